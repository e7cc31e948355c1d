"""Clauses without links: subject and topic, adverbs, arguments and predicate in their order, further predicates."""

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
    Coordination,
    Determiner,
    Existing,
    Modal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import head_of
from slack_fixtures.grammar.languages.japanese.adjuncts import as_larger_place, is_kept_for, is_place
from slack_fixtures.grammar.languages.japanese.parts import Core, Part, joined
from slack_fixtures.grammar.languages.japanese.questions import (
    counts_things,
    is_event,
    is_measure,
    is_passive,
    is_past,
    says_no,
)
from slack_fixtures.grammar.languages.japanese.rewritings import (
    about_its_use,
    before_long,
    foreseen_in,
    having_beyond,
    having_in_state,
    nearly,
    there_for,
    told_inside,
    without_any,
    without_it,
)
from slack_fixtures.grammar.languages.japanese.tables import (
    ALSO_VERBS,
    DENYING,
    DROPPED,
    LAPSES,
    PLENTY,
    SLOWED,
    THERE_IS,
    TIMED,
)
from slack_fixtures.grammar.languages.japanese.tenses import Tenses, happens, is_rule
from slack_fixtures.grammar.languages.japanese.words import Bending

_BY_THE_VERB = {"as_soon_as_possible"}
_SETTING = {"keep", "reduce", "raise", "increase_obj", "decrease_obj", "set", "hold", "bring", "scale", "adjust"}
_CHANGING = {"increase", "decrease", "grow", "rise", "drop", "fall", "fluctuate", "change", "vary", "increase_obj"}


