"""What a line of the Chinese lexicon says, and how Chinese words are put side by side: 节点 ⟨1⟩ 宕机."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages.base import UnsayableError

_CHINESE = re.compile(r"[\u3400-\u9fff]")
_WIDE = re.compile(r"[\u3000-\u303f\uff00-\uffef“”‘’…—]")
_SLOT = re.compile(r"\[([^\]]*)\]|\{(\w+)\}")
_NOUN_LINE = re.compile(r"(\S.*?) (\S{1,2})(?: ([多大长]))?$")
_MEASURES = frozenset("-=行场个条次台块张名家所架辆双列笔首项种份根位只封起间栋集件批盘棵")
_FORMS = {
    "verbs": {"正", "已", "将", "不", "被动", "命", "机", "量"},
    "adjectives": {"词", "比", "过", "变", "将", "不", "机", "线", "最"},
}
_MARKS = {"状态", "被", "检出", "存现"}
_SHORT = 4  # Chinese characters of an adjective that goes without 的 inside a compound


@dataclass(frozen=True, slots=True)
class Word:
    """What a lexicon line says.

    Attributes:
        text: the noun or adverb, the verb's patterns, the adjective as predicate ("" where it is none).
        attribute: the adjective before a noun, the noun's measure word.
        forms: irregular forms by their key.
        marks: ``状态``, ``被``, ``检出``, ``存现``, ``多``.
    """

    text: str
    attribute: str = ""
    forms: Mapping[str, str] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()


def parse(category: str, concept: str, line: str) -> Word:
    """Return what a lexicon line says; the module ``linearizer`` tells the notation.

    Raises:
        LexiconError: the line breaks it.
    """
    parts = [part.strip() for part in line.split(" ; ")]
    if not parts[0]:
        raise lexicon.LexiconError(f"zh: {category}.{concept}: no word")
    if category == "nouns":
        found = _NOUN_LINE.fullmatch(line)
        if found is None or found[2] not in _MEASURES:
            raise lexicon.LexiconError(f"zh: nouns.{concept}: {line!r} has no measure word")
        return Word(found[1], found[2], marks=frozenset(filter(None, [found[3]])))
    if category == "adverbs":
        return Word(line)
    plain = [part for part in parts if "=" not in part]
    forms = dict(part.split("=", 1) for part in parts if "=" in part)
    if unknown := set(forms) - _FORMS[category]:
        raise lexicon.LexiconError(f"zh: {category}.{concept}: unknown form {', '.join(sorted(unknown))}")
    return _verb(concept, plain, forms) if category == "verbs" else _adjective(concept, plain, forms)


def _verb(concept: str, plain: list[str], forms: Mapping[str, str]) -> Word:
    if unknown := set(plain[1:]) - _MARKS:
        raise lexicon.LexiconError(f"zh: verbs.{concept}: unknown mark {', '.join(sorted(unknown))}")
    known = {"subj", "by"}
    if ("verbs", concept) in lexicon.concepts():
        for slot in lexicon.concept("verbs", concept).frame:
            known |= {slot.name, *slot.name.split()}
    for text in (plain[0], *forms.values()):
        if strange := {found[1] for found in re.finditer(r"\{(\w+)\}", text)} - known:
            raise lexicon.LexiconError(f"zh: verbs.{concept}: no argument {', '.join(sorted(strange))}")
    return Word(plain[0], forms=forms, marks=frozenset(plain[1:]))


def _adjective(concept: str, plain: list[str], forms: Mapping[str, str]) -> Word:
    if len(plain) == 1:
        return Word(plain[0].removesuffix("的"), plain[0].removesuffix("的") + "的", forms)
    if len(plain) != 2:  # noqa: PLR2004  before a noun, and as predicate
        raise lexicon.LexiconError(f"zh: adjectives.{concept}: too many parts")
    before, predicate = ("" if part == "-" else part for part in plain)
    return Word(predicate, before, forms)


# --- words side by side -----------------------------------------------------------------------------------------------


def cat(*parts: str) -> str:
    """Join texts, with one space between Chinese and Latin and between two that are not Chinese."""
    text = ""
    for part in parts:
        if not part:
            continue
        if text and _needs_space(text[-1], part[0]):
            text += " "
        text += part
    return text


def _needs_space(left: str, right: str) -> bool:
    if left.isspace() or right.isspace() or _WIDE.match(left) or _WIDE.match(right):
        return False
    if left in "/(" or right in "/),.;:":
        return False
    return not (_CHINESE.match(left) and _CHINESE.match(right))


def chained(parts: list[str]) -> str:
    """Join owners with 的."""
    text = parts[0]
    for part in parts[1:]:
        text = cat(text, "的", part)
    return text


def fill(pattern: str, slots: Mapping[str, str]) -> str:
    """Return a pattern with what is in its slots; brackets go where theirs are empty."""
    parts: list[str] = []
    place = 0
    for found in _SLOT.finditer(pattern):
        parts.append(pattern[place : found.start()])
        place = found.end()
        if found[2] is not None:
            parts.append(slots[found[2]])
        elif all(slots.get(name) for name in names_in(found[1])):
            parts.append(fill(found[1], slots))
    parts.append(pattern[place:])
    return cat(*parts)


def names_in(pattern: str) -> set[str]:
    """Return the names of the slots in a pattern."""
    return set(re.findall(r"\{(\w+)\}", pattern))


# --- words in another form --------------------------------------------------------------------------------------------


def negation(state: str) -> str:
    """Return the regular negation of a state."""
    if state.startswith("已"):
        return "未" + state[1:]
    if state.startswith("可"):
        return "不" + state
    if state.startswith("正在"):
        return "未" + state[2:]
    if state.startswith(("即将", "未", "不", "无", "没有")):
        raise UnsayableError(f"a double negation of {state}")
    return "未" + state


def not_yet(text: str) -> str:
    """Return what has to happen still, without the mark of what has: 在文件发布前."""
    return text.replace("已", "", 1) if text.count("已") == 1 else text


def tight(attribute: str) -> str:
    """Drop 的 inside a compound: 失败请求速率."""
    bare = attribute.removesuffix("的")
    return bare if len(bare) <= _SHORT else attribute
