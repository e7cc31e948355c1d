"""Block Kit as Slack checks it: types, fields and limits, with the JSON pointers that Slack answers with. Pure.

A rule is a function from a value to the flaws in it, each with a pointer that starts at the value; whoever holds the
value puts its own name in front, so good blocks cost no pointers. The tables below are built from a handful of rules
and read like Slack's reference pages.

Source:
    PEERS 5.1, which names the page or the issue behind each number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

MAX_BLOCKS: Final = 50
MAX_TOTAL_CHARACTERS: Final = 13_000
"""Slack documents no sum; it refuses from somewhere between 11,300 and 13,300 on."""

MAX_MARKDOWN: Final = 12_000
MAX_TEXT: Final = 4_000
MAX_TABLES: Final = 1

_MAX_ID = 255
_MAX_URL = 3_000
_MAX_DEPTH = 32  # no block of Slack's is deeper than a dozen levels
_SPOKEN = ("text", "alt_text", "title")  # the fields whose characters count towards the sum

Flaws = Sequence[tuple[str, str]]
Rule = Callable[[Any], Flaws]


def length(text: str) -> int:
    """Return the larger of code points and UTF-16 units, for Slack does not say which it counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def flaws_in(blocks: Any) -> list[str]:
    """Return what Slack would put into ``response_metadata.messages``; empty for good blocks."""
    return [f"[ERROR] {what} [json-pointer:/blocks{at}]" for at, what in _flaws_in(blocks)]


def _flaws_in(blocks: Any) -> Flaws:
    if not isinstance(blocks, list):
        return _flaw("must be an array")
    if _deeper_than(_MAX_DEPTH, blocks):
        return _flaw("is nested too deep")
    return _BLOCKS(blocks) or [*_repeated_ids(blocks), *_over_message_limits(blocks)]


def total_characters(value: Any) -> int:
    """Return how many characters a message's blocks show or say, over all of them."""
    if isinstance(value, list):
        return sum(map(total_characters, value))
    if not isinstance(value, dict):
        return 0
    own = sum(length(value[key]) for key in _SPOKEN if isinstance(value.get(key), str))
    return own + sum(total_characters(item) for item in value.values() if isinstance(item, list | dict))


def _deeper_than(limit: int, value: Any) -> bool:
    level = [value]
    for _ in range(limit):
        level = [item for outer in level for item in (outer.values() if isinstance(outer, dict) else outer)]
        level = [item for item in level if isinstance(item, list | dict)]
        if not level:
            return False
    return True


