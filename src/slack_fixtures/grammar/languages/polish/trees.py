"""What Polish asks of a tree: classes of nouns, names of products, clauses without arguments."""

from __future__ import annotations

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Name,
    Nominal,
    NounPhrase,
    Role,
)
from slack_fixtures.grammar.languages.polish.tables import FOCUS
from slack_fixtures.grammar.languages.polish.words import SERVICE, class_of
from slack_fixtures.grammar.parsing.names import known_names


def kind_of(phrase: NounPhrase) -> str:
    """Return the class of a phrase's noun, or "" where it has none; names are taken for software."""
    if isinstance(phrase.head, Name):
        return "software"
    return lexicon.concept("nouns", phrase.head).kind if phrase.head else ""


def owner_of(phrase: NounPhrase) -> frozenset[str]:
    """Return the class and id of what a noun belongs to: the last modifier, or what stands behind "of"."""
    inner: object = phrase.of if phrase.of is not None else (phrase.modifiers[-1] if phrase.modifiers else None)
    if isinstance(inner, Coordination):
        inner = inner.items[-1]
    if isinstance(inner, NounPhrase) and isinstance(inner.head, str) and inner.head:
        return frozenset({inner.head, kind_of(inner)})
    return frozenset()


def last_part(phrase: NounPhrase) -> NounPhrase | None:
    """Return the part of a compound next to its head, unless it is a name or several things."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    return last if isinstance(last, NounPhrase) else None


def is_span(phrase: NounPhrase | Coordination | Amount | Clause) -> bool:
    """Return whether a phrase is a span, which may stand for anything."""
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind == "span"


IN_A_ROW = "consecutively"
"""The adverb that stands behind the number of times: "5 razy z rzędu"."""


def is_share(phrase: object) -> bool:
    """Return whether a phrase is a hidden value or a part of something."""
    if not isinstance(phrase, NounPhrase) or phrase.adjectives or phrase.modifiers:
        return False
    if not phrase.head:
        return phrase.amount is not None and phrase.of is not None
    return is_span(phrase)


def is_product(name: Name) -> bool:
    """Return whether a name is one of a service, which "usługa" may stand before; acronyms (TCP, AWS) stand alone."""
    words = name.text.split()
    called = bool(words) and words[0][:1].isupper() and any(word[:1].isupper() and not word.isupper() for word in words)
    return name.kind == "product" and called


_NO_SERVICES = frozenset(
    {
        *("Modbus", "Zigbee", "LoRaWAN", "BACnet", "Bluetooth", "Chromecast", "AirPlay", "Airplay", "IPsec", "Restic"),
        *("Visa", "Mastercard", "Netflix", "Microsoft", "Google Play", "App Store"),
    }
)


def is_known_service(name: Name) -> bool:
    """Return whether a name is surely one of a service; "Graz" or "Hall 4" may be anything."""
    parts = name.text.lower().split()
    if not is_product(name) or name.text in _NO_SERVICES:
        return False
    return len(parts) in known_names(parts, 0) or class_of(name.text) is not SERVICE


def is_service(phrase: NounPhrase) -> bool:
    """Return whether a name stands for a service; "Kubernetes ResourceQuota" is an object of one."""
    head = phrase.head
    if not isinstance(head, Name) or not is_known_service(head):
        return False
    if len(head.text) <= 3:  # noqa: PLR2004  "IPs", "Go"
        return False
    return not phrase.modifiers or head.text[1:].islower()


def named_gender(phrase: NounPhrase) -> str:
    """Return the gender that a product's name has by its ending, "" for what may stand for anything."""
    name = phrase.head.text if isinstance(phrase.head, Name) and phrase.head.kind == "product" else ""
    if not name.isascii() or not name[-1:].isalpha():
        return "m" if name.startswith("⟨") and not is_span(phrase) else ""
    last = name[-1]
    if name.isupper():
        return "n" if last in "AEIOU" else "m"
    return {"a": "f", "o": "n"}.get(last, "m")


def place_of(nominal: Nominal) -> Role:
    """Return how a subject that becomes a place is said: "na węźle", "w usłudze"."""
    first = nominal.items[0] if isinstance(nominal, Coordination) else nominal
    if isinstance(first.head, Name):
        return Role.IN if is_product(first.head) else Role.ON
    return Role.IN if kind_of(first) in {"software", "data", "event", "place"} else Role.ON


def is_trouble(adjunct: Adjunct) -> bool:
    """Return whether an adjunct is one of something that can be looked for."""
    phrase = adjunct.phrase
    return (
        isinstance(phrase, NounPhrase)
        and bool(phrase.head)
        and kind_of(phrase) in {"event", "data", "thing", "measure"}
    )


def is_by_agent(adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells who does what is done."""
    return adjunct.role is Role.BY and not isinstance(adjunct.phrase, Amount)


def is_time(adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells how long something lasts."""
    return adjunct.role in {Role.DURATION, Role.SINCE}


def is_time_bound(clause: Clause) -> bool:
    """Return whether a clause holds for a time only."""
    return any(adjunct.role in {Role.DURATION, Role.SINCE, Role.NEXT, Role.LAST} for adjunct in clause.adjuncts)


def is_passive(clause: Clause) -> bool:
    """Return whether a predicate is passive."""
    return isinstance(clause.predicate, Acting) and clause.predicate.passive


def is_short(clause: Clause) -> bool:
    """Return whether a verb stands alone."""
    act = clause.predicate
    return (
        isinstance(act, Acting)
        and not (act.obj or act.obliques or act.content or act.complement)
        and not (clause.adjuncts or clause.adverbs or clause.links or clause.negated)
    )


def is_work(clause: Clause) -> bool:
    """Return whether a clause tells of an activity's course ("the backup failed") rather than of a thing."""
    predicate = clause.predicate
    if isinstance(predicate, Acting):
        return predicate.verb in {"fail", "complete", "finish", "succeed", "end", "start", "run", "time_out"}
    graded = predicate.complement if isinstance(predicate, Being) else None
    return isinstance(graded, Adjective) and graded.concept in {"failed", "running", "failing", "successful"}


def adverbs_of(clause: Clause) -> tuple[str, ...]:
    """Return the adverbs of a clause but "no longer", which the predicate says, and what stands behind its times."""
    said = {"no_longer", IN_A_ROW} if any(one.role is Role.TIMES for one in clause.adjuncts) else {"no_longer"}
    return tuple(one for one in clause.adverbs if one not in said)


def by_place(clause: Clause) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the adverbs before an auxiliary, and those of manner and degree, which stand behind it."""
    told = adverbs_of(clause)
    manner = tuple(one for one in told if one in FOCUS or lexicon.concept("adverbs", one).kind in {"manner", "degree"})
    return tuple(one for one in told if one not in manner), manner


def compound_groups(
    modifiers: tuple[NounPhrase | Name | Coordination, ...],
) -> tuple[list[tuple[list[Name], NounPhrase | Coordination, list[Name]]], list[Name]]:
    """Return the nouns of a compound with the names before and behind each, and the names next to the head."""
    groups: list[tuple[list[Name], NounPhrase | Coordination, list[Name]]] = []
    waiting: list[Name] = []
    for modifier in modifiers:
        if not isinstance(modifier, Name):
            groups.append((waiting, modifier, []))
            waiting = []
        elif groups and not waiting and modifier.kind == "span":
            groups[-1][2].append(modifier)
        else:
            waiting.append(modifier)
    return groups, waiting
