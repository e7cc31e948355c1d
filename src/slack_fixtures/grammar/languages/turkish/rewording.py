"""Trees that Turkish says with another word, or not at all, since they would be said in a wrong sense."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.rebuilding import rebuilt
from slack_fixtures.grammar.languages.turkish.trees import kind_of

_ADDRESSES = {"IP": Number.SINGULAR, "IPs": Number.PLURAL}
_OF_USER = frozenset({"login", "access", "session", "login_attempt", "account", "user"})
_ENVIRONMENTS = frozenset({"production", "staging", "environment"})
_STATES = frozenset({"date", "balance", "range", "order", "sync"})  # what nothing runs out of
_ENDING = frozenset({"certificate", "license"})
_LEFT = Clause(None, Being(Adjective("remaining")))
_KNOWN = frozenset({"quorum", "leader", "leadership", "connection", "contact"})  # what one has and may lose
_SPANNING = frozenset({"session", "connection", "tunnel"})  # what has another end
_CHANGED = {"increased": "increase_obj", "reduced": "reduce", "decreased": "reduce"}
_DONE = {"lost": "lose", "detected": "detect"}
_COUNTED = frozenset(
    {"request", "message", "traffic", "log", "order", "purchase_order", "transaction", "call", "data"}
) | {
    "query",
    "ticket",
    "incident",
    "processing",
}
_HEALTH = frozenset({"health", "cluster_health"})
_MADE = {"attached": "attach", "mounted": "mount", "detached": "detach", "enabled": "enable", "disabled": "disable"}
_COUNTRIES = frozenset({"Germany", "France", "Italy", "Spain", "Poland", "Austria", "Switzerland", "Europe", "Turkey"})
_NO_NAMES = frozenset({"go", "Smart", "New"})
_TERMS = frozenset({("burst", "balance"), ("property", "damage")})


def reworded(sentence: Sentence) -> Sentence:
    """Return a sentence with the words that Turkish has for what is meant.

    Raises:
        UnsayableError: a part of it was read in a wrong sense.
    """

    def reword(node: object) -> object:
        if isinstance(node, NounPhrase):
            return _phrase(node)
        if isinstance(node, Adjunct):
            return _adjunct(node)
        return _clause(node) if isinstance(node, Clause) else node

    return _headline(rebuilt(sentence, reword))


def _phrase(phrase: NounPhrase) -> NounPhrase:
    if phrase.participle == _LEFT:
        phrase = replace(phrase, participle=None, adjectives=(*phrase.adjectives, Adjective("remaining")))
    _check(phrase)
    if isinstance(phrase.head, Name) and phrase.head.text in _ADDRESSES:
        phrase = replace(phrase, head="ip_address", number=_ADDRESSES[phrase.head.text])
    if phrase.determiner is Determiner.NO:
        phrase = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one.concept != "left"))
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(last, NounPhrase) and last.head == "root_directory" and phrase.head in _OF_USER:
        user = NounPhrase("user", Number.SINGULAR, modifiers=(Name("root"),))
        return replace(phrase, modifiers=(*phrase.modifiers[:-1], user))
    if phrase.head == "volume" and isinstance(last, NounPhrase) and last.head in _COUNTED:
        return replace(phrase, head="volume_quantity")
    if phrase.head in {"status", "state"} and isinstance(last, NounPhrase) and last.head in _HEALTH:
        return replace(phrase, head=last.head, modifiers=last.modifiers or phrase.modifiers[:-1])  # "sağlık durumu"
    if phrase.head in _SPANNING:
        ends = tuple(replace(one, role=Role.FOR) if one.role is Role.WITH else one for one in phrase.adjuncts)
        phrase = replace(phrase, adjuncts=ends)
    if phrase.head == "spike":  # "artış" that is "ani" already
        sudden = tuple(one for one in phrase.adjectives if one.concept in {"sudden", "sharp", "abrupt"})
        phrase = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in sudden))
    if phrase.head in {"deployment", "rollout", "release"}:
        phrase = replace(phrase, adjuncts=tuple(_towards(one) for one in phrase.adjuncts))
    return phrase


def _towards(adjunct: Adjunct) -> Adjunct:
    """Return where a release goes: "Deployment nach Produktion"."""
    place = adjunct.phrase
    led = adjunct.role is Role.AFTER and isinstance(place, NounPhrase) and place.head in _ENVIRONMENTS
    return replace(adjunct, role=Role.TO) if led else adjunct


def _check(phrase: NounPhrase) -> None:
    names = [one.text for one in (phrase.head, *phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    told = {one.concept for one in phrase.adjectives}
    last = phrase.modifiers[-1] if phrase.modifiers else None
    inner = str(last.head) if isinstance(last, NounPhrase) else ""
    if (_NO_NAMES | _COUNTRIES) & set(names) or any(name.text == "DB" for name in phrase.names):
        raise UnsayableError("a word read as a name")
    if isinstance(phrase.head, Name) and "legacy" in told:
        raise UnsayableError("a part of a name read as a word")
    if (inner, phrase.head) in _TERMS or (inner == "chain" and "cold" in told):
        raise UnsayableError("a term taken apart")
    if phrase.amount is not None and "remaining" in told and kind_of(phrase) in {"resource", "measure"}:
        raise UnsayableError("a part of a resource that is counted")
    outwards = told & {"outbound", "outgoing"} and any(one.role is Role.TO for one in phrase.adjuncts)
    if outwards:
        raise UnsayableError("what goes out and comes in")


def _adjunct(adjunct: Adjunct) -> Adjunct:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return adjunct
    named = any(isinstance(one, Name) for one in phrase.modifiers)
    if named and any(one.concept in {"failed", "changed", "lost", "stopped"} for one in phrase.adjectives):
        raise UnsayableError("a verb read as a participle")  # "delivery from X failed validation"
    if adjunct.role is Role.SINCE and isinstance(phrase.head, Name):
        raise UnsayableError("since what may be a time or a thing")
    if adjunct.role is Role.FOR and phrase.head == "lack":
        return replace(adjunct, role=Role.DUE_TO)
    return adjunct


def _clause(clause: Clause) -> Clause:
    act, subject = clause.predicate, clause.subject
    if isinstance(subject, NounPhrase) and subject.head in _SPANNING:
        ends = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
        rest = tuple(one for one in clause.adjuncts if one not in ends)
        ends = tuple(replace(one, role=Role.FOR) for one in ends)
        clause = replace(clause, subject=replace(subject, adjuncts=(*subject.adjuncts, *ends)), adjuncts=rest)
    if isinstance(act, Being):
        return _state(clause, act)
    return _act(clause, act) if isinstance(act, Acting) else clause


def _act(clause: Clause, act: Acting) -> Clause:
    subject = clause.subject
    spent = act.obliques[0][1] if act.obliques else None
    if act.verb == "run_out_of" and isinstance(spent, NounPhrase) and spent.head in _STATES:
        raise UnsayableError("to run out of a state")
    if act.verb == "lose" and isinstance(act.obj, NounPhrase) and act.obj == NounPhrase(act.obj.head, act.obj.number):
        known = act.obj.head in _KNOWN and act.obj.number is not Number.PLURAL
        return (
            replace(clause, predicate=replace(act, obj=replace(act.obj, determiner=Determiner.DEFINITE)))
            if known
            else clause
        )
    if act == Acting("remain_left") and clause.progressive:
        left = Being(Adjective("remaining"))
        return _state(replace(clause, predicate=left, progressive=False), left)
    if act.verb == "free" and isinstance(subject, NounPhrase) and not subject.head:
        raise UnsayableError("an adjective read as a verb")
    if subject is None and act.verb.startswith("release") and isinstance(act.obj, NounPhrase) and act.obj.amount:
        raise UnsayableError("a release read as an order")
    if act.verb == "double" and act.passive and not any(one.role is Role.BY for one in clause.adjuncts):
        return replace(clause, tense=Tense.PAST) if clause.tense is Tense.PERFECT else clause
    if act.verb == "wait_for" and isinstance(spent, NounPhrase) and spent.head == "lack":
        why = Adjunct(Role.DUE_TO, spent)  # "waiting for lack of memory"
        return replace(clause, predicate=Acting("wait"), adjuncts=(why, *clause.adjuncts))
    if any(isinstance(one.phrase, NounPhrase) and one.phrase.determiner is Determiner.MANY for one in _alike(clause)):
        raise UnsayableError("as many as")
    reached = act.obj if act.verb == "reach" and not act.passive else None
    if isinstance(reached, NounPhrase) and isinstance(reached.head, Name) and reached.head.kind == "product":
        return replace(clause, predicate=Acting("connect", obliques=(("to", reached),)))
    if act.verb == "run_out" and isinstance(subject, NounPhrase) and subject.head in _ENDING:
        return replace(clause, predicate=Acting("expire"))
    return clause


def _alike(clause: Clause) -> list[Adjunct]:
    return [one for one in clause.adjuncts if one.role is Role.AS]


def _state(clause: Clause, being: Being) -> Clause:
    state, subject = being.complement, clause.subject
    if isinstance(state, NounPhrase) and state.head == "clock":
        raise UnsayableError("a time of the day read as a clock")
    if isinstance(state, Amount) and any(one.role is Role.BEHIND for one in clause.adjuncts):
        raise UnsayableError("an amount behind")
    if not isinstance(state, Adjective):
        return clause
    done = (clause.modal or clause.tense is Tense.PAST) and not being.remain
    if done and state.concept in _MADE and state == Adjective(state.concept):
        return replace(clause, predicate=Acting(_MADE[state.concept], passive=True))  # what was done, or can be
    if state.concept in {"high", "low", "elevated"} and any(one.role is Role.AT for one in clause.adjuncts):
        raise UnsayableError("a level at a value")
    if state.concept == "remaining" and isinstance(subject, NounPhrase) and subject.amount is not None:
        raise UnsayableError("a part of a resource that is counted")
    spans = [name for name in subject.names if name.kind == "span"] if isinstance(subject, NounPhrase) else []
    if state.concept == "full" and len(spans) > 1:
        raise UnsayableError("a share read as a name")
    if state == Adjective("outdated") and not (being.become or being.remain):
        return replace(clause, predicate=Being(Adjective("up_to_date")), negated=not clause.negated)
    if state == Adjective("scarce") and being.become and not clause.negated:
        return replace(clause, predicate=Acting("decrease"), progressive=True)
    if clause.modal and state.concept in _CHANGED and state == Adjective(state.concept):
        return replace(clause, predicate=Acting(_CHANGED[state.concept], passive=True))
    return clause


def _headline(sentence: Sentence) -> Sentence:
    """Return "account used" as what was done, "no backup present" as what there is not."""
    body = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE:
        return sentence
    if isinstance(body, NounPhrase):
        return replace(sentence, body=_told(body))
    if not isinstance(body, Clause) or not isinstance(body.predicate, Being) or body.links or body.more:
        return sentence
    being, subject = body.predicate, body.subject
    if not isinstance(subject, NounPhrase) or body.negated or body.modal or body.tense is not Tense.PRESENT:
        return sentence
    if being.complement == Adjective("present") and subject.determiner is Determiner.NO:
        return replace(sentence, body=replace(subject, adjuncts=(*subject.adjuncts, *body.adjuncts)))
    plain = subject.determiner is Determiner.NONE and subject.amount is None and not isinstance(subject.head, Name)
    if being.complement == Adjective("used") and plain and kind_of(subject) not in {"resource", "measure"}:
        return replace(sentence, body=replace(body, predicate=Acting("use", passive=True), tense=Tense.PERFECT))
    place = being.complement
    placed = isinstance(place, Adjunct) and place.role in {Role.AT, Role.IN, Role.ON}
    if not isinstance(place, Adjunct) or not placed or body.adverbs or not subject.adjectives:
        return sentence
    if isinstance(place.phrase, NounPhrase) and place.phrase.head and not place.phrase.amount:
        return replace(sentence, body=replace(subject, adjuncts=(*subject.adjuncts, place, *body.adjuncts)))
    return sentence


def _told(phrase: NounPhrase) -> NounPhrase | Clause:
    """Return "Galera cluster lost quorum" as what the cluster did."""
    done = phrase.adjectives[-1] if phrase.adjectives else None
    verb = _DONE.get(done.concept) if done is not None and done == Adjective(done.concept) else None
    plain = phrase.determiner is Determiner.NONE and phrase.amount is None and phrase.participle is None
    if verb is None or len(phrase.adjectives) > 1 or not plain or not phrase.modifiers:
        return phrase
    last = phrase.modifiers[-1]
    if not isinstance(phrase.modifiers[0], Name) or not isinstance(last, Name | NounPhrase):
        return phrase
    others = phrase.modifiers[:-1]
    doer = NounPhrase(last, modifiers=others) if isinstance(last, Name) else replace(last, modifiers=others)
    known = Determiner.DEFINITE if verb == "lose" else Determiner.NONE
    what = replace(phrase, determiner=known, adjectives=(), modifiers=(), adjuncts=())
    return Clause(doer, Acting(verb, obj=what), tense=Tense.PAST, adjuncts=phrase.adjuncts)
