"""What German alone does with trees before it says them: its tables, and rewritings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Clause,
    Determiner,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import (
    Adjective as AdjectiveNode,
)
from slack_fixtures.grammar.languages.german.words import Case, Noun
from slack_fixtures.grammar.languages.germanic.trees import Agreement, kind_of, with_left

LONGEST_CLOSED = 28  # letters of a compound without hyphen
RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "mehr als",
    Relation.LESS_THAN: "weniger als",
    Relation.AT_LEAST: "mindestens",
    Relation.AT_MOST: "höchstens",
    Relation.ONLY: "nur",
    Relation.ABOUT: "etwa",
    Relation.ALMOST: "fast",
}
ROLES: Mapping[Role, str] = {
    Role.ON: "auf+dat",
    Role.IN: "in+dat",
    Role.AT: "bei+dat",
    Role.FOR: "für+akk",
    Role.FROM: "von+dat",
    Role.TO: "an+akk",
    Role.TOWARD: "in Richtung+dat",
    Role.INTO: "in+akk",
    Role.BY: "durch+akk",
    Role.WITH: "mit+dat",
    Role.WITHOUT: "ohne+akk",
    Role.VIA: "über+akk",
    Role.BETWEEN: "zwischen+dat",
    Role.AMONG: "unter+dat",
    Role.AGAINST: "gegen+akk",
    Role.UNDER: "unter+dat",
    Role.BEHIND: "hinter+dat",
    Role.NEAR: "nahe+dat",
    Role.ABOUT: "zu+dat",
    Role.LIKE: "wie+nom",
    Role.AFTER: "nach+dat",
    Role.BEFORE: "vor+dat",
    Role.SINCE: "seit+dat",
    Role.INSTEAD_OF: "anstelle von+dat",
    Role.EXCEPT: "außer+dat",
    Role.BASED_ON: "auf Grundlage von+dat",
    Role.ABOVE: "über+dat",
    Role.BELOW: "unter+dat",
    Role.OUT_OF: "aus+dat",
    Role.OF: "von+dat",
    Role.AS: "als+nom",
}
SLOTS: Mapping[str, str] = {  # where a verb's line does not say otherwise
    "to": "an+akk",
    "from": "von+dat",
    "with": "mit+dat",
    "for": "für+akk",
    "on": "auf+dat",
    "in": "in+dat",
    "into": "in+akk",
    "by": "um+akk",
    "at": "bei+dat",
    "against": "gegen+akk",
    "between": "zwischen+dat",
    "below": "unter+akk",
    "above": "über+akk",
    "of": "von+dat",
    "about": "über+akk",
    "through": "durch+akk",
    "without": "ohne+akk",
    "after": "nach+dat",
    "before": "vor+dat",
}
TIMES = {
    Role.LAST,
    Role.NEXT,
    Role.DURATION,
    Role.AGO,
    Role.EVERY,
    Role.WHEN,
    Role.DEADLINE,
    Role.SINCE,
    Role.UNTIL,
    Role.DURING,
    Role.AFTER,
    Role.BEFORE,
    Role.TIMES,
}
FIXED_TIMES: Mapping[tuple[Role, str], str] = {
    (Role.AT, "night"): "nachts",
    (Role.ON, "startup"): "beim Start",
    (Role.AT, "startup"): "beim Start",
    (Role.ON, "reboot"): "beim Neustart",
    (Role.ON, "restart"): "beim Neustart",
    (Role.ON, "shutdown"): "beim Herunterfahren",
    (Role.ON, "login"): "bei der Anmeldung",
    (Role.ON, "battery"): "im Batteriebetrieb",
    (Role.ON, "generator"): "im Generatorbetrieb",
    (Role.UNTIL, "midnight_utc"): "bis Mitternacht UTC",
    (Role.SINCE, "midnight_utc"): "seit Mitternacht UTC",
    (Role.BEFORE, "midnight_utc"): "vor Mitternacht UTC",
    (Role.AFTER, "midnight_utc"): "nach Mitternacht UTC",
    (Role.AT, "midnight_utc"): "um Mitternacht UTC",
}
CAUSES = {Role.DUE_TO, Role.DESPITE, Role.BASED_ON}
LINKS: Mapping[LinkKind, str] = {  # joined with a main clause behind it
    LinkKind.AND: " und ",
    LinkKind.BUT: ", aber ",
    LinkKind.OR: " oder ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "; ",
    LinkKind.DASH: " – ",
    LinkKind.COMMA: ", ",
}
SUBORDINATE: Mapping[LinkKind, str] = {
    LinkKind.BECAUSE: "weil",
    LinkKind.WHEN: "wenn",
    LinkKind.IF: "wenn",
    LinkKind.WHILE: "während",
    LinkKind.UNTIL: "bis",
    LinkKind.AFTER: "nachdem",
    LinkKind.BEFORE: "bevor",
    LinkKind.SO: "sodass",
    LinkKind.SO_THAT: "damit",
    LinkKind.ALTHOUGH: "obwohl",
    LinkKind.EVEN_THOUGH: "obwohl",
    LinkKind.WHERE: "wobei",
}
CONTRACTIONS = {
    "in dem": "im",
    "an dem": "am",
    "von dem": "vom",
    "zu dem": "zum",
    "zu der": "zur",
    "bei dem": "beim",
    "in das": "ins",
}
EIN_WORDS = {Determiner.INDEFINITE: "ein", Determiner.NO: "kein", Determiner.YOUR: "Ihr", Determiner.OUR: "unser"}
DER_WORDS = {Determiner.THIS: "dies", Determiner.THAT: "dies", Determiner.ALL: "all", Determiner.EACH: "jed"}
COUNTING = {  # plural, mass; "" for what cannot be said; the adjective behind is strong
    Determiner.SOME: ("einig", "etwas"),
    Determiner.MANY: ("viel", "viel"),
    Determiner.TOO_MANY: ("zu viel", "zu viel"),
    Determiner.FEW: ("wenig", "wenig"),
    Determiner.TOO_FEW: ("zu wenig", "zu wenig"),
    Determiner.SEVERAL: ("mehrer", ""),
    Determiner.A_FEW: ("einig", "etwas"),
    Determiner.ANOTHER: ("weiter", ""),
}
FIXED_DETERMINERS = {
    Determiner.MORE: "mehr",
    Determiner.LESS: "weniger",
    Determiner.ENOUGH: "genügend",
    Determiner.NOT_ENOUGH: "nicht genügend",
}
PERSONS: Mapping[str, Mapping[Case, str]] = {
    "something": dict.fromkeys(Case, "etwas"),
    "anything": dict.fromkeys(Case, "etwas"),
    "nothing": dict.fromkeys(Case, "nichts"),
    "nothing yet": dict.fromkeys(Case, "noch nichts"),
    "nobody yet": dict.fromkeys(Case, "noch niemand"),
    "everything": {Case.NOM: "alles", Case.AKK: "alles", Case.DAT: "allem"},
    "anyone": {Case.NOM: "jemand", Case.AKK: "jemanden", Case.DAT: "jemandem"},
    "someone": {Case.NOM: "jemand", Case.AKK: "jemanden", Case.DAT: "jemandem"},
    "nobody": {Case.NOM: "niemand", Case.AKK: "niemanden", Case.DAT: "niemandem"},
    "we": {Case.NOM: "wir", Case.AKK: "uns", Case.DAT: "uns"},
    "us": {Case.NOM: "wir", Case.AKK: "uns", Case.DAT: "uns"},
}
RANKS = {"second": "zweit", "third": "dritt", "fourth": "viert"}
DAYS = {"today": "heute", "yesterday": "gestern", "tomorrow": "morgen"}
_FEMININE = "IP CVE VM API CRL GPU WAF PDU ACL CSR SLA PKI CA MFA DLQ JVM DB PIN SKU CLI QA CI VPC PG"
_NEUTER = "TLS DNS CDN VPN SLO NAT HSM SAN NAS RAID SIEM SDK ERP CRM CMS WAL BIOS LAN WAN WLAN SSO OTP DRM PDF"
_MASCULINE = "PVC OSD DBA ISP BMC PSP MTA IdP IDP WAP"
NAMED: Mapping[str, str] = {
    **dict.fromkeys(_FEMININE.split(), "f"),
    **dict.fromkeys(_NEUTER.split(), "n"),
    **dict.fromkeys(_MASCULINE.split(), "m"),
}
"""The gender of abbreviations that are used as nouns."""
KNOWN = {
    Determiner.DEFINITE,
    Determiner.THIS,
    Determiner.THAT,
    Determiner.ITS,
    Determiner.YOUR,
    Determiner.OUR,
    Determiner.BOTH,
    Determiner.ALL,
}
EXPECTED = {"expected": "erwartet", "usual": "üblich", "normal": "normal", "average": "im Durchschnitt"}
ABBREVIATED = {"minute": "min", "hour": "h", "second": "s", "millisecond": "ms"}
MOVING = {
    "drop",
    "fall",
    "decrease",
    "rise",
    "increase",
    "go_up",
    "go_down",
    "climb",
    "soar",
    "spike",
    "grow",
    "dip_verb",
}
OUTLOOKS = {"predicted": "voraussichtlich", "expected": "voraussichtlich", "likely": "wahrscheinlich"}
DISTURBING = {
    "disrupt",
    "affect",
    "impact",
    "delay",
    "block",
    "slow",
    "interrupt",
    "impair",
    "stop_obj",
    "degrade_obj",
}
GOING_ON = MOVING | {
    *("run", "work", "pile_up", "accumulate", "shrink", "decline", "wait", "use", "serve", "operate"),
    *("creep_up", "worsen", "deteriorate", "drift", "leak", "fill_up", "swell", "degrade", "back_up", "build_up"),
}
SHOWING = {"have", "experience", "return", "see", "report", "show"}
CHANGES = {"increase", "decrease", "drop", "rise", "surge", "spike", "decline", "growth", "reduction", "jump", "dip"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands.

    Attributes:
        case: it is in.
        full: articles as in a sentence, not as in a headline.
        article: ``auto``; ``definite`` where a bare phrase takes the article; ``none`` where it never does.
        owner: what "its" refers to.
    """

    case: Case
    full: bool = True
    article: str = "auto"
    owner: Agreement | None = None


