"""The words of Arabic, as the lines of its lexicon say them (``lexicon/ar``).

Words are written without vowel signs, but for the two strokes of ``كافٍ``. What stands behind a word's first part:
``+صلاحية`` a genitive, which takes the article for the whole (``+مستهلكي(ن)`` drops
its end before a further genitive); ``~متماثل`` an adjective that agrees with the first
word; ``~~متماثل`` one of the genitive, in the form that agrees; ``=عن العمل`` words that never change, up to the end.
Words in Latin letters never change either. Marks stand behind " ; ".

nouns: ``عقدة / عقد``, ``طلب / ات`` (also ``ون``: a noun of persons), ``نسخة ~متماثل / نسخ``, ``فشل / حالات +فشل``.
    A plural of one word keeps what follows the singular; a noun without plural is said in the singular.
    Marks: ``f`` or ``m`` where the ending does not tell the gender; ``h`` persons with another plural; ``many`` plural
    before another noun ("error rate": معدل الأخطاء); ``في`` joined to what it happens in (خطأ في القرص); ``to=ب`` and
    the like how it says what follows (الاتصال بالخادم).
adjectives: the masculine, ``غير`` or ``شبه`` before it included; ``=قيد الانتظار`` does not agree. Marks:
    ``nom=ارتفاع`` the noun that says the state in a headline (ارتفاع الحمل; also ``nom=توقف =عن العمل``);
    ``cmp=أعلى`` the comparative; ``f=`` the feminine where the ending does not make it; ``before=آخر`` the word that
    stands before the noun instead (آخر فحص); ``said=تعذر يتعذر الوصول إلى`` a verb, in past and present, that says the
    predicate before what it is said of.
verbs: past, present and verbal noun: ``فشل يفشل فشل``; a tail behind the verbal noun belongs to all three
    (``أعاد يعيد إعادة +تشغيل``). Marks: ``obj=من`` and the like for the arguments (``obj`` without preposition is the
    plain object); ``inf=في`` before a verbal noun, ``inf=أن`` and ``that=أن`` before a clause; ``head=صلاحية`` the
    noun that the subject belongs to (تنتهي صلاحية الشهادة); ``swap=of لدى`` makes an argument the subject and puts the
    preposition before the old one. ``@restart_obj`` is the passive of another verb.
adverbs: the adverb; ``pre`` where it stands before the verb.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from slack_fixtures.grammar.languages.arabic import forms
from slack_fixtures.grammar.languages.arabic.forms import Agreement, Conjugation
from slack_fixtures.grammar.lexicon import LexiconError


@dataclass(frozen=True, slots=True)
class Form:
    """One number of a noun.

    Attributes:
        word: the first word.
        agreement: of what is said about it.
        sound: whether its plural is the sound masculine.
        plural: whether it is a plural.
        tails: what follows, each with its sign.
    """

    word: str
    agreement: Agreement
    sound: bool = False
    plural: bool = False
    tails: tuple[tuple[str, str], ...] = ()

    @property
    def described(self) -> bool:
        """Whether it has an adjective of its own, or words that never change."""
        return any(sign in {"~", "~~", "="} for sign, _ in self.tails)


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun."""

    singular: Form
    plural: Form | None = None
    many: bool = False
    joint: str = ""  # what stands between it and what it belongs to
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quality:
    """An adjective."""

    word: str
    lead: str = ""  # "غير" or "شبه" before it
    rest: str = ""
    fixed: bool = False
    feminine: str = ""
    comparative: str = ""
    noun: Noun | None = None
    noun_rest: str = ""
    before: str = ""
    verb: Conjugation | None = None
    verb_rest: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb with its verbal noun."""

    finite: Conjugation
    masdar: Noun
    tail: str = ""  # a genitive that the object belongs to
    rest: str = ""
    head: Noun | None = None
    swap: tuple[str, str] = ("", "")
    passive_of: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Adverb:
    """An adverb, and whether it stands before the verb."""

    text: str
    before: bool = False


Word: TypeAlias = Noun | Quality | Verb | Adverb

_NOUN_MARKS = frozenset({"f", "m", "h", "many", "في"})
_QUALITY_MARKS = frozenset({"nom", "cmp", "f", "before", "said"})


def read(category: str, line: str) -> Word:
    """Return the word that a line describes.

    Raises:
        LexiconError: the line breaks the format.
    """
    text, *marks = (part.strip() for part in line.split(" ; "))
    if not text:
        raise LexiconError("no word")
    if category == "nouns":
        return noun(text, frozenset(" ".join(one for one in marks if "=" not in one).split()), _named_of(marks))
    if category == "adjectives":
        return _quality(text, _named(marks))
    if category == "verbs":
        return _verb(text, _named(marks))
    if set(marks) - {"pre"}:
        raise LexiconError(f"unknown mark {' '.join(marks)}")
    return Adverb(text, "pre" in marks)


def _named_of(marks: list[str]) -> dict[str, str]:
    named = _named([one for one in marks if "=" in one])
    if unknown := set(named) - {"to", "from", "on", "with", "for", "into"}:
        raise LexiconError(f"unknown mark {', '.join(sorted(unknown))}")
    return named


def noun(text: str, marks: frozenset[str] = frozenset(), slots: Mapping[str, str] | None = None) -> Noun:
    """Return the noun that a text and its marks describe."""
    if unknown := marks - _NOUN_MARKS:
        raise LexiconError(f"unknown mark {', '.join(sorted(unknown))}")
    one, _, several = (part.strip() for part in text.partition(" / "))
    word, tails = _split(one)
    feminine = "f" in marks or (word.endswith("ة") and "m" not in marks)
    singular = Form(word, Agreement(feminine=feminine), tails=tails)
    plural = _plural(singular, several, persons="h" in marks) if several else None
    return Noun(singular, plural, many="many" in marks, joint="في" if "في" in marks else "", slots=slots or {})


def _plural(singular: Form, text: str, *, persons: bool) -> Form:
    if text == "ات":
        return replace(singular, word=forms.sound_feminine(singular.word), agreement=forms.FEMININE, plural=True)
    word, tails = _split(text)
    sound = word == "ون"
    if sound:
        word = singular.word + "ون"
    agreement = Agreement(plural=True) if sound or persons else forms.FEMININE
    return Form(word, agreement, sound, plural=True, tails=tails or singular.tails)


def _split(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a text's first word, and its tails with their signs."""
    before, equals, fixed = text.partition("=")
    words = before.split()
    if not words:
        raise LexiconError(f"{text!r}: no word before '='")
    tails = []
    for word in words[1:]:
        sign = "~~" if word.startswith("~~") else word[0]
        if sign not in {"+", "~", "~~"} and not forms.is_latin(word):
            raise LexiconError(f"{text!r}: {word!r} needs +, ~ or ~~")
        bare = word.lstrip("+~")
        tails.append(("+" if forms.is_latin(word) else sign, _marked(bare)))
    if equals:
        tails.append(("=", fixed.strip()))
    return _marked(words[0]), tuple(tails)


