"""Japanese word forms: how verbs, adjectives and the copula bend, and how the lines of the lexicon are read.

The class of a verb is told by its dictionary form: ``する`` and ``来る`` are irregular; a verb in ``る`` behind
a sound in i or e written in kana is of one row (``増える``), every other of five rows (``下がる``). ``/1`` or
``/5`` behind the word says otherwise: ``出る/1``, ``要る/5``. ``い`` ends an adjective, ``だ`` a noun or
な-adjective with its copula, and a verb in ``ない`` is the denial of the verb without it (``利用できない``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from slack_fixtures.grammar.lexicon import LexiconError

_ROWS: Mapping[str, tuple[str, str, str, str]] = {  # the forms before ない, ます, る (can) and the form in て
    "う": ("わ", "い", "え", "って"),
    "く": ("か", "き", "け", "いて"),
    "ぐ": ("が", "ぎ", "げ", "いで"),
    "す": ("さ", "し", "せ", "して"),
    "つ": ("た", "ち", "て", "って"),
    "ぬ": ("な", "に", "ね", "んで"),
    "ぶ": ("ば", "び", "べ", "んで"),
    "む": ("ま", "み", "め", "んで"),
    "る": ("ら", "り", "れ", "って"),
}
_I_OR_E = set("いきしちにひみりぎじびぴえけせてねへめれげぜでべぺ")
_A_ROW = {forms[0]: ending for ending, forms in _ROWS.items()}


@dataclass(frozen=True, slots=True)
class Bending:
    """A word that ends a sentence, in its dictionary form.

    Attributes:
        text: ``失敗する``, ``高い``; of a copula the part before it: ``正常``.
        kind: ``suru``, ``kuru``, ``iku``, ``aru``, ``one`` (row), ``five`` (rows), ``adjective``, ``copula``.
        negative: whether it denies: 利用できない is the denial of 利用できる.
    """

    text: str
    kind: str
    negative: bool = False

    @property
    def lasting(self) -> bool:
        """Whether it tells a state, so that no ている is put behind it."""
        return (
            self.kind in {"adjective", "copula", "aru"}
            or self.negative
            or self.text.endswith(("ている", "でいる", "できる", "すぎる"))
        )

    @property
    def stem(self) -> str:
        """The form before ます; of an adjective the one before verbs (高く)."""
        head, last = self.text[:-1], self.text[-1:]
        if self.kind == "suru":
            return self.text[:-2] + "し"
        if self.kind == "five":
            return head + _ROWS[last][1]
        if self.kind == "iku":
            return head + "き"
        if self.kind == "aru":
            return head + "り"
        if self.kind == "adjective":
            return head + "く"
        if self.kind == "copula":
            return self.text
        return head

    @property
    def nai(self) -> str:
        """What stands before ない."""
        head, last = self.text[:-1], self.text[-1:]
        if self.kind == "suru":
            return self.text[:-2] + "し"
        if self.kind == "five":
            return head + _ROWS[last][0]
        if self.kind == "iku":
            return head + "か"
        if self.kind == "aru":
            return self.text[:-2]
        if self.kind == "adjective":
            return head + "く"
        if self.kind == "copula":
            return self.text + "では"
        return head

    @property
    def te(self) -> str:
        """The form in て."""
        head, last = self.text[:-1], self.text[-1:]
        if self.kind == "suru":
            return self.text[:-2] + "して"
        if self.kind == "five":
            return head + _ROWS[last][3]
        if self.kind in {"iku", "aru"}:
            return head + "って"
        if self.kind == "adjective":
            return head + "くて"
        if self.kind == "copula":
            return self.text + "で"
        return head + "て"

    @property
    def ta(self) -> str:
        """The past."""
        if self.kind == "adjective":
            return self.text[:-1] + "かった"
        if self.kind == "copula":
            return self.text + "だった"
        te = self.te
        return te[:-1] + ("た" if te.endswith("て") else "だ")

    def able(self) -> Bending | None:
        """Return the word for being able to, or None where there is none."""
        if self.kind == "suru":
            return Bending(self.text[:-2] + "できる", "one")
        if self.kind == "five":
            return Bending(self.text[:-1] + _ROWS[self.text[-1]][2] + "る", "one")
        if self.kind == "iku":
            return Bending(self.text[:-1] + "ける", "one")
        if self.kind == "one" and re.fullmatch("[^ぁ-ん]{2,}される", self.text):
            return Bending(self.text[:-3] + "できる", "one")  # マウントできる: what can be done, whoever does it
        if self.kind == "one" and not self.lasting:
            return Bending(self.text[:-1] + "られる", "one")
        return None

    def passive(self) -> Bending | None:
        """Return the word for being done to, or None where there is none."""
        if self.kind == "suru":
            return Bending(self.text[:-2] + "される", "one")
        if self.kind == "five":
            return Bending(self.text[:-1] + _ROWS[self.text[-1]][0] + "れる", "one")
        if self.kind == "one" and not self.lasting:
            return Bending(self.text[:-1] + "られる", "one")
        return None

    def going_on(self) -> Bending:
        """Return the word with ている; what tells a state stays as it is."""
        return self if self.lasting else Bending(self.te + "いる", "one")

    def beginning(self) -> Bending | None:
        """Return the event that leads to the state: 停止する for 停止している; None where not known."""
        if self.negative:
            return Bending(self.nai + "なくなる", "five")
        if self.text.endswith(("している", "されている", "なっている", "れている")):
            base = self.text.removesuffix("いる")
            if base.endswith("して"):
                return Bending(base[:-2] + "する", "suru")
            return Bending(base[:-2] + "る" if base.endswith("なって") else base[:-1] + "る", _five_or_one(base))
        if self.kind == "adjective":
            return Bending(self.text[:-1] + "くなる", "five")
        if self.kind == "copula":
            return Bending(self.text + "になる", "five")
        return None

    def excessive(self) -> Bending | None:
        """Return the word for "too": 高すぎる."""
        if self.kind == "adjective" and not self.negative:
            return Bending(self.text[:-1] + "すぎる", "one")
        return Bending(self.text + "すぎる", "one") if self.kind == "copula" else None

    def denied(self, *, deny: bool = True) -> Bending:
        """Return the denial where ``deny``; a denied denial would be no good Japanese and is the caller's matter."""
        return replace(self, negative=not self.negative) if deny else self

    def plain(self, *, past: bool = False) -> str:
        """Return the form before nouns and in clauses inside a sentence; a copula as である."""
        if self.negative:
            return self.nai + ("なかった" if past else "ない")
        if self.kind == "copula":
            return self.text + ("であった" if past else "である")
        return self.ta if past else self.text

    def polite(self, *, past: bool = False) -> str:
        """Return the form that closes a sentence."""
        if self.kind == "copula":
            if self.negative:
                return self.text + ("ではありませんでした" if past else "ではありません")
            return self.text + ("でした" if past else "です")
        if self.kind == "adjective":
            if self.negative:
                return self.stem + ("ありませんでした" if past else "ありません")
            return self.plain(past=past) + "です"
        if self.negative:
            return self.stem + ("ませんでした" if past else "ません")
        return self.stem + ("ました" if past else "ます")

    def chain(self) -> str:
        """Return the form that another clause follows: 停止し, 停止しており, 高く, 正常で."""
        if self.negative:
            if self.text.endswith(("ている", "でいる")):
                return self.text[:-2] + "おらず"
            if self.kind in {"adjective", "copula", "aru"}:
                return self.nai + "なく"
            return (self.text[:-2] + "せず") if self.kind == "suru" else self.nai + "ず"
        if self.kind == "copula":
            return self.text + "で"
        if self.text.endswith(("ている", "でいる")):
            return self.text[:-2] + "おり"
        return self.stem


