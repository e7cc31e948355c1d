"""What English hangs on the nearest word and Japanese, Korean and Chinese must put before the word that is meant.

A phrase behind its noun leaves open in English what it tells of; before a noun it does not. Each change is small and
has its example; ``ATTACHMENT`` is the order in which they are made.
"""

from __future__ import annotations

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
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import FRONTS, Changes, head_of, kind_of, without

_COMPARING = {"ratio", "difference", "gap", "mismatch", "discrepancy", "delta", "deviation", "balance"}
_SETTING = {
    *("keep", "hold", "reduce", "raise", "increase_obj", "decrease_obj", "lower", "set", "push", "bring", "scale"),
    *("limit", "adjust", "drive", "take", "get", "drop", "put", "cut", "shrink_obj", "throttle", "force", "cap"),
}
_HOLDING = {"contain", "have", "include", "open_obj", "open", "list", "need", "require"}
_MOVED = {"rise", "increase", "drop", "decrease", "decline", "surge", "spike", "change", "growth", "dip", "jump"}
_TIMES = {Role.BEFORE, Role.AFTER, Role.WHEN, Role.DEADLINE, Role.NEXT, Role.UNTIL}
_PLACES = {Role.ON, Role.IN, Role.AT}
_OF_THINGS = {
    "check",
    "trust_obj",
    "ignore",
    "inspect",
    "replace",
    "review",
    "clear",
    "fix",
    "examine",
    "see",
    "look_at",
}
_SENDING = {"deliver", "send", "forward", "push", "publish", "transmit", "distribute"}
_TELLING = {"report", "indicate", "show", "signal"}
_LIMITS = {"limit", "quota", "rate_limit", "budget", "allowance"}
_DONE = {"used": "use", "deleted": "delete", "removed": "remove", "replaced": "replace", "installed": "install"}
_BY_PERSONS = {
    *(
        "confirm",
        "approve",
        "answer",
        "answer_self",
        "reply",
        "decide",
        "agree",
        "call",
        "ask",
        "tell",
        "sign",
        "allow",
    ),
    *("respond", "acknowledge", "request", "accept", "reject", "promise", "investigate", "say", "say_that"),
}
_PENDING = {LinkKind.UNTIL, LinkKind.IF, LinkKind.WHEN, LinkKind.BEFORE, LinkKind.AFTER}
_ASKED_OF = {"traffic", "request", "query", "call", "load", "connection", "read", "write"}
_UNITS = {*("KB", "MB", "GB", "TB", "PB", "KiB", "MiB", "GiB", "TiB", "Mbps", "Gbps", "kbps", "Mbit/s", "Gbit/s")} | {
    *("kW", "kWh", "MW", "rpm", "dBm", "dB", "Hz", "kHz", "MHz", "IOPS"),
}
_NOT_USED_UP = {"quorum", "balance", "order", "control", "service", "range", "sync", "date"}
_TRUST = (Determiner.NONE, Determiner.DEFINITE)


# --- between the one and the other ------------------------------------------------------------------------------------


def _between_both(both: Coordination) -> Coordination | NounPhrase:
    """English “Loss between ⟨1⟩ and the core”: between the two."""
    first, *rest = both.items
    near = first.adjuncts[-1] if first.adjuncts else None
    if near is None or near.role is not Role.BETWEEN or len(rest) != 1 or both.conjunction != "and":
        return both
    one = near.phrase
    if not isinstance(one, NounPhrase) or one.amount is not None or one.pronoun or not one.head:
        return both
    if one.number is Number.PLURAL and not one.names and first.head not in _COMPARING:
        return both  # "between replicas and …" may end there
    pair = replace(near, phrase=Coordination((one, rest[0])))
    return replace(first, adjuncts=(*first.adjuncts[:-1], pair))


