"""What Dutch and German do with trees before they say them: what phrases and clauses pass down, and rewritings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    Tense,
    walk,
)
from slack_fixtures.grammar.abstract import (
    Adjective as AdjectiveNode,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.germanic.wordings import COUNTRIES

COMMA = "\x02"  # a comma that closes a subordinate clause; it falls away before another mark
LONGEST_COMPOUND = 40  # letters; longer ones are taken apart
MOST_PARTS = 3  # nouns and names of a compound before its head
CAUSING = {"cause", "lead_to", "result_in", "affect", "impact", "prevent", "disrupt", "mean_that", "degrade_obj"}
COUNTS = {"number", "count", "rate", "ratio", "percentage", "amount"}
WITH_CODES = {"error", "error_rate", "response", "status_code", "latency", "request", "http_error"}  # 5xx, p99
OF_ALL = {
    "global",
    "total",
    "maximum",
    "minimum",
    "average",
    "current",
    "internal",
    "external",
    "local",
    "unusual",
    "abnormal",
    "same",
}
LEVELS = {"high", "low", "elevated", "excessive"}
OF_RATES = {
    "current",
    "stable",
    "unstable",
    "increasing",
    "decreasing",
    "growing",
    "new",
    "reduced",
    "increased",
    "expected",
}
HARDWARE = {
    *("power_supply", "ups", "fan", "battery", "sensor", "cpu", "core", "hardware", "cable", "fuse", "circuit"),
    *("link_net", "uplink", "line_net", "monitor", "mains", "pump", "chiller", "compressor"),
}
RUNS_ONCE = (
    "job",
    "task",
    "query",
    "function",
    "probe",
    "deployment",
    "workflow",
    "pipeline",
    "plugin",
    "build",
    "test",
)
REQUESTS = {"request", "call", "query", "attempt", "login_attempt", "login", "session"}  # they end with an error
POSSIBLE = frozenset(
    {
        *("risk", "danger", "chance", "probability", "likelihood", "possibility", "absence", "presence", "threat"),
        *("sign", "indication", "symptom", "suspicion"),
    }
)  # of what may be or is there: "Risiko eines Ausfalls"
SCORES = {"hundred", "thousand"}
SPACES = {"disk_space", "memory", "space", "capacity", "storage", "swap", "swap_space", "disk_capacity"}
RISING = {"rise", "increase", "grow", "go_up"}
CURRENTS = {"current", "power", "electricity", "heat", "water", "energy"}  # what is supplied
UNKNOWN = {"something", "anything", "nothing", "everything", "someone", "anyone", "nobody"}
MAKING = {"make_obj_adj", "keep_obj_adj"}  # verbs whose complement has no word before it
ABLE = {"able", "unable"}
WITH_AIM = {"sufficient", "insufficient", "needed", "necessary", "required", "ready"}  # what takes "to do something"
WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
ONE_BY_ONE = {Determiner.EACH, Determiner.WHICH_EVER}  # what makes a singular of several
PLAIN = {Determiner.NONE, Determiner.DEFINITE, Determiner.INDEFINITE}


@dataclass(frozen=True, slots=True)
class Agreement:
    """What words that agree with a phrase need to know."""

    gender: str = "n"
    plural: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What a clause passes down.

    Attributes:
        full: a sentence, not a headline.
        order: people are told to do something.
        owner: what "its" and "it" refer to.
        outer: the same for the subject's own words.
    """

    full: bool = True
    order: bool = False
    owner: Agreement | None = None
    outer: Agreement | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """A clause before its words are put in order.

    Attributes:
        subject: with its case; "" where there is none.
        finite: the verb's conjugated form; "" in a headline without copula.
        middle: between the two, in order; a leading "sich" is first.
        end: what closes a main clause: prefix, participle, infinitive.
        whole: what closes a subordinate clause, finite form included.
        tail: further clauses.
        behind: prepositional phrases behind the verb's end, where the language puts them there.
    """

    subject: str
    finite: str
    middle: str
    end: str
    whole: str
    tail: str = ""
    behind: str = ""

    def main(self) -> str:
        """Subject, verb, rest."""
        return join(self.subject, self.finite, self.middle, self.end, self.behind) + self.tail

    def inverted(self, first: str) -> str:
        """Another part, verb, subject, rest; also what stands behind a subordinate clause."""
        return join(first, self.finite, self.subject, self.middle, self.end, self.behind) + self.tail

    def final(self) -> str:
        """The verb at the end."""
        return join(self.subject, self.middle, self.whole, self.behind) + self.tail


@dataclass(frozen=True, slots=True)
class Chain:
    """The verb forms of a clause: conjugated, at the end of a main clause, and together at the end of another."""

    finite: str
    end: str
    whole: str


