"""The forms of Turkish words: vowel harmony, softened consonants, buffer letters, and the suffixes they take.

A suffix is written with the letters that change as capitals: ``A`` is a or e, ``I`` is ı, i, u or ü, ``D`` is d or t;
a letter in parentheses stands only where it is needed: ``(y)I`` has its y after a vowel, ``(I)n`` its vowel after a
consonant.

Source:
    The rules of the Turkish Language Association's spelling guide (Yazım Kılavuzu), as every grammar gives them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from slack_fixtures.grammar.languages.base import UnsayableError

VOWELS = "aıoueiöüâîû"
_BACK = "aıouâû"
_ROUND = "ouöüû"
_VOICELESS = "fstkçşhp"
_SOFT = {"p": "b", "ç": "c", "k": "ğ"}
_SOFTENING_VERBS = frozenset(
    {"et", "git", "kaydet", "reddet", "kaybet", "keşfet", "devret", "seyret", "bahset", "hapset", "naklet", "affet"}
)
_AORIST_I = frozenset({"al", "bil", "bul", "dur", "gel", "gör", "kal", "ol", "öl", "san", "var", "ver", "vur"})
_PART = re.compile(r"\((?P<buffer>\w)\)|(?P<letter>\w)")
_HIGH = {(False, False): "i", (False, True): "ü", (True, False): "ı", (True, True): "u"}


def last_vowel(text: str) -> str:
    """Return the last vowel of a text in small letters, or "e" where there is none."""
    return next((char for char in reversed(lower(text)) if char in VOWELS), "e")


def lower(text: str) -> str:
    """Return a text in small letters, with Turkish i."""
    return text.replace("İ", "i").replace("I", "ı").lower()


def capital(text: str) -> str:
    """Return a text with a capital first letter, with Turkish i."""
    return {"i": "İ", "ı": "I"}.get(text[:1], text[:1].upper()) + text[1:]


def attach(text: str, suffix: str, *, sound: str = "", front: bool = False) -> str:
    """Return a text with a suffix in the form that the sounds before it ask for.

    Args:
        text: what the suffix follows.
        suffix: as the module tells.
        sound: how the end of the text is read, where that is not as it is written.
        front: whether the suffix's first vowel is a front one against the rule: saat, saati.
    """
    heard = sound or text
    vowel = last_vowel(heard)
    if front:
        vowel = {"a": "e", "ı": "i", "o": "ö", "u": "ü"}.get(vowel, vowel)
    ending = ""
    for index, match in enumerate(_PART.finditer(suffix)):
        final = lower(ending[-1:] or heard[-1:])
        letter = match["buffer"] or match["letter"]
        if match["buffer"] and index == 0 and (letter in "AI") == (final in VOWELS):
            continue
        if letter == "A":
            letter = vowel = "a" if vowel in _BACK else "e"
        elif letter == "I":
            letter = vowel = _HIGH[vowel in _BACK, vowel in _ROUND]
        elif letter == "D":
            letter = "t" if final in _VOICELESS else "d"
        elif letter in VOWELS:
            vowel = letter
        ending += letter
    return text + ending


# --- nouns ------------------------------------------------------------------------------------------------------------

_CASES = {"acc": "(y)I", "gen": "(n)In", "dat": "(y)A", "loc": "DA", "abl": "DAn"}
_POSSESSED = {"acc": "nI", "gen": "nIn", "dat": "nA", "loc": "nDA", "abl": "nDAn"}
_GENERIC = {"acc": "öğe", "gen": "öğe", "dat": "hedef", "abl": "kaynak"}
_WORD = re.compile(
    r"(?P<lead>.* )?(?P<word>[^ ()\[^+]+)(?:\((?P<soft>\w+)\))?(?:\[(?P<sound>\w+)\])?(?P<front>\^)?(?P<compound>\+)?$"
)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun, or a phrase that ends in one, ready for suffixes.

    Attributes:
        word: the last word.
        lead: what stands before it, with its space.
        soft: the word before a suffix that starts with a vowel, where the rules do not give it: kayıt, kayd-.
        sound: how its end is read, where it is written otherwise; its suffixes follow an apostrophe: API'ye.
        front: whether it takes front vowels against the rule.
        compound: whether the bare word already asks for the possessive of a compound: hata oran-ı.
        possessed: whether it ends in the possessive of the third person.
        opaque: whether nobody knows how it is read, so that no suffix may follow: a placeholder, an unknown name.
        product: whether it is a product's name: as a doer it is said to be a service.
        tail: what follows the suffixes: an aside.
    """

    word: str
    lead: str = ""
    soft: str = ""
    sound: str = ""
    front: bool = False
    compound: bool = False
    possessed: bool = False
    opaque: bool = False
    product: bool = False
    tail: str = ""

    @property
    def text(self) -> str:
        """The phrase without a case."""
        return self.lead + self.word + self.tail

    def _with(self, suffix: str) -> str:
        if self.opaque:
            raise UnsayableError("a suffix on what nobody can read")
        if self.sound:
            sign = "" if "'" in self.word else "'"
            return attach(self.word + sign, suffix, sound=self.sound)
        word = self.word
        if (suffix[0] == "(" and suffix[1] in "yn" and not self.possessed) or suffix == "(s)I":
            word = self._softened()
        return attach(word, suffix, front=self.front)

    def _softened(self) -> str:
        if self.soft:
            return self.soft
        syllables = sum(char in VOWELS for char in lower(self.word))
        if syllables > 1 and self.word[-1] in _SOFT and not self.front:
            return self.word[:-2] + "ng" if self.word.endswith("nk") else self.word[:-1] + _SOFT[self.word[-1]]
        return self.word

    def plural(self) -> Noun:
        """Return the plural; of a compound it is that of its head: hata oranları."""
        made = replace(self, word=self._with("lAr"), soft="", front=False, compound=False)
        made = replace(made, sound="ler" if self.sound and made.word.endswith("ler") else "lar" if self.sound else "")
        return made.possessive() if self.compound else made

    def possessive(self) -> Noun:
        """Return what belongs to something: kullanım, kullanımı."""
        if self.possessed:
            return self
        word = self._with("(s)I")
        return replace(
            self, word=word, soft="", front=False, compound=False, possessed=True, sound=word if self.sound else ""
        )

    def whole(self) -> Noun:
        """Return the noun as it stands alone: a compound has its possessive."""
        return self.possessive() if self.compound else self

    def case(self, case: str, generic: str = "") -> str:
        """Return the phrase in a case.

        Args:
            case: "" or ``acc``, ``gen``, ``dat``, ``loc``, ``abl``, or ``ins`` for ile.
            generic: the noun that takes the suffix for what nobody can read; a usual one when left out.
        """
        if not case:
            return self.text
        if case == "ins":
            return self.text + " ile"
        if self.opaque:
            if case == "loc" and not generic:
                return self.text + " üzerinde"
            carrier = Noun(generic or _GENERIC.get(case, "öğe"), lead=self.text + " ")
            return carrier.possessive().case(case)
        suffix = (_POSSESSED if self.possessed else _CASES)[case]
        return self.lead + self._with(suffix) + self.tail

    def before(self, words: str) -> Noun:
        """Return the phrase with words before it."""
        return replace(self, lead=f"{words} {self.lead}") if words else self


