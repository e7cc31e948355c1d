"""What the English rules ask of trees: what a phrase names, how a clause hangs on."""

from __future__ import annotations

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
    Relation,
    Role,
    Tense,
    walk,
)
from slack_fixtures.grammar.parsing.english.tables import BOUNDS, UNITS
from slack_fixtures.grammar.parsing.tables import word_set
from slack_fixtures.grammar.parsing.trees import noun_kind

_CHANGES = {"increase", "decrease", "rise", "drop", "spike", "growth", "reduction", "surge", "decline", "jump"}
_GROWING = {"grow", "increase", "rise", "fall", "drop", "decrease", "climb", "shrink", "decline", "approach"}
_EVENTS = {
    "create": "creation",
    "delete": "deletion",
    "remove": "removal",
    "install": "installation",
    "restart": "restart",
    "restart_obj": "restart",
    "reboot": "reboot",
    "reboot_obj": "reboot",
    "start": "start",
    "start_obj": "start",
    "upgrade": "upgrade",
    "roll_out": "rollout",
    "migrate_obj": "migration",
    "move": "move",
    "deploy": "deploy",
    "roll_back": "rollback",
    "merge": "merge",
}
_SOUGHT = {
    "error",
    "exit_code",
    "cause",
    "root_cause",
    "reason",
    "exception",
    "error_message",
    "error_code",
    "stack_trace",
    "warning",
}
_FREE = {"free", "available", "usable", "remaining"}
_HANDLED = {
    "account",
    "admin_account",
    "root_account",
    "user_account",
    "credential",
    "token",
    "password",
    "secret",
    "api_key",
    "key",
    "command",
}
_CAUSING = {"cause", "trigger", "produce", "raise", "result", "report", "detect", "observe", "see"}
_PROCESSING = word_set(
    "serve process handle schedule load load_obj build build_obj train train_obj test deliver render write read query "
    "stream log route index_obj parse score send receive scan crawl print ship pay bill sign place book map"
)
_TROUBLES = {"problem", "issue", "error", "failure", "delay", "timeout", "outage", "backlog", "queue", "pipeline"}
_JOINED = {"session", "connection", "contact", "problem", "issue", "conflict"}


_SIDES_OF_LIMITS = {"fall_below": Role.BELOW, "rise_above": Role.ABOVE}
"""Verbs that tell where a value comes to be."""


def bare_name(part: NounPhrase | Name | Coordination) -> Name | None:
    """Return the name that a phrase is and nothing else."""
    is_one = isinstance(part, NounPhrase) and isinstance(part.head, Name) and part == NounPhrase(part.head)
    return part.head if is_one and isinstance(part, NounPhrase) and isinstance(part.head, Name) else None


def is_measured(nominal: Nominal) -> bool:
    """Return whether a phrase is a value, so that "over" is above it."""
    if not isinstance(nominal, NounPhrase):
        return False
    return nominal.amount is not None or nominal.head in BOUNDS or noun_kind(nominal) == "measure"