@dataclass(frozen=True, slots=True)
class Core:
    """A noun with what is joined to it.

    Attributes:
        text: forms of the compound are made from it: what stands before the noun itself.
        noun: the head.
        owner: what stands behind in the genitive.
        names: behind the head.
    """

    text: str
    noun: Noun
    owner: Nominal | None
    names: tuple[Name, ...]

    def form(self, case: Case, *, plural: bool) -> str:
        """Return compound and head in a case."""
        word = self.noun.form(case, plural=plural)
        return joined(self.text, word, loan=self.noun.loan)


def joined(front: str, word: str, *, loan: bool) -> str:
    """Join the front of a compound to its next part, closed or with a hyphen."""
    if not front or not word:
        return front + word
    if front.endswith("-"):
        return front + word
    last = re.split(r"[ -]", front)[-1]
    if word == "Zeit" and last.endswith("zeit"):
        return front  # I/O wait time
    bare = word.removesuffix("-")
    acronym = word[1:2].isupper() or "-" in bare or not word[:1].isalpha()
    if loan or acronym or word.endswith("-") or len(last) + len(bare) > LONGEST_CLOSED:
        return f"{front}-{word}"
    return front + word[:1].lower() + word[1:]


def contracted(text: str) -> str:
    """Contract preposition and article: "in dem" → im."""
    for long, short in CONTRACTIONS.items():
        if text.startswith(long + " "):
            return short + text[len(long) :]
    return text


