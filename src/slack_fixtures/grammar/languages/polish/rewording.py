"""Trees that Polish says with another word: "latency doubled" is "opóźnienie się podwoiło", "root" a user."""

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
    Existing,
    Link,
    LinkKind,
    Name,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.polish.tables import LEVELS, STATES
from slack_fixtures.grammar.languages.polish.trees import IN_A_ROW, is_short, is_span, is_time, kind_of

_NAMED = {  # what an acronym is called
    "IP": NounPhrase("ip_address"),
    "IPs": NounPhrase("ip_address", Number.PLURAL),
    "CVE": NounPhrase("vulnerability", names=(Name("CVE"),)),
    "CVEs": NounPhrase("vulnerability", Number.PLURAL, names=(Name("CVE"),)),
    "CRL": NounPhrase("list", names=(Name("CRL"),)),
    "PVC": NounPhrase("volume", names=(Name("PVC"),)),
    "OSD": NounPhrase("osd"),
    "OSDs": NounPhrase("osd", Number.PLURAL),
    "SSD": NounPhrase("disk", names=(Name("SSD"),)),
    "Android": NounPhrase("system", names=(Name("Android"),)),
    "iOS": NounPhrase("system", names=(Name("iOS"),)),
    "Windows": NounPhrase("system", names=(Name("Windows"),)),
    "Linux": NounPhrase("system", names=(Name("Linux"),)),
    "macOS": NounPhrase("system", names=(Name("macOS"),)),
}
_OF_USER = frozenset({"login", "account", "access", "session", "user", "login_attempt", "shell"})
_SHIFTS = frozenset({"drop", "increase", "spike", "surge", "rise", "decrease", "growth", "dip", "reduction"})
_ENDING = frozenset({"end", "finish", "complete"})
_TROUBLE = frozenset({"error", "failure", "timeout", "exception", "warning", "server_error", "client_error"})
_ENVIRONMENTS = frozenset({"production", "staging", "environment"})
_PLACES = frozenset({"place", "machine"})
_SPANS = frozenset({"period", "time_period"})
_OF_FOUND = frozenset({"stale", "duplicate", "orphaned", "expired", "missing", "unused", "dead", "old", "abnormal"})
_FINDING = frozenset({"detection", "cleanup", "removal", "deletion"})
_DONE = {"lost": "lose", "detected": "detect", "missed": "miss"}
_FINISHED = {Tense.PAST, Tense.PERFECT}
_RUNS = frozenset({"job", "task", "process", "query", "request", "call", "transaction", "check", "test"})
_IN_A_ROW = "consecutively"