class Clauses(Tenses):
    """What Japanese makes of a clause."""

    def single(
        self, clause: Clause, *, main: bool, order: bool = False, event: bool = False, between: str = ""
    ) -> Part:
        """A clause and its further predicates, without links; "between" stands before the last of them."""
        if order:
            clause = replace(without_it(clause), more=tuple(map(without_it, clause.more)))
        if clause.more and clause.modal is Modal.CAN and not clause.negated and happens(clause):
            more = tuple(replace(one, modal=Modal.MAY) if one.modal is Modal.CAN else one for one in clause.more)
            clause = replace(clause, modal=Modal.MAY, more=more)
        if isinstance(clause.subject, NounPhrase) and clause.subject.determiner in PLENTY:
            part = self._plenty(clause, clause.subject)
        elif clause.subject is not None and says_no(clause.subject):
            part = self._none(clause, main=main, event=event)
        else:
            part = self.plain(clause, main=main, order=order, event=event)
        if clause.more and clause.modal is Modal.MAY:
            return self._maybe_both(clause, part, main=main)
        for further in clause.more:
            second = self.plain(without_it(replace(further, subject=None)), main=main, order=order, event=event)
            joint = "but" if clause.joint == "and" and main and _is_contrast(clause, further) else clause.joint
            condition = between if further is clause.more[-1] else ""
            part = replace(second, before=f"{_chained(part, joint, main=main)}、{condition}{second.before}")
        return part

    def _plenty(self, clause: Clause, subject: NounPhrase) -> Part:
        """English “Too many cursors are timing out”: those that do are too many."""
        if subject.relative or subject.participle or clause.links or clause.more or clause.modal or subject.amount:
            raise UnsayableError("too many, of such a clause")
        doing = self.plain(replace(clause, subject=None), main=False).plain().replace("使用中である", "使用中の")
        thing = self.phrase(replace(subject, determiner=Determiner.NONE))
        return Part(f"{doing}{thing}が", PLENTY[subject.determiner])

    def _maybe_both(self, clause: Clause, first: Part, *, main: bool) -> Part:
        """English “May fail or time out”: 失敗したり、タイムアウトしたりする可能性があります."""
        texts = []
        for one in (clause, *clause.more):
            subject = clause.subject if one is clause else None
            bare = replace(one, subject=subject, more=(), modal=None, tense=Tense.PRESENT, progressive=False)
            if one.negated or one.modal is not Modal.MAY or one.tense is not Tense.PRESENT:
                raise UnsayableError("several possibilities of different kinds")
            part = self.plain(bare, main=main, event=True)
            texts.append(part.before + part.word.ta + "り")
        return replace(first, before="、".join(texts) + "する可能性が", word=THERE_IS)

    def _none(self, clause: Clause, *, main: bool, event: bool) -> Part:
        """English “No node is available”: there is no available node; "no node responds": every node does not."""
        subject = clause.subject
        assert isinstance(subject, NounPhrase)
        bare = replace(subject, determiner=Determiner.NONE)
        if clause.negated:
            raise UnsayableError("two negations")
        if isinstance(clause.predicate, Being):
            adjective = clause.predicate.complement
            if isinstance(adjective, Adjective) and adjective.concept in {"required", "needed", "necessary"}:
                return Part(self.phrase(bare) + "は必要", THERE_IS.denied(), is_past(clause))
            if not isinstance(adjective, Adjective) or clause.modal or clause.predicate.become:
                raise UnsayableError("no, of such a state")
            done = self.quality(adjective.concept).word
            if done is not None and done.text.endswith("されている") and adjective == Adjective(adjective.concept):
                return self.plain(replace(clause, subject=bare, negated=True), main=main, event=event)
            there = replace(bare, adjectives=(adjective, *bare.adjectives), determiner=Determiner.NO)
            return self.plain(replace(clause, subject=None, predicate=Existing(there)), main=main, event=event)
        if clause.modal is Modal.MAY and is_passive(clause) and clause.tense is Tense.PRESENT:  # could not be found
            clause = replace(clause, modal=Modal.CAN, tense=Tense.PAST)
        counted = bare.number is not Number.MASS and not is_event(bare)
        part = self.plain(replace(clause, subject=bare, negated=True), main=False, event=event)
        if not counted or is_passive(clause):
            return part
        text = self.phrase(bare)
        if f"{text}が" not in part.before:
            raise UnsayableError("no, of a subject that is not in が")
        return replace(part, before=part.before.replace(f"{text}が", f"どの{text}も", 1))

    def plain(self, clause: Clause, *, main: bool, order: bool = False, event: bool = False) -> Part:
        """Return a clause that stands for itself, with one predicate."""
        if (foreseen := foreseen_in(clause)) is not None:
            part = self.plain(foreseen, main=False, event=True)
            return Part(part.plain(), Bending("見込み", "copula", negative=clause.negated))
        if (near := nearly(clause)) is not None:
            return Part(self.plain(near, main=False, event=True).plain(), Bending("寸前", "copula"))
        if event:
            clause = self._as_event(clause)
        if order and clause.negated:  # "do not use it anymore"
            clause = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != "anymore"))
        if clause.negated and "anymore" in clause.adverbs and (ceased := self._ceased(clause, main=main)) is not None:
            return ceased
        if "more" in clause.adverbs and any(one.role is Role.THAN for one in clause.adjuncts):
            raise UnsayableError("more than, of a clause")
        endings = [manner.ending for adverb in clause.adverbs if (manner := self.manner(adverb)).ending]
        clause, owner = self._owned(
            about_its_use(having_in_state(having_beyond(there_for(told_inside(without_any(clause))))))
        )
        clause = before_long(clause)
        than = [one for one in clause.adjuncts if one.role is Role.THAN]
        rates = [one for one in clause.adjuncts if _is_at_rate(clause, one)]
        if order and _is_misordered(clause):
            raise UnsayableError("a compound that was taken for an order")
        core = self.core(clause, order=order)
        before_subject, behind_subject = self.adjuncts(
            clause, [one for one in clause.adjuncts if one not in (*than, *rates)]
        )
        subject, topic = self._subject(clause, core, main=main, owner=owner)
        adverbs, manners = self._adverbs(clause)
        manners = [*(self.adjunct(one) for one in rates), *manners]
        there = isinstance(clause.predicate, Existing) and head_of(clause.predicate.phrase) != "suspicion"
        if there and core.word.text in {"ある", "存在する", "残っている"}:
            before_subject = [text.removesuffix("で") + "に" if is_place(text) else text for text in before_subject]
        act = clause.predicate
        told = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun in {"this", "these"}
        if told and isinstance(act, Acting) and act.obj is not None and before_subject and is_place(before_subject[-1]):
            behind_subject = [*behind_subject, as_larger_place(before_subject.pop())]
        if before_subject and core.subject.endswith("で") and is_place(before_subject[-1]):
            behind_subject = [*behind_subject, as_larger_place(before_subject.pop())]
        lead = [subject, *before_subject] if topic else [*before_subject, subject]
        if subject.endswith("の"):
            pause = ["、"] if adverbs and not behind_subject else []
            lead = [*before_subject, *adverbs, *pause, *behind_subject, subject]
            adverbs, behind_subject = [], []
        if clause.adverbs == ("consequently",) and core.word.text and not order:  # その結果、…
            lead, adverbs = [*(f"{text}、" for text in adverbs), *lead], []
        parts = [*lead, *adverbs, *behind_subject, *(self.adjunct(one) for one in than), core.before, *manners]
        part = self.tensed(clause, core, order=order, event=event)
        part = replace(part, before=joined(parts).replace("よりより", "より") + part.before)
        for ending in endings[:1]:
            if ending is not None and clause.modal is not Modal.MAY:
                part = _ended(part, ending)
        return part

    def _ceased(self, clause: Clause, *, main: bool) -> Part | None:
        """English “Does not respond anymore”: 応答しなくなりました; None where that cannot be said."""
        rest = tuple(one for one in clause.adverbs if one != "anymore")
        try:
            return self.plain(replace(clause, negated=False, adverbs=("no_longer", *rest)), main=main)
        except UnsayableError:
            return None

    def _as_event(self, clause: Clause) -> Clause:
        """Say "is elected" as "becomes elected" where the moment counts: until, before, after, to be …."""
        being = clause.predicate
        if not isinstance(being, Being) or being.become or being.remain or clause.negated or clause.modal:
            return clause
        adjective = being.complement
        if not isinstance(adjective, Adjective) or adjective.negated or adjective.degree == "too":
            return clause
        if self.quality(adjective.concept).start is None:
            return clause
        return replace(clause, predicate=replace(being, become=True))

    def _owned(self, clause: Clause) -> tuple[Clause, str]:
        """Take "for X" from the clause: it is said of the subject (Xの)."""
        subject = clause.subject
        if not isinstance(subject, NounPhrase) or subject.pronoun:
            return clause, ""
        own = [one for one in clause.adjuncts if one.role is Role.FOR and isinstance(one.phrase, NounPhrase)]
        timed = isinstance(clause.predicate, Acting) and clause.predicate.verb in TIMED
        if (
            not own
            or timed
            or is_kept_for(clause, own[0])
            or subject.adjuncts
            or (subject.of and subject.head)
            or subject.determiner in {Determiner.THIS, Determiner.THAT}
        ):
            return clause, ""
        rest = tuple(one for one in clause.adjuncts if one is not own[0])
        phrase = own[0].phrase
        sized = isinstance(clause.predicate, Being) and isinstance(clause.predicate.complement, Adjective)
        if isinstance(phrase, NounPhrase) and (phrase.head in LAPSES or (sized and is_measure(phrase))):
            return clause, ""
        assert isinstance(phrase, NounPhrase)
        return replace(clause, adjuncts=rest), self.phrase(phrase) + "の"

    def _adverbs(self, clause: Clause) -> tuple[list[str], list[str]]:
        """Return the adverbs before the arguments, and those of manner, which stand right before the verb."""
        texts: list[str] = []
        manners: list[str] = []
        for adverb in clause.adverbs:
            manner = self.manner(adverb)
            if (
                manner.ending is not None
                or adverb in DENYING
                or (adverb in {"slowly", "too_slowly"} and _is_slowed(clause))
            ):
                continue
            if adverb in {"yet", "anymore"} and not clause.negated:
                raise UnsayableError(f"{adverb} without negation")
            act = clause.predicate
            if adverb in {"highly", "strongly"} and isinstance(act, Acting) and act.verb in _CHANGING:
                manners.append("大幅に")
                continue
            near = lexicon.concept("adverbs", adverb).kind in {"manner", "degree"} or adverb in _BY_THE_VERB
            text = "別の場所に" if adverb == "elsewhere" and _moves(clause) else manner.text
            (manners if near or adverb == "elsewhere" else texts).append(text)
        return texts, manners

    def _subject(self, clause: Clause, core: Core, *, main: bool, owner: str) -> tuple[str, bool]:
        """Return the subject with its particle, and whether it is the topic (は)."""
        if core.subject:
            return owner + core.subject, core.subject.endswith("は")
        subject = clause.subject
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun in DROPPED):
            return "", False
        if isinstance(subject, NounPhrase) and subject.pronoun == "anyone":
            if not clause.negated:
                raise UnsayableError("anyone, without negation")
            return "誰も", False
        text = owner + self.nominal(subject)
        topic = main and (core.has_ga or self._explains(clause, core) or _tells_of_another(clause))
        if not main and is_passive(clause) and clause.modal in {Modal.SHOULD, Modal.MUST} and core.active is not None:
            return text + "を", False  # バッテリーを交換する必要がある
        if core.has_ga and not main:
            return text + "の" if core.before.count("が") == 1 else text + "が", False
        return text + ("は" if topic else "が"), topic

    def _explains(self, clause: Clause, core: Core) -> bool:
        subject = clause.subject
        if isinstance(subject, NounPhrase) and subject.pronoun in {"someone", "something", "everything"}:
            return False
        if isinstance(subject, NounPhrase) and (subject.pronoun or subject.determiner is Determiner.THIS):
            return True
        if clause.modal in {Modal.SHOULD, Modal.MUST}:
            return True
        if isinstance(subject, NounPhrase) and subject.adjectives[:1] == (Adjective("other"),):
            return True  # set against what was told before
        being = clause.predicate
        if isinstance(being, Being) and isinstance(being.complement, NounPhrase | Coordination | Amount):
            return not being.become
        general = core.general or (is_rule(clause) and not core.state)
        return general and clause.tense is Tense.PRESENT and clause.modal is None and not clause.progressive


