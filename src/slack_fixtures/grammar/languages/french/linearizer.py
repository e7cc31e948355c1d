"""French: sentences and headlines, and what French says otherwise than the text it reads.

Orders address with "vous"; headlines drop articles and the copula where a participle or adjective can stand alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
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
    Tense,
    walk,
)
from slack_fixtures.grammar.languages import misreadings
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.french.grammar import FrenchGrammar
from slack_fixtures.grammar.languages.french.trees import (
    has_noun,
    over,
    with_bound,
    with_going_on,
    with_inner_name,
    with_left,
    with_lifted_time,
    with_short_supply,
    with_switched,
    with_time_to_come,
)
from slack_fixtures.grammar.languages.romance.adjuncts import with_window
from slack_fixtures.grammar.languages.romance.readings import is_stretch, with_rise
from slack_fixtures.grammar.languages.romance.senses import mended, term
from slack_fixtures.grammar.languages.romance.shapes import Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import INTRUDERS, NEGATIVE, NEVER_ORDERED, SEARCHED, words
from slack_fixtures.grammar.languages.romance.words import LIVE, Noun, Verb, joined, live

_BRINGING = words(
    "occur happen arise appear emerge exist detect find observe see notice discover identify wait wait_for report_obj"
)
"""Verbs that tell of something new."""
_ABSTRACT = (
    "indicat",
    "suggest",
    "caus",
    "mean",
    "lead",
    "result",
    "affect",
    "impact",
    "prevent",
    "help",
    "happen",
    "occur",
)
_GROWING = frozenset({"increase", "decrease", "spike", "rise", "drop", "grow", "surge"})
"""What is said of all there is: "les erreurs augmentent"."""
_CHANGES = frozenset({"increase", "decrease", "drop", "rise", "surge", "spike", "decline", "reduction", "jump"})
_BREAKING = frozenset({"power_supply", "ups", "fan", "battery", "sensor", "leader", "hardware"})
"""What fails by breaking down, not as an operation does, beside machines."""
_SHOWING = frozenset({"have", "experience", "return", "see", "report", "show"})
_ANSWERING = frozenset({"endpoint", "service", "backend", "api"})
"""What does not expire when it does not answer in time, beside machines."""
_WHOLES = frozenset({"event", "measure"})
"""Kinds of what a period sums up: "errors in the last 5 minutes"."""
_IN_USE = (NounPhrase("use", Number.MASS), NounPhrase("usage", Number.MASS))
_BIG = frozenset({"large", "big", "huge"})
_DAILY = words(
    "request query signup payment read write upload download login checkout call transaction purchase_order shipment "
    "refund payout build deployment port"
)
"""What an alert tells of as a whole, where it has no article: "requests take 4 seconds"."""
_SCALING = frozenset({"scaling", "scale_up", "scale_down", "scale_out", "scale_in"})
_SENT_FROM = frozenset({"download", "upload", "read", "request", "login", "access", "query", "call"})
"""What comes from where it is done: "depuis", not "provenant de"."""
_LEFT_PLACES = frozenset({"place", "software", "machine", ""})
"""Kinds of what somebody leaves, where other things are left behind."""
_ON_BATTERY = Adjunct(Role.ON, NounPhrase(head="battery"))


class French(FrenchGrammar):
    """French of technical teams."""

    # --- sentences ----------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in French; misreadings are refused."""
        misreadings.refuse(sentence, self.locale)
        sentence = mended(sentence)
        nodes = list(walk(sentence))
        below = any(isinstance(one, Adjunct) and one.role in {Role.BELOW, Role.UNDER} for one in nodes)
        if below and any(isinstance(one, Acting) and one.passive and one.verb.startswith("drop") for one in nodes):
            raise UnsayableError("what sank, read as what was dropped")
        for node in walk(sentence):
            if isinstance(node, Clause):
                self._check_sense(node)
        body = sentence.body
        if isinstance(body, Clause) and body.modal is Modal.CAN and "possibly" in body.adverbs:  # not "peut peut-être"
            rest_of = tuple(one for one in body.adverbs if one != "possibly")
            opening = ("possibly", *sentence.opening)
            sentence = replace(sentence, body=replace(body, adverbs=rest_of), opening=opening)
        text = super().sentence(sentence, style)
        start = "Peut-être, "  # a clause behind it wants its conjunction
        if not text.startswith(start) or not isinstance(sentence.body, Clause):
            return text
        rest = text.removeprefix(start)
        return ("Peut-être qu'" if self._is_vowel(rest) else "Peut-être que ") + rest

    def headline(self, clause: Clause) -> str:
        """Return a headline; "not … with any source" needs a verb."""
        clause = self._said_otherwise(clause)
        none = any(
            isinstance(one.phrase, NounPhrase) and one.phrase.determiner is Determiner.ANY for one in clause.adjuncts
        )
        return self.clause(clause) if clause.negated and none else super().headline(clause)

    def _check_sense(self, clause: Clause) -> None:
        act, subject = clause.predicate, clause.subject
        told = act.complement if isinstance(act, Being) else None
        if isinstance(told, NounPhrase) and not told.head and told.relative is not None:
            raise UnsayableError("an amount with a relative clause")
        if isinstance(told, NounPhrase) and told.head in _SCALING and told.determiner is Determiner.NONE:
            raise UnsayableError("a progressive read as a thing")
        if not isinstance(act, Acting):
            return
        answering = has_noun(subject) and (subject.head in _ANSWERING or self._kind(subject) == "machine")
        if act.verb == "time_out" and answering:
            raise UnsayableError("a machine that expires")
        if act.verb == "delay" and isinstance(act.obj, Amount):
            raise UnsayableError("delaying an amount")
        if act.verb == "exceed" and isinstance(act.obj, Amount) and act.obj.unit == "times_unit":
            raise UnsayableError("exceeding a number of times")
        missed = act.obj if isinstance(act.obj, NounPhrase) else NounPhrase()
        counted = missed.amount is not None or any(isinstance(one, Name) for one in (*missed.modifiers, *missed.names))
        if act.verb == "miss" and clause.progressive and counted:
            raise UnsayableError("so many that are not there")
        if act.verb == "insert" and isinstance(act.obj, NounPhrase) and act.obj.head in {"detail", "password", "pin"}:
            raise UnsayableError("what is typed, not put in")
        bare = isinstance(subject, NounPhrase) and not subject.head and not subject.pronoun and subject.of is None
        if act.verb in {"open_obj", "free"} and bare:
            raise UnsayableError("an amount that opens or frees something")
        place = act.obj if isinstance(act.obj, NounPhrase) else None
        if act.verb == "leave" and not act.passive and self._kind(place or NounPhrase()) not in _LEFT_PLACES:
            raise UnsayableError("what is left behind")

    # --- what is said otherwise ---------------------------------------------------------------------------------------

    def _said_otherwise(self, clause: Clause) -> Clause:
        """Return the clause as French says it: "has no free addresses left" is "n'a plus aucune adresse libre"."""
        act = clause.predicate
        clause = with_short_supply(with_going_on(with_lifted_time(clause)))
        clause = with_rise(clause) if clause.adverbs else clause
        act = clause.predicate
        if not isinstance(act, Acting):
            return clause
        subject, obj = clause.subject, act.obj
        breaking = has_noun(subject) and (subject.head in _BREAKING or self._kind(subject) == "machine")
        if act.verb == "fail" and not act.passive and breaking:
            return replace(clause, predicate=replace(act, verb="go_down"))
        if act == Acting("break") and not breaking:
            return replace(clause, predicate=Acting("fail"))
        if act == Acting("react"):
            return replace(clause, predicate=Acting("respond"))
        if act.verb == "run" and _ON_BATTERY in clause.adjuncts and not clause.modal:
            rest = tuple(one for one in clause.adjuncts if one != _ON_BATTERY)
            return replace(clause, predicate=Being(_ON_BATTERY), adjuncts=rest, progressive=False)
        if not isinstance(obj, NounPhrase) or act.passive:
            return clause
        if act.verb == "hold" and obj.amount is not None:
            return replace(clause, predicate=replace(act, verb="contain"))
        of = obj.of
        failing = isinstance(of, NounPhrase) and of.head in {"error", "failure", "http_error"}
        if act.verb == "have" and not obj.head and obj.amount and has_noun(of) and self._kind(of) == "measure":
            raise UnsayableError("a share of a value")
        share = obj.amount if not obj.head and act.verb in _SHOWING else None
        share = share if failing or act.verb == "experience" else None
        if share is not None and isinstance(of, NounPhrase) and of.determiner is Determiner.NONE and not of.amount:
            said = joined(share.value, share.unit, live("de"))  # a rate of errors, not a share of known ones
            counted = replace(of, amount=replace(share, value=said, unit=""))
            return replace(clause, predicate=replace(act, obj=counted))
        left = Adjective("left")
        obj = with_left(obj)
        if act.verb == "have" and obj.determiner is Determiner.NO and left in obj.adjectives and not clause.negated:
            rest_of = tuple(adjective for adjective in obj.adjectives if adjective != left)
            act = replace(act, obj=replace(obj, adjectives=rest_of))
            return replace(clause, predicate=act, adverbs=(*clause.adverbs, "no_longer"))
        return clause

    def phrase(self, phrase: NounPhrase, use: Use) -> Said:
        """Return a noun phrase; "drop in clients" is a drop in their number."""
        if phrase.head in {"count", "number"} and phrase.modifiers and phrase.amount is not None:
            raise UnsayableError("so many times a number")
        phrase = with_switched(with_bound(with_window(phrase, over(phrase))))
        phrase = with_inner_name(phrase)
        phrase = self._from_its_place(self._sized(self.with_placed_kind(phrase)))
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head == "status" and isinstance(last, NounPhrase) and last == NounPhrase("health", last.number):
            phrase = replace(phrase, head="health", modifiers=phrase.modifiers[:-1])  # "état de santé"
        when = next((one.phrase for one in phrase.adjuncts if one.role is Role.LAST), None)
        if (
            when is not None
            and has_noun(phrase)
            and phrase.number is Number.SINGULAR
            and phrase.determiner is not Determiner.NO
            and self._kind(phrase) not in _WHOLES
        ):
            raise UnsayableError("a thing within a period")
        if phrase.head == "steal_time" and isinstance(last, NounPhrase) and last.head == "cpu":
            phrase = replace(phrase, modifiers=phrase.modifiers[:-1])  # the noun itself says it
        if phrase.head in _CHANGES and phrase.of is None:
            for place, adjunct in enumerate(phrase.adjuncts):
                what = adjunct.phrase
                if adjunct.role is not Role.IN or not isinstance(what, NounPhrase) or not has_noun(what):
                    continue
                measured = self._kind(what) == "measure"
                if (
                    what.names
                    or what.determiner is not Determiner.NONE
                    or not (measured or what.number is Number.PLURAL)
                ):
                    continue
                counted = NounPhrase(head="number", determiner=Determiner.DEFINITE, of=what)
                whole = replace(what, determiner=Determiner.DEFINITE) if measured else counted
                rest = (*phrase.adjuncts[:place], *phrase.adjuncts[place + 1 :])
                return super().phrase(replace(phrase, of=whole, adjuncts=rest), use)
        return super().phrase(phrase, use)

    def subject(self, clause: Clause, before: Said | None) -> Said:
        """Return the subject; what is expected of things is said of all of them."""
        phrase, act = clause.subject, clause.predicate
        doing = isinstance(act, Acting) and not act.passive
        getting = isinstance(act, Acting) and act.obj is not None and clause.modal is Modal.MAY
        expected = clause.modal is Modal.SHOULD or (doing and getting) or (doing and clause.tense is Tense.FUTURE)
        if isinstance(phrase, NounPhrase) and (phrase.head in INTRUDERS or phrase.again):
            return super().subject(clause, before)
        if isinstance(phrase, NounPhrase) and doing and self._is_daily(phrase):
            return self.nominal(self._the(phrase), Use.SUBJECT)
        if act == Being(Adjective("expected")) and has_noun(phrase) and phrase.number is Number.PLURAL:
            return self.nominal(phrase, Use.INDEFINITE)  # "des retards sont attendus"
        growing = (isinstance(act, Being) and act.become) or (isinstance(act, Acting) and act.verb in _GROWING)
        growing = growing or self._is_known(clause) or clause.tense is Tense.FUTURE or isinstance(phrase, Coordination)
        if phrase is not None and (expected or growing) and not getattr(phrase, "pronoun", ""):
            return self.nominal(self._the(phrase), Use.SUBJECT)
        return super().subject(clause, before)

    @staticmethod
    def _is_daily(phrase: NounPhrase) -> bool:
        """Return whether bare things are what a service deals with all day: all of them, not some."""
        return phrase.head in _DAILY and phrase == NounPhrase(phrase.head, Number.PLURAL, modifiers=phrase.modifiers)

    def _is_known(self, clause: Clause) -> bool:
        """Return whether bare things are those that the alert is about: "les requêtes sont rejetées"."""
        phrase, act = clause.subject, clause.predicate
        if not has_noun(phrase) or (isinstance(act, Acting) and act.verb in _BRINGING):
            return False
        kind = self._kind(phrase)
        if clause.tense is not Tense.PRESENT:  # "uploads to the bucket have failed 5 times"
            return kind == "event" and any(one.role in {Role.TO, Role.FROM} for one in phrase.adjuncts)
        if kind == "event":
            return True
        if clause.modal is Modal.MAY and kind == "thing":
            return False
        new = bool(phrase.adjectives) and isinstance(act, Acting) and act.obj is not None
        told = bool(clause.links) or phrase.relative is not None or phrase.participle is not None
        return not new and (told or kind not in {"machine", "software"})

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return a noun with all that is said behind it."""
        if term(self.TERMS, phrase):
            phrase = replace(phrase, modifiers=phrase.modifiers[:-1])
        return super()._core(phrase, noun, plural=plural)

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
        """Return a phrase with its preposition; "not with any" is "avec aucun", than is said of known things."""
        phrase = adjunct.phrase
        none = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO
        if (
            adjunct.role in {Role.ON, Role.IN}
            and isinstance(phrase, NounPhrase)
            and phrase.head in {"schedule", "time"}
        ):
            raise UnsayableError("on schedule, in time")
        if adjunct.role is Role.ON and phrase == NounPhrase("rise", determiner=Determiner.DEFINITE):
            return "en hausse"
        if adjunct.role in {Role.FROM, Role.TO} and isinstance(phrase, Amount):
            return joined(live("de" if adjunct.role is Role.FROM else "à"), self.amount(phrase))
        if head is not None and head.concept in SEARCHED and (text := self._sought(adjunct)):
            return joined("à la recherche", live("de"), text)
        sent = head is not None and adjunct.role is Role.FROM and head.concept in _SENT_FROM
        if sent and isinstance(phrase, NounPhrase) and self._kind(phrase) == "person":
            return joined(live("de"), self.nominal(phrase, Use.AFTER).text)
        if sent and isinstance(phrase, NounPhrase) and has_noun(phrase):
            return joined("depuis", self.nominal(phrase, Use.AFTER).text)
        if adjunct.role is Role.BEHIND and isinstance(phrase, NounPhrase) and phrase.head == "schedule":
            return joined("en retard sur", self.nominal(self._the(phrase), Use.AFTER).text)
        if adjunct.role is Role.IN and phrase in _IN_USE:
            return "en cours d'utilisation"
        lasting = isinstance(phrase, NounPhrase) and adjunct.role is Role.FOR and has_noun(phrase)
        if isinstance(phrase, NounPhrase) and is_stretch(adjunct):
            return joined("depuis" if since else "pendant", self.nominal(phrase, Use.NAKED).text)
        if adjunct.role is Role.BY and isinstance(phrase, NounPhrase) and self._is_deadline(phrase):
            if isinstance(phrase.of, NounPhrase) and phrase.of.head == "day":
                return "d'ici la fin de la journée"
            return joined("d'ici", self.nominal(self._the(phrase), Use.OBJECT).text)
        if lasting and isinstance(phrase, NounPhrase) and phrase.adjectives and self._kind(phrase) == "time":
            return joined("depuis" if since else "pendant", self._time_of_some_length(phrase))
        if isinstance(phrase, NounPhrase) and adjunct.role is Role.IN and self._is_quoted_state(phrase):
            known = replace(phrase, determiner=Determiner.DEFINITE)
            return joined(live("à"), self.nominal(known, Use.AFTER).text)
        if isinstance(phrase, NounPhrase) and none and adjunct.role is Role.WITH and host.negative:
            return joined("avec", self.nominal(phrase, Use.AFTER).text)
        if isinstance(phrase, NounPhrase) and adjunct.role is Role.THAN and not phrase.pronoun:
            if phrase.amount is not None or (has_noun(phrase) and self._kind(phrase) == "unit"):
                raise UnsayableError("than an amount")
            adjunct = replace(adjunct, phrase=self._the(phrase))
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

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
        """Return the arguments; "cannot find a master" is "ne peut pas trouver de maître"."""
        any_ = isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.INDEFINITE
        return super().arguments(act, verb, subject, negated=negated, modal=modal and not any_, known=known)

    def amount(self, amount: Amount, *, symbols: bool = False) -> str:
        """Return a quantity; one thing behind "plus de" is "un": "plus d'un jour"."""
        one = amount.value == "1" and amount.unit and not amount.total
        if one and amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            noun = self.noun(amount.unit)
            word = "plus" if amount.relation is Relation.MORE_THAN else "moins"
            return f"{word} d'{'une' if noun.gender == 'f' else 'un'} {noun.singular}"
        return super().amount(amount, symbols=symbols)

    def content(self, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        """Return an infinitive or a that-clause; "de" stands before each infinitive."""
        if content.subject is not None or not content.more or content.negated:
            return super().content(content, options, subject)
        first = replace(content, more=(), links=())
        later = (replace(one, progressive=content.progressive) for one in content.more)
        said = [super(French, self).content(one, options, subject) for one in (first, *later)]
        return ", ".join(said[:-1]) + self.joint(content) + said[-1] + self.links(content, None)

    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow; what is to come is so in both."""
        clause = with_time_to_come(clause)
        lasting = clause.negated or (isinstance(clause.predicate, Being) and not clause.predicate.become)
        if lasting and clause.tense is Tense.PRESENT and not clause.more:
            links = (link for link in clause.links if not link.first)
            text = "".join(self._as_long(link) or self.link(link, subject) for link in links)
        else:
            text = super().links(clause, subject)
        if clause.negated and clause.modal is Modal.CAN:  # "cannot be created while …" is no contrast
            text = text.replace(self.LINKS[LinkKind.WHILE], f" tant {LIVE}que ")
        return text

    def _is_deadline(self, phrase: NounPhrase) -> bool:
        """Return whether something is to be done by then: "by the end of the day"."""
        whole = phrase.of if phrase.head == "end" else phrase
        return isinstance(whole, NounPhrase) and self._kind(whole) in {"time", "unit"}

    def _as_long(self, link: Link) -> str:
        """Return "tant que le nœud n'est pas prêt" of what is so until the node is ready; empty where it has more."""
        inner = link.clause
        if link.kind is not LinkKind.UNTIL or not isinstance(inner, Clause) or inner.subject is None:
            return ""
        subject = inner.subject
        if not isinstance(subject, NounPhrase) or subject.amount is not None:
            return ""
        if inner.negated or inner.more or inner.links or inner.modal or inner.adverbs:
            return ""
        if subject.pronoun == "someone":
            inner = replace(inner, subject=NounPhrase(pronoun="nobody"))
        elif subject.determiner is Determiner.INDEFINITE:
            inner = replace(inner, subject=replace(subject, determiner=Determiner.NO))
        elif subject.pronoun or subject.determiner not in {Determiner.DEFINITE, Determiner.NONE, Determiner.BOTH}:
            return ""
        else:
            inner = replace(inner, negated=True)
        return f" tant {live('que')} {self.clause(inner)}"

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a verb is conjugated; with "par personne" it needs no "pas"."""
        f = super().finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        told: list[object] = [one.phrase for one in clause.adjuncts]
        if isinstance(clause.predicate, Acting):
            told += [phrase for _, phrase in clause.predicate.obliques]
            if isinstance(clause.predicate.obj, NounPhrase) and clause.predicate.obj.pronoun in NEGATIVE:
                raise UnsayableError("a denying pronoun as object")
        none = any(isinstance(one, NounPhrase) and one.pronoun in NEGATIVE for one in told)
        return replace(f, negation="-") if none and f.negation == self.NOT else f

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object; "rien" would stand before a participle or an infinitive."""
        behind = negated or bool(verb.options.get("obj"))
        if isinstance(obj, NounPhrase) and obj.pronoun in NEGATIVE and not behind:
            raise UnsayableError(f"the pronoun {obj.pronoun!r} as object")
        return super().direct_object(obj, verb, negated=negated)

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return an order; "do not make any changes" is "n'effectuez aucun changement"."""
        act = clause.predicate
        if isinstance(act, Acting) and (act.verb in NEVER_ORDERED or self._frees_event(act)):
            raise UnsayableError(f"an order to {act.verb}")
        obj = act.obj if isinstance(act, Acting) else None
        any_ = clause.negated and isinstance(obj, NounPhrase) and obj.determiner is Determiner.ANY
        if isinstance(obj, NounPhrase) and obj.pronoun in NEGATIVE:
            return super()._one_order(replace(clause, negated=True), urgent=urgent).replace(f" {self.NOT} ", " ", 1)
        none = isinstance(obj, NounPhrase) and obj.determiner is Determiner.NO
        if (any_ or none) and isinstance(act, Acting) and isinstance(obj, NounPhrase):
            obj = replace(obj, determiner=Determiner.NO, number=Number.SINGULAR)
            text = super()._one_order(replace(clause, predicate=replace(act, obj=obj)), urgent=urgent)
            return text.replace(f" {self.NOT} ", " ", 1)
        return super()._one_order(clause, urgent=urgent)

    def _frees_event(self, act: Acting) -> bool:
        """Return whether the version of something was taken for an order: "Release 2 crashes"."""
        obj = act.obj if isinstance(act.obj, NounPhrase) else NounPhrase()
        return act.verb.startswith(("release", "publish")) and self._kind(obj) == "event"

    def _kind(self, phrase: NounPhrase) -> str:
        return self.noun(phrase.head).kind if isinstance(phrase.head, str) and phrase.head else ""

    def _is_quoted_state(self, phrase: NounPhrase) -> bool:
        if phrase.head != "state":
            return False
        if phrase.determiner is Determiner.DEFINITE and (phrase.modifiers or phrase.names or phrase.adjectives):
            return True
        if phrase.determiner is not Determiner.NONE or not phrase.adjectives:
            return False
        return all(self.adjective_word(one.concept).invariable for one in phrase.adjectives)

    def _from_its_place(self, phrase: NounPhrase) -> NounPhrase:
        """Return "the time from a to b", "the rate from a host" with "de"."""
        if not has_noun(phrase):
            return phrase
        way = any(one.role in {Role.TO, Role.TOWARD} for one in phrase.adjuncts)
        if not way and self._kind(phrase) != "measure":
            return phrase
        told = tuple(replace(one, role=Role.OF) if one.role is Role.FROM else one for one in phrase.adjuncts)
        return replace(phrase, adjuncts=told)

    def _sized(self, phrase: NounPhrase) -> NounPhrase:
        """Return "large number" as a high one."""
        if not has_noun(phrase) or self._kind(phrase) != "measure":
            return phrase
        told = tuple(replace(one, concept="high") if one.concept in _BIG else one for one in phrase.adjectives)
        return replace(phrase, adjectives=told)

    def _time_of_some_length(self, phrase: NounPhrase) -> str:
        sizes = {"significant", "extended", "prolonged", "large"}
        told = tuple(Adjective("long") if one.concept in sizes else one for one in phrase.adjectives)
        return self.nominal(replace(phrase, adjectives=told), Use.AFTER).text

    # --- verbs and clauses --------------------------------------------------------------------------------------------

    def is_event(self, concept: str) -> bool:
        """Return whether "was …" tells what happened: participles do."""
        return concept.endswith("ed") or concept in {"rolled_back", "backed_up", "lost", "sent", "stolen", "broken"}

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; a state of the past is in the imperfect."""
        if since:
            act = clause.predicate
            ran = isinstance(act, Acting) and act.verb == "run" and clause.negated and clause.tense is Tense.PERFECT
            return "pres", ran and clause.modal is None
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            if clause.progressive:
                return "pres", False
            return "pres", True
        if clause.tense is Tense.PAST:
            ran = isinstance(clause.predicate, Acting) and clause.predicate.verb == "run" and clause.negated
            return ("impf", False) if (state and not ran) or clause.progressive else ("pres", True)
        return "pres", False

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether something still is, or still does not answer: "ne répond pas depuis 5 min"."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        act = clause.predicate
        silent = isinstance(act, Acting) and act.verb in {"respond", "answer"} and not act.passive
        silent = silent and clause.negated and clause.tense is Tense.PERFECT and clause.modal is None
        return (silent and bool(roles & {Role.DURATION, Role.SINCE})) or FrenchGrammar.lasts(clause, state=state)

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:
        """Return a subject pronoun: what stands before, or "cela" where a state of things does something."""
        if before is not None and pronoun in {"it", "they"} and before.plural == (pronoun == "they"):
            text = "elle" if before.gender == "f" else "il"
            return Said(text + ("s" if before.plural else ""), before.gender, before.plural)
        act = clause.predicate
        if pronoun == "it" and isinstance(act, Acting) and act.verb.startswith(_ABSTRACT):
            return Said("cela")
        return super().pronoun(pronoun, clause, before)

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause; "this is an alert" is "il s'agit d'une alerte"."""
        being, subject = clause.predicate, clause.subject
        about = isinstance(subject, NounPhrase) and subject.pronoun in {"this", "it"}
        if about and before is None and isinstance(being, Being) and isinstance(being.complement, NounPhrase):
            if clause.negated or clause.modal or clause.tense is not Tense.PRESENT or clause.more or clause.adverbs:
                raise UnsayableError("a pronoun that is something")
            said = self.nominal(being.complement, Use.PREDICATE)
            rest = self.adjuncts(clause, said, since=False)
            return joined("il s'agit", live("de"), said.text, *rest), None
        if about and before is not None and isinstance(being, Being) and isinstance(being.complement, NounPhrase):
            raise UnsayableError("a pronoun that is something")
        clause = self._expected(self._said_otherwise(clause))
        return super().plain(clause, subjunctive=subjunctive, before=before)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the predicate; "not … to any" is "ne … à aucun"."""
        if clause.negated and not subject.negative:
            act, adjuncts = clause.predicate, tuple(self._none(one) for one in clause.adjuncts)
            if isinstance(act, Acting):
                pairs = tuple((slot, self._none_of(phrase)) for slot, phrase in act.obliques)
                act = replace(act, obliques=pairs)
            if act != clause.predicate or adjuncts != clause.adjuncts:
                clause = replace(clause, predicate=act, adjuncts=adjuncts, negated=False)
                subject = replace(subject, negative=True)
        return super().predicate(clause, subject, subjunctive=subjunctive)

    def _none(self, adjunct: Adjunct) -> Adjunct:
        phrase = adjunct.phrase
        return replace(adjunct, phrase=self._none_of(phrase)) if isinstance(phrase, NounPhrase) else adjunct

    @staticmethod
    def _none_of(phrase: Nominal | Amount) -> Nominal | Amount:
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
            return replace(phrase, determiner=Determiner.NO)
        return phrase

    @staticmethod
    def _expected(clause: Clause) -> Clause:
        """Return "is predicted to fill up" as "devrait se remplir"."""
        told, act = clause.adjuncts, clause.predicate
        foreseen = isinstance(act, Acting) and act.passive and act.verb == "predict" and act.content is None
        if isinstance(act, Being) and isinstance(act.complement, Adjective):
            foreseen = act.complement in {Adjective("predicted"), Adjective("expected")}
        if isinstance(act, Acting) and act.passive and act.verb == "expect_obj_to" and act.content and not told:
            foreseen = True
        goal = (
            act.content
            if isinstance(act, Acting) and act.content
            else told[0].phrase
            if len(told) == 1 and told[0].role is Role.PURPOSE
            else None
        )
        if not foreseen or not isinstance(goal, Clause) or clause.negated or clause.more or clause.modal:
            return clause
        if clause.tense is not Tense.PRESENT or goal.modal or goal.subject is not None:
            return clause
        goal = replace(goal, tense=Tense.PRESENT)  # "to be out of space" is still to come
        return replace(
            goal, subject=clause.subject, modal=Modal.SHOULD, adverbs=clause.adverbs + goal.adverbs, links=clause.links
        )

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:
        """Return "en redémarrant", "après avoir redémarré", "avant de redémarrer"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or clause.more or clause.links:
            raise UnsayableError(f"{role} with a state, or with more than a verb")
        plain = replace(clause, progressive=False)
        before = {"without": "sans", "before": "avant de", "instead_of": "au lieu de"}.get(role.value)
        if before is not None:
            return joined(live(*before.split()), self.infinitive(plain, Said("")))
        verb = self.verb(act.verb)
        if verb.negation or clause.negated:
            raise UnsayableError(f"{role} with a negative verb")
        mid, end = self.adverbs(clause)
        rest = [
            self.manner(clause),
            *self.arguments(act, verb, Said(""), known=True),
            *self.adjuncts(clause, Said(""), since=False),
            end,
        ]
        if role.value == "after":
            return joined("après", self.perfect_infinitive(verb, Finite()), mid, verb.tail, *rest)
        if role.value in {"means", "when", "while"}:
            return joined("en", self.clitic(verb), self.conjugate(verb.infinitive)["ger"], mid, verb.tail, *rest)
        raise UnsayableError(f"{role} with a verb")
