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

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError
from slack_fixtures.grammar.languages.korean.forms import Verb, verb, with_particle
from slack_fixtures.grammar.languages.korean.senses import (
    check_phrase,
    head_of,
    is_any_time,
    is_condition,
    is_contrast,
    is_extent,
    is_over_quota,
    kind_of,
    lasting,
    modifier_beside,
    noun_beside,
    rate_beside,
    spread,
    suited,
    to_threshold,
    verb_beside,
    what_is_left,
)
from slack_fixtures.grammar.languages.korean.tables import (
    ABILITIES,
    AIMED,
    ALERTING,
    ARRAYS,
    ARRIVING,
    BORNE,
    BREAKDOWN,
    CLAUSE_ROLES,
    CLAUSE_SLOTS,
    CONTENT,
    CONTINUED,
    CONTINUING,
    DEEPEST,
    DEGREES,
    DETERMINERS,
    DEVICES,
    EARLY,
    ENDING,
    EXPECTING,
    JOINING,
    LOOSE,
    MARKED,
    MARKS,
    MOVES,
    NESTED,
    PHRASE_ROLES,
    PLACES,
    QUANTITIES,
    RELATIONS,
    SAID_BEHIND,
    SHOWING,
    SLOT,
    SOON,
    STATE_ADVERB,
    SUBORDINATE,
    TELLING,
    THIS,
    TIME_UNITS,
    TIMELY,
    TROUBLES,
    TWO_PLACES,
    UNDERGOING,
    USED,
    USING,
    USUAL_PARTICLES,
    WEEKDAYS,
)
from slack_fixtures.grammar.languages.korean.trees import (
    as_manner,
    becomes,
    beyond,
    by_doing,
    deadline,
    details_first,
    fitted,
    in_degree,
    in_headline,
    is_bare_span,
    is_deed,
    is_manner,
    is_moment,
    is_settled,
    is_this,
    joined,
    lasts,
    negation_of,
    rate_of,
    refuse,
    split_places,
    this_with,
    without_echo,
)
from slack_fixtures.grammar.lexicon import LexiconError


@dataclass(frozen=True, slots=True)
class _Word:
    """What a lexicon line says.

    Attributes:
        text: noun, adverb, or dictionary form of a verb or adjective ("" for none).
        slots: a verb's named arguments and what follows each: ``("obj", "에")``.
        passive: dictionary form; "" for none.
        noun: a verb's noun or an adjective's headline form; "" for none.
        attributive: of an adjective; "" to derive it.
        counter: of a noun.
        marks: see the module.
        instead: an adjective's words for nouns of other classes, by ``many`` and ``res``.
    """

    text: str
    slots: tuple[tuple[str, str], ...] = ()
    passive: str = ""
    noun: str = ""
    attributive: str = ""
    counter: str = "개"
    marks: frozenset[str] = frozenset()
    instead: Mapping[str, str] = field(default_factory=dict)


_CHAINED = {"and": "고", "or": "거나", "but": "지만"}  # behind a predicate that another one follows


@dataclass(frozen=True, slots=True)
class _Line:
    """A clause that still lacks the ending of its verb.

    Attributes:
        before: all that stands before the verb.
        verb: with tense, mood and negation.
        bare: how a headline says the whole ("노드 다운"); "" where it takes the nominal ending.
    """

    before: str
    verb: Verb
    bare: str = ""

    def end(self, ending: Callable[[Verb], str]) -> str:
        return joined(self.before, ending(self.verb))