def _repeated_ids(blocks: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    yield from _repeated("block_id", blocks)
    for index, block in enumerate(blocks):
        elements = block.get("elements", ())
        yield from _under(f"{index}/elements", list(_repeated("action_id", elements)))


def _repeated(name: str, items: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    seen = set()
    for index, item in enumerate(items):
        identity = item.get(name)
        if identity and identity in seen:
            yield (f"/{index}/{name}", f"{name} is not unique")
        seen.add(identity)


def _over_message_limits(blocks: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    if sum(length(block["text"]) for block in blocks if block["type"] == "markdown") > MAX_MARKDOWN:
        yield from _flaw(f"markdown must be less than {MAX_MARKDOWN + 1} characters in all")
    if sum(block["type"] == "table" for block in blocks) > MAX_TABLES:
        yield from _flaw("only one table is allowed")


# Rules for values.


def _flaw(what: str, at: str = "") -> Flaws:
    return ((at, what),)


def _under(name: str | int, flaws: Flaws) -> Flaws:
    return [(f"/{name}{at}", what) for at, what in flaws]


def _string(most: int, *, least: int = 1) -> Rule:
    def check(value: Any) -> Flaws:
        if not isinstance(value, str):
            return _flaw("must be a string")
        if length(value) > most:
            return _flaw(f"must be less than {most + 1} characters")
        if len(value) < least:
            return _flaw(f"must be more than {least - 1} characters")
        return ()

    return check


def _matching(pattern: str, what: str, most: int) -> Rule:
    compiled = re.compile(pattern)
    string = _string(most)

    def check(value: Any) -> Flaws:
        return string(value) or (() if compiled.fullmatch(value) else _flaw(what))

    return check


def _boolean(value: Any) -> Flaws:
    return () if isinstance(value, bool) else _flaw("must be a boolean")


def _integer(least: int, most: int) -> Rule:
    def check(value: Any) -> Flaws:
        good = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return () if good else _flaw(f"must be an integer from {least} to {most}")

    return check


def _one_of(*allowed: str) -> Rule:
    def check(value: Any) -> Flaws:
        return () if value in allowed else _flaw(f"must be one of {', '.join(allowed)}")

    return check


def _anything(_value: Any) -> Flaws:
    return ()


def _array(rule: Rule, *, most: int, least: int = 1) -> Rule:
    def check(value: Any) -> Flaws:
        if not isinstance(value, list):
            return _flaw("must be an array")
        if len(value) > most:
            return _flaw(f"no more than {most} items allowed")
        if len(value) < least:
            return _flaw(f"no fewer than {least} items allowed")
        return [flaw for index, item in enumerate(value) if (found := rule(item)) for flaw in _under(index, found)]

    return check


def _object(required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None) -> Rule:
    rules = {**required, **(optional or {})}

    def check(value: Any) -> Flaws:
        if not isinstance(value, dict):
            return _flaw("must provide an object")
        flaws = [flaw for name in required if name not in value for flaw in _flaw(f"missing required field: {name}")]
        for name, item in value.items():
            rule = rules.get(name)
            if rule is None:
                flaws += _flaw(f"no more fields allowed: {_shown(name)}")
            elif found := rule(item):
                flaws += _under(name, found)
        return flaws

    return check


def _typed(rules: Mapping[str, Rule]) -> Rule:
    def check(value: Any) -> Flaws:
        if not isinstance(value, dict):
            return _flaw("must provide an object")
        name = value.get("type")
        rule = rules.get(name) if isinstance(name, str) else None
        return rule(value) if rule else _flaw(f"unsupported type: {_shown(name)}", "/type")

    return check


def _either(rule: Rule, *fields: str) -> Rule:
    """Add to an object's rule that at least one of these fields must be there."""

    def check(value: Any) -> Flaws:
        if isinstance(value, dict) and not any(field in value for field in fields):
            return _flaw(f"must provide one of {', '.join(fields)}")
        return rule(value)

    return check


def _shown(value: Any) -> str:
    return re.sub(r"[^A-Za-z0-9_]", "", str(value))[:40]


# Text and composition objects.

_type = {"type": _anything}  # decided by the dispatch on types
_URL = _matching(r"(?:https?://|mailto:|slack://)[^\s<>]+", "must be a valid URL", _MAX_URL)
_IMAGE_URL = _matching(r"https?://[^\s<>]+", "must be a valid URL", _MAX_URL)
_ID = _string(_MAX_ID)


def _plain(most: int) -> Rule:
    return _typed({"plain_text": _object({**_type, "text": _string(most)}, {"emoji": _boolean})})


def _text(most: int) -> Rule:
    return _typed(
        {
            "plain_text": _object({**_type, "text": _string(most)}, {"emoji": _boolean}),
            "mrkdwn": _object({**_type, "text": _string(most)}, {"verbatim": _boolean}),
        }
    )


_STYLE = _one_of("primary", "danger")
_CONFIRM = _object(
    {"title": _plain(100), "text": _text(300), "confirm": _plain(30), "deny": _plain(30)}, {"style": _STYLE}
)
_OPTION = _object({"text": _text(75), "value": _string(150)}, {"description": _plain(75), "url": _URL})

# Elements.

_BUTTON = _object(
    {**_type, "text": _plain(75)},
    {
        "action_id": _ID,
        "url": _URL,
        "value": _string(2_000, least=0),
        "style": _STYLE,
        "confirm": _CONFIRM,
        "accessibility_label": _string(75),
    },
)
_SLACK_FILE = _either(_object({}, {"id": _ID, "url": _IMAGE_URL}), "id", "url")
_IMAGE_ELEMENT = _either(
    _object({**_type, "alt_text": _string(2_000)}, {"image_url": _IMAGE_URL, "slack_file": _SLACK_FILE}),
    "image_url",
    "slack_file",
)
_CHOICE: dict[str, Rule] = {"action_id": _ID, "confirm": _CONFIRM, "focus_on_load": _boolean}


def _select(*, options: bool) -> Rule:
    required: dict[str, Rule] = {**_type, "options": _array(_OPTION, most=100)} if options else {**_type}
    return _object(required, {**_CHOICE, "placeholder": _plain(150), "initial_option": _OPTION})


_SELECTS: dict[str, Rule] = {
    "static_select": _select(options=True),
    "users_select": _select(options=False),
    "conversations_select": _select(options=False),
    "channels_select": _select(options=False),
}
_PICKERS: dict[str, Rule] = {
    "datepicker": _object(_type, {**_CHOICE, "placeholder": _plain(150), "initial_date": _string(10)}),
    "overflow": _object({**_type, "options": _array(_OPTION, most=5)}, {"action_id": _ID, "confirm": _CONFIRM}),
    "checkboxes": _object({**_type, "options": _array(_OPTION, most=10)}, _CHOICE),
    "radio_buttons": _object({**_type, "options": _array(_OPTION, most=10)}, _CHOICE),
}
_ACTION = _typed({"button": _BUTTON, **_SELECTS, **_PICKERS})
_ACCESSORY = _typed({"button": _BUTTON, "image": _IMAGE_ELEMENT, **_SELECTS, **_PICKERS})
_CONTEXT_TEXT = _text(3_000)


def _context_element(value: Any) -> Flaws:
    rule = _IMAGE_ELEMENT if isinstance(value, dict) and value.get("type") == "image" else _CONTEXT_TEXT
    return rule(value)


_FEEDBACK_CHOICE = _object({"text": _plain(75), "value": _string(2_000)}, {"accessibility_label": _string(75)})
_CONTEXT_ACTION = _typed(
    {
        "feedback_buttons": _object(
            {**_type, "positive_button": _FEEDBACK_CHOICE, "negative_button": _FEEDBACK_CHOICE}, {"action_id": _ID}
        ),
        "icon_button": _object(
            {**_type, "icon": _one_of("trash"), "text": _plain(75)},
            {"action_id": _ID, "value": _string(2_000), "confirm": _CONFIRM, "accessibility_label": _string(75)},
        ),
    }
)
_RICH_PARTS = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")
_RICH_PART = _typed(
    {
        name: _object(
            {**_type, "elements": _array(_anything, most=1_000, least=0)},
            {"style": _one_of("bullet", "ordered"), "indent": _integer(0, 8), "offset": _integer(0, 10_000)}
            | {"border": _integer(0, 1)},
        )
        for name in _RICH_PARTS
    }
)
_CELL = _typed(
    {
        "raw_text": _object({**_type, "text": _string(MAX_TOTAL_CHARACTERS)}),
        "rich_text": _object({**_type, "elements": _array(_RICH_PART, most=100)}),
    }
)
_COLUMN = _object({}, {"align": _one_of("left", "center", "right"), "is_wrapped": _boolean})

# Cards, which may also stand in a carousel.

_CARD = _either(
    _object(
        _type,
        {
            "block_id": _ID,
            "icon": _IMAGE_ELEMENT,
            "hero_image": _IMAGE_ELEMENT,
            "title": _text(150),
            "subtitle": _text(150),
            "body": _text(200),
            "actions": _array(_typed({"button": _BUTTON}), most=3),
        },
    ),
    "title",
    "body",
    "hero_image",
    "actions",
)


def _block(required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None) -> Rule:
    return _object({**_type, **required}, {"block_id": _ID, **(optional or {})})


_BLOCK = _typed(
    {
        "section": _either(
            _block(
                {},
                {
                    "text": _text(3_000),
                    "fields": _array(_text(2_000), most=10),
                    "accessory": _ACCESSORY,
                    "expand": _boolean,
                },
            ),
            "text",
            "fields",
        ),
        "header": _block({"text": _plain(150)}),
        "divider": _block({}),
        "context": _block({"elements": _array(_context_element, most=10)}),
        "actions": _block({"elements": _array(_ACTION, most=25)}),
        "context_actions": _block({"elements": _array(_CONTEXT_ACTION, most=5)}),
        "image": _either(
            _block(
                {"alt_text": _string(2_000)},
                {"image_url": _IMAGE_URL, "slack_file": _SLACK_FILE, "title": _plain(2_000)},
            ),
            "image_url",
            "slack_file",
        ),
        "markdown": _block({"text": _string(MAX_MARKDOWN)}),
        "rich_text": _block({"elements": _array(_RICH_PART, most=100)}),
        "table": _block(
            {"rows": _array(_array(_CELL, most=20), most=100)},
            {"column_settings": _array(_COLUMN, most=20, least=0)},
        ),
        "card": _CARD,
        "carousel": _block({"elements": _array(_typed({"card": _CARD}), most=10)}),
    }
)
"""What a message may hold. ``alert`` and ``input`` blocks are for modals and are refused (PEERS 5.1)."""

_BLOCKS = _array(_BLOCK, most=MAX_BLOCKS, least=0)


# Mentions.

_LIVE = re.compile(
    r"<(?:!(?:channel|here|everyone|group)(?:\|[^>]*)?|!subteam\^[A-Za-z0-9]+(?:\|[^>]*)?|@[UWB][A-Za-z0-9]+(?:\|[^>]*)?)>"
)
_LINKED_NAME = re.compile(r"(?<![\w.])@(?:channel|here|everyone)\b")
_RICH_MENTIONS = frozenset({"user", "usergroup", "broadcast"})


def mentions(text: str, blocks: Iterable[Any], *, link_names: bool = False) -> list[str]:
    """Return everything in a message that would notify somebody.

    Args:
        text: the top-level text.
        blocks: the message's blocks; ``plain_text`` objects notify nobody.
        link_names: whether the call asked Slack to link bare names too.
    """
    texts = [text, *_marked_up(list(blocks))]
    found = [match for part in texts for match in _LIVE.findall(part)]
    if link_names:
        found += [match for part in texts for match in _LINKED_NAME.findall(part)]
    return found + list(_rich_mentions(list(blocks)))


def _marked_up(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _marked_up(item)
    elif isinstance(value, dict):
        if value.get("type") in {"mrkdwn", "markdown"} and isinstance(value.get("text"), str):
            yield value["text"]
        yield from _marked_up([item for item in value.values() if isinstance(item, list | dict)])


def _rich_mentions(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _rich_mentions(item)
    elif isinstance(value, dict):
        if value.get("type") in _RICH_MENTIONS:
            yield str(value["type"])
        yield from _rich_mentions([item for item in value.values() if isinstance(item, list | dict)])
