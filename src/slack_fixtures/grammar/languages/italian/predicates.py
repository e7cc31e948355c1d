"""Italian predicates: tense, states, passives, and the verb's arguments."""

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
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.italian.adjuncts import ItalianAdjuncts
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.senses import RESULTS, is_value
from slack_fixtures.grammar.languages.romance.shapes import Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LEVELS, NEVER_ORDERED, NO_AGENTS, words
from slack_fixtures.grammar.languages.romance.words import Verb, joined, live
from slack_fixtures.grammar.lexicon import concepts

_STATIVE = words(
    "avere essere stare potere dovere volere sapere sembrare risultare contenere significare indicare "
    "dipendere esistere appartenere mancare corrispondere includere richiedere attendere rimanere restare "
    "durare fare esserci mostrare suggerire bastare riuscire interessare superare smettere servire"
)
"""Verbs without "stare" and gerund."""
_STOCKS = words("space disk_space memory free_space capacity storage disk cpu resource quota bandwidth battery power")
"""What one can be low on."""
_GROWING = words("increase decrease rise drop fall grow change spike fail crash restart")
_HELD = words("lock row_lock lease connection session lock_wait")
_HARDWARE = words(
    "disk drive physical_disk fan power_supply battery sensor motherboard device ups chassis memory_module breaker "
    "server node host machine router pump compressor chiller air_conditioner cooling_unit generator power_generator "
    "diesel_generator fan_tray tape_drive tape_library hard_disk ssd network_switch switch_device access_point printer "
    "scanner robot conveyor valve turbine transformer modem thermal_sensor raid_controller forklift plc camera "
    "elevator electric_motor base_station antenna backplane amplifier transceiver sfp optical_module line_card "
    "inverter heating boiler heater crane technical_system smoke_detector power_distribution_unit rack_switch "
    "core_switch access_switch ventilator file_server print_server"
)
"""What breaks down when it fails; the rest does not succeed."""
_NEUTRAL = frozenset({"currently", "at_the_moment", "now", "again"})  # these do not mind a negation before them


