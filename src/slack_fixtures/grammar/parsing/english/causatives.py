"""What somebody lets, makes or keeps others do in English, and what is to be found out about them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import Acting, Clause, Determiner, NounPhrase, Number
from slack_fixtures.grammar.parsing.english.adjuncts import Adjuncts
from slack_fixtures.grammar.parsing.english.trees import stands_in_plural
from slack_fixtures.grammar.parsing.reading import Found, rule

_FINDING = {"identify", "find", "check", "see", "determine", "investigate", "clarify", "establish", "look_up", "verify"}
_LETTING = {
    "let": ("let", {"base", "past", "pp"}),
    "lets": ("let", {"s"}),
    "letting": ("let", {"ing"}),
    "make": ("make", {"base"}),
    "makes": ("make", {"s"}),
    "made": ("make", {"past", "pp"}),
    "making": ("make", {"ing"}),
    "have": ("have", {"base"}),
    "keep": ("keep", {"base"}),
    "keeps": ("keep", {"s"}),
    "kept": ("keep", {"past", "pp"}),
    "keeping": ("keep", {"ing"}),
    "stop": ("stop", {"base"}),
    "stops": ("stop", {"s"}),
    "stopped": ("stop", {"past", "pp"}),
    "stopping": ("stop", {"ing"}),
}  # what somebody lets or makes others do, and the forms in which
_BEFORE_ORDERS = {"please", "and", "or", "then", "to", ",", ";", ":", "must", "should", "always", "first"}


class Causatives(Adjuncts):
    """Verbs whose object does something itself, and embedded questions."""

    @abstractmethod
    def several(self, place: int, form: str) -> list[Found[Clause]]:
        """Read one verb or two of a form: "consider raising the limit or adding nodes"."""

    def letting(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "let the job finish", "makes requests fail", "have the disk replaced", "keep users from doing so"."""
        told = _LETTING.get(self.words[place])
        if told is None or form not in told[1]:
            return
        verb = told[0]
        for cost, end, other in self.phrase(place + 1):
            if other.pronoun in {"nothing", "everything", "we", "they"}:
                continue
            if verb == "let" and self.starts(end, "know"):
                yield from self.finished(cost + 0.1, end + 1, Clause(None, Acting("inform", obj=other)))
                continue
            if verb in {"keep", "stop"}:
                if self.starts(end, "from"):
                    for more, stop, clause in self.several(end + 1, "ing"):
                        kept = Acting("prevent_from_doing", obj=other, content=replace(clause, progressive=True))
                        yield cost + more + 0.1, stop, Clause(None, kept)
                continue
            if verb == "have":
                ordered = place == 0 or self.words[place - 1] in _BEFORE_ORDERS  # not "the hosts have swap enabled"
                for more, stop, clause in self.verb(end, "passive") if ordered else ():
                    act = clause.predicate
                    if isinstance(act, Acting) and not clause.adverbs and not act.content:
                        yield cost + more - 0.6, stop, replace(clause, predicate=replace(act, obj=other, passive=False))
            elif self.is_base_verb(end):
                act = Acting("allow_obj_to" if verb == "let" else "cause_obj_to", obj=other)
                for more, stop, clause in self.several(end, "base"):
                    yield cost + more + 0.1, stop, Clause(None, replace(act, content=clause))

    def identifying(self, place: int, form: str) -> Iterator[Found[Clause]]:
        """Read "find out who changed it" as an order to identify the person who did."""
        for end, entry in self.entries(place, "verbs"):
            if entry.form == form and entry.concept.id in _FINDING:
                for cost, stop, sought in self.sought(end):
                    act = Acting("identify", obj=sought)
                    yield from self.finished(cost + entry.cost, stop, Clause(None, act))

    @rule
    def sought(self, place: int) -> list[Found[NounPhrase]]:
        """Read an embedded question as what it asks for: "which job holds it" is the job that does."""
        found: list[Found[NounPhrase]] = []
        if self.starts(place, "who"):
            for cost, end, clause in self.finite(place + 1, False):
                if clause.subject is None:
                    person = NounPhrase("person", determiner=Determiner.DEFINITE, relative=clause)
                    found.append((cost, end, person))
        elif self.starts(place, "which"):
            found.extend(self._told_of(place + 1, Determiner.DEFINITE))
        elif self.starts(place, "how", "many"):
            for cost, end, counted in self._told_of(place + 2, Determiner.NONE):
                if counted.number is Number.PLURAL:
                    number = NounPhrase("number", determiner=Determiner.DEFINITE, of=counted)
                    found.append((cost, end, number))
        elif self.starts(place, "what"):
            begin = place + 1 + (self.words[place + 1] in {"is", "has"})
            causing = self.words[begin] in {"causing", "triggering", "caused", "causes", "triggered", "triggers"}
            for cost, end, effect in self.full(begin + 1) if causing else ():
                cause = NounPhrase("cause", determiner=Determiner.DEFINITE, of=effect)
                found.append((cost, end, cause))
        return found

    def _told_of(self, place: int, determiner: Determiner) -> Iterator[Found[NounPhrase]]:
        """Read a thing and what is asked about it: "job holds the lock", "file the job deleted"."""
        for cost, end, thing in self.core(place):
            if not isinstance(thing.head, str):
                continue
            known = replace(thing, determiner=determiner)
            for more, stop, clause in (*self.finite(end, stands_in_plural(thing)), *self._done_to(end)):
                if clause.subject is None:
                    yield cost + more, stop, replace(known, relative=clause)
