"""What the German rules ask of trees, and what they make of a clause: its subject, its tense, its modality."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
    Coordination,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Tense,
)
from slack_fixtures.grammar.lexicon import concept
from slack_fixtures.grammar.parsing.german.tables import MODALS
from slack_fixtures.grammar.parsing.tables import BEYOND
from slack_fixtures.grammar.parsing.trees import is_passive, noun_kind

_SIDES = {**dict.fromkeys(("high", "large", "big"), Role.ABOVE), **dict.fromkeys(("low", "small"), Role.BELOW)}
_GOOD = frozenset({"present", "enabled", "configured", "running", "active", "mounted", "installed", "sufficient"})
_WANTED = frozenset({"run", "work", "respond", "start", "exist", "connect"})
_LASTING = frozenset({"wait", "run", "continue", "remain", "keep", "stay", "last", "pause", "block", "lock", "suspend"})
_FOR_WHAT = frozenset({"use", "require", "need", "reserve", "utilize"})
_REMEDIES = frozenset(  # without which something happens; without a check it is only done so
    {"restart", "renewal", "replacement", "repair", "maintenance", "cooling", "intervention", "countermeasure", "fix"}
    | {"update", "upgrade", "backup", "full_backup", "cleanup", "cleaning", "extension", "expansion", "failover"}
    | {"rollback", "reboot", "patch", "refuelling", "manual_intervention", "recovery", "restoration"}
)
_SINCE = frozenset({"since_then"})
_STATIVE = frozenset({"need", "require", "expect", "know", "allow", "permit", "miss", "want"})
_SHOWN = frozenset({"show", "display", "report", "return", "throw", "deliver", "log", "indicate", "use", "send"})
_OVER = frozenset({"yesterday"})
_COMING_SOON = frozenset({"soon", "shortly", "imminently", "tonight", "tomorrow"})


GAP = NounPhrase(pronoun="gap")
"""Stands where a relative pronoun tells the object."""

ONE = NounPhrase(pronoun="one")
"""Man: what one does is said as what is done."""

Field = tuple[tuple[str, object], ...]
"""What stands between the verbs: ("adverb" | "adjunct" | "noun" | "not" …, tree)."""


def disagrees(subject: Nominal | None, verb: str) -> bool:
    """Say whether a plain subject has another number than its verb: "Pods" is no genitive before "können"."""
    if isinstance(subject, Coordination):
        return subject.conjunction in {"and", "comma"} and not verb.endswith(("n", "d"))
    if not isinstance(subject, NounPhrase) or not isinstance(subject.head, str) or subject.amount:
        return False
    if subject.determiner is Determiner.HALF:
        return False
    several = verb == "sind" or verb.endswith(("en", "ern", "eln"))
    if subject.pronoun:
        return (subject.pronoun in {"they", "you", "we"}) is not several
    return subject.number is (Number.SINGULAR if several else Number.PLURAL)


def is_dative(clause: Clause) -> bool:
    """Say whether German says the subject of a clause in the dative: what lacks something, or runs out of it."""
    return isinstance(clause.predicate, Acting) and clause.predicate.verb in {"lack", "run_out_of", "run_low_on"}


def is_wanted(clause: Clause) -> bool:
    """Say whether a state is one to make sure of: "prüfen, ob der Dienst läuft" is "check that it is running"."""
    if clause.negated or clause.modal is not None:
        return False
    predicate = clause.predicate
    if isinstance(predicate, Acting):
        return predicate.verb in _WANTED and not predicate.passive
    state = predicate.complement if isinstance(predicate, Being) else None
    good = isinstance(state, Adjective) and concept("adjectives", state.concept).polarity > 0
    return good or (isinstance(state, Adjective) and state.concept in _GOOD)


def is_binding(word: str, clause: Clause) -> bool:
    """Say whether a modal is told right: "muss nicht" is no prohibition."""
    return not (word in {"muss", "müssen", "musste", "mussten", "müsste", "müssten"} and clause.negated)


def denies_all(clause: Clause) -> bool:
    """Say whether it is told only roughly how many are denied: "alle Pods laufen nicht"."""
    subject = clause.subject
    return (
        clause.negated and isinstance(subject, NounPhrase) and subject.determiner in {Determiner.ALL, Determiner.EACH}
    )


def completed(tense: Tense) -> Tense:
    """Return the tense of what was completed: a pluperfect is told as past."""
    return Tense.PAST if tense is Tense.PAST else Tense.PERFECT


def under_modal(clause: Clause, word: str) -> Clause:
    """Return what may, or must, be; "könnte ausgefallen sein" stays a perfect, and "darf nicht" is a prohibition."""
    modal, tense = MODALS[word]
    if modal is Modal.CAN and clause.negated and word in {"darf", "dürfen"}:
        modal = Modal.MUST
    act = clause.predicate
    if word in {"kann", "können"} and isinstance(act, Acting) and act.verb == "delay" and not clause.negated:
        modal = Modal.MAY  # "kann sich verzögern"
    if modal in {Modal.MUST, Modal.SHOULD}:
        clause = by_deadline(clause)
    return replace(clause, modal=modal, tense=clause.tense if clause.tense is Tense.PERFECT else tense)


def undergone(clause: Clause, doer: Nominal) -> Clause | None:
    """Return what somebody does to a thing as what is done to it; None where that cannot be said."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.passive or act.content is not None or clause.more:
        return None
    unnamed = isinstance(doer, NounPhrase) and doer.pronoun in {"one", "someone"}
    if isinstance(doer, NounPhrase) and doer.pronoun and not unnamed:
        return None
    agent = () if unnamed else (Adjunct(Role.BY, doer),)
    passive = replace(act, obj=None, passive=True)
    return replace(clause, subject=None, predicate=passive, adjuncts=(*agent, *clause.adjuncts), progressive=False)