def _five_or_one(base: str) -> str:
    return "five" if base.endswith("なって") else "one"


def read_bending(text: str, where: str) -> Bending:
    """Return what a dictionary form says.

    Raises:
        LexiconError: its end is none that a Japanese predicate can have.
    """
    word, _, mark = text.strip().partition("/")
    if word.endswith("だ") and not mark:
        return Bending(word[:-1], "copula")
    if word.endswith("ない") and not mark:
        return _denial(word, where)
    if word.endswith("い"):
        return Bending(word, "adjective")
    if word.endswith("する"):
        return Bending(word, "suru")
    if word.endswith("来る"):
        return Bending(word, "kuru")
    if word == "ある" or word.endswith(("がある", "にある", "のある", "下にある")):
        return Bending(word, "aru")
    if word.endswith(("行く", "いく")):
        return Bending(word, "iku")
    if word[-1:] not in _ROWS:
        raise LexiconError(f"{where}: {text!r} is no dictionary form")
    one = word.endswith("る") and (mark == "1" or (mark != "5" and word[-2:-1] in _I_OR_E))
    return Bending(word, "one" if one else "five")


def _denial(word: str, where: str) -> Bending:
    head = word.removesuffix("ない")
    if head.endswith(("が", "の", "も")) or not head:
        return Bending(head + "ある", "aru", negative=True)
    if head.endswith("し") and not re.search(r"[ぁ-ん]し$", head):
        return Bending(head[:-1] + "する", "suru", negative=True)
    if head.endswith("では"):
        return Bending(head.removesuffix("では"), "copula", negative=True)
    if head.endswith("く"):
        return Bending(head[:-1] + "い", "adjective", negative=True)
    if head[-1] in _A_ROW:
        return Bending(head[:-1] + _A_ROW[head[-1]], "five", negative=True)
    if head[-1] in _I_OR_E:
        return Bending(head + "る", "one", negative=True)
    raise LexiconError(f"{where}: {word!r} is no denial")


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a verb says its arguments.

    Attributes:
        pieces: slot and what follows it (``("obj", "を")``); slot "" for words that always stand.
        inner: the slot that the last word is built on (``{stem}続ける``), or "".
        word: the last word.
    """

    pieces: tuple[tuple[str, str], ...]
    inner: str
    word: Bending

    def takes(self, slot: str) -> bool:
        """Return whether the pattern has a place for an argument."""
        return slot == self.inner or any(slot == name for name, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun.

    Attributes:
        text: standing alone.
        behind: behind another noun: 使用率, or の障害 where の must stand between.
        behind_event: behind the noun of an event: の失敗.
        counter: what counts it: 台.
        scale: what a high one is: ``多`` (多い), ``大`` (大きい), ``長`` (長い), or "" (高い).
    """

    text: str
    behind: str
    behind_event: str
    counter: str
    scale: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb.

    Attributes:
        active: its pattern.
        passive: that of the passive where it is not the regular one.
        noun: of doing it.
        general: whether the present is told without ている.
        of_machine: the pattern where the subject is a machine or a service.
        in_order: the pattern of orders and purposes.
        of_event: the pattern where the subject is an event.
        gradual: whether "is doing" is said with つつある, since ている would tell that it has been done.
    """

    active: Pattern
    passive: Pattern | None
    noun: str
    general: bool
    of_machine: Pattern | None = None
    in_order: Pattern | None = None
    gradual: bool = False
    of_event: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Quality:
    """An adjective.

    Attributes:
        before: before a noun.
        word: as a predicate; None where it is never one.
        start: the event that leads to it.
        scales: the adjective to say instead of nouns of another scale (see ``Noun.scale``).
        of_machine: what is said of machines and services: before a noun, and the event there (障害が, 発生している).
    """

    before: str
    word: Bending | None
    start: Bending | None
    scales: tuple[tuple[str, str], ...] = ()
    of_machine: tuple[str, str, Bending] | None = None

    def on_scale(self, scale: str) -> Quality:
        """Return the adjective for nouns of a scale."""
        other = dict(self.scales).get(scale)
        if other is None:
            return self
        word = Bending(other, "adjective")
        swollen = self.word is not None and self.word.text.endswith("くなっている")
        start = Bending(other[:-1] + "くなる", "five")
        return Quality(other, start.going_on() if swollen else word, start)


@dataclass(frozen=True, slots=True)
class Manner:
    """An adverb: its text; ``ending`` where it is said at the end (可能性が高い) instead."""

    text: str
    ending: Bending | None = None


Word = Noun | Verb | Quality | Manner

_SLOT = re.compile(r"^\{(\w+)\}(.*)$")


def read_pattern(text: str, where: str) -> Pattern:
    """Return the pattern that a verb's line gives: places in braces with their particles, then the word."""
    *before, last = text.split()
    pieces = []
    for piece in before:
        match = _SLOT.match(piece)
        pieces.append((match[1], match[2]) if match else ("", piece))
    match = _SLOT.match(last)
    if match and not match[2]:  # {become}: the adjective's own word
        return Pattern(tuple(pieces), match[1], Bending("", "copula"))
    word = read_bending(match[2] if match else last, where)
    return Pattern(tuple(pieces), match[1] if match else "", word)


