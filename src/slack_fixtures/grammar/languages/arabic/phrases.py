"""Noun phrases and adjuncts of Arabic: chains of genitives, adjectives that agree, quantities that fit any number."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
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
    Role,
)
from slack_fixtures.grammar.languages.arabic import forms
from slack_fixtures.grammar.languages.arabic.forms import FEMININE, MASCULINE, Agreement
from slack_fixtures.grammar.languages.arabic.words import Adverb, Form, Noun, Quality, Verb, Word, read
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError
from slack_fixtures.grammar.languages.moments import moment
from slack_fixtures.grammar.lexicon import LexiconError

Modifier: TypeAlias = NounPhrase | Name | Coordination

_OF_PLURAL: Mapping[Determiner, tuple[str, str]] = {  # before a definite plural, before a mass noun
    Determiner.SOME: ("بعض", "بعض"),
    Determiner.ALL: ("جميع", "كل"),
    Determiner.MANY: (f"{forms.ARTICLE}عديد من", f"{forms.ARTICLE}كثير من"),
    Determiner.TOO_MANY: ("عدد مفرط من", "قدر مفرط من"),
    Determiner.FEW: ("عدد قليل من", "قدر قليل من"),
    Determiner.TOO_FEW: ("عدد غير كافٍ من", "قدر غير كافٍ من"),
    Determiner.SEVERAL: ("عدد من", ""),
    Determiner.MOST: ("معظم", "معظم"),
    Determiner.MORE: (f"{forms.ARTICLE}مزيد من", f"{forms.ARTICLE}مزيد من"),
    Determiner.LESS: ("عدد أقل من", "قدر أقل من"),
    Determiner.ENOUGH: ("عدد كافٍ من", "قدر كافٍ من"),
    Determiner.NOT_ENOUGH: ("عدد غير كافٍ من", "قدر غير كافٍ من"),
    Determiner.A_FEW: ("عدد قليل من", "قدر قليل من"),
    Determiner.HALF: ("نصف", "نصف"),
    Determiner.WHICH_EVER: ("واحد أو أكثر من", ""),
}
_AGREEING = {
    Determiner.SOME,
    Determiner.ALL,
    Determiner.MOST,
    Determiner.HALF,
}  # the predicate agrees with what is counted
_RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "أكثر من",
    Relation.LESS_THAN: "أقل من",
    Relation.AT_LEAST: "ما لا يقل عن",
    Relation.AT_MOST: "ما لا يزيد على",
    Relation.ONLY: "فقط",
    Relation.ABOUT: "نحو",
    Relation.ALMOST: "ما يقرب من",
}
_GOVERNING = set(Relation) - {Relation.EXACTLY, Relation.ONLY}
_ROLES: Mapping[Role, str] = {
    Role.ON: "على",
    Role.IN: "في",
    Role.AT: "في",
    Role.FOR: "ل",
    Role.FROM: "من",
    Role.TO: "إلى",
    Role.TOWARD: "نحو",
    Role.INTO: "إلى",
    Role.WITH: "مع",
    Role.WITHOUT: "بدون",
    Role.VIA: "عبر",
    Role.BETWEEN: "بين",
    Role.AMONG: "بين",
    Role.ACROSS: "في",
    Role.UNDER: "تحت",
    Role.NEAR: "بالقرب من",
    Role.ABOUT: "بشأن",
    Role.LIKE: "مثل",
    Role.DURING: "أثناء",
    Role.AFTER: "بعد",
    Role.BEFORE: "قبل",
    Role.SINCE: "منذ",
    Role.UNTIL: "حتى",
    Role.DUE_TO: "بسبب",
    Role.DESPITE: "على الرغم من",
    Role.COMPARED: "مقارنةً مع",
    Role.INSTEAD_OF: "بدلًا من",
    Role.EXCEPT: "باستثناء",
    Role.BASED_ON: "بناءً على",
    Role.ABOVE: "أعلى من",
    Role.BELOW: "أقل من",
    Role.OUT_OF: "من أصل",
    Role.OUTSIDE: "خارج",
    Role.PER: "لكل",
    Role.THAN: "من",
    Role.OF: "من",
}
_OWNERS = {Determiner.YOUR: "بك", Determiner.OUR: "بنا"}
_EXPECTED = {
    "expected": "المتوقع",
    "usual": "المعتاد",
    "normal": "المعتاد",
    "desired": "المطلوب",
    "required": "المطلوب",
    "allowed": "المسموح به",
    "necessary": "اللازم",
}
_TIMES_OF_PER = {"second": "في الثانية", "minute": "في الدقيقة", "hour": "في الساعة", "day": "في اليوم"}
_MEASURED = frozenset({"measure", "resource"})
_HAPPENING_IN = frozenset({"machine", "software", "resource", "place", "thing"})
_PROTOCOLS = frozenset({"http", "https", "tcp", "udp", "dns", "ssl", "tls", "rpc", "grpc", "sql", "api"})
_STATUS = re.compile(r"\d(?:xx|\d\d)", re.IGNORECASE)
_SHARE = re.compile(r"⟩?\s*%$")
_OF_NUMBER = frozenset({"high", "low", "elevated", "excessive"})
_STATED = frozenset({"high", "low", "elevated", "slow", "insufficient", "average"})
_MANY_HEADS = frozenset(
    [
        "leak",
        "table",
        "log",
        "backlog",
        "spike",
        "churn",
        "discovery",
        "collection_activity",
        "storm",
        "processing",
        "batch",
        "queue",
        "pool",
    ]
)
_PACES = frozenset({"rate", "speed", "pace", "frequency", "interval"})
_COUNTING = frozenset({"number", "count", "list", "limit", "quota", "percentage", "group"})
_OWN_LEVEL = frozenset({"capacity", "quota", "power", "bandwidth", "supply", "battery", "water"})
TROUBLES = frozenset({"issue", "problem", "error", "failure"})
_IMPERSONAL = frozenset({"به", "له", "منه", "عليه", "عنه"})
_PERIODS = frozenset({"time", "period", "minute", "hour", "day", "week", "month", "year"})
_LONGEST_CHAIN = 4
UNSURE = frozenset({"likely", "probably", "possibly", "potentially", "perhaps", "maybe"})
"""Adverbs that make a statement a guess."""


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase in Arabic.

    Attributes:
        text: with the marks of ``arabic_forms``.
        agreement: of what is said about it.
        definite: whether a sentence may begin with it.
        case: in which it stands.
    """

    text: str
    agreement: Agreement = MASCULINE
    definite: bool = True
    case: str = "nom"


