"""Where a tenant says which field of its JSON is what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from slack_fixtures.ingest.paths import JsonPath
from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError

FIELDS = (
    "name",
    "description",
    "severity",
    "status",
    "fingerprint",
    "url",
    "runbook_url",
    "dashboard_url",
    "image_url",
    "starts_at",
    "ends_at",
    "timestamp",
    "labels",
    "annotations",
    "group_key",
    "receiver",
)
"""What a mapping may name, besides ``alerts`` and single entries such as ``labels.host``."""

_ENTRIES = ("labels.", "annotations.", "values.")
_MOST = 128


@dataclass(frozen=True, slots=True)
class GenericMapping:
    """Paths into a sender's JSON, one for each field of an alert that is not found by itself.

    Attributes:
        fields: path by field, see ``FIELDS``; ``labels.NAME``, ``annotations.NAME`` and ``values.NAME`` set one entry.
            A path starts at the alert.
        alerts: path from the body to its list of alerts, or to a single one; the body itself when left out.
    """

    fields: Mapping[str, JsonPath] = field(default_factory=dict)
    alerts: JsonPath | None = None

    @classmethod
    def of(cls, paths: Mapping[str, str]) -> GenericMapping:
        """Return the mapping that a tenant wrote as ``{field: path}``.

        Raises:
            InvalidValueError: a field that is not known or a path that cannot be read; names each.
        """
        problems: list[FieldProblem] = []
        parsed: dict[str, JsonPath] = {}
        if len(paths) > _MOST:
            raise InvalidValueError(FieldProblem("mapping", f"has more than {_MOST} entries"))
        for name, text in paths.items():
            if name != "alerts" and name not in FIELDS and not _is_entry(name):
                problems.append(
                    FieldProblem(f"mapping.{name}", f"is not one of alerts, {', '.join(FIELDS)}, labels.NAME")
                )
                continue
            try:
                parsed[name] = JsonPath.parse(text)
            except ValueError as error:
                problems.append(FieldProblem(f"mapping.{name}", str(error)))
        if problems:
            raise InvalidValueError(*problems)
        return cls(
            fields={name: path for name, path in parsed.items() if name != "alerts"}, alerts=parsed.get("alerts")
        )


def _is_entry(name: str) -> bool:
    return any(name.startswith(prefix) and len(name) > len(prefix) for prefix in _ENTRIES)