def _between_named(clause: Clause) -> Clause:
    """English “A partition between the nodes ⟨1⟩ and ⟨2⟩, and messages are lost”: ⟨2⟩ belongs to the nodes."""
    near = clause.adjuncts[-1] if clause.adjuncts else None
    link = clause.links[0] if clause.links else None
    one = near.phrase if near is not None and near.role is Role.BETWEEN else None
    if near is None or not isinstance(one, NounPhrase) or len(one.names) != 1 or one.number is not Number.PLURAL:
        return clause
    if link is None or link.kind is not LinkKind.AND or not isinstance(link.clause, Clause):
        return clause
    both = link.clause.subject
    if not isinstance(both, Coordination) or not _is_bare_name(both.items[0]):
        return clause
    pair = replace(near, phrase=Coordination((one, both.items[0])))
    subject = both.items[1] if len(both.items) == 2 else replace(both, items=both.items[1:])  # noqa: PLR2004
    told = replace(link, clause=replace(link.clause, subject=subject))
    return replace(clause, adjuncts=(*clause.adjuncts[:-1], pair), links=(told, *clause.links[1:]))


def _is_bare_name(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase == NounPhrase(phrase.head)


# --- what belongs to a noun -------------------------------------------------------------------------------------------


def _told_of_the_nearer(phrase: NounPhrase) -> NounPhrase:
    """English “Addresses of servers that are gone”: the servers are."""
    of = phrase.of
    if phrase.relative is None or not isinstance(of, NounPhrase) or not phrase.head or not head_of(of):
        return phrase
    free = of.relative is None and of.participle is None and of.of is None and of.determiner is Determiner.NONE
    if not free or phrase.number is not Number.PLURAL or of.number is not Number.PLURAL:
        return phrase
    return replace(phrase, relative=None, of=replace(of, relative=phrase.relative))


def _with_its_unit(phrase: NounPhrase) -> NounPhrase:
    """English “At least ⟨1⟩ GB”: a number is never apart from its unit."""
    amount, unit = phrase.amount, phrase.head
    if amount is None or amount.unit or amount.total or not isinstance(unit, Name) or unit.text not in _UNITS:
        return phrase
    if phrase != NounPhrase(unit, phrase.number, amount=amount):
        return phrase
    return NounPhrase(number=phrase.number, amount=replace(amount, value=f"{amount.value} {unit.text}"))


def _provided_by(phrase: NounPhrase) -> NounPhrase:
    """English “The model served by ⟨1⟩”: what it provides."""
    part = phrase.participle
    act = part.predicate if part is not None else None
    if part is None or not isinstance(act, Acting) or act.verb != "serve" or not act.passive:
        return phrase
    if head_of(phrase) in _ASKED_OF or kind_of(phrase) in {"", "person", "event"}:
        return phrase
    return replace(phrase, participle=replace(part, predicate=replace(act, verb="provide")))


# --- what hangs on an object or a place -------------------------------------------------------------------------------


def _bounded_object(clause: Clause) -> Clause:
    """English “Blocks every purchase over 200 EUR”: such purchases, not the blocking."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.passive or act.verb in _SETTING or not isinstance(act.obj, NounPhrase):
        return clause
    own = tuple(one for one in clause.adjuncts if one.role in {Role.ABOVE, Role.BELOW} and _is_value(one.phrase))
    if len(own) != 1 or act.obj.pronoun or act.obj.amount is not None or not head_of(act.obj):
        return clause
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *own))
    return replace(without(clause, own), predicate=replace(act, obj=obj))


def _is_value(phrase: object) -> bool:
    return isinstance(phrase, Amount)


def _object_with(clause: Clause) -> Clause:
    """English “Contains a flaw with a known fix”, "opens a playlist with 500 songs": no tool is meant."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.passive or act.verb not in _HOLDING or not isinstance(act.obj, NounPhrase):
        return clause
    own = tuple(one for one in clause.adjuncts if one.role is Role.WITH and isinstance(one.phrase, NounPhrase))
    if len(own) != 1 or act.obj.pronoun or not act.obj.head or clause.adjuncts[0] is not own[0]:
        return clause
    obj = replace(act.obj, adjuncts=(*act.obj.adjuncts, *own))
    return replace(without(clause, own), predicate=replace(act, obj=obj))


def _where_with(clause: Clause) -> Clause:
    """English “Fails on phones with less than 1 GB of space”, "without a rise in traffic", "after logins from ⟨1⟩"."""
    kept: list[Adjunct] = []
    for one in clause.adjuncts:
        last = kept[-1] if kept else None
        thing = last.phrase if last is not None else None
        if last is not None and isinstance(thing, NounPhrase) and _is_of(clause, last, thing, one):
            kept[-1] = replace(last, phrase=replace(thing, adjuncts=(*thing.adjuncts, one)))
        else:
            kept.append(one)
    return clause if len(kept) == len(clause.adjuncts) else replace(clause, adjuncts=tuple(kept))


def _is_of(clause: Clause, place: Adjunct, thing: NounPhrase, one: Adjunct) -> bool:
    """Whether an adjunct tells of what stands before it."""
    if thing.pronoun or thing.of is not None or thing.adjuncts:
        return False
    act = clause.predicate
    if one.role is Role.WITH and place.role in _PLACES:
        part = one.phrase
        measured = isinstance(part, NounPhrase) and part.amount is not None and not part.head and part.of is not None
        return measured and isinstance(act, Acting) and act.obj is None
    if one.role in {*_PLACES, Role.BETWEEN} and place.role is Role.DUE_TO and isinstance(one.phrase, NounPhrase):
        inner = kind_of(one.phrase) not in {"event", "time", "unit", "measure"} and not one.phrase.pronoun
        return inner and bool(head_of(thing)) and _is_trouble(thing)
    if one.role in _PLACES and place.role is Role.WITH and isinstance(act, Acting) and act.verb == "agree_same":
        return bool(head_of(thing)) and kind_of(one.phrase) not in {"event", "time", "unit"}
    if one.role is Role.AGAINST and place.role is Role.TO:
        return head_of(thing) in _ASKED_OF
    if one.role is Role.IN and place.role in {Role.WITHOUT, Role.DUE_TO, Role.DESPITE, Role.AFTER}:
        return thing.head in _MOVED and kind_of(one.phrase) not in {"", "machine", "place", "time", "unit"}
    if one.role is Role.FROM and place.role in {Role.AFTER, Role.DUE_TO}:
        done = isinstance(act, Being) or (isinstance(act, Acting) and act.passive)
        return done and kind_of(thing) == "event" and thing.number is Number.PLURAL and not _moves(act)
    return False


def _is_trouble(phrase: NounPhrase) -> bool:
    """Whether it is what goes wrong: a fault, a leak, a null value."""
    head = head_of(phrase)
    return bool(head) and (lexicon.concept("nouns", head).polarity < 0 or head in {"null_value", "timeout"})


def _fault_there(clause: Clause) -> Clause:
    """English “Reports a fault in the basement”, "does not match the value in the manifest": what is there."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and not act.passive and clause.subject is not None else None
    if not isinstance(act, Acting) or not isinstance(obj, NounPhrase) or not head_of(obj) or not clause.adjuncts:
        return clause
    if obj.adjuncts or obj.of or obj.relative or obj.participle or act.obliques or act.content:
        return clause
    if act.verb != "match" and not (act.verb in _TELLING and _is_trouble(obj)):
        return clause
    own = clause.adjuncts[0]
    if own.role not in _PLACES or not isinstance(own.phrase, NounPhrase) or own.phrase.pronoun:
        return clause
    if kind_of(own.phrase) in {"event", "time", "unit", "measure"}:
        return clause
    return replace(without(clause, (own,)), predicate=replace(act, obj=replace(obj, adjuncts=(own,))))


def _moves(act: object) -> bool:
    return isinstance(act, Acting) and act.verb in {
        "remove",
        "delete",
        "detach",
        "disconnect",
        "migrate_obj",
        "move_obj",
    }


def _expected_then(clause: Clause) -> Clause:
    """English “Do not expect it to start before noon”: the start is before noon."""
    act = clause.predicate
    content = act.content if isinstance(act, Acting) and act.verb == "expect_obj_to" else None
    if not isinstance(act, Acting) or content is None or act.passive:
        return clause
    own = tuple(one for one in clause.adjuncts if one.role in _TIMES)
    inner = replace(content, adjuncts=(*content.adjuncts, *own))
    return replace(without(clause, own), predicate=replace(act, content=inner))


def _receiver_there(clause: Clause) -> Clause:
    """English “Deliver messages to pagers at ⟨1⟩”: the pagers are there."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _SENDING or len(act.obliques) != 1:
        return clause
    ((preposition, receiver),) = act.obliques
    own = tuple(one for one in clause.adjuncts if one.role in _PLACES and isinstance(one.phrase, NounPhrase))
    if preposition != "to" or not isinstance(receiver, NounPhrase) or not head_of(receiver) or len(own) != 1:
        return clause
    if receiver.adjuncts or receiver.of or clause.adjuncts[0] is not own[0] or kind_of(own[0].phrase) == "event":
        return clause
    there = replace(receiver, adjuncts=own)
    return replace(without(clause, own), predicate=replace(act, obliques=((preposition, there),)))


def _thing_there(clause: Clause) -> Clause:
    """English “Check the fan in ⟨1⟩”, "do not trust the count on the dashboard": what is there."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and act.verb in _OF_THINGS and clause.subject is None else None
    if not isinstance(act, Acting) or not isinstance(obj, NounPhrase) or act.passive or clause.modal is not None:
        return clause
    if not head_of(obj) or obj.adjuncts or obj.of or obj.determiner not in _TRUST or obj.relative or obj.participle:
        return clause
    own = tuple(one for one in clause.adjuncts if one.role in _PLACES and isinstance(one.phrase, NounPhrase))
    if any(link.kind is LinkKind.COLON for link in clause.links):
        return clause  # "in namespace:cluster ⟨1⟩:⟨2⟩"
    if len(own) != 1 or kind_of(own[0].phrase) in {"event", "time", "unit"} or clause.adjuncts[0] is not own[0]:
        return clause
    return replace(without(clause, own), predicate=replace(act, obj=replace(obj, adjuncts=own)))


# --- words that mean another thing ------------------------------------------------------------------------------------


def _went_wrong(clause: Clause) -> Clause:
    """English “The test went wrong”: it failed, it did not become wrong."""
    being = clause.predicate
    if being != Being(Adjective("wrong"), become=True) or clause.subject is None:
        return clause
    return replace(clause, predicate=Acting("go_wrong"))


def _over_the_limit(clause: Clause) -> Clause:
    """English “We went over their limit”: exceeded it."""
    act = clause.predicate
    above = dict(act.obliques).get("above") if isinstance(act, Acting) and act.verb == "rise_above" else None
    if not isinstance(act, Acting) or not isinstance(above, NounPhrase) or above.head not in _LIMITS or act.passive:
        return clause
    pronoun = clause.subject.pronoun if isinstance(clause.subject, NounPhrase) else ""
    if not pronoun and kind_of(clause.subject) in {"measure", "resource"}:
        return clause
    return replace(clause, predicate=Acting("exceed", obj=above))


def _nothing_left(clause: Clause) -> Clause:
    """English “Nothing left in the bucket”: nothing remains, nothing has gone."""
    nothing = clause.subject == NounPhrase(pronoun="nothing")
    if not nothing or clause.predicate != Being(Adjective("left")) or clause.negated or clause.modal is not None:
        return clause
    none = NounPhrase("item", Number.PLURAL, Determiner.NO, adjectives=(Adjective("left"),))
    return replace(clause, subject=None, predicate=Existing(none))


def _right_now(clause: Clause) -> Clause:
    """German “Wir leeren gerade die Queue”: now, not a moment ago."""
    if "just" not in clause.adverbs or clause.tense is not Tense.PRESENT or not isinstance(clause.predicate, Acting):
        return clause
    if clause.modal is not None:
        return clause
    adverbs = tuple("currently" if one == "just" else one for one in clause.adverbs)
    return replace(clause, adverbs=adverbs, progressive=not clause.predicate.passive or clause.progressive)


def _once_more(clause: Clause) -> Clause:
    """German “hängt schon wieder”, English "has made no progress"."""
    adverbs = clause.adverbs
    if "again" in adverbs and "already" in adverbs:
        clause = replace(clause, adverbs=tuple(one for one in adverbs if one != "already"))
    act = clause.predicate
    made = act.obj if isinstance(act, Acting) and act.verb == "make" and not act.passive else None
    if not isinstance(made, NounPhrase) or made.head != "progress" or clause.negated:
        return clause
    if made != NounPhrase("progress", made.number, Determiner.NO):
        return clause
    return replace(clause, predicate=Acting("progress"), negated=True)


def _late_by(clause: Clause) -> Clause:
    """English “Captions are ten seconds late”: they lag by so much."""
    being = clause.predicate
    late = isinstance(being, Being) and isinstance(being.complement, Amount) and "late" in clause.adverbs
    if not late or not isinstance(being, Being) or not isinstance(being.complement, Amount) or clause.modal is not None:
        return clause
    adverbs = tuple(one for one in clause.adverbs if one != "late")
    lagging = Acting("lag")
    adjuncts = (*clause.adjuncts, Adjunct(Role.BY, being.complement))
    return replace(clause, predicate=lagging, adverbs=adverbs, adjuncts=adjuncts, progressive=True)


def _aim(adjunct: Adjunct) -> Adjunct:
    """English “Below target”: short of a goal, not of what is aimed at."""
    phrase = adjunct.phrase
    if adjunct.role not in {Role.ABOVE, Role.BELOW, Role.BEYOND, Role.UNDER} or not isinstance(phrase, NounPhrase):
        return adjunct
    if phrase.head != "target" or phrase.names or phrase.number is Number.PLURAL:
        return adjunct
    return replace(adjunct, phrase=replace(phrase, head="goal"))


def _trained_with(clause: Clause) -> Clause:
    """English “Trained on old data”: with it."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in {"train", "train_obj", "retrain"}:
        return clause
    adjuncts = tuple(
        replace(one, role=Role.WITH) if one.role is Role.ON and kind_of(one.phrase) == "data" else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _behind_it(sentence: Sentence) -> Sentence:
    """English “Unhealthy targets behind the proxy”: that is where they stand, they do not lag."""
    clause = sentence.body
    being = clause.predicate if isinstance(clause, Clause) else None
    where = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(clause, Clause) or not isinstance(where, Adjunct):
        return sentence
    subject = clause.subject
    if where.role is not Role.BEHIND or head_of(where.phrase) not in FRONTS or not isinstance(subject, NounPhrase):
        return sentence
    if clause != Clause(subject, being) or subject.pronoun:  # type: ignore[arg-type]
        return sentence
    return replace(sentence, body=replace(subject, adjuncts=(*subject.adjuncts, where)))


def _must_be_done(clause: Clause) -> Clause:
    """English “Must not be used until then”: nobody may use it."""
    being = clause.predicate
    state = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    if clause.modal not in {Modal.MUST, Modal.SHOULD} or not isinstance(state, Adjective):
        return clause
    verb = _DONE.get(state.concept)
    if verb is None or state != Adjective(state.concept):
        return clause
    return replace(clause, predicate=Acting(verb, passive=True))


def _limited_to(clause: Clause) -> Clause:
    """English “Is limited to 20 per second”: somebody limits it, it is not scarce."""
    to = tuple(one for one in clause.adjuncts if one.role is Role.TO and not isinstance(one.phrase, Clause))
    if clause.predicate != Being(Adjective("limited")) or len(to) != 1 or clause.subject is None:
        return clause
    value = to[0].phrase
    assert not isinstance(value, Clause)
    rates = tuple(one for one in clause.adjuncts if one.role is Role.PER)
    if isinstance(value, NounPhrase):
        value = replace(value, adjuncts=(*value.adjuncts, *rates))
    told = Acting("limit", obliques=(("to", value),), passive=True)
    return replace(without(clause, (*to, *rates)), predicate=told)


def _refuse_out_of(clause: Clause) -> None:
    """Refuse "out of quorum": nothing is used up.

    Raises:
        UnsayableError: such a clause.
    """
    being = clause.predicate
    where = being.complement if isinstance(being, Being) else None
    act = clause.predicate
    of = dict(act.obliques).get("of") if isinstance(act, Acting) and act.verb == "run_out_of" else None
    if isinstance(where, Adjunct) and where.role is Role.OUT_OF:
        of = where.phrase if isinstance(where.phrase, NounPhrase) else of
    if head_of(of) in _NOT_USED_UP:
        raise UnsayableError("out of what is not used up")


def _refuse_only_after(clause: Clause) -> None:
    """Refuse "kill it only after the check": what is done then alone is not only done.

    Raises:
        UnsayableError: such an order.
    """
    then = any(one.role in {Role.AFTER, Role.BEFORE} for one in clause.adjuncts)
    then = then or any(link.kind in {LinkKind.AFTER, LinkKind.BEFORE} for link in clause.links)
    if "only" in clause.adverbs and clause.subject is None and then:
        raise UnsayableError("only after something")


def _on_air(phrase: NounPhrase) -> NounPhrase:
    """English “A live broadcast”: 生放送, 直播, 생방송 say both."""
    rest = tuple(one for one in phrase.adjectives if one.concept not in {"on_air", "live"})
    if phrase.head != "broadcast" or len(rest) == len(phrase.adjectives):
        return phrase
    return replace(phrase, head="livestream", adjectives=rest)


def _able_persons(clause: Clause) -> Clause:
    """English “Cannot be found by customers”: customers cannot find it."""
    act = clause.predicate
    by = tuple(one for one in clause.adjuncts if one.role is Role.BY and kind_of(one.phrase) == "person")
    if not isinstance(act, Acting) or not act.passive or clause.modal is not Modal.CAN or len(by) != 1:
        return clause
    if act.verb == "see":
        return clause  # which is told otherwise of persons
    agent = by[0].phrase
    if not isinstance(agent, NounPhrase | Coordination) or clause.more or clause.subject is None or act.obliques:
        return clause
    told = replace(act, passive=False, obj=clause.subject)
    return replace(without(clause, by), subject=agent, predicate=told)


def _by_the_end(adjunct: Adjunct) -> Adjunct:
    """English “Before the end of the week”: by its end."""
    end = adjunct.phrase
    if adjunct.role is not Role.BEFORE or head_of(end) != "end" or not isinstance(end, NounPhrase):
        return adjunct
    return replace(adjunct, role=Role.DEADLINE) if kind_of(end.of) in {"unit", "time"} else adjunct


# --- who does it ------------------------------------------------------------------------------------------------------


def _we_in_their_words(clause: Clause) -> Clause:
    """English “The bank says we sent it twice”: whoever tells it is not who did it, so that "we" must be said."""
    act = clause.predicate
    content = act.content if isinstance(act, Acting) else None
    if not isinstance(act, Acting) or content is None or clause.subject is None or not _is_we(content.subject):
        return clause
    if _is_we(clause.subject):
        return clause
    told = replace(content, subject=NounPhrase(pronoun="us"))
    return replace(clause, predicate=replace(act, content=told))


def _is_we(phrase: Nominal | None) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.pronoun == "we"


def _others_first(link: Link) -> Link:
    """English “Wait until they confirm it”: others do, not who reads it."""
    inner = link.clause
    act = inner.predicate if isinstance(inner, Clause) else None
    if link.kind not in _PENDING or not isinstance(inner, Clause) or not isinstance(act, Acting) or act.passive:
        return link
    subject = inner.subject
    if not isinstance(subject, NounPhrase) or subject.pronoun != "they" or act.verb not in _BY_PERSONS:
        return link
    return replace(link, clause=replace(inner, subject=NounPhrase(pronoun="counterpart")))


ATTACHMENT: Changes = (
    (Coordination, _between_both),
    *((NounPhrase, step) for step in (_told_of_the_nearer, _with_its_unit, _provided_by, _on_air)),
    *((Adjunct, step) for step in (_aim, _by_the_end)),
    *(
        (Clause, step)
        for step in (
            *(_between_named, _bounded_object, _object_with, _where_with, _expected_then, _receiver_there),
            *(
                _thing_there,
                _fault_there,
                _went_wrong,
                _over_the_limit,
                _nothing_left,
                _right_now,
                _late_by,
                _trained_with,
            ),
            *(_refuse_out_of, _refuse_only_after),
            *(_once_more, _we_in_their_words, _must_be_done, _able_persons, _limited_to),
        )
    ),
    (Link, _others_first),
    (Sentence, _behind_it),
)
"""What is put where it belongs in all three languages."""
