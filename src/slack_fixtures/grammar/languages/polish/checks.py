"""Trees that Polish does not say, since they would be read in a wrong sense."""

from __future__ import annotations

import re

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
    Role,
    Sentence,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.polish.tables import AMOUNTS, DENIED, LEVELS, NUMBERS
from slack_fixtures.grammar.languages.polish.times import PARTS
from slack_fixtures.grammar.languages.polish.trees import is_by_agent, is_span, kind_of

_MAYBE_ADJECTIVES = frozenset({"open", "close", "empty", "free", "clear", "lead", "live", "complete", "clean"})
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
    {
        ("burst", "balance"),
        ("property", "damage"),
        ("branch", "office"),
        ("feature", "store"),
        ("erasure", "quorum"),
        ("erasure", "set"),
        ("paging", "message"),
    }
)
_CURES = frozenset({"mitigate", "resolve_obj", "fix", "address", "solve"})
_READ_AS_STATES = frozenset({"failed", "changed", "lost", "stopped", "missed", "dropped", "rejected"})
_SHARES = frozenset({"free", "used", "full", "available", "left", "remaining"})
_COUNTRIES = frozenset(
    {
        *("Africa", "America", "Asia", "Australia", "Austria", "Belgium", "Brazil", "Canada", "China", "Denmark"),
        *("Deutschland", "England", "Europa", "Europe", "Finland", "France", "Frankreich", "Germany", "India"),
        *("Ireland", "Italy", "Japan", "Mexico", "Netherlands", "Norway", "Poland", "Portugal", "Spain", "Sweden"),
        *("Switzerland", "Turkey", "Österreich", "Schweiz", "Italien", "Spanien", "Polen"),
    }
)
_LOGGED = frozenset({"logged_out", "logged_in", "signed_out", "disconnected"})


def check(sentence: Sentence) -> None:
    """Refuse a tree that would be said in a wrong sense.

    Raises:
        UnsayableError: a part of it is read wrongly.
    """
    if isinstance(sentence.body, NounPhrase) and sentence.body.head in PARTS and sentence.body.adjectives:
        raise UnsayableError("a time read as a thing")  # "The node crashed yesterday evening."
    for node in walk(sentence):
        if isinstance(node, NounPhrase):
            _check_phrase(node)
            _check_reading(node)
        elif isinstance(node, Clause):
            _check_clause(node)
            _check_doing(node)
        elif isinstance(node, Adjunct):
            _check_adjunct(node)
        elif isinstance(node, Link):
            _check_link(node)


def is_aim_of_itself(node: object) -> bool:
    """Return whether a node is an aim in which something happens by itself ("to trigger")."""
    aim = node.phrase if isinstance(node, Adjunct) and node.role is Role.PURPOSE else None
    act = aim.predicate if isinstance(aim, Clause) else None
    return isinstance(act, Acting) and act.verb.endswith("_self")


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
    if "core" in parts[:-1] or (parts == ["core"] and kind_of(phrase) == "software"):
        raise UnsayableError("core, which may be an adjective")
    if any(not re.search(r"\w|⟨", name.text) for name in names):
        raise UnsayableError("a mark read as a name")
    if any(isinstance(one, NounPhrase) and kind_of(one) == "unit" and not one.amount for one in phrase.modifiers):
        raise UnsayableError("a unit without its number")
    if phrase.amount is not None and phrase.head in NUMBERS and phrase.number is not Number.PLURAL:
        raise UnsayableError("a number of a number")
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(last, NounPhrase) and (last.head, phrase.head) in _SPLIT_TERMS:
        raise UnsayableError("a term taken apart")
    whole = phrase.of if not phrase.head and phrase.amount is not None else None
    if isinstance(whole, NounPhrase) and isinstance(whole.head, str) and whole.head.endswith("rate"):
        raise UnsayableError("a share of a rate")
    compared = bool(phrase.names) and phrase.names[-1].kind == "span"
    if compared and any(one.role is Role.ABOVE and is_span(one.phrase) for one in phrase.adjuncts):
        raise UnsayableError("over a span, which may be a time")
    ordered = any(one.concept in {"last", "next", "first"} for one in phrase.adjectives)
    if ordered and phrase.number is Number.PLURAL and any(name.kind == "span" for name in names):
        raise UnsayableError("a number read as a name")
    if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
        raise UnsayableError("a participle read as a set")
    if phrase.head == "day" and any(one.concept == "working" for one in phrase.adjectives):
        raise UnsayableError("a working day")


