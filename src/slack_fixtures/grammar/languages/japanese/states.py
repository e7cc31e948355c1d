"""Predicates of being, existing and having: 正常です, 発生しています, 容量がありません."""

from __future__ import annotations

from abc import abstractmethod
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
    Coordination,
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
from slack_fixtures.grammar.languages.eastern import kind_of
from slack_fixtures.grammar.languages.japanese.adjuncts import is_ahead, is_by_so_much, is_readied_for
from slack_fixtures.grammar.languages.japanese.headlines import Headlines
from slack_fixtures.grammar.languages.japanese.parts import Core, joined, negated_if
from slack_fixtures.grammar.languages.japanese.phrases import rest_or_used
from slack_fixtures.grammar.languages.japanese.questions import (
    is_bare_name,
    is_event,
    is_loop,
    is_machine,
    is_measure,
    is_passive,
    is_past,
    is_resource,
    is_state,
    is_used,
    says_no,
    tells_how_long,
)
from slack_fixtures.grammar.languages.japanese.rewritings import as_many, without_rest
from slack_fixtures.grammar.languages.japanese.tables import (
    BURDENS,
    DROPPED,
    HIGH_ADJECTIVES,
    OCCURS,
    OFF,
    PLENTY,
    PROMISES,
    THERE_IS,
    TIME_UNITS,
    USED_MEASURES,
)
from slack_fixtures.grammar.languages.japanese.trees import is_share_above
from slack_fixtures.grammar.languages.japanese.words import Bending

_REMAINS = Bending("残っている", "one")
_EXCEEDS = Bending("超えている", "one")
_FALLS_BELOW = Bending("下回っている", "one")
_ENDED = {"terminated", "expired", "crashed", "stopped", "interrupted", "corrupted", "aborted"}
_ACCESS = {"accessible", "inaccessible", "reachable"}  # what can be got at takes に
_BOUNDS = {Relation.MORE_THAN: _EXCEEDS, Relation.LESS_THAN: _FALLS_BELOW}
_SO_MANY = {Determiner.MANY: "多数", Determiner.SEVERAL: "複数"}  # before the verb of what occurs
_IS_RUN = Bending("実行されている", "one")
_RUN = {"backup", "snapshot", "build", "scan", "dump", "sync", "test", "restore", "compaction", "cleanup", "export"}
_YIELDED = {"result", "match", "response", "answer", "hit"}
_EXISTS = Bending("存在する", "suru")
_CAN_BE = Bending("可能", "copula")


