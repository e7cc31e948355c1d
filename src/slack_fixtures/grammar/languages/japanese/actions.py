"""Predicates of doing: a verb with its arguments, its voice, and what is said with other words in some company."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of, without
from slack_fixtures.grammar.languages.eastern_wording import is_fault
from slack_fixtures.grammar.languages.japanese.adjuncts import is_failing_at, is_pinned_at, is_waiting_for
from slack_fixtures.grammar.languages.japanese.parts import Core, joined
from slack_fixtures.grammar.languages.japanese.questions import denies, is_event, is_machine, is_measure, is_past
from slack_fixtures.grammar.languages.japanese.rewritings import losing_contact
from slack_fixtures.grammar.languages.japanese.states import States
from slack_fixtures.grammar.languages.japanese.tables import DROPPED, ITS, PROMISES, SLOWED, THERE_IS, UNSAID
from slack_fixtures.grammar.languages.japanese.words import Bending, Pattern, Verb

_OF_LOOKING = {"check", "inspect", "review", "examine", "monitor", "see", "look_at"}
_SCREENS = {"dashboard", "console", "chart", "graph", "page", "screen", "panel", "ui", "website", "app"}
_TOO_SLOWLY = "too_slowly"
_PARTS = {  # hardware that is exchanged
    *(
        "disk",
        "hard_disk",
        "drive",
        "ssd",
        "hot_spare",
        "cartridge",
        "fan",
        "fan_tray",
        "power_supply",
        "battery",
        "ups",
    ),
    *("motherboard", "memory_module", "fuse", "toner", "cable", "patch_cable", "line_card", "sfp", "transceiver"),
    *("compressor", "inverter", "pump", "valve", "bearing", "sensor", "switch_device", "spare_part", "chassis"),
}
_GRADUAL_STATES = {"low", "slow", "hot", "high", "full", "dry", "late", "short"}
_UNDERGONE = {"experience", "see", "encounter", "have", "suffer"}
_MADE_IN_TURN = {"backup", "run", "snapshot", "sync", "replication", "scan"}
_COUNTABLE = {"data", "software", "machine", "person", "event"}  # kinds of what gets fewer, not lower


class Actions(States):
    """What Japanese says of what is done."""

    def acting(self, clause: Clause, act: Acting, *, order: bool = False) -> Core:
        """Return what a verb with its arguments says."""
        if act.verb == "raise_alert" and isinstance(act.obj, NounPhrase) and not _is_notice(act.obj):
            act = replace(act, verb="raise")
        act = losing_contact(act)
        act, faulty = self._faults_in(act) if order else (act, "")
        verb = self.verb(act.verb)
        if verb.in_order is not None and (order or (clause.subject is None and not clause.progressive)):
            verb = replace(verb, active=verb.in_order)
        if verb.of_event is not None and clause.subject is not None and is_event(clause.subject):
            verb = replace(verb, active=verb.of_event)
        if verb.of_machine is not None and is_machine(clause.subject):
            verb = replace(verb, active=verb.of_machine)
        to = dict(act.obliques).get("to")
        pointed = isinstance(to, NounPhrase | Coordination) and not is_event(to) and not is_measure(to)
        if act.verb == "point_to" and pointed and to is not None:
            return Core(self.argument(to) + "を", Bending("指す", "five"), general=verb.general)
        verb = _in_its_sense(verb, clause, act)
        if (idiom := self._idiom(clause, act)) is not None:
            return idiom
        failing = [one.phrase for one in clause.adjuncts if is_failing_at(clause, one)]
        if failing and isinstance(failing[0], NounPhrase):
            return Core(self.phrase(failing[0]) + "に", Bending("失敗する", "suru"))
        if act.verb == "take_adj" and act.complement is not None and act.complement.concept == "long":
            return self._taking_long(clause, act.complement)
        if (
            {"slowly", _TOO_SLOWLY} & set(clause.adverbs)
            and act.verb in SLOWED
            and verb.noun
            and not act.passive
            and act.obj is None
        ):
            return self._slowed(clause, verb)
        act, means = self._means(act)
        pattern, active = self._voice(act, verb)
        act, sought = self._sought(act) if order and not faulty else (act, faulty)
        if clause.negated and isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.ANY:
            act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
        self._check_sense(clause, act)
        given = self._given(act, pattern, negated=clause.negated)
        subject = ""
        if pattern.takes("subj"):
            subject = self._placed_subject(clause, pattern)
        taken = {slot for slot, _ in pattern.pieces} | {pattern.inner, "subj"}
        if strange := set(given) - taken:
            raise UnsayableError(f"{act.verb} with {', '.join(sorted(strange))}")
        told = "obj" in given or act.obj == UNSAID
        if "obj" in taken and not act.passive and not told and _needs(act.verb, "obj"):
            raise UnsayableError(f"{act.verb} without object")
        pieces = [
            joined([given.get(slot, ""), "" if given.get(slot) in {"誰も", "何も"} else particle])
            for slot, particle in pattern.pieces
            if slot != "subj" and (slot == "" or slot in given)
        ]
        word = self._inner(act, pattern, given, clause.subject)
        if act.passive and clause.modal is Modal.CAN and active is not None and not subject:
            subject = self.thing_done(clause)
        if isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.TOO_MANY:
            if dict(pattern.pieces).get("obj") != "を":
                raise UnsayableError("too many, of such an object")
            pieces.append("過剰に")
        ga = any(slot and slot != "subj" and slot in given and particle == "が" for slot, particle in pattern.pieces)
        return Core(
            joined([means, sought, *pieces]), word, subject, verb.general, ga, active=active, gradual=verb.gradual
        )

    def _idiom(self, clause: Clause, act: Acting) -> Core | None:
        """What Japanese says with other words for this verb in this company."""
        waited = [one.phrase for one in clause.adjuncts if is_waiting_for(clause, one)]
        if waited and isinstance(waited[0], Clause):
            doing = self.single(replace(waited[0], progressive=False), main=False, event=True)
            return Core(doing.plain() + "のを", Bending("待つ", "five"))
        pinned = [one.phrase for one in clause.adjuncts if is_pinned_at(clause, one)]
        if pinned and not isinstance(pinned[0], Clause):
            at = self.argument(pinned[0])
            at += "数" if kind_of(pinned[0]) in {"machine", "software"} else ""
            return Core(at + "に", Bending("張り付いている", "one"), state=True)
        late = act.verb == "exceed" and isinstance(act.obj, NounPhrase) and act.obj.head == "deadline"
        if act.verb in {"miss", "miss_target"} or (late and not act.obliques):
            return self._missing(clause, act)
        entered = act.obj if act.verb == "enter" and not act.passive else None
        if isinstance(entered, NounPhrase) and entered.head == "state":
            return Core(self.argument(entered) + "に", Bending("なる", "five"))
        obj = act.obj
        if not isinstance(obj, NounPhrase) or act.passive or obj.pronoun:
            return None
        if act.verb == "see" and kind_of(clause.subject) == "person" and obj.determiner is not Determiner.NO:
            assert clause.subject is not None
            if clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}:
                raise UnsayableError("being able to see")
            if is_event(obj):
                word = Bending("発生する", "suru")
                return Core(self.phrase(obj) + "が", word, self.nominal(clause.subject) + "で", has_ga=True)
            word = Bending("表示される", "one")
            return Core(self.argument(obj) + "が", word, self.nominal(clause.subject) + "に", has_ga=True)
        if (
            act.verb == "see"
            and clause.subject is None
            and is_past(clause)
            and not clause.negated
            and is_fault_seen(obj)
        ):
            return Core(self.phrase(obj) + "が", Bending("発生する", "suru"), has_ga=True)
        if act.verb == "show" and isinstance(clause.subject, NounPhrase) and clause.subject.head in _SCREENS:
            word = Bending("表示される", "one")
            return Core(self.argument(obj) + "が", word, self.nominal(clause.subject) + "に", has_ga=True)
        if act.verb == "leave" and obj.head in {"company", "organization"}:
            return Core("", Bending("退職する", "suru"))
        if act.verb == "complete_obj" and obj.head in {"record", "data", "profile", "detail", "information"}:
            return Core(self.argument(obj) + "を", Bending("補完する", "suru"))
        if act.verb == "replay" and not act.obliques and obj.head in {"message", "event", "transaction", "webhook"}:
            return Core(self.argument(obj) + "を", Bending("再処理する", "suru"))
        return None

    def _missing(self, clause: Clause, act: Acting) -> Core | None:
        """English “Missed its SLA” is not to meet it, "is missing 3 disks" to have 3 too few."""
        missed = clause.subject if act.passive else act.obj
        if not isinstance(missed, NounPhrase) or not isinstance(missed.head, str):
            return None
        if missed.head in PROMISES or act.verb == "miss_target":
            if act.passive:
                return Core("", Bending("満たされる", "one", negative=True))
            return Core(self.argument(missed) + "を", Bending("満たせる", "one", negative=True))
        if missed.head == "deadline" and not act.passive:
            return Core(self.argument(missed) + "に", Bending("間に合う", "five", negative=True))
        planned = missed.head in {"schedule", "scheduled_run"} and missed.amount is None and not act.passive
        if planned and missed.number is not Number.PLURAL:
            return Core("スケジュールどおりに", Bending("実行される", "one", negative=True))
        made = not clause.progressive and not clause.negated and not clause.modal and missed.head in _MADE_IN_TURN
        if made and act.passive:
            return Core("", Bending("実行される", "one", negative=True))
        if made and clause.subject is not None:
            return self._not_made(clause.subject, missed)
        lacking = clause.progressive and not act.passive and isinstance(clause.subject, NounPhrase)
        if not lacking or is_event(missed) or clause.negated or clause.modal or not missed.head:
            return None
        if missed.names or clause.subject is None or missed.relative or missed.participle:
            raise UnsayableError("lacking such a thing")
        lacks = Bending("不足している", "one")
        amount = missed.amount
        if amount is None:
            thing = self.argument(missed) + "が"
            return Core(thing, THERE_IS.denied(), self.nominal(clause.subject) + "に", has_ga=True, state=True)
        many = self.amount(amount, "" if amount.unit else self.counter(missed.head))
        thing = self.phrase(replace(missed, amount=None)) + "が" + many
        return Core(thing, lacks, self.nominal(clause.subject) + "で", has_ga=True, state=True)

    def _not_made(self, subject: Nominal, missed: NounPhrase) -> Core:
        """English “Missed 2 backups”: バックアップが2回実行されませんでした."""
        times = self.amount(missed.amount, "回") if missed.amount is not None else ""
        thing = self.phrase(replace(missed, amount=None)) + "が" + times
        return Core(thing, Bending("実行される", "one", negative=True), self.nominal(subject) + "で", has_ga=True)

    def _taking_long(self, clause: Clause, long: Adjective) -> Core:
        """English “Is taking too long”: 時間がかかりすぎています."""
        if long.negated or long.degree == "superlative" or long.adverbs:
            raise UnsayableError("taking so long")
        shown = not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in DROPPED
        subject = self.nominal(clause.subject) + "に" if clause.subject is not None and shown else ""
        word = Bending("かかりすぎている", "one") if long.degree == "too" else Bending("かかる", "five")
        time = {"too": "時間が", "comparative": "長い時間が"}.get(long.degree, "長い時間が")
        return Core(time, word, subject, has_ga=True)

    def _slowed(self, clause: Clause, verb: Verb) -> Core:
        """English “Load slowly”: 読み込みが遅くなっている."""
        if clause.subject is None or clause.negated or clause.modal:
            raise UnsayableError("doing so slowly")
        word = Bending("遅すぎる" if _TOO_SLOWLY in clause.adverbs else "遅くなっている", "one")
        begun = verb.of_event is not None and is_event(clause.subject)
        noun = verb.of_event.word.text.removesuffix("する") if begun and verb.of_event is not None else verb.noun
        return Core(noun + "が", word, self.nominal(clause.subject) + "の", has_ga=True, state=True)

    def _check_sense(self, clause: Clause, act: Acting) -> None:
        """Refuse readings of a verb that its subject does not allow; another reading is the right one."""
        subject = clause.subject
        if act.verb == "miss" and not act.passive:
            machine = isinstance(act.obj, NounPhrase) and is_machine(act.obj)
            if subject is None or machine or clause.progressive:
                raise UnsayableError("missing something that is not there")
        state = act.content.predicate if act.content is not None else None
        falls = (
            isinstance(state, Being) and isinstance(state.complement, Adjective) and state.complement.concept == "down"
        )
        if falls and subject is not None and is_event(subject):
            raise UnsayableError("an event that is down")
        if act.verb == "delay" and (kind_of(act.obj) == "unit" or isinstance(act.obj, Amount)):
            raise UnsayableError("delaying a time")
        part = isinstance(act.obj, NounPhrase) and not act.obj.head and act.obj.amount is not None
        if part and act.verb in _UNDERGONE and isinstance(act.obj, NounPhrase) and act.obj.of is not None:
            raise UnsayableError("undergoing a part")
        if act.verb == "run" and any(_is_battery(one.phrase) for one in clause.adjuncts):
            raise UnsayableError("running on a source of power")
        if act.verb.startswith("appear") and act.complement is not None and act.complement.concept == "late":
            raise UnsayableError("appearing late")
        if act.verb == "page" and kind_of(act.obj) in {"data", "resource"}:
            raise UnsayableError("calling data")
        counted = act.obj if isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name) else None
        if counted is not None and subject is not None and act.verb.startswith("restart"):
            raise UnsayableError("a count that was taken for an object")  # "restarted 5 time(s)"
        by = dict(act.obliques).get("by")
        if (
            isinstance(by, Amount)
            and by.relation is not Relation.EXACTLY
            and any(one.role in {Role.PER, Role.DURATION} for one in clause.adjuncts)
        ):
            raise UnsayableError("a change by a bounded rate")
        if act.verb in {"occur", "happen"} and kind_of(subject) in {"machine", "software", "person"}:
            raise UnsayableError("a thing that occurs")
        if act.verb == "mean" and act.passive:
            raise UnsayableError("being meant")
        if isinstance(act.obj, Amount) and act.obj.unit == "times_unit":
            raise UnsayableError("a number of times as the object")
        dropped = isinstance(act.obj, NounPhrase) and isinstance(act.obj.head, Name)
        dropping = act.verb.startswith("drop_") and subject is not None
        if dropping and (dropped or isinstance(act.obj, Amount)):
            raise UnsayableError("discarding an amount")
        into = dict(act.obliques).get("into")
        if act.verb == "run_into" and isinstance(into, NounPhrase) and not (is_event(into) or is_measure(into)):
            raise UnsayableError("running in a place")
        if act.verb == "run_adj" and act.complement is not None and act.complement.concept not in _GRADUAL_STATES:
            raise UnsayableError("running into a state")
        aims = [one for one in clause.adjuncts if one.role is Role.TO]
        if act.verb == "fail" and aims and not is_failing_at(clause, aims[0]):
            raise UnsayableError("failing to a thing")
        if act.verb == "drop" and kind_of(subject) in _COUNTABLE:
            raise UnsayableError("a thing that gets lower")

    def _faults_in(self, act: Acting) -> tuple[Acting, str]:
        """English “Check the logs for errors”: ログにエラーがないか."""
        obj = act.obj
        if act.verb not in _OF_LOOKING - {"see"} or not isinstance(obj, NounPhrase) or act.obliques:
            return act, ""
        sought = tuple(one for one in obj.adjuncts if is_fault(one))
        if len(sought) != 1 or not isinstance(sought[0].phrase, NounPhrase):
            return act, ""
        return Acting("check_for", obliques=(("for", sought[0].phrase),)), self.nominal(without(obj, sought)) + "に"

    def _sought(self, act: Acting) -> tuple[Acting, str]:
        """English “Check the logs for errors” is to check errors in the logs, and likewise of details."""
        at = dict(act.obliques).get("at")
        if act.verb == "look_at" and isinstance(at, NounPhrase):
            looked, text = self._sought(replace(act, obj=at, obliques=()))
            return (act, "") if not text else (replace(act, obliques=(("at", looked.obj or at),)), text)
        obj = act.obj
        if act.verb not in _OF_LOOKING or not isinstance(obj, NounPhrase):
            return act, ""
        sought = [one for one in obj.adjuncts if one.role is Role.FOR]
        if len(sought) != 1 or not isinstance(sought[0].phrase, NounPhrase):
            return act, ""
        place = replace(obj, adjuncts=tuple(one for one in obj.adjuncts if one is not sought[0]))
        if act.verb == "see" or sought[0].phrase.head in {"detail", "information", "data"}:
            return replace(act, obj=place), self.nominal(sought[0].phrase) + "については、"
        return replace(act, obj=sought[0].phrase), self.nominal(place) + "で"

    def _placed_subject(self, clause: Clause, pattern: Pattern) -> str:
        particle = next(after for slot, after in pattern.pieces if slot == "subj")
        if clause.subject is None or (isinstance(clause.subject, NounPhrase) and clause.subject.pronoun in DROPPED):
            return ""
        return self.nominal(clause.subject) + particle

    def _means(self, act: Acting) -> tuple[Acting, str]:
        """Take "by adding nodes" from a verb whose "by" else tells an amount."""
        frame = lexicon.concept("verbs", act.verb).frame
        plain = not any(slot.name in {"inf", "that", "ing"} or slot.name.endswith(" ing") for slot in frame)
        if act.content is None or not plain or all(slot.name != "by" for slot in frame):
            return act, ""
        return replace(act, content=None), self.adverbial_clause(Role.MEANS, act.content)

    def _voice(self, act: Acting, verb: Verb) -> tuple[Pattern, Bending | None]:
        """Return the pattern, and for a passive the active word (for what can or must be done)."""
        if not act.passive:
            return verb.active, None
        active = None if verb.active.inner or verb.active.takes("subj") else verb.active.word
        if verb.passive is not None:
            return verb.passive, active
        if active is None or dict(verb.active.pieces).get("obj") != "を":
            raise UnsayableError(f"{act.verb} in the passive")
        word = verb.active.word.passive()
        if word is None:
            raise UnsayableError(f"{act.verb} in the passive")
        rest = tuple(piece for piece in verb.active.pieces if piece[0] != "obj")
        return Pattern(rest, "", word), active

    def _given(self, act: Acting, pattern: Pattern, *, negated: bool = False) -> dict[str, str]:
        given: dict[str, str] = {}
        if act.obj is not None and act.obj != UNSAID:
            obj = act.obj
            if isinstance(obj, NounPhrase) and obj.determiner in {Determiner.NO, Determiner.TOO_MANY}:
                obj = replace(obj, determiner=Determiner.NONE)
            if isinstance(obj, NounPhrase) and obj.pronoun in {"anything", "anyone"} and not negated:
                raise UnsayableError("anything, without negation")
            given["obj"] = self.argument(obj)
        for preposition, phrase in act.obliques:
            given[preposition] = "そこ" if preposition == "from" and phrase in ITS else self.argument(phrase)
        if act.content is not None:
            given.update(self._content(act.content, pattern, act.verb))
        if act.complement is not None:
            slot = next((one for one in ("adj", "adv", "become") if pattern.takes(one)), "")
            if not slot:
                raise UnsayableError(f"{act.verb} with an adjective")
            given[slot] = self._complement(act.complement, slot)
        return given

    def _complement(self, adjective: Adjective, slot: str) -> str:
        if slot == "become":
            return ""
        word = self.adjective_word(adjective)
        if slot == "adv":
            if word.kind not in {"adjective", "copula"} or word.negative:
                raise UnsayableError(f"{adjective.concept} as an adverb")
            return self.graded(adjective) + word.stem + ("に" if word.kind == "copula" else "")
        return self.graded(adjective) + word.plain()

    def _content(self, content: Clause, pattern: Pattern, verb: str = "") -> dict[str, str]:
        for slot in ("noun", "stem", "te", "plain"):
            if not pattern.takes(slot):
                continue
            if slot == "plain":
                event = content.subject is None
                going_on = content.progressive and content.modal is Modal.MAY
                state = isinstance(content.predicate, Being) and verb.startswith(("appear", "seem"))
                part = self.single(replace(content, progressive=going_on), main=False, event=event and not state)
                if content.links:
                    raise UnsayableError("a linked clause as an argument")
                return {slot: part.plain()}
            if slot == "noun":
                return {slot: self._doing(content)}
            part = self.single(replace(content, progressive=False), main=False, event=True)
            if part.word.negative or part.past:
                raise UnsayableError("going on not to do")
            if part.word.kind in {"aru", "copula", "adjective"}:
                raise UnsayableError("going on in a state")
            return {slot: part.before + (part.word.stem if slot == "stem" else part.word.te)}
        raise UnsayableError("a verb with a clause")

    def _inner(
        self, act: Acting, pattern: Pattern, given: Mapping[str, str], subject: Nominal | None = None
    ) -> Bending:
        if not pattern.inner:
            return pattern.word
        if pattern.inner == "become":
            assert act.complement is not None
            start = self.fitting(act.complement, subject).start
            if start is None or act.complement.negated:
                raise UnsayableError(f"becoming {act.complement.concept}")
            return replace(start, text=self.graded(act.complement) + start.text)
        if pattern.inner not in given:
            raise UnsayableError(f"{act.verb} without its clause")
        return replace(pattern.word, text=given[pattern.inner] + pattern.word.text)

    def _doing(self, clause: Clause) -> str:
        """The noun of doing: ターゲットのスクレイプ; a clause with こと where there is none."""
        act = clause.predicate
        if isinstance(act, Acting) and not clause.adverbs and not clause.more and not clause.negated:
            verb = self.verb(act.verb)
            slots = {"obj"} if act.obj is not None else set()
            slots |= {preposition for preposition, _ in act.obliques}
            whole = all(verb.active.takes(slot) for slot in slots) and not denies(clause)
            plain_frame = whole and not verb.active.takes("subj") and not act.content and not act.complement
            if verb.noun and plain_frame and not clause.links:
                pieces = [self.adjunct_of_noun(one, "event") for one in clause.adjuncts]
                given = self._given(act, verb.active)
                for slot, particle in verb.active.pieces:
                    if slot in given:
                        pieces.append(joined([given[slot], _of_noun(particle)]))
                return joined([*pieces, verb.noun])
        return self.single(replace(clause, progressive=False), main=False, event=True).plain() + "こと"


def _of_noun(particle: str) -> str:
    """Return the particle before a noun: を and が become の, に への."""
    return {"を": "の", "が": "の", "に": "への", "へ": "への"}.get(particle, particle + "の")


def is_fault_seen(phrase: NounPhrase) -> bool:
    """Whether it is what happens, so that "saw a few timeouts" tells that they occurred."""
    return is_event(phrase) or phrase.head in {"timeout", "spike", "drop"}


def _is_notice(phrase: NounPhrase) -> bool:
    return is_event(phrase) or phrase.head in {"alarm", "alert"}


def _needs(verb: str, slot: str) -> bool:
    return any(one.name == slot and not one.optional for one in lexicon.concept("verbs", verb).frame)


def _is_battery(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in {"battery", "battery_power"}


def _in_its_sense(verb: Verb, clause: Clause, act: Acting) -> Verb:
    """Return the verb with the word for what it is done to, and for what is over."""
    cleaned = clause.subject if act.passive else act.obj
    if act.verb == "clean" and kind_of(cleaned) == "machine":
        return replace(verb, active=replace(verb.active, word=Bending("クリーニングする", "suru")))
    if act.verb == "replace" and isinstance(cleaned, NounPhrase) and cleaned.head in _PARTS and not verb.passive:
        return replace(verb, active=replace(verb.active, word=Bending("交換する", "suru")), noun="交換")
    if act.verb == "take_too_long" and is_past(clause):
        return replace(verb, active=replace(verb.active, word=Bending("時間がかかりすぎる", "one")))
    return verb
