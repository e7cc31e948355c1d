"""What something is in Korean: 높습니다, 오프라인 상태입니다, 90%보다 높습니다."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.abstract import (
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Modal,
    Name,
    NounPhrase,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import head_of, is_mate, kind_of, without
from slack_fixtures.grammar.languages.korean.adjuncts import Adjuncts
from slack_fixtures.grammar.languages.korean.checks import refuse_state
from slack_fixtures.grammar.languages.korean.forms import Verb, verb, with_particle
from slack_fixtures.grammar.languages.korean.kinds import as_used, is_only, is_thing, is_value
from slack_fixtures.grammar.languages.korean.lines import Line, copula, with_extent
from slack_fixtures.grammar.languages.korean.senses import is_over_quota, to_threshold
from slack_fixtures.grammar.languages.korean.tables import (
    AIMED,
    ARRAYS,
    BORNE,
    DEGREES,
    PLACES,
    STANDARDS,
    STATE_ADVERB,
    THIS,
    TIME_UNITS,
    USED,
)
from slack_fixtures.grammar.languages.korean.trees import (
    becomes,
    beyond,
    fitted,
    is_bare_span,
    is_deed,
    is_manner,
    is_this,
    joined,
    split_places,
    this_with,
)


class States(Adjuncts):
    """What Korean says of states."""

    def being(self, clause: Clause, being: Being, subject: str | None) -> Line:
        """Return what something is, without its ending."""
        complement = being.complement
        if isinstance(complement, tuple):
            return self._several(clause, being, complement, subject)
        if isinstance(complement, Adjective):
            return self._being_adjective(clause, complement, subject)
        if isinstance(complement, Adjunct):
            missing = isinstance(clause.subject, NounPhrase) and clause.subject.adjectives == (Adjective("missing"),)
            if missing and complement.role in PLACES and isinstance(clause.subject, NounPhrase):
                lost = replace(being, complement=Adjective("missing"))
                thing = replace(clause.subject, adjectives=())
                found = replace(clause, subject=thing, predicate=lost, adjuncts=(*clause.adjuncts, complement))
                return self._being_adjective(found, Adjective("missing"), subject)
            return self._being_placed(clause, complement, subject)
        if isinstance(complement, Amount):
            value = self.amount(complement)
            return self._said_of(clause, copula(value), subject, topic=True, bare_value=value)
        if clause.progressive:
            raise UnsayableError("being a thing just now")
        if isinstance(complement, NounPhrase):
            likely = Adjective("likely")
            if (
                likely in complement.adjectives
                and clause.tense is Tense.PRESENT
                and not (clause.negated or clause.modal)
            ):
                rest = replace(complement, adjectives=tuple(one for one in complement.adjectives if one != likely))
                return self._said_of(clause, copula(self.nominal(rest)).likely(), subject)
            complement = as_used(complement)
            if isinstance(complement.head, Name) and complement.adjectives:
                raise UnsayableError("a name with an adjective as what something is")
            if complement.amount and not complement.head and complement.adjectives:
                return self._being_used(clause, complement, complement.amount, subject)
            if self.quality(complement) is not None or self._is_doing(complement):
                raise UnsayableError("a quantity or an activity as what something is")
        return self._said_of(clause, copula(self.nominal(complement)), subject, topic=True)

    def _several(self, clause: Clause, being: Being, adjectives: Sequence[Adjective], subject: str | None) -> Line:
        *former, last = adjectives
        line = self._being_adjective(replace(clause, predicate=replace(being, complement=last)), last, subject)
        if clause.negated or (clause.modal is not None and clause.modal is not Modal.MAY):
            raise UnsayableError("several adjectives with a negation or modal")
        kind = self.class_of(clause.subject)
        ending = "거나" if clause.modal else "고"
        bare = Clause(None, being)
        bare = replace(bare, tense=clause.tense)
        verbs = [self.adjective_said(one, kind, bare)[0].plain(ending) for one in former]
        if clause.modal:
            verbs = [replace(self.graded(one, kind), past=False).plain(ending) for one in former]
        return Line(joined(line.before, *verbs), line.verb)

    def _is_doing(self, phrase: NounPhrase) -> bool:
        """Return whether a phrase is rather a verb with its object: "is failing alerts"."""
        return phrase.determiner is Determiner.NONE and any(
            "prog" in self.word("adjectives", one.concept).marks for one in phrase.adjectives[:1]
        )

    def _being_used(self, clause: Clause, part: NounPhrase, amount: Amount, subject: str | None) -> Line:
        """Say "is 90 % used": 사용률이 90%입니다."""
        if len(part.adjectives) != 1 or part.adjectives[0].concept not in USED or part.of or part.adjectives[0].negated:
            raise UnsayableError("an amount with an adjective")
        owner = subject if subject is not None else self.subject(clause)
        joint = " " if owner and "의 " in owner else "의 "
        name = f"{owner}{joint}사용률" if owner else "사용률"
        return self._said_of(clause, copula(self.amount(amount)), name)

    # --- adjectives -------------------------------------------------------------------------------------------------

    def _being_adjective(self, clause: Clause, adjective: Adjective, subject: str | None) -> Line:
        if isinstance(clause.subject, NounPhrase):
            clause = replace(clause, subject=self.use_of(clause.subject, adjective))
        clause = fitted(clause, adjective)
        kind = self.class_of(clause.subject)
        if adjective.concept == "failed" and any(
            one.role is Role.TO and not is_deed(one.phrase) for one in clause.adjuncts
        ):
            raise UnsayableError("failing to a thing")
        word = self.word("adjectives", adjective.concept)
        aims = any(one.role is Role.PURPOSE for one in clause.adjuncts)
        refuse_state(clause, adjective)
        if adjective == Adjective("ready") and aims:
            return self._ready_to(clause, subject)
        if aims and adjective.concept not in AIMED:
            raise UnsayableError(f"{adjective.concept} to do something")
        if adjective.concept in {"long", "short"} and is_thing(clause.subject):
            raise UnsayableError("a thing that takes long")
        as_object = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST} and bool(
            word.marks & {"past", "result"} and word.text.endswith("되다")
        )
        if as_object:
            active = verb(word.text[:-2] + "하다")
            return self._said_of(clause, active, subject, particle="를")
        base, bare = self.adjective_said(adjective, kind, clause)
        counted = clause.subject if isinstance(clause.subject, NounPhrase) and subject is None else None
        if adjective == Adjective("left") and counted is not None and counted.head and counted.amount is not None:
            if counted.amount.total or counted.amount.unit or self.counter(counted):
                return self._said_of(clause, base, subject)
            exact = counted.amount.relation is Relation.ONLY
            much = f"{counted.amount.value}만" if exact else self.amount(counted.amount)
            things = replace(clause, subject=replace(counted, amount=None))
            return self._said_of(things, base, subject, inner=[much])
        if base.stem.endswith("않") and any(one.role is Role.BY for one in clause.adjuncts):
            raise UnsayableError("by how much something is not so")
        adverbs = [self.adverb(adverb) for adverb in adjective.adverbs]
        particle = word.instead.get("subj", "가")
        if adjective.concept == "disconnected" and any(one.role is Role.FROM for one in clause.adjuncts):
            particle = "가"
        if adjective.concept == "faulty" and kind_of(clause.subject) == "event":
            base, bare = verb("오류가 발생하다"), "오류"
        if adjective.concept == "degraded" and head_of(clause.subject) in ARRAYS:
            base, bare = copula("저하된 상태"), "저하됨"
        if adjective.concept == "full" and isinstance(clause.subject, NounPhrase) and clause.subject.of is not None:
            base = copula("사용 중") if not clause.subject.head else base
        stuck_in = [one for one in clause.adjuncts if one.role is Role.IN and adjective == Adjective("stuck")]
        if len(stuck_in) == 1 and isinstance(stuck_in[0].phrase, NounPhrase):
            held = self._held_state(stuck_in[0].phrase)
            if held:
                adverbs, bare = [*adverbs, held], ""
                clause = without(clause, stuck_in)
        line = self._said_of(clause, base, subject, inner=adverbs, particle=particle)
        plain = not (clause.negated or adjective.negated or clause.modal or adverbs or clause.adverbs or clause.more)
        only_now = clause.tense is Tense.PRESENT and adjective.degree == "positive"
        if not (bare and plain and only_now) or clause.subject is None or becomes(clause):
            return line
        return replace(line, bare=self._bare(clause, bare))

    def _held_state(self, phrase: NounPhrase) -> str:
        """Return the state that something is stuck in: Pending 상태에서, 처리 중 상태에서; "" for a place."""
        if phrase != NounPhrase(phrase.head, phrase.number):
            return ""
        if isinstance(phrase.head, Name):
            return "" if "⟨" in phrase.head.text else f"{phrase.head.text} 상태에서"
        return f"{self.noun(phrase)} 중 상태에서" if kind_of(phrase) == "event" else ""

    def _ready_to(self, clause: Clause, subject: str | None) -> Line:
        """Say "is not ready to serve traffic": 트래픽을 처리할 준비가 되지 않았습니다."""
        aim = next(one for one in clause.adjuncts if one.role is Role.PURPOSE)
        if not isinstance(aim.phrase, Clause) or aim.phrase.links or becomes(clause):
            raise UnsayableError("ready for a thing")
        base = Verb(self.without_ending(aim.phrase).end(Verb.prospective) + " 준비가 되")
        told = clause.modal is None and clause.tense in {Tense.PRESENT, Tense.PERFECT}
        rest = tuple(one for one in clause.adjuncts if one is not aim)
        return self._said_of(
            replace(clause, adjuncts=rest), base.in_past() if told and not clause.negated else base, subject
        )

    def _around(self, clause: Clause, others: Sequence[Adjunct]) -> tuple[list[str], list[str]]:
        """Return what stands before and behind the subject; whom it agrees with stands last: 커널과."""
        mates = [one for one in others if is_mate(clause, one)]
        early, late = self.adjuncts(one for one in others if one not in mates)
        names = [one.phrase for one in mates if isinstance(one.phrase, NounPhrase)]
        return early, late + [with_particle(self.nominal(one), "와") for one in names]

    def _bare(self, clause: Clause, word: str) -> str:
        places, others = split_places(clause.adjuncts)
        early, late = self._around(clause, others)
        assert clause.subject is not None
        return joined(self.places(places, "에서"), *early, *late, self.nominal(clause.subject), word)

    # --- places and limits ------------------------------------------------------------------------------------------

    def _being_placed(self, clause: Clause, adjunct: Adjunct, subject: str | None) -> Line:
        role, phrase = adjunct.role, adjunct.phrase
        if is_over_quota(adjunct, clause.subject) and isinstance(phrase, NounPhrase):
            text = with_particle(self.nominal(phrase), "를") + " 초과하"
            told = clause.tense is Tense.PRESENT and clause.modal is None
            return self._said_of(clause, Verb(text).in_past() if told else Verb(text), subject)
        if role in {Role.ABOVE, Role.BELOW, Role.BEYOND, Role.NEAR}:
            return self.being_compared(clause, adjunct, subject)
        if isinstance(phrase, Clause):
            raise UnsayableError(f"being {role} a clause")
        part = isinstance(phrase, NounPhrase) and not phrase.head and phrase.amount is not None
        if role is Role.AT and isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.head:
            value = f"{self.phrase(replace(phrase, amount=None))} {self.amount(phrase.amount, self.counter(phrase))}"
            return self._said_of(clause, copula(value), subject, topic=True, bare_value=value)
        if role is Role.AT and not part and is_manner(phrase) and not isinstance(phrase, Amount):
            raise UnsayableError("being at a value")
        if role is Role.AT and (part or isinstance(phrase, Amount) or is_bare_span(phrase)):
            value = self.value(phrase)
            whole = isinstance(phrase, NounPhrase) and phrase.of is not None
            bare = "" if whole else value
            return self._said_of(clause, copula(value), subject, topic=True, bare_value=bare)
        if role in PLACES and isinstance(phrase, NounPhrase) and self.has_mark(phrase, "state"):
            return self._said_of(clause, self._state_of(phrase), subject)
        name = self.named(phrase)
        if role in PLACES and not isinstance(phrase, Amount):
            return self._said_of(clause, Verb(with_particle(name, "에") + " 있", "adj"), subject)
        if role is Role.UNDER and isinstance(phrase, NounPhrase) and phrase.head in BORNE:
            return self._said_of(clause, Verb(with_particle(name, "를") + " 받고 있", "adj"), subject)
        if role is Role.UNDER and isinstance(phrase, NounPhrase) and phrase.head == "maintenance":
            return self._said_of(clause, copula(name + " 중"), subject)
        if role is Role.WITHOUT:
            return self._said_of(clause, Verb(with_particle(name, "가") + " 없", "adj"), subject, particle="에")
        if role is Role.DUE_TO:
            return self._said_of(clause, copula(with_particle(name, "로 인한") + " 것"), subject, topic=True)
        if role is Role.OUTSIDE:
            return self._said_of(clause, Verb(with_particle(name, "를") + " 벗어나").in_past(), subject)
        raise UnsayableError(f"being {role}")

    def _state_of(self, phrase: NounPhrase) -> Verb:
        return copula(self.phrase(replace(phrase, determiner=Determiner.NONE)))

    def being_compared(self, clause: Clause, adjunct: Adjunct, subject: str | None) -> Line:
        """Say "is above ⟨1⟩": ⟨1⟩보다 높습니다."""
        adjunct = to_threshold(adjunct)
        phrase = as_used(adjunct.phrase) if isinstance(adjunct.phrase, NounPhrase) else adjunct.phrase
        kind = self.class_of(clause.subject)
        if isinstance(phrase, NounPhrase) and phrase.amount and not phrase.head and phrase.adjectives:
            return self._being_used(clause, phrase, beyond(phrase.amount, adjunct.role), subject)
        if isinstance(phrase, NounPhrase) and phrase.amount and phrase.head and is_value(clause.subject):
            raise UnsayableError("a measure below so many things")
        standard = isinstance(phrase, NounPhrase) and phrase.head in STANDARDS and phrase.amount is not None
        if (
            isinstance(phrase, NounPhrase)
            and phrase.amount
            and isinstance(phrase.head, str)
            and not standard
            and phrase.head
        ):
            measured = replace(phrase, amount=None)
            owner = self.nominal(clause.subject) if clause.subject else ""
            joint = " " if "의 " in owner else "의 "
            subject = f"{owner}{joint}{self.phrase(measured)}" if owner else self.phrase(measured)
            phrase, kind = phrase.amount, self.class_of(measured)
            clause = replace(clause, subject=measured)
        if isinstance(phrase, Clause):
            raise UnsayableError("a comparison with a clause")
        limit = self.named(phrase)
        if standard and isinstance(phrase, NounPhrase) and phrase.amount:
            limit = f"{self.amount(phrase.amount)} {self.phrase(replace(phrase, amount=None))}"
        if isinstance(phrase, Amount) and phrase.unit in TIME_UNITS and not is_value(clause.subject):
            raise UnsayableError("a thing above or below a time")
        if isinstance(clause.subject, NounPhrase) and clause.subject.participle and not is_value(clause.subject):
            raise UnsayableError("a thing that does something above a value")
        many = "many" in kind.split()
        if adjunct.role is Role.NEAR:
            base = Verb(limit + "에 가깝", "adj")
        elif isinstance(phrase, Amount) and phrase.relation is not Relation.EXACTLY:
            base = copula(limit)

        else:
            more, less = DEGREES["many" if many else kind if kind in DEGREES else ""]
            base = Verb(limit + "보다 " + (less if adjunct.role is Role.BELOW else more), "adj")
        exact = isinstance(phrase, Amount) and phrase.relation is Relation.EXACTLY and adjunct.role is not Role.NEAR
        short = f"{limit} {'미만' if adjunct.role is Role.BELOW else '초과'}" if exact and not becomes(clause) else ""
        if becomes(clause):
            base = base.becoming()
        return self._said_of(clause, base, subject, bare_value=short)

    # --- with its subject -------------------------------------------------------------------------------------------

    def _said_of(
        self,
        clause: Clause,
        base: Verb,
        subject: str | None,
        *,
        particle: str = "가",
        topic: bool = False,
        inner: Sequence[str] = (),
        bare_value: str = "",
    ) -> Line:
        """Join subject, adjuncts and adverbs to a predicate and inflect it."""
        inflected, adverbs = self.inflected(base, clause)
        if isinstance(clause.predicate, Being) and clause.predicate.remain:
            adverbs = [STATE_ADVERB, *adverbs]
        places, others = split_places(clause.adjuncts)
        early, late = self._around(clause, others)
        bare = ""
        if subject == "이":
            who = "이는"
        else:
            name = subject if subject is not None else self.subject(clause)
            if name.endswith("상태") and base.stem.endswith(" 상태이"):
                inflected, adverbs = self.inflected(copula(base.stem.removesuffix(" 상태이")), clause)
            if bare_value and name and not (clause.negated or clause.modal or clause.more or adverbs):
                bare = joined(self.places(places, "에서"), *early, *late, name, bare_value)
            who = with_extent(name, "는" if topic else particle) if name else ""
            whole = clause.subject
            if subject is None and isinstance(whole, NounPhrase) and is_only(whole) and "단 " in name:
                who = name.replace("단 ", "", 1) + "만"
            who = this_with(particle) if subject is None and is_this(clause.subject) else who
        first, who = (who, "") if subject == THIS or is_this(clause.subject) else ("", who)
        before = joined(first, self.places(places, "에서"), *early, who, *late, *adverbs, *inner)
        return Line(before, inflected, bare)

    def subject(self, clause: Clause) -> str:
        """Return the subject; "" where Korean leaves it out."""
        subject = clause.subject
        if subject is None:
            return ""
        if isinstance(subject, NounPhrase) and subject.pronoun in {"it", "they", "you", "we"}:
            return ""  # Korean leaves out what is known
        return self.nominal(subject)
