"""Trees that Polish says otherwise: "backup path" is "spare path", "connections increase" is "their number does"."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Link,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish.rewording import reword_clause, reword_headline, reword_phrase
from slack_fixtures.grammar.languages.polish.tables import (
    AMOUNTS,
    COUNTING,
    LOOKING,
    NUMBERS,
    PLAIN,
    PROCESSORS,
    REACHED,
    STATES,
)
from slack_fixtures.grammar.languages.polish.trees import is_time, is_trouble, kind_of
from slack_fixtures.grammar.languages.rebuilding import rebuilt

_SIDES = ("upstream", "downstream", "inbound", "outbound", "incoming", "outgoing")  # of the part, not of the whole
_OF_NUMBER = frozenset(
    {"maximum", "minimum", "total", "high", "low", "elevated", "excessive"}
)  # of things: how many there are
_SUDDEN = frozenset({"sudden", "sharp", "abrupt"})
_ENTERED = frozenset({"software", "data", "machine", "resource", "thing"})
_LONG_THINGS = frozenset({"queue", "backlog", "log", "table", "index", "file", "database", "cache", "heap", "volume"})
_OF_PARTS = frozenset(
    ["slow", "failed", "dropped", "rejected", "blocked", "stuck", "invalid", "dead", "expired", "missed"]
)
_STANDBY = frozenset(
    [
        "path",
        "link",
        "route",
        "line",
        "circuit",
        "tunnel",
        "power_supply",
        "vpn",
        "gateway",
        "router",
        "uplink",
        "generator",
        "battery",
        "internet_connection",
        "connection",
    ]
)  # a spare one, no copy
_REPEATED = frozenset(
    ["update", "refresh", "vacuum", "compact", "archive", "process", "renew", "test", "delete", "publish", "validate"]
)  # what is done again and again
_SPANNING = frozenset({"session", "connection", "tunnel"})  # what has another end
_STATE_NAMES = frozenset({"Pending", "Established", "Terminating", "Unknown", "ContainerCreating", "Active", "Idle"})
_CITIES = frozenset(
    {
        *("Amsterdam", "Athens", "Bangkok", "Barcelona", "Berlin", "Boston", "Brussels", "Bucharest", "Budapest"),
        *("Chicago", "Cologne", "Copenhagen", "Dallas", "Denver", "Dubai", "Dublin", "Frankfurt", "Geneva", "Hamburg"),
        *("Helsinki", "Jakarta", "Johannesburg", "Köln", "Leipzig", "Lisbon", "London", "Lyon", "Madrid", "Mailand"),
        *("Manchester", "Melbourne", "Milan", "Montreal", "Mumbai", "Munich", "München", "Nuremberg", "Osaka", "Oslo"),
        *("Paris", "Prague", "Rome", "Seattle", "Seoul", "Singapore", "Stockholm", "Stuttgart", "Sydney", "Tokyo"),
        *("Toronto", "Vienna", "Warsaw", "Wien", "Zurich", "Zürich"),
    }
)


def mended(sentence: Sentence) -> Sentence:
    """Return a sentence with every phrase and clause mended, from the inside out."""

    def mend(node: object) -> object:
        if isinstance(node, NounPhrase):
            return mend_phrase(reword_phrase(node))
        return _mend_clause(reword_clause(node)) if isinstance(node, Clause) else node

    return reword_headline(_none_left(rebuilt(sentence, mend)))


def as_if(sentence: Sentence, symbol: str, value: str) -> Sentence:
    """Return a sentence with another value in the place of a hidden number."""

    def other(node: object) -> object:
        return replace(node, value=value) if isinstance(node, Amount) and node.value == symbol else node

    return rebuilt(sentence, other)


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


def by_number(phrase: NounPhrase) -> NounPhrase:
    """Return "a high number of connections" for "high connections", "too few" for "insufficient replicas"."""
    if phrase.number is not Number.PLURAL:
        return _by_usage(phrase)
    if isinstance(phrase.head, Name) or phrase.amount is not None:
        return phrase
    if phrase.determiner is not Determiner.NONE or not phrase.adjectives or kind_of(phrase) == "measure":
        return phrase
    first, *others = phrase.adjectives
    if first.concept == "insufficient" and first == Adjective("insufficient"):
        return replace(phrase, adjectives=tuple(others), determiner=Determiner.NOT_ENOUGH)
    if first.concept in _OF_NUMBER:
        rest = replace(phrase, adjectives=tuple(others))
        return NounPhrase("number", adjectives=(first,), of=rest)
    return phrase


def _by_usage(phrase: NounPhrase) -> NounPhrase:
    """Say "High CPU" is "high CPU usage"."""
    if isinstance(phrase.head, Name) or kind_of(phrase) != "resource" or phrase.amount is not None:
        return phrase
    if any(one.concept == "low" for one in phrase.adjectives) and phrase.head not in PROCESSORS:
        raise UnsayableError("a low resource in a case")
    if phrase.determiner is not Determiner.NONE or len(phrase.adjectives) != 1:
        return phrase
    concept = phrase.adjectives[0].concept
    if concept in {"high", "elevated", "excessive"} or (concept == "low" and phrase.head in PROCESSORS):
        return NounPhrase("usage", adjectives=phrase.adjectives, of=replace(phrase, adjectives=()))
    return phrase


def inner_kinds(phrase: NounPhrase) -> NounPhrase:
    """Return "failure of a physical disk" for "physical disk failure"."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if not isinstance(first, NounPhrase):
        return phrase
    dated = tuple(one for one in first.adjectives if lexicon.concept("adjectives", one.concept).kind == "time")
    if dated and dated == first.adjectives:  # "monthly cloud costs" are monthly costs
        modifiers = (replace(first, adjectives=()), *phrase.modifiers[1:])
        return replace(phrase, adjectives=(*dated, *phrase.adjectives), modifiers=modifiers)
    inward = set(_SIDES)
    if kind_of(phrase) == "event":
        inward |= {"physical", "virtual", "logical", "binary"}
    if phrase.head in COUNTING:
        inward |= {"slow", "long"}
    inner = tuple(one for one in phrase.adjectives if one.concept in inward)
    if not inner:
        return phrase
    rest = tuple(one for one in phrase.adjectives if one not in inner)
    moved = replace(first, adjectives=(*first.adjectives, *inner))
    return replace(phrase, adjectives=rest, modifiers=(moved, *phrase.modifiers[1:]))


