"""Dutch noun phrases: articles and endings, compounds, adjuncts and amounts."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.abstract import Adjective as AdjectiveNode
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.dutch.words import Adjective, Adverb, Noun, Verb, Word, inflect
from slack_fixtures.grammar.languages.germanic.linearizer import Germanic
from slack_fixtures.grammar.languages.germanic.trees import (
    COMMA,
    COUNTS,
    HARDWARE,
    LEVELS,
    LONGEST_COMPOUND,
    MOST_PARTS,
    PLAIN,
    RUNS_ONCE,
    WITH_CODES,
    Agreement,
    Setting,
    is_bare_plural,
    is_in_time,
    is_long_time,
    join,
    leading_names,
    number_of,
    with_adjective_of_all,
    with_left,
    with_shared_measure,
)

_LONGEST_CLOSED = 30  # letters of a compound without hyphen

RELATIONS: Mapping[Relation, str] = {
    Relation.EXACTLY: "",
    Relation.MORE_THAN: "meer dan",
    Relation.LESS_THAN: "minder dan",
    Relation.AT_LEAST: "ten minste",
    Relation.AT_MOST: "maximaal",
    Relation.ONLY: "slechts",
    Relation.ABOUT: "ongeveer",
    Relation.ALMOST: "bijna",
}
ROLES: Mapping[Role, str] = {
    Role.ON: "op",
    Role.IN: "in",
    Role.AT: "bij",
    Role.FOR: "voor",
    Role.FROM: "van",
    Role.TOWARD: "richting",
    Role.INTO: "in",
    Role.BY: "door",
    Role.WITH: "met",
    Role.WITHOUT: "zonder",
    Role.VIA: "via",
    Role.BETWEEN: "tussen",
    Role.AMONG: "onder",
    Role.AGAINST: "tegen",
    Role.UNDER: "onder",
    Role.BEHIND: "achter",
    Role.NEAR: "dicht bij",
    Role.ABOUT: "over",
    Role.LIKE: "zoals",
    Role.AFTER: "na",
    Role.BEFORE: "vóór",
    Role.SINCE: "sinds",
    Role.UNTIL: "tot",
    Role.INSTEAD_OF: "in plaats van",
    Role.EXCEPT: "behalve",
    Role.BASED_ON: "op basis van",
    Role.ABOVE: "boven",
    Role.BELOW: "onder",
    Role.BEYOND: "boven",
    Role.OUT_OF: "van",
    Role.OF: "van",
    Role.AS: "als",
    Role.DUE_TO: "vanwege",
    Role.DESPITE: "ondanks",
    Role.DURING: "tijdens",
    Role.OUTSIDE: "buiten",
    Role.ACROSS: "over",
}
_BEFORE: Mapping[Determiner, tuple[str, str]] = {  # plural, mass; "" for what cannot be said
    Determiner.SOME: ("enkele", "enige"),
    Determiner.MANY: ("veel", "veel"),
    Determiner.TOO_MANY: ("te veel", "te veel"),
    Determiner.FEW: ("weinig", "weinig"),
    Determiner.TOO_FEW: ("te weinig", "te weinig"),
    Determiner.SEVERAL: ("meerdere", ""),
    Determiner.A_FEW: ("enkele", "wat"),
    Determiner.MORE: ("meer", "meer"),
    Determiner.LESS: ("minder", "minder"),
    Determiner.ENOUGH: ("voldoende", "voldoende"),
    Determiner.NOT_ENOUGH: ("onvoldoende", "onvoldoende"),
    Determiner.BOTH: ("beide", ""),
}
_EXPECTED = {"expected": "verwacht", "usual": "gebruikelijk", "normal": "normaal", "average": "gemiddeld"}
_ABBREVIATED = {"minute": "min", "second": "s", "millisecond": "ms", "hour": "uur", "year": "jaar"}
_DEFINING = {
    "last",
    "same",
    "next",
    "typical",
    "usual",
    "maximum",
    "minimum",
}  # adjectives that ask for the article: de laatste gegevens
_NAMED = {"machine", "software", "thing", "place", "person"}
_OWNED = {"memory", "heap", "swap", "capacity", "cpu", "disk_space", "space", "disk"}
_FAULTS = {"error", "failure", "http_error", "server_error", "client_error"}
_SHARES = {  # events whose rate is a share of all, not a frequency
    "success",
    "rejection",
    "refusal",
    "denial",
    "dispute",
    "churn",
    "fraud",
    "decline",
    "loss",
    "miss",
    "timeout_event",
    "drop",
    "acceptance",
    "approval",
    "refund",
    "chargeback",
    "cancellation",
    "completion",
    "abandonment",
    "conversion",
    "bounce",
    "delivery",
    "adoption",
    "authorization",
    "coverage",
    "crash",
    "match",
    "hit",
    "packet_loss",
    "fault",
    "exception",
    "collision",
    "usage",
    "utilization",
    "availability",
    "retransmission",
    "retention",
    "return",
    "returned_goods",
}
_MAKING = {"creation", "deletion", "removal"}
_PERIODS = {"second", "minute", "hour", "day", "week", "month"}
_FOR_LONG = {"minute": "minuten", "hour": "uren", "day": "dagen", "week": "weken", "month": "maanden"}
_AFAR = {"worker", "employee", "user", "staff", "team", "colleague", "person"}
_REGULAR = {"daily", "nightly", "hourly", "weekly", "monthly", "incremental", "initial", "scheduled"}
_DOINGS = {"operation", "action", "request", "event", "query"}
_WRONG = {"incorrect", "failed", "invalid", "wrong", "erroneous", "duplicate", "missing"}
_COUNTED = {"slot", "block", "epoch", "round", "cycle", "interval", "scrape", "check", "attempt", "evaluation", "run"}
_SIZED = {"insufficient", "constant", "limited", "significant", "unexpected"}
_SPACES = {"free_space", "disk_space", "memory", "space", "capacity", "storage", "swap"}
_FREE = {"free", "unused"}
_OPERATING = (  # software that fails as an operation does
    "certificate",
    "process",
    "integration",
    "consumer_group",
    "checkout",
    "webhook",
    "hook",
    "script",
    "release",
    "rule",
    "command",
    "request",
    "query",
    "sync",
    "backup",
    "export",
    "import",
)
_SUCCESSFUL = AdjectiveNode("successful")
_FAILED = AdjectiveNode("failed")
_MEASURED = ("latency", "duration", "time", "delay", "lag")
_LASTING = {"use", "require", "need", "manage", "own", "monitor", "support", "expect", "contain", "serve"}
_SPEEDS = {
    "consumption",
    "write",
    "read",
    "growth",
    "transfer",
    "ingestion",
    "data",
    "processing",
    "network",
    "indexing",
    "upload",
}
_HERE = {
    "door": "hierdoor",
    "op": "hierop",
    "van": "hiervan",
    "met": "hiermee",
    "in": "hierin",
    "voor": "hiervoor",
    "naar": "hiernaar",
    "over": "hierover",
    "vanwege": "hierdoor",
    "na": "hierna",
    "bij": "hierbij",
    "tot": "hiertoe",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands.

    Attributes:
        full: articles as in a sentence, not as in a headline.
        article: ``auto``; ``definite`` where a bare phrase takes the article; ``none`` where it never does.
        owner: what "its" refers to.
    """

    full: bool = True
    article: str = "auto"
    owner: Agreement | None = None


