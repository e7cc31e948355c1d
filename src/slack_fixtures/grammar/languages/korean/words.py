"""What a line of the Korean lexicon says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages.korean.forms import verb
from slack_fixtures.grammar.languages.korean.tables import CLAUSE_SLOTS, MARKS, SLOT
from slack_fixtures.grammar.lexicon import LexiconError


@dataclass(frozen=True, slots=True)
class Word:
    """What a lexicon line says.

    Attributes:
        text: noun, adverb, or dictionary form of a verb or adjective ("" for none).
        slots: a verb's named arguments and what follows each: ``("obj", "에")``.
        passive: dictionary form; "" for none.
        noun: a verb's noun or an adjective's headline form; "" for none.
        attributive: of an adjective; "" to derive it.
        counter: of a noun.
        marks: see the module.
        instead: an adjective's words for nouns of other classes, by ``many`` and ``res``.
    """

    text: str
    slots: tuple[tuple[str, str], ...] = ()
    passive: str = ""
    noun: str = ""
    attributive: str = ""
    counter: str = "개"
    marks: frozenset[str] = frozenset()
    instead: Mapping[str, str] = field(default_factory=dict)


def parse(category: str, concept: str, line: str) -> Word:
    """Return what a line says; the module ``linearizer`` tells the format.

    Raises:
        LexiconError: the line breaks it.
    """
    parts = [part.strip() for part in line.split(";")]
    marks = frozenset(part for part in parts[1:] if part in MARKS[category])
    instead = dict(part.split("=", 1) for part in parts[1:] if "=" in part)
    fields = [part for part in parts[1:] if part not in marks and "=" not in part]
    if not parts[0] or len(fields) > {"verbs": 2, "adjectives": 2, "nouns": 1, "adverbs": 0}[category]:
        raise LexiconError(f"ko: {category}.{concept}: {line!r} has no word, or more than its fields")
    try:
        if category == "verbs":
            return _verb(concept, parts[0], fields, marks)
        if category == "adjectives":
            return _adjective(parts[0], fields, marks, instead)
    except ValueError as error:
        raise LexiconError(f"ko: {category}.{concept}: {error}") from error
    counter = fields[0] if fields else "개"
    return Word(parts[0], counter="" if counter == "-" else counter, marks=marks)


def _verb(concept: str, text: str, fields: Sequence[str], marks: frozenset[str]) -> Word:
    words = text.split()
    slots = []
    while words and (match := SLOT.fullmatch(words[0])):
        slots.append((match[1], match[2]))
        words.pop(0)
        while words and slots and not SLOT.fullmatch(words[0]) and any(SLOT.fullmatch(word) for word in words):
            slots[-1] = (slots[-1][0], f"{slots[-1][1]} {words.pop(0)}")
    rest = " ".join(words)
    if not rest:  # the verb is the ending of the last slot: adj어지다
        name, rest = slots[-1][0], ""
        if name not in CLAUSE_SLOTS:
            raise ValueError(f"{text!r} has no verb")
    else:
        verb(rest)
    known = {slot.name.split()[-1] for slot in lexicon.concept("verbs", concept).frame}
    known |= {slot.name.split()[0] for slot in lexicon.concept("verbs", concept).frame} | {"subj"}
    if strange := [name for name, _ in slots if name not in known]:
        raise ValueError(f"{text!r} names arguments that the verb has not: {', '.join(strange)}")
    derived = rest.endswith("하다") and " " not in rest
    passive = fields[0] if fields else rest[:-2] + "되다" if derived else ""
    noun = fields[1] if len(fields) > 1 else rest[:-2] if derived else ""
    passive, noun = ("" if one == "-" else one for one in (passive, noun))
    if passive.startswith("subj"):
        particle, _, passive = passive.removeprefix("subj").partition(" ")
        slots.append(("passive", particle))
    if passive:
        verb(passive)
    return Word(rest, slots=tuple(slots), passive=passive, noun=noun, marks=marks)


def _adjective(text: str, fields: Sequence[str], marks: frozenset[str], instead: Mapping[str, str]) -> Word:
    text = "" if text == "-" else text
    for one in (text, *(form for kind, form in instead.items() if kind != "subj")):
        if one:
            verb(one)
    attributive, noun = [*fields, "", ""][:2]
    if not text and not attributive:
        raise ValueError("neither a predicate nor a form before nouns")
    return Word(text, attributive="" if attributive == "-" else attributive, noun=noun, marks=marks, instead=instead)
