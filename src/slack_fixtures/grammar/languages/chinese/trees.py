"""Small questions that Chinese puts to trees, and small changes of them."""

from __future__ import annotations

from collections.abc import Iterator
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
    Link,
    LinkKind,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.chinese.tables import (
    BREAKING,
    BURSTS,
    CHANGES,
    COUNTS,
    DATED,
    EARLY,
    FIXED,
    INSIDE,
    LATE,
    OCCASIONS,
    OF_COUNTED,
    PLACES,
    SHARED,
    STATE_NOUNS,
    STATES,
    TAKEABLE,
    TIMES,
)
from slack_fixtures.grammar.languages.eastern import conditions_of_last, is_mate, is_town, kind_of


def counted_exactly(phrase: NounPhrase) -> NounPhrase:
    """Return a counted phrase without "more than" and the like."""
    assert phrase.amount is not None
    return replace(phrase, amount=exactly(phrase.amount))


def exactly(amount: Amount) -> Amount:
    """Return an amount without "more than" and the like."""
    return replace(amount, relation=Relation.EXACTLY)


# --- phrases ----------------------------------------------------------------------------------------------------------


def is_rate(phrase: object) -> bool:
    """Return whether a phrase is "a rate of …"."""
    return isinstance(phrase, NounPhrase) and phrase.head == "rate" and phrase.of is not None and not phrase.modifiers


def _is_mishap(modifier: NounPhrase | Name | Coordination) -> bool:
    """Return whether a part of a compound is something that goes wrong."""
    if not isinstance(modifier, NounPhrase) or not isinstance(modifier.head, str) or not modifier.head:
        return False
    known = lexicon.concept("nouns", modifier.head)
    return known.kind == "event" and known.polarity < 0


def is_share(modifier: NounPhrase | Name | Coordination) -> bool:
    """Return whether a rate of it is a share, not a speed: 拒绝率, 授权成功率."""
    named = isinstance(modifier, NounPhrase) and modifier.head in SHARED
    return named or _is_mishap(modifier)


def is_percentage(phrase: object) -> bool:
    """Return whether a phrase is a bare value in percent."""
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.text.endswith("%")


def is_unit(name: Name) -> bool:
    """Return whether a name is rather a unit: QPS, RPS."""
    return name.text in {"QPS", "RPS", "TPS", "IOPS", "RPM", "FPS", "req/s", "ops/s", "rps", "qps"}


def is_many(phrase: NounPhrase) -> bool:
    """Return whether a phrase speaks of several things."""
    return phrase.number is Number.PLURAL


def is_plain_many(phrase: NounPhrase) -> bool:
    """Return whether a phrase speaks of several things and tells neither which nor how many."""
    return is_many(phrase) and phrase.determiner in {Determiner.NONE, Determiner.DEFINITE} and not phrase.amount


def is_each(nominal: Nominal | None) -> bool:
    """Return whether a phrase speaks of all of several things, each of which 均 takes up."""
    return isinstance(nominal, NounPhrase) and nominal.determiner in {Determiner.ALL, Determiner.BOTH}


def is_often(phrase: NounPhrase) -> bool:
    """Return whether it is "3 times"."""
    return phrase.head == "time" and phrase.amount is not None and phrase.number is Number.PLURAL


def is_of_parts(adjective: Adjective, phrase: NounPhrase) -> bool:
    """Return whether an adjective is of what is counted: "slow requests ratio"."""
    return bool(phrase.modifiers) and adjective.concept in OF_COUNTED and phrase.head in COUNTS


def is_occupied(about: Nominal | None) -> bool:
    """Return whether "full" things are rather taken: connections, slots."""
    whole = about.of if isinstance(about, NounPhrase) and not about.head else about
    return isinstance(whole, NounPhrase) and whole.head in TAKEABLE and whole.number is Number.PLURAL


def is_flat(of: Nominal | None) -> bool:
    """Return whether a quantity follows what it counts without 的: 消息数量."""
    if not isinstance(of, NounPhrase) or not isinstance(of.head, str) or not of.head or of.amount is not None:
        return False
    owned = of.of is None or (isinstance(of.of, NounPhrase) and not of.of.amount and not of.modifiers)
    return owned and not (of.names or of.adjuncts or of.relative or of.aside or of.participle)


def leading_names(modifiers: tuple[NounPhrase | Name | Coordination, ...]) -> Iterator[Name]:
    """Yield the names with which a compound begins."""
    for one in modifiers:
        if not isinstance(one, Name):
            return
        yield one


