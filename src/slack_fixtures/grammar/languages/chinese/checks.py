"""What Chinese refuses to say: losses, clumsy texts, and words that would mean something else."""

from __future__ import annotations

import re

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Being,
    Clause,
    Modal,
    Name,
    NounPhrase,
    Role,
    Sentence,
    walk,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.tables import MESSAGES, SOLVED

_SPAN = re.compile(r"⟨\d+⟩")
_CLUMSY = re.compile(
    r"已已|的的|可能可能|可能很可能|在在|将将|将已|正在正|已正在|未已|未正在|没有没有|不未|上上|意味着以|过[慢高低长大小少多]以|（[^）]*（|被被|被已|将即将|已未|的其(?![他中它])|是扩容|将未"
)
_MOST_LINKING = 4  # 的 in one stretch between commas; more is a pile


def refuse_losses(sentence: Sentence, text: str) -> None:
    """Refuse a text in which a name or a value of the tree is missing or stands twice."""
    names: list[str] = []
    for node in walk(sentence):
        if isinstance(node, Name):
            names.append(node.text)
        elif isinstance(node, Amount):
            names += [part for part in (node.value, node.total) if part]
    spans = _SPAN.findall(" ".join(names))
    if sorted(spans) != sorted(_SPAN.findall(text)):
        raise UnsayableError("a value would be lost or doubled")
    if lost := [name for name in names if name not in text]:
        raise UnsayableError(f"{lost[0]} would be lost")


def refuse_clumsy(text: str) -> None:
    """Refuse a text with two marks in a row, or with a pile of 的."""
    if found := _CLUMSY.search(text):
        raise UnsayableError(f"it came out as {found[0]}")
    if any(stretch.count("的") > _MOST_LINKING for stretch in re.split(r"[，。；：（）]", text)):
        raise UnsayableError("too many 的")


def refuse_terms(phrase: NounPhrase) -> None:
    """Refuse compounds that are terms of their own: a latency bucket, a feature store, an erasure set."""
    parts = [one for one in phrase.modifiers if isinstance(one, NounPhrase)]
    heads = {one.head for one in parts}
    if phrase.head == "bucket" and heads & {"latency", "histogram", "time", "duration"}:
        raise UnsayableError("a bucket of a histogram")
    if phrase.head == "store" and "feature" in heads:
        raise UnsayableError("a feature store")
    if phrase.head == "erasure" or "erasure" in heads:
        raise UnsayableError("an erasure set")


def refuse_state(clause: Clause, being: Being, adjective: Adjective) -> None:
    """Refuse states whose words mean something else in Chinese."""
    concept, subject = adjective.concept, clause.subject
    if being.become and clause.modal is Modal.CAN:
        raise UnsayableError("can become")
    if concept in {"sufficient", "insufficient"} and any(one.role is Role.FOR for one in clause.adjuncts):
        raise UnsayableError("sufficient for something")
    if not isinstance(subject, NounPhrase):
        return
    if concept in {"high", "low"} and subject.head in {"warning", "alarm", "alert"}:
        raise UnsayableError("a high message")
    if concept == "full" and any(one.role is Role.TO for one in subject.adjuncts):
        raise UnsayableError("full to a degree")
    if concept == "up" and subject.participle is not None:
        raise UnsayableError("a thing done that is up")
    if concept == "missing" and any(one.role is Role.FROM for one in clause.adjuncts):
        raise UnsayableError("missing from something")


def refuse_other_meaning(clause: Clause, act: Acting) -> None:
    """Refuse "resolve" of what is neither alert nor problem: a name is resolved otherwise (解析)."""
    solved = act.obj if act.obj is not None else clause.subject
    known = isinstance(solved, NounPhrase) and solved.head in SOLVED | MESSAGES
    if act.verb in {"resolve", "resolve_obj"} and not known:
        raise UnsayableError("what is resolved is no problem")