def is_lacking_time(clause: Clause, adjunct: Adjunct) -> bool:
    """Return whether the last hours would be when something is missing, where it is they that are."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    return state == Adjective("missing") and adjunct.role in {Role.LAST, Role.NEXT} and not clause.adjuncts


def is_waited_on(adjunct: Adjunct) -> bool:
    """Return whether "on" tells for what one waits: "on the bank", not "on ⟨1⟩"."""
    phrase = adjunct.phrase
    return (
        adjunct.role is Role.ON
        and isinstance(phrase, NounPhrase)
        and isinstance(phrase.head, str)
        and bool(phrase.head)
    )


def is_bare_state(nominal: Nominal) -> bool:
    """Return whether "out of" a phrase tells how something is: "out of sequence", not "out of rotation"."""
    if not isinstance(nominal, NounPhrase) or nominal.determiner is not Determiner.NONE or nominal.modifiers:
        return False
    bare = isinstance(nominal.head, str) and bool(nominal.head) and not nominal.names and not nominal.adjectives
    return bare and nominal.number is Number.SINGULAR and nominal.head not in {"rotation", "service", "production"}


def is_resource(nominal: Nominal) -> bool:
    """Return whether one may run out of it: of space or addresses, not of sequence or quorum."""
    first = nominal.items[0] if isinstance(nominal, Coordination) else nominal
    if not isinstance(first, NounPhrase) or not isinstance(first.head, str) or first.pronoun:
        return False
    kept = first.head in {"disk", "heap", "stack"} or noun_kind(first) == "resource"
    return bool(first.head) and (first.number is not Number.SINGULAR or kept)


def takes_value_along(nominal: Nominal) -> bool:
    """Return whether a place took a value with it: "interface ⟨1⟩ on [⟨2⟩ inbound utilization] is high"."""
    if not isinstance(nominal, NounPhrase) or not nominal.modifiers:
        return False
    first = nominal.modifiers[0]
    return isinstance(first, Name) and first.kind == "span" and noun_kind(nominal) in {"measure", "event"}


def is_joined(base: NounPhrase, adjunct: Adjunct) -> bool:
    """Return whether "with" belongs to the noun: "session with ⟨1⟩"."""
    return adjunct.role is Role.WITH and base.head in _JOINED


def is_shared(clause: Clause) -> bool:
    """Return whether more is said of what is so much full: not of that share of it, "and cannot be extended"."""
    share = clause.subject
    return isinstance(share, NounPhrase) and share.amount is not None and not share.head and bool(clause.more)


def full_of(subject: Nominal, clause: Clause) -> Clause | None:
    """Return what "the disk is 95 % full" says: 95 % of the disk are used; the clause holds the share or the age."""
    share = clause.subject
    if not isinstance(share, NounPhrase) or not isinstance(subject, NounPhrase):
        return None
    if share.head == "age" and subject.head == "age":
        return replace(clause, subject=subject)
    if share.of is not None:  # so much of its space is free
        return None if clause.more else replace(clause, adjuncts=(Adjunct(Role.ON, subject), *clause.adjuncts))
    determiner = Determiner.DEFINITE if share.head else Determiner.NONE
    return replace(clause, subject=replace(share, of=subject, determiner=determiner))


def kind_in_time(words: tuple[str, ...], kind: LinkKind, clause: Clause) -> LinkKind:
    """Return how "once it has drained" hangs on: after it has; and "as the load grows": when it does."""
    act = clause.predicate
    if words == ("as",) and isinstance(act, Acting) and act.verb in _GROWING and clause.tense is Tense.PRESENT:
        return LinkKind.WHEN
    return LinkKind.AFTER if words in {("once",), ("as", "soon", "as")} and clause.tense is Tense.PERFECT else kind


def needed(clause: Clause) -> Clause | None:
    """Return "need to be restarted" as what must be done; None where it is not that, or more is said of it."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "need_to" or act.content is None or clause.more or clause.negated:
        return None
    told = act.content
    if told.modal or told.negated or told.more or told.links:
        return None
    adverbs, adjuncts = (*clause.adverbs, *told.adverbs), (*told.adjuncts, *clause.adjuncts)
    return replace(told, modal=Modal.MUST, adverbs=adverbs, adjuncts=adjuncts)


def is_wish(clause: Clause) -> bool:
    """Return whether "would" does not tell what might follow: "would like", "would need to be replaced"."""
    act = clause.predicate
    if isinstance(act, Acting):
        return act.verb.startswith(("want", "need", "expect", "recommend", "suggest", "say", "prefer", "like", "help_"))
    return not isinstance(act, Being) or clause.modal is not None


def seen(clause: Clause) -> Clause | None:
    """Return "seems to have failed" as "has apparently failed"; what else seems so is told by the verb.

    None where more hangs on what seems to have happened than one clause tells.
    """
    act = clause.predicate
    told = act.content if isinstance(act, Acting) else None
    if told is None or told.tense is not Tense.PERFECT:
        return clause
    if clause.tense is not Tense.PRESENT or clause.negated or clause.modal or clause.more or told.more or told.modal:
        return None
    adverbs, adjuncts = ("apparently", *clause.adverbs, *told.adverbs), (*told.adjuncts, *clause.adjuncts)
    return replace(told, adverbs=adverbs, adjuncts=adjuncts)