def read_word(category: str, line: str, where: str) -> Word:
    """Return what a line of the lexicon says; see the linearizer's module for the notation.

    Raises:
        LexiconError: the line breaks the format.
    """
    first, *rest = (part.strip() for part in line.split(";"))
    if not first:
        raise LexiconError(f"{where}: no word")
    if category == "nouns":
        options = _options(rest, {"数", "後", "事後", "級"}, where)
        behind = options.get("後", first)
        return Noun(first, behind, options.get("事後", behind), options.get("数", ""), options.get("級", ""))
    if category == "verbs":
        general = "常" in rest
        options = _options([part for part in rest if part not in {"常", "漸"}], {"受", "名", "機", "令", "事"}, where)
        active = read_pattern(first, where)
        suru = active.word.kind == "suru" and not active.inner
        noun = options.get("名", active.word.text.removesuffix("する") if suru else "")
        others = {name: read_pattern(options[name], where) for name in ("受", "機", "令", "事") if name in options}
        return Verb(
            active, others.get("受"), noun, general, others.get("機"), others.get("令"), "漸" in rest, others.get("事")
        )
    if category == "adjectives":
        return _quality(first, rest, where)
    return Manner("", read_bending(first[1:], where)) if first.startswith("~") else Manner(first)


def _options(parts: list[str], known: set[str], where: str) -> dict[str, str]:
    options = {}
    for part in parts:
        name, equals, value = part.partition("=")
        if not equals or name.strip() not in known:
            raise LexiconError(f"{where}: unknown option {part!r}")
        options[name.strip()] = value.strip()
    return options


