"""Compounds: a noun with the nouns and names beside it (接続数, ディスク使用率, 名前空間⟨1⟩)."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import Amount, Clause, Coordination, Determiner, Name, Nominal, NounPhrase, Number
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.adjectives import is_prefix
from slack_fixtures.grammar.languages.japanese.amounts import Amounts
from slack_fixtures.grammar.languages.japanese.parts import joined
from slack_fixtures.grammar.languages.japanese.questions import is_event, is_resource
from slack_fixtures.grammar.languages.japanese.tables import AS_ONE, RATED, STATES, TIME_UNITS, TRIED_AS_A_WHOLE
from slack_fixtures.grammar.languages.japanese.words import Noun

_IDENTIFIED = {"namespace", "topic", "queue", "endpoint", "slot", "pod"}  # what a name behind them tells apart
_NAMED_LAST = {"pod", "node", "container", "instance", "cluster", "namespace"}
_MANAGED = {"socket", "page", "console", "panel", "interface", "port", "api", "dashboard", "endpoint", "server"}
_BEHIND_EVENTS = {"failure": "失敗", "start": "開始"}
_LONG_COMPOUND = 14  # letters before the head


class Compounds(Amounts):
    """What Japanese makes one word of."""

    @abstractmethod
    def nominal(self, nominal: Nominal) -> str:
        """Say a phrase, or several of them."""

    @abstractmethod
    def phrase(self, phrase: NounPhrase) -> str:
        """Say a phrase."""

    @abstractmethod
    def participle(self, clause: Clause, *, trouble: bool = False) -> str:
        """Say a participle before its noun."""

    def named(self, phrase: NounPhrase) -> str:
        """The compound with the names behind it."""
        if isinstance(phrase.head, Name):
            core = joined([*self.prefixes(phrase), *self._modifiers(phrase.modifiers), phrase.head.text])
        else:
            core = self._compound(phrase, phrase.head)
        if (
            phrase.head in {*STATES, "storey"} and phrase.names and not phrase.names[0].text.startswith("`")
        ):  # HEALTH_ERR状態, 3階
            return joined([*(name.text for name in phrase.names), core])
        return joined([core, *(name.text for name in phrase.names)])

    def _compound(self, phrase: NounPhrase, head: str) -> str:
        noun = self.noun("switch_device" if head == "switch" and phrase.names else head)
        if head == "location" and phrase.names:
            noun = replace(noun, text="拠点", behind="拠点")
        modifiers = phrase.modifiers
        if (phrase.adjectives or modifiers) and kind_of(phrase) == "unit":
            raise UnsayableError("a unit with an adjective")
        if head == "purchase_order" and any(isinstance(one, Name) and one.text == "ACME" for one in modifiers):
            noun = replace(noun, text="オーダー", behind="オーダー")
        prefixes = self.prefixes(phrase)
        if phrase.of is not None and self.joins_of(phrase):
            assert isinstance(phrase.of, NounPhrase)
            return joined([self.phrase(phrase.of), self._behind(noun, phrase.of)])
        if not modifiers:
            return joined([*prefixes, "使用量" if head == "usage" else noun.text])
        last = modifiers[-1]
        texts = self._modifiers(modifiers)
        if prefixes:
            place = next((at for at, one in enumerate(modifiers) if not isinstance(one, Name)), len(modifiers))
            if place == len(modifiers):
                loose_name = "の" if isinstance(last, Name) and last.kind != "product" else ""
                return joined([*texts, loose_name, *prefixes, noun.text])
            texts = [*texts[:place], *prefixes, *texts[place:]]
        behind = self._behind(noun, last)
        if head == "rate" and kind_of(last) in {"machine", "person"}:
            return joined([*texts, "の割合"])
        part = str(last.head) if isinstance(last, NounPhrase) else ""
        if part == "administrator" and head in _MANAGED and not prefixes:
            return joined([*texts[:-1], "管理", noun.text])
        if (
            (part, head) in AS_ONE
            and isinstance(last, NounPhrase)
            and last == NounPhrase(part, last.number)
            and not prefixes
        ):
            return joined([*texts[:-1], AS_ONE[part, head]])
        if head == "rate" and (part in RATED or texts[-1].endswith("失敗")) and not prefixes:
            told = "失敗" if part == "failure" else texts[-1].replace("の失敗", "失敗")
            return joined([*texts[:-1], told, "率"])
        if head in {"impact", "effect"} and not prefixes:
            return joined([*texts, "への", noun.text])
        if texts[-1].endswith("間の"):
            return joined([*texts, noun.text])
        if not prefixes and isinstance(last, NounPhrase) and texts[-1].endswith(noun.text):
            return joined(texts)  # スティール時間 says 時間 already
        if (
            isinstance(last, Name)
            and last.kind != "product"
            and (text := self._identified(noun, phrase, texts, modifiers))
        ):
            return text
        resource = is_resource(last)
        if head in {"usage", "utilization"} and len(texts) > 1 and resource:
            return joined([*texts[:-1], "" if texts[-2].endswith("の") else "の", texts[-1], behind])
        loose = isinstance(last, Name) and last.kind != "product"
        words = sum(not isinstance(one, Name) for one in modifiers)
        rich = isinstance(last, NounPhrase) and (last.adjectives or last.participle)
        if isinstance(last, Name) and last.text.startswith("P⟨"):  # P95応答時間
            return joined([*texts, noun.text])
        if behind.startswith("の"):
            return joined([*texts, behind])
        long = words > 2 or len("".join(texts)) > _LONG_COMPOUND  # noqa: PLR2004  three nouns are hard to read
        if (
            loose
            or rich
            or (head == "failure" and words > 1 and behind == noun.text)
            or (long and words > 1 and behind == noun.text)
            or isinstance(last, Coordination)
        ):
            return joined([*texts, "の", noun.text if loose else behind])
        return joined([*texts, behind])

    def joins_of(self, phrase: NounPhrase) -> bool:
        """Whether "number of connections" is one word (接続数)."""
        of, head = phrase.of, phrase.head
        if not isinstance(of, NounPhrase) or not isinstance(head, str) or phrase.adjectives or phrase.modifiers:
            return False
        noun = self.noun(head)
        bare = replace(of, adjuncts=(), modifiers=()) if all(map(_is_part, of.modifiers)) else of
        counted = noun.text == "数"
        one_word = not noun.behind.startswith("の") and (counted or noun.behind != noun.text)
        return one_word and _is_simple(bare if counted else of)

    def _identified(
        self,
        noun: Noun,
        phrase: NounPhrase,
        texts: Sequence[str],
        modifiers: Sequence[NounPhrase | Name | Coordination],
    ) -> str:
        """English “The ⟨1⟩ namespace” is 名前空間⟨1⟩, "⟨1⟩ errors" ⟨1⟩エラー; "" where の must join them."""
        head = str(phrase.head)
        kind = kind_of(phrase)
        if (kind in {"machine", "software", "place"} or head in _IDENTIFIED) and not phrase.names:
            if len(modifiers) == 1 and phrase.number is Number.PLURAL:
                return joined([*texts, "の", noun.text])
            if len(modifiers) == 1:
                return joined([noun.text, *texts])
            if head in _NAMED_LAST and all(isinstance(one, Name) and one.kind == "product" for one in modifiers[:-1]):
                return joined([*texts[:-1], "の", noun.text, texts[-1]])
        return joined([*texts, noun.text]) if kind == "event" and len(modifiers) == 1 else ""

    def _behind(self, noun: Noun, last: NounPhrase | Name | Coordination) -> str:
        tried = isinstance(last, NounPhrase) and (is_event(last) or last.head in TRIED_AS_A_WHOLE)
        return noun.behind_event if tried else noun.behind

    def _modifiers(self, modifiers: Sequence[NounPhrase | Name | Coordination]) -> list[str]:
        texts: list[str] = []
        for at, modifier in enumerate(modifiers):
            before = modifiers[at - 1] if at else None
            if isinstance(modifier, Name):
                follows = modifiers[at + 1] if at + 1 < len(modifiers) else None
                close = follows is None or modifier.kind != "span" or self._is_span_of_time(follows)
                close = close or (isinstance(follows, Name) and follows.kind == "span")
                ranked = bool(texts) and modifier.text.startswith("P⟨") and not texts[-1].endswith("の")
                texts.append(("の" if ranked else "") + modifier.text + ("" if close else "の"))
            elif isinstance(before, Name) and isinstance(modifier, NounPhrase) and self._is_span_of_time(modifier):
                texts.pop()
                time = self.within(Amount(before.text, str(modifier.head)))
                texts.extend(["", ("の" if any(texts) else "") + time + "の"])
            elif isinstance(modifier, Coordination):
                texts.append(self.nominal(modifier))
            elif modifier.head in _BEHIND_EVENTS and isinstance(before, NounPhrase) and is_event(before):
                texts.append(_BEHIND_EVENTS[str(modifier.head)])
            else:
                texts.append(self._modifier(modifier, texts))
        return texts

    def _is_span_of_time(self, modifier: NounPhrase | Name | Coordination) -> bool:
        if not isinstance(modifier, NounPhrase) or modifier != NounPhrase(modifier.head, modifier.number):
            return False
        return kind_of(modifier) == "unit" and self.noun(str(modifier.head)).text in TIME_UNITS

    def _modifier(self, modifier: NounPhrase, before: Sequence[str]) -> str:
        if modifier.head in {"number", "place", "erasure"} or any(one.concept == "set" for one in modifier.adjectives):
            raise UnsayableError("a compound with such a word")
        if modifier.names or modifier.of or modifier.adjuncts or modifier.relative:
            raise UnsayableError("a compound of phrases")
        if before and (modifier.adjectives or modifier.participle):
            raise UnsayableError("an adjective inside a compound")
        head = modifier.head
        text = head.text if isinstance(head, Name) else self._compound(modifier, head)
        if head == "usage" and before:
            text = self.noun(head).behind
        participle = self.participle(modifier.participle) if modifier.participle else ""
        loose = [one for one in (self.attribute(one, modifier) for one in modifier.adjectives) if not is_prefix(one)]
        prefixes = self.prefixes(modifier) if isinstance(head, Name) else []
        return joined([participle, *loose, *prefixes, text])


def _is_part(modifier: object) -> bool:
    return isinstance(modifier, NounPhrase) and modifier == NounPhrase(modifier.head, modifier.number)


def _is_simple(phrase: NounPhrase) -> bool:
    plain = NounPhrase(phrase.head, phrase.number, determiner=phrase.determiner)
    return (
        phrase == plain
        and isinstance(phrase.head, str)
        and bool(phrase.head)
        and phrase.determiner in {Determiner.NONE, Determiner.DEFINITE}
    )
