"""The lines of the Turkish lexicon; the module ``turkish`` tells their format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages.turkish.forms import Noun, Verb, noun, verb
from slack_fixtures.grammar.lexicon import LexiconError

MARKS = {
    "nouns": {"tight", "after", "use", "scarce"},
    "verbs": {"bare"},
    "adjectives": {"fixed", "attr"},
    "adverbs": {"neg", "front", "near"},
}
ACTIONS = {"-mesini": "acc", "-mesine": "dat", "-mesinden": "abl", "-mesi": ""}
INFINITIVES = {"-meye": "dat", "-meyi": "acc", "-mede": "loc"}
FACTS = {"-diğini": "acc", "-diğine": "dat", "-diğinden": "abl", "-diği": ""}
CONTENT = ("inf", "ing", "that")
_CASES = {"-": "", "-i": "acc", "-in": "gen", "-e": "dat", "-de": "loc", "-den": "abl", "ile": "ins", "+": "poss"}
_SLOT = re.compile(r"(?P<name>\w+(?: ing)?) (?P<case>-\w*|\+|ile)?(?P<behind>[^()]*)(?:\((?P<generic>\w+)\))?$")


@dataclass(frozen=True, slots=True)
class Slot:
    """How a verb takes one of its arguments.

    Attributes:
        case: of the noun; ``poss`` for what belongs to the subject.
        behind: the postposition.
        generic: the noun that takes the suffix for a placeholder: ⟨1⟩ değerini.
    """

    case: str = ""
    behind: str = ""
    generic: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What a lexicon line says; which attributes it has goes by its category.

    Attributes:
        text: an adverb, or an adjective before nouns.
        noun: a noun.
        verb: a verb, or the verb that says an adjective.
        tense: of an adjective that is said with a verb: ``iyor`` or ``di``.
        passive: of a verb; None where it has none.
        slots: of a verb, by name.
        become: the verb that says that something becomes so.
        marks: see ``turkish``.
    """

    text: str = ""
    noun: Noun | None = None
    verb: Verb | None = None
    tense: str = ""
    passive: Verb | None = None
    slots: dict[str, Slot] = field(default_factory=dict)
    become: Verb | None = None
    marks: frozenset[str] = frozenset()


def joined(*parts: str) -> str:
    """Join what is not empty with spaces."""
    return " ".join(part for part in parts if part)


def parse(category: str, concept: str, line: str) -> Word:
    """Return what a line says.

    Raises:
        LexiconError: the line breaks the format.
    """
    first, *rest = [part.strip() for part in line.split(";")]
    marks = frozenset(part for part in rest if part in MARKS[category])
    fields = [part for part in rest if part not in marks]
    try:
        return _word(category, concept, first, fields, marks)
    except ValueError as error:
        raise LexiconError(f"tr: {category}.{concept}: {error}") from error


def _word(category: str, concept: str, first: str, fields: Sequence[str], marks: frozenset[str]) -> Word:
    if not first:
        raise ValueError("no word")
    if category == "verbs":
        return _verb(concept, first, fields, marks)
    if category == "adjectives":
        return _adjective(first, fields, marks)
    if fields:
        raise ValueError(f"{fields[0]!r} is no mark")
    if category == "adverbs":
        return Word(text=first, marks=marks)
    described, _, plain = first.rpartition("~")
    return Word(text=described, noun=noun(plain), marks=marks)


def _verb(concept: str, text: str, fields: Sequence[str], marks: frozenset[str]) -> Word:
    base = verb(text)
    passive: Verb | None = base.passive()
    known = {part for slot in lexicon.concept("verbs", concept).frame for part in (slot.name, slot.name.split()[-1])}
    slots = {}
    for one in fields:
        if one.startswith("passive "):
            passive = None if one == "passive -" else verb(one.removeprefix("passive "))
            continue
        name, slot = _slot(one)
        if name not in known | {"subj"}:
            raise ValueError(f"{one!r} is no argument of the verb")
        slots[name] = slot
    return Word(verb=base, passive=passive, slots=slots, marks=marks)


def _adjective(text: str, fields: Sequence[str], marks: frozenset[str]) -> Word:
    become: Verb | None = None
    said = [text]
    slots = {}
    for one in fields:
        if one.startswith("become "):
            become = verb(one.removeprefix("become "))
        elif one.startswith("subj "):
            slots["subj"] = _slot(one)[1]
        else:
            said.append(one)
    spoken = re.fullmatch(r"(.+) -(iyor|di)", said[-1])
    *before_noun, last = said
    if len(before_noun) > 1 or (before_noun and spoken is None):
        raise ValueError(f"{last!r} is no verb with its tense")
    if spoken is None:
        base = noun(text)
        return Word(text=base.text, noun=base, become=become, marks=marks)
    base_verb = verb(spoken[1])
    before = before_noun[0] if before_noun else base_verb.doing()
    return Word(
        text="" if before == "-" else before,
        verb=base_verb,
        tense=spoken[2],
        become=become,
        slots=slots,
        marks=marks,
    )


def _slot(text: str) -> tuple[str, Slot]:
    """Return the name of an argument and how it is said: ``to -den``."""
    match = _SLOT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no argument")
    if match["name"] in CONTENT:
        if match["case"] not in {*ACTIONS, *INFINITIVES, *FACTS, "-mek", "-mekten"}:
            raise ValueError(f"{text!r} is no form of a verb")
        return match["name"], Slot(match["case"])
    if match["case"] and match["case"] not in _CASES:
        raise ValueError(f"{text!r} has no case")
    case = _CASES.get(match["case"] or "-", "")
    return match["name"], Slot(case, match["behind"].strip(), match["generic"] or "")
