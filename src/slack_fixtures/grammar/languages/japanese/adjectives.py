"""Adjectives before nouns and as predicates: 高い, 失敗した, 利用できない, 高すぎる."""

from __future__ import annotations

import re

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Adjective, Being, Coordination, Nominal, NounPhrase, Number
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.parts import negated_if
from slack_fixtures.grammar.languages.japanese.questions import (
    is_event,
    is_machine,
    is_measure,
    is_quality,
    is_resource,
)
from slack_fixtures.grammar.languages.japanese.tables import LAPSES, LARGE, STATES, TROUBLES
from slack_fixtures.grammar.languages.japanese.vocabulary import Vocabulary
from slack_fixtures.grammar.languages.japanese.words import Bending, Quality

_HELD = {"lock", "connection", "lease", "memory", "port", "handle"}
_ACCIDENTS = {"attack", "intrusion", "delay", "restart", "reboot", "failover", "change", "increase", "decrease"}
_CHANGING = {"drop", "increase", "decrease", "spike", "surge", "rise", "growth", "dip"}
_PLURAL_ONLY = {"多い": "大量の", "少ない": "少量の"}  # before nouns
_DENIED = {"expiring": "無期限の", "critical": "重要でない"}  # before nouns
_SENSES = {  # an adjective before certain nouns
    ("low", "state"): "ロー",
    ("open", "purchase_order"): "未処理の",
    ("open", "ticket"): "未解決の",
    ("open", "incident"): "未解決の",
    ("open", "alert"): "未解決の",
    ("open", "issue"): "未解決の",
    ("possible", "cause"): "考えられる",
    ("critical", "memory"): "危険な水準の",
    ("free", "storage"): "空き",
    ("free", "memory"): "空き",
    ("free", "capacity"): "空き",
    ("current", "backup"): "最新の",
    ("current", "snapshot"): "最新の",
    ("locked", "country"): "ブロックされた",
    ("concurrent", "limit"): "同時実行",
    ("operational", "cost"): "運用",
    ("operational", "issue"): "運用上の",
    ("operational", "problem"): "運用上の",
    ("offline", "download"): "オフライン",
    ("failed", "state"): "失敗",
}
_BREAKING = {"disk", "cable", "fan", "power_supply", "battery", "sensor", "module", "hard_drive", "door", "pump"}
_DEFECT = Quality("故障した", Bending("故障している", "one"), Bending("故障する", "suru"))
_LOOKED_FOR = {"file", "certificate", "key", "directory", "folder", "page"}
_CORRUPT = Quality("破損した", Bending("破損している", "one"), Bending("破損する", "suru"))
_LOST = Quality("欠落した", Bending("欠落している", "one"), Bending("欠落する", "suru"))
_UNTREATED = Quality("未対応の", Bending("未対応", "copula"), Bending("未対応になる", "five"))
_GONE_STALE = Quality("失効した", Bending("失効している", "one"), Bending("失効する", "suru"))
_BROKEN = Quality("壊れた", Bending("壊れている", "one"), Bending("壊れる", "one"))
_DEGRADED = Quality("低下した", Bending("低下している", "one"), Bending("低下する", "suru"))  # of a measure


