"""What a German verb takes out of the field: its arguments; what is left are adjuncts, adverbs or the subject."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.lexicon import Slot
from slack_fixtures.grammar.parsing.german.forms import OBJECT_CASES, Form
from slack_fixtures.grammar.parsing.german.tables import IT, NOUNS, OF_CLAUSES, WHEN
from slack_fixtures.grammar.parsing.german.trees import Field, is_dative, with_agent
from slack_fixtures.grammar.parsing.trees import noun_kind, only_amount

_SLOT_PREPOSITIONS: Mapping[str, frozenset[str]] = {
    "to": frozenset({"zu", "zum", "zur", "an", "auf", "in", "nach", "ans", "am"}),
    "from": frozenset({"von", "vom", "aus"}),
    "with": frozenset({"mit"}),
    "for": frozenset({"für", "auf", "um"}),
    "on": frozenset({"auf", "an", "von", "bei"}),
    "of": frozenset({"von", "über", "aus"}),
    "into": frozenset({"in", "ins", "im"}),
    "in": frozenset({"in", "im", "an"}),
    "against": frozenset({"gegen"}),
    "as": frozenset({"als"}),
    "by": frozenset({"um", "durch"}),
    "at": frozenset({"bei", "an", "auf", "in", "am", "beim"}),
    "below": frozenset({"unter", "unterhalb"}),
    "above": frozenset({"über", "oberhalb"}),
    "over": frozenset({"über"}),
    "behind": frozenset({"hinter"}),
    "between": frozenset({"zwischen"}),
    "about": frozenset({"über"}),
    "through": frozenset({"durch"}),
    "without": frozenset({"ohne"}),
}
_SHAPES = {
    "an": ("an", "am", "ans"),
    "bei": ("bei", "beim"),
    "in": ("in", "im", "ins"),
    "von": ("von", "vom"),
    "zu": ("zu", "zum", "zur"),
}
CAUSE = NounPhrase("cause", determiner=Determiner.DEFINITE)
_THIS = ("noun", NounPhrase(pronoun="this"))
_FOR_ONESELF = frozenset(
    {"restart", "pick_up", "pick_up_goods", "shut_down", "download", "fetch", "look_at", "note", "get"}
)
_UNTIL_NOW = frozenset({"so_far", "until_now", "to_date", "up_to_now"})
_FROM = frozenset({"von", "vom"})
_AT = frozenset({"bei", "beim"})
_NONE: frozenset[str] = frozenset()
_OBJECTS = frozenset({"noun", "object"})
_BARE_CASES = frozenset({"nom", "akk"})  # an argument without preposition
_AIMS = frozenset({"auf", "an", "zu", "zum", "zur"})  # rather an argument of another verb


_BEHIND = frozenset({"lag_behind", "trail"})


def filled(
    entry: Form, items: Field, *, passive: bool = False, shorter: bool = False
) -> Iterator[tuple[float, Clause]]:
    """Give a verb its arguments out of the field; what is left are adjuncts and adverbs."""
    frame = entry.concept.frame[1:] if passive or entry.passive else entry.concept.frame
    if entry.concept.id == "delay" and not passive and any(kind == "self" for kind, _ in items):
        items = tuple(item for item in items if item[0] != "self")  # "verzögert sich": it is delayed
        passive = True
        frame = frame[1:]
    if entry.concept.id in _FOR_ONESELF and not entry.reflexive and any(kind == "self" for kind, _ in items):
        items = tuple(item for item in items if item[0] != "self")  # "holt sich Jobs ab"
    if entry.concept.id == "run_out_of" and any(one[0] == "adjunct" and worded(one)[0] in _FROM for one in items):
        return  # "von ⟨1⟩ gehen Anfragen aus"
    own = entry.reflexive and not passive
    if own is not any(kind == "self" for kind, _ in items):
        return
    if entry.concept.id == "respond" and own and any(one[0] == "adjunct" and worded(one)[0] in _AT for one in items):
        return  # "meldet sich beim Server": it reports to it
    told_amount = tuple(map(_by_how_much, items)) if entry.concept.id in _BEHIND else items
    if any(kind in NOUNS and is_counted_unit(tree) for kind, tree in items) and entry.concept.id in _BEHIND:
        return  # read as an amount
    told_how = entry.concept.id in _BEHIND and any(
        one[0] == "adjunct" and worded(one)[1].role is Role.BY and isinstance(worded(one)[1].phrase, Amount)
        for one in items
    )
    if told_amount != items or told_how:  # "hängt 5 Sekunden hinterher"
        clause = with_rest(Clause(None, Acting("lag")), told_amount)
        if clause is not None:
            yield 0.0, clause
        return
    taking = entry.concept.id == "remove" and entry.pieces[-1].endswith(("nehmen", "nimmt", "nahm", "nommen"))
    if taking and not any(one[0] == "adjunct" and worded(one)[0] in {"aus", "vom"} for one in items):
        return  # "in Betrieb nehmen"
    passive = passive or entry.passive
    own_words = {slot: frozenset(_SHAPES.get(word, (word,))) for slot, word in entry.slots}
    own_words["aims"] = entry.aims
    start = Acting(entry.concept.id, passive=passive)
    for cost, act, rest in _argued(start, frame[:-1] if shorter else frame, items, own_words):
        clause = with_rest(Clause(None, act), rest, own=own)
        if clause is not None:
            unused = 0.06 * sum(kind == "adjunct" and tree[0] in _AIMS for kind, tree in rest)  # type: ignore[index]
            yield cost + unused, clause


def is_counted_unit(tree: object) -> bool:
    """Say whether a phrase is "5 Sekunden", which is an amount too."""
    return isinstance(tree, NounPhrase) and tree.amount is not None and noun_kind(tree) == "unit"


def _by_how_much(item: tuple[str, object]) -> tuple[str, object]:
    tree = item[1]
    counted = isinstance(tree, NounPhrase) and tree.amount is not None and tree.determiner is Determiner.NONE
    if item[0] not in NOUNS or not counted or not isinstance(tree, NounPhrase):
        return item
    return "adjunct", ("um", Adjunct(Role.BY, only_amount(tree) or tree))


def owned(items: Field) -> Iterator[tuple[float, Clause]]:
    """Yield what "hat" says of a thing in the field: somebody has it."""
    for place, (kind, tree) in enumerate(items):
        if kind in _OBJECTS and isinstance(tree, NounPhrase | Coordination):
            clause = with_rest(Clause(None, Acting("have", obj=tree)), items[:place] + items[place + 1 :])
            if clause is not None:
                yield 0.1, clause
            return


def arising(items: Field) -> Iterator[Clause]:
    """Read "es … zu Verzögerungen kommen": they occur."""
    rest = tuple(item for item in items if item != IT)
    for place, (kind, tree) in enumerate(rest):
        if kind == "adjunct" and tree[0] in {"zu", "zum", "zur"}:  # type: ignore[index]
            phrase = tree[1].phrase  # type: ignore[index]
            clause = with_rest(Clause(None, Acting("occur")), rest[:place] + rest[place + 1 :])
            if clause is not None and clause.subject is None and isinstance(phrase, NounPhrase | Coordination):
                yield replace(clause, subject=phrase)


def blaming(items: Field, tense: Tense, told: str) -> Iterator[Clause]:
    """Read "es liegt am Provider": the provider is the cause."""
    rest = tuple(item for item in items if item not in (IT, _THIS))
    if rest == items and told not in {"es", "das", "dies"}:
        return
    for place, item in enumerate(rest):
        if item[0] != "adjunct" or worded(item)[0] not in {"an", "am"}:
            continue
        clause = with_rest(Clause(None, Being(CAUSE), tense=tense), rest[:place] + rest[place + 1 :])
        to_blame = worded(item)[1].phrase
        if clause is not None and clause.subject is None and isinstance(to_blame, NounPhrase | Coordination):
            yield replace(clause, subject=to_blame)


def staying(items: Field, tense: Tense) -> Iterator[Clause]:
    """Read "befindet sich im Zustand …"."""
    rest = tuple(item for item in items if item[0] != "self")
    for place in (len(rest) - 1, 0) if len(rest) > 1 else range(len(rest)):
        if rest[place][0] == "adjunct":
            adjunct = worded(rest[place])[1]
            clause = with_rest(Clause(None, Being(adjunct), tense=tense), rest[:place] + rest[place + 1 :])
            if clause is not None and adjunct.role in {Role.IN, Role.ON, Role.AT}:
                yield _with_its_own(clause)


def _with_its_own(clause: Clause) -> Clause:
    """Give the subject what tells where it leads: "im Log steht ein Fehler beim Zugriff auf ⟨1⟩"."""
    thing = clause.subject
    own = tuple(one for one in clause.adjuncts if one.role in {Role.TO, Role.FROM, Role.WITH, Role.DURING})
    if not own or not isinstance(thing, NounPhrase) or thing.pronoun:
        return clause
    others = tuple(one for one in clause.adjuncts if one not in own)
    return replace(clause, subject=replace(thing, adjuncts=(*thing.adjuncts, *own)), adjuncts=others)


def with_rest(clause: Clause, items: Field, *, own: bool = False) -> Clause | None:
    """Add what the verb did not take; a noun that is left over may only be the subject, see ``subject_from_field``."""
    adverbs: list[str] = []
    adjuncts: list[Adjunct] = []
    negated, subject = False, None
    for kind, tree in items:
        if kind == "adverb":
            adverbs.append(str(tree))
        elif kind == "adjunct":
            adjuncts.append(with_agent(clause, *worded((kind, tree))))
        elif kind == "not":
            negated = True
        elif kind == "no more":
            negated = True
            adverbs.append("anymore")
        elif (kind == "self" and not own) or kind == "state":
            return None
        elif kind in {"noun", "subject"} and subject is None and isinstance(tree, NounPhrase | Coordination):
            subject = tree
        elif kind == "dative" and subject is None and is_dative(clause):
            subject = tree  # type: ignore[assignment]
        elif kind in NOUNS:
            return None
    return replace(
        clause,
        subject=subject,
        adverbs=(*clause.adverbs, *adverbs),
        adjuncts=counted_first((*clause.adjuncts, *adjuncts)),
        negated=negated or clause.negated,
    )


def subject_from_field(clause: Clause, first: tuple[str, object]) -> Clause:
    """Return a clause whose subject stood in the field, with what stood before the verb."""
    kind, tree = first
    if kind == "adverb":
        rest = tuple(one for one in clause.adverbs if not (one == "yet" and tree in _UNTIL_NOW))  # "bisher noch nicht"
        return replace(clause, adverbs=(str(tree), *rest))
    return replace(clause, adjuncts=counted_first((tree[1], *clause.adjuncts)))  # type: ignore[index]


def counted_first(adjuncts: tuple[Adjunct, ...]) -> tuple[Adjunct, ...]:
    """Return adjuncts in the order of other languages: "5 Mal" behind a time is "5 times" before it."""
    return tuple(sorted(adjuncts, key=lambda one: one.role is not Role.TIMES))


def worded(item: tuple[str, object]) -> tuple[str, Adjunct]:
    """Return the preposition and the adjunct of a field's item."""
    return item[1]  # type: ignore[return-value]


