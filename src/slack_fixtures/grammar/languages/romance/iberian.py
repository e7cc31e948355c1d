"""What Spanish and Portuguese share beyond ``Romance``: two copulas, the gerund, and a verb in front of what is new.

Options of the lexicon beyond those of ``Romance``:
  nouns: ``name: de`` / ``name: -`` for what a name in front hangs on (``name: span``: bare only for spans); left out:
      "de" for products, nothing for protocols and for spans before things that have names;  ``many``: as a modifier
      plural;
      ``of: many``: as a head, takes countable modifiers plural;  ``apposed``: bare behind a machine or software.
  adjectives: ``estar`` / ``ser``: the copula; left out: participles take "estar", the rest "ser".
  verbs: ``first``: stands before an indefinite subject ("ocorreram erros");  ``purpose: en``: the word before an aim;
      ``clause``: "hace que los pods se reinicien";  ``inf: ger`` / ``ing: ger``: the gerund ("sigue fallando");
      ``prog: -``: refuses the progressive.
  adverbs: ``before``: stands before the verb ("ya ha terminado", "ainda está"); ``early``: so where it is denied.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
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
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.romance.iberian_phrases import IberianPhrases
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import is_value
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LEVELS, NEVER_ORDERED, NO_AGENTS
from slack_fixtures.grammar.languages.romance.words import Noun, Verb, joined, live

SOON = frozenset({"soon", "shortly", "imminently"})
"""Adverbs of what is still to come."""

UNARTICLED = frozenset({Role.WITH, Role.DUE_TO, Role.LIKE})
"""Roles in which a bare noun has no article."""


class Iberian(IberianPhrases):
    """Spanish and Portuguese in common."""

    SPANNED: ClassVar[Mapping[Role, str]]  # what stands before a time without a number
    MAKE: ClassVar[str]  # the verb of "hace que los pods se reinicien"
    FAILED: ClassVar[str]  # what a headline says for "failed to": "no se ha podido"
    GERUNDS: ClassVar[Mapping[str, str]]  # what stands before an infinitive for "after restarting", by its role
    FORESEEN: ClassVar[Mapping[str, str]]  # "se prevé que", by adjective
    LEVELLED: ClassVar[str]  # the copula of what is above or below something
    AT_VALUE: ClassVar[str]  # before a value that something is at
    THAN_VALUE: ClassVar[str]  # between a comparative and a value
    SET_PHRASES: ClassVar[Mapping[tuple[Role, str | Name, Determiner], str]]  # "a tiempo"
    PASSIVES: ClassVar[Mapping[str, str]] = {}  # the verb of what was done, by its state, where it is another
    NEVER_ORDERED: ClassVar[frozenset[str]] = NEVER_ORDERED
    DEMONSTRATIVE: ClassVar[str]  # "this" in its four forms
    KNOWN: ClassVar[frozenset[Determiner]] = frozenset(
        {Determiner.DEFINITE, Determiner.ITS, Determiner.THIS, Determiner.THAT, Determiner.YOUR, Determiner.OUR}
    )
    """Determiners of what is not new, and so stands before its verb."""

    @abstractmethod
    def enclitic(self, form: str) -> str:
        """Return a gerund with the reflexive pronoun behind it."""

    @abstractmethod
    def _advised(self, clause: Clause, verb: Verb) -> str:
        """Return "se recomienda" of a clause that advises."""

    @abstractmethod
    def _front_verb(self, clause: Clause, *, definite: bool) -> Verb | None:
        """Return the verb of a clause that says something new: "se han detectado errores"."""

    @abstractmethod
    def _behind(self, clause: Clause, much: Amount | NounPhrase, subject: Said, *, subjunctive: bool) -> str:
        """Return how much later than something else a subject is."""

    @abstractmethod
    def _to_come(self, link: Link, subject: Said | None) -> str:
        """Return a clause that hangs on one of the future."""

    # --- clauses ------------------------------------------------------------------------------------------------------

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a verb is conjugated; a negative subject before the verb needs no particle."""
        f = super().finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        ahead = any(one.role is Role.NEXT for one in clause.adjuncts) or bool(SOON & set(clause.adverbs))
        if f.progressive and f.tense == "pres" and ahead:
            f = replace(f, progressive=False, tense="pres" if f.compound else "fut")
        return replace(f, negation="") if subject.negative and f.negation == "-" and subject.text else f

    def clitic(self, verb: Verb) -> str:
        """Return "se" before a finite verb."""
        return "se" if verb.reflexive else verb.options.get("clitic", "")

    def _of_ourselves(self, verb: Verb) -> Verb:
        """Return "nos conectamos"."""
        return replace(verb, reflexive=False, options={**verb.options, "clitic": self.US})

    def _negated(self, words: str, f: Finite) -> str:
        return self.negated_verb(words, f.negation) if f.negation else words

    def copula(self, complement: Adjective | tuple[Adjective, ...] | Nominal | Adjunct | Amount | None) -> str:
        """Return "estar" for states and places, otherwise "ser"."""
        if isinstance(complement, Adjective):
            return "estar" if self._is_estar(self.adjective_word(complement.concept)) else "ser"
        if isinstance(complement, tuple):
            kinds = {self.copula(one) for one in complement if isinstance(one, Adjective)}
            if len(kinds) > 1:
                raise UnsayableError("adjectives of two copulas")
            return kinds.pop()
        return "estar" if isinstance(complement, Adjunct) else "ser"

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause without its links; the verb goes first before an indefinite subject."""
        if clause.modal and any(further.modal is None for further in clause.more):
            raise UnsayableError("a modal of the first predicate only")
        if (advice := self._advice(clause)) is not None:
            return advice, None
        clause = self._happened(self._none_of_all(clause))
        if (told := self._told(clause, subjunctive=subjunctive)) is not None:
            return told
        if (foreseen := self._foreseen(clause)) is not None:
            return foreseen, None
        if (front := self._front_verb(clause, definite=subjunctive)) is None:
            return super().plain(clause, subjunctive=subjunctive, before=before)
        act = clause.predicate
        assert isinstance(act, Acting)
        assert isinstance(clause.subject, NounPhrase)
        to_come = clause.tense is Tense.FUTURE or clause.modal in {Modal.MUST, Modal.SHOULD}
        whole = act.passive and to_come and clause.subject.number is Number.PLURAL and not clause.subject.amount
        said = self.phrase(clause.subject, Use.SUBJECT if whole else Use.INDEFINITE)
        since = self.lasts(clause, state=False)
        early = tuple(adverb for adverb in clause.adverbs if self.is_early(adverb, clause))
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in early))
        f = self.finite(rest, replace(said, text=""), state=False, since=since, subjunctive=subjunctive)
        group, done = self._front_group(front, act, f, said)
        mid, end = self.adverbs(rest)
        text = joined(
            *(self.adverb(adverb).text for adverb in early),
            group.front,
            group.back,
            done,
            self.manner(rest),
            mid,
            said.text,
            *self.arguments(act, front, said),
            *self.adjuncts(rest, said, since=since),
            end,
        )
        return self._owned(text, owners=said.plural), said

    def _told(self, clause: Clause, *, subjunctive: bool) -> tuple[str, Said | None] | None:  # noqa: ARG002
        """Return a clause that the language says in a way of its own."""
        return None

    def _front_group(self, verb: Verb, act: Acting, f: Finite, subject: Said) -> tuple[Group, str]:  # noqa: ARG002
        """Return a verb in front of what is new, and its participle."""
        return self.group(verb, f), ""

    def _remaining(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str | None:  # noqa: ARG002
        """Return how something is still so, where the language has a way of its own."""
        return None

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "está caído", "está acima de 5"; what can be detected is not "puede estar detectado"."""
        complement = being.complement
        if isinstance(complement, Adjective) and clause.tense is Tense.PAST and not being.become and not being.remain:
            phrase = self.adjective_word(complement.concept).options.get("verb", "haber")
            if not phrase.startswith(("haber", "estar", "tener")):  # "was successful" happened, and is over
                return self.being(replace(clause, tense=Tense.PERFECT), being, subject, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and is_value(complement):  # "lleva 40 s de retraso con respecto al primario"
            assert isinstance(complement, Amount | NounPhrase)
            return self._behind(clause, complement, subject, subjunctive=subjunctive)
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                being = replace(being, complement=replace(first, role=role))
                return self.being(
                    replace(clause, adjuncts=clause.adjuncts[1:]), being, subject, subjunctive=subjunctive
                )
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("ser"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        if being.remain and (still := self._remaining(clause, being, subject, subjunctive=subjunctive)) is not None:
            return still
        timed = isinstance(clause.subject, NounPhrase) and clause.subject.head in {"deadline", "cutoff_time"}
        if timed and isinstance(complement, Adjunct) and complement.role is Role.AT and self._is_clock(complement):
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            hour = self.CLOCK.format(self.amount(complement.phrase)) if isinstance(complement.phrase, Amount) else ""
            mid, end = self.adverbs(clause)
            return joined(self.group(Verb("ser"), f).front, hour, mid, end)
        negative = isinstance(complement, Adjective) and self.adjective_word(complement.concept).forms[0][:3] == "no "
        if clause.negated and negative:
            raise UnsayableError("a double negation")
        if isinstance(complement, NounPhrase) and complement.head == "offset":
            raise UnsayableError("being an offset")
        if isinstance(complement, NounPhrase) and complement.participle and complement.participle.progressive:
            raise UnsayableError("a participle before a noun")
        if isinstance(complement, Adjective) and clause.modal is Modal.CAN:
            masculine = self.adjective_word(complement.concept).forms[0]
            if masculine.endswith(("ado", "ido", "ído", "to")) and self.copula(complement) == "estar":
                raise UnsayableError("a participle with can")
        if isinstance(complement, Adjunct) and complement.role is Role.AGO:
            past = replace(
                self.finite(clause, subject, state=True, since=False, subjunctive=False), tense="past", compound=False
            )
            rest = self.adjuncts(clause, subject, since=False)
            return joined(self.group(Verb("ser"), past).front, self.adjunct(complement, subject), *rest)
        if (
            (
                isinstance(complement, NounPhrase)
                and isinstance(complement.head, str)
                and complement == NounPhrase(complement.head, complement.number)
            )
            and complement.head
            and self.noun(complement.head).mass
            and self.noun(complement.head).kind == "event"
        ):
            raise UnsayableError(f"being {complement.head}")
        if not isinstance(complement, Adjunct) or complement.role not in {Role.ABOVE, Role.BELOW} or being.remain:
            return super().being(clause, being, subject, subjunctive=subjunctive)
        if being.become or not (subject.measure or isinstance(complement.phrase, Amount)):
            return super().being(clause, being, subject, subjunctive=subjunctive)
        since = self.lasts(clause, state=True)
        f = self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        group = self.group(Verb(self.LEVELLED), f)
        mid, end = self.adverbs(clause)
        said = self.adjunct(complement, replace(subject, measure=True))
        return joined(group.front, self.manner(clause), mid, said, *self.adjuncts(clause, subject, since=since), end)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; some adverbs stand before it."""
        clause = self._happened(self._none_of_any(clause))
        before = [adverb for adverb in clause.adverbs if self.is_early(adverb, clause)]
        if not before:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in before))
        words = " ".join(self.adverb(adverb).text for adverb in before)
        return joined(words, super().predicate(rest, subject, subjunctive=subjunctive))

    def _happened(self, clause: Clause, *, always: bool = False) -> Clause:
        """Return "was elected" as the passive that it is: an adjective that is a participle says a state."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return clause
        bound = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}
        if (
            (clause.tense is Tense.PRESENT and not bound and not always and not clause.progressive)
            or clause.modal is Modal.MAY
            or being.complement != Adjective(being.complement.concept)
        ):
            return clause
        lasting = {one.role for one in clause.adjuncts} & {Role.DURATION, Role.SINCE}
        verb = self.PASSIVES.get(being.complement.concept) or passives().get(being.complement.concept)
        if (
            (lasting and not clause.negated)
            or verb is None
            or ("verbs", verb) not in self._lines
            or self.verb(verb).negation
        ):
            return clause
        return replace(clause, predicate=Acting(verb, passive=True))

    def acting(self, clause: Clause, act: Acting, subject: Said, *, subjunctive: bool) -> str:
        """Return a verb with its arguments; some have no progressive."""
        if clause.progressive and self.verb(act.verb).options.get("prog") == "-":
            raise UnsayableError(f"the progressive of {act.verb}")
        return super().acting(clause, act, subject, subjunctive=subjunctive)

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:
        """Return a subject pronoun: Spanish leaves it out; what agrees with it must be known."""
        being = clause.predicate.complement if isinstance(clause.predicate, Being) else None
        if pronoun == "this" and isinstance(being, NounPhrase) and isinstance(being.head, str) and being.head:
            noun, many = self.noun(being.head), being.number is Number.PLURAL
            return Said(self.DEMONSTRATIVE.split()[(noun.gender == "f") + 2 * many], noun.gender, many)
        if pronoun not in {"it", "they"}:
            return super().pronoun(pronoun, clause, before)
        many = pronoun == "they"
        if before is not None and before.plural == many:
            return Said("", before.gender, many)
        if isinstance(clause.predicate, Being):
            raise UnsayableError(f"the pronoun {pronoun!r}")
        return Said("", "m", many)

    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow; what is still to come has "cuando" with the subjunctive."""
        inner = [link.clause for link in clause.links if isinstance(link.clause, Clause)]
        if all(one.tense is not Tense.FUTURE for one in (clause, *clause.more, *inner)):
            return super().links(clause, subject)
        return "".join(self._to_come(link, subject) for link in clause.links if not link.first)

    @staticmethod
    def _none_of_all(clause: Clause) -> Clause:
        """Return "all replicas are unavailable" as "no replica is available"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or being.complement != Adjective("unavailable") or being.become or being.remain:
            return clause
        if clause.negated or not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.ALL:
            return clause
        none = replace(subject, determiner=Determiner.NO, number=Number.SINGULAR)
        return replace(clause, subject=none, predicate=Being(Adjective("available")))

    @staticmethod
    def _none_of_any(clause: Clause) -> Clause:
        """Return "not connected to any host" with "no host": "no está conectado a ningún host"."""

        def none(phrase: NounPhrase) -> NounPhrase:
            any_of = phrase.determiner is Determiner.ANY
            return replace(phrase, determiner=Determiner.NO, number=Number.SINGULAR) if any_of else phrase

        if not clause.negated:
            return clause
        adjuncts = tuple(
            replace(one, phrase=none(one.phrase)) if isinstance(one.phrase, NounPhrase) else one
            for one in clause.adjuncts
        )
        act = clause.predicate
        if isinstance(act, Acting):
            obliques = tuple(
                (slot, none(phrase) if isinstance(phrase, NounPhrase) else phrase) for slot, phrase in act.obliques
            )
            act = replace(act, obliques=obliques)
        return replace(clause, adjuncts=adjuncts, predicate=act)

    @staticmethod
    def _has_agent(clause: Clause) -> bool:
        return any(adjunct.role is Role.BY for adjunct in clause.adjuncts)

    def _is_new(self, subject: NounPhrase) -> bool:
        if subject.pronoun or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.determiner in self.KNOWN:
            return False
        if subject.determiner is not Determiner.NONE:
            return subject.determiner not in {Determiner.ALL, Determiner.EACH, Determiner.MOST, Determiner.HALF}
        noun = self.noun(subject.head)
        if subject.amount is not None:
            return True
        return (
            (subject.number is Number.PLURAL or (noun.kind == "event" and not noun.mass))
            and not subject.names
            and noun.kind != "measure"
        )

    def _foreseen(self, clause: Clause) -> str | None:
        """Return "se prevé que el disco se llene", "es probable que …"."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or clause.subject is None:
            return None
        words = self.FORESEEN.get(being.complement.concept)
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if words is None or not isinstance(aim, Clause) or clause.modal or clause.tense is not Tense.PRESENT:
            return None
        inner = replace(aim, subject=clause.subject, adjuncts=(*aim.adjuncts, *clause.adjuncts[1:]))
        before = self.NOT if clause.negated else ""
        return joined(before, words, self.plain(inner, subjunctive=True)[0])

    def _advice(self, clause: Clause) -> str | None:
        """Return "se recomienda aumentar el límite", "é recomendado aumentar o limite"."""
        act, subject = clause.predicate, clause.subject
        if (
            not isinstance(act, Acting)
            or not act.passive
            or not isinstance(subject, NounPhrase)
            or subject.pronoun != "it"
        ):
            return None
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if not isinstance(aim, Clause):
            return None
        if not act.verb.startswith(("recommend", "suggest")) or len(clause.adjuncts) > 1 or clause.adverbs:
            raise UnsayableError("an impersonal passive with an aim")
        return joined(self._advised(clause, self.verb(act.verb)), self.infinitive(aim, Said("")))

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return an order; what nobody orders was a headline ("Slow queries on the replica")."""
        act = clause.predicate
        if isinstance(act, Acting):
            obj = act.obj
            odd = isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and obj.participle is not None
            if act.verb in self.NEVER_ORDERED or (odd and not clause.negated):
                raise UnsayableError(f"an order to {act.verb}")
        return super()._one_order(clause, urgent=urgent)

    def _body(self, sentence: Sentence, style: Style) -> str:
        """Return the body; a headline such as "all tasks failing" is a clause."""
        body = sentence.body
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, Clause) and isinstance(body.predicate, Existing):
            phrase = body.predicate.phrase
            if not body.adjuncts and not body.links and not body.adverbs and isinstance(phrase, NounPhrase):
                body = phrase
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, NounPhrase) and body.participle is not None:
            doing = body.participle
            if body.head in NO_AGENTS:
                raise UnsayableError(f"{body.head} that does something")
            if doing.progressive and isinstance(doing.predicate, Acting) and not doing.predicate.passive:
                subject = replace(body, participle=None)
                return super()._body(replace(sentence, body=replace(doing, subject=subject)), style)
        return super()._body(sentence, style)

    def _impossible(self, clause: Clause) -> str:
        """Return "no se puede …"; of what has failed "no se ha podido …"."""
        text = super()._impossible(clause)
        act = clause.predicate
        failed = isinstance(act, Acting) and act.verb == "fail_to" and not clause.progressive
        plain = live(*self.IMPOSSIBLE.split())
        return text.replace(plain, live(*self.FAILED.split()), 1) if failed else text

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; "possível" stands before the noun."""
        adjective, subject = being.complement, clause.subject
        front = isinstance(adjective, Adjective) and "before" in self.adjective_word(adjective.concept).options
        if not front or not isinstance(adjective, Adjective) or not isinstance(subject, NounPhrase):
            return super()._short_being(clause, being)
        if clause.negated or clause.adverbs or being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        said = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(said.text, *self.adjuncts(clause, said, since=True)), said

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Return a headline with its size within; "too high" stays behind all that it is said of."""
        return None if adjective.degree == "too" else super()._merged(clause, adjective)

    # --- arguments and adjuncts ---------------------------------------------------------------------------------------

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
        """Return a verb's arguments; "causes pods to restart" is "hace que los pods se reinicien"."""
        obj = act.obj
        if known and not subject.you and isinstance(obj, NounPhrase) and obj.number is Number.PLURAL:
            known = bool(obj.modifiers or obj.of or obj.names)
        if "clause" not in verb.options or act.content is None:
            if verb.infinitive == self.MAKE and "clause" in verb.options:
                raise UnsayableError(f"{act.verb} without what is done")
            return super().arguments(act, verb, subject, negated=negated, modal=modal, known=known)
        if not isinstance(act.obj, NounPhrase | Coordination) or self._is_object_pronoun(act.obj):
            raise UnsayableError(f"{act.verb} of nothing")
        inner = replace(act.content, subject=self._the(act.obj), progressive=False)
        rest = [self.oblique(slot, phrase, verb) for slot, phrase in act.obliques]
        return [*rest, joined("que", self.plain(inner, subjunctive=True)[0])]

    def oblique(self, slot: str, phrase: Nominal | Amount, verb: Verb) -> str:
        """Return an argument behind a preposition; what something points to is new: "apunta a problemas de red"."""
        new = isinstance(phrase, NounPhrase | Coordination) and "indef" in verb.options
        if (
            new
            and slot in verb.options
            and verb.infinitive in {"apuntar", "apontar"}
            and not isinstance(phrase, Amount)
        ):
            return joined(live(verb.options[slot]), self.nominal(phrase, Use.INDEFINITE).text)
        return super().oblique(slot, phrase, verb)

    def content(self, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        """Return an infinitive or a clause; "keeps failing" is "sigue fallando"."""
        act = content.predicate
        if "noevents" in options and isinstance(act, Acting) and isinstance(act.obj, NounPhrase):
            obj = act.obj
            if isinstance(obj.head, str) and obj.head and obj == NounPhrase(obj.head, obj.number):
                raise UnsayableError("a gerund that may belong to a noun")
        if options.get("ing", options.get("inf")) != "ger":
            return super().content(content, options, subject)
        if not isinstance(act, Acting) or act.passive or content.negated or content.more or content.links:
            raise UnsayableError("a state that goes on")
        verb = self.verb(act.verb)
        if verb.negation:
            raise UnsayableError("a negative verb that goes on")
        form = self.conjugate(verb.infinitive)["ger"]
        mid, end = self.adverbs(content)
        return joined(
            self.enclitic(form) if verb.reflexive else form,
            mid,
            self.agree_tail(verb.tail, subject.gender, plural=subject.plural),
            self.manner(content),
            *self.arguments(act, verb, subject),
            *self.adjuncts(content, subject, since=False),
            end,
        )

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:
        """Return "reiniciando", "al reiniciar", "después de reiniciar"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive:
            raise UnsayableError(f"{role} with a state")
        before = self.GERUNDS.get(role.value)
        plain = replace(clause, progressive=False)
        if before is not None:
            return joined(before, self.infinitive(plain, Said("")))
        verb = self.verb(act.verb)
        if role is not Role.MEANS or verb.negation or clause.negated:
            raise UnsayableError(f"{role} with a verb")
        form = self.conjugate(verb.infinitive)["ger"]
        mid, end = self.adverbs(clause)
        arguments = self.arguments(act, verb, Said(""), known=True)
        rest = [*arguments, *self.adjuncts(clause, Said(""), since=False), end]
        return joined(self.enclitic(form) if verb.reflexive else form, mid, verb.tail, *rest)

    def _noun_adjunct(self, role: Role, phrase: Nominal, head: Noun | None) -> str:
        """Say what comes with or is due to something new without a definite article; "por falta de"."""
        if role is Role.DUE_TO and isinstance(phrase, NounPhrase) and phrase.head == "lack" and phrase.modifiers:
            return joined(live("por"), self.nominal(phrase, Use.NAKED).text)
        several = phrase.items if isinstance(phrase, Coordination) else (phrase,)
        if role in UNARTICLED and all(one.determiner is Determiner.NONE for one in several):
            wanted = head is not None and f"takes-{role.value}" in head.options
            if not wanted:
                return joined(live(*self.ROLES[role].split()), self.nominal(phrase, Use.INDEFINITE).text)
        return super()._noun_adjunct(role, phrase, head)

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
        """Return a phrase with its preposition; a value "for" something is that thing's."""
        timed = adjunct.phrase
        if adjunct.role is Role.FOR and isinstance(timed, NounPhrase) and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined(self.LASTING[since], self.nominal(timed, Use.AFTER).text)
        if adjunct.role is Role.FOR and not isinstance(adjunct.phrase, Clause | Amount) and not self._wants(adjunct):
            if clausal and host.measure:
                adjunct = adjunct if self._is_measure(adjunct.phrase) else replace(adjunct, role=Role.IN)
            elif head is not None and head.kind in {"measure", "event"} and "takes-for" not in head.options:
                adjunct = replace(adjunct, role=Role.OF)
        phrase = adjunct.phrase
        if (
            adjunct.role is Role.PURPOSE
            and host.you
            and isinstance(phrase, Clause)
            and isinstance(phrase.predicate, Acting)
        ) and phrase.predicate.verb.endswith("_self"):
            raise UnsayableError("an aim of a thing in an order")
        if adjunct.role is Role.BY and isinstance(phrase, Amount):
            return joined(self.ROLES[Role.IN] if clausal else live(self.OF), self.amount(phrase))
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = self.SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if adjunct.role is Role.AT and isinstance(phrase, Amount):
            return joined(live(self.AT_VALUE), self.amount(phrase))
        counted = isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)
        if adjunct.role is Role.THAN and counted and isinstance(phrase, NounPhrase | Amount):
            text = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
            return joined(live(*self.THAN_VALUE.split()), text)
        if adjunct.role is Role.THAN and head is not None and host.plural and isinstance(phrase, NounPhrase):
            word = self.THAN_WORDS.get(phrase.pronoun)
            if word is not None:
                article = self.article(Article.DEFINITE, host.gender, plural=True)
                return joined(
                    live(*self.THAN_VALUE.split()), article, self.agree(word.split()[-1], host.gender, plural=True)
                )
        if isinstance(timed, NounPhrase) and adjunct.role in self.SPANNED and self._is_span(timed):  # "durante horas"
            return joined(self.SPANNED[adjunct.role], self.noun(str(timed.head)).plural)
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why; a verb may have its own word before an aim: "tarda en completarse"."""
        act = clause.predicate
        word = self.verb(act.verb).options.get("purpose") if isinstance(act, Acting) else None
        if word is None:
            return super().adjuncts(clause, subject, since=since)
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aims))
        said = [joined(word, self.infinitive(aim.phrase, subject)) for aim in aims if isinstance(aim.phrase, Clause)]
        return [*said, *super().adjuncts(rest, subject, since=since)]
