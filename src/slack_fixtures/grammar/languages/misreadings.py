"""Trees that alert English hardly means: terms taken for compounds, particles taken for states.

A language refuses them, as a sentence made of such a tree would be wrong in any wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
    Link,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
    walk,
)
from slack_fixtures.grammar.anaphora import is_part_of_them
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.parsing.tables import word_set
from slack_fixtures.grammar.parsing.trees import noun_kind

_TERMS = {  # two words that mean something else together
    ("feature", "store"),
    ("branch", "office"),
    ("machine", "check"),
    ("erasure", "set"),
    ("opening", "time"),
    ("limit", "set"),
    ("paging", "message"),
    ("request", "returned_goods"),
}
_THOUSANDS = {"thousand", "million", "billion"}
_ARRAYS = {"raid_array", "array", "pool", "raid"}
_EFFECTS = {"affect", "impact", "prevent", "cause", "block", "exceed", "reach", "indicate", "have", "disrupt"}
_SIZES = {"large", "small", "big", "huge"}


_GRADES = {"reduced", "increased", "limited", "elevated", "high", "low", "excessive", "insufficient", "growing"}
_CHANGES = {"reduce", "increase_obj", "limit", "degrade_obj", "raise", "lower", "increase"}
_HOLDING = {"hold", "throttle", "keep", "lock", "block", "pause", "suspend", "stop_obj", "skip"}
_SIDES = {Role.ABOVE, Role.BELOW, Role.BEYOND}
_DOING = {"push", "deploy", "commit", "merge", "release", "move", "change", "switch", "roll_back", "upload", "migrate"}
_OF_COUNTRIES = word_set(
    "African American Americans Arab Arabic Argentinian Asian Asians Australian Austrian Belgian Brazilian Brazilians "
    "British Bulgarian Canadian Chilean Chinese Colombian Croatian Czech Danish Dutch Egyptian English Estonian "
    "Finnish French Greek Hungarian Indian Indonesian Irish Israeli Italian Japanese Korean Latvian Lithuanian "
    "Mexican Nordic Norwegian Polish Portuguese Romanian Russian Scandinavian Slovak Slovenian Spanish Swedish Swiss "
    "Taiwanese Thai Turkish Ukrainian Vietnamese"
)
_COUNTRIES = word_set(
    "Africa Asia Australia Austria Belgium Brazil Canada China Denmark Europe Finland France Germany India Ireland "
    "Italy Japan Korea Mexico Netherlands Norway Poland Portugal Spain Sweden Switzerland Turkey Ukraine"
)
_WITH_ARTICLE = {"Netherlands", "Switzerland", "Turkey", "Ukraine"}  # "aus der Schweiz"
_NAMING_COUNTRIES = ("de", "nl", "es", "pt")  # which have words for them
_SPELT_ALIKE = {"it": word_set("Asia Australia Austria Canada India")}
_DENYING_LOOSELY = ("es", "it", "pt", "nl")  # whose short forms do not carry a denial over to "with any"
_LACKING = ("de", "es", "fr", "it", "pl")  # whose "not enough" needs a verb to deny
_TIMES_HIGHER = ("de", "nl")  # whose "3 times" stands before "higher"
_RECOMMENDING = ("es", "it", "pt")  # which say "it is recommended to" with an infinitive
_POINTS = {Role.AGO, Role.WHEN}
_GIVEN = {"denied", "rejected", "assigned"}
_GIVING = {"deny", "grant", "assign", "offer", "give"}
_EASTERN = ("ja", "ko", "zh")
_CHECKING = {"confirm", "verify", "check", "clarify", "validate", "review", "discuss", "coordinate", "agree"}
_SEEKING = {"look_for", "check_for", "watch_for"}
_ASKING = {"request", "order", "demand", "ask"}
_ANYTHING = {"anything", "something", "nothing"}
_TO_BE_DONE = {"possible", "impossible", "recommended", "necessary", "advisable"}
_WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_UNNAMED_DAYS = ("ar", "tr")  # whose days of the week, and midnight, take prepositions that are not known here
_GOING_ON = {"rebalancing", "rebalance", "scaling", "polling", "throttling", "flapping", "swapping", "buffering"}
_AT_TIMES = {"from_time_to_time", "occasionally", "sometimes"}
_SAYING_ONLY_FIRST = ("en", "zh", "de", "nl", "fr", "es", "it", "pt")  # whose first "only" belongs to the subject
_ONLY_AFTERWARDS = ("en", "fr", "es", "it")  # whose "only" reaches as far as the clause behind it
_TIMES = {"second", "minute", "hour", "day", "week", "month", "year"}
_LASTING_SO_FAR = ("de", "nl")  # whose infinitive would tell the time since when
_PLANNING = {"consider_ing", "recommend_ing", "suggest_ing", "avoid_ing"}
_PASSING = {"exceed", "surpass", "miss"}
_PROPERTIES = word_set("carry_obj hold contain store support handle process provide offer manage own belong_to")
"""What a thing does, not what comes of it: "via the spare line, which carries 1 Gbit/s"."""
_COUNTING = {"step", "attempt", "iteration", "cycle", "run", "request", "epoch", "check", "sample", "batch"}
_BOUND_NOW = ("fr", "es", "it", "pt", "zh")  # whose "must" in the past is a guess, or none


_HARD_PRONOUNS = frozenset({"we", "us", "someone", "anyone", "nobody", "anything"})
_UNSAID: Mapping[str, frozenset[str]] = {
    "ar": _HARD_PRONOUNS,
    "fr": frozenset({"us"}),
    "tr": _HARD_PRONOUNS,
}
"""Which of them a language does not say, by the beginning of its locale."""


_OUR_DEEDS = word_set(  # "Canary looks bad, holding the rollout": we hold it
    "pause_obj hold roll_back investigate look_into look_at examine check monitor watch wait wait_for restart_obj "
    "rerun reprocess retry escalate_upward contact work_on fix revert run"
)


def refuse(tree: object, locale: str = "") -> None:
    """Refuse a tree that contains a misreading, or what a locale cannot say without one.

    Raises:
        UnsayableError: it does.
    """
    if isinstance(tree, Sentence):
        _check_sentence(tree, locale)
    for node in walk(tree):
        if isinstance(node, NounPhrase):
            _check_phrase(node)
            _check_country(node, locale)
            if is_part_of_them(node):
                raise UnsayableError("some of them, who were not told")
            if node.pronoun in _UNSAID.get(locale[:2], frozenset()):
                raise UnsayableError(f"the pronoun {node.pronoun!r}")
            if locale.startswith("es") and node.relative is not None and _exceeds(node.relative):
                raise UnsayableError("more than an amount, said of a thing")
        elif isinstance(node, Clause):
            _check_told(node, locale)
        elif isinstance(node, Link):
            _check_link(node)
            if _is_excepted_too(node):
                raise UnsayableError("a denial whose reach is not told")
        elif isinstance(node, Coordination) and _ends_in_rest(node):
            raise UnsayableError("the rest, of whom something else is said")
        elif isinstance(node, Adjunct):
            _check_time(node, locale)
        if locale.startswith(_LACKING) and any(map(_is_lacking, _governed(node))):
            raise UnsayableError("not enough, where no verb denies")


def _check_told(node: Clause, locale: str) -> None:
    _check_clause(node)
    if _reaches(node, locale):
        raise UnsayableError("how far something reaches, taken for how long it has been so")
    if locale.startswith(_DENYING_LOOSELY) and node.negated and any(map(_is_any, _company(node))):
        raise UnsayableError("a denial whose reach is not told")
    owed = node.modal is Modal.SHOULD and node.tense is Tense.PERFECT
    if not locale.startswith("en") and (owed or _should_have_a_run(node)):
        raise UnsayableError("what should have been")  # and was not
    if locale.startswith(_BOUND_NOW) and node.modal is Modal.MUST and node.tense is Tense.PAST:
        raise UnsayableError("what had to be done")
    if locale.startswith("zh") and _lies_across(node):
        raise UnsayableError("what is done across places, as a thing done there")
    if _goes_on_with(node.subject) and node.tense is Tense.PAST:
        raise UnsayableError("a clause behind since that was taken apart")
    if locale.startswith(_LASTING_SO_FAR) and _is_to_last(node):
        raise UnsayableError("how long something is to last, taken for how long it has lasted")
    if _is_exceeded_by_some(node):
        raise UnsayableError("by how many something is exceeded, taken for who did it")
    if _lasts_until_after(node):
        raise UnsayableError("how long after something it was, taken for how long it lasted")
    if not locale.startswith(_ONLY_AFTERWARDS) and _happens_only_after(node):
        raise UnsayableError("only after something else")
    if locale.startswith(_EASTERN) and _is_checked_with_someone(node):
        raise UnsayableError("with whom something is checked, taken for a means")
    if locale.startswith("ko") and _need_not(node):
        raise UnsayableError("what need not be done")
    if node.tense is Tense.PRESENT and _lasts_each_time(node):
        raise UnsayableError("how long something lasts each time")
    if locale.startswith("de"):
        _check_german(node)
    elif not locale.startswith(("en", "nl")):
        _check_others(node, locale)
    if locale.startswith(_TIMES_HIGHER) and _counts_twice(node):
        raise UnsayableError("how often something is done to so many")
    if _is_to_be_done(node, locale):
        raise UnsayableError("what it is possible to do")
    if not locale.startswith(_TIMES_HIGHER) and _multiplies(node):
        raise UnsayableError("how many times more")
    if locale.startswith(("zh", "ko")) and _happens_because(node):
        raise UnsayableError("what happens for a reason")
    if locale.startswith("zh") and _counts(node):
        raise UnsayableError("a value that is a number of things")


def _check_time(adjunct: Adjunct, locale: str) -> None:
    if _is_misplaced_in_time(adjunct):
        raise UnsayableError("a time that was taken for another")
    if _is_midnight(adjunct) and locale.startswith(_UNNAMED_DAYS):
        raise UnsayableError("at midnight")
    if locale.startswith(_UNNAMED_DAYS) and _is_on_day(adjunct):
        raise UnsayableError("on a day of the week")
    if locale.startswith(("ja", "ko")) and adjunct.role is Role.ON and adjunct.phrase == NounPhrase("battery"):
        raise UnsayableError("on battery")
    if locale.startswith("ko") and _lasts_some(adjunct):
        raise UnsayableError("a duration told in nights or in several units")


def _check_german(clause: Clause) -> None:
    """Refuse what German would say of the wrong part: "only reachable from the office", "not to at least one"."""
    act = clause.predicate
    told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    graded = isinstance(told, Adjective) and "only" in told.adverbs
    only = "only" in clause.adverbs or graded
    then = any(one.role in _POINTS | {Role.DURING, Role.SINCE, Role.UNTIL} for one in clause.adjuncts)
    if only and (_AT_TIMES.intersection(clause.adverbs) or then or (graded and clause.adjuncts)):
        raise UnsayableError("what happens only at times, or only there")
    reached: list[object] = [one.phrase for one in clause.adjuncts]
    reached += [phrase for _, phrase in act.obliques] if isinstance(act, Acting) else []
    if clause.negated and any(map(_is_some_one, reached)):
        raise UnsayableError("a denial whose reach is not told")
    if _need_not(clause) and any(isinstance(one, NounPhrase) and one.pronoun in _ANYTHING for one in walk(act)):
        raise UnsayableError("a denial whose reach is not told")
    ended = act.content if isinstance(act, Acting) and act.verb == "stop_ing" else None
    if (
        ended is not None
        and clause.tense is Tense.PAST
        and any(isinstance(one, Adjunct) and one.role in _POINTS for one in walk(clause))
    ):
        raise UnsayableError("when something stopped")


def _ends_in_rest(both: Coordination) -> bool:
    """Return whether "… and the rest" may begin a new clause."""
    return both.items[-1].head == "rest" and both.items[-1].of is None


def _check_others(clause: Clause, locale: str) -> None:
    """Refuse what German and Dutch say with prepositions that others do not have."""
    if _is_asked_of(clause):
        raise UnsayableError("of whom something was asked")
    if locale.startswith("fr") and clause.tense is not Tense.FUTURE and any(map(_is_a_few, clause.adjuncts)):
        raise UnsayableError("within a few minutes")  # "dans" is in time to come


def _is_asked_of(clause: Clause) -> bool:
    """Return whether "from" tells of whom something was asked: "requested from the vendor"."""
    act = clause.predicate
    state = act.complement if isinstance(act, Being) else None
    asked = state.concept == "requested" if isinstance(state, Adjective) else _does(act, _ASKING)
    return asked and any(one.role is Role.FROM for one in clause.adjuncts)


def _does(act: object, verbs: set[str]) -> bool:
    return isinstance(act, Acting) and act.verb in verbs


def _is_a_few(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    few = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.A_FEW and _is_unit(phrase)
    return adjunct.role is Role.IN and few


def _is_its(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ITS


def _is_left_so(obj: object) -> bool:
    done = obj.participle if isinstance(obj, NounPhrase) and obj.determiner is Determiner.DEFINITE else None
    act = done.predicate if done is not None and not done.adjuncts else None
    return isinstance(act, Acting) and act.passive


def _is_some_one(phrase: object) -> bool:
    """Return whether a phrase is at least one."""
    if not isinstance(phrase, NounPhrase):
        return False
    least = phrase.amount is not None and phrase.amount.relation is Relation.AT_LEAST
    return least or phrase.determiner is Determiner.WHICH_EVER


def _is_misplaced_in_time(adjunct: Adjunct) -> bool:
    """Return whether a time was misread: "in more than 2 s", "in one afternoon", "since the cache moved"."""
    phrase = adjunct.phrase
    if isinstance(phrase, Amount):
        return adjunct.role in {Role.LAST, Role.NEXT} and phrase.relation in {Relation.MORE_THAN, Relation.AT_LEAST}
    if not isinstance(phrase, NounPhrase):
        return False
    if adjunct.role is Role.IN:
        amount = phrase.amount
        longer = amount is not None and amount.relation in {Relation.MORE_THAN, Relation.AT_LEAST}
        return amount is not None and (noun_kind(phrase) == "time" or (longer and noun_kind(phrase) == "unit"))
    told = phrase.participle if adjunct.role is Role.SINCE else None
    return told is not None and isinstance(told.predicate, Acting) and told == Clause(None, told.predicate)


def _lasts_each_time(clause: Clause) -> bool:
    """Return whether something lasts so long time and again: "stutters for a few seconds after each song"."""
    phrases = [one.phrase for one in clause.adjuncts if isinstance(one.phrase, NounPhrase)]
    whole = [one.of for one in phrases if isinstance(one.of, NounPhrase)]
    lasting = any(one.role is Role.DURATION for one in clause.adjuncts)
    return lasting and any(one.determiner is Determiner.EACH for one in (*phrases, *whole))


def _counts_twice(clause: Clause) -> bool:
    """Return whether "charged 14 customers twice" would be said as twice so many customers."""
    obj = clause.predicate.obj if isinstance(clause.predicate, Acting) else None
    counted = isinstance(obj, NounPhrase) and obj.amount is not None
    return counted and ("twice" in clause.adverbs or any(one.role is Role.TIMES for one in clause.adjuncts))


def _lasts_some(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    some = isinstance(phrase, NounPhrase) and (phrase.amount is not None or phrase.determiner is not Determiner.NONE)
    return adjunct.role is Role.DURATION and some


def _is_on_day(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    return adjunct.role is Role.ON and isinstance(phrase, NounPhrase) and phrase.head in _WEEKDAYS


def _is_hour(adjunct: Adjunct) -> bool:
    """Return whether something is at a time: "at midnight", "at 04:00 UTC", "at the end of the month"."""
    phrase = adjunct.phrase
    if not isinstance(phrase, NounPhrase) or adjunct.role is not Role.AT:
        return False
    return phrase.head == "utc" or noun_kind(phrase) == "time"


def _is_midnight(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.AT and isinstance(adjunct.phrase, NounPhrase) and adjunct.phrase.head == "midnight"


def _check_phrase(phrase: NounPhrase) -> None:
    if phrase.head == "spike" and phrase.number is Number.SINGULAR and phrase.amount is not None:
        raise UnsayableError("a code that was taken for an amount")
    if phrase.head == "certificate" and any(one.role is Role.LAST for one in phrase.adjuncts):
        raise UnsayableError("a time to come that was taken for the last one")
    if phrase.head == "marketing" and any(one.text.endswith("s") for one in phrase.names):
        raise UnsayableError("things of a team, taken for its name")  # "our marketing IPs"
    concepts = [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)] + [phrase.head]
    concepts += ["set"] if phrase.modifiers and any(node.concept == "set" for node in phrase.adjectives) else []
    if any((first, second) in _TERMS for first in concepts for second in concepts):
        raise UnsayableError("a term that is no compound")
    if _asserts(phrase):
        raise UnsayableError("what claims something was taken for a part of a term")  # "two nodes claim ownership"
    if phrase.participle is not None and _is_running(phrase.participle) and _is_unit(phrase):
        raise UnsayableError("a time that runs")  # "for the third day running"
    spans = [one for one in phrase.modifiers if isinstance(one, Name) and one.kind == "span"]
    if (
        _is_unit(phrase) and spans and (len(phrase.modifiers) > 1 or phrase.head == "percent")
    ):  # "the last ⟨1⟩ minutes" has the number alone
        raise UnsayableError("a number that was taken for a part of a term")  # "jobs wait 5 seconds"
    if phrase.head in {"time", "times_unit"} and (phrase.participle is not None or "steal_time" in concepts):
        raise UnsayableError("a time that does something")
    if _THOUSANDS.intersection(concept for concept in concepts[:-1] if isinstance(concept, str)):
        raise UnsayableError("a number that was taken for a part of a term")  # "220 million requests"
    if phrase.head == "charge" and phrase.number is Number.PLURAL:
        raise UnsayableError("payments that were taken for what a battery holds")
    if _is_the_one(phrase):
        raise UnsayableError("the one, taken for a number")  # "the one announced in the header", "compare the two"
    _check_parts(phrase, concepts)
    if phrase.head in {"time", "times_unit"} and phrase.determiner is Determiner.BOTH:
        raise UnsayableError("both times, taken for a thing")
    parts = (phrase, *phrase.modifiers)
    same = any(isinstance(one, NounPhrase) and Adjective("same") in one.adjectives for one in parts)
    if same and any(isinstance(one, NounPhrase) and one.head == "day" for one in phrase.modifiers):
        raise UnsayableError("same-day, taken apart")
    told = {node.concept for node in phrase.adjectives}
    if ("sensor" in concepts and "current" in told) or (phrase.head == "zero" and phrase.modifiers):
        raise UnsayableError("a value that was taken for a description")
    rated = phrase.of.head if isinstance(phrase.of, NounPhrase) and not phrase.head else ""
    if rated in {"rate", "error_rate", "failure_rate"}:
        raise UnsayableError("a share of a rate")
    known = lexicon.concepts().get(("nouns", str(phrase.head)))
    measured = known is not None and known.kind == "measure"
    aims = [adjunct.phrase for adjunct in phrase.adjuncts if adjunct.role is Role.TO]
    if any(_is_share(aim) or (measured and isinstance(aim, Amount)) for aim in aims):
        raise UnsayableError("a share that was taken for an aim")  # "zu 90 % gefüllt"
    graded = [one for part in phrase.modifiers if isinstance(part, NounPhrase) for one in part.adjectives]
    done = [part.participle.predicate for part in phrase.modifiers if isinstance(part, NounPhrase) and part.participle]
    changed = any(isinstance(act, Acting) and act.verb in _CHANGES for act in done)
    if changed or any(one.concept in _GRADES for one in graded):
        raise UnsayableError("a degree that belongs to the whole")  # "reduced fault tolerance"
    if phrase.head == "size" and any(node.concept in _SIZES for node in phrase.adjectives):
        raise UnsayableError("the size of a size")


def _check_parts(phrase: NounPhrase, concepts: list[str | Name]) -> None:
    """Refuse "mid-session" as a name, "an outage upstream" as a compound, "first response time" as the first time."""
    names = [one.text for one in (phrase.head, *phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    if any(name.startswith(("mid-", "Mid-")) for name in names):
        raise UnsayableError("the middle of something, taken for a name")
    if phrase.head in {"upstream", "downstream"} and any(map(_is_an_event, phrase.modifiers)):
        raise UnsayableError("where something happens, taken for a thing")
    if "response" in concepts[:-1] and Adjective("first") in phrase.adjectives:
        raise UnsayableError("the first response, taken for the first of something else")


def _tells_of_event(clause: Clause) -> bool:
    act = clause.predicate
    others: list[object] = [adjunct.phrase for adjunct in clause.adjuncts if adjunct.role is Role.BY]
    others += [act.obj, *(phrase for _, phrase in act.obliques)] if isinstance(act, Acting) else []
    others += [act.complement] if isinstance(act, Being) else []
    items = [one for other in others for one in (other.items if isinstance(other, Coordination) else (other,))]
    return any(map(_is_an_event, items))


def _is_an_event(part: object) -> bool:
    known = lexicon.concepts().get(("nouns", str(part.head))) if isinstance(part, NounPhrase) else None
    return known is not None and (known.kind == "event" or known.polarity < 0)


def _was_done_to(obj: object) -> bool:
    return isinstance(obj, NounPhrase) and obj.participle is not None and not obj.participle.adverbs


def _was_done_by_someone(sentence: Sentence) -> bool:
    """Return whether a past was taken for a participle: "somebody pushed to the main branch"."""
    body = sentence.body
    if not isinstance(body, Clause) or sentence.kind is not SentenceKind.HEADLINE:
        return False
    subject, act = body.subject, body.predicate
    someone = isinstance(subject, NounPhrase) and subject.pronoun == "someone"
    return someone and isinstance(act, Acting) and act.passive and act.verb in _DOING


def _check_sentence(sentence: Sentence, locale: str) -> None:
    if "only" in sentence.opening and not locale.startswith(_SAYING_ONLY_FIRST):
        raise UnsayableError("only, of the subject alone")
    if _was_done_by_someone(sentence):
        raise UnsayableError("someone who did something, taken for whom it was done to")


def _is_excepted_too(link: Link) -> bool:
    """Return whether "unless it rises as well" would be said as what does not rise either."""
    clause = link.clause
    told = link.kind is LinkKind.IF and isinstance(clause, Clause) and clause.negated
    return told and isinstance(clause, Clause) and "too_also" in clause.adverbs


def _check_country(phrase: NounPhrase, locale: str) -> None:
    if _is_of_a_country(phrase) and not locale.startswith("en"):
        raise UnsayableError("of a country, taken for a name")
    if (
        locale.startswith(("de", "nl"))
        and isinstance(phrase.head, str)
        and any(one.text == "DB" for one in phrase.names)
    ):
        raise UnsayableError("the name of a database read as a noun")
    if _is_country_unsaid_in(locale, phrase):
        raise UnsayableError("a country that has a name of its own")


def _is_of_a_country(phrase: NounPhrase) -> bool:
    """Return whether a word for the people of a country stayed English: "the Brazilian store"."""
    names = [one for one in (phrase.head, *phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    return any(name.kind != "span" and name.text in _OF_COUNTRIES for name in names)


def _is_country_unsaid_in(locale: str, phrase: NounPhrase) -> bool:
    """Return whether a country would keep its English name: "in Brazil"."""
    names = [one.text for one in (phrase.head, *phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    if locale.startswith(("ja", "fr", "it")):
        return False  # they look at the preposition themselves
    known = (
        _COUNTRIES - _WITH_ARTICLE
        if locale.startswith(_NAMING_COUNTRIES)
        else _SPELT_ALIKE.get(locale[:2], frozenset())
    )
    return not locale.startswith("en") and any(name in _COUNTRIES and name not in known for name in names)


def _is_the_one(phrase: NounPhrase) -> bool:
    one = not phrase.head and phrase.amount is not None and phrase.amount.value in {"1", "2"} and not phrase.of
    return one and phrase.determiner is Determiner.DEFINITE


def _brings_a_doer(act: object) -> bool:
    """Return whether a state of things was taken for a thing: "leads to the nodes crashing"."""
    if not isinstance(act, Acting) or act.verb not in {"lead_to", "lead", "result", "cause"}:
        return False
    brought = [phrase for _, phrase in act.obliques] + [act.obj]
    doing = [one.participle.predicate for one in brought if isinstance(one, NounPhrase) and one.participle is not None]
    return any(isinstance(one, Acting) and not one.passive for one in doing)


def _loads_a_load(act: object) -> bool:
    """Return whether "load imbalances" was taken for something to do."""
    obj = act.obj if isinstance(act, Acting) and act.verb in {"load", "load_obj"} else None
    return isinstance(obj, NounPhrase) and obj.head in {"imbalance", "spike", "balancer", "problem", "issue"}


def _reaches(clause: Clause, locale: str) -> bool:
    """Return whether "is sufficient for 3 days" would be said as a state that began 3 days ago."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    lasting = isinstance(state, Adjective) and (
        state.concept == "sufficient" or (state.concept == "valid" and locale.startswith(("de", "nl", "pl")))
    )
    now = lasting and clause.tense is Tense.PRESENT and not locale.startswith("en")
    return now and any(map(_is_how_long, clause.adjuncts))