class Adjectives(Vocabulary):
    """What Japanese says of qualities."""

    def attribute(self, adjective: Adjective, phrase: NounPhrase) -> str:
        """Say an adjective before a noun: 高い, 失敗した."""
        quality = self.fitting(adjective, phrase)
        if adjective.concept == "late" and adjective.degree == "superlative":
            return "最新の"
        if adjective.concept in LARGE and phrase.head in LAPSES:
            return "長い"
        if (sense := _SENSES.get((adjective.concept, str(phrase.head)))) is not None and not adjective.adverbs:
            return sense
        if adjective == Adjective("last") and is_event(phrase):
            return "最後に" if Adjective("successful") in phrase.adjectives else "直近の"
        if adjective == Adjective("critical") and kind_of(phrase) in {"software", "machine", "person", "place"}:
            return "重要な"
        if adjective.concept in {"sudden", "sharp"} and phrase.head in {"spike", "surge"}:
            return ""
        if adjective == Adjective("sudden") and phrase.head in _CHANGING:
            return "急激な"
        if adjective.concept == "previous" and phrase.head == "day":
            return "前の"
        if adjective.negated and adjective.concept in _DENIED:
            return _DENIED[adjective.concept]
        if adjective.negated or adjective.degree == "too":
            return self.graded(adjective) + self.adjective_word(adjective, quality).plain()
        if quality.before in _PLURAL_ONLY:
            if is_measure(phrase):
                raise UnsayableError("a number that is many")
            graded = self.graded(adjective)
            return graded + "多くの" if graded and quality.before == "多い" else _PLURAL_ONLY[quality.before]
        if quality.of_machine is not None and is_machine(phrase):
            return self.graded(adjective) + quality.of_machine[0]
        if phrase.head in STATES and not phrase.modifiers and quality.before.endswith("された"):
            return self.graded(adjective) + quality.before.removesuffix("された") + "済み"
        return self.graded(adjective) + ("大きな" if quality.before == "大きい" else quality.before)

    def prefixes(self, phrase: NounPhrase) -> list[str]:
        """Adjectives that are one word with the noun: 平均, リモート."""
        return [text for one in phrase.adjectives if is_prefix(text := self.attribute(one, phrase))]

    def fitting(self, adjective: Adjective, nominal: Nominal | None) -> Quality:
        """Return the adjective as it is said of a thing: connections are many, not high."""
        quality = self.quality(adjective.concept)
        phrase = nominal.items[0] if isinstance(nominal, Coordination) else nominal
        if adjective.concept == "degraded" and (is_measure(phrase) or is_quality(phrase)):
            return _DEGRADED
        if adjective.concept == "released" and (is_resource(phrase) or (phrase and phrase.head in _HELD)):
            freed = Bending("解放される", "one")
            return Quality("解放された", freed.going_on(), freed)
        if adjective.concept == "possible" and _is_wanted(phrase):
            return Quality("可能な", Bending("可能", "copula"), Bending("可能になる", "five"))
        if (other := _other_in(adjective.concept, phrase)) is not None:
            quality = self.quality(other) if isinstance(other, str) else other
        if not quality.scales or phrase is None or not phrase.head:
            return quality
        if not isinstance(phrase.head, str):
            return quality.on_scale("多") if phrase.number is Number.PLURAL else quality
        scale = self.noun(phrase.head).scale
        kind = kind_of(phrase)
        plural = phrase.number is Number.PLURAL
        if not plural and kind in {"machine", "software", "place"} and adjective.concept in {"high", "elevated", "low"}:
            raise UnsayableError(f"a {adjective.concept} {kind}")
        if not scale and kind != "measure" and adjective.concept not in {"large", "small"}:
            scale = "多" if plural or kind in {"event", "data", "person", "resource"} else ""
        return quality.on_scale(scale)

    def state(self, adjective: Adjective, being: Being, quality: Quality | None = None) -> Bending:
        """Return an adjective as a predicate, with its being, becoming or remaining so."""
        quality = quality or self.quality(adjective.concept)
        if being.become:
            start = quality.start
            if adjective.negated or start is None or adjective.degree == "too":
                raise UnsayableError(f"becoming {adjective.concept}")
            return start
        word = self.adjective_word(adjective, quality)
        return self._remaining(adjective, word) if being.remain else word

    def _remaining(self, adjective: Adjective, word: Bending) -> Bending:
        if word.kind == "copula":
            link = "な" if self.quality(adjective.concept).before.endswith("な") else "の"
            return Bending((word.nai + "ない" if word.negative else word.text + link) + "まま", "copula")
        if word.kind == "aru":
            raise UnsayableError(f"remaining {adjective.concept}")
        if word.text.endswith(("ている", "でいる")) and not word.negative:
            te = word.text.removesuffix("いる")
            return Bending(te[:-1] + ("た" if te.endswith("て") else "だ") + "まま", "copula")
        return Bending(word.plain() + "まま", "copula")

    def adjective_word(self, adjective: Adjective, quality: Quality | None = None) -> Bending:
        """Return an adjective as a predicate: 高い, 高すぎる, 利用できない."""
        quality = quality or self.quality(adjective.concept)
        word = quality.word
        if word is None:
            raise UnsayableError(f"{adjective.concept} as a predicate")
        if adjective.degree == "too":
            before = quality.before
            stem = Bending(before, "adjective") if before.endswith("い") else word
            word = stem.excessive()
            if word is None:
                raise UnsayableError(f"too {adjective.concept}")
        return negated_if(word, adjective.negated)

    def graded(self, adjective: Adjective, *, compared: bool = False) -> str:
        """Return what stands before an adjective: かなり, より, 最も."""
        texts = []
        for adverb in adjective.adverbs:
            manner = self.manner(adverb)
            if manner.ending is not None:
                raise UnsayableError(f"{adverb} before an adjective")
            texts.append(manner.text)
        if adjective.degree == "comparative" and not compared:
            texts.append("より")
        elif adjective.degree == "superlative":
            texts.append("最も")
        return "".join(texts)


def _other_in(concept: str, phrase: NounPhrase | None) -> Quality | str | None:
    """Return what is said of some things instead of an adjective, or another one to say, or None."""
    kind = kind_of(phrase)
    head = str(phrase.head) if phrase is not None else ""
    if concept == "broken" and (kind == "machine" or head in _BREAKING):
        return _DEFECT
    if concept == "broken" and kind == "data":
        return _CORRUPT
    if concept == "missing" and (kind in {"data", "measure"} or head == "lyrics") and head not in _LOOKED_FOR:
        return _LOST
    if concept == "poor" and kind == "measure":
        return "low"
    if concept == "stale" and head in {"mount", "mount_point", "file_handle"}:
        return _GONE_STALE
    if concept == "broken" and head.endswith(("build", "link")):
        return _BROKEN
    return _UNTREATED if concept == "open" and head in {"vulnerability", "security_hole"} else None


def is_prefix(text: str) -> bool:
    """Whether an attribute is a word of the compound: 平均, リモート; not 高い, 現在の, 単純な, 失敗した."""
    return not re.search(r"[ぁ-ん]$", text) and text != "各"


def _is_wanted(phrase: NounPhrase | None) -> bool:
    """Whether it is something to be done, so that its being possible is being able to do it."""
    if phrase is None or not isinstance(phrase.head, str) or not is_event(phrase):
        return False
    return lexicon.concept("nouns", phrase.head).polarity >= 0 and phrase.head not in TROUBLES | _ACCIDENTS
