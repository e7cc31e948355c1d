"""Chinese adjectives, as predicates (过高) and before nouns (过高的)."""

from __future__ import annotations

import re
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Adjective, Determiner, Name, Nominal, NounPhrase, Number
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError
from slack_fixtures.grammar.languages.chinese.tables import (
    CASES,
    EXCESS,
    FAILINGS,
    GENERATIONS,
    LINES,
    MESSAGES,
    ODD,
    PARTS,
    SOLVED,
    STALE_LINKS,
    VITAL,
)
from slack_fixtures.grammar.languages.chinese.trees import is_occupied, is_of_parts
from slack_fixtures.grammar.languages.chinese.words import Word, negation
from slack_fixtures.grammar.languages.eastern import kind_of


class Adjectives(Linearizer[Word]):
    """What Chinese says of qualities."""

    def state(self, adjective: Adjective, about: Nominal | None, *, negated: bool = False) -> str:
        """Return an adjective as predicate: 过高, 不可用."""
        word = self.word("adjectives", adjective.concept)
        if not word.text:
            raise UnsayableError(f"{adjective.concept} as a predicate")
        negated = negated != adjective.negated
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        stem = word.forms.get("词", "")
        if "机" in word.forms and kind_of(about) == "machine":
            word = replace(word, text=word.forms["机"], forms={})
        if adjective.concept == "complete" and kind_of(about) == "event":
            word = Word("已完成")
        if adjective.concept == "resolved" and isinstance(about, NounPhrase) and about.head in SOLVED - MESSAGES:
            word = Word("已解决")
        if adjective.concept == "stale" and isinstance(about, NounPhrase) and about.head in STALE_LINKS:
            word = Word("已失效")
        if "线" in word.forms and isinstance(about, NounPhrase) and about.head in LINES:
            word = replace(word, text=word.forms["线"], forms={})
        if adjective == Adjective("degraded") and kind_of(about) == "measure":
            word = Word("已下降")
        occupied = adjective == Adjective("full") and is_occupied(about)
        if occupied:
            word = Word("已被占用")
        if adjective.concept == "lost" and isinstance(about, NounPhrase) and about.head in PARTS:
            word = Word("已失效")
        if negated:
            if adjective.degree != "positive" or adjective.adverbs:
                raise UnsayableError("a negated degree")
            return word.forms.get("不") or negation(word.text)
        if adjective.degree == "comparative":
            return "更" + (stem or word.text)
        if adjective.degree == "superlative":
            if not stem and "最" not in word.forms:
                raise UnsayableError(f"{adjective.concept} as a superlative")
            return word.forms.get("最") or "最" + stem
        if {"almost", "nearly"} & set(adjective.adverbs):
            if "将" in word.forms:
                return word.forms["将"]
            return "即将" + word.text[1:] if word.text.startswith("已") else "几乎" + (stem or word.text)
        state = self._excess(adjective, word, about)
        if adjective.adverbs and adjective.concept in {"high", "elevated"} and state in {"过长", "过大"}:
            stem = state[1:]
        if adjective.adverbs:
            degree = "".join(self.word("adverbs", one).text for one in adjective.adverbs)
            if not stem and state.startswith(("已", "正在", "未", "被", "过")):
                raise UnsayableError(f"a degree of {adjective.concept}")
            return degree + (stem or state)
        return state

    def _excess(self, adjective: Adjective, word: Word, about: Nominal | None) -> str:
        """Return 过高, 过多 or 不足, as the noun wants it."""
        head = about.head if isinstance(about, NounPhrase) and isinstance(about.head, str) else ""
        if head and adjective.concept in {"old", "large", "big"} and "长" in self.word("nouns", head).marks:
            return "过长"
        if head and adjective.concept in {"high", "low", "excessive", "elevated"}:
            noun = self.word("nouns", head)
            marks = noun.marks
            low = adjective.concept == "low"
            many = isinstance(about, NounPhrase) and about.number is Number.PLURAL
            things = many and noun.attribute not in {"-", "="} and kind_of(about) != "measure"
            if low and lexicon.concept("nouns", head).kind == "resource" and not adjective.adverbs:
                return "不足"
            if kind_of(about) in {"machine", "software", "person"} and not things:
                raise UnsayableError(f"{adjective.concept} of a thing")
            if things or "多" in marks or noun.attribute == "次":
                return "过少" if low else "过多"
            if "长" in marks:
                return "过短" if low else "过长"
            if "大" in marks:
                return "过小" if low else "过大"
        named = about.head.text if isinstance(about, NounPhrase) and isinstance(about.head, Name) else ""
        if adjective.concept == "low" and re.fullmatch(r"[A-Z]+s", named):
            return "不足"
        if adjective.degree == "too":
            return word.forms.get("过") or "过于" + word.text
        return word.text

    def attribute(self, adjective: Adjective, phrase: NounPhrase) -> str:
        """Return an adjective before its noun."""
        word = self.word("adjectives", adjective.concept)
        collected = any(isinstance(one, Name) and one.text.upper() == "GC" for one in phrase.modifiers)
        if adjective.concept in {"major", "minor"} and (collected or phrase.head in GENERATIONS):
            raise UnsayableError("major as a generation")
        marks = self.word("nouns", phrase.head).marks if isinstance(phrase.head, str) and phrase.head else frozenset()
        if adjective.negated and adjective.concept == "critical":
            return "非关键"
        if adjective == Adjective("old", degree="comparative"):
            return "较旧"
        special = _special_attribute(adjective, phrase)
        if special:
            return special
        if adjective.negated or adjective.degree != "positive" or adjective.adverbs:
            return self.state(adjective, phrase) + "的"
        if "多" in marks and adjective.concept in {"high", "low", "large"}:
            return "过少的" if adjective.concept == "low" else "过多的"
        if "机" in word.forms and kind_of(phrase) == "machine":
            return word.forms["机"] + "的"
        vital = kind_of(phrase) in {"software", "machine", "person"} or phrase.head in VITAL
        if adjective.concept == "critical" and vital:
            return "关键"
        if "线" in word.forms and phrase.head in LINES:
            return word.forms["线"] + "的"
        if not word.attribute:
            raise UnsayableError(f"{adjective.concept} before a noun")
        if adjective.concept == "low" and kind_of(phrase) == "resource":
            return "不足的"
        return word.attribute

    def grades(self, adjective: Adjective, phrase: NounPhrase) -> bool:
        """Return whether an adjective has degrees."""
        if is_of_parts(adjective, phrase):
            return False
        return "词" in self.word("adjectives", adjective.concept).forms

    def telling(self, phrase: NounPhrase) -> Adjective | None:
        """Return the adjective of a bare headline that is its news."""
        if phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE} or phrase.amount:
            return None
        for adjective in phrase.adjectives:
            kind = lexicon.concept("adjectives", adjective.concept).kind
            if not self.word("adjectives", adjective.concept).text or is_of_parts(adjective, phrase):
                continue
            if phrase.head in MESSAGES and kind != "size":
                continue
            if kind == "state" and any(one.concept in {"maximum", "minimum"} for one in phrase.adjectives):
                continue
            if adjective.concept in ODD and kind_of(phrase) == "measure" and phrase.of is not None:
                return adjective
            event = kind_of(phrase) == "event" and adjective.concept not in FAILINGS
            single = phrase.number is not Number.PLURAL and isinstance(phrase.head, str) and not event
            grave = adjective.concept == "critical" and kind_of(phrase) == "measure"
            if kind == "size" or grave or adjective.concept in EXCESS or (single and kind == "state"):
                return adjective
        return None