def with_other_owner(setting: Setting, phrase: object) -> Setting:
    """Let "it" behind a verb refer to what was spoken of before: what does something to itself has another word."""
    if isinstance(phrase, NounPhrase) and phrase.pronoun == "it":
        return replace(setting, owner=setting.outer)
    return setting


def kind_of(phrase: object) -> str:
    """Return what kind of thing a noun names: ``machine``, ``event`` …; "" for a name, and for no phrase."""
    head = phrase.head if isinstance(phrase, NounPhrase) else ""
    known = lexicon.concepts().get(("nouns", head)) if isinstance(head, str) else None
    return known.kind if known is not None else ""


def denies(nominal: object) -> bool:
    """Whether a subject or object says that there is none."""
    if not isinstance(nominal, NounPhrase):
        return False
    return nominal.determiner is Determiner.NO or nominal.pronoun in {"nothing", "nobody"}


def is_rising(act: Acting, subject: object) -> bool:
    """Whether several things "rise": there are more of them."""
    several = isinstance(subject, NounPhrase) and subject.number is Number.PLURAL
    things = several and kind_of(subject) in {"event", "thing", "person"}
    return things and act.verb in RISING and act.obj is None and not act.passive


def is_someone(phrase: object) -> bool:
    """Whether it is a person, or somebody."""
    return kind_of(phrase) == "person" or (isinstance(phrase, NounPhrase) and phrase.pronoun == "someone")


def are_named(phrase: NounPhrase) -> bool:
    """Whether a name is a plural, as of abbreviations: "public IPs"."""
    name = phrase.head.text if isinstance(phrase.head, Name) and phrase.head.kind != "span" else ""
    return bool(name) and (phrase.number is Number.PLURAL or (name.endswith("s") and name[:-1].isupper()))


def is_day(phrase: NounPhrase) -> bool:
    """Whether it is "today" or the like: der Export von gestern."""
    return phrase.head in {"today", "yesterday", "tomorrow"} and phrase == NounPhrase(phrase.head, phrase.number)


def join(*parts: str) -> str:
    """Join what is not empty with spaces."""
    return " ".join(part for part in parts if part)


def is_in_time(adjunct: Adjunct) -> bool:
    """Whether it is "in time"."""
    phrase = adjunct.phrase
    return (
        adjunct.role is Role.IN
        and isinstance(phrase, NounPhrase)
        and phrase == NounPhrase(head="time", number=phrase.number)
    )


def is_long_time(adjunct: Adjunct) -> bool:
    """Whether it is "for a long time"."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.FOR or not isinstance(phrase, NounPhrase) or phrase.head != "time":
        return False
    return [node.concept for node in phrase.adjectives] == ["long"]


def is_nearing(being: Being) -> bool:
    """Whether something is "getting closer"."""
    state = being.complement
    nearer = isinstance(state, AdjectiveNode) and state.concept == "close" and state.degree == "comparative"
    return being.become and nearer


def is_free(phrase: NounPhrase) -> bool:
    """Whether it is free room, of which "10 %" are a part of all: 10 % freier Speicherplatz."""
    if phrase.determiner is not Determiner.NONE or phrase.modifiers:
        return False
    return phrase.head == "free_space" or (
        phrase.head in SPACES and any(one.concept in {"free", "unused"} for one in phrase.adjectives)
    )


def is_bare_plural(phrase: Nominal) -> bool:
    """Whether a plural has no determiner."""
    if isinstance(phrase, Coordination):
        return all(is_bare_plural(item) for item in phrase.items)
    return phrase.number is Number.PLURAL and phrase.determiner is Determiner.NONE


def with_adjective_of_all(phrase: NounPhrase) -> NounPhrase:
    """Give the compound what describes all of it: "global connection limit" → globales Verbindungslimit."""
    if phrase.head in COUNTS:
        phrase = with_counted_state(phrase)
    moved: list[AdjectiveNode] = []
    kept: list[NounPhrase | Name | Coordination] = []
    for one in phrase.modifiers:
        adjectives = one.adjectives if isinstance(one, NounPhrase) else ()
        if isinstance(one, NounPhrase) and adjectives and all(is_of_all(node) for node in adjectives):
            moved.extend(adjectives)
            kept.append(replace(one, adjectives=()))
        else:
            kept.append(one)
    if not moved:
        return phrase
    return replace(phrase, modifiers=tuple(kept), adjectives=(*phrase.adjectives, *moved))


def with_none(clause: Clause) -> Clause:
    """Turn "not … by any job" into von keinem Job."""
    if not clause.negated:
        return clause
    for place, adjunct in enumerate(clause.adjuncts):
        phrase = adjunct.phrase
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
            none = replace(adjunct, phrase=replace(phrase, determiner=Determiner.NO))
            adjuncts = (*clause.adjuncts[:place], none, *clause.adjuncts[place + 1 :])
            return replace(clause, negated=False, adjuncts=adjuncts)
    act = clause.predicate
    if isinstance(act, Acting) and any(
        isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY for _, phrase in act.obliques
    ):
        raise UnsayableError("not … any behind a preposition")
    return clause


def with_shared_measure(nominal: Nominal) -> Nominal:
    """Turn "CPU and memory usage" into one measure of both: CPU- und Speicherauslastung."""
    if not isinstance(nominal, Coordination):
        return nominal
    last = nominal.items[-1]
    shared = len(last.modifiers) == 1 and isinstance(last.modifiers[0], NounPhrase)
    if last.head not in {"usage", "utilization"} or not shared:
        return nominal
    for item in nominal.items[:-1]:
        plain = NounPhrase(head=item.head, number=item.number, determiner=item.determiner)
        if item != plain or item.determiner not in PLAIN or kind_of(item) not in {"resource", "machine"}:
            return nominal
    measured = (*(replace(item, determiner=Determiner.NONE) for item in nominal.items[:-1]), last.modifiers[0])
    items = tuple(one for one in measured if isinstance(one, NounPhrase))
    return replace(last, modifiers=(Coordination(items, nominal.conjunction),), determiner=nominal.items[0].determiner)


def with_counted_state(phrase: NounPhrase) -> NounPhrase:
    """Give a rate's state to what it counts: "slow requests ratio" → Quote langsamer Anfragen."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(last, NounPhrase):
        return phrase
    states = tuple(node for node in phrase.adjectives if is_counted_state(node))
    if not states:
        return phrase
    if kind_of(last) not in {"event", "thing", "data"} and last.head != "process":
        raise UnsayableError("a rate in a state")
    rest = tuple(node for node in phrase.adjectives if node not in states)
    last = replace(last, adjectives=(*states, *last.adjectives))
    return replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], last))


