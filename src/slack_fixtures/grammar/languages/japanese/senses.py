"""Words that Japanese says otherwise in certain company: what is served, conveyed or shared, and set phrases."""

from __future__ import annotations

from collections.abc import Callable
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
    Existing,
    LinkKind,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of, without
from slack_fixtures.grammar.languages.japanese.questions import counts_things

OF_RELATION = {
    "session",
    "peering",
    "contact",
    "connection",
    "communication",
    "connectivity",
    "integration",
    "sync",
    "replication",
    "handshake",
    "agreement",
    "contract",
    "mutual_exchange",
}
CHANGED_MEASURES = {"increased", "decreased", "reduced", "degraded"}
_CONSOLES = {"dashboard", "console", "ui", "user_interface", "portal", "command_line", "menu", "page", "web_interface"}
_CONVEYING = {
    "flush",
    "write_obj",
    "upload",
    "send",
    "ship",
    "export",
    "copy",
    "push",
    "move_obj",
    "save",
    "back_up_obj",
    "deliver",
    "forward",
    "publish",
    "migrate",
    "migrate_obj",
    "archive",
    "dump",
}
_PULLING = {"scrape", "fetch", "read", "collect", "pull", "download", "import", "load", "retrieve", "get", "copy"}
_VERSIONED = {"Git", "Terraform", "Helm", "Flux"}
_ALERTING = {"pipeline", "system", "stack", "rule", "service", "chain", "infrastructure", "channel", "path"}
_SOLD = {"product", "customer", "purchase_order", "order", "item", "goods", "payment"}
_FOR_ITSELF = {"have", "take", "need", "require", "use", "contain", "consume", "cost", "last", "vary", "differ"}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_AT_REST = {"unknown", "high", "low", "down", "slow", "missing"}
_DONE = {
    "rolled_back",
    "aborted",
    "cancelled",
    "rejected",
    "dropped",
    "removed",
    "deleted",
    "replaced",
    "restarted",
    "restored",
    "disconnected",
    "detached",
}


def in_company(sentence: Sentence) -> Sentence:
    """Return a sentence with the words whose sense its other words tell."""
    body = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(body, Clause) or body.negated or body.modal:
        return sentence
    being = body.predicate
    adjective = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    done = isinstance(adjective, Adjective) and adjective.concept in _DONE and not adjective.negated
    if not done or body.tense is not Tense.PRESENT or body.more:
        return sentence
    return replace(sentence, body=replace(body, tense=Tense.PAST))  # "Deploy rolled back" tells what happened


def _with_partner(clause: Clause) -> Clause:
    """English “Session down with X”: the session with it."""
    subject = clause.subject
    if not isinstance(subject, NounPhrase) or subject.head not in OF_RELATION or subject.adjuncts:
        return clause
    partners = tuple(
        one for one in clause.adjuncts if one.role is Role.WITH and kind_of(one.phrase) in {"", "machine", "software"}
    )
    partners = tuple(one for one in partners if isinstance(one.phrase, NounPhrase) and not one.phrase.pronoun)
    partners = tuple(one for one in partners if not _is_in_a_row(one.phrase))
    return replace(without(clause, partners), subject=replace(subject, adjuncts=partners))


def _is_in_a_row(phrase: object) -> bool:
    head = phrase.head if isinstance(phrase, NounPhrase) else ""
    return isinstance(head, Name) and head.text.endswith("連続")


def _by_the_verb(clause: Clause) -> Clause:
    """English “Re-enable the port from the dashboard”, "flush chunks to storage": where from and to the verb goes."""
    act = clause.predicate
    if not isinstance(act, Acting) or not isinstance(act.obj, NounPhrase) or act.passive or not act.obj.head:
        return clause
    own = tuple(one for one in act.obj.adjuncts if _is_of_the_verb(act.verb, one))
    if not own:
        return clause
    obj = without(act.obj, own)
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=(*own, *clause.adjuncts))


def _is_of_the_verb(verb: str, adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase):
        return False
    if adjunct.role is Role.FROM:
        return phrase.head in _CONSOLES or (verb in _PULLING and kind_of(phrase) in {"", "machine", "software"})
    return adjunct.role in {Role.TO, Role.INTO} and verb in _CONVEYING


def _end_to_end(clause: Clause) -> Clause:
    """English “Works from end to end”."""
    ends = tuple(one for one in clause.adjuncts if one.role in {Role.FROM, Role.TO} and one.phrase == NounPhrase("end"))
    if {one.role for one in ends} != {Role.FROM, Role.TO}:
        return clause
    rest = tuple(one for one in clause.adjuncts if one not in ends)
    whole = Adjunct(Role.WITH, NounPhrase(Name("エンドツーエンド")))
    return replace(clause, adjuncts=(*rest, whole))


