"""Trees of alert English put right before Chinese and Korean say them.

A reading may be grammatical and yet not what an alert means: a certificate that runs out expires, and what is kept
"for three nights" is no purpose. ``reread`` returns the tree that is meant, and refuses readings that are none.
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
from slack_fixtures.grammar.languages.eastern import Changes, changed, kind_of, without

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


def reread(sentence: Sentence) -> Sentence:
    """Return a sentence with every part as it is meant.

    Raises:
        UnsayableError: it is a reading that no alert means.
    """
    return changed(sentence, _TURNS)


def _bare(phrase: object, *heads: str) -> bool:
    """Return whether a phrase is only one of some nouns."""
    return isinstance(phrase, NounPhrase) and phrase.head in heads and phrase == NounPhrase(phrase.head, phrase.number)


# --- sentences --------------------------------------------------------------------------------------------------------


def _refuse_roots(sentence: Sentence) -> None:
    heads = {node.head for node in walk(sentence) if isinstance(node, NounPhrase)}
    if "root_directory" in heads and heads & _TRUST:
        raise UnsayableError("a root of trust that was taken for a directory")


def _unusually_many(sentence: Sentence) -> Sentence:
    """Return "unusually many returns" as a number that is unusually high."""
    body = sentence.body
    if not isinstance(body, NounPhrase) or sentence.opening != ("unusually",) or body.determiner is not Determiner.MANY:
        return sentence
    things = replace(body, determiner=Determiner.NONE)
    high = Adjective("high", adverbs=("unusually",))
    counted = NounPhrase("number", Number.SINGULAR, Determiner.INDEFINITE, adjectives=(high,), of=things)
    return replace(sentence, body=counted, opening=())


def _as_phrase(sentence: Sentence) -> Sentence:
    """Return a headline as the phrase that it is: "elevated rate at the edge", "surge in logins suspected"."""
    body = sentence.body
    if sentence.kind is not SentenceKind.HEADLINE or not isinstance(body, Clause):
        return sentence
    phrase = _placed(body) or _burst_of_done(body) or _possible_burst(body)
    return sentence if phrase is None else replace(sentence, body=phrase)


def _burst_in(clause: Clause) -> NounPhrase | None:
    burst = clause.subject
    return burst if isinstance(burst, NounPhrase) and burst.head in _BURSTS else None


def _burst_of_done(clause: Clause) -> NounPhrase | None:
    """Return "surge in requests rejected by ⟨1⟩" as one of requests that are rejected."""
    burst, act = _burst_in(clause), clause.predicate
    done = isinstance(act, Acting) and act.passive and any(one.role is Role.BY for one in clause.adjuncts)
    if burst is None or not done:
        return None
    if not isinstance(burst.of, NounPhrase) or burst.of.participle or clause.links or clause.more:
        raise UnsayableError("what was done to a burst")
    told = replace(burst.of, participle=Clause(None, act, adjuncts=clause.adjuncts))
    return replace(burst, of=told)


def _possible_burst(clause: Clause) -> NounPhrase | None:
    burst, being = _burst_in(clause), clause.predicate
    suspected = isinstance(being, Being) and being.complement == Adjective("suspected")
    if burst is None or not suspected or clause.links or clause.more:
        return None
    maybe = (Adjective("possible"), *burst.adjectives)
    return replace(burst, adjectives=maybe, adjuncts=(*burst.adjuncts, *clause.adjuncts))


def _placed(clause: Clause) -> NounPhrase | None:
    """Return "elevated rate at the edge" as the phrase that it is; ``None`` for what is somewhere."""
    subject, being = clause.subject, clause.predicate
    where = being.complement if isinstance(being, Being) else None
    if not isinstance(where, Adjunct) or where.role not in _PLACES or not isinstance(where.phrase, NounPhrase):
        return None
    if not isinstance(subject, NounPhrase) or not subject.adjectives or kind_of(subject) != "measure":
        return None
    plain = not (clause.more or clause.links or clause.negated or clause.modal or clause.adverbs or where.phrase.amount)
    if not plain or clause.tense is not Tense.PRESENT or kind_of(where.phrase) in {"measure", "unit", "data"}:
        return None
    return replace(subject, adjuncts=(*subject.adjuncts, where, *clause.adjuncts))


def _refuse_two_orders(sentence: Sentence) -> None:
    """Refuse "look for sessions that are idle and kill them"."""
    act = sentence.body.predicate if isinstance(sentence.body, Clause) else None
    if sentence.kind is not SentenceKind.ORDER or not isinstance(act, Acting):
        return
    for phrase in (act.obj, *(phrase for _, phrase in act.obliques)):
        told = phrase.relative if isinstance(phrase, NounPhrase) else None
        deed = told.more[-1].predicate if told is not None and told.more else None
        obj = deed.obj if isinstance(deed, Acting) else None
        if isinstance(obj, NounPhrase) and obj.pronoun in {"them", "it"}:
            raise UnsayableError("a second order that was taken for a part of a description")


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
    if role is Role.VIA and kind_of(phrase) in {"time", "unit"}:
        raise UnsayableError("by way of a time")
    if role is Role.FOR and phrase.amount is not None and kind_of(phrase) in {"time", "unit"}:
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


def _as_connection(phrase: NounPhrase) -> NounPhrase:
    partners = phrase.head == "contact" and any(one.role is Role.WITH for one in phrase.adjuncts)
    return replace(phrase, head="connection") if partners else phrase


def _below_its_goal(phrase: NounPhrase) -> NounPhrase:
    """Return "90 % target" as a goal of so much."""
    of = phrase.of if phrase.amount is not None and not phrase.head and not phrase.amount.total else None
    due = of == NounPhrase("target") and not (phrase.adjectives or phrase.adjuncts or phrase.relative)
    return replace(phrase, head="goal", of=None) if due else phrase


def _in_use(phrase: NounPhrase) -> NounPhrase:
    used = tuple(one for one in phrase.adjuncts if one.role is Role.IN and _bare(one.phrase, "use"))
    return replace(without(phrase, used), adjectives=(Adjective("in_use"), *phrase.adjectives)) if used else phrase


def _of_root(phrase: NounPhrase) -> NounPhrase:
    if phrase.head not in _LOGINS:
        return phrase
    turned = tuple(Name("root") if _bare(one, "root_directory") else one for one in phrase.modifiers)
    return replace(phrase, modifiers=turned)


def _by_company(phrase: NounPhrase) -> NounPhrase:
    """Return a noun in the meaning that its neighbours give it."""
    head, heads = phrase.head, _heads(phrase)
    if head == "volume" and (heads & _FLOWS or _flows(phrase.of)) and not phrase.names:
        return replace(phrase, head="volume_quantity")
    if head == "card" and heads == {"loan"} and len(phrase.modifiers) == 1:
        return replace(phrase, head="credit_card", modifiers=())
    if head == "line" and any(one.role is Role.TO for one in phrase.adjuncts):
        return replace(phrase, head="line_net")
    if head == "decline" and phrase.number is Number.PLURAL:
        return replace(phrase, head="rejection")
    if head == "deployment" and any(_aims(one) for one in phrase.adjuncts):
        aimed = tuple(replace(one, role=Role.TO) if _aims(one) else one for one in phrase.adjuncts)
        return replace(phrase, head="deploy", adjuncts=aimed)
    if isinstance(head, Name) and head.text == "Connect" and phrase.adjectives == (Adjective("direct"),):
        return replace(phrase, head=Name("Direct Connect"), adjectives=())
    return phrase


def _bounded(phrase: NounPhrase) -> NounPhrase:
    """Return "a maximum of 5" as at most 5."""
    of = phrase.of
    if phrase.head != "maximum" or not isinstance(of, NounPhrase) or of.amount is None or not _is_amount(of):
        return phrase
    return NounPhrase(amount=replace(of.amount, relation=Relation.AT_MOST))


def _lacking(phrase: NounPhrase) -> NounPhrase:
    """Return "lack of memory" as not enough of it."""
    of = phrase.of
    if phrase.head != "lack" or not isinstance(of, NounPhrase) or of.determiner is not Determiner.NONE or of.amount:
        return phrase
    plain = not (phrase.adjuncts or phrase.adjectives or phrase.modifiers)
    return replace(of, determiner=Determiner.NOT_ENOUGH) if plain else phrase


def _suspected(phrase: NounPhrase) -> NounPhrase:
    """Return "attack suspected" as a possible one."""
    part = phrase.participle
    if part is None or part.predicate != Acting("suspect", passive=True) or phrase.amount:
        return phrase
    if part.negated or part.adverbs:
        return phrase
    maybe = (Adjective("possible"), *phrase.adjectives)
    return replace(phrase, adjectives=maybe, participle=None, adjuncts=(*phrase.adjuncts, *part.adjuncts))


def _in_the_present(phrase: NounPhrase) -> NounPhrase:
    """Return "clients that read from it" as what they do, not did."""
    reading = phrase.relative
    if reading is None or reading.tense is not Tense.PAST or phrase.number is not Number.PLURAL:
        return phrase
    act = reading.predicate
    if not isinstance(act, Acting) or act.verb not in _SAME_IN_THE_PAST or act.passive:
        return phrase
    return replace(phrase, relative=replace(reading, tense=Tense.PRESENT))


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
    if phrase.amount is not None and any(kind_of(one) == "unit" for one in phrase.modifiers):
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
        isinstance(whole, NounPhrase)
        and kind_of(whole) == "measure"
        and any(o.concept in high for o in whole.adjectives)
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
    if kind_of(whole) not in {"event", "measure", "data"} or whole.names:
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


def _not_for_so_long(clause: Clause) -> Clause:
    if not clause.negated:
        return clause
    return replace(clause, adjuncts=tuple(_for_so_long(one) for one in clause.adjuncts))


def _refuse_clause(clause: Clause) -> None:
    being = clause.predicate
    adjective = being.complement if isinstance(being, Being) else None
    if clause.negated or (isinstance(adjective, Adjective) and adjective.negated):
        every = [one.phrase for one in clause.adjuncts if one.role in _PLACES]
        if any(isinstance(one, NounPhrase) and one.determiner in {Determiner.EACH, Determiner.ALL} for one in every):
            raise UnsayableError("a denial whose reach is not told")
    after = [one for one in clause.links if one.kind in {LinkKind.BEFORE, LinkKind.AFTER}]
    if after and {"shortly", "soon"} & set(clause.adverbs):
        raise UnsayableError("shortly before something")
    if {"too", "far"} <= set(clause.adverbs):
        raise UnsayableError("too far")


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


def _refuse_state(clause: Clause) -> None:
    told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if isinstance(told, NounPhrase) and told.head == "clock":
        raise UnsayableError("a time that was taken for a clock")
    if isinstance(told, NounPhrase) and kind_of(told) == "time" and told.participle is not None:
        raise UnsayableError("a time that was taken for what something is")
    if isinstance(told, Adjunct) and _bare(told.phrase, "call"):
        raise UnsayableError("a person on call")
    if isinstance(told, Adjunct) and told.role is Role.UNDER and "well" in clause.adverbs:
        raise UnsayableError("well under something")


def _in_sync(clause: Clause) -> Clause:
    being = clause.predicate
    told = being.complement if isinstance(being, Being) else None
    if not isinstance(being, Being) or not isinstance(told, Adjunct) or told.role is not Role.IN:
        return clause
    if not _bare(told.phrase, "sync"):
        return clause
    return replace(clause, predicate=replace(being, complement=Adjective("synchronized")))


def _there_is(clause: Clause) -> Clause:
    """Return "errors are present" as there being errors."""
    being, subject = clause.predicate, clause.subject
    if not isinstance(being, Being) or being != Being(Adjective("present")) or not isinstance(subject, NounPhrase):
        return clause
    if clause.more or clause.links or clause.modal or clause.negated or clause.tense is not Tense.PRESENT:
        return clause
    things = replace(subject, adjuncts=(*subject.adjuncts, *clause.adjuncts))
    return replace(clause, subject=None, predicate=Existing(things), adjuncts=())


def _left_over(clause: Clause) -> Clause:
    """Return "5 slots are remaining" as their being left."""
    act, subject = clause.predicate, clause.subject
    counted = isinstance(subject, NounPhrase) and subject.amount is not None and not clause.negated
    if not isinstance(act, Acting) or not counted or clause.modal:
        return clause
    left = act == Acting("leave", passive=True) or (act.verb == "remain_left" and clause.progressive)
    return replace(clause, predicate=Being(Adjective("left")), progressive=False) if left else clause


def _meant_otherwise(clause: Clause) -> Clause:
    """Return a clause with the verb that its company means."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting):
        return clause
    if act.verb == "run_out" and not act.obliques and not act.passive and _expires(subject):
        return replace(clause, predicate=Acting("expire"))
    if act.verb == "heat_up" and isinstance(subject, NounPhrase) and str(subject.head).endswith("cache"):
        return replace(clause, predicate=Acting("warm_up", passive=True))
    if act.verb == "execute_self" and isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO:
        return replace(clause, predicate=Acting("execute", passive=True))
    if act.verb == "send" and kind_of(act.obj) == "person" and not act.obliques:
        return replace(clause, predicate=replace(act, verb="dispatch"))
    if act.verb == "hang" and isinstance(subject, NounPhrase) and subject.head in _JOBS and not clause.negated:
        return replace(clause, predicate=Being(Adjective("stuck")), progressive=False)
    return clause