@dataclass(frozen=True, slots=True)
class Place:
    """How a noun stands: its case, whether it is definite, whose it is, and whether its genitives stand apart."""

    case: str = "nom"
    definite: bool = True
    owner: Agreement | None = None
    apart: bool = False


def joined(*parts: str) -> str:
    """Return the parts that are there, single spaces between them."""
    return " ".join(part for part in parts if part)


def _may_be_verb(adjunct: Adjunct) -> bool:
    """Say whether "to queue" and the like could be an infinitive."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.TO or not isinstance(phrase, NounPhrase) or isinstance(phrase.head, Name):
        return False
    bare = phrase.determiner is Determiner.NONE and not (phrase.names or phrase.modifiers or phrase.adjectives)
    return bare and phrase.number is not Number.PLURAL and kind_of(phrase) in {"thing", "event", "measure"}


def is_long_time(adjunct: Adjunct) -> bool:
    """Say whether an adjunct is "for a long time" or "for an hour"."""
    phrase = adjunct.phrase
    return adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) and phrase.head in _PERIODS


def _is_rate(head: str | Name) -> bool:
    return isinstance(head, Name) and head.text.endswith("/s")


def _owned(text: str, genitive: str) -> str:
    """Return a text with what it belongs to; no genitive follows a word in Latin letters."""
    return f"{text} {forms.prefixed('ل', genitive)}" if forms.ends_latin(text) else f"{text} {genitive}"


def _is_compound(phrase: NounPhrase) -> bool:
    """Say whether a noun is a term of several English words."""
    known = lexicon.concepts().get(("nouns", str(phrase.head)))
    return known is not None and " " in known.spellings[0][0]


def kind_of(phrase: object) -> str:
    """Return the class of a phrase's noun."""
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str):
        return ""
    known = lexicon.concepts().get(("nouns", phrase.head))
    return known.kind if known else ""