def _became_after(clause: Clause) -> Clause:
    """English “Was disabled after a loop was detected”: it became so."""
    being = clause.predicate
    after = any(one.kind is LinkKind.AFTER for one in clause.links)
    after = after or any(one.role is Role.AFTER for one in clause.adjuncts)
    if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or not after or being.remain:
        return clause
    if clause.tense is not Tense.PAST or clause.negated or clause.modal or being.complement.negated:
        return clause
    return replace(clause, predicate=replace(being, become=True))


def _check_company(clause: Clause) -> Clause:
    """Refuse what the words of a clause cannot mean together."""
    act, subject = clause.predicate, clause.subject
    heads = {subject.head} if isinstance(subject, NounPhrase) else set()
    obj = act.obj if isinstance(act, Acting) else None
    if isinstance(obj, NounPhrase) and obj.head == "booking" and heads & {"terminal"}:
        raise UnsayableError("bookings of a terminal")
    being = act.complement if isinstance(act, Being) else None
    if isinstance(being, NounPhrase) and any(one.concept == "missing" for one in being.adjectives):
        raise UnsayableError("being a thing that is missing")
    full = isinstance(being, Adjective) and being.concept == "full" and isinstance(subject, NounPhrase)
    if full and isinstance(subject, NounPhrase) and len(subject.names) > 1:
        raise UnsayableError("a share that was taken for a name")  # "Disk sda 98% full"
    by = [one.phrase for one in clause.adjuncts if one.role is Role.BY]
    bounded = any(isinstance(one, Amount) and one.relation is not Relation.EXACTLY for one in by)
    if bounded and any(one.role in {Role.PER, Role.DURATION} for one in clause.adjuncts):
        raise UnsayableError("a change by a bounded rate")
    towards = any(one.role is Role.TO for one in clause.adjuncts)
    if towards and isinstance(being, Adjective) and being.concept in _AT_REST:
        raise UnsayableError("a state towards something")
    if isinstance(being, Adjective) and being.concept == "short" and _is_breach(clause):
        raise UnsayableError("shortly before, taken for short")
    return clause


def _is_breach(clause: Clause) -> bool:
    return any(one.role is Role.BEFORE for one in clause.adjuncts)


def _all_of_them(clause: Clause) -> Clause:
    """English “Every order fails”: すべての注文; 各注文 is each of them for itself."""
    act = clause.predicate
    if not isinstance(act, Acting) or clause.negated or clause.modal is not None or act.verb in _FOR_ITSELF:
        return clause
    if any(map(counts_things, (act.obj, *(phrase for _, phrase in act.obliques)))) or _is_its(act.obj):
        return clause
    if any(isinstance(one.phrase, Amount) or _is_its(one.phrase) for one in clause.adjuncts) or act.content:
        return clause
    subject = _all(clause.subject) if isinstance(clause.subject, NounPhrase) else clause.subject
    obj = _all(act.obj) if isinstance(act.obj, NounPhrase) else act.obj
    return replace(clause, subject=subject, predicate=replace(act, obj=obj))