class States(Headlines):
    """What Japanese says of how things are."""

    @abstractmethod
    def core(self, clause: Clause, *, order: bool = False) -> Core:
        """Return the predicate of a clause before tense and modality."""

    def existing(self, phrase: Nominal) -> Core:
        """Return what "there is …" says: エラーが発生しています."""
        if isinstance(phrase, Coordination):
            word = OCCURS if is_event(phrase) else THERE_IS
            return Core(self.nominal(phrase) + "が", word, has_ga=True, state=True)
        if phrase.pronoun:
            raise UnsayableError("the existence of a pronoun")
        phrase = as_many(phrase)
        if phrase.determiner in PLENTY:
            bare = replace(phrase, determiner=Determiner.NONE)
            return Core(self.phrase(bare) + "が", PLENTY[phrase.determiner], has_ga=True, state=True)
        if phrase.determiner is Determiner.NO:
            bare = replace(phrase, determiner=Determiner.NONE)
            if (rest := without_rest(bare)) is not None:
                return Core(self.phrase(rest) + "が", _REMAINS.denied(), has_ga=True, state=True, general=True)
            done = bare.participle
            if done is not None and done == Clause(None, done.predicate) and is_passive(done):
                thing = self.phrase(replace(bare, participle=None))
                word = self.core(done).word.going_on().denied()
                return Core(thing + "が", word, has_ga=True, state=True, general=True)
            told = is_event(bare) and not (bare.adjectives or bare.participle) and bare.head not in _YIELDED
            word = ((_IS_RUN if bare.head in _RUN else OCCURS) if told else self._there(bare)).denied()
            return Core(self.phrase(bare) + "が", word, has_ga=True, state=True, general=True)
        pointed = self.pointed(phrase)
        if pointed is not None and pointed.subject is not None and not pointed.adjuncts:
            core = self.core(pointed)
            return replace(core, before=self.nominal(pointed.subject) + "が" + core.before, has_ga=True)
        if phrase.determiner in _SO_MANY and is_event(phrase):
            several = replace(phrase, determiner=Determiner.NONE)
            occurring = replace(OCCURS, text=_SO_MANY[phrase.determiner] + OCCURS.text)
            return Core(self.phrase(several) + "が", occurring, has_ga=True, state=True, general=True)
        word = OCCURS if is_event(phrase) else self._there(phrase)
        return Core(self.phrase(phrase) + "が", word, has_ga=True, state=True, general=True)

    def _there(self, phrase: NounPhrase) -> Bending:
        alive = kind_of(phrase) in {"software", "machine", "person"}
        return _EXISTS if alive and not phrase.adjectives else THERE_IS

    def being(self, clause: Clause, being: Being) -> Core:
        """Return what a predicate of being says."""
        complement = being.complement
        if isinstance(complement, tuple):
            if clause.modal is Modal.MAY and not clause.negated:
                return self._this_and_that(complement)
            return self._being_both(clause, complement)
        if isinstance(complement, Adjective):
            return self._being_so(clause, being, complement)
        if isinstance(complement, Adjunct):
            core = self._placed(complement, being, clause.subject)
            amounts = [one.phrase for one in clause.adjuncts if is_by_so_much(clause, one)]
            so_much = "".join(self.amount(one) for one in amounts if isinstance(one, Amount))
            return replace(core, before=core.before + so_much)
        if isinstance(complement, Amount) and (core_of := self._off_by(clause, complement)) is not None:
            return core_of
        if _became(clause, complement):
            assert isinstance(complement, NounPhrase)
            return Core(self.nominal(complement) + "に", Bending("なる", "five"))
        if being.remain:
            raise UnsayableError("remaining something")
        if isinstance(complement, NounPhrase) and (rest := rest_or_used(complement)) and complement.amount:
            subject = self.nominal(clause.subject) + "の" if clause.subject is not None else ""
            word = Bending("使用されている" if rest == "use" else "残っている", "one")
            return Core(self.amount(complement.amount) + "が", word, subject, has_ga=True, state=True)
        if any(one.role is Role.TIMES for one in clause.adjuncts):
            raise UnsayableError("being something so many times")
        counted = complement.amount if isinstance(complement, NounPhrase) else None
        if isinstance(complement, NounPhrase) and counted is not None and kind_of(clause.subject) == "measure":
            rates = tuple(one for one in complement.adjuncts if one.role is Role.PER)
            plain = complement == NounPhrase(complement.head, complement.number, amount=counted, adjuncts=rates)
            if plain and counted.relation is Relation.EXACTLY and not is_measure(complement):
                counter = self.counter(complement.head) if isinstance(complement.head, str) else ""
                named = any(_is_of_kind(one, complement) for one in getattr(clause.subject, "modifiers", ()))
                thing = "" if named and rates else self.phrase(replace(complement, amount=None, adjuncts=()))
                thing = joined([*(self.adjunct(one) for one in rates), thing])
                told = [thing, self.amount(counted, counter)]
                text = joined(told if isinstance(complement.head, str) else reversed(told))
                return Core("", Bending(text, "copula"), state=True)
        text, word = self._identity(complement)
        if (being.become or clause.tense is Tense.FUTURE) and word.kind == "copula":
            return Core(word.text + "に", Bending("なる", "five"))
        return Core(text, word, state=True)

    def _off_by(self, clause: Clause, amount: Amount) -> Core | None:
        """English “Is 20% below average”: falls below it by so much."""
        beyond = [one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW}]
        if not beyond or amount.relation is not Relation.EXACTLY or isinstance(beyond[0].phrase, Clause):
            return None
        word = _FALLS_BELOW if beyond[0].role is Role.BELOW else _EXCEEDS
        return Core(f"{self.argument(beyond[0].phrase)}を{self.amount(amount)}", word, state=True)

    def _being_both(self, clause: Clause, adjectives: Sequence[Adjective]) -> Core:
        if clause.negated or clause.modal or clause.tense is Tense.FUTURE:
            raise UnsayableError("several states with more than their time")
        words = [self.adjective_word(one, self.fitting(one, clause.subject)) for one in adjectives]
        graded = [self.graded(one) for one in adjectives]
        texts = [before + word.chain() + "、" for before, word in zip(graded, words, strict=True)]
        return Core("".join(texts[:-1]) + graded[-1], words[-1], state=True)

    def _this_and_that(self, adjectives: Sequence[Adjective]) -> Core:
        """English “May be lost or duplicated”: 失われたり、重複したりする."""
        starts = [self.quality(one.concept).start for one in adjectives]
        if any(one.negated or one.adverbs or one.degree != "positive" for one in adjectives) or None in starts:
            raise UnsayableError("several states")
        texts = [start.ta + "り" for start in starts if start is not None]
        return Core("、".join(texts), Bending("する", "suru"))

    def _being_so(self, clause: Clause, being: Being, adjective: Adjective) -> Core:
        compared = any(one.role is Role.THAN for one in clause.adjuncts)
        self._check_state(clause, adjective, compared=compared)
        soon = any(is_ahead(one) for one in clause.adjuncts)
        if any(one.role is Role.BY for one in clause.adjuncts) and adjective.degree == "positive":
            raise UnsayableError("being so by an amount")
        future = (clause.tense is Tense.FUTURE or soon) and not being.remain and clause.modal is None
        if adjective.concept in {"failed", "failing"} and any(one.role is Role.TO for one in clause.adjuncts):
            raise UnsayableError("failed to a thing")
        if (
            adjective == Adjective("missed")
            and isinstance(clause.subject, NounPhrase)
            and clause.subject.head in PROMISES
        ):
            return Core("", Bending("満たされている", "one", negative=True), state=True)
        if adjective.concept == "down" and is_event(clause.subject or Coordination(())):
            raise UnsayableError("an event that is down")
        aimed = any(one.role is Role.PURPOSE for one in clause.adjuncts)
        readied = [one.phrase for one in clause.adjuncts if is_readied_for(clause, one)]
        if readied and isinstance(readied[0], Clause):
            doing = self.single(replace(readied[0], progressive=False), main=False, event=True).plain()
            word = Bending("できている", "one", negative=adjective.negated)
            return Core(f"{doing}準備が", word, has_ga=True, state=True)
        if aimed and adjective.concept not in {"required", "needed", "necessary", "used"}:
            raise UnsayableError("being so to do something")
        quality = self.fitting(adjective, clause.subject)
        if adjective == Adjective("possible") and not (being.become or being.remain or future):
            return self._possible(clause, quality.word)
        graded = self.graded(adjective, compared=compared or being.become or clause.tense is Tense.FUTURE)
        if quality.of_machine is not None and is_machine(clause.subject):
            if being.become or being.remain or future or graded or clause.subject is None:
                raise UnsayableError(f"{adjective.concept} of a machine")
            _, what, word = quality.of_machine
            word = negated_if(word, adjective.negated)
            return Core(what, word, self.nominal(clause.subject) + "で", has_ga=True, state=True)
        done = is_past(clause) and not tells_how_long(clause) and not adjective.negated
        plain_word = quality.word.text if quality.word is not None else ""
        if done and plain_word.endswith("されている") and quality.start and clause.modal is None and not clause.negated:
            return Core(graded, quality.start)
        ended = done and adjective.concept in _ENDED and clause.tense is Tense.PAST
        if ended and quality.start and clause.modal is None and not clause.negated:
            return Core(graded, quality.start)
        if clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST} and plain_word.endswith("されている"):
            done_to = Bending(plain_word.removesuffix("されている") + "する", "suru")
            subject = self.thing_done(clause) if clause.modal is Modal.CAN else ""
            return Core(graded, quality.start or done_to, subject, active=done_to)
        valid = adjective == Adjective("valid") and tells_how_long(clause) and clause.tense is Tense.PRESENT
        if valid and being.remain and not clause.negated:
            being = replace(being, remain=False)
        word = self.state(adjective, replace(being, become=True) if future else being, quality)
        if adjective.concept in _ACCESS and clause.subject is not None:
            shown = not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in DROPPED
            subject = self.nominal(clause.subject) + "に" if shown else ""
            return Core(graded, word, subject, state=not (being.become or future))
        if "が" in word.text and clause.subject is not None and not being.remain:
            shown = not isinstance(clause.subject, NounPhrase) or clause.subject.pronoun not in DROPPED
            particle = "に" if word.kind == "aru" else "で" if word.text.endswith("発生している") else "の"
            subject = self.nominal(clause.subject) + particle if shown else ""
            return Core(graded, word, subject, has_ga=True, state=not (being.become or future))
        goes_on = clause.tense is Tense.PERFECT and tells_how_long(clause) and not clause.negated
        if adjective.negated and being.remain and goes_on:
            lasting = graded + self.adjective_word(adjective, quality).plain()
            return Core(lasting + "状態が", Bending("続いている", "one"), has_ga=True, state=True)
        if word.kind == "copula" and not word.negative and goes_on:
            lasting = (graded + quality.before + "状態が").replace("状態の状態", "状態")
            return Core(lasting, Bending("続いている", "one"), has_ga=True, state=True)
        return Core(graded, word, state=not (being.become or future), gradual=being.become)

    def thing_done(self, clause: Clause) -> str:
        """What can or cannot be done is the object of the active: Podをスケジュールできません."""
        subject = clause.subject
        if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun in DROPPED):
            return ""
        return self.nominal(subject) + "を"

    def _check_state(self, clause: Clause, adjective: Adjective, *, compared: bool) -> None:
        """Refuse readings of an adjective that its subject does not allow."""
        if compared and adjective.degree == "positive":
            raise UnsayableError("a comparison without more or less")
        subject = clause.subject
        if not isinstance(subject, NounPhrase):
            return
        if adjective.concept == "up" and kind_of(subject) in {"measure", "resource", "event"}:
            raise UnsayableError("a measure that is up")
        if adjective.concept == "long" and subject.participle is not None:
            raise UnsayableError("a thing that does something long")

    def _identity(self, complement: Nominal | Amount, counter: str = "") -> tuple[str, Bending]:
        if isinstance(complement, Amount):
            bare = self.amount(replace(complement, relation=Relation.EXACTLY), counter)
            if complement.relation is Relation.MORE_THAN:
                return bare + "を", _EXCEEDS
            if complement.relation is Relation.LESS_THAN:
                return bare + "を", _FALLS_BELOW
            return "", Bending(self.amount(complement, counter), "copula")
        if says_no(complement):
            raise UnsayableError("being no such thing")
        amount = complement.amount if isinstance(complement, NounPhrase) else None
        if isinstance(complement, NounPhrase) and amount is not None and amount.relation in _BOUNDS:
            if is_measure(complement):
                raise UnsayableError("a measure as an amount")
            if is_share_above(complement):
                if isinstance(complement.of, NounPhrase) and complement.of == NounPhrase(
                    complement.of.head, Number.MASS
                ):
                    raise UnsayableError("a share of a measure")
                share = replace(complement, amount=replace(amount, relation=Relation.EXACTLY))
                return self.phrase(share) + "を", _BOUNDS[amount.relation]
            if complement == NounPhrase(complement.head, complement.number, amount=amount):
                counter = self.counter(complement.head) if isinstance(complement.head, str) else ""
                bare_amount = self.amount(replace(amount, relation=Relation.EXACTLY), counter)
                thing = self.phrase(replace(complement, amount=None))
                return joined([thing, bare_amount]) + "を", _BOUNDS[amount.relation]
        doing = (
            isinstance(complement, NounPhrase)
            and complement.participle is not None
            and complement.participle.progressive
        )
        if doing and isinstance(complement, NounPhrase) and complement.determiner is Determiner.NONE:
            raise UnsayableError("doing a thing")
        if isinstance(complement, NounPhrase) and any(one.concept == "failing" for one in complement.adjectives):
            raise UnsayableError("failing a thing")
        alone = isinstance(complement, NounPhrase) and complement == NounPhrase(complement.head, complement.number)
        alone = alone and isinstance(complement, NounPhrase) and complement.number is not Number.PLURAL
        if alone and is_event(complement):
            return "", Bending(self.nominal(complement) + "中", "copula")  # "is scaling up"
        return "", Bending(self.nominal(complement), "copula")

    def _placed(self, adjunct: Adjunct, being: Being, subject: Nominal | None) -> Core:
        """English “Is above 90 %”, "is in maintenance"."""
        phrase = adjunct.phrase
        if isinstance(phrase, Clause):
            raise UnsayableError("being, with a clause")
        if being.remain and adjunct.role not in {Role.ABOVE, Role.BELOW, Role.BEYOND}:
            raise UnsayableError("remaining at a place")
        if isinstance(phrase, NounPhrase) and is_share_above(phrase):
            of = phrase.of
            if isinstance(of, NounPhrase) and of == NounPhrase(of.head, of.number) and of.head in USED_MEASURES:
                phrase = replace(of, amount=phrase.amount)
        aside = phrase.aside if isinstance(phrase, NounPhrase) else None
        told = (
            aside is not None
            and isinstance(phrase, NounPhrase)
            and phrase == NounPhrase(amount=phrase.amount, number=phrase.number, aside=aside)
        )
        measured = isinstance(phrase, NounPhrase) and phrase.amount is not None and not told
        if adjunct.role in {Role.ABOVE, Role.BELOW} and measured and isinstance(phrase, NounPhrase) and phrase.amount:
            return self._measured_beyond(adjunct.role, phrase, phrase.amount, subject)
        if adjunct.role is Role.IN and is_state(phrase) and not being.become:
            return Core("", Bending(self.argument(phrase), "copula"), state=True)
        if adjunct.role is Role.IN and is_loop(phrase):
            word = Bending("陥る", "five") if being.become else Bending("陥っている", "one")
            return Core(self.argument(phrase) + "に", word, state=not being.become)
        if adjunct.role is Role.UNDER and isinstance(phrase, NounPhrase):
            particle, word = BURDENS.get(str(phrase.head), BURDENS["load"])
            if particle == "が" and subject is not None:
                return Core(self.nominal(phrase) + particle, word, self.nominal(subject) + "に", state=True)
            return Core(self.nominal(phrase) + particle, word, has_ga=particle == "が", state=True)
        if adjunct.role is Role.OUT_OF and not is_resource(phrase):
            raise UnsayableError("being out of a thing")
        told = adjunct.role is Role.BELOW or (kind_of(subject) == "measure" and not is_used(subject))
        if told and adjunct.role in OFF and isinstance(phrase, NounPhrase) and phrase.head == "limit":
            phrase = replace(phrase, head="threshold")  # what a rate is not to pass
        text = self.argument(phrase)
        words: dict[Role, tuple[str, Bending]] = {
            Role.ABOVE: ("を", _EXCEEDS),
            Role.BEYOND: ("を", _EXCEEDS),
            Role.BELOW: ("を", _FALLS_BELOW),
            Role.IN: ("に", THERE_IS),
            Role.ON: ("に", THERE_IS),
            Role.OUT_OF: ("が", Bending("枯渇している", "one")),
            Role.BEHIND: ("より", Bending("遅れている", "one")),
            Role.WITHOUT: ("が", THERE_IS.denied()),
            Role.NEAR: ("に", Bending("近づいている", "one")),
            Role.OUTSIDE: ("の外に", THERE_IS),
            Role.DUE_TO: ("による", Bending("もの", "copula")),
        }
        timed = isinstance(phrase, Amount) and phrase.unit and self.noun(phrase.unit).text in TIME_UNITS
        if timed and adjunct.role in {Role.ABOVE, Role.BELOW} and not _is_lapse(subject):
            raise UnsayableError("a thing above a time")
        share = isinstance(phrase, NounPhrase) and (isinstance(phrase.head, Name) or not phrase.head) and phrase.of
        if adjunct.role is Role.AT and (isinstance(phrase, Amount) or share):
            return Core("", Bending(text, "copula"), state=True)
        if adjunct.role is Role.BELOW and isinstance(phrase, Amount) and phrase.relation is not Relation.EXACTLY:
            raise UnsayableError("two comparisons")
        if adjunct.role not in words:
            raise UnsayableError(f"being {adjunct.role}")
        particle, word = words[adjunct.role]
        if being.become:
            if adjunct.role not in {Role.ABOVE, Role.BEYOND, Role.BELOW}:
                raise UnsayableError("coming to a place")
            word = Bending("超える", "one") if word is _EXCEEDS else Bending("下回る", "five")
        if being.remain:
            word = Bending(word.te[:-3] + "たまま" if word is _EXCEEDS else "下回ったまま", "copula")
        return Core(text + particle, word, has_ga=particle == "が", state=not being.become)

    def _measured_beyond(self, role: Role, phrase: NounPhrase, amount: Amount, subject: Nominal | None) -> Core:
        """English “Is above 85% usage”: its usage is above 85 %."""
        if phrase.head not in USED_MEASURES or subject is None:
            raise UnsayableError("above such an amount")
        measure = self.phrase(replace(phrase, amount=None))
        bare = self.amount(replace(amount, relation=Relation.EXACTLY))
        word = _EXCEEDS if role is Role.ABOVE else _FALLS_BELOW
        return Core(f"{measure}が{bare}を", word, self.nominal(subject) + "の", has_ga=True, state=True)

    def _possible(self, clause: Clause, word: Bending | None) -> Core:
        """English “Data loss is possible” (の可能性があります), "access is not possible" (が可能ではありません)."""
        subject = clause.subject
        told = subject is not None and not (isinstance(subject, NounPhrase) and subject.pronoun)
        if subject is None or not told or word == _CAN_BE or (clause.negated and not _is_mishap(subject)):
            return Core("", _CAN_BE, state=True)
        return Core("可能性が", THERE_IS, self.nominal(subject) + "の", has_ga=True, state=True)

    def having(self, clause: Clause, act: Acting) -> Core:
        """English “Has high latency” is its latency being high, "has errors" errors occurring."""
        obj, subject = act.obj, clause.subject
        owner = (
            "" if subject is None or (isinstance(subject, NounPhrase) and subject.pronoun) else self.nominal(subject)
        )
        if isinstance(obj, Coordination):
            return _owning(owner, self.nominal(obj) + "が", OCCURS if is_event(obj) else THERE_IS, event=False)
        if not isinstance(obj, NounPhrase) or act.content or act.complement or act.obliques:
            raise UnsayableError("having such a thing")
        if obj.head == "access" and obj.determiner in {Determiner.NONE, Determiner.NO}:
            right = self.phrase(replace(obj, determiner=Determiner.NONE)) + "権を"
            return Core(right, Bending("持っている", "one"), state=True)
        if obj.determiner in PLENTY:
            bare = self.phrase(replace(obj, determiner=Determiner.NONE))
            return _owning(owner, bare + "が", PLENTY[obj.determiner])
        if obj.determiner is Determiner.NO:
            bare_phrase = replace(obj, determiner=Determiner.NONE)
            if (rest := without_rest(bare_phrase)) is not None:
                return _owning(owner, self.phrase(rest) + "が", _REMAINS, place="には")
            done = bare_phrase.participle
            if done is not None and done == Clause(None, done.predicate) and is_passive(done):
                thing = self.phrase(replace(bare_phrase, participle=None))
                return replace(_owning(owner, thing + "が", self.core(done).word, place="に"), state=False)
            event = is_event(obj) and not obj.adjectives
            word = OCCURS if event else self._there(bare_phrase)
            core = _owning(owner, self.phrase(bare_phrase) + "が", word, event=event, place="には")
            return replace(core, general=True)
        if obj.amount is not None and obj.head and not (obj.relative or obj.participle):
            return self._having_so_many(owner, obj, obj.amount)
        if obj.amount is not None and not obj.head and isinstance(obj.of, NounPhrase):
            return self._having_part(owner, obj, obj.amount, obj.of)
        pointed = self.pointed(obj)
        if pointed is not None and pointed.subject is not None and not pointed.adjuncts:
            core = self.core(pointed)
            return _owning(owner, f"{self.nominal(pointed.subject)}が{core.before}", core.word)
        if is_event(obj):
            return _owning(owner, self.phrase(obj) + "が", OCCURS, event=True)
        return _owning(owner, self.phrase(obj) + "が", THERE_IS, place="には")

    def _having_part(self, owner: str, obj: NounPhrase, amount: Amount, whole: NounPhrase) -> Core:
        """English “Has only ⟨1⟩ of space left”: the space left is only that."""
        act = obj.participle.predicate if obj.participle is not None else None
        if isinstance(act, Acting) and act.verb == "leave":
            left = "残りの" + self.phrase(whole) + "が"
            return _owning(owner, left, Bending(self.amount(amount), "copula"))
        if whole.number is Number.PLURAL or obj != NounPhrase(amount=amount, of=whole, number=obj.number):
            raise UnsayableError("having a part")
        return _owning(owner, self.phrase(whole) + "が", Bending(self.amount(amount), "copula"))

    def _having_so_many(self, owner: str, obj: NounPhrase, amount: Amount) -> Core:
        assert isinstance(obj.head, str | Name)
        if obj.names:
            raise UnsayableError("so many of what has a name")
        if any(one.concept in {*HIGH_ADJECTIVES, "low"} for one in obj.adjectives) and is_measure(obj):
            raise UnsayableError("a measure that is high, of so much")
        measured = is_measure(obj) or is_resource(obj)
        measured = measured and obj.number is not Number.PLURAL
        bare = self.phrase(replace(obj, amount=None))
        if not measured and obj.number is Number.PLURAL and amount.relation in {Relation.EXACTLY, *_BOUNDS}:
            bare += "の数"
        counter = "" if "⟨" in amount.value or measured or not isinstance(obj.head, str) else self.counter(obj.head)
        text, word = self._identity(amount, counter)
        return _owning(owner, f"{bare}が{text}", word)


def _became(clause: Clause, complement: object) -> bool:
    """English “Was OOMKilled”: a state that has come, told by its name."""
    return is_bare_name(complement) and is_past(clause) and not clause.negated


def _is_of_kind(part: object, phrase: NounPhrase) -> bool:
    return isinstance(part, NounPhrase) and part.head == phrase.head


def _is_mishap(subject: Nominal) -> bool:
    """Whether nobody wants it to be possible."""
    head = subject.head if isinstance(subject, NounPhrase) else ""
    return isinstance(head, str) and bool(head) and lexicon.concept("nouns", head).polarity < 0


def _is_lapse(subject: Nominal | None) -> bool:
    """Whether it can be longer than a time."""
    return kind_of(subject) in {"", "measure", "time", "event"}


def _owning(owner: str, thing: str, word: Bending, *, event: bool = False, place: str = "の") -> Core:
    if not owner:
        return Core(thing, word, has_ga=True, state=True)
    return Core(thing, word, subject=owner + ("で" if event else place), has_ga=True, state=True)