def _special_attribute(adjective: Adjective, phrase: NounPhrase) -> str:
    """Return an attribute that depends on its noun: 上一次, 最近几次, 失效的; "" for the others."""
    concept, event = adjective.concept, kind_of(phrase) == "event"
    if adjective.negated or adjective.degree != "positive" or adjective.adverbs:
        return ""
    if concept == "operational" and phrase.head in {"cost", "expense", "overhead"}:
        return "运营"
    if concept == "working" and phrase.head == "day":
        raise UnsayableError("a working day")
    if concept == "stale" and phrase.head in STALE_LINKS:
        return "失效的"
    if concept == "open" and phrase.head in CASES:
        return "未关闭的"
    if concept in {"unhealthy", "bad"} and kind_of(phrase) == "data":
        return "有问题的"
    if concept == "failing" and kind_of(phrase) == "data":
        return "失败的"
    if concept == "last" and kind_of(phrase) == "measure":
        return "最近一次的"
    if concept == "current" and phrase.head == "sensor":
        return "电流"
    if concept == "next" and event and not phrase.amount and phrase.number is not Number.PLURAL:
        return "下一次"
    if concept in {"last", "previous"} and event and phrase.number is Number.PLURAL and not phrase.amount:
        return "最近几次" if concept == "last" else "之前的"
    if concept == "previous":
        return "上一次" if event else "先前的" if phrase.number is Number.PLURAL else "上一个"
    return ""
