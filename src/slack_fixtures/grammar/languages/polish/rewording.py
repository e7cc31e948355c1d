"""Phrases that Polish says with another noun, relation or number: "backup path" is "spare path", "root" a user."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Clause,
    Determiner,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
)
from slack_fixtures.grammar.languages.polish.tables import LEVELS, NUMBERS, REACHED
from slack_fixtures.grammar.languages.polish.trees import kind_of, last_part

_NAMED = {  # what an acronym is called
    "IP": NounPhrase("ip_address"),
    "IPs": NounPhrase("ip_address", Number.PLURAL),
    "CVE": NounPhrase("vulnerability", names=(Name("CVE"),)),
    "CVEs": NounPhrase("vulnerability", Number.PLURAL, names=(Name("CVE"),)),
    "CRL": NounPhrase("list", names=(Name("CRL"),)),
    "PVC": NounPhrase("volume", names=(Name("PVC"),)),
    "OSD": NounPhrase("osd"),
    "OSDs": NounPhrase("osd", Number.PLURAL),
    "SSD": NounPhrase("disk", names=(Name("SSD"),)),
    "Android": NounPhrase("system", names=(Name("Android"),)),
    "iOS": NounPhrase("system", names=(Name("iOS"),)),
    "Windows": NounPhrase("system", names=(Name("Windows"),)),
    "Linux": NounPhrase("system", names=(Name("Linux"),)),
    "macOS": NounPhrase("system", names=(Name("macOS"),)),
}
_SHIFTS = frozenset({"drop", "increase", "spike", "surge", "rise", "decrease", "growth", "dip", "reduction"})
_ENVIRONMENTS = frozenset({"production", "staging", "environment"})
_PLACES = frozenset({"place", "machine"})
_SPANS = frozenset({"period", "time_period"})
_OF_FOUND = frozenset({"stale", "duplicate", "orphaned", "expired", "missing", "unused", "dead", "old", "abnormal"})
_FINDING = frozenset({"detection", "cleanup", "removal", "deletion"})
_AFTER_DOING = frozenset({Role.SINCE, Role.AFTER, Role.BEFORE})
_WORK = {"creation": "create", "deletion": "delete", "removal": "remove"}
_SUDDEN = frozenset({"sudden", "sharp", "abrupt"})
_ENTERED = frozenset({"software", "data", "machine", "resource", "thing"})
_OF_PARTS = frozenset(
    ["slow", "failed", "dropped", "rejected", "blocked", "stuck", "invalid", "dead", "expired", "missed"]
)
_STANDBY = frozenset(
    {
        *("path", "link", "route", "line", "circuit", "tunnel", "power_supply", "vpn", "gateway", "router", "uplink"),
        *("generator", "battery", "internet_connection", "connection"),
    }
)  # a spare one, no copy
_STATE_NAMES = frozenset({"Pending", "Established", "Terminating", "Unknown", "ContainerCreating", "Active", "Idle"})
_CITIES = frozenset(
    {
        *("Amsterdam", "Athens", "Bangkok", "Barcelona", "Berlin", "Boston", "Brussels", "Bucharest", "Budapest"),
        *("Chicago", "Cologne", "Copenhagen", "Dallas", "Denver", "Dubai", "Dublin", "Frankfurt", "Geneva", "Hamburg"),
        *("Helsinki", "Jakarta", "Johannesburg", "Köln", "Leipzig", "Lisbon", "London", "Lyon", "Madrid", "Mailand"),
        *("Manchester", "Melbourne", "Milan", "Montreal", "Mumbai", "Munich", "München", "Nuremberg", "Osaka", "Oslo"),
        *("Paris", "Prague", "Rome", "Seattle", "Seoul", "Singapore", "Stockholm", "Stuttgart", "Sydney", "Tokyo"),
        *("Toronto", "Vienna", "Warsaw", "Wien", "Zurich", "Zürich"),
    }
)


def reworded_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return a phrase with the noun and the relations that Polish has for what is meant."""
    for change in _CHANGES:
        phrase = change(phrase)
    return phrase