def by_deadline(clause: Clause) -> Clause:
    """Return what must be done "bis 16 Uhr" as before that; what must last, or must not be, is until then."""
    act = clause.predicate
    if clause.negated or not isinstance(act, Acting) or act.verb in _LASTING:
        return clause
    timed = (replace(one, role=Role.BEFORE) if _is_deadline(one) else one for one in clause.adjuncts)
    return replace(clause, adjuncts=tuple(timed))


def in_case(clause: Clause, role: Role = Role.DURING) -> Clause:
    """Return what comes "bei einem Ausfall" as what comes if there is one, "ohne Neustart" as if there is none."""
    cases = [one for one in clause.adjuncts if one.role is role and _is_a_case(one.phrase, role)]
    if len(cases) != 1 or clause.tense not in {Tense.PRESENT, Tense.FUTURE} or clause.links:
        return clause
    rest = tuple(one for one in clause.adjuncts if one not in cases)
    there = cast("NounPhrase", cases[0].phrase)
    if there.head == "exceeding":  # "bei Überschreitung des Limits": if it is exceeded
        amounts = [one.phrase for one in rest if one.role is Role.FROM and isinstance(one.phrase, Amount)]
        rest = tuple(one for one in rest if one.phrase not in amounts)
        tense = clause.tense if clause.modal is not None else Tense.FUTURE
        links = (Link(LinkKind.IF, _exceeded(there.of, amounts), first=True),)
        return replace(clause, adjuncts=rest, links=links, tense=tense, progressive=False)
    if role is Role.WITHOUT and is_passive(clause) and clause.modal is None and not clause.negated:
        return clause  # "ohne Backup wird die Tabelle gelöscht": that is how it is done
    if role is Role.WITHOUT:
        there = replace(there, determiner=Determiner.NO)
    case = Link(LinkKind.IF, Clause(None, Existing(there)), first=True)
    return replace(clause, adjuncts=rest, links=(case,), progressive=False)


def _exceeded(limit: Nominal | None, amounts: list[Amount]) -> Clause:
    """Return that a limit is exceeded, or that the value is above an amount."""
    if isinstance(limit, NounPhrase) and not limit.head and limit.amount is not None:
        amounts = [limit.amount]
    if amounts:
        return Clause(NounPhrase("value", determiner=Determiner.DEFINITE), Being(Adjunct(Role.ABOVE, amounts[0])))
    return Clause(limit or NounPhrase("limit", determiner=Determiner.DEFINITE), Acting("exceed", passive=True))