class ArabicPhrases(Linearizer[Word]):
    """The half of Arabic that says phrases."""

    _owner: Agreement | None = None  # of "its", while a clause is said

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return the word that a line of the lexicon describes.

        Raises:
            LexiconError: the line breaks the format.
        """
        try:
            return read(category, line)
        except LexiconError as error:
            raise LexiconError(f"ar {category}.{concept}: {error}") from error

    @abstractmethod
    def _told(self, clause: Clause, about: Said) -> str:
        """Return a relative clause about what a phrase names."""

    @abstractmethod
    def _doing(self, clause: Clause, case: str = "gen") -> str:
        """Return what is done, as a verbal noun."""

    @abstractmethod
    def _aside(self, aside: Aside) -> str:
        """Return what stands in parentheses."""

    def _noun(self, concept: str) -> Noun:
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def _quality(self, concept: str) -> Quality:
        word = self.word("adjectives", concept)
        assert isinstance(word, Quality)
        return word

    def _verb(self, concept: str) -> Verb:
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def _adverb(self, concept: str) -> Adverb:
        word = self.word("adverbs", concept)
        assert isinstance(word, Adverb)
        return word

    # --- nominals ---------------------------------------------------------------------------------------------------

    def _nominal(self, nominal: Nominal, case: str = "nom", *, generic: bool = True) -> Said:
        """Return a phrase; ``generic`` says whether a bare plural is definite."""
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, case, generic=generic)
        first, last = nominal.items[0], nominal.items[-1]
        alone = not (first.modifiers or first.names or first.of or first.adjuncts or isinstance(first.head, Name))
        plain = first.determiner is Determiner.NONE and last.determiner is Determiner.NONE
        kinds = {kind_of(first), kind_of(last)}
        strange = len(kinds) > 1 and bool(kinds & {"event", "measure"}) and "" not in kinds
        if plain and (last.modifiers or _is_compound(last)) and (alone or strange):
            raise UnsayableError("a compound that may share its head")  # "CPU and memory usage"
        items = [self._phrase(item, case, generic=generic) for item in self._shared(nominal)]
        joint = {"and": " و", "or": " أو ", "slash": "/"}.get(nominal.conjunction, "، ")
        text = joint.join(item.text for item in items)
        return Said(text, self._together(nominal, items), definite=all(item.definite for item in items))

    def _shared(self, nominal: Coordination) -> tuple[NounPhrase, ...]:
        """Return the items, with the article of the first where the others lack one: "a slow disk or network"."""
        first, *others = nominal.items
        if first.determiner is not Determiner.INDEFINITE:
            return nominal.items
        none = Determiner.NONE
        return (
            first,
            *(replace(one, determiner=first.determiner) if one.determiner is none else one for one in others),
        )

    def _together(self, nominal: Coordination, items: list[Said]) -> Agreement:
        if nominal.conjunction in {"or", "slash"}:
            return items[0].agreement
        if any(item.agreement.plural for item in items):
            return Agreement(plural=True)
        single = all(one.number is not Number.PLURAL and one.amount is None for one in nominal.items)
        feminine = all(item.agreement.feminine for item in items)
        return Agreement(feminine=feminine, dual=True) if single and len(items) == 2 else FEMININE  # noqa: PLR2004

    def _phrase(self, phrase: NounPhrase, case: str, *, generic: bool) -> Said:
        if phrase.pronoun:
            raise UnsayableError(f"a pronoun: {phrase.pronoun}")
        if isinstance(phrase.head, Name):
            return self._named(phrase)
        if not phrase.head:
            return self._share(phrase, case)
        if phrase.amount is not None:
            return self._counted(phrase, case)
        determiner = phrase.determiner
        if determiner in _OF_PLURAL:
            return self._quantified(phrase, case)
        if determiner is Determiner.NO:
            raise UnsayableError("a denial within a phrase")
        if determiner is Determiner.ANY:
            return self._whichever(phrase)
        if determiner is Determiner.EACH:
            inner = self._core(replace(phrase, number=Number.SINGULAR), Place("gen", definite=False))
            self._check_indefinite(phrase)
            return Said(f"كل {inner.text}", inner.agreement)
        if determiner is Determiner.ANOTHER:
            return self._another(phrase, case)
        if determiner is Determiner.BOTH:
            raise UnsayableError("both")
        if (stated := self._stated(phrase, case)) is not None:
            return stated
        if determiner is Determiner.ITS:
            if self._owner is None:
                raise UnsayableError("an owner that is not known")
            return self._core(phrase, Place(case, owner=self._owner))
        if determiner in {Determiner.THIS, Determiner.THAT}:
            return self._shown(phrase, case)
        if determiner is Determiner.INDEFINITE and phrase.number is not Number.PLURAL and not phrase.names:
            return self._one(phrase, case)
        definite = generic or determiner in {Determiner.DEFINITE, *_OWNERS} or phrase.number != Number.PLURAL
        definite = definite or bool(phrase.names)
        inner = self._core(phrase, Place(case, definite))
        if determiner in _OWNERS:
            own = forms.quality("خاص", inner.agreement, case, definite=True)
            return replace(inner, text=f"{inner.text} {own} {_OWNERS[determiner]}")
        return inner

    def _another(self, phrase: NounPhrase, case: str) -> Said:
        inner = self._core(phrase, Place(case, definite=False))
        self._check_indefinite(phrase)
        if inner.agreement.plural or phrase.number is Number.PLURAL:
            raise UnsayableError("others")
        return Said(joined(inner.text, "أخرى" if inner.agreement.feminine else "آخر"), inner.agreement, definite=False)

    def _shown(self, phrase: NounPhrase, case: str) -> Said:
        inner = self._core(phrase, Place(case))
        this = "هؤلاء" if inner.agreement.plural else "هذه" if inner.agreement.feminine else "هذا"
        if phrase.modifiers or phrase.of or phrase.names or self._noun(str(phrase.head)).singular.tails:
            if phrase.adjuncts or phrase.participle or phrase.relative:
                raise UnsayableError("this, far from its noun")
            return replace(inner, text=f"{inner.text} {this}")
        return replace(inner, text=f"{this} {inner.text}")

    def _one(self, phrase: NounPhrase, case: str) -> Said:
        """Return an indefinite phrase; "a Kafka broker" is one of Kafka's brokers."""
        last = self._last_modifier(phrase)
        noun = self._noun(str(phrase.head))
        described = phrase.adjectives or noun.singular.described
        if isinstance(last, Name) and not described and noun.plural is not None:
            inner = self._core(replace(phrase, number=Number.PLURAL), Place("gen"))
            one = "إحدى" if noun.singular.agreement.feminine else "أحد"
            return Said(f"{one} {inner.text}", noun.singular.agreement)
        return self._core(phrase, Place(case, definite=False))

    def _loose(self, phrase: NounPhrase, case: str = "nom") -> Said:
        """Return an indefinite phrase whose genitives stand behind a preposition."""
        return self._core(phrase, Place(case, definite=False, apart=bool(phrase.modifiers or phrase.of)))

    def _last_modifier(self, phrase: NounPhrase) -> Modifier | None:
        """Return what ends the chain of genitives."""
        return phrase.modifiers[0] if phrase.modifiers else None

    def _check_indefinite(self, phrase: NounPhrase) -> None:
        """Refuse "every Redis node": a chain that ends in a name is definite."""
        if isinstance(self._last_modifier(phrase), Name) or phrase.names or phrase.of:
            raise UnsayableError("an indefinite noun with a name")

    def _whichever(self, phrase: NounPhrase) -> Said:
        """Return "any node"."""
        noun = self._noun(str(phrase.head))
        if isinstance(self._last_modifier(phrase), Name) and noun.plural is not None and not phrase.adjectives:
            inner = self._core(replace(phrase, number=Number.PLURAL), Place("gen"))
            return Said(f"أي من {inner.text}", MASCULINE)
        number = Number.SINGULAR if phrase.number is Number.PLURAL else phrase.number
        inner = self._core(replace(phrase, number=number), Place("gen", definite=False))
        return Said(f"أي {inner.text}", inner.agreement, definite=False)

    def _quantified(self, phrase: NounPhrase, case: str) -> Said:
        determiner = phrase.determiner
        if phrase.number is Number.PLURAL and self._noun(str(phrase.head)).plural is None:
            phrase = replace(phrase, number=Number.MASS)
        plural, mass = _OF_PLURAL[determiner]
        text = plural if phrase.number is Number.PLURAL else mass
        if not text:
            raise UnsayableError(f"{determiner} of one")
        if determiner is Determiner.ALL and phrase.number is Number.SINGULAR:
            raise UnsayableError("all of one")
        much = determiner not in _AGREEING and kind_of(phrase) in _MEASURED and not phrase.modifiers
        if phrase.number is Number.SINGULAR and self._noun(str(phrase.head)).plural is not None and not much:
            raise UnsayableError(f"{determiner} of one")
        than = [one for one in phrase.adjuncts if one.role is Role.THAN]
        if than and determiner in {Determiner.MORE, Determiner.LESS}:
            return self._more_than(phrase, than[0], case)
        inner = self._core(phrase, Place("gen"))
        if determiner is Determiner.WHICH_EVER and inner.agreement.feminine:
            singular = self._noun(str(phrase.head)).singular.agreement
            text = "واحدة أو أكثر من" if singular.feminine else text
        if case == "acc":
            text = text.replace("عدد", "عددًا").replace("قدر", "قدرًا").replace("مفرط", "مفرطًا").replace("قليل", "قليلًا")
            text = text.replace("واحد أو", "واحدًا أو")
        agrees = determiner in _AGREEING
        return Said(f"{text} {inner.text}", inner.agreement if agrees else MASCULINE, definite=agrees)

    def _more_than(self, phrase: NounPhrase, than: Adjunct, case: str) -> Said:
        """Return "more members than expected" as a number that is larger."""
        if phrase.number is not Number.PLURAL:
            raise UnsayableError("more of one")
        rest = tuple(one for one in phrase.adjuncts if one is not than)
        inner = self._core(replace(phrase, adjuncts=()), Place("gen"))
        degree = "أكبر" if phrase.determiner is Determiner.MORE else "أقل"
        number = "عددًا" if case == "acc" else "عدد"
        parts = [number, "من", inner.text, degree, self._adjunct(than), *(self._adjunct(one) for one in rest)]
        return Said(joined(*parts), MASCULINE, definite=False)

    def _counted(self, phrase: NounPhrase, case: str) -> Said:
        """Return "3 nodes"; a number that is not known stands before "of the nodes", which fits any."""
        amount = phrase.amount
        assert amount is not None
        noun = self._noun(str(phrase.head))
        if phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            raise UnsayableError("an amount with a determiner")
        if amount.value == "1" and not amount.total and not amount.unit and phrase.number is not Number.PLURAL:
            self._check_indefinite(phrase)
            alone = replace(phrase, amount=None, adjectives=(*phrase.adjectives, Adjective("single")))
            inner = self._core(alone, Place("gen" if amount.relation in _GOVERNING else case, definite=False))
            relation = _RELATIONS[amount.relation]
            only = amount.relation is Relation.ONLY
            text = f"{inner.text} {relation}" if only else joined(relation, inner.text)
            agreement = MASCULINE if amount.relation in _GOVERNING else inner.agreement
            return Said(text, agreement, definite=False, case=inner.case)
        if (spelled := self._few(phrase, amount, noun, case)) is not None:
            return spelled
        if noun.plural is None and phrase.number is Number.PLURAL:
            raise UnsayableError("a number of what has no plural")
        inner = self._core(replace(phrase, amount=None), Place("gen"))
        feminine = noun.singular.agreement.feminine
        words = self._spelled(amount, feminine=feminine, case=case)
        agreement = FEMININE if words and feminine and amount.relation not in _GOVERNING else MASCULINE
        return Said(f"{words or self._amount(amount)} من {inner.text}", agreement, definite=False)

    def _spelled(self, amount: Amount, *, feminine: bool, case: str) -> str:
        """Return "three" before "of the nodes", where the source has a word for it; "" for any other amount."""
        if not amount.value.isdecimal() or amount.unit:
            return ""
        number = int(amount.value)
        two = forms.dual("اثنت" if feminine else "اثن", "gen" if amount.relation in _GOVERNING else case)
        words = two if number == 2 else forms.numeral(number, feminine=feminine)  # noqa: PLR2004
        if not words:
            return ""
        total = f"من أصل {forms.latin(amount.total)}" if amount.total else ""
        relation = _RELATIONS[amount.relation]
        return joined(words, total, relation) if amount.relation is Relation.ONLY else joined(relation, words, total)

    def _few(self, phrase: NounPhrase, amount: Amount, noun: Noun, case: str) -> Said | None:
        """Return "two disks" and "three nodes" where the number is known and no genitive follows the noun."""
        described = phrase.modifiers or phrase.of or phrase.names
        if described or not amount.value.isdecimal() or amount.total or amount.unit or noun.plural is None:
            return None
        if amount.relation is Relation.ONLY:
            return None
        relation, number = _RELATIONS[amount.relation], int(amount.value)
        case = "gen" if relation else case
        size, singular = forms.plural_class(number), noun.singular
        if size == "few" and (words := forms.numeral(number, feminine=singular.agreement.feminine)):
            inner = self._core(replace(phrase, amount=None, number=Number.PLURAL), Place("gen", definite=False))
            agreement = MASCULINE if relation else noun.plural.agreement
            return Said(joined(relation, words, inner.text), agreement, definite=False, case=case)
        if phrase.adjectives or singular.tails or size not in {"two", "many"}:
            return None
        if size == "two":
            text, agreement = forms.dual(singular.word, case), replace(singular.agreement, dual=True)
        else:
            text = f"{forms.latin(amount.value)} {forms.tanwin(singular.word, feminine=singular.agreement.feminine)}"
            agreement = singular.agreement
        said = Said(joined(relation, text), MASCULINE if relation else agreement, definite=False, case=case)
        return self._followed(said, phrase, noun.slots)

    def _share(self, phrase: NounPhrase, case: str) -> Said:
        """Return "5 % of the requests", or a bare amount."""
        if phrase.amount is None:
            if phrase.determiner in _OF_PLURAL and isinstance(phrase.of, NounPhrase):
                whole = phrase.of
                if whole.amount is None and whole.determiner in {Determiner.NONE, Determiner.DEFINITE}:
                    return self._quantified(replace(whole, determiner=phrase.determiner), case)
            raise UnsayableError("a phrase without noun")
        if phrase.participle or phrase.relative or phrase.adjectives or phrase.modifiers:
            raise UnsayableError("a described amount")
        text = self._amount(phrase.amount)
        if phrase.of is not None:
            text += f" من {self._nominal(phrase.of, 'gen').text}"
        return Said(joined(text, *(self._adjunct(one) for one in phrase.adjuncts)), MASCULINE, definite=False)

    def _named(self, phrase: NounPhrase) -> Said:
        name = phrase.head
        assert isinstance(name, Name)
        if len(phrase.adjectives) == 1 and phrase.adjectives[0].concept in _OF_NUMBER and name.text.isupper():
            inner = self._named(replace(phrase, adjectives=(), adjuncts=()))  # "high QPS"
            return self._followed(self._state_noun(phrase.adjectives[0], inner.text), phrase)
        if phrase.adjectives or phrase.amount or phrase.of:
            raise UnsayableError("a described name")
        if phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
            raise UnsayableError("a name with a determiner")
        if not all(isinstance(one, Name) for one in phrase.modifiers):
            raise UnsayableError("a name at the end of a compound")
        if phrase.participle is not None or phrase.relative is not None:
            raise UnsayableError("a name with a relative clause")
        if any(one.role is Role.TO for one in phrase.adjuncts):
            raise UnsayableError("an infinitive that was taken for an aim")  # "run X to trigger"
        words = [one.text for one in phrase.modifiers if isinstance(one, Name)]
        words += [name.text, *(one.text for one in phrase.names)]
        return self._followed(Said(forms.latin(" ".join(words))), phrase)

    # --- one noun and what belongs to it ----------------------------------------------------------------------------

    def _stated(self, phrase: NounPhrase, case: str, *, headline: bool = False) -> Said | None:
        """Return "high latency" as the height of the latency, where the adjective has a noun for that."""
        determiners = {Determiner.NONE} if headline else {Determiner.NONE, Determiner.INDEFINITE, Determiner.DEFINITE}
        graded = [one for one in phrase.adjectives if one.concept in _OF_NUMBER or len(phrase.adjectives) == 1]
        if len(graded) != 1 or phrase.determiner not in determiners or phrase.amount is not None:
            return None
        adjective = graded[0]
        state = self._quality(adjective.concept)
        measured = kind_of(phrase) in _MEASURED
        if state.noun is None or adjective.degree not in {"positive", "too"}:
            return None
        stated = adjective.concept == "total" or (measured and adjective.concept in _STATED)
        if not headline and not stated:
            return None
        if phrase.participle is not None or phrase.relative is not None:
            return None
        others = tuple(one for one in phrase.adjectives if one is not adjective)
        inner = replace(phrase, adjectives=others, adjuncts=(), aside=None, determiner=Determiner.NONE)
        said = self._state_noun(adjective, self._graded(adjective, inner, "gen").text, case)
        return self._followed(said, phrase)

    def _graded(self, adjective: Adjective, nominal: Nominal, case: str) -> Said:
        """Return what is high or low: the number of things, the use of a resource, what is left of it."""
        if adjective.concept not in _OF_NUMBER or not isinstance(nominal, NounPhrase) or isinstance(nominal.head, Name):
            return self._nominal(nominal, case)
        if any(one.concept == "total" for one in nominal.adjectives):
            return self._nominal(nominal, case)
        kind = kind_of(nominal)
        if kind == "resource" and not nominal.adjectives and nominal.head not in _OWN_LEVEL:
            if adjective.concept == "low" and nominal.determiner in {Determiner.NONE, Determiner.DEFINITE}:
                return self._core(replace(nominal, adjectives=(Adjective("available"),)), Place(case))
            said = self._nominal(nominal, "gen")
            return Said(f"استخدام {said.text}")
        if kind in _MEASURED or not nominal.head:
            return self._nominal(nominal, case)
        if nominal.number is not Number.PLURAL or nominal.amount is not None:
            raise UnsayableError("a height of what has none")
        if nominal.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
            raise UnsayableError("a height of several")
        return Said(f"عدد {self._nominal(nominal, 'gen').text}")

    def _state_noun(self, adjective: Adjective, owner: str, case: str = "nom") -> Said:
        """Return the noun of a state before what is in it: the height of the load."""
        state = self._quality(adjective.concept)
        assert state.noun is not None
        text = joined(self._before_genitive(state.noun.singular, case), owner, state.noun_rest)
        agreement = state.noun.singular.agreement
        if adjective.negated:
            text, agreement = f"عدم {text}", MASCULINE
        degrees = [self._adverb(one).text for one in adjective.adverbs]
        if any(self._adverb(one).before for one in adjective.adverbs):
            raise UnsayableError("a degree of a noun")
        if adjective.degree == "too":
            degrees.append("أكثر من اللازم")
        return Said(joined(text, *degrees), agreement)

    def _core(self, phrase: NounPhrase, place: Place) -> Said:
        """Return a noun with adjectives, genitives, names and what follows, but without its determiner."""
        noun = self._noun(str(phrase.head))
        form = self._form(noun, phrase.number)
        first = phrase.modifiers[0] if phrase.modifiers else None
        if first is not None and any(one.concept == "single" for one in phrase.adjectives):
            raise UnsayableError("one of what is not told")  # "single trace retrieval"
        if isinstance(first, Name) and first.kind == "span" and phrase.number is Number.PLURAL and not phrase.names:
            raise UnsayableError("a span that may be a number")
        adjectives = phrase.adjectives
        leading = next((one for one in adjectives if self._leads(one)), None)
        if leading is not None:
            return self._led(phrase, leading, place)
        if phrase.names and place.owner is None:
            place = replace(place, definite=True)
        text, definite = self._composed(noun, form, phrase, place)
        return self._followed(Said(text, form.agreement, definite, place.case), phrase, noun.slots)

    def _leads(self, adjective: Adjective) -> bool:
        return bool(self._quality(adjective.concept).before) or adjective.degree == "superlative"

    def _led(self, phrase: NounPhrase, leading: Adjective, place: Place) -> Said:
        """Return "the last backup": the adjective stands before an indefinite noun."""
        state = self._quality(leading.concept)
        word = state.comparative if leading.degree == "superlative" else state.before
        if not word or leading.negated or leading.adverbs or phrase.names or place.owner is not None:
            raise UnsayableError("a superlative")
        if phrase.number is Number.PLURAL:
            raise UnsayableError("a superlative of several")
        rest = tuple(one for one in phrase.adjectives if one is not leading)
        apart = bool(phrase.modifiers)
        inner = self._core(replace(phrase, adjectives=rest), Place("gen", definite=False, apart=apart))
        return Said(f"{word} {inner.text}", inner.agreement, case=place.case)

    def _followed(self, said: Said, phrase: NounPhrase, slots: Mapping[str, str] | None = None) -> Said:
        """Return a phrase with its adjuncts, clauses and parentheses."""
        if not slots and any(_may_be_verb(one) for one in phrase.adjuncts):
            raise UnsayableError("an infinitive that was taken for an aim")
        parts = [said.text, *(self._adjunct(one, slots=slots) for one in phrase.adjuncts)]
        trouble = phrase.participle
        if trouble is not None and phrase.head in TROUBLES and trouble.progressive and phrase.relative is None:
            parts.append(f"في {self._doing(replace(trouble, progressive=False))}")  # "issues compacting blocks"
            phrase = replace(phrase, participle=None)
        clauses = [one for one in (phrase.participle, phrase.relative) if one is not None]
        if clauses and phrase.adjuncts:
            raise UnsayableError("a relative clause far from its noun")
        parts += [self._told(one, said) for one in clauses]
        if phrase.aside is not None:
            parts.append(f"({self._aside(phrase.aside)})")
        return replace(said, text=joined(*parts))

    def _form(self, noun: Noun, number: Number) -> Form:
        if number is not Number.PLURAL:
            return noun.singular
        if noun.plural is None:
            plural = noun.singular.agreement.feminine and noun.singular.word.endswith("ات")
            if not plural and not forms.is_latin(noun.singular.word):
                raise UnsayableError("several of what has no plural")
            return noun.singular
        return noun.plural

    def _composed(self, noun: Noun, form: Form, phrase: NounPhrase, place: Place) -> tuple[str, bool]:
        """Return a noun with its adjectives and genitives, and whether the whole is definite."""
        qualities = phrase.adjectives
        if phrase.of is not None and (amount := self._of_amount(phrase.of, form.agreement)):
            text, definite = self._composed(noun, form, replace(phrase, of=None), place)
            if phrase.determiner is Determiner.DEFINITE:
                reaching = forms.quality("بالغ", form.agreement, place.case, definite=True)
                amount = f"{reaching} {amount.partition(' ')[2]}"
            return f"{text} {amount}", definite
        if not phrase.modifiers and phrase.of is None:
            definite = place.definite or place.owner is not None
            text = joined(self._bare(form, place), *self._described(qualities, form, place, definite))
            return self._with_name(text, phrase.names), definite
        if phrase.of is not None and phrase.modifiers:
            inner, definite = self._composed(noun, form, replace(phrase, of=None), place)
            return f"{inner} {self._belonging(phrase.of)}", definite
        loose = place.apart or (not place.definite and (phrase.participle is not None or phrase.relative is not None))
        if not qualities and not form.described and not (loose and place.owner is None):
            text, definite = self._in_chain(noun, form, phrase, place)
            if phrase.names and " ل" in text.replace("لـ", "ل"):
                raise UnsayableError("a name behind a long compound")
            return self._with_name(text, phrase.names), definite
        return self._beside_chain(form, phrase, place)

    def _with_name(self, text: str, names: tuple[Name, ...]) -> str:
        """Return a phrase with its name behind it; in parentheses where another name stands before it."""
        if not names:
            return text
        name = forms.latin(" ".join(one.text for one in names))
        return f"{text} ({name})" if forms.ends_latin(text) else f"{text} {name}"

    def _of_amount(self, nominal: Nominal, agreement: Agreement) -> str:
        """Return "of 5 seconds" behind a measure, or "" for any other genitive."""
        if not isinstance(nominal, NounPhrase) or nominal.head or nominal.amount is None or nominal.of is not None:
            return ""
        if nominal != NounPhrase(amount=nominal.amount, number=nominal.number):
            raise UnsayableError("a described amount")
        return f"قدر{forms.pronoun(agreement)} {self._amount(nominal.amount)}"

    def _belonging(self, nominal: Nominal) -> str:
        return forms.prefixed("ل", self._nominal(nominal, "gen").text)

    def _in_chain(self, noun: Noun, form: Form, phrase: NounPhrase, place: Place) -> tuple[str, bool]:
        if noun.joint and not place.definite and place.owner is None and self._happens_in(phrase.modifiers):
            where, _ = self._genitive(phrase.modifiers, Place("gen"))
            return f"{self._bare(form, place)} {noun.joint} {where}", False
        if phrase.of is not None:
            of = self._nominal(phrase.of, "gen")
            return _owned(self._before_genitive(form, place.case), of.text), of.definite
        before = self._before_genitive(form, place.case)
        inner = Place("gen") if forms.ends_latin(before) else replace(place, case="gen")
        text, definite = self._genitive(phrase.modifiers, inner, plural=self._numbered(phrase))
        return _owned(before, text), definite

    def _numbered(self, phrase: NounPhrase) -> str:
        """Return which nouns are plural before a head: ``all``, ``many`` (those that mostly are), or none."""
        if phrase.head in _COUNTING:
            return "all"
        several = phrase.number is Number.PLURAL or kind_of(phrase) in _MEASURED or phrase.head in _MANY_HEADS
        return "many" if several else ""

    def _happens_in(self, modifiers: tuple[Modifier, ...]) -> bool:
        if not modifiers:
            return False
        nearest = modifiers[-1]
        return kind_of(nearest) in _HAPPENING_IN

    def _beside_chain(self, form: Form, phrase: NounPhrase, place: Place) -> tuple[str, bool]:
        """Return a noun that has adjectives as well as a genitive.

        They stand behind the whole where they can belong to the noun only; elsewhere the genitive becomes "belonging
        to".
        """
        qualities = phrase.adjectives
        definite = place.definite or place.owner is not None
        only = all(sign == "~" for sign, _ in form.tails)
        plural = self._numbered(phrase)
        if only and phrase.modifiers and definite and not self._may_belong(form, phrase.modifiers):
            text, _ = self._genitive(phrase.modifiers, replace(place, case="gen"), plural=plural)
            own = [
                forms.quality(word, form.agreement, place.case, definite=True)
                for sign, word in form.tails
                if sign == "~"
            ]
            bare = replace(form, tails=())
            described = self._described(qualities, form, place, definite=True)
            text = joined(self._before_genitive(bare, place.case), text, *own, *described)
            return self._with_name(text, phrase.names), True
        if place.owner is not None:
            raise UnsayableError("an owner of a described noun")
        head = joined(self._bare(form, place), *self._described(qualities, form, place, definite))
        head = self._with_name(head, phrase.names)
        if phrase.of is not None and phrase.head == "number":
            return f"{head} من {self._nominal(phrase.of, 'gen').text}", definite
        if phrase.of is not None:
            return f"{head} {self._belonging(phrase.of)}", definite
        text, _ = self._genitive(phrase.modifiers, Place("gen"), plural=plural)
        return f"{head} {forms.prefixed('ل', text)}", definite

    def _may_belong(self, form: Form, modifiers: tuple[Modifier, ...]) -> bool:
        """Say whether an adjective behind the chain could be taken to describe one of the genitives."""
        if len(modifiers) > 1:
            return True
        (only,) = modifiers
        if isinstance(only, Name):
            return False
        if isinstance(only, Coordination) or only.adjectives or only.modifiers or only.participle:
            return True
        noun = self._noun(str(only.head)) if isinstance(only.head, str) else None
        if noun is None:
            return False
        inner = self._form(noun, only.number)
        if inner.tails:
            return True
        return inner.agreement.feminine == form.agreement.feminine

    def _genitive(
        self, modifiers: tuple[Modifier, ...], place: Place, *, plural: str = "", depth: int = 1
    ) -> tuple[str, bool]:
        """Return the genitive that the parts of a compound make, the last part nearest to the head."""
        if depth > _LONGEST_CHAIN:
            raise UnsayableError("a long chain of genitives")
        *others, nearest = modifiers
        rest = tuple(others)
        if isinstance(nearest, Name):
            before = rest[-1] if rest else None
            if "⟨" in nearest.text and isinstance(before, NounPhrase) and isinstance(before.head, str):
                nearest, rest = replace(before, names=(*before.names, nearest)), rest[:-1]
            else:
                nearest, rest = self._run_of_names(nearest, rest)
        if isinstance(nearest, Name | Coordination):
            text = forms.latin(nearest.text) if isinstance(nearest, Name) else self._several(nearest, plural=plural)
            if place.owner is not None:
                raise UnsayableError("an owner behind a name")
            if not rest:
                return text, True
            further, _ = self._genitive(rest, Place("gen"), depth=depth + 1)
            return f"{text} {forms.prefixed('ل', further)}", True
        if isinstance(nearest.head, Name):
            return self._genitive((*rest, *nearest.modifiers, nearest.head), place, plural=plural, depth=depth)
        if nearest.amount is not None or nearest.of is not None or nearest.participle is not None:
            raise UnsayableError("a compound within a compound")
        if nearest.names:
            if place.owner is not None:
                raise UnsayableError("an owner behind a name")
            text = self._core(nearest, Place("gen")).text
            return (f"{text} {forms.prefixed('ل', self._genitive(rest, Place('gen'))[0])}" if rest else text), True
        noun = self._noun(nearest.head)
        acts = noun.plural is not None and noun.plural.word == "عمليات" and noun.singular.word != "عملية"
        many = plural == "all" or (noun.many and not acts and plural == "many") or nearest.number is Number.PLURAL
        form = noun.plural if many and noun.plural is not None else noun.singular
        number = Number.PLURAL if form.plural else nearest.number
        inner = replace(nearest, modifiers=(*rest, *nearest.modifiers), number=number)
        if not inner.modifiers:
            definite = place.definite or place.owner is not None
            return joined(
                self._bare(form, place), *self._described(nearest.adjectives, form, place, definite)
            ), definite
        if nearest.adjectives or form.described:
            return self._beside_chain(form, inner, replace(place, definite=True))
        further, definite = self._genitive(inner.modifiers, place, plural=self._numbered(inner), depth=depth + 1)
        return _owned(self._before_genitive(form, "gen"), further), definite

    def _run_of_names(self, name: Name, before: tuple[Modifier, ...]) -> tuple[Name, tuple[Modifier, ...]]:
        """Return a name with the name before it, where the two are read as one: "HTTP 5xx", "StatefulSet web"."""
        if _SHARE.search(name.text):
            raise UnsayableError("a share that was taken for a name")
        if not before or not isinstance(before[-1], Name):
            return name, before
        several = len(before) > 1 and isinstance(before[-2], Name)
        if before[-1].kind == "span" and name.kind != "span":
            raise UnsayableError("a span that may be a number")
        protocol = name.text.lower() in _PROTOCOLS
        if _STATUS.fullmatch(name.text) or "⟨" in name.text or (several and not protocol):
            return Name(f"{before[-1].text} {name.text}"), before[:-1]
        return name, before

    def _several(self, nominal: Coordination, *, plural: str) -> str:
        texts = [self._genitive((item,), Place("gen"), plural=plural)[0] for item in nominal.items]
        return {"and": " و", "or": " أو ", "slash": "/"}.get(nominal.conjunction, "، ").join(texts)

    def _bare(self, form: Form, place: Place) -> str:
        """Return a noun that no further genitive follows."""
        definite = place.definite or place.owner is not None
        genitives = [word.replace("(ن)", "ن") for sign, word in form.tails if sign == "+"]
        inner = genitives[-1] if genitives else form.word
        if genitives:
            words = [forms.construct(self._cased(form, place.case), sound=form.sound), *genitives[:-1]]
            last = forms.with_article(inner) if definite else inner
            if place.owner is not None:
                last = forms.with_suffix(inner, place.owner)
            words.append(last)
        elif place.owner is not None:
            words = [forms.with_suffix(self._cased(form, place.case), place.owner, sound=form.sound)]
        elif definite:
            words = [forms.with_article(self._cased(form, place.case))]
        elif place.case == "acc" and not form.sound:
            words = [forms.tanwin(form.word, plural=form.plural, feminine=form.agreement.feminine)]
        else:
            words = [self._cased(form, place.case)]
        case = place.case
        for sign, word in form.tails:
            if sign == "~":
                words.append(forms.quality(word, form.agreement, case, definite=definite))
            elif sign == "~~":
                words.append(forms.with_article(word) if definite else word)
            elif sign == "=":
                words.append(word)
        return " ".join(words)

    def _cased(self, form: Form, case: str) -> str:
        return form.word if case == "nom" else forms.oblique(form.word, sound=form.sound)

    def _before_genitive(self, form: Form, case: str) -> str:
        """Return a noun before a genitive; its own genitives join the chain."""
        words = [forms.construct(self._cased(form, case), sound=form.sound)]
        words += [word.removesuffix("(ن)") for sign, word in form.tails if sign == "+"]
        return " ".join(words)

    # --- adjectives -------------------------------------------------------------------------------------------------

    def _described(self, adjectives: tuple[Adjective, ...], form: Form, place: Place, definite: bool) -> list[str]:
        return [self._adjective(one, form.agreement, place.case, definite=definite) for one in reversed(adjectives)]

    def _adjective(self, adjective: Adjective, agreement: Agreement, case: str, *, definite: bool = False) -> str:
        """Return an adjective that agrees, with its degree and adverbs."""
        word = self._quality(adjective.concept)
        if word.before:
            raise UnsayableError("an adjective that stands before its noun")
        if UNSURE & set(adjective.adverbs):
            raise UnsayableError("a likelihood of a state")
        adverbs = [self._adverb(one) for one in adjective.adverbs]
        if adjective.degree in {"comparative", "superlative"}:
            if not word.comparative or adjective.negated or adjective.degree == "superlative":
                raise UnsayableError("a comparative that the language does not form")
            text = forms.with_article(word.comparative) if definite else word.comparative
        elif word.fixed:
            if adjective.negated:
                raise UnsayableError("a denied state")
            text = word.word
        else:
            if word.lead and adjective.negated:
                raise UnsayableError("a double denial")
            lead = word.lead or ("غير" if adjective.negated else "")
            rest = word.rest
            if rest in _IMPERSONAL:  # "المسموح بها": the pronoun agrees, not the participle
                rest, agreement = rest[:-1] + forms.pronoun(agreement), MASCULINE
            said = forms.quality(
                word.word, agreement, "gen" if lead else case, definite=definite, feminine=word.feminine
            )
            text = joined(lead, said, rest)
        if adjective.degree == "too":
            text += " أكثر من اللازم"
        before = [one.text for one in adverbs if one.before]
        return joined(*before, text, *(one.text for one in adverbs if not one.before))

    # --- amounts and adjuncts ---------------------------------------------------------------------------------------

    def _amount(self, amount: Amount, *, bare: bool = False) -> str:
        """Return a quantity; ``bare`` leaves its comparison out."""
        relation = "" if bare else _RELATIONS[amount.relation]
        unit = amount.unit
        if not amount.value:
            return joined(relation, forms.with_article(self._noun(unit).singular.word)) if unit else relation
        if unit == "percent":
            text = forms.latin(f"{amount.value}%")
        elif unit and amount.value.isdecimal() and not amount.total:
            text = self._unit(unit, int(amount.value))
        elif unit:
            text = joined(forms.latin(amount.value), self._before_genitive(self._noun(unit).singular, "nom"))
        else:
            text = forms.latin(amount.value)
        if amount.total:
            text = f"{text} من أصل {forms.latin(amount.total)}"
        return f"{text} {relation}" if amount.relation is Relation.ONLY and not bare else joined(relation, text)

    def _unit(self, unit: str, number: int) -> str:
        """Return "four days" in words, where the source has words."""
        noun = self._noun(unit)
        feminine = noun.singular.agreement.feminine
        size = forms.plural_class(number)
        if size == "one":
            return f"{noun.singular.word} {'واحدة' if feminine else 'واحد'}"
        if size == "two" and not noun.singular.tails:
            return forms.dual(noun.singular.word, "gen")
        words = forms.numeral(number, feminine=feminine)
        if words and noun.plural is not None:
            return f"{words} {noun.plural.word}"
        return f"{forms.latin(str(number))} {self._before_genitive(noun.singular, 'nom')}"

    def _adjunct(self, adjunct: Adjunct, *, lasting: bool = True, slots: Mapping[str, str] | None = None) -> str:
        """Return where, when, how or why; ``lasting`` says whether a duration reaches until now."""
        role, phrase = adjunct.role, adjunct.phrase
        own = (slots or {}).get(role.value)
        if own and isinstance(phrase, NounPhrase | Coordination):
            return forms.preposed(own, self._nominal(phrase, "gen").text)
        if isinstance(phrase, Clause):
            return self._action(role, phrase)
        if told := moment(self.locale, adjunct, forms.latin):
            return told
        if role is Role.PER:
            return self._per(phrase)
        if isinstance(phrase, Amount):
            return self._quantity(role, phrase, lasting=lasting)
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            if phrase.pronoun not in _EXPECTED:
                raise UnsayableError(f"than {phrase.pronoun}")
            return f"من {_EXPECTED[phrase.pronoun]}"
        if role is Role.TO and kind_of(phrase) == "resource":
            raise UnsayableError("an infinitive that was taken for an aim")  # "to free memory"
        if role is Role.AS and isinstance(phrase, NounPhrase):
            return forms.prefixed("ك", self._phrase(phrase, "gen", generic=False).text)
        if role in {Role.WITH, Role.WITHOUT} and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            if role is Role.WITHOUT or phrase.amount is not None or not phrase.head or isinstance(phrase.head, Name):
                raise UnsayableError("a denial within a phrase")
            return f"بدون {self._loose(replace(phrase, determiner=Determiner.NONE), 'gen').text}"
        if is_long_time(adjunct):
            assert isinstance(phrase, NounPhrase)
            said = self._core(replace(phrase, determiner=Determiner.NONE), Place("gen", definite=False))
            return f"{'منذ' if lasting else 'لمدة'} {said.text}"
        if role is Role.OUT_OF:
            raise UnsayableError("out of what is no number")  # "out of order"
        if role is Role.AT and phrase == NounPhrase("time", determiner=Determiner.INDEFINITE):
            return "في وقت واحد"
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head in _PACES and phrase.adjectives:
            known = any(one.concept == "current" for one in phrase.adjectives)
            return forms.prefixed("ب", self._core(phrase, Place("gen", definite=known)).text)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.names and phrase.head in {"status", "code"}:
            return forms.prefixed("ب", self._nominal(phrase, "gen").text)
        if role is Role.AT and isinstance(phrase, NounPhrase) and _is_rate(phrase.head):
            return f"بمعدل {self._nominal(phrase, 'gen').text}"
        if role in {Role.ON, Role.AT} and kind_of(phrase) == "event":
            return f"عند {self._nominal(phrase, 'gen').text}"
        if role not in _ROLES:
            raise UnsayableError(f"the role {role}")
        generic = role not in {Role.WITH, Role.WITHOUT, Role.DUE_TO, Role.LIKE}
        return forms.preposed(_ROLES[role], self._nominal(phrase, "gen", generic=generic).text)

    def _action(self, role: Role, clause: Clause) -> str:
        if role is Role.PURPOSE:
            return forms.prefixed("ل", self._doing(clause))
        if role is Role.MEANS:
            return f"عن طريق {self._doing(clause)}"
        if role is Role.WITHOUT:
            return f"دون {self._doing(clause)}"
        before = {Role.AFTER: "بعد", Role.BEFORE: "قبل", Role.DURING: "أثناء", Role.INSTEAD_OF: "بدلًا من"}
        if role not in before:
            raise UnsayableError(f"the role {role} of an action")
        return f"{before[role]} {self._doing(clause)}"

    def _per(self, phrase: Nominal | Amount) -> str:
        unit = phrase.unit if isinstance(phrase, Amount) and not phrase.value else ""
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head):
            unit = str(phrase.head)
        if unit in _TIMES_OF_PER:
            return _TIMES_OF_PER[unit]
        if not isinstance(phrase, NounPhrase) or isinstance(phrase.head, Name) or phrase.amount:
            raise UnsayableError("a rate")
        self._check_indefinite(phrase)
        return f"لكل {self._core(phrase, Place('gen', definite=False)).text}"

    def _quantity(self, role: Role, amount: Amount, *, lasting: bool) -> str:
        text = self._amount(amount)
        if role is Role.TIMES:
            return self._amount(replace(amount, unit="times_unit"))
        if role is Role.LAST:
            if not amount.value:
                feminine = self._noun(amount.unit).singular.agreement.feminine
                return f"خلال {text} {forms.with_article('أخيرة' if feminine else 'أخير')}"
            return f"خلال آخر {text}"
        if role is Role.DURATION:
            return f"منذ {text}" if lasting else f"لمدة {text}"
        simple = {Role.NEXT: "خلال", Role.AGO: "قبل", Role.EVERY: "كل", Role.AFTER: "بعد", Role.BEFORE: "قبل"}
        known = simple.get(role) or _ROLES.get(role, "")
        if not known or role in {Role.ON, Role.IN, Role.FOR, Role.WITH, Role.UNDER}:
            raise UnsayableError(f"an amount as {role}")
        if role in {Role.ABOVE, Role.BELOW} and amount.relation is not Relation.EXACTLY:
            raise UnsayableError("two comparisons")
        return forms.preposed(known, text)