def _of_median(phrase: NounPhrase) -> NounPhrase:
    """Return "median time" as the median of the times."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if first != NounPhrase("median") or phrase.amount is not None or phrase.adjectives:
        return phrase
    measured = replace(phrase, modifiers=phrase.modifiers[1:], determiner=Determiner.NONE)
    return NounPhrase("median", determiner=phrase.determiner, of=measured)


# --- what tells where and when ----------------------------------------------------------------------------------------


def reworded_adjunct(adjunct: Adjunct) -> Adjunct:
    """Return an adjunct with the relation that Polish has for what is meant."""
    phrase, role = adjunct.phrase, adjunct.role
    if not isinstance(phrase, NounPhrase):
        return adjunct
    if role is Role.WITH and phrase.determiner is Determiner.NO:
        return Adjunct(Role.WITHOUT, replace(phrase, determiner=Determiner.NONE))
    if role is Role.AS and phrase == NounPhrase("root_directory", phrase.number):
        return replace(adjunct, phrase=NounPhrase(Name("root", "quoted")))  # "logged in as root"
    if role is Role.DURING and phrase.determiner is Determiner.THIS and phrase.head in {"week", "month", "year"}:
        return replace(adjunct, role=Role.WHEN)  # "who registered this month"
    if role is Role.FOR and phrase.head == "lack":
        return replace(adjunct, role=Role.DUE_TO)
    if role is Role.FOR and (phrase.amount is not None or phrase.head in _SPANS) and _is_unit(phrase):
        return replace(adjunct, role=Role.DURATION)  # "for three nights"
    if role in _AFTER_DOING and phrase.head in _WORK:
        return replace(adjunct, phrase=_done(phrase))
    if role is Role.UNDER and phrase.head in {"forecast", "plan", "target"}:
        return replace(adjunct, role=Role.BELOW)
    return adjunct


def _done(phrase: NounPhrase) -> NounPhrase | Clause:
    """Return the work that is over where a time begins: "od usunięcia plików", not "od usuwania"."""
    inner = phrase.of if phrase.of is not None else phrase.modifiers[-1] if phrase.modifiers else None
    rest = phrase.modifiers[:-1] if phrase.of is None else phrase.modifiers
    bare = replace(phrase, of=None, modifiers=(), determiner=Determiner.NONE)
    if bare != NounPhrase(phrase.head, phrase.number) or isinstance(inner, Name) or inner is None or rest:
        return phrase
    return Clause(None, Acting(_WORK[str(phrase.head)], obj=inner))


def _is_unit(phrase: NounPhrase) -> bool:
    if not isinstance(phrase.head, str) or not phrase.head:
        return False
    known = lexicon.concept("nouns", phrase.head)
    return known.field == "time_units" or known.kind == "unit" or phrase.head in _SPANS | {"working_day", "night"}


def _moved_to(phrase: NounPhrase) -> NounPhrase:
    """A deployment "nach Produktion" goes there."""
    if phrase.head not in {"deployment", "rollout", "release", "migration"}:
        return phrase
    adjuncts = tuple(Adjunct(Role.TO, one.phrase) if _is_environment(one) else one for one in phrase.adjuncts)
    return replace(phrase, adjuncts=adjuncts)


def _is_environment(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    return adjunct.role is Role.AFTER and isinstance(phrase, NounPhrase) and phrase.head in _ENVIRONMENTS


def _recovered_after(phrase: NounPhrase) -> NounPhrase:
    """A "crash recovery" follows the crash."""
    last = last_part(phrase)
    if last is None or phrase.head != "recovery" or last.head not in {"crash", "failure", "outage"} or phrase.adjuncts:
        return phrase
    return replace(phrase, modifiers=phrase.modifiers[:-1], adjuncts=(Adjunct(Role.AFTER, last),))


def _led_to(phrase: NounPhrase) -> NounPhrase:
    """A "database connection" leads to the database."""
    last = last_part(phrase)
    if last is None or len(phrase.modifiers) > 1 or phrase.of or phrase.participle:
        return phrase
    reached = phrase.head == "connection" and last.head in REACHED
    reached = reached or (phrase.head == "access" and kind_of(last) in _ENTERED)
    if not reached or not {one.role for one in phrase.adjuncts} <= {Role.AT, Role.ABOVE, Role.BELOW}:
        return phrase
    return replace(phrase, modifiers=(), adjuncts=(Adjunct(Role.TO, last), *phrase.adjuncts))


# --- another noun -----------------------------------------------------------------------------------------------------


def _named(phrase: NounPhrase) -> NounPhrase:
    known = _NAMED.get(phrase.head.text) if isinstance(phrase.head, Name) else None
    if known is None or phrase.modifiers or phrase.names:
        return phrase
    return replace(phrase, head=known.head, number=known.number, names=known.names)


def _of_place_or_state(phrase: NounPhrase) -> NounPhrase:
    """A city that stands alone is a location, "Pending" a state."""
    head = phrase.head
    if not isinstance(head, Name) or phrase != NounPhrase(head, phrase.number):
        return phrase
    noun = "location" if head.text in _CITIES else "state" if head.text in _STATE_NAMES else ""
    return NounPhrase(noun, Number.SINGULAR, names=(head,)) if noun else phrase


def _admin_user(phrase: NounPhrase) -> NounPhrase:
    if phrase.head != "administrator" or phrase.modifiers != (NounPhrase("user", Number.SINGULAR),):
        return phrase
    return replace(phrase, head="user", modifiers=(), names=(Name("admin", "quoted"),))


def _tickets_of_kerberos(phrase: NounPhrase) -> NounPhrase:
    if phrase.head != "ticket" or not any(isinstance(one, Name) and one.text == "Kerberos" for one in phrase.modifiers):
        return phrase
    return replace(phrase, head="authentication_ticket")


def _prepared_statements(phrase: NounPhrase) -> NounPhrase:
    last = last_part(phrase)
    statement = NounPhrase("statement", last.number) if last is not None else None
    if statement not in phrase.modifiers or Adjective("prepared") not in phrase.adjectives:
        return phrase
    term = NounPhrase("prepared_statement", Number.SINGULAR)
    modifiers = tuple(term if one == statement else one for one in phrase.modifiers)
    return replace(_without(phrase, {"prepared"}), modifiers=modifiers)


def _state_of_failure(phrase: NounPhrase) -> NounPhrase:
    if phrase.head not in {"state", "status"} or Adjective("failed") not in phrase.adjectives or phrase.modifiers:
        return phrase
    return replace(_without(phrase, {"failed"}), modifiers=(NounPhrase("failure", Number.SINGULAR),))


def _shift_of(phrase: NounPhrase) -> NounPhrase:
    """A "drop in orders" is one of their number."""
    inside = [one for one in phrase.adjuncts if one.role is Role.IN and isinstance(one.phrase, NounPhrase)]
    if phrase.head == "decline" and inside:  # not the refusal of a card
        phrase = replace(phrase, head="drop")
    measured = inside[0].phrase if inside else None
    if phrase.head not in _SHIFTS or phrase.of is not None or not isinstance(measured, NounPhrase) or not measured.head:
        return phrase
    graded = kind_of(measured) == "measure" or measured.head == "volume"
    fewer = phrase.head in {"drop", "decrease"} or kind_of(measured) in {"thing", "person", "data"}
    counted = measured.number is Number.PLURAL and fewer and kind_of(measured) not in _PLACES
    if counted and not (graded or measured.amount or isinstance(measured.head, Name)):
        measured, graded = NounPhrase("number", of=replace(measured, determiner=Determiner.NONE)), True
    if not graded or isinstance(measured.head, Name):
        return phrase
    adjuncts = tuple(one for one in phrase.adjuncts if one is not inside[0])
    whole = replace(measured, head="volume_quantity") if measured.head == "volume" else measured
    return replace(phrase, of=whole, adjuncts=adjuncts)


def _part_told(phrase: NounPhrase) -> NounPhrase:
    """In a "spike in carts abandoned by customers" it is the carts that are abandoned."""
    inside = phrase.adjuncts[-1] if phrase.adjuncts else None
    told = inside.phrase if inside is not None and inside.role is Role.IN else None
    if phrase.head not in _SHIFTS or phrase.participle is None or not isinstance(told, NounPhrase) or told.participle:
        return phrase
    act = phrase.participle.predicate
    if not isinstance(act, Acting) or not act.passive:
        return phrase
    part = Adjunct(Role.IN, replace(told, participle=phrase.participle))
    return replace(phrase, adjuncts=(*phrase.adjuncts[:-1], part), participle=None)


def _mismatch_of_versions(phrase: NounPhrase) -> NounPhrase:
    """A "binary version mismatch" is one of the binary version."""
    sorts = phrase.head == "version_skew" and bool(phrase.adjectives)
    if not sorts or any(lexicon.concept("adjectives", one.concept).kind != "kind" for one in phrase.adjectives):
        return phrase
    version = NounPhrase("version", Number.SINGULAR, adjectives=phrase.adjectives)
    return replace(phrase, head="mismatch", adjectives=(), of=version)


def _phone_line(phrase: NounPhrase) -> NounPhrase:
    if phrase.head not in {"line", "line_net"} or last_part(phrase) != NounPhrase("phone", Number.SINGULAR):
        return phrase
    return replace(phrase, head="phone_line", modifiers=phrase.modifiers[:-1])


def _rollout(phrase: NounPhrase) -> NounPhrase:
    """A deployment that was done is no object of that name; its rollout says so already."""
    if phrase.head == "rollout" and last_part(phrase) == NounPhrase("deployment", Number.SINGULAR):
        return replace(phrase, modifiers=phrase.modifiers[:-1])
    told = any(one.concept in {"last", "previous", "recent", "failed"} for one in phrase.adjectives)
    led = any(one.role in {Role.TO, Role.AFTER} for one in phrase.adjuncts)
    return replace(phrase, head="rollout") if phrase.head == "deployment" and (told or led) else phrase


def _run_time(phrase: NounPhrase) -> NounPhrase:
    timed = any(one.concept in {"remaining", "average", "maximum", "minimum", "long"} for one in phrase.adjectives)
    return replace(phrase, head="run_time") if phrase.head == "runtime" and timed else phrase


def _charge_of_battery(phrase: NounPhrase) -> NounPhrase:
    levels = tuple(one for one in phrase.adjectives if one.concept in LEVELS)
    if phrase.head != "battery" or not levels:
        return phrase
    return replace(charge_of(_without(phrase, LEVELS)), adjectives=levels)


def charge_of(battery: NounPhrase) -> NounPhrase:
    """Return the charge of a battery."""
    return NounPhrase("charge", Number.SINGULAR, of=replace(battery, number=Number.SINGULAR))


def _amount_of_usage(phrase: NounPhrase) -> NounPhrase:
    whole = phrase.of
    if phrase.head != "amount" or not isinstance(whole, NounPhrase) or whole.head != "usage" or phrase.amount:
        return phrase
    return replace(phrase, head=whole.head, modifiers=whole.modifiers, of=whole.of)


def _top_of(phrase: NounPhrase) -> NounPhrase:
    """The "top 100 tracks" are so many."""
    named = (*phrase.modifiers, *phrase.names)
    if Adjective("top") not in phrase.adjectives or len(named) != 1 or phrase.amount is not None:
        return phrase
    if phrase.number is not Number.PLURAL or not isinstance(named[0], Name) or named[0].kind != "span":
        return phrase
    return replace(phrase, amount=Amount(named[0].text), modifiers=(), names=())


def _asked_of(phrase: NounPhrase) -> NounPhrase:
    """A query "against the store" is one to it."""
    if phrase.head not in {"query", "request", "call"}:
        return phrase
    adjuncts = tuple(replace(one, role=Role.TO) if one.role is Role.AGAINST else one for one in phrase.adjuncts)
    return replace(phrase, adjuncts=adjuncts)


def _answering_server(phrase: NounPhrase) -> NounPhrase:
    """The responder of a protocol is no person."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    return replace(phrase, head="server") if phrase.head == "responder" and isinstance(last, Name) else phrase


