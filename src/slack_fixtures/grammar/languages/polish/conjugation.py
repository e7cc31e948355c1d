"""What a Polish predicate agrees with, and the finite forms of verbs: tense, negation, modality.

"5 węzłów było niedostępnych": a number of five or more makes the verb neuter singular.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from slack_fixtures.grammar.abstract import Clause, Modal, Tense
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish.texts import joined
from slack_fixtures.grammar.languages.polish.words import Aspect, Verb


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a predicate agrees with.

    Attributes:
        gender: ``m ma mp f n``.
        plural: the number of the verb.
        counted: "5 podów jest niedostępnych": neuter singular verb, adjective in the genitive plural.
        negative: "żaden węzeł nie …": the verb takes "nie".
        kind: the class of the noun, for verbs that have variants.
        concept: its id.
        person: 1 of "we", 2 of "you" (one reader), whose gender nobody knows.
    """

    gender: str = "m"
    plural: bool = False
    counted: bool = False
    negative: bool = False
    kind: str = ""
    concept: str = ""
    person: int = 3


SENTENCE = Agreement("n")


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject that can be said in each case, and what it does to the predicate."""

    say: Callable[[str], str]
    agreement: Agreement


def nominative(text: str, agreement: Agreement, reason: str) -> Subject:
    """Return a subject that has no other case than the nominative; others are refused for a reason."""

    def say(case: str) -> str:
        if case != "nom":
            raise UnsayableError(reason)
        return text

    return Subject(say, agreement)


def finite_form(clause: Clause, agreement: Agreement, verb: Verb) -> str:
    """Return the finite verb with negation and modal."""
    if clause.negated and "not" in verb.slots:
        verb = replace(verb, rest=verb.slots["not"].replace("_", " "))
    no = negation(clause)
    if clause.modal:
        perfective = not clause.progressive and verb.slots.get("modal") != "ipf"
        return with_modal(clause, agreement, verb, perfective=perfective)
    if clause.tense is Tense.PRESENT:
        form = present_form(verb.imperfective, agreement)
    elif clause.tense is Tense.FUTURE:
        if verb.perfective is None or clause.progressive:
            return joined(no, to_be(agreement, Tense.FUTURE), verb.before, verb.imperfective.infinitive, verb.rest)
        form = present_form(verb.perfective, agreement)
    else:
        form = past_form(verb.aspect(perfective=not clause.progressive), agreement)
    return joined(verb.before, no, form, verb.rest) if verb.before else joined(no, form, verb.rest)


def with_modal(clause: Clause, agreement: Agreement, verb: Verb, *, perfective: bool) -> str:
    """Return a verb behind its modal, with negation: "nie może uruchomić"."""
    infinitive = joined(verb.before, verb.aspect(perfective=perfective).infinitive, verb.rest)
    if clause.tense is Tense.PERFECT and clause.modal is Modal.MAY:
        done = past_form(verb.aspect(perfective=perfective), agreement)
        return joined("być może", negation(clause), verb.before, done, verb.rest)
    return modal_form(clause, agreement, infinitive)


def modal_form(clause: Clause, agreement: Agreement, infinitive: str) -> str:
    """Return an infinitive behind its modal, with negation."""
    infinitive = re.sub(r"^(\w+) się\b", r"się \1", infinitive)
    no = negation(clause)
    if clause.tense is Tense.PERFECT and clause.modal is Modal.CAN:
        clause = replace(clause, tense=Tense.PAST)
    if clause.tense is Tense.PERFECT:
        raise UnsayableError("a modal of the past")
    if clause.modal is Modal.MAY:
        return joined(can(agreement), no, infinitive)
    if clause.modal is Modal.CAN:
        if clause.tense is Tense.FUTURE:
            return joined(no, to_be(agreement, Tense.FUTURE), _could(agreement), infinitive)
        past = clause.tense is Tense.PAST
        return joined(no, _ended(_could(agreement), agreement) if past else can(agreement), infinitive)
    if clause.tense is not Tense.PRESENT:
        raise UnsayableError("a duty in the past")
    if clause.modal is Modal.SHOULD or clause.negated:
        return joined(no, _should(agreement) if clause.modal is Modal.SHOULD else can(agreement), infinitive)
    return joined(_by_person("musi", "muszą", agreement), infinitive)


def negation(clause: Clause) -> str:
    """Return what negates the predicate of a clause, or ""."""
    return "nie" if clause.negated else ""


def present_form(aspect: Aspect, agreement: Agreement) -> str:
    """Return the present of an imperfective verb, the future of a perfective one: "działa", "działają", "działamy"."""
    return _by_person(aspect.singular, aspect.plural, agreement)


def _by_person(singular: str, plural: str, agreement: Agreement) -> str:
    if agreement.person == 1:
        return {"jest": "jesteśmy"}.get(singular, singular + "my")
    if agreement.person == 2:  # noqa: PLR2004  you
        return {"jest": "jesteś"}.get(singular, singular + "sz")
    return plural if agreement.plural else singular


def _ended(past: str, agreement: Agreement) -> str:
    """Return a past with the ending of its person: "zrobiliśmy"."""
    if agreement.person == 2:  # noqa: PLR2004  you
        raise UnsayableError("what you did, which tells who you are")
    return past + "śmy" if agreement.person == 1 else past


def _could(agreement: Agreement) -> str:
    if agreement.counted:
        return "mogło"
    if agreement.plural:
        return "mogli" if agreement.gender == "mp" else "mogły"
    return {"f": "mogła", "n": "mogło"}.get(agreement.gender, "mógł")


def past_form(aspect: Aspect, agreement: Agreement) -> str:
    """Return the past of a verb: "wystąpił", "wystąpiła", "wystąpiło", "wystąpiły", "wystąpili"."""
    masculine, feminine, virile = aspect.past
    if agreement.plural:
        return _ended(virile if agreement.gender == "mp" else aspect.past_plural, agreement)
    if agreement.gender == "f" and not agreement.counted:
        return feminine
    if agreement.gender == "n" or agreement.counted:
        return feminine[:-1] + "o"
    return _ended(masculine, agreement)


def to_be(agreement: Agreement, tense: Tense) -> str:
    """Return "być" in a tense."""
    plural = agreement.plural and not agreement.counted
    if tense is Tense.FUTURE:
        return _by_person("będzie", "będą", replace(agreement, plural=plural))
    if tense is Tense.PRESENT:
        return _by_person("jest", "są", replace(agreement, plural=plural))
    if plural:
        return _ended("byli" if agreement.gender == "mp" else "były", agreement)
    return _ended({"f": "była", "n": "było"}.get("n" if agreement.counted else agreement.gender, "był"), agreement)


def been(agreement: Agreement) -> str:
    """Return the past of "zostać", with which passives tell what happened."""
    if agreement.plural:
        return _ended("zostali" if agreement.gender == "mp" else "zostały", agreement)
    done = {"f": "została", "n": "zostało"}.get("n" if agreement.counted else agreement.gender, "został")
    return _ended(done, agreement)


def will_be(agreement: Agreement) -> str:
    """Return the future of "zostać"."""
    return _by_person("zostanie", "zostaną", agreement)


def can(agreement: Agreement) -> str:
    """Return the present of "móc"."""
    return _by_person("może", "mogą", agreement)


def _should(agreement: Agreement) -> str:
    if agreement.plural:
        return _ended("powinni" if agreement.gender == "mp" else "powinny", agreement)
    due = {"f": "powinna", "n": "powinno"}.get("n" if agreement.counted else agreement.gender, "powinien")
    return _ended(due, agreement)
