"""Korean: 합니다 in statements, nominal endings (…음, 다운, 실패) in headlines, …하십시오 in orders.

The lexicon's lines, fields separated by " ; ":

nouns: ``오류 ; 건`` — the word, then any of: its counter (개 unless told; ``-`` for what is not counted; a counter with
    ``%``, as ``건%``, for what is often given as a share, so that no counter may follow a placeholder), and marks:
    ``many``, ``big``, ``long``, ``link`` (how an adjective is said of it: 많다, 크다, 길다, 끊어지다), ``res`` (low is
    said as 부족하다), ``use`` (its use is what is high), ``tight`` (joins what it is "of" without 의: 복제본 수),
    ``after`` (a name stands behind it: 버전 2), ``state`` ("in … state": … 상태입니다).
    Units: the word that follows the number: ``분``.
verbs: ``실패하다`` — dictionary form; before it the arguments that need another particle than the usual one, by the
    slot's name: ``obj에 도달하다``, ``inf지 못하다``, ``subj에 obj가 있다``. Then ``passive ; noun for headlines``;
    left out they are 되다 and the noun of a …하다. ``-`` says that there is none. Marks: ``adj`` (descriptive).
    Content slots take the ending that joins them: ``inf기``, ``inf지``, ``inf도록``, ``that음``, ``that는지``,
    ``ing는``, ``inf을``; a complement: ``adj상태로``, ``adj게``, ``adj어지다``.
adjectives: ``높다 ; 높은 ; 높음`` — predicate in dictionary form (``-``: none); before nouns; in headlines after its
    noun (without a particle). Marks: ``past`` (said in the past: 다운되었습니다), ``result`` (the same, and "may be" is
    …되었을 수 있습니다), ``prog`` (…고 있습니다), ``verb`` (a verb that is neither), ``copula``, ``pred`` (a headline's
    phrase is turned round: 지연 시간이 높음), ``turn`` (the same, in headlines only: 백업 실패);
    ``many=많다``, ``res=부족하다``: the word to use with such nouns; ``subj=를``: the subject's particle.
adverbs: the word; marks: ``neg`` (needs a negated verb and negates), ``likely`` (…할 가능성이 높습니다), ``front``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Amount,
    Aside,
    Clause,
    Determiner,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.eastern import changed, is_by_your_deed, kind_of, without
from slack_fixtures.grammar.languages.korean.clauses import Clauses
from slack_fixtures.grammar.languages.korean.forms import with_particle
from slack_fixtures.grammar.languages.korean.lines import headline_end, order_end, statement_end
from slack_fixtures.grammar.languages.korean.tables import NESTED, PHRASE_ROLES, QUANTITIES, RELATIONS, TWO_PLACES
from slack_fixtures.grammar.languages.korean.trees import joined, split_places
from slack_fixtures.grammar.languages.korean.words import Word, parse
from slack_fixtures.grammar.languages.rereading import reread


def _hoped(clause: Clause) -> Clause:
    """Tell what a deed should bring about as what it will: 해야 합니다 would be a duty."""
    if clause.modal is Modal.SHOULD and is_by_your_deed(clause):
        return replace(clause, modal=None, tense=Tense.FUTURE)
    return clause


def _every(phrase: NounPhrase) -> NounPhrase:
    """Return "every pod" as all of them: 모든 파드."""
    if phrase.determiner is Determiner.EACH and kind_of(phrase) in {"machine", "software", "data", "thing"}:
        return replace(phrase, determiner=Determiner.ALL)
    return phrase


class Korean(Clauses):
    """Korean as on-call engineers write it."""

    locale: ClassVar[str] = "ko-KR"
    folder: ClassVar[str] = "ko"

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; the module tells the format."""
        return parse(category, concept, line)

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Korean."""
        if sentence.end == "?":
            raise UnsayableError("a question")
        sentence = changed(reread(sentence), ((Clause, _hoped),))
        nodes = list(walk(sentence))
        if not any(isinstance(one, Amount) or (isinstance(one, Clause) and one.negated) for one in nodes):
            sentence = changed(sentence, ((NounPhrase, _every),))
        text = self._body(sentence, style)
        text = (
            text.replace("마지막 성공한", "마지막으로 성공한")
            .replace("기간 외부의", "기간 외")
            .replace("시간대 외부의", "시간대 외")
            .replace("기간에서", "기간에")
        )
        text = re.sub(r"(\S+는) (일시적으로|자동으로|수동으로|즉시) 것을", r"\2 \1 것을", text)
        text = re.sub(r"다음 일(?=[의까에])", "다음 날", text)
        if TWO_PLACES.search(text):
            raise UnsayableError("two places one after the other")
        opening = [self.adverb(adverb) for adverb in sentence.opening if adverb != "please"]
        text = joined(*opening, text) + "".join(f"({self.aside(aside)})" for aside in sentence.asides)
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text + sentence.end

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self.headline(body)}: {self.value(sentence.value)}"
        if not isinstance(body, Clause):
            if "please" in sentence.opening:
                raise UnsayableError("an order without verb")
            return self.headline(body)
        if sentence.kind is SentenceKind.ORDER:
            text = self.clause(body, order_end)
            return joined("즉시", text) if style.urgent else text
        if sentence.kind is SentenceKind.HEADLINE:
            return self.clause(body, headline_end)
        return self.clause(body, statement_end)

    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""
        body = NESTED.sub(r" \1", self._aside_body(aside.body))
        if aside.label is None:
            return body
        if aside.label == NounPhrase("target", aside.label.number):
            return f"목표: {body}"
        return f"{self.nominal(aside.label)}: {body}"

    def _aside_body(self, body: object) -> str:
        """Say an aside's body; "⟨1⟩ available" tells the value of what is available."""
        if isinstance(body, NounPhrase) and isinstance(body.head, Name) and len(body.adjectives) == 1:
            plain = replace(body, adjectives=())
            base, bare = self.adjective_verb(body.adjectives[0], "")
            if not body.adjectives[0].negated and plain == NounPhrase(head=body.head, number=body.number):
                return f"{bare or base.nominal()}: {body.head.text}"
        return self.value(body)

    # --- headlines that are a noun phrase ---------------------------------------------------------------------------

    def headline(self, body: Nominal) -> str:
        """Say a phrase that is a whole headline; what is high or missing is said of the thing: 지연 시간이 높음."""
        if isinstance(body, NounPhrase):
            lasting = [one for one in body.adjuncts if one.role is Role.DURATION and isinstance(one.phrase, Amount)]
            if len(lasting) == 1 and body.determiner is not Determiner.NO and not body.amount:
                rest = without(body, lasting)
                assert isinstance(lasting[0].phrase, Amount)
                return f"{self.headline(rest)}, {self.extent(lasting[0].phrase)} 지속"
            turned = self._turned(body)
            if turned is not None:
                return turned
            if body.participle and _tells(body, body.participle):
                told = replace(body.participle, subject=replace(body, participle=None, adjuncts=()))
                act = told.predicate
                done = isinstance(act, Acting) and act.passive and not told.progressive
                told = replace(told, tense=Tense.PERFECT) if done else told
                return self.clause(replace(told, adjuncts=(*body.adjuncts, *told.adjuncts)), headline_end)
        return self.nominal(body)

    def _turned(self, phrase: NounPhrase) -> str | None:
        said = self.quality(phrase, headline=True)
        if said is None:
            return None
        thing, quality, bare = said
        if bare == "가능성":  # what may come from somewhere: ⟨1⟩에서 공격 가능성
            from_there = [replace(one, role=Role.AT) if one.role is Role.FROM else one for one in phrase.adjuncts]
            phrase = replace(phrase, adjuncts=tuple(from_there))
        partners = tuple(one for one in phrase.adjuncts if one.role is Role.WITH and phrase.head in RELATIONS)
        places, others = split_places(one for one in phrase.adjuncts if one not in partners)
        thing = replace(thing, adjuncts=partners)
        if any(adjunct.role is not Role.WITH and adjunct.role not in PHRASE_ROLES for adjunct in others):
            later = [self.adjunct(adjunct) for adjunct in others]
        else:
            thing, later = replace(thing, adjuncts=(*partners, *others)), []
        there = phrase.determiner in QUANTITIES and kind_of(phrase) != "event"
        where = self.places(places, "에" if there else "에서")
        name = self.phrase(thing)
        if bare:
            return joined(where, *later, name, bare)
        return joined(where, *later, with_particle(name, "가"), quality.nominal())


def _tells(phrase: NounPhrase, participle: Clause) -> bool:
    """Return whether a headline's phrase is told what it does: "all tasks failing"."""
    act = participle.predicate
    plain = phrase.amount is None and phrase.relative is None and phrase.aside is None
    return plain and isinstance(act, Acting) and phrase.determiner not in QUANTITIES and not phrase.of