def _the_same(phrase: NounPhrase) -> NounPhrase:
    """The "same moisture value" is the same value."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if not isinstance(first, NounPhrase) or first.adjectives != (Adjective("same"),):
        return phrase
    bare = replace(first, adjectives=())
    return replace(phrase, adjectives=(*first.adjectives, *phrase.adjectives), modifiers=(bare, *phrase.modifiers[1:]))


def _told_of_pronoun(phrase: NounPhrase) -> NounPhrase:
    """In "response times for everything running here" it is everything that runs; "packages uploaded" were that."""
    last = phrase.adjuncts[-1] if phrase.adjuncts else None
    told = last.phrase if last is not None else None
    work = phrase.participle
    if last is None or not isinstance(told, NounPhrase) or work is None or told.participle:
        return phrase
    uploaded = work.predicate == Acting("upload", passive=True) and told.number is Number.PLURAL
    if not told.pronoun and not uploaded:
        return phrase
    running = replace(last, phrase=replace(told, participle=phrase.participle))
    return replace(phrase, adjuncts=(*phrase.adjuncts[:-1], running), participle=None)


def _reads_and_writes(phrase: NounPhrase) -> NounPhrase:
    last = last_part(phrase)
    if last is None or phrase.head != "access" or last.head not in {"read", "write"} or len(phrase.modifiers) > 1:
        return phrase
    return replace(phrase, head=last.head, modifiers=(), number=Number.PLURAL)


def _limit_of_requests(phrase: NounPhrase) -> NounPhrase:
    """A rate limit is one "of requests" already."""
    last = last_part(phrase)
    if last is None or phrase.head != "rate_limit" or last.head not in {"request", "query"}:
        return phrase
    return replace(phrase, modifiers=phrase.modifiers[:-1]) if last == NounPhrase(last.head, last.number) else phrase


# --- other adjectives and numbers -------------------------------------------------------------------------------------


def _without(phrase: NounPhrase, concepts: set[str] | frozenset[str]) -> NounPhrase:
    return replace(phrase, adjectives=tuple(one for one in phrase.adjectives if one.concept not in concepts))


def _in_part(phrase: NounPhrase, part: NounPhrase, concepts: frozenset[str]) -> NounPhrase:
    """Return a phrase some of whose adjectives belong to its last part: "stale lock detection"."""
    states = tuple(one for one in phrase.adjectives if one.concept in concepts)
    told = replace(part, adjectives=(*states, *part.adjectives))
    return replace(_without(phrase, concepts), modifiers=(*phrase.modifiers[:-1], told))


def _found(phrase: NounPhrase) -> NounPhrase:
    last = last_part(phrase)
    if last is None or phrase.head not in _FINDING or isinstance(last.head, Name):
        return phrase
    return _in_part(phrase, last, _OF_FOUND)


def _counted_parts(phrase: NounPhrase) -> NounPhrase:
    """The requests are slow, not their ratio."""
    last = last_part(phrase)
    if last is None or phrase.head not in {"rate", "ratio", "percentage", "number", "count"} or last.adjectives:
        return phrase
    return _in_part(phrase, last, _OF_PARTS)


def _spare(phrase: NounPhrase) -> NounPhrase:
    last = last_part(phrase)
    if last is None or last != NounPhrase("backup", last.number) or phrase.head not in _STANDBY:
        return phrase
    return replace(phrase, adjectives=(*phrase.adjectives, Adjective("spare")), modifiers=phrase.modifiers[:-1])


def _partial(phrase: NounPhrase) -> NounPhrase:
    last = last_part(phrase)
    if last is None or last != NounPhrase("part", last.number) or phrase.head != "result":
        return phrase
    return replace(phrase, adjectives=(*phrase.adjectives, Adjective("partial")), modifiers=phrase.modifiers[:-1])


def _none_free(phrase: NounPhrase) -> NounPhrase:
    """Return "no free addresses left" without what "no" says already."""
    rest = _without(phrase, {"left", "remaining"})
    return rest if phrase.determiner is Determiner.NO and rest.adjectives else phrase


def _sudden(phrase: NounPhrase) -> NounPhrase:
    return _without(phrase, _SUDDEN) if phrase.head == "spike" else phrase  # "wzrost" that is "nagły" already


def _insufficient(phrase: NounPhrase) -> NounPhrase:
    if phrase.determiner is not Determiner.NOT_ENOUGH or kind_of(phrase) != "measure":
        return phrase
    lacking = (Adjective("insufficient"), *phrase.adjectives)
    return replace(phrase, determiner=Determiner.NONE, adjectives=lacking)


def _number_of_several(phrase: NounPhrase) -> NounPhrase:
    """A "high number of connection" is one of connections."""
    whole = phrase.of
    if phrase.head not in {"number", "count"} or not isinstance(whole, NounPhrase) or isinstance(whole.head, Name):
        return phrase
    if whole.number is not Number.SINGULAR or whole.pronoun or whole.amount:
        return phrase
    many = Number.PLURAL if whole.determiner is Determiner.NONE else Number.SINGULAR
    return replace(phrase, of=replace(whole, number=many))


def _valued(phrase: NounPhrase) -> NounPhrase:
    """Return "a latency that is 2 s" for "2 s latency"."""
    amount = phrase.amount
    if amount is None or not phrase.head or kind_of(phrase) != "measure" or phrase.number is Number.PLURAL:
        return phrase
    if phrase.head in NUMBERS or phrase.participle or phrase.relative or amount.total:
        return phrase
    if phrase.number is not Number.MASS or amount.relation is Relation.ONLY:
        return phrase
    worth = Clause(None, Acting("say_be", obj=amount), progressive=True)
    return replace(phrase, amount=None, participle=worth)


_CHANGES: tuple[Callable[[NounPhrase], NounPhrase], ...] = (
    *(
        _named,
        _tickets_of_kerberos,
        _prepared_statements,
        _state_of_failure,
        _part_told,
        _shift_of,
        _mismatch_of_versions,
        _phone_line,
    ),
    *(_admin_user, _run_time, _rollout, _charge_of_battery, _found, _moved_to),
    *(_none_free, _sudden, _insufficient, _amount_of_usage, _number_of_several, _valued, _of_place_or_state),
    *(_asked_of, _answering_server, _top_of, _the_same, _told_of_pronoun),
    *(_reads_and_writes, _spare, _partial, _counted_parts, _limit_of_requests, _recovered_after, _led_to),
    _of_median,
)
