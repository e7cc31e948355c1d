"""Noun phrases as a whole: pronouns, shares of something, several things, and what a change of a measure is called."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Aside,
    Clause,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.attributes import Attributes, from_afar
from slack_fixtures.grammar.languages.japanese.parts import joined
from slack_fixtures.grammar.languages.japanese.questions import is_event, is_measure, is_quality
from slack_fixtures.grammar.languages.japanese.rewritings import as_many, named_inside
from slack_fixtures.grammar.languages.japanese.senses import of_these
from slack_fixtures.grammar.languages.japanese.tables import OF_THESE, PRONOUNS, TROUBLES

_LEFT = {"used": "使用済み", "free": "空き", "left": "残り", "remaining": "残り", "available": "利用可能"}
_CHANGED = {"increased": "の増加", "decreased": "の減少", "reduced": "の低下", "degraded": "の低下"}
_SOME = {Determiner.SOME, Determiner.SEVERAL, Determiner.A_FEW}


class Phrases(Attributes):
    """What Japanese says of things."""

    @abstractmethod
    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""

    def nominal(self, nominal: Nominal) -> str:
        """Say a phrase, or several of them."""
        if isinstance(nominal, NounPhrase):
            return self.phrase(nominal)
        if nominal.conjunction == "or" and any(one.determiner is Determiner.MORE for one in nominal.items):
            raise UnsayableError("half or more")
        if (whole := of_these(nominal)) is not None:
            both = replace(nominal, items=(*nominal.items[:-1], replace(nominal.items[-1], of=None)))
            return f"{self.nominal(whole)}の{self.nominal(both)}"
        items = [self.phrase(item) for item in nominal.items]
        if nominal.conjunction == "slash":
            return "/".join(items)
        joint = {"and": "と", "or": "または"}.get(nominal.conjunction, "、")
        if len(items) == 2:  # noqa: PLR2004  a pair needs no list
            return joint.join(items)
        last = {"と": "および", "または": "または"}.get(joint, "")
        return "、".join(items[:-1]) + "、" + last + items[-1]

    def argument(self, phrase: Nominal | Amount) -> str:
        """Say what a predicate takes: a phrase or an amount."""
        if isinstance(phrase, Amount):
            return self.amount(phrase)
        return self.nominal(phrase)

    def phrase(self, phrase: NounPhrase) -> str:
        """Say one phrase."""
        if phrase.pronoun:
            if phrase.pronoun not in PRONOUNS:
                raise UnsayableError(f"the pronoun {phrase.pronoun}")
            if phrase != NounPhrase(pronoun=phrase.pronoun, number=phrase.number):
                raise UnsayableError("a pronoun with more words")
            return PRONOUNS[phrase.pronoun]
        if _is_left(phrase):
            assert isinstance(phrase.head, Name)
            return joined([_LEFT[phrase.adjectives[0].concept], phrase.head.text])
        if _is_more_to_read(phrase):
            if any(one.role is Role.PER for one in phrase.adjuncts):
                raise UnsayableError("more at a rate")
            phrase = replace(phrase, head="detail", determiner=Determiner.NONE)
        if (done := self._done_by_name(phrase)) is not None:
            return done
        if phrase.amount is not None and _is_bare_unit(phrase):
            return self.amount(replace(phrase.amount, unit=str(phrase.head)))
        if kind_of(phrase) == "unit" and _is_some(phrase):
            return "数" + self.phrase(replace(phrase, determiner=Determiner.NONE))
        phrase = as_many(named_inside(phrase))
        if phrase.determiner in {Determiner.NO, Determiner.TOO_FEW, Determiner.NOT_ENOUGH}:
            raise UnsayableError(f"{phrase.determiner} inside a sentence")
        if (change := self._changed(phrase)) is not None:
            return change
        if phrase.head == "number" and phrase.of is not None and phrase.adjectives == (Adjective("constant"),):
            return f"一定数の{self.nominal(phrase.of)}"
        if _is_possible(phrase):
            bare = tuple(one for one in phrase.adjectives if one.concept not in {"possible", "potential"})
            return self.phrase(replace(phrase, adjectives=bare)) + "の可能性"
        text = joined([*self.before_head(phrase), self.named(phrase)]) if phrase.head else self._share(phrase)
        text = text.replace("か所の場所", "か所")
        text = text.replace("か国の国", "か国") if phrase.head == "country" else text
        return f"{text}（{self.aside(phrase.aside)}）" if phrase.aside else text

    def _done_by_name(self, phrase: NounPhrase) -> str | None:
        """English “Jira reindexing”: the doing, not the thing that does it."""
        doing = phrase.participle
        act = doing.predicate if doing is not None else None
        if not isinstance(act, Acting) or not isinstance(phrase.head, Name) or phrase.head.kind == "span":
            return None
        bare = doing == Clause(None, Acting(act.verb), progressive=True) and not phrase.relative
        if not bare or not (noun := self.verb(act.verb).noun):
            return None
        return f"{self.phrase(replace(phrase, participle=None))}の{noun}"

    def _changed(self, phrase: NounPhrase) -> str | None:
        """English “An increased error rate”: エラー率の増加."""
        first = phrase.adjectives[0] if phrase.adjectives else None
        if first is None or not (is_measure(phrase) or is_quality(phrase)) or phrase.amount is not None:
            return None
        if first.concept not in _CHANGED or first != Adjective(first.concept):
            return None
        return self.phrase(replace(phrase, adjectives=phrase.adjectives[1:])) + _CHANGED[first.concept]

    def _share(self, phrase: NounPhrase) -> str:
        """English “5% of the requests”, "most of the nodes", "⟨1⟩"."""
        if (rest := rest_or_used(phrase)) and phrase.amount is not None:
            return joined(["使用済み" if rest == "use" else "残り", self.amount(phrase.amount)])
        if phrase.modifiers or phrase.relative or phrase.participle:
            raise UnsayableError("a share with more words")
        if phrase.adjectives:
            left = phrase.adjectives[0]
            if left.concept not in _LEFT or left.negated or phrase.of or phrase.adjuncts or phrase.amount is None:
                raise UnsayableError("a share with an adjective")
            return joined([_LEFT[left.concept], self.amount(phrase.amount)])
        qualities = [self.adjunct_of_noun(one, "") for one in from_afar(phrase.adjuncts)]
        if phrase.amount is None:
            if phrase.of is None or phrase.determiner not in OF_THESE:
                raise UnsayableError("a phrase without noun")
            single = isinstance(phrase.of, NounPhrase) and phrase.of.number is not Number.PLURAL
            part = "の半分" if single and phrase.determiner is Determiner.HALF else OF_THESE[phrase.determiner]
            return joined([*qualities, self.nominal(phrase.of) + part])
        if phrase.of is not None:
            aimed = isinstance(phrase.of, NounPhrase) and phrase.of == NounPhrase("target")
            whole = "目標" if aimed else self.nominal(phrase.of)
            among = isinstance(phrase.of, NounPhrase) and phrase.of.amount is not None
            part = self.amount(phrase.amount, self._counter_of(phrase))
            return joined([*qualities, whole, "のうち" if among else "の", part])
        return joined([*qualities, self.amount(phrase.amount)])

    def _counter_of(self, phrase: NounPhrase) -> str:
        """Return what counts some of several things, where their number is told in digits: レプリカの1つ."""
        amount, of = phrase.amount, phrase.of
        if amount is None or not amount.value.isdigit() or amount.unit or amount.total:
            return ""
        if not isinstance(of, NounPhrase) or of.number is not Number.PLURAL:
            return ""
        return self.counter(of.head) if isinstance(of.head, str) and of.head else ""


def _is_more_to_read(phrase: NounPhrase) -> bool:
    """Whether it is "more information"; not more of it than something."""
    told = phrase.determiner is Determiner.MORE and phrase.head in {"information", "detail", "data"}
    return told and all(one.role is not Role.THAN for one in phrase.adjuncts)


def rest_or_used(phrase: NounPhrase) -> str:
    """Return the verb of "10 % left", "95 % used", or ""."""
    act = phrase.participle.predicate if phrase.participle is not None else None
    if phrase.head or phrase.modifiers or phrase.of or phrase.adjuncts or phrase.amount is None:
        return ""
    if not isinstance(act, Acting) or not act.passive:
        return ""
    return {"use": "use", "utilize": "use", "leave": "leave"}.get(act.verb, "")


def _is_possible(phrase: NounPhrase) -> bool:
    """Whether it is "possible data loss": the possibility of it."""
    known = isinstance(phrase.head, str) and bool(phrase.head) and phrase.head not in {*TROUBLES, "cause"}
    event = known and (is_event(phrase) or lexicon.concept("nouns", str(phrase.head)).polarity < 0)
    return event and bool({Adjective("possible"), Adjective("potential")} & set(phrase.adjectives))


def _is_some(phrase: NounPhrase) -> bool:
    """Whether it is "several hours", "a few minutes"."""
    return phrase.determiner in _SOME and phrase == NounPhrase(phrase.head, Number.PLURAL, phrase.determiner)


def _is_bare_unit(phrase: NounPhrase) -> bool:
    """Whether it is only so many of a unit: "more than 2 seconds"."""
    plain = phrase == NounPhrase(phrase.head, phrase.number, amount=phrase.amount)
    return plain and kind_of(phrase) == "unit" and phrase.amount is not None and not phrase.amount.total


def _is_left(phrase: NounPhrase) -> bool:
    """Whether it is "⟨1⟩ available"."""
    if len(phrase.adjectives) != 1 or not isinstance(phrase.head, Name) or phrase.head.kind != "span":
        return False
    adjective = phrase.adjectives[0]
    return adjective.concept in _LEFT and phrase == NounPhrase(
        phrase.head, phrase.number, adjectives=(Adjective(adjective.concept),)
    )
