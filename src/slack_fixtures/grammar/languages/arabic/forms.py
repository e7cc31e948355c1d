"""The forms of Arabic words, written without vowel signs: article, cases, agreement, conjugation and numerals.

Words carry marks while a sentence is built, which ``finished`` takes out again: the article, because the particle li
swallows it, and the edges of what is written in Latin letters, because two such runs side by side would be read as
one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from slack_fixtures.grammar.languages.base import UnsayableError

ARTICLE = "\x04"
_OPEN, _CLOSE = "\x02", "\x03"

_LATIN = re.compile(r"[A-Za-z⟨]")
_DIPTOTE = re.compile(r"..ا[^و]?[^و]?.")  # mafāʿil, mafāʿīl and the like
_MORE_DIPTOTES = frozenset({"مهام", "مواد", "أقل", "أكثر", "أعلى", "أكبر", "آخر"})
_DEFECTIVE = "ٍ"
_HOLLOW = re.compile(r"ا[^اأويىةء]")
_LONG = "اوي"
_TWICE = re.compile(rf"(?<![^\W_])([^\W\d_]{{3,}}) {ARTICLE}?\1(?![^\W_])")


class AdjacentError(UnsayableError):
    """Two runs of Latin letters or numbers would stand side by side, and be read as one."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What an adjective or verb agrees with.

    Attributes:
        feminine: also the plural of all that is no person.
        plural: of persons.
        dual: of two.
    """

    feminine: bool = False
    plural: bool = False
    dual: bool = False


MASCULINE = Agreement()
FEMININE = Agreement(feminine=True)


# --- marks ------------------------------------------------------------------------------------------------------------


def latin(text: str) -> str:
    """Return a name, a number or a word in Latin letters with its marks."""
    return f"{_OPEN}{text}{_CLOSE}"


def is_latin(word: str) -> bool:
    """Say whether a word is written in Latin letters."""
    return bool(_LATIN.search(word))


def ends_latin(text: str) -> bool:
    """Say whether a text ends in a run of Latin letters."""
    return text.endswith(_CLOSE)


def with_article(word: str) -> str:
    """Return a word with the article; Latin words take none."""
    return word if word.startswith(_OPEN) else ARTICLE + word


def prefixed(particle: str, text: str) -> str:
    """Return a text behind a particle of one letter, such as ``ب``, ``ل`` or ``ك``."""
    return f"{particle}ـ {text}" if text.startswith(_OPEN) else particle + text


def preposed(preposition: str, text: str) -> str:
    """Return a text behind a preposition, which is written together with it where it has one letter."""
    return prefixed(preposition, text) if len(preposition) == 1 else f"{preposition} {text}"


def finished(text: str) -> str:
    """Return a text without marks.

    Raises:
        AdjacentError: two runs of Latin letters stand side by side.
    """
    if re.search(rf"{_CLOSE} {_OPEN}", text):
        raise AdjacentError("two names side by side")
    if _TWICE.search(text):
        raise UnsayableError("a word twice in a row")
    text = re.sub(rf"ل{ARTICLE}ل?", "لل", text)
    text = text.replace(ARTICLE, "ال").replace(_OPEN, "").replace(_CLOSE, "")
    return re.sub(r" +(?=[،؛.:؟!)])", "", re.sub(" {2,}", " ", text)).strip()


# --- nouns ------------------------------------------------------------------------------------------------------------


def sound_feminine(word: str) -> str:
    """Return the plural in -āt."""
    return word.removesuffix("ة") + "ات"


def oblique(word: str, *, sound: bool) -> str:
    """Return a noun in genitive or accusative; only sound masculine plurals and duals show it."""
    return word[:-2] + "ين" if sound else word


def construct(word: str, *, sound: bool) -> str:
    """Return a noun before a genitive: sound masculine plurals and duals lose their n."""
    return word[:-1] if sound else word


def dual(word: str, case: str) -> str:
    """Return the dual of a noun or an adjective."""
    if word.endswith("ة"):
        word = word[:-1] + "ت"
    if word.endswith("اء"):
        word = word[:-1] + "و" if not word.endswith("جزاء") else word
    return word + ("ان" if case == "nom" else "ين")


def tanwin(word: str, *, plural: bool = False, feminine: bool = False) -> str:
    """Return a word as an indefinite accusative: what shows it is an alif with two strokes."""
    if word.startswith(_OPEN) or word.endswith(("ة", "اء", "ى", "ا")):
        return word
    if word.endswith("ات") and (plural or feminine):
        return word
    if word in _MORE_DIPTOTES or (plural and _DIPTOTE.fullmatch(word)):
        return word
    if word.endswith(_DEFECTIVE):
        return word[:-1] + "يًا"
    if word.endswith("يء"):
        return word[:-1] + "ئًا"
    return word + "ً" if word.endswith("أ") else word + "ًا"


def with_suffix(word: str, owner: Agreement, *, sound: bool = False) -> str:
    """Return a noun with "its" or "their"."""
    word = construct(word, sound=sound)
    if word.startswith(_OPEN):
        raise UnsayableError("an owner behind a Latin word")
    if word.endswith("ة"):
        word = word[:-1] + "ت"
    elif word.endswith("ى"):
        word = word[:-1] + "ا"
    elif word.endswith("اء"):
        word = word[:-1] + "ئ"
    return word + pronoun(owner)


def pronoun(owner: Agreement) -> str:
    """Return the pronoun that is written behind a noun or a verb."""
    if owner.dual:
        return "هما"
    if owner.plural:
        return "هم"
    return "ها" if owner.feminine else "ه"


# --- adjectives -------------------------------------------------------------------------------------------------------


def quality(word: str, agreement: Agreement, case: str, *, definite: bool, feminine: str = "") -> str:
    """Return an adjective that agrees.

    Args:
        word: its masculine; ``كافٍ`` is ``كافي`` and ``كافية`` in other forms.
        agreement: with what.
        case: ``nom``, ``acc`` or ``gen``.
        definite: whether it takes the article.
        feminine: where it is not made by rule.
    """
    if word.startswith(_OPEN):
        return word
    stem = word[:-1] + "ي" if word.endswith(_DEFECTIVE) else word
    if stem.endswith("يء") and (agreement.feminine or agreement.plural or agreement.dual):
        stem = stem[:-1] + "ئ"
    if not feminine:
        feminine = stem if stem.endswith("ا") else stem[:-1] + "اة" if stem.endswith("ى") else stem + "ة"
    said = feminine if agreement.feminine else word
    if agreement.dual:
        said = dual(feminine if agreement.feminine else stem, case)
    elif agreement.plural:
        said = stem.removesuffix("ي" if word != stem else "") + ("ون" if case == "nom" else "ين")
    elif not agreement.feminine and case == "acc" and not definite:
        return tanwin(word)
    elif not agreement.feminine and definite:
        said = stem
    return with_article(said) if definite else said


# --- verbs ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Conjugation:
    """A verb by two forms of the third person: ``فشل`` and ``يفشل``."""

    done: str
    doing: str

    def past(self, agreement: Agreement) -> str:
        """Return "failed"."""
        word = self.done
        if agreement.plural:
            return (word[:-1] if word.endswith(("ى", "ا")) else word) + "وا"
        if agreement.feminine:
            return (word[:-1] if word.endswith(("ى", "ا")) else word) + "ت"
        return word

    def present(self, agreement: Agreement) -> str:
        """Return "fails"."""
        if agreement.plural:
            if self.doing.endswith("أ"):
                return self.doing[:-1] + "ؤون"
            return (self.doing[:-1] if self.doing.endswith(("ي", "ى", "و")) else self.doing) + "ون"
        return self._person(self.doing, agreement)

    def subjunctive(self, agreement: Agreement) -> str:
        """Return the form behind "that" and "will not"."""
        return self.present(agreement)[:-1] + "ا" if agreement.plural else self.present(agreement)

    def jussive(self, agreement: Agreement) -> str:
        """Return the form behind "did not"."""
        if agreement.plural:
            return self.subjunctive(agreement)
        word = self.doing
        if word.endswith(("ي", "ى", "و")):
            word = word[:-1]
        elif len(word) > 3 and _HOLLOW.fullmatch(self.done[-2:]) and word[-2] in _LONG:  # noqa: PLR2004
            word = word[:-2] + word[-1]
        return self._person(word, agreement)

    def _person(self, word: str, agreement: Agreement) -> str:
        return "ت" + word[1:] if agreement.feminine else word


BE = Conjugation("كان", "يكون")
BECOME = Conjugation("أصبح", "يصبح")
REMAIN = Conjugation("ظل", "يظل")
AMOUNT_TO = Conjugation("بلغ", "يبلغ")
BE_DONE = Conjugation("تم", "يتم")
BE_BEING_DONE = Conjugation("جرى", "يجري")
BE_HARD = Conjugation("تعذر", "يتعذر")
BE_THERE = Conjugation("وجد", "يوجد")


# --- numerals ---------------------------------------------------------------------------------------------------------

_UNITS: Mapping[str, tuple[str, str, str]] = {  # with 3 to 10, with 11 and more, abbreviation
    "ثانية": ("ثوانٍ", "ثانية", "ث"),
    "دقيقة": ("دقائق", "دقيقة", "د"),
    "ساعة": ("ساعات", "ساعة", "س"),
    "يوم": ("أيام", "يومًا", ""),
    "أسبوع": ("أسابيع", "أسبوعًا", ""),
    "شهر": ("أشهر", "شهرًا", ""),
    "سنة": ("سنوات", "سنة", ""),
    "مرة": ("مرات", "مرة", ""),
}
_COUNTED = re.compile(rf"(?<![\w.,])(?P<number>\d+) (?P<unit>{'|'.join(_UNITS)})(?![\w])")
_FEW, _MANY = 3, 11


def settle_numerals(text: str) -> str:
    """Return a finished text whose units agree with the numbers that now stand before them.

    A placeholder may be any number; what stands behind one keeps the singular.
    """
    return _COUNTED.sub(_settled, text)


def _settled(match: re.Match[str]) -> str:
    few, many, short = _UNITS[match["unit"]]
    size = plural_class(int(match["number"]))
    if size == "two":
        return f"{match['number']} {short}" if short else f"{match['number']} من ال{few}"
    return f"{match['number']} {({'few': few, 'many': many}).get(size, match['unit'])}"


_WORDS = {  # before masculine nouns, before feminine nouns: the numeral has the other gender
    3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"),
    5: ("خمسة", "خمس"),
    6: ("ستة", "ست"),
    7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"),
    9: ("تسعة", "تسع"),
    10: ("عشرة", "عشر"),
}


def numeral(number: int, *, feminine: bool) -> str:
    """Return a number from 3 to 10 in words, as it stands before nouns of a gender; "" for any other."""
    return _WORDS[number][feminine] if number in _WORDS else ""


def plural_class(number: int) -> str:
    """Return which form a number takes: ``one``, ``two``, ``few`` (plural), ``many`` and ``other`` (singular)."""
    if number in {1, 2}:
        return ("one", "two")[number - 1]
    rest = number % 100
    if _FEW <= rest < _MANY:
        return "few"
    return "many" if rest >= _MANY else "other"