def _is_a_case(phrase: object, role: Role) -> bool:
    if role is Role.WITHOUT:
        bare = isinstance(phrase, NounPhrase) and phrase.determiner in {Determiner.NONE, Determiner.INDEFINITE}
        return bare and isinstance(phrase, NounPhrase) and phrase.head in _REMEDIES
    if not isinstance(phrase, NounPhrase):
        return False
    exceeded = phrase.head == "exceeding" and phrase.amount is None and not phrase.adjectives
    return phrase.determiner is Determiner.INDEFINITE or exceeded


def by_then(clause: Clause) -> Clause:
    """Return what did not happen "bis 5 Uhr" as not by then, and what did "in 5 Minuten" as within them."""
    if clause.tense not in {Tense.PAST, Tense.PERFECT}:
        return clause
    act = clause.predicate
    happened = clause.negated and isinstance(act, Acting) and act.verb not in _LASTING
    told = []
    for one in clause.adjuncts:
        if happened and _is_deadline(one):
            told.append(replace(one, role=Role.DEADLINE))
        elif one.role is Role.NEXT and isinstance(one.phrase, Amount):
            told.append(replace(one, phrase=replace(one.phrase, point=False)))
        else:
            told.append(one)
    adverbs = clause.adverbs
    if "recently" in adverbs and any(map(_was_then, clause.adjuncts)):  # "zuletzt um 3 Uhr"
        adverbs = tuple("most_recently" if adverb == "recently" else adverb for adverb in adverbs)
    return replace(clause, adjuncts=tuple(told), adverbs=adverbs)


