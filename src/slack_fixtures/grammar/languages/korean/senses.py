"""What a word means in Korean beside its neighbours, and where Korean puts what English hangs on another word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import head_of, kind_of, without
from slack_fixtures.grammar.languages.korean.tables import RELATIONS

_SCREENS = frozenset(
    {"page", "error_page", "maintenance_page", "message", "error_message", "screen", "banner", "result"}
)
_DEMAND = frozenset({"traffic", "request", "query", "call", "load", "connection", "read", "write"})
_BUILT = frozenset({"build", "test", "deployment", "deploy", "pipeline", "job", "import", "export", "login"})
_MOVING = frozenset(
    {"flush", "write", "send", "upload", "push", "copy", "export", "ship", "deliver", "forward", "move"}
) | {
    *("publish", "replicate", "transfer", "migrate", "stream", "load"),
}
_TOOLS = frozenset({"dashboard", "console", "portal", "ui", "interface", "menu"})
_RATES: Mapping[str, str] = {
    "error": "오류율",
    "failure": "실패율",
    "success": "성공률",
    "authorization": "승인율",
    "approval": "승인율",
    "hit": "적중률",
    "write": "쓰기 속도",
    "read": "읽기 속도",
    "transfer": "전송 속도",
    "ingestion": "수집 속도",
    "growth": "증가율",
}
_COMPOUNDS: Mapping[tuple[str, str], str] = {  # the last word of a compound, and the compound's head
    ("royalty", "billing"): "정산",
    ("royalty", "statement"): "정산서",
    ("feature", "store"): "스토어",
}
_FIRST: Mapping[str, str] = {
    "burst": "버스트",
    "baseline": "기준",
    "emergency": "긴급",
    "standby": "대기",
}  # words that mean another thing before a noun
_RESULTING = frozenset({"seal", "stop_obj", "damage", "damage_obj", "corrupt", "pause_obj", "suspend", "encrypt"})
_RUNNING = frozenset({"complete", "finish", "fail", "start", "end", "run", "take"})
_TIMED = {
    *("retry", "restart", "restart_obj", "start", "start_obj", "begin", "run", "end", "stop", "stop_obj", "expire"),
    *("finish", "fail", "resume", "resume_obj", "schedule", "happen", "occur", "crash", "die", "time_out", "deploy"),
    *("reboot", "reboot_obj", "open", "close", "trip", "exclude", "delete", "merge", "promote", "shut_down"),
}
_GOING = {"go_up", "go_down", "change", "jump", "rise", "climb", "drop", "fall", "increase", "decrease", "shoot_up"}
_BREAKING = {"fail", "stop", "abort", "crash", "stall", "hang", "cancel", "die", "time_out"}
_SEARCHED = frozenset(
    {"log", "logs", "log_file", "audit_log", "event_log", "syslog", "dashboard", "journal", "error_log"}
)
_PLENTY = frozenset({"quota", "limit", "budget", "capacity", "allowance"})
_ATTACHED = frozenset({Role.ON, Role.IN, Role.AT, Role.FOR})


def verb_beside(clause: Clause, act: Acting) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    """Return verb, passive and particles that a verb has beside its object or subject; None for the usual ones.

    Raises:
        UnsayableError: the verb says nothing sensible of them.
    """
    thing = clause.subject if act.passive else act.obj
    head, person = head_of(thing), kind_of(clause.subject) == "person"
    if act.verb == "miss" and head in {"schedule", "slot"}:
        return "지키지 못하다", "", (("obj", "를"),)
    if act.verb.startswith("skip") and act.obj is None and not act.passive and clause.subject is not None:
        return "생략되다", "", ()
    if act.verb == "see" and person and not act.passive and (head in _SCREENS or kind_of(thing) == "data"):
        return "표시되다", "", (("subj", "에게"), ("obj", "가"))
    if act.verb == "have" and person and not act.passive:
        if head == "access" and isinstance(thing, NounPhrase) and not (thing.adjuncts or thing.modifiers):
            return "있다", "", (("subj", "에게"), ("obj", " 권한이"))
        return None
    if act.verb == "leave" and person and act.obj is not None:
        return "떠나다", "", (("obj", "를"),)
    if act.verb == "serve" and head and head not in _DEMAND:
        if kind_of(thing) == "person":
            raise UnsayableError("serving somebody")
        return "제공하다", "제공되다", (("obj", "를"),)
    if act.verb == "break" and (kind_of(clause.subject) == "event" or head_of(clause.subject) in _BUILT):
        return "실패하다", "", ()
    if act.verb == "disconnect" and (
        any(one.role is Role.FROM for one in clause.adjuncts) or any(name == "from" for name, _ in act.obliques)
    ):
        return "연결이 끊어지다", "", (("subj", "가"),)
    return None


def noun_beside(phrase: NounPhrase) -> str:
    """Return what a noun means beside its adjectives, compound and names; "" for the usual word."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head == "level" and isinstance(last, Name):
        return "상태"
    if phrase.head == "location" and phrase.names:
        return "사이트"
    if phrase.head == "failure" and phrase.determiner is Determiner.ANOTHER:
        return "장애"
    return _COMPOUNDS.get((head_of(last), str(phrase.head)), "")