def as_burst(phrase: NounPhrase) -> NounPhrase:
    """Return "a spike in failures" as a spike of failures."""
    inside = [one for one in phrase.adjuncts if one.role is Role.IN and isinstance(one.phrase, NounPhrase)]
    if phrase.head not in BURSTS or phrase.of is not None or len(inside) != 1:
        return phrase
    whole = inside[0].phrase
    if not isinstance(whole, NounPhrase) or kind_of(whole) not in {"event", "measure", "data"}:
        return phrase
    return replace(phrase, of=whole, adjuncts=tuple(one for one in phrase.adjuncts if one is not inside[0]))


# --- adjuncts ---------------------------------------------------------------------------------------------------------


def is_state(adjunct: Adjunct) -> bool:
    """Return whether "in …" tells a state, not a place."""
    known = STATES | STATE_NOUNS
    head = adjunct.phrase.head if isinstance(adjunct.phrase, NounPhrase) else None
    named = isinstance(head, str) and head.endswith(("_mode", "_state"))
    return adjunct.role is Role.IN and (named or head in known)


def is_inside(adjunct: Adjunct) -> bool:
    """Return whether "in …" may be said of what is no place: in errors, in discovery."""
    phrase = adjunct.phrase
    if isinstance(phrase, NounPhrase) and kind_of(phrase) == "event" and not phrase.amount:
        going_on = phrase.number in {Number.MASS, Number.PLURAL} and phrase.head not in {"timeout_event", "error"}
        if going_on:
            return True
    return isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head in {"discovery", "service_discovery"}


def is_early(adjunct: Adjunct) -> bool:
    """Return whether an adjunct stands before the predicate."""
    return adjunct.role in {*TIMES, *PLACES, *EARLY}


def is_means(adjunct: Adjunct) -> bool:
    """Return whether an adjunct tells by what means, or at what rate."""
    if adjunct.role is Role.AT and not isinstance(adjunct.phrase, Clause):
        phrase = adjunct.phrase
        share = isinstance(phrase, NounPhrase) and phrase.amount is not None and not phrase.head
        of = phrase.of if share and isinstance(phrase, NounPhrase) else phrase
        return isinstance(of, NounPhrase) and kind_of(of) in ({"measure", "resource"} if share else {"measure"})
    tool = adjunct.role is Role.WITH and kind_of(adjunct.phrase) in {"software", "data", "thing", "machine"}
    return tool or adjunct.role in {Role.VIA, Role.MEANS, Role.AGAINST, Role.AS}


def is_extent(clause: Clause) -> bool:
    """Return whether "by …" tells how much: 滞后 5 分钟."""
    act = clause.predicate
    late = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept in LATE
    return late or (isinstance(act, Acting) and not act.passive and act.verb in CHANGES | {"lag"})


