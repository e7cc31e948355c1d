"""What a text says in passing that Romance languages say with other words, or that was read wrongly.

"for lack of memory" tells a reason, "the past hour" behind "over" a time, "not on every node" denies of all nodes.
"""

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
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.tables import WHOLE_DAYS, words
from slack_fixtures.grammar.lexicon import concepts

_MISREAD = frozenset({("lost", "quorum"), ("stopped", "reporting"), ("failed", "validation")})
"""A verb's past and its object behind a name, taken for one thing: "cluster lost quorum"."""
_STEEP = words("sharp sudden steep marked rapid significant")
_ENVIRONMENTS = words("production staging")
_SUPPLIES = words("inode disk_space space free_space memory storage ip_address port resource capacity file_descriptor")
"""What gets scarce on a thing."""
_CONFIDENTIAL = words("secret secret_value credential password token api_key private_key key")
_COUNTED = words("request query transaction purchase_order call")
_STORED = words("backup archive snapshot")
_ISSUED = words("certificate token license")
"""What does not run out, but expires."""
_PLAIN_NAMES = {"DB": "database", "IP": "ip_address", "IPs": "ip_address", "DBs": "database"}
_QUANTITIES = frozenset({Determiner.ENOUGH, Determiner.NOT_ENOUGH, Determiner.TOO_MANY, Determiner.TOO_FEW})
_BIG = words("large big huge")
_CALENDAR = words("night week weekend month quarter year monday tuesday wednesday thursday friday saturday sunday")
_NOT_FOR = words("software machine place person time unit measure")
_PAID = words("payout payment transfer bank_transfer refund shipment delivery invoice")
_PAYEES = words("merchant")
"""Those who get money or goods, beside persons."""


def kind_of(phrase: object) -> str:
    """Return the class of a phrase's noun; empty of a name, an amount or several."""
    head = phrase.head if isinstance(phrase, NounPhrase) else ""
    known = concepts().get(("nouns", str(head)))
    return known.kind if known is not None and isinstance(head, str) else ""


def is_past_or_next(phrase: object) -> bool:
    """Return whether a phrase is a night, a week and so on by the calendar: "last week"."""
    if not isinstance(phrase, NounPhrase) or phrase.head not in _CALENDAR:
        return False
    told = [one.concept for one in phrase.adjectives]
    return told in (["last"], ["next"]) and phrase == NounPhrase(phrase.head, adjectives=phrase.adjectives)


def is_stretch(adjunct: Adjunct) -> bool:
    """Return whether an adjunct is a time counted in nights or working days: "for three nights"."""
    phrase = adjunct.phrase
    if adjunct.role is not Role.FOR or not isinstance(phrase, NounPhrase) or phrase.amount is None:
        return False
    return kind_of(phrase) in {"time", "unit"}


def read_sentence(sentence: Sentence) -> Sentence:
    """Return "unusually many returns" as an unusually high number of them."""
    body = sentence.body
    if not isinstance(body, NounPhrase) or body.determiner is not Determiner.MANY or len(sentence.opening) != 1:
        return sentence
    adverb = sentence.opening[0]
    if concepts()["adverbs", adverb].kind != "degree":
        return sentence
    high = Adjective("high", adverbs=(adverb,))
    number = NounPhrase("number", adjectives=(high,), of=replace(body, determiner=Determiner.NONE))
    return replace(sentence, body=number, opening=())