def not_yet(clause: Clause) -> Clause:
    """Say "nobody has done it yet" as what nobody has done so far: most languages deny "yet" itself."""
    subject = clause.subject
    if "yet" not in clause.adverbs or clause.negated or not isinstance(subject, NounPhrase):
        return clause
    if subject.determiner is not Determiner.NO and subject.pronoun != "nobody":
        return clause
    return replace(clause, adverbs=tuple("so_far" if one == "yet" else one for one in clause.adverbs))


def has_stayed(clause: Clause) -> Clause:
    """Say "has fallen below 80 % for 15 minutes" as where it has been: falling takes no 15 minutes."""
    act = clause.predicate
    side = _SIDES_OF_LIMITS.get(act.verb) if isinstance(act, Acting) and not act.passive else None
    lasting = any(one.role is Role.DURATION for one in clause.adjuncts)
    if side is None or not isinstance(act, Acting) or not lasting or clause.tense is not Tense.PERFECT:
        return clause
    plain = not (clause.negated or clause.modal or clause.progressive or act.content or act.obj)
    limits = [phrase for _, phrase in act.obliques if isinstance(phrase, Amount | NounPhrase)]
    if not plain or len(limits) != 1 or len(act.obliques) != 1:
        return clause
    return replace(clause, predicate=Being(Adjunct(side, limits[0])))


def since_event(clause: Clause) -> Adjunct | None:
    """Return "since the node was created" as a time: since the creation of the node."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or clause.more or clause.links or clause.negated or clause.modal:
        return None
    event = _EVENTS.get(act.verb, "")
    plain = clause.tense is Tense.PAST and isinstance(subject, NounPhrase) and not subject.pronoun
    if not event or not plain or act.obliques or act.content or clause.adjuncts or clause.adverbs:
        return None
    return Adjunct(Role.SINCE, NounPhrase(event, determiner=Determiner.DEFINITE, of=subject))


def looked_up(clause: Clause) -> Clause | None:
    """Return "check the logs for the exit code" as an order to look for it there."""
    act = clause.predicate
    place = act.obj if isinstance(act, Acting) and act.verb == "check" and not act.passive else None
    if not isinstance(act, Acting) or not isinstance(place, NounPhrase) or clause.negated or act.obliques:
        return None
    read = isinstance(place.head, Name) or noun_kind(place) in {"data", "software"}
    sought = [one for one in (*place.adjuncts, *clause.adjuncts) if one.role is Role.FOR]
    thing = sought[0].phrase if len(sought) == 1 else None
    if not read or not isinstance(thing, NounPhrase) or thing.head not in _SOUGHT:
        return None
    if thing.determiner is not Determiner.DEFINITE:
        return None
    where = replace(place, adjuncts=tuple(one for one in place.adjuncts if one not in sought))
    if place.determiner is Determiner.NONE and place.number is Number.PLURAL:
        where = replace(where, determiner=Determiner.DEFINITE)  # "check logs for the error"
    others = tuple(one for one in clause.adjuncts if one not in sought)
    told = Acting("look_for", obliques=(("for", thing),))
    return replace(clause, predicate=told, adjuncts=(Adjunct(Role.IN, where), *others))


def does_something(phrase: NounPhrase) -> bool:
    """Return whether a phrase tells what its thing is doing: "pods waiting for …"."""
    return phrase.participle is not None and phrase.participle.progressive


def is_extent(nominal: Nominal) -> bool:
    """Return whether something may grow by it: "by half", "by a factor of 2"."""
    return isinstance(nominal, NounPhrase) and (nominal.amount is not None or nominal.head in {"factor", "half"})


def is_possibility(phrase: NounPhrase) -> bool:
    """Return whether a phrase behind a comma guesses at what is the matter: "potential memory leak"."""
    guessed = any(one.concept in {"possible", "potential", "likely", "probable"} for one in phrase.adjectives)
    return (guessed or phrase.head == "risk") and phrase.determiner is Determiner.NONE


def of_change(base: NounPhrase, adjunct: Adjunct) -> NounPhrase | None:
    """Return "an increase in errors" as one of errors; in a cluster it is no change of the cluster."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.IN or base.head not in _CHANGES or base.of is not None or base.adjuncts:
        return None
    first = phrase.items[0] if isinstance(phrase, Coordination) else phrase
    if not isinstance(first, NounPhrase):
        return None
    counted = first.head == "traffic" or noun_kind(first) in {"measure", "event", "resource"}
    return replace(base, of=phrase) if counted and isinstance(phrase, NounPhrase | Coordination) else None


