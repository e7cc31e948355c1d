"""The words of French, Spanish, Portuguese and Italian, and the notation of their lexicon lines, which is one.

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
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from slack_fixtures.grammar.abstract import Name

LIVE = "\ue000"  # before a grammar word that may fuse with the next word


NAME = "\ue001"  # before a name: nothing after it is changed


ITS = "\ue002"  # a possessive that waits for its owner: ITS + "m" or "f" + "s" or "p"


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


def live(*words: str) -> str:
    """Return grammar words marked so that they fuse with what follows."""
    return " ".join(LIVE + word for text in words for word in text.split())


def joined(*parts: str) -> str:
    """Return parts with spaces between, without the empty ones."""
    return " ".join(part for part in parts if part)


def named(name: Name) -> str:
    """Return a name, marked."""
    return NAME + name.text