def read_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return a phrase as it is meant.

    Raises:
        UnsayableError: it was misread.
    """
    _check_phrase(phrase)
    told = {one.concept for one in phrase.adjectives}
    parts = {one.head for one in phrase.modifiers if isinstance(one, NounPhrase)}
    phrase = _with_plain_names(phrase)
    counted = phrase.of if phrase.head == "number" and phrase.determiner in _QUANTITIES else None
    if isinstance(counted, NounPhrase) and counted.determiner is Determiner.NONE and not phrase.adjectives:
        phrase = replace(counted, determiner=phrase.determiner, adjuncts=(*counted.adjuncts, *phrase.adjuncts))
    if phrase.head == "number_of_replicas" and phrase.determiner in _QUANTITIES:
        phrase = replace(phrase, head="replica", number=Number.PLURAL)
    if phrase.head == "descriptor" and phrase.modifiers == (NounPhrase("open_file"),):
        phrase = replace(
            phrase, head="file_descriptor", modifiers=(), adjectives=(*phrase.adjectives, Adjective("open"))
        )
    if phrase.head == "decline" and (told & _STEEP or any(one.role is Role.IN for one in phrase.adjuncts)):
        phrase = replace(phrase, head="drop")
    if phrase.head == "memory" and parts & _STORED:
        phrase = replace(phrase, head="storage")
    first = phrase.modifiers[0] if len(phrase.modifiers) == 1 else None
    if phrase.head == "volume" and isinstance(first, NounPhrase) and first.head in _COUNTED and phrase.of is None:
        phrase = replace(phrase, head="number", modifiers=(), of=replace(first, number=Number.PLURAL))
    if phrase.head in _ENVIRONMENTS and phrase.modifiers == (NounPhrase("namespace"),):
        phrase = replace(phrase, head="namespace", modifiers=(), names=(Name(str(phrase.head)), *phrase.names))
    if phrase.head == "breach" and "cold" in told and phrase.modifiers == (NounPhrase("chain"),):
        cold = tuple(one for one in phrase.adjectives if one.concept == "cold")
        rest = tuple(one for one in phrase.adjectives if one not in cold)
        phrase = replace(phrase, adjectives=rest, modifiers=(NounPhrase("chain", adjectives=cold),))
    adjuncts = tuple(_adjunct(one, phrase) for one in phrase.adjuncts)
    return replace(phrase, adjuncts=adjuncts) if adjuncts != phrase.adjuncts else phrase


def _check_phrase(phrase: NounPhrase) -> None:
    told = {one.concept for one in phrase.adjectives}
    if isinstance(phrase.head, Name) and phrase.head.text == "go":
        raise UnsayableError("a verb that was taken for a name")  # "7 days to go"
    if any(one.role is Role.OUT_OF and _heads(one.phrase) & {"balance"} for one in phrase.adjuncts):
        raise UnsayableError("out of balance")
    if phrase.head in WHOLE_DAYS and (phrase.modifiers or phrase.of or phrase.amount or phrase.adjectives):
        raise UnsayableError("a day of something")
    if phrase.head == "clock" and (phrase.modifiers or phrase.names or phrase.amount):
        raise UnsayableError("a time of day that was taken for a clock")  # "17:30 Uhr"
    if phrase.head == "assumption" or (isinstance(phrase.of, NounPhrase) and phrase.of.head == "assumption"):
        raise UnsayableError("what is taken in or taken for true")  # German "Annahme"
    named = any(isinstance(one, Name) for one in phrase.modifiers)
    if named and any((one, phrase.head) in _MISREAD for one in told):
        raise UnsayableError("a verb that was taken for a part of a phrase")


def _has_hidden_number(phrase: object) -> bool:
    """Return whether several persons or machines have nothing but a hidden name before them: "on ⟨1⟩ clients"."""
    if not isinstance(phrase, NounPhrase) or phrase.number is not Number.PLURAL or len(phrase.modifiers) != 1:
        return False
    only = phrase.modifiers[0]
    hidden = isinstance(only, Name) and only.kind == "span"
    bare = phrase.determiner is Determiner.NONE and not phrase.adjectives and not phrase.names
    return hidden and bare and kind_of(phrase) in {"machine", "person", "software"}


def _with_plain_names(phrase: NounPhrase) -> NounPhrase:
    """Return "orders DB" and "unknown IP" with the noun that the short form stands for."""
    if isinstance(phrase.head, Name) and phrase.head.text in _PLAIN_NAMES:
        many = phrase.head.text.endswith("s") or phrase.number is Number.PLURAL
        known = _PLAIN_NAMES[phrase.head.text]
        new = "unknown" in {one.concept for one in phrase.adjectives} and not many
        determiner = Determiner.INDEFINITE if new and phrase.determiner is Determiner.NONE else phrase.determiner
        number = Number.PLURAL if many else Number.SINGULAR
        return replace(phrase, head=known, number=number, determiner=determiner)
    last = phrase.names[-1].text if phrase.names else ""
    if isinstance(phrase.head, Name) and last in {"cut-off", "cutoff"} and len(phrase.names) == 1:
        return replace(phrase, head="deadline", modifiers=(*phrase.modifiers, phrase.head), names=())
    if phrase.head and isinstance(phrase.head, str) and [one.text for one in phrase.names] == ["DB"]:
        part = NounPhrase(phrase.head, phrase.number)
        return replace(phrase, head="database", number=Number.SINGULAR, names=(), modifiers=(*phrase.modifiers, part))
    return phrase


def _adjunct(adjunct: Adjunct, host: NounPhrase | None = None) -> Adjunct:
    """Return an adjunct in the role that its noun gives it; ``host`` is the thing that it belongs to."""
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return adjunct
    if adjunct.role is Role.TO and phrase == NounPhrase("zero"):
        return replace(adjunct, phrase=Amount("0"))
    kind = kind_of(phrase)
    told = {one.concept for one in phrase.adjectives}
    if adjunct.role is Role.FOR and phrase.head == "lack" and phrase.determiner is Determiner.NONE:
        return Adjunct(Role.DUE_TO, replace(phrase, determiner=Determiner.INDEFINITE))
    if adjunct.role is Role.AFTER and phrase.head in _ENVIRONMENTS and not told:
        return replace(adjunct, role=Role.TO)  # German "nach"
    if adjunct.role is Role.AS and phrase == NounPhrase("root_directory"):
        return replace(adjunct, phrase=NounPhrase(Name("root")))  # the account
    past = adjunct.role in {Role.VIA, Role.IN, Role.DURING} and told <= {"past", "last"} and len(told) == 1
    only = NounPhrase(phrase.head, determiner=Determiner.DEFINITE, adjectives=phrase.adjectives)
    if past and kind in {"time", "unit"} and phrase == only:
        return Adjunct(Role.LAST, Amount("", str(phrase.head)))
    if host is None:
        return adjunct
    if adjunct.role is Role.AT and host.head in _PAID and (kind == "person" or phrase.head in _PAYEES):
        return replace(adjunct, role=Role.TO)  # German "an"
    if adjunct.role is Role.AT and phrase.number is Number.PLURAL and phrase.determiner is Determiner.NONE:
        concerned = kind_of(host) in {"event", "measure"} and bool(kind) and kind not in _NOT_FOR
        return replace(adjunct, role=Role.FOR) if concerned else adjunct  # German "bei"
    only = NounPhrase(phrase.head, phrase.number, amount=phrase.amount)
    if adjunct.role is Role.IN and host.determiner is Determiner.NO and kind == "unit" and phrase == only:
        return Adjunct(Role.LAST, replace(phrase.amount, unit=str(phrase.head))) if phrase.amount else adjunct
    return adjunct


def read_clause(clause: Clause) -> Clause:
    """Return a clause as it is meant.

    Raises:
        UnsayableError: it was misread.
    """
    if any(_has_hidden_number(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("a number that was taken for a name")
    clause = replace(clause, adjuncts=tuple(map(_adjunct, clause.adjuncts)))
    made = isinstance(clause.predicate, Acting) and clause.predicate.passive and clause.subject is None
    done = clause.tense in {Tense.PAST, Tense.PERFECT} or made  # "completed in more than 2 seconds"
    if not done and (not isinstance(clause.predicate, Acting) or clause.predicate.obj is None):
        clause = replace(clause, adjuncts=tuple(map(_to_come, clause.adjuncts)))
    if clause.negated:
        clause = replace(clause, adjuncts=tuple(map(_of_all, clause.adjuncts)))
    if "consecutively" in clause.adverbs:
        clause = _consecutive(clause)
    if isinstance(clause.predicate, Being):
        return _being(clause, clause.predicate)
    return _acting(clause, clause.predicate) if isinstance(clause.predicate, Acting) else clause


def with_rise(clause: Clause) -> Clause:
    """Return "latency up" as what has happened: it has increased."""
    risen = clause.predicate == Being(Adjective("increased")) and clause.tense is Tense.PRESENT
    if not risen or clause.negated or clause.modal is not None:
        return clause
    return replace(clause, predicate=Acting("increase"), tense=Tense.PERFECT)


def _to_come(adjunct: Adjunct) -> Adjunct:
    """Return "expires in less than 2 days" as a point in time; what is done to something takes that time."""
    amount = adjunct.phrase
    if adjunct.role is not Role.NEXT or not isinstance(amount, Amount) or amount.relation is Relation.EXACTLY:
        return adjunct
    return replace(adjunct, phrase=replace(amount, point=True))


def _of_all(adjunct: Adjunct) -> Adjunct:
    """Return "not on every node" as not on all nodes."""
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.EACH:
        return adjunct
    return replace(adjunct, phrase=replace(phrase, determiner=Determiner.ALL, number=Number.PLURAL))


def _consecutive(clause: Clause) -> Clause:
    """Return "missed two checks in a row" as two consecutive checks; times in a row stand at the end.

    Raises:
        UnsayableError: nothing is counted.
    """
    plain = replace(clause, adverbs=tuple(one for one in clause.adverbs if one != "consecutively"))
    if any(map(is_stretch, clause.adjuncts)):
        return replace(plain, adjuncts=tuple(map(_in_a_row, clause.adjuncts)))
    times = tuple(one for one in clause.adjuncts if one.role is Role.TIMES)
    if times:
        return replace(clause, adjuncts=(*(one for one in clause.adjuncts if one not in times), *times))
    act, subject = clause.predicate, clause.subject
    if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.amount is not None:
        return replace(plain, predicate=replace(act, obj=_as_consecutive(act.obj)))
    if isinstance(subject, NounPhrase) and subject.amount is not None:
        return replace(plain, subject=_as_consecutive(subject))
    raise UnsayableError("in a row, of what is not counted")


def _as_consecutive(phrase: NounPhrase) -> NounPhrase:
    return replace(phrase, adjectives=(*phrase.adjectives, Adjective("consecutive")))


def _in_a_row(adjunct: Adjunct) -> Adjunct:
    if not is_stretch(adjunct) or not isinstance(adjunct.phrase, NounPhrase):
        return adjunct
    return replace(adjunct, phrase=_as_consecutive(adjunct.phrase))


def _being(clause: Clause, being: Being) -> Clause:
    """Return "was paused" as what was done."""
    told = being.complement
    if isinstance(told, Adjective) and told.concept in _BIG and kind_of(clause.subject) == "measure":
        return replace(clause, predicate=replace(being, complement=replace(told, concept="high")))
    done = clause.tense is Tense.PAST and not being.become and not being.remain
    if done and being.complement == Adjective("paused"):
        return replace(clause, predicate=Acting("pause_obj", passive=True))
    return clause


def _acting(clause: Clause, act: Acting) -> Clause:
    subject = clause.subject
    if ("to", NounPhrase("zero")) in act.obliques:
        told = tuple(("to", Amount("0")) if one == ("to", NounPhrase("zero")) else one for one in act.obliques)
        act = replace(act, obliques=told)
        clause = replace(clause, predicate=act)
    opened = act.verb == "open" and clause.tense is Tense.PAST and not clause.negated and not clause.modal
    bare = isinstance(subject, NounPhrase) and subject.determiner is Determiner.NONE and bool(subject.head)
    if opened and bare and any(one.role is Role.TO for one in clause.adjuncts):  # "rule opened to 10.0.0.0/8"
        return replace(clause, predicate=Acting("open_obj", passive=True), tense=Tense.PERFECT)
    head = subject.head if isinstance(subject, NounPhrase) else ""
    if act.verb == "have" and clause.modal is Modal.MAY and _is_changed(act.obj):
        raise UnsayableError("what was done that was taken for a state")  # "may have changed resources"
    thrown = act.obj.head if isinstance(act.obj, NounPhrase) else ""
    if act.verb == "throw" and (isinstance(act.obj, Amount) or (isinstance(thrown, Name) and "⟨" in thrown.text)):
        raise UnsayableError("codes that were taken for an amount")
    if act.verb == "run_out" and head in _ISSUED:
        return replace(clause, predicate=replace(act, verb="expire"))
    if act.verb == "spend" and act.passive and head in {"budget", "error_budget", "quota"}:
        return replace(clause, predicate=replace(act, verb="use_up"))
    if act.verb == "leak" and head in _CONFIDENTIAL and not clause.modal and not clause.negated:
        return replace(clause, predicate=Acting("expose", passive=True))
    many = isinstance(subject, NounPhrase) and subject.number is Number.PLURAL and kind_of(subject) != "measure"
    if act.verb == "double" and act.passive and many and Role.BY not in {one.role for one in clause.adjuncts}:
        number = NounPhrase("number", determiner=Determiner.DEFINITE, of=subject)  # "errors doubled"
        return replace(clause, subject=number)
    if act.verb == "hang" and kind_of(subject) == "event" and not act.passive:
        return replace(clause, predicate=Being(Adjective("stuck")), progressive=False)
    if act.verb in {"run_low_on", "run_out_of"} and head in _SUPPLIES:
        return _scarce(clause, act)
    if act.verb == "wait_for" and any(_heads(phrase) == {"lack"} for _, phrase in act.obliques):
        reasons = tuple(_adjunct(Adjunct(Role.FOR, phrase)) for _, phrase in act.obliques)
        return replace(clause, predicate=replace(act, obliques=()), adjuncts=(*reasons, *clause.adjuncts))
    if act.verb == "add" and head == "root_directory" and _stores(act, clause):
        assert isinstance(subject, NounPhrase)
        return replace(clause, subject=replace(subject, head="root_certificate"))
    return clause


def _is_changed(obj: object) -> bool:
    if not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.NONE or obj.amount is not None:
        return False
    done = obj.participle.predicate if obj.participle is not None else None
    passive = isinstance(done, Acting) and done.passive
    return passive or any(one.concept.endswith("ed") for one in obj.adjectives)


def _scarce(clause: Clause, act: Acting) -> Clause:
    """Return "inodes running low on ⟨1⟩" as what gets scarce there, not what lacks it."""
    subject = clause.subject
    named = [phrase for _, phrase in act.obliques if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name)]
    if not named or not isinstance(subject, NounPhrase):
        return clause
    if subject.determiner is Determiner.NONE:
        subject = replace(subject, determiner=Determiner.DEFINITE)
    told = (*(Adjunct(Role.ON, phrase) for phrase in named), *clause.adjuncts)
    state = Being(Adjective("scarce"), become=True)
    return replace(clause, subject=subject, predicate=state, adjuncts=told, progressive=False)


def _stores(act: Acting, clause: Clause) -> bool:
    places = [phrase for _, phrase in act.obliques] + [one.phrase for one in clause.adjuncts]
    return any(_heads(place) & {"truststore"} for place in places)


def _heads(phrase: Nominal | Amount | Clause) -> set[str]:
    items = phrase.items if isinstance(phrase, Coordination) else (phrase,)
    return {str(one.head) for one in items if isinstance(one, NounPhrase)}