def _marked(word: str) -> str:
    return forms.latin(word) if forms.is_latin(word) else word


def _named(marks: list[str]) -> dict[str, str]:
    if wrong := [mark for mark in marks if "=" not in mark]:
        raise LexiconError(f"unknown mark {', '.join(wrong)}")
    return dict(mark.split("=", 1) for mark in marks)


def _quality(text: str, named: dict[str, str]) -> Quality:
    if unknown := set(named) - _QUALITY_MARKS:
        raise LexiconError(f"unknown mark {', '.join(sorted(unknown))}")
    about = named.get("nom", "")
    noun_text, _, noun_rest = (part.strip() for part in about.partition("="))
    done, _, doing_rest = named.get("said", "").partition(" ")
    doing, _, verb_rest = doing_rest.partition(" ")
    if done and not doing:
        raise LexiconError("said= needs past and present")
    common = {
        "verb": Conjugation(done, doing) if done else None,
        "verb_rest": verb_rest,
        "feminine": named.get("f", ""),
        "comparative": named.get("cmp", ""),
        "noun": noun(noun_text) if noun_text else None,
        "noun_rest": noun_rest,
        "before": named.get("before", ""),
    }
    if text.startswith("="):
        return Quality(text[1:], fixed=True, **common)  # type: ignore[arg-type]
    lead = next((one for one in ("غير", "شبه") if text.startswith(one + " ")), "")
    word, _, rest = text.removeprefix(lead).strip().partition(" ")
    return Quality(_marked(word), lead, rest.lstrip("="), **common)  # type: ignore[arg-type]


def _verb(text: str, named: dict[str, str]) -> Verb:
    if text.startswith("@"):
        return Verb(forms.BE_DONE, Noun(Form("", forms.MASCULINE)), passive_of=text[1:])
    words = text.split(" ", 2)
    if len(words) < 3:  # noqa: PLR2004  past, present, verbal noun
        raise LexiconError(f"{text!r}: write past, present and verbal noun")
    done, doing, masdar_text = words
    if not doing.startswith("ي"):
        raise LexiconError(f"{doing!r} is no third person of the present")
    masdar_word, tails = _split(masdar_text)
    tail = " ".join(word for sign, word in tails if sign == "+")
    rest = " ".join(word for sign, word in tails if sign == "=")
    if any(sign.startswith("~") for sign, _ in tails):
        raise LexiconError(f"{text!r}: a verbal noun has no adjective")
    head = noun(named.pop("head")) if "head" in named else None
    argument, _, preposition = named.pop("swap", "").partition(" ")
    agreement = Agreement(feminine=masdar_word.endswith("ة"))
    masdar = Noun(Form(masdar_word, agreement, tails=tuple(one for one in tails if one[0] == "+")))
    return Verb(Conjugation(done, doing), masdar, tail, rest, head, (argument, preposition), slots=named)
