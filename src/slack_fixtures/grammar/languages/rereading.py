"""Trees of alert English put right before Chinese and Korean say them.

A reading may be grammatical and yet not what an alert means: a certificate that runs out expires, and what is kept
"for three nights" is no purpose. ``reread`` returns the tree that is meant, and refuses readings that are none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Determiner,
    Existing,
    Link,
    LinkKind,
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages.base import UnsayableError

_PLACES = {Role.ON, Role.IN, Role.AT, Role.ACROSS}
_ENVIRONMENTS = {"staging", "production"}
_VALID_FOR_A_TIME = {"license", "token", "domain", "subscription", "password", "lease"}
_SAME_IN_THE_PAST = {"read", "read_from", "set", "hit", "cut", "put", "let", "shut", "split", "cost", "reset"}
_LOGINS = {"login", "user", "account", "access", "login_attempt", "privilege", "shell", "session", "password_unit"}
_TRUST = {"truststore", "trust_store", "certificate", "issuer", "certificate_chain", "intermediate_ca"}
_FLOWS = {
    *("processing", "search", "sale", "email", "trade_deal", "request", "traffic", "message", "log", "write"),
    *("purchase_order", "transaction", "call", "query", "event"),
}
_BURSTS = {"surge", "spike", "drop", "decline", "increase", "decrease", "rise", "dip"}
_JOBS = {"deployment", "deploy", "rollout", "job", "pipeline", "build", "payout_run", "backup", "import", "export"}
_NOBODYS = {"Smart"}  # words of prose that begin a headline


def reread(node: Any) -> Any:
    """Return a tree with every part as it is meant, from the leaves up.

    Raises:
        UnsayableError: it is a reading that no alert means.
    """
    if isinstance(node, tuple):
        return tuple(reread(item) for item in node)
    if not is_dataclass(node):
        return node
    tree: Any = node
    whole = replace(tree, **{one.name: reread(getattr(node, one.name)) for one in fields(node)})
    for kind, turn in _TURNS:
        if isinstance(whole, kind):
            whole = turn(whole)
    return whole


def _kind(phrase: object) -> str:
    head = phrase.head if isinstance(phrase, NounPhrase) else ""
    return lexicon.concept("nouns", head).kind if isinstance(head, str) and head else ""


def _bare(phrase: object, *heads: str) -> bool:
    """Return whether a phrase is only one of some nouns."""
    return isinstance(phrase, NounPhrase) and phrase.head in heads and phrase == NounPhrase(phrase.head, phrase.number)


# --- sentences --------------------------------------------------------------------------------------------------------


def _sentence(sentence: Sentence) -> Sentence:
    body = sentence.body
    heads = {node.head for node in walk(sentence) if isinstance(node, NounPhrase)}
    if "root_directory" in heads and heads & _TRUST:
        raise UnsayableError("a root of trust that was taken for a directory")
    if isinstance(body, NounPhrase) and sentence.opening == ("unusually",) and body.determiner is Determiner.MANY:
        things = replace(body, determiner=Determiner.NONE)
        high = Adjective("high", adverbs=("unusually",))
        counted = NounPhrase("number", Number.SINGULAR, Determiner.INDEFINITE, adjectives=(high,), of=things)
        return replace(sentence, body=counted, opening=())
    if not isinstance(body, Clause):
        return sentence
    if sentence.kind is SentenceKind.HEADLINE:
        placed = _placed(body)
        if placed is not None:
            return replace(sentence, body=placed)
    if sentence.kind is SentenceKind.ORDER:
        return replace(sentence, body=_two_orders(body))
    burst = body.subject if isinstance(body.subject, NounPhrase) else None
    act, made = body.predicate, burst.of if burst is not None else None
    done = isinstance(act, Acting) and act.passive and any(one.role is Role.BY for one in body.adjuncts)
    if sentence.kind is SentenceKind.HEADLINE and burst and burst.head in _BURSTS and done:
        if not isinstance(made, NounPhrase) or made.participle or body.links or body.more:
            raise UnsayableError("what was done to a burst")
        told = replace(made, participle=Clause(None, act, adjuncts=body.adjuncts))
        return replace(sentence, body=replace(burst, of=told))
    suspected = isinstance(act, Being) and act.complement == Adjective("suspected")
    if sentence.kind is SentenceKind.HEADLINE and burst and suspected and not (body.links or body.more):
        maybe = (Adjective("possible"), *burst.adjectives)
        found = replace(burst, adjectives=maybe, adjuncts=(*burst.adjuncts, *body.adjuncts))
        return replace(sentence, body=found)
    return sentence


def _placed(clause: Clause) -> NounPhrase | None:
    """Return "elevated rate at the edge" as the phrase that it is; ``None`` for what is somewhere."""
    subject, being = clause.subject, clause.predicate
    where = being.complement if isinstance(being, Being) else None
    if not isinstance(where, Adjunct) or where.role not in _PLACES or not isinstance(where.phrase, NounPhrase):
        return None
    if not isinstance(subject, NounPhrase) or not subject.adjectives or _kind(subject) != "measure":
        return None
    plain = not (clause.more or clause.links or clause.negated or clause.modal or clause.adverbs or where.phrase.amount)
    if not plain or clause.tense is not Tense.PRESENT or _kind(where.phrase) in {"measure", "unit", "data"}:
        return None
    return replace(subject, adjuncts=(*subject.adjuncts, where, *clause.adjuncts))


def _two_orders(order: Clause) -> Clause:
    """Return "look for sessions that are idle and kill them" as two orders."""
    act = order.predicate
    if not isinstance(act, Acting):
        return order
    named = [act.obj, *(phrase for _, phrase in act.obliques)]
    for phrase in named:
        told = phrase.relative if isinstance(phrase, NounPhrase) else None
        last = told.more[-1] if told is not None and told.more else None
        deed = last.predicate if last is not None else None
        if (
            not isinstance(deed, Acting)
            or not isinstance(deed.obj, NounPhrase)
            or deed.obj.pronoun not in {"them", "it"}
        ):
            continue
        raise UnsayableError("a second order that was taken for a part of a description")
    return order


# --- adjuncts ---------------------------------------------------------------------------------------------------------


def _adjunct(adjunct: Adjunct) -> Adjunct:
    role, phrase = adjunct.role, adjunct.phrase
    if isinstance(phrase, Amount):
        return adjunct
    if not isinstance(phrase, NounPhrase):
        return adjunct
    if role is Role.TO and isinstance(phrase.head, Name) and phrase.head.text == "go":
        raise UnsayableError("what is to go")
    if role is Role.FROM and phrase.modifiers and any(one.concept == "failed" for one in phrase.adjectives):
        raise UnsayableError("a verb that was taken for an adjective")
    if role is Role.IN and phrase == NounPhrase("exchange"):
        raise UnsayableError("a product that was taken for an exchange")
    if role is Role.BY and phrase.head == "end":
        raise UnsayableError("a deadline that was taken for somebody")
    if role is Role.VIA and _kind(phrase) in {"time", "unit"}:
        raise UnsayableError("by way of a time")
    if role is Role.FOR and phrase.amount is not None and _kind(phrase) in {"time", "unit"}:
        if phrase.adjectives or phrase.modifiers or phrase.of or phrase.names or phrase.amount.total:
            raise UnsayableError("for a time with attributes")
        return Adjunct(Role.DURATION, replace(phrase.amount, unit=str(phrase.head)))
    if role is Role.FOR and phrase.determiner is Determiner.NOT_ENOUGH:
        return replace(adjunct, role=Role.DUE_TO)
    rated = phrase.amount is not None or (phrase.modifiers and isinstance(phrase.modifiers[0], Name))
    if role is Role.AT and rated and phrase.names and phrase.number is Number.PLURAL:
        raise UnsayableError("a rate that was taken for a place")  # "at 7 requests/sec"
    if role is Role.AS and phrase.determiner is Determiner.MANY:
        raise UnsayableError("as many as")
    if role is Role.AS and _bare(phrase, "root_directory"):
        return replace(adjunct, phrase=NounPhrase(Name("root")))
    if role is Role.AT and _bare(phrase, "credit_card", "card"):
        return replace(adjunct, role=Role.FOR)
    return adjunct


# --- phrases ----------------------------------------------------------------------------------------------------------


def _phrase(phrase: NounPhrase) -> NounPhrase:
    _refuse_phrase(phrase)
    _refuse_verb(phrase)
    heads = _heads(phrase)
    if phrase.head == "contact" and any(one.role is Role.WITH for one in phrase.adjuncts):
        phrase = replace(phrase, head="connection")
    phrase = _as_burst(phrase)
    if phrase.amount is not None and not phrase.head and isinstance(phrase.of, NounPhrase):
        due = phrase.of == NounPhrase("target") and not (phrase.adjectives or phrase.adjuncts or phrase.relative)
        if due and not phrase.amount.total:  # "below 90% target"
            return replace(phrase, head="goal", of=None)
    used = tuple(one for one in phrase.adjuncts if one.role is Role.IN and _bare(one.phrase, "use"))
    if used:
        rest = tuple(one for one in phrase.adjuncts if one not in used)
        phrase = replace(phrase, adjectives=(Adjective("in_use"), *phrase.adjectives), adjuncts=rest)
    if phrase.head in _LOGINS:
        turned = tuple(Name("root") if _bare(one, "root_directory") else one for one in phrase.modifiers)
        phrase = replace(phrase, modifiers=turned)
    if phrase.head == "volume" and (heads & _FLOWS or _flows(phrase.of)) and not phrase.names:
        phrase = replace(phrase, head="volume_quantity")
    if phrase.head == "card" and heads == {"loan"} and len(phrase.modifiers) == 1:
        phrase = replace(phrase, head="credit_card", modifiers=())
    if phrase.head == "line" and any(one.role is Role.TO for one in phrase.adjuncts):
        phrase = replace(phrase, head="line_net")
    if phrase.head == "decline" and phrase.number is Number.PLURAL:
        phrase = replace(phrase, head="rejection")
    if phrase.head == "deployment" and any(_aims(one) for one in phrase.adjuncts):
        aimed = tuple(replace(one, role=Role.TO) if _aims(one) else one for one in phrase.adjuncts)
        phrase = replace(phrase, head="deploy", adjuncts=aimed)
    if phrase.head == "maximum" and isinstance(phrase.of, NounPhrase) and _is_amount(phrase.of):
        assert phrase.of.amount is not None
        return NounPhrase(amount=replace(phrase.of.amount, relation=Relation.AT_MOST))
    if isinstance(phrase.head, Name) and phrase.head.text == "Connect" and phrase.adjectives == (Adjective("direct"),):
        return replace(phrase, head=Name("Direct Connect"), adjectives=())
    if phrase.head == "lack" and isinstance(phrase.of, NounPhrase) and phrase.of.determiner is Determiner.NONE:
        if phrase.adjuncts or phrase.adjectives or phrase.modifiers or phrase.of.amount:
            return phrase
        return replace(phrase.of, determiner=Determiner.NOT_ENOUGH)
    part = phrase.participle
    doubt = part is not None and part.predicate == Acting("suspect", passive=True) and not phrase.amount
    if part is not None and doubt and not (part.negated or part.adverbs):
        maybe = (Adjective("possible"), *phrase.adjectives)
        return replace(phrase, adjectives=maybe, participle=None, adjuncts=(*phrase.adjuncts, *part.adjuncts))
    reading = phrase.relative
    if reading is not None and reading.tense is Tense.PAST and phrase.number is Number.PLURAL:
        act = reading.predicate
        if isinstance(act, Acting) and act.verb in _SAME_IN_THE_PAST and not act.passive:
            return replace(phrase, relative=replace(reading, tense=Tense.PRESENT))
    return phrase


def _refuse_phrase(phrase: NounPhrase) -> None:
    heads, said = _heads(phrase), {one.concept for one in phrase.adjectives}
    first = phrase.modifiers[0] if phrase.modifiers else None
    if isinstance(first, Name) and first.text in _NOBODYS:
        raise UnsayableError("a word of prose that was taken for a name")
    if phrase.head == "tank" and "pool" in heads:
        raise UnsayableError("a name that was taken for a noun")
    if phrase.head in _ENVIRONMENTS and heads & {"namespace", "cluster"}:
        raise UnsayableError("a name that was taken for a noun")
    if phrase.head == "damage" and "property" in heads:
        raise UnsayableError("property that was taken for an attribute")
    if phrase.of is not None and _is_share(phrase.amount) and _is_high(phrase.of):
        raise UnsayableError("a percentile that was taken for a share")
    near = phrase.relative.predicate if phrase.relative is not None else None
    if isinstance(near, Being) and near.complement == Adjective("close"):
        raise UnsayableError("close to what stands elsewhere")
    signs = (phrase.head, *phrase.names, *phrase.modifiers)
    if any(_is_rate_sign(one) for one in signs if isinstance(one, Name)):
        raise UnsayableError("a rate with a slash")
    if phrase.amount is not None and any(_kind(one) == "unit" for one in phrase.modifiers):
        raise UnsayableError("a time that was taken for a number of things")
    whose = phrase.of if isinstance(phrase.of, NounPhrase) else None
    if phrase.head in {"number", "count"} and whose is not None and whose.names and whose.number is Number.PLURAL:
        raise UnsayableError("a number with a name")
    if phrase.head == "today" and phrase.modifiers:
        raise UnsayableError("a day with a name")
    if phrase.head == "listener" and said & {"simultaneous", "concurrent"}:
        raise UnsayableError("a listener that may be a person")
    if phrase.relative is not None and phrase.relative.modal is Modal.SHOULD:
        raise UnsayableError("what should be so")
    if phrase.head == "exception" and "approved" in said:
        raise UnsayableError("an exception that is allowed")
    if phrase.head == "pipe" and "burst" in heads:
        raise UnsayableError("a pipe that burst")
    if "top" in said and isinstance(first, Name) and first.kind == "span":
        raise UnsayableError("so many at the top")
    codes = phrase.of if isinstance(phrase.of, NounPhrase) else None
    if phrase.head in _BURSTS and codes is not None and not codes.of and codes == _only(codes):
        raise UnsayableError("a burst of a code")  # "a surge of 429s"
    for told in (phrase.relative, phrase.participle):
        if told is not None and (told.links or any(one.links for one in told.more)):
            raise UnsayableError("a description with clauses of its own")


def _refuse_verb(phrase: NounPhrase) -> None:
    """Refuse what is rather a verb, or its doer."""
    heads, said = _heads(phrase), {one.concept for one in phrase.adjectives}
    first = phrase.modifiers[0] if phrase.modifiers else None
    named = isinstance(first, Name) and phrase.determiner is Determiner.NONE and not phrase.participle
    if named and phrase.adjectives == (Adjective("detected"),):
        raise UnsayableError("a verb that was taken for an adjective")
    if phrase.head == "reporting" and "stopped" in said:
        raise UnsayableError("a verb that was taken for an adjective")
    if phrase.head == "contact" and "lost" in said:
        raise UnsayableError("a verb that was taken for an adjective")
    if phrase.head == "use" and phrase.determiner not in {Determiner.NONE, Determiner.DEFINITE}:
        raise UnsayableError("a verb that was taken for a thing")
    if phrase.head == "answer" and any(one.role is Role.WITH for one in phrase.adjuncts):
        raise UnsayableError("a verb that was taken for a thing")
    if phrase.head == "hang" and heads & {*_ENVIRONMENTS, "deploy"}:
        raise UnsayableError("a verb that was taken for a thing")
    if phrase.head == "skip" and heads & {"track", "song"}:
        raise UnsayableError("a verb that was taken for a thing")


def _is_rate_sign(name: Name) -> bool:
    """Return whether a name is the rest of a rate: "10 packets /s"."""
    return name.text in {"/s", "/sec", "/min", "/m", "/h", "/hour"}


def _heads(phrase: NounPhrase) -> set[object]:
    return {one.head for one in phrase.modifiers if isinstance(one, NounPhrase)}


def _is_share(amount: Amount | None) -> bool:
    return amount is not None and not amount.total and not amount.value.isdigit()


def _is_high(whole: object) -> bool:
    high = {"high", "low", "elevated"}
    return (
        isinstance(whole, NounPhrase) and _kind(whole) == "measure" and any(o.concept in high for o in whole.adjectives)
    )


def _only(phrase: NounPhrase) -> NounPhrase | None:
    """Return a phrase that is only an amount or a value; ``None`` for others."""
    if isinstance(phrase.head, Name) and phrase.head.kind == "span":
        return NounPhrase(phrase.head, phrase.number)
    return None if phrase.head else NounPhrase(amount=phrase.amount)


def _as_burst(phrase: NounPhrase) -> NounPhrase:
    """Return "a drop in volume for ⟨1⟩" as a drop of the volume that ⟨1⟩ has."""
    inside = [one for one in phrase.adjuncts if one.role is Role.IN]
    whole = inside[0].phrase if len(inside) == 1 else None
    if phrase.head not in _BURSTS or phrase.of is not None or not isinstance(whole, NounPhrase):
        return phrase
    if _kind(whole) not in {"event", "measure", "data"} or whole.names:
        return phrase
    owners = tuple(one for one in phrase.adjuncts if one.role is Role.FOR)
    rest = tuple(one for one in phrase.adjuncts if one not in inside and one not in owners)
    return replace(phrase, of=replace(whole, adjuncts=(*whole.adjuncts, *owners)), adjuncts=rest)


def _flows(whole: object) -> bool:
    return isinstance(whole, NounPhrase) and whole.head in _FLOWS


def _aims(adjunct: Adjunct) -> bool:
    """Return whether something is deployed to it: "Deployment nach Produktion" is no time."""
    if adjunct.role in {Role.TO, Role.INTO}:
        return True
    return adjunct.role is Role.AFTER and _bare(adjunct.phrase, *_ENVIRONMENTS)


def _is_amount(phrase: NounPhrase) -> bool:
    return phrase.amount is not None and phrase == NounPhrase(amount=phrase.amount)


# --- clauses ----------------------------------------------------------------------------------------------------------


def _clause(clause: Clause) -> Clause:
    clause = _hung(clause)
    told = clause.predicate
    adjective = told.complement if isinstance(told, Being) else None
    if clause.negated:
        clause = replace(clause, adjuncts=tuple(_for_so_long(one) for one in clause.adjuncts))
    if clause.negated or (isinstance(adjective, Adjective) and adjective.negated):
        every = [one.phrase for one in clause.adjuncts if one.role in _PLACES]
        if any(isinstance(one, NounPhrase) and one.determiner in {Determiner.EACH, Determiner.ALL} for one in every):
            raise UnsayableError("a denial whose reach is not told")
    after = [one for one in clause.links if one.kind in {LinkKind.BEFORE, LinkKind.AFTER}]
    if after and {"shortly", "soon"} & set(clause.adverbs):
        raise UnsayableError("shortly before something")
    if {"too", "far"} <= set(clause.adverbs):
        raise UnsayableError("too far")
    if isinstance(told, Being):
        return _state(clause, told)
    return _deed(clause, told) if isinstance(told, Acting) else clause


def _for_so_long(adjunct: Adjunct) -> Adjunct:
    """Return "not updated in more than 2 days" as how long it has not been."""
    amount = adjunct.phrase if isinstance(adjunct.phrase, Amount) else None
    longer = amount is not None and amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST}
    return replace(adjunct, role=Role.DURATION) if longer and adjunct.role is Role.LAST else adjunct


def _hung(clause: Clause) -> Clause:
    """Hang "once it has expired" on the reason that it follows."""
    kept: list[Link] = []
    for link in clause.links:
        inner = kept[-1].clause if kept and kept[-1].kind is LinkKind.BECAUSE and not kept[-1].first else None
        later = link.kind in {LinkKind.AFTER, LinkKind.IF, LinkKind.WHEN, LinkKind.UNTIL} and not link.first
        if later and isinstance(inner, Clause):
            kept[-1] = replace(kept[-1], clause=replace(inner, links=(*inner.links, link)))
        else:
            kept.append(link)
    return replace(clause, links=tuple(kept))


def _state(clause: Clause, being: Being) -> Clause:
    subject, told = clause.subject, being.complement
    if isinstance(told, NounPhrase) and told.head == "clock":
        raise UnsayableError("a time that was taken for a clock")
    if isinstance(told, NounPhrase) and _kind(told) == "time" and told.participle is not None:
        raise UnsayableError("a time that was taken for what something is")
    if isinstance(told, Adjunct) and told.role is Role.IN and _bare(told.phrase, "sync"):
        return replace(clause, predicate=replace(being, complement=Adjective("synchronized")))
    if isinstance(told, Adjunct) and _bare(told.phrase, "call"):
        raise UnsayableError("a person on call")
    if isinstance(told, Adjunct) and told.role is Role.UNDER and "well" in clause.adverbs:
        raise UnsayableError("well under something")
    plain = not (clause.more or clause.links or clause.modal or clause.negated or being.become or being.remain)
    if told == Adjective("present") and isinstance(subject, NounPhrase) and plain and clause.tense is Tense.PRESENT:
        things = replace(subject, adjuncts=(*subject.adjuncts, *clause.adjuncts))
        return replace(clause, subject=None, predicate=Existing(things), adjuncts=())
    return clause


def _deed(clause: Clause, act: Acting) -> Clause:
    subject, obj = clause.subject, act.obj
    _refuse_deed(clause, act)
    counted = isinstance(subject, NounPhrase) and subject.amount is not None and not clause.negated
    going = act.verb == "remain_left" and clause.progressive
    if counted and (going or act == Acting("leave", passive=True)) and not clause.modal:
        return replace(clause, predicate=Being(Adjective("left")), progressive=False)
    if act.verb == "run_out" and not act.obliques and not act.passive and _expires(subject):
        return replace(clause, predicate=Acting("expire"))
    if act.verb == "run_low_on" and _kind(subject) == "resource" and len(act.obliques) == 1:
        where = act.obliques[0][1]
        if isinstance(where, NounPhrase) and isinstance(where.head, Name):
            low = Being(Adjective("low"))
            placed = (*clause.adjuncts, Adjunct(Role.ON, where))
            return replace(clause, predicate=low, adjuncts=placed, progressive=False)
    answered = [one for one in clause.adjuncts if one.role is Role.WITH]
    if act.verb in {"answer_self", "respond"} and len(answered) == 1 and obj is None and not act.obliques:
        code = answered[0].phrase
        if isinstance(code, Amount) or (isinstance(code, NounPhrase) and isinstance(code.head, Name)):
            rest = tuple(one for one in clause.adjuncts if one not in answered)
            return replace(clause, predicate=Acting("return", obj=code), adjuncts=rest)
    if act.verb == "heat_up" and isinstance(subject, NounPhrase) and str(subject.head).endswith("cache"):
        return replace(clause, predicate=Acting("warm_up", passive=True))
    many = (
        obj if isinstance(obj, NounPhrase) and obj.head == "number" and obj.adjectives == (Adjective("high"),) else None
    )
    if many is not None and isinstance(many.of, NounPhrase) and act.verb == "report":
        things = replace(many.of, determiner=Determiner.MANY, adjuncts=(*many.of.adjuncts, *many.adjuncts))
        return replace(clause, predicate=replace(act, obj=things))
    if act.verb in {"mean_that", "indicate_that", "suggest_that"} and "silently" in clause.adverbs and act.content:
        quiet = replace(act.content, adverbs=(*act.content.adverbs, "silently"))
        loud = tuple(one for one in clause.adverbs if one != "silently")
        return replace(clause, predicate=replace(act, content=quiet), adverbs=loud)
    with_it = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
    if act.verb in {"indicate", "suggest", "mean", "receive"} and with_it and isinstance(obj, NounPhrase):
        rest = tuple(one for one in clause.adjuncts if one not in with_it)
        whole = replace(act, obj=replace(obj, adjuncts=(*obj.adjuncts, *with_it)))
        return replace(clause, predicate=whole, adjuncts=rest)
    if act.verb == "execute_self" and isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO:
        return replace(clause, predicate=Acting("execute", passive=True))
    if act.verb == "send" and _kind(obj) == "person" and not act.obliques:
        return replace(clause, predicate=replace(act, verb="dispatch"))
    if act.verb == "reach" and act.passive and clause.modal is None and not clause.negated:
        doers = [one for one in clause.adjuncts if one.role is Role.BY]
        if len(doers) == 1 and isinstance(doers[0].phrase, NounPhrase) and isinstance(subject, NounPhrase):
            rest = tuple(one for one in clause.adjuncts if one not in doers)
            active = Acting("reach", obj=subject)
            return replace(clause, subject=doers[0].phrase, predicate=active, adjuncts=rest)
    if act.verb == "hang" and isinstance(subject, NounPhrase) and subject.head in _JOBS and not clause.negated:
        return replace(clause, predicate=Being(Adjective("stuck")), progressive=False)
    if act.passive and any(_is_cause(one) for one in clause.adjuncts):
        turned = tuple(replace(one, role=Role.DUE_TO) if _is_cause(one) else one for one in clause.adjuncts)
        return replace(clause, adjuncts=turned)
    return _of_whole(clause, act)


def _refuse_deed(clause: Clause, act: Acting) -> None:
    obj, roles = act.obj, [one.role for one in clause.adjuncts]
    if act.verb == "throw" and isinstance(obj, Amount) and not obj.unit:
        raise UnsayableError("a code that was taken for an amount")
    if act.verb == "need" and isinstance(obj, Amount):
        raise UnsayableError("an amount that is needed")
    if act.passive and "only" in clause.adverbs and _PLACES.intersection(roles):
        raise UnsayableError("only there")
    if act.verb == "come_back" and Role.WITH in roles:
        raise UnsayableError("what comes back with an answer")
    if act.verb == "run_out_of" and any(_bare(phrase, "balance") for _, phrase in act.obliques):
        raise UnsayableError("out of balance")
    if act.verb.startswith("free") and isinstance(clause.subject, NounPhrase) and not clause.subject.head:
        raise UnsayableError("an adjective that was taken for a verb")  # "only 5 GB free space left"
    if isinstance(obj, NounPhrase):
        if act.verb == "make" and obj.pronoun:
            raise UnsayableError("what makes it")
        if act.verb == "load" and obj == NounPhrase("penalty_fee"):
            raise UnsayableError("an adverb that was taken for a thing")
        if act.verb == "leave" and obj.amount is not None:
            raise UnsayableError("what is left over")
        if obj.head == "crash" and obj.amount is not None and clause.subject is None:
            raise UnsayableError("a version that was taken for an order")
        if act.verb in {"alert", "join"} and _kind(obj) in {"time", "unit"}:
            raise UnsayableError("a time that was taken for a thing")
        if act.verb == "lose" and obj.head in {"permission", "right"} and Role.PURPOSE in roles:
            raise UnsayableError("a right to do something")
    if act.verb == "get" and (_kind(obj) == "person" or _bare(obj, "team")) and clause.subject is None:
        raise UnsayableError("a person on a call")
    somebody = isinstance(clause.subject, NounPhrase) and clause.subject.pronoun == "someone"
    if somebody and act.verb == "have" and clause.modal is not None:
        raise UnsayableError("a perfect that was taken for a possession")  # "somebody may have changed resources"
    if act.verb.startswith("open") and isinstance(obj, NounPhrase) and any(o.role is Role.TO for o in obj.adjuncts):
        raise UnsayableError("open to somebody")
    if act.verb == "work" and Role.VIA in roles:
        raise UnsayableError("work through something")


def _expires(subject: object) -> bool:
    head = subject.head if isinstance(subject, NounPhrase) else ""
    return isinstance(head, str) and (head.endswith("certificate") or head in _VALID_FOR_A_TIME)


def _is_cause(adjunct: Adjunct) -> bool:
    """Return whether "by …" is no doer but what something happens for: "paused by an API limit"."""
    return adjunct.role is Role.BY and _kind(adjunct.phrase) in {"measure", "resource"}


def _of_whole(clause: Clause, act: Acting) -> Clause:
    """Return "of the 300 connections 290 are used" as a part of so many."""
    subject = clause.subject
    wholes = [one for one in clause.adjuncts if one.role is Role.FROM and isinstance(one.phrase, NounPhrase)]
    if not act.passive or not isinstance(subject, NounPhrase) or not _is_amount(subject) or len(wholes) != 1:
        return clause
    whole = wholes[0].phrase
    assert isinstance(whole, NounPhrase)
    assert subject.amount is not None
    if whole.amount is None or whole.amount.unit or whole.amount.total or subject.amount.unit:
        raise UnsayableError("an amount out of something")
    counted = replace(subject.amount, total=whole.amount.value)
    things = replace(whole, amount=counted, determiner=Determiner.NONE)
    rest = tuple(one for one in clause.adjuncts if one not in wholes)
    return replace(clause, subject=things, adjuncts=rest)


_TURNS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (Adjunct, _adjunct),
    (NounPhrase, _phrase),
    (Clause, _clause),
    (Sentence, _sentence),
)