def noun(line: str) -> Noun:
    """Return the noun that a line of the lexicon tells: ``hata oran+``, ``kayıt(kayd)``, ``saat^``, ``API[i]``.

    Raises:
        ValueError: the line tells none.
    """
    match = _WORD.fullmatch(line)
    if match is None:
        raise ValueError(f"{line!r} is no noun")
    return Noun(
        match["word"],
        lead=match["lead"] or "",
        soft=match["soft"] or "",
        sound=match["sound"] or "",
        front=bool(match["front"]),
        compound=bool(match["compound"]),
    )


def copula(said: Noun, suffix: str) -> str:
    """Return a phrase with a suffix of the verb "to be": doluydu, yüksekse."""
    if said.opaque or said.tail:
        raise UnsayableError("a verb's suffix on what nobody can read")
    sign = "'" if said.sound and "'" not in said.word else ""
    final = (said.sound or said.word)[-1:].lower()
    buffer = "y" if final in "aıoueiöü" else ""
    return said.lead + attach(said.word + sign, buffer + suffix, sound=said.sound, front=said.front)


# --- numbers ----------------------------------------------------------------------------------------------------------

_DIGITS = ("sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_POWERS = ("", "", "yüz", "bin", "bin", "bin", "milyon")  # by zeros
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")


def number_sound(value: str) -> str:
    """Return how the end of a number is read, or "" for what is none: 90 is doksan, 1.5 ends in beş."""
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", value):
        return ""
    digits = re.split(r"[.,](?!\d{3}\b)", value)[-1] if re.search(r"[.,]", value) else value
    digits = re.sub(r"\D", "", digits)
    if set(digits) == {"0"}:
        return _DIGITS[0]
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0:
        return _DIGITS[int(digits[-1])]
    if zeros == 1:
        return _TENS[int(digits[-2])]
    return _POWERS[min(zeros, len(_POWERS) - 1)]


def number_word(value: str) -> str:
    """Return a small number as a word, any other as it is: digits of the source are placeholders, its words are not."""
    small = value.isdigit() and 0 < int(value) <= len(_DIGITS)
    return (*_DIGITS, _TENS[1])[int(value)] if small else value


def counted(text: str, value: str) -> Noun:
    """Return an amount as a noun: its suffixes follow an apostrophe, or a generic noun for a placeholder.

    Args:
        text: the amount as it is written.
        value: its number.
    """
    sound = number_sound(value)
    return Noun(text, sound=sound) if sound else Noun(text, opaque=True)


# --- verbs ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb's stem with what changes its meaning before tense and mood.

    Attributes:
        stem: with the words that belong to it: yeniden başlat.
        negative: whether it is denied.
        able: whether it is said that it can be done; denied, that it cannot.
        possible: whether it is said that it may be so; denied, that it may not.
    """

    stem: str
    negative: bool = False
    able: bool = False
    possible: bool = False

    def _soft(self, suffix: str) -> str:
        """Return the stem as it stands before a suffix: et- is ed- before a vowel."""
        word = self.stem.rpartition(" ")[2]
        vowel = suffix[0] in "AI" or suffix[0] == "("
        return self.stem[:-1] + "d" if vowel and word in _SOFTENING_VERBS else self.stem

    def _plus(self, suffix: str) -> str:
        return attach(self._base(suffix), suffix)

    def _base(self, suffix: str) -> str:
        if self.able and self.negative:
            unable = attach(self._soft("(y)AmA"), "(y)AmA")
            return attach(unable, "(y)Abil") if self.possible else unable
        if self.able:
            return attach(self._soft("(y)Abil"), "(y)Abil")
        if self.possible:
            return attach(attach(self.stem, "mA") if self.negative else self._soft("(y)Abil"), "(y)Abil")
        if self.negative:
            return attach(self.stem, "mA")
        return self._soft(suffix)

    def denied(self) -> Verb:
        """Return the opposite.

        Raises:
            UnsayableError: it is denied already.
        """
        if self.negative:
            raise UnsayableError("a double negation")
        return replace(self, negative=True)

    def passive(self) -> Verb:
        """Return the passive: temizlenmek, silinmek, engellenmek, kontrol edilmek."""
        last = self.stem[-1]
        suffix = "n" if last in VOWELS else "In" if last == "l" else "Il"
        return replace(self, stem=attach(self._soft(suffix) if suffix != "n" else self.stem, suffix))

    def progressive(self) -> str:
        """Return …iyor."""
        base = self._base("(I)")
        if base[-1] in "ae":
            return attach(base[:-1], "I") + "yor" if last_vowel(base[:-1]) else base
        return attach(base, "(I)yor")

    def past(self) -> str:
        """Return …di."""
        return self._plus("DI")

    def future(self) -> str:
        """Return …ecek."""
        return self._plus("(y)AcAk")

    def perfect(self) -> str:
        """Return …miş."""
        return self._plus("mIş")

    def aorist(self) -> str:
        """Return …ir, …mez."""
        if self.negative and not self.possible:
            return self._base("z") + "z"
        base = self._base("(A)")
        word = base.rpartition(" ")[2]
        syllables = sum(char in VOWELS for char in word)
        plain = self.stem.rpartition(" ")[2]
        if base[-1] in VOWELS:
            return base + "r"
        if syllables > 1 or plain in _AORIST_I:
            soft = plain in _SOFTENING_VERBS and not (self.able or self.possible)
            return attach(base, "Ar" if soft else "Ir")
        return attach(base, "Ar")

    def should(self) -> str:
        """Return …melidir."""
        return self._plus("mAlIdIr")

    def order(self) -> str:
        """Return …in."""
        return self._plus("(y)In")

    def doing(self) -> str:
        """Return …en, the participle of the one who does."""
        return self._plus("(y)An")

    def done(self) -> str:
        """Return …diği, the noun of a fact, with its possessive."""
        return self._plus("DIğI")

    def coming(self) -> str:
        """Return …eceği."""
        return self._plus("(y)AcAğI")

    def infinitive(self) -> str:
        """Return …mek."""
        return self._plus("mAk")

    def action(self) -> Noun:
        """Return …mesi, the noun of an action, with its possessive."""
        return Noun(self._plus("mAsI"), possessed=True)

    def bare_action(self) -> Noun:
        """Return …me, the noun of an action whose doer is known."""
        return Noun(self._plus("mA"))

    def by(self) -> str:
        """Return …erek."""
        return self._plus("(y)ArAk")

    def without(self) -> str:
        """Return …meden."""
        return attach(self.stem, "mAdAn")

    def until(self) -> str:
        """Return …ene kadar."""
        return self._plus("(y)AnA") + " kadar"

    def after(self) -> str:
        """Return …dikten sonra."""
        return self._plus("DIktAn") + " sonra"


def verb(infinitive: str) -> Verb:
    """Return the verb of an infinitive; çalışmamak is denied.

    Raises:
        ValueError: it is no infinitive.
    """
    if not infinitive.endswith(("mak", "mek")) or last_vowel(infinitive[:-3]) not in infinitive[:-3]:
        raise ValueError(f"{infinitive!r} is no infinitive")
    stem = infinitive[:-3]
    denied = stem.endswith(("ma", "me")) and infinitive.endswith(("mamak", "memek"))
    return Verb(stem[:-2], negative=True) if denied else Verb(stem)