def _check_reading(phrase: NounPhrase) -> None:
    """Refuse phrases in which a verb, a share or a part of a term was taken for something else."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(phrase.head, Name) and (phrase.head.text == "go" or _is_legacy(phrase)):
        raise UnsayableError("a word read as a name")
    if is_span(phrase) and any(one.concept in _SHARES for one in phrase.adjectives):
        raise UnsayableError("a share read as a name")
    ways = [one.phrase for one in phrase.adjuncts if one.role is Role.VIA]
    further = any(isinstance(way, NounPhrase) and way.relative is not None for way in ways)
    if further or (phrase.relative is not None and ways):
        raise UnsayableError("a relative clause that may belong to the inner thing")
    if phrase.head == "reporting" and any(one.concept == "stopped" for one in phrase.adjectives):
        raise UnsayableError("a verb read as a participle")
    if any(isinstance(one, Name) and one.text in _COUNTRIES for one in (phrase.head, *phrase.modifiers, *phrase.names)):
        raise UnsayableError("a country that has a name of its own")
    if any(name.text == "DB" for name in phrase.names):
        raise UnsayableError("the name of a database read as a noun")
    if (
        isinstance(last, NounPhrase)
        and last.head == "chain"
        and any(one.concept == "cold" for one in phrase.adjectives)
    ):
        raise UnsayableError("a term taken apart")
    falling = phrase.participle.predicate if phrase.participle is not None else None
    if isinstance(falling, Acting) and falling.verb in {"drop", "fall"} and phrase.number is Number.PLURAL:
        raise UnsayableError("things that drop: their number, or they are discarded")


def _is_legacy(phrase: NounPhrase) -> bool:
    return any(one.concept == "legacy" for one in phrase.adjectives)


def _may_have_done(clause: Clause) -> bool:
    """Return whether "may have changed files" was taken for files that are changed."""
    act = clause.predicate
    had = act.obj if isinstance(act, Acting) and act.verb == "have" and clause.modal is Modal.MAY else None
    if not isinstance(had, NounPhrase) or had.determiner is not Determiner.NONE or not had.adjectives:
        return False
    return had.adjectives[0].concept.endswith("ed")


def _check_doing(clause: Clause) -> None:
    """Refuse clauses whose verb or state is a part of something else in the source."""
    act, subject = clause.predicate, clause.subject
    told = act.complement if isinstance(act, Being) else None
    beside = [one.phrase for one in clause.adjuncts]
    beside += [phrase for _, phrase in act.obliques] if isinstance(act, Acting) else []
    if any(isinstance(one, NounPhrase) and one.pronoun in DENIED.values() for one in beside):
        raise UnsayableError("a denial that the verb has to share")
    if told == Adjective("top"):
        raise UnsayableError("an order read as a state")  # "Check top for a process"
    if _may_have_done(clause):
        raise UnsayableError("what may have been done was taken for what something has")
    if told == Adjective("set") and any(one.role is Role.PURPOSE for one in clause.adjuncts):
        raise UnsayableError("a value read as an aim")  # "is set to Fail"
    if not isinstance(subject, NounPhrase):
        return
    who = subject.of if not subject.head and isinstance(subject.of, NounPhrase) else subject
    if act == Acting("fail") and not isinstance(who.head, Name) and kind_of(who) == "person":
        raise UnsayableError("who fails at something")
    if isinstance(act, Acting) and act.passive and subject.head in AMOUNTS and any(map(is_by_agent, clause.adjuncts)):
        raise UnsayableError("a participle of the part that was taken for what was done")  # "spike in carts abandoned"
    denied = clause.negated or any(
        isinstance(one, NounPhrase) and one.determiner is Determiner.NO for one in walk(clause)
    )
    if subject.determiner is Determiner.ENOUGH and denied:
        raise UnsayableError("enough, of what is denied")


def _check_clause(clause: Clause) -> None:
    """Refuse clauses whose verb is read in another sense than it has."""
    act, subject = clause.predicate, clause.subject
    alike = [one.phrase for one in clause.adjuncts if one.role is Role.AS]
    if any(isinstance(one, NounPhrase) and one.determiner is Determiner.MANY for one in alike):
        raise UnsayableError("as many as")
    told = act.complement if isinstance(act, Being) else None
    slow = told == Adjective("slow")
    if slow and any(one.role in {Role.TO, Role.PURPOSE} for one in clause.adjuncts):
        raise UnsayableError("slow to do something")
    if isinstance(told, NounPhrase) and told.head == "clock":
        raise UnsayableError("a time of the day read as a clock")
    if isinstance(act, Acting) and "too" in clause.adverbs:
        raise UnsayableError("to do something too far")
    graded = {one.concept for one in subject.adjectives} if isinstance(subject, NounPhrase) else set()
    gerund = clause.progressive and graded & LEVELS and isinstance(subject, NounPhrase) and kind_of(subject) == "event"
    if isinstance(act, Acting) and act.obj is not None and not act.passive and ("failed" in graded or gerund):
        raise UnsayableError("a verb or a gerund that was taken for another part of speech")
    counted = isinstance(subject, NounPhrase) and not subject.head and subject.amount is not None and not subject.of
    if counted and any(one.role in {Role.FROM, Role.OUT_OF, Role.OF} for one in clause.adjuncts):
        raise UnsayableError("a part of a number")
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
            and kind_of(subject) != "measure"
        )
    ):
        raise UnsayableError("a thing at a value")
    compared = act.complement if isinstance(act, Being) else None
    if isinstance(compared, Adjunct) and compared.role in {Role.ABOVE, Role.BELOW} and isinstance(subject, NounPhrase):
        timed = isinstance(compared.phrase, Amount) and compared.phrase.unit in {"second", "minute", "hour", "day"}
        if timed and kind_of(subject) not in {"measure", "event", "time"}:
            raise UnsayableError("a thing above a time")
    for adjunct in clause.adjuncts:
        span = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase == NounPhrase(adjunct.phrase.head)
        if adjunct.role is Role.FOR and span and clause.tense is Tense.PERFECT and is_span(adjunct.phrase):
            raise UnsayableError("for a span, which may be a time")
    if isinstance(act, Acting):
        _check_acting(clause, act)


def _check_acting(clause: Clause, act: Acting) -> None:
    """Refuse verbs that are read in another sense, or that are no verbs."""
    does = act.content is not None and isinstance(act.content.predicate, Acting)
    if act.verb == "expect_obj_to" and act.obj is not None and does:
        raise UnsayableError("what is expected of a thing")  # "expect the job to end"
    subject = clause.subject
    if (
        subject is None
        and act.verb.startswith("release")
        and isinstance(act.obj, NounPhrase)
        and act.obj.amount is not None
    ):
        raise UnsayableError("a release read as an order")
    if act.verb == "throttle" and not act.passive and any(isinstance(one, Amount) for one in walk(act.obj)):
        raise UnsayableError("a part of the time, which is no object")
    bare = isinstance(subject, NounPhrase) and (not subject.head or is_span(subject)) and not subject.pronoun
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
    if act.verb in AMOUNTS and isinstance(subject, NounPhrase) and (not subject.head or kind_of(subject) == "unit"):
        raise UnsayableError("an amount that changes")
    if act.verb == "run" and any(one.role is Role.OUT_OF for one in clause.adjuncts):
        raise UnsayableError("to run out of a thing")
    cured = act.obj if act.verb in _CURES and isinstance(act.obj, NounPhrase) else None
    if cured is not None and cured.head in {"problem", "issue"} and cured.participle is not None:
        doing = cured.participle.predicate
        if isinstance(doing, Acting) and cured.participle.progressive and doing.obj is not None and not doing.passive:
            raise UnsayableError("a means read as a part of the problem")
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
    if (act.passive and act.verb in {"take", "have"}) or (told is not None and kind_of(told) != "person"):
        raise UnsayableError(f"another sense of {act.verb}")
    if act.verb == "delay" and isinstance(act.obj, Amount) and not act.passive:
        raise UnsayableError("a delay by an amount")


def _check_adjunct(adjunct: Adjunct) -> None:
    """Refuse "w celu", which is an aim, and "pod niedoborem"."""
    inner = adjunct.phrase
    if adjunct.role in {Role.UNDER, Role.ON} and isinstance(inner, NounPhrase) and inner.head == "floor":
        raise UnsayableError("a floor that was taken for a limit")
    if adjunct.role is Role.BETWEEN and isinstance(inner, NounPhrase) and inner.number is Number.SINGULAR:
        raise UnsayableError("between one thing and none")
    failed = isinstance(inner, NounPhrase) and any(one.concept in _READ_AS_STATES for one in inner.adjectives)
    if failed and isinstance(inner, NounPhrase) and any(isinstance(one, Name) for one in inner.modifiers):
        raise UnsayableError("a verb read as a participle")  # "delivery from X failed validation"
    head = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else ""
    if adjunct.role is Role.UNDER and head == "partition":
        raise UnsayableError("under, which belongs to an adjective")
    if (adjunct.role is Role.IN and head in {"target", "backup_target"}) or (
        adjunct.role is Role.UNDER and head in {"disk_pressure", "memory_pressure"}
    ):
        raise UnsayableError(f"{adjunct.role} {head}")


def _check_link(link: Link) -> None:
    """Refuse ", which was installed …": it belongs to a noun, not to what was said."""
    act = link.clause.predicate if isinstance(link.clause, Clause) else None
    done = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept in _DONE
    done = done or (isinstance(act, Acting) and act.passive and act.verb != "cause")
    if link.kind is LinkKind.SEQUEL and done:
        raise UnsayableError("a sequel of a noun")
