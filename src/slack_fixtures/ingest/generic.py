"""JSON of any shape: what can be told from common names of fields, and from a mapping where the tenant gives one.

Nothing that is an object is refused: an unknown shape is an alert with default values and a warning (PEERS 4.4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_fixtures.fixtures.severity import AlertSeverity
from slack_fixtures.ingest.errors import UnreadablePayloadError
from slack_fixtures.ingest.limits import MAX_ALERTS, MAX_LABEL_VALUE, MAX_LABELS, MAX_TEXT, MAX_TITLE
from slack_fixtures.ingest.mapping import GenericMapping
from slack_fixtures.ingest.model import Alert, AlertGroup, AlertSource, AlertStatus
from slack_fixtures.ingest.moments import read_moment
from slack_fixtures.ingest.notes import Notes
from slack_fixtures.ingest.severities import severity_of
from slack_fixtures.ingest.statuses import status_of
from slack_fixtures.ingest.values import (
    as_number,
    as_text,
    fingerprint_of,
    read_fingerprint,
    read_map,
    read_numbers,
    read_text,
    read_url,
)
from slack_fixtures.ingest.webhook import runbook_from, severity_from, span_of
from slack_fixtures.kernel.jsonvalues import JsonValue

# Names are compared without case, `_`, `-`, `.` and spaces; the first one that holds something counts.
_NAMES = {
    "name": "alertname title name alerttitle summary subject headline rulename rule check monitorname",
    "description": "description message text body details detail content output",
    "severity": "severity level priority urgency loglevel",
    "status": "status state eventaction action alertstatus alertstate currentstate",
    "resolved": "resolved isresolved",
    "fingerprint": "fingerprint dedupkey dedupid incidentkey alias alertid incidentid id",
    "url": "url link href alerturl generatorurl sourceurl htmlurl",
    "runbook_url": "runbookurl runbook",
    "dashboard_url": "dashboardurl dashboard",
    "image_url": "imageurl image",
    "starts_at": "startsat startedat starttime start firedat since",
    "ends_at": "endsat endedat endtime end resolvedat closedat",
    "timestamp": "timestamp time date eventtime occurredat createdat",
    "labels": "labels tags",
    "annotations": "annotations",
    "group_key": "groupkey",
    "receiver": "receiver",
}
_KEYS = {field: tuple(names.split()) for field, names in _NAMES.items()}
_KNOWN_KEYS = frozenset(key for keys in _KEYS.values() for key in keys)
_TEXT_KEYS = frozenset(_KEYS["name"] + _KEYS["description"])
_WRAPPERS = ("alert", "event", "incident", "data", "payload")
_LASTING_NAMES = ("alertname", "title", "name", "alerttitle", "rulename", "rule", "check", "monitorname")
_FOLD = str.maketrans("", "", "_-. ")


def parse(
    payload: JsonValue, *, received_at: datetime, mapping: GenericMapping | None = None
) -> tuple[AlertGroup, ...]:
    """Return one group for each object of a body of any shape.

    Args:
        payload: a parsed body: an object, a list of objects, or an object whose ``alerts`` is such a list.
        received_at: stands in where the sender gives no time; aware.
        mapping: says where fields stand that are not found by themselves.

    Raises:
        UnreadablePayloadError: there is no object in it, or more than ``MAX_ALERTS`` of them.
    """
    of_body = Notes()
    items = _items_of(payload, mapping, of_body)
    return tuple(_read_item(item, mapping, received_at, Notes(*of_body.texts())) for item in items)


def _items_of(payload: JsonValue, mapping: GenericMapping | None, notes: Notes) -> list[dict[str, Any]]:
    found: Any = payload
    if mapping is not None and mapping.alerts is not None:
        found = mapping.alerts.find(payload)
        if found is None:
            notes.add("mapping.alerts", "found nothing at its path; the whole body was read")
            found = payload
    elif isinstance(payload, dict) and _holds_objects(payload.get("alerts")):
        found = payload["alerts"]
    entries = found if isinstance(found, list) else [found]
    if len(entries) > MAX_ALERTS:
        raise UnreadablePayloadError(f"The body holds {len(entries)} alerts; at most {MAX_ALERTS} are taken.")
    items = [entry for entry in entries if isinstance(entry, dict)]
    if not items:
        raise UnreadablePayloadError("Expected an object, or a list of objects; found none.")
    if len(items) < len(entries):
        notes.add("[]", "holds an entry that is not an object; it was left out")
    return items


def _holds_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(entry, dict) for entry in value)


@dataclass(frozen=True, slots=True)
class _Item:
    """One object of the body.

    Attributes:
        members: name and value by folded name.
        mapped: what the tenant's mapping found, by field.
        notes: where warnings go.
    """

    members: dict[str, tuple[str, Any]]
    mapped: dict[str, Any]
    notes: Notes

    def first(self, field: str, *kinds: type) -> Any:
        """Return the field's first value of one of these kinds that is not empty, or ``None``."""
        return next((value for value in self._candidates(field) if isinstance(value, kinds) and value != ""), None)

    def text(self, field: str, *, limit: int) -> str:
        """Return a field that is text or a number."""
        value = self.first(field, str, int, float)
        if value is None or isinstance(value, bool):
            return ""
        return read_text(as_text(value), field, self.notes, limit=limit)

    def url(self, field: str) -> str:
        """Return a field that is an http(s) address."""
        return read_url(self.first(field, str), field, self.notes)

    def moment(self, field: str) -> datetime | None:
        """Return a field that is a time."""
        return read_moment(self.first(field, str, int, float), field, self.notes)

    def others(self) -> Iterator[tuple[str, Any]]:
        """Return name and value of every member that no field claims."""
        return (member for key, member in self.members.items() if key not in _KNOWN_KEYS)

    def _candidates(self, field: str) -> Iterator[Any]:
        if field in self.mapped:
            yield self.mapped[field]
        for key in _KEYS[field]:
            if key in self.members:
                yield self.members[key][1]


