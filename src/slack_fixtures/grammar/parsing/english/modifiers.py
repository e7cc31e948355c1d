"""English amounts, determiners, adverbs and adjectives: "more than 5 minutes", "too many", "not very high"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from slack_fixtures.grammar.abstract import Adjective, Amount, Determiner, Relation
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.english.tables import (
    GRADING,
    LONG_DETERMINERS,
    NUMBER_WORDS,
    PARTICLES,
    PARTS_OF_TIME,
    PARTS_OF_WHOLE,
    RELATIONS,
    SIMPLE_DETERMINERS,
    TIME_ZONES,
    UNITS,
    UNSAID_ADVERBS,
)
from slack_fixtures.grammar.parsing.english.vocabulary import Vocabulary
from slack_fixtures.grammar.parsing.english.words import Entry
from slack_fixtures.grammar.parsing.reading import Found, rule
from slack_fixtures.grammar.parsing.tables import SIGNS, by_first_word, word_set
from slack_fixtures.grammar.parsing.tokens import SPAN

_TIME_UNITS = {"minute", "hour", "day", "week", "month", "year"}
_RELATIONS = by_first_word(RELATIONS)
_BOUNDS_BEHIND = {
    ("at", "most"): Relation.AT_MOST,
    ("at", "least"): Relation.AT_LEAST,
    ("at", "best"): Relation.AT_MOST,
}
_LONG_DETERMINERS = by_first_word(LONG_DETERMINERS)
_CLOCK = re.compile(r"\d{1,2}:\d{2}(:\d{2})?( ?UTC)?")
_STATUS = re.compile(r"[1-5]\d\d")
_OF_STATUS = {"response", "responses", "error", "errors", "status", "statuses", "code", "codes", "answers"}
_RESOLUTIONS = {"2K", "4K", "5K", "8K"}
_OF_PICTURES = word_set(
    "stream streams streaming video videos playback job jobs encode encodes encoding transcode transcodes transcoding "
    "content title titles movie movies feed feeds footage camera cameras monitor monitors display displays file files"
)
_UNGRADED = {
    "manual",
    "automatic",
    "pending",
    "failed",
    "open",
    "free",
    "available",
    "concurrent",
    "rejected",
    "unpaid",
}
_DISTANT = {"under", "below", "above", "over", "beyond", "behind", "outside"}  # "well below": considerably
_PERCENTAGE = re.compile(r"\bhumanizePercentage\b")  # of Prometheus: the value with its percent sign
_DATE = re.compile(r"\s*\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?\s*")
_OF_MOMENT = re.compile(  # what a placeholder calls that holds a day or a time of day
    r"(?:^|[^a-z_-])(?:(?:[a-z]+[_-])*(?:date|datetime|timestamp|deadline|expiry|not_after|not_before)"
    r"|(?:[a-z]+_)?(?:at|since|until)|(?:(?:[a-z]+_)?(?:start|end|event|due|local|next|last|failover|boot"
    r"|restart|crash|failure|finish|completion|update|expiration|creation|detection|backup|incident)[_-]?)?time"
    r"|(?:starts|ends|created|updated|expires)at|next_run|expires(?:_on)?|humanizetimestamp)(?:[^a-z_-]|$)"
)
_SIGNED = re.compile(r"\s*(?:&[lg]t;|[<>≤≥=])")


class Modifiers(Vocabulary):
    """What stands before a noun, or alone as its value or state."""

    @rule
    def amount(self, place: int) -> list[Found[Amount]]:
        """A value with what compares it and its unit: "more than 5 minutes", "⟨1⟩", "90%"."""
        found: list[Found[Amount]] = []
        relation, start = Relation.EXACTLY, place
        if self.words[place] in SIGNS:
            relation, start = SIGNS[self.words[place]], place + 1
        else:
            for words, meaning in _RELATIONS.get(self.words[place], ()):
                if self.starts(place, *words):
                    relation, start = meaning, place + len(words)
                    break
        number = self._number(start)
        found.extend(self._parts(start, relation))
        if number is None and found:
            return found
        if number is None:
            return [(0.1, end, Amount("1", unit, relation)) for end, unit in self._one_unit(start)]
        cost, end, value = number
        if self.kind(end) == "word" and self.words[end] == "percent" and not self.unit(end):
            end += 1
        if self.starts(end, "+") and self.tokens[end].glued and relation is Relation.EXACTLY:
            relation, end = Relation.AT_LEAST, end + 1
        if relation is Relation.EXACTLY and start == place and self.starts(end, "or"):
            bound = {"more": Relation.AT_LEAST, "fewer": Relation.AT_MOST, "less": Relation.AT_MOST}
            if self.words[end + 1] in bound and value != "1":
                relation, end = bound[self.words[end + 1]], end + 2
        found.append((cost, end, Amount(value, "", relation)))
        for joint in (("of",), ("out", "of"), ("of", "the"), ("out", "of", "the")):
            if self.starts(end, *joint) and (total := self._number(end + len(joint))) is not None:
                found.append((cost, total[1], Amount(value, "", relation, total[2])))
        if value == "1" and self.starts(end, "in") and (total := self._number(end + 1)) is not None:
            lasting = any(unit in UNITS for _, unit in self.unit(total[1]))  # "one in ten minutes"
            if self.is_plural_noun(total[1]) and not lasting:  # "one in ten calls"
                found.append((cost, total[1], Amount(value, "", relation, total[2])))
        for unit_end, unit in self.unit(end):
            found.append((cost - 0.2, unit_end, Amount(value, unit, relation)))
        if relation is Relation.EXACTLY:
            found.extend(self._bounded(found))
        return found

    def _bounded(self, amounts: list[Found[Amount]]) -> list[Found[Amount]]:
        """Read what bounds an amount behind it: "12 minutes at most"."""
        found: list[Found[Amount]] = []
        for words, meaning in _BOUNDS_BEHIND.items():
            for cost, end, amount in amounts:
                if amount.unit and self.starts(end, *words):
                    found.append((cost - 0.3, end + len(words), replace(amount, relation=meaning)))
        return found

    def determiners(self, place: int) -> list[tuple[float, int, Determiner]]:
        """Return what may be read as determiner; always also none."""
        found = [(0.0, place, Determiner.NONE)]
        for words, meaning in _LONG_DETERMINERS.get(self.words[place], ()):
            if self.starts(place, *words):
                found.append((0.0, place + len(words), meaning))
        if (simple := SIMPLE_DETERMINERS.get(self.words[place])) is not None:
            end = place + 1
            found.append((0.0, end, simple))
            if self.starts(end, "of") and simple not in {Determiner.DEFINITE, Determiner.INDEFINITE}:
                found.append((0.0, end + (2 if self.words[end + 1] in {"the", "its", "these"} else 1), simple))
            elif simple in {Determiner.ALL, Determiner.HALF, Determiner.BOTH} and self.starts(end, "the"):
                found.append((0.0, end + 1, simple))
        return found

    @rule
    def adverbs(self, place: int) -> list[Found[tuple[str, ...]]]:
        """Zero or more adverbs."""
        found: list[Found[tuple[str, ...]]] = [(0.0, place, ())]
        for end, entry in self.entries(place, "adverbs"):
            if entry.concept.id in UNSAID_ADVERBS or self.grades_adverb(end, entry):
                continue
            told = "considerably" if entry.pieces == ("well",) and self.words[end] in _DISTANT else entry.concept.id
            for cost, stop, rest in self.adverbs(end):
                found.append((cost + 0.1 + entry.cost, stop, (told, *rest)))
        return found

    @rule
    def adjective(self, place: int) -> list[Found[Adjective]]:
        """An adjective with its grading."""
        found: list[Found[Adjective]] = []
        start, degree, negated = place, "positive", False
        if self.starts(start, "not"):
            start, negated = start + 1, True
        elif self.starts(start, "non"):
            behind = start + (2 if self.words[start + 1] == "-" else 1)
            if any(self.entries(behind, "adjectives")):  # "non-zero" is a word of its own
                start, negated = behind, True
        if self.starts(start, "too"):
            start, degree = start + 1, "too"
        elif self.starts(start, "more"):
            start, degree = start + 1, "comparative"
        elif self.starts(start, "most"):
            start, degree = start + 1, "superlative"
        for cost, middle, adverbs in self.adverbs(start):
            if any(concept("adverbs", adverb).kind not in GRADING for adverb in adverbs):
                cost += 0.5  # noqa: PLW2901  "currently down": of the clause
            for end, entry in self.entries(middle, "adjectives"):
                if entry.concept.id == "used" and self.starts(end, "to", "be"):
                    continue  # "used to be healthy" tells of the past
                if entry.pieces == ("back",) and not self.is_noun(end):
                    continue  # "not merged back"
                if entry.concept.id == "set" and self.starts(end, "to") and self.is_base_verb(end + 1):
                    continue  # "is set to expire"
                if entry.concept.id in {"failed", "supposed"} and self.starts(end, "to"):
                    continue  # what failed to start did not fail towards a start
                held = {"marked", "reported", "considered"}  # "marked down"
                after_verb = middle > 0 and self.words[middle - 1] not in held and self.is_inflected(middle - 1)
                if self.words[middle] in PARTICLES and after_verb:
                    continue  # "used up", "shut down": the particle of a verb
                if entry.pieces[-1].endswith("ing"):
                    cost += 0.12  # noqa: PLW2901  rather the verb's progressive
                if degree == "comparative" and entry.concept.id in _UNGRADED and self.is_plural_noun(end):
                    cost += 0.3  # noqa: PLW2901  "more manual reviews": more of them
                grade = {"comp": "comparative", "sup": "superlative"}.get(entry.form, degree)
                found.append((cost + entry.cost, end, Adjective(entry.concept.id, grade, adverbs, negated)))
        return found

    @rule
    def adjectives(self, place: int) -> list[Found[Adjective | tuple[Adjective, ...]]]:
        """One adjective, or several with "and" or "or"."""
        found: list[Found[Adjective | tuple[Adjective, ...]]] = []
        for cost, end, first in self.adjective(place):
            found.append((cost, end, first))
            if self.words[end] == "and":
                for more_cost, stop, second in self.adjective(end + 1):
                    found.append((cost + more_cost, stop, (first, second)))
        return found

    def unit(self, place: int) -> list[tuple[int, str]]:
        """Return the unit that a place names, with its end; at most one."""
        return [(end, entry.concept.id) for end, entry in self.entries(place, "nouns") if entry.concept.kind == "unit"][
            :1
        ]

    def is_signed(self, amount: Amount) -> bool:
        """Return whether a span holds its comparison: "is > 90%" has no good wording elsewhere."""
        match = SPAN.search(amount.value)
        return bool(match and _SIGNED.match(self._span(int(match[1]))))

    def is_share(self, amount: Amount) -> bool:
        """Return whether an amount is a percentage: in its span, or as a word."""
        if amount.unit:
            return amount.unit in {"percent", "percentage_point"}
        match = SPAN.search(amount.value)
        span = self._span(int(match[1])).rstrip() if match else ""
        return amount.value.endswith("%") or span.endswith("%") or bool(_PERCENTAGE.search(span))

    def grades_adverb(self, end: int, entry: Entry) -> bool:
        """Return whether an adverb grades the next one, which no tree holds: "very carelessly"."""
        graded = any(one.concept.kind in {"manner", "frequency"} for _, one in self.entries(end, "adverbs"))
        return entry.concept.id in {"very", "extremely", "relatively", "increasingly", "excessively"} and graded

    def _parts(self, place: int, relation: Relation) -> Iterator[Found[Amount]]:
        """Read "half an hour" as 30 minutes, and "more than half of" and "a quarter of" as so many percent."""
        for words, (value, unit) in PARTS_OF_TIME.items():
            if self.starts(place, *words):
                yield 0.0, place + len(words), Amount(value, unit, relation)
        for words, value in PARTS_OF_WHOLE.items():
            end = place + len(words)
            compared = relation not in {Relation.EXACTLY, Relation.ONLY}
            if self.starts(place, *words) and self.starts(end, "of") and (compared or words != ("half",)):
                yield 0.0, end, Amount(value, "percent", relation)

    def _one_unit(self, place: int) -> list[tuple[int, str]]:
        """Read "an hour" as one hour; "a second" may be another one."""
        if self.words[place] not in {"a", "an"} or self.starts(place + 1, "second"):
            return []
        return [(end, unit) for end, unit in self.unit(place + 1) if unit in _TIME_UNITS]

    def _number(self, place: int) -> tuple[float, int, str] | None:
        if self.kind(place) == "span":
            cost = self.value(place)
            if cost is None and not self.is_literal(place) and any(one in UNITS for _, one in self.unit(place + 1)):
                cost = -0.3  # "in the last {{ $labels.window }} minutes", whatever it is called
            if cost is None or self._is_status(place) or self._is_resolution(place):
                return None
            zone = place + 1 if self.is_clock(place) and self.words[place + 1] in TIME_ZONES else place
            return cost, zone + 1, self.text(place, zone + 1)
        if self.words[place] in NUMBER_WORDS and self.words[place] != "zero":
            return 0.0, place + 1, NUMBER_WORDS[self.words[place]]
        return None

    def is_clock(self, place: int) -> bool:
        """Return whether a span is a time of day."""
        return self.kind(place) == "span" and bool(_CLOCK.fullmatch(self.span_text(place).strip()))

    def is_moment(self, place: int) -> bool:
        """Return whether a span is a date, or a placeholder that is called like a time: "{{ $labels.expiry_date }}"."""
        if self.kind(place) != "span":
            return False
        text = self.span_text(place)
        return bool(_DATE.fullmatch(text)) or (text[:1] in "{$<[%" and bool(_OF_MOMENT.search(text.lower())))

    def _is_resolution(self, place: int) -> bool:
        """Return whether a number is how sharp a picture is: "4K streams" are no 4,000."""
        return self.span_text(place).strip() in _RESOLUTIONS and self.words[place + 1] in _OF_PICTURES

    def _is_status(self, place: int) -> bool:
        """Return whether a number is an HTTP status: "502 responses" are no count."""
        return bool(_STATUS.fullmatch(self.span_text(place).strip())) and self.words[place + 1] in _OF_STATUS