def without_left(clause: Clause) -> Clause:
    """Turn "has no free addresses left" into hat keine freien Adressen mehr, "only 5 % left" into nur noch 5 %."""
    act, subject = clause.predicate, clause.subject
    left = AdjectiveNode("left")
    amount = subject.amount if isinstance(subject, NounPhrase) and not subject.head else None
    if isinstance(subject, NounPhrase) and amount and amount.relation is Relation.ONLY and "still" in clause.adverbs:
        adverbs = tuple(adverb for adverb in clause.adverbs if adverb != "still")
        clause = replace(clause, subject=replace(subject, amount=only_still(amount)), adverbs=adverbs)
    if not isinstance(act, Acting) or act.verb not in SHOWING or not isinstance(act.obj, NounPhrase):
        return clause
    obj = with_left(act.obj)
    if obj.determiner is Determiner.NO and left in obj.adjectives and not clause.negated:
        rest = tuple(node for node in obj.adjectives if node != left)
        adverbs = (*clause.adverbs, "=mehr")
        return replace(clause, predicate=replace(act, obj=replace(obj, adjectives=rest)), adverbs=adverbs)
    of = obj.of
    if obj.head or obj.amount is None or not isinstance(of, NounPhrase) or of.determiner is not Determiner.NONE:
        return clause
    failing = act.verb == "experience" or of.head in {"error", "failure", "http_error"}
    if failing and of.number is Number.PLURAL and of.amount is None:
        return replace(clause, predicate=replace(act, obj=replace(of, amount=obj.amount)))
    of = with_left(of)
    if left in of.adjectives and of.number is Number.MASS and obj.amount.relation is Relation.ONLY:
        rest = tuple(node for node in of.adjectives if node != left)
        free = replace(of, adjectives=(*rest, AdjectiveNode("free")), amount=only_still(obj.amount))
        return replace(clause, predicate=replace(act, obj=free))
    return clause