def _item_of(raw: dict[str, Any], mapping: GenericMapping | None, notes: Notes) -> _Item:
    members = _folded(raw)
    if not _TEXT_KEYS & members.keys():
        inner: dict[str, Any] = next((raw[name] for name in _WRAPPERS if isinstance(raw.get(name), dict)), {})
        members |= _folded(inner)
    return _Item(members, _mapped(raw, mapping, notes), notes)


def _folded(raw: dict[str, Any]) -> dict[str, tuple[str, Any]]:
    members: dict[str, tuple[str, Any]] = {}
    for name, value in raw.items():
        members.setdefault(name.lower().translate(_FOLD), (name, value))
    return members


def _mapped(raw: dict[str, Any], mapping: GenericMapping | None, notes: Notes) -> dict[str, Any]:
    if mapping is None:
        return {}
    found = {field: path.find(raw) for field, path in mapping.fields.items()}
    for field, value in found.items():
        if value is None:
            notes.add(f"mapping.{field}", "found nothing at its path")
    return {field: value for field, value in found.items() if value is not None}


def _read_item(raw: dict[str, Any], mapping: GenericMapping | None, received_at: datetime, notes: Notes) -> AlertGroup:
    item = _item_of(raw, mapping, notes)
    name, description = item.text("name", limit=MAX_TITLE), item.text("description", limit=MAX_TEXT)
    if not name and not description:
        notes.add("body", "has no title and no text in a field that this service knows; default texts stand in")
    alert = _read_alert(raw, item, name=name, description=description, received_at=received_at)
    return AlertGroup(
        source=AlertSource.GENERIC,
        receiver=item.text("receiver", limit=MAX_TITLE),
        group_key=as_text(item.first("group_key", str) or f"alert:{alert.fingerprint}"),
        status=alert.status,
        alerts=(alert,),
        common_labels=alert.labels,
        common_annotations=alert.annotations,
        fallback_title=name,
        fallback_text=description,
        warnings=notes.texts(),
    )