def is_counted_state(node: AdjectiveNode) -> bool:
    """Whether an adjective before a rate describes what is counted."""
    known = lexicon.concepts().get(("adjectives", node.concept))
    state = known is not None and known.kind == "state" and node.concept not in OF_RATES
    return node.concept == "slow" or state


def is_of_all(node: AdjectiveNode) -> bool:
    """Whether an adjective inside a compound describes all of it."""
    return node.concept in OF_ALL and not node.adverbs and not node.negated and node.degree == "positive"


def with_left(phrase: NounPhrase) -> NounPhrase:
    """Turn "5 % left" into a state: nobody left anything."""
    clause = phrase.participle
    if clause is None or clause.adjuncts or not isinstance(clause.predicate, Acting):
        return phrase
    if clause.predicate.verb != "leave" or not clause.predicate.passive:
        return phrase
    return replace(phrase, participle=None, adjectives=(AdjectiveNode("left"), *phrase.adjectives))


def without_longer(clause: Clause) -> Clause:
    """Turn "no longer" into nicht mehr."""
    if "no_longer" not in clause.adverbs:
        return clause
    if clause.negated:
        raise UnsayableError("a negated no longer")
    rest = tuple(adverb for adverb in clause.adverbs if adverb != "no_longer")
    return replace(clause, negated=True, adverbs=("anymore", *rest))


def with_content(clause: Clause, act: Acting) -> Clause:
    """Return the clause with what its verb's infinitive does: "fails to send" sends.

    Raises:
        UnsayableError: there is no such infinitive, or more than one.
    """
    content = act.content
    if content is None or content.subject is not None or content.more or act.obj is not None:
        raise UnsayableError(f"{act.verb} without infinitive")
    if content.tense is not Tense.PRESENT or content.modal or (content.negated and clause.negated):
        raise UnsayableError(f"{act.verb} with such an infinitive")
    return replace(
        clause,
        predicate=content.predicate,
        negated=clause.negated or content.negated,
        adverbs=(*clause.adverbs, *content.adverbs),
        adjuncts=(*content.adjuncts, *clause.adjuncts),
        links=(*content.links, *clause.links),
        progressive=False,
    )


def check_shared(clause: Clause, first: Clause) -> None:
    """Refuse a further predicate that may be denied or doubtful as the first one is.

    Raises:
        UnsayableError: the source does not tell.
    """
    own = clause.modal is not None and clause.modal is not first.modal
    denied = first.negated and not own and not clause.negated
    doubtful = {"and": (first.modal is Modal.MAY and not own) or denied, "or": denied, "but": False}[first.joint]
    if (first.modal is not None and clause.modal is None) or (first.subject is not None and doubtful):
        raise UnsayableError("predicates that may be alternatives")