def belongs_to_noun(item: tuple[str, object]) -> bool:
    """Say whether an adjunct in the field may belong to a noun."""
    return item[0] == "adjunct" and worded(item)[1].role not in OF_CLAUSES


def is_bare(tree: object) -> bool:
    """Say whether a thing that is counted has neither article nor name: "meldet Fehler" are rather several."""
    return (
        isinstance(tree, NounPhrase)
        and isinstance(tree.head, str)
        and tree.head != ""
        and tree.number is Number.SINGULAR
        and tree.determiner is Determiner.NONE
        and not (tree.names or tree.amount)
    )


def _argued(
    act: Acting, frame: tuple[Slot, ...], items: Field, words: Mapping[str, frozenset[str]]
) -> Iterator[tuple[float, Acting, Field]]:
    if not frame:
        yield 0.0, act, items
        return
    slot, rest = frame[0], frame[1:]
    nouns = [place for place, (kind, _) in enumerate(items) if kind in _OBJECTS]
    for place, (kind, tree) in enumerate(items):
        without = items[:place] + items[place + 1 :]
        if slot.name == "adj" and kind == "state":  # "als ungesund markiert"
            yield from _argued(replace(act, complement=tree), rest, without, words)  # type: ignore[arg-type]
            continue
        if (
            kind in NOUNS and slot.name != "obj" and words.get(slot.name, _NONE) & _BARE_CASES
        ):  # "der Speicher geht aus"
            yield from _argued(_with_oblique(act, slot.name, tree), rest, without, words)  # type: ignore[arg-type]
            continue
        if slot.name == "obj" and kind == "adjunct" and tree[0] in words.get("obj", ()):  # type: ignore[index]
            phrase = tree[1].phrase  # type: ignore[index]
            if not isinstance(phrase, Clause):
                yield from _argued(replace(act, obj=phrase), rest, without, words)
            continue
        if kind == "dative" and "dat" in words.get(slot.name, ()):  # "dem Cluster Knoten hinzufügen"
            grown = replace(act, obj=tree) if slot.name == "obj" else _with_oblique(act, slot.name, tree)  # type: ignore[arg-type]
            yield from _argued(grown, rest, without, words)
            continue
        if slot.name == "obj" and kind in _OBJECTS and words.get("obj", OBJECT_CASES) & (OBJECT_CASES | {"nom"}):
            later = 0.0 if place == nouns[-1] else 0.5  # the subject comes first
            bare = 0.15 if is_bare(tree) else 0.0
            obj = only_amount(tree) or tree
            if isinstance(obj, NounPhrase) and obj.pronoun == "they":
                obj = replace(obj, pronoun="them")
            for cost, grown, left in _argued(replace(act, obj=obj), rest, without, words):  # type: ignore[arg-type]
                yield cost + later + bare, grown, left
            continue
        taken = words.get(slot.name) or _SLOT_PREPOSITIONS.get(slot.name, _NONE)
        if slot.name == "to" and kind == "adjunct" and tree[1].role is Role.TO:  # type: ignore[index]
            taken |= {"nach"}
        if kind == "adjunct" and tree[0] in taken:  # type: ignore[index]
            phrase = tree[1].phrase  # type: ignore[index]
            if slot.name in words["aims"] and _is_where(tree[1]):  # type: ignore[index]
                continue
            if not isinstance(phrase, Clause) and tree[1].role not in WHEN:  # type: ignore[index]
                yield from _argued(_with_oblique(act, slot.name, phrase), rest, without, words)
    if slot.optional:
        for cost, tree, left in _argued(act, rest, items, words):
            yield cost + 0.05, tree, left


def _is_where(adjunct: Adjunct) -> bool:
    """Say whether an article in the dative tells that something is there, not that it goes there."""
    phrase = adjunct.phrase
    placed = isinstance(phrase, NounPhrase) and phrase.determiner is not Determiner.NONE
    return placed and adjunct.role in {Role.ON, Role.IN}


def _with_oblique(act: Acting, slot: str, phrase: Nominal | Amount) -> Acting:
    return replace(act, obliques=(*act.obliques, (slot, phrase)))
