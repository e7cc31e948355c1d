"""Whole clauses of Chinese, with what is linked to them: 当…时，…; …，因此…."""

from __future__ import annotations

from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    NounPhrase,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.chinese.tables import (
    FIRST_LINKS,
    LATER_LINKS,
    PLACES,
    POSSIBLE,
    QUANTITY_STATES,
)
from slack_fixtures.grammar.languages.chinese.trees import (
    attach,
    is_contrast,
    is_each,
    is_early,
    with_conditions,
    with_dates,
)
from slack_fixtures.grammar.languages.chinese.wordings import Wordings
from slack_fixtures.grammar.languages.chinese.words import cat, not_yet
from slack_fixtures.grammar.languages.eastern import kind_of, without


class Clauses(Wordings):
    """What Chinese says of what happens."""

    def clause(self, clause: Clause, *, nested: bool = False) -> str:
        """Return a clause with everything that is linked to it."""
        clause = with_conditions(clause)
        first, later = self.links(clause)
        text = self.unlinked(clause, nested=nested)
        for further in clause.more:
            contrast = clause.joint == "but" or (further.negated and "still" in clause.adverbs)
            joint = "，但" if contrast else "，或者" if clause.joint == "or" else "，且"
            joint = "，" if "then" in further.adverbs and joint == "，且" else joint
            ahead, behind = self.links(further)
            text = cat(text, joint, ahead, self.predicate(further, nested=nested), behind)
        return cat(first, text, later)

    def unlinked(self, clause: Clause, *, nested: bool) -> str:
        """Return a clause without what is linked to it."""
        clause = with_dates(clause)
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            return self._existing(clause, predicate, nested=nested)
        subject = clause.subject
        if isinstance(subject, NounPhrase):
            if subject.pronoun in {"nothing", "everything", "something"}:
                raise UnsayableError(f"the pronoun {subject.pronoun}")
            if subject.pronoun in {"someone", "nobody"}:
                return self._somebody(clause, subject.pronoun, nested=nested)
            special = self.in_its_own_way(clause, subject, predicate, nested=nested)
            if special is not None:
                return special
            if subject.determiner is Determiner.NO:
                return self._nobody(clause, subject, nested=nested)
            subject, clause = attach(subject, clause)
            if subject.determiner is Determiner.INDEFINITE and clause.modal and kind_of(subject) == "event":
                subject = replace(subject, determiner=Determiner.NONE)
            if subject == NounPhrase("failure", subject.number, Determiner.ANOTHER):
                return cat("再次发生故障", self.predicate(clause, nested=nested))
        text = self.subject(subject) if subject is not None else ""
        if isinstance(subject, NounPhrase) and subject.pronoun == "it" and isinstance(predicate, Acting):
            text = "这" if predicate.verb in POSSIBLE or predicate.verb.endswith("_that") else text
        return cat(text, self.predicate(clause, nested=nested, many=is_each(subject)))

    def _somebody(self, clause: Clause, pronoun: str, *, nested: bool) -> str:
        """有人更改了密码, 无人确认告警."""
        if clause.negated or clause.more:
            raise UnsayableError("somebody who did not")
        nobody = pronoun == "nobody"
        done = nobody and clause.modal is None and clause.tense in {Tense.PAST, Tense.PERFECT}
        maybe = tuple(one for one in clause.adverbs if lexicon.concept("adverbs", one).kind == "epistemic")
        early = tuple(one for one in clause.adverbs if nobody and lexicon.concept("adverbs", one).kind == "time")
        rest = replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in (*maybe, *early)))
        able = nobody and clause.modal is Modal.CAN
        rest = replace(rest, modal=None) if able else rest
        said = self.predicate(replace(rest, tense=Tense.PRESENT) if done else rest, nested=nested)
        said = cat("能", said) if able else said
        now = (self.word("adverbs", one).text for one in early)
        return cat(*now, "无人" if nobody else "有人", *(self.word("adverbs", one).text for one in maybe), said)

    def _existing(self, clause: Clause, predicate: Existing, *, nested: bool) -> str:
        phrase = predicate.phrase
        if any(one.role is Role.FOR for one in clause.adjuncts):
            raise UnsayableError("existence for something")
        plain = clause.tense is Tense.PRESENT and not clause.modal and not clause.negated
        where = tuple(one for one in clause.adjuncts if one.role in PLACES)
        if plain and isinstance(phrase, NounPhrase) and where == clause.adjuncts and not phrase.of:
            phrase, clause = replace(phrase, adjuncts=(*phrase.adjuncts, *where)), replace(clause, adjuncts=())
        if plain and not clause.adverbs and not clause.adjuncts and isinstance(phrase, NounPhrase):
            told = self.telling(phrase)
            graded = told is not None and lexicon.concept("adjectives", told.concept).kind == "size"
            if phrase.determiner in QUANTITY_STATES or (told and clause.links) or graded:
                return self.headline(phrase)
        if isinstance(phrase, NounPhrase) and not clause.adjuncts:
            places = tuple(one for one in phrase.adjuncts if one.role in PLACES)
            inner = without(phrase, places)
            phrase, clause = inner, replace(clause, adjuncts=places)
        verb = "存在" if isinstance(phrase, NounPhrase) and phrase.amount is None and phrase.head else "有"
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            phrase, clause = replace(phrase, determiner=Determiner.NONE), replace(clause, negated=not clause.negated)
        mark = self.marked_state(clause, "没有" if clause.negated else verb)
        part = phrase.participle if isinstance(phrase, NounPhrase) else None
        if part is not None and isinstance(phrase, NounPhrase) and part.progressive and not clause.negated:
            phrase = replace(phrase, participle=None)
            doing = self.predicate(part, nested=nested)
            before = self.before(clause).removeprefix("在").lstrip()
            return cat(before, mark, self.nominal(phrase), doing, self.after(clause, nested=nested))
        before = self.before(clause).removeprefix("在").lstrip()
        return cat(before, mark, self.nominal(phrase), self.after(clause, nested=nested))

    def _nobody(self, clause: Clause, subject: NounPhrase, *, nested: bool) -> str:
        """没有节点可用."""
        phrase = self.phrase(replace(subject, determiner=Determiner.NONE))
        if clause.negated:
            raise UnsayableError("a negated clause about nothing")
        state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        if isinstance(state, Adjective) and self.word("adjectives", state.concept).text.startswith("已"):
            raise UnsayableError("nothing that is done")
        deed = isinstance(clause.predicate, Acting) and not clause.predicate.passive
        if deed and clause.tense is Tense.PAST and clause.modal is None:
            clause = replace(clause, tense=Tense.PRESENT)
        lasting = [one for one in clause.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
        acting = isinstance(clause.predicate, Acting) and not clause.predicate.passive and not clause.progressive
        how_long = ""
        if acting and clause.tense is Tense.PERFECT:
            how_long = cat(*(cat("已有", self.value(one.phrase)) for one in lasting[:1]))
            kept = tuple(one for one in clause.adjuncts if one not in lasting)
            clause = replace(clause, tense=Tense.PRESENT, adjuncts=kept)
        before = cat(self.before(clause), how_long)
        times = self.adverbs_of(clause, late=False)
        late = tuple(one for one in clause.adverbs if self.word("adverbs", one).text not in times)
        behind = tuple(one for one in clause.adjuncts if not is_early(one))
        rest = replace(clause, adverbs=late, adjuncts=behind)
        able = rest.modal is Modal.CAN and isinstance(rest.predicate, Acting)
        rest = replace(rest, modal=None) if able else rest
        return cat(*times, before, "没有", phrase, "能" if able else "", self.predicate(rest, nested=nested))

    # --- links ------------------------------------------------------------------------------------------------------

    def links(self, clause: Clause) -> tuple[str, str]:
        """Return what stands before the main clause and what follows; a condition after a sequel is the sequel's."""
        before, behind, sequel = "", "", ""
        for link in clause.links:
            condition = self._condition(link, clause)
            if condition and sequel and not link.first:
                sequel = cat("，", condition, sequel.removeprefix("，"))
            elif condition:
                before += condition
            elif link.first:
                raise UnsayableError(f"{link.kind} before the main clause")
            else:
                labelled = link.kind is LinkKind.DASH and any(one.kind is LinkKind.COLON for one in clause.links)
                behind, sequel = cat(behind, sequel), self._later(link)
                sequel = "，" + sequel.removeprefix("：").lstrip() if labelled else sequel
                if link.kind is not LinkKind.SEQUEL:
                    behind, sequel = cat(behind, sequel), ""
        return before, cat(behind, sequel)

    def _condition(self, link: Link, clause: Clause) -> str:
        """Return a clause that stands before what it belongs to: 如果…，; "" for other links."""
        inner = link.clause
        if not isinstance(inner, Clause) or is_contrast(link):
            return ""
        if link.kind is LinkKind.UNTIL and (clause.negated or not isinstance(clause.predicate, Acting)):
            return cat("在", not_yet(self.clause(inner, nested=True).replace("已知", "查明")), "之前，")
        if link.kind in FIRST_LINKS:
            opening, closing = FIRST_LINKS[link.kind]
            if inner.subject is None and inner.progressive:
                inner = replace(inner, progressive=False)
            said = self.clause(inner, nested=True)
            undone = link.kind in {LinkKind.BEFORE, LinkKind.AFTER}
            return cat(opening, not_yet(said) if undone else said, closing)
        if link.first and link.kind is LinkKind.BECAUSE:
            return cat("由于", self.clause(inner, nested=True)) + "，"
        return ""

    def _later(self, link: Link) -> str:
        mark = "，而" if is_contrast(link) else LATER_LINKS.get(link.kind)
        if link.kind is LinkKind.DASH and isinstance(link.clause, Clause):
            mark = "，"
        if mark is None:
            raise UnsayableError(f"a clause with {link.kind}")
        if not isinstance(link.clause, Clause):
            return cat(
                mark, self.headline(link.clause) if isinstance(link.clause, NounPhrase) else self.nominal(link.clause)
            )
        if link.clause.subject is None and link.kind is LinkKind.SEQUEL and isinstance(link.clause.predicate, Being):
            if any(one.role is Role.AGO for one in link.clause.adjuncts):
                raise UnsayableError("when the last thing was in a state")
            return cat("，这", self.clause(link.clause))
        asked = link.kind is LinkKind.SEMICOLON and link.clause.subject is None and not link.clause.progressive
        if asked and isinstance(link.clause.predicate, Acting) and not (link.clause.modal or link.clause.links):
            please = "请勿" if link.clause.negated else "请"
            return cat(mark, please, self.infinitive(replace(link.clause, negated=False)))
        act = link.clause.predicate if link.kind is LinkKind.SEQUEL and link.clause.subject is None else None
        this = "这" if isinstance(act, Acting) and act.verb == "mean_that" else ""
        return cat(mark, this, self.clause(link.clause))