def joined(front: str, word: str) -> str:
    """Join the front of a compound to its next part, closed or with a hyphen."""
    if not front or not word or front.endswith("-"):
        return front + word
    last = re.split(r"[ -]", front)[-1]
    acronym = last[-1:].isupper() or last[-1:].isdigit() or not word[:1].islower() or word[:2].isupper()
    meeting = re.search(r"(aa|ae|ai|au|ee|ei|eu|ie|ii|ij|oe|oi|oo|ou|ui|uu)$", last[-1:] + word[:1]) is not None
    if acronym or meeting or " " in word or word[1:2].isupper() or len(last) + len(word) > _LONGEST_CLOSED:
        return f"{front}-{word}"
    return front + word


def is_defining(node: AdjectiveNode) -> bool:
    """Whether an adjective asks for the article: de laatste gegevens, de nieuwste versie."""
    return node.concept in _DEFINING or node.degree == "superlative"


class DutchPhrases(Germanic[Word]):
    """Noun phrases, compounds, adjuncts and amounts."""

    def _noun(self, concept: str) -> Noun:
        word = self.word("nouns", concept)
        assert isinstance(word, Noun)
        return word

    def _verb(self, concept: str) -> Verb:
        word = self.word("verbs", concept)
        assert isinstance(word, Verb)
        return word

    def _adjective_word(self, concept: str) -> Adjective:
        word = self.word("adjectives", concept)
        assert isinstance(word, Adjective)
        return word

    def _adverb(self, concept: str) -> str:
        if concept.startswith("="):
            return concept[1:]
        word = self.word("adverbs", concept)
        assert isinstance(word, Adverb)
        return word.word

    @abstractmethod
    def _final(self, clause: Clause, setting: Setting, subject: str | None = None) -> str: ...

    @abstractmethod
    def _infinitive(self, content: Clause, setting: Setting, lead: str = "") -> str: ...

    @abstractmethod
    def _aside(self, aside: Aside) -> str: ...

    # --- what a phrase is ---------------------------------------------------------------------------------------------

    def _kind(self, head: object) -> str:
        known = lexicon.concepts().get(("nouns", head)) if isinstance(head, str) else None
        return known.kind if known else ""

    def _agreement(self, nominal: Nominal) -> Agreement:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, Coordination):
            if nominal.conjunction in {"and", "comma"}:
                return Agreement(plural=True)
            return self._agreement(nominal.items[-1])
        if nominal.pronoun:
            return Agreement(plural=nominal.pronoun in {"they", "these"})
        plural = nominal.number is Number.PLURAL
        if not nominal.head:
            if nominal.of is not None:
                return self._agreement(nominal.of)
            value = nominal.amount.value if nominal.amount else ""
            return Agreement(plural=value not in {"", "1"})
        if isinstance(nominal.head, Name):
            return Agreement(plural=plural, named=True)
        noun = self._head(nominal)
        if nominal.determiner in {Determiner.EACH, Determiner.WHICH_EVER, Determiner.HALF}:
            plural = False
        gender = "n" if noun.gender == "het" else "f" if noun.feminine else "m"
        return Agreement(gender, noun.plural_only or (plural and bool(noun.plural)))

    def _head(self, phrase: NounPhrase) -> Noun:
        assert isinstance(phrase.head, str)
        noun = self._noun(phrase.head)
        if phrase.number is Number.PLURAL and not noun.plural and phrase.amount is not None:
            raise UnsayableError(f"counting {noun.lemma}")
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head == "use" and isinstance(last, NounPhrase) and last.number is Number.PLURAL:
            raise UnsayableError("things that use something, read as their use")
        if phrase.head == "rate" and isinstance(last, NounPhrase) and last.head in _SPEEDS:
            return self._noun("speed")
        if phrase.head in {"rate", "ratio"} and isinstance(last, NounPhrase) and last.head in _FAULTS | _SHARES:
            return self._noun("percentage")
        if noun.machine is not None and isinstance(last, NounPhrase) and self._kind(last.head) == "machine":
            return noun.machine
        return noun

    def _is_measure(self, nominal: Nominal | None, *, resources: bool = True) -> bool:
        if not isinstance(nominal, NounPhrase):
            return False
        return self._kind(nominal.head) in ({"measure", "resource"} if resources else {"measure"})

    def _runs_on(self, subject: Nominal | None) -> bool:
        """Whether it is a machine or a service, which fails by going down, not an operation."""
        if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.head in HARDWARE:
            return True
        if subject.head.endswith((*RUNS_ONCE, *_OPERATING)):
            return False
        return self._kind(subject.head) in {"machine", "software"}

    # --- adjuncts -----------------------------------------------------------------------------------------------------

    def _adjunct(
        self,
        adjunct: Adjunct,
        setting: Setting,
        *,
        tense: Tense = Tense.PRESENT,
        clause: Clause | None = None,
        head: Noun | None = None,
    ) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if isinstance(phrase, Clause):
            return self._clausal_adjunct(role, phrase, setting)
        if role is Role.OUT_OF and isinstance(phrase, NounPhrase) and phrase.amount is None:
            raise UnsayableError("out of something")
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.head == "capacity":
            raise UnsayableError("at capacity")
        if is_long_time(adjunct):
            return "al lange tijd" if tense in {Tense.PRESENT, Tense.PERFECT} else "lange tijd"
        if is_in_time(adjunct):
            return "op tijd"
        if role is Role.IN and isinstance(phrase, Amount):
            return f"over {self._amount(phrase)}"
        if role in {Role.LAST, Role.NEXT, Role.DURATION, Role.AGO, Role.EVERY, Role.TIMES, Role.PER, Role.WHEN}:
            return self._time(adjunct, tense, setting, clause)
        if role is Role.THAN:
            return self._than(phrase)
        if role is Role.ACROSS and isinstance(phrase, NounPhrase):
            kind = self._kind(phrase.head)
            shown = "op" if kind in {"machine", "software"} else "in" if kind == "place" else "over"
            shown = "in" if not self._many(phrase) else shown
            return self._prepositional(shown, phrase, setting)
        if role is Role.UNTIL and not isinstance(phrase, Amount):
            return self._prepositional("tot", phrase, setting)
        if role is Role.WITH and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO:
            role, phrase = Role.WITHOUT, replace(phrase, determiner=Determiner.NONE)
        if (
            role is Role.SINCE
            and isinstance(phrase, NounPhrase)
            and phrase.head in _FOR_LONG
            and self._is_hours(phrase)
        ):
            return f"al {_FOR_LONG[str(phrase.head)]}"
        if role is Role.DURING and isinstance(phrase, NounPhrase) and phrase.head == "time":
            return self._prepositional("in", replace(phrase, head="period"), setting)
        if role is Role.BY and isinstance(phrase, Amount):
            return self._prepositional("met", phrase, setting)
        if role is Role.VIA and self._is_measure(phrase if isinstance(phrase, NounPhrase) else None, resources=False):
            role = Role.ABOVE
        if role is Role.BEHIND and clause is None:
            raise UnsayableError("behind something")
        if (
            role is Role.FOR
            and isinstance(phrase, NounPhrase)
            and phrase.amount is not None
            and phrase.head in _COUNTED
        ):
            return self._prepositional("gedurende", phrase, setting)
        asked = self._asked_by(clause, role.value) if clause is not None else ""
        if asked:
            return self._prepositional(asked, phrase, setting)
        return self._prepositional(self._preposition(role, phrase, head), phrase, setting)

    def _is_hours(self, phrase: NounPhrase) -> bool:
        """Whether a period stands for its many: "for hours"."""
        return phrase.number is Number.PLURAL and phrase.amount is None and not (phrase.adjectives or phrase.modifiers)

    def _asked_by(self, clause: Clause, name: str) -> str:
        """Return the preposition that a clause's verb or adjective has for the English one; "" for none."""
        act = clause.predicate
        if isinstance(act, Being) and isinstance(act.complement, AdjectiveNode):
            return self._adjective_word(act.complement.concept).slots.get(name, "")
        if isinstance(act, Acting):
            key = ("verbs", act.verb)
            if key in lexicon.concepts():
                return self._verb(act.verb).slots.get(name, "")
            if ("adjectives", act.verb) in lexicon.concepts():
                return self._adjective_word(act.verb).slots.get(name, "")
        return ""

    def _preposition(self, role: Role, phrase: Nominal | Amount, head: Noun | None) -> str:
        if role is Role.TO:
            if head is not None and "to" in head.options:
                return head.options["to"]
            if head is not None:
                raise UnsayableError("to behind such a noun")
            raise UnsayableError("to in a clause that does not ask for it")
        if role is Role.VIA and head is not None and "via" in head.options:
            return head.options["via"]  # query's op de gegevens
        first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
        if isinstance(first, NounPhrase) and isinstance(first.head, str) and first.head:
            noun = self._noun(first.head)
            if role.value in noun.options:
                return noun.options[role.value]
            kind = self._kind(first.head)
            if role is Role.AT and kind in {"machine", "software", "place"}:
                return "op"
            if role is Role.AT and (self._is_measure(first) or kind == "time"):
                return "op"
            if role is Role.ON and first.head in {"cluster", "namespace", "bucket", "table", "queue"}:
                return "in" if first.head != "queue" else "op"
        if role is Role.AT and isinstance(first, NounPhrase) and first.amount is not None and first.head in _FAULTS:
            raise UnsayableError("failing at a rate")
        least = isinstance(first, NounPhrase) and (
            any(one.concept == "minimum" for one in first.adjectives)
            or any(isinstance(one, NounPhrase) and one.head == "minimum" for one in first.modifiers)
        )
        if role is Role.UNDER and least:
            raise UnsayableError("under the least")
        if role is Role.AT and (isinstance(first, Amount) or isinstance(first.head, Name) or first.amount is not None):
            return "op"
        if role is Role.FROM and isinstance(first, NounPhrase) and isinstance(first.head, Name) and head is None:
            return "vanaf"
        shown = ROLES.get(role)
        if shown is None:
            raise UnsayableError(f"an adjunct of {role}")
        return shown

    def _prepositional(self, preposition: str, phrase: Nominal | Amount, setting: Setting) -> str:
        if isinstance(phrase, Amount):
            return f"{preposition} {self._amount(phrase)}"
        if isinstance(phrase, NounPhrase) and phrase.pronoun in {"this", "that", "it"}:
            if preposition not in _HERE:
                raise UnsayableError(f"{preposition} this")
            return _HERE[preposition]
        article = "none" if preposition in {"per", "zonder", "als"} else "auto"
        known = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.DEFINITE
        return f"{preposition} {self._nominal(phrase, Place(setting.full or known, article, setting.owner))}"

    def _clausal_adjunct(self, role: Role, clause: Clause, setting: Setting) -> str:
        lead = {Role.PURPOSE: "om", Role.WITHOUT: "zonder", Role.INSTEAD_OF: "in plaats van", Role.MEANS: "door"}
        if role not in lead or (role is Role.MEANS and not setting.order):
            raise UnsayableError(f"a clause of {role}")
        comma = "" if role is Role.PURPOSE or role is Role.MEANS else ","
        return f"{comma} {self._infinitive(clause, setting, lead=lead[role])}"

    def _time(self, adjunct: Adjunct, tense: Tense, setting: Setting, clause: Clause | None) -> str:
        role, phrase = adjunct.role, adjunct.phrase
        if isinstance(phrase, Clause):
            raise UnsayableError(f"a clause as {role}")
        if role is Role.PER:
            if isinstance(phrase, Amount) and phrase.unit and phrase.value in {"", "1"}:
                return "per " + self._noun(phrase.unit).lemma
            return self._prepositional("per", phrase, setting)
        if role is Role.WHEN:
            return self._when(phrase)
        if not isinstance(phrase, Amount):
            if role is Role.LAST and isinstance(phrase, NounPhrase):
                return self._prepositional("in", replace(phrase, determiner=Determiner.DEFINITE), Setting())
            raise UnsayableError(f"a phrase as {role}")
        if role is Role.TIMES:
            return "één keer" if phrase.value == "1" else f"{self._amount(phrase)} keer"
        if role is Role.NEXT and phrase.point:
            return "over " + self._amount(phrase)
        if role in {Role.LAST, Role.NEXT}:
            return self._period(phrase, "afgelopen" if role is Role.LAST else "komende")
        if role is Role.AGO:
            return self._amount(phrase) + " geleden"
        if role is Role.EVERY:
            if phrase.value in {"", "1"} and phrase.unit:
                noun = self._noun(phrase.unit)
                return ("elk " if noun.gender == "het" else "elke ") + noun.lemma
            return "elke " + self._amount(phrase)
        lasting = tense in {Tense.PRESENT, Tense.PERFECT} and not setting.order
        if lasting and (clause is None or clause.modal is None):
            return "al " + self._amount(phrase)
        return "gedurende " + self._amount(phrase)

    def _period(self, amount: Amount, which: str) -> str:
        if amount.relation is Relation.LESS_THAN and amount.value:
            return ("over " if which == "komende" else "in ") + self._amount(amount)
        if which == "komende" or amount.relation not in {Relation.EXACTLY, Relation.ABOUT}:
            return "binnen " + (self._amount(amount) if amount.value else "één " + self._noun(amount.unit).lemma)
        if amount.unit and amount.value in {"", "1"}:
            noun = self._noun(amount.unit)
            return f"in {noun.gender} {which} {noun.lemma}"
        return f"in de {which} {self._amount(amount)}"

    def _when(self, phrase: Nominal | Amount) -> str:
        if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or not phrase.head:
            raise UnsayableError("such a time")
        which = {"next": "volgend", "last": "vorig"}.get(phrase.adjectives[0].concept if phrase.adjectives else "")
        if which is None:
            raise UnsayableError("such a time")
        noun = self._noun(phrase.head)
        return f"{which}{'' if noun.gender == 'het' else 'e'} {noun.lemma}"

    def _than(self, phrase: Nominal | Amount) -> str:
        if isinstance(phrase, NounPhrase) and phrase.pronoun:
            if phrase.pronoun not in _EXPECTED:
                raise UnsayableError(f"than {phrase.pronoun}")
            return "dan " + _EXPECTED[phrase.pronoun]
        if isinstance(phrase, Amount):
            return "dan " + self._amount(phrase)
        return "dan " + self._nominal(phrase, Place(article="definite"))

    # --- amounts ------------------------------------------------------------------------------------------------------

    def _amount(self, amount: Amount) -> str:
        parts = [RELATIONS[amount.relation], amount.value, f"van de {amount.total}" if amount.total else ""]
        if amount.unit:
            if amount.value.startswith("⟨") and amount.unit in _ABBREVIATED:
                return join(*parts, _ABBREVIATED[amount.unit])  # one or several: the span does not show it
            if amount.value.startswith("⟨") and amount.unit in {"week", "month"}:
                raise UnsayableError("one week or several")
            parts.append(self._noun(amount.unit).form(plural=amount.value not in {"", "1"}))
        return join(*parts)

    # --- phrases ------------------------------------------------------------------------------------------------------

    def _nominal(self, nominal: Nominal, place: Place) -> str:
        nominal = with_shared_measure(nominal)
        if isinstance(nominal, NounPhrase):
            return self._phrase(nominal, place)
        first = nominal.items[0]
        if first.determiner is Determiner.INDEFINITE:  # "an issue, limit, or volume"
            nominal = replace(nominal, items=tuple(self._sharing_article(item) for item in nominal.items))
        items = [self._phrase(item, place) for item in nominal.items]
        if nominal.conjunction == "slash":
            if place.full and any(not isinstance(item.head, Name) for item in nominal.items):
                raise UnsayableError("alternatives with articles")
            return "/".join(items)
        joint = {"and": " en ", "or": " of "}.get(nominal.conjunction, ", ")
        return ", ".join(items[:-1]) + joint + items[-1]

    def _sharing_article(self, item: NounPhrase) -> NounPhrase:
        bare = item.determiner is Determiner.NONE and item.number is Number.SINGULAR and item.amount is None
        if not bare or not isinstance(item.head, str) or not item.head or item.names:
            return item
        return replace(item, determiner=Determiner.INDEFINITE)

    def _phrase(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.pronoun:
            return self._pronoun(phrase, place)
        phrase = self._counting_what(with_adjective_of_all(with_left(phrase)))
        phrase = self._share_of_failures(self._largest(phrase))
        if phrase.determiner is Determiner.HALF:
            rest = replace(phrase, determiner=Determiner.DEFINITE)
            return f"de helft van {self._phrase(rest, replace(place, full=True))}"
        if isinstance(phrase.head, Name):
            return self._after_head(phrase, place, self._named(phrase))
        phrase = self._with_sense_of_head(phrase)
        if not phrase.head:
            return self._headless(phrase, place)
        if self._is_total(phrase):
            return self._phrase(self._total_of(phrase), place)
        if self._is_many_of(phrase):
            return self._phrase(number_of(phrase), replace(place, article="auto"))
        self._check_size(phrase)
        noun = self._head(phrase)
        front, owner, names = self._compound(phrase, noun)
        plural = self._agreement(phrase).plural
        graded = any(node.concept in LEVELS for node in phrase.adjectives)
        if owner is not None and place.full and place.article == "auto" and not plural and not graded:
            place = replace(place, article="definite") if phrase.determiner is Determiner.NONE else place
        article = self._article(phrase, noun, place, plural=plural)
        bare_het = noun.gender == "het" and not plural and self._is_indefinite(article)
        adjectives = [self._attributive(node, phrase, bare=bare_het) for node in phrase.adjectives]
        if phrase.participle is not None and self._is_prenominal(phrase):
            adjectives.insert(0, self._prenominal(phrase.participle, bare=bare_het))
        adjectives.extend(self._own_adjective(one, bare=bare_het) for one in (self._lifted(phrase), noun) if one)
        after = [self._adjective_word(node.concept).after for node in phrase.adjectives]
        text = join(
            article,
            self._amount(phrase.amount) if phrase.amount else "",
            *adjectives,
            joined(front, noun.form(plural=plural)),
            noun.suffix,
            *(name.text for name in names),
            *after,
        )
        if owner is not None:
            text += self._belonging(phrase.head, owner, place)
        return self._after_head(phrase, place, text, noun=noun)

    def _belonging(self, head: str | Name, owner: Nominal, place: Place) -> str:
        """Say what a compound's front part became: gebruik van de server, fout bij herladen."""
        happening = isinstance(owner, NounPhrase) and self._kind(owner.head) == "event"
        if isinstance(owner, NounPhrase) and owner.head in _MAKING and owner.modifiers:
            last = owner.modifiers[-1]
            if isinstance(last, NounPhrase) and last.number is Number.SINGULAR:
                many = replace(last, number=Number.PLURAL)
                owner = replace(owner, modifiers=(*owner.modifiers[:-1], many))
        preposition = "bij" if happening and head in {"error", "failure", "issue", "problem"} else "van"
        article = "auto" if head in _MAKING and is_bare_plural(owner) else "definite"
        return f" {preposition} " + self._nominal(owner, Place(place.full, article, place.owner))

    def _is_indefinite(self, article: str) -> bool:
        return article in {"", "een", "geen", "elk", "veel", "te veel", "meer", "minder", "weinig", "te weinig"} or (
            article in {"voldoende", "onvoldoende", "wat", "ten minste één"}
        )

    def _lifted(self, phrase: NounPhrase) -> Noun | None:
        """Return a front noun whose adjective describes the whole compound: mislukte aanmeldpogingen."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head in COUNTS or not isinstance(last, NounPhrase) or not isinstance(last.head, str):
            return None
        noun = self._noun(last.head) if last.head else None
        return noun if noun is not None and noun.adjective and noun.combining else None

    def _own_adjective(self, noun: Noun, *, bare: bool) -> str:
        return noun.adjective if bare or not noun.adjective else inflect(noun.adjective)

    def _is_total(self, phrase: NounPhrase) -> bool:
        """Whether it is "the total requests": het totale aantal verzoeken."""
        only = len(phrase.adjectives) == 1 and phrase.adjectives[0].concept == "total"
        bare = phrase.determiner in PLAIN and phrase.amount is None and phrase.of is None
        return only and bare and phrase.number is Number.PLURAL and self._is_countable(phrase)

    def _total_of(self, phrase: NounPhrase) -> NounPhrase:
        rest = replace(phrase, adjectives=(), adjuncts=(), participle=None, relative=None, determiner=Determiner.NONE)
        whole = replace(phrase, head="number", number=Number.SINGULAR, modifiers=(), names=(), of=rest)
        return replace(whole, determiner=Determiner.DEFINITE)

    def _is_countable(self, phrase: NounPhrase) -> bool:
        return self._kind(phrase.head) not in {"", "measure", "unit", "time"} and phrase.head != "number"

    def _check_size(self, phrase: NounPhrase) -> None:
        """Refuse "a high backend": the source was read wrongly."""
        levels = sum(node.concept in LEVELS for node in phrase.adjectives)
        if levels > 1:
            raise UnsayableError("high and low")
        if levels and self._kind(phrase.head) in {"software", "machine", "person", "place"}:
            raise UnsayableError(f"the height of {phrase.head}")

    def _counting_what(self, phrase: NounPhrase) -> NounPhrase:
        """Turn "pod restart count" into aantal podherstarts, and give "Kafka number of errors" to the errors."""
        if phrase.head not in {"number", "count"} or not phrase.modifiers:
            return phrase
        of = phrase.of
        if isinstance(of, NounPhrase) and isinstance(of.head, str) and of.head:
            return replace(phrase, modifiers=(), of=replace(of, modifiers=(*phrase.modifiers, *of.modifiers)))
        last = phrase.modifiers[-1]
        if of is not None or not isinstance(last, NounPhrase) or not isinstance(last.head, str):
            return phrase
        number = Number.PLURAL if last.number is Number.SINGULAR else last.number
        counted = replace(last, modifiers=(*phrase.modifiers[:-1], *last.modifiers), number=number)
        return replace(phrase, modifiers=(), of=counted)

    def _with_sense_of_head(self, phrase: NounPhrase) -> NounPhrase:
        """Choose another noun where the neighbours show what is meant."""
        concepts = {node.concept for node in phrase.adjectives}
        if phrase.determiner is Determiner.ANOTHER and self._kind(phrase.head) == "event" and not phrase.adjectives:
            return replace(phrase, determiner=Determiner.INDEFINITE, adjectives=(AdjectiveNode("next"),))
        if phrase.head in _AFAR and "remote" in concepts:
            raise UnsayableError("people far away")
        if phrase.head == "load" and concepts & _REGULAR:
            raise UnsayableError("loading of data, read as what weighs")
        done = phrase.participle.predicate if phrase.participle else None
        if phrase.head in {"status", "state"} and isinstance(done, Acting) and done.verb == "establish":
            raise UnsayableError("the name of a state")
        last = phrase.modifiers[-1] if phrase.modifiers else None
        twice = phrase.head in {"status", "state"} and isinstance(last, NounPhrase) and isinstance(last.head, str)
        if twice and isinstance(last, NounPhrase) and self._noun(str(last.head)).lemma.endswith("status"):
            return replace(phrase, head=last.head, modifiers=(*phrase.modifiers[:-1], *last.modifiers))
        if isinstance(last, Name) and last.kind == "span" and len(phrase.modifiers) == 1 and phrase.head in _DOINGS:
            alone = phrase.number is Number.SINGULAR and phrase.amount is None and phrase.of is None
            if alone and not phrase.names:
                return replace(phrase, modifiers=(), names=(last,))
        sized = bool(concepts & {"limited", "available", "free"}) and phrase.determiner is Determiner.NONE
        if phrase.head == "disk" and sized and phrase.number is Number.SINGULAR and not phrase.names:
            return replace(phrase, head="disk_space", number=Number.MASS)
        if phrase.head == "amount" and phrase.of is not None and is_bare_plural(phrase.of) and not phrase.modifiers:
            return replace(phrase, head="number")
        last = phrase.modifiers[0] if phrase.modifiers else None
        if "prepared" in concepts and isinstance(last, NounPhrase) and last.head == "statement":
            rest = tuple(node for node in phrase.adjectives if node.concept != "prepared")
            modifiers = (replace(last, head="prepared_statement"), *phrase.modifiers[1:])
            return replace(phrase, adjectives=rest, modifiers=modifiers)
        amount = isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None
        if phrase.head == "rate" and amount and phrase.determiner is Determiner.INDEFINITE and not phrase.modifiers:
            return replace(phrase, head="speed")
        return phrase

    def _largest(self, phrase: NounPhrase) -> NounPhrase:
        """Turn "the maximum amount" into het maximum."""
        if phrase.head not in {"amount", "value"} or len(phrase.adjectives) != 1 or phrase.of or phrase.modifiers:
            return phrase
        extreme = phrase.adjectives[0]
        if extreme.concept not in {"maximum", "minimum"} or phrase.names or phrase.number is not Number.SINGULAR:
            return phrase
        return replace(phrase, head=extreme.concept, adjectives=())

    def _share_of_failures(self, phrase: NounPhrase) -> NounPhrase:
        """Turn "payment failure rate" into percentage mislukte betalingen."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        outcome = isinstance(last, NounPhrase) and last.head in {"failure", "success"} and not last.modifiers
        if phrase.head in {"rate", "ratio"} and outcome and len(phrase.modifiers) > 1:
            assert isinstance(last, NounPhrase)
            phrase = replace(phrase, head=f"{last.head}_rate", modifiers=phrase.modifiers[:-1])
            last = phrase.modifiers[-1]
        if (
            phrase.head not in {"rate", "ratio", "failure_rate", "success_rate"}
            or not isinstance(last, NounPhrase)
            or phrase.of is not None
        ):
            return phrase
        if not isinstance(last.head, str) or last.number is Number.MASS or last.names or phrase.names:
            return phrase
        noun = self._noun(last.head)
        before = (*phrase.modifiers[:-1], *last.modifiers)
        if any(isinstance(one, Name) and one.kind == "span" for one in before):
            return phrase
        many = replace(last, number=Number.PLURAL, modifiers=before)
        kind = self._kind(last.head)
        if phrase.head in {"rate", "ratio"} and ((noun.adjective and kind == "event") or kind in {"machine", "person"}):
            return replace(phrase, head="percentage", modifiers=(), of=many)
        runs = self._kind(last.head) == "event" or last.head.endswith(
            (*RUNS_ONCE, "order", "message", "call", "backup")
        )
        if phrase.head not in {"rate", "ratio"} and runs and noun.plural and not noun.adjective and not noun.split:
            how = _FAILED if phrase.head == "failure_rate" else _SUCCESSFUL
            return replace(phrase, head="percentage", modifiers=(), of=replace(many, adjectives=(how,)))
        return phrase

    def _pronoun(self, phrase: NounPhrase, place: Place) -> str:
        if phrase.pronoun in {"they", "these"}:
            return "ze" if phrase.pronoun == "they" else "deze"
        if phrase.pronoun == "you":
            return "u"
        if phrase.pronoun in {"this", "that"}:
            return "dit"
        if phrase.pronoun == "it" and place.owner is not None and not place.owner.named:
            return "ze" if place.owner.plural else "dit" if place.owner.gender == "n" else "deze"
        raise UnsayableError(f"the pronoun {phrase.pronoun}")

    def _named(self, phrase: NounPhrase) -> str:
        if phrase.modifiers or phrase.amount is not None or phrase.adjectives or phrase.determiner not in PLAIN:
            raise UnsayableError("a name with something before it")
        assert isinstance(phrase.head, Name)
        article = "een" if phrase.determiner is Determiner.INDEFINITE and phrase.number is Number.SINGULAR else ""
        return join(article, phrase.head.text, *(name.text for name in phrase.names))

    def _headless(self, phrase: NounPhrase, place: Place) -> str:
        """Say an amount that stands alone: "80% van de verzoeken"."""
        if phrase.amount is None:
            raise UnsayableError("a phrase without head")
        if phrase.modifiers or phrase.names or phrase.determiner not in PLAIN:
            raise UnsayableError("a bare amount with words before it")
        parts = [self._amount(phrase.amount)]
        of = phrase.of
        if isinstance(of, NounPhrase) and any(node.concept in LEVELS for node in of.adjectives):
            raise UnsayableError("a part of what is high")
        if phrase.participle is not None and place.full and place.article != "definite":
            raise UnsayableError("a part of which something is done")
        if isinstance(of, NounPhrase) and phrase.participle is not None and of.participle is None:
            phrase = replace(phrase, of=replace(of, participle=phrase.participle), participle=None)
        bare = isinstance(of, NounPhrase) and of.determiner is Determiner.NONE
        empty = isinstance(of, NounPhrase) and (
            of.head == "free_space"
            or any(one.concept in _WRONG for one in of.adjectives)
            or (of.head in _SPACES and any(one.concept in _FREE for one in of.adjectives))
        )
        scaled = empty and bare  # "20% free space", not a fifth of what is free
        if not scaled and isinstance(of, NounPhrase) and of.head in _FAULTS:
            scaled, of = True, replace(of, number=Number.PLURAL)
        if scaled and bare and of is not None:
            parts.append(self._nominal(of, Place(False, "none", place.owner)))
        elif phrase.of is not None:
            parts.append("van " + self._nominal(phrase.of, Place(True, "definite", place.owner)))
        parts.extend(self._predicative(node) for node in phrase.adjectives)
        clause = phrase.participle
        if clause is not None:
            act = clause.predicate
            if not self._is_prenominal(phrase) or not isinstance(act, Acting) or not act.passive:
                raise UnsayableError("a bare amount with a clause")
            parts.append(self._verb(act.verb).participle)
        return self._after_head(replace(phrase, of=None, participle=None), place, join(*parts))

    def _after_head(self, phrase: NounPhrase, place: Place, text: str, noun: Noun | None = None) -> str:
        if phrase.of is not None:
            text += self._of(phrase.head, phrase.of, place)
        setting = Setting(full=place.full, owner=place.owner)
        for adjunct in sorted(phrase.adjuncts, key=lambda one: one.role is not Role.DURATION):
            if adjunct.role in {Role.PURPOSE, Role.MEANS} or self._lasts(adjunct):
                raise UnsayableError(f"{adjunct.role} behind a noun")
            text += " " + self._adjunct(adjunct, setting, head=noun)
        if phrase.participle is not None and not self._is_prenominal(phrase):
            clause = phrase.participle
            if any(one.role is Role.DURATION for one in clause.adjuncts):
                raise UnsayableError("a time of the whole, read as that of a part")
            done = isinstance(clause.predicate, Acting) and clause.predicate.passive and not clause.progressive
            lasting = isinstance(clause.predicate, Acting) and clause.predicate.verb in _LASTING
            past = done and not lasting and clause.tense is Tense.PRESENT
            clause = replace(clause, tense=Tense.PAST) if past else clause
            text += self._relative(phrase, clause)
        if phrase.relative is not None:
            text += self._relative(phrase, phrase.relative)
        if phrase.aside is not None:
            text += f" ({self._aside(phrase.aside)})"
        return text

    def _of(self, head: str | Name, of: Nominal, place: Place) -> str:
        counted = head in COUNTS or self._kind(head) == "measure"
        single = isinstance(of, NounPhrase) and of.number is Number.SINGULAR and of.determiner is Determiner.NONE
        if head in {"number", "count"} and single and isinstance(of, NounPhrase) and self._is_countable(of):
            of = replace(of, number=Number.PLURAL)  # "number of connection"
        if head == "amount" and isinstance(of, NounPhrase) and of.head in _SPACES and single:
            of = replace(of, number=Number.MASS)
        mass = isinstance(of, NounPhrase) and of.number is Number.MASS and head in {"number", "amount"}
        bare = isinstance(of, NounPhrase) and of.determiner is Determiner.NONE
        if head in {"number", "count", "amount", "percentage"} and bare and (is_bare_plural(of) or mass):
            return " " + self._nominal(of, Place(place.full, "none", place.owner))
        if counted and is_bare_plural(of) and head not in {"rate", "ratio"}:
            return " van " + self._nominal(of, Place(place.full, "none", place.owner))
        return (" in " if head in {"spike", "surge"} else " van ") + self._nominal(
            of, Place(place.full, "definite" if not is_bare_plural(of) else "auto", place.owner)
        )

    def _lasts(self, adjunct: Adjunct) -> bool:
        phrase = adjunct.phrase
        if not isinstance(phrase, NounPhrase):
            return False
        timed = self._kind(phrase.head) == "unit" and adjunct.role is Role.FOR
        return timed or (adjunct.role is Role.OUT_OF and phrase.amount is None)

    def _relative(self, phrase: NounPhrase, clause: Clause) -> str:
        if isinstance(phrase.head, Name) or not phrase.head:
            raise UnsayableError("a relative clause behind a name")
        agreement = self._agreement(phrase)
        clause = self._said_otherwise(clause)
        act = clause.predicate
        if clause is not phrase.relative and isinstance(act, Acting) and not act.passive and act.obj is not None:
            doing = self._kind(phrase.head) in {"software", "machine", "person", "thing", "event"}
            if not doing or phrase.head in {"issue", "problem", "error", "failure"}:
                raise UnsayableError(f"a {phrase.head} doing something")
        if isinstance(act, Acting) and act.passive and "obj" in self._verb(act.verb).slots:
            raise UnsayableError("a relative clause with a preposition")
        pronoun = "dat" if agreement.gender == "n" and not agreement.plural else "die"
        subject = NounPhrase(pronoun="they" if agreement.plural else "that")
        said = self._final(replace(clause, subject=subject), Setting(owner=agreement), subject=pronoun)
        return f" {said}{COMMA}"

    # --- determiners and adjectives -----------------------------------------------------------------------------------

    def _article(self, phrase: NounPhrase, noun: Noun, place: Place, *, plural: bool) -> str:
        """Return what stands before the noun."""
        determiner = phrase.determiner
        if determiner is Determiner.NONE:
            determiner = self._understood(phrase, noun, place, plural=plural)
        if determiner in {Determiner.DEFINITE, Determiner.INDEFINITE} and not place.full:
            return ""
        het = noun.gender == "het" and not plural
        mass = phrase.number is Number.MASS or not noun.plural
        if determiner is Determiner.INDEFINITE:
            return "" if plural or not noun.plural else "een"
        simple = {
            Determiner.NONE: "",
            Determiner.DEFINITE: "het" if het else "de",
            Determiner.THIS: "dit" if het else "deze",
            Determiner.THAT: "dat" if het else "die",
            Determiner.YOUR: "uw",
            Determiner.NO: "geen",
            Determiner.EACH: "elk" if het else "elke",
            Determiner.WHICH_EVER: "ten minste één",
            Determiner.MOST: "de meeste",
        }
        if determiner in simple:
            return simple[determiner]
        if determiner is Determiner.ITS:
            return self._its(place)
        if determiner is Determiner.ANY:
            return "" if plural or mass else "een"
        if determiner is Determiner.ALL:
            if not plural and not mass:
                raise UnsayableError("all of one")
            return "alle" if plural else "al het" if het else "alle"
        if determiner is Determiner.ANOTHER:
            return "een ander" if het else "een andere"
        if determiner is Determiner.SOME and not plural and not mass:
            return "een"
        if determiner is Determiner.SOME and plural and place.article == "definite":
            return "sommige"
        if determiner in _BEFORE:
            said = _BEFORE[determiner][not plural]
            if not said or (not plural and not mass):
                raise UnsayableError(f"{determiner} of one")
            return said
        raise UnsayableError(f"the determiner {determiner}")

    def _understood(self, phrase: NounPhrase, noun: Noun, place: Place, *, plural: bool) -> Determiner:
        """Return the article that Dutch has where English has none."""
        if place.article == "none" or phrase.amount is not None or not place.full or phrase.names or noun.bare:
            return Determiner.NONE
        if place.article == "definite":
            return Determiner.DEFINITE
        if any(is_defining(node) for node in phrase.adjectives):
            return Determiner.DEFINITE
        if place.article == "indefinite" and phrase.number is Number.SINGULAR:
            return Determiner.INDEFINITE
        if plural or phrase.number is Number.MASS or place.article == "indefinite" or not noun.plural:
            return Determiner.NONE
        if self._kind(phrase.head) == "event" and phrase.of is None:
            return Determiner.INDEFINITE
        sized = phrase.head == "number" and any(node.concept in _SIZED for node in phrase.adjectives)
        if sized or any(node.concept in LEVELS for node in phrase.adjectives):
            return Determiner.INDEFINITE
        return Determiner.DEFINITE

    def _its(self, place: Place) -> str:
        if place.owner is None:
            raise UnsayableError("its, of what is not known")
        return "hun" if place.owner.plural else "haar" if place.owner.gender == "f" else "zijn"

    def _attributive(self, node: AdjectiveNode, phrase: NounPhrase, *, bare: bool) -> str:
        concept = "down" if node.concept == "failed" and self._runs_on(phrase) else node.concept
        word = self._adjective_word(concept)
        if word.after:
            return ""
        adverbs = [self._adverb(adverb) for adverb in node.adverbs]
        shown = word.attributive if bare else word.inflected
        if node.degree == "comparative":
            shown = word.comparative + ("" if bare else "e") if word.comparative else ""
        elif node.degree == "superlative":
            shown = word.superlative + "e" if word.superlative else ""
        if not shown:
            raise UnsayableError(f"{concept} before a noun")
        negation = "niet-" if node.negated and not shown.startswith("niet") else ""
        if node.negated and not negation:
            raise UnsayableError("twice not")
        return join(*adverbs, "te" if node.degree == "too" else "", negation + shown)

    def _predicative(self, node: AdjectiveNode) -> str:
        word = self._adjective_word(node.concept)
        said = word.predicative
        if node.degree == "comparative":
            said = word.comparative
        elif node.degree == "superlative":
            said = f"het {word.superlative}" if word.superlative else ""
        elif node.degree == "too":
            said = f"te {said}"
        if not said:
            raise UnsayableError(f"{node.concept} of a subject")
        return join("niet" if node.negated else "", *(self._adverb(adverb) for adverb in node.adverbs), said)

    def _is_prenominal(self, phrase: NounPhrase) -> bool:
        """Whether a participle stands before its noun: geweigerde verzoeken."""
        clause = phrase.participle
        if clause is None or not isinstance(clause.predicate, Acting) or isinstance(phrase.head, Name):
            return False
        act = clause.predicate
        if act.obj or act.content or act.complement or clause.links or clause.modal or clause.more or act.obliques:
            return False
        verb = self._verb(act.verb)
        return not (verb.construction or "obj" in verb.slots or verb.reflexive or clause.adjuncts or verb.fixed)

    def _prenominal(self, clause: Clause, *, bare: bool) -> str:
        act = clause.predicate
        assert isinstance(act, Acting)
        verb = self._verb(act.verb)
        if act.passive:
            verb = verb.passive or verb
            said = verb.participle if bare else inflect(verb.participle)
        else:
            said = verb.whole + ("d" if bare else "de")
        negation = ["niet"] if clause.negated else []
        return join(*negation, *map(self._adverb, clause.adverbs), said)

    # --- compounds ----------------------------------------------------------------------------------------------------

    def _compound(self, phrase: NounPhrase, noun: Noun) -> tuple[str, Nominal | None, tuple[Name, ...]]:
        """Return the front of the compound, what stands behind with "van", and the names behind the head."""
        modifiers, names = phrase.modifiers, phrase.names
        if not modifiers:
            return "", None, names
        if self._kind(phrase.head) == "unit":
            raise UnsayableError("a unit with words before it")
        if any(isinstance(one, NounPhrase) and one.head == "number" for one in modifiers):
            raise UnsayableError("a number within a compound")
        first = modifiers[0]
        spanned = isinstance(first, Name) and first.kind == "span"
        if isinstance(first, NounPhrase) and first.head == "check" and len(modifiers) > 1:
            raise UnsayableError("an order to check, read as a compound")
        doing = phrase.head in _DOINGS
        if len(modifiers) == 1 and spanned and doing and phrase.of is None and not names:
            assert isinstance(first, Name)
            return first.text + "-", None, ()
        if len(modifiers) == 1 and spanned and self._follows(phrase):
            assert isinstance(first, Name)
            return "", None, (first,)
        if spanned and (names or phrase.of is not None):
            raise UnsayableError("a span before other names")
        last = modifiers[-1]
        if isinstance(last, NounPhrase) and isinstance(last.head, str) and self._noun(last.head).lemma == noun.lemma:
            modifiers = modifiers[:-1]  # "disk drive" is one word
            phrase = replace(phrase, modifiers=modifiers)
            if not modifiers:
                return "", None, names
        ranked, modifiers = self._percentile(phrase)
        phrase = replace(phrase, modifiers=modifiers)
        place = self._split(phrase, noun)
        ours = phrase.determiner is Determiner.ITS and len(modifiers) < MOST_PARTS
        if place and ours and all(isinstance(one, NounPhrase) for one in modifiers):
            place = 0 if not (noun.split or noun.adjective) else place  # "its container limit": the owner is said
        if place == 0:
            front = self._front((*ranked, *modifiers))
            return front, None, names
        if phrase.of is not None or names:
            raise UnsayableError("a compound that is too long")
        rest = modifiers[place:]
        if any(isinstance(one, Name) and one.kind == "span" for one in rest):
            raise UnsayableError("a span within a compound")
        return self._front((*ranked, *rest)), self._owner(modifiers[:place], many=phrase.head in COUNTS), names

    def _percentile(self, phrase: NounPhrase) -> tuple[tuple[Name, ...], tuple[NounPhrase | Name | Coordination, ...]]:
        """Return what stands first in the compound whatever is said behind it ("p99 API latency"), and the rest."""
        first, *rest = phrase.modifiers
        if not str(phrase.head).endswith(_MEASURED) or not rest or not isinstance(first, Name) or first.kind == "span":
            return (), phrase.modifiers
        return ((first,), tuple(rest)) if re.fullmatch(r"[Pp]?⟨\d+⟩", first.text) else ((), phrase.modifiers)

    def _follows(self, phrase: NounPhrase) -> bool:
        """Whether a span before a noun stands behind it in Dutch: "the ⟨1⟩ namespace" → namespace ⟨1⟩."""
        if phrase.names or phrase.amount is not None or phrase.number is not Number.SINGULAR:
            return False
        return self._kind(phrase.head) in {"machine", "software", "thing", "place", "person"}

    def _split(self, phrase: NounPhrase, noun: Noun) -> int:
        """Return how many modifiers stand behind the head with "van"; 0 for a compound of all."""
        modifiers = phrase.modifiers
        count = len(modifiers)
        last = modifiers[-1]
        described = isinstance(last, NounPhrase) and isinstance(last.head, str) and self._noun(last.head).adjective
        named = all(isinstance(one, Name) and one.kind == "product" for one in modifiers)
        if noun.split or (noun.adjective and not named) or (described and phrase.head in COUNTS):
            return count
        if any(isinstance(one, NounPhrase) and one.head == "handling" for one in modifiers) and phrase.adjectives:
            raise UnsayableError("handling such things, or things to handle with")
        for place in range(count, 0, -1):
            if self._stands_behind(modifiers[place - 1]):
                return place
        leading = leading_names(modifiers)
        spans = [place for place, one in enumerate(modifiers, 1) if isinstance(one, Name) and one.kind == "span"]
        coded = phrase.head in WITH_CODES or any(
            isinstance(one, NounPhrase) and one.head in WITH_CODES for one in modifiers
        )
        if spans and not coded:
            if len(spans) == 1 and 1 < spans[0] < count and isinstance(modifiers[spans[0] - 2], NounPhrase):
                return spans[0]
            if spans[-1] > leading or len(spans) > 1:
                raise UnsayableError("a span within a compound")
            return spans[-1]
        owner = max((place for place, one in enumerate(modifiers, 1) if self._owns(one)), default=0)
        if 0 < owner < count:
            return owner
        measured = self._is_measure(phrase, resources=False) or phrase.head in _OWNED
        measured = measured and phrase.head not in {"limit", "version", "threshold"}
        if owner == count and (measured or count >= MOST_PARTS) and phrase.of is None and not phrase.names:
            return owner
        if isinstance(modifiers[-1], Coordination) and count > 1:
            return count - 1
        front = self._front(modifiers)
        if count > MOST_PARTS or len(front) + len(noun.lemma) > LONGEST_COMPOUND:
            return leading if 0 < leading < count else count
        if leading and leading < count and measured and count > 1:
            return leading
        return 0

    def _stands_behind(self, modifier: object) -> bool:
        if isinstance(modifier, Name):
            return modifier.kind == "quoted" and " " in modifier.text
        if isinstance(modifier, Coordination):
            return any(item.adjectives or item.modifiers or item.names for item in modifier.items)
        assert isinstance(modifier, NounPhrase)
        if modifier.adjectives or modifier.participle or modifier.amount or modifier.names or modifier.of:
            return True
        return isinstance(modifier.head, str) and (
            not self._noun(modifier.head).combining or self._noun(modifier.head).split
        )

    def _owns(self, modifier: object) -> bool:
        return (
            isinstance(modifier, NounPhrase)
            and self._kind(modifier.head) in {"machine", "software"}
            and (
                modifier.head not in {"disk", "cpu", "certificate", "tls_certificate", "volume", "filesystem", "system"}
            )
        )

    def _owner(self, modifiers: tuple[NounPhrase | Name | Coordination, ...], *, many: bool) -> Nominal:
        last = modifiers[-1]
        before = modifiers[-2] if len(modifiers) > 1 else None
        if isinstance(last, Name) and last.kind == "span" and isinstance(before, NounPhrase):
            if before.names or before.of or self._kind(before.head) not in _NAMED:
                raise UnsayableError("a name within a compound")
            return replace(before, names=(last,), modifiers=(*modifiers[:-2], *before.modifiers))
        if isinstance(last, Name):
            if any(not isinstance(one, Name) for one in modifiers):
                raise UnsayableError("a name within a compound")
            return NounPhrase(head=modifiers[0], names=modifiers[1:])  # type: ignore[arg-type]
        if isinstance(last, Coordination):
            if len(modifiers) > 1:
                raise UnsayableError("coordinated owners with something before them")
            return last
        number = Number.PLURAL if many and last.number is Number.SINGULAR and last.adjectives else last.number
        return replace(last, modifiers=(*modifiers[:-1], *last.modifiers), number=number)

    def _front(self, modifiers: tuple[NounPhrase | Name | Coordination, ...]) -> str:
        text = ""
        for place, modifier in enumerate(modifiers):
            part = self._combining(modifier, modifiers[:place])
            text = text + part if text.endswith("-") else joined(text, part)
        return text

    def _combining(
        self, modifier: NounPhrase | Name | Coordination, before: tuple[NounPhrase | Name | Coordination, ...] = ()
    ) -> str:
        """Return a modifier's form within the compound; ``before`` stands in front of it."""
        if isinstance(modifier, Name):
            return modifier.text + "-"
        if isinstance(modifier, Coordination):
            joint = {"slash": "/", "and": " en ", "or": " of "}.get(modifier.conjunction, ", ")
            parts = [self._combining(item).removesuffix("-") for item in modifier.items]
            hyphen = "" if modifier.conjunction == "slash" else "-"
            text = ", ".join(part + hyphen for part in parts[:-1]) + joint + parts[-1]
            return text + "-" if modifier.conjunction == "slash" else text
        if modifier.determiner not in PLAIN or modifier.adjuncts or modifier.relative or modifier.aside:
            raise UnsayableError("a phrase within a compound")
        if isinstance(modifier.head, Name):
            return modifier.head.text + "-"
        if modifier.head in _PERIODS:
            raise UnsayableError("a period within a compound")
        combining = self._head(replace(modifier, modifiers=(*before, *modifier.modifiers))).combining
        if not combining:
            raise UnsayableError(f"{modifier.head} within a compound")
        return joined(self._front(modifier.modifiers), combining)