def _is_its(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ITS


def _all(phrase: NounPhrase) -> NounPhrase:
    if phrase.determiner is not Determiner.EACH or phrase.amount is not None:
        return phrase
    if not phrase.head or any(one.concept in _ORDINALS for one in phrase.adjectives):
        return phrase  # "every third request"
    return replace(phrase, determiner=Determiner.ALL)


def _suspected(clause: Clause) -> Clause:
    """English “A leak is suspected”: リークの疑いがあります."""
    act, subject = clause.predicate, clause.subject
    told = act == Acting("suspect", passive=True) or act == Being(Adjective("suspected"))
    if not told or clause.negated or clause.modal is not None or not isinstance(subject, NounPhrase):
        return clause
    if subject.pronoun or clause.more or _is_suspect(subject):
        return clause
    if subject.determiner not in {Determiner.NONE, Determiner.INDEFINITE, Determiner.DEFINITE}:
        return clause
    if any(one.role is Role.BY for one in clause.adjuncts):
        return clause
    suspicion = Existing(NounPhrase("suspicion", of=subject))
    return replace(clause, subject=None, predicate=suspicion, tense=Tense.PRESENT, progressive=False)


def _is_suspect(phrase: NounPhrase) -> bool:
    """Whether it is what may have done something, not what may have happened."""
    if not isinstance(phrase.head, str) or not phrase.head:
        return True
    concept = lexicon.concept("nouns", phrase.head)
    return concept.kind in {"machine", "person", "software", "place"} and concept.polarity >= 0


def _suspicion(phrase: NounPhrase) -> NounPhrase:
    """English “Infinite loop suspected: worker 4”: 無限ループの疑い."""
    if phrase.participle != Clause(None, Acting("suspect", passive=True)) or _is_suspect(phrase):
        return phrase
    free = phrase.determiner in {Determiner.NONE, Determiner.INDEFINITE, Determiner.DEFINITE}
    return NounPhrase("suspicion", of=replace(phrase, participle=None)) if free and not phrase.relative else phrase


def _storey(phrase: NounPhrase) -> NounPhrase:
    """English “The second floor”: 2階."""
    which = _ORDINALS.get(phrase.adjectives[0].concept) if phrase.adjectives else None
    if phrase.head != "storey" or which is None or phrase.names or phrase.modifiers or phrase.amount is not None:
        return phrase
    return replace(phrase, head=Name(f"{which}階"), adjectives=phrase.adjectives[1:], determiner=Determiner.NONE)


def _half(phrase: NounPhrase) -> NounPhrase:
    """English “Half the catalog” is half of it, not half of several."""
    if phrase.determiner is not Determiner.HALF or not phrase.head or phrase.number is Number.PLURAL:
        return phrase
    if phrase.amount is not None:
        return phrase
    return NounPhrase(determiner=Determiner.HALF, of=replace(phrase, determiner=Determiner.NONE))


def _established(phrase: NounPhrase) -> NounPhrase:
    """English “The Established state”: that of a protocol, which keeps its name."""
    done = phrase.participle
    if phrase.head != "state" or done is None or done != Clause(None, Acting("establish", passive=True)):
        return phrase
    return replace(phrase, participle=None, names=(Name("Established"),))


def _lifted(phrase: NounPhrase) -> NounPhrase:
    """English “Reduced fault tolerance”: the tolerance is reduced, not the fault."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if not isinstance(first, NounPhrase) or kind_of(phrase) != "measure" or phrase.adjectives:
        return phrase
    if not first.adjectives or first.adjectives[0].concept not in CHANGED_MEASURES:
        return phrase
    bare = replace(first, adjectives=first.adjectives[1:])
    return replace(phrase, adjectives=first.adjectives[:1], modifiers=(bare, *phrase.modifiers[1:]))


def _synchronized(phrase: NounPhrase) -> NounPhrase:
    """English “Time-synced lyrics”."""
    if NounPhrase("time") not in phrase.modifiers or Adjective("synchronized") not in phrase.adjectives:
        return phrase
    rest = tuple(one for one in phrase.adjectives if one.concept != "synchronized")
    modifiers = tuple(Name("時間同期") if one == NounPhrase("time") else one for one in phrase.modifiers)
    return replace(phrase, adjectives=rest, modifiers=modifiers)


def _as_in_git(phrase: NounPhrase) -> NounPhrase:
    """German “Git-Stand”: the state that is kept there."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head != "level" or not isinstance(last, Name) or last.text not in _VERSIONED:
        return phrase
    of = NounPhrase(last)
    return replace(phrase, head="state", modifiers=phrase.modifiers[:-1], of=of)


def _of_alerts(phrase: NounPhrase) -> NounPhrase:
    """English “The alerting pipeline” is that of alerts."""
    if phrase.head not in _ALERTING or Adjective("alerting") not in phrase.adjectives:
        return phrase
    rest = tuple(one for one in phrase.adjectives if one.concept != "alerting")
    return replace(phrase, adjectives=rest, modifiers=(NounPhrase("alert"), *phrase.modifiers))


def _rapid(phrase: NounPhrase) -> NounPhrase:
    """English “A rapid rate” is a high one."""
    if phrase.head != "rate" or not phrase.adjectives or phrase.adjectives[0] != Adjective("rapid"):
        return phrase
    return replace(phrase, adjectives=(Adjective("high"), *phrase.adjectives[1:]))


def _check_words(phrase: NounPhrase) -> NounPhrase:
    """Refuse “search returns” as goods, the number in “the last 2 slots” as a name, a status that is no word."""
    first = phrase.modifiers[0] if phrase.modifiers and phrase.number is Number.PLURAL else None
    if isinstance(first, Name) and first.kind == "span" and Adjective("last") in phrase.adjectives:
        raise UnsayableError("a number that was taken for a name")
    by = [one for one in phrase.modifiers if not isinstance(one, NounPhrase) or one.head not in _SOLD]
    if phrase.head in {"status", "state"} and Adjective("created") in phrase.adjectives:
        raise UnsayableError("a status that lost its name")
    if phrase.head == "returned_goods" and by:
        raise UnsayableError("goods that were taken for an answer")
    return phrase


def of_these(items: Coordination) -> NounPhrase | Coordination | None:
    """Return the whole that "producers and consumers of these partitions" share, or None."""
    *before, last = items.items
    of = last.of
    if of is None or kind_of(last) == "measure" or items.conjunction != "and":
        return None
    shared = isinstance(of, NounPhrase) and of.determiner is not Determiner.NONE
    alike = all(kind_of(one) == kind_of(last) and one == NounPhrase(one.head, last.number) for one in before)
    return of if shared and alike else None


PHRASE_SENSES: tuple[Callable[[NounPhrase], NounPhrase], ...] = (
    _established,
    _lifted,
    _synchronized,
    _as_in_git,
    _of_alerts,
    _rapid,
    _suspicion,
    _storey,
    _half,
    _check_words,
)
CLAUSE_SENSES: tuple[Callable[[Clause], Clause], ...] = (
    _check_company,
    _with_partner,
    _by_the_verb,
    _end_to_end,
    _became_after,
    _all_of_them,
    _suspected,
)