def is_lack(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether it is how long something has not happened: 已有 48 小时未备份."""
    acting = isinstance(clause.predicate, Acting) and clause.negated and clause.modal is None
    done = isinstance(clause.predicate, Being) and clause.negated and clause.tense is Tense.PERFECT
    now = clause.tense in {Tense.PRESENT, Tense.PERFECT} and clause.subject is not None
    return adjunct.role is Role.DURATION and (acting or done) and now and "never" not in clause.adverbs


def is_planned_at(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether "at ⟨1⟩" is the time of what will be done: 将于 06:30."""
    ahead = isinstance(clause.predicate, Acting) and clause.tense is Tense.FUTURE
    return (
        ahead
        and adjunct.role in {Role.AT, Role.WHEN}
        and isinstance(adjunct.phrase, Amount)
        and not (adjunct.phrase.unit or adjunct.phrase.share)
    )


def is_reached_at(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether "at 99%" tells how far something got: 在 99% 时失败."""
    value = isinstance(adjunct.phrase, Amount) and not adjunct.phrase.unit
    act = clause.predicate
    share = isinstance(adjunct.phrase, Amount) and adjunct.phrase.share
    return adjunct.role is Role.AT and value and isinstance(act, Acting) and (act.verb in BREAKING or share)


def fails_in(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether a check fails "from 2 of 5 locations": 在 5 个位置中的至少 2 个."""
    phrase, act = adjunct.phrase, clause.predicate
    counted = isinstance(phrase, NounPhrase) and phrase.amount is not None and bool(phrase.amount.total)
    return counted and isinstance(act, Acting) and act.verb == "fail" and kind_of(phrase) == "place"


def known_before(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether an adjunct is said before the predicate, or within it."""
    role = adjunct.role
    if is_early(adjunct) or is_mate(clause, adjunct):
        return True
    if role is Role.PURPOSE and isinstance(clause.predicate, Being):
        return isinstance(clause.predicate.complement, Adjective)
    acting = isinstance(clause.predicate, Acting)
    if role is Role.THAN:
        return isinstance(clause.predicate, Being)
    if role is Role.BY:
        return isinstance(clause.predicate, Acting) and clause.predicate.passive
    return is_means(adjunct) and acting


def side(adjunct: Adjunct) -> str:
    """Return 上 or 中: on a machine, in a cluster."""
    phrase = adjunct.phrase
    if isinstance(phrase, NounPhrase) and phrase.head in INSIDE:
        return "中"
    if adjunct.role is Role.IN and is_town(phrase):
        return ""
    if adjunct.role is Role.ON or adjunct.role is Role.AT:
        return "上"
    if adjunct.role is Role.IN:
        return "中"
    inside = not isinstance(phrase, NounPhrase) or phrase.head in INSIDE or isinstance(phrase.head, Name)
    return "中" if inside or kind_of(phrase) != "machine" else "上"


# --- clauses ----------------------------------------------------------------------------------------------------------


def tells(part: Clause) -> bool:
    """Return whether a participle says more than one word could: "not connected to Alertmanager"."""
    act = part.predicate
    if not isinstance(act, Acting):
        return False
    return part.negated or act.passive or bool(act.obj or act.obliques or act.content or part.adjuncts)


def is_contrast(link: Link) -> bool:
    """Return whether "while" tells of something else that is the case already, not of a time."""
    inner = link.clause
    told = isinstance(inner, Clause) and inner.tense is Tense.PERFECT and inner.subject is not None
    return link.kind is LinkKind.WHILE and not link.first and told


def attach(subject: NounPhrase, clause: Clause) -> tuple[NounPhrase, Clause]:
    """Hang where and whose on the subject: 集群 ⟨1⟩ 中的节点宕机."""
    act = clause.predicate
    if subject.pronoun or subject.determiner in FIXED or (isinstance(act, Acting) and act.obj is not None):
        return subject, clause
    keeping = isinstance(act, Acting) and act.verb == "keep_ing" and not act.obliques and _is_plain_deed(act.content)
    if isinstance(act, Acting) and (act.content or act.obliques) and not keeping:
        return subject, clause
    if isinstance(act, Being) and isinstance(act.complement, Adjunct) and act.complement.role in PLACES:
        return subject, clause
    where = [one for one in clause.adjuncts if one.role in PLACES and not is_means(one)]
    where = [one for one in where if not is_state(one) and not is_reached_at(clause, one)]
    told = act.complement if isinstance(act, Being) and isinstance(act.complement, Adjective) else None
    if told in {Adjective("stuck"), Adjective("blocked")}:
        where = [one for one in where if one.role is not Role.AT or kind_of(one.phrase) not in {"", "event"}]
    if not isinstance(act, Being):
        where = [one for one in where if not (isinstance(one.phrase, NounPhrase) and one.phrase.head in OCCASIONS)]
    owners = [one for one in clause.adjuncts if one.role is Role.FOR and kind_of(one.phrase) != "person"]
    if told is not None:
        owners = [one for one in owners if kind_of(one.phrase) != "measure"]
    moving = tuple(one for one in clause.adjuncts if one in where or one in owners)
    if any(isinstance(one.phrase, Amount | Clause) for one in moving):
        return subject, clause
    rest = tuple(one for one in clause.adjuncts if one not in moving)
    return replace(subject, adjuncts=(*subject.adjuncts, *moving)), replace(clause, adjuncts=rest)


def _is_plain_deed(content: Clause | None) -> bool:
    """Return whether something only happens: "keeps failing"."""
    act = content.predicate if content is not None else None
    return isinstance(act, Acting) and not (act.obj or act.obliques or act.content)


def with_conditions(clause: Clause) -> Clause:
    """Return "is kept in memory and will be lost if …" with the condition on what will be."""
    late = conditions_of_last(clause)
    if not late:
        return clause
    last = clause.more[-1]
    rest = tuple(one for one in clause.links if one not in late)
    whole = replace(last, links=(*last.links, *late))
    return replace(clause, links=rest, more=(*clause.more[:-1], whole))


def with_dates(clause: Clause) -> Clause:
    """Return "expires in ⟨1⟩" with ⟨1⟩ as a time."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in DATED or (act.verb == "fill_up" and clause.progressive):
        return clause
    adjuncts = []
    for one in clause.adjuncts:
        phrase = one.phrase
        name = phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) else None
        if one.role is Role.IN and name is not None and name.kind == "span" and phrase == NounPhrase(name):
            adjuncts.append(Adjunct(Role.NEXT, Amount(name.text)))
        else:
            adjuncts.append(one)
    return replace(clause, adjuncts=tuple(adjuncts))