def _is_exceeded_by_some(clause: Clause) -> bool:
    """Return whether a margin was taken for the doers: "the limit was exceeded by 20 users"."""
    act = clause.predicate
    passed = isinstance(act, Acting) and act.passive and act.verb in _PASSING
    by = [one.phrase for one in clause.adjuncts if one.role is Role.BY and isinstance(one.phrase, NounPhrase)]
    return passed and any(one.amount is not None or _is_span(one.modifiers) for one in by)


def _is_span(modifiers: Iterable[object]) -> bool:
    return any(isinstance(one, Name) and one.kind == "span" for one in modifiers)


def _lasts_until_after(clause: Clause) -> bool:
    """Return whether "ran three hours after its usual end" was taken for a run of three hours."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) and act.verb == "run_obj" else None
    inner = obj.amount if isinstance(obj, NounPhrase) else obj
    long = isinstance(inner, Amount) and (inner.unit or getattr(obj, "head", "")) in _TIMES
    inside = obj.adjuncts if isinstance(obj, NounPhrase) else ()
    return long and any(one.role in {Role.AFTER, Role.BEFORE} for one in (*clause.adjuncts, *inside))


def _is_to_last(clause: Clause) -> bool:
    """Return whether something is to be done for some time: "consider blocking the account for an hour"."""
    act = clause.predicate
    planned = isinstance(act, Acting) and act.verb in _PLANNING
    return planned and any(isinstance(one, Adjunct) and _is_how_long(one) for one in walk(clause))


def _is_how_long(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    time = isinstance(phrase, NounPhrase) and noun_kind(phrase) in {"unit", "time"}
    return adjunct.role is Role.DURATION or (adjunct.role is Role.FOR and time)


def _happens_only_after(clause: Clause) -> bool:
    """Return whether "only" belongs to the clause with "after" behind it."""
    return "only" in clause.adverbs and any(one.kind is LinkKind.AFTER and not one.first for one in clause.links)


def _goes_on_with(subject: object) -> bool:
    """Return whether a clause behind "since" was taken apart: "errors spiking since the deploy | finished"."""
    told = subject.participle if isinstance(subject, NounPhrase) else None
    return told is not None and told.progressive and any(one.role is Role.SINCE for one in told.adjuncts)


def _causes_towards(clause: Clause) -> bool:
    """Return whether what something is brought to do was taken for an aim: "caused the worker to restart"."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "cause" or not isinstance(act.obj, NounPhrase):
        return False
    aims = (one.phrase for one in (*act.obj.adjuncts, *clause.adjuncts) if one.role is Role.TO)
    towards = any(isinstance(aim, NounPhrase) and noun_kind(aim) == "event" for aim in aims)
    return towards or any(one.role is Role.PURPOSE for one in clause.adjuncts)