def _is_misordered(clause: Clause) -> bool:
    """Whether “Build queue over 50 jobs” was taken for something to do."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb in _SETTING:
        return False
    also_noun = act.verb == "build" or act.verb in ALSO_VERBS
    inside = act.obj.adjuncts if also_noun and isinstance(act.obj, NounPhrase) else ()
    sides = {Role.ABOVE, Role.BELOW, Role.VIA}
    return any(one.role in sides and counts_things(one.phrase) for one in (*clause.adjuncts, *inside))


def _chained(part: Part, joint: str, *, main: bool) -> str:
    """Return a predicate as it stands before another one of the same subject."""
    if joint == "and":
        return part.chain()
    if part.order:
        raise UnsayableError("orders that are alternatives")
    if joint == "or":
        return part.plain().removesuffix("だ") + "か"
    return (part.polite() if main else part.plain()) + "が"


def _is_contrast(clause: Clause, further: Clause) -> bool:
    """Whether "and" stands between what goes on, or is to come, and what could not be done about it."""
    denied = further.negated and not clause.negated
    ahead = clause.tense is Tense.FUTURE and is_past(further)
    return denied and ("still" in clause.adverbs or ahead)


def _is_slowed(clause: Clause) -> bool:
    act = clause.predicate
    return isinstance(act, Acting) and act.verb in SLOWED and not act.passive and act.obj is None


def _is_at_rate(clause: Clause, adjunct: Adjunct) -> bool:
    """Whether it tells how often: it stands right before the verb."""
    act = clause.predicate
    if adjunct.role is Role.TIMES:  # 同じ曲を2回再生
        return isinstance(act, Acting) and act.obj is not None and not act.passive
    measured = adjunct.role is Role.AT and is_measure(adjunct.phrase)
    return measured and isinstance(act, Acting)


def _ended(part: Part, ending: Bending) -> Part:
    if part.order:
        raise UnsayableError("an order that is only likely")
    return Part(part.plain(), ending)


def _tells_of_another(clause: Clause) -> bool:
    """Whether what it tells has a subject in が of its own: "marketing confirms that the campaign went out"."""
    act = clause.predicate
    inner = act.content.subject if isinstance(act, Acting) and act.content is not None else None
    return inner is not None and not (isinstance(inner, NounPhrase) and inner.pronoun in DROPPED)


def _moves(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith(("move", "migrate"))