def _quality(before: str, parts: list[str], where: str) -> Quality:
    options = _options([part for part in parts if "=" in part], {"多", "大", "長", "機"}, where)
    rest = [part for part in parts if "=" not in part]
    start = read_bending(rest[1], where) if len(rest) > 1 else None
    scales = tuple((name, options[name]) for name in ("多", "大", "長") if name in options)
    of_machine = None
    if "機" in options:
        attribute, *event = options["機"].split()
        of_machine = (attribute, event[0], read_bending(event[1], where))
    if rest and rest[0] == "-":
        return Quality(before, None, start, scales, of_machine)
    if rest:
        word = read_bending(rest[0], where)
    elif before.endswith(("な", "の")):
        word = Bending(before[:-1], "copula")
    elif before.endswith(("い", "ている", "でいる")):
        word = read_bending(before, where)
    else:
        raise LexiconError(f"{where}: how is {before!r} said of something?")
    return Quality(before, word, start or word.beginning(), scales, of_machine)


_RATE_COUNTED = re.compile(r"((?:/s|/sec|/min|%|[KMGT]i?B)|humanizePercentage\s*\}\})(?:件|個|台|人)(?=の)")
_BOUND = re.compile(r"しきい値の ?(?=[<>≥≤])")
_OF_BYTES = re.compile(r"使用率(?=[はが、][^。、%]{0,60}?(?:\d|\}\}) ?(?:[KMGT]i?B(?![A-Za-z])|バイト))")
_OF_SHARES = re.compile(r"使用量(?=[はが][^。、]{0,60}?(?:\d|\}\})\s?%)")
_SHARE = re.compile(r"(\}\}\s?%) ?(?=[ァ-ヴA-Z]|反復|失敗|接続|応答)")
_COMPARED = re.compile(r"(?<=[さはァ-ヴー一-龠])(?=[<>≥≤]=? ?[\d{$])")


def settle_counters(text: str) -> str:
    """Return a finished text without the counter behind what turns out to be a rate, a share or a size.

    What is told in bytes is an amount, not a rate. A share that stands right before its noun is joined to it:
    {{ x }}%のエラー.
    """
    text = _BOUND.sub("しきい値：", text)
    text = _OF_BYTES.sub("使用量", _OF_SHARES.sub("使用率", text))
    return _COMPARED.sub(" ", _SHARE.sub(r"\1の", _RATE_COUNTED.sub(r"\1", text)))
