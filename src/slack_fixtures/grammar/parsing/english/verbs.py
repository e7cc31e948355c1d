"""English verbs with their arguments: a frame's slots filled from left to right, then adjuncts and adverbs."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
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
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.lexicon import Slot
from slack_fixtures.grammar.parsing.english.causatives import Causatives
from slack_fixtures.grammar.parsing.english.tables import LIGHT, MODALS, MONTHS, NUMBER_WORDS, UNSAID_ADVERBS
from slack_fixtures.grammar.parsing.english.trees import (
    is_agent,
    is_alert,
    is_extent,
    is_lacking_time,
    is_measured,
    is_time_noun,
    is_waited_on,
    is_while,
    strayed,
    takes_bare_object,
)
from slack_fixtures.grammar.parsing.english.words import index
from slack_fixtures.grammar.parsing.reading import Found, best, rule
from slack_fixtures.grammar.parsing.tables import word_set
from slack_fixtures.grammar.parsing.trees import is_passive, noun_kind, only_amount

_TIMES = {"time", "time_point", "times_unit"}  # "spends its time paging"
_SO_OFTEN = {Determiner.SEVERAL, Determiner.MANY, Determiner.SOME, Determiner.A_FEW}  # "restarted several times"
_ADVISING = {"consider_ing", "recommend_ing", "suggest_ing", "avoid_ing"}  # "consider raising the limit temporarily"
_BEHIND_OFTEN = {"in", "within", "over", "during", "since", "today", "and", "but", "before", "on", "because", "due"}
_FAILING = {"fail": "base", "fails": "s", "failed": "past"}
_TESTS = word_set("test self_test check health_check readiness_check liveness_check validation verification inspection")
_SIDES = {"above", "below", "over", "under", "beyond"}
_NO_OBJECT = {*_SIDES, "we", "they"}
_UNSAID_VERBS = {"become_adj", "get_adj", "run_adj", "go_adj", "page"}  # read as states, or by no one rightly
_TURNING = {  # "become", "remain": base, s, past, pp, ing
    **dict.fromkeys(
        ("become", "becomes", "became", "becoming", "get", "gets", "got", "getting", "go", "goes", "went"), False
    ),
    **dict.fromkeys(("remain", "remains", "remained", "remaining", "stay", "stays", "stayed", "staying"), True),
}


_DENYING = {"ask_obj_to", "tell_obj_to", "decide_to", "try_to"}  # not to do something
_UNTOLD = {
    ("address", Role.TO),
    ("expect", Role.PURPOSE),
    ("happen", Role.PURPOSE),
    ("drop_obj", Role.OUT_OF),
    ("return_to", Role.ABOVE),
    ("return_to", Role.BELOW),
    ("take", Role.OUT_OF),
    ("work", Role.VIA),
    ("ask", Role.PURPOSE),
    ("ask", Role.TO),
    ("inform", Role.PURPOSE),
    ("inform", Role.TO),
    ("want", Role.PURPOSE),
    ("want", Role.TO),
}  # "expect jobs to fail", "takes nodes out of rotation"
_PLACES = {Role.IN, Role.ON, Role.AT, Role.FROM}
_STATED = {Role.IN, Role.ABOVE, Role.BELOW, Role.UNDER}  # "remains in maintenance mode"
_TURNS = {"shortly", "soon", "immediately", "just", "right_away"}  # before "before" and "after"
_GOING = {"go": "base", "goes": "s", "went": "past", "gone": "pp", "going": "ing"}
_DEEDS = {"roll_back": "rollback", "upgrade": "upgrade"}  # what is performed where nothing is told that it is done to
_GETTING = {"get": "base", "gets": "s", "got": "past", "getting": "ing"}  # "gets evicted": is evicted
_BEHIND_DEEDS = {"if", "and", "or", "before", "after", "when", "once", "now", "immediately", "in", "as", "until"}
_RISING = {"increase", "rise", "grow", "climb", "jump", "go_up", "increase_obj"}
_PARTED = {"up", "down", "out", "off", "back", "on", "away", "over", "in", "aside", "apart"}


class VerbPhrases(Causatives):
    """Verbs in one form, with all that belongs to them."""

    @abstractmethod
    def perfect(self, place: int) -> Iterator[Found[Clause]]:
        """Read what follows "have": "been down", "failed"."""

    @abstractmethod
    def after_be(self, place: int) -> list[Found[Clause]]:
        """What follows a form of "be"; the caller sets the tense."""

    @rule
    def verb(self, place: int, form: str) -> list[Found[Clause]]:
        """A verb in a form (``base``, ``s``, ``past``, ``pp``, ``ing``, ``passive``) with all that belongs to it."""
        found: list[Found[Clause]] = []
        if form in {"base", "ing"} and self.starts(place, "be" if form == "base" else "being"):
            found.extend(self.after_be(place + 1))
        found.extend(self._turning(place, form))
        if _GETTING.get(self.words[place]) == form:
            for cost, end, clause in self.verb(place + 1, "passive"):
                found.append((cost - 0.1, end, clause))
        found.extend(self._parted(place, form))
        found.extend(self._going(place, form))
        found.extend(self._undoing(place, form))
        found.extend(self._failed(place, form))
        found.extend(self.letting(place, form))
        found.extend(self.identifying(place, form))
        passive = form == "passive"
        wanted = "pp" if passive else form
        for cost, start, adverbs in self.adverbs(place):
            cost += strayed(adverbs)  # noqa: PLW2901
            for end, entry in self.entries(start, "verbs"):
                if entry.form != wanted or entry.concept.id in _UNSAID_VERBS:
                    continue
                if entry.concept.id == "fail" and self.starts(end, "to"):
                    continue  # what fails to start does not fail towards a start
                if entry.pieces == ("used",) and self.starts(end, "to", "be"):
                    continue  # "used to be healthy" tells of the past
                if entry.pieces == ("set",) and self.starts(end, "to") and self.is_base_verb(end + 1):
                    continue  # "is set to expire"
                frame = entry.concept.frame
                if passive:
                    if not frame or frame[0].name != "obj" or entry.concept.id in LIGHT:
                        continue  # what was taken depends on the thing
                    frame = frame[1:]
                titled = form == "past" and not self.end_mark  # "Release rolled back"
                if entry.concept.id in _DEEDS and not passive and not titled:
                    found.extend(
                        self._performed(cost + entry.cost, end, Clause(None, Acting(entry.concept.id), adverbs=adverbs))
                    )
                if entry.concept.id == "last" or (entry.concept.id == "wait" and self._is_to_wait(place)):
                    for more, stop, amount in self.amount(end):
                        if self.is_time(amount):
                            long = Clause(
                                None,
                                Acting(entry.concept.id),
                                adverbs=adverbs,
                                adjuncts=(Adjunct(Role.DURATION, amount),),
                            )
                            found.extend(self.finished(cost + entry.cost + more - 0.2, stop, long))
                for more, stop, act in self._arguments(end, frame, Acting(entry.concept.id, passive=passive)):
                    base = Clause(None, act, adverbs=adverbs)
                    found.extend(self.finished(cost + entry.cost + more, stop, base))
        return found

    def _is_to_wait(self, place: int) -> bool:
        """Return whether somebody is told to do what stands at a place: "must wait 5 seconds"."""
        return place == 0 or self.words[place - 1] in {*MODALS, "to", "and", "please", "then", ","}

    def _failed(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "failed its self-test" as what it did not pass."""
        told = _FAILING.get(self.words[place]) == ("past" if form == "pp" else form)
        if not told or (place and self.words[place - 1] in {"to", "would"}):
            return
        for cost, end, test in self.nominal_simple(place + 1):
            if isinstance(test, NounPhrase) and test.head in _TESTS:
                bare = test.determiner is Determiner.NONE and test.number is not Number.PLURAL
                known = replace(test, determiner=Determiner.DEFINITE) if bare else test
                denied = Clause(None, Acting("pass_obj", obj=known), negated=True)
                yield from self.finished(cost + 0.2, end, denied)

    def _performed(self, cost: float, place: int, deed: Clause) -> Iterator[Found[Clause]]:
        """Read "roll back" and "upgrade to the previous release" as performing a rollback or an upgrade."""
        assert isinstance(deed.predicate, Acting)
        event = NounPhrase(_DEEDS[deed.predicate.verb], determiner=Determiner.INDEFINITE)
        found: list[Found[NounPhrase]] = [(0.0, place, event)]
        for more, end, goal in self.nominal_simple(place + 1) if self.starts(place, "to") else ():
            found.append((more - 0.2, end, replace(event, adjuncts=(Adjunct(Role.TO, goal),))))
        for more, end, thing in found:
            told = replace(deed, predicate=Acting("perform", obj=thing))
            yield from self.finished(cost + more + 0.2, end, told)

    @rule
    def several(self, place: int, form: str) -> list[Found[Clause]]:
        """Read one verb or two of a form: "consider raising the limit or adding nodes"."""
        found: list[Found[Clause]] = []
        for cost, end, clause in self.verb(place, form):
            found.append((cost, end, clause))
            if self.words[end] in {"and", "or"} and not clause.negated:
                for more, stop, second in self.verb(end + 1, form):
                    if not second.negated:
                        both = replace(clause, more=(second,), joint=self.words[end])
                        found.append((cost + more + 0.1, stop, both))
        return found

    def finished(self, cost: float, place: int, clause: Clause) -> list[Found[Clause]]:
        """Add adjuncts and adverbs behind a verb, in any number."""
        found: list[Found[Clause]] = [(cost, place, clause)]
        grown = found
        act = clause.predicate
        within = (
            isinstance(act, Acting)
            and act.content is not None
            and (act.content.subject is not None or act.verb in _ADVISING)
        )
        obj = act.obj if isinstance(act, Acting) else None
        told = isinstance(obj, NounPhrase) and obj.relative is not None
        said_within = (
            0.3 if within or told else 0.0
        )  # "determined that it will fail soon": it is the failure that is near
        for _ in range(4):
            further: list[Found[Clause]] = []
            for so_far, stop, tree in grown:
                for more, end, adjunct in self.adjunct(stop):
                    if isinstance(act, Acting) and (act.verb, adjunct.role) in _UNTOLD:
                        continue
                    if obj == NounPhrase(pronoun="someone") and adjunct.role is Role.ON:
                        continue  # "need someone on the errors"
                    if isinstance(act, Being) and isinstance(act.complement, NounPhrase) and adjunct.role in _PLACES:
                        more += 0.3  # noqa: PLW2901  "is a printer in the office"
                    if is_lacking_time(tree, adjunct):
                        continue  # "is missing the last two hours"
                    if isinstance(act, Acting) and act.verb == "wait" and is_waited_on(adjunct):
                        told_of = Acting("wait_for", obliques=(("for", adjunct.phrase),))  # type: ignore[arg-type]
                        further.append((so_far + more, end, replace(tree, predicate=told_of)))
                        continue
                    stray = (0.8 if is_agent(adjunct) and not is_passive(tree) else 0.0) + said_within
                    grown_tree = replace(tree, adjuncts=(*tree.adjuncts, adjunct))
                    further.append((so_far + more + 0.1 + stray, end, grown_tree))
                for end, entry in self.entries(stop, "adverbs"):
                    if entry.concept.id in UNSAID_ADVERBS or self.grades_adverb(end, entry):
                        continue
                    if entry.concept.id in _TURNS and self.words[end] in {"before", "after"}:
                        continue
                    more_adverbs = (*tree.adverbs, entry.concept.id)
                    cost_here = so_far + 0.15 + entry.cost + said_within
                    further.append((cost_here, end, replace(tree, adverbs=more_adverbs)))
                further.extend((*self._too(so_far, stop, tree), *self._often(so_far, stop, tree)))
                if (
                    self.starts(stop, ",", "not") and isinstance(act, Acting) and not tree.negated
                ):  # "through the console, not the API"
                    for more, end, other in self.full(stop + 2):
                        if end == self.size and other.head and not other.relative and not other.participle:
                            instead = (*tree.adjuncts, Adjunct(Role.INSTEAD_OF, other))
                            further.append((so_far + more + 0.5, end, replace(tree, adjuncts=instead)))
                if self.starts(stop, "before") and (stop + 1 == self.size or self.words[stop + 1] in {",", ";", "and"}):
                    further.append((so_far + 0.1, stop + 1, replace(tree, adverbs=(*tree.adverbs, "previously"))))
            if not further:
                break
            grown = best(further)
            found = [*found, *grown]
        return found

    def _too(self, cost: float, place: int, clause: Clause) -> Iterator[Found[Clause]]:
        """Read "is affected too": also."""
        start = place + self.starts(place, ",")
        last = start + 1 == self.size or self.kind(start + 1) == "mark"
        if self.starts(start, "too") and last and not clause.negated:
            yield cost + 0.1, start + 1, replace(clause, adverbs=(*clause.adverbs, "also"))

    def _often(self, cost: float, place: int, clause: Clause) -> Iterator[Found[Clause]]:
        """Read "restarted several times": repeatedly."""
        counted = self.words[place] in {"several", "multiple", "many"} and self.starts(place + 1, "times")
        last = place + 2 == self.size or self.kind(place + 2) == "mark" or self.words[place + 2] in _BEHIND_OFTEN
        if counted and last and not clause.negated and isinstance(clause.predicate, Acting):
            yield cost + 0.1, place + 2, replace(clause, adverbs=(*clause.adverbs, "repeatedly"))

    def _parted(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "picks them up" and "turn the alarm off": the object stands before the particle."""
        for entry in index().get(self.words[place], ()):
            frame = entry.concept.frame
            if len(entry.pieces) != 2 or entry.pieces[1] not in _PARTED or entry.form != form:  # noqa: PLR2004
                continue
            if entry.concept.category != "verbs" or not frame or frame[0].name != "obj":
                continue
            for cost, end, obj in self.phrase(place + 1):
                if self.words[end] == entry.pieces[1] and end > place + 1:
                    act = Acting(entry.concept.id, obj=obj)
                    for more, stop, full in self._arguments(end + 1, frame[1:], act):
                        yield from self.finished(cost + entry.cost + more - 0.1, stop, Clause(None, full))

    def _going(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "went from 20 to 40": it changed."""
        if _GOING.get(self.words[place]) != form or not self.starts(place + 1, "from"):
            return
        for cost, middle, before in self.amount(place + 2):
            for more, end, then in self.amount(middle + 1) if self.starts(middle, "to") else ():
                ends = (Adjunct(Role.FROM, before), Adjunct(Role.TO, then))
                yield from self.finished(cost + more, end, Clause(None, Acting("change"), adjuncts=ends))

    def _undoing(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "roll back if necessary" and "before rolling back": perform a rollback."""
        if {"roll": "base", "rolling": "ing"}.get(self.words[place]) == form and self.starts(place + 1, "back"):
            last = place + 2 == self.size or self.kind(place + 2) == "mark" or self.words[place + 2] in _BEHIND_DEEDS
            rollback = Acting("perform", obj=NounPhrase("rollback", determiner=Determiner.INDEFINITE))
            yield from self.finished(0.2, place + 2, Clause(None, rollback)) if last else ()

    def _turning(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "become full", "remaining unavailable"."""
        word = self.words[place]
        turned = form == "pp" and word in {"become", "gone"}
        if not turned and (
            word not in _TURNING or _form_of_turning(word) not in {form, "past" if form == "pp" else form}
        ):
            return
        stays = _TURNING.get(word, False)
        done = max((end for _, end, _ in self.verb(place + 1, "passive")), default=0) if word in _GETTING else 0
        for cost, end, adjective in self.adjectives(place + 1):
            if done >= end:
                continue  # "gets evicted"
            if word == "gone" and adjective in {Adjective("offline"), Adjective("online")}:
                continue  # "go offline" is a verb of its own
            if word in {"go", "goes", "went", "gone"} and adjective in {Adjective("quiet"), Adjective("live")}:
                continue  # it sends nothing any more, it is opened to all: "go quiet", "go live" are verbs of their own
            if word in _GETTING and adjective == Adjective("logged_out"):
                yield from self.finished(cost, end, Clause(None, Being(adjective), progressive=True))
                continue
            being = Being(adjective, become=not stays, remain=stays)
            yield from self.finished(cost, end, Clause(None, being))
        for cost, end, adjunct in self.adjunct(place + 1) if stays else ():
            if adjunct.role in _STATED:
                yield from self.finished(cost - 0.1, end, Clause(None, Being(adjunct, remain=True)))

    def _arguments(self, place: int, frame: tuple[Slot, ...], act: Acting) -> list[Found[Acting]]:
        """Fill a frame's slots from left to right."""
        if not frame:
            return [(0.0, place, act)]
        slot, rest = frame[0], frame[1:]
        found: list[Found[Acting]] = []
        for cost, end, filled in self._argument(place, slot, act):
            found.extend((cost + more, stop, tree) for more, stop, tree in self._arguments(end, rest, filled))
        if slot.optional:
            found.extend((cost + 0.05, stop, tree) for cost, stop, tree in self._arguments(place, rest, act))
            if slot.name == "behind" and self.starts(place, "behind"):  # "is falling behind"
                found.extend((cost + 0.1, stop, tree) for cost, stop, tree in self._arguments(place + 1, rest, act))
        return best(found)

    def _argument(self, place: int, slot: Slot, act: Acting) -> Iterator[Found[Acting]]:
        if slot.name == "obj":
            for cost, end, nominal in self.nominal(place) if self.words[place] not in _NO_OBJECT else ():
                if act.verb == "raise_alert" and not is_alert(nominal):
                    continue  # limits are raised in another sense
                if (
                    isinstance(nominal, NounPhrase)
                    and nominal.head in {"time", "time_point", "times_unit"}
                    and (nominal.amount or nominal.determiner in _SO_OFTEN)
                ):
                    continue  # "restarts 3 times" has no object
                if isinstance(nominal, NounPhrase) and nominal.amount and nominal.amount.unit == "times_unit":
                    continue  # "refused to sign three times"
                if is_while(nominal):
                    continue  # "grew this week", "expired last night"
                made = act.verb == "make" and isinstance(nominal, NounPhrase) and nominal.modifiers
                if made and (self.is_base_verb(end - 1) or is_time_noun(nominal)):
                    continue  # "makes the worker restart", "makes clients wait 10 seconds"
                if act.verb == "reject" and self.words[place - 1].startswith("declin") and only_amount(nominal):
                    continue  # "declined 40 %"
                if isinstance(nominal, NounPhrase) and any((act.verb, one.role) in _UNTOLD for one in nominal.adjuncts):
                    continue  # "ask the team to check"
                if self._is_taken_apart(act, nominal):
                    continue
                obj = only_amount(nominal) or nominal
                if isinstance(obj, Amount) and (act.verb == "take_over" or self.starts(end, "behind")):
                    continue  # "takes over a minute" is more than one
                yield cost, end, replace(act, obj=obj)
            if not slot.optional and not act.passive and self.words[place] in {"over", "under"}:
                yield from self._more_than(place, act)
            for cost, end, amount in self.amount(place) if self.words[place] not in _SIDES else ():
                if amount.unit != "times_unit" and act.verb != "take_over" and not self.starts(end, "behind"):
                    yield cost, end, replace(act, obj=amount)
        elif slot.name == "inf":
            if self.starts(place, "to"):
                for cost, end, clause in self.several(place + 1, "base"):
                    yield cost, end, replace(act, content=clause)
                if act.verb == "appear_to" and self.starts(place + 1, "have"):
                    for cost, end, clause in self.perfect(place + 2):
                        yield cost, end, replace(act, content=replace(clause, tense=Tense.PERFECT))
            elif self.starts(place, "not", "to") and act.verb in _DENYING:
                for cost, end, clause in self.verb(place + 2, "base"):
                    if not (clause.negated or clause.more or clause.modal):
                        yield cost, end, replace(act, content=replace(clause, negated=True))
        elif slot.name == "ing" or slot.name.endswith(" ing"):
            if slot.name != "ing":
                if not self.starts(place, slot.name.removesuffix(" ing")):
                    return
                place += 1
            for cost, end, clause in self.several(place, "ing"):
                yield cost, end, replace(act, content=replace(clause, progressive=True))
        elif slot.name == "that":
            start = place + 1 if self.starts(place, "that") else place
            for cost, end, clause in self.clause(start):
                if start == place and act.verb == "check_that" and takes_bare_object(clause):
                    continue  # "check the events for volume attach errors"
                yield cost + (0.0 if start > place else 0.1), end, replace(act, content=clause)
        elif slot.name == "adj":
            start = place + 1 if self.starts(place, "as") else place
            for cost, end, adjective in (
                self.adjective(start) if self.words[start] not in {"first", "last", "next"} else ()
            ):
                yield cost, end, replace(act, complement=adjective)
        else:
            yield from self._oblique(place, slot, act)

    def _is_taken_apart(self, act: Acting, nominal: Nominal) -> bool:
        """Return whether what belongs to the verb was taken for a part of its object."""
        if not isinstance(nominal, NounPhrase):
            return False
        kept = nominal.participle if act.verb == "keep" else None
        if kept is not None and is_passive(kept) and not kept.adjuncts:
            return True  # "keep the job switched off"
        if act.verb == "invite" and isinstance(nominal.head, str) and nominal.head:
            return noun_kind(nominal) != "person"  # "newsletter invites bounce"
        spent = act.verb == "spend" and isinstance(nominal.head, str) and nominal.modifiers
        return bool(spent) and any(isinstance(one, NounPhrase) and one.head in _TIMES for one in nominal.modifiers)

    def _is_date(self, place: int) -> bool:
        """Return whether a time stands somewhere: "in May", "in 3 days"."""
        times = (*self.amount(place), *self.nominal_simple(place))
        dated = any(isinstance(one, Amount) and self.is_time(one) for _, _, one in times)
        return (
            dated
            or self.words[place] in MONTHS
            or any(isinstance(one, NounPhrase) and is_time_noun(one) for _, _, one in times)
        )

    def _more_than(self, place: int, act: Acting) -> Iterator[Found[Acting]]:
        """Read "over 100 sectors" as what is done to, where the verb has nothing else."""
        for cost, end, nominal in self.nominal(place):
            counted = isinstance(nominal, NounPhrase) and nominal.amount is not None and nominal.head
            if counted and self.kind(place + 1) == "span":  # "over two links" is the way
                yield cost + 0.3, end, replace(act, obj=nominal)
        for cost, end, amount in self.amount(place):
            if self.is_time(amount) and amount.relation is not Relation.EXACTLY:
                yield cost + 0.3, end, replace(act, obj=amount)

    def _multiplied(self, cost: float, place: int, act: Acting, factor: NounPhrase) -> Iterator[Found[Acting]]:
        """Read "risen by a factor of five": to 500 % of the value before."""
        times = only_amount(factor.of) if factor.of is not None else None
        count = NUMBER_WORDS.get(times.value, times.value) if times is not None and not times.unit else ""
        if act.verb in _RISING and times is not None and times.relation is Relation.EXACTLY and count.isdigit():
            previous = NounPhrase("value", determiner=Determiner.DEFINITE, adjectives=(Adjective("previous"),))
            share = NounPhrase(amount=Amount(f"{count}00", "percent"), of=previous)
            yield cost, place, replace(act, obliques=(*act.obliques, ("to", share)))

    def _each_behind(self, place: int) -> Iterator[Found[Nominal]]:
        """Read what stands behind a preposition, and "to a leak or to an attack" with one before each."""
        for cost, end, first in self.nominal(place + 1):
            yield cost, end, first
            joint = self.words[end]
            if joint in {"or", "and"} and self.words[end + 1] == self.words[place] and isinstance(first, NounPhrase):
                for more, stop, second in self.nominal(end + 2):
                    if isinstance(second, NounPhrase) and only_amount(first) is only_amount(second) is None:
                        yield cost + more, stop, Coordination((first, second), joint)

    def _oblique(self, place: int, slot: Slot, act: Acting) -> Iterator[Found[Acting]]:
        spellings = {
            "above": ("above", "over", "beyond"),
            "below": ("below", "under"),
            "into": ("into",),
            "on": ("on", "upon"),
            "toward": ("toward", "towards"),
        }.get(slot.name, (slot.name,))
        if self.words[place] not in spellings:
            return
        over = self.starts(place, "over")
        if act.verb == "result_in" and self.words[place - 1].startswith("end") and self._is_date(place + 1):
            return  # "the contract ends in May"
        for cost, end, amount in self.amount(place + 1):
            if (over or act.verb == "result_in") and self.is_time(amount):
                continue  # "has grown over 10 minutes", "ends in 3 days"
            yield cost, end, replace(act, obliques=(*act.obliques, (slot.name, amount)))
        for cost, end, nominal in self._each_behind(place) if self.words[place + 1] not in _NO_OBJECT else ():
            if only_amount(nominal) is not None or (over and is_time_noun(nominal)):
                continue
            if over and act.obj is None and act.verb.startswith("rise") and not is_measured(nominal):
                continue  # "goes over the backup line"
            if act.verb == "run_low_on" and noun_kind(nominal) in {"machine", "place", "software"}:
                continue  # "toner is running low on the printer"
            if slot.name == "by" and act.obj is None and not is_extent(nominal):
                continue  # "dropped by a gate": somebody dropped it
            if slot.name == "by" and isinstance(nominal, NounPhrase) and nominal.head == "factor":
                yield from self._multiplied(cost, end, act, nominal)
                continue
            yield cost, end, replace(act, obliques=(*act.obliques, (slot.name, nominal)))
            for more, stop, both in self.said_again(end, (self.words[place],), nominal):
                yield cost + more, stop, replace(act, obliques=(*act.obliques, (slot.name, both)))
        if slot.name in {"from", "to", "by", "for", "of", "in", "against", "at"}:
            for cost, end, clause in self.verb(place + 1, "ing"):
                if act.content is None:
                    yield cost + 0.1, end, replace(act, content=replace(clause, progressive=True))


def _form_of_turning(word: str) -> str:
    if word.endswith("ing"):
        return "ing"
    if word in {"became", "got", "went", "remained", "stayed"}:
        return "past"
    return "s" if word.endswith("s") else "base"