def with_subject(clause: Clause, setting: Setting) -> Clause:
    """Give a headline without subject its object as one: "Failed to get the status", Status konnte nicht …."""
    if clause.subject is not None or isinstance(clause.predicate, Existing):
        return clause
    act = clause.predicate
    if setting.full or not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase | Coordination):
        raise UnsayableError("a sentence without subject")
    if clause.modal is not Modal.CAN or act.passive or act.content:
        raise UnsayableError("a sentence without subject")
    return replace(clause, subject=act.obj, predicate=replace(act, obj=None, passive=True))


def number_of(phrase: NounPhrase) -> NounPhrase:
    """Turn "high connections" into a high number of connections."""
    levels = tuple(node for node in phrase.adjectives if node.concept in LEVELS)
    rest = tuple(node for node in phrase.adjectives if node.concept not in LEVELS)
    counted = replace(phrase, adjectives=rest, adjuncts=(), participle=None, relative=None, aside=None)
    return replace(phrase, head="number", number=Number.SINGULAR, adjectives=levels, modifiers=(), names=(), of=counted)


def with_age(clause: Clause) -> Amount | None:
    """Return how old what a relative clause stands behind is; the tree holds its age as the clause's subject.

    Raises:
        UnsayableError: the clause says something else of another subject.
    """
    if clause.subject is None:
        return None
    told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if clause.subject != NounPhrase(head="age") or not isinstance(told, Amount):
        raise UnsayableError("a relative clause with a subject of its own")
    return told


_POINTS = {"start", "end", "finish", "complete", "expire", "stop", "restart", "close", "open", "begin", "arrive", "run"}


def is_moment(act: object) -> bool:
    """Whether it happens at a time of the day ("at 22:00") rather than at a value."""
    return isinstance(act, Acting) and (act.passive or act.verb in _POINTS)


def takes_no(phrase: Nominal) -> bool:
    """Whether a negated clause says "kein" before its object."""
    if not isinstance(phrase, NounPhrase) or phrase.amount is not None or phrase.names or phrase.pronoun:
        return False
    if not isinstance(phrase.head, str) or not phrase.head:
        return False
    if phrase.determiner in {Determiner.ANY, Determiner.INDEFINITE}:
        return True
    if phrase.determiner is Determiner.NONE and kind_of(phrase) == "event":
        return True
    return phrase.determiner is Determiner.NONE and phrase.number is not Number.SINGULAR


def with_no(phrase: Nominal) -> Nominal:
    """Return the phrase with kein."""
    if not isinstance(phrase, NounPhrase) or phrase.amount is not None:
        raise UnsayableError("the absence of such a phrase")
    return replace(phrase, determiner=Determiner.NO)


def check_kept(node: object, text: str) -> None:
    """Refuse a sentence that lost a name or a number."""
    for part in walk(node):
        said = part.text if isinstance(part, Name) else part.value if isinstance(part, Amount) else ""
        if any(name in text for name in COUNTRIES.get(said, ())):
            continue
        if said and said not in text and said not in {"1", "2", "3"}:
            raise UnsayableError(f"{said!r} would be lost")


def finished(sentence: Sentence, text: str) -> str:
    """Return a sentence's words with capital, prefix and closing mark.

    Raises:
        UnsayableError: a name or a number was lost.
    """
    check_kept(replace(sentence, prefix=()), text)
    if not any(text.startswith(name) for name in names_in(sentence)):
        text = text[:1].upper() + text[1:]
    lead = " ".join(name.text for name in sentence.prefix) + ": " if sentence.prefix else ""
    return lead + text + sentence.end


def leading_names(modifiers: tuple[object, ...]) -> int:
    """Return how many names a compound begins with."""
    count = 0
    while count < len(modifiers) and isinstance(modifiers[count], Name):
        count += 1
    return count


def names_in(node: object) -> list[str]:
    """Return the texts of a tree's names."""
    return [name.text for name in walk(node) if isinstance(name, Name)]


def tidy(text: str) -> str:
    """Remove doubled spaces, and commas before other marks."""
    text = re.sub(r" +,", ",", text)
    text = re.sub(r" (?=/(s|h|min|sec)\b)", "", text)
    text = re.sub(COMMA + r"+(?=\s*([.,;:!?()–\x02]|$))", "", text)
    text = text.replace(COMMA, ",")
    return re.sub(r" {2,}", " ", text)


def with_clause(act: Acting) -> Acting:
    """Make what somebody is caused to do a clause: "causes X to fail" is zorgt ervoor dat X mislukt."""
    if act.passive or act.content is None or act.content.subject is not None or isinstance(act.obj, Amount | None):
        raise UnsayableError(f"{act.verb} without somebody who does something")
    return replace(act, obj=None, content=replace(act.content, subject=act.obj, progressive=True))
