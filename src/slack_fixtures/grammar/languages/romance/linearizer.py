"""What French, Spanish, Portuguese and Italian share: agreement, articles, chains of "de", verb groups, clauses.

A language subclasses ``Romance`` with its tables and hooks; the lexicon lines of the four have one notation.

Lexicon notation (options follow the word, separated by ``;``; a flag is an option without value):

Nouns: ``word gender[, plural]``. The gender is ``m`` or ``f``; then ``-`` for a mass noun, ``+`` for plural only,
``, =`` for a plural like the singular, ``, réseaux`` for one that the language's rule would not make (the rule inflects
all words up to the first preposition: ``base de données f`` is ``bases de données``). Options:
  ``mod: de la mémoire`` the whole form behind another noun, with its preposition (``utilisation de la mémoire``);
      also ``mod: CPU`` without one (``utilisation CPU``). Left out: "de" with the bare singular for data, things,
      events and measures ("retard de réplication"), with the article for machines, software, resources.
  ``mods: …`` the same where the source's modifier is plural; left out: as ``mod`` where that is given.
  ``of: plural`` as a head, takes its modifiers in the bare plural: "taux d'erreurs", "nombre de requêtes".
  ``of: les`` as a head, takes them plural with the article: "latence des requêtes".
  ``of: bare`` as a head, bare singular; ``of: le`` singular with the article.
  ``in: dans``, ``on: sur``, ``at: à``, ``to: à``, ``for: …``, ``from: de`` the preposition with which this noun is
      said for that role of an adjunct (key = ``Role`` value): "dans le cluster", "sur le nœud"; a ``0`` behind it
      leaves the article out: ``in: en 0`` ("en production").
  ``for-machine: panne f`` another noun where the nearest part of its compound is a machine (any class of nouns).
  ``takes-to: à`` the preposition that this noun as a head wants before its own adjunct: "connexion à la base". Any
      role: ``takes-for``, ``takes-on``, ``takes-with``, ``takes-between`` …
  ``joint: à`` as a head, the preposition before a part with its article: "connexions à la base de données".
  ``one: donnée`` of a plural only: the singular that "no" and "each" want ("aucune donnée").
  ``abbr: min`` of units: said with a value that is not known, as it is right for one and for many.
  ``name: de`` / ``name: -`` how a product's name in front is said: "latence de Kafka" or "cluster Kafka". Left out:
      ``de`` for measures, resources and events, ``-`` for the rest.
  ``bare: les`` / ``bare: des`` how a bare plural is determined; left out: by class.
  ``el`` Spanish: feminine with "el" (el agua).

Adjectives: masculine singular, or all four ``ms, fs, mp, fp``; two forms (``actif, active``) are masculine and feminine
singular; with ``inv`` an invariable phrase ("hors service"). Options:
  ``def`` a bare phrase with it is definite ("le dernier build").
  ``before`` stands before the noun; ``estar`` (es, pt: copula of states); ``comp: meilleur`` (instead of plus …).
  ``pred: …`` another form for the predicate ("est …"), invariable unless it is one word with ``~``.
  ``verb: manquer`` the predicate is said with a verb (notation of verbs, without options); ``become: se remplir``,
      ``remain: …`` the same for "becomes" and "remains".
  ``short`` with ``verb``: a headline says the adjective all the same ("Copia de seguridad fallida").
  ``last`` stands behind all parts of a compound ("tâches de réparation en attente"), as invariable phrases do.
  ``graded: récent`` another word for the degrees ("latest" is "le plus récent").
  ``count`` "high connections" is said as "high number of connections" (high, low, elevated).
  ``not: non prêt~`` attributive and headline form of the negation; left out: "non" + adjective, refused for phrases.

Verbs: the infinitive, or a phrase that starts with it ("tomber en panne", "se remplir", "ne pas réussir", "ne plus
répondre": the negation
is part of the verb). A ``~`` behind an adjective of the phrase makes it agree with the subject ("devenir lent~").
Options:
  ``obj: à`` the object's preposition (left out: none; ``de 0`` without article);
  ``to: vers`` and so on: the preposition of that slot of the
      concept's frame (left out: as of the role); ``inf: à`` / ``ing: de`` the word before an infinitive (left out:
      none); ``that: que`` the conjunction; ``adj: comme`` the word before the complement.
  ``aux: être`` the auxiliary of the perfect (reflexive verbs get it by themselves).
  ``indef`` bare objects are indefinite ("provoquer des erreurs, de la latence, une panne"); otherwise definite.
  ``head: en échec`` what a headline says instead of the verb, behind its subject without article ("Tâches en échec");
      ``~`` agrees.
  ``headpast: …`` the same for what has happened ("Sauvegarde échouée~").
  ``pass: …`` a verb phrase that says the passive actively ("faire l'objet d'un accès"); ``nopass``: refuse the
      passive.
  ``passpart: …`` the participle used in the passive and in reduced relatives, if another.
  ``past: impf`` the past is a state (fr, it, es, pt imperfect) instead of an event.
  ``content: refuse`` the verb is said only without infinitive or clause.
  ``done: être à court`` another verb, in the present, for the perfect.
  ``prog: …`` another verb for the progressive; ``subj: measure`` refuses subjects that are no values.
  ``order: consulter`` another verb in orders ("See the logs").
  ``state`` "has been …ing for" and the simple past of a state.

Adverbs: the word; adverbs of manner stand behind the participle or verb, others behind the finite verb; options
``mid``, ``post`` (as manner), ``end`` (behind the arguments), ``prepas`` (before "pas": fr), ``neg: plus`` (says the
negation itself), ``notneg: toujours pas`` (with a negation: the text after the finite verb, instead of "pas").

What a subclass sets: every ``ClassVar`` below without a value, and the hooks ``conjugate``, ``plural_of``,
``feminine_of``, ``fuse`` (contraction and elision), ``article_kind``, ``determined``, ``negated_verb``, ``copula``,
``tense``, ``finish``. Grammar words that may fuse with what follows are written with ``live``; names carry a mark so
that nothing changes them.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, StrEnum
from itertools import pairwise
from typing import ClassVar, TypeAlias

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Linearizer, Style, UnsayableError

_CHAINED = re.compile("\ue000|(d[eiaou]|del|des|dei|dal|das|dos|degli|delle|della|dello)\\b|d'|dell'")
"""How a part begins that hangs on its head with "de", and not by standing next to it."""

_MANY = re.compile("^[A-Z]{2,}s$")
"""Names that are a plural to the eye: "PVCs"."""

LIVE = "\ue000"  # before a grammar word that may fuse with the next word
NAME = "\ue001"  # before a name: nothing after it is changed
ITS = "\ue002"  # a possessive that waits for its owner: ITS + "m" or "f" + "s" or "p"


KINDS = frozenset(
    {"physical", "virtual", "remote", "local", "internal", "external", "logical", "private", "public", "semantic"}
    | {"primary", "secondary"}
)
"""Adjectives that classify, and so stand next to their noun."""


PLACES = frozenset({"external", "internal", "remote"})
"""Those that tell where a system is, and so belong to it and not to its check."""


SEARCHED = frozenset({"log", "trace", "event", "output", "log_file"})
"""What one looks through for something."""


COUNTS = frozenset(
    {
        "number",
        "count",
        "rate",
        "ratio",
        "percentage",
        "total",
        "amount",
        "quantity",
        "sum",
        "list",
        "group",
        "pool",
        "set",
        "subset",
        "limit",
        "quota",
    }
)
"""Nouns of which a part is always many: "nombre de pods"."""

TIMES = frozenset({"millisecond", "second", "minute", "hour", "day", "week", "month", "year"})
"""Units of time."""

PROTOCOLS = frozenset(
    {"HTTP", "HTTPS", "TCP", "UDP", "gRPC", "GRPC", "RPC", "SSL", "TLS", "SQL", "DNS", "GC", "RSS", "API"}
)
"""Names that stand next to a measure or event: "latence RPC"."""

CODED = frozenset({"error", "error_rate", "failure_rate", "response", "http_error", "request_rate"})
"""Nouns that take a code next to them: "erreurs 5xx"."""

BOUNDS = frozenset({"limit", "quota"})
"""Of these a whole is said even in a compound: "the memory limit of the container"."""

VALUES = frozenset({"current", "unusual", "abnormal", "normal", "usual", "actual", "unexpected"})
"""Adjectives that are said of a value, also where they stand before its first part."""

SUMS = frozenset({"total", "average", "maximum", "minimum", "overall"})
"""Adjectives that say how a value is formed; they too stand next to it."""

NO_AGENTS = frozenset({"error", "issue", "problem", "failure", "capacity", "time", "difficulty", "exception", "panic"})
"""Nouns that do nothing themselves: "errors sending alerts" are errors of what sends."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun's forms and options."""

    gender: str
    singular: str
    plural: str
    mass: bool = False
    plural_only: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    kind: str = ""
    concept: str = ""


@dataclass(frozen=True, slots=True)
class AdjectiveWord:
    """An adjective's forms: masculine and feminine singular, masculine and feminine plural."""

    forms: tuple[str, str, str, str]
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def invariable(self) -> bool:
        """Whether it is a phrase that never agrees."""
        return "inv" in self.options


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb phrase: the infinitive without its clitic, what follows it, and a negation that is part of it."""

    infinitive: str
    reflexive: bool = False
    tail: str = ""
    negation: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Adverb:
    """An adverb."""

    text: str
    options: Mapping[str, str] = field(default_factory=dict)


Word: TypeAlias = Noun | AdjectiveWord | Verb | Adverb


@dataclass(frozen=True, slots=True)
class Said:
    """A noun phrase in words, with what agrees with it.

    Attributes:
        text: with marks.
        gender: ``m`` or ``f``.
        plural: of the verb.
        negative: "aucun …": the clause needs its negative particle.
        you: the addressee.
        measure: whether it names a value, which is above or below.
        data: whether it names data, such as a state.
    """

    text: str
    gender: str = "m"
    plural: bool = False
    negative: bool = False
    you: bool = False
    measure: bool = False
    data: bool = False


class Use(Enum):
    """Where a noun phrase stands, for its article."""

    BARE = "bare"  # a headline's subject
    SUBJECT = "subject"
    OBJECT = "object"
    INDEFINITE = "indefinite"  # object of a verb that brings something new ("causes …"), existence
    AFTER = "after"  # behind a preposition
    OF = "of"  # behind "de" as the whole or the owner
    PREDICATE = "predicate"
    NEGATED = "negated"  # object under a negation
    NAKED = "naked"  # behind a preposition that takes no article ("sans leader")


class Article(StrEnum):
    """Kinds of article."""

    NONE = "none"
    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    PARTITIVE = "partitive"
    NEGATIVE = "negative"  # French "pas de"


@dataclass(frozen=True, slots=True)
class Finite:
    """What a verb agrees with, and how it is meant."""

    gender: str = "m"
    plural: bool = False
    you: bool = False
    tense: str = "pres"  # key of ``conjugate`` without person: pres, past, impf, fut, cond, subj
    compound: bool = False  # with the auxiliary of the perfect
    modal: Modal | None = None
    negation: str = ""  # "pas", "plus", "jamais"; "-" for the bare particle with a negative subject or object
    progressive: bool = False
    subjunctive: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group in two parts; short adverbs stand between."""

    front: str
    back: str


