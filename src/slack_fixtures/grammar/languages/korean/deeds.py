"""What something does in Korean: 노드가 응답하지 않습니다, 알림을 전송하는 중 오류 발생."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of, without
from slack_fixtures.grammar.languages.eastern_wording import is_fault
from slack_fixtures.grammar.languages.korean.checks import refuse_sense
from slack_fixtures.grammar.languages.korean.forms import Verb, verb, with_particle
from slack_fixtures.grammar.languages.korean.kinds import (
    is_bare_amount,
    is_device,
    is_machine,
    is_measure,
    is_only,
    is_ordered,
    is_part,
    is_person,
    is_site,
    is_value,
)
from slack_fixtures.grammar.languages.korean.lines import Line, copula
from slack_fixtures.grammar.languages.korean.senses import verb_beside, what_is_left
from slack_fixtures.grammar.languages.korean.states import States
from slack_fixtures.grammar.languages.korean.tables import (
    ARRIVING,
    BREAKDOWN,
    CLAUSE_SLOTS,
    CONTENT,
    CONTINUED,
    CONTINUING,
    EFFECTS,
    ENDING,
    LOOKING,
    QUANTITIES,
    SHOWING,
    TELLING,
    THIS,
    TIME_UNITS,
    TIMELY,
    TROUBLES,
    UNDERGOING,
    USING,
    USUAL_PARTICLES,
)
from slack_fixtures.grammar.languages.korean.trees import (
    as_manner,
    deadline,
    details_first,
    is_deed,
    is_this,
    joined,
    lasts,
    negation_of,
    split_places,
    this_with,
)
from slack_fixtures.grammar.languages.korean.words import Word

_REFUSED = {"reject", "refuse", "deny", "decline", "block"}


class Deeds(States):
    """What Korean says of deeds."""

    def acting(self, clause: Clause, act: Acting, subject: str | None) -> Line:
        """Return what something does, without its ending."""
        if act.verb == "run_obj" and isinstance(act.obj, Amount) and act.obj.unit in TIME_UNITS:
            lasting = Adjunct(Role.DURATION, act.obj)
            act = Acting("run")
            clause = replace(clause, predicate=act, adjuncts=(*clause.adjuncts, lasting))
        passed = self._passed(clause, act)
        if passed is not None:
            return self.being_compared(passed[0], passed[1], subject)
        shown = self._shown(clause, act)
        if shown is not None:
            return shown
        left = what_is_left(act.obj) if act.verb == "have" and isinstance(act.obj, NounPhrase) else ""
        if left and isinstance(act.obj, NounPhrase) and act.obj.amount is not None and not act.obj.adjuncts:
            return self._of_owner(clause, self.subject(clause) + "에", self.left(act.obj), Verb(left, "adj"))
        if act.verb in CONTINUED and act.content is not None:
            return self._continued(clause, act.content, subject)
        clause, act, opening = details_first(clause, act)
        clause, act, word = self._fitting(clause, act)
        active = act.passive and clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST} and bool(word.text)
        active = active and not any(name == "subj" for name, _ in word.slots)
        active = active and not any(adjunct.role is Role.BY for adjunct in clause.adjuncts)
        if act.passive and not word.passive and not active:
            raise UnsayableError(f"{act.verb} has no passive")
        clause, act, wanted = self._looking(clause, act)
        arguments, base = self._arguments(clause, act, word)
        if wanted and isinstance(act.obj, NounPhrase):
            arguments = [self.nominal(act.obj) + "에", with_particle(wanted, "가") + " 있는지"]
        if word.passive and ((act.passive and not active) or _wants_object(clause, act)):
            base = verb(word.passive)
        trouble = self._while_doing(clause, act, arguments, base)
        if trouble is not None:
            return trouble
        inflected, adverbs = self.inflected(base, clause)
        particle = dict(word.slots).get("obj", "를") if active else self._doers_particle(act, word)
        who = self._doer(clause, subject, particle)
        places, others = split_places(clause.adjuncts)
        if act.verb == "take":
            others, arguments = self._taking(others, arguments)
        early, late = self.adjuncts(others, means="로" if act.passive else "")
        owned = who and particle in {"에서", "에", "의"}
        there = base.stem.endswith(("있", "없")) or act.verb in ARRIVING
        where = self.places(places, "의" if owned else "에" if there else "에서")
        if act.verb.startswith(("move", "migrate")):
            adverbs = ["다른 곳으로" if one == self.adverb("elsewhere") else one for one in adverbs]
        if subject == THIS or is_this(clause.subject):
            opening, who = joined(opening, who), ""
        times = [self.adjunct(one) for one in others if one.role is Role.TIMES]
        late = [one for one in late if one not in times]
        owner = [*late, who] if particle == "의" else [who, *late]
        known = {self.adverb(one) for one in clause.adverbs if one in TIMELY or act.verb == "fail_to"}
        timely = [one for one in adverbs if one in known] if arguments else []
        adverbs = [one for one in adverbs if one not in timely]
        before = joined(opening, *early, where, *owner, *timely, *arguments, *adverbs, *times)
        return Line(before, inflected, self._short(clause, act, word, joined(where, *early, *late, *times)))

    def _looking(self, clause: Clause, act: Acting) -> tuple[Clause, Acting, str]:
        """Take out of "check the logs for errors" what is looked for: 로그에 오류가 있는지."""
        obj = act.obj
        if act.verb not in LOOKING or act.passive or not isinstance(obj, NounPhrase):
            return clause, act, ""
        wanted = [
            one
            for one in (*obj.adjuncts, *clause.adjuncts)
            if is_fault(one) or (one.role is Role.FOR and kind_of(one.phrase) == "event")
        ]
        phrase = wanted[0].phrase if len(wanted) == 1 else None
        if not isinstance(phrase, NounPhrase) or phrase.amount is not None:
            return clause, act, ""
        act = replace(act, obj=without(obj, wanted))
        return replace(without(clause, wanted), predicate=act), act, self.phrase(phrase)

    def _fitting(self, clause: Clause, act: Acting) -> tuple[Clause, Acting, Word]:
        """Return clause, act and word as this verb wants them.

        Raises:
            UnsayableError: the verb cannot have meant these arguments.
        """
        word = self._verb_for(clause, act)
        if act.verb in TELLING and act.content is not None and clause.adverbs:
            content = replace(act.content, adverbs=(*act.content.adverbs, *clause.adverbs))
            act = replace(act, content=content)
            clause = replace(clause, adverbs=(), predicate=act)
        if act.verb == "have" and any(one.role is Role.TIMES for one in clause.adjuncts):
            raise UnsayableError("having a thing so many times")
        if act.verb == "expect_obj_to" and not act.passive:
            raise UnsayableError("expecting somebody to do something")
        if act.verb == "miss" and clause.progressive:
            clause = replace(clause, progressive=False, tense=Tense.PERFECT)
        refuse_sense(clause, act)
        if act.verb == "run_out_of" and any(is_ordered(phrase) for _, phrase in act.obliques):
            raise UnsayableError("out of order")
        if act.verb == "fail":
            if any(one.role is Role.TO and not is_deed(one.phrase) for one in clause.adjuncts):
                raise UnsayableError("failing to a thing")
            if is_machine(clause.subject) or is_device(clause.subject):
                word = Word("장애가 발생하다", slots=(("subj", "에"),))
        if isinstance(act.obj, NounPhrase) and act.obj.determiner in {Determiner.NO, Determiner.NOT_ENOUGH}:
            if clause.negated or act.obj.determiner is Determiner.NOT_ENOUGH:
                raise UnsayableError("a verb with no or not enough")
            act = replace(act, obj=replace(act.obj, determiner=Determiner.NONE))
            clause = replace(clause, negated=True, predicate=act)
        if act.verb in {"run_low_on", "run_into"} and any(is_part(phrase) for _, phrase in act.obliques):
            raise UnsayableError(f"{act.verb} with a machine")
        if act.verb in ENDING:
            clause = replace(clause, adjuncts=tuple(as_manner(one) for one in clause.adjuncts))
        if act.verb in {"expire", "run_out", "renew"}:
            clause = replace(clause, adjuncts=tuple(deadline(one) for one in clause.adjuncts))
        return clause, act, word

    def _verb_for(self, clause: Clause, act: Acting) -> Word:
        """Return the verb's word; some depend on who does it."""
        word = self.word("verbs", act.verb)
        if (beside := verb_beside(clause, act)) is not None:
            text, passive, slots = beside
            return Word(text, slots=slots, passive=passive)
        if act.verb == "show" and clause.subject is None and not act.passive and act.obj is not None:
            return Word("표시하다", passive="표시되다")
        if act.verb == "see" and clause.subject is None:
            return Word("확인하다", passive="확인되다")
        if act.verb == "reach" and clause.modal is Modal.CAN:
            return Word("연결하다", slots=(("obj", "에"),), passive="연결되다")
        if act.verb in UNDERGOING and not act.passive and is_person(clause.subject):
            return Word("겪다", slots=(("obj", "를"),))
        return word

    def _doers_particle(self, act: Acting, word: Word) -> str:
        named = dict(word.slots)
        if act.passive:
            return named.get("passive", "가")
        if act.complement is not None and act.obj is None and "subj" not in named:
            return self.word("adjectives", act.complement.concept).instead.get("subj", "가")
        return named.get("subj", "가")

    def _doer(self, clause: Clause, subject: str | None, particle: str) -> str:
        if subject == "이":
            return "이로 인해" if particle == "로 인해" else "이는"
        if subject is not None:
            return with_particle(subject, particle)
        if is_this(clause.subject):
            return this_with(particle)
        if not self.subject(clause):
            told = isinstance(clause.predicate, Acting) and clause.predicate.verb in TELLING and clause.subject
            return ("이로 인해" if particle == "로 인해" else "이는") if told else ""
        assert clause.subject is not None
        return self.marked(clause.subject, particle)

    def _short(self, clause: Clause, act: Acting, word: Word, circumstances: str) -> str:
        """Return the headline form without particles, where only the subject stands before the verb: 백업 실패."""
        if any(one.role is Role.BY for one in clause.adjuncts):
            return ""
        noun = word.noun or (BREAKDOWN if word.text.startswith(BREAKDOWN) else "")
        if not noun or clause.subject is None or clause.negated or clause.modal or clause.adverbs or clause.more:
            return ""
        if act.obj is not None or act.obliques or act.content or act.complement or clause.tense is Tense.FUTURE:
            return ""
        if word.text.startswith(BREAKDOWN) and not clause.progressive:
            return joined(circumstances, self.subject(clause), BREAKDOWN)
        if any(name == ("passive" if act.passive else "subj") and particle != "의" for name, particle in word.slots):
            return ""
        if act.passive and act.verb in _REFUSED:
            return ""  # 파트너의 전달 거부 would be the partner's refusal
        going = " 중" if clause.progressive and not word.noun.endswith("없음") else ""
        return joined(circumstances, self.subject(clause), word.noun + going)

    # --- arguments --------------------------------------------------------------------------------------------------

    def _arguments(self, clause: Clause, act: Acting, word: Word) -> tuple[list[str], Verb]:
        """Return what stands before the verb, and the verb."""
        base = verb(word.text, "adj" if "adj" in word.marks else "") if word.text else None
        frame = [slot.name for slot in lexicon.concept("verbs", act.verb).frame]
        order = [name for name, _ in word.slots if name not in {"subj", "passive"}]
        order = [*(name for name in frame if not any(part in order for part in name.split())), *order]
        said: list[str] = []
        given = dict(act.obliques)
        named = dict(word.slots)
        for name in order:
            particle = named.get(name, USUAL_PARTICLES.get(name, ""))
            particle = f" {particle}" if particle.startswith("미만") else particle
            if name == "obj":
                if act.obj is not None:
                    used = self._used_part(act.obj) if act.verb in USING else ""
                    said.append(used or self._argument(act.obj, particle))
            elif name in given:
                said.append(self._argument(given.pop(name), particle))
            elif name == "adj" and act.complement is not None:
                text, whole = self._complement(act.complement, particle, self.class_of(clause.subject))
                said.append(text)
                base = whole or base
            elif name.split()[-1] in CLAUSE_SLOTS and act.content is not None and name != "adj":
                said.append(self._content(act.content, particle))
        if given or base is None:
            raise UnsayableError(f"{act.verb} with {', '.join(given) or 'no complement'}")
        if act.content is not None and not any(name.split()[-1] in CLAUSE_SLOTS for name in order):
            raise UnsayableError(f"{act.verb} with a clause")
        return said, base

    def _argument(self, argument: Nominal | Amount, particle: str) -> str:
        if not isinstance(argument, Amount):
            if isinstance(argument, NounPhrase) and argument.pronoun in {"it", "they", "you", "we"}:
                raise UnsayableError("a pronoun as an argument")
            if argument == NounPhrase(pronoun="anything"):
                return self.nominal(argument)  # 아무것도 takes no particle
            return self.marked(argument, self._toward(argument, particle))
        if argument.relation in {Relation.EXACTLY, Relation.ABOUT} and not argument.unit and particle != "가":
            return with_particle(self.amount(argument), particle)
        if particle in {"가", "를", "만큼"}:
            return self.extent(argument)
        return with_particle(self.amount(argument), particle)

    @staticmethod
    def _toward(argument: Nominal, particle: str) -> str:
        """Return the particle as people take it: 고객에게; a team keeps 에."""
        head = argument.head if isinstance(argument, NounPhrase) else None
        single = isinstance(head, str) and not head.endswith("team") and is_person(argument)
        return "에게" if particle == "에" and single else particle

    def _used_part(self, obj: Nominal | Amount) -> str:
        """Say how much of a resource is used: 용량을 90% 사용."""
        if not isinstance(obj, NounPhrase) or obj.amount is None or obj.adjuncts:
            return ""
        if self.has_mark(obj, "use") and not obj.amount.total:
            return joined(with_particle(self.phrase(replace(obj, amount=None)), "를"), self.extent(obj.amount))
        if obj.head:
            return ""
        if not isinstance(obj.of, NounPhrase) or obj.of.number is Number.PLURAL:
            return ""
        return joined(with_particle(self.nominal(obj.of), "를"), self.extent(obj.amount))

    def _content(self, content: Clause, particle: str) -> str:
        if content.links:
            raise UnsayableError("a clause with clauses of its own as content")
        start = next((start for start in CONTENT if particle.startswith(start)), None)
        if start is None:
            raise UnsayableError("a clause as content")
        line = self.without_ending(replace(content, progressive=content.progressive and content.subject is not None))
        if start in {"기", "지", "도록", "게", "려고"}:
            line = replace(line, verb=replace(line.verb, past=False))
        return line.end(CONTENT[start]) + particle[len(start) :]

    def _complement(self, adjective: Adjective, particle: str, kind: str) -> tuple[str, Verb | None]:
        base, _ = self.adjective_verb(adjective, kind)
        adverbs = [self.adverb(adverb) for adverb in adjective.adverbs]
        base = negation_of(base) if adjective.negated else base
        past = bool(self.word("adjectives", adjective.concept).marks & {"past", "result"})
        if particle == "어지다":
            changed = base.becoming()
            return joined(*adverbs), changed
        if particle == "게":
            return joined(*adverbs, base.plain("게")), None
        if particle.startswith("상태로"):
            state = replace(base, past=past).state()
            return joined(*adverbs, state.stem[:-1] + particle.removeprefix("상태")), None
        raise UnsayableError(f"a complement with {particle!r}")

    # --- other wordings ---------------------------------------------------------------------------------------------

    def _passed(self, clause: Clause, act: Acting) -> tuple[Clause, Adjunct] | None:
        """Say of a value that it "exceeds ⟨1⟩" without a particle on the number: ⟨1⟩보다 높습니다."""
        subject = clause.subject
        if act.verb not in {"exceed", "cross", "surpass"} or act.passive or not isinstance(act.obj, Amount):
            return None
        if act.obj.relation is not Relation.EXACTLY or clause.modal or clause.negated or clause.progressive:
            return None
        counted = isinstance(subject, NounPhrase) and bool(self.class_of(subject))
        if not counted and not is_value(subject):
            return None
        adjunct = Adjunct(Role.ABOVE, act.obj)
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not lasts(clause)
        return replace(clause, predicate=Being(adjunct, become=past)), adjunct

    def _shown(self, clause: Clause, act: Acting) -> Line | None:
        """Say what something has: how much of it there is is said of the thing itself."""
        if act.verb not in SHOWING or act.passive or not isinstance(act.obj, NounPhrase):
            return None
        obj = act.obj
        if isinstance(obj.of, NounPhrase) and is_bare_amount(obj.of) and is_measure(obj) and not obj.amount:
            obj = replace(obj, of=None, amount=obj.of.amount)
        said = self.quality(obj)
        owner = self.subject(clause)
        if said is not None:
            thing, base, _ = said
            listed = obj.determiner in QUANTITIES
            thing = replace(thing, adjuncts=obj.adjuncts)
            who = with_particle(owner, "에" if listed else "의") if owner else ""
            if act.verb != "have" and obj.determiner is Determiner.NO:
                return None
            return self._of_owner(clause, who, with_particle(self.phrase(thing), "가"), base)
        amount = obj.amount
        if act.verb == "have" and is_only(obj) and amount is not None and isinstance(obj.of, NounPhrase):
            if obj.head or obj.of.number is Number.PLURAL or amount.total or obj.adjuncts:
                raise UnsayableError("having only a part")
            who = owner + "의" if owner else ""
            rest = with_particle(self.phrase(obj.of), "가")
            return self._of_owner(clause, who, rest, copula(self.number(amount, "") + "뿐"))
        if amount is not None and amount.relation is Relation.EXACTLY and not amount.total and is_measure(obj):
            who = owner + "의" if owner else ""
            name = self.phrase(replace(obj, amount=None))
            return self._of_owner(clause, who, with_particle(name, "는"), copula(self.amount(amount)))
        if act.verb != "have" or amount is None or amount.total or not obj.head or isinstance(obj.head, Name):
            return None
        thing = replace(obj, amount=None)
        name = self.phrase(thing)
        if amount.relation is not Relation.EXACTLY:
            who = owner + "의" if owner else ""
            base = copula(self.amount(amount, self.counter(obj)))
            if amount.relation is Relation.ONLY:
                base = Verb(self.number(amount, self.counter(obj)) + "에 불과하", "adj")
            return self._of_owner(clause, who, with_particle(name, "가"), base)
        if self.is_counted(obj):
            who = owner + "에" if owner else ""
            return self._of_owner(clause, who, with_particle(name, "가"), verb("있다", "adj"), self.count(obj))
        if isinstance(obj.head, str) and not self.word("nouns", obj.head).counter:
            who = owner + "의" if owner else ""
            return self._of_owner(clause, who, with_particle(name, "는"), copula(self.amount(amount)))
        return None

    def _of_owner(self, clause: Clause, owner: str, thing: str, base: Verb, counted: str = "") -> Line:
        inflected, adverbs = self.inflected(base, replace(clause, progressive=False))
        places, others = split_places(clause.adjuncts)
        early, late = self.adjuncts(others)
        if owner.endswith("에") and places and not all(is_site(one.phrase) for one in places):
            where, owner = "", owner.removesuffix("에") + "의 " + self.places(places, "에")
        else:
            where = self.places(places, "의" if owner else "에서")
        before = joined(*early, where, owner, thing, *late, *adverbs, counted)
        return Line(before, inflected)

    def left(self, phrase: NounPhrase) -> str:
        """Say how much is left: 2 GB 미만이, 5바이트만."""
        assert phrase.amount is not None
        unit = phrase.head if isinstance(phrase.head, str) else ""
        text = self.amount(replace(phrase.amount, unit=phrase.amount.unit or unit))
        if phrase.amount.relation is Relation.ONLY:
            return text.replace("단 ", "", 1) + "만"
        return with_particle(text, "가")

    def _while_doing(self, clause: Clause, act: Acting, arguments: Sequence[str], base: Verb) -> Line | None:
        """Say "errors sending alerts": 알림을 전송하는 중 오류 발생."""
        subject = clause.subject
        troubled = (
            isinstance(subject, NounPhrase) and subject.head in TROUBLES and subject.determiner is Determiner.NONE
        )
        if not (troubled and clause.progressive and clause.tense is Tense.PRESENT) or act.passive:
            return None
        if (act.obj is None and not act.obliques) or act.verb in EFFECTS:
            return None
        if clause.negated or clause.modal or clause.more or clause.adverbs:
            raise UnsayableError("a trouble that does something")
        places, others = split_places(clause.adjuncts)
        early, late = self.adjuncts(others)
        before = joined(self.places(places, "에서"), *early, *late, *arguments, base.attributive(), "중")
        name = self.subject(clause)
        return Line(
            joined(before, with_particle(name, "가")), verb("발생하다").progressive(), joined(before, name, "발생")
        )

    def _continued(self, clause: Clause, content: Clause, subject: str | None) -> Line:
        """Say "keeps failing": 계속 실패하고 있습니다."""
        if clause.negated or clause.modal or content.links or content.negated or clause.tense is Tense.FUTURE:
            raise UnsayableError("going on with a negation, modal or future")
        inner = replace(
            content,
            subject=clause.subject,
            tense=clause.tense,
            progressive=True,
            adjuncts=(*content.adjuncts, *clause.adjuncts),
            adverbs=(*clause.adverbs, *content.adverbs),
        )
        line = self.without_ending(inner, subject)
        here = replace(
            line.verb, stem=line.verb.stem if CONTINUING in line.before else f"{CONTINUING} {line.verb.stem}"
        )
        return Line(line.before, here)

    def _taking(self, adjuncts: Sequence[Adjunct], arguments: Sequence[str]) -> tuple[list[Adjunct], list[str]]:
        """Return the other adjuncts, and the arguments with what takes the time before them: 완료되는 데 5분."""
        needed = [self._needed(one.phrase) for one in adjuncts if one.role is Role.PURPOSE]
        return [one for one in adjuncts if one.role is not Role.PURPOSE], [*needed, *arguments]

    def _needed(self, phrase: Nominal | Amount | Clause) -> str:
        if not isinstance(phrase, Clause) or phrase.links:
            raise UnsayableError("what takes time is no plain clause")
        return self.without_ending(phrase).end(Verb.attributive) + " 데"


def _wants_object(clause: Clause, act: Acting) -> bool:
    """Return whether a verb that needs an object has none: what is said to be done then happens to the subject."""
    frame = lexicon.concept("verbs", act.verb).frame
    needs = any(slot.name == "obj" and not slot.optional for slot in frame)
    return needs and act.obj is None and not act.passive and clause.subject is not None