def _is_judged_amount(being: object) -> bool:
    """Return whether what is said of a value hangs on its number: "is 5 on node A, which is low"."""
    told = being.complement if isinstance(being, Being) else None
    return isinstance(told, NounPhrase) and not told.head and told.relative is not None


def _was_named(clause: Clause) -> bool:
    """Return whether a participle in capitals was taken for a name: "was OOMKilled"."""
    told = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    if not isinstance(told, NounPhrase) or not isinstance(told.head, Name):
        return False
    return clause.tense is Tense.PAST and told == NounPhrase(told.head)


def _rises_as_share(clause: Clause) -> bool:
    """Return whether "5 percent increase in depth" was taken for a share that increases in it."""
    subject, act = clause.subject, clause.predicate
    if not isinstance(subject, NounPhrase) or subject.head not in {"", "percent"} or subject.of:
        return False
    if not subject.head and subject.amount is None:
        return False
    return isinstance(act, Acting) and any(one.role is Role.IN for one in clause.adjuncts)


def _check_clause(clause: Clause) -> None:
    predicate, subject = clause.predicate, clause.subject
    if (
        _brings_a_doer(predicate)
        or _loads_a_load(predicate)
        or _is_judged_amount(predicate)
        or _causes_towards(clause)
        or _was_named(clause)
        or _rises_as_share(clause)
    ):
        raise UnsayableError("a verb or a judgement that was taken for a part of a phrase")
    if _denies_twice(clause) or _denies_of_all(clause):
        raise UnsayableError("a denial whose reach is not told")
    filled = isinstance(predicate, Being) or (isinstance(predicate, Acting) and predicate.verb == "fill_self")
    if filled and any(adjunct.role is Role.TO and _is_share(adjunct.phrase) for adjunct in clause.adjuncts):
        raise UnsayableError("a share that was taken for an aim")
    if clause.tense is Tense.PERFECT and any(
        one.role is Role.FOR and _is_counted(one.phrase) for one in clause.adjuncts
    ):
        raise UnsayableError("how long, told in steps")  # "has not improved for 5,000 steps"
    if clause.tense is Tense.PERFECT and any(_lasts(one.phrase) for one in clause.adjuncts if one.role is Role.PURPOSE):
        raise UnsayableError("a purpose that lasts")  # "has not been ready to serve traffic for 20 minutes"
    if any(one.role is Role.SINCE and _is_bare_time(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("since some time")  # "seit Stunden"
    if any(one.role is Role.PURPOSE and _becomes(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("a state that was taken for a purpose")  # "waiting to be archived"
    if {"upstream", "downstream"}.intersection(clause.adverbs) and _tells_of_event(clause):
        raise UnsayableError("where an event is, taken for where it has its effect")  # "caused by an outage upstream"
    if isinstance(predicate, Being):
        if isinstance(subject, NounPhrase) and subject.head == "money" and isinstance(predicate.complement, Adjunct):
            raise UnsayableError("a guess that was taken for a place")  # "our money is on the new driver"
        if isinstance(predicate.complement, NounPhrase) and "twice" in clause.adverbs:
            raise UnsayableError("a factor that was taken for a number of times")  # "is twice the normal level"
        _check_state(predicate, subject)
        _check_remaining(clause, predicate)
    if isinstance(predicate, Acting):
        _check_act(clause, predicate)
        if "since_then" in clause.adverbs and clause.tense is Tense.PRESENT and _was_done_to(predicate.obj):
            raise UnsayableError("since when something was done")  # "lists the files added since then"


def _lies_across(clause: Clause) -> bool:
    """Return whether something is or was spread over places: "the load is distributed across three nodes"."""
    act = clause.predicate
    spread = isinstance(act, Acting) and act.passive and clause.tense in {Tense.PRESENT, Tense.PAST}
    spread = spread or (isinstance(act, Being) and act.complement == Adjective("distributed"))
    return spread and clause.modal is None and any(one.role is Role.ACROSS for one in clause.adjuncts)


def _check_act(clause: Clause, predicate: Acting) -> None:
    subject = clause.subject
    _check_doer(predicate, subject)
    named = isinstance(subject, NounPhrase) and isinstance(subject.head, Name) and subject.head.kind == "product"
    if predicate.verb == "drop" and named and not predicate.obliques:
        raise UnsayableError("a connection that was taken for a value")
    _check_voice(clause, predicate)
    if predicate.obj == NounPhrase("yesterday"):
        raise UnsayableError("a day that was taken for a thing")  # "the price dropped yesterday"
    if predicate.verb == "keep" and isinstance(predicate.obj, NounPhrase) and predicate.obj.head in _GOING_ON:
        raise UnsayableError("what goes on was taken for what is kept")  # "keeps rebalancing"
    awaited = predicate.obj if predicate.verb == "expect" else None
    aims = [adjunct.phrase for adjunct in clause.adjuncts if adjunct.role is Role.TO]
    if isinstance(awaited, NounPhrase) and (aims or any(one.role is Role.TO for one in awaited.adjuncts)):
        raise UnsayableError("what something is expected to do")  # "expect the job to end"
    lacking = predicate.obj if predicate.verb in {"miss", "miss_target"} else None
    if predicate.verb in {"keep", "leave", "leave_behind"} and _is_left_so(predicate.obj):
        raise UnsayableError("a state that was taken for a part of a thing")  # "leave the node disabled"
    if lacking is not None and noun_kind(lacking) in {"time", "unit"}:
        raise UnsayableError("times that are missing")  # "the backup is missing the last 3 days"
    if _lacks_balance(predicate):
        raise UnsayableError("what is out of balance")
    if predicate.verb == "page" and not _is_person(subject if predicate.passive else predicate.obj):
        raise UnsayableError("paging what is nobody")
    waited = [phrase for word, phrase in predicate.obliques if word == "for" and predicate.verb == "wait_for"]
    if any(isinstance(phrase, Amount) for phrase in waited):
        raise UnsayableError("a duration that was taken for what is waited for")
    last = isinstance(subject, NounPhrase) and any(node.concept == "last" for node in subject.adjectives)
    if predicate.verb == "lag" and last and any(one.role is Role.BY for one in clause.adjuncts):
        raise UnsayableError("how long ago the last one was")
    if predicate.verb in {"fall_behind", "lag_behind"} and any(one.role is Role.BY for one in clause.adjuncts):
        raise UnsayableError("how far something lags behind")
    if predicate.verb == "go_up" and any(isinstance(aim, Amount) for aim in aims):
        raise UnsayableError("a way up to an amount")  # another reading has the verb that takes one
    _check_circumstances(clause, predicate)


def _check_circumstances(clause: Clause, predicate: Acting) -> None:
    """Refuse what stands beside a verb and was taken for another circumstance of it."""
    subject = clause.subject
    between = any(one.role is Role.BETWEEN for one in clause.adjuncts)
    if predicate.verb in {"increase", "decrease"} and between and clause.tense is Tense.PRESENT:
        raise UnsayableError("a value that goes up and down")  # "jumps between 3 and 9"
    if "too_late" in clause.adverbs and any(one.role is Role.PURPOSE for one in clause.adjuncts):
        raise UnsayableError("too late for what comes of it")  # "arrives too late to be used"
    if predicate.verb == "run_low_on" and subject is not None and noun_kind(subject) == "resource":
        raise UnsayableError("a place that was taken for what is used up")  # "memory is running low on node 4"
    roles = {one.role for one in clause.adjuncts}
    if (predicate.verb == "trip" and Role.VIA in roles) or (predicate.verb == "max_out" and Role.ON in roles):
        raise UnsayableError("what something is about, taken for a place or way")  # "tripped over a password"
    if predicate.verb in _SEEKING and any(one.role is Role.WITH and _is_quality(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("what a thing has, taken for a means")  # "look for a label with unbounded values"
    if predicate.verb == "appear_adj" and clause.adjuncts:
        raise UnsayableError("seeming somewhere")
    if predicate.verb == "run" and any(one.role is Role.AT and not _is_hour(one) for one in clause.adjuncts):
        raise UnsayableError("running at a value")
    storing = isinstance(subject, NounPhrase) and subject.head in _ARRAYS
    if predicate.verb == "degrade" and storing and clause.tense is Tense.PAST and not predicate.passive:
        raise UnsayableError("an array that gets worse")


def _asserts(phrase: NounPhrase) -> bool:
    """Return whether a request for storage stands behind others who may claim something."""
    heads = [one.head for one in phrase.modifiers if isinstance(one, NounPhrase)]
    return "volume_claim" in heads[1:] and heads[0] not in {"pod", "volume", "storage"}


def _should_have_a_run(clause: Clause) -> bool:
    """Return whether "should have run" was taken for something to have."""
    act = clause.predicate
    had = act.obj if isinstance(act, Acting) and act.verb == "have" and clause.modal is Modal.SHOULD else None
    return isinstance(had, NounPhrase) and had.head == "run" and had.determiner is Determiner.NONE


def _is_running(clause: Clause) -> bool:
    return isinstance(clause.predicate, Acting) and clause.predicate.verb == "run" and clause.progressive


def _is_unit(phrase: NounPhrase) -> bool:
    known = lexicon.concepts().get(("nouns", str(phrase.head)))
    return known is not None and known.kind == "unit"


def _lacks_balance(act: Acting) -> bool:
    """Return whether "out of balance" was taken for something that is used up."""
    used_up = [phrase for _, phrase in act.obliques] if act.verb == "run_out_of" else []
    return any(isinstance(phrase, NounPhrase) and phrase.head == "balance" for phrase in used_up)


def _is_bare_time(phrase: object) -> bool:
    if not isinstance(phrase, NounPhrase) or phrase.amount is not None or phrase.number is not Number.PLURAL:
        return False
    return _is_unit(phrase)


def _is_counted(phrase: object) -> bool:
    if not isinstance(phrase, NounPhrase) or phrase.head not in _COUNTING:
        return False
    return phrase.amount is not None or any(isinstance(one, Name) and one.kind == "span" for one in phrase.modifiers)


def _becomes(phrase: object) -> bool:
    state = phrase.predicate.complement if isinstance(phrase, Clause) and isinstance(phrase.predicate, Being) else None
    return isinstance(state, Adjective) and state.concept.endswith("ed")


def _check_voice(clause: Clause, act: Acting) -> None:
    """Refuse a bare participle that was taken for a past: "check skipped", "lock held longer than 5 min"."""
    if act.verb == "mean" and act.passive:
        raise UnsayableError("being meant")
    if act.verb == "drop_obj" and act.passive and any(_falls_by(one) for one in clause.adjuncts):
        raise UnsayableError("what fell was taken for what was discarded")  # "orders dropped by 40 %"
    if act.verb == "skip_track" and not _is_person(clause.subject):
        raise UnsayableError("what skips a track is nobody")
    if act.verb in _HOLDING and not act.passive and _is_span_of_time(act.obj):
        raise UnsayableError("a duration that was taken for a thing")
    if act.verb == "empty" and isinstance(act.obj, NounPhrase) and act.obj.head in {"result", "response", "list"}:
        raise UnsayableError("what returns nothing was taken for what empties something")
    past = {further.tense for further in clause.more if isinstance(further.predicate, Acting)} == {Tense.PAST}
    if act.passive and clause.tense is Tense.PRESENT and past and not clause.modal:
        raise UnsayableError("a participle that was taken for a past")  # "is retried and then dropped"
    with_time = [one.phrase for one in clause.adjuncts if one.role is Role.AT]
    if any(
        isinstance(one, NounPhrase) and one.determiner is Determiner.ANY and one.head == "time" for one in with_time
    ):
        raise UnsayableError("at any time")


def _falls_by(adjunct: Adjunct) -> bool:
    return adjunct.role is Role.BY and isinstance(adjunct.phrase, Amount)


def _is_span_of_time(phrase: object) -> bool:
    if isinstance(phrase, Amount):
        return True
    return (
        isinstance(phrase, NounPhrase)
        and isinstance(phrase.of, NounPhrase)
        and phrase.of.head in {"time", "times_unit"}
    )


def _denies_twice(clause: Clause) -> bool:
    """Say whether "any" depends on a subject that denies: "no request reaches any backend"."""
    predicate, subject = clause.predicate, clause.subject
    if not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.NO:
        return False
    others: list[object] = [adjunct.phrase for adjunct in clause.adjuncts]
    if isinstance(predicate, Acting):
        others += [predicate.obj, *(phrase for _, phrase in predicate.obliques)]
    return any(map(_is_any, others))


def _denies_of_all(clause: Clause) -> bool:
    """Return whether nobody knows if none or some is meant: "all jobs have not finished"."""
    doer = clause.subject
    return clause.negated and isinstance(doer, NounPhrase) and doer.determiner in {Determiner.ALL, Determiner.EACH}


def _governed(node: object) -> list[object]:
    """Return what stands behind a preposition."""
    if isinstance(node, NounPhrase):
        return [node.of]
    if isinstance(node, Adjunct):
        return [node.phrase]
    return [phrase for _, phrase in node.obliques] if isinstance(node, Acting) else []


def _is_lacking(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NOT_ENOUGH


def _need_not(clause: Clause) -> bool:
    return clause.negated and isinstance(clause.predicate, Acting) and clause.predicate.verb == "need_to"


def _is_to_be_done(clause: Clause, locale: str) -> bool:
    """Return whether "it is possible to delete files" would be said of an "it", and of what it is for."""
    told = clause.predicate
    state = told.complement.concept if isinstance(told, Being) and isinstance(told.complement, Adjective) else ""
    done = isinstance(told, Acting) and told.passive and told.verb == "recommend"
    if clause.subject != NounPhrase(pronoun="it"):
        return False
    roles = {adjunct.role for adjunct in clause.adjuncts}
    aimed = Role.TO in roles or (Role.PURPOSE in roles and not locale.startswith(_RECOMMENDING))
    return (done or state in _TO_BE_DONE) and aimed


def _multiplies(clause: Clause) -> bool:
    """Return whether something is so many times higher: "latency is 3 times higher than usual"."""
    state = clause.predicate.complement if isinstance(clause.predicate, Being) else None
    compared = isinstance(state, Adjective) and state.degree == "comparative"
    return compared and any(adjunct.role is Role.TIMES for adjunct in clause.adjuncts)


def _counts(clause: Clause) -> bool:
    """Return whether a measure is told as so many things: "the queue depth is 500 jobs"."""
    being, subject = clause.predicate, clause.subject
    told = being.complement if isinstance(being, Being) else None
    if not isinstance(told, NounPhrase) or told.amount is None or not told.head:
        return False
    known = lexicon.concepts().get(("nouns", str(subject.head))) if isinstance(subject, NounPhrase) else None
    return known is not None and known.kind == "measure"


def _happens_because(clause: Clause) -> bool:
    """Return whether something happens because of something else: "this is because the disk is full"."""
    act, subject = clause.predicate, clause.subject
    told = isinstance(act, Acting) and act.verb == "happen" and isinstance(subject, NounPhrase)
    return told and subject == NounPhrase(pronoun="this") and any(one.kind is LinkKind.BECAUSE for one in clause.links)


def _exceeds(clause: Clause) -> bool:
    """Return whether what is said compares with an amount, other than an age: "slower than 5 seconds"."""
    being = clause.predicate
    state = being.complement if isinstance(being, Being) else None
    compared = isinstance(state, Adjective) and state.degree == "comparative" and state.concept != "old"
    than = [one.phrase for one in clause.adjuncts if one.role is Role.THAN]
    return compared and any(isinstance(one, Amount) or (isinstance(one, NounPhrase) and one.amount) for one in than)


def _is_checked_with_someone(clause: Clause) -> bool:
    """Return whether people are asked about something: "confirm the change with the owner"."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _CHECKING:
        return False
    near = act.obj.adjuncts if isinstance(act.obj, NounPhrase) else ()
    others = [*_company(clause), *(one.phrase for one in near if one.role is Role.WITH)]
    return any(isinstance(one, NounPhrase) and noun_kind(one) == "person" for one in others)


def _company(clause: Clause) -> list[object]:
    """Return what a clause is "with"."""
    with_whom: list[object] = [adjunct.phrase for adjunct in clause.adjuncts if adjunct.role is Role.WITH]
    if isinstance(clause.predicate, Acting):
        with_whom += [phrase for word, phrase in clause.predicate.obliques if word == "with"]
    return with_whom


def _is_any(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY


def _lasts(phrase: object) -> bool:
    return isinstance(phrase, Clause) and any(adjunct.role is Role.DURATION for adjunct in phrase.adjuncts)


def _is_quality(phrase: object) -> bool:
    if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.NONE or isinstance(phrase.head, Name):
        return False
    return phrase.number is Number.PLURAL or bool(phrase.adjectives)


def _is_share(phrase: object) -> bool:
    head = phrase.head if isinstance(phrase, NounPhrase) else None
    return isinstance(head, Name) and head.text.endswith("%")


def _check_doer(act: Acting, subject: Nominal | None) -> None:
    """Refuse an error that does something: "error sending alerts" is an error in sending them."""
    failing = isinstance(subject, NounPhrase) and subject.head in {"error", "failure"}
    if failing and act.obj is not None and not act.passive and act.verb not in _EFFECTS:
        raise UnsayableError("an error that does something")


def _is_measured(phrase: object) -> bool:
    if isinstance(phrase, Amount):
        return True
    span = isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.kind == "span"
    return span or (isinstance(phrase, NounPhrase) and phrase.amount is not None)


def _check_threshold(being: Being, subject: Nominal | None) -> None:
    way = being.complement
    if not isinstance(way, Adjunct):
        return
    told = isinstance(subject, NounPhrase) and any(one.role in _SIDES for one in subject.adjuncts)
    if told and way.role in _SIDES:
        raise UnsayableError("a span of time that was taken for a second threshold")  # "above 5% over 5m"
    if way.role is Role.VIA and _is_measured(way.phrase):
        raise UnsayableError("a threshold that was taken for a way")  # "is over 95 % used"


def _check_remaining(clause: Clause, being: Being) -> None:
    state = being.complement
    if state == Adjective("down") and any(one.role is Role.TO and _is_its(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("what is left")  # "down to its last replica"
    roles = {one.role for one in clause.adjuncts}
    if (state == Adjective("maxed_out") and Role.ON in roles) or (state == Adjective("tripped") and Role.VIA in roles):
        raise UnsayableError("what something is about, taken for a place or way")  # "maxed out on connections"
    back = state == Adjective("available") and "again" in clause.adverbs
    doer = clause.subject if back and isinstance(clause.subject, NounPhrase) else None
    known = lexicon.concepts().get(("nouns", str(doer.head))) if doer is not None else None
    if known is not None and (known.polarity < 0 or known.id in {"alert", "alarm", "issue", "problem"}):
        raise UnsayableError("an event that came back")
    if state == Adjective("short") and any(adjunct.role is Role.BY for adjunct in clause.adjuncts):
        raise UnsayableError("what is missing")  # "short by 300 GB"
    if (
        isinstance(state, Adjective)
        and state.concept == "short"
        and any(adjunct.role is Role.BEFORE for adjunct in clause.adjuncts)
    ):
        raise UnsayableError("shortly before something")  # "kurz vor Ablauf"
    lasting = any(adjunct.role is Role.DURATION for adjunct in clause.adjuncts)
    if lasting and being.remain and isinstance(state, Adjective) and state.concept in {"valid", "usable", "open"}:
        raise UnsayableError("a time that is left")  # "remains valid for 5 days"
    if isinstance(state, NounPhrase) and state.determiner is Determiner.NONE and not clause.more and _is_doing(state):
        raise UnsayableError("what is done to a thing was taken for the thing")  # "is leaking memory"


def _is_doing(phrase: NounPhrase) -> bool:
    doing = phrase.participle is not None and phrase.participle.progressive
    return doing or any(_is_going_on(adjective) for adjective in phrase.adjectives[:1])


def _check_state(being: Being, subject: Nominal | None) -> None:
    _check_threshold(being, subject)
    told = being.complement
    if isinstance(told, NounPhrase) and told.head in {"time", "times_unit"} and told.amount and told.relative:
        raise UnsayableError("a factor that was taken for a number of times")  # "is 3 times higher"
    if not isinstance(subject, NounPhrase):
        return
    known = lexicon.concepts().get(("nouns", str(subject.head)))
    state = being.complement if isinstance(being.complement, Adjective) else None
    if _is_given(told):
        raise UnsayableError("what somebody is given or denied")  # "was denied access"
    if any(node.concept in {"predicted", "expected"} for node in subject.adjectives):
        raise UnsayableError("a prediction that was taken for a thing")
    if state is not None and subject.head == "age" and state.concept in {"old", "young"}:
        raise UnsayableError("the age of an age")
    working = known is not None and known.kind in {"data", "machine", "software"}
    ago = isinstance(told, Adjunct) and told.role is Role.AGO
    if ago and known is not None and known.kind in {"machine", "software", "person"}:
        raise UnsayableError("a moment of what lasts")  # "liegt 5 Minuten zurück": it lags
    if state is not None and working and state.concept == "long" and state.degree != "positive":
        raise UnsayableError("a duration of what is not done")  # "relocating shards too long"
    if subject.participle is None:
        return
    doing = subject.participle.predicate
    if isinstance(doing, Acting) and doing.verb in {"predict", "expect"}:
        raise UnsayableError("a prediction that was taken for a thing")
    if state is not None and isinstance(doing, Acting) and doing.verb == "stop_obj" and _is_going_on(state):
        raise UnsayableError("what stopped doing something")  # "node stopped syncing"
    up = isinstance(being.complement, Adjective) and being.complement.concept == "up"
    if up or (isinstance(doing, Acting) and subject.participle.progressive):
        raise UnsayableError("a state of what is doing something")


def _is_given(told: object) -> bool:
    if not isinstance(told, NounPhrase) or told.determiner is not Determiner.NONE or told.amount is not None:
        return False
    act = told.participle.predicate if told.participle is not None else None
    first = told.adjectives[0].concept if told.adjectives else ""
    return first in _GIVEN or (isinstance(act, Acting) and act.passive and not told.adjectives and act.verb in _GIVING)


def _is_going_on(state: Adjective) -> bool:
    known = lexicon.concepts().get(("adjectives", state.concept))
    return known is not None and any(form.endswith("ing") for spelling in known.spellings for form in spelling)


def _check_link(link: Link) -> None:
    """Refuse ", which was installed …": it says something of the last thing, not of the whole."""
    clause = link.clause
    lasting = isinstance(clause, Clause) and clause.predicate == Acting("last") and clause.tense is Tense.PRESENT
    if lasting and isinstance(clause, Clause) and any(one.role is Role.DURATION for one in clause.adjuncts):
        raise UnsayableError("how long something is to last")  # "if it lasts longer than an hour"
    if link.kind is not LinkKind.SEQUEL or not isinstance(clause, Clause) or clause.subject is not None:
        return
    predicate = clause.predicate
    done = isinstance(predicate, Acting) and predicate.passive
    if isinstance(predicate, Acting) and predicate.verb in _OUR_DEEDS:
        raise UnsayableError("what somebody does about it, told of what happened")
    state = predicate.complement if isinstance(predicate, Being) else None
    alone = predicate in {Acting("run"), Acting("operate")}  # "feed A lost, running on B"
    own = isinstance(predicate, Acting) and predicate.verb in _PROPERTIES
    if done or alone or own or (isinstance(state, Adjective) and state.concept.endswith("ed")):
        raise UnsayableError("a sequel that may belong to the last thing")


def _is_person(nominal: Nominal | Amount | None) -> bool:
    if not isinstance(nominal, NounPhrase):
        return False
    if nominal.pronoun or isinstance(nominal.head, Name):
        return True
    known = lexicon.concepts().get(("nouns", nominal.head))
    return known is not None and known.kind == "person"
