"""Polish: seven cases, aspect, agreement, and names that stay as they are behind a noun that is declined.

Lines of the lexicon (``lexicon/pl``); parts are separated by " ; ", variants by " | ".

nouns: ``lemma ; marks``. ``~x`` is an adjective that agrees (``pamięć ~podręczny``), other words behind the first noun
    stay (``limit czasu``). Marks: the gender ``m ma mp f n`` where the ending does not tell; the genitive singular, as
    ``-a`` or in full (``węzła``); ``pl`` with the genitive for nouns without singular (``dane`` is ``adj pl``: declined
    like an adjective), ``sg`` without plural; ``pl=`` and ``gpl=`` (plural), ``loc=``, ``dat=``; ``indecl``; ``@w`` or
    ``@na`` for the preposition of place; ``mod=pl`` where it is plural before another noun ("error rate": wskaźnik
    błędów), ``mod=~sieciowy`` where it is an adjective there; ``abbr=`` the abbreviation of a unit;
    ``many=timeout_event`` another noun for the plural;
    ``as=switch_device`` another noun before a noun that is no event;
    ``to=z+ins`` how it says what follows it ("połączenie z bazą danych").
    A variant: ``awaria | event data: niepowodzenie`` says it for the failure of an event.
adjectives: ``lemma ; marks``: a comparative (``wyższy``); ``after`` for relational adjectives that follow the noun; a
    phrase of several words follows it, ``last`` where the last word is declined; ``=w toku`` is never declined;
    ``same`` where every word is. ``verb=wait`` says the predicate with a verb (``!work`` negates it,
    ``detect/passive`` and ``fail/perfect`` set the form); ``pred=`` another adjective as predicate; ``to=z+ins`` how it
    says what follows; ``machine,disk=uszkodzony`` another adjective for nouns of a class or id.
verbs: ``imperfective/perfective rest ; slots``; no perfective: ``działać/``. Forms a rule cannot know stand in
    parentheses: third person singular, plural, past masculine, feminine and virile, ``!imperative``, ``#participle``.
    Slots: ``obj=gen``, ``to=do+gen``; ``subj=dat of=nom`` turns the sentence round; ``inf=pf|ipf|że|aby``;
    ``ing=ipf`` or a case for the verbal noun; ``pre=`` an adverb before the verb; ``not=`` the rest under negation;
    ``modal=ipf`` and ``order=ipf`` where a modal or an order takes the imperfective.
    A variant: ``… | machine software: ulegać/ulec awarii``.
adverbs: the adverb; ``after`` where it follows the verb's arguments.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from typing import ClassVar, TypeAlias

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.languages.polish.numbers import NUMBER_MARKS, SYMBOL, with_choices
from slack_fixtures.grammar.lexicon import LexiconError

_COMMA = "\x01"  # closes a subordinate clause; nothing before another mark or at the end


# --- words ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun, perhaps of several words.

    Attributes:
        forms: by case and whether plural.
        gender: ``m ma mp f n``.
        plural_only: whether it has no singular.
        place: its preposition of place, or "".
        many: whether it is plural as a modifier.
        short: a unit's abbreviation.
        variants: other nouns for the class or id of what it belongs to.
        plural_of: id of the noun that says its plural, or "".
        singular_only: whether it has no plural.
        relational: the adjective that it is before another noun, or "".
        instead: id of the noun that it is before another noun, or "".
        governs: preposition and case for the roles of what follows it.
    """

    forms: inflect.Forms
    gender: str
    plural_only: bool = False
    place: str = ""
    many: bool = False
    short: str = ""
    variants: tuple[tuple[frozenset[str], _Noun], ...] = ()
    plural_of: str = ""
    singular_only: bool = False
    relational: str = ""
    instead: str = ""
    governs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Quality:
    """An adjective; ``inflected`` is the place of the word that is declined, -1 where none is."""

    words: tuple[str, ...]
    inflected: int = 0
    after: bool = False
    comparative: str = ""
    verb: str = ""
    predicative: str = ""
    same: bool = False
    governs: Mapping[str, str] = field(default_factory=dict)
    variants: tuple[tuple[frozenset[str], str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Aspect:
    """The forms of one verb of an aspect pair."""

    infinitive: str
    singular: str
    plural: str
    past: tuple[str, str, str]
    past_plural: str
    imperative: str
    participle: str  # "" where the verb has no passive


@dataclass(frozen=True, slots=True)
class _Verb:
    """An aspect pair with what belongs to it."""

    imperfective: _Aspect
    perfective: _Aspect | None
    rest: str = ""
    before: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    variants: tuple[tuple[frozenset[str], _Verb], ...] = ()
    special: str = ""  # "adj", "fail_to": said by a rule of their own

    def aspect(self, *, perfective: bool) -> _Aspect:
        """Return the verb of an aspect; the imperfective where there is no other."""
        return self.perfective if perfective and self.perfective else self.imperfective


@dataclass(frozen=True, slots=True)
class _Adverb:
    """An adverb and whether it stands behind the verb's arguments."""

    text: str
    after: bool = False


_Word: TypeAlias = _Noun | _Quality | _Verb | _Adverb

_SLOTS: Mapping[str, str] = {
    "obj": "acc",
    "to": "do+gen",
    "from": "z+gen",
    "with": "z+ins",
    "for": "dla+gen",
    "on": "na+loc",
    "of": "gen",
    "by": "o+acc",
    "as": "jako+nom",
    "in": "w+loc",
    "into": "do+gen",
    "at": "na+loc",
    "against": "wobec+gen",
    "above": "powyżej+gen",
    "below": "poniżej+gen",
    "between": "między+ins",
    "behind": "za+ins",
    "over": "przez+acc",
    "through": "przez+acc",
    "about": "o+loc",
    "within": "w ciągu+gen",
    "without": "bez+gen",
    "under": "pod+ins",
    "up": "do+gen",
    "after": "po+loc",
    "before": "przed+ins",
    "than": "niż+nom",
    "across": "w+loc",
    "among": "wśród+gen",
    "toward": "w kierunku+gen",
    "via": "przez+acc",
    "off": "z+gen",
    "out": "z+gen",
}
_ROLES: Mapping[Role, str] = {
    Role.FROM: "z+gen",
    Role.TO: "do+gen",
    Role.TOWARD: "w kierunku+gen",
    Role.INTO: "do+gen",
    Role.FOR: "dla+gen",
    Role.BY: "przez+acc",
    Role.WITH: "z+ins",
    Role.WITHOUT: "bez+gen",
    Role.VIA: "za pośrednictwem+gen",
    Role.BETWEEN: "między+ins",
    Role.AMONG: "wśród+gen",
    Role.UNDER: "pod+ins",
    Role.BEHIND: "za+ins",
    Role.NEAR: "w pobliżu+gen",
    Role.ABOUT: "na temat+gen",
    Role.AS: "jako+nom",
    Role.PER: "na+acc",
    Role.LIKE: "taki jak+nom",
    Role.DURING: "podczas+gen",
    Role.AFTER: "po+loc",
    Role.BEFORE: "przed+ins",
    Role.SINCE: "od+gen",
    Role.UNTIL: "do+gen",
    Role.DUE_TO: "z powodu+gen",
    Role.DESPITE: "mimo+gen",
    Role.INSTEAD_OF: "zamiast+gen",
    Role.EXCEPT: "z wyjątkiem+gen",
    Role.BASED_ON: "na podstawie+gen",
    Role.ABOVE: "powyżej+gen",
    Role.BELOW: "poniżej+gen",
    Role.BEYOND: "powyżej+gen",
    Role.OUT_OF: "z+gen",
    Role.OUTSIDE: "poza+ins",
    Role.THAN: "niż+nom",
    Role.OF: "gen",
}
_PLACES = {Role.ON: "na", Role.IN: "w", Role.AT: "w", Role.ACROSS: "w"}
_RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "ponad",
    Relation.LESS_THAN: "mniej niż",
    Relation.AT_LEAST: "co najmniej",
    Relation.AT_MOST: "maksymalnie",
    Relation.ONLY: "tylko",
    Relation.ABOUT: "około",
    Relation.ALMOST: "prawie",
}
_SIGNS = {Relation.MORE_THAN: ">", Relation.LESS_THAN: "<", Relation.AT_LEAST: "≥", Relation.AT_MOST: "≤"}
_QUANTIFIERS: Mapping[Determiner, tuple[str, str]] = {  # nominative with genitive; the form of other cases, or ""
    Determiner.MANY: ("wiele", "wielu"),
    Determiner.TOO_MANY: ("zbyt wiele", "zbyt wielu"),
    Determiner.FEW: ("niewiele", "niewielu"),
    Determiner.TOO_FEW: ("zbyt mało", ""),
    Determiner.SEVERAL: ("kilka", "kilku"),
    Determiner.A_FEW: ("kilka", "kilku"),
    Determiner.MORE: ("więcej", ""),
    Determiner.LESS: ("mniej", ""),
    Determiner.ENOUGH: ("wystarczająco dużo", ""),
    Determiner.NOT_ENOUGH: ("zbyt mało", ""),
}
_MASS_QUANTIFIERS = {Determiner.MANY: "dużo", Determiner.TOO_MANY: "zbyt dużo", Determiner.FEW: "mało"}
_SHARES = {Determiner.MOST: "większość", Determiner.HALF: "połowa", Determiner.SOME: "część"}
_AGREEING = {
    Determiner.THIS: "ten",
    Determiner.THAT: "ten",
    Determiner.EACH: "każdy",
    Determiner.NO: "żaden",
    Determiner.ANY: "dowolny",
    Determiner.ANOTHER: "inny",
    Determiner.SOME: "niektóry",
}
_LINKS: Mapping[LinkKind, str] = {
    LinkKind.AND: " i ",
    LinkKind.BUT: ", ale ",
    LinkKind.OR: " lub ",
    LinkKind.BECAUSE: ", ponieważ ",
    LinkKind.WHEN: ", gdy ",
    LinkKind.IF: ", jeśli ",
    LinkKind.WHILE: ", gdy ",
    LinkKind.UNTIL: ", dopóki ",
    LinkKind.AFTER: " po tym, jak ",
    LinkKind.BEFORE: ", zanim ",
    LinkKind.SO: ", więc ",
    LinkKind.SO_THAT: ", aby ",
    LinkKind.ALTHOUGH: ", chociaż ",
    LinkKind.SEQUEL: ", co ",
    LinkKind.EVEN_THOUGH: ", mimo że ",
    LinkKind.WHERE: ", gdzie ",
    LinkKind.COLON: ": ",
    LinkKind.SEMICOLON: "; ",
    LinkKind.DASH: " – ",
    LinkKind.COMMA: ", ",
}
_PLAIN = frozenset({Determiner.NONE, Determiner.DEFINITE, Determiner.ITS})
_EXPECTED = {
    "expected": "oczekiwano",
    "usual": "zwykle",
    "normal": "normalnie",
    "desired": "oczekiwano",
    "required": "wymagano",
    "allowed": "dozwolono",
    "configured": "skonfigurowano",
}
_TIME_OF = {"next": "przyszły", "last": "zeszły"}
_OWN_VERBS = {  # what adjectives are said with and no concept names
    "lack_self": "brakować(brakuje brakują)/zabraknąć(zabraknie zabrakną zabrakł zabrakła zabrakli) ; subj=gen",
    "say_flap": "przełączać/ się",
    "say_last": "trwać/",
    "say_exceed": "przekraczać/przekroczyć",
    "say_be": "wynosić/wynieść(wyniesie wyniosą wyniósł wyniosła wynieśli)",
    "say_occur": "występować/wystąpić",
    "say_become": "stawać(staje stają)/stać(stanie staną stał stała stali) się",
    "say_remain": "pozostawać(pozostaje pozostają)/pozostać(pozostanie pozostaną)",
    "say_respond": "odpowiadać/odpowiedzieć(odpowie odpowiedzą odpowiedział odpowiedziała odpowiedzieli)",
    "say_progress": "postępować/",
    "say_converge": "osiągać/osiągnąć zbieżność",
    "say_expire": "wygasać/wygasnąć(wygaśnie wygasną wygasł wygasła wygaśli)",
    "say_dare": "zdołać/",
}
_SIDES = ("upstream", "downstream", "inbound", "outbound", "incoming", "outgoing")  # of the part, not of the whole
_VERBLIKE = frozenset({"fix", "trigger", "place", "schedule", "load", "repair", "start", "sync"})
_STATES = frozenset({"have", "lack", "exceed", "say_exceed", "say_be", "lack_self", "work", "run", "wait", "last"})
_TROUBLE = frozenset({"failure", "error", "issue", "problem"})
_OF_TROUBLE = frozenset(
    ["avoid", "cause", "fix", "prevent", "report", "detect", "investigate", "handle", "resolve_obj", "reduce", "log"]
)
_PROCESSORS = frozenset({"cpu", "processor", "core", "gpu", "vcpu"})
_OF_NUMBER = frozenset(
    {"maximum", "minimum", "total", "high", "low", "elevated", "excessive"}
)  # of things: how many there are
_AMOUNTS = frozenset(
    ["spike", "increase", "grow", "rise", "drop", "fall", "decrease", "go_up", "fall_below", "rise_above"]
)
_COUNTING = frozenset(
    [
        "volume_quantity",
        "number",
        "count",
        "rate",
        "list",
        "pool",
        "queue",
        "group",
        "percentage",
        "ratio",
        "limit",
        "quota",
    ]
)  # what stands before them is plural
_SUDDEN = frozenset({"sudden", "sharp", "abrupt"})
_NUMBERS = frozenset({"share", "number", "count", "rate", "ratio", "percentage", "capacity", "limit", "quota"})
_ENTERED = frozenset({"software", "data", "machine", "resource", "thing"})
_LOOKING = frozenset({"check", "investigate", "review", "inspect", "examine", "monitor", "look_into", "look_at"})
_LONG_THINGS = frozenset({"queue", "backlog", "log", "table", "index", "file", "database", "cache", "heap", "volume"})
_GENITIVE = {Role.SINCE, Role.NEXT, Role.TO, Role.UNTIL, Role.FROM, Role.ABOVE, Role.BELOW, Role.BEYOND, Role.OUT_OF}
_EFFECTS = frozenset(["affect", "impact", "cause", "prevent", "block", "lead_to", "result_in", "influence", "involve"])
_ONE_OF_KIND = frozenset({"api", "cpu", "processor", "database", "system", "network", "disk", "memory"})
_HAPPENING = frozenset({"occur", "happen"})
_MAYBE_ADJECTIVES = frozenset({"open", "close", "empty", "free", "clear", "lead", "live", "complete", "clean"})
_LASTING_TIME = frozenset({"period", "time_period", "time"})
_AWAITED = frozenset({"expected", "required", "needed", "necessary", "recommended", "possible"})
_OF_ONE = frozenset({"state", "status", "condition", "message", "code", "error_message", "type", "name"})
_MAJOR = frozenset({"measure", "event", "resource"})  # a product's name behind these needs its own noun
_DONE = frozenset(
    [
        "installed",
        "deployed",
        "released",
        "created",
        "configured",
        "scheduled",
        "removed",
        "deleted",
        "added",
        "updated",
    ]
)
_READ_AS_NAMES = frozenset({"Inlet", "Outlet", "Intake", "Exhaust", "Ambient", "Seats"})
_FOR_TIME = frozenset({"run", "wait", "use", "go", "take", "keep", "hang"})  # one predicate with an adjective
_SPLIT_TERMS = frozenset(
    {("branch", "office"), ("feature", "store"), ("erasure", "quorum"), ("erasure", "set"), ("paging", "message")}
)
_REACHED = frozenset({"database", "server", "broker", "endpoint", "gateway", "datastore"})  # what a connection leads to
_OF_PARTS = frozenset(
    ["slow", "failed", "dropped", "rejected", "blocked", "stuck", "invalid", "dead", "expired", "missed"]
)
_LOGGED = frozenset({"logged_out", "logged_in", "signed_out", "disconnected"})
_STANDBY = frozenset({"path", "link", "route", "line", "circuit", "tunnel", "power_supply"})  # a spare one, no copy
_SPANNING = frozenset({"session", "connection", "tunnel"})  # what has another end
_OF_MANY = frozenset({"provisioning", "delivery", "ingestion", "processing", "retention", "collection", "check"})
_STATE_NAMES = frozenset({"Pending", "Established", "Terminating", "Unknown", "ContainerCreating", "Active", "Idle"})
_CITIES = frozenset({"Amsterdam", "Berlin", "Dublin", "Frankfurt", "London", "Madrid", "Paris", "Singapore", "Tokyo"})
_FUNCTIONS = {"gen", "dat", "acc", "ins", "loc", "nom"}
_TOKEN = re.compile(r"\([^)]*\)|[^\s()/]+|/")


@dataclass(frozen=True, slots=True)
class _Agreement:
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


_SENTENCE = _Agreement("n")


@dataclass(frozen=True, slots=True)
class _Subject:
    """A subject that can be said in each case, and what it does to the predicate."""

    say: Callable[[str], str]
    agreement: _Agreement


# --- trees that Polish says otherwise or not at all -----------------------------------------------------------------


def _mend_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return "no free addresses left" without what "no" says already, and connections with what they lead to."""
    rest = tuple(one for one in phrase.adjectives if one.concept not in {"left", "remaining"})
    if phrase.determiner is Determiner.NO and rest and rest != phrase.adjectives:
        phrase = replace(phrase, adjectives=rest)
    if phrase.head == "spike":  # "wzrost" that is "nagły" already
        sharp = tuple(one for one in phrase.adjectives if one.concept in _SUDDEN)
        phrase = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in sharp))
    if phrase.determiner is Determiner.NOT_ENOUGH and _kind(phrase) == "measure":
        lacking = (Adjective("insufficient"), *phrase.adjectives)
        phrase = replace(phrase, determiner=Determiner.NONE, adjectives=lacking)
    whole = phrase.of
    if phrase.head == "amount" and isinstance(whole, NounPhrase) and whole.head == "usage" and not phrase.amount:
        phrase = replace(phrase, head=whole.head, modifiers=whole.modifiers, of=whole.of)
    one = isinstance(whole, NounPhrase) and whole.number is Number.SINGULAR and not (whole.pronoun or whole.amount)
    if (
        phrase.head in {"number", "count"}
        and one
        and isinstance(whole, NounPhrase)
        and not isinstance(whole.head, Name)
    ):
        many = Number.PLURAL if whole.determiner is Determiner.NONE else Number.SINGULAR  # "high number of connection"
        phrase = replace(phrase, of=replace(whole, number=many))
    phrase = _valued(phrase)
    if isinstance(phrase.head, Name) and phrase == NounPhrase(phrase.head, phrase.number):
        if phrase.head.text in _CITIES:  # "w kierunku lokalizacji Frankfurt"
            return NounPhrase("location", Number.SINGULAR, names=(phrase.head,))
        if phrase.head.text in _STATE_NAMES:
            return NounPhrase("state", Number.SINGULAR, names=(phrase.head,))
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(last, NounPhrase):
        return phrase
    if phrase.head == "access" and last.head in {"read", "write"} and len(phrase.modifiers) == 1:
        return replace(phrase, head=last.head, modifiers=(), number=Number.PLURAL)
    if last == NounPhrase("backup", last.number) and phrase.head in _STANDBY:
        return replace(phrase, adjectives=(*phrase.adjectives, Adjective("spare")), modifiers=phrase.modifiers[:-1])
    if phrase.head == "result" and last == NounPhrase("part", last.number):
        return replace(phrase, adjectives=(*phrase.adjectives, Adjective("partial")), modifiers=phrase.modifiers[:-1])
    states = tuple(one for one in phrase.adjectives if one.concept in _OF_PARTS)
    if phrase.head in {"rate", "ratio", "percentage", "number", "count"} and states and not last.adjectives:
        own = tuple(one for one in phrase.adjectives if one not in states)  # the requests are slow, not their ratio
        part = replace(last, adjectives=states)
        return replace(phrase, adjectives=own, modifiers=(*phrase.modifiers[:-1], part))
    if phrase.head == "rate_limit" and last.head in {"request", "query"} and last == NounPhrase(last.head, last.number):
        return replace(phrase, modifiers=phrase.modifiers[:-1])  # the limit is one "of requests" already
    if phrase.head == "recovery" and last.head in {"crash", "failure", "outage"} and not phrase.adjuncts:
        return replace(phrase, modifiers=phrase.modifiers[:-1], adjuncts=(Adjunct(Role.AFTER, last),))
    reached = phrase.head == "connection" and last.head in _REACHED
    reached = (reached or (phrase.head == "access" and _kind(last) in _ENTERED)) and len(phrase.modifiers) == 1
    if reached and not (phrase.of or phrase.adjuncts or phrase.participle):
        return replace(phrase, modifiers=(), adjuncts=(Adjunct(Role.TO, last),))
    return phrase


def _valued(phrase: NounPhrase) -> NounPhrase:
    """Return "a latency that is 2 s" for "2 s latency"."""
    amount = phrase.amount
    if amount is None or not phrase.head or _kind(phrase) != "measure" or phrase.number is Number.PLURAL:
        return phrase
    if phrase.head in _NUMBERS or phrase.participle or phrase.relative or amount.total:
        return phrase
    if phrase.number is not Number.MASS or amount.relation is Relation.ONLY:
        return phrase
    worth = Clause(None, Acting("say_be", obj=amount), progressive=True)
    return replace(phrase, amount=None, participle=worth)


def _mend_clause(clause: Clause) -> Clause:
    """Return a clause with the roles and the tenses of Polish: "jeśli limit zostanie osiągnięty, …"."""
    act = clause.predicate
    if isinstance(act, Acting) and act.verb == "reach" and clause.progressive and not act.passive:
        clause = replace(clause, predicate=replace(act, verb="approach"))
    clause = _mend_sense(clause)
    act = clause.predicate
    manner = len(clause.adverbs) == 1 and lexicon.concept("adverbs", clause.adverbs[0]).kind == "manner"
    that = isinstance(act, Acting) and act.verb.endswith("_that") and manner
    if that and isinstance(act, Acting) and act.content is not None:  # it belongs to what is said
        told = replace(act.content, adverbs=(*act.content.adverbs, *clause.adverbs))
        clause = replace(clause, predicate=replace(act, content=told), adverbs=())
    spent = act.obliques[0][1] if isinstance(act, Acting) and act.verb == "run_out_of" and act.obliques else None
    if clause.subject is None and clause.progressive and isinstance(spent, NounPhrase):  # "Running out of space"
        clause = replace(clause, subject=spent, predicate=Acting("run_out"))
    if isinstance(act, Acting) and act.verb in _LOOKING and isinstance(act.obj, NounPhrase):
        sought = tuple(one for one in act.obj.adjuncts if one.role is Role.FOR and _is_trouble(one))
        rest = tuple(one for one in act.obj.adjuncts if one not in sought)
        act = replace(act, obj=replace(act.obj, adjuncts=rest))
        clause = replace(clause, predicate=act, adjuncts=(*sought, *clause.adjuncts))
    clause = replace(clause, adjuncts=tuple(_lacking(one) for one in clause.adjuncts))
    alike = tuple(one for one in clause.adjuncts if one.role is Role.LIKE)
    if alike and isinstance(act, Acting) and act.obliques and isinstance(act.obliques[-1][1], NounPhrase):
        slot, noun = act.obliques[-1]
        assert isinstance(noun, NounPhrase)
        obliques = (*act.obliques[:-1], (slot, replace(noun, adjuncts=(*noun.adjuncts, *alike))))
        rest = tuple(one for one in clause.adjuncts if one not in alike)
        act = replace(act, obliques=obliques)
        clause = replace(clause, predicate=act, adjuncts=rest)
    roles: dict[Role, Role] = {}
    if isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept == "missing":
        roles = {Role.FROM: Role.IN}
    elif isinstance(act, Acting) and act.verb == "arrive":
        roles = {Role.IN: Role.TO, Role.AT: Role.TO, Role.ON: Role.TO}
    if any(one.role in roles for one in clause.adjuncts):
        adjuncts = tuple(replace(one, role=roles.get(one.role, one.role)) for one in clause.adjuncts)
        clause = replace(clause, adjuncts=adjuncts)
    lasting = any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
    if lasting and clause.negated and clause.tense is Tense.PERFECT and isinstance(act, Being):
        verb = _verb_of(act)
        if verb:  # "has not been updated for an hour" is no state: "nie jest aktualizowany od 1 godz."
            clause = replace(clause, predicate=Acting(verb, passive=True), tense=Tense.PRESENT, progressive=True)
    coming = any(one.tense is Tense.FUTURE for one in (clause, *clause.more))
    if clause.links and (coming or clause.modal is Modal.MAY):
        clause = replace(clause, links=tuple(_ahead(link) for link in clause.links))
    return clause


def _mend_sense(clause: Clause) -> Clause:
    """Return a clause whose verb or state Polish says with another one: "nie uruchomił się zgodnie z harmonogramem"."""
    act, subject = clause.predicate, clause.subject
    if isinstance(act, Acting):
        if act.passive and "no_longer" in clause.adverbs and clause.tense in {Tense.PAST, Tense.PERFECT}:
            return replace(clause, tense=Tense.PRESENT, progressive=True)
        told = act.obj.head if isinstance(act.obj, NounPhrase) else ""
        if act.verb == "miss" and not act.passive and told == "service_level_agreement":
            return replace(clause, predicate=replace(act, verb="breach"))
        if act.verb == "miss" and not act.passive and told == "schedule" and act.obj and not clause.negated:
            on_time = Adjunct(Role.ON, act.obj)
            started = replace(clause, predicate=Acting("start"), negated=True)
            return replace(started, adjuncts=(on_time, *clause.adjuncts))
        if act.verb == "fire" and clause.progressive and not clause.modal:
            return replace(clause, predicate=Being(Adjective("active")), progressive=False)
        lasting = any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts)
        if lasting and clause.negated and clause.tense is Tense.PERFECT and not clause.progressive:
            if act.verb == "run":
                return replace(clause, predicate=replace(act, verb="start"))
            if act.verb == "match":
                return replace(clause, tense=Tense.PRESENT, progressive=True)
        if (
            act.verb in {"connect", "connect_obj"}
            and act.passive
            and clause.tense is Tense.PRESENT
            and not clause.modal
        ):
            return replace(clause, predicate=Being(Adjective("connected")), progressive=False)
        return clause
    if not isinstance(act, Being):
        return clause
    late = act.complement
    plan = late.phrase if isinstance(late, Adjunct) and late.role is Role.BEHIND else None
    if isinstance(late, Adjunct) and isinstance(plan, NounPhrase) and plan.head == "schedule":
        behind = replace(act, complement=Adjective("delayed"))
        return replace(clause, predicate=behind, adjuncts=(late, *clause.adjuncts))
    if isinstance(subject, NounPhrase) and subject.head in _SPANNING:
        ends = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
        rest = tuple(one for one in clause.adjuncts if one not in ends)
        return replace(clause, subject=replace(subject, adjuncts=(*subject.adjuncts, *ends)), adjuncts=rest)
    return clause


def _lacking(adjunct: Adjunct) -> Adjunct:
    """Return "with no successes" as "without successes"."""
    phrase = adjunct.phrase
    if adjunct.role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
        return Adjunct(Role.WITHOUT, replace(phrase, determiner=Determiner.NONE))
    return adjunct


def _is_trouble(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    return (
        isinstance(phrase, NounPhrase) and bool(phrase.head) and _kind(phrase) in {"event", "data", "thing", "measure"}
    )


def _verb_of(being: Being) -> str:
    """Return the verb whose participle an adjective is ("updated"), or ""."""
    adjective = being.complement
    if being.become or being.remain or not isinstance(adjective, Adjective) or adjective.degree != "positive":
        return ""
    stems = (adjective.concept.removesuffix("d"), adjective.concept.removesuffix("ed"))
    verbs = (one for one in stems if one != adjective.concept and one in {"update", "refresh", "vacuum", "compact"})
    return next(verbs, "")


def _ahead(link: Link) -> Link:
    """Return a condition of something to come in the future: "jeśli lider ulegnie awarii"."""
    clause = link.clause
    if link.kind is not LinkKind.IF or not isinstance(clause, Clause) or clause.tense is not Tense.PRESENT:
        return link
    act = clause.predicate
    if not isinstance(act, Acting) or clause.progressive or clause.modal or act.verb in _STATES or act.content:
        return link
    return replace(link, clause=replace(clause, tense=Tense.FUTURE))


def _mended(node: object) -> object:
    """Return a tree with every phrase and clause mended, from the inside out."""
    if isinstance(node, tuple):
        return tuple(_mended(item) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed = {}
    for one in fields(node):
        old = getattr(node, one.name)
        new = _mended(old)
        if new != old:
            changed[one.name] = new
    done = replace(node, **changed) if changed else node
    if isinstance(done, NounPhrase):
        return _mend_phrase(done)
    return _mend_clause(done) if isinstance(done, Clause) else done


def _as_if(sentence: Sentence, symbol: str, value: str) -> Sentence:
    """Return a sentence with another value in the place of a hidden number."""

    def other(node: object) -> object:
        if isinstance(node, tuple):
            return tuple(other(item) for item in node)
        if not is_dataclass(node) or isinstance(node, type):
            return node
        changed = {one.name: other(getattr(node, one.name)) for one in fields(node)}
        if isinstance(node, Amount) and node.value == symbol:
            changed["value"] = value
        return replace(node, **changed)

    done = other(sentence)
    assert isinstance(done, Sentence)
    return done


def _none_left(sentence: Sentence) -> Sentence:
    """Return "no servers left in the backend" as the phrase that it is: "brak serwerów w backendzie"."""
    body = sentence.body
    being = body.predicate if isinstance(body, Clause) else None
    if not isinstance(body, Clause) or not isinstance(being, Being) or not isinstance(body.subject, NounPhrase):
        return sentence
    left = being.complement in {Adjective("left"), Adjective("remaining")} if being.complement else False
    none = body.subject.determiner is Determiner.NO and not (body.links or body.more or body.adverbs or body.negated)
    if not left or not none or sentence.kind is not SentenceKind.HEADLINE:
        return sentence
    return replace(sentence, body=replace(body.subject, adjuncts=(*body.subject.adjuncts, *body.adjuncts)))


def _check_phrase(phrase: NounPhrase) -> None:
    """Refuse phrases that are read wrongly: words in capitals as names, terms taken apart."""
    names = [one for one in (*phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    if isinstance(phrase.head, Name):
        names.append(phrase.head)
    if any(name.text in _READ_AS_NAMES or re.search(r"[a-z]\(e?s\)", name.text) for name in names):
        raise UnsayableError("a word read as a name")
    if isinstance(phrase.head, Name) and phrase.amount is not None:
        raise UnsayableError("a name that is counted")
    if phrase.participle is not None and "no_longer" in phrase.participle.adverbs:
        raise UnsayableError("no longer, in a participle")
    if phrase.head in {"worker", "staff"} and any(one.concept == "remote" for one in phrase.adjectives):
        raise UnsayableError("workers, who may be people")
    parts = [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)]
    if "core" in parts[:-1] or (parts == ["core"] and _kind(phrase) == "software"):
        raise UnsayableError("core, which may be an adjective")
    if any(not re.search(r"\w|⟨", name.text) for name in names):
        raise UnsayableError("a mark read as a name")
    if any(isinstance(one, NounPhrase) and _kind(one) == "unit" and not one.amount for one in phrase.modifiers):
        raise UnsayableError("a unit without its number")
    if phrase.amount is not None and phrase.head in _NUMBERS and phrase.number is not Number.PLURAL:
        raise UnsayableError("a number of a number")
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(last, NounPhrase) and (last.head, phrase.head) in _SPLIT_TERMS:
        raise UnsayableError("a term taken apart")
    whole = phrase.of if not phrase.head and phrase.amount is not None else None
    if isinstance(whole, NounPhrase) and isinstance(whole.head, str) and whole.head.endswith("rate"):
        raise UnsayableError("a share of a rate")
    compared = bool(phrase.names) and phrase.names[-1].kind == "span"
    if compared and any(one.role is Role.ABOVE and _is_span(one.phrase) for one in phrase.adjuncts):
        raise UnsayableError("over a span, which may be a time")
    ordered = any(one.concept in {"last", "next", "first"} for one in phrase.adjectives)
    if ordered and phrase.number is Number.PLURAL and any(name.kind == "span" for name in names):
        raise UnsayableError("a number read as a name")
    if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
        raise UnsayableError("a participle read as a set")
    if phrase.head == "day" and any(one.concept == "working" for one in phrase.adjectives):
        raise UnsayableError("a working day")


def _check_clause(clause: Clause) -> None:
    """Refuse clauses whose verb is read in another sense than it has."""
    act, subject = clause.predicate, clause.subject
    doing = subject.participle if isinstance(subject, NounPhrase) else None
    work = doing.predicate if doing is not None and doing.progressive and not doing.adjuncts else None
    alone = isinstance(work, Acting) and not (work.passive or work.obj or work.obliques)
    if alone and isinstance(subject, NounPhrase) and isinstance(subject.head, Name):
        raise UnsayableError("a gerund that may be part of a compound")
    if isinstance(act, Acting) and "no_longer" in clause.adverbs and clause.tense in {Tense.PAST, Tense.PERFECT}:
        raise UnsayableError("no longer, of what is over")
    spent = doing.predicate if doing is not None and not doing.adjuncts else None
    if isinstance(act, Being) and isinstance(spent, Acting) and spent.verb in _FOR_TIME:
        raise UnsayableError(f"{spent.verb} before an adjective")
    if isinstance(act, Being) and isinstance(act.complement, Adjective):
        if act.complement.concept == "denied" and clause.tense is not Tense.PRESENT:
            raise UnsayableError("access that was denied")
        if act.become and act.complement.concept in _LOGGED:
            raise UnsayableError(f"becoming {act.complement.concept}")
        worn = isinstance(subject, NounPhrase) and subject.adjectives and subject.adjectives[-1].concept == "working"
        if worn and act.complement.degree == "comparative":
            raise UnsayableError("running before an adjective")
    if (
        isinstance(act, Being)
        and isinstance(act.complement, Adjunct)
        and act.complement.role is Role.AT
        and (
            isinstance(act.complement.phrase, Amount)
            and isinstance(subject, NounPhrase)
            and _kind(subject) != "measure"
        )
    ):
        raise UnsayableError("a thing at a value")
    compared = act.complement if isinstance(act, Being) else None
    if isinstance(compared, Adjunct) and compared.role in {Role.ABOVE, Role.BELOW} and isinstance(subject, NounPhrase):
        timed = isinstance(compared.phrase, Amount) and compared.phrase.unit in {"second", "minute", "hour", "day"}
        if timed and _kind(subject) not in {"measure", "event", "time"}:
            raise UnsayableError("a thing above a time")
    for adjunct in clause.adjuncts:
        span = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase == NounPhrase(adjunct.phrase.head)
        if adjunct.role is Role.FOR and span and clause.tense is Tense.PERFECT and _is_span(adjunct.phrase):
            raise UnsayableError("for a span, which may be a time")
    if isinstance(act, Acting):
        _check_acting(clause, act)


def _check_acting(clause: Clause, act: Acting) -> None:
    """Refuse verbs that are read in another sense, or that are no verbs."""
    subject = clause.subject
    if act.verb == "throttle" and not act.passive and any(isinstance(one, Amount) for one in walk(act.obj)):
        raise UnsayableError("a part of the time, which is no object")
    bare = isinstance(subject, NounPhrase) and (not subject.head or _is_span(subject)) and not subject.pronoun
    if (
        bare
        and isinstance(subject, NounPhrase)
        and not subject.head
        and not subject.of
        and clause.progressive
        and act.obj
    ):
        raise UnsayableError("a gerund that may be part of a compound")
    if bare and act.verb.removesuffix("_obj") in _MAYBE_ADJECTIVES and clause.tense is Tense.PRESENT:
        raise UnsayableError("a verb that may be an adjective")
    hit = act.obj.head if isinstance(act.obj, NounPhrase) else ""
    if act.verb in {"hit", "cache"} and hit in {"rate", "ratio", "hit_rate", "hit_ratio"}:
        raise UnsayableError("a hit rate taken apart")
    if act.verb == "use" and subject is None and clause.progressive:
        raise UnsayableError("using without who does")
    if act.verb in _AMOUNTS and isinstance(subject, NounPhrase) and (not subject.head or _kind(subject) == "unit"):
        raise UnsayableError("an amount that changes")
    if act.verb == "run" and any(one.role is Role.OUT_OF for one in clause.adjuncts):
        raise UnsayableError("to run out of a thing")
    told_of = isinstance(act.obj, Amount) or (isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name))
    again = act.obj if act.verb == "restart_obj" and not act.passive and isinstance(act.obj, NounPhrase) else None
    if again and isinstance(again.head, Name) and (again.modifiers or again.names or again.amount):
        raise UnsayableError("to restart a name, which may be a number of times")
    if bare and act.verb == "train":
        raise UnsayableError("a gerund that may be part of a compound")
    if any(isinstance(one, NounPhrase) and one.determiner is Determiner.NO for _, one in act.obliques):
        raise UnsayableError("an argument that there is not")
    if act.verb in {"drop_obj", "drop_table"} and told_of:
        raise UnsayableError("to drop a name, which may be a share")
    told = act.obj if act.verb == "page" and isinstance(act.obj, NounPhrase) and not act.obj.pronoun else None
    if (act.passive and act.verb in {"take", "have"}) or (told is not None and _kind(told) != "person"):
        raise UnsayableError(f"another sense of {act.verb}")
    if act.verb == "delay" and isinstance(act.obj, Amount) and not act.passive:
        raise UnsayableError("a delay by an amount")


def _check_adjunct(adjunct: Adjunct) -> None:
    """Refuse "w celu", which is an aim, and "pod niedoborem"."""
    head = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else ""
    if adjunct.role is Role.UNDER and head == "partition":
        raise UnsayableError("under, which belongs to an adjective")
    if (adjunct.role is Role.IN and head in {"target", "backup_target"}) or (
        adjunct.role is Role.UNDER and head in {"disk_pressure", "memory_pressure"}
    ):
        raise UnsayableError(f"{adjunct.role} {head}")


def _is_aim_of_itself(node: object) -> bool:
    """Return whether a node is an aim in which something happens by itself ("to trigger")."""
    aim = node.phrase if isinstance(node, Adjunct) and node.role is Role.PURPOSE else None
    act = aim.predicate if isinstance(aim, Clause) else None
    return isinstance(act, Acting) and act.verb.endswith("_self")


def _check_link(link: Link) -> None:
    """Refuse ", which was installed …": it belongs to a noun, not to what was said."""
    act = link.clause.predicate if isinstance(link.clause, Clause) else None
    done = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept in _DONE
    done = done or (isinstance(act, Acting) and act.passive and act.verb != "cause")
    if link.kind is LinkKind.SEQUEL and done:
        raise UnsayableError("a sequel of a noun")


def _check(sentence: Sentence) -> None:
    """Refuse a tree that would be said in a wrong sense.

    Raises:
        UnsayableError: a part of it is read wrongly.
    """
    for node in walk(sentence):
        if isinstance(node, NounPhrase):
            _check_phrase(node)
        elif isinstance(node, Clause):
            _check_clause(node)
        elif isinstance(node, Adjunct):
            _check_adjunct(node)
        elif isinstance(node, Link):
            _check_link(node)


# --- reading the lexicon ----------------------------------------------------------------------------------------------


def _parts(line: str) -> tuple[str, list[str]]:
    head, _, marks = line.partition(";")
    return head.strip(), marks.split()


def _variants(line: str) -> tuple[str, list[tuple[frozenset[str], str]]]:
    main, *others = line.split("|")
    found = []
    for other in others:
        keys, mark, text = other.partition(":")
        if not mark:
            raise LexiconError(f"{other.strip()!r}: a variant is `class: words`")
        found.append((frozenset(keys.split()), text.strip()))
    return main.strip(), found


def _noun(line: str) -> _Noun:
    main, others = _variants(line)
    text, marks = _parts(main)
    words = text.split()
    head = next((place for place, word in enumerate(words) if not word.startswith("~")), None)
    if head is None or any(word[0] in "@-=" for word in words):
        raise LexiconError(f"{line!r}: no noun")
    given = dict(mark.split("=", 1) for mark in marks if "=" in mark)
    flags = [mark for mark in marks if "=" not in mark]
    gender = next((mark for mark in flags if mark in inflect.GENDERS), "") or inflect.gender_of(words[head])
    plural_only = "pl" in flags
    genitive = next(
        (m for m in flags if m not in {*inflect.GENDERS, "pl", "sg", "adj", "indecl"} and not m.startswith("@")), ""
    )
    if genitive.startswith("-"):
        genitive = words[head] + genitive[1:]
    if "indecl" in flags:
        given["indecl"] = ""
    if "adj" in flags:
        forms: inflect.Forms = _adjectival(words[head], gender, plural_only=plural_only)
    elif plural_only:
        if not genitive:
            raise LexiconError(f"{line!r}: a noun without singular needs its genitive")
        forms = inflect.plural_forms(words[head], genitive)
        gender = "n"
    else:
        forms = inflect.noun_forms(words[head], gender, genitive, given)
    whole = {
        (case, many): _phrase_form(words, head, forms[case, many], gender, case, plural=many or plural_only)
        for case in inflect.CASES
        for many in (False, True)
    }
    place = next((mark[1:] for mark in flags if mark.startswith("@")), "")
    variants = tuple((keys, _noun(other)) for keys, other in others)
    many = given.get("mod") == "pl"
    relational = given.get("mod", "").removeprefix("~") if given.get("mod", "").startswith("~") else ""
    return _Noun(
        whole,
        gender,
        plural_only,
        place,
        many,
        given.get("abbr", ""),
        variants,
        given.get("many", ""),
        "sg" in flags,
        relational,
        given.get("as", ""),
        {key: value for key, value in given.items() if key in {"to", "from", "for", "with", "of"}},
    )


def _phrase_form(words: list[str], head: int, form: str, gender: str, case: str, *, plural: bool) -> str:
    said = []
    for place, word in enumerate(words):
        if word.startswith("~"):
            said.append(inflect.adjective_form(word[1:], gender, case, plural=plural))
        else:
            said.append(form if place == head else word)
    return " ".join(said)


def _adjectival(lemma: str, gender: str, *, plural_only: bool) -> inflect.Forms:
    stem = lemma[:-1]
    base = lemma if lemma.endswith("y") else stem if stem.endswith("i") else stem + "y"
    return {
        (case, many): inflect.adjective_form(base, gender, case, plural=many or plural_only)
        for case in inflect.CASES
        for many in (False, True)
    }


def _quality(line: str) -> _Quality:
    text, marks = _parts(line)
    if text.startswith("="):
        return _Quality((text[1:],), inflected=-1, after=True)
    words = tuple(text.split())
    given = [(keys, value) for keys, _, value in (mark.partition("=") for mark in marks if "=" in mark)]
    named = dict(given)
    flags = [mark for mark in marks if "=" not in mark]
    comparative = next((mark for mark in flags if mark.endswith(("szy", "ższy"))), "")
    if unknown := set(flags) - {"after", "last", "same", comparative}:
        raise LexiconError(f"{line!r}: unknown mark {', '.join(sorted(unknown))}")
    if not words or not words[0]:
        raise LexiconError("an adjective without words")
    roles = {"to", "for", "from", "with"}
    known = {"verb", "pred", *roles}
    variants = tuple((frozenset(keys.split(",")), value) for keys, value in given if keys not in known)
    several = len(words) > 1 and "same" not in flags
    return _Quality(
        words,
        inflected=len(words) - 1 if "last" in flags else 0,
        after="after" in flags or several,
        comparative=comparative,
        verb=named.get("verb", ""),
        predicative=named.get("pred", ""),
        same="same" in flags,
        governs={key: value for key, value in named.items() if key in roles},
        variants=variants,
    )


def _aspect(infinitive: str, given: str) -> _Aspect:
    items = given.strip("()").split()
    imperative = next((item[1:] for item in items if item.startswith("!")), None)
    participle = next((item[1:] for item in items if item.startswith("#")), None)
    forms = [item for item in items if item[0] not in "!#"]
    try:
        singular = forms[0] if forms else inflect.third_singular(infinitive)
        plural = forms[1] if len(forms) > 1 else inflect.third_plural(singular)
        past = tuple(forms[2:5]) if len(forms) > 4 else inflect.past_forms(infinitive)  # noqa: PLR2004
        if imperative is None:
            giving = infinitive.endswith("awać") and singular.endswith("aje")  # "dodawaj"
            imperative = infinitive[:-1] + "j" if giving else inflect.imperative(singular, plural)
        if participle is None:
            regular = infinitive.endswith("ć") and not infinitive.endswith(("ść", "źć", "jść"))
            participle = inflect.passive_participle(infinitive) if regular else ""
    except ValueError as error:
        raise LexiconError(str(error)) from error
    masculine, feminine, virile = past
    others = feminine[:-1] + "y"
    return _Aspect(infinitive, singular, plural, (masculine, feminine, virile), others, imperative, participle)


def _verb(line: str) -> _Verb:
    main, others = _variants(line)
    text, marks = _parts(main)
    if text in {"adj", "fail_to"}:
        return _Verb(_aspect("mieć", "(ma mają)"), None, special=text)
    slots = dict(mark.split("=", 1) for mark in marks if "=" in mark)
    before = slots.pop("pre", "")
    tokens = _TOKEN.findall(text)
    if "/" not in tokens:
        raise LexiconError(f"{line!r}: write both aspects, imperfective/perfective")
    slash = tokens.index("/")
    first = tokens[:slash]
    behind = tokens[slash + 1 :]
    imperfective = _aspect(first[0], first[1] if len(first) > 1 else "")
    perfective = None
    if behind and text[text.index("/") + 1 :][:1].strip():
        given = behind[1] if len(behind) > 1 and behind[1].startswith("(") else ""
        perfective = _aspect(behind[0], given)
        behind = behind[2 if given else 1 :]
    variants = tuple((keys, _verb(other)) for keys, other in others)
    return _Verb(imperfective, perfective, " ".join(behind), before, slots, variants)


# --- small rules ------------------------------------------------------------------------------------------------------


def _preposed(preposition: str, text: str) -> str:
    """Put a preposition before a text; "z" and "w" are "ze" and "we" before hard clusters."""
    first = text[:2].lower()
    if preposition == "z" and (re.match(r"[sśzźżw][bcćdfghjklłmnńprsśtwzźż]", first) or first in {"sz", "ws"}):
        hard = re.match(r"(s[bcćdfghjklłmnńprsśtwzźż]|sz|z[bcdfghjklłmnprstw]|źr|ś[^aeiouyąęó]|ws|wz)", first)
        preposition = "ze" if hard else "z"
    elif preposition == "w" and re.match(r"[wf][bcćdfghjklłmnńprsśtwzźż]", first):
        preposition = "we"
    return f"{preposition} {text}"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _number_of(value: str) -> int | None:
    if value.endswith(tuple(NUMBER_MARKS)):
        return NUMBER_MARKS[value[-1]]
    return int(value) if value.isdecimal() else None


def _paucal(value: str) -> bool:
    number = _number_of(value)
    return number is not None and number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}


def _is_time(adjunct: Adjunct) -> bool:
    return adjunct.role in {Role.DURATION, Role.SINCE}


def _closed(text: str) -> str:
    """Turn the marks that close subordinate clauses into commas where something follows."""
    text = re.sub(r"(?<=\w) (?=/(?:s|sec|min|h|hour|day)\b)", "", text)
    text = re.sub(rf"\s+(?={_COMMA}*,)", "", text)
    text = re.sub(_COMMA + r"+(?=\s*(?:[.,;:!?()–]|$))", "", text)
    return re.sub(_COMMA + "+", ",", text)


def _bare_span(phrase: NounPhrase) -> bool:
    return isinstance(phrase.head, Name)


def _passive(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.passive


def _short(clause: Clause) -> bool:
    act = clause.predicate
    return (
        isinstance(act, Acting)
        and not (act.obj or act.obliques or act.content or act.complement)
        and not (clause.adjuncts or clause.adverbs or clause.links or clause.negated)
    )


class Polish(Linearizer[_Word]):
    """Polish."""

    locale: ClassVar[str] = "pl-PL"
    folder: ClassVar[str] = "pl"

    def parse_word(self, category: str, concept: str, line: str) -> _Word:
        """Return the word that a line of the lexicon describes.

        Raises:
            LexiconError: the line breaks the format.
        """
        try:
            if category == "nouns":
                return _noun(line)
            if category == "adjectives":
                return _quality(line)
            if category == "verbs":
                return _verb(line)
        except (LexiconError, IndexError, KeyError) as error:
            raise LexiconError(f"pl {category}.{concept}: {error}") from error
        text, marks = _parts(line)
        kind = lexicon.concept(category, concept).kind if (category, concept) in lexicon.concepts() else ""
        return _Adverb(text.removeprefix("="), "after" in marks or text.startswith("=") or kind == "manner")

    # --- access to words --------------------------------------------------------------------------------------------

    def _noun(self, concept: str) -> _Noun:
        word = self.word("nouns", concept)
        assert isinstance(word, _Noun)
        return word

    def _quality(self, concept: str) -> _Quality:
        word = self.word("adjectives", concept)
        assert isinstance(word, _Quality)
        return word

    def _verb(self, concept: str) -> _Verb:
        if concept in _OWN_VERBS:
            return _verb(_OWN_VERBS[concept])
        word = self.word("verbs", concept)
        assert isinstance(word, _Verb)
        return word

    def _verb_for(self, act: Acting, agreement: _Agreement, subject: Nominal | None) -> _Verb:
        """Return a verb in the variant for the class of its subject or (``obj-machine``) its object."""
        verb = self._verb(act.verb)
        done = subject if act.passive else act.obj
        if isinstance(done, Coordination):
            done = done.items[0]
        kind = ""
        if isinstance(done, NounPhrase):
            kind = "obj-name" if isinstance(done.head, Name) else "obj-" + _kind(done)
        for wanted in (agreement.concept, agreement.kind, kind):
            for keys, variant in verb.variants:
                if wanted and wanted in keys:
                    return variant
        return verb

    def _adverbs(self, adverbs: tuple[str, ...], *, after: bool) -> str:
        found = []
        for concept in adverbs:
            word = self.word("adverbs", concept)
            assert isinstance(word, _Adverb)
            if word.after is after:
                found.append(word.text)
        return " ".join(found)

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Polish; words that depend on a hidden number stand with their other forms."""
        text = self._in_words(sentence, style)
        amounts = [node.value for node in walk(sentence) if isinstance(node, Amount)]
        for symbol in sorted(set(filter(SYMBOL.fullmatch, amounts))):
            others = []
            for mark in NUMBER_MARKS:
                try:
                    others.append(self._in_words(_as_if(sentence, symbol, symbol + mark), style))
                except UnsayableError:
                    others.append(text)
            text = with_choices(
                text,
                symbol,
                *(other.replace(symbol + mark, symbol) for other, mark in zip(others, NUMBER_MARKS, strict=True)),
            )
        return text

    def _in_words(self, sentence: Sentence, style: Style) -> str:
        mended = _mended(sentence)
        assert isinstance(mended, Sentence)
        sentence = _none_left(mended)
        _check(sentence)
        self._check_fragment(sentence.body)
        if sentence.kind is SentenceKind.ORDER and any(_is_aim_of_itself(node) for node in walk(sentence)):
            raise UnsayableError("an aim of a thing in an order")
        text = self._body(sentence, style)
        for adverb in reversed(sentence.opening):
            if adverb != "please":
                text = _joined(self._opening(adverb), text)
        text += "".join(f" ({self._aside(aside)})" for aside in sentence.asides)
        text = _closed(text)
        named = isinstance(sentence.body, NounPhrase) and isinstance(sentence.body.head, Name)
        spelt = {node.text for node in walk(sentence) if isinstance(node, Name) and node.kind == "product"}
        kept = text.split(" ", 1)[0] in spelt  # "etcd nie ma lidera"
        if not (kept or sentence.prefix or (named and sentence.kind is SentenceKind.LABEL)):
            text = text[:1].upper() + text[1:]
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text.removesuffix(".") + sentence.end if sentence.end == "." else text + sentence.end

    def _check_fragment(self, body: object) -> None:
        """Refuse "approaching the limit" without who does it: the verbal noun would lose its "się"."""
        act = body.predicate if isinstance(body, Clause) and body.subject is None and body.progressive else None
        if isinstance(act, Acting) and self._verb(act.verb).rest.startswith("się"):
            raise UnsayableError("a verbal noun of a reflexive verb")

    def _opening(self, adverb: str) -> str:
        word = self.word("adverbs", adverb)
        assert isinstance(word, _Adverb)
        return word.text

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause) or sentence.value is None:
                raise UnsayableError("a label without value")
            return f"{self._nominal(body, 'nom')}: {self._value(sentence.value)}"
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        if not isinstance(body, Clause):
            told = self._told_of_all(body)
            if isinstance(body, NounPhrase) and (counted := self._counted_headline(body)) is not None:
                return counted
            return self._clause(told, headline=True) if told else self._nominal(body, "nom", headline=True)
        if sentence.kind is SentenceKind.ORDER:
            return self._order(body, style, please="please" in sentence.opening)
        tally = self._tally(body)
        return tally if tally is not None else self._clause(body, headline=sentence.kind is SentenceKind.HEADLINE)

    def _told_of_all(self, nominal: Nominal) -> Clause | None:
        """Return the clause that "all tasks failing" is."""
        if not isinstance(nominal, NounPhrase) or nominal.determiner is not Determiner.ALL:
            return None
        if nominal.participle is not None and not nominal.adjectives:
            return replace(nominal.participle, subject=replace(nominal, participle=None))
        if len(nominal.adjectives) == 1 and self._quality(nominal.adjectives[0].concept).verb:
            return Clause(replace(nominal, adjectives=()), Being(nominal.adjectives[0]))
        return None

    def _aside(self, aside: Aside) -> str:
        phrase = aside.body
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and len(phrase.adjectives) == 1:
            if phrase == NounPhrase(phrase.head, adjectives=phrase.adjectives) and aside.label is None:
                return f"{self._predicative(phrase.adjectives[0], _Agreement(plural=True))}: {phrase.head.text}"
            raise UnsayableError("a name with adjectives in parentheses")
        if isinstance(phrase, NounPhrase) and not phrase.head and phrase.participle and phrase.amount:
            return self._share_of(phrase.participle, phrase)
        if isinstance(phrase, NounPhrase) and not phrase.head and len(phrase.adjectives) == 1 and phrase.amount:
            if phrase != NounPhrase(amount=phrase.amount, adjectives=phrase.adjectives):
                raise UnsayableError("a share in parentheses")
            quality = replace(self._quality(phrase.adjectives[0].concept), verb="")
            said = self._graded(phrase.adjectives[0], quality, "n", "nom", plural=False)
            return f"{said}: {self._aside(Aside(phrase.amount))}"
        if isinstance(aside.body, Amount) and aside.body.relation in _SIGNS:
            body = f"{_SIGNS[aside.body.relation]} {self._amount(replace(aside.body, relation=Relation.EXACTLY))}"
        else:
            body = self._value(aside.body)
        return f"{self._nominal(aside.label, 'nom')}: {body}" if aside.label else body

    def _share_of(self, clause: Clause, phrase: NounPhrase) -> str:
        """Return "pozostałe: 10%" for "10% left"."""
        act = clause.predicate
        if not isinstance(act, Acting) or not act.passive or not _short(clause) or phrase.amount is None:
            raise UnsayableError("a share in parentheses")
        aspect = self._verb(act.verb).aspect(perfective=True)
        lemma = "pozostały" if act.verb == "leave" else aspect.participle
        if not lemma or phrase != NounPhrase(amount=phrase.amount, participle=clause):
            raise UnsayableError("a share in parentheses")
        word = inflect.adjective_form(lemma, "n", "nom", plural=False)
        return f"{word}: {self._aside(Aside(phrase.amount))}"

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, Clause):
            return self._clause(value, headline=False)
        if isinstance(value, NounPhrase | Coordination):
            return self._nominal(value, "nom")
        raise UnsayableError("a value that agrees with nothing")

    # --- orders -----------------------------------------------------------------------------------------------------

    def _order(self, clause: Clause, style: Style, *, please: bool) -> str:
        before = "".join(self._fronted(link) for link in clause.links if link.first)
        say = self._infinitive if please else self._imperative
        told = [say(one) for one in (clause, *clause.more)]
        text = _LINKS[LinkKind(clause.joint)].join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)
        if style.urgent:
            text = "natychmiast " + text
        text = "proszę " + text if please else text
        for link in clause.links:
            if not link.first:
                text += self._order_link(link)
        return before + text

    def _order_link(self, link: Link) -> str:
        if isinstance(link.clause, Clause) and link.clause.subject is None and link.kind in {LinkKind.AND, LinkKind.OR}:
            if link.clause.more:
                raise UnsayableError("several orders behind one")
            return _LINKS[link.kind] + self._imperative(link.clause)
        return self._link(link)

    def _imperative(self, clause: Clause) -> str:
        clause = self._handed_down(clause)
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError("an order to be something")
        verb = self._verb(act.verb)
        self._plain_frame(verb)
        aspect = verb.aspect(perfective=not clause.negated and verb.slots.get("order") != "ipf")
        if not aspect.imperative:
            raise UnsayableError(f"{act.verb} has no imperative")
        core = _joined("nie" if clause.negated else "", verb.before, aspect.imperative, verb.rest)
        return self._around(clause, core, act, verb)

    def _infinitive(self, clause: Clause, *, perfective: bool = True, denied: bool = False) -> str:
        act = clause.predicate
        if isinstance(act, Being):
            return self._being_infinitive(clause, act)
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError("an infinitive without verb")
        if act.verb == "fail_to" and act.content is not None:
            return self._infinitive(replace(act.content, negated=True))
        verb = self._verb_for(act, _Agreement(), None)
        self._plain_frame(verb)
        aspect = verb.aspect(perfective=perfective and not clause.progressive)
        core = _joined("nie" if clause.negated else "", verb.before, aspect.infinitive, verb.rest)
        return self._around(clause, core, act, verb, denied=denied)

    def _being_infinitive(self, clause: Clause, being: Being) -> str:
        """Say "To be down" is "nie działać"; what must agree with a subject has no infinitive of its own."""
        adjective = being.complement
        if (
            isinstance(adjective, Adjective)
            and adjective.degree == "positive"
            and not being.become
            and not being.remain
        ):
            verb, _, form = self._quality(adjective.concept).verb.partition("/")
            if verb and not form and not verb.startswith("lack"):
                no = verb.startswith("!") != (clause.negated != adjective.negated)
                act = Acting(_own(verb.removeprefix("!")))
                told = replace(clause, predicate=act, negated=no, progressive=True)
                return self._infinitive(told)
        if isinstance(adjective, Adjunct) and adjective.role in {Role.BELOW, Role.ABOVE}:
            return _joined(
                "nie" if clause.negated else "", "być", self._adjunct(adjective), *self._adjuncts(clause, "od")
            )
        raise UnsayableError("being as an infinitive")

    def _plain_frame(self, verb: _Verb) -> None:
        if verb.special or "subj" in verb.slots:
            raise UnsayableError("a verb that has no infinitive of its own")

    def _around(
        self, clause: Clause, core: str, act: Acting, verb: _Verb, *, duration: str = "przez", denied: bool = False
    ) -> str:
        """Return a verb with adverbs, arguments and adjuncts around it."""
        parts = [
            self._adverbs(self._said(clause), after=False),
            core,
            *self._arguments(act, verb, negated=clause.negated or denied),
            self._adverbs(self._said(clause), after=True),
            *self._adjuncts(clause, duration),
        ]
        return _joined(*parts)

    def _said(self, clause: Clause) -> tuple[str, ...]:
        return tuple(one for one in clause.adverbs if one != "no_longer")

    def _adjuncts(self, clause: Clause, duration: str) -> list[str]:
        act = clause.predicate
        looking = isinstance(act, Acting) and act.verb in _LOOKING
        sought = [one for one in clause.adjuncts if looking and one.role is Role.FOR and _is_trouble(one)]
        ending = isinstance(act, Acting) and act.verb in {"expire", "fill_up", "run_out", "run_out_of", "fill_self"}
        return [self._in_slot("pod kątem+gen", one.phrase) for one in sought if isinstance(one.phrase, NounPhrase)] + [
            f"w ciągu {adjunct.phrase.head.text}"
            if ending
            and adjunct.role is Role.IN
            and isinstance(adjunct.phrase, NounPhrase)
            and isinstance(adjunct.phrase.head, Name)
            and adjunct.phrase.head.kind == "span"
            else self._until(self._adjunct(adjunct, duration=duration), ending=ending and adjunct.role is Role.NEXT)
            for adjunct in clause.adjuncts
            if adjunct not in sought
        ]

    @staticmethod
    def _until(text: str, *, ending: bool) -> str:
        """Return "wygasa za 7 dni" for "w ciągu 7 dni", where both have the same form."""
        said = re.fullmatch(r"w ciągu ((?:mniej niż |ponad )?\S+ (?:dni|dnia|min|godz\.|tyg\.|mies\.|lat|s))", text)
        return f"za {said[1]}" if ending and said else text

    # --- clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, *, headline: bool) -> str:
        before = "".join(self._fronted(link) for link in clause.links if link.first)
        text = self._plain(clause, headline=headline)
        for link in clause.links:
            if not link.first:
                text += self._link(link)
        return before + text

    def _fronted(self, link: Link) -> str:
        if not isinstance(link.clause, Clause):
            raise UnsayableError("a phrase before a clause")
        return self._link(replace(link, first=False)).removeprefix(",").removeprefix(" ") + ", "

    def _link(self, link: Link) -> str:
        clause = link.clause
        if not isinstance(clause, Clause):
            return _LINKS[link.kind] + self._nominal(clause, "nom")
        if link.kind is LinkKind.SEQUEL:
            subject = _Subject(lambda case: "co" if case == "nom" else _refuse("a sequel in a case"), _SENTENCE)
            if clause.subject is not None:
                raise UnsayableError("a sequel with a subject")
            return ", " + self._with_links(clause, self._predicated(clause, subject, headline=False))
        if link.kind is LinkKind.COMMA and clause.subject is None and isinstance(clause.predicate, Being):
            if isinstance(clause.predicate.complement, Adjunct):
                return _joined(", " + self._adjunct(clause.predicate.complement), *self._adjuncts(clause, "od"))
            raise UnsayableError("an adjective behind a comma")
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            return self._subjectless(link, clause)
        if link.kind is LinkKind.UNTIL:
            if clause.negated:
                raise UnsayableError("until not")
            later = Tense.FUTURE if clause.tense is Tense.PRESENT and not clause.modal else clause.tense
            clause = replace(clause, negated=True, tense=later)
        being = clause.predicate
        graded = being.complement if isinstance(being, Being) else None
        pending = link.kind is LinkKind.IF and clause.negated and clause.tense is Tense.PRESENT
        if pending and isinstance(graded, Adjective) and self._is_done(graded):
            clause = replace(clause, tense=Tense.FUTURE)  # "jeśli nie zostanie zastąpiony"
        doing = clause.predicate
        done = isinstance(graded, Adjective) and self._is_done(graded)
        future = isinstance(doing, Acting) and not (clause.progressive or clause.modal or doing.verb in _STATES)
        if link.kind is LinkKind.BEFORE and (future or done) and clause.tense is Tense.PRESENT:
            clause = replace(clause, tense=Tense.FUTURE)  # "zanim plik zostanie usunięty"
        if link.kind is LinkKind.WHILE and "still" in clause.adverbs:
            return ", podczas gdy " + self._clause(clause, headline=False) + _COMMA
        if link.kind is LinkKind.SO_THAT:
            if clause.modal or isinstance(clause.predicate, Being):
                raise UnsayableError("a purpose with a modal")
            clause = replace(clause, tense=Tense.PAST)
        return _LINKS[link.kind] + self._clause(clause, headline=False) + _COMMA

    def _with_links(self, clause: Clause, text: str) -> str:
        return text + "".join(self._link(link) for link in clause.links)

    def _subjectless(self, link: Link, clause: Clause) -> str:
        being = clause.predicate
        if isinstance(being, Being) and isinstance(being.complement, Adjective) and link.kind is LinkKind.IF:
            if being.complement.concept in {"possible", "available"} and not clause.negated:
                return ", jeśli to możliwe"
            raise UnsayableError("a condition without subject")
        if isinstance(being, Acting) and being.verb == "log":
            raise UnsayableError("a log read as an order")
        if isinstance(being, Acting) and link.kind in {LinkKind.COLON, LinkKind.SEMICOLON, LinkKind.DASH}:
            joint = _LINKS[LinkKind(clause.joint)] if clause.more else ""
            return _LINKS[link.kind] + joint.join(self._imperative(one) for one in (clause, *clause.more))
        cases = {LinkKind.WHEN: "podczas+gen", LinkKind.WHILE: "podczas+gen", LinkKind.AFTER: "po+loc"}
        slot = {**cases, LinkKind.BEFORE: "przed+ins"}.get(link.kind)
        if slot is None or not isinstance(being, Acting):
            raise UnsayableError("a clause without subject")
        return " " + self._verbal_noun(clause, slot, perfective=not slot.startswith("podczas"))

    def _plain(self, clause: Clause, *, headline: bool) -> str:
        if (scarce := self._scarce(clause, headline=headline)) is not None:
            return scarce
        clause = self._numbered(clause)
        if isinstance(clause.predicate, Existing):
            return self._existing(clause, clause.predicate, headline=headline)
        if clause.subject is None:
            return self._headless(clause)
        attributive = self._attributive(clause) if headline else None
        if attributive is not None:
            return attributive
        if (fixed := self._impersonal(clause, headline=headline)) is not None:
            return fixed
        return self._predicated(clause, self._subject(clause.subject, clause), headline=headline)

    def _headless(self, clause: Clause) -> str:
        """Say "Failed to sync": impersonal."""
        act = clause.predicate
        if not isinstance(act, Acting) or clause.more or clause.modal:
            raise UnsayableError("a clause without subject")
        if act.verb == "fail_to" and act.content is not None:
            said = "nie udało się" if clause.tense in {Tense.PAST, Tense.PERFECT} else "nie udaje się"
            return _joined(said, self._infinitive(self._moved(act.content, clause), denied=True))
        verb = self._verb(act.verb)
        if clause.tense is Tense.PAST and not act.passive and verb.perfective and verb.perfective.participle:
            self._plain_frame(verb)
            if verb.rest.startswith("się") or verb.slots.get("obj", "acc") != "acc" or act.obj is None:
                raise UnsayableError("a reflexive verb without subject")
            done = inflect.impersonal(verb.perfective.participle)
            return self._around(clause, _joined("nie" if clause.negated else "", done, verb.rest), act, verb)
        if clause.progressive and not clause.negated and act.verb != "miss":
            return self._verbal_noun(clause, "nom", perfective=False)
        raise UnsayableError("a clause without subject")

    def _moved(self, content: Clause, clause: Clause) -> Clause:
        return replace(content, adjuncts=(*content.adjuncts, *clause.adjuncts))

    def _attributive(self, clause: Clause) -> str | None:
        """Say "Memory usage high" is "wysokie zużycie pamięci"."""
        being = clause.predicate
        if (
            not isinstance(being, Being)
            or being.become
            or being.remain
            or clause.negated
            or clause.modal
            or clause.more
        ):
            return None
        graded = being.complement
        subject = clause.subject
        if not isinstance(graded, Adjective) or graded.negated or not isinstance(subject, NounPhrase):
            return None
        sized = lexicon.concept("adjectives", graded.concept).kind == "size" or graded.concept in _AWAITED
        if not sized or isinstance(subject.head, Name):
            return None
        if subject.determiner is not Determiner.NONE or subject.amount or subject.pronoun or subject.relative:
            return None
        if clause.tense is not Tense.PRESENT or clause.links or self._quality(graded.concept).verb or not subject.head:
            return None
        if any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts):
            return None
        if graded.degree == "comparative" or subject.adjuncts or subject.participle:
            return None
        words = self._said(clause)
        phrase = replace(subject, adjectives=(graded, *subject.adjectives))
        return _joined(
            self._adverbs(words, after=False),
            self._nominal(phrase, "nom"),
            self._adverbs(words, after=True),
            *self._adjuncts(clause, "od"),
        )

    def _impersonal(self, clause: Clause, *, headline: bool) -> str | None:
        """Passives that Polish says without subject: "nie można odczytać pliku", "wykryto błędy"."""
        act = clause.predicate
        subject = clause.subject
        if not isinstance(act, Acting) or not act.passive or clause.more or subject is None:
            return None
        if isinstance(subject, NounPhrase) and subject.pronoun:
            return None
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO:
            if clause.negated or clause.modal:
                return None
            subject = replace(subject, determiner=Determiner.NONE)
            clause = replace(clause, negated=True, subject=subject)
        if act.verb == "predict":
            return None
        if (
            act.complement is not None
            or act.content is not None
            or any(adjunct.role is Role.BY for adjunct in clause.adjuncts)
        ):
            return None
        verb = self._verb_for(act, _Agreement(), subject)
        if verb.special or "subj" in verb.slots:
            return None
        active = replace(act, obj=subject, passive=False)
        head = self._impersonal_head(clause, verb, headline=headline)
        if head is None:
            return None
        duration = "od" if clause.negated else "przez"
        return self._around(replace(clause, subject=None), head, active, verb, duration=duration)

    def _impersonal_head(self, clause: Clause, verb: _Verb, *, headline: bool) -> str | None:
        perfective = verb.aspect(perfective=True)
        infinitive = _joined(perfective.infinitive, verb.rest)
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if clause.modal is Modal.CAN:
            said = "można było" if past else "można"
            return _joined("nie" if clause.negated else "", said, infinitive)
        if clause.modal in {Modal.SHOULD, Modal.MUST} and not clause.negated and not past:
            return _joined("należy" if clause.modal is Modal.SHOULD else "trzeba", infinitive)
        if clause.modal or clause.progressive or not past or "się" in verb.rest.split():
            return None
        timed = any(_is_time(adjunct) for adjunct in clause.adjuncts) and not clause.negated
        if timed or not perfective.participle:
            return None
        subject = clause.subject
        known = isinstance(subject, NounPhrase) and subject.determiner is Determiner.DEFINITE
        if known and not headline and not clause.negated:
            return None
        done = inflect.impersonal(perfective.participle)
        return _joined("nie" if clause.negated else "", done, verb.rest)

    def _existing(self, clause: Clause, existing: Existing, *, headline: bool) -> str:
        phrase = existing.phrase
        none = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO
        if none and isinstance(phrase, NounPhrase):
            phrase = replace(phrase, determiner=Determiner.NONE)
        lasting = clause.tense is Tense.PERFECT and any(_is_time(adjunct) for adjunct in clause.adjuncts)
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not lasting
        adverbs = self._adverbs(self._said(clause), after=False)
        tail = [self._adverbs(self._said(clause), after=True), *self._adjuncts(clause, "od")]
        if headline:
            return _joined(adverbs, self._nominal(phrase, "nom"), *tail)
        if none or clause.negated:
            if clause.modal:
                raise UnsayableError("a modal of what there is not")
            verb = (
                "nie było" if clause.tense is Tense.PAST else "nie będzie" if clause.tense is Tense.FUTURE else "nie ma"
            )
            return _joined(adverbs, verb, self._nominal(phrase, "gen"), *tail)
        agreement = self._agreement(phrase)
        occur = self._verb("say_occur")
        if clause.modal:
            verb = self._modal(clause, agreement, occur, perfective=True)
        elif past and isinstance(phrase, NounPhrase) and _kind(phrase) == "event":
            verb = self._past(occur.aspect(perfective=True), agreement)
        elif past:
            verb = _to_be(agreement, Tense.PAST)
        elif isinstance(phrase, NounPhrase) and (_kind(phrase) == "event" or not agreement.counted):
            verb = occur.imperfective.plural if agreement.plural else occur.imperfective.singular
        else:
            verb = _to_be(agreement, clause.tense)
        if clause.tense is Tense.FUTURE:
            verb = _to_be(agreement, Tense.FUTURE)
        return _joined(adverbs, verb, self._nominal(phrase, "nom"), *tail)

    def _subject(self, nominal: Nominal, clause: Clause) -> _Subject:
        if isinstance(nominal, NounPhrase) and nominal.pronoun:
            if nominal.pronoun == "it":
                if self._shows_gender(clause, _Agreement()):
                    raise UnsayableError("it, where Polish needs a gender")
                return _Subject(lambda case: "" if case == "nom" else _refuse("it in a case"), _Agreement())
            return self._pronoun(nominal)
        agreement = self._agreement(nominal)
        if isinstance(nominal, NounPhrase) and nominal.head == "backup" and _is_work(clause):
            made = inflect.noun_forms("tworzenie", "n")
            bare = replace(nominal, determiner=Determiner.NONE)
            if nominal.determiner in _PLAIN | {Determiner.INDEFINITE} and nominal.amount is None:
                return _Subject(lambda case: _joined(made[case, False], self._nominal(bare, "gen")), _Agreement("n"))
        named = isinstance(nominal, NounPhrase) and isinstance(nominal.head, Name) and not nominal.adjectives
        if named and isinstance(nominal, NounPhrase):
            noun = self._noun_of(nominal)
            if self._shows_gender(clause, agreement):
                return _Subject(
                    lambda case: (
                        self._nominal(nominal, case)
                        if case != "nom" and noun is _SERVICE
                        else f"{noun.forms[case, False]} {self._nominal(nominal, 'nom')}"
                    ),
                    agreement,
                )
        return _Subject(lambda case: self._nominal(nominal, case), agreement)

    def _shows_gender(self, clause: Clause, agreement: _Agreement) -> bool:
        """Return whether a predicate tells its subject's gender, which a bare name does not have."""
        told = replace(clause, subject=NounPhrase(Name("", "span")))
        said = {
            self._predicated(told, _Subject(lambda _: "", replace(agreement, gender=gender)), headline=True)
            for gender in ("m", "f", "n")
        }
        return len(said) > 1

    def _pronoun(self, phrase: NounPhrase) -> _Subject:
        known = {
            "this": ("to", _Agreement("n")),
            "these": ("", _Agreement("m", plural=True)),
            "they": ("", _Agreement("m", plural=True)),
            "everything": ("wszystko", _Agreement("n")),
            "nothing": ("nic", _Agreement("n", negative=True)),
            "something": ("coś", _Agreement("n")),
        }
        if phrase.pronoun not in known:
            raise UnsayableError(f"the pronoun {phrase.pronoun} as a subject")
        text, agreement = known[phrase.pronoun]
        return _Subject(lambda case: text if case == "nom" else _refuse("a pronoun in a case"), agreement)

    def _predicated(self, clause: Clause, subject: _Subject, *, headline: bool) -> str:
        """Return subject and predicates."""
        text = self._predicate(clause, subject, headline=headline)
        for further in clause.more:
            again = _Subject(lambda case: "" if case == "nom" else _refuse("a second predicate"), subject.agreement)
            text += _LINKS[LinkKind(clause.joint)] + self._predicate(further, again, headline=False)
        return text

    def _tally(self, clause: Clause) -> str | None:
        """Say "⟨1⟩ pods not ready" so that it is right for each number: "niegotowe pody: ⟨1⟩"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return None
        if not isinstance(subject, NounPhrase) or clause.more or clause.links or clause.modal or clause.adverbs:
            return None
        graded = replace(being.complement, negated=being.complement.negated != clause.negated)
        if clause.tense is not Tense.PRESENT or self._quality(graded.concept).inflected < 0 or _is_time_bound(clause):
            return None
        counted = replace(subject, adjectives=(graded, *subject.adjectives))
        return self._counted_headline(replace(counted, adjuncts=(*subject.adjuncts, *clause.adjuncts)))

    def _counted_headline(self, phrase: NounPhrase) -> str | None:
        amount = phrase.amount
        if amount is None or amount.total or amount.unit or amount.relation is not Relation.EXACTLY:
            return None
        if _number_of(amount.value) is not None or phrase.number is not Number.PLURAL or not phrase.adjectives:
            return None
        if isinstance(phrase.head, Name) or not phrase.head or phrase.determiner is not Determiner.NONE:
            return None
        return f"{self._phrase(replace(phrase, amount=None), 'nom')}: {amount.value}"

    def _scarce(self, clause: Clause, *, headline: bool) -> str | None:
        """Say "Memory is low" is "jest mało pamięci"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(subject, NounPhrase) or not isinstance(subject.head, str):
            return None
        graded = being.complement
        if not isinstance(graded, Adjective) or graded.concept not in {"low", "high", "elevated"}:
            return None
        if _kind(subject) != "resource" or subject.number is Number.PLURAL or subject.determiner not in _PLAIN:
            return None
        if graded.concept != "low" or subject.head in _PROCESSORS:
            used = NounPhrase("usage", of=replace(subject, determiner=Determiner.NONE))
            return self._plain(replace(clause, subject=used), headline=headline)
        plain = graded.degree in {"positive", "too"} and not graded.negated and not clause.negated
        if not plain or clause.modal or clause.more or being.become or clause.tense is not Tense.PRESENT:
            raise UnsayableError("a resource that becomes low")
        adverbs = " ".join(self._opening(adverb) for adverb in (*self._said(clause), *graded.adverbs))
        parts = ["" if headline else "jest", adverbs, "zbyt" if graded.degree == "too" else "", "mało"]
        return _joined(*parts, self._nominal(subject, "gen"), *self._adjuncts(clause, "od"))

    def _numbered(self, clause: Clause) -> Clause:
        """Say "Errors increase", "connections are high": it is their number that does."""
        subject, predicate = clause.subject, clause.predicate
        if not isinstance(subject, NounPhrase) or isinstance(subject.head, Name):
            return clause
        if subject.number is not Number.PLURAL and not (isinstance(predicate, Acting) and _kind(subject) == "event"):
            return clause
        if not subject.head or _kind(subject) == "measure" or subject.determiner not in _PLAIN or subject.amount:
            return clause
        counted = isinstance(predicate, Acting) and predicate.verb in _AMOUNTS
        if isinstance(predicate, Being) and isinstance(predicate.complement, Adjective):
            counted = predicate.complement.concept in _OF_NUMBER | {"growing", "increasing", "rising", "decreasing"}
        if isinstance(predicate, Acting) and predicate.verb in {"drop", "fall"}:
            raise UnsayableError("things that drop: their number, or they are discarded")
        if not counted or subject.head in _LONG_THINGS:
            return clause
        if subject.number is Number.MASS or subject.head in {"drop", "increase", "replication", "compression"}:
            return clause
        total = tuple(one for one in subject.adjectives if one.concept == "total")
        others = tuple(one for one in subject.adjectives if one.concept != "total")
        several = replace(subject, determiner=Determiner.NONE, number=Number.PLURAL, adjectives=others)
        return replace(clause, subject=NounPhrase("number", adjectives=total, of=several))

    def _handed_down(self, clause: Clause) -> Clause:
        """Return a clause whose adjuncts stand in its that-clause: "upewnij się, że … na tym hoście"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.content is None or not clause.adjuncts:
            return clause
        if act.content.subject is None or act.content.links:
            return clause
        content = self._moved(act.content, clause)
        return replace(clause, predicate=replace(act, content=content), adjuncts=())

    def _predicate(self, clause: Clause, subject: _Subject, *, headline: bool) -> str:
        clause = self._handed_down(clause)
        if clause.negated:
            clause = replace(clause, adjuncts=tuple(_none_of(adjunct) for adjunct in clause.adjuncts))
        predicate = clause.predicate
        negated = (
            clause.negated or subject.agreement.negative or "no_longer" in clause.adverbs or "never" in clause.adverbs
        )
        if "no_longer" in clause.adverbs:
            if clause.negated:
                raise UnsayableError("no longer not")
            clause = replace(clause, adverbs=("already", *self._said(clause)))
        clause = replace(clause, negated=negated)
        if isinstance(predicate, Being):
            return self._being(clause, predicate, subject, headline=headline)
        if isinstance(predicate, Acting):
            clause, predicate = _negative_object(clause, predicate)
            return self._acting(clause, predicate, subject)
        raise UnsayableError("existence as a further predicate")

    # --- being ------------------------------------------------------------------------------------------------------

    def _being(self, clause: Clause, being: Being, subject: _Subject, *, headline: bool) -> str:
        complement = being.complement
        named = isinstance(clause.subject, NounPhrase) and isinstance(clause.subject.head, Name)
        told = clause.subject
        if headline and isinstance(told, NounPhrase) and told.participle and not _short(told.participle):
            raise UnsayableError("a state behind a participle")
        if clause.tense is Tense.PRESENT and any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts):
            raise UnsayableError("a state of the future")
        told_kind = _kind(told) if isinstance(told, NounPhrase) and not told.pronoun else ""
        level = isinstance(complement, Adjective) and complement.concept in {"high", "low", "elevated"}
        thing = told_kind in {"software", "machine", "data", "place", "person"}
        if level and thing and not subject.agreement.plural:
            raise UnsayableError("a thing that is high")
        if named and isinstance(complement, Adjective) and complement.concept in {"high", "low", "elevated", "long"}:
            raise UnsayableError("a name that is high")
        if isinstance(complement, Adjunct):
            return self._being_placed(clause, being, complement, subject, headline=headline)
        if isinstance(complement, Amount):
            if any(adjunct.role is Role.BEHIND for adjunct in clause.adjuncts):
                raise UnsayableError("an amount behind")
            if {"up", "down"} & set(clause.adverbs):
                raise UnsayableError("an amount up or down")
            return self._with_verb(clause, "say_be", subject, [self._amount(complement)], being)
        if isinstance(complement, NounPhrase | Coordination):
            if isinstance(complement, NounPhrase) and not complement.head:
                return self._filled(clause, being, complement, subject)
            if isinstance(complement, NounPhrase) and (
                isinstance(complement.head, Name) or _kind(complement) == "unit"
            ):
                raise UnsayableError("to be a name or a time")
            if isinstance(complement, NounPhrase) and str(complement.head).endswith("ing"):
                raise UnsayableError("a noun that may be a progressive")
            if isinstance(clause.subject, NounPhrase) and clause.subject.pronoun:
                raise UnsayableError("this is a thing")
            if self._agreement(complement).plural and not subject.agreement.plural:
                raise UnsayableError("one thing that is several")
            said = self._nominal(complement, "ins")
            return self._copula(clause, being, subject, said, headline=headline)
        if isinstance(complement, Adjective) and (by_verb := self._by_verb(clause, being, complement, subject)):
            return by_verb
        both = complement if isinstance(complement, tuple) else (complement,)
        if len(both) > 1 and clause.modal:
            raise UnsayableError("whether both or one of them")
        if being.become and both[0].concept in {"wrong", "bad"}:
            raise UnsayableError("to go wrong")
        if len(both) > 1 and any(self._quality(one.concept).verb for one in both):
            raise UnsayableError("a verb and an adjective together")
        said = " i ".join(self._predicative(one, subject.agreement) for one in both)
        return self._copula(clause, being, subject, said, headline=headline)

    def _filled(self, clause: Clause, being: Being, share: NounPhrase, subject: _Subject) -> str:
        """Say "is 95% full": "jest zapełniony w 95%"."""
        words = {"full": "zapełniony", "used": "wykorzystany", "complete": "ukończony"}
        graded = share.adjectives[0].concept if len(share.adjectives) == 1 else ""
        if graded not in words or share.amount is None or share.of or subject.agreement.counted:
            raise UnsayableError("to be a share")
        agreement = subject.agreement
        word = inflect.adjective_form(words[graded], agreement.gender, "nom", plural=agreement.plural)
        return self._copula(clause, being, subject, f"{word} w {self._amount(share.amount)}", headline=False)

    def _by_verb(self, clause: Clause, being: Being, adjective: Adjective, subject: _Subject) -> str:
        """Say "X is down" is said with a verb: "X nie działa"."""
        quality = self._quality(adjective.concept)
        if not quality.verb:
            return ""
        if being.become or being.remain or adjective.degree != "positive":
            raise UnsayableError(f"become or remain {adjective.concept}")
        verb, _, form = quality.verb.partition("/")
        if subject.agreement.concept == "switch":
            raise UnsayableError("a switch, which may be a device")
        no = verb.startswith("!")
        if no and (clause.negated != adjective.negated):
            raise UnsayableError("a double negation")
        negated = (clause.negated != adjective.negated) or no
        act = Acting(_own(verb.removeprefix("!")), passive=form == "passive")
        progressive = not form and clause.tense is not Tense.FUTURE
        tense = clause.tense
        if form and tense is Tense.PRESENT:
            tense = Tense.PERFECT
            progressive = False
        adverbs = (*clause.adverbs, *adjective.adverbs)
        told = replace(clause, predicate=act, negated=negated, adverbs=adverbs, tense=tense, progressive=progressive)
        if form == "passive" and clause.subject is not None:
            impersonal = self._impersonal(told, headline=False)
            if impersonal is not None:
                return impersonal
        return self._acting(told, act, subject)

    def _being_placed(
        self, clause: Clause, being: Being, adjunct: Adjunct, subject: _Subject, *, headline: bool
    ) -> str:
        inner = adjunct.phrase
        if isinstance(inner, NounPhrase) and not inner.head and inner.adjectives:
            if adjunct.role is not Role.ABOVE or inner.amount is None:
                raise UnsayableError("to be below a share")
            more = replace(inner, amount=replace(inner.amount, relation=Relation.MORE_THAN))
            return self._filled(clause, being, more, subject)
        if adjunct.role is Role.ABOVE and not headline and not being.become and not isinstance(adjunct.phrase, Clause):
            case = "gen" if clause.negated else "acc"
            phrase = adjunct.phrase
            said = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase, case)
            return self._with_verb(clause, "say_exceed", subject, [said], being)
        told = clause.subject
        if (
            adjunct.role is Role.AT
            and isinstance(told, NounPhrase)
            and _kind(told) == "measure"
            and _is_share(inner)
            and isinstance(inner, NounPhrase)
        ):
            return self._with_verb(clause, "say_be", subject, [self._nominal(inner, "nom")], being)
        if adjunct.role is Role.AT and isinstance(adjunct.phrase, Amount) and not being.become:
            return self._with_verb(clause, "say_be", subject, [self._amount(adjunct.phrase)], being)
        if adjunct.role is Role.AT and _is_share(inner):
            raise UnsayableError("a thing at a share")
        if adjunct.role is Role.AT and isinstance(inner, NounPhrase) and inner.number is Number.PLURAL:
            raise UnsayableError("to be at a number of things")
        if adjunct.role is Role.BELOW and not headline and not being.become and (less := self._less(subject, adjunct)):
            return self._copula(clause, being, subject, less, headline=False)
        if adjunct.role is Role.UNDER and isinstance(inner, NounPhrase) and "pressure" in str(inner.head):
            raise UnsayableError("to be under pressure")
        if adjunct.role not in {
            Role.ABOVE,
            Role.BELOW,
            Role.IN,
            Role.ON,
            Role.AT,
            Role.UNDER,
            Role.OUTSIDE,
            Role.BEYOND,
        }:
            raise UnsayableError(f"to be {adjunct.role.value}")
        return self._copula(clause, being, subject, self._adjunct(adjunct, duration="being"), headline=headline)

    def _less(self, subject: _Subject, adjunct: Adjunct) -> str:
        """Say that a number is below another number: "mniejsza niż bieżąca liczba"."""
        other, agreement = adjunct.phrase, subject.agreement
        if not agreement.concept.startswith(("number", "count", "size", "amount")) or not isinstance(other, NounPhrase):
            return ""
        if isinstance(other.head, Name) or other.amount is not None:
            return ""
        if other.number is Number.PLURAL and _kind(other) != "measure":
            other = NounPhrase("number", of=replace(other, determiner=Determiner.NONE))
        word = inflect.adjective_form("mniejszy", agreement.gender, "nom", plural=agreement.plural)
        return f"{word} niż {self._nominal(other, 'nom')}"

    def _with_verb(self, clause: Clause, concept: str, subject: _Subject, said: list[str], being: Being) -> str:
        if being.become:
            raise UnsayableError("to become an amount")
        told = replace(clause, predicate=Acting(concept), progressive=clause.modal is None)
        remaining = ("wciąż",) if being.remain else ()
        return self._acting(told, Acting(concept), subject, said=said, before=" ".join(remaining))

    def _copula(self, clause: Clause, being: Being, subject: _Subject, said: str, *, headline: bool) -> str:
        agreement = subject.agreement
        adverbs = self._adverbs(self._said(clause), after=False)
        timed = any(_is_time(adjunct) for adjunct in clause.adjuncts)
        tense = clause.tense
        if tense is Tense.PERFECT:
            tense = Tense.PRESENT if timed else Tense.PAST
        duration = "od" if tense is Tense.PRESENT else "przez"
        plain = tense is Tense.PRESENT and not clause.modal and not being.become and not being.remain
        happened = isinstance(being.complement, Adjective) and self._is_done(being.complement)
        if headline and plain and not clause.negated and not clause.more:
            verb = ""
        elif being.become or being.remain:
            verb = self._turned(clause, being, agreement, tense)
        elif clause.modal:
            due = happened and clause.modal in {Modal.MUST, Modal.SHOULD}
            verb = self._modal_text(clause, agreement, "zostać" if due else "być")
        elif happened and tense is Tense.PAST:
            verb = _joined("nie" if clause.negated else "", _been(agreement))
        elif happened and tense is Tense.FUTURE:
            will = "zostaną" if agreement.plural else "zostanie"
            verb = _joined("nie" if clause.negated else "", will)
        else:
            verb = _joined("nie" if clause.negated else "", _to_be(agreement, tense))
        return _joined(
            subject.say("nom"),
            adverbs,
            verb,
            self._adverbs(self._said(clause), after=True),
            said,
            *(self._adjuncts_of(being, clause, duration)),
        )

    def _adjuncts_of(self, being: Being, clause: Clause, duration: str) -> list[str]:
        """Return a state's adjuncts; an adjective may have a preposition of its own: "połączony z kolejką"."""
        governs: Mapping[str, str] = {}
        if isinstance(being.complement, Adjective):
            governs = self._quality(being.complement.concept).governs
        said = []
        for adjunct in clause.adjuncts:
            slot = governs.get(adjunct.role.value)
            if slot and isinstance(adjunct.phrase, NounPhrase | Coordination):
                said.append(self._in_slot(slot, adjunct.phrase))
            else:
                said.extend(self._adjuncts(replace(clause, adjuncts=(adjunct,)), duration))
        return said

    @cached_property
    def _lasting(self) -> frozenset[str]:
        """The passive participles of imperfective verbs, which tell how things are rather than what happened."""
        verbs = [self._verb(concept) for category, concept in self._lines if category == "verbs"]
        return frozenset(verb.imperfective.participle for verb in verbs)

    def _is_done(self, adjective: Adjective) -> bool:
        quality = self._quality(adjective.concept)
        plain = adjective.degree == "positive" and not adjective.negated and not quality.predicative
        lemma = quality.words[0]
        participle = lemma.endswith(("ony", "any", "ęty", "yty", "uty", "arty")) and not lemma.startswith("nie")
        past = lexicon.concept("adjectives", adjective.concept).spellings[0][0].endswith(("ed", "en", "t", "wn"))
        return plain and participle and past and lemma not in self._lasting

    def _turned(self, clause: Clause, being: Being, agreement: _Agreement, tense: Tense) -> str:
        verb = self._verb("say_become" if being.become else "say_remain")
        told = replace(clause, tense=clause.tense if clause.tense is not Tense.PERFECT else Tense.PAST)
        if being.remain and tense is Tense.PRESENT:
            told = replace(told, tense=Tense.PRESENT)
        return self._finite(told, agreement, verb)

    def _predicative(self, adjective: Adjective, agreement: _Agreement) -> str:
        quality = self._quality(adjective.concept)
        if quality.predicative:
            quality = replace(quality, words=(quality.predicative,), inflected=0, after=False)
        case, plural, gender = ("gen", True, "m") if agreement.counted else ("nom", agreement.plural, agreement.gender)
        return self._graded(adjective, quality, gender, case, plural=plural)

    # --- acting -----------------------------------------------------------------------------------------------------

    def _acting(
        self, clause: Clause, act: Acting, subject: _Subject, *, said: list[str] | None = None, before: str = ""
    ) -> str:
        verb = self._verb_for(act, subject.agreement, clause.subject)
        if verb.special == "fail_to":
            return self._failing_to(clause, act, subject)
        if verb.special == "adj":
            if act.complement is None:
                raise UnsayableError("to become nothing")
            being = Being(act.complement, become=True)
            return self._being(replace(clause, predicate=being, progressive=False), being, subject, headline=False)
        timed = any(_is_time(adjunct) for adjunct in clause.adjuncts)
        told = clause
        if clause.tense is Tense.PERFECT and timed and not clause.negated and not clause.modal:
            told = replace(clause, tense=Tense.PRESENT)
        elif clause.tense is Tense.PERFECT and clause.progressive and not clause.modal:
            told = replace(clause, tense=Tense.PRESENT if timed else Tense.PAST)
        lasts = clause.progressive or clause.tense is not Tense.PRESENT or act.passive or act.verb in _STATES
        from_then = (told.tense is Tense.PRESENT and lasts) or (told.tense is Tense.PERFECT and told.negated)
        unable = told.modal is Modal.CAN and told.negated and told.tense is Tense.PRESENT
        duration = "od" if unable or (from_then and not told.modal) else "przez"
        if act.passive:
            return self._passive(told, act, subject, verb, duration)
        if any(adjunct.role is Role.BY and not isinstance(adjunct.phrase, Amount) for adjunct in clause.adjuncts):
            raise UnsayableError("an agent of what is active")
        if isinstance(act.obj, Amount) and (act.obj.unit == "times_unit" or act.verb == "drop_obj"):
            raise UnsayableError("times as an object")
        if act.verb == "degrade" and subject.agreement.kind in {"machine", "software", "data", "thing"}:
            raise UnsayableError("a thing that gets worse")
        if act.verb == "fail" and any(adjunct.role is Role.TO for adjunct in clause.adjuncts):
            raise UnsayableError("to fail to a thing")
        if act.verb == "miss" and clause.progressive:
            raise UnsayableError("missing, which may be an adjective")
        if verb.slots.get("subj"):
            return self._turned_round(told, act, subject, verb, duration)
        finite = self._finite(told, subject.agreement, verb)
        if act.complement is not None and verb.slots.get("adj") == "subj":
            said = [self._predicative(act.complement, subject.agreement)]
        content = act.content
        if act.verb == "appear_to" and content is not None and isinstance(content.predicate, Being):
            seen = content.predicate.complement
            if isinstance(seen, Adjective) and not self._quality(seen.concept).verb and not content.negated:
                said = [self._predicative(seen, subject.agreement), *self._adjuncts(content, "od")]
        if act.complement is not None and verb.slots.get("adj") == "adv":
            said = [_adverbial(act.complement)]
        if act.verb == "request" and subject.agreement.kind == "measure":
            raise UnsayableError("a number that requests")
        aims = (one for one in (*told.adjuncts, *walk(act.obj)) if isinstance(one, Adjunct))
        if act.verb == "take" and any(one.role is Role.PURPOSE for one in aims):
            raise UnsayableError("time that something takes")
        known = isinstance(clause.subject, NounPhrase) and clause.subject.determiner is Determiner.DEFINITE
        first, second = subject.say("nom"), finite
        if act.verb in _HAPPENING and not (known or clause.more or said or clause.modal or told.adverbs):
            first, second = second, first  # "wystąpił błąd"
        parts = [
            first,
            before,
            self._adverbs(self._said(told), after=False),
            second,
            *(said if said is not None else self._arguments(act, verb, negated=told.negated)),
            self._adverbs(self._said(told), after=True),
            *self._adjuncts(told, duration),
        ]
        return _joined(*parts)

    def _failing_to(self, clause: Clause, act: Acting, subject: _Subject) -> str:
        """Say "Fails to start" is "nie jest w stanie uruchomić się"; "failed to start" is "nie zdołał …"."""
        content = act.content
        if content is None or clause.negated or content.more or isinstance(content.predicate, Being):
            raise UnsayableError("to fail to be, or to do several things")
        agreement = subject.agreement
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        timed = any(_is_time(adjunct) for adjunct in clause.adjuncts)
        if isinstance(content.predicate, Acting) and content.predicate.passive:
            raise UnsayableError("to fail to be done")
        if clause.modal is Modal.MAY:
            said = _joined(_can(agreement), "nie", self._infinitive(content, denied=True))
        elif clause.modal:
            raise UnsayableError("a modal of failing to")
        elif clause.tense is Tense.FUTURE:
            dare = self._verb("say_dare").imperfective
            said = _joined("nie", dare.plural if agreement.plural else dare.singular)
            said = _joined(said, self._infinitive(content, denied=True))
        elif past and not timed and not clause.progressive:
            said = _joined(
                "nie",
                self._past(self._verb("say_dare").imperfective, agreement),
                self._infinitive(content, denied=True),
            )
        else:
            tense = Tense.PAST if clause.tense is Tense.PAST else Tense.PRESENT
            said = _joined("nie", _to_be(agreement, tense), "w stanie", self._infinitive(content, denied=True))
        said = re.sub(r"^(nie \w+|nie \w+ w stanie) (\w+) się\b", r"\1 się \2", said)
        return _joined(
            subject.say("nom"),
            self._adverbs(self._said(clause), after=False),
            said,
            self._adverbs(self._said(clause), after=True),
            *self._adjuncts(clause, "od" if not past or timed else "przez"),
        )

    def _turned_round(self, clause: Clause, act: Acting, subject: _Subject, verb: _Verb, duration: str) -> str:
        """Say "The disk runs out of space": "na dysku kończy się miejsce"."""
        main: Nominal | Amount | None = None
        others: list[str] = []
        for slot, phrase in (*((("obj", act.obj),) if act.obj is not None else ()), *act.obliques):
            wanted = verb.slots.get(slot, _SLOTS[slot])
            if wanted == "nom":
                main = phrase
            else:
                others.append(self._in_slot(wanted, phrase))
        if isinstance(main, Amount):
            raise UnsayableError("an amount that runs out")
        agreement = self._agreement(main) if main is not None else _SENTENCE
        finite = self._finite(clause, agreement, verb)
        if verb.slots["subj"] == "place":
            if clause.subject is None:
                raise UnsayableError("a place without subject")
            said = self._seat(clause.subject)
        else:
            said = subject.say(verb.slots["subj"])
        if main is None and not others and verb.slots["subj"] == "gen":
            said, finite = finite, said  # "brakuje zadania"
        return _joined(
            said,
            self._adverbs(self._said(clause), after=False),
            finite,
            self._nominal(main, "gen" if clause.negated else "nom") if main is not None else "",
            *others,
            self._adverbs(self._said(clause), after=True),
            *self._adjuncts(clause, duration),
        )

    def _finite(self, clause: Clause, agreement: _Agreement, verb: _Verb) -> str:
        """Return the finite verb with negation and modal."""
        if clause.negated and "not" in verb.slots:
            verb = replace(verb, rest=verb.slots["not"].replace("_", " "))
        no = "nie" if clause.negated else ""
        if clause.modal:
            perfective = not clause.progressive and verb.slots.get("modal") != "ipf"
            return self._modal(clause, agreement, verb, perfective=perfective)
        if clause.tense is Tense.PRESENT:
            form = verb.imperfective.plural if agreement.plural else verb.imperfective.singular
        elif clause.tense is Tense.FUTURE:
            if verb.perfective is None or clause.progressive:
                return _joined(
                    no, _to_be(agreement, Tense.FUTURE), verb.before, verb.imperfective.infinitive, verb.rest
                )
            form = verb.perfective.plural if agreement.plural else verb.perfective.singular
        else:
            form = self._past(verb.aspect(perfective=not clause.progressive), agreement)
        return _joined(verb.before, no, form, verb.rest) if verb.before else _joined(no, form, verb.rest)

    def _past(self, aspect: _Aspect, agreement: _Agreement) -> str:
        masculine, feminine, virile = aspect.past
        if agreement.plural:
            return virile if agreement.gender == "mp" else aspect.past_plural
        if agreement.gender == "f" and not agreement.counted:
            return feminine
        if agreement.gender == "n" or agreement.counted:
            return feminine[:-1] + "o"
        return masculine

    def _modal(self, clause: Clause, agreement: _Agreement, verb: _Verb, *, perfective: bool) -> str:
        infinitive = _joined(verb.before, verb.aspect(perfective=perfective).infinitive, verb.rest)
        if clause.tense is Tense.PERFECT and clause.modal is Modal.MAY:
            done = self._past(verb.aspect(perfective=perfective), agreement)
            return _joined("być może", "nie" if clause.negated else "", verb.before, done, verb.rest)
        return self._modal_text(clause, agreement, infinitive)

    def _modal_text(self, clause: Clause, agreement: _Agreement, infinitive: str) -> str:
        infinitive = re.sub(r"^(\w+) się\b", r"się \1", infinitive)
        no = "nie" if clause.negated else ""
        if clause.tense is Tense.PERFECT and clause.modal is Modal.CAN:
            clause = replace(clause, tense=Tense.PAST)
        if clause.tense is Tense.PERFECT:
            raise UnsayableError("a modal of the past")
        if clause.modal is Modal.MAY:
            return _joined(_can(agreement), no, infinitive)
        if clause.modal is Modal.CAN:
            past = {"f": "mogła", "n": "mogło", "mp": "mógł"}.get(agreement.gender, "mógł")
            if agreement.counted:
                past = "mogło"
            elif agreement.plural:
                past = "mogli" if agreement.gender == "mp" else "mogły"
            return _joined(no, past if clause.tense is Tense.PAST else _can(agreement), infinitive)
        if clause.tense is not Tense.PRESENT:
            raise UnsayableError("a duty in the past")
        if clause.modal is Modal.SHOULD or clause.negated:
            return _joined(no, _should(agreement) if clause.modal is Modal.SHOULD else _can(agreement), infinitive)
        return _joined("muszą" if agreement.plural else "musi", infinitive)

    def _passive(self, clause: Clause, act: Acting, subject: _Subject, verb: _Verb, duration: str) -> str:
        if act.content is not None and verb.slots.get("inf"):
            return self._expected(clause, act, subject, verb)
        if act.verb == "predict" and act.content is None:
            aims = [
                one.phrase for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)
            ]
            if aims:
                others = tuple(one for one in clause.adjuncts if one.role is not Role.PURPOSE)
                inner = replace(aims[0], adjuncts=(*aims[0].adjuncts, *others))
                return self._expected(replace(clause, adjuncts=()), replace(act, content=inner), subject, verb)
        if verb.slots.get("obj", "acc") != "acc" and verb.slots.get("obj") != "gen":
            raise UnsayableError(f"{act.verb} has no passive")
        if "się" in verb.rest.split() or "subj" in verb.slots:
            raise UnsayableError(f"{act.verb} has no passive")
        agreement = subject.agreement
        marked = verb.slots.get("adj", "")
        tail = ""
        if act.complement is not None and marked.startswith("jako"):
            quality = self._quality(act.complement.concept)
            tail = "jako " + self._graded(act.complement, quality, agreement.gender, "nom", plural=agreement.plural)
            act = replace(act, complement=None)
        lasting = clause.progressive or (clause.tense is Tense.PRESENT and duration == "od")
        done = not lasting or (not clause.negated and any(_is_time(adjunct) for adjunct in clause.adjuncts))
        aspect = verb.aspect(perfective=done)
        if not aspect.participle:
            raise UnsayableError(f"{act.verb} has no passive")
        case, plural, gender = ("gen", True, "m") if agreement.counted else ("nom", agreement.plural, agreement.gender)
        participle = inflect.adjective_form(aspect.participle, gender, case, plural=plural)
        auxiliary = self._passive_auxiliary(clause, agreement, lasting=lasting)
        return _joined(
            subject.say("nom"),
            self._adverbs(self._said(clause), after=False),
            auxiliary,
            verb.before,
            participle,
            verb.rest,
            tail,
            *self._arguments(act, verb, negated=clause.negated),
            self._adverbs(self._said(clause), after=True),
            *self._adjuncts(clause, duration),
        )

    def _passive_auxiliary(self, clause: Clause, agreement: _Agreement, *, lasting: bool) -> str:
        no = "nie" if clause.negated else ""
        if clause.modal is Modal.MAY and clause.tense is Tense.PERFECT:
            return _joined("być może", no, _been(agreement))
        if clause.modal:
            return self._modal_text(clause, agreement, "być" if clause.progressive else "zostać")
        if clause.tense is Tense.FUTURE:
            return _joined(no, "zostaną" if agreement.plural else "zostanie")
        if lasting:
            return _joined(no, _to_be(agreement, clause.tense))
        return _joined(no, _been(agreement))

    def _expected(self, clause: Clause, act: Acting, subject: _Subject, verb: _Verb) -> str:
        """Say "X is expected to fail": "oczekuje się, że X …"."""
        if (
            verb.slots.get("inf", "że") != "że"
            or act.content is None
            or clause.modal
            or clause.tense is not Tense.PRESENT
        ):
            raise UnsayableError("a passive with an infinitive")
        head = _joined("nie" if clause.negated else "", verb.imperfective.singular, "się", "że")
        told = replace(act.content, tense=Tense.FUTURE, subject=clause.subject)
        said = self._predicated(told, subject, headline=False)
        return f"{head.removesuffix(' że')}, że {said}" + _COMMA + _joined("", *self._adjuncts(clause, "od"))

    # --- arguments --------------------------------------------------------------------------------------------------

    def _arguments(self, act: Acting, verb: _Verb, *, negated: bool) -> list[str]:
        parts: list[str] = []
        inner = act.content
        if act.obj is not None and not (inner is not None and verb.slots.get("inf") in {"że", "aby"}):
            wanted = verb.slots.get("obj", "acc")
            if wanted == "acc" and negated:
                wanted = "gen"
            obj = act.obj
            if isinstance(obj, NounPhrase) and obj.determiner is Determiner.SOME and obj.number is Number.PLURAL:
                obj = replace(obj, determiner=Determiner.NONE)
            many = isinstance(obj, NounPhrase) and obj.determiner in _QUANTIFIERS
            if wanted == "gen" and not negated and isinstance(obj, NounPhrase) and many:
                inflected = _QUANTIFIERS[obj.determiner][1] and self._is_many(obj)
                wanted = "gen" if inflected else "acc"  # "użył zbyt dużo pamięci"
            if negated and isinstance(obj, Coordination) and obj.conjunction == "or":
                obj = replace(obj, conjunction="nor")
            parts.append(self._in_slot(wanted, obj))
        if act.complement is not None:
            parts.append(self._complement(act, verb))
        parts.extend(self._in_slot(verb.slots.get(slot, _SLOTS[slot]), phrase) for slot, phrase in act.obliques)
        if inner is not None:
            parts.append(self._content(act, verb, inner))
        return parts

    def _in_slot(self, wanted: str, phrase: Nominal | Amount) -> str:
        preposition, _, case = wanted.rpartition("+")
        if not preposition and isinstance(phrase, NounPhrase) and phrase.head in {"yesterday", "today", "tomorrow"}:
            raise UnsayableError("a day as an object")
        if case not in _FUNCTIONS:
            raise UnsayableError(f"the argument {wanted}")
        said = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase, case)
        return _preposed(preposition, said) if preposition else said

    def _complement(self, act: Acting, verb: _Verb) -> str:
        assert act.complement is not None
        wanted = verb.slots.get("adj")
        if wanted in {None, "none", "subj", "adv"}:
            raise UnsayableError(f"{act.verb} with an adjective")
        assert wanted is not None
        preposition, _, case = wanted.rpartition("+")
        if act.obj is None or isinstance(act.obj, Amount):
            raise UnsayableError("a complement of nothing")
        agreement = self._agreement(act.obj)
        quality = self._quality(act.complement.concept)
        if quality.inflected < 0:
            raise UnsayableError("a complement that is not declined")
        said = self._graded(act.complement, quality, agreement.gender, case, plural=agreement.plural)
        return _joined(preposition, said)

    def _content(self, act: Acting, verb: _Verb, inner: Clause) -> str:
        frame = {slot.name for slot in lexicon.concept("verbs", act.verb).frame}
        if inner.subject is not None or isinstance(inner.predicate, Existing):
            if verb.slots.get("that") == "aby":
                if inner.modal or isinstance(inner.predicate, Being):
                    raise UnsayableError("a wish with a modal")
                inner = replace(inner, tense=Tense.PAST)
            return f", {verb.slots.get('that', 'że')} " + self._clause(inner, headline=False) + _COMMA
        gerund = next((name for name in frame if name.endswith("ing")), "")
        if gerund or (inner.progressive and "inf" not in frame):
            wanted = verb.slots.get("ing", "")
            if wanted == "ipf":
                return self._infinitive(inner, perfective=False)
            if wanted == "pf":
                return self._infinitive(inner)
            if wanted in {"", "none"}:
                raise UnsayableError(f"{act.verb} with a gerund")
            return self._verbal_noun(inner, wanted, perfective=True)
        if inner.more:
            raise UnsayableError("several infinitives")
        mode = verb.slots.get("inf", "")
        if mode in {"pf", "ipf"}:
            return self._infinitive(inner, perfective=mode == "pf")
        if mode in {"że", "aby"} and act.obj is not None and not isinstance(act.obj, Amount):
            told = replace(inner, subject=act.obj, tense=Tense.PAST if mode == "aby" else Tense.PRESENT)
            return f", {mode} " + self._clause(told, headline=False) + _COMMA
        raise UnsayableError(f"{act.verb} with an infinitive")

    def _verbal_noun(self, clause: Clause, slot: str, *, perfective: bool) -> str:
        """Return "uruchomieniu usługi" in the case that the slot asks for."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or act.content is not None or act.complement is not None:
            raise UnsayableError("a verbal noun of no plain verb")
        if clause.more:
            raise UnsayableError("a verbal noun of several verbs")
        if isinstance(act.obj, NounPhrase) and act.obj.head in _TROUBLE and act.verb not in _OF_TROUBLE:
            raise UnsayableError("a gerund that may be part of a compound")
        verb = self._verb(act.verb)
        self._plain_frame(verb)
        aspect = verb.aspect(perfective=perfective)
        if not aspect.participle or clause.negated:
            raise UnsayableError(f"{act.verb} has no verbal noun")
        preposition, _, case = slot.rpartition("+")
        noun = inflect.noun_forms(inflect.verbal_noun(aspect.participle), "n")[case, False]
        rest = verb.rest
        if "się" in rest.split():
            rest = _joined(*(word for word in rest.split() if word != "się"))
        if "ponownie" in rest.split():
            rest = _joined(*(word for word in rest.split() if word != "ponownie"))
            noun = inflect.adjective_form("ponowny", "n", case, plural=False) + " " + noun
        slots = dict(verb.slots)
        if slots.get("obj", "acc") == "acc":
            slots["obj"] = "gen"
        said = _joined(
            verb.before,
            noun,
            rest,
            *self._arguments(act, replace(verb, slots=slots), negated=False),
            self._adverbs(self._said(clause), after=True),
            *self._adjuncts(clause, "przez"),
        )
        return _preposed(preposition, said) if preposition else said

    # --- adjuncts ---------------------------------------------------------------------------------------------------

    def _adjunct(self, adjunct: Adjunct, *, duration: str = "od") -> str:
        phrase = adjunct.phrase
        if isinstance(phrase, NounPhrase) and not phrase.head and phrase.amount and adjunct.role is Role.FOR:
            if phrase == NounPhrase(amount=phrase.amount):
                return self._adjunct_amount(Role.DURATION, phrase.amount, duration)
            raise UnsayableError("for an amount")
        if adjunct.role is Role.OUT_OF and isinstance(phrase, NounPhrase) and phrase.head == "purchase_order":
            raise UnsayableError("out of order")
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in _LASTING_TIME:
            return _preposed(duration, self._nominal(phrase, "gen" if duration == "od" else "acc"))
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in {"detail", "information"}:
            return ", aby uzyskać " + self._in_slot("acc", phrase) + _COMMA
        if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head == "reason":
            return self._in_slot("z+gen", phrase)
        head = phrase.head if isinstance(phrase, NounPhrase) else ""
        if adjunct.role is Role.DURING and head == "time" and isinstance(phrase, NounPhrase):
            return self._in_slot("w+loc", phrase)
        if adjunct.role is Role.WITH and head == "priority" and isinstance(phrase, NounPhrase):
            return self._in_slot("o+loc", phrase)
        if adjunct.role is Role.BEHIND and head == "schedule" and isinstance(phrase, NounPhrase):
            return self._in_slot("względem+gen", phrase)
        if adjunct.role is Role.TO and isinstance(phrase, NounPhrase):
            parts = [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)]
            if phrase.determiner is Determiner.NONE and _VERBLIKE & {phrase.head, *parts}:
                raise UnsayableError("to and a noun that may be a verb")
        if isinstance(phrase, Clause):
            return self._adjunct_clause(adjunct.role, phrase)
        if isinstance(phrase, Amount):
            return self._adjunct_amount(adjunct.role, phrase, duration)
        if adjunct.role is Role.WHEN:
            return self._when(phrase)
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if adjunct.role is Role.THAN and phrase.pronoun in _EXPECTED:
                return "niż " + _EXPECTED[phrase.pronoun]
            raise UnsayableError(f"the pronoun {phrase.pronoun}")
        if adjunct.role in _PLACES:
            return self._placed(adjunct.role, phrase)
        if adjunct.role is Role.DURATION:
            return _preposed(duration, self._nominal(phrase, "gen" if duration == "od" else "acc"))
        if adjunct.role is Role.EVERY:
            return "co " + self._nominal(phrase, "acc")
        slot = _ROLES.get(adjunct.role)
        if slot is None:
            raise UnsayableError(f"the relation {adjunct.role.value}")
        return self._in_slot(slot, phrase)

    def _seat(self, subject: Nominal) -> str:
        """Return a subject as the place where something happens; a bare span may be anything."""
        first = subject.items[0] if isinstance(subject, Coordination) else subject
        if isinstance(first.head, Name) and not _is_product(first.head):
            return "w przypadku " + self._nominal(subject, "gen")
        return self._placed(_place_of(subject), subject)

    def _placed(self, role: Role, phrase: Nominal) -> str:
        if role is Role.IN and isinstance(phrase, NounPhrase) and phrase == NounPhrase("time", phrase.number):
            return "na czas"
        if isinstance(phrase, NounPhrase) and _kind(phrase) == "unit" and phrase.amount and role is Role.IN:
            return "w ciągu " + self._nominal(phrase, "gen")
        if role is Role.ON and isinstance(phrase, NounPhrase) and phrase.head == "schedule":
            return _preposed("zgodnie z", self._nominal(phrase, "ins"))
        if role is Role.AT and isinstance(phrase, NounPhrase) and _is_share(phrase) and phrase.of:
            return "na poziomie " + self._nominal(phrase, "nom")
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.amount and phrase.head:
            return "na poziomie " + self._nominal(phrase, "gen")
        several = isinstance(phrase, NounPhrase) and phrase.number is Number.PLURAL
        if role is Role.AT and several and isinstance(phrase, NounPhrase) and _kind(phrase) == "software":
            raise UnsayableError("at several things")
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "rate" and phrase.modifiers:
            return _preposed("przy", self._nominal(phrase, "loc"))
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "capacity":
            raise UnsayableError("at capacity")
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "rate" and not phrase.modifiers:
            return _preposed("z", self._nominal(replace(phrase, head="frequency"), "ins"))
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        preposition = _PLACES[role]
        if isinstance(first.head, str) and first.head:
            kind = lexicon.concept("nouns", first.head).kind
            place = self._noun(first.head).place
            preposition = place or ("na" if role is Role.AT and kind == "machine" else preposition)
        elif isinstance(first.head, Name) and _is_product(first.head):
            preposition = "w"
        elif isinstance(first.head, Name) and role is Role.AT:
            preposition = "na"
        elif not first.head and first.amount is not None and first.of is not None:
            raise UnsayableError("a place that is a share")
        return _preposed(preposition, self._nominal(phrase, "loc"))

    def _adjunct_clause(self, role: Role, clause: Clause) -> str:
        if role is Role.PURPOSE:
            joint = _LINKS[LinkKind(clause.joint)] if clause.more else ""
            return ", aby " + joint.join(self._infinitive(one) for one in (clause, *clause.more)) + _COMMA
        slots = {
            Role.AFTER: "po+loc",
            Role.BEFORE: "przed+ins",
            Role.WITHOUT: "bez+gen",
            Role.INSTEAD_OF: "zamiast+gen",
            Role.MEANS: "przez+acc",
        }
        if role not in slots:
            raise UnsayableError(f"a clause behind {role.value}")
        return self._verbal_noun(clause, slots[role], perfective=True)

    def _adjunct_amount(self, role: Role, amount: Amount, duration: str) -> str:
        if role is Role.LAST or (role is Role.NEXT and not amount.value):
            return self._within(role, amount)
        if role is Role.PER and not amount.value:
            return "na " + self._unit(amount, "acc")
        timed = bool(amount.unit) and lexicon.concept("nouns", amount.unit).field == "time_units"
        if role in {Role.ABOVE, Role.BELOW} and timed and duration != "being":
            raise UnsayableError("longer than a time")
        genitive = role in _GENITIVE or (role is Role.DURATION and duration == "od")
        said = self._amount(amount, case="gen" if genitive else "nom", bare=not amount.value)
        simple = {
            Role.DURATION: duration,
            Role.NEXT: "w ciągu",
            Role.EVERY: "co",
            Role.ABOVE: "powyżej",
            Role.BELOW: "poniżej",
            Role.BEYOND: "powyżej",
            Role.AT: "na poziomie",
            Role.TO: "do",
            Role.FROM: "z",
            Role.PER: "na",
            Role.THAN: "niż",
            Role.OUT_OF: "z",
            Role.AFTER: "po",
            Role.SINCE: "od",
            Role.NEAR: "blisko",
            Role.WITH: "z",
            Role.BY: "o",
            Role.UNTIL: "do",
            Role.BETWEEN: "między",
            Role.ON: "na",
            Role.EXCEPT: "z wyjątkiem",
        }
        if role is Role.EVERY and not amount.value:
            return "co " + self._unit(amount, "acc")
        if role is Role.TIMES:
            return {"1": "raz", "2": "dwukrotnie"}.get(amount.value, f"{said} razy")
        if role is Role.AGO:
            return f"{said} temu"
        if role is Role.NEXT and amount.point:
            return f"za {said}"
        if role not in simple:
            raise UnsayableError(f"an amount behind {role.value}")
        return f"{simple[role]} {said}"

    def _within(self, role: Role, amount: Amount) -> str:
        if amount.relation is not Relation.EXACTLY:
            return "od " + self._amount(amount, case="gen") if role is Role.LAST else _refuse("about the next time")
        word = "ostatni" if role is Role.LAST else "najbliższy"
        if amount.value in {"", "1"} and amount.unit:
            noun = self._noun(amount.unit)
            said = inflect.adjective_form(word, noun.gender, "gen", plural=False)
            return f"w ciągu {said} {noun.forms['gen', False]}"
        said = inflect.adjective_form(word, "m", "gen", plural=True)
        return f"w ciągu {said} {self._amount(amount, case='gen')}"

    def _when(self, phrase: Nominal) -> str:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.adjectives:
            raise UnsayableError("a point in time")
        word = _TIME_OF.get(phrase.adjectives[0].concept)
        if word is None or phrase.head not in {"week", "month", "year"}:
            raise UnsayableError("a point in time")
        noun = self._noun(phrase.head)
        return f"w {inflect.adjective_form(word, noun.gender, 'loc', plural=False)} {noun.forms['loc', False]}"

    # --- amounts ----------------------------------------------------------------------------------------------------

    def _amount(self, amount: Amount, *, case: str = "nom", bare: bool = False) -> str:
        parts = [_RELATIONS[amount.relation], amount.value]
        if amount.total:
            parts += ["z", amount.total]
        if amount.unit:
            parts.append(self._unit(amount, "nom" if bare else case))
        return _joined(*parts)

    def _unit(self, amount: Amount, case: str) -> str:
        if amount.unit.startswith("="):
            return amount.unit[1:]
        noun = self._noun(amount.unit)
        if not amount.value:
            return noun.forms[case, False]
        if _number_of(amount.value) is None or amount.relation is Relation.ABOUT:
            return noun.short or noun.forms["gen", True]
        if noun.short:
            return noun.short if amount.unit != "day" or _number_of(amount.value) != 1 else noun.forms[case, False]
        if _number_of(amount.value) == 1:
            return noun.forms[case, False]
        return noun.forms["nom" if _paucal(amount.value) and case != "gen" else "gen", True]

    # --- noun phrases -----------------------------------------------------------------------------------------------

    def _nominal(self, nominal: Nominal, case: str, *, headline: bool = False) -> str:
        if isinstance(nominal, Coordination) and any(one.determiner is Determiner.HALF for one in nominal.items):
            raise UnsayableError("half or more")
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, case, headline=headline)
        items = [self._phrase(item, case) for item in nominal.items]
        if nominal.conjunction == "slash":
            return "/".join(items)
        joint = {"and": " i ", "or": " lub ", "nor": " ani "}.get(nominal.conjunction, ", ")
        return ", ".join(items[:-1]) + joint + items[-1]

    def _phrase(self, phrase: NounPhrase, case: str, *, headline: bool = False) -> str:
        if phrase.pronoun:
            raise UnsayableError(f"the pronoun {phrase.pronoun}")
        low = next((one for one in phrase.adjectives if one.concept == "low"), None)
        if headline and low is not None:
            others = tuple(one for one in phrase.adjectives if one is not low)
            told = Clause(replace(phrase, adjectives=others), Being(low))
            if (said := self._scarce(told, headline=True)) is not None:
                return said
        first = phrase.adjectives[0] if phrase.adjectives else None
        if headline and first in {Adjective("missing"), Adjective("absent")} and phrase.amount is None:
            if phrase.determiner is not Determiner.NONE:
                raise UnsayableError("what is missing, with a determiner")
            return "brak " + self._phrase(replace(phrase, adjectives=phrase.adjectives[1:]), "gen")
        if phrase.determiner is Determiner.NO and (headline or case == "nom"):
            if not headline:
                return self._determined(phrase, case)
            return "brak " + self._phrase(replace(phrase, determiner=Determiner.NONE), "gen")
        return self._determined(phrase, case)

    def _used(self, phrase: NounPhrase) -> NounPhrase:
        """Say "High CPU" is "high CPU usage"."""
        if isinstance(phrase.head, Name) or _kind(phrase) != "resource" or phrase.amount is not None:
            return phrase
        if any(one.concept == "low" for one in phrase.adjectives) and phrase.head not in _PROCESSORS:
            raise UnsayableError("a low resource in a case")
        if phrase.determiner is not Determiner.NONE or len(phrase.adjectives) != 1:
            return phrase
        concept = phrase.adjectives[0].concept
        if concept in {"high", "elevated", "excessive"} or (concept == "low" and phrase.head in _PROCESSORS):
            return NounPhrase("usage", adjectives=phrase.adjectives, of=replace(phrase, adjectives=()))
        return phrase

    def _regular(self, phrase: NounPhrase) -> NounPhrase:
        """Return "a high number of connections" for "high connections", "too few" for "insufficient replicas"."""
        if phrase.number is not Number.PLURAL:
            return self._used(phrase)
        if isinstance(phrase.head, Name) or phrase.number is not Number.PLURAL or phrase.amount is not None:
            return phrase
        if phrase.determiner is not Determiner.NONE or not phrase.adjectives or _kind(phrase) == "measure":
            return phrase
        first, *others = phrase.adjectives
        if first.concept == "insufficient" and first == Adjective("insufficient"):
            return replace(phrase, adjectives=tuple(others), determiner=Determiner.NOT_ENOUGH)
        if first.concept in _OF_NUMBER:
            rest = replace(phrase, adjectives=tuple(others))
            return NounPhrase("number", adjectives=(first,), of=rest)
        return phrase

    def _determined(self, phrase: NounPhrase, case: str) -> str:
        phrase = self._regular(phrase)
        determiner = phrase.determiner
        if not phrase.head:
            return self._headless_phrase(phrase, case)
        many = self._is_many(phrase)
        if phrase.amount is not None:
            return self._counted(phrase, case)
        if determiner is Determiner.SOME and phrase.number is Number.SINGULAR:
            raise UnsayableError("some one thing")
        if determiner in _SHARES and (determiner is not Determiner.SOME or not many):
            share = inflect.noun_forms(_SHARES[determiner], "f")[case, False]
            return _joined(share, self._core(phrase, "gen", many=many))
        if determiner in _QUANTIFIERS:
            return self._quantified(phrase, case, many=many)
        agreeing = self._determiner(phrase, case, many=many)
        if determiner in {Determiner.EACH, Determiner.WHICH_EVER} or (determiner is Determiner.NO and case == "nom"):
            many = self._noun_of(phrase).plural_only if not isinstance(phrase.head, Name) else False
        return _joined(agreeing, self._core(phrase, case, many=many))

    def _headless_phrase(self, phrase: NounPhrase, case: str) -> str:
        if phrase.amount is None:
            raise UnsayableError("a phrase without head")
        short = phrase.participle is not None and _short(phrase.participle)
        doing = phrase.participle.predicate if phrase.participle is not None else None
        if phrase.of is None and isinstance(doing, Acting) and doing.obj is not None and not doing.passive:
            raise UnsayableError("a gerund that may be part of a compound")
        if phrase.adjectives or phrase.modifiers or phrase.names or short:
            raise UnsayableError("a share with adjectives")
        text = self._amount(phrase.amount)
        if phrase.of is not None:
            text = _joined(text, self._nominal(phrase.of, "gen"))
        return text + self._tail(phrase, case, "m", many=True)

    def _determiner(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        determiner = phrase.determiner
        gender = self._gender(phrase)
        if determiner in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.ITS, Determiner.YOUR}:
            return ""
        if determiner is Determiner.ALL:
            if not many:
                return inflect.adjective_form("cały", gender, case, plural=False)
            if gender == "mp" and case == "nom":
                return "wszyscy"
            return inflect.adjective_form("wszystki", gender, case, plural=True)
        if determiner is Determiner.WHICH_EVER:
            return "co najmniej " + inflect.adjective_form("jeden", gender, case, plural=False)
        if determiner is Determiner.BOTH:
            if gender == "mp" or case not in {"nom", "acc"}:
                raise UnsayableError("both in a case")
            return "obie" if gender == "f" else "oba"
        word = _AGREEING.get(determiner)
        if word is None:
            raise UnsayableError(f"the determiner {determiner.value}")
        plural = many and determiner is not Determiner.EACH and (determiner is not Determiner.NO or case != "nom")
        return inflect.adjective_form(word, gender, case, plural=plural)

    def _quantified(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        if phrase.number is Number.SINGULAR and not many and _kind(phrase) not in {"measure", "resource"}:
            raise UnsayableError("too much of what is counted")
        direct, oblique = _QUANTIFIERS[phrase.determiner]
        if oblique and self._gender(phrase) == "mp":
            direct = oblique  # "wielu klientów"
        if not many:
            direct, oblique = _MASS_QUANTIFIERS.get(phrase.determiner, direct), ""
        if case in {"nom", "acc"}:
            return _joined(direct, self._core(phrase, "gen", many=many))
        if case == "gen" and oblique:
            return _joined(oblique, self._core(phrase, "gen", many=many))
        if not oblique:
            raise UnsayableError(f"{phrase.determiner.value} in a case")
        return _joined(oblique, self._core(phrase, case, many=many))

    def _counted(self, phrase: NounPhrase, case: str) -> str:
        amount = phrase.amount
        assert amount is not None
        if amount.unit:
            raise UnsayableError("a unit and a noun")
        number, said = self._count_form(amount, case)
        if self._gender(phrase) == "mp" and number and case == "nom":
            said = "gen"  # "3 członków"
        countable = _kind(phrase) not in {"measure", "resource"} and not isinstance(phrase.head, Name)
        if phrase.number is Number.SINGULAR and countable and _number_of(amount.value) is None and not amount.total:
            return _joined(self._amount(amount), self._core(phrase, case, many=False))  # the source says it is one
        if phrase.number is Number.MASS or (
            _kind(phrase) in {"measure", "resource"} and phrase.number is Number.SINGULAR
        ):
            return _joined(self._amount(amount), self._core(phrase, "gen", many=False))
        before = self._determiner(phrase, case, many=number) if phrase.determiner is Determiner.ALL else ""
        more = _number_of(amount.value) == 1 and amount.relation is Relation.MORE_THAN
        figure = "więcej niż 1" if more else self._amount(amount)
        return _joined(before, figure, self._core(phrase, said, many=number))

    def _count_form(self, amount: Amount, case: str) -> tuple[bool, str]:
        """Return number and case of what is counted: "1 węzeł", "3 węzły", "5 węzłów", "w 5 węzłach"."""
        if amount.total or amount.relation is Relation.ABOUT:
            return True, "gen"
        if _number_of(amount.value) == 1:
            return False, case
        if case not in {"nom", "acc"}:
            return True, case
        return True, case if _paucal(amount.value) else "gen"

    def _is_many(self, phrase: NounPhrase) -> bool:
        noun = self._noun_of(phrase)
        return noun.plural_only or (phrase.number is Number.PLURAL and not noun.singular_only)

    def _noun_of(self, phrase: NounPhrase) -> _Noun:
        if isinstance(phrase.head, Name):
            if phrase.determiner not in {*_PLAIN, Determiner.INDEFINITE, Determiner.ANY, Determiner.ALL}:
                raise UnsayableError("a name that is counted")
            return _SERVICE if _is_service(phrase) else _RESOURCE
        noun = self._noun(phrase.head)
        if noun.plural_of and phrase.number is Number.PLURAL:
            return self._noun(noun.plural_of)
        if noun.variants:
            wanted = _owner(phrase)
            for keys, variant in noun.variants:
                if wanted & keys:
                    return variant
        return noun

    def _gender(self, phrase: NounPhrase) -> str:
        return self._noun_of(phrase).gender

    def _core(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        phrase = _inner_kinds(self._without_echo(phrase))
        gender = self._gender(phrase)
        phrase, relational = self._relational(phrase)
        if phrase.modifiers and _kind(phrase) == "unit":
            raise UnsayableError("a unit of a thing")
        before, after = self._attributes(phrase, gender, case, many=many)
        if relational:
            after.insert(0, inflect.adjective_form(relational, gender, case, plural=many))
        head = self._head(phrase, case, many=many)
        chain = self._chain(phrase)
        names = " ".join(name.text for name in phrase.names)
        ruled = self._noun_of(phrase).governs.get("of", "gen")
        of = self._nominal(phrase.of, ruled) if phrase.of is not None else ""
        groups, own = _groups(phrase.modifiers)
        split = 1 if own and _kind(phrase) != "measure" else len(chain)
        close = [said for said in after if " " not in said]
        loose = [said for said in after if " " in said]
        if groups and loose and any(self._quality(one.concept).inflected >= 0 for one in phrase.adjectives):
            raise UnsayableError("a long adjective behind a compound")
        if phrase.of is not None and phrase.head in _COUNTING and not groups:
            close, of = [*close, of], ""
        text = _joined(*before, head, *close, *chain[:split], names, *chain[split:], *loose, of)
        return text + self._tail(phrase, case, gender, many=many)

    def _relational(self, phrase: NounPhrase) -> tuple[NounPhrase, str]:
        """Return a phrase without the modifier that is an adjective in Polish, and that adjective."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or isinstance(last.head, Name) or _kind(phrase) == "measure":
            return phrase, ""
        if last != NounPhrase(last.head, last.number) or isinstance(phrase.head, Name):
            return phrase, ""
        if isinstance(phrase.head, str) and self._noun(phrase.head).variants:
            return phrase, ""  # the variant asks for its owner
        if " w " in self._noun_of(phrase).forms["nom", False]:
            return phrase, ""  # "przerwa w działaniu sieci"
        word = self._noun_of(last).relational
        return (replace(phrase, modifiers=phrase.modifiers[:-1]), word) if word else (phrase, "")

    def _without_echo(self, phrase: NounPhrase) -> NounPhrase:
        """Say "Reader process" is "proces czytający", not "proces procesu czytającego"."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or isinstance(last.head, Name) or isinstance(phrase.head, Name):
            return phrase
        head, inner = self._noun_of(phrase).forms["nom", False], self._noun_of(last).forms["nom", False]
        if phrase.head == "attempt" and last.head == "login_failure":
            failed = (*phrase.adjectives, Adjective("failed"))
            return replace(phrase, head="login_attempt", adjectives=failed, modifiers=phrase.modifiers[:-1])
        if head.split()[0] not in inner.split():
            return phrase
        if head not in inner or last.participle or not last.head:
            raise UnsayableError("the same noun twice")
        adjectives = (*phrase.adjectives, *last.adjectives)
        return replace(
            phrase, head=last.head, adjectives=adjectives, modifiers=(*phrase.modifiers[:-1], *last.modifiers)
        )

    def _head(self, phrase: NounPhrase, case: str, *, many: bool) -> str:
        if isinstance(phrase.head, Name):
            if _is_service(phrase) and (case != "nom" or phrase.adjectives):
                return f"{_SERVICE.forms[case, False]} {phrase.head.text}"
            if phrase.adjectives:
                return f"{_RESOURCE.forms[case, False]} {phrase.head.text}"
            return phrase.head.text
        return self._noun_of(phrase).forms[case, many]

    def _attributes(self, phrase: NounPhrase, gender: str, case: str, *, many: bool) -> tuple[list[str], list[str]]:
        before: list[str] = []
        after: list[str] = []
        if _kind(phrase) == "machine" and any(one.concept == "predicted" for one in phrase.adjectives):
            raise UnsayableError("a predicted machine")
        if phrase.head == "sensor" and any(one.concept == "current" for one in phrase.adjectives):
            raise UnsayableError("a current sensor, which measures electricity")
        if phrase.head in {"warning", "alert", "alarm"} and any(
            lexicon.concept("adjectives", one.concept).kind == "size" for one in phrase.adjectives
        ):
            raise UnsayableError("a large warning")
        high = any(one.concept in {"high", "low", "elevated"} for one in phrase.adjectives)
        if high and not many and _kind(phrase) in {"software", "machine", "data", "place", "person"}:
            raise UnsayableError("a high thing")
        kinds = {_kind(phrase), phrase.head if isinstance(phrase.head, str) else ""}
        for adjective in phrase.adjectives:
            quality = self._quality(adjective.concept)
            for keys, word in quality.variants:
                if keys & kinds:
                    quality = replace(quality, words=(word,), after=False)
            said = self._graded(adjective, quality, gender, case, plural=many)
            stative = (
                phrase.head in {"state", "status", "mode"}
                and lexicon.concept("adjectives", adjective.concept).kind == "state"
            )
            (after if quality.after or stative else before).append(said)
        participle = phrase.participle
        if participle is not None and _short(participle):
            named = [one for one in (*phrase.modifiers, *phrase.names) if isinstance(one, Name)]
            if len(named) > 1:
                raise UnsayableError("a participle among names")
            said = self._participle(participle, gender, case, plural=many)
            (after if " " in said else before).append(said)
        return before, after

    def _tail(self, phrase: NounPhrase, case: str, gender: str, *, many: bool) -> str:
        """Return what follows a noun phrase, with a space before it."""
        text = ""
        for adjunct in phrase.adjuncts:
            said = self._governed(phrase, adjunct) or self._adjunct(adjunct)
            if adjunct.role is Role.LIKE:
                such = inflect.adjective_form("taki", gender, case, plural=many)
                said = f", {such}" + said.removeprefix("taki")
            text += said if said.startswith(",") else " " + said
        participle = phrase.participle
        doing = participle.predicate if participle is not None and participle.progressive else None
        active = isinstance(doing, Acting) and doing.verb not in _EFFECTS
        if participle is not None and active and not _passive(participle) and not _short(participle):
            if phrase.head in {"issue", "problem"}:
                return text + " " + self._verbal_noun(participle, "z+ins", perfective=True)
            if phrase.head in {"error", "exception", "failure"}:
                return text + " " + self._verbal_noun(participle, "podczas+gen", perfective=False)
        if participle is not None and not _short(participle):
            text += " " + self._participle(participle, gender, case, plural=many)
        if phrase.relative is not None:
            agreement = _Agreement(gender, plural=many, kind=_kind(phrase))
            subject = _Subject(lambda wanted: self._which(gender, wanted, plural=many), agreement)
            text += ", " + self._predicated(phrase.relative, subject, headline=False) + _COMMA
        if phrase.aside is not None:
            text += f" ({self._aside(phrase.aside)})"
        return text

    def _governed(self, phrase: NounPhrase, adjunct: Adjunct) -> str:
        """Return an adjunct with the noun's own preposition: "połączenie z bazą danych"."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        for one in (phrase, last):
            if isinstance(one, NounPhrase) and isinstance(one.head, str) and one.head:
                slot = self._noun(one.head).governs.get(adjunct.role.value)
                if slot and isinstance(adjunct.phrase, NounPhrase | Coordination):
                    return self._in_slot(slot, adjunct.phrase)
        return ""

    def _which(self, gender: str, case: str, *, plural: bool) -> str:
        return inflect.adjective_form("który", gender, case, plural=plural)

    def _participle(self, clause: Clause, gender: str, case: str, *, plural: bool) -> str:
        act = clause.predicate
        if not isinstance(act, Acting):
            raise UnsayableError("a reduced relative without verb")
        if clause.more:
            raise UnsayableError("a reduced relative of several verbs")
        verb = self._verb(act.verb)
        self._plain_frame(verb)
        if act.passive:
            aspect = verb.aspect(perfective=not clause.progressive)
            if (
                not aspect.participle
                or "się" in verb.rest.split()
                or verb.slots.get("obj", "acc") not in {"acc", "gen"}
            ):
                raise UnsayableError(f"{act.verb} has no participle")
            lemma = aspect.participle
        else:
            lemma = verb.imperfective.plural + "cy"
        no = "nie" if clause.negated else ""
        said = no + inflect.adjective_form(lemma, gender, case, plural=plural)
        return _joined(
            self._adverbs(self._said(clause), after=False),
            verb.before,
            said,
            verb.rest,
            *self._arguments(act, verb, negated=clause.negated),
            self._adverbs(self._said(clause), after=True),
            *self._adjuncts(clause, "od"),
        )

    def _chain(self, phrase: NounPhrase) -> list[str]:
        """Return the modifiers as a chain of genitives, the last first.

        A product's name stands behind the noun it was before ("Kafka broker"), a span behind the noun it follows
        ("agent ⟨1⟩ API").
        """
        groups, own = _groups(phrase.modifiers)
        for place in range(len(groups) - 1, 0, -1):  # the rollback of a transaction is said otherwise than others
            (front, owner, back), (between, part, behind) = groups[place - 1 : place + 1]
            if not isinstance(part, NounPhrase) or not isinstance(part.head, str) or part.modifiers or between:
                continue
            if not isinstance(owner, NounPhrase) or not owner.head or front or back:
                continue
            if self._noun(part.head).variants or (part.head == "connection" and owner.head in _REACHED):
                groups[place - 1 : place + 1] = [([], _mend_phrase(replace(part, modifiers=(owner,))), behind)]
        count = len(groups) + bool(own)
        if count > 4 or len(groups) > 3:  # noqa: PLR2004  longer chains are clumsy
            raise UnsayableError("a chain of too many nouns")
        found = [self._named(own, _kind(phrase))] if own else []
        right = phrase
        for before, modifier, behind in reversed(groups):
            said = self._modifier(modifier, right)
            if found and found[-1] == said:
                continue  # "disk drive": one word in Polish
            inner = modifier.items[-1] if isinstance(modifier, Coordination) else modifier
            found.append(_joined(said, self._named(before, _kind(inner)), *(name.text for name in behind)))
            right = inner
        return found

    def _named(self, names: list[Name], kind: str) -> str:
        products = " ".join(name.text for name in names if _is_product(name))
        if kind in _MAJOR and products:
            if not _is_product(names[0]):
                return _joined(_SERVICE.forms["gen", False], *(name.text for name in names))
            others = " ".join(name.text for name in names if not _is_product(name))
            return _joined(others, _SERVICE.forms["gen", False], products)
        return " ".join(name.text for name in sorted(names, key=lambda name: name.kind == "span"))

    def _modifier(self, modifier: NounPhrase | Coordination, right: NounPhrase) -> str:
        if isinstance(modifier, Coordination):
            joint = "/" if modifier.conjunction == "slash" else " i "
            return joint.join(self._modifier(item, right) for item in modifier.items)
        if isinstance(modifier.head, Name):
            return modifier.head.text
        noun = self._noun_of(modifier)
        if noun.instead and _kind(right) != "event":
            return self._modifier(replace(modifier, head=noun.instead), right)
        ruled = isinstance(right.head, str) and bool(right.head) and self._noun_of(right).governs.get("of")
        return self._core(modifier, ruled or "gen", many=noun.plural_only or self._many_before(modifier, noun, right))

    def _many_before(self, modifier: NounPhrase, noun: _Noun, right: NounPhrase) -> bool:
        """Return whether a modifier is plural: "liczba regionów", but "stan błędu" and "awaria węzła"."""
        if modifier.number is Number.PLURAL:
            return True
        if modifier.head in _ONE_OF_KIND and right.head not in {"number", "count", "list", "group"}:
            return False
        if right.head in _COUNTING and isinstance(modifier.head, str):
            forms = lexicon.concept("nouns", modifier.head).spellings[0]
            return len(forms) == 1 or forms[1] != "-"
        if (modifier.head, right.head) == ("name", "server"):
            return True
        single = _kind(right) == "event" and right.head not in _OF_MANY and right.number is not Number.PLURAL
        return noun.many and not single and right.head not in _OF_ONE

    # --- adjectives -------------------------------------------------------------------------------------------------

    def _graded(self, adjective: Adjective, quality: _Quality, gender: str, case: str, *, plural: bool) -> str:
        words = list(quality.words)
        no = "nie" if adjective.negated else ""
        if quality.inflected >= 0:
            lemma, more = self._degree(adjective, quality)
            form = inflect.adjective_form(lemma, gender, case, plural=plural)
            if adjective.negated and not more and adjective.degree == "positive":
                form, no = no + form, ""
            words[quality.inflected] = form
            if quality.same:
                words = [inflect.adjective_form(word, gender, case, plural=plural) for word in quality.words]
        else:
            more = ""
            if adjective.degree != "positive":
                raise UnsayableError(f"degrees of {adjective.concept}")
        adverbs = " ".join(self._opening(adverb) for adverb in adjective.adverbs)
        return _joined(no, adverbs, more, *words)

    def _degree(self, adjective: Adjective, quality: _Quality) -> tuple[str, str]:
        lemma = quality.words[quality.inflected]
        if adjective.degree == "comparative":
            return (quality.comparative, "") if quality.comparative else (lemma, "bardziej")
        if adjective.degree == "superlative":
            return ("naj" + quality.comparative, "") if quality.comparative else (lemma, "najbardziej")
        return lemma, "zbyt" if adjective.degree == "too" else ""

    # --- agreement --------------------------------------------------------------------------------------------------

    def _agreement(self, nominal: Nominal) -> _Agreement:
        if isinstance(nominal, Coordination):
            each = [self._agreement(item) for item in nominal.items]
            gender = "mp" if any(one.gender == "mp" for one in each) else each[0].gender
            if nominal.conjunction == "slash":
                return each[0]
            if nominal.conjunction == "or" and any(not item.head or item.amount for item in nominal.items):
                raise UnsayableError("a thing or a number")
            return _Agreement(gender, plural=True, kind=each[0].kind, concept=each[0].concept)
        if nominal.pronoun:
            raise UnsayableError(f"the pronoun {nominal.pronoun}")
        nominal = self._regular(nominal)
        kind = _kind(nominal)
        if not nominal.head:
            return self._share_agreement(nominal)
        gender = self._gender(nominal)
        concept = nominal.head if isinstance(nominal.head, str) else ""
        known = _Agreement(gender, kind=kind, concept=concept)
        many = self._is_many(nominal)
        determiner = nominal.determiner
        if nominal.amount is not None:
            one = nominal.number is Number.SINGULAR and kind not in {"measure", "resource"} and bool(concept)
            if one and _number_of(nominal.amount.value) is None and not nominal.amount.total:
                return known
            return self._count_agreement(known, nominal.amount)
        if determiner in _SHARES and (determiner is not Determiner.SOME or not many):
            return replace(known, gender="f")
        if determiner in _QUANTIFIERS:
            return replace(known, counted=many, gender="n")
        if determiner in {Determiner.EACH, Determiner.WHICH_EVER}:
            return known
        if determiner is Determiner.NO:
            return replace(known, negative=True)
        return replace(known, plural=many)

    def _count_agreement(self, known: _Agreement, amount: Amount) -> _Agreement:
        if _number_of(amount.value) == 1 and not amount.total:
            return known
        if _paucal(amount.value) and amount.relation is not Relation.ABOUT and known.gender != "mp":
            return replace(known, plural=True)
        return replace(known, counted=True, gender="n")

    def _share_agreement(self, phrase: NounPhrase) -> _Agreement:
        if isinstance(phrase.of, NounPhrase) and phrase.of.head:
            whole = self._agreement(phrase.of)
            return replace(whole, plural=False, counted=whole.plural, gender="n")
        return _Agreement("n")