def counted_subject(clause: Clause) -> Clause:
    """Say "Errors increase", "connections are high": it is their number that does."""
    subject, predicate = clause.subject, clause.predicate
    if not isinstance(subject, NounPhrase) or isinstance(subject.head, Name):
        return clause
    if subject.number is not Number.PLURAL and not (isinstance(predicate, Acting) and kind_of(subject) == "event"):
        return clause
    if not subject.head or kind_of(subject) == "measure" or subject.determiner not in PLAIN or subject.amount:
        return clause
    counted = isinstance(predicate, Acting) and predicate.verb in AMOUNTS
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


def handed_down(clause: Clause) -> Clause:
    """Return a clause whose adjuncts stand in its that-clause: "upewnij się, że … na tym hoście"."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.content is None or not clause.adjuncts:
        return clause
    if act.content.subject is None or act.content.links:
        return clause
    content = moved_down(act.content, clause)
    return replace(clause, predicate=replace(act, content=content), adjuncts=())


def moved_down(content: Clause, clause: Clause) -> Clause:
    """Return a clause within another with the adjuncts of the outer one."""
    return replace(content, adjuncts=(*content.adjuncts, *clause.adjuncts))


def negative_object(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
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


def none_of(adjunct: Adjunct) -> Adjunct:
    """Return an adjunct of a negated clause: "not with any" is "nie z żadnym"."""
    phrase = adjunct.phrase
    if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
        return replace(adjunct, phrase=replace(phrase, determiner=Determiner.NO))
    return adjunct


def mend_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return "no free addresses left" without what "no" says already, and connections with what they lead to."""
    rest = tuple(one for one in phrase.adjectives if one.concept not in {"left", "remaining"})
    if phrase.determiner is Determiner.NO and rest and rest != phrase.adjectives:
        phrase = replace(phrase, adjectives=rest)
    if phrase.head == "spike":  # "wzrost" that is "nagły" already
        sharp = tuple(one for one in phrase.adjectives if one.concept in _SUDDEN)
        phrase = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in sharp))
    if phrase.determiner is Determiner.NOT_ENOUGH and kind_of(phrase) == "measure":
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
    reached = phrase.head == "connection" and last.head in REACHED
    reached = (reached or (phrase.head == "access" and kind_of(last) in _ENTERED)) and len(phrase.modifiers) == 1
    led = {one.role for one in phrase.adjuncts} <= {Role.AT, Role.ABOVE, Role.BELOW}
    if reached and led and not (phrase.of or phrase.participle):
        return replace(phrase, modifiers=(), adjuncts=(Adjunct(Role.TO, last), *phrase.adjuncts))
    return phrase


def _valued(phrase: NounPhrase) -> NounPhrase:
    """Return "a latency that is 2 s" for "2 s latency"."""
    amount = phrase.amount
    if amount is None or not phrase.head or kind_of(phrase) != "measure" or phrase.number is Number.PLURAL:
        return phrase
    if phrase.head in NUMBERS or phrase.participle or phrase.relative or amount.total:
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
    if isinstance(act, Acting) and act.verb in LOOKING and isinstance(act.obj, NounPhrase):
        sought = tuple(one for one in act.obj.adjuncts if one.role is Role.FOR and is_trouble(one))
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
    lasting = any(is_time(one) for one in clause.adjuncts)
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
        lasting = any(is_time(one) for one in clause.adjuncts)
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


def _verb_of(being: Being) -> str:
    """Return the verb whose participle an adjective is ("updated"), or ""."""
    adjective = being.complement
    if being.become or being.remain or not isinstance(adjective, Adjective) or adjective.degree != "positive":
        return ""
    stems = (adjective.concept.removesuffix("d"), adjective.concept.removesuffix("ed"))
    verbs = (one for one in stems if one != adjective.concept and one in _REPEATED)
    return next(verbs, "")


def _ahead(link: Link) -> Link:
    """Return a condition of something to come in the future: "jeśli lider ulegnie awarii"."""
    clause = link.clause
    ahead = link.kind in {LinkKind.IF, LinkKind.WHEN}
    if not ahead or not isinstance(clause, Clause) or clause.tense is not Tense.PRESENT:
        return link
    act = clause.predicate
    if not isinstance(act, Acting) or clause.progressive or clause.modal or act.verb in STATES or act.content:
        return link
    return replace(link, clause=replace(clause, tense=Tense.FUTURE))