class Korean(Linearizer[_Word]):
    """Korean as on-call engineers write it."""

    locale: ClassVar[str] = "ko-KR"
    folder: ClassVar[str] = "ko"

    # --- the lexicon --------------------------------------------------------------------------------------------------

    def parse_word(self, category: str, concept: str, line: str) -> _Word:
        """Return what a line says; the module tells the format."""
        parts = [part.strip() for part in line.split(";")]
        marks = frozenset(part for part in parts[1:] if part in MARKS[category])
        instead = dict(part.split("=", 1) for part in parts[1:] if "=" in part)
        fields = [part for part in parts[1:] if part not in marks and "=" not in part]
        if not parts[0] or len(fields) > {"verbs": 2, "adjectives": 2, "nouns": 1, "adverbs": 0}[category]:
            raise LexiconError(f"ko: {category}.{concept}: {line!r} has no word, or more than its fields")
        try:
            if category == "verbs":
                return self._verb_word(concept, parts[0], fields, marks)
            if category == "adjectives":
                return self._adjective_word(parts[0], fields, marks, instead)
        except ValueError as error:
            raise LexiconError(f"ko: {category}.{concept}: {error}") from error
        counter = fields[0] if fields else "개"
        return _Word(parts[0], counter="" if counter == "-" else counter, marks=marks)

    def _verb_word(self, concept: str, text: str, fields: Sequence[str], marks: frozenset[str]) -> _Word:
        words = text.split()
        slots = []
        while words and (match := SLOT.fullmatch(words[0])):
            slots.append((match[1], match[2]))
            words.pop(0)
            while words and slots and not SLOT.fullmatch(words[0]) and any(SLOT.fullmatch(word) for word in words):
                slots[-1] = (slots[-1][0], f"{slots[-1][1]} {words.pop(0)}")
        rest = " ".join(words)
        if not rest:  # the verb is the ending of the last slot: adj어지다
            name, rest = slots[-1][0], ""
            if name not in CLAUSE_SLOTS:
                raise ValueError(f"{text!r} has no verb")
        else:
            verb(rest)
        known = {slot.name.split()[-1] for slot in lexicon.concept("verbs", concept).frame}
        known |= {slot.name.split()[0] for slot in lexicon.concept("verbs", concept).frame} | {"subj"}
        if strange := [name for name, _ in slots if name not in known]:
            raise ValueError(f"{text!r} names arguments that the verb has not: {', '.join(strange)}")
        derived = rest.endswith("하다") and " " not in rest
        passive = fields[0] if fields else rest[:-2] + "되다" if derived else ""
        noun = fields[1] if len(fields) > 1 else rest[:-2] if derived else ""
        passive, noun = ("" if one == "-" else one for one in (passive, noun))
        if passive.startswith("subj"):
            particle, _, passive = passive.removeprefix("subj").partition(" ")
            slots.append(("passive", particle))
        if passive:
            verb(passive)
        return _Word(rest, slots=tuple(slots), passive=passive, noun=noun, marks=marks)

    def _adjective_word(
        self, text: str, fields: Sequence[str], marks: frozenset[str], instead: Mapping[str, str]
    ) -> _Word:
        text = "" if text == "-" else text
        for one in (text, *(form for kind, form in instead.items() if kind != "subj")):
            if one:
                verb(one)
        attributive, noun = [*fields, "", ""][:2]
        if not text and not attributive:
            raise ValueError("neither a predicate nor a form before nouns")
        return _Word(
            text, attributive="" if attributive == "-" else attributive, noun=noun, marks=marks, instead=instead
        )

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Korean."""
        if sentence.end == "?":
            raise UnsayableError("a question")
        text = self._body(sentence, style)
        if TWO_PLACES.search(text):
            raise UnsayableError("two places one after the other")
        opening = [self._adverb(adverb) for adverb in sentence.opening if adverb != "please"]
        text = joined(*opening, text) + "".join(f"({self._aside(aside)})" for aside in sentence.asides)
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + ": " + text
        return text + sentence.end

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self._headline(body)}: {self._value(sentence.value)}"
        if not isinstance(body, Clause):
            if "please" in sentence.opening:
                raise UnsayableError("an order without verb")
            return self._headline(body)
        if sentence.kind is SentenceKind.ORDER:
            text = self._clause(body, self._order)
            return joined("즉시", text) if style.urgent else text
        if sentence.kind is SentenceKind.HEADLINE:
            return self._clause(body, _headline_end)
        return self._clause(body, _statement_end)

    def _order(self, line: _Line) -> str:
        if line.verb.stem.endswith("지 않"):
            return joined(line.before, line.verb.stem[:-1] + "마십시오")
        if line.verb.kind != "verb" or line.verb.past:
            raise UnsayableError("an order that is no action")
        return line.end(Verb.order)

    def _headline(self, body: Nominal) -> str:
        """Say a phrase that is a whole headline; what is high or missing is said of the thing: 지연 시간이 높음."""
        if isinstance(body, NounPhrase):
            turned = self._turned(body)
            if turned is not None:
                return turned
            if body.participle and self._tells(body, body.participle):
                told = replace(body.participle, subject=replace(body, participle=None, adjuncts=()))
                return self._clause(replace(told, adjuncts=(*body.adjuncts, *told.adjuncts)), _headline_end)
        return self._nominal(body)

    def _tells(self, phrase: NounPhrase, participle: Clause) -> bool:
        """Return whether a headline's phrase is told what it does: "all tasks failing"."""
        act = participle.predicate
        plain = phrase.amount is None and phrase.relative is None and phrase.aside is None
        return plain and isinstance(act, Acting) and not act.passive and phrase.determiner not in QUANTITIES

    def _turned(self, phrase: NounPhrase) -> str | None:
        said = self._quality(phrase, headline=True)
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
            later = [self._adjunct(adjunct) for adjunct in others]
        else:
            thing, later = replace(thing, adjuncts=(*partners, *others)), []
        there = phrase.determiner in QUANTITIES and kind_of(phrase) != "event"
        where = self._place(places, "에" if there else "에서")
        name = self._phrase(thing)
        if bare:
            return joined(where, *later, name, bare)
        return joined(where, *later, with_particle(name, "가"), quality.nominal())

    def _quality(self, phrase: NounPhrase, *, headline: bool = False) -> tuple[NounPhrase, Verb, str] | None:
        """Return thing, predicate and headline word where a phrase tells how much there is of the thing."""
        if phrase.amount or not phrase.head:
            return None
        thing = replace(phrase, determiner=Determiner.NONE, adjuncts=())
        if phrase.determiner in QUANTITIES:
            word, kind = QUANTITIES[phrase.determiner]
            bare = {Determiner.NO: "없음", Determiner.NOT_ENOUGH: "부족"}.get(phrase.determiner, "")
            return thing, verb(word, kind), bare
        plain = phrase.determiner in {Determiner.NONE, Determiner.INDEFINITE, Determiner.DEFINITE}
        if not plain and not (headline and phrase.determiner is Determiner.ALL):
            return None
        if not phrase.adjectives or phrase.relative or phrase.participle:
            return None
        marks = {"pred", "turn"} if headline else {"pred"}
        first = next((one for one in phrase.adjectives if self.word("adjectives", one.concept).marks & marks), None)
        possible = headline and plain and [one.concept for one in phrase.adjectives] == ["possible"]
        if possible and kind_of(phrase) in {"event", "measure"} and phrase.head not in {"cause", "reason"}:
            return replace(thing, adjectives=()), verb("있다", "adj"), "가능성"
        if first is None and not plain and self.word("adjectives", phrase.adjectives[0].concept).noun:
            first = phrase.adjectives[0]
        if first is None or first.negated:
            return None
        if not plain:
            thing = replace(thing, determiner=phrase.determiner)
        rest = tuple(one for one in phrase.adjectives if one is not first)
        thing = self._use_of(replace(thing, adjectives=rest), first)
        _, bare = self._adjective_verb(first, self._class_of(phrase))
        if first.concept == "failed" and self._is_machine(phrase):
            bare = BREAKDOWN
        said = self._graded(first, self._class_of(phrase))
        return thing, said, "" if first.adverbs or first.degree != "positive" else bare

    def _use_of(self, phrase: NounPhrase, adjective: Adjective) -> NounPhrase:
        """Return the use of a resource: "memory high" is 메모리 사용량이 높음."""
        if adjective.concept not in {"high", "elevated", "excessive"} or not self._has_mark(phrase, "use"):
            return phrase
        resource = NounPhrase(head=phrase.head, number=phrase.number)
        return replace(phrase, head="usage", number=Number.MASS, modifiers=(*phrase.modifiers, resource))

    def _aside(self, aside: Aside) -> str:
        body = NESTED.sub(r" \1", self._aside_body(aside.body))
        if aside.label is None:
            return body
        if aside.label == NounPhrase("target", aside.label.number):
            return f"목표: {body}"
        return f"{self._nominal(aside.label)}: {body}"

    def _aside_body(self, body: object) -> str:
        """Say an aside's body; "⟨1⟩ available" tells the value of what is available."""
        if isinstance(body, NounPhrase) and isinstance(body.head, Name) and len(body.adjectives) == 1:
            plain = replace(body, adjectives=())
            base, bare = self._adjective_verb(body.adjectives[0], "")
            if not body.adjectives[0].negated and plain == NounPhrase(head=body.head, number=body.number):
                return f"{bare or base.nominal()}: {body.head.text}"
        return self._value(body)

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self._amount(value)
        if isinstance(value, Adjective):
            return self._graded(value, "").nominal()
        if isinstance(value, Clause):
            return self._clause(value, _headline_end)
        if isinstance(value, NounPhrase | Coordination):
            return self._headline(value)
        raise UnsayableError("a label without value")

    # --- clauses ------------------------------------------------------------------------------------------------------

    def _clause(self, clause: Clause, end: Callable[[_Line], str], subject: str | None = None) -> str:
        until = any(link.kind is LinkKind.UNTIL for link in clause.links)
        if until and (clause.more or len(clause.links) > 1):
            raise UnsayableError("until, with several things before it")
        lead = ""
        further: list[Link] = []
        for link in clause.links:
            if link.kind in SUBORDINATE:
                kind = LinkKind.IF if is_condition(link.kind, clause.more[-1] if clause.more else clause) else link.kind
                if kind is LinkKind.WHILE and isinstance(link.clause, Clause) and is_contrast(link.clause):
                    kind = LinkKind.ALTHOUGH
                lead = joined(lead, self._subordinate(replace(link, kind=kind)))
            elif link.first:
                raise UnsayableError(f"a clause with {link.kind} before the main one")
            else:
                further.append(link)
        late = clause.more and clause.more[-1].tense is Tense.FUTURE and clause.tense is not Tense.FUTURE
        line = self._line(clause, subject, lead if late else "")
        if lead and not late:
            line = replace(line, before=joined(lead, line.before), bare=joined(lead, line.bare) if line.bare else "")
        return self._linked(line, further, end)

    def _linked(self, line: _Line, links: Sequence[Link], end: Callable[[_Line], str]) -> str:
        if not links:
            return end(line)
        link, *later = links
        if not isinstance(link.clause, Clause):
            if link.kind not in MARKED or later:
                raise UnsayableError(f"a phrase joined by {link.kind}")
            return end(line) + MARKED[link.kind] + self._headline(link.clause)
        subject = "이" if link.kind is LinkKind.SEQUEL and link.clause.subject is None else None
        clause = replace(link.clause, links=(*link.clause.links, *later)) if later else link.clause
        told = end == self._order and clause.subject is not None
        further = self._clause(clause, _statement_end if told else end, subject)
        if told and link.kind not in MARKED:
            raise UnsayableError("an order with a statement")
        if link.kind in MARKED:
            asks = clause.subject is None and isinstance(clause.predicate, Acting) and link.kind is LinkKind.SEMICOLON
            return end(line) + MARKED[link.kind] + (self._clause(clause, self._order) if asks else further)
        if link.kind not in JOINING:
            raise UnsayableError(f"a clause joined by {link.kind}")
        if end is _headline_end:
            return f"{end(line)}, {further}"
        return f"{line.end(JOINING[link.kind])} {further}"

    def _subordinate(self, link: Link) -> str:
        if not isinstance(link.clause, Clause):
            raise UnsayableError(f"a phrase joined by {link.kind}")
        if any(inner.kind not in SUBORDINATE for inner in link.clause.links):
            raise UnsayableError("clauses nested too deeply")
        if link.kind is LinkKind.WHILE and link.clause.tense is Tense.PERFECT:
            raise UnsayableError("a contrast")
        ending = SUBORDINATE[link.kind]
        present = link.kind is LinkKind.IF and link.clause.tense is Tense.PRESENT

        def end(line: _Line) -> str:
            return (replace(line, verb=replace(line.verb, past=False)) if present else line).end(ending)

        return self._clause(link.clause, end)

    def _line(self, clause: Clause, subject: str | None = None, lead: str = "") -> _Line:
        """Return a clause without its ending; a condition of its last predicate only stands before that."""
        clause = suited(clause)
        line = self._first(clause, subject)
        for further in clause.more:
            if further.links:
                raise UnsayableError("a further predicate with clauses of its own")
            following = self._line(replace(further, subject=None))
            condition = lead if further is clause.more[-1] else ""
            chained = line.end(lambda one: one.plain(_CHAINED[clause.joint]))
            line = _Line(joined(chained, condition, following.before), following.verb)
        return line

    def _first(self, clause: Clause, subject: str | None) -> _Line:
        line = self._plain(clause, subject)
        words = [self.word("adverbs", adverb) for adverb in clause.adverbs]
        front = joined(*(word.text for word in words if "front" in word.marks))
        return replace(line, before=joined(front, line.before), bare="") if front else line

    def _plain(self, clause: Clause, subject: str | None) -> _Line:
        if isinstance(clause.predicate, Existing):
            return self._existing(clause, clause.predicate)
        foreseen = self._foreseen(clause, subject)
        if foreseen is not None:
            return foreseen
        if isinstance(clause.subject, NounPhrase) and clause.subject.determiner in SAID_BEHIND:
            return self._nothing(clause, clause.subject)
        if isinstance(clause.predicate, Being):
            return self._being(clause, clause.predicate, subject)
        return self._acting(clause, clause.predicate, subject)

    def _foreseen(self, clause: Clause, subject: str | None) -> _Line | None:
        """Say "is predicted to fill up": 가득 찰 것으로 예측됩니다."""
        told = clause.predicate
        concept = ""
        if isinstance(told, Acting) and told.passive:
            concept = told.verb
        elif isinstance(told, Being) and isinstance(told.complement, Adjective):
            concept = told.complement.concept
        ability = ABILITIES.get(concept)
        word = EXPECTING.get(concept) or ("" if ability else None)
        purpose = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        content = told.content if isinstance(told, Acting) else None
        if content is None and len(purpose) == 1 and isinstance(purpose[0].phrase, Clause):
            content = purpose[0].phrase
        if word is None or content is None or content.subject is not None:
            return None
        if clause.negated or clause.modal or clause.more or content.links:
            raise UnsayableError("an expectation with a negation, modal or more")
        rest = tuple(one for one in clause.adjuncts if one not in purpose)
        foreseen = replace(
            content,
            subject=clause.subject,
            adjuncts=(*content.adjuncts, *rest),
            adverbs=(*clause.adverbs, *content.adverbs),
        )
        inner = self._line(foreseen, subject)
        if ability:
            return _Line(
                inner.before,
                ability(inner.verb).in_past() if clause.tense in {Tense.PAST, Tense.PERFECT} else ability(inner.verb),
            )
        said = Verb(inner.verb.prospective() + " 것으로 " + word)
        past = clause.tense is Tense.PAST
        return _Line(inner.before, said.in_past() if past else said)

    def _nothing(self, clause: Clause, subject: NounPhrase) -> _Line:
        """Say "no pods are running": 실행 중인 파드가 없습니다."""
        if clause.more or (clause.negated and subject.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}):
            raise UnsayableError("no … not")
        places, others = split_places(clause.adjuncts)
        inner = replace(clause, subject=None, adjuncts=tuple(others), links=())
        described = self._attributive(inner)
        name = joined(described, self._phrase(replace(subject, determiner=Determiner.NONE)))
        word, kind = QUANTITIES[subject.determiner]
        where = self._place(places, "에")
        before = joined(where, with_particle(name, "가"))
        bare = joined(where, name, "없음") if subject.determiner is Determiner.NO else ""
        return _Line(before, verb(word, kind), bare)

    def _existing(self, clause: Clause, existing: Existing) -> _Line:
        phrase = existing.phrase
        if isinstance(phrase, NounPhrase) and phrase.participle and phrase.modifiers and clause.links:
            raise UnsayableError("a bare phrase that may be a clause")
        left = what_is_left(phrase)
        if left and isinstance(phrase, NounPhrase):
            places, others = split_places((*phrase.adjuncts, *clause.adjuncts))
            early, late = self._adjuncts(others)
            inflected, adverbs = self._inflected(Verb(left, "adj"), clause)
            where = self._place(places, "에서" if left.startswith("사용") else "에")
            return _Line(joined(where, *early, *late, *adverbs, self._left(phrase)), inflected)
        adjuncts = clause.adjuncts
        counted = ""
        said = self._quality(phrase) if isinstance(phrase, NounPhrase) else None
        if isinstance(phrase, NounPhrase) and said:
            adjuncts = (*phrase.adjuncts, *adjuncts)
            name, base = self._phrase(said[0]), said[1]
        elif isinstance(phrase, NounPhrase) and self._is_counted(phrase):
            adjuncts = (*phrase.adjuncts, *adjuncts)
            name = self._phrase(replace(phrase, amount=None, adjuncts=()))
            counted, base = self._count(phrase), verb("있다", "adj")
        else:
            name, base = self._nominal(phrase), verb("있다", "adj")
        places, others = split_places(adjuncts)
        early, late = self._adjuncts(others)
        inflected, adverbs = self._inflected(base, clause)
        before = joined(self._place(places, "에"), *early, with_particle(name, "가"), *late, *adverbs, counted)
        return _Line(before, inflected)

    # --- what something is

    def _being(self, clause: Clause, being: Being, subject: str | None) -> _Line:
        complement = being.complement
        if isinstance(complement, tuple):
            return self._several(clause, being, complement, subject)
        if isinstance(complement, Adjective):
            return self._being_adjective(clause, complement, subject)
        if isinstance(complement, Adjunct):
            missing = isinstance(clause.subject, NounPhrase) and clause.subject.adjectives == (Adjective("missing"),)
            if missing and complement.role in PLACES and isinstance(clause.subject, NounPhrase):
                lost = replace(being, complement=Adjective("missing"))
                thing = replace(clause.subject, adjectives=())
                found = replace(clause, subject=thing, predicate=lost, adjuncts=(*clause.adjuncts, complement))
                return self._being_adjective(found, Adjective("missing"), subject)
            return self._being_placed(clause, complement, subject)
        if isinstance(complement, Amount):
            value = self._amount(complement)
            return self._said_of(clause, self._copula(value), subject, topic=True, bare_value=value)
        if clause.progressive:
            raise UnsayableError("being a thing just now")
        if isinstance(complement, NounPhrase):
            likely = Adjective("likely")
            if (
                likely in complement.adjectives
                and clause.tense is Tense.PRESENT
                and not (clause.negated or clause.modal)
            ):
                rest = replace(complement, adjectives=tuple(one for one in complement.adjectives if one != likely))
                return self._said_of(clause, self._copula(self._nominal(rest)).likely(), subject)
            complement = _as_used(complement)
            if isinstance(complement.head, Name) and complement.adjectives:
                raise UnsayableError("a name with an adjective as what something is")
            if complement.amount and not complement.head and complement.adjectives:
                return self._being_used(clause, complement, complement.amount, subject)
            if self._quality(complement) is not None or self._is_doing(complement):
                raise UnsayableError("a quantity or an activity as what something is")
        return self._said_of(clause, self._copula(self._nominal(complement)), subject, topic=True)

    def _is_doing(self, phrase: NounPhrase) -> bool:
        """Return whether a phrase is rather a verb with its object: "is failing alerts"."""
        return phrase.determiner is Determiner.NONE and any(
            "prog" in self.word("adjectives", one.concept).marks for one in phrase.adjectives[:1]
        )

    def _being_used(self, clause: Clause, part: NounPhrase, amount: Amount, subject: str | None) -> _Line:
        """Say "is 90 % used": 사용률이 90%입니다."""
        if len(part.adjectives) != 1 or part.adjectives[0].concept not in USED or part.of or part.adjectives[0].negated:
            raise UnsayableError("an amount with an adjective")
        owner = subject if subject is not None else self._subject(clause)
        joint = " " if owner and "의 " in owner else "의 "
        name = f"{owner}{joint}사용률" if owner else "사용률"
        return self._said_of(clause, self._copula(self._amount(amount)), name)

    def _copula(self, text: str) -> Verb:
        return Verb(text + "이", "copula")

    def _several(self, clause: Clause, being: Being, adjectives: Sequence[Adjective], subject: str | None) -> _Line:
        *former, last = adjectives
        line = self._being_adjective(replace(clause, predicate=replace(being, complement=last)), last, subject)
        if clause.negated or (clause.modal is not None and clause.modal is not Modal.MAY):
            raise UnsayableError("several adjectives with a negation or modal")
        kind = self._class_of(clause.subject)
        ending = "거나" if clause.modal else "고"
        bare = Clause(None, being)
        bare = replace(bare, tense=clause.tense)
        verbs = [self._adjective_said(one, kind, bare)[0].plain(ending) for one in former]
        if clause.modal:
            verbs = [self._graded(replace(one), kind).plain(ending) for one in former]
            verbs = [replace(self._graded(one, kind), past=False).plain(ending) for one in former]
        return _Line(joined(line.before, *verbs), line.verb)

    def _being_adjective(self, clause: Clause, adjective: Adjective, subject: str | None) -> _Line:
        if isinstance(clause.subject, NounPhrase):
            clause = replace(clause, subject=self._use_of(clause.subject, adjective))
        clause = fitted(clause, adjective)
        kind = self._class_of(clause.subject)
        if adjective.concept == "failed" and any(
            one.role is Role.TO and not is_deed(one.phrase) for one in clause.adjuncts
        ):
            raise UnsayableError("failing to a thing")
        word = self.word("adjectives", adjective.concept)
        aims = any(one.role is Role.PURPOSE for one in clause.adjuncts)
        self._check_state(clause, adjective)
        if adjective == Adjective("ready") and aims:
            return self._ready_to(clause, subject)
        if aims and adjective.concept not in AIMED:
            raise UnsayableError(f"{adjective.concept} to do something")
        if adjective.concept in {"long", "short"} and self._is_thing(clause.subject):
            raise UnsayableError("a thing that takes long")
        as_object = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST} and bool(
            word.marks & {"past", "result"} and word.text.endswith("되다")
        )
        if as_object:
            active = verb(word.text[:-2] + "하다")
            return self._said_of(clause, active, subject, particle="를")
        base, bare = self._adjective_said(adjective, kind, clause)
        if base.stem.endswith("않") and any(one.role is Role.BY for one in clause.adjuncts):
            raise UnsayableError("by how much something is not so")
        adverbs = [self._adverb(adverb) for adverb in adjective.adverbs]
        particle = word.instead.get("subj", "가")
        if adjective.concept == "disconnected" and any(one.role is Role.FROM for one in clause.adjuncts):
            particle = "가"
        if adjective.concept == "faulty" and kind_of(clause.subject) == "event":
            base, bare = verb("오류가 발생하다"), "오류"
        if adjective.concept == "degraded" and head_of(clause.subject) in ARRAYS:
            base, bare = self._copula("저하된 상태"), "저하됨"
        if adjective.concept == "full" and isinstance(clause.subject, NounPhrase) and clause.subject.of is not None:
            base = self._copula("사용 중") if not clause.subject.head else base
        stuck_in = [one for one in clause.adjuncts if one.role is Role.IN and adjective == Adjective("stuck")]
        if len(stuck_in) == 1 and isinstance(stuck_in[0].phrase, NounPhrase):
            held = self._held_state(stuck_in[0].phrase)
            if held:
                adverbs, bare = [*adverbs, held], ""
                clause = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in stuck_in))
        line = self._said_of(clause, base, subject, inner=adverbs, particle=particle)
        plain = not (clause.negated or adjective.negated or clause.modal or adverbs or clause.adverbs or clause.more)
        only_now = clause.tense is Tense.PRESENT and adjective.degree == "positive"
        if not (bare and plain and only_now) or clause.subject is None or becomes(clause):
            return line
        return replace(line, bare=self._bare(clause, bare))

    def _held_state(self, phrase: NounPhrase) -> str:
        """Return the state that something is stuck in: Pending 상태에서, 처리 중 상태에서; "" for a place."""
        if phrase != NounPhrase(phrase.head, phrase.number):
            return ""
        if isinstance(phrase.head, Name):
            return "" if "⟨" in phrase.head.text else f"{phrase.head.text} 상태에서"
        return f"{self._noun(phrase)} 중 상태에서" if kind_of(phrase) == "event" else ""

    def _ready_to(self, clause: Clause, subject: str | None) -> _Line:
        """Say "is not ready to serve traffic": 트래픽을 처리할 준비가 되지 않았습니다."""
        aim = next(one for one in clause.adjuncts if one.role is Role.PURPOSE)
        if not isinstance(aim.phrase, Clause) or aim.phrase.links or becomes(clause):
            raise UnsayableError("ready for a thing")
        base = Verb(self._line(aim.phrase).end(Verb.prospective) + " 준비가 되")
        told = clause.modal is None and clause.tense in {Tense.PRESENT, Tense.PERFECT}
        rest = tuple(one for one in clause.adjuncts if one is not aim)
        return self._said_of(
            replace(clause, adjuncts=rest), base.in_past() if told and not clause.negated else base, subject
        )

    def _check_state(self, clause: Clause, adjective: Adjective) -> None:
        """Refuse readings of an adjective that its subject does not allow."""
        subject = clause.subject
        compared = any(one.role is Role.THAN for one in clause.adjuncts)
        if compared and (adjective.degree == "positive" or any(one.role is Role.TIMES for one in clause.adjuncts)):
            raise UnsayableError("a comparison without more or less")
        if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or not subject.head:
            return
        kind = lexicon.concept("nouns", subject.head).kind
        if adjective.concept == "up" and kind in {"measure", "resource", "event"}:
            raise UnsayableError("a measure that is up")

    def _bare(self, clause: Clause, word: str) -> str:
        places, others = split_places(clause.adjuncts)
        early, late = self._adjuncts(others)
        assert clause.subject is not None
        return joined(self._place(places, "에서"), *early, *late, self._nominal(clause.subject), word)

    def _adjective_verb(self, adjective: Adjective, kind: str) -> tuple[Verb, str]:
        """Return an adjective's dictionary form as a verb, and its headline form."""
        word = self.word("adjectives", adjective.concept)
        text = next((word.instead[one] for one in kind.split() if one in word.instead), word.text)
        bare = word.noun if text == word.text else ""
        if text == "부족하다":
            bare = "부족"
        if not text:
            raise UnsayableError(f"{adjective.concept} is no predicate")
        if word.marks & {"past", "result", "prog", "verb"}:
            return verb(text, "verb"), bare
        base = verb(text, "copula" if "copula" in word.marks else "")
        return (base if base.kind == "copula" else verb(text, "adj")), bare

    def _adjective_said(self, adjective: Adjective, kind: str, clause: Clause) -> tuple[Verb, str]:
        """Return the predicate before tense and mood of the clause; adjectives of a result are in the past."""
        word = self.word("adjectives", adjective.concept)
        base, bare = self._adjective_verb(adjective, kind)
        base = in_degree(base, adjective, clause)
        negated = adjective.negated
        if negated:
            base = negation_of(base)
        if becomes(clause):
            return base.becoming(), bare
        told = clause.modal is None and clause.tense in {Tense.PRESENT, Tense.PERFECT}
        if clause.progressive and clause.tense is Tense.PRESENT and base.kind == "verb" and not negated:
            return base, ""  # "is being exposed"
        if isinstance(clause.predicate, Being) and clause.predicate.remain:
            return replace(base, past=bool(word.marks & {"past", "result"})).state(), bare
        if word.marks & {"past", "result"}:
            lasting_until = clause.tense is Tense.PRESENT and any(link.kind is LinkKind.UNTIL for link in clause.links)
            settled = (told and not lasting_until) or (clause.modal is Modal.MAY and "result" in word.marks)
            if settled and clause.negated:
                return base, bare
            told = told and not lasting_until
            base = base.in_past() if settled else base
            return (base.state(), bare) if told and lasts(clause) else (base, bare)
        if "prog" in word.marks and told:
            soon = any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts)
            base = base.progressive() if not negated and not soon else base
            return base, bare
        stays = (
            clause.tense is Tense.PERFECT
            and lasts(clause)
            and not (negated or clause.negated)
            and "subj" not in word.instead
        )
        return (base.state(), bare) if stays else (base, bare)

    def _graded(self, adjective: Adjective, kind: str) -> Verb:
        """Return an adjective as a present predicate with its adverbs, for headlines and labels."""
        base, _ = self._adjective_verb(adjective, kind)
        word = self.word("adjectives", adjective.concept)
        base = in_degree(base, adjective, None)
        if adjective.negated:
            base = negation_of(base)
        if word.marks & {"past", "result"} and not adjective.negated:
            base = replace(base, past=False)
        adverbs = joined(*(self._adverb(adverb) for adverb in adjective.adverbs))
        return replace(base, stem=joined(adverbs, base.stem))

    def _being_placed(self, clause: Clause, adjunct: Adjunct, subject: str | None) -> _Line:
        role, phrase = adjunct.role, adjunct.phrase
        if is_over_quota(adjunct, clause.subject) and isinstance(phrase, NounPhrase):
            text = with_particle(self._nominal(phrase), "를") + " 초과하"
            told = clause.tense is Tense.PRESENT and clause.modal is None
            return self._said_of(clause, Verb(text).in_past() if told else Verb(text), subject)
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND, Role.NEAR}:
            return self._being_compared(clause, adjunct, subject)
        if isinstance(phrase, Clause):
            raise UnsayableError(f"being {role} a clause")
        part = isinstance(phrase, NounPhrase) and not phrase.head and phrase.amount is not None
        if role is Role.AT and not part and is_manner(phrase) and not isinstance(phrase, Amount):
            raise UnsayableError("being at a value")
        if role is Role.AT and (part or isinstance(phrase, Amount) or is_bare_span(phrase)):
            value = self._value(phrase)
            whole = isinstance(phrase, NounPhrase) and phrase.of is not None
            bare = "" if whole else value
            return self._said_of(clause, self._copula(value), subject, topic=True, bare_value=bare)
        if role in PLACES and isinstance(phrase, NounPhrase) and self._has_mark(phrase, "state"):
            return self._said_of(clause, self._state_of(phrase), subject)
        name = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase)
        if role in PLACES and not isinstance(phrase, Amount):
            return self._said_of(clause, Verb(with_particle(name, "에") + " 있", "adj"), subject)
        if role is Role.UNDER and isinstance(phrase, NounPhrase) and phrase.head in BORNE:
            return self._said_of(clause, Verb(with_particle(name, "를") + " 받고 있", "adj"), subject)
        if role is Role.UNDER and isinstance(phrase, NounPhrase) and phrase.head == "maintenance":
            return self._said_of(clause, self._copula(name + " 중"), subject)
        if role is Role.WITHOUT:
            return self._said_of(clause, Verb(with_particle(name, "가") + " 없", "adj"), subject, particle="에")
        if role is Role.DUE_TO:
            return self._said_of(clause, self._copula(with_particle(name, "로 인한") + " 것"), subject, topic=True)
        if role is Role.OUTSIDE:
            return self._said_of(clause, Verb(with_particle(name, "를") + " 벗어나").in_past(), subject)
        raise UnsayableError(f"being {role}")

    def _is_amount(self, nominal: Nominal | None) -> bool:
        return isinstance(nominal, NounPhrase) and self._is_measure(nominal)

    def _state_of(self, phrase: NounPhrase) -> Verb:
        text = self._phrase(replace(phrase, determiner=Determiner.NONE))
        return Verb(text + "이", "copula")

    def _being_compared(self, clause: Clause, adjunct: Adjunct, subject: str | None) -> _Line:
        adjunct = to_threshold(adjunct)
        phrase = _as_used(adjunct.phrase) if isinstance(adjunct.phrase, NounPhrase) else adjunct.phrase
        kind = self._class_of(clause.subject)
        if isinstance(phrase, NounPhrase) and phrase.amount and not phrase.head and phrase.adjectives:
            return self._being_used(clause, phrase, beyond(phrase.amount, adjunct.role), subject)
        if isinstance(phrase, NounPhrase) and phrase.amount and phrase.head and self._is_amount(clause.subject):
            raise UnsayableError("a measure below so many things")
        if isinstance(phrase, NounPhrase) and phrase.amount and isinstance(phrase.head, str) and phrase.head:
            measured = replace(phrase, amount=None)
            owner = self._nominal(clause.subject) if clause.subject else ""
            joint = " " if "의 " in owner else "의 "
            subject = f"{owner}{joint}{self._phrase(measured)}" if owner else self._phrase(measured)
            phrase, kind = phrase.amount, self._class_of(measured)
            clause = replace(clause, subject=measured)
        if isinstance(phrase, Clause):
            raise UnsayableError("a comparison with a clause")
        limit = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase)
        if isinstance(phrase, Amount) and phrase.unit in TIME_UNITS and not self._is_amount(clause.subject):
            raise UnsayableError("a thing above or below a time")
        if isinstance(clause.subject, NounPhrase) and clause.subject.participle and not self._is_amount(clause.subject):
            raise UnsayableError("a thing that does something above a value")
        many = "many" in kind.split()
        if adjunct.role is Role.NEAR:
            base = Verb(limit + "에 가깝", "adj")
        elif isinstance(phrase, Amount) and phrase.relation is not Relation.EXACTLY:
            base = self._copula(limit)
        else:
            more, less = DEGREES["many" if many else kind if kind in DEGREES else ""]
            base = Verb(limit + "보다 " + (less if adjunct.role is Role.BELOW else more), "adj")
        if becomes(clause):
            base = base.becoming()
        return self._said_of(clause, base, subject)

    def _said_of(
        self,
        clause: Clause,
        base: Verb,
        subject: str | None,
        *,
        particle: str = "가",
        topic: bool = False,
        inner: Sequence[str] = (),
        bare_value: str = "",
    ) -> _Line:
        """Join subject, adjuncts and adverbs to a predicate and inflect it."""
        inflected, adverbs = self._inflected(base, clause)
        if isinstance(clause.predicate, Being) and clause.predicate.remain:
            adverbs = [STATE_ADVERB, *adverbs]
        places, others = split_places(clause.adjuncts)
        early, late = self._adjuncts(others)
        bare = ""
        if subject == "이":
            who = "이는"
        else:
            name = subject if subject is not None else self._subject(clause)
            if name.endswith("상태") and base.stem.endswith(" 상태이"):
                inflected, adverbs = self._inflected(self._copula(base.stem.removesuffix(" 상태이")), clause)
            if bare_value and name and not (clause.negated or clause.modal or clause.more or adverbs):
                bare = joined(self._place(places, "에서"), *early, *late, name, bare_value)
            who = _with_extent(name, "는" if topic else particle) if name else ""
            whole = clause.subject
            if subject is None and isinstance(whole, NounPhrase) and self._is_only(whole) and "단 " in name:
                who = name.replace("단 ", "", 1) + "만"
            who = this_with(particle) if subject is None and is_this(clause.subject) else who
        first, who = (who, "") if subject == THIS or is_this(clause.subject) else ("", who)
        before = joined(first, self._place(places, "에서"), *early, who, *late, *adverbs, *inner)
        return _Line(before, inflected, bare)

    def _subject(self, clause: Clause) -> str:
        subject = clause.subject
        if subject is None:
            return ""
        if isinstance(subject, NounPhrase) and subject.pronoun in {"it", "they", "you", "we"}:
            return ""  # Korean leaves out what is known
        return self._nominal(subject)

    # --- what something does

    def _acting(self, clause: Clause, act: Acting, subject: str | None) -> _Line:
        if act.verb == "run_obj" and isinstance(act.obj, Amount) and act.obj.unit in TIME_UNITS:
            lasting = Adjunct(Role.DURATION, act.obj)
            act = Acting("run")
            clause = replace(clause, predicate=act, adjuncts=(*clause.adjuncts, lasting))
        passed = self._passed(clause, act)
        if passed is not None:
            return self._being_compared(passed[0], passed[1], subject)
        shown = self._shown(clause, act)
        if shown is not None:
            return shown
        left = what_is_left(act.obj) if act.verb == "have" and isinstance(act.obj, NounPhrase) else ""
        if left and isinstance(act.obj, NounPhrase) and act.obj.amount is not None and not act.obj.adjuncts:
            return self._of_owner(clause, self._subject(clause) + "에", self._left(act.obj), Verb(left, "adj"))
        if act.verb in CONTINUED and act.content is not None:
            return self._continued(clause, act.content, subject)
        clause, act, opening = details_first(clause, act)
        clause, act, word = self._fitting(clause, act)
        active = act.passive and clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST} and bool(word.text)
        active = active and not any(name == "subj" for name, _ in word.slots)
        active = active and not any(adjunct.role is Role.BY for adjunct in clause.adjuncts)
        if act.passive and not word.passive and not active:
            raise UnsayableError(f"{act.verb} has no passive")
        arguments, base = self._arguments(clause, act, word)
        if word.passive and ((act.passive and not active) or self._wants_object(clause, act)):
            base = verb(word.passive)
        trouble = self._while_doing(clause, act, arguments, base)
        if trouble is not None:
            return trouble
        inflected, adverbs = self._inflected(base, clause)
        particle = dict(word.slots).get("obj", "를") if active else self._doers_particle(act, word)
        who = self._doer(clause, subject, particle)
        places, others = split_places(clause.adjuncts)
        if act.verb == "take":
            others, arguments = self._taking(others, arguments)
        early, late = self._adjuncts(others, means="로" if act.passive else "")
        owned = who and particle in {"에서", "에", "의"}
        there = base.stem.endswith(("있", "없")) or act.verb in ARRIVING
        where = self._place(places, "의" if owned else "에" if there else "에서")
        if act.verb.startswith(("move", "migrate")):
            adverbs = ["다른 곳으로" if one == self._adverb("elsewhere") else one for one in adverbs]
        if subject == THIS or is_this(clause.subject):
            opening, who = joined(opening, who), ""
        owner = [*late, who] if particle == "의" else [who, *late]
        known = {self._adverb(one) for one in clause.adverbs if one in TIMELY}
        timely = [one for one in adverbs if one in known] if arguments else []
        adverbs = [one for one in adverbs if one not in timely]
        before = joined(opening, *early, where, *owner, *timely, *arguments, *adverbs)
        return _Line(before, inflected, self._short(clause, act, word, joined(where, *early, *late)))

    def _left(self, phrase: NounPhrase) -> str:
        """Say how much is left: 2 GB 미만이, 5바이트만."""
        assert phrase.amount is not None
        unit = phrase.head if isinstance(phrase.head, str) else ""
        text = self._amount(replace(phrase.amount, unit=phrase.amount.unit or unit))
        if phrase.amount.relation is Relation.ONLY:
            return text.replace("단 ", "", 1) + "만"
        return with_particle(text, "가")

    def _passed(self, clause: Clause, act: Acting) -> tuple[Clause, Adjunct] | None:
        """Say of a value that it "exceeds ⟨1⟩" without a particle on the number: ⟨1⟩보다 높습니다."""
        subject = clause.subject
        if act.verb not in {"exceed", "cross", "surpass"} or act.passive or not isinstance(act.obj, Amount):
            return None
        if act.obj.relation is not Relation.EXACTLY or clause.modal or clause.negated or clause.progressive:
            return None
        counted = isinstance(subject, NounPhrase) and bool(self._class_of(subject))
        if not counted and not self._is_amount(subject):
            return None
        adjunct = Adjunct(Role.ABOVE, act.obj)
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not lasts(clause)
        return replace(clause, predicate=Being(adjunct, become=past)), adjunct

    def _doers_particle(self, act: Acting, word: _Word) -> str:
        named = dict(word.slots)
        if act.passive:
            return named.get("passive", "가")
        if act.complement is not None and act.obj is None and "subj" not in named:
            return self.word("adjectives", act.complement.concept).instead.get("subj", "가")
        return named.get("subj", "가")

    def _fitting(self, clause: Clause, act: Acting) -> tuple[Clause, Acting, _Word]:
        """Return clause, act and word as this verb wants them.

        Raises:
            UnsayableError: the verb cannot have meant these arguments.
        """
        word = self._verb_for(clause, act)
        if act.verb in TELLING and act.content is not None and clause.adverbs:
            content = replace(act.content, adverbs=(*act.content.adverbs, *clause.adverbs))
            act = replace(act, content=content)
            clause = replace(clause, adverbs=(), predicate=act)
        if act.verb == "have" and any(one.role is Role.TIMES for one in clause.adjuncts):
            raise UnsayableError("having a thing so many times")
        if act.verb == "miss" and clause.progressive:
            clause = replace(clause, progressive=False, tense=Tense.PERFECT)
        self._check_sense(clause, act)
        if act.verb == "run_out_of" and any(self._is_ordered(phrase) for _, phrase in act.obliques):
            raise UnsayableError("out of order")
        if act.verb == "fail":
            if any(one.role is Role.TO and not is_deed(one.phrase) for one in clause.adjuncts):
                raise UnsayableError("failing to a thing")
            if self._is_machine(clause.subject) or self._is_device(clause.subject):
                word = _Word("장애가 발생하다", slots=(("subj", "에"),))
        if isinstance(act.obj, NounPhrase) and act.obj.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}:
            if clause.negated or act.obj.determiner is Determiner.NOT_ENOUGH:
                raise UnsayableError("a verb with no or not enough")
            act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
            clause = replace(clause, negated=True, predicate=act)
        if act.verb in {"run_low_on", "run_into"} and any(self._is_part(phrase) for _, phrase in act.obliques):
            raise UnsayableError(f"{act.verb} with a machine")
        if act.verb in ENDING:
            clause = replace(clause, adjuncts=tuple(as_manner(one) for one in clause.adjuncts))
        if act.verb in {"expire", "run_out", "renew"}:
            clause = replace(clause, adjuncts=tuple(deadline(one) for one in clause.adjuncts))
        return clause, act, word

    def _check_sense(self, clause: Clause, act: Acting) -> None:
        """Refuse readings of a verb that its arguments do not allow; another reading is the right one."""
        obj = act.obj
        unit = isinstance(obj, NounPhrase) and isinstance(self._as_amount(obj), Amount)
        if act.verb in {"delay", "drop_obj"} and (isinstance(obj, Amount) or unit):
            raise UnsayableError(f"{act.verb} with an amount")
        if act.verb == "page" and isinstance(obj, NounPhrase) and self._is_thing(obj):
            raise UnsayableError("calling data")
        part = obj.of if isinstance(obj, NounPhrase) and not obj.head and obj.amount is not None else None
        undergone = act.verb in {"see", "experience", "encounter", "have", "suffer"}
        if undergone and isinstance(part, NounPhrase) and self._is_event(part):
            raise UnsayableError("undergoing a part")
        powered = any(isinstance(one.phrase, NounPhrase) and one.phrase.head == "battery" for one in clause.adjuncts)
        if act.verb == "run" and powered:
            raise UnsayableError("running on a source of power")
        if act.verb.startswith("appear") and act.complement == Adjective("late"):
            raise UnsayableError("appearing late")
        if act.verb == "lose" and isinstance(obj, NounPhrase) and obj.head == "contact":
            raise UnsayableError("losing contact")

    @staticmethod
    def _is_event(phrase: NounPhrase) -> bool:
        return (
            isinstance(phrase.head, str) and bool(phrase.head) and lexicon.concept("nouns", phrase.head).kind == "event"
        )

    def _wants_object(self, clause: Clause, act: Acting) -> bool:
        """Return whether a verb that needs an object has none: what is said to be done then happens to the subject."""
        frame = lexicon.concept("verbs", act.verb).frame
        needs = any(slot.name == "obj" and not slot.optional for slot in frame)
        return needs and act.obj is None and not act.passive and clause.subject is not None

    def _verb_for(self, clause: Clause, act: Acting) -> _Word:
        """Return the verb's word; some depend on who does it."""
        word = self.word("verbs", act.verb)
        if (beside := verb_beside(clause, act)) is not None:
            text, passive, slots = beside
            return _Word(text, slots=slots, passive=passive)
        if act.verb == "see" and clause.subject is None:
            return _Word("확인하다", passive="확인되다")
        if act.verb == "reach" and clause.modal is Modal.CAN:
            return _Word("연결하다", slots=(("obj", "에"),), passive="연결되다")
        if act.verb in UNDERGOING and not act.passive and self._is_person(clause.subject):
            return _Word("겪다", slots=(("obj", "를"),))
        return word

    def _is_person(self, nominal: Nominal | None) -> bool:
        named = isinstance(nominal, NounPhrase) and isinstance(nominal.head, str) and bool(nominal.head)
        return named and lexicon.concept("nouns", nominal.head).kind == "person"  # type: ignore[union-attr,arg-type]

    def _is_ordered(self, phrase: Nominal | Amount) -> bool:
        return isinstance(phrase, NounPhrase) and phrase.head in {"purchase_order", "service", "scope", "range"}

    def _while_doing(self, clause: Clause, act: Acting, arguments: Sequence[str], base: Verb) -> _Line | None:
        """Say "errors sending alerts": 알림을 전송하는 중 오류 발생."""
        subject = clause.subject
        troubled = (
            isinstance(subject, NounPhrase) and subject.head in TROUBLES and subject.determiner is Determiner.NONE
        )
        if not (troubled and clause.progressive and clause.tense is Tense.PRESENT) or act.passive:
            return None
        if act.obj is None and not act.obliques:
            return None
        if clause.negated or clause.modal or clause.more or clause.adverbs:
            raise UnsayableError("a trouble that does something")
        places, others = split_places(clause.adjuncts)
        early, late = self._adjuncts(others)
        before = joined(self._place(places, "에서"), *early, *late, *arguments, base.attributive(), "중")
        name = self._subject(clause)
        return _Line(
            joined(before, with_particle(name, "가")), verb("발생하다").progressive(), joined(before, name, "발생")
        )

    def _continued(self, clause: Clause, content: Clause, subject: str | None) -> _Line:
        """Say "keeps failing": 계속 실패하고 있습니다."""
        if clause.negated or clause.modal or content.links or content.negated or clause.tense is Tense.FUTURE:
            raise UnsayableError("going on with a negation, modal or future")
        inner = replace(
            content,
            subject=clause.subject,
            tense=Tense.PRESENT if clause.tense is Tense.PRESENT else clause.tense,
            progressive=True,
            adjuncts=(*content.adjuncts, *clause.adjuncts),
            adverbs=(*clause.adverbs, *content.adverbs),
        )
        line = self._line(inner, subject)
        here = replace(
            line.verb, stem=line.verb.stem if CONTINUING in line.before else f"{CONTINUING} {line.verb.stem}"
        )
        return _Line(line.before, here)

    def _taking(self, adjuncts: Sequence[Adjunct], arguments: Sequence[str]) -> tuple[list[Adjunct], list[str]]:
        """Return the other adjuncts, and the arguments with what takes the time before them: 완료되는 데 5분."""
        needed = [self._needed(one.phrase) for one in adjuncts if one.role is Role.PURPOSE]
        return [one for one in adjuncts if one.role is not Role.PURPOSE], [*needed, *arguments]

    def _needed(self, phrase: Nominal | Amount | Clause) -> str:
        if not isinstance(phrase, Clause) or phrase.links:
            raise UnsayableError("what takes time is no plain clause")
        return self._line(phrase).end(Verb.attributive) + " 데"

    def _doer(self, clause: Clause, subject: str | None, particle: str) -> str:
        if subject == "이":
            return "이로 인해" if particle == "로 인해" else "이는"
        if subject is not None:
            return with_particle(subject, particle)
        if is_this(clause.subject):
            return this_with(particle)
        if not self._subject(clause):
            told = isinstance(clause.predicate, Acting) and clause.predicate.verb in TELLING and clause.subject
            return ("이로 인해" if particle == "로 인해" else "이는") if told else ""
        assert clause.subject is not None
        return self._marked(clause.subject, particle)

    def _short(self, clause: Clause, act: Acting, word: _Word, circumstances: str) -> str:
        """Return the headline form without particles, where only the subject stands before the verb: 백업 실패."""
        if any(one.role is Role.BY for one in clause.adjuncts):
            return ""
        noun = word.noun or (BREAKDOWN if word.text.startswith(BREAKDOWN) else "")
        if not noun or clause.subject is None or clause.negated or clause.modal or clause.adverbs or clause.more:
            return ""
        if act.obj is not None or act.obliques or act.content or act.complement or clause.tense is Tense.FUTURE:
            return ""
        if word.text.startswith(BREAKDOWN) and not clause.progressive:
            return joined(circumstances, self._subject(clause), BREAKDOWN)
        if any(name == ("passive" if act.passive else "subj") and particle != "의" for name, particle in word.slots):
            return ""
        going = " 중" if clause.progressive else ""
        return joined(circumstances, self._subject(clause), word.noun + going)

    def _arguments(self, clause: Clause, act: Acting, word: _Word) -> tuple[list[str], Verb]:
        """Return what stands before the verb, and the verb."""
        base = verb(word.text, "adj" if "adj" in word.marks else "") if word.text else None
        frame = [slot.name for slot in lexicon.concept("verbs", act.verb).frame]
        order = [name for name, _ in word.slots if name not in {"subj", "passive"}]
        order = [*(name for name in frame if not any(part in order for part in name.split())), *order]
        said: list[str] = []
        given = dict(act.obliques)
        named = dict(word.slots)
        for name in order:
            particle = named.get(name, USUAL_PARTICLES.get(name, ""))
            particle = f" {particle}" if particle.startswith("미만") else particle
            if name == "obj":
                if act.obj is not None:
                    used = self._used_part(act.obj) if act.verb in USING else ""
                    said.append(used or self._argument(act.obj, particle))
            elif name in given:
                said.append(self._argument(given.pop(name), particle))
            elif name == "adj" and act.complement is not None:
                text, whole = self._complement(act.complement, particle, self._class_of(clause.subject))
                said.append(text)
                base = whole or base
            elif name.split()[-1] in CLAUSE_SLOTS and act.content is not None and name != "adj":
                said.append(self._content(act.content, particle))
        if given or base is None:
            raise UnsayableError(f"{act.verb} with {', '.join(given) or 'no complement'}")
        if act.content is not None and not any(name.split()[-1] in CLAUSE_SLOTS for name in order):
            raise UnsayableError(f"{act.verb} with a clause")
        return said, base

    def _used_part(self, obj: Nominal | Amount) -> str:
        """Say how much of a resource is used: 용량을 90% 사용."""
        if not isinstance(obj, NounPhrase) or obj.amount is None or obj.adjuncts:
            return ""
        if self._has_mark(obj, "use") and not obj.amount.total:
            return joined(with_particle(self._phrase(replace(obj, amount=None)), "를"), self._extent(obj.amount))
        if obj.head:
            return ""
        if not isinstance(obj.of, NounPhrase) or obj.of.number is Number.PLURAL:
            return ""
        return joined(with_particle(self._nominal(obj.of), "를"), self._extent(obj.amount))

    def _argument(self, argument: Nominal | Amount, particle: str) -> str:
        if not isinstance(argument, Amount):
            if isinstance(argument, NounPhrase) and argument.pronoun in {"it", "they", "you", "we"}:
                raise UnsayableError("a pronoun as an argument")
            return self._marked(argument, particle)
        if argument.relation in {Relation.EXACTLY, Relation.ABOUT} and not argument.unit and particle != "가":
            return with_particle(self._amount(argument), particle)
        if particle in {"가", "를", "만큼"}:
            return self._extent(argument)
        return with_particle(self._amount(argument), particle)

    def _marked(self, nominal: Nominal, particle: str) -> str:
        """Return a phrase with its particle; "more than 5 % of the requests" needs none: 요청 중 5% 넘게."""
        text = self._nominal(nominal)
        only = isinstance(nominal, NounPhrase) and self._is_only(nominal) and "단 " in text
        if particle in {"가", "를"} and only:
            return text.replace("단 ", "", 1) + "만"
        if isinstance(nominal, NounPhrase) and not nominal.head:
            return _with_extent(text, particle)
        return with_particle(text, particle)

    @staticmethod
    def _is_only(phrase: NounPhrase) -> bool:
        return phrase.amount is not None and phrase.amount.relation is Relation.ONLY

    def _content(self, content: Clause, particle: str) -> str:
        if content.links:
            raise UnsayableError("a clause with clauses of its own as content")
        start = next((start for start in CONTENT if particle.startswith(start)), None)
        if start is None:
            raise UnsayableError("a clause as content")
        line = self._line(replace(content, progressive=content.progressive and content.subject is not None))
        if start in {"기", "지", "도록", "게", "려고"}:
            line = replace(line, verb=replace(line.verb, past=False))
        return line.end(CONTENT[start]) + particle[len(start) :]

    def _complement(self, adjective: Adjective, particle: str, kind: str) -> tuple[str, Verb | None]:
        base, _ = self._adjective_verb(adjective, kind)
        adverbs = [self._adverb(adverb) for adverb in adjective.adverbs]
        base = negation_of(base) if adjective.negated else base
        past = bool(self.word("adjectives", adjective.concept).marks & {"past", "result"})
        if particle == "어지다":
            changed = base.becoming()
            return joined(*adverbs), changed
        if particle == "게":
            return joined(*adverbs, base.plain("게")), None
        if particle.startswith("상태로"):
            state = replace(base, past=past).state()
            return joined(*adverbs, state.stem[:-1] + particle.removeprefix("상태")), None
        raise UnsayableError(f"a complement with {particle!r}")

    def _shown(self, clause: Clause, act: Acting) -> _Line | None:
        """Say what something has: how much of it there is is said of the thing itself."""
        if act.verb not in SHOWING or act.passive or not isinstance(act.obj, NounPhrase):
            return None
        obj = act.obj
        if isinstance(obj.of, NounPhrase) and self._is_bare_amount(obj.of) and self._is_measure(obj) and not obj.amount:
            obj = replace(obj, of=None, amount=obj.of.amount)
        said = self._quality(obj)
        owner = self._subject(clause)
        if said is not None:
            thing, base, _ = said
            listed = obj.determiner in QUANTITIES
            thing = replace(thing, adjuncts=obj.adjuncts)
            who = with_particle(owner, "에" if listed else "의") if owner else ""
            if act.verb != "have" and obj.determiner is Determiner.NO:
                return None
            return self._of_owner(clause, who, with_particle(self._phrase(thing), "가"), base)
        amount = obj.amount
        if act.verb == "have" and self._is_only(obj) and amount is not None and isinstance(obj.of, NounPhrase):
            if obj.head or obj.of.number is Number.PLURAL or amount.total or obj.adjuncts:
                raise UnsayableError("having only a part")
            who = owner + "의" if owner else ""
            rest = with_particle(self._phrase(obj.of), "가")
            return self._of_owner(clause, who, rest, self._copula(self._number(amount, "") + "뿐"))
        if amount is not None and amount.relation is Relation.EXACTLY and not amount.total and self._is_measure(obj):
            who = owner + "의" if owner else ""
            name = self._phrase(replace(obj, amount=None))
            return self._of_owner(clause, who, with_particle(name, "는"), self._copula(self._amount(amount)))
        if act.verb != "have" or amount is None or amount.total or not obj.head or isinstance(obj.head, Name):
            return None
        thing = replace(obj, amount=None)
        name = self._phrase(thing)
        if amount.relation is not Relation.EXACTLY:
            who = owner + "의" if owner else ""
            base = self._copula(self._limited(amount, self._counter(obj)))
            if amount.relation is Relation.ONLY:
                base = Verb(self._number(amount, self._counter(obj)) + "에 불과하", "adj")
            return self._of_owner(clause, who, with_particle(name, "가"), base)
        if self._is_counted(obj):
            who = owner + "에" if owner else ""
            return self._of_owner(clause, who, with_particle(name, "가"), verb("있다", "adj"), self._count(obj))
        if isinstance(obj.head, str) and not self.word("nouns", obj.head).counter:
            who = owner + "의" if owner else ""
            return self._of_owner(clause, who, with_particle(name, "는"), self._copula(self._amount(amount)))
        return None

    def _of_owner(self, clause: Clause, owner: str, thing: str, base: Verb, counted: str = "") -> _Line:
        inflected, adverbs = self._inflected(base, replace(clause, progressive=False))
        places, others = split_places(clause.adjuncts)
        early, late = self._adjuncts(others)
        if owner.endswith("에") and places and not all(self._is_site(one.phrase) for one in places):
            where, owner = "", owner.removesuffix("에") + "의 " + self._place(places, "에")
        else:
            where = self._place(places, "의" if owner else "에서")
        before = joined(*early, where, owner, thing, *late, *adverbs, counted)
        return _Line(before, inflected)

    # --- tense, mood, adverbs

    def _inflected(self, base: Verb, clause: Clause) -> tuple[Verb, list[str]]:
        words = {adverb: self.word("adverbs", adverb) for adverb in clause.adverbs}
        graded = bool(clause.adverbs) and clause.adverbs[-1] not in LOOSE and clause.adverbs[0] in {"too", "very"}
        if isinstance(clause.predicate, Acting) and not graded and (loose := LOOSE.intersection(words)):
            raise UnsayableError(f"{', '.join(sorted(loose))} with a verb")
        adverbs = [word.text for word in words.values() if not word.marks & {"likely", "front"}]
        negated = clause.negated
        if negated and "still" in clause.adverbs:
            adverbs = [self._adverb("yet") if one == self._adverb("still") else one for one in adverbs]
        if any("neg" in word.marks for word in words.values()):
            negated = True
        likely = any("likely" in word.marks for word in words.values())
        if likely and clause.modal:
            raise UnsayableError("likely with a modal")
        present = replace(clause, tense=Tense.PRESENT) if likely and clause.tense is Tense.FUTURE else clause
        inflected = self._moody(base, present, negated=negated)
        if likely:
            inflected = inflected.likely()
        if clause.progressive and clause.tense is Tense.PERFECT and base.kind == "verb":
            adverbs = [*adverbs, CONTINUING] if not negated else adverbs
        return inflected, adverbs

    def _moody(self, base: Verb, clause: Clause, *, negated: bool) -> Verb:
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        continuing = clause.progressive and clause.tense is Tense.PERFECT
        if clause.modal is Modal.CAN:
            said = base.impossible() if negated else base.possible()
            return said.in_past() if past else said
        if negated:
            base = negation_of(base)
            if base.past is False and not clause.progressive and is_settled(clause, base):
                base = base.in_past()
        if clause.modal is Modal.MAY:
            base = base.progressive() if clause.progressive else base
            return (base.in_past() if past and base.kind == "verb" else base).possible()
        if clause.modal is not None:
            must = base.necessary()
            return must.in_past() if past and clause.modal is Modal.MUST else must
        if clause.tense is Tense.FUTURE:
            return replace(base, past=False).future()
        soon = any(one.role is Role.NEXT for one in clause.adjuncts) or not SOON.isdisjoint(clause.adverbs)
        if clause.progressive and not soon:
            base = base.progressive()
        if base.past or continuing:
            return base
        is_state = base.kind != "verb" and isinstance(clause.predicate, Being)
        if past and not (is_state and clause.tense is Tense.PERFECT and lasts(clause)):
            return base.in_past()
        return base

    def _adverb(self, adverb: str) -> str:
        return self.word("adverbs", adverb).text

    # --- adjuncts -----------------------------------------------------------------------------------------------------

    def _adjuncts(self, adjuncts: Iterable[Adjunct], means: str = "") -> tuple[list[str], list[str]]:
        """Return the adjuncts that stand before the subject, and those that stand behind it."""
        early: list[str] = []
        late: list[str] = []
        adjuncts = list(adjuncts)
        rate = next((one for one in adjuncts if one.role is Role.AT and rate_of(one.phrase)), None)
        per = next((one for one in adjuncts if one.role is Role.PER), None)
        if rate is not None:
            amount = rate_of(rate.phrase)
            assert amount is not None
            late.append(joined(self._adjunct(per) if per else "", self._amount(amount) + "의 비율로"))
            adjuncts = [one for one in adjuncts if one is not rate and one is not per]
        ends = {head_of(one.phrase): one for one in adjuncts if one.role in {Role.FROM, Role.TO}}
        if list(ends) == ["end"] and sum(one.role in {Role.FROM, Role.TO} for one in adjuncts) == 2:  # noqa: PLR2004
            adjuncts = [one for one in adjuncts if one.role not in {Role.FROM, Role.TO}]
            late.append("처음부터 끝까지")
        for adjunct in sorted(adjuncts, key=lambda one: one.role is Role.TIMES):
            many = adjunct.role is Role.FOR and getattr(adjunct.phrase, "determiner", None) is Determiner.MANY
            (early if many or adjunct.role in EARLY else late).append(self._adjunct(adjunct, means))
        return early, late

    def _place(self, places: Sequence[Adjunct], particle: str) -> str:
        """Say places from the largest to the smallest: ⟨2⟩ 클러스터의 ⟨1⟩ 노드에서."""
        names = []
        for adjunct in reversed(places):
            if isinstance(adjunct.phrase, Amount):
                names.append(self._amount(adjunct.phrase))
            elif isinstance(adjunct.phrase, Clause):
                raise UnsayableError("a clause as a place")
            else:
                names.append(self._nominal(adjunct.phrase))
        return "의 ".join(names) + particle if names else ""

    def _adjunct(self, adjunct: Adjunct, means: str = "") -> str:
        if is_any_time(adjunct):
            return "언제든지"
        adjunct = lasting(to_threshold(adjunct))
        role, phrase = adjunct.role, self._as_amount(adjunct.phrase)
        if role is Role.FOR and isinstance(phrase, Amount) and phrase.unit in TIME_UNITS:
            role = Role.DURATION
        if isinstance(phrase, Clause):
            return self._clause_adjunct(role, phrase)
        if role is Role.DURING and isinstance(phrase, Amount):
            role = Role.DURATION
        if isinstance(phrase, NounPhrase) and phrase.pronoun and role is Role.THAN:
            return {"expected": "예상보다", "usual": "평소보다", "normal": "평소보다"}.get(phrase.pronoun) or refuse(
                f"than {phrase.pronoun}"
            )
        if role is Role.WHEN:
            return self._when(phrase)
        if role is Role.IN and phrase == NounPhrase(head="time", number=getattr(phrase, "number", Number.SINGULAR)):
            return "제시간에"
        if role is Role.ON and isinstance(phrase, NounPhrase) and is_moment(phrase):
            return "예정대로" if phrase.head == "schedule" else self._nominal(phrase) + " 시"
        if role is Role.AT and is_manner(phrase):
            if isinstance(phrase, NounPhrase) and phrase.head == "capacity" and not phrase.adjectives:
                return "최대 용량으로"
            name = self._amount(phrase) if isinstance(phrase, Amount) else self._nominal(phrase)
            return with_particle(name, "로")
        if isinstance(phrase, Amount) or self._is_bare_amount(phrase):
            amount = phrase if isinstance(phrase, Amount) else phrase.amount  # type: ignore[union-attr]
            assert amount is not None
            if (timed := self._timed(role, amount)) is not None:
                return timed
            name = self._amount(amount)
        else:
            name = self._nominal(phrase)
        if role is Role.VIA and isinstance(phrase, NounPhrase) and self._is_measure(phrase):
            raise UnsayableError("through a value")
        if role is Role.LAST:
            return f"지난 {name} 동안"
        if role is Role.NEXT:
            return f"앞으로 {name} 이내에"
        if role is Role.DURATION:
            return f"{name} 동안"
        if role is Role.BY and means and not isinstance(phrase, Amount):
            return with_particle(name, "에 의해")
        if is_extent(replace(adjunct, phrase=phrase)):
            return f"{name}만큼"
        if role is Role.WITH and head_of(phrase) in {"warning", "error"} and not means:
            return with_particle(name, "와") + " 함께"
        if role is Role.DURING and head_of(phrase) in {"time", "period", "window", "maintenance_window"}:
            return f"{name} 동안"
        if role is Role.BY and isinstance(phrase, Amount):
            return self._extent(phrase) if phrase.unit in TIME_UNITS else f"{name}만큼"
        particle = CLAUSE_ROLES.get(role)
        if particle is None:
            raise UnsayableError(f"an adjunct {role}")
        return with_particle(name, particle)

    def _as_amount(self, phrase: Nominal | Amount | Clause) -> Nominal | Amount | Clause:
        """Read a noun that is a unit, with its number, as an amount."""
        if not isinstance(phrase, NounPhrase) or phrase.amount is None or not isinstance(phrase.head, str):
            return phrase
        plain = phrase == NounPhrase(head=phrase.head, number=phrase.number, amount=phrase.amount)
        if not plain or not phrase.head or lexicon.concept("nouns", phrase.head).kind != "unit":
            return phrase
        return replace(phrase.amount, unit=phrase.head)

    def _when(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and len(phrase.adjectives) == 1:
            which = {"next": "다음", "last": "지난"}.get(phrase.adjectives[0].concept)
            unit = {"week": "주", "month": "달", "hour": "시간"}.get(phrase.head)
            if which and unit:
                return f"{which} {unit}에"
        raise UnsayableError("a point in time")

    def _is_bare_amount(self, phrase: Nominal | Amount) -> bool:
        return (
            isinstance(phrase, NounPhrase)
            and not phrase.head
            and phrase.amount is not None
            and phrase.of is None
            and not phrase.pronoun
        )

    def _timed(self, role: Role, amount: Amount) -> str | None:
        if not amount.value and role in {Role.LAST, Role.NEXT, Role.EVERY}:
            amount = replace(amount, value="1")
        if role is Role.PER and not amount.value:
            return self._unit(amount.unit) + "당"
        exact = self._amount(replace(amount, relation=Relation.EXACTLY))
        if role is Role.DURATION:
            return self._extent(amount) + (
                "" if amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST} else " 동안"
            )
        if role is Role.LAST and amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST}:
            return self._extent(amount)
        if role is Role.LAST:
            return f"지난 {self._amount(amount)} 동안"
        if role is Role.NEXT:
            if amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST}:
                return f"{exact} 이후에"
            about = "약 " if amount.relation is Relation.ABOUT else ""
            return f"{about}{exact} {'후' if amount.point else '이내'}에"
        if role is Role.IN:  # a time that the parser has not told apart
            return f"{exact} 이내에"
        if role is Role.AGO:
            if amount.relation is Relation.LESS_THAN:
                raise UnsayableError("less than a time ago")
            return f"{self._extent(amount)} 전에"
        if role is Role.TIMES:
            if amount.relation is Relation.MORE_THAN:
                return f"{self._number(amount, '회')} 넘게"
            return self._limited(amount, "회")
        if role is Role.EVERY:
            return f"{exact}마다"
        if role is Role.PER:
            return f"{exact}당"
        if role in {Role.ABOVE, Role.BELOW}:
            return f"{exact}보다 {'높게' if role is Role.ABOVE else '낮게'}"
        return None

    def _clause_adjunct(self, role: Role, clause: Clause) -> str:
        if clause.links:
            raise UnsayableError("an adjunct's clause with clauses of its own")
        line = self._line(clause)
        if role is Role.PURPOSE:
            return line.end(lambda one: replace(one, past=False).plain("기 위해"))
        if role is Role.MEANS:
            return line.end(by_doing)
        if role is Role.WITHOUT:
            return line.end(lambda one: one.plain("지 않고"))
        if role in {Role.AFTER, Role.BEFORE}:
            kind = LinkKind.AFTER if role is Role.AFTER else LinkKind.BEFORE
            return line.end(SUBORDINATE[kind])
        raise UnsayableError(f"a clause with {role}")

    # --- amounts ------------------------------------------------------------------------------------------------------

    def _amount(self, amount: Amount, counter: str = "") -> str:
        return self._limited(amount, counter)

    def _limited(self, amount: Amount, counter: str) -> str:
        """Return an amount with its counter, and the limit behind it: 5개 이상, ⟨1⟩ 미만."""
        text = self._number(amount, counter)
        relation = amount.relation
        before = {Relation.AT_MOST: "최대 ", Relation.ABOUT: "약 ", Relation.ALMOST: "거의 ", Relation.ONLY: "단 "}
        behind = {Relation.MORE_THAN: " 초과", Relation.LESS_THAN: " 미만", Relation.AT_LEAST: " 이상"}
        return before.get(relation, "") + text + behind.get(relation, "")

    def _number(self, amount: Amount, counter: str) -> str:
        unit = self._unit(amount.unit) if amount.unit else counter
        value = amount.value or ("1" if amount.unit else "")
        if not amount.value and amount.unit:
            raise UnsayableError("a unit without a number")
        text = f"{value}{unit}"
        if amount.total:
            return f"{amount.total}{unit} 중 {text}"
        return text

    def _unit(self, unit: str) -> str:
        if unit.startswith("="):
            return unit[1:]
        return self.word("nouns", unit).text

    def _extent(self, amount: Amount) -> str:
        """Return an amount as an adverb: 10분 넘게, 10분 이상."""
        if amount.relation is Relation.MORE_THAN:
            return self._amount(replace(amount, relation=Relation.EXACTLY)) + " 넘게"
        return self._amount(amount)

    def _marks(self, phrase: NounPhrase) -> frozenset[str]:
        if isinstance(phrase.head, Name) or not phrase.head:
            return frozenset()
        return self.word("nouns", phrase.head).marks

    def _has_mark(self, phrase: NounPhrase, mark: str) -> bool:
        return mark in self._marks(phrase)

    def _counter(self, phrase: NounPhrase) -> str:
        """Return the counter to put behind a phrase's number, "" where a placeholder may hold a unit."""
        if isinstance(phrase.head, Name) or not phrase.head or phrase.amount is None or phrase.amount.unit:
            return ""
        counter = self.word("nouns", phrase.head).counter
        single = phrase.number is not Number.PLURAL and phrase.amount.relation is Relation.EXACTLY
        if single and "⟨" in phrase.amount.value:
            return ""
        return counter.removesuffix("%")

    def _is_counted(self, phrase: NounPhrase) -> bool:
        return (
            phrase.amount is not None
            and phrase.amount.relation is Relation.EXACTLY
            and not phrase.amount.total
            and bool(self._counter(phrase))
        )

    def _count(self, phrase: NounPhrase) -> str:
        assert phrase.amount is not None
        return self._amount(phrase.amount, self._counter(phrase))

    def _class_of(self, nominal: Nominal | None) -> str:
        """Return how a thing is said to be high or low: ``many``, ``res`` or ""."""
        if not isinstance(nominal, NounPhrase):
            return ""
        marks = self._marks(nominal)
        for mark in ("many", "big", "long"):
            if mark in marks:
                return mark
        if "link" in marks:
            return "link many" if nominal.number is Number.PLURAL else "link"
        if "res" in marks:
            return "res many" if nominal.number is Number.PLURAL else "res"
        if not isinstance(nominal.head, str) or not nominal.head:
            return ""
        counted = self.word("nouns", nominal.head).counter
        several = nominal.number is Number.PLURAL
        return "many" if counted and (several or lexicon.concept("nouns", nominal.head).kind == "event") else ""

    # --- phrases ------------------------------------------------------------------------------------------------------

    def _nominal(self, nominal: Nominal) -> str:
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal)
        if any(not item.head and not item.amount for item in nominal.items):
            raise UnsayableError("parts joined without a whole")
        nominal, shared, whole = spread(nominal)
        common = NounPhrase(adjuncts=shared)
        owner = [self._phrase_adjunct(one, common) for one in shared]
        owner += [self._nominal(whole) + "의"] if whole else []
        if owner:
            return joined(*owner, self._nominal(nominal))
        items = [self._phrase(item) for item in nominal.items]
        if nominal.conjunction == "slash" and any(
            item.adjuncts or item.adjectives or item.of for item in nominal.items
        ):
            raise UnsayableError("a slash between long phrases")
        if nominal.conjunction == "slash":
            return "/".join(items)
        if nominal.conjunction == "comma":
            return ", ".join(items)
        word = {"and": "및", "or": "또는"}.get(nominal.conjunction)
        if word is None:
            raise UnsayableError(f"phrases joined by {nominal.conjunction}")
        return ", ".join(items[:-1]) + f" {word} " + items[-1]

    def _phrase(self, phrase: NounPhrase) -> str:
        if phrase.pronoun:
            return self._pronoun(phrase)
        if phrase.participle is not None and phrase.amount is not None and not phrase.head and phrase.of is None:
            return joined(self._amount(phrase.amount), self._done(phrase.participle))
        places, others = split_places(phrase.adjuncts)
        before = [self._phrase_adjunct(adjunct, phrase) for adjunct in (*reversed(places), *others)]
        core = self._core(phrase)
        if phrase.of is not None:
            return self._of(phrase, before, core)
        if phrase.participle is not None:
            act = phrase.participle.predicate
            trying = phrase.head in TROUBLES and isinstance(act, Acting) and not act.passive
            before = [*before, self._attributive(phrase.participle) + (" 데" if trying else "")]
        if phrase.relative is not None:
            before = [*before, self._attributive(phrase.relative)]
        text = self._determined(phrase, before, core)
        if text.count("의 ") > DEEPEST:
            raise UnsayableError("a long chain of 의")
        if phrase.aside is not None:
            text += f"({self._aside(phrase.aside)})"
        return text

    def _done(self, participle: Clause) -> str:
        """Return what is done to an amount: "90 % used" is 90% 사용."""
        act = participle.predicate
        if not isinstance(act, Acting) or not act.passive or participle.negated or participle.adjuncts or act.obliques:
            raise UnsayableError("an amount with a clause")
        word = self.word("verbs", act.verb)
        if not word.noun and not word.passive:
            raise UnsayableError(f"{act.verb} has no passive")
        return word.noun or verb(word.passive).nominal()

    def _pronoun(self, phrase: NounPhrase) -> str:
        if phrase.pronoun in {"this", "that"} and phrase.of is None:
            return THIS
        raise UnsayableError(f"the pronoun {phrase.pronoun}")

    def _core(self, phrase: NounPhrase) -> str:
        """Return the noun with what belongs closest to it: adjectives, compound, names."""
        self._check_phrase(phrase)
        check_phrase(phrase)
        phrase, rate = rate_beside(phrase)
        remaining = sorted(phrase.adjectives, key=lambda one: one.concept not in {"left", "remaining"})
        phrase = replace(phrase, adjectives=tuple(remaining))
        kind = self._class_of(phrase)
        kind = "machine" if not kind and self._is_machine(phrase) else kind
        adjectives = [
            "알림"
            if one == Adjective("alerting") and phrase.head in ALERTING
            else self._attributive_adjective(one, kind)
            for one in phrase.adjectives
        ]
        owner, parts = self._owner(phrase.modifiers)
        first = next((place for place, one in enumerate(parts) if not isinstance(one, Name)), len(parts))
        modifiers = [self._modifier(modifier) for modifier in parts]
        names = [name.text for name in phrase.names]
        noun = rate or self._noun(phrase)
        behind = not isinstance(phrase.head, str) or (bool(phrase.head) and self._is_named_behind(phrase))
        before_noun = [] if behind else names
        after_noun = names if behind else []
        tail = without_echo([*modifiers[:first], *before_noun, *modifiers[first:], noun])
        return joined(owner, *adjectives, *tail, *after_noun)

    @staticmethod
    def _check_phrase(phrase: NounPhrase) -> None:
        """Refuse phrases that are rather something else."""
        concepts = {one.concept for one in phrase.adjectives}
        if phrase.head in {"day", "time"} and (phrase.participle or concepts & {"working", "running", "opening"}):
            raise UnsayableError("a time that does something")
        if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
            raise UnsayableError("a set by somebody")
        if phrase.head == "message" and any(
            isinstance(one, NounPhrase) and one.head == "paging" for one in phrase.modifiers
        ):
            raise UnsayableError("messages that are paged")
        if phrase.head == "erasure" and (phrase.participle or concepts):
            raise UnsayableError("an erasure that is set")
        if any(
            isinstance(one, NounPhrase) and one.head in {"number", "place", "check", "erasure"}
            for one in phrase.modifiers
        ):
            raise UnsayableError("a compound with such a word")

    def _owner(
        self, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[str, Sequence[NounPhrase | Name | Coordination]]:
        """Return what a compound's named part is (job ⟨1⟩ error rate: 작업 ⟨1⟩), and the rest of the compound."""
        place = max((at for at, one in enumerate(modifiers) if isinstance(one, Name) and one.kind == "span"), default=0)
        if not place:
            return "", modifiers
        return joined(*(self._modifier(one) for one in modifiers[: place + 1])), modifiers[place + 1 :]

    def _is_measure(self, phrase: NounPhrase) -> bool:
        if isinstance(phrase.head, Name) or not phrase.head:
            return False
        return lexicon.concept("nouns", phrase.head).kind == "measure"

    def _is_named_behind(self, phrase: NounPhrase) -> bool:
        if any(name.kind != "span" and name.text.isupper() for name in phrase.names) and phrase.head != "state":
            return True
        is_event = isinstance(phrase.head, str) and lexicon.concept("nouns", phrase.head).kind == "event"
        if phrase.head in {"state", "status"}:  # HEALTH_ERR 상태
            return False
        marked = self._has_mark(phrase, "after") or self._has_mark(phrase, "state")
        return is_event or marked or self._is_measure(phrase)

    def _noun(self, phrase: NounPhrase) -> str:
        if isinstance(phrase.head, Name):
            return phrase.head.text
        if phrase.head == "failure" and phrase.modifiers and self._is_machine(phrase.modifiers[-1]):
            return BREAKDOWN
        return (noun_beside(phrase) or self.word("nouns", phrase.head).text) if phrase.head else ""

    @staticmethod
    def _is_device(nominal: Nominal | None) -> bool:
        return isinstance(nominal, NounPhrase) and nominal.head in DEVICES

    def _is_machine(self, nominal: Nominal | Name | None) -> bool:
        return kind_of(nominal) == "machine" or head_of(nominal) == "server"

    def _determined(self, phrase: NounPhrase, before: Sequence[str], core: str) -> str:
        determiner = phrase.determiner
        if determiner in {Determiner.BOTH, Determiner.HALF} and phrase.amount is not None:
            raise UnsayableError(f"{determiner} of so many")
        if determiner is Determiner.BOTH:
            return joined("두", *before, core, "모두")
        if determiner is Determiner.HALF:
            return joined(*before, core) + "의 절반"
        word = DETERMINERS.get(determiner)
        if determiner is Determiner.ANOTHER and kind_of(phrase) == "event":
            word = "추가"
        if word is None:
            raise UnsayableError(f"a phrase with {determiner}")
        core = self._counted(phrase, core)
        if phrase.amount is None and not phrase.head:
            return joined(
                *before, {"일부": "일부", "모든": "모두", "대부분의": "대부분"}.get(word) or refuse(determiner)
            )
        return joined(*before, word, core)

    def _counted(self, phrase: NounPhrase, core: str) -> str:
        amount = phrase.amount
        if amount is None:
            return core
        if not phrase.head:
            said = [self._adjective_verb(one, "") for one in phrase.adjectives]
            return joined(self._amount(amount), *(bare or base.nominal() for base, bare in said))
        if isinstance(phrase.head, Name):
            raise UnsayableError("an amount of a name")
        if lexicon.concept("nouns", phrase.head).kind == "unit":
            return self._measured(phrase, replace(amount, unit=phrase.head))
        counter = self._counter(phrase)
        if amount.total:
            number = self._number(amount, self._total_counter(phrase))
            only = amount.relation is Relation.ONLY
            return f"{core} {number.replace(' 중 ', ' 중 단 ') if only else number}"
        if amount.relation is Relation.EXACTLY:
            if counter or amount.unit:
                return f"{core} {self._number(amount, counter)}" if counter else f"{self._number(amount, '')} {core}"
            if "⟨" in amount.value and self.word("nouns", phrase.head).counter:
                return f"{core}({amount.value})"
            return f"{core} {amount.value}"
        if not counter and self.word("nouns", phrase.head).counter:
            return f"{core}({self._limited(amount, '')})"
        if amount.relation is Relation.MORE_THAN and (counter or not amount.value.startswith("⟨")):
            number = self._number(amount, counter)
            return f"{with_particle(number, '가')} 넘는 {core}"
        return f"{self._limited(amount, counter)}의 {core}"

    def _measured(self, phrase: NounPhrase, amount: Amount) -> str:
        """Say "15 minutes remaining": 15분 남음."""
        if phrase.modifiers or phrase.names:
            raise UnsayableError("a unit with a compound")
        said = [self._adjective_verb(one, "") for one in phrase.adjectives]
        return joined(self._amount(amount), *(bare or base.nominal() for base, bare in said))

    def _total_counter(self, phrase: NounPhrase) -> str:
        return self.word("nouns", phrase.head).counter.removesuffix("%") if isinstance(phrase.head, str) else ""

    def _of(self, phrase: NounPhrase, before: Sequence[str], core: str) -> str:
        of = phrase.of
        assert of is not None
        if phrase.participle or phrase.relative:
            raise UnsayableError("a whole with a clause about its part")
        if isinstance(of, NounPhrase) and self._is_bare_amount(of):
            assert of.amount is not None
            return joined(*before, core, self._amount(of.amount))
        whole = self._nominal(of)
        if not phrase.head:
            text = joined(*before, self._part(phrase, whole, of))
        elif self._has_mark(phrase, "tight") and not phrase.adjectives and not phrase.modifiers:
            text = self._determined(phrase, [*before, whole], core)
        elif self._has_mark(phrase, "tight") and not phrase.modifiers:
            kind = self._class_of(phrase)
            adjectives = [self._attributive_adjective(adjective, kind) for adjective in phrase.adjectives]
            names = [name.text for name in phrase.names]
            text = joined(*before, *adjectives, whole, self._noun(phrase), *names)
        else:
            text = self._determined(phrase, [*before, whole + "의"], core)
        if text.count("의 ") > DEEPEST:
            raise UnsayableError("a long chain of 의")
        return text + (f"({self._aside(phrase.aside)})" if phrase.aside else "")

    def _part(self, phrase: NounPhrase, whole: str, of: Nominal) -> str:
        """Say a part of a whole: 요청 중 ⟨1⟩ 이상."""
        several = isinstance(of, Coordination) or of.number is Number.PLURAL
        if phrase.amount is not None:
            if isinstance(of, NounPhrase) and of.amount is not None and not phrase.amount.unit:
                return f"{whole} 중 {self._amount(phrase.amount, self._total_counter(of))}"
            return (
                f"{whole} 중 {self._amount(phrase.amount)}" if several else f"{whole}의 {self._amount(phrase.amount)}"
            )
        word = {
            Determiner.ALL: "전체",
            Determiner.SOME: "일부",
            Determiner.MOST: "대부분",
            Determiner.HALF: "절반",
            Determiner.MANY: "다수",
            Determiner.WHICH_EVER: "중 하나 이상",
        }.get(phrase.determiner)
        if word is None:
            raise UnsayableError(f"{phrase.determiner} of a whole")
        return f"{whole} {word}" if word.startswith("중") else f"{whole}의 {word}"

    def _phrase_adjunct(self, adjunct: Adjunct, phrase: NounPhrase) -> str:
        adjunct = to_threshold(adjunct)
        role = adjunct.role
        if isinstance(adjunct.phrase, Clause):
            if role is Role.PURPOSE:
                return self._attributive(adjunct.phrase, future=True)
            raise UnsayableError(f"a noun with {role} and a clause")
        if role is Role.WITH:
            return self._with(adjunct.phrase, phrase)
        thing = phrase.head and not self._is_event(phrase) and not self._is_measure(phrase)
        if role is Role.FOR and isinstance(self._as_amount(adjunct.phrase), Amount):
            raise UnsayableError("for an amount")
        if role is Role.DURATION and phrase.of is not None:
            raise UnsayableError("a duration of a part")
        if role is Role.TO and phrase.head in MOVES and not isinstance(adjunct.phrase, Amount):
            return with_particle(self._nominal(adjunct.phrase), "로") + "의"
        if role is Role.TO and phrase.head in RELATIONS and self._is_known(adjunct.phrase):
            assert isinstance(adjunct.phrase, NounPhrase)
            return with_particle(self._nominal(adjunct.phrase), "와") + "의"
        if role is Role.TIMES or (role in {Role.DURATION, Role.NEXT} and thing):
            raise UnsayableError(f"a noun with {role}")
        if role is Role.BY and _is_weekday(adjunct.phrase):
            raise UnsayableError("a deadline of a thing")
        if role is Role.NEXT or (
            role is Role.IN and isinstance(adjunct.phrase, Amount)
        ):  # "5 failures in 10m" looks back
            return f"{self._value(adjunct.phrase)} 동안"
        if role in {Role.LAST, Role.DURATION, Role.TIMES, Role.AGO}:
            joint = "의" if role in {Role.LAST, Role.DURATION} and phrase.head and phrase.amount is None else ""
            return self._adjunct(adjunct) + joint
        if role is Role.PER:
            return self._adjunct(adjunct)
        if role is Role.FOR and not self._is_owner(adjunct.phrase):
            return with_particle(self._value(adjunct.phrase), "에 대한")
        if role is Role.VIA and isinstance(adjunct.phrase, NounPhrase) and self._is_measure(adjunct.phrase):
            raise UnsayableError("through a value")
        if role is Role.VIA and phrase.head in {"query", "search", "scan", "aggregation"}:
            role = Role.ABOUT
        both = {one.role for one in phrase.adjuncts} >= {Role.FROM, Role.TO}
        if both and role in {Role.FROM, Role.TO} and not isinstance(adjunct.phrase, Amount):
            ending = "까지의" if self._is_measure(phrase) else "로의"
            return with_particle(self._nominal(adjunct.phrase), "에서" if role is Role.FROM else ending)
        several = isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.number is Number.PLURAL
        if role is Role.OUT_OF and not several and not isinstance(adjunct.phrase, Amount):
            raise UnsayableError("out of a single thing")
        particle = PHRASE_ROLES.get(role)
        if particle is None:
            raise UnsayableError(f"a noun with {role}")
        name = self._amount(adjunct.phrase) if isinstance(adjunct.phrase, Amount) else self._nominal(adjunct.phrase)
        return with_particle(name, particle)

    def _is_known(self, phrase: Nominal | Amount) -> bool:
        """Return whether a partner is said with a word whose sound is known."""
        if not isinstance(phrase, NounPhrase) or not self._is_thing(phrase) or phrase.names:
            return False
        return not isinstance(phrase.head, Name) or phrase.head.kind == "product"

    def _is_owner(self, phrase: Nominal | Amount) -> bool:
        if not isinstance(phrase, NounPhrase):
            return False
        if isinstance(phrase.head, Name):
            return True
        if not phrase.head:
            return False
        return lexicon.concept("nouns", phrase.head).kind in {"machine", "software", "thing", "person", "place"}

    def _is_site(self, phrase: Nominal | Amount | Clause) -> bool:
        if not isinstance(phrase, NounPhrase) or not phrase.head:
            return False
        if isinstance(phrase.head, Name) or phrase.head in {"cluster", "namespace", "instance", "pod"}:
            return True
        return lexicon.concept("nouns", phrase.head).kind in {"machine", "place"}

    def _is_thing(self, phrase: Nominal | None) -> bool:
        if not isinstance(phrase, NounPhrase) or not phrase.head:
            return False
        if isinstance(phrase.head, Name):
            return True
        return lexicon.concept("nouns", phrase.head).kind in {"machine", "software", "data", "person"}

    def _is_part(self, phrase: Nominal | Amount) -> bool:
        """Return whether a phrase is a machine or software, and neither a resource nor an event."""
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            return False
        return lexicon.concept("nouns", phrase.head).kind in {"machine", "software", "place"}

    def _with(self, phrase: Nominal | Amount, owner: NounPhrase) -> str:
        if isinstance(phrase, Amount):
            raise UnsayableError("a noun with an amount")
        if owner.head in TROUBLES:
            return self._nominal(phrase) + " 관련"
        if owner.head in RELATIONS and self._is_thing(phrase):
            return with_particle(self._nominal(phrase), "와") + "의"
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind != "product":
            raise UnsayableError("with a name")
        if isinstance(phrase, NounPhrase) and phrase.of is not None and self._is_measure(phrase):
            raise UnsayableError("with so much of it")
        if isinstance(phrase, NounPhrase) and (self._has_mark(phrase, "state") or self._has_mark(phrase, "after")):
            return self._nominal(phrase) + "의"
        said = self._quality(phrase) if isinstance(phrase, NounPhrase) else None
        if said is not None:
            return joined(with_particle(self._phrase(said[0]), "가"), said[1].attributive())
        return with_particle(self._nominal(phrase), "가") + " 있는"

    def _attributive(self, clause: Clause, *, future: bool = False) -> str:
        """Say a clause before the noun that is its subject: 응답하지 않는."""
        if isinstance(clause.predicate, Acting) and clause.predicate.verb.startswith("compare"):
            raise UnsayableError("a thing that is compared")
        if clause.links or clause.subject is not None:
            raise UnsayableError("a relative clause with clauses or a subject of its own")
        act = clause.predicate
        if isinstance(act, Being) and isinstance(act.complement, Adjective) and self._is_plain(clause):
            adverbs = [self._adverb(adverb) for adverb in clause.adverbs]
            places, others = split_places(fitted(clause, act.complement).adjuncts)
            early, late = self._adjuncts(others)
            said = self._attributive_adjective(replace(act.complement, negated=clause.negated ^ act.complement.negated))
            return joined(self._place(places, "에서"), *early, *late, *adverbs, said)
        if isinstance(act, Acting) and act.passive and clause.tense is Tense.PRESENT and not clause.modal:
            clause = replace(clause, tense=Tense.PRESENT if clause.progressive else Tense.PAST)
        going = clause.progressive and clause.tense is Tense.PRESENT and clause.modal is None and not clause.negated
        if going and isinstance(act, Acting) and not act.passive and not clause.more:
            bare = self._line(replace(clause, progressive=False))
            word = self.word("verbs", act.verb)
            simple = act.obj is None and not act.obliques and act.content is None and act.complement is None
            if simple and word.noun and word.text == word.noun + "되다":
                return joined(bare.before, word.noun, "중인")
            return bare.end(Verb.attributive)
        line = self._line(clause)
        return line.end(Verb.prospective if future else Verb.attributive)

    def _is_plain(self, clause: Clause) -> bool:
        return clause.modal is None and not clause.more and not becomes(clause) and clause.tense is not Tense.FUTURE

    def _modifier(self, modifier: NounPhrase | Name | Coordination) -> str:
        if isinstance(modifier, Name):
            return modifier.text
        if isinstance(modifier, Coordination):
            items = [self._modifier(item) for item in modifier.items]
            joint = {"slash": "/", "or": " 또는 ", "comma": ", "}.get(modifier.conjunction, " 및 ")
            return joint.join(items)
        is_unit = isinstance(modifier.head, str) and bool(modifier.head) and modifier.amount is None
        if is_unit and lexicon.concept("nouns", str(modifier.head)).kind == "unit":
            raise UnsayableError("a unit in a compound")
        if any(one.concept == "set" for one in modifier.adjectives):
            raise UnsayableError("a set thing in a compound")
        participle = self._attributive(modifier.participle) if modifier.participle else ""
        adjectives = [
            self._attributive_adjective(adjective, self._class_of(modifier)) for adjective in modifier.adjectives
        ]
        inner = [self._modifier(one) for one in modifier.modifiers]
        alone = modifier == NounPhrase(modifier.head, modifier.number)
        noun = (modifier_beside(modifier.head) if alone else "") or self._noun(modifier)
        return joined(participle, *adjectives, *inner, *(name.text for name in modifier.names), noun)

    def _attributive_adjective(self, adjective: Adjective, kind: str = "") -> str:
        word = self.word("adjectives", adjective.concept)
        if kind == "machine" and adjective == Adjective("failed"):
            return "장애가 발생한"
        if adjective == Adjective("late", degree="superlative"):
            return "최신"
        if adjective == Adjective("critical", negated=True):
            return "중요하지 않은"
        adverbs = [self._adverb(adverb) for adverb in adjective.adverbs]
        degree = {"comparative": "더", "superlative": "가장", "too": "너무"}.get(adjective.degree, "")
        if word.attributive and not adjective.negated and not (adverbs or degree):
            return word.attributive
        if not word.text:
            if adjective.negated or adverbs or degree:
                raise UnsayableError(f"{adjective.concept} with a degree or negation")
            return word.attributive
        base, _ = self._adjective_verb(adjective, kind)
        if adjective.negated:
            base = negation_of(base)
        if word.marks & {"past", "result"}:
            base = base.in_past()
        return joined(*adverbs, degree, base.attributive())


def _is_weekday(phrase: object) -> bool:
    if not isinstance(phrase, NounPhrase):
        return False
    head = phrase.head.text if isinstance(phrase.head, Name) else phrase.head
    return head.lower() in WEEKDAYS


def _as_used(phrase: NounPhrase) -> NounPhrase:
    """Read "90 % used" as an amount with an adjective."""
    participle = phrase.participle
    done = [Clause(None, Acting(one, passive=True)) for one in ("use", "utilize")]
    if participle is None or phrase.head or participle not in done:
        return phrase
    return replace(phrase, participle=None, adjectives=(Adjective("used"),))


def _with_extent(text: str, particle: str) -> str:
    """Return a part with its particle; "more than 5 % of the requests" needs none: 요청 중 5% 넘게."""
    if particle in {"가", "를", "에"} and text.endswith(" 초과"):
        return text.removesuffix("초과") + "넘게"
    return with_particle(text, particle)


def _statement_end(line: _Line) -> str:
    return line.end(Verb.polite)


def _headline_end(line: _Line) -> str:
    return line.bare or replace(line, verb=in_headline(line.verb)).end(Verb.nominal)