def reword_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return a phrase with the noun and the relation that Polish has for what is meant."""
    known = _NAMED.get(phrase.head.text) if isinstance(phrase.head, Name) else None
    if known is not None and not (phrase.modifiers or phrase.names):
        phrase = replace(phrase, head=known.head, number=known.number, names=known.names)
    phrase = replace(phrase, adjuncts=tuple(_reword_adjunct(one) for one in phrase.adjuncts))
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(last, NounPhrase) and last.head == "root_directory" and phrase.head in _OF_USER:
        root = Name("root")
        if phrase.head in {"user", "account"}:
            return replace(phrase, modifiers=phrase.modifiers[:-1], names=(root, *phrase.names))
        user = NounPhrase("user", Number.SINGULAR, names=(root,))
        return replace(phrase, modifiers=(*phrase.modifiers[:-1], user))
    statement = NounPhrase("statement", last.number) if isinstance(last, NounPhrase) else None
    if Adjective("prepared") in phrase.adjectives and any(one == statement for one in phrase.modifiers):
        others = tuple(one for one in phrase.adjectives if one != Adjective("prepared"))
        term = NounPhrase("prepared_statement", Number.SINGULAR)
        modifiers = tuple(term if one == statement else one for one in phrase.modifiers)
        return replace(phrase, adjectives=others, modifiers=modifiers)
    failed = Adjective("failed")
    if phrase.head in {"state", "status"} and failed in phrase.adjectives and not phrase.modifiers:
        others = tuple(one for one in phrase.adjectives if one != failed)
        return replace(phrase, adjectives=others, modifiers=(NounPhrase("failure", Number.SINGULAR),))
    inside = [one for one in phrase.adjuncts if one.role is Role.IN and isinstance(one.phrase, NounPhrase)]
    if phrase.head == "decline" and inside:  # not the refusal of a card
        phrase = replace(phrase, head="drop")
    measured = inside[0].phrase if inside else None
    if phrase.head in _SHIFTS and phrase.of is None and isinstance(measured, NounPhrase) and measured.head:
        graded = kind_of(measured) == "measure" or measured.head == "volume"
        counted = measured.number is Number.PLURAL and phrase.head == "drop" and kind_of(measured) not in _PLACES
        if counted and not (graded or measured.amount or isinstance(measured.head, Name)):
            measured, graded = NounPhrase("number", of=replace(measured, determiner=Determiner.NONE)), True
        if graded and not isinstance(measured.head, Name):
            adjuncts = tuple(one for one in phrase.adjuncts if one is not inside[0])
            whole = replace(measured, head="volume_quantity") if measured.head == "volume" else measured
            phrase = replace(phrase, of=whole, adjuncts=adjuncts)
    return _reword_noun(phrase)


def _reword_noun(phrase: NounPhrase) -> NounPhrase:
    sorts = phrase.head == "version_skew" and bool(phrase.adjectives)
    if sorts and all(lexicon.concept("adjectives", one.concept).kind == "kind" for one in phrase.adjectives):
        version = NounPhrase("version", Number.SINGULAR, adjectives=phrase.adjectives)  # "binary version mismatch"
        phrase = replace(phrase, head="mismatch", adjectives=(), of=version)
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head == "line" and last == NounPhrase("phone", Number.SINGULAR):
        return replace(phrase, head="phone_line", modifiers=phrase.modifiers[:-1])
    if phrase.head == "administrator" and phrase.modifiers == (NounPhrase("user", Number.SINGULAR),):
        return replace(phrase, head="user", modifiers=(), names=(Name("admin", "quoted"),))
    if phrase.head == "rollout" and last == NounPhrase("deployment", Number.SINGULAR):
        phrase = replace(phrase, modifiers=phrase.modifiers[:-1])
    timed = any(one.concept in {"remaining", "average", "maximum", "minimum", "long"} for one in phrase.adjectives)
    if phrase.head == "runtime" and timed:
        phrase = replace(phrase, head="run_time")
    told = any(one.concept in {"last", "previous", "recent", "failed"} for one in phrase.adjectives)
    if phrase.head == "deployment" and (told or any(one.role in {Role.TO, Role.AFTER} for one in phrase.adjuncts)):
        phrase = replace(phrase, head="rollout")  # not the object of that name
    if phrase.head == "email" and phrase.number is Number.MASS:
        return replace(phrase, number=Number.PLURAL)
    levels = tuple(one for one in phrase.adjectives if one.concept in LEVELS)
    if phrase.head == "battery" and levels:
        others = tuple(one for one in phrase.adjectives if one not in levels)
        return replace(_charge(replace(phrase, adjectives=others)), adjectives=levels)
    parts = tuple(one for one in phrase.adjectives if one.concept in _OF_FOUND)
    if phrase.head in _FINDING and parts and isinstance(last, NounPhrase) and not isinstance(last.head, Name):
        others = tuple(one for one in phrase.adjectives if one not in parts)  # "stale lock detection"
        found = replace(last, adjectives=(*parts, *last.adjectives))
        return replace(phrase, adjectives=others, modifiers=(*phrase.modifiers[:-1], found))
    moved = phrase.head in {"deployment", "rollout", "release", "migration"}
    if moved and any(_is_environment(one) for one in phrase.adjuncts):  # "Deployment nach Produktion"
        adjuncts = tuple(Adjunct(Role.TO, one.phrase) if _is_environment(one) else one for one in phrase.adjuncts)
        phrase = replace(phrase, adjuncts=adjuncts)
    return phrase


def _is_environment(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    return adjunct.role is Role.AFTER and isinstance(phrase, NounPhrase) and phrase.head in _ENVIRONMENTS


def _reword_adjunct(adjunct: Adjunct) -> Adjunct:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return adjunct
    if adjunct.role is Role.WITH and phrase.determiner is Determiner.NO:
        return Adjunct(Role.WITHOUT, replace(phrase, determiner=Determiner.NONE))
    if adjunct.role is Role.AS and phrase == NounPhrase("root_directory", phrase.number):
        return replace(adjunct, phrase=NounPhrase(Name("root", "quoted")))  # "logged in as root"
    if adjunct.role is Role.DURING and _is_this_time(phrase):
        return replace(adjunct, role=Role.WHEN)  # "who registered this month"
    if adjunct.role is Role.FOR and phrase.head == "lack":
        return replace(adjunct, role=Role.DUE_TO)
    if adjunct.role is Role.FOR and (phrase.amount is not None or phrase.head in _SPANS) and _is_unit(phrase):
        return replace(adjunct, role=Role.DURATION)  # "for three nights"
    if adjunct.role is Role.UNDER and isinstance(phrase.head, str) and phrase.head in {"forecast", "plan", "target"}:
        return replace(adjunct, role=Role.BELOW)
    return adjunct


def _is_unit(phrase: NounPhrase) -> bool:
    if not isinstance(phrase.head, str) or not phrase.head:
        return False
    known = lexicon.concept("nouns", phrase.head)
    return known.field == "time_units" or known.kind == "unit" or phrase.head in _SPANS | {"working_day", "night"}


def reword_clause(clause: Clause) -> Clause:
    """Return a clause with the verb that Polish has for what is meant."""
    clause = replace(clause, adjuncts=tuple(_reword_adjunct(one) for one in clause.adjuncts))
    if clause.negated:  # "not on every node" is not on all of them
        clause = replace(clause, adjuncts=tuple(_all_of(one) for one in clause.adjuncts))
    if IN_A_ROW in clause.adverbs and any(is_time(one) for one in clause.adjuncts):
        clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != IN_A_ROW))
    if IN_A_ROW in clause.adverbs and not any(isinstance(one, Amount) for one in walk(clause)):
        clause = replace(clause, adverbs=tuple("repeatedly" if one == IN_A_ROW else one for one in clause.adverbs))
    clause = replace(clause, links=tuple(_awaited(link, order=clause.subject is None) for link in clause.links))
    act = clause.predicate
    if isinstance(act, Acting):
        return _reword_act(clause, act)
    if isinstance(act, Existing) and isinstance(act.phrase, NounPhrase) and not (clause.modal or clause.negated):
        detected = tuple(one for one in act.phrase.adjectives if one.concept in {"detected", "discovered"})
        work = act.phrase.participle
        seen = work is not None and is_short(work) and work.predicate == Acting("detect", passive=True)
        if (detected or seen) and act.phrase.determiner in {
            Determiner.NONE,
            Determiner.INDEFINITE,
        }:  # "there were … detected"
            others = tuple(one for one in act.phrase.adjectives if one not in detected)
            found = replace(act.phrase, adjectives=others, participle=None if seen else work)
            return replace(clause, subject=found, predicate=Acting("detect", passive=True), tense=Tense.PERFECT)
    return _reword_state(clause, act) if isinstance(act, Being) else clause


def _awaited(link: Link, *, order: bool) -> Link:
    """Return what is still to come in the future: "before the rebuild is complete", "if it does not go away"."""
    clause = link.clause
    act = clause.predicate if isinstance(clause, Clause) else None
    if not isinstance(clause, Clause) or not isinstance(act, Acting):
        return link
    done = act == Acting("complete") and clause.tense is Tense.PERFECT
    if done and link.kind in {LinkKind.BEFORE, LinkKind.UNTIL} and not (clause.negated or clause.modal):
        return replace(link, clause=replace(clause, tense=Tense.FUTURE, negated=link.kind is LinkKind.UNTIL))
    pending = order and link.kind is LinkKind.IF and clause.negated and clause.tense is Tense.PRESENT
    lasts = clause.progressive or clause.modal or act.verb in STATES or act.passive or act.content
    if pending and not lasts:
        return replace(link, clause=replace(clause, tense=Tense.FUTURE))
    return link


def _all_of(adjunct: Adjunct) -> Adjunct:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.EACH or adjunct.role is Role.EVERY:
        return adjunct
    return replace(adjunct, phrase=replace(phrase, determiner=Determiner.ALL, number=Number.PLURAL))


def _reword_act(clause: Clause, act: Acting) -> Clause:
    subject, adjuncts = clause.subject, clause.adjuncts
    by_whom = any(one.role is Role.BY and not isinstance(one.phrase, Amount) for one in adjuncts)
    if act == Acting("remain_left") and clause.progressive and not clause.modal:
        return replace(clause, predicate=Being(Adjective("remaining")), progressive=False)
    spent = act.obliques[0][1] if act.verb == "result_in" and act.obliques else None
    if isinstance(spent, NounPhrase) and spent.head == "timeout":  # what comes of it is no limit
        verb = "say_end" if isinstance(subject, NounPhrase) and subject.head in _RUNS else act.verb
        ended = tuple((name, replace(spent, head="timeout_event")) for name, _ in act.obliques)
        return replace(clause, predicate=replace(act, verb=verb, obliques=ended))
    if act.verb == "double" and act.passive and clause.tense in _FINISHED and not (by_whom or clause.modal):
        return replace(clause, predicate=Acting("say_double"), tense=Tense.PAST)
    happening = isinstance(subject, NounPhrase) and not subject.pronoun and kind_of(subject) == "event"
    if act == Acting("run") and clause.negated and clause.tense is Tense.PAST and happening and not clause.modal:
        return replace(clause, predicate=Acting("start"))  # an export that did not run did not begin
    if act.verb in {"run_low_on", "run_out_of"} and act.obliques:
        spent = act.obliques[0][1]
        if isinstance(spent, NounPhrase) and spent.head in {"disk", "hard_disk", "drive", "storage"}:
            space = replace(spent, head="disk_space", number=Number.SINGULAR)
            return replace(clause, predicate=replace(act, obliques=((act.obliques[0][0], space),)))
        used = isinstance(subject, NounPhrase) and kind_of(subject) in {"data", "resource", "thing", "measure"}
        if isinstance(spent, NounPhrase) and is_span(spent) and used and act.verb == "run_low_on":
            place = Adjunct(Role.ON, spent)  # "inodes running low on …"
            return replace(clause, predicate=Acting("run_out"), adjuncts=(place, *adjuncts))
    inside = [one for one in adjuncts if one.role is Role.IN and _is_trouble(one)]
    if act.verb in _ENDING and inside and isinstance(inside[0].phrase, NounPhrase):
        end = inside[0].phrase
        end = replace(end, head="timeout_event") if end.head == "timeout" else end
        rest = tuple(one for one in adjuncts if one is not inside[0])
        return replace(clause, predicate=Acting("end", obliques=(("in", end),)), adjuncts=rest)
    lacking = act.obliques[0][1] if act.verb == "wait_for" and act.obliques else None
    if isinstance(lacking, NounPhrase) and lacking.head == "lack":
        why = Adjunct(Role.DUE_TO, lacking)  # "waiting for lack of memory"
        return replace(clause, predicate=Acting("wait"), adjuncts=(why, *adjuncts))
    told = act.content.predicate if act.verb == "fail_to" and act.content is not None else None
    if isinstance(told, Acting) and act.content is not None and told.verb == "run":
        begun = replace(act.content, predicate=replace(told, verb="start"))
        return replace(clause, predicate=replace(act, content=begun))
    paused = act.verb == "pause" and clause.tense in _FINISHED and not clause.progressive
    if paused and isinstance(subject, NounPhrase) and kind_of(subject) not in {"software", "machine"}:
        return replace(clause, predicate=Acting("pause_obj", passive=True))
    return clause


def _is_trouble(adjunct: Adjunct) -> bool:
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in _TROUBLE


def _is_this_time(phrase: NounPhrase) -> bool:
    return phrase.determiner is Determiner.THIS and phrase.head in {"week", "month", "year"}


def _reword_state(clause: Clause, being: Being) -> Clause:
    state, subject = being.complement, clause.subject
    if isinstance(state, Adjunct):
        clause = replace(clause, predicate=replace(being, complement=_reword_adjunct(state)))
        if clause.adverbs == ("well",):
            return replace(clause, adverbs=("far",))  # "well below the forecast"
        return clause
    if not isinstance(state, Adjective):
        return clause
    if state.concept in LEVELS and isinstance(subject, NounPhrase) and subject.head == "battery":
        return replace(clause, subject=_charge(subject))
    finished = state == Adjective("complete") and isinstance(subject, NounPhrase) and kind_of(subject) == "event"
    if finished and clause.tense is Tense.PRESENT and not (being.become or being.remain or clause.modal):
        return replace(clause, predicate=Acting("complete"), tense=Tense.PERFECT)
    plain = state.degree == "positive" and not state.negated and not clause.negated
    if plain and state.concept == "full" and clause.tense is Tense.FUTURE and not (being.become or clause.modal):
        return replace(clause, predicate=Acting("fill_up"))
    if plain and state.concept == "scarce" and being.become and clause.tense is Tense.PRESENT:
        return replace(clause, predicate=Acting("run_out"), progressive=True)
    if being.become and state == Adjective("close", degree="comparative") and not clause.negated:
        return replace(clause, predicate=Acting("say_near"))
    done = clause.predicate if not state.adverbs and plain and state.concept == "slow" else None
    aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
    if done is not None and len(aims) == 1 and isinstance(aims[0].phrase, Clause) and not being.become:
        aim = aims[0].phrase  # "is slow to respond"
        if isinstance(aim.predicate, Acting) and not aim.more:
            rest = tuple(one for one in clause.adjuncts if one is not aims[0])
            told = replace(clause, predicate=aim.predicate, adverbs=(*clause.adverbs, "slowly"))
            return replace(told, adjuncts=(*aim.adjuncts, *rest), progressive=clause.tense is Tense.PRESENT)
    if plain and state.concept == "full" and isinstance(subject, NounPhrase) and _is_valued(subject):
        share = NounPhrase(amount=Amount(subject.names[-1].text), adjectives=(state,))  # "volume X 96 % full"
        named = replace(subject, names=subject.names[:-1])
        return replace(clause, subject=named, predicate=replace(being, complement=share))
    return clause


def _charge(battery: NounPhrase) -> NounPhrase:
    return NounPhrase("charge", Number.SINGULAR, of=replace(battery, number=Number.SINGULAR))


def _is_valued(subject: NounPhrase) -> bool:
    """Return whether the last of several spans is no name of a thing."""
    return len(subject.names) > 1 and all(name.kind == "span" for name in subject.names)


def reword_headline(sentence: Sentence) -> Sentence:
    """Return "no backup present" as what there is not, and "account used" as what was done."""
    body = sentence.body
    if sentence.kind is SentenceKind.HEADLINE and isinstance(body, NounPhrase):
        return replace(sentence, body=_told(body))
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(body, Clause):
        return sentence
    being, subject = body.predicate, body.subject
    if not isinstance(subject, NounPhrase) or body.links or body.more or body.negated or body.modal:
        return sentence
    if being == Acting("use", passive=True) and body.tense is Tense.PERFECT and _is_told(subject):
        return replace(sentence, body=replace(body, predicate=Acting("say_use", passive=True)))
    if not isinstance(being, Being) or being.become or being.remain or body.tense is not Tense.PRESENT:
        return sentence
    if being.complement in {Adjective("present"), Adjective("existing")} and subject.determiner is Determiner.NO:
        return replace(sentence, body=replace(subject, adjuncts=(*subject.adjuncts, *body.adjuncts)))
    if being.complement == Adjective("available") and subject.determiner is Determiner.NO and not subject.participle:
        there = replace(subject, adjectives=(Adjective("available"), *subject.adjectives))
        return replace(sentence, body=replace(there, adjuncts=(*subject.adjuncts, *body.adjuncts)))
    return sentence


def _is_told(subject: NounPhrase) -> bool:
    """Return whether "used" tells of one use ("account used") and not of a share."""
    plain = subject.determiner is Determiner.NONE and not subject.amount and not isinstance(subject.head, Name)
    return plain and kind_of(subject) not in {"resource", "measure"}


def _told(phrase: NounPhrase) -> NounPhrase | Clause:
    """Return "Galera cluster lost quorum" as what the cluster did; "lost cluster quorum" says the same."""
    done = phrase.adjectives[-1] if phrase.adjectives else None
    verb = _DONE.get(done.concept) if done is not None and done == Adjective(done.concept) else None
    named = bool(phrase.modifiers) and isinstance(phrase.modifiers[0], Name)
    plain = phrase.determiner is Determiner.NONE and phrase.amount is None and phrase.participle is None
    if verb is None or not named or not plain or len(phrase.adjectives) > 1:
        return phrase
    last = phrase.modifiers[-1]
    if isinstance(last, Name):
        doer = NounPhrase(last, modifiers=phrase.modifiers[:-1])
    elif isinstance(last, NounPhrase) and kind_of(last) in {"software", "machine"}:
        doer = replace(last, modifiers=(*phrase.modifiers[:-1], *last.modifiers))
    else:
        return phrase
    what = replace(phrase, adjectives=(), modifiers=(), adjuncts=())
    return Clause(doer, Acting(verb, obj=what), tense=Tense.PAST, adjuncts=phrase.adjuncts)
