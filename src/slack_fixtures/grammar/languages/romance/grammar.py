"""What a Romance language tells of itself, and its single words: inflection, agreement, degrees.

What a subclass sets: every ``ClassVar`` below without a value, and the hooks ``conjugate``, ``plural_of``,
``feminine_of``, ``fuse`` (contraction and elision), ``article_kind``, ``determined``, ``negated_verb``, ``copula``,
``tense``, ``finish``. Grammar words that may fuse with what follows are written with ``live``; names carry a mark so
that nothing changes them.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Adjective,
    Adjunct,
    Amount,
    Clause,
    Determiner,
    LinkKind,
    Modal,
    Nominal,
    NounPhrase,
    Relation,
    Role,
)
from slack_fixtures.grammar.languages.base import Linearizer, UnsayableError
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.words import AdjectiveWord, Adverb, Noun, Verb, Word, joined


class Grammar(Linearizer[Word]):
    """The grammar words and hooks of a language, and what its lexicon lines say."""

    UNINFLECTED: ClassVar[frozenset[str]] = frozenset({"non", "no", "não", "mal", "presque", "casi", "quase", "quasi"})
    PREPOSITIONS: ClassVar[frozenset[str]]  # at which the plural of a noun stops
    OF: ClassVar[str]  # "de", "di"
    AND: ClassVar[str]
    OR: ClassVar[str]
    THAT: ClassVar[str]  # conjunction "que"
    WHO: ClassVar[str]  # relative pronoun of the subject: "qui", "que", "che"
    PLUS: ClassVar[str]  # "plus", "más", "mais", "più"
    TOO: ClassVar[str]  # "trop", "demasiado" …
    NOT: ClassVar[str]  # default negation word given to ``negated_verb``: "pas", or "no"
    WHEN: ClassVar[str] = ""  # preposition of "na semana passada"
    NON: ClassVar[str]  # before an adjective: "non", "no", "não", "non"
    NEGATED_OF: ClassVar[str] = ""  # before the bare object of a verb that says a negation: French "n'a pas de leader"
    EXISTS: ClassVar[tuple[str, str]]  # subject part and verb phrase: ("il y", "avoir"), ("", "haber")
    URGENT: ClassVar[str]  # "immédiatement"
    BE: ClassVar[str]
    BECOME: ClassVar[str]
    REMAIN: ClassVar[str]
    MODALS: ClassVar[Mapping[Modal, tuple[str, str]]]  # infinitive and tense: ("pouvoir", "cond")
    MODAL_LINK: ClassVar[Mapping[Modal, str]] = {}  # word between modal and infinitive: es "tener que"
    ROLES: ClassVar[Mapping[Role, str]]  # preposition, marked words by ``live`` where needed; naked ones in ``NAKED``
    NOUN_ROLES: ClassVar[Mapping[Role, str]] = {}  # the same behind a noun, where it differs: "provenant de"
    NAKED: ClassVar[frozenset[Role]] = frozenset({Role.WITHOUT, Role.AS, Role.PER})
    SLOTS: ClassVar[Mapping[str, str]]  # preposition of a verb's slot unless its line says otherwise
    RELATIONS: ClassVar[Mapping[Relation, str]]  # with {}: "plus de {}"
    LINKS: ClassVar[Mapping[LinkKind, str]]  # text before a following clause, with its punctuation and spaces
    FIRST: ClassVar[Mapping[LinkKind, str]]  # conjunction of a clause that stands first
    SUBJUNCTIVE: ClassVar[frozenset[LinkKind]]
    SEQUEL: ClassVar[str]  # ", ce qui "
    COLON: ClassVar[str]  # " : "
    ABOVE: ClassVar[str]  # adjective that agrees, "supérieur"
    BELOW: ClassVar[str]
    COMPARED: ClassVar[str] = "à"  # preposition behind them
    QUOTES: ClassVar[str] = "«{}»"
    AGO: ClassVar[str]  # "il y a {}"
    LASTING: ClassVar[tuple[str, str]]  # before a time that something took, and that it has taken until now
    TIMES: ClassVar[str]  # "{} fois"
    NONE_LEFT: ClassVar[tuple[str, str]]  # before one or several things that are used up: "no queda", "no quedan"
    ON_THIS: ClassVar[str] = ""  # before a part of this day: Portuguese "nesta manhã"
    BARE_DAYS: ClassVar[bool] = True  # "de vendredi", where Spanish has "del viernes"
    NEXT: ClassVar[str]  # "d'ici {}": within the next
    POINT: ClassVar[str]  # "dans {}": when that time has passed
    WITHIN: ClassVar[str] = "en {}"  # what happened in that time
    IN_TIME: ClassVar[str] = "en {}"  # "in less than 24 hours": French "dans moins de …"
    THAN: ClassVar[str]  # "que"
    THAN_WORDS: ClassVar[Mapping[str, str]]  # expected, usual, normal, desired, required, allowed, configured
    ONE_OF: ClassVar[tuple[str, str]]  # "l'un", "l'une" of many
    HOURS: ClassVar[str] = ""  # the article of an hour: "las 18:30"
    CLOCK: ClassVar[str] = ""  # "at 18:30", where it is no plain preposition
    TOTAL: ClassVar[str]  # "{count} {noun} sur {total}" is built from "sur"
    IMPOSSIBLE: ClassVar[str]  # "impossible de {}": what a headline without subject says for "failed to"
    TERMS: ClassVar[Mapping[tuple[str, str], str]]  # what a noun and the part before it are called together
    KNOWN_MANY: ClassVar[bool] = False  # whether what is done to many has their article: "l'activation des cartes"
    ALONE: ClassVar[str] = ""  # the adjective that says "only" of a subject: French "seuls les serveurs"
    SEARCHING: ClassVar[str]  # "check the logs ⟨for⟩ errors", before "de"
    LATE_BY: ClassVar[str] = ""  # before a deadline that has passed: "non reçu à 04:30"
    AGREES: ClassVar[bool] = False  # whether a participle agrees with an object that stands before it
    HE: ClassVar[tuple[str, str, str, str]] = ("", "", "", "")  # a subject that was told before: French "il"
    THEM: ClassVar[tuple[str, str, str, str]]  # him, her, and several of them, as objects before a verb
    US: ClassVar[str] = ""  # "us" before a verb
    PRONOUNS: ClassVar[Mapping[str, Said]]  # subject pronouns that can be said without antecedent
    SYMBOLS: ClassVar[Mapping[Relation, str]] = {
        Relation.MORE_THAN: ">",
        Relation.LESS_THAN: "<",
        Relation.AT_LEAST: "≥",
        Relation.AT_MOST: "≤",
        Relation.ABOUT: "≈",
    }
    FEMININE_NAMES: ClassVar[frozenset[str]] = frozenset()  # short forms with the gender of what they stand for
    THING: ClassVar[str] = ""  # masculine noun before a span with an article: "objet ⟨1⟩"

    # --- hooks --------------------------------------------------------------------------------------------------------

    @abstractmethod
    def conjugate(self, infinitive: str) -> Mapping[str, str]:
        """Return the forms of a verb, without clitic.

        Keys: ``inf``, ``pres3s``, ``pres3p``, ``past3s``, ``past3p``, ``impf3s``, ``impf3p``, ``fut3s``, ``fut3p``,
        ``cond3s``, ``cond3p``, ``subj3s``, ``subj3p``, ``imp`` (the polite order), ``ger`` (the gerund), ``pp``
        (masculine singular), and for the addressee ``pres2p`` and so on where they differ from the third person.
        """

    @abstractmethod
    def plural_of(self, word: str) -> str:
        """Return the regular plural of one word."""

    @abstractmethod
    def feminine_of(self, word: str) -> str:
        """Return the regular feminine of one adjective or participle."""

    @abstractmethod
    def fuse(self, word: str, rest: str) -> str:
        """Return a live word with what follows it; with ``LIVE`` in front again where it may still fuse to its left.

        ``rest`` may begin with ``LIVE`` (an article that did not fuse) or ``NAME``.
        """

    @abstractmethod
    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article as live word, or ""."""

    @abstractmethod
    def article_kind(self, phrase: NounPhrase, noun: Noun | None, use: Use, *, plural: bool) -> Article:
        """Return the article of a phrase with ``NONE``, ``DEFINITE`` or ``INDEFINITE``; ``noun`` is None for a name."""

    @abstractmethod
    def determined(self, determiner: Determiner, gender: str, *, plural: bool, use: Use) -> tuple[str, str]:
        """Return a determiner and what it does: ``""``, ``singular``, ``plural`` (the noun's number), ``negative``.

        Raises:
            UnsayableError: the language has no right word.
        """

    @abstractmethod
    def negated_verb(self, finite: str, negation: str) -> str:
        """Return a finite verb (with its clitic) negated; ``negation`` as in ``Finite``."""

    @abstractmethod
    def negated_infinitive(self, infinitive: str) -> str:
        """Return "ne pas démarrer"."""

    @abstractmethod
    def possessive(self, gender: str, *, plural: bool, owners: bool) -> str:
        """Return "son" and so on, live."""

    @abstractmethod
    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "se remplir", "llenarse"."""

    @abstractmethod
    def order_with(self, form: str, pronoun: str) -> str:
        """Return an order with a pronoun for its object: "redémarrez-le", "reinícielo"."""

    @abstractmethod
    def infinitive_with(self, infinitive: str, pronoun: str) -> str:
        """Return an infinitive with a pronoun for its object: "le redémarrer", "reiniciarlo"."""

    @abstractmethod
    def reflexive_order(self, order: str) -> str:
        """Return "assurez-vous"."""

    @abstractmethod
    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return tense key and whether it is compound.

        Args:
            clause: tells tense and progressive.
            state: whether it says a state (being, or a verb marked so).
            since: whether it has lasted till now ("for 5 minutes" with a perfect): Romance says the present.
        """

    def event_past(self) -> tuple[str, bool]:
        """Return tense key and compound of an event in the past; left out: the perfect."""
        return "pres", True

    def copula(self, complement: Adjective | tuple[Adjective, ...] | Nominal | Adjunct | Amount | None) -> str:  # noqa: ARG002
        """Return the infinitive that links a complement; None is the passive."""
        return self.BE

    def auxiliary(self, verb: Verb) -> str:  # pragma: no cover  languages with a compound perfect override it
        """Return the auxiliary of the perfect."""
        return verb.options.get("aux", "")

    def progressive(self, verb: str, f: Finite) -> tuple[str, str] | None:  # noqa: ARG002
        """Return finite verb and gerund of a progressive ("está fallando"), or None where the simple form is said."""
        return None

    def last(self, amount: Amount) -> str:
        """Return "in the last 5 minutes"."""
        raise UnsayableError(f"{self.locale}: the last {amount.value}")

    def every(self, amount: Amount) -> str:
        """Return "every 5 minutes"."""
        raise UnsayableError(f"{self.locale}: every {amount.value}")

    def when(self, phrase: NounPhrase) -> str:
        """Return "la semaine prochaine", "hier"."""
        raise UnsayableError(f"{self.locale}: a time such as {phrase.head}")

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:  # noqa: ARG002  the language's own matter
        """Return "en redémarrant", "après avoir redémarré", "sans redémarrer"; a clause without subject."""
        raise UnsayableError(f"{self.locale}: {role} with a verb")

    def finish(self, text: str) -> str:
        """Return the text with the language's last corrections; marks are still in it."""
        return text

    def closing(self, end: str) -> str:
        """Return the closing mark with its space."""
        return end

    # --- lexicon ------------------------------------------------------------------------------------------------------

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; see the module for the notation."""
        text, *rest = (part.strip() for part in line.split(";"))
        options: dict[str, str] = {}
        for option in rest:
            key, _, value = option.partition(":")
            options[key.strip()] = value.strip()
        if not text:
            raise lexicon.LexiconError(f"{self.folder}: {category}.{concept}: no word")
        try:
            if category == "nouns":
                known = lexicon.concepts().get((category, concept))
                return self._parse_noun(text, options, known.kind if known else "", concept)
            if category == "adjectives":
                return self._parse_adjective(text, options)
            if category == "verbs":
                return self.parse_verb(text, options)
        except ValueError as error:
            raise lexicon.LexiconError(f"{self.folder}: {category}.{concept}: {error}") from error
        return Adverb(text, options)

    def _parse_noun(self, text: str, options: Mapping[str, str], kind: str, concept: str) -> Noun:
        main, _, plural = text.partition(",")
        words = main.split()
        mass = words[-1] == "-"
        only = words[-1] == "+"
        if mass or only:
            words = words[:-1]
        if len(words) < 2 or words[-1] not in {"m", "f"}:  # noqa: PLR2004  a word and its gender
            raise ValueError(f"expected a noun and m or f: {text!r}")
        noun = " ".join(words[:-1])
        plural = plural.strip()
        made = noun if mass or only or plural == "=" else plural or self._plural_phrase(noun)
        return Noun(words[-1], noun, made, mass, only, options, kind, concept)

    def _plural_phrase(self, noun: str) -> str:
        words = noun.split()
        stop = next((i for i, word in enumerate(words) if self.is_preposition(word)), len(words))
        return " ".join([*(self._plural_word(word) for word in words[:stop]), *words[stop:]])

    def _plural_word(self, word: str) -> str:
        return word if word.isupper() or word[-1].isdigit() else self.plural_of(word)

    def is_preposition(self, word: str) -> bool:
        """Return whether the plural stops before a word of a noun."""
        return word in self.PREPOSITIONS

    def _parse_adjective(self, text: str, options: Mapping[str, str]) -> AdjectiveWord:
        forms = [form.strip() for form in text.split(",")]
        if "inv" in options:
            return AdjectiveWord((text, text, text, text), options)
        if len(forms) == 4:  # noqa: PLR2004  two genders, two numbers
            return AdjectiveWord((forms[0], forms[1], forms[2], forms[3]), options)
        if len(forms) > 2:  # noqa: PLR2004
            raise ValueError(f"expected one, two or four forms: {text!r}")
        return AdjectiveWord(self.four(*forms), options)

    def four(self, masculine: str, feminine: str = "") -> tuple[str, str, str, str]:
        """Return the four forms of an adjective; of a phrase the first word is inflected."""
        words = masculine.split()
        place = next((i for i, word in enumerate(words) if word not in self.UNINFLECTED), 0)
        head = words[place]
        given = feminine.split()
        fem = given[place] if len(given) > place else self.feminine_of(head)

        def phrase(word: str) -> str:
            return " ".join([*words[:place], word, *words[place + 1 :]])

        return phrase(head), phrase(fem), phrase(self.plural_of(head)), phrase(self.plural_of(fem))

    def parse_verb(self, text: str, options: Mapping[str, str] | None = None) -> Verb:
        """Return a verb phrase."""
        words = text.split()
        negation = ""
        if words[0] in {"ne", "no", "não", "non"} and len(words) > 1:
            if words[0] == "ne":
                negation, words = words[1], words[2:]
            else:
                negation, words = self.NOT, words[1:]
        reflexive, infinitive = self.unreflexive(words)
        return Verb(infinitive[0], reflexive, " ".join(infinitive[1:]), negation, options or {})

    def unreflexive(self, words: Sequence[str]) -> tuple[bool, Sequence[str]]:
        """Return whether an infinitive is reflexive, and its words without the clitic."""
        if words[0] == "se":
            return True, words[1:]
        if words[0].startswith("s'"):
            return True, [words[0][2:], *words[1:]]
        return False, words

    def noun(self, concept: str) -> Noun:
        """Return a noun."""
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def verb(self, concept: str) -> Verb:
        """Return a verb."""
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def adjective_word(self, concept: str) -> AdjectiveWord:
        """Return an adjective."""
        word = self.word("adjectives", concept)
        assert isinstance(word, AdjectiveWord)
        return word

    def adverb(self, concept: str) -> Adverb:
        """Return an adverb."""
        word = self.word("adverbs", concept)
        assert isinstance(word, Adverb)
        return word

    # --- agreement ----------------------------------------------------------------------------------------------------

    def agree(self, masculine: str, gender: str, *, plural: bool) -> str:
        """Return an adjective or participle that agrees."""
        forms = self.four(masculine)
        return forms[(gender == "f") + 2 * plural]

    def agree_tail(self, tail: str, gender: str, *, plural: bool) -> str:
        """Return a verb's fixed words; those with ``~`` agree."""
        return " ".join(
            self.agree(word[:-1], gender, plural=plural) if word.endswith("~") else word for word in tail.split()
        )

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective with its grading, in agreement."""
        word = self.adjective_word(adjective.concept)
        text = word.forms[(gender == "f") + 2 * plural]
        if not attributive and (other := word.options.get("pred")):
            text = self.agree_tail(other, gender, plural=plural)
        if adjective.degree != "positive" and (other := word.options.get("graded")):
            text = self.agree(other, gender, plural=plural)
        if adjective.degree in {"comparative", "superlative"} and (better := word.options.get("comp")):
            text = self.agree(better, gender, plural=plural)
        elif adjective.degree in {"comparative", "superlative"}:
            self._gradable(word)
            text = joined(self.PLUS, text)
        if adjective.degree == "superlative":
            text = joined(self.article(Article.DEFINITE, gender, plural=plural), text)
        elif adjective.degree == "too":
            self._gradable(word)
            text = joined(self.TOO, text)
        behind = [one for one in adjective.adverbs if self._is_phrase_of_manner(one)]
        before = [self.adverb(one).text for one in adjective.adverbs if one not in behind]
        text = joined(*before, text, *(self.adverb(one).text for one in behind))
        if adjective.negated:
            if (other := word.options.get("not")) is not None:
                return self.agree_tail(other, gender, plural=plural)
            if word.invariable:
                raise UnsayableError(f"not {adjective.concept}")
            text = joined(self.NON, text)
        return text

    def _is_phrase_of_manner(self, concept: str) -> bool:
        """Return whether an adverb stands behind its adjective: "élevé de façon inattendue"."""
        return " " in self.adverb(concept).text and lexicon.concepts()["adverbs", concept].kind == "manner"

    @staticmethod
    def _gradable(word: AdjectiveWord) -> None:
        if word.invariable and "graded" not in word.options:
            raise UnsayableError(f"a degree of {word.forms[0]!r}")
