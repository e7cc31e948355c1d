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
    """

    gender: str = "m"
    plural: bool = False
    counted: bool = False
    negative: bool = False
    kind: str = ""
    concept: str = ""


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
        form = verb.imperfective.plural if agreement.plural else verb.imperfective.singular
    elif clause.tense is Tense.FUTURE:
        if verb.perfective is None or clause.progressive:
            return joined(no, to_be(agreement, Tense.FUTURE), verb.before, verb.imperfective.infinitive, verb.rest)
        form = verb.perfective.plural if agreement.plural else verb.perfective.singular
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
        past = {"f": "mogła", "n": "mogło", "mp": "mógł"}.get(agreement.gender, "mógł")
        if agreement.counted:
            past = "mogło"
        elif agreement.plural:
            past = "mogli" if agreement.gender == "mp" else "mogły"
        return joined(no, past if clause.tense is Tense.PAST else can(agreement), infinitive)
    if clause.tense is not Tense.PRESENT:
        raise UnsayableError("a duty in the past")
    if clause.modal is Modal.SHOULD or clause.negated:
        return joined(no, _should(agreement) if clause.modal is Modal.SHOULD else can(agreement), infinitive)
    return joined("muszą" if agreement.plural else "musi", infinitive)


def negation(clause: Clause) -> str:
    """Return what negates the predicate of a clause, or ""."""
    return "nie" if clause.negated else ""


def past_form(aspect: Aspect, agreement: Agreement) -> str:
    """Return the past of a verb: "wystąpił", "wystąpiła", "wystąpiło", "wystąpiły", "wystąpili"."""
    masculine, feminine, virile = aspect.past
    if agreement.plural:
        return virile if agreement.gender == "mp" else aspect.past_plural
    if agreement.gender == "f" and not agreement.counted:
        return feminine
    if agreement.gender == "n" or agreement.counted:
        return feminine[:-1] + "o"
    return masculine


def to_be(agreement: Agreement, tense: Tense) -> str:
    """Return "być" in a tense."""
    plural = agreement.plural and not agreement.counted
    if tense is Tense.FUTURE:
        return "będą" if plural else "będzie"
    if tense is Tense.PRESENT:
        return "są" if plural else "jest"
    if plural:
        return "byli" if agreement.gender == "mp" else "były"
    return {"f": "była", "n": "było"}.get("n" if agreement.counted else agreement.gender, "był")


def been(agreement: Agreement) -> str:
    """Return the past of "zostać", with which passives tell what happened."""
    if agreement.plural:
        return "zostali" if agreement.gender == "mp" else "zostały"
    return {"f": "została", "n": "zostało"}.get("n" if agreement.counted else agreement.gender, "został")


def will_be(agreement: Agreement) -> str:
    """Return the future of "zostać"."""
    return "zostaną" if agreement.plural else "zostanie"


def can(agreement: Agreement) -> str:
    """Return the present of "móc"."""
    return "mogą" if agreement.plural else "może"


def _should(agreement: Agreement) -> str:
    if agreement.plural:
        return "powinni" if agreement.gender == "mp" else "powinny"
    return {"f": "powinna", "n": "powinno"}.get("n" if agreement.counted else agreement.gender, "powinien")