def _low_there(clause: Clause) -> Clause:
    """Return "inodes running low on ⟨1⟩" as their being few there."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "run_low_on" or kind_of(clause.subject) != "resource":
        return clause
    where = act.obliques[0][1] if len(act.obliques) == 1 else None
    if not isinstance(where, NounPhrase) or not isinstance(where.head, Name):
        return clause
    placed = (*clause.adjuncts, Adjunct(Role.ON, where))
    return replace(clause, predicate=Being(Adjective("low")), adjuncts=placed, progressive=False)


def _answered_with(clause: Clause) -> Clause:
    """Return "answers with ⟨1⟩" as returning it."""
    act = clause.predicate
    answered = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
    if not isinstance(act, Acting) or act.verb not in {"answer_self", "respond"} or len(answered) != 1:
        return clause
    code = answered[0].phrase
    named = isinstance(code, Amount) or (isinstance(code, NounPhrase) and isinstance(code.head, Name))
    if act.obj is not None or act.obliques or not named or isinstance(code, Clause):
        return clause
    return replace(without(clause, answered), predicate=Acting("return", obj=code))


def _reporting_many(clause: Clause) -> Clause:
    """Return "reports a high number of errors" as reporting many."""
    act = clause.predicate
    many = act.obj if isinstance(act, Acting) and act.verb == "report" else None
    if not isinstance(act, Acting) or not isinstance(many, NounPhrase) or many.head != "number":
        return clause
    if many.adjectives != (Adjective("high"),) or not isinstance(many.of, NounPhrase):
        return clause
    things = replace(many.of, determiner=Determiner.MANY, adjuncts=(*many.of.adjuncts, *many.adjuncts))
    return replace(clause, predicate=replace(act, obj=things))


def _quietly_inside(clause: Clause) -> Clause:
    """Return "indicating that it fails silently" with the adverb at the inner clause."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in {"mean_that", "indicate_that", "suggest_that"}:
        return clause
    if "silently" not in clause.adverbs or act.content is None:
        return clause
    quiet = replace(act.content, adverbs=(*act.content.adverbs, "silently"))
    loud = tuple(one for one in clause.adverbs if one != "silently")
    return replace(clause, predicate=replace(act, content=quiet), adverbs=loud)