def one_of(one: NounPhrase, whole: Nominal) -> NounPhrase | None:
    """Return "one of the nodes" as a node; None where no tree holds which one."""
    amount = one.amount
    if one.head or amount is None or amount.value not in {"1", "one"} or amount.unit or amount.total:
        return replace(one, of=whole)
    if amount.relation not in {Relation.EXACTLY, Relation.ONLY} or not isinstance(whole, NounPhrase):
        return replace(one, of=whole)
    plain = whole.number is Number.PLURAL and whole.head and whole.amount is None and not whole.participle
    ranked = any(adjective.degree == "superlative" for adjective in whole.adjectives)
    if not plain or ranked or whole.relative or whole.determiner is not Determiner.DEFINITE:
        return None
    only = amount if amount.relation is Relation.ONLY else None
    determiner = Determiner.NONE if only else Determiner.INDEFINITE
    return replace(whole, number=Number.SINGULAR, determiner=determiner, amount=only)


def is_in_use(subject: Nominal, state: object) -> bool:
    """Return whether "used" is said as a state of what is no room to be filled."""
    return state == Adjective("used") and isinstance(subject, NounPhrase) and subject.head in _HANDLED


def last_of(phrase: NounPhrase) -> object:
    """Return what the last adjunct of a phrase names, next to which a participle would stand."""
    return phrase.adjuncts[-1].phrase if phrase.adjuncts else None


def is_open(phrase: object) -> bool:
    """Return whether a phrase names things of which more may be told: "packages", not "the packages" or a name."""
    if not isinstance(phrase, NounPhrase) or not isinstance(phrase.head, str) or phrase.names:
        return False
    unknown = phrase.determiner is not Determiner.DEFINITE and phrase.number is Number.PLURAL
    return bool(phrase.head) and unknown and phrase.participle is None and phrase.relative is None


def tells_cause(clause: Clause) -> bool:
    """Return whether a participle tells where something comes from, rather of an event than of its place."""
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in _CAUSING


def is_bounded(base: Nominal, adjunct: object) -> bool:
    """Return whether changes have a value that is reached: so a verb has, "the rate drops below 80 %"."""
    if not isinstance(base, NounPhrase) or not isinstance(adjunct, Adjunct) or base.number is not Number.PLURAL:
        return False
    to = adjunct.role is Role.TO and (isinstance(adjunct.phrase, Amount) or adjunct.phrase == NounPhrase("zero"))
    return base.head in _CHANGES and (to or adjunct.role in {Role.BELOW, Role.ABOVE, Role.UNDER, Role.BEYOND})


def holds_something(base: NounPhrase, clause: Clause) -> bool:
    """Return whether what holds something is the place of a measure: "free space on the partition holding the logs"."""
    act = clause.predicate
    holding = isinstance(act, Acting) and act.verb in {"hold", "contain", "store", "serve", "host"} and not act.passive
    return holding and isinstance(last_of(base), NounPhrase) and noun_kind(base) in {"measure", "resource"}


