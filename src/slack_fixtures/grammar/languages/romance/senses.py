"""What a word means in certain company, told before Italian and Portuguese say it.

English and German have one word where these languages have several: a server that "fails" breaks, a connection that
is "full" is in use, a schedule that is "missed" was not kept. The trees are rewritten with the concept that is meant,
and refused where the company tells that they were misread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

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
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.rebuilding import rebuilt
from slack_fixtures.grammar.languages.romance.idioms import idiom
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.readings import kind_of, read_clause, read_phrase, read_sentence
from slack_fixtures.grammar.languages.romance.tables import NEGATIVE, NO_AGENTS
from slack_fixtures.grammar.lexicon import concepts
from slack_fixtures.grammar.searching import with_search

P = TypeVar("P")

RESULTS = frozenset(
    {"seal", "corrupt", "damage", "stop_obj", "connect_obj", "disconnect_obj", "interrupt", "disable", "enable", "lock"}
    | {"use_up", "suspend", "pause", "encrypt", "mount", "configure", "install", "limit", "isolate", "overload_obj"}
)
"""Verbs whose passive of the present says a state: "is sealed"."""

_FOUND = frozenset({"detect", "find", "discover", "identify"})
_SEEN = _FOUND | {"see", "observe", "notice", "report_obj"}
_MACHINES = {"server", "cluster"}
"""What works, beside machines, and is not executed."""

_NONE = {"anything": "nothing", "anyone": "nobody"}
_SOME = {"anything": "something", "anyone": "someone"}
_SERVED = frozenset({"interface", "api", "service", "provider", "integration", "endpoint", "application"})
_TAKEN = frozenset({"connection", "slot", "worker", "line_net", "thread", "channel", "port"})
_AIMS = frozenset({"schedule", "service_level_agreement", "service_level_objective", "target", "deadline"})
_TIMES = frozenset({"second", "minute", "hour", "day"})
_FALLS = frozenset({"drop", "fall", "fall_below", "fall_to", "decrease", "decline", "shrink", "sink", "plummet"})
_MOVES = _FALLS | {"rise", "climb", "soar", "double", "double_self"}
_WRITTEN = frozenset({"detail", "data", "code", "password", "pin", "number", "address", "name"})


def mended(sentence: Sentence) -> Sentence:
    """Return a sentence with each word in the sense that its company gives it.

    Raises:
        UnsayableError: its company tells that something was misread.
    """
    return rebuilt(rebuilt(rebuilt(sentence, idiom), _meant), _some)


def _meant(node: object) -> object:
    match node:
        case NounPhrase():
            return _phrase(read_phrase(node))
        case Clause():
            return _clause(read_clause(node))
        case Sentence():
            return read_sentence(node)
    return node


def _some(node: object) -> object:
    """Return "anything" that nothing denies as something."""
    if not isinstance(node, NounPhrase) or node.pronoun not in _SOME:
        return node
    return replace(node, pronoun=_SOME[node.pronoun])


def _phrase(phrase: NounPhrase) -> NounPhrase:
    told = {one.concept for one in phrase.adjectives}
    parts = [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)]
    if phrase.head == "worker" and "remote" in told:
        raise UnsayableError("workers that may be people")
    phrase = _with_same(phrase)
    if phrase.head == "store" and phrase.modifiers and all(isinstance(one, Name) for one in phrase.modifiers):
        raise UnsayableError("a store that may be a shop")
    being = phrase.relative.predicate if phrase.relative is not None else None
    state = being.complement if isinstance(being, Being) else None
    if isinstance(state, Adjective) and (state.concept in told or phrase.head == "feature"):
        raise UnsayableError("a degree of what has one, or of data")
    if "left" in told and len(phrase.adjectives) > 1:
        raise UnsayableError("what is left, with more said of it")
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head == "attempt" and isinstance(last, NounPhrase) and last.head == "login_failure":
        tried = (*phrase.modifiers[:-1], replace(last, head="login"))
        phrase = replace(phrase, adjectives=(*phrase.adjectives, Adjective("failed")), modifiers=tried)
    names = [one for one in phrase.modifiers if isinstance(one, Name)]
    codes = len(names) > 1 and all(one.kind == "product" and "⟨" not in one.text for one in names)
    if codes and phrase.head in {"error", "failure", "request"} and names[-1].text.islower():
        raise UnsayableError("a word that was taken for a name")
    if "vendor" in parts and phrase.head in _SERVED:
        rest = tuple(one for one in phrase.modifiers if not isinstance(one, NounPhrase) or one.head != "vendor")
        phrase = replace(phrase, modifiers=rest, adjectives=(*phrase.adjectives, Adjective("third_party")))
    if phrase.head in {"query", "search", "aggregation"}:
        phrase = replace(phrase, adjuncts=tuple(map(_on, phrase.adjuncts)))
    return phrase


def _with_same(phrase: NounPhrase) -> NounPhrase:
    """Return "the same moisture value" with what is the same: the value."""
    first, same = phrase.modifiers[0] if phrase.modifiers else None, Adjective("same")
    if not isinstance(first, NounPhrase) or same not in first.adjectives:
        return phrase
    part = replace(first, adjectives=tuple(one for one in first.adjectives if one != same))
    return replace(phrase, adjectives=(same, *phrase.adjectives), modifiers=(part, *phrase.modifiers[1:]))


def _is_end(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.FROM and adjunct.phrase == NounPhrase("end")


def _on(adjunct: Adjunct) -> Adjunct:
    """Return "queries over older data" as queries on them."""
    data = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in {"data", "table", "index", "range"}
    return replace(adjunct, role=Role.ON) if data and adjunct.role is Role.VIA else adjunct


def _clause(clause: Clause) -> Clause:
    clause = with_search(clause)
    subject = clause.subject
    head = subject.head if isinstance(subject, NounPhrase) else ""
    doing = subject.participle if isinstance(subject, NounPhrase) and isinstance(head, Name) else None
    done = doing.predicate if doing is not None and doing.progressive and not doing.adjuncts else None
    if isinstance(done, Acting) and done == Acting(done.verb):
        raise UnsayableError("a noun that was taken for a participle")  # "Jira reindexing has not completed"
    if isinstance(clause.predicate, Being) and (many := longer(clause)) is not None:
        return many
    if isinstance(clause.predicate, Being):
        return _undone(_being_done(replace(clause, predicate=_being(clause, clause.predicate, str(head)))))
    clause = _with_own_act(_with_any(_with_lifted(clause)))
    act = clause.predicate
    if not isinstance(act, Acting):
        return clause
    if any(map(_is_end, clause.adjuncts)):
        raise UnsayableError("from end to end")
    if "first" in clause.adverbs and act.passive and act.verb in _SEEN:
        adverbs = tuple("for_the_first_time" if one == "first" else one for one in clause.adverbs)
        clause = replace(clause, adverbs=adverbs)
    if "highly" in clause.adverbs:
        adverbs = tuple("strongly" if one == "highly" else one for one in clause.adverbs)
        clause = replace(clause, adverbs=adverbs)
    return _acting(clause, act)


def longer(clause: Clause) -> Clause | None:
    """Return "is longer than 4000 tokens" as having more than 4000 of them; the number may be hidden."""
    than = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.THAN else None
    if clause.predicate != Being(Adjective("long", "comparative")) or not isinstance(than, NounPhrase):
        return None
    if than.number is not Number.PLURAL or kind_of(than) in {"", "time", "unit"}:
        return None
    hidden = than.modifiers[0] if len(than.modifiers) == 1 else None
    if than.amount is not None:
        amount = than.amount
    elif isinstance(hidden, Name) and hidden.kind == "span":
        amount = Amount(hidden.text)
    else:
        return None
    rest = than.modifiers if than.amount is not None else ()
    many = replace(than, modifiers=rest, amount=replace(amount, relation=Relation.MORE_THAN))
    return replace(clause, predicate=Acting("have", many), adjuncts=clause.adjuncts[1:])


def _with_lifted(clause: Clause) -> Clause:
    """Return "skip nothing without asking" with what hangs on the verb, not on the pronoun."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.pronoun else None
    if obj is None or not isinstance(act, Acting) or not obj.adjuncts:
        return clause
    act = replace(act, obj=replace(obj, adjuncts=()))
    return replace(clause, predicate=act, adjuncts=(*obj.adjuncts, *clause.adjuncts))


