"""Malformed, hostile and merely odd webhook bodies, each with the status that the service must answer.

``from corpus.bodies import CASES`` works where ``tests`` is on the path (``pythonpath = ["tests"]`` in pyproject).
"""

from corpus.bodies.corpus import CANARY, CASES, BodyCase

__all__ = ["CANARY", "CASES", "BodyCase"]