class ItalianPredicates(ItalianAdjuncts):
    """Says what a clause tells of its subject."""

    # --- verbs --------------------------------------------------------------------------------------------------------

    def is_event(self, concept: str) -> bool:
        """Return whether "was …" tells what happened: participles do."""
        return concept.endswith("ed") or concept in {"rolled_back", "backed_up", "lost", "sent", "stolen", "successful"}

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; a state of the past is in the imperfect."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            return ("pres", False) if clause.progressive else ("pres", True)
        if clause.tense is Tense.PAST:
            return ("impf", False) if state or clause.progressive else ("pres", True)
        return "pres", False

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether a perfect says what still is; so does a negative one: "non risponde da 5 minuti"."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        if clause.negated and clause.tense is Tense.PERFECT and roles & {Role.DURATION, Role.SINCE}:
            return True
        return Romance.lasts(clause, state=state)

    def progressive(self, verb: str, f: Finite) -> tuple[str, str] | None:
        """Return "sta" and the gerund."""
        if verb in _STATIVE or f.tense not in {"pres", "impf"}:
            return None
        return self.form("stare", f), self.conjugate(verb)["ger"]

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a verb is conjugated; a negative subject before the verb needs no particle."""
        f = super().finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        ahead = any(one.role is Role.NEXT for one in clause.adjuncts) or bool({"soon", "shortly"} & set(clause.adverbs))
        if f.progressive and f.tense == "pres" and ahead:
            f = replace(f, progressive=False, tense="pres" if f.compound else "fut")
        if f.progressive and f.tense == "pres" and clause.negated:  # "non risponde"
            f = replace(f, progressive=False)
        return replace(f, negation="") if subject.negative and f.negation == "-" and subject.text else f

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the predicate; "not … to any" is "non … ad alcun"."""
        if not clause.negated:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        clause = self._not_able(clause)

        adjuncts = tuple(
            one if isinstance(one.phrase, Clause) else replace(one, phrase=self._none_of_any(one.phrase))
            for one in clause.adjuncts
        )
        clause = replace(clause, adjuncts=adjuncts)
        act = clause.predicate
        if isinstance(act, Acting):
            pairs = tuple((slot, self._none_of_any(phrase)) for slot, phrase in act.obliques)
            clause = replace(clause, predicate=replace(act, obliques=pairs))
        return super().predicate(clause, subject, subjunctive=subjunctive)

    @staticmethod
    def _none_of_any(phrase: Nominal | Amount) -> Nominal | Amount:
        if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.ANY:
            return phrase
        return replace(phrase, determiner=Determiner.NO, number=Number.SINGULAR)

    def acting(self, clause: Clause, act: Acting, subject: Said, *, subjunctive: bool) -> str:
        """Return a verb with its arguments; a machine that failed "si è guastata"."""
        self._check_agent(clause, act)
        clause, act = self._with_times(clause, act)
        if act.verb == "hold" and isinstance(act.obj, NounPhrase) and act.obj.head in _HELD:
            return self.acting(clause, replace(act, verb="maintain"), subject, subjunctive=subjunctive)
        ran = clause.tense in {Tense.PAST, Tense.PERFECT} or any(one.role is Role.EVERY for one in clause.adjuncts)
        if act.verb == "run" and ran and not clause.progressive and not act.obliques:  # "viene eseguito ogni 6 ore"
            run = replace(act, verb="run_obj", passive=True)
            return self.acting(replace(clause, predicate=run), run, subject, subjunctive=subjunctive)
        if act.verb == "fail" and self._is_machine(clause.subject) and not clause.progressive:
            clause = replace(clause, predicate=replace(act, verb="break"))
            act = replace(act, verb="break")
        if clause.progressive and self.verb(act.verb).options.get("prog") == "-":
            raise UnsayableError(f"the progressive of {act.verb}")
        return super().acting(clause, act, subject, subjunctive=subjunctive)

    @staticmethod
    def _with_times(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
        """Return what was read as an object but says how often or how long: "restarted 5 times"."""
        obj, base = act.obj, act.verb.removesuffix("_obj")
        if isinstance(obj, Amount) and obj.unit == "times_unit":
            if base == act.verb or ("verbs", base) not in concepts():
                raise UnsayableError(f"{act.verb} so many times")
            act = replace(act, verb=base, obj=None)
            often = Adjunct(Role.TIMES, replace(obj, unit=""))
            return replace(clause, predicate=act, adjuncts=(often, *clause.adjuncts)), act
        awaited = act.obliques[0][1] if act.verb == "wait_for" and act.obliques else None
        if isinstance(awaited, Amount) and awaited.unit:
            act = replace(act, verb="wait", obliques=act.obliques[1:])
            long = Adjunct(Role.DURATION, awaited)
            return replace(clause, predicate=act, adjuncts=(long, *clause.adjuncts)), act
        return clause, act

    def _check_agent(self, clause: Clause, act: Acting) -> None:
        """Refuse "over 20k open files": a bare number does nothing to anything; and a thing that hits a rate."""
        subject, obj = clause.subject, act.obj
        head = subject.head if isinstance(subject, NounPhrase) else ""
        kind = concepts()["nouns", head].kind if isinstance(head, str) and head else ""
        if act.verb in {"occur", "happen"} and kind in {"machine", "software"}:
            raise UnsayableError("a thing that happens")
        gerund = isinstance(obj, NounPhrase) and isinstance(obj.head, str) and obj == NounPhrase(obj.head, obj.number)
        if (
            gerund
            and act.verb in {"stop_obj", "start_obj"}
            and isinstance(obj, NounPhrase)
            and str(obj.head).endswith("ing")
        ):
            raise UnsayableError("what stops doing something")
        if act.verb == "reach" and isinstance(obj, NounPhrase) and obj.head in {"warning", "alert", "alarm"}:
            raise UnsayableError("a warning that is reached")
        done = act.content.predicate if act.verb in {"avoid_ing", "prevent_from_doing"} and act.content else None
        if isinstance(done, Acting) and isinstance(done.obj, NounPhrase) and done.obj.head in NO_AGENTS:
            raise UnsayableError("to avoid doing an error")
        phrasal = not act.passive and bool(self.verb(act.verb).tail) and "obj" in self.verb(act.verb).options
        if phrasal and self.manner(clause):
            raise UnsayableError("an adverb within a verb and its noun")
        if act.verb == "batch" and not act.passive:
            raise UnsayableError("batch as a verb")
        only = isinstance(obj, NounPhrase) and isinstance(obj.head, Name) and obj == NounPhrase(obj.head)
        if act.verb in {"drop_obj", "drop_table"} and (only or isinstance(obj, Amount)):
            raise UnsayableError("a value that dropped")
        hidden = isinstance(obj, NounPhrase) and isinstance(obj.head, Name) and "⟨" in obj.head.text
        if hidden and act.verb.endswith("_obj") and isinstance(obj, NounPhrase) and obj.modifiers:
            raise UnsayableError("two names in a row")
        if head == "percent" and act.verb in _GROWING:
            raise UnsayableError("a number that acts")
        lost = isinstance(subject, NounPhrase) and any(one.concept == "failed" for one in subject.adjectives)
        if lost and obj is not None and not clause.progressive and clause.tense is Tense.PRESENT and not clause.modal:
            raise UnsayableError("what failed does something")
        bare = isinstance(subject, NounPhrase) and not subject.head and not subject.pronoun and subject.of is None
        if bare and (obj is not None or (act.verb in _GROWING and not act.passive)):
            raise UnsayableError("a number that acts")
        odd = isinstance(obj, NounPhrase) and obj.head in {"rate", "ratio"} and obj.determiner is Determiner.NONE
        if odd and act.verb in {"hit", "miss", "fail", "drop_obj"}:
            raise UnsayableError("a hit rate read as a verb")

    def _is_machine(self, subject: Nominal | None) -> bool:
        head = subject.head if isinstance(subject, NounPhrase) else ""
        return isinstance(head, str) and bool(head) and head in _HARDWARE

    # --- states and passives ------------------------------------------------------------------------------------------

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "è superiore a 5"; what is said with "non" is refused where that would be meant of the verb."""
        complement = being.complement
        if isinstance(complement, Adjective) and self.adjective_word(complement.concept).forms[0].startswith("non "):
            negative = any("neg" in self.adverb(adverb).options for adverb in clause.adverbs)
            if clause.negated or subject.negative or complement.negated or negative:
                raise UnsayableError("a double negation")
            if clause.modal in {Modal.CAN, Modal.MUST}:
                raise UnsayableError("a negative adjective with can or must")
            word = self.adjective_word(complement.concept)
            text = word.forms[(subject.gender == "f") + 2 * subject.plural]
            plain = complement.degree == "positive" and not complement.adverbs
            inside = [one for one in clause.adverbs if one not in _NEUTRAL and "end" not in self.adverb(one).options]
            if being.become or being.remain or inside:  # "rimane non disponibile", "è del tutto non disponibile"
                if not plain or clause.modal:
                    raise UnsayableError("a negative adjective with a degree or a modal")
                return self._turning(clause, being, subject, text, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and first is not None and isinstance(first.phrase, NounPhrase) and is_value(complement):
            assert isinstance(complement, Amount | NounPhrase)
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            much = (
                self.amount(complement) if isinstance(complement, Amount) else self.nominal(complement, Use.NAKED).text
            )
            whom = joined("rispetto", live("a"), self.nominal(self._the(first.phrase), Use.OBJECT).text)
            front = joined(self.group(Verb("essere"), f).front, "in ritardo", live("di"), much, whom)
            return joined(front, *self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False))
        self._check_place_of_size(clause, complement)
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                over = replace(being, complement=replace(first, role=role))
                rest = replace(clause, adjuncts=clause.adjuncts[1:])
                return self.being(rest, over, subject, subjunctive=subjunctive)
        if isinstance(complement, Adjective) and subject.measure and first is not None and first.role is Role.AT:
            value = first.phrase
            if isinstance(value, Amount) or (isinstance(value, NounPhrase) and value.amount is not None):
                told = self.amount(value) if isinstance(value, Amount) else self.nominal(value, Use.BARE).text
                rest = replace(clause, adjuncts=clause.adjuncts[1:])  # "is high at 5 bytes"
                return joined(self.being(rest, being, subject, subjunctive=subjunctive), f"({told})")
        through = complement.phrase if isinstance(complement, Adjunct) and complement.role is Role.VIA else None
        if isinstance(through, NounPhrase) and through.amount is None:
            raise UnsayableError("over something, read as through it")
        if isinstance(complement, Adjunct) and complement.role in {Role.ABOVE, Role.BELOW}:
            clause = self._over_time(clause)
        if isinstance(complement, Adjunct) and complement.role is Role.AGO and clause.tense is Tense.PAST:
            if clause.negated or clause.modal:
                raise UnsayableError("not ago")
            return joined("risalgono a" if subject.plural else "risale a", self.adjunct(complement, subject))
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("essere"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        if isinstance(complement, NounPhrase) and complement.participle and complement.participle.progressive:
            raise UnsayableError("a participle before a noun")
        if isinstance(complement, NounPhrase) and isinstance(complement.head, Name) and clause.tense is Tense.PAST:
            clause = replace(clause, tense=Tense.PERFECT)  # "was OOMKilled" tells what happened
        return super().being(clause, being, subject, subjunctive=subjunctive)

    @staticmethod
    def _over_time(clause: Clause) -> Clause:
        """Return a clause whose second "over" is a time: "above 5% over 5m"."""
        later = tuple(
            replace(one, role=Role.LAST)
            if one.role in {Role.ABOVE, Role.VIA} and isinstance(one.phrase, Amount)
            else one
            for one in clause.adjuncts
        )
        return replace(clause, adjuncts=later)

    @staticmethod
    def _check_place_of_size(clause: Clause, complement: object) -> None:
        """Refuse "low on disk space": it is the space that is low."""
        small = isinstance(complement, Adjective) and complement.concept in {"low", "short", "high", "heavy", "light"}
        if small and any(
            one.role is Role.ON
            and isinstance(one.phrase, NounPhrase)
            and isinstance(one.phrase.head, str)
            and one.phrase.head in _STOCKS
            for one in clause.adjuncts
        ):
            raise UnsayableError("a size on something")

    def _turning(self, clause: Clause, being: Being, subject: Said, text: str, *, subjunctive: bool) -> str:
        """Return "rimane non disponibile", "è diventato non disponibile"."""
        since = self.lasts(clause, state=True)
        if "still" in clause.adverbs:
            if clause.tense is not Tense.PRESENT or being.become or being.remain or len(clause.adverbs) > 1:
                raise UnsayableError("still, with a negative adjective")
            f = self.finite(replace(clause, adverbs=()), subject, state=True, since=since, subjunctive=subjunctive)
            front = self.group(Verb("continuare"), replace(f, progressive=False)).front
            rest = self.adjuncts(clause, subject, since=since)
            return joined(front, "a non essere", text.removeprefix("non "), *rest)
        f = self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        if being.become and clause.tense is Tense.PAST and not f.modal:
            f = replace(f, tense="pres", compound=True)
        verb = self.BECOME if being.become else self.REMAIN if being.remain else self.BE
        group = self.group(self.parse_verb(verb), f)
        mid, end = self.adverbs(clause)
        rest = self.adjuncts(clause, subject, since=since)
        return joined(group.front, mid, group.back, self.manner(clause), text, *rest, end)

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "viene rifiutato", "è stato rifiutato"."""
        since = self.lasts(self._as_negative(clause, subject), state=False)
        begun = {one.role for one in clause.adjuncts} & {Role.DURATION, Role.SINCE} == {Role.SINCE}
        if begun and clause.tense is Tense.PERFECT and (clause.negated or subject.negative):
            since = False  # "non è stato aggiornato da lunedì"
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        still = since and not clause.progressive and clause.tense is Tense.PERFECT
        still = still and not (clause.negated or subject.negative)
        static = "static" in verb.options or act.verb in RESULTS
        plain = f.compound or f.modal is not None or still or (static and not clause.progressive)
        group = self.group(Verb("essere" if plain else "venire"), replace(f, progressive=False))
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

    # --- arguments ----------------------------------------------------------------------------------------------------

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
        """Return a verb's arguments; "causes pods to restart" is "fa sì che i pod si riavviino"."""
        if "clause" not in verb.options or act.content is None:
            if "clause" in verb.options:
                raise UnsayableError(f"{act.verb} without what is done")
            return super().arguments(act, verb, subject, negated=negated, modal=modal, known=known)
        if not isinstance(act.obj, NounPhrase | Coordination) or self._is_object_pronoun(act.obj):
            raise UnsayableError(f"{act.verb} of nothing")
        inner = replace(act.content, subject=self._the(act.obj), progressive=False)
        rest = [self.oblique(slot, phrase, verb) for slot, phrase in act.obliques]
        return [*rest, joined("che", self.plain(inner, subjunctive=True)[0])]

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object; behind "di 0" it has no article: "il rischio di perdita di dati"."""
        obj = self._little(obj)
        if verb.infinitive == "perdere" and isinstance(obj, NounPhrase) and obj.number is not Number.PLURAL:
            many = isinstance(obj.head, str) and bool(obj.head) and self.noun(obj.head).plural_only
            obj = obj if negated or many else self._the(obj)  # "ha perso la connessione", "ha perso dati"
        preposition = verb.options.get("obj", "")
        if preposition.endswith(" 0") and not isinstance(obj, Amount):
            if self._is_object_pronoun(obj):
                raise UnsayableError("a pronoun as object")
            said = self.nominal(obj, Use.NAKED)
            return replace(said, text=joined(live(preposition.removesuffix(" 0")), said.text))
        return super().direct_object(obj, verb, negated=negated)

    def _verb_complement(self, adjective: Adjective, options: Mapping[str, str], host: Said) -> str:
        """Return a complement; "non disponibile" is what something seems not to be."""
        text = super()._verb_complement(adjective, options, host)
        return f"non essere {text.removeprefix('non ')}" if "seems" in options and text.startswith("non ") else text

    def infinitive(self, clause: Clause, subject: Said) -> str:
        """Return an infinitive; of a state such as "is running" that of what begins it."""
        act = clause.predicate
        if isinstance(act, Acting):
            self._check_agent(clause, act)
        if isinstance(act, Acting) and act.verb == "run":
            if act != Acting("run"):
                raise UnsayableError("to run, with more")
            mid, end = self.adverbs(clause)
            rest = self.adjuncts(clause, subject, since=False)
            if clause.negated or clause.more or clause.links:
                raise UnsayableError("not to run, or to run and more")
            return joined("andare", mid, "in esecuzione", self.manner(clause), *rest, end)
        return super().infinitive(clause, subject)

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:
        """Return "riavviando", "dopo aver riavviato", "prima di riavviare"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or clause.more or clause.links:
            raise UnsayableError(f"{role} with a state, or with more than a verb")
        plain = replace(clause, progressive=False)
        before = {"without": "senza", "before": "prima di", "instead_of": "invece di"}.get(role.value)
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
        forms = self.conjugate(verb.infinitive)
        if role.value == "after":
            if self.auxiliary(verb) == "essere":
                raise UnsayableError("after having been")
            return joined("dopo aver", forms["pp"], mid, verb.tail, *rest)
        if role.value == "means":
            return joined(forms["ger"] + ("si" if verb.reflexive else ""), mid, verb.tail, *rest)
        if role.value in {"when", "while"}:
            raise UnsayableError(f"{role} with a gerund")
        raise UnsayableError(f"{role} with a verb")

    def _not_able(self, clause: Clause) -> Clause:
        """Return "cannot find …" as "does not manage to find …"."""
        act = clause.predicate
        if clause.modal is not Modal.CAN or clause.tense is not Tense.PRESENT or not isinstance(act, Acting):
            return clause
        if act.passive or act.verb in NEVER_ORDERED or self.verb(act.verb).negation:
            return clause
        if clause.adverbs or clause.progressive:
            return clause
        inner = Clause(None, act, adjuncts=clause.adjuncts)
        return replace(clause, predicate=Acting("fail_to", content=inner), modal=None, negated=False, adjuncts=())