def _with_own_act(clause: Clause) -> Clause:
    """Return "stop the job before you restart the node" as before restarting it: both are done by the same."""
    if clause.subject is not None and clause.subject != NounPhrase(pronoun="you"):
        return clause
    return replace(clause, links=tuple(map(_own_act, clause.links)))


def _own_act(link: Link) -> Link:
    inner = link.clause
    if link.kind is not LinkKind.BEFORE or not isinstance(inner, Clause) or inner.subject != NounPhrase(pronoun="you"):
        return link
    act = inner.predicate
    if not isinstance(act, Acting) or act.passive or inner.modal or inner.more or inner.links or inner.negated:
        return link
    return replace(link, clause=replace(inner, subject=None, progressive=True, tense=Tense.PRESENT))


def _being_done(clause: Clause) -> Clause:
    """Return "requests are being declined" as what is done to them now: it is no state."""
    being = clause.predicate
    state = being.complement if isinstance(being, Being) else None
    if not clause.progressive or not isinstance(state, Adjective) or state != Adjective(state.concept):
        return clause
    verb = "reject" if state.concept == "declined" else passives().get(state.concept)
    return replace(clause, predicate=Acting(verb, passive=True)) if verb else clause


def _undone(clause: Clause) -> Clause:
    """Return "nothing has been deployed since Monday" as what was not done: it was no state."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
        return clause
    verb = passives().get(being.complement.concept)
    since = any(one.role is Role.SINCE for one in clause.adjuncts) and clause.tense is Tense.PERFECT
    plain = being.complement == Adjective(being.complement.concept) and clause.modal is None
    if verb is None or not since or not plain or not (clause.negated or _denies(clause.subject)):
        return clause
    return replace(clause, predicate=Acting(verb, passive=True))


def _denies(subject: object) -> bool:
    return isinstance(subject, NounPhrase) and (subject.determiner is Determiner.NO or subject.pronoun in NEGATIVE)


def _with_any(clause: Clause) -> Clause:
    """Return "cannot deploy anything" as nothing; what is done "without asking anyone" is asked of nobody."""
    act = clause.predicate
    adjuncts = tuple(
        replace(one, phrase=_none(one.phrase)) if one.role is Role.WITHOUT else one for one in clause.adjuncts
    )
    if not clause.negated and not _denies(clause.subject):
        return replace(clause, adjuncts=adjuncts)
    if isinstance(act, Acting):
        act = _none(act)
    return replace(clause, predicate=act, adjuncts=tuple(replace(one, phrase=_none(one.phrase)) for one in adjuncts))


def _none(node: P) -> P:
    """Return what is denied with "nothing" and "nobody" for "anything" and "anyone"."""
    if isinstance(node, NounPhrase):
        return replace(node, pronoun=_NONE.get(node.pronoun, node.pronoun))
    if isinstance(node, Clause):
        return replace(node, predicate=_none(node.predicate))
    if not isinstance(node, Acting):
        return node
    obj = _none(node.obj) if node.obj is not None else None
    content = _none(node.content) if node.content is not None else None
    return replace(node, obj=obj, obliques=tuple((slot, _none(one)) for slot, one in node.obliques), content=content)


def _being(clause: Clause, being: Being, head: str) -> Being:
    """Return "the connections are full" as in use, "the accesses are faulty" as failed."""
    state, subject = being.complement, clause.subject
    held = subject.participle.predicate if isinstance(subject, NounPhrase) and subject.participle is not None else None
    if isinstance(held, Acting) and held.verb == "hold" and not isinstance(state, Amount):
        raise UnsayableError("how long something was held")
    if not isinstance(state, Adjective):
        return being
    if state == Adjective("top"):
        raise UnsayableError("a program that was taken for an adjective")  # "check top"
    oldest = isinstance(subject, NounPhrase) and any(one.concept == state.concept for one in subject.adjectives)
    if state.degree == "comparative" and (oldest or (head == "feature" and state.concept in {"old", "new"})):
        raise UnsayableError("a degree of what has one, or of data")
    if state.concept == "full" and head in _TAKEN:
        return replace(being, complement=replace(state, concept="in_use"))
    kind = concepts()["nouns", head].kind if ("nouns", head) in concepts() else ""
    if state == Adjective("faulty") and kind == "event" and head not in NO_AGENTS:
        return replace(being, complement=replace(state, concept="failed"))
    return being


def _with_times(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
    """Return "has failed to renew it for 3 days" with the time of the failing, not of the renewing."""
    inner = act.content
    if act.verb != "fail_to" or inner is None or clause.tense is not Tense.PERFECT:
        return clause, act
    times = tuple(one for one in inner.adjuncts if one.role in {Role.DURATION, Role.SINCE})
    act = replace(act, content=replace(inner, adjuncts=tuple(one for one in inner.adjuncts if one not in times)))
    return replace(clause, predicate=act, adjuncts=(*times, *clause.adjuncts)), act


def _with_values(clause: Clause, act: Acting) -> Clause:
    """Return "signups fell by 40 %" with all of them, as they are counted."""
    subject = clause.subject
    if act.verb not in _MOVES or not isinstance(subject, NounPhrase) or subject.number is not Number.PLURAL:
        return clause
    known = isinstance(subject.head, str) and subject.head and subject.determiner is Determiner.NONE
    if not known or subject.amount is not None:
        return clause
    return replace(clause, subject=replace(subject, determiner=Determiner.DEFINITE))


def _acting(clause: Clause, act: Acting) -> Clause:
    """Return a clause with the verb that is meant of its object."""
    clause, act = _with_times(_with_values(clause, act), act)
    reached = [one.phrase for one in clause.adjuncts] + [phrase for _, phrase in act.obliques] + [act.obj]
    if act.verb in {"run", "run_into", "encounter"} and any(_is_of(one, {"deadline"}) for one in reached):
        raise UnsayableError("running into a deadline")
    after = any(one.role in {Role.AFTER, Role.BEFORE} for one in clause.adjuncts)
    if act.verb == "run_obj" and isinstance(act.obj, Amount) and act.obj.unit and after:  # "runs 2 hours after its end"
        return replace(clause, predicate=replace(act, verb="run"))
    timed = any(map(_is_hour, clause.adjuncts))
    if act == Acting("run") and timed and kind_of(clause.subject) != "machine":  # it is started then
        return replace(clause, predicate=Acting("run_obj", passive=True))
    machine = kind_of(clause.subject) == "machine" or _is_of(clause.subject, _MACHINES)
    if act == Acting("run") and machine and not clause.progressive:
        return replace(clause, predicate=Acting("work"))
    if act.verb == "fall_behind" and any(one.role is Role.BELOW for one in clause.adjuncts):
        raise UnsayableError("what fell below something, read as what fell behind")
    if act.verb == "drop_obj" and act.passive and _is_by_amount(clause):
        raise UnsayableError("what sank by so much, read as what was thrown away")
    trailing = act.verb == "trail" and not act.passive and len(act.obliques) == 1
    if trailing and isinstance(by := act.obliques[0][1], Amount) and isinstance(act.obj, NounPhrase):
        return replace(clause, predicate=Being(by), adjuncts=(Adjunct(Role.BEHIND, act.obj), *clause.adjuncts))
    obj = act.obj if isinstance(act.obj, NounPhrase) else NounPhrase()
    if act.verb == "miss" and not act.passive and obj.head in _AIMS:
        if clause.negated or clause.modal is not None or clause.progressive or clause.more:
            raise UnsayableError("not to keep, and more")
        kept = Acting("comply_with", obliques=(("with", obj),))
        return replace(clause, predicate=kept, negated=True)
    if (
        act.verb in {"drop_obj", "drop_table"}
        and not act.passive
        and (isinstance(act.obj, Amount) or _is_only_name(obj))
    ):
        raise UnsayableError("a value that dropped")
    lasts = isinstance(act.obj, Amount) and bool(act.obj.unit)
    if act.verb == "hold" and (lasts or (obj.amount is not None and obj.head in _TIMES)):
        raise UnsayableError("how long something was held")
    if act.verb == "enter" and obj.head in _WRITTEN:
        return replace(clause, predicate=replace(act, verb="insert"))
    if act.verb == "move" and act.obj is None and any(_is_only_name(phrase) for _, phrase in act.obliques):
        return replace(clause, predicate=replace(act, verb="migrate"))
    if act.verb == "deviate_from":
        pairs = tuple(
            (
                slot,
                replace(phrase, head="state") if isinstance(phrase, NounPhrase) and phrase.head == "level" else phrase,
            )
            for slot, phrase in act.obliques
        )
        return replace(clause, predicate=replace(act, obliques=pairs))
    ended = any(one.role is Role.WITH and _is_of(one.phrase, {"error", "failure"}) for one in clause.adjuncts)
    if act.verb == "terminate_obj" and act.passive and ended:
        return replace(clause, predicate=Acting("finish"))
    if isinstance(obj.of, NounPhrase) and str(obj.of.head).startswith("time"):
        raise UnsayableError("a share of the time that something is done to")
    if act.verb == "sync_self" and clause.tense is Tense.PAST and "no_longer" in clause.adverbs:
        return _synced(clause)
    return clause


def _is_by_amount(clause: Clause) -> bool:
    return any(one.role is Role.BY and isinstance(one.phrase, Amount) for one in clause.adjuncts)


def _synced(clause: Clause) -> Clause:
    """Return "contacts no longer synced to the CRM" as what is not done any more."""
    aims = [one.phrase for one in clause.adjuncts if one.role is Role.TO and not isinstance(one.phrase, Clause)]
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.TO)
    done = Acting("sync_obj", obliques=tuple(("with", phrase) for phrase in aims), passive=True)
    return replace(clause, predicate=done, tense=Tense.PRESENT, adjuncts=rest)


def _is_hour(adjunct: Adjunct) -> bool:
    if adjunct.role is Role.WHEN and isinstance(adjunct.phrase, Amount):
        return True
    return adjunct.role in {Role.AT, Role.WHEN} and _is_of(adjunct.phrase, {"midnight", "utc"})


def _is_only_name(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase == NounPhrase(phrase.head)


def _is_of(phrase: object, heads: set[str]) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in heads


def is_value(complement: object) -> bool:
    """Return whether something "is 40 seconds", or a hidden name that may be a value."""
    return isinstance(complement, Amount) or (
        _is_only_name(complement) and isinstance(complement, NounPhrase) and "⟨" in str(complement.head)
    )


def is_found(clause: Clause) -> bool:
    """Return whether a clause tells that something was found of which nobody has spoken: "malware was detected"."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or not act.passive or act.verb not in _FOUND or not isinstance(subject, NounPhrase):
        return False
    substance = kind_of(subject) not in {"", "measure", "resource"} and subject.number is Number.MASS
    return substance and subject == NounPhrase(subject.head, subject.number, modifiers=subject.modifiers)


def is_site(phrase: NounPhrase) -> bool:
    """Return whether a location is where people or machines are, not where a file is."""
    return phrase.head == "location" and not any(isinstance(one, NounPhrase) for one in phrase.modifiers)


def term(terms: Mapping[tuple[str, str], str], phrase: NounPhrase) -> str:
    """Return the lexicon's line of a term whose last part and head are said together: "tape drive"."""
    part = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(part, NounPhrase) or not isinstance(part.head, str) or not isinstance(phrase.head, str):
        return ""
    if len(part.adjectives) == 1 and part == NounPhrase(part.head, part.number, adjectives=part.adjectives):
        return terms.get((f"{part.adjectives[0].concept} {part.head}", phrase.head), "")  # "cold chain"
    return terms.get((part.head, phrase.head), "") if part == NounPhrase(part.head, part.number) else ""