# --- rules that need no words -----------------------------------------------------------------------------------------

_SERVICE = _noun("usługa ; @w")
_RESOURCE = _noun("zasób ; zasobu")


def _groups(
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


def _inner_kinds(phrase: NounPhrase) -> NounPhrase:
    """Return "failure of a physical disk" for "physical disk failure"."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if not isinstance(first, NounPhrase):
        return phrase
    dated = tuple(one for one in first.adjectives if lexicon.concept("adjectives", one.concept).kind == "time")
    if dated and dated == first.adjectives:  # "monthly cloud costs" are monthly costs
        modifiers = (replace(first, adjectives=()), *phrase.modifiers[1:])
        return replace(phrase, adjectives=(*dated, *phrase.adjectives), modifiers=modifiers)
    inward = set(_SIDES)
    if _kind(phrase) == "event":
        inward |= {"physical", "virtual", "logical", "binary"}
    if phrase.head in _COUNTING:
        inward |= {"slow", "long"}
    inner = tuple(one for one in phrase.adjectives if one.concept in inward)
    if not inner:
        return phrase
    rest = tuple(one for one in phrase.adjectives if one not in inner)
    moved = replace(first, adjectives=(*first.adjectives, *inner))
    return replace(phrase, adjectives=rest, modifiers=(moved, *phrase.modifiers[1:]))


def _negative_object(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
    """Polish negates the verb too: "nie ma żadnych kopii"."""
    obj = act.obj
    if not isinstance(obj, NounPhrase) or act.passive:
        return clause, act
    if obj.determiner is Determiner.NO:
        if clause.negated:
            raise UnsayableError("a double negation")
        act = replace(act, obj=replace(obj, determiner=Determiner.NONE) if act.verb == "have" else obj)
        return replace(clause, negated=True, predicate=act), act
    if obj.determiner is Determiner.ANY and clause.negated:
        act = replace(act, obj=replace(obj, determiner=Determiner.NO))
        return replace(clause, predicate=act), act
    return clause, act


def _adverbial(adjective: Adjective) -> str:
    """Return the adverb of an adjective behind a verb ("takes long"); few have one here."""
    words = {"positive": "długo", "too": "zbyt długo", "comparative": "dłużej"}
    if adjective.concept != "long" or adjective.adverbs or adjective.negated or adjective.degree not in words:
        raise UnsayableError(f"{adjective.concept} as an adverb")
    return words[adjective.degree]


def _none_of(adjunct: Adjunct) -> Adjunct:
    """Return an adjunct of a negated clause: "not with any" is "nie z żadnym"."""
    phrase = adjunct.phrase
    if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
        return replace(adjunct, phrase=replace(phrase, determiner=Determiner.NO))
    return adjunct


def _is_time_bound(clause: Clause) -> bool:
    return any(adjunct.role in {Role.DURATION, Role.SINCE, Role.NEXT, Role.LAST} for adjunct in clause.adjuncts)


def _is_work(clause: Clause) -> bool:
    """Return whether a clause tells of an activity's course ("the backup failed") rather than of a thing."""
    predicate = clause.predicate
    if isinstance(predicate, Acting):
        return predicate.verb in {"fail", "complete", "finish", "succeed", "end", "start", "run", "time_out"}
    graded = predicate.complement if isinstance(predicate, Being) else None
    return isinstance(graded, Adjective) and graded.concept in {"failed", "running", "failing", "successful"}


def _place_of(nominal: Nominal) -> Role:
    """Return how a subject that becomes a place is said: "na węźle", "w usłudze"."""
    first = nominal.items[0] if isinstance(nominal, Coordination) else nominal
    if isinstance(first.head, Name):
        return Role.IN if _is_product(first.head) else Role.ON
    return Role.IN if _kind(first) in {"software", "data", "event", "place"} else Role.ON


def _refuse(reason: str) -> str:
    raise UnsayableError(reason)


def _own(verb: str) -> str:
    return "say_" + verb if "say_" + verb in _OWN_VERBS else verb


def _is_span(phrase: NounPhrase | Coordination | Amount | Clause) -> bool:
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind == "span"


def _is_share(phrase: object) -> bool:
    """Return whether a phrase is a hidden value or a part of something."""
    if not isinstance(phrase, NounPhrase) or phrase.adjectives or phrase.modifiers:
        return False
    if not phrase.head:
        return phrase.amount is not None and phrase.of is not None
    return _is_span(phrase)


def _is_product(name: Name) -> bool:
    """Return whether a name is one of a service, which "usługa" may stand before; acronyms (TCP, AWS) stand alone."""
    first = name.text.split()[0] if name.text.strip() else ""
    return name.kind == "product" and first[:1].isupper() and not first.isupper()


def _is_service(phrase: NounPhrase) -> bool:
    """Return whether a name stands for a service; "Kubernetes ResourceQuota" is an object of one."""
    head = phrase.head
    if not isinstance(head, Name) or not _is_product(head):
        return False
    if len(head.text) <= 3:  # noqa: PLR2004  "IPs", "Go"
        return False
    return not phrase.modifiers or head.text[1:].islower()


def _kind(phrase: NounPhrase) -> str:
    if isinstance(phrase.head, Name):
        return "software"
    return lexicon.concept("nouns", phrase.head).kind if phrase.head else ""


def _owner(phrase: NounPhrase) -> frozenset[str]:
    """Return the class and id of what a noun belongs to: the last modifier, or what stands behind "of"."""
    inner: object = phrase.of if phrase.of is not None else (phrase.modifiers[-1] if phrase.modifiers else None)
    if isinstance(inner, Coordination):
        inner = inner.items[-1]
    if isinstance(inner, NounPhrase) and isinstance(inner.head, str) and inner.head:
        return frozenset({inner.head, _kind(inner)})
    return frozenset()


def _to_be(agreement: _Agreement, tense: Tense) -> str:
    plural = agreement.plural and not agreement.counted
    if tense is Tense.FUTURE:
        return "będą" if plural else "będzie"
    if tense is Tense.PRESENT:
        return "są" if plural else "jest"
    if plural:
        return "byli" if agreement.gender == "mp" else "były"
    return {"f": "była", "n": "było"}.get("n" if agreement.counted else agreement.gender, "był")


def _been(agreement: _Agreement) -> str:
    if agreement.plural:
        return "zostali" if agreement.gender == "mp" else "zostały"
    return {"f": "została", "n": "zostało"}.get("n" if agreement.counted else agreement.gender, "został")


def _can(agreement: _Agreement) -> str:
    return "mogą" if agreement.plural else "może"


def _should(agreement: _Agreement) -> str:
    if agreement.plural:
        return "powinni" if agreement.gender == "mp" else "powinny"
    return {"f": "powinna", "n": "powinno"}.get("n" if agreement.counted else agreement.gender, "powinien")