def is_compound_taken_apart(clause: Clause) -> bool:
    """Return whether a word in -ing is a noun: "account opening broken", "model serving latency above 250 ms"."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.passive:
        return False
    if clause in {Clause(None, Acting("open")), Clause(None, Acting("close"))}:
        return True
    obj = act.obj
    if act.verb not in _PROCESSING or not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.NONE:
        return False
    bare = obj.amount is None and not obj.adjectives and not obj.names
    return bare and (noun_kind(obj) == "measure" or obj.head in _TROUBLES)


def strayed(adverbs: tuple[str, ...]) -> float:
    """Return the cost of a place before a verb: in "pods scheduled there remain" it belongs to what stands before."""
    return 0.5 if "there" in adverbs or "here" in adverbs else 0.0


def is_part(nominal: Nominal) -> bool:
    """Return whether a phrase is a part of something: "40 % of the calls", "most errors"."""
    if not isinstance(nominal, NounPhrase):
        return False
    return nominal.of is not None or nominal.determiner in {Determiner.MOST, Determiner.HALF, Determiner.MANY}


def is_time_noun(nominal: Nominal) -> bool:
    """Return whether a phrase names a time or a unit: "the last hour"."""
    return noun_kind(nominal) in {"time", "unit"}


def is_twice(phrase: NounPhrase) -> bool:
    """Return whether a phrase counts: "both times the primary had run out of memory"."""
    return phrase.determiner is Determiner.BOTH and is_time_noun(phrase)


def is_while(nominal: Nominal) -> bool:
    """Return whether a phrase tells when and not what: "this week", "last night"."""
    if not isinstance(nominal, NounPhrase) or not is_time_noun(nominal) or nominal.number is Number.PLURAL:
        return False
    if nominal.determiner in {Determiner.THIS, Determiner.EACH} or (
        nominal.determiner is Determiner.INDEFINITE and nominal.head in UNITS
    ):
        return True
    return nominal.determiner is Determiner.NONE and nominal.adjectives[:1] in {
        (Adjective("last"),),
        (Adjective("next"),),
    }


def is_end(nominal: Nominal) -> bool:
    """Return whether a phrase names the end of something: "by the end of the week"."""
    return isinstance(nominal, NounPhrase) and nominal.head == "end"


def is_some_time(nominal: Nominal) -> bool:
    """Return whether a phrase tells how long: "five business days", "a few minutes"."""
    if not isinstance(nominal, NounPhrase) or not is_time_noun(nominal):
        return False
    return nominal.amount is not None or nominal.determiner in {Determiner.A_FEW, Determiner.SEVERAL, Determiner.MANY}


def is_alert(nominal: Nominal) -> bool:
    """Return whether a phrase names an alert or an error."""
    return isinstance(nominal, NounPhrase) and nominal.head in {"alert", "alarm", "exception", "error", "incident"}


def is_agent(adjunct: Adjunct) -> bool:
    """Return whether an adjunct may be who does it."""
    return adjunct.role is Role.BY and not isinstance(adjunct.phrase, Amount)


def takes_bare_object(clause: Clause) -> bool:
    """Return whether a verb has a bare object: in a title "read failure" and "rejected inserts" are things."""
    obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
    return isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and obj.amount is None


def holds_any(clause: Clause) -> bool:
    """Return whether something in a clause is "any", "some", "no" or "all", so that a denial would turn it around."""
    reached = {Determiner.ANY, Determiner.SOME, Determiner.NO, Determiner.ALL, Determiner.EACH, Determiner.BOTH}
    return any(isinstance(node, NounPhrase) and node.determiner in reached for node in walk(clause))


def is_free(adjective: Adjective) -> bool:
    """Return whether an adjective calls something free."""
    return adjective.concept in _FREE


def stands_in_plural(subject: Nominal) -> bool | None:
    """Return whether a verb stands in the plural behind a subject; None where nobody can say."""
    if isinstance(subject, Coordination):
        return True if subject.conjunction in {"and", "comma"} else None
    if subject.pronoun:
        some = subject.pronoun != "them" or subject.number is Number.PLURAL or subject == NounPhrase(pronoun="them")
        return subject.pronoun in {"they", "these", "you", "them", "we", "us"} and some
    if subject.amount is not None and subject.amount.value == "1" and subject.amount.total:
        return None  # "one in ten calls is dropped"
    if isinstance(subject.head, Name) or not subject.head:
        told = isinstance(subject.head, Name) and not subject.amount and subject.head.kind != "span"
        return False if told else None
    if subject.determiner in {Determiner.HALF, Determiner.MOST, Determiner.ALL, Determiner.SOME, Determiner.WHICH_EVER}:
        return None
    if subject.determiner is Determiner.NO and subject.number is Number.PLURAL:
        return None  # "none of the nodes answers"
    if subject.of is not None and subject.head in {"number", "majority", "percentage", "share", "lot", "set"}:
        return None
    return subject.number is Number.PLURAL
