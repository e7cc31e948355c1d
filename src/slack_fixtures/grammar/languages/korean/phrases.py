"""Korean noun phrases: amounts and counters, compounds, and what stands before a noun."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of, near_time
from slack_fixtures.grammar.languages.korean.adjectives import Adjectives
from slack_fixtures.grammar.languages.korean.checks import refuse_phrase
from slack_fixtures.grammar.languages.korean.forms import verb, with_particle
from slack_fixtures.grammar.languages.korean.kinds import is_bare_amount, is_event, is_machine, is_measure, is_only
from slack_fixtures.grammar.languages.korean.lines import Line, headline_end, with_extent
from slack_fixtures.grammar.languages.korean.senses import (
    check_phrase,
    modifier_beside,
    noun_beside,
    rate_beside,
    spread,
)
from slack_fixtures.grammar.languages.korean.tables import (
    ALERTING,
    BREAKDOWN,
    DEEPEST,
    DETERMINERS,
    NEAR_TIMES,
    NUMBERED,
    PRONOUNS,
    THIS,
    TROUBLES,
    VITAL,
)
from slack_fixtures.grammar.languages.korean.trees import joined, refuse, split_places, without_echo


class Phrases(Adjectives):
    """What Korean says of things."""

    @abstractmethod
    def headline(self, body: Nominal) -> str:
        """Say a phrase as a headline: 지연 시간이 높음."""

    @abstractmethod
    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""

    @abstractmethod
    def clause(self, clause: Clause, end: Callable[[Line], str], subject: str | None = None) -> str:
        """Return a clause with everything that is linked to it, and with its ending."""

    @abstractmethod
    def phrase_adjunct(self, adjunct: Adjunct, phrase: NounPhrase) -> str:
        """Return an adjunct before its noun."""

    @abstractmethod
    def attributive(self, clause: Clause, *, future: bool = False) -> str:
        """Say a clause before the noun that is its subject: 응답하지 않는."""

    # --- the whole phrase -------------------------------------------------------------------------------------------

    def value(self, value: object) -> str:
        """Say a value, whatever it is."""
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Adjective):
            return self.graded(value, "").nominal()
        if isinstance(value, Clause):
            return self.clause(value, headline_end)
        if isinstance(value, NounPhrase | Coordination):
            return self.headline(value)
        raise UnsayableError("a label without value")

    def nominal(self, nominal: Nominal) -> str:
        """Return a phrase, or several."""
        if isinstance(nominal, NounPhrase):
            return self.phrase(nominal)
        if any(not item.head and not item.amount for item in nominal.items):
            raise UnsayableError("parts joined without a whole")
        nominal, shared, whole = spread(nominal)
        common = NounPhrase(adjuncts=shared)
        owner = [self.phrase_adjunct(one, common) for one in shared]
        owner += [self.nominal(whole) + "의"] if whole else []
        if owner:
            return joined(*owner, self.nominal(nominal))
        items = [self.phrase(item) for item in nominal.items]
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

    def pair(self, nominal: Nominal) -> str:
        """Return a phrase, or two as in "between … and …": 게이트웨이와 코어."""
        if not isinstance(nominal, Coordination) or len(nominal.items) != 2 or nominal.conjunction != "and":  # noqa: PLR2004
            return self.nominal(nominal)
        first, second = nominal.items
        return joined(with_particle(self.phrase(first), "와"), self.phrase(second))

    def named(self, phrase: Nominal | Amount) -> str:
        """Return a phrase or an amount."""
        return self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase)

    def phrase(self, phrase: NounPhrase) -> str:
        """Return a noun phrase."""
        if phrase.pronoun:
            return _pronoun(phrase)
        if near := NEAR_TIMES.get(near_time(phrase)):
            return near
        if phrase.participle is not None and phrase.amount is not None and not phrase.head and phrase.of is None:
            return joined(self.amount(phrase.amount), self._done(phrase.participle))
        places, others = split_places(phrase.adjuncts)
        before = [self.phrase_adjunct(adjunct, phrase) for adjunct in (*reversed(places), *others)]
        core = self._core(phrase)
        if phrase.of is not None:
            return self._of(phrase, before, core)
        if phrase.participle is not None:
            act = phrase.participle.predicate
            trying = phrase.head in TROUBLES and isinstance(act, Acting) and not act.passive
            before = [*before, self.attributive(phrase.participle) + (" 데" if trying else "")]
        if phrase.relative is not None:
            before = [*before, self.attributive(phrase.relative)]
        text = self._determined(phrase, before, core)
        if text.count("의 ") > DEEPEST:
            raise UnsayableError("a long chain of 의")
        if phrase.aside is not None:
            text += f"({self.aside(phrase.aside)})"
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

    # --- the core: adjectives, compound, noun and names -------------------------------------------------------------

    def _core(self, phrase: NounPhrase) -> str:
        """Return the noun with what belongs closest to it: adjectives, compound, names."""
        refuse_phrase(phrase)
        check_phrase(phrase)
        phrase, rate = rate_beside(phrase)
        remaining = sorted(phrase.adjectives, key=lambda one: one.concept not in {"left", "remaining"})
        phrase = replace(phrase, adjectives=tuple(remaining))
        kind = self.class_of(phrase)
        kind = "machine" if not kind and is_machine(phrase) else kind
        vital = kind_of(phrase) in VITAL and phrase.head not in {"alert", "error", "message", "log", "warning"}
        kind = kind_of(phrase) if vital and phrase.adjectives == (Adjective("critical"),) else kind
        adjectives = [
            "알림"
            if one == Adjective("alerting") and phrase.head in ALERTING
            else "운영"
            if one == Adjective("operational") and phrase.head in {"cost", "expense", "overhead"}
            else self.attributive_adjective(one, kind)
            for one in phrase.adjectives
        ]
        owner, parts = self._owner(phrase.modifiers)
        first = next((place for place, one in enumerate(parts) if not isinstance(one, Name)), len(parts))
        modifiers = [self._modifier(modifier) for modifier in parts]
        names = [name.text for name in phrase.names]
        noun = rate or self.noun(phrase)
        behind = not isinstance(phrase.head, str) or (bool(phrase.head) and self._is_named_behind(phrase))
        before_noun = [] if behind else names
        after_noun = names if behind else []
        tail = without_echo([*modifiers[:first], *before_noun, *modifiers[first:], noun])
        return joined(owner, *adjectives, *tail, *after_noun)

    def _owner(
        self, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[str, Sequence[NounPhrase | Name | Coordination]]:
        """Return what a compound's named part is (job ⟨1⟩ error rate: 작업 ⟨1⟩), and the rest of the compound."""
        place = max((at for at, one in enumerate(modifiers) if isinstance(one, Name) and one.kind == "span"), default=0)
        if not place:
            return "", modifiers
        return joined(*(self._modifier(one) for one in modifiers[: place + 1])), modifiers[place + 1 :]

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
        participle = self.attributive(modifier.participle) if modifier.participle else ""
        adjectives = [
            self.attributive_adjective(adjective, self.class_of(modifier)) for adjective in modifier.adjectives
        ]
        inner = [self._modifier(one) for one in modifier.modifiers]
        alone = modifier == NounPhrase(modifier.head, modifier.number)
        noun = (modifier_beside(modifier.head) if alone else "") or self.noun(modifier)
        return joined(participle, *adjectives, *inner, *(name.text for name in modifier.names), noun)

    def noun(self, phrase: NounPhrase) -> str:
        """Return a phrase's noun, which may depend on its company."""
        if isinstance(phrase.head, Name):
            return phrase.head.text
        if phrase.head == "failure" and phrase.modifiers and is_machine(phrase.modifiers[-1]):
            return BREAKDOWN
        return (noun_beside(phrase) or self.word("nouns", phrase.head).text) if phrase.head else ""

    def _is_named_behind(self, phrase: NounPhrase) -> bool:
        if phrase.head in NUMBERED:
            return True
        if any(name.kind != "span" and name.text.isupper() for name in phrase.names) and phrase.head != "state":
            return True
        if phrase.head in {"state", "status"}:  # HEALTH_ERR 상태
            return False
        marked = self.has_mark(phrase, "after") or self.has_mark(phrase, "state")
        return is_event(phrase) or marked or is_measure(phrase)

    # --- determiners, numbers, wholes -------------------------------------------------------------------------------

    def _determined(self, phrase: NounPhrase, before: Sequence[str], core: str) -> str:
        determiner = phrase.determiner
        if determiner in {Determiner.BOTH, Determiner.HALF} and phrase.amount is not None:
            raise UnsayableError(f"{determiner} of so many")
        if determiner is Determiner.BOTH:
            return joined(*before, "두", core, "모두")
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
            return self._with_state(phrase, amount)
        if isinstance(phrase.head, Name):
            raise UnsayableError("an amount of a name")
        if lexicon.concept("nouns", phrase.head).kind == "unit":
            return self._measured(phrase, replace(amount, unit=phrase.head))
        counter = self.counter(phrase)
        if amount.total:
            bounded = amount.relation in {Relation.LESS_THAN, Relation.MORE_THAN, Relation.AT_LEAST}
            number = (self.amount if bounded else self.number)(amount, self._total_counter(phrase))
            only = amount.relation is Relation.ONLY
            return f"{core} {number.replace(' 중 ', ' 중 단 ') if only else number}"
        if amount.relation is Relation.EXACTLY:
            if counter or amount.unit:
                return f"{core} {self.number(amount, counter)}" if counter else f"{self.number(amount, '')} {core}"
            if "⟨" in amount.value and self.word("nouns", phrase.head).counter:
                return f"{core}({amount.value})"
            return f"{core} {amount.value}"
        if not counter and self.word("nouns", phrase.head).counter:
            return f"{core}({self.amount(amount, '')})"
        if amount.relation is Relation.MORE_THAN and (counter or not amount.value.startswith("⟨")):
            number = self.number(amount, counter)
            return f"{with_particle(number, '가')} 넘는 {core}"
        return f"{self.amount(amount, counter)}의 {core}"

    def _measured(self, phrase: NounPhrase, amount: Amount) -> str:
        """Say "15 minutes remaining": 15분 남음."""
        if phrase.modifiers or phrase.names:
            raise UnsayableError("a unit with a compound")
        return self._with_state(phrase, amount)

    def _with_state(self, phrase: NounPhrase, amount: Amount) -> str:
        said = [self.adjective_verb(one, "") for one in phrase.adjectives]
        return joined(self.amount(amount), *(bare or base.nominal() for base, bare in said))

    def _of(self, phrase: NounPhrase, before: Sequence[str], core: str) -> str:
        of = phrase.of
        assert of is not None
        if phrase.participle or phrase.relative:
            raise UnsayableError("a whole with a clause about its part")
        if isinstance(of, NounPhrase) and is_bare_amount(of):
            assert of.amount is not None
            return joined(*before, core, self.amount(of.amount))
        whole = self.nominal(of)
        if not phrase.head:
            text = joined(*before, self._part(phrase, whole, of))
        elif self.has_mark(phrase, "tight") and not phrase.adjectives and not phrase.modifiers:
            text = self._determined(phrase, [*before, whole], core)
        elif self.has_mark(phrase, "tight") and not phrase.modifiers:
            kind = self.class_of(phrase)
            adjectives = [self.attributive_adjective(adjective, kind) for adjective in phrase.adjectives]
            names = [name.text for name in phrase.names]
            text = joined(*before, *adjectives, whole, self.noun(phrase), *names)
        else:
            text = self._determined(phrase, [*before, whole + "의"], core)
        if text.count("의 ") > DEEPEST:
            raise UnsayableError("a long chain of 의")
        return text + (f"({self.aside(phrase.aside)})" if phrase.aside else "")

    def _part(self, phrase: NounPhrase, whole: str, of: Nominal) -> str:
        """Say a part of a whole: 요청 중 ⟨1⟩ 이상."""
        several = isinstance(of, Coordination) or of.number is Number.PLURAL
        if phrase.amount is not None:
            if isinstance(of, NounPhrase) and of.amount is not None and not phrase.amount.unit:
                return f"{whole} 중 {self.amount(phrase.amount, self._total_counter(of))}"
            return f"{whole} 중 {self.amount(phrase.amount)}" if several else f"{whole}의 {self.amount(phrase.amount)}"
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

    def marked(self, nominal: Nominal, particle: str) -> str:
        """Return a phrase with its particle; "more than 5 % of the requests" needs none: 요청 중 5% 넘게."""
        text = self.nominal(nominal)
        only = isinstance(nominal, NounPhrase) and is_only(nominal) and "단 " in text
        if particle in {"가", "를"} and only:
            return text.replace("단 ", "", 1) + "만"
        if isinstance(nominal, NounPhrase) and not nominal.head:
            return with_extent(text, particle)
        return with_particle(text, particle)

    # --- amounts ----------------------------------------------------------------------------------------------------

    def amount(self, amount: Amount, counter: str = "") -> str:
        """Return an amount with its counter, and the limit behind it: 5개 이상, ⟨1⟩ 미만."""
        text = self.number(amount, counter)
        relation = amount.relation
        before = {Relation.AT_MOST: "최대 ", Relation.ABOUT: "약 ", Relation.ALMOST: "거의 ", Relation.ONLY: "단 "}
        behind = {Relation.MORE_THAN: " 초과", Relation.LESS_THAN: " 미만", Relation.AT_LEAST: " 이상"}
        return before.get(relation, "") + text + behind.get(relation, "")

    def number(self, amount: Amount, counter: str) -> str:
        """Return a number with its unit or counter, and the whole it is out of."""
        unit = self.unit(amount.unit) if amount.unit else counter
        value = amount.value or ("1" if amount.unit else "")
        if not amount.value and amount.unit:
            raise UnsayableError("a unit without a number")
        text = f"{value}{unit}"
        if amount.total:
            return f"{amount.total}{unit} 중 {text}"
        return text

    def unit(self, unit: str) -> str:
        """Return the word of a unit."""
        if unit == "night":
            return "일 밤"
        return self.word("nouns", unit).text

    def extent(self, amount: Amount) -> str:
        """Return an amount as an adverb: 10분 넘게, 10분 이상."""
        if amount.relation is Relation.MORE_THAN:
            return self.amount(replace(amount, relation=Relation.EXACTLY)) + " 넘게"
        return self.amount(amount)

    def counter(self, phrase: NounPhrase) -> str:
        """Return the counter to put behind a phrase's number, "" where a placeholder may hold a unit."""
        if isinstance(phrase.head, Name) or not phrase.head or phrase.amount is None or phrase.amount.unit:
            return ""
        counter = self.word("nouns", phrase.head).counter
        single = phrase.number is not Number.PLURAL and phrase.amount.relation is Relation.EXACTLY
        if single and "⟨" in phrase.amount.value:
            return ""
        return counter.removesuffix("%")

    def is_counted(self, phrase: NounPhrase) -> bool:
        """Return whether a number stands behind the noun, with a counter."""
        return (
            phrase.amount is not None
            and phrase.amount.relation is Relation.EXACTLY
            and not phrase.amount.total
            and bool(self.counter(phrase))
        )

    def count(self, phrase: NounPhrase) -> str:
        """Return the number of a phrase with its counter."""
        assert phrase.amount is not None
        return self.amount(phrase.amount, self.counter(phrase))

    def _total_counter(self, phrase: NounPhrase) -> str:
        return self.word("nouns", phrase.head).counter.removesuffix("%") if isinstance(phrase.head, str) else ""


def _pronoun(phrase: NounPhrase) -> str:
    if phrase.pronoun in {"this", "that"} and phrase.of is None:
        return THIS
    if phrase.pronoun in PRONOUNS and phrase == NounPhrase(pronoun=phrase.pronoun, number=phrase.number):
        return PRONOUNS[phrase.pronoun]
    raise UnsayableError(f"the pronoun {phrase.pronoun}")
