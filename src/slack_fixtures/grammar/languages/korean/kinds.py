"""Small questions that Korean puts to nouns: what kind of thing, how it is counted."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Acting, Adjective, Amount, Clause, Name, Nominal, NounPhrase, Relation
from slack_fixtures.grammar.languages.eastern import head_of, kind_of
from slack_fixtures.grammar.languages.korean.tables import DEVICES, WEEKDAYS

# --- kinds ------------------------------------------------------------------------------------------------------------


def is_event(phrase: NounPhrase) -> bool:
    """Return whether it is something that happens."""
    return kind_of(phrase) == "event"


def is_person(nominal: Nominal | None) -> bool:
    """Return whether it is somebody."""
    return kind_of(nominal) == "person"


def is_measure(phrase: NounPhrase) -> bool:
    """Return whether it is a measure: a rate, a latency."""
    return kind_of(phrase) == "measure"


def is_value(nominal: Nominal | None) -> bool:
    """Return whether a clause speaks of a measure."""
    return isinstance(nominal, NounPhrase) and is_measure(nominal)


def is_machine(nominal: Nominal | Name | None) -> bool:
    """Return whether it is a machine."""
    return kind_of(nominal) == "machine" or head_of(nominal) == "server"


def is_device(nominal: Nominal | None) -> bool:
    """Return whether it is a device that breaks down like a machine."""
    return isinstance(nominal, NounPhrase) and nominal.head in DEVICES


def is_thing(phrase: Nominal | None) -> bool:
    """Return whether it is somebody or a thing that one can name, not what happens or is measured."""
    if not isinstance(phrase, NounPhrase) or not phrase.head:
        return False
    if isinstance(phrase.head, Name):
        return True
    return kind_of(phrase) in {"machine", "software", "data", "person"}


def is_part(phrase: Nominal | Amount) -> bool:
    """Return whether a phrase is a machine or software, and neither a resource nor an event."""
    return kind_of(phrase) in {"machine", "software", "place"}


def is_owner(phrase: Nominal | Amount) -> bool:
    """Return whether something can belong to it."""
    if not isinstance(phrase, NounPhrase):
        return False
    if isinstance(phrase.head, Name):
        return True
    return kind_of(phrase) in {"machine", "software", "thing", "person", "place"}


def is_site(phrase: Nominal | Amount | Clause) -> bool:
    """Return whether something can be on it or in it."""
    if not isinstance(phrase, NounPhrase) or not phrase.head:
        return False
    if isinstance(phrase.head, Name) or phrase.head in {"cluster", "namespace", "instance", "pod"}:
        return True
    return kind_of(phrase) in {"machine", "place"}


def is_known(phrase: Nominal | Amount) -> bool:
    """Return whether a partner is said with a word whose sound is known."""
    if not isinstance(phrase, NounPhrase) or not is_thing(phrase) or phrase.names:
        return False
    return not isinstance(phrase.head, Name) or phrase.head.kind == "product"


def is_ordered(phrase: Nominal | Amount) -> bool:
    """Return whether it is something that is in or out of order."""
    return isinstance(phrase, NounPhrase) and phrase.head in {"purchase_order", "service", "scope", "range"}


def is_weekday(phrase: object) -> bool:
    """Return whether it is a day of the week."""
    if not isinstance(phrase, NounPhrase):
        return False
    head = phrase.head.text if isinstance(phrase.head, Name) else phrase.head
    return head.lower() in WEEKDAYS


# --- amounts ----------------------------------------------------------------------------------------------------------


def is_only(phrase: NounPhrase) -> bool:
    """Return whether it is only so many."""
    return phrase.amount is not None and phrase.amount.relation is Relation.ONLY


def is_bare_amount(phrase: Nominal | Amount) -> bool:
    """Return whether it is an amount and nothing else."""
    return (
        isinstance(phrase, NounPhrase)
        and not phrase.head
        and phrase.amount is not None
        and phrase.of is None
        and not phrase.pronoun
    )


def as_amount(phrase: Nominal | Amount | Clause) -> Nominal | Amount | Clause:
    """Read a noun that is a unit, with its number, as an amount."""
    if not isinstance(phrase, NounPhrase) or phrase.amount is None or not isinstance(phrase.head, str):
        return phrase
    plain = phrase == NounPhrase(head=phrase.head, number=phrase.number, amount=phrase.amount)
    if not plain or not phrase.head or lexicon.concept("nouns", phrase.head).kind != "unit":
        return phrase
    return replace(phrase.amount, unit=phrase.head)


def as_used(phrase: NounPhrase) -> NounPhrase:
    """Read "90 % used" as an amount with an adjective."""
    participle = phrase.participle
    done = [Clause(None, Acting(one, passive=True)) for one in ("use", "utilize")]
    if participle is None or phrase.head or participle not in done:
        return phrase
    return replace(phrase, participle=None, adjectives=(Adjective("used"),))
