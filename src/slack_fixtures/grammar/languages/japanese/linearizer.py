"""Japanese: clauses in です・ます (headlines too), bare phrases as they stand (体言止め), orders in 〜してください.

No space stands between Japanese and other script; one stands between two words of Latin letters or digits. What is
reported takes が, what is explained (これ, identity, obligation, rules) takes は.

The lexicon, fields separated by " ; ":

nouns
    ``ノード ; 数=台 ; 後=… ; 事後=… ; 級=多`` — the word; what counts it; how it stands behind another noun
    (``使用量 ; 後=使用率``; with の where that must stand between: ``後=の問題``); how it stands behind the
    noun of an event (``事後=の失敗``); what a high one is: 多い (``級=多``), 大きい (``級=大``), 長い (``級=長``),
    else 高い.
verbs
    ``{obj}を {to}に 送信する ; 受=送信される ; 名=送信 ; 常 ; 漸`` — arguments with their particles, then the word
    in its dictionary form; the passive where it is not the regular one; the noun of doing it where it is not
    the word before する; ``常`` where the present is told without ている, ``漸`` where "is doing" needs つつある.
    ``{subj}`` where the subject takes another particle than が. Of an infinitive or clause: ``{noun}`` the noun
    of doing, ``{plain}`` its plain form, ``{stem}`` the form before ます; of an adjective: ``{adj}`` its plain
    form, ``{adv}`` the form before verbs, ``{become}`` coming to be so. ``機=`` the pattern of machines and
    services, ``事=`` of events, ``令=`` that of orders and purposes.
adjectives
    ``失敗した ; 失敗している ; 失敗する`` — before a noun; as a predicate ("-": never one; by rule for い, な, の
    and ている); coming to be so (by rule for い, だ, ない and している). ``多=``, ``大=``, ``長=`` the adjective
    for nouns of that scale, ``機=障害が発生した 障害が 発生している`` what is said of machines and services.
adverbs
    ``現在``; with "~" what is said at the end of the sentence: ``~可能性が高い``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Adjective,
    Amount,
    Aside,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Sentence,
    SentenceKind,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.japanese.links import Links
from slack_fixtures.grammar.languages.japanese.rewritings import with_value_aside
from slack_fixtures.grammar.languages.japanese.senses import in_company
from slack_fixtures.grammar.languages.japanese.tables import PLENTY
from slack_fixtures.grammar.languages.japanese.trees import as_japanese

_MARKS = {"": "", ".": "。", "!": "！", ":": "：", "…": "…", "...": "…"}
_RATES = {"エラーレート": "エラー率", "失敗レート": "失敗率", "成功レート": "成功率"}


class Japanese(Links):
    """Japanese as written in alerts."""

    locale: ClassVar[str] = "ja-JP"
    folder: ClassVar[str] = "ja"

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in Japanese."""
        if sentence.end not in _MARKS:
            raise UnsayableError(f"a sentence that ends in {sentence.end}")
        sentence = with_value_aside(as_japanese(in_company(sentence)))
        if (many := self._unusually_many(sentence)) is not None:
            return many
        text = self._body(sentence, style)
        text = self._opened(sentence.opening, text)
        text += "".join(f"（{self.aside(aside)}）" for aside in sentence.asides)
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + "：" + text
        for loose, one_word in _RATES.items():
            text = text.replace(loose, one_word)
        text = (
            text.replace("が必要ではありません", "は必要ありません")
            .replace("よりより多くの", "より多くの")
            .replace("光光", "光")
        )
        mark = _MARKS[sentence.end]
        return text + (mark or ("。" if "。" in text else ""))

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a clause as a label")
            return f"{self._headline(body)}：{self._value(sentence.value)}"
        if not isinstance(body, Clause):
            if "please" in sentence.opening:
                raise UnsayableError("an order without verb")
            return self._headline(body)
        order = sentence.kind is SentenceKind.ORDER
        if "please" in sentence.opening and not order:
            raise UnsayableError("an order that was taken for a statement")
        if order and "now" in body.adverbs:
            body = replace(body, adverbs=tuple("immediately" if one == "now" else one for one in body.adverbs))
        if order and style.urgent and "immediately" not in body.adverbs:
            body = replace(body, adverbs=("immediately", *body.adverbs))
        return self.whole(body, main=True, order=order).polite()

    def _unusually_many(self, sentence: Sentence) -> str | None:
        """English “Unusually many returns”: 返品が異常に多くなっています; None for any other sentence."""
        phrase = sentence.body
        if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.MANY or sentence.asides:
            return None
        if len(sentence.opening) != 1 or sentence.prefix or sentence.kind is not SentenceKind.HEADLINE or sentence.end:
            return None
        manner = self.manner(sentence.opening[0])
        kind = lexicon.concept("adverbs", sentence.opening[0]).kind
        if kind not in {"degree", "manner"} or manner.ending is not None:
            return None
        return f"{self.phrase(replace(phrase, determiner=Determiner.NONE))}が{manner.text}多くなっています"

    def _opened(self, opening: Sequence[str], text: str) -> str:
        for adverb in reversed(opening):
            if adverb == "please":
                continue
            manner = self.manner(adverb)
            if manner.ending is not None:
                raise UnsayableError(f"{adverb} before a sentence")
            text = f"{'また' if adverb in {'also', 'additionally', 'too_also'} else manner.text}、{text}"
        return text

    def _headline(self, nominal: Nominal) -> str:
        """A bare phrase; one whose point is its adjective or determiner becomes a clause."""
        if isinstance(nominal, NounPhrase) and (clause := self.pointed(nominal) or self.happened(nominal)) is not None:
            return self.whole(clause, main=False).polite()
        return self.nominal(nominal)

    def aside(self, aside: Aside) -> str:
        """Say what stands in parentheses."""
        body = self._value(aside.body)
        if aside.label is not None and aside.label == NounPhrase("target", aside.label.number):
            return f"目標：{body}"
        return f"{self.nominal(aside.label)}：{body}" if aside.label else body

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return value.text
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Adjective):
            word = self.adjective_word(value)
            return word.text if word.kind == "copula" and not word.negative else word.plain()
        if isinstance(value, Clause):
            return self.whole(value, main=True).polite()
        if isinstance(value, NounPhrase) and (value.participle is not None or value.determiner in PLENTY):
            return self._headline(value)
        if isinstance(value, NounPhrase | Coordination):
            return self.nominal(value)
        raise UnsayableError("a label without value")