def live(*words: str) -> str:
    """Return grammar words marked so that they fuse with what follows."""
    return " ".join(LIVE + word for text in words for word in text.split())


def joined(*parts: str) -> str:
    """Return parts with spaces between, without the empty ones."""
    return " ".join(part for part in parts if part)


def named(name: Name) -> str:
    """Return a name, marked."""
    return NAME + name.text


def with_window(phrase: NounPhrase, role: Role) -> NounPhrase:
    """Return "15-minute load average" with the time behind the noun.

    Raises:
        UnsayableError: a time stands among several modifiers.
    """
    for place, (value, unit) in enumerate(pairwise(phrase.modifiers)):
        if not isinstance(value, Name) or value.kind != "span" or not isinstance(unit, NounPhrase):
            continue
        if isinstance(unit.head, str) and unit.head in TIMES and unit == NounPhrase(unit.head, unit.number):
            rest = (*phrase.modifiers[:place], *phrase.modifiers[place + 2 :])
            told = Adjunct(role, Amount(value.text, unit.head))
            return replace(phrase, modifiers=rest, adjuncts=(told, *phrase.adjuncts))
    if any(isinstance(part, NounPhrase) and part.head in TIMES | {"percent"} for part in phrase.modifiers):
        raise UnsayableError("a time among several modifiers")
    return phrase