def _is_deadline(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.UNTIL and isinstance(adjunct.phrase, Amount | NounPhrase)


def with_subject(clause: Clause, subject: Nominal | None) -> Clause:
    """Give a clause its subject; of what is "zu 90 % gefüllt" the usage is at 90 %, of what takes long the duration."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if subject is None:
        return clause
    clause, subject = _valued(clause, subject)
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    act = clause.predicate
    if subject == ONE and isinstance(act, Acting) and isinstance(act.obj, NounPhrase | Coordination):
        done = undergone(clause, ONE)
        return replace(done, subject=act.obj) if done is not None else replace(clause, subject=ONE)
    if isinstance(act, Acting) and act.verb == "fall_below" and act.passive:  # "Grenzwert unterschritten"
        if isinstance(subject, NounPhrase) and subject.head == "limit":
            subject = replace(subject, head="threshold")
        value = NounPhrase("value", determiner=Determiner.DEFINITE)
        if clause.tense is Tense.PERFECT and any(one.role in {Role.DURATION, Role.SINCE} for one in clause.adjuncts):
            return replace(clause, subject=value, predicate=Being(Adjunct(Role.BELOW, subject)))
        below = replace(act, passive=False, obliques=(("below", subject),))
        return replace(clause, subject=value, predicate=below)
    ours = subject == NounPhrase(pronoun="we") and isinstance(act, Acting) and act.verb == "have" and not clause.modal
    if ours and isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and not clause.more:
        return replace(clause, predicate=Existing(act.obj))  # "wir haben nur noch 5 freie Plätze"
    if state == Adjective("long", "comparative"):
        return replace(clause, subject=NounPhrase("duration", Number.MASS, Determiner.DEFINITE, of=subject))
    if isinstance(state, Adjunct) and state.role is Role.LAST and isinstance(state.phrase, Amount):
        age = NounPhrase("age", determiner=Determiner.DEFINITE, of=subject)  # "ist 6 Stunden alt"
        return replace(clause, subject=age, predicate=Being(state.phrase))
    if not isinstance(state, Adjunct) or state.role is not Role.OUT_OF or not isinstance(state.phrase, Amount):
        return replace(clause, subject=subject)
    side = BEYOND.get(state.phrase.relation)
    amount = replace(state.phrase, relation=Relation.EXACTLY) if side else state.phrase
    usage = NounPhrase("usage", Number.MASS, Determiner.DEFINITE, of=subject)
    return replace(clause, subject=usage, predicate=Being(Adjunct(side or Role.AT, amount)))


def _valued(clause: Clause, subject: Nominal) -> tuple[Clause, Nominal]:
    """Return what "liegt mit ⟨1⟩ über dem Höchstwert" as a thing with its value, which is above the maximum."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    told = (state, *clause.adjuncts) if isinstance(state, Adjunct) else ()
    if told and told[0].role in {Role.ABOVE, Role.BELOW} and "permanently" in clause.adverbs:  # "dauerhaft über 90 %"
        adverbs = tuple("constantly" if adverb == "permanently" else adverb for adverb in clause.adverbs)
        clause = replace(clause, adverbs=adverbs)
    values = [one.phrase for one in told if one.role is Role.WITH]
    sides = [one for one in told if one.role in {Role.ABOVE, Role.BELOW}]
    value = _plain_value(values[0]) if len(values) == 1 and len(sides) == 1 else None
    measured = isinstance(subject, NounPhrase) and noun_kind(subject) in {"measure", "resource"}
    if value is None or not isinstance(subject, NounPhrase) or not measured or subject.aside is not None:
        return clause, subject
    rest = tuple(one for one in clause.adjuncts if one is not sides[0] and one.role is not Role.WITH)
    return replace(clause, predicate=Being(sides[0]), adjuncts=rest), replace(subject, aside=Aside(value))


def _plain_value(phrase: object) -> Amount | Name | None:
    if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase == NounPhrase(phrase.head):
        return phrase.head
    if isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase == NounPhrase(amount=phrase.amount):
        return phrase.amount
    return phrase if isinstance(phrase, Amount) else None


def graded(clause: Clause, adjunct: Adjunct) -> Clause:
    """Add what a state is compared with: "älter als ⟨1⟩"; "größer als ⟨1⟩" is above it."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if state == Adjective("persistent") and adjunct.role in {Role.ABOVE, Role.BELOW}:
        return replace(
            clause, predicate=Being(adjunct), adverbs=(*clause.adverbs, "constantly")
        )  # "dauerhaft über 90 %"
    if not isinstance(state, Adjective) or state.degree != "comparative" or adjunct.role is not Role.AS:
        return replace(clause, adjuncts=(*clause.adjuncts, adjunct))
    side = _SIDES.get(state.concept)
    if side is not None and isinstance(adjunct.phrase, Amount):
        return replace(clause, predicate=Being(Adjunct(side, adjunct.phrase)))
    return replace(clause, adjuncts=(*clause.adjuncts, replace(adjunct, role=Role.THAN)))


def with_agent(clause: Clause, word: str, adjunct: Adjunct) -> Adjunct:
    """Return an adjunct, "von" and "durch" as what does it where the verb is passive."""
    passive = is_passive(clause)
    if word in {"von", "vom"} and passive and any(slot == "to" for slot, _ in clause.predicate.obliques):  # type: ignore[union-attr]
        return replace(adjunct, role=Role.FROM)  # "von Kafka nach S3"
    if word in {"von", "vom"} and passive:
        return replace(adjunct, role=Role.BY)
    used = isinstance(clause.predicate, Acting) and clause.predicate.verb in _FOR_WHAT
    if used and word in {"zu", "zum", "zur"} and adjunct.role is Role.TO:
        return replace(adjunct, role=Role.FOR)  # "zur Abrechnung verwendet"
    if adjunct.role is Role.BY and word != "um" and not passive:
        return replace(adjunct, role=Role.DUE_TO if isinstance(clause.predicate, Being) else Role.VIA)
    return adjunct


def what_there_is(state: Clause) -> Nominal:
    """Return what there is; "keine … mehr" is not any."""
    there = state.subject
    if state.negated and isinstance(there, NounPhrase) and there.determiner is Determiner.NONE:
        return replace(there, determiner=Determiner.ANY)
    return there or NounPhrase()


def lasting(clause: Clause, verb: str = "") -> Clause:
    """Return what "seit" says as the perfect, and a present passive or happening as going on.

    Args:
        clause: as it was read.
        verb: the finite verb of a main clause; "" at the end of another.
    """
    if clause.modal is not None:
        return clause
    clause = by_then(clause)
    act = clause.predicate
    if clause.tense in {Tense.PAST, Tense.PERFECT} and "tonight" in clause.adverbs:
        adverbs = tuple("last_night" if adverb == "tonight" else adverb for adverb in clause.adverbs)
        return replace(clause, tense=Tense.PAST, adverbs=adverbs)
    if clause.tense is Tense.PERFECT and (_OVER & {*clause.adverbs} or any(map(_was_then, clause.adjuncts))):
        return replace(clause, tense=Tense.PAST)  # "ist vor 5 Minuten ausgefallen"
    if isinstance(act, Acting) and act.verb == "cancel" and act.passive and _befell(clause):
        return replace(clause, predicate=replace(act, verb="interrupt"))
    long = any(adjunct.role in {Role.DURATION, Role.SINCE} for adjunct in clause.adjuncts)
    long = long or not _SINCE.isdisjoint(clause.adverbs)
    if clause.tense is Tense.PAST and long and isinstance(act, Acting) and act.passive:
        subject = clause.subject
        denied = clause.negated or (isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO)
        return replace(clause, tense=Tense.PERFECT) if denied else clause  # "wurde seit 5 Minuten nicht abgefragt"
    if clause.tense is Tense.PERFECT and long and isinstance(act, Acting) and not clause.negated:
        return _state_since(clause, act)
    if clause.tense is not Tense.PRESENT:
        return clause
    goes_on = isinstance(act, Acting) and verb != "" and _goes_on(act, verb)
    if long:
        goes_on = goes_on or (verb != "" and isinstance(act, Acting) and _is_shown(act))
        return replace(clause, tense=Tense.PERFECT, progressive=goes_on and not clause.negated)
    if isinstance(act, Being) and any(one.role is Role.NEXT for one in clause.adjuncts):
        return replace(clause, tense=Tense.FUTURE)  # "ist in zwei Stunden voll"
    soon = any(adverb in _COMING_SOON for adverb in clause.adverbs)
    if goes_on and (soon or any(adjunct.role is Role.NEXT for adjunct in clause.adjuncts)):
        return replace(clause, tense=Tense.FUTURE, progressive=False)
    return replace(clause, progressive=True) if goes_on and not clause.negated else clause


def _befell(clause: Clause) -> bool:
    """Say whether something broke off: "wurde nach 5 Minuten abgebrochen", "wegen eines Fehlers abgebrochen"."""
    roles = {adjunct.role for adjunct in clause.adjuncts}
    return (
        clause.tense in {Tense.PAST, Tense.PERFECT} and bool(roles & {Role.AFTER, Role.DUE_TO}) and Role.BY not in roles
    )


def _is_shown(act: Acting) -> bool:
    """Say whether what is done lasts: "zeigt seit gestern alte Werte"."""
    nothing = isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.NO
    return act.verb in _SHOWN and not act.passive and not nothing


def _state_since(clause: Clause, act: Acting) -> Clause:
    """Return what happened so long ago: "ist seit 5 Tagen abgelaufen"."""
    if act.verb != "expire" or act.passive:
        return clause
    if not any(one.role is Role.DURATION and isinstance(one.phrase, Amount) for one in clause.adjuncts):
        return replace(clause, predicate=Being(Adjective("expired")))
    ago = (replace(one, role=Role.AGO) if one.role is Role.DURATION else one for one in clause.adjuncts)
    return replace(clause, tense=Tense.PAST, adjuncts=tuple(ago))


def _was_then(adjunct: Adjunct) -> bool:
    """Say whether an adjunct names a time that is over: "um 3 Uhr", "vor 5 Minuten"."""
    timed = adjunct.role is Role.WHEN and isinstance(adjunct.phrase, Amount) and not adjunct.phrase.unit
    return timed or adjunct.role is Role.AGO


def _goes_on(act: Acting, verb: str) -> bool:
    if act.passive:
        return verb in {"wird", "werden"} and act.verb not in _STATIVE
    return not act.obliques and all(slot.optional for slot in concept("verbs", act.verb).frame)