def modifier_beside(head: object) -> str:
    """Return what a noun means before another one: burst credits are 버스트 크레딧."""
    return _FIRST.get(head, "") if isinstance(head, str) else ""


def rate_beside(phrase: NounPhrase) -> tuple[NounPhrase, str]:
    """Return a rate without the last word of its compound, and the one word for both: 오류율."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head != "rate" or not isinstance(last, NounPhrase) or last != NounPhrase(last.head, last.number):
        return phrase, ""
    word = _RATES.get(head_of(last), "")
    return (replace(phrase, modifiers=phrase.modifiers[:-1]), word) if word else (phrase, "")


def check_sense(clause: Clause) -> None:
    """Refuse clauses that are another thing misread.

    Raises:
        UnsayableError: such a clause.
    """
    act, subject = clause.predicate, clause.subject
    compared = any(one.role is Role.THAN for one in clause.adjuncts)
    if compared and "more" in clause.adverbs:
        raise UnsayableError("more than so much, as a comparison")
    long = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.degree == "comparative"
    if long and compared and isinstance(subject, NounPhrase) and subject.participle and kind_of(subject) != "measure":
        raise UnsayableError("a thing done for longer")
    dashed = any(one.kind is LinkKind.DASH and getattr(one.clause, "subject", one) is None for one in clause.links)
    if dashed and any(one.kind is LinkKind.COLON for one in clause.links):
        raise UnsayableError("an order that is rather a label")
    full = isinstance(act, Being) and act.complement == Adjective("full")
    if full and isinstance(subject, NounPhrase) and len(subject.names) > 1:
        raise UnsayableError("full, with a name that may be a share")
    if isinstance(act, Being) and isinstance(act.complement, tuple):
        later = any(one.adverbs for one in act.complement)
        if later:
            raise UnsayableError("several adjectives with adverbs of their own")
    if isinstance(act, Acting) and act.verb == "have" and isinstance(act.obj, NounPhrase):
        done = act.obj.participle is not None or act.obj.adjectives
        if isinstance(act.obj.head, Name) and done:
            raise UnsayableError("having a name that is so")
    if isinstance(subject, NounPhrase) and isinstance(subject.head, Name) and subject.participle:
        bare = subject.participle.predicate == Acting(getattr(subject.participle.predicate, "verb", ""))
        if bare and subject.participle.progressive and isinstance(act, Acting) and act.verb in _RUNNING:
            raise UnsayableError("a deed taken for what a name does")
    if isinstance(act, Acting):
        part = act.obj.of if isinstance(act.obj, NounPhrase) else None
        if "time" in head_of(part).split("_"):
            raise UnsayableError("a part of the time as an object")


def check_phrase(phrase: NounPhrase) -> None:
    """Refuse phrases that are another thing misread.

    Raises:
        UnsayableError: such a phrase.
    """
    concepts = {one.concept for one in phrase.adjectives}
    first = phrase.modifiers[0] if phrase.modifiers else None
    if "dead" in concepts and (phrase.head == "man" or "person" in {kind_of(phrase), kind_of(first)}):
        raise UnsayableError("a dead person")
    if concepts & {"synchronized", "synced"} and head_of(first) == "time":
        raise UnsayableError("a thing in step with the time")
    for adjunct in phrase.adjuncts:
        if adjunct.role is Role.SINCE and kind_of(adjunct.phrase) == "unit":
            raise UnsayableError("since a unit of time")
        if head_of(adjunct.phrase) == "time" and adjunct.role is Role.OF:
            raise UnsayableError("a thing of the time")
    act = phrase.participle.predicate if phrase.participle else None
    if isinstance(act, Acting) and act.verb == "establish" and head_of(phrase) in {"state", "status"}:
        raise UnsayableError("the name of a state")


def suited(clause: Clause) -> Clause:
    """Return a clause whose circumstances hang on the words that Korean hangs them on.

    Raises:
        UnsayableError: it is another thing misread.
    """
    for step in _STEPS:
        clause = step(clause) or clause
    return clause


def _very_much(clause: Clause) -> Clause:
    """Say "very" of a deed as "considerably"."""
    much = isinstance(clause.predicate, Acting) and clause.adverbs in {("very",), ("highly",)}
    return replace(clause, adverbs=("significantly",)) if much else clause


def _as_it_is_now(clause: Clause) -> Clause:
    """Say "no longer synced" of now, and "is sealed" as what has been done."""
    act = clause.predicate
    if "no_longer" in clause.adverbs and clause.tense is Tense.PAST:
        return replace(clause, tense=Tense.PRESENT)
    done = isinstance(act, Acting) and act.passive and act.verb in _RESULTING
    return replace(clause, tense=Tense.PERFECT) if done and _is_now(clause) else clause


def _at_its_time(clause: Clause) -> Clause:
    """Say "will be retried at ⟨1⟩" with ⟨1⟩ as a time: ⟨1⟩에."""
    act = clause.predicate
    timed = isinstance(act, Acting) and act.verb in _TIMED and clause.tense is not Tense.PRESENT
    return clause if not timed else replace(clause, adjuncts=tuple(_timed(one) for one in clause.adjuncts))


def _reached_at(clause: Clause) -> Clause:
    """Say "fails at 99%", "stuck at 14 %" of how far it got: 99%에서."""
    act = clause.predicate
    stuck = isinstance(act, Being) and act.complement in {Adjective("stuck"), Adjective("blocked")}
    if not stuck and not (isinstance(act, Acting) and act.verb in _BREAKING):
        return clause
    return replace(clause, adjuncts=tuple(_at_value(one) for one in clause.adjuncts))


def _changed_to(clause: Clause) -> Clause:
    """Say "went up to 250 ms" with where it got to: 250 ms로."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _GOING:
        return clause
    adjuncts = tuple(
        replace(one, role=Role.AS) if one.role is Role.TO and isinstance(one.phrase, Amount) else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _at_value(adjunct: Adjunct) -> Adjunct:
    at = adjunct.phrase if adjunct.role is Role.AT and isinstance(adjunct.phrase, Amount) else None
    if at is None or at.unit or at.relation is not Relation.EXACTLY:
        return adjunct
    return Adjunct(Role.WHEN, NounPhrase(Name(f"{at.value}에서")))


def _timed(adjunct: Adjunct) -> Adjunct:
    at = adjunct.phrase if adjunct.role is Role.AT and isinstance(adjunct.phrase, Amount) else None
    if at is None or at.unit or at.relation is not Relation.EXACTLY or "%" in at.value:
        return adjunct
    return Adjunct(Role.WHEN, NounPhrase(Name(f"{at.value}에")))


def _able_later(clause: Clause) -> Clause:
    """Say "will be unable to rejoin" as that it cannot."""
    can = clause.modal is Modal.CAN and clause.tense is Tense.FUTURE
    return replace(clause, tense=Tense.PRESENT) if can else clause


def _with_its_own(clause: Clause) -> Clause:
    """Say "latency is high for ⟨1⟩" of the latency of ⟨1⟩."""
    subject = clause.subject
    if not isinstance(subject, NounPhrase) or not _takes_more(clause, subject):
        return clause
    owned = tuple(one for one in clause.adjuncts if _belongs(one, subject))
    if len(owned) != 1:
        return clause
    return replace(without(clause, owned), subject=replace(subject, adjuncts=(*subject.adjuncts, *owned)))


def _at_stage(clause: Clause) -> Clause:
    """Say "stuck at approval" as at that stage: 승인 단계에서."""
    being = clause.predicate
    if not isinstance(being, Being) or being.complement not in {Adjective("stuck"), Adjective("blocked")}:
        return clause
    adjuncts = tuple(
        replace(one, phrase=NounPhrase("step", modifiers=(one.phrase,)))
        if one.role is Role.AT and isinstance(one.phrase, NounPhrase) and _is_step(one.phrase)
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _is_bad(adjunct: Adjunct) -> bool:
    """Return whether it is something that one looks whether it is there: 오류가 있는지."""
    head = head_of(adjunct.phrase)
    known = lexicon.concept("nouns", head) if head else None
    return known is not None and known.kind == "event" and known.polarity < 0


def _is_step(phrase: NounPhrase) -> bool:
    plain = NounPhrase(phrase.head, adjectives=tuple(one for one in phrase.adjectives if one == Adjective("manual")))
    return phrase == plain and kind_of(phrase) == "event"


def _sought_inside(clause: Clause) -> Clause:
    """Say "check ⟨1⟩ for the exit code" as checking the code there: ⟨1⟩에서 종료 코드를."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and act.verb in {"check", "see"} and not act.passive else None
    if not isinstance(act, Acting) or not isinstance(obj, NounPhrase):
        return clause
    logs = obj.head in _SEARCHED and clause.subject is None
    if not logs and not (isinstance(obj.head, Name) and act.verb == "check"):
        return clause
    beside = (*obj.adjuncts, *clause.adjuncts)
    kinds = {"data", "event"} if logs else {"data"}
    sought = [one for one in beside if one.role is Role.FOR and kind_of(one.phrase) in kinds and not _is_bad(one)]
    if head_of(sought[0].phrase if sought else None) in {"information", "detail"}:
        return clause
    if len(sought) != 1 or not isinstance(sought[0].phrase, NounPhrase):
        return clause
    tool = without(obj, sought)
    rest = tuple(one for one in clause.adjuncts if one not in sought)
    whole = replace(act, obj=sought[0].phrase)
    return replace(clause, predicate=whole, adjuncts=(*rest, Adjunct(Role.IN, tool)))


def _is_now(clause: Clause) -> bool:
    """Return whether a clause may tell of a state: "is sealed"."""
    plain = clause.tense is Tense.PRESENT and not clause.progressive and clause.modal is None
    return plain and not clause.adverbs and not clause.links and clause.subject is not None


def _freed(clause: Clause) -> Clause:
    """Take out of the object what belongs to the deed: flush chunks ⟨to storage⟩, enable it ⟨from the console⟩."""
    act = clause.predicate
    if not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase):
        return clause
    moved = tuple(one for one in act.obj.adjuncts if _is_of_deed(one, act, clause))
    act = replace(act, obj=without(act.obj, moved))
    ends = tuple(replace(one, role=Role.AS) if one.role in {Role.TO, Role.INTO} else one for one in moved)  # …(으)로
    return replace(clause, predicate=act, adjuncts=(*clause.adjuncts, *ends)) if moved else clause


def _is_of_deed(adjunct: Adjunct, act: Acting, clause: Clause) -> bool:
    if isinstance(adjunct.phrase, Clause):
        return False
    if adjunct.role in {Role.TO, Role.INTO}:
        return act.verb in _MOVING
    if adjunct.role is Role.FROM:
        return clause.subject is None and head_of(adjunct.phrase) in _TOOLS
    return is_any_time(adjunct)


def is_any_time(adjunct: Adjunct) -> bool:
    """Return whether an adjunct is "at any time"."""
    phrase = adjunct.phrase
    return adjunct.role is Role.AT and head_of(phrase) == "time" and getattr(phrase, "determiner", "") is Determiner.ANY


def _takes_more(clause: Clause, subject: NounPhrase) -> bool:
    act = clause.predicate
    free = subject.of is None and not subject.adjuncts and not subject.relative and not subject.participle
    simple = free and not subject.pronoun and subject.determiner in {Determiner.NONE, Determiner.DEFINITE}
    if not simple or subject.amount is not None or not subject.head or clause.more:
        return False
    if isinstance(subject.head, Name):
        return isinstance(act, Being) and isinstance(act.complement, Adjunct) and subject.head.kind == "product"
    if isinstance(act, Acting):
        return act.obj is None and not act.obliques and act.content is None and act.complement is None
    if isinstance(act, Being) and isinstance(act.complement, Adjective):
        return act.complement.concept not in {"available", "unavailable", "required", "necessary", "needed", "ready"}
    return isinstance(act, Being) and isinstance(act.complement, Adjunct | Amount)


def _belongs(adjunct: Adjunct, subject: NounPhrase) -> bool:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase) or phrase.amount is not None or not phrase.head:
        return False
    if adjunct.role is Role.WITH:
        return subject.head in RELATIONS and bool(isinstance(phrase.head, Name) or phrase.names)
    if adjunct.role is not Role.FOR or phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
        return False
    named = isinstance(phrase.head, Name) or bool(phrase.names)
    plain = not (phrase.of or phrase.adjuncts or phrase.relative or phrase.participle)
    owned = kind_of(subject) in {"measure", "event", "resource"} or (plain and kind_of(subject) in {"data", "software"})
    return (named or plain) and (isinstance(subject.head, Name) or owned)


def what_is_left(phrase: Nominal) -> str:
    """Return what is said of "less than 2 GB left" or "only 5 bytes available"; "" for other phrases."""
    if not isinstance(phrase, NounPhrase) or phrase.amount is None or phrase.of is not None:
        return ""
    if phrase.head and kind_of(phrase) != "unit":
        return ""
    told = phrase.participle
    if isinstance(told, Clause) and isinstance(told.predicate, Acting) and told.predicate.verb == "leave":
        return "남아 있"
    concepts = {one.concept for one in phrase.adjectives}
    return "남아 있" if concepts & {"left", "remaining"} else "사용할 수 있" if "available" in concepts else ""


def is_contrast(link_clause: Clause) -> bool:
    """Return whether "while …" says what is still well: 읽기가 여전히 가능하지만."""
    return "still" in link_clause.adverbs and not link_clause.negated


def is_condition(kind: LinkKind, main: Clause) -> bool:
    """Return whether "when …" is a condition of what will come of it: 가득 차면."""
    return kind is LinkKind.WHEN and (main.tense is Tense.FUTURE or main.modal is Modal.MAY)


def spread(nominal: Coordination) -> tuple[Coordination, tuple[Adjunct, ...], Nominal | None]:
    """Take out of the last of several bare things what belongs to all: producers and consumers ⟨of the topic⟩."""
    *former, last = nominal.items
    plain = all(one == NounPhrase(one.head, one.number) and isinstance(one.head, str) for one in former)
    roles = all(one.role in _ATTACHED for one in last.adjuncts)
    whole = last.of if isinstance(last.of, NounPhrase) and not (last.of.amount and not last.of.head) else None
    if not plain or not roles or not last.head or not (whole or last.adjuncts) or (last.of and not whole):
        return nominal, (), None
    bare = replace(last, of=None, adjuncts=())
    return replace(nominal, items=(*former, bare)), last.adjuncts, whole


def is_extent(adjunct: Adjunct) -> bool:
    """Return whether "by …" tells how much: lagging by 300 messages."""
    phrase = adjunct.phrase
    exact = isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.amount.relation is Relation.EXACTLY
    return adjunct.role is Role.BY and exact and not getattr(phrase, "adjuncts", ())


def lasting(adjunct: Adjunct) -> Adjunct:
    """Read "valid for 3 days" as a duration."""
    phrase = adjunct.phrase
    unit = isinstance(phrase, NounPhrase) and kind_of(phrase) == "unit" and phrase.amount is None
    if adjunct.role is Role.FOR and unit and isinstance(phrase, NounPhrase) and len(phrase.names) == 1:
        return Adjunct(Role.DURATION, Amount(phrase.names[0].text, unit=head_of(phrase)))
    return adjunct


def is_over_quota(adjunct: Adjunct, subject: Nominal | None) -> bool:
    """Return whether something is over its quota: 할당량을 초과했습니다."""
    return (
        adjunct.role in {Role.ABOVE, Role.BEYOND}
        and head_of(adjunct.phrase) in _PLENTY
        and kind_of(subject) not in {"measure", "resource"}
    )


def to_threshold(adjunct: Adjunct) -> Adjunct:
    """Read the limit that something is below as a threshold: 임계값보다 낮음."""
    phrase = adjunct.phrase
    below = adjunct.role is Role.BELOW and isinstance(phrase, NounPhrase) and phrase.head == "limit"
    if below and isinstance(phrase, NounPhrase) and phrase.number is Number.SINGULAR:
        return replace(adjunct, phrase=replace(phrase, head="threshold"))
    return adjunct


_STEPS: tuple[Callable[[Clause], Clause | None], ...] = (
    _at_stage,
    _sought_inside,
    check_sense,
    _freed,
    _very_much,
    _as_it_is_now,
    _at_its_time,
    _reached_at,
    _changed_to,
    _able_later,
    _with_its_own,
)