class Romance(Linearizer[Word]):
    """The shared syntax; see the module for the notation and the hooks."""

    UNINFLECTED: ClassVar[frozenset[str]] = frozenset({"non", "no", "não", "mal", "presque", "casi", "quase", "quasi"})
    OF: ClassVar[str]  # "de", "di"
    AND: ClassVar[str]
    OR: ClassVar[str]
    THAT: ClassVar[str]  # conjunction "que"
    WHO: ClassVar[str]  # relative pronoun of the subject: "qui", "que", "che"
    PLUS: ClassVar[str]  # "plus", "más", "mais", "più"
    TOO: ClassVar[str]  # "trop", "demasiado" …
    NOT: ClassVar[str]  # default negation word given to ``negated_verb``: "pas", or "no"
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
    TIMES: ClassVar[str]  # "{} fois"
    NEXT: ClassVar[str]  # "d'ici {}": within the next
    POINT: ClassVar[str]  # "dans {}": when that time has passed
    WITHIN: ClassVar[str] = "en {}"  # what happened in that time
    IN_TIME: ClassVar[str] = "en {}"  # "in less than 24 hours": French "dans moins de …"
    THAN: ClassVar[str]  # "que"
    THAN_WORDS: ClassVar[Mapping[str, str]]  # expected, usual, normal, desired, required, allowed, configured
    TOTAL: ClassVar[str]  # "{count} {noun} sur {total}" is built from "sur"
    IMPOSSIBLE: ClassVar[str]  # "impossible de {}": what a headline without subject says for "failed to"
    PRONOUNS: ClassVar[Mapping[str, Said]]  # subject pronouns that can be said without antecedent
    SYMBOLS: ClassVar[Mapping[Relation, str]] = {
        Relation.MORE_THAN: ">",
        Relation.LESS_THAN: "<",
        Relation.AT_LEAST: "≥",
        Relation.AT_MOST: "≤",
        Relation.ABOUT: "≈",
    }

    # --- hooks ------------------------------------------------------------------------------------------------------

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

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "depuis 5 minutes" (it lasts till now) or "pendant 5 minutes"."""
        raise UnsayableError(f"{self.locale}: for {amount.value}, {since}")

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

    # --- lexicon ----------------------------------------------------------------------------------------------------

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
        return word in {"de", "du", "des", "à", "en", "par", "sur"} or word.startswith("d'")

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

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence with capital and closing mark."""
        text = self._body(sentence, style)
        for adverb in reversed(sentence.opening):
            if adverb == "please" and sentence.kind is not SentenceKind.ORDER:
                raise UnsayableError("please, and no order")
            if adverb != "please":  # the order is polite as it is
                text = f"{self.adverb(adverb).text}, {text}"
        text += "".join(f" ({self.aside(aside)})" for aside in sentence.asides)
        text = self._owned(text, owners=False)
        text = self.polish(text)
        if sentence.prefix:
            text = " ".join(name.text for name in sentence.prefix) + self.COLON + text
        else:
            text = self._capital(text)
        text = text.replace(LIVE, "").replace(NAME, "")
        return text if sentence.end == "." and text.endswith(".") else text + self.closing(sentence.end)

    def _body(self, sentence: Sentence, style: Style) -> str:
        body = sentence.body
        if sentence.kind is SentenceKind.LABEL:
            if isinstance(body, Clause):
                raise UnsayableError("a label that is a clause")
            return self.nominal(body, Use.BARE).text + self.COLON + self._value(sentence.value)
        if not isinstance(body, Clause):
            return self.nominal(body, Use.BARE).text
        if sentence.kind is SentenceKind.ORDER:
            return self.order(body, urgent=style.urgent)
        if sentence.kind is SentenceKind.HEADLINE:
            return self.headline(body)
        return self.clause(body)

    @staticmethod
    def _capital(text: str) -> str:
        plain = text.replace(LIVE, "")
        start = next((i for i, char in enumerate(plain) if char not in "('\"«"), 0)
        if plain[start : start + 1] == NAME:
            return plain
        return plain[:start] + plain[start : start + 1].upper() + plain[start + 1 :]

    def polish(self, text: str) -> str:
        """Fuse the live words from right to left, then let the language correct the whole."""
        first, *pieces = text.split(LIVE)
        built = ""
        for piece in reversed(pieces):
            word, space, after = piece.partition(" ")
            built = self.fuse(word, after + built) if space else LIVE + word + built
        return re.sub(r" {2,}", " ", self.finish(first + built)).replace(f" {NAME}/", f"{NAME}/").strip()

    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses."""
        body = aside.body
        text = self.amount(body, symbols=True) if isinstance(body, Amount) else self._value(body)
        label = aside.label
        if label is None:
            return text
        return self.nominal(label, Use.BARE).text + self.COLON + text

    def _value(self, value: object) -> str:
        if isinstance(value, Name):
            return named(value)
        if isinstance(value, Amount):
            return self.amount(value)
        if isinstance(value, Adjective):
            return self.agreed(value, "m", plural=False)
        if isinstance(value, Clause):
            return self.clause(value)
        if isinstance(value, NounPhrase | Coordination):
            return self.nominal(value, Use.BARE).text
        raise UnsayableError("a label without value")

    # --- clauses ----------------------------------------------------------------------------------------------------

    def clause(self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None) -> str:
        """Return a full clause with all that hangs on it.

        Args:
            clause: with a subject, or existence.
            subjunctive: whether its conjunction wants it.
            before: the subject that a pronoun may stand for.
        """
        first = "".join(self.fronted(link) for link in clause.links if link.first)
        text, subject = self.plain(clause, subjunctive=subjunctive, before=before)
        return first + text + self.links(clause, subject)

    def fronted(self, link: Link) -> str:
        """Return "si le problème persiste, "."""
        conjunction = self.FIRST.get(link.kind)
        if conjunction is None or not isinstance(link.clause, Clause):
            raise UnsayableError(f"{link.kind} in front")
        if link.clause.subject is None and not isinstance(link.clause.predicate, Existing):
            return self.gerund(link.clause, link.kind) + ", "
        inner = self.clause(link.clause, subjunctive=link.kind in self.SUBJUNCTIVE)
        return f"{conjunction} {inner}, "

    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow."""
        return "".join(self.link(link, subject) for link in clause.links if not link.first)

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a clause that follows, with its punctuation and conjunction."""
        if not isinstance(link.clause, Clause):
            if link.kind not in {LinkKind.COLON, LinkKind.DASH, LinkKind.SEMICOLON}:
                raise UnsayableError(f"{link.kind} with a phrase")
            return self.LINKS[link.kind] + self.nominal(link.clause, Use.BARE).text
        clause = link.clause
        if link.kind is LinkKind.SEQUEL:
            return self.sequel(clause)
        if clause.subject is None and not isinstance(clause.predicate, Existing):
            if link.kind is LinkKind.COMMA:
                return self._set_off(clause, subject)
            if clause.progressive:
                return " " + self.gerund(clause, link.kind)
            if link.kind in {LinkKind.AND, LinkKind.OR, LinkKind.COLON, LinkKind.DASH, LinkKind.SEMICOLON}:
                return self.LINKS[link.kind] + self.order(clause)
            raise UnsayableError(f"{link.kind} without subject")
        inner = self.clause(clause, subjunctive=link.kind in self.SUBJUNCTIVE, before=subject)
        return self.LINKS[link.kind] + inner

    def sequel(self, clause: Clause) -> str:
        """Return ", ce qui indique …"."""
        if clause.subject is not None:
            raise UnsayableError("a sequel with a subject")
        inner = self.predicate(replace(clause, progressive=False), Said(""))
        return self.SEQUEL + inner + self._further(clause, Said("")) + self.links(clause, None)

    def _further(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the further predicates of a subject: "fails, hangs and restarts"."""
        text = ""
        for index, further in enumerate(clause.more):
            if further.more:
                raise UnsayableError("predicates within predicates")
            joint = ", " if index < len(clause.more) - 1 else self.joint(clause)
            text += joint + self.predicate(further, subject, subjunctive=subjunctive) + self.links(further, subject)
        return text

    def joint(self, clause: Clause) -> str:
        """Return what stands before the last predicate of a subject, with its spaces."""
        if clause.joint == "but":
            return self.LINKS[LinkKind.BUT]
        return f" {live(self.OR if clause.joint == 'or' else self.AND)} "

    def _set_off(self, clause: Clause, subject: Said | None) -> str:
        if not isinstance(clause.predicate, Being) or not isinstance(clause.predicate.complement, Adjunct):
            raise UnsayableError("a clause set off by a comma")
        if clause.more or clause.links or clause.negated:
            raise UnsayableError("a long clause set off by a comma")
        host = subject or Said("")
        return ", " + joined(self.adjunct(clause.predicate.complement, host), *self.adjuncts(clause, host, since=False))

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause without its links, and its subject."""
        if isinstance(clause.predicate, Existing):
            return self.existence(clause, clause.predicate, subjunctive=subjunctive), None
        if clause.subject is None:
            raise UnsayableError("a clause without subject")
        clause = self.number_is(clause)
        subject = self.subject(clause, before)
        subject = replace(subject, text=self._owned(subject.text, owners=False))
        text = joined(subject.text, self.predicate(clause, subject, subjunctive=subjunctive))
        text += self._further(clause, subject, subjunctive=subjunctive)
        return self._owned(text, owners=subject.plural), subject

    def subject(self, clause: Clause, before: Said | None) -> Said:
        """Return the subject; a pronoun is taken from what stands before, or said as the language can."""
        phrase = clause.subject
        assert phrase is not None
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            return self.pronoun(phrase.pronoun, clause, before)
        # "Logs are not collected" is said of the logs, not of some
        return self.nominal(self._the(phrase) if clause.negated else phrase, Use.SUBJECT)

    def _the(self, nominal: Nominal) -> Nominal:
        """Return a bare phrase with the definite article."""
        if isinstance(nominal, Coordination):
            return replace(nominal, items=tuple(self._the_one(item) for item in nominal.items))
        return self._the_one(nominal)

    @staticmethod
    def _the_one(phrase: NounPhrase) -> NounPhrase:
        bare = phrase.determiner is Determiner.NONE and phrase.amount is None and not isinstance(phrase.head, Name)
        return replace(phrase, determiner=Determiner.DEFINITE) if bare and phrase.head else phrase

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:  # noqa: ARG002
        """Return a subject pronoun.

        Raises:
            UnsayableError: it is not known what it stands for.
        """
        known = self.PRONOUNS.get(pronoun)
        if known is None:
            raise UnsayableError(f"the pronoun {pronoun!r}")
        return known

    def _owned(self, text: str, *, owners: bool) -> str:
        def say(match: re.Match[str]) -> str:
            return self.possessive(match[1], plural=match[2] == "p", owners=owners)

        return re.sub(ITS + "([mf])([sp])", say, text)

    def existence(self, clause: Clause, existing: Existing, *, subjunctive: bool = False) -> str:
        """Return "il y a …"."""
        if clause.more:
            raise UnsayableError("existence and a further predicate")
        negated = clause.negated
        phrase = self.nominal(existing.phrase, Use.NEGATED if negated else Use.INDEFINITE)
        tense, compound = self.tense(clause, state=True, since=False)
        negation = self.NOT if negated else "-" if phrase.negative else ""
        f = Finite(
            "m",
            plural=False,
            you=False,
            tense=tense,
            compound=compound,
            modal=clause.modal,
            negation=negation,
            subjunctive=subjunctive,
        )
        group = self.group(self.exists_verb(), f)
        mid, end = self.adverbs(clause)
        return joined(
            self.EXISTS[0],
            group.front,
            mid,
            group.back,
            phrase.text,
            *self.adjuncts(clause, phrase, since=clause.tense is Tense.PRESENT and self.lasts(clause, state=True)),
            end,
        )

    def exists_verb(self) -> Verb:
        """Return the verb of existence."""
        return self.parse_verb(self.EXISTS[1])

    # --- headlines and orders ---------------------------------------------------------------------------------------

    def headline(self, clause: Clause) -> str:
        """Return a headline: without copula where the subject can stand bare, otherwise a short full clause."""
        clause = self.number_is(clause)
        first = "".join(self.fronted(link) for link in clause.links if link.first)
        short = None if clause.more else self._short(clause)
        if short is not None:
            text, subject = short
            return first + text + self.links(clause, subject)
        return self.clause(clause)

    def _short(self, clause: Clause) -> tuple[str, Said | None] | None:
        predicate = clause.predicate
        if isinstance(predicate, Existing):
            if clause.negated or clause.modal or clause.tense is not Tense.PRESENT:
                return None
            said = self.nominal(predicate.phrase, Use.BARE)
            return joined(said.text, *self.adjuncts(clause, said, since=False)), said
        if clause.subject is None:
            return self._impossible(clause), None
        if clause.modal or clause.tense is Tense.FUTURE or self._is_pronoun(clause.subject):
            return None
        if isinstance(predicate, Being):
            return self._short_being(clause, predicate)
        return self._short_acting(clause, predicate)

    @staticmethod
    def _is_pronoun(subject: Nominal) -> bool:
        return isinstance(subject, NounPhrase) and bool(subject.pronoun)

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        complement = being.complement
        if being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        assert clause.subject is not None
        if isinstance(complement, Adjective) and (merged := self._merged(clause, complement)) is not None:
            return merged
        subject = self.nominal(clause.subject, Use.BARE)
        if isinstance(complement, Adjective):
            word = self.adjective_word(complement.concept)
            negated = complement.negated or clause.negated
            if ("verb" in word.options and "short" not in word.options) or (
                negated and word.invariable and "not" not in word.options
            ):
                return None
            said = self.agreed(
                replace(complement, negated=negated),
                subject.gender,
                plural=subject.plural,
                attributive=True,
            )
        elif isinstance(complement, Adjunct):
            if clause.negated:
                return None
            said = self.adjunct(complement, subject)
        else:
            return None
        mid, end = self.adverbs(clause)
        return joined(subject.text, mid, said, *self.adjuncts(clause, subject, since=True), end), subject

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Say "memory usage high" as "high memory usage" where that is better."""
        subject = clause.subject
        if not isinstance(subject, NounPhrase) or subject.names or subject.adjuncts or subject.of:
            return None
        if subject.participle or subject.relative or subject.aside or clause.negated or clause.adverbs:
            return None
        if isinstance(subject.head, Name) or not subject.modifiers or subject.determiner is not Determiner.NONE:
            return None
        concept = lexicon.concepts()["adjectives", adjective.concept]
        word = self.adjective_word(adjective.concept)
        if self.noun(subject.head).kind != "measure" or concept.kind != "size" or set(word.options) - {"count"}:
            return None
        phrase = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(phrase.text, *self.adjuncts(clause, phrase, since=True)), phrase

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        assert clause.subject is not None
        verb = self.verb(act.verb)
        done = clause.tense in {Tense.PAST, Tense.PERFECT}
        if act.passive and "pass" not in verb.options:
            if clause.progressive or not done or act.complement or act.content:
                return None
            subject = self.nominal(clause.subject, Use.BARE)
            pp = self.passive_participle(verb, subject)
            text = joined(self.NON if clause.negated else "", pp)
        else:
            form = verb.options.get("headpast" if done else "head", "")
            how = self.manner(clause) and not form.endswith("~")
            if not form or how or clause.negated or act.obj or act.content or act.complement:
                return None
            subject = self.nominal(clause.subject, Use.BARE)
            text = self.agree_tail(form, subject.gender, plural=subject.plural)
        mid, end = self.adverbs(clause)
        arguments = self.arguments(act, verb, subject)
        return joined(
            subject.text, mid, text, self.manner(clause), *arguments, *self.adjuncts(clause, subject, since=True), end
        ), subject

    def _impossible(self, clause: Clause) -> str:
        act = clause.predicate
        if isinstance(act, Acting) and act.verb == "fail_to" and act.content is not None and not clause.negated:
            inner: Clause = act.content
        elif isinstance(act, Acting) and clause.modal is Modal.CAN and clause.negated:
            inner = replace(clause, modal=None, negated=False)
        else:
            raise UnsayableError("a headline without subject")
        tail = joined(*self.adjuncts(clause, Said(""), since=True)) if inner is not clause and act.content else ""
        return joined(live(*self.IMPOSSIBLE.split()), self.infinitive(inner, Said("")), tail)

    def order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return a polite order with all that hangs on it."""
        first = "".join(self.fronted(link) for link in clause.links if link.first)
        text = self._one_order(clause, urgent=urgent)
        for index, further in enumerate(clause.more):
            text += self.joint(clause) if index == len(clause.more) - 1 else ", "
            text += self._one_order(further)
        return first + text + self.links(clause, None)

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError("an order that is no action")
        verb = self.verb(act.verb)
        if other := verb.options.get("order"):
            verb = self.parse_verb(other, {key: value for key, value in verb.options.items() if key != "indef"})
        if verb.negation:
            raise UnsayableError("an order of a negative verb")
        form = self.conjugate(verb.infinitive)["imp"]
        said = self.negative_order(form, verb) if clause.negated else self.positive_order(form, verb)
        mid, end = self.adverbs(clause)
        host = Said("", you=True)
        return joined(
            said,
            self.URGENT if urgent else "",
            mid,
            self.agree_tail(verb.tail, "m", plural=False),
            self.manner(clause),
            *self.arguments(act, verb, host, negated=clause.negated, known=True),
            *self.adjuncts(clause, host, since=False),
            end,
        )

    def positive_order(self, form: str, verb: Verb) -> str:
        """Return the order with its clitic."""
        return self.reflexive_order(form) if verb.reflexive else form

    def negative_order(self, form: str, verb: Verb) -> str:
        """Return "ne redémarrez pas"."""
        if verb.reflexive:
            raise UnsayableError("a negative order of a reflexive verb")
        return self.negated_verb(form, self.NOT)

    # --- predicates -------------------------------------------------------------------------------------------------

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; the subject is only agreed with."""
        predicate = clause.predicate
        if isinstance(predicate, Being):
            return self.being(clause, predicate, subject, subjunctive=subjunctive)
        if isinstance(predicate, Acting):
            return self.acting(clause, predicate, subject, subjunctive=subjunctive)
        raise UnsayableError("existence as a further predicate")

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a clause's verb is conjugated."""
        tense, compound = self.tense(clause, state=state, since=since)
        ended = {adjunct.role for adjunct in clause.adjuncts} & {Role.DURATION, Role.BY, Role.TIMES, Role.AGO}
        if state and clause.tense is Tense.PAST and ended:  # what lasted for a while, or was done by somebody, is over
            tense, compound = self.event_past()
        negation = self.NOT if clause.negated else "-" if subject.negative else ""
        if clause.negated and subject.negative:
            raise UnsayableError("a double negation")
        for adverb in clause.adverbs:
            options = self.adverb(adverb).options
            if (word := options.get("neg")) is not None:
                if clause.negated and adverb != "never":
                    raise UnsayableError("a double negation")
                negation = word
            elif clause.negated and (word := options.get("notneg")) is not None:
                negation = word
            elif clause.negated and "prepas" in options:
                negation = f"{self.adverb(adverb).text} {negation}"
        return Finite(
            subject.gender,
            subject.plural,
            subject.you,
            tense,
            compound,
            clause.modal,
            negation,
            clause.progressive,
            subjunctive,
        )

    @staticmethod
    def _as_negative(clause: Clause, subject: Said) -> Clause:
        """Return a clause as negated where its subject is: "no data has been received for 10 minutes"."""
        return replace(clause, negated=True) if subject.negative else clause

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether a perfect with a duration says that something still is: Romance has the present there."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        if not roles & {Role.DURATION, Role.SINCE} or (clause.negated and not state):
            return False
        if clause.tense is Tense.PERFECT:
            return state or clause.progressive or Role.DURATION in roles
        return clause.tense is Tense.PRESENT

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "est hors service"."""
        complement = being.complement
        since = self.lasts(self._as_negative(clause, subject), state=True)
        f = self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        mid, end = self.adverbs(clause)
        if isinstance(complement, Adjective):
            word = self.adjective_word(complement.concept)
            key = "become" if being.become else "remain" if being.remain else "verb"
            plain = complement.degree == "positive" and not complement.adverbs and not f.negation
            plain = plain and key not in word.options and not being.become
            if plain and word.forms[0].startswith(self.NON + " "):
                f = replace(f, negation=self.NOT)
                text = word.forms[(subject.gender == "f") + 2 * subject.plural].removeprefix(self.NON + " ")
                verb = self.BECOME if being.become else self.REMAIN if being.remain else self.copula(complement)
                group = self.group(self.parse_verb(verb), f)
                rest = self.adjuncts(clause, subject, since=since)
                return joined(group.front, mid, group.back, self.manner(clause), text, *rest, end)
            if phrase := word.options.get(key):
                if complement.degree != "positive" or complement.adverbs or complement.negated:
                    raise UnsayableError(f"{complement.concept} is said with a verb")
                if being.become and f.tense == "impf":
                    f = replace(f, tense=self.event_past()[0], compound=self.event_past()[1])
                said = self.parse_verb(phrase)
                if said.negation:
                    f = self._negative(f, said)
                group = self.group(replace(said, negation=""), f)
                rest = self.adjuncts(clause, subject, since=since)
                return joined(group.front, mid, group.back, self.manner(clause), *rest, end)
        verb = self.BECOME if being.become else self.REMAIN if being.remain else self.copula(complement)
        happened = isinstance(complement, Adjective) and self.is_event(complement.concept)
        if (being.become or (happened and not being.remain)) and clause.tense is Tense.PAST and not f.modal:
            f = replace(f, tense=self.event_past()[0], compound=self.event_past()[1])
        group = self.group(self.parse_verb(verb), f)
        return joined(
            group.front,
            mid,
            group.back,
            self.manner(clause),
            self.complement(complement, subject, unsure=clause.negated or clause.modal is not None),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def is_event(self, concept: str) -> bool:  # noqa: ARG002  a language may see it otherwise
        """Return whether an adjective in the past tells what happened ("was rolled back"), not how it was."""
        return False

    @abstractmethod
    def event_past(self) -> tuple[str, bool]:
        """Return tense key and compound of an event in the past."""

    def complement(
        self,
        complement: Adjective | tuple[Adjective, ...] | Nominal | Adjunct | Amount,
        subject: Said,
        *,
        unsure: bool = False,
    ) -> str:
        """Return what something is; ``unsure``: "and" and "or" would mean quite different things."""
        if isinstance(complement, tuple):
            if unsure or any(one.negated for one in complement):
                raise UnsayableError("several adjectives with a modal or a negation: and, or?")
            texts = [self.agreed(one, subject.gender, plural=subject.plural) for one in complement]
            return f" {live(self.AND)} ".join(texts)
        if isinstance(complement, Adjective):
            return self.agreed(complement, subject.gender, plural=subject.plural)
        if isinstance(complement, Adjunct):
            return self.adjunct(complement, subject)
        if isinstance(complement, Amount):
            return self.amount(complement) if subject.data else self.being_amount(complement)
        if isinstance(complement, NounPhrase) and not complement.head and complement.adjectives:
            raise UnsayableError("an amount with an adjective")
        bare = isinstance(complement, NounPhrase) and complement.determiner is Determiner.NONE
        if isinstance(complement, NounPhrase) and bare and any(a.concept == "failing" for a in complement.adjectives):
            raise UnsayableError("a progressive read as a thing")
        if (
            isinstance(complement, NounPhrase)
            and bare
            and complement.participle
            and (complement.participle.progressive or not subject.measure)
        ):
            raise UnsayableError("a progressive read as a thing")
        if isinstance(complement, NounPhrase) and complement.number is Number.PLURAL and not subject.plural:
            raise UnsayableError("one thing that is many")
        return self.nominal(complement, Use.PREDICATE).text

    def being_amount(self, amount: Amount) -> str:
        """Return "de 90 %" of "est de 90 %"."""
        return joined(live(self.OF), self.amount(amount))

    def acting(self, clause: Clause, act: Acting, subject: Said, *, subjunctive: bool) -> str:
        """Return a verb with its arguments."""
        if clause.negated and isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.ANY:
            act = replace(act, obj=replace(act.obj, determiner=Determiner.NO))
            clause = replace(clause, negated=False)
        verb = self.verb(act.verb)
        act, clause = self._compared_object(act, clause)
        if not act.passive and any(
            one.role is Role.BY and not isinstance(one.phrase, Amount) for one in clause.adjuncts
        ):
            raise UnsayableError("an agent of an active verb")
        if act.passive:
            if "nopass" in verb.options or (verb.options.get("obj") and "pass" not in verb.options):
                raise UnsayableError(f"the passive of {act.verb}")
            if "pass" not in verb.options:
                return self.passive(clause, act, verb, subject, subjunctive=subjunctive)
            verb = replace(self.parse_verb(verb.options["pass"]), options=verb.options)
        if clause.progressive and (other := verb.options.get("prog")):
            verb, clause = self.parse_verb(other, verb.options), replace(clause, progressive=False)
        if clause.tense is Tense.PERFECT and not clause.modal and (other := verb.options.get("done")):
            verb, clause = self.parse_verb(other, verb.options), replace(clause, tense=Tense.PRESENT)
        if verb.options.get("subj") == "measure" and not subject.measure:
            raise UnsayableError(f"{act.verb} of what is no value")
        state = "state" in verb.options or verb.options.get("past") == "impf"
        since = self.lasts(self._as_negative(clause, subject), state=state)
        f = self.finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        if verb.negation:
            f = self._negative(f, verb)
        negative = self._negates(act)
        if negative and not f.negation:
            f = replace(f, negation="-" if act.obj is not None else f.negation)
        group = self.group(replace(verb, negation=""), f)
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            mid,
            group.back,
            self.manner(clause),
            *self.arguments(
                act,
                verb,
                subject,
                negated=clause.negated,
                modal=clause.modal is not None,
                known=clause.negated and clause.modal is not None,
            ),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def _compared_object(self, act: Acting, clause: Clause) -> tuple[Acting, Clause]:
        """Give "above 10 %" to the value that is above: "has an error rate above 10 %"."""
        obj = act.obj
        if not isinstance(obj, NounPhrase) or not isinstance(obj.head, str) or not obj.head:
            return act, clause
        if self.noun(obj.head).kind != "measure":
            return act, clause
        compared = tuple(one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW})
        if not compared:
            return act, clause
        rest = tuple(one for one in clause.adjuncts if one not in compared)
        return replace(act, obj=replace(obj, adjuncts=(*obj.adjuncts, *compared))), replace(clause, adjuncts=rest)

    def _negative(self, f: Finite, verb: Verb) -> Finite:
        if f.negation and f.negation != "-":
            raise UnsayableError("the negation of a negative verb")
        return replace(f, negation=verb.negation) if f.negation != "-" else f

    def _negates(self, act: Acting) -> bool:
        return isinstance(act.obj, NounPhrase) and act.obj.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "est rejeté", "a été rejeté"."""
        since = self.lasts(self._as_negative(clause, subject), state=False)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        group = self.group(self.parse_verb(self.copula(None)), f)
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            mid,
            group.back,
            self.passive_participle(verb, subject),
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def passive_participle(self, verb: Verb, host: Said) -> str:
        """Return the participle that agrees with a subject, with the verb's fixed words."""
        if "nopass" in verb.options or verb.options.get("obj") or verb.negation or verb.reflexive:
            raise UnsayableError(f"the passive of {verb.infinitive}")
        if other := verb.options.get("passpart"):
            return self.agree_tail(other, host.gender, plural=host.plural)
        pp = self.conjugate(verb.infinitive)["pp"]
        return joined(
            self.agree(pp, host.gender, plural=host.plural),
            self.agree_tail(verb.tail, host.gender, plural=host.plural),
        )

    # --- verb groups ------------------------------------------------------------------------------------------------

    def group(self, verb: Verb, f: Finite) -> Group:
        """Return a conjugated verb in two parts."""
        tail = self.agree_tail(verb.tail, f.gender, plural=f.plural)
        if f.modal is not None:
            return self._modal_group(verb, f, tail)
        if f.compound:
            return self._compound_group(verb, f, tail)
        if f.progressive and (both := self.progressive(verb.infinitive, f)) is not None:
            finite = joined(self.clitic(verb), both[0])
            return Group(self.negated_verb(finite, f.negation) if f.negation else finite, joined(both[1], tail))
        finite = joined(self.clitic(verb), self.form(verb.infinitive, f))
        return Group(self.negated_verb(finite, f.negation) if f.negation else finite, tail)

    def clitic(self, verb: Verb) -> str:
        """Return the reflexive pronoun before a finite verb, or ""."""
        return live("se") if verb.reflexive else ""

    def _modal_group(self, verb: Verb, f: Finite, tail: str) -> Group:
        assert f.modal is not None
        infinitive, tense = self.MODALS[f.modal]
        inner = self.infinitive_of(verb, f) if f.compound is False else self.perfect_infinitive(verb, f)
        plain = replace(f, modal=None, compound=False, subjunctive=f.subjunctive)
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:  # may not: it is possible that it does not
            inner = self.negated_infinitive(inner)
            plain = replace(plain, negation="")
        if f.modal is Modal.CAN and f.compound:
            able = self.group(self.parse_verb(infinitive), replace(plain, compound=True))
            return Group(able.front, joined(able.back, self.infinitive_of(verb, f), tail))
        if f.modal is Modal.CAN and f.tense in {"past", "impf"}:
            return self._could(verb, plain, inner, tail)
        finite = self.form(infinitive, replace(plain, tense=tense))
        front = self.negated_verb(finite, plain.negation) if plain.negation else finite
        return Group(front, joined(self.MODAL_LINK.get(f.modal, ""), inner, tail))

    def _could(self, verb: Verb, f: Finite, inner: str, tail: str) -> Group:  # noqa: ARG002
        tense, compound = self.event_past()
        group = self.group(self.parse_verb(self.MODALS[Modal.CAN][0]), replace(f, tense=tense, compound=compound))
        return Group(group.front, joined(group.back, inner, tail))

    def infinitive_of(self, verb: Verb, f: Finite) -> str:  # noqa: ARG002  a language may need the agreement
        """Return the infinitive with its clitic."""
        return self.reflexive_infinitive(verb.infinitive) if verb.reflexive else verb.infinitive

    def perfect_infinitive(self, verb: Verb, f: Finite) -> str:
        """Return "avoir échoué"."""
        pp = self.conjugate(verb.infinitive)["pp"]
        auxiliary = self.auxiliary(verb)
        if auxiliary == self.BE:
            pp = self.agree(pp, f.gender, plural=f.plural)
        return joined(self.reflexive_infinitive(auxiliary) if verb.reflexive else auxiliary, pp)

    def _compound_group(self, verb: Verb, f: Finite, tail: str) -> Group:
        auxiliary = self.auxiliary(verb)
        pp = self.conjugate(verb.infinitive)["pp"]
        if auxiliary == self.BE:
            pp = self.agree(pp, f.gender, plural=f.plural)
        finite = joined(self.clitic(verb), self.form(auxiliary, f))
        front = self.negated_verb(finite, f.negation) if f.negation else finite
        return Group(front, joined(pp, tail))

    def form(self, infinitive: str, f: Finite) -> str:
        """Return the finite form."""
        forms = self.conjugate(infinitive)
        tense = "subj" if f.subjunctive and f.tense in {"pres", "impf", "fut"} else f.tense
        if f.you and tense + "2p" in forms:
            return forms[tense + "2p"]
        return forms[tense + ("3p" if f.plural else "3s")]

    def agree(self, masculine: str, gender: str, *, plural: bool) -> str:
        """Return an adjective or participle that agrees."""
        forms = self.four(masculine)
        return forms[(gender == "f") + 2 * plural]

    def agree_tail(self, tail: str, gender: str, *, plural: bool) -> str:
        """Return a verb's fixed words; those with ``~`` agree."""
        return " ".join(
            self.agree(word[:-1], gender, plural=plural) if word.endswith("~") else word for word in tail.split()
        )

    def infinitive(self, clause: Clause, subject: Said) -> str:
        """Return an infinitive with all that belongs to it; ``subject`` is whom it agrees with."""
        predicate = clause.predicate
        mid, end = self.adverbs(clause)
        rest = self.adjuncts(clause, subject, since=False)
        if isinstance(predicate, Being):
            if predicate.become or predicate.remain:
                verb = self.BECOME if predicate.become else self.REMAIN
            else:
                verb = self.copula(predicate.complement)
            text = joined(verb, mid, self.complement(predicate.complement, subject), *rest, end)
        elif isinstance(predicate, Acting):
            verb_word = self.verb(predicate.verb)
            if verb_word.negation:
                raise UnsayableError("the infinitive of a negative verb")
            if predicate.passive:
                main = joined(self.copula(None), self.passive_participle(verb_word, subject))
            else:
                main = joined(
                    self.infinitive_of(verb_word, Finite(subject.gender, plural=subject.plural)),
                    self.agree_tail(verb_word.tail, subject.gender, plural=subject.plural),
                )
            arguments = self.arguments(predicate, verb_word, subject, negated=clause.negated, known=True)
            text = joined(main, mid, self.manner(clause), *arguments, *rest, end)
        else:
            raise UnsayableError("existence as an infinitive")
        for further in clause.more:
            text += self.joint(clause) + self.infinitive(further, subject)
        text += self.links(clause, None)
        return self.negated_infinitive(text) if clause.negated else text

    # --- arguments, adverbs, adjuncts -------------------------------------------------------------------------------

    def arguments(
        self,
        act: Acting,
        verb: Verb,
        subject: Said,
        *,
        negated: bool = False,
        modal: bool = False,
        known: bool = False,
    ) -> list[str]:
        """Return a verb's arguments in the language's order."""
        options = verb.options
        parts: list[str] = []
        if act.complement is not None and act.obj is None:
            parts.append(self._verb_complement(act.complement, options, subject))
        if act.obj is not None:
            if known and not isinstance(act.obj, Amount) and "indef" not in options:
                act = replace(act, obj=self._the(act.obj))
            assert act.obj is not None
            said = self.direct_object(act.obj, verb, negated=negated and not modal)
            parts.append(said.text)
            if act.complement is not None:
                parts.append(self._verb_complement(act.complement, options, said))
            subject = said if act.content is not None else subject
        for slot, phrase in act.obliques:
            parts.append(self.oblique(slot, phrase, verb))
        if act.content is not None:
            parts.append(self._content_of(act, act.content, options, subject))
        return parts

    def _content_of(self, act: Acting, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        slots = {slot.name for slot in lexicon.concept("verbs", act.verb).frame}
        own = {"inf", "ing", "that"} & slots or any(slot.endswith(" ing") for slot in slots)
        if content.subject is None and not own:  # a gerund behind one of the verb's prepositions
            prepositions = slots & {"from", "to", "by", "for", "of", "in", "against", "at"}
            if prepositions != {"by"} and not ({"by"} <= prepositions and "obj" in slots and act.obj is not None):
                raise UnsayableError(f"{act.verb} with a gerund")
            return self.gerund(content, Role.MEANS)
        return self.content(content, options, subject)

    def _verb_complement(self, adjective: Adjective, options: Mapping[str, str], host: Said) -> str:
        if "before" in self.adjective_word(adjective.concept).options:
            raise UnsayableError(f"the complement {adjective.concept}")
        return joined(options.get("adj", ""), self.agreed(adjective, host.gender, plural=host.plural, attributive=True))

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object with its preposition, if the verb wants one."""
        preposition = verb.options.get("obj", "")
        if isinstance(obj, Amount):
            return Said(joined(live(preposition.removesuffix(" 0")), self.amount(obj)), plural=True)
        if self._is_object_pronoun(obj):
            raise UnsayableError("a pronoun as object")
        if preposition:
            naked = preposition.endswith(" 0")
            use = Use.NAKED if naked else Use.INDEFINITE if "indef" in verb.options else Use.AFTER
            said = self.nominal(obj, use)
            return replace(said, text=joined(live(preposition.removesuffix(" 0")), said.text))
        if verb.negation and self.NEGATED_OF and self._is_bare(obj):
            said = self.nominal(obj, Use.NAKED)
            return replace(said, text=joined(live(self.NEGATED_OF), said.text))
        if negated or verb.negation:
            return self.nominal(obj, Use.NEGATED)
        return self.nominal(obj, Use.INDEFINITE if "indef" in verb.options else Use.OBJECT)

    @staticmethod
    def _is_bare(obj: Nominal) -> bool:
        return isinstance(obj, NounPhrase) and obj.determiner in {Determiner.NONE, Determiner.INDEFINITE}

    @staticmethod
    def _is_object_pronoun(obj: Nominal) -> bool:
        return isinstance(obj, NounPhrase) and bool(obj.pronoun)

    def oblique(self, slot: str, phrase: Nominal | Amount, verb: Verb) -> str:
        """Return an argument behind a preposition."""
        if slot == "of" and isinstance(phrase, NounPhrase) and phrase.head in {"order", "date", "sync", "range"}:
            raise UnsayableError(f"out of {phrase.head}")
        preposition = verb.options.get(slot, self.SLOTS.get(slot))
        if preposition is None:
            raise UnsayableError(f"{verb.infinitive} with {slot}")
        naked = preposition.endswith(" 0") or preposition == "0"
        preposition = preposition.removesuffix("0").strip()
        if isinstance(phrase, Amount):
            return joined(live(preposition), self.amount(phrase))
        if self._is_object_pronoun(phrase):
            raise UnsayableError("a pronoun behind a preposition")
        if slot in {"on", "in", "at"} and slot not in verb.options:
            preposition, naked = self._preposition(Role(slot), phrase, preposition, naked=naked)
        brings = "indef" in verb.options and not preposition  # "entraîner": the thing itself is its object
        use = Use.NAKED if naked else Use.INDEFINITE if brings else Use.AFTER
        return joined(live(preposition), self.nominal(phrase, use).text)

    def content(self, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        """Return an infinitive or a that-clause."""
        if options.get("content") == "refuse":
            raise UnsayableError("a verb with a clause")
        if content.subject is not None or isinstance(content.predicate, Existing):
            subjunctive = options.get("mood") == "subj"
            if content.subject is not None and isinstance(content.predicate, Being):
                content = replace(content, subject=self._the(content.subject))
            conjunction = options.get("that", self.THAT)
            return joined(live(*conjunction.split()), self.clause(content, subjunctive=subjunctive))
        word = options.get("ing" if content.progressive else "inf", options.get("inf", options.get("ing", "")))
        return joined(live(*word.split()), self.infinitive(replace(content, progressive=False), subject))

    def adverbs(self, clause: Clause) -> tuple[str, str]:
        """Return the adverbs that stand behind the finite verb, and those at the end."""
        mid: list[str] = []
        end: list[str] = []
        for concept in clause.adverbs:
            adverb = self.adverb(concept)
            if (
                self._is_manner(concept)
                or "neg" in adverb.options
                or (clause.negated and {"notneg", "prepas"} & set(adverb.options))
            ):
                continue
            (end if "end" in adverb.options else mid).append(adverb.text)
        return " ".join(mid), " ".join(end)

    def _is_manner(self, concept: str) -> bool:
        options = self.adverb(concept).options
        if {"end", "start", "mid", "prepas", "neg", "notneg"} & set(options):
            return False
        return "post" in options or lexicon.concepts()["adverbs", concept].kind == "manner"

    def manner(self, clause: Clause) -> str:
        """Return the adverbs of manner, which stand behind the participle or the simple verb."""
        return " ".join(self.adverb(concept).text for concept in clause.adverbs if self._is_manner(concept))

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        ahead = clause.tense not in {Tense.PAST, Tense.PERFECT} and Role.TIMES not in roles
        since = since or ((clause.negated or subject.negative) and clause.tense is Tense.PERFECT)
        since = since or self._is_still_not(clause, subject)
        being = clause.predicate
        complement = being.complement if isinstance(being, Being) else None
        options = self.adjective_word(complement.concept).options if isinstance(complement, Adjective) else {}
        adjective = Noun(
            "m", "", "", options=options
        )  # "associé à": the adjective wants its preposition as a noun does
        return [
            self.adjunct(
                adjunct,
                subject,
                since=since,
                clausal=f"takes-{adjunct.role.value}" not in options,
                ahead=ahead,
                head=adjective if f"takes-{adjunct.role.value}" in options else None,
            )
            for adjunct in clause.adjuncts
        ]

    @staticmethod
    def _is_still_not(clause: Clause, subject: Said) -> bool:
        """Return whether a clause says what does not happen for some time, up to now: "is not responding for 5 min"."""
        told = (
            clause.tense is Tense.PRESENT and clause.modal in {None, Modal.CAN} and isinstance(clause.predicate, Acting)
        )
        return told and (clause.negated or subject.negative) and not subject.you

    def _is_measure(self, phrase: Nominal | Amount | Clause) -> bool:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            return False
        return self.noun(phrase.head).kind == "measure"

    def _check_place(self, role: Role, phrase: Nominal) -> None:
        """Refuse what is no place to go to: such phrases are mostly misread."""
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if not isinstance(first.head, str) or not first.head:
            return
        kind = lexicon.concepts()["nouns", first.head].kind
        if role is Role.FOR and first.head in {"time", "times_unit"}:
            raise UnsayableError("for a time")
        bare = isinstance(first, NounPhrase) and first.determiner is Determiner.NONE and not first.names
        wrong = kind not in {"software", "machine", "place", "person"} if bare else kind in {"event", "measure", "time"}
        if role is Role.OUT_OF or (role is Role.TO and wrong) or (role is Role.VIA and kind == "measure"):
            raise UnsayableError(f"{role} {first.head} in a clause")

    def adjunct(
        self,
        adjunct: Adjunct,
        host: Said,
        *,
        since: bool = False,
        clausal: bool = False,
        head: Noun | None = None,
        ahead: bool = False,
    ) -> str:
        """Return a phrase with its preposition.

        Args:
            adjunct: what to say.
            host: what it is said of.
            since: whether a duration lasts till now.
            clausal: whether it belongs to a clause, not to a noun.
            head: the noun that it belongs to.
            ahead: whether it is said of what is or comes, not of what has happened.
        """
        role, phrase = adjunct.role, adjunct.phrase
        if isinstance(phrase, Clause):
            if role is Role.PURPOSE:
                return joined(live(*self.ROLES[role].split()), self.infinitive(phrase, host))
            return self.gerund(phrase, role)
        if role is Role.WHEN and isinstance(phrase, NounPhrase):
            return self.when(phrase)
        if role is Role.VIA and host.measure and self._is_measure(phrase):  # "the temperature over the trip value"
            role = Role.ABOVE
        if role in {Role.ABOVE, Role.BELOW}:
            return self.beyond(role, phrase, host, clausal=clausal, head=head)
        if isinstance(phrase, Amount):
            if role is Role.THAN and not host.measure:
                raise UnsayableError("more than an amount, said of a thing")
            return self._amount_adjunct(role, phrase, since=since or not clausal, ahead=ahead)
        if role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.pronoun:
            if (text := self.THAN_WORDS.get(phrase.pronoun)) is None:
                raise UnsayableError(f"than {phrase.pronoun}")
            return text
        if self._is_object_pronoun(phrase):
            raise UnsayableError("a pronoun behind a preposition")
        if role is Role.VIA and self._is_measure(phrase):
            raise UnsayableError("via a value")
        if clausal or (role is Role.TO and (head is None or head.kind == "resource")):
            self._check_place(role, phrase)
        return self._noun_adjunct(role, phrase, head)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:
        """Return "supérieur à 90 %", which agrees with what is above, or "au-dessus de" for the rest."""
        inner = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
        if isinstance(phrase, Amount) and not host.measure and phrase.unit in TIMES:
            raise UnsayableError("longer than a time")
        if clausal or not (host.measure or (isinstance(phrase, Amount) and not head)):
            return joined(live(*self.ROLES[role].split()), inner)
        word = self.agree(self.ABOVE if role is Role.ABOVE else self.BELOW, host.gender, plural=host.plural)
        return joined(word, live(self.COMPARED), inner)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.DURATION:
            return self.duration(amount, since=since)
        if role is Role.LAST:
            return self.last(amount)
        if role is Role.EVERY:
            return self.every(amount)
        if role is Role.NEXT:
            if amount.relation is not Relation.EXACTLY:
                return self.IN_TIME.format(self.amount(amount))
            if amount.point and ahead:
                return self.POINT.format(self.amount(amount))
            return (self.NEXT if ahead else self.WITHIN).format(self.amount(amount))
        if role is Role.BY:
            return joined(live(self.OF), self.amount(amount))
        if role is Role.AGO:
            return self.AGO.format(self.amount(amount))
        if role is Role.TIMES:
            return self.TIMES.format(self.amount(amount))
        if role is Role.PER and not amount.value:
            return joined(live(*self.ROLES[role].split()), self.noun(amount.unit).singular)
        return joined(live(*self.ROLES[role].split()), self.amount(amount))

    def _noun_adjunct(self, role: Role, phrase: Nominal, head: Noun | None) -> str:
        preposition = self.ROLES.get(role)
        if preposition is None:
            raise UnsayableError(f"the role {role}")
        naked = role in self.NAKED
        if head is not None and role in self.NOUN_ROLES:
            preposition = self.NOUN_ROLES[role]
        if head is not None and (wanted := head.options.get(f"takes-{role.value}")) is not None:
            naked = wanted.endswith(" 0")
            preposition = wanted.removesuffix(" 0")
        else:
            preposition, naked = self._preposition(role, phrase, preposition, naked=naked)
        if role in {Role.ACROSS, Role.FOR}:
            phrase = self._the(phrase)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            phrase, preposition, naked = replace(phrase, determiner=Determiner.NONE), self.ROLES[Role.WITHOUT], True
        text = self.nominal(phrase, Use.NAKED if naked else Use.AFTER).text
        return joined(live(*preposition.split()), text)

    def _preposition(self, role: Role, phrase: Nominal, preposition: str, *, naked: bool) -> tuple[str, bool]:
        """Return the preposition that the noun itself wants for a role."""
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if isinstance(first.head, str) and first.head:
            wanted = self.noun(first.head).options.get(role.value)
            if wanted is not None:
                naked = wanted.endswith(" 0")
                told = bool(first.names or first.participle or first.relative)
                told = told or any(self._is_last(adjective) for adjective in first.adjectives)
                if naked and (first.determiner is not Determiner.NONE or told):
                    return preposition, False
                return wanted.removesuffix(" 0"), naked
        return preposition, naked

    # --- amounts ----------------------------------------------------------------------------------------------------

    def amount(self, amount: Amount, *, symbols: bool = False) -> str:
        """Return a quantity with what compares it."""
        value = amount.value
        if amount.total:
            value = f"{value} {self.TOTAL} {amount.total}"
        text = joined(value, self.unit(amount))
        if amount.relation is Relation.EXACTLY:
            return text
        if symbols and amount.relation in self.SYMBOLS:
            return f"{self.SYMBOLS[amount.relation]} {text}"
        return self.RELATIONS[amount.relation].format(text)

    def unit(self, amount: Amount) -> str:
        """Return the unit's word or symbol."""
        if not amount.unit:
            return ""
        if amount.unit.startswith("="):
            return amount.unit[1:]
        noun = self.noun(amount.unit)
        if "⟨" in amount.value and "abbr" in noun.options:  # right for one and for many
            return noun.options["abbr"]
        return noun.singular if amount.value in {"", "1"} else noun.plural

    # --- noun phrases -----------------------------------------------------------------------------------------------

    def nominal(self, nominal: Nominal, use: Use) -> Said:
        """Return a noun phrase or several."""
        if isinstance(nominal, NounPhrase):
            return self.phrase(nominal, use)
        if nominal.conjunction == "slash":
            raise UnsayableError("phrases with a slash")
        items = [self.phrase(item, use) for item in nominal.items]
        if any(item.negative for item in items):
            raise UnsayableError("a negative phrase among several")
        gender = "f" if all(item.gender == "f" for item in items) else "m"
        plural = nominal.conjunction in {"and", "comma", "slash"} or any(item.plural for item in items)
        word = self.OR if nominal.conjunction == "or" else self.AND
        texts = [item.text for item in items]
        if nominal.conjunction == "comma":
            text = ", ".join(texts)
        else:
            text = ", ".join(texts[:-1]) + f" {live(word)} " + texts[-1]
        return Said(text, gender, plural, measure=all(item.measure for item in items))

    def phrase(self, phrase: NounPhrase, use: Use) -> Said:
        """Return a noun phrase with all that belongs to it."""
        if phrase.pronoun:
            raise UnsayableError(f"the pronoun {phrase.pronoun!r} here")
        phrase = self._names_to_whole(self.numbered(phrase))
        if not phrase.head:
            said = self._part_of(phrase, use)
        elif isinstance(phrase.head, Name):
            said = self._named_phrase(phrase, phrase.head, use)
        else:
            said = self._noun_phrase(phrase, phrase.head, use)
        head = self.noun(phrase.head) if isinstance(phrase.head, str) and phrase.head else None
        parts = [said.text]
        if phrase.of is not None and head is not None and head.concept in COUNTS - BOUNDS and phrase.modifiers:
            raise UnsayableError("a quantity of something with a compound")
        if phrase.of is not None and phrase.head:
            parts.append(self._of(phrase.of, head))
        if phrase.aside is not None:
            parts.append(f"({self.aside(phrase.aside)})")
        parts += [self.adjunct(adjunct, said, head=head) for adjunct in phrase.adjuncts]
        if phrase.participle is not None and not (head is not None and self._is_short(phrase.participle)):
            parts.append(self.reduced(phrase.participle, said, head))
        if phrase.relative is not None:
            parts.append(self.relative(phrase.relative, said))
        return replace(said, text=joined(*parts), data=head is not None and head.kind == "data")

    @staticmethod
    def _names_to_whole(phrase: NounPhrase) -> NounPhrase:
        """Return "Kafka number of topics" as the number of Kafka topics."""
        if not isinstance(phrase.of, NounPhrase) or not isinstance(phrase.of.head, str) or not phrase.modifiers:
            return phrase
        if phrase.head not in COUNTS or not all(isinstance(part, Name) for part in phrase.modifiers):
            return phrase
        whole = replace(phrase.of, modifiers=(*phrase.modifiers, *phrase.of.modifiers))
        return replace(phrase, modifiers=(), of=whole)

    def with_placed_kind(self, phrase: NounPhrase) -> NounPhrase:
        """Return "external service health check" with the adjective at the service, whose kind it tells."""
        first = phrase.modifiers[0] if phrase.modifiers else None
        if not isinstance(first, NounPhrase) or not isinstance(first.head, str) or first.adjectives:
            return phrase
        if self.noun(first.head).kind not in {"software", "machine"}:
            return phrase
        kinds = tuple(one for one in phrase.adjectives if one.concept in PLACES)
        if not kinds:
            return phrase
        rest = tuple(one for one in phrase.adjectives if one not in kinds)
        return replace(phrase, adjectives=rest, modifiers=(replace(first, adjectives=kinds), *phrase.modifiers[1:]))

    def _sought(self, adjunct: Adjunct) -> str:
        """Return what is looked for in logs, without article; "" where it is something else."""
        phrase = adjunct.phrase
        if (
            adjunct.role is not Role.FOR
            or not isinstance(phrase, NounPhrase)
            or phrase.determiner is not Determiner.NONE
        ):
            return ""
        return self.nominal(phrase, Use.NAKED).text if phrase.number is Number.PLURAL else ""

    def _is_countable(self, phrase: NounPhrase) -> bool:
        if not isinstance(phrase.head, str) or not phrase.head or phrase.amount is not None:
            return False
        if phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            return False
        noun = self.noun(phrase.head)
        return phrase.number is Number.PLURAL and not noun.mass and not noun.plural_only and noun.kind != "measure"

    def _counts(self, adjective: Adjective) -> bool:
        return "count" in self.adjective_word(adjective.concept).options

    def numbered(self, phrase: NounPhrase) -> NounPhrase:
        """Return "high connections" as "high number of connections"."""
        counted = tuple(adjective for adjective in phrase.adjectives if self._counts(adjective))
        if not counted or not self._is_countable(phrase):
            return phrase
        rest = tuple(adjective for adjective in phrase.adjectives if adjective not in counted)
        things = NounPhrase(
            phrase.head, Number.PLURAL, adjectives=rest, modifiers=phrase.modifiers, names=phrase.names, of=phrase.of
        )
        known = any("def" in self.adjective_word(adjective.concept).options for adjective in counted)
        the = known or phrase.determiner is Determiner.DEFINITE
        determiner = Determiner.DEFINITE if the else Determiner.INDEFINITE
        return replace(
            phrase,
            head="number",
            number=Number.SINGULAR,
            determiner=determiner,
            adjectives=counted,
            modifiers=(),
            names=(),
            of=things,
        )

    def number_is(self, clause: Clause) -> Clause:
        """Return "connections are high" as "the number of connections is high"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective):
            return clause
        if not isinstance(subject, NounPhrase) or subject.pronoun or not self._counts(being.complement):
            return clause
        if not self._is_countable(subject):
            return clause
        things = replace(subject, determiner=Determiner.NONE)
        return replace(clause, subject=NounPhrase("number", determiner=Determiner.DEFINITE, of=things))

    def _of(self, whole: Nominal, head: Noun | None) -> str:
        quantity = head is not None and head.options.get("of") == "plural"
        bare = quantity and isinstance(whole, NounPhrase) and whole.determiner is Determiner.NONE and not whole.names
        return joined(live(self.OF), self.nominal(whole, Use.NAKED if bare else Use.OF).text)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "5 % des requêtes", or a bare amount."""
        if phrase.amount is None:
            if phrase.of is None:
                raise UnsayableError("a phrase without head")
            raise UnsayableError(f"{phrase.determiner} of something")
        if phrase.modifiers or phrase.names:
            raise UnsayableError("an amount with a compound")
        text = self.amount(phrase.amount)
        if phrase.adjectives:
            text = joined(text, self._adjectives(phrase, "m", plural=True)[1])
        if phrase.of is None:
            return Said(text, plural=True)
        mass = isinstance(phrase.of, NounPhrase) and self._is_bare_mass(phrase.of)
        whole = self.nominal(phrase.of, Use.NAKED if mass else Use.OF)
        return replace(whole, text=joined(text, live(self.OF), whole.text), plural=use is not Use.BARE or whole.plural)

    def _is_bare_mass(self, phrase: NounPhrase) -> bool:
        if phrase.determiner is not Determiner.NONE or not isinstance(phrase.head, str) or not phrase.head:
            return False
        noun = self.noun(phrase.head)
        return noun.mass and noun.kind == "resource"

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        if phrase.amount is not None or phrase.of is not None:
            raise UnsayableError("an amount of names, or a name of something")
        plural = phrase.number is Number.PLURAL or bool(_MANY.search(head.text))
        if head.kind == "span" and phrase.adjectives:
            raise UnsayableError("an adjective of a span")
        before, after = self._adjectives(phrase, "m", plural=plural)
        names = [named(name) for part in phrase.modifiers for name in self._names_in(part)]
        text = joined(before, *names, named(head), *(named(name) for name in phrase.names), after)
        if phrase.determiner in {Determiner.NONE, Determiner.DEFINITE}:
            if phrase.determiner is Determiner.DEFINITE and head.kind == "span" and use is not Use.BARE:
                article = self.article(Article.DEFINITE, "m", plural=plural)
                text = joined(article, self.THING, text) if self.THING else joined(article, text)
            elif before and use is not Use.BARE:
                text = joined(self.article(Article.DEFINITE, "m", plural=plural), text)
            return Said(text, "m", plural)
        if phrase.determiner in {Determiner.THIS, Determiner.THAT, Determiner.NO} or plural:
            raise UnsayableError("a name with a demonstrative or a quantity")
        return self._determine(phrase, None, text, "m", plural=plural, use=use)

    THING: ClassVar[str] = ""  # masculine noun before a span with an article: "objet ⟨1⟩"

    @staticmethod
    def _names_in(part: NounPhrase | Name | Coordination) -> list[Name]:
        if isinstance(part, Name):
            return [part]
        if isinstance(part, NounPhrase) and isinstance(part.head, Name) and part == NounPhrase(part.head):
            return [part.head]
        raise UnsayableError("a compound before a name")

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        noun = self._fitting(self.noun(concept), phrase)
        if phrase.determiner is Determiner.SOME and not noun.mass:
            phrase = replace(phrase, number=Number.PLURAL)
        if noun.plural_only and phrase.determiner in {Determiner.NO, Determiner.EACH, Determiner.WHICH_EVER}:
            if "one" not in noun.options:
                raise UnsayableError(f"{phrase.determiner} {concept}")
            noun = replace(noun, singular=noun.options["one"], plural_only=False)
        plural = self._is_plural(phrase, noun)
        before, core = self._core(phrase, noun, plural=plural)
        if phrase.amount is not None:
            return self._counted(phrase, noun, joined(before, core), plural=plural, use=use)
        return self._determine(phrase, noun, joined(before, core), noun.gender, plural=plural, use=use, before=before)

    def _fitting(self, noun: Noun, phrase: NounPhrase) -> Noun:
        """Return the noun that is said of what the compound or "of" names: a machine's failure, an operation's."""
        part: object = phrase.modifiers[-1] if phrase.modifiers else phrase.of
        if not isinstance(part, NounPhrase) or not isinstance(part.head, str) or not part.head:
            return noun
        other = noun.options.get(f"for-{self.noun(part.head).kind}")
        return self._parse_noun(other, {}, noun.kind, noun.concept) if other else noun

    def _is_plural(self, phrase: NounPhrase, noun: Noun) -> bool:
        if noun.plural_only:
            return True
        one = phrase.amount is not None and not phrase.amount.total
        if one and phrase.amount is not None:
            one = phrase.amount.value == "1" or (phrase.number is Number.SINGULAR and not noun.mass)
        if one:
            return False
        _, effect = self._effect(phrase, noun)
        if effect == "singular" or noun.mass:
            return False
        return effect == "plural" or phrase.number is Number.PLURAL or phrase.amount is not None

    def _effect(self, phrase: NounPhrase, noun: Noun) -> tuple[str, str]:
        if phrase.determiner in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE, Determiner.ITS}:
            return "", ""
        many = phrase.determiner in {Determiner.TOO_MANY, Determiner.TOO_FEW, Determiner.FEW, Determiner.SEVERAL}
        if many and phrase.number is Number.SINGULAR and not noun.mass and noun.kind not in {"measure", "resource"}:
            raise UnsayableError(f"{phrase.determiner} of one thing")
        text, effect = self.determined(
            phrase.determiner, noun.gender, plural=phrase.number is Number.PLURAL and not noun.mass, use=Use.OBJECT
        )
        return text, effect.removeprefix("negative").strip() or effect

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return the adjectives before the noun, and the noun with all that is said behind it."""
        phrase = self._kinds_to_parts(self._values_to_head(phrase, noun))
        kinds = tuple(adjective for adjective in phrase.adjectives if adjective.concept in KINDS | SUMS)
        _, near = self._adjectives(replace(phrase, adjectives=kinds), noun.gender, plural=plural)
        rest = replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one not in kinds))
        before, after = self._adjectives(rest, noun.gender, plural=plural)
        if noun.options.get("of") == "plural" and len(rest.adjectives) > 1:
            raise UnsayableError("several adjectives of a quantity")
        if phrase.participle is not None and self._is_short(phrase.participle):
            host = Said("", noun.gender, plural)
            after = joined(after, self.reduced(phrase.participle, host))
        tight, loose = self.chain(noun, phrase.modifiers, plural=plural, own=bool(phrase.names))
        names = " ".join(named(name) for name in phrase.names)
        word = noun.plural if plural else noun.singular
        if noun.concept in {"state", "status"} and any(self._is_last(adjective) for adjective in rest.adjectives):
            after = self.QUOTES.format(after)  # the state "pending"
        if any(self._is_last(adjective) for adjective in rest.adjectives):
            return before, joined(word, near, tight, names, loose, after)  # "en attente" would take the rest with it
        return before, joined(word, near, tight, after, names, loose)

    def _is_last(self, adjective: Adjective) -> bool:
        word = self.adjective_word(adjective.concept)
        return "last" in word.options or (word.invariable and " " in word.forms[0])

    @staticmethod
    def _values_to_head(phrase: NounPhrase, noun: Noun) -> NounPhrase:
        """Return "current write rate" as the current rate of writes."""
        first = phrase.modifiers[0] if phrase.modifiers else None
        if noun.kind != "measure" or not isinstance(first, NounPhrase) or not first.adjectives:
            return phrase
        if any(adjective.concept not in VALUES for adjective in first.adjectives):
            return phrase
        modifiers = (replace(first, adjectives=()), *phrase.modifiers[1:])
        return replace(phrase, adjectives=(*phrase.adjectives, *first.adjectives), modifiers=modifiers)

    def _kinds_to_parts(self, phrase: NounPhrase) -> NounPhrase:
        """Return "physical disk failure" as the failure of a physical disk."""
        if not phrase.adjectives or phrase.adjectives[-1].concept not in KINDS:
            return phrase
        place = next((i for i, part in enumerate(phrase.modifiers) if isinstance(part, NounPhrase)), None)
        if place is None:
            return phrase
        part = phrase.modifiers[place]
        assert isinstance(part, NounPhrase)
        said_of_part = isinstance(phrase.head, str) and self.noun(phrase.head).kind in {"event", "measure"}
        if isinstance(part.head, Name) or not said_of_part:
            return phrase
        grown = replace(part, adjectives=(phrase.adjectives[-1], *part.adjectives))
        modifiers = (*phrase.modifiers[:place], grown, *phrase.modifiers[place + 1 :])
        return replace(phrase, adjectives=phrase.adjectives[:-1], modifiers=modifiers)

    def _adjectives(self, phrase: NounPhrase, gender: str, *, plural: bool) -> tuple[str, str]:
        before: list[str] = []
        after: list[str] = []
        for adjective in phrase.adjectives:
            text = self.agreed(adjective, gender, plural=plural, attributive=True)
            plain = adjective.degree == "positive" and not adjective.adverbs and not adjective.negated
            stands = plain and "before" in self.adjective_word(adjective.concept).options
            (before if stands else after).append(text)
        kinds = {lexicon.concepts()["adjectives", adjective.concept].kind for adjective in phrase.adjectives}
        sums = all(adjective.concept in SUMS for adjective in phrase.adjectives)
        if len(after) == 2 and (len(kinds) == 2 or sums):  # noqa: PLR2004  "low free space": free space that is low
            after.reverse()
        elif len(after) > 1:
            if any(self.adjective_word(adjective.concept).invariable for adjective in phrase.adjectives):
                raise UnsayableError("several adjectives, one of them a phrase")
            after = [f"{', '.join(after[:-1])} {live(self.AND)} {after[-1]}"]
        return " ".join(before), " ".join(after)

    def _determine(
        self,
        phrase: NounPhrase,
        noun: Noun | None,
        text: str,
        gender: str,
        *,
        plural: bool,
        use: Use,
        before: str = "",
    ) -> Said:
        determiner = phrase.determiner
        measure = noun is not None and noun.kind == "measure"
        if determiner is Determiner.ITS:
            owner = f"{ITS}{gender}{'p' if plural else 's'}"
            return Said(joined(owner, text), gender, plural, measure=measure)
        if determiner not in {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}:
            word, effect = self.determined(determiner, gender, plural=plural, use=use)
            return Said(joined(word, text), gender, plural, negative="negative" in effect, measure=measure)
        kind = self.article_kind(self._definite(phrase), noun, use, plural=plural)
        if kind is Article.INDEFINITE and plural and before:
            article = self.indefinite_before_adjective(gender)
        else:
            article = self.article(kind, gender, plural=plural)
        return Said(joined(article, text), gender, plural, measure=measure)

    def indefinite_before_adjective(self, gender: str) -> str:
        """Return the plural indefinite article before an adjective: French "de nouveaux"."""
        return self.article(Article.INDEFINITE, gender, plural=True)

    def _definite(self, phrase: NounPhrase) -> NounPhrase:
        """Return a phrase whose adjective ("last", "same") wants the definite article with it."""
        best = any(adjective.degree == "superlative" for adjective in phrase.adjectives)
        if phrase.determiner is Determiner.NONE and best:
            return replace(phrase, determiner=Determiner.DEFINITE)
        if phrase.determiner is Determiner.NONE and any(
            "def" in self.adjective_word(adjective.concept).options for adjective in phrase.adjectives
        ):
            return replace(phrase, determiner=Determiner.DEFINITE)
        return phrase

    def _counted(self, phrase: NounPhrase, noun: Noun, core: str, *, plural: bool, use: Use) -> Said:
        amount = phrase.amount
        assert amount is not None
        measure = noun.kind == "measure"
        one = phrase.number is Number.SINGULAR and not noun.mass and amount.value != "1"
        if one and noun.kind == "event" and amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared amount of one event")
        if measure and phrase.number is not Number.PLURAL and not amount.total:  # "a 100% error rate"
            article = (
                "" if use in {Use.BARE, Use.NAKED} else self.article(Article.INDEFINITE, noun.gender, plural=False)
            )
            word = self._core(replace(phrase, amount=None), noun, plural=False)
            return Said(joined(article, *word, live(self.OF), self.amount(amount)), noun.gender, measure=True)
        if (noun.mass or noun.kind == "resource") and phrase.number is not Number.PLURAL and not amount.total:
            text = joined(self.amount(amount), live(self.OF), core)  # "80 % de CPU"
        elif amount.total:
            text = joined(amount.value, core, live(self.TOTAL), amount.total)
            if amount.relation is not Relation.EXACTLY:
                text = self.RELATIONS[amount.relation].format(text)
        elif amount.relation is Relation.EXACTLY:
            text = joined(self.amount(amount), core)
        else:
            text = joined(self.RELATIONS[amount.relation].format(amount.value), core)
        if phrase.determiner is Determiner.NONE or (phrase.determiner is Determiner.DEFINITE and use is Use.BARE):
            return Said(text, noun.gender, plural, measure=measure)
        return self._determine(replace(phrase, amount=None), noun, text, noun.gender, plural=plural, use=use)

    # --- compounds --------------------------------------------------------------------------------------------------

    def chain(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        """Return a compound's parts behind its head: what stands close to it, and the rest.

        English puts them before the head from left to right; here each hangs on the one that follows it. A name goes
        with the noun before it ("agent ⟨1⟩") or, at the front, with the first noun.
        """
        own_names, modifiers = self._own_codes(head, modifiers)
        tight, loose = self._parts(head, modifiers, plural=plural, own=own)
        return joined(own_names, tight), loose

    @staticmethod
    def _own_codes(
        head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[str, Sequence[NounPhrase | Name | Coordination]]:
        """Return a code before the head, which stays next to it: "taux d'erreurs 5xx", "latence P99"."""
        last = modifiers[-1] if modifiers else None
        if not isinstance(last, Name) or head.kind not in {"measure", "event", "resource"}:
            return "", modifiers
        status = head.concept in CODED and last.text.startswith("⟨")
        literal = last.kind == "product" and last.text.startswith("⟨") and len(modifiers) > 1
        literal = literal and head.kind != "resource"
        code = status or literal or last.text in PROTOCOLS or re.fullmatch(r"P\d+|P⟨\d+⟩|[45]xx", last.text)
        if not code:
            return "", modifiers
        earlier = modifiers[-2] if len(modifiers) > 1 else None
        if isinstance(earlier, Name) and earlier.text in PROTOCOLS:
            return f"{named(earlier)} {named(last)}", modifiers[:-2]
        return named(last), modifiers[:-1]

    def _parts(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        parts, fronted = self._owners(modifiers)
        if len(parts) > 3:  # noqa: PLR2004  a longer chain is not readable
            raise UnsayableError("a compound of more than four nouns")
        if not parts:
            return self._fronted_names(fronted, head, plural=plural, own=own)
        tight = ""
        loose: list[str] = []
        outer = outer_first = head
        for index, (part, names) in enumerate(reversed(parts)):
            text, close = self._link_of(part, outer)
            inner = self._innermost(part)
            outer_first = inner if index == 0 else outer_first
            if inner.singular.split()[0] == outer.singular.split()[0]:
                raise UnsayableError(f"{outer.singular} {inner.singular}")
            outer = inner
            before, after = "", ""
            if fronted and index == len(parts) - 1:
                before, after = self._fronted_names(fronted, outer, plural=True, own=bool(names))
            if index == 0 and before and not _CHAINED.match(text):  # "utilisation réseau", then whose
                tight, before, after = text, "", joined(live(self.OF), before)
                text = ""
            text = joined(text, before, *(named(name) for name in names), after)
            if tight and not text.startswith(tight):
                loose.append(text)
            elif index == 0 and close and not names and not (before and head.kind in {"measure", "event"}):
                tight = text.removesuffix(" " + after) if after else text
                loose += [after] if after else []
            else:
                loose.append(text)
        if (
            len(parts) > 1
            and head.kind in {"measure", "event"}
            and loose
            and self._link_of(parts[-2][0], outer_first)[1]
        ):
            tight, loose = "", [tight, *loose] if tight else loose
        while tight and loose and not _CHAINED.match(loose[0]):  # "nombre de membres gossip"
            tight = joined(tight, loose.pop(0))
        return tight, " ".join(loose)

    def _owners(
        self, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[list[tuple[NounPhrase | Coordination, list[Name]]], list[Name]]:
        parts: list[tuple[NounPhrase | Coordination, list[Name]]] = []
        fronted: list[Name] = []
        for modifier in modifiers:
            if isinstance(modifier, NounPhrase) and isinstance(modifier.head, Name):
                (parts[-1][1] if parts else fronted).extend(self._names_in(modifier))
            elif isinstance(modifier, Name):
                (parts[-1][1] if parts else fronted).append(modifier)
            else:
                parts.append((modifier, []))
        fronted.sort(key=lambda name: name.kind == "span")  # "le cluster HDFS ⟨1⟩"
        return parts, fronted

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:
        """Return a name from the front as it stands behind the noun: close to it, or with "de" after the rest."""
        if not names:
            return "", ""
        said = " ".join(named(name) for name in names)
        how = noun.options.get("name", "")
        if not how:
            owned = noun.kind in {"measure", "resource"} or (noun.kind == "event" and not plural)
            spans = all(name.kind == "span" for name in names)
            literal = all(name.kind == "product" and name.text.startswith("⟨") for name in names)
            how = (
                "-" if literal else "de" if (owned and (not spans or noun.kind != "event")) or (own and spans) else "-"
            )
        return (said, "") if how == "-" else ("", joined(live(self.OF), said))

    def _innermost(self, part: NounPhrase | Coordination) -> Noun:
        first = part.items[-1] if isinstance(part, Coordination) else part
        if not isinstance(first.head, str):
            raise UnsayableError("a name among several modifiers")
        return self.noun(first.head)

    def _link_of(self, part: NounPhrase | Coordination, head: Noun) -> tuple[str, bool]:
        """Return a modifier behind its head, and whether it is close to it ("taux d'erreurs")."""
        if isinstance(part, Coordination):
            items = [self._item_of(item, head) for item in part.items]
            return f" {live(self.AND)} ".join(text for text, _ in items), False
        return self._item_of(part, head)

    def _item_of(self, part: NounPhrase, head: Noun) -> tuple[str, bool]:
        if isinstance(part.head, Name):
            return joined(live(self.OF), named(part.head)), False
        noun = self.noun(part.head)
        plural = part.number is Number.PLURAL or noun.plural_only
        simple = not part.adjectives and not part.participle and not part.modifiers and not part.names
        fixed = noun.options.get("mods" if plural else "mod") or noun.options.get("mod", "")
        style = self._modifier_style(noun, head, plural=plural)
        loose = head.options.get("of") == "plural" and fixed.startswith(
            (self.OF + " ", "d'", "del ", "du ", "des ", "do ", "da ", "dei ", "degli ")
        )
        if fixed and simple and not loose:
            return self._marked(fixed), not re.search(
                r"\b(du|des|de la|de l'|del|dos?|das?|dell|della|dei|degli|delle)\b", fixed
            )
        many = style in {"plural", "les"} or (plural and not noun.mass)
        many = (many and not noun.mass) or noun.plural_only
        before, core = self._core(replace(part, number=Number.PLURAL if many else Number.SINGULAR), noun, plural=many)
        article = self.article(Article.DEFINITE, noun.gender, plural=many) if style in {"le", "les"} else ""
        joint = head.options.get("joint", self.OF) if article else self.OF
        return joined(live(joint), article, before, core), not article

    def _marked(self, fixed: str) -> str:
        first, _, rest = fixed.partition(" ")
        return joined(live(first), rest) if first == self.OF else fixed

    def _modifier_style(self, noun: Noun, head: Noun, *, plural: bool) -> str:
        """Return ``bare``, ``plural``, ``le`` or ``les``: how a modifier hangs on a head."""
        wanted = head.options.get("of", "")
        countable = not noun.mass and noun.kind != "measure"
        one = noun.kind in {"software", "machine", "place"} and not plural
        queued = head.concept == "queue" and noun.concept in {"task", "job"}
        if wanted == "plural" and one and head.concept not in COUNTS and not queued:
            return "le"
        if wanted in {"plural", "les"}:
            if wanted == "les" and noun.kind in {"machine", "software", "place"}:
                return "le"
            if countable:
                return wanted
            return "bare" if wanted == "plural" else "le"
        if wanted:
            return wanted
        if noun.kind in {"machine", "software", "resource", "person", "place"}:
            return "les" if plural or noun.kind == "person" else "le"
        return "bare"

    # --- what follows a noun ----------------------------------------------------------------------------------------

    @staticmethod
    def _is_short(clause: Clause) -> bool:
        act = clause.predicate
        if not isinstance(act, Acting) or clause.adjuncts or clause.adverbs or clause.negated or not act.passive:
            return False
        return not (act.obj or act.obliques or act.content or act.complement)

    def reduced(self, clause: Clause, host: Said, head: Noun | None = None) -> str:
        """Return "affectées par des erreurs", "qui attendent un worker"."""
        act = clause.predicate
        if isinstance(act, Acting) and act.passive:
            if clause.more or clause.links or clause.modal:
                raise UnsayableError("a participle with further clauses")
            verb = self.verb(act.verb)
            if "pass" in verb.options:
                return self.relative(clause, host)
            mid, end = self.adverbs(clause)
            return joined(
                self.NON if clause.negated else "",
                self.passive_participle(verb, host),
                mid,
                self.manner(clause),
                *self.arguments(act, verb, host),
                *self.adjuncts(clause, host, since=False),
                end,
            )
        if head is not None and head.concept in NO_AGENTS:
            raise UnsayableError(f"{head.concept} that does something")
        return self.relative(clause, host)

    def relative(self, clause: Clause, host: Said) -> str:
        """Return "qui est hors service"."""
        if clause.subject is not None:
            raise UnsayableError("a relative clause with its own subject")
        inner = self.predicate(clause, replace(host, text="", negative=False))
        inner += self._further(clause, replace(host, text="", negative=False))
        return joined(live(self.WHO), inner) + self.links(clause, None)

    # --- adjectives -------------------------------------------------------------------------------------------------

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
        text = joined(*(self.adverb(adverb).text for adverb in adjective.adverbs), text)
        if adjective.negated:
            if (other := word.options.get("not")) is not None:
                return self.agree_tail(other, gender, plural=plural)
            if word.invariable:
                raise UnsayableError(f"not {adjective.concept}")
            text = joined(self.NON, text)
        return text

    @staticmethod
    def _gradable(word: AdjectiveWord) -> None:
        if word.invariable and "graded" not in word.options:
            raise UnsayableError(f"a degree of {word.forms[0]!r}")