def _read_alert(raw: dict[str, Any], item: _Item, *, name: str, description: str, received_at: datetime) -> Alert:
    notes = item.notes
    labels = _read_labels(item)
    annotations = _read_annotations(item, description)
    status = status_of(_told_status(item)) or AlertStatus.FIRING
    moment, given_start, given_end = (item.moment(field) for field in ("timestamp", "starts_at", "ends_at"))
    is_firing = status is AlertStatus.FIRING
    # A bare time is when the sender spoke: the start of a first message, the end of a last one.
    starts_at, ends_at = span_of(
        status, given_start or (moment if is_firing else None), given_end or moment, received_at
    )
    severity = _read_severity(item, labels)
    links = {
        "runbook": item.url("runbook_url") or runbook_from(annotations, notes),
        "dashboard": item.url("dashboard_url"),
        "image": item.url("image_url"),
    }
    return Alert(
        fingerprint=read_fingerprint(item.first("fingerprint", str, int))
        or fingerprint_of(_identity(item, name, labels) or raw),
        name=name or labels.get("alertname", ""),
        status=status,
        severity=severity or AlertSeverity.WARNING,
        labels=_with_matchable(labels, item, name=name),
        annotations=annotations,
        starts_at=starts_at,
        ends_at=ends_at,
        severity_given=severity is not None,
        starts_at_given=given_start is not None,
        values=_read_values(item),
        url=item.url("url"),
        links={kind: url for kind, url in links.items() if url},
    )


def _told_status(item: _Item) -> Any:
    told = item.first("status", str, bool)
    if told is not None:
        return told
    is_resolved = item.first("resolved", bool)
    return None if is_resolved is None else not is_resolved


def _read_severity(item: _Item, labels: Mapping[str, str]) -> AlertSeverity | None:
    told = item.text("severity", limit=MAX_LABEL_VALUE)
    if not told:
        return severity_from(labels, item.notes)
    severity = severity_of(told)
    if severity is None:
        item.notes.add("severity", "is not a word that this service knows; warning stands in")
    return severity


def _read_labels(item: _Item) -> dict[str, Any]:
    """Return the labels, and every further text of the object: what tells two alerts of one name apart."""
    labels = read_map(item.first("labels", dict, list), "labels", item.notes, limit=MAX_LABEL_VALUE)
    further = {name: value for name, value in item.others() if isinstance(value, str | bool)}
    single = {field[7:]: value for field, value in item.mapped.items() if field.startswith("labels.")}
    texts = {name: as_text(value) for name, value in {**further, **single}.items()}
    return read_map({**labels, **texts}, "labels", item.notes, limit=MAX_LABEL_VALUE)


def _read_annotations(item: _Item, description: str) -> dict[str, str]:
    given = read_map(item.first("annotations", dict, list), "annotations", item.notes, limit=MAX_TEXT)
    texts = {name: value for key, (name, value) in item.members.items() if key in _TEXT_KEYS and isinstance(value, str)}
    single = {field[12:]: as_text(v) for field, v in item.mapped.items() if field.startswith("annotations.")}
    told = {"description": description} if description else {}
    return read_map({**texts, **told, **given, **single}, "annotations", item.notes, limit=MAX_TEXT)


def _read_values(item: _Item) -> dict[str, float]:
    numbers = {name: value for name, value in item.others() if as_number(value) is not None}
    single = {field[7:]: value for field, value in item.mapped.items() if field.startswith("values.")}
    return read_numbers({**numbers, **single}, "values", item.notes)


def _identity(item: _Item, name: str, labels: Mapping[str, str]) -> dict[str, Any]:
    """Return what two messages about the same alert have in common: no severity, number, time or running text."""
    names = [item.members[key][1] for key in _LASTING_NAMES if key in item.members]
    lasting = {key: value for key, value in labels.items() if key != "severity"}
    nested = {key: value for key, value in item.others() if isinstance(value, dict | list)}
    identity = {"names": names or [name], "labels": lasting, "nested": nested}
    return identity if name or lasting or nested else {}


def _with_matchable(labels: dict[str, str], item: _Item, *, name: str) -> dict[str, str]:
    """Return the labels with ``alertname`` and ``severity``, which routes match on, where they are missing."""
    severity = item.text("severity", limit=MAX_LABEL_VALUE)
    told = {key: text for key, text in (("alertname", name), ("severity", severity)) if text}
    return dict(list((told | labels).items())[:MAX_LABELS])