def _with_its_object(clause: Clause) -> Clause:
    """Return "indicates a problem with the disk" with the disk at the problem."""
    act = clause.predicate
    own = tuple(one for one in clause.adjuncts if one.role is Role.WITH)
    if not isinstance(act, Acting) or act.verb not in {"indicate", "suggest", "mean", "receive"} or not own:
        return clause
    if not isinstance(act.obj, NounPhrase):
        return clause
    whole = replace(act, obj=replace(act.obj, adjuncts=(*act.obj.adjuncts, *own)))
    return replace(without(clause, own), predicate=whole)


def _reached_by(clause: Clause) -> Clause:
    """Return "the limit was reached by ⟨1⟩" as ⟨1⟩ reaching it."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb != "reach" or not act.passive or clause.modal or clause.negated:
        return clause
    doers = tuple(one for one in clause.adjuncts if one.role is Role.BY)
    doer = doers[0].phrase if len(doers) == 1 else None
    if not isinstance(doer, NounPhrase) or not isinstance(subject, NounPhrase):
        return clause
    return replace(without(clause, doers), subject=doer, predicate=Acting("reach", obj=subject))


def _for_a_cause(clause: Clause) -> Clause:
    if not isinstance(clause.predicate, Acting) or not clause.predicate.passive:
        return clause
    return replace(
        clause,
        adjuncts=tuple(replace(one, role=Role.DUE_TO) if _is_cause(one) else one for one in clause.adjuncts),
    )


def _refuse_deed(clause: Clause) -> None:
    act, roles = clause.predicate, [one.role for one in clause.adjuncts]
    if not isinstance(act, Acting):
        return
    obj = act.obj
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
        if act.verb in {"alert", "join"} and kind_of(obj) in {"time", "unit"}:
            raise UnsayableError("a time that was taken for a thing")
        if act.verb == "lose" and obj.head in {"permission", "right"} and Role.PURPOSE in roles:
            raise UnsayableError("a right to do something")
    if act.verb == "get" and (kind_of(obj) == "person" or _bare(obj, "team")) and clause.subject is None:
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
    return adjunct.role is Role.BY and kind_of(adjunct.phrase) in {"measure", "resource"}


def _of_whole(clause: Clause) -> Clause:
    """Return "of the 300 connections 290 are used" as a part of so many."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting):
        return clause
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
    return replace(without(clause, wholes), subject=things)


_TURNS: Changes = (
    (Adjunct, _adjunct),
    *(
        (NounPhrase, step)
        for step in (
            *(_refuse_phrase, _refuse_verb, _as_connection, _as_burst, _below_its_goal, _in_use, _of_root),
            *(_by_company, _bounded, _lacking, _suspected, _in_the_present),
        )
    ),
    *(
        (Clause, step)
        for step in (
            *(_hung, _not_for_so_long, _refuse_clause, _refuse_state, _in_sync, _there_is),
            *(_refuse_deed, _left_over, _meant_otherwise, _low_there, _answered_with, _reporting_many),
            *(_quietly_inside, _with_its_object, _reached_by, _for_a_cause, _of_whole),
        )
    ),
    *((Sentence, step) for step in (_refuse_roots, _unusually_many, _as_phrase, _refuse_two_orders)),
)