def only_still(amount: Amount) -> Amount:
    """Return the amount as "nur noch …"."""
    return replace(amount, relation=Relation.EXACTLY, value=f"nur noch {amount.value}")


def with_lifted_time(clause: Clause) -> Clause:
    """Give the time to the state: "has not been ready to serve for 5 min" is seit 5 min nicht bereit, zu liefern."""
    if clause.tense is not Tense.PERFECT:
        return clause
    kept: list[Adjunct] = []
    for adjunct in clause.adjuncts:
        inner = adjunct.phrase
        if adjunct.role is not Role.PURPOSE or not isinstance(inner, Clause):
            kept.append(adjunct)
            continue
        times = [one for one in inner.adjuncts if one.role in {Role.DURATION, Role.SINCE}]
        rest = tuple(one for one in inner.adjuncts if one not in times)
        kept.extend((*times, replace(adjunct, phrase=replace(inner, adjuncts=rest))))
    return replace(clause, adjuncts=tuple(kept))


def with_change_of(phrase: NounPhrase) -> NounPhrase:
    """Turn "drop in connected clients" into Rückgang verbundener Clients."""
    if phrase.head not in CHANGES or phrase.of is not None:
        return phrase
    for place, adjunct in enumerate(phrase.adjuncts):
        what = adjunct.phrase
        if adjunct.role is not Role.IN or not isinstance(what, NounPhrase) or not kind_of(what):
            continue
        counted = kind_of(what) in {"measure", "resource"} or what.number is Number.PLURAL
        if counted and not what.names:
            rest = (*phrase.adjuncts[:place], *phrase.adjuncts[place + 1 :])
            return replace(phrase, of=what, adjuncts=rest)
    return phrase
