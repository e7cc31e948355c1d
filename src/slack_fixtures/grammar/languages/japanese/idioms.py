"""What English builds of several words and Japanese says in its own way: spans, shares, queues, names, pronouns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
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
    Modal,
    Name,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
)
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.eastern import kind_of, without
from slack_fixtures.grammar.languages.eastern_wording import beyond_measure
from slack_fixtures.grammar.languages.japanese.tables import (
    ALSO_VERBS,
    PLANS,
    PLENTY,
    REACHED,
    SLOWED,
    THIS_WORDS,
    WHEN,
)

_NAMES: Mapping[str, str] = {  # English words that the source keeps as names
    "Antivirus": "ウイルス対策",
    "Brute-force": "ブルートフォース",
    "brute-force": "ブルートフォース",
    "Self-hosted": "セルフホスト",
    "self-hosted": "セルフホスト",
    "Break-glass": "緊急用",
    "break-glass": "緊急用",
    "non-200": "200以外",
    "Offsite": "オフサイト",
    "Wildcard": "ワイルドカード",
    "Smart": "スマート",
    "cut-off": "締め切り",
    "Frankfurt": "フランクフルト",
    "Singapore": "シンガポール",
    "Leipzig": "ライプツィヒ",
    "Hamburg": "ハンブルク",
    "Munich": "ミュンヘン",
    "München": "ミュンヘン",
    "Berlin": "ベルリン",
    "London": "ロンドン",
    "Paris": "パリ",
    "Dublin": "ダブリン",
    "Amsterdam": "アムステルダム",
    "Sydney": "シドニー",
    "Tokyo": "東京",
    "Germany": "ドイツ",
    "France": "フランス",
    "Spain": "スペイン",
    "Italy": "イタリア",
    "Poland": "ポーランド",
    "Europe": "欧州",
    "India": "インド",
    "Africa": "アフリカ",
    "Asia": "アジア",
    "Australia": "オーストラリア",
    "Austria": "オーストリア",
    "Belgium": "ベルギー",
    "Canada": "カナダ",
    "China": "中国",
    "Denmark": "デンマーク",
    "Finland": "フィンランド",
    "Ireland": "アイルランド",
    "Japan": "日本",
    "Korea": "韓国",
    "Mexico": "メキシコ",
    "Netherlands": "オランダ",
    "Norway": "ノルウェー",
    "Portugal": "ポルトガル",
    "Sweden": "スウェーデン",
    "Switzerland": "スイス",
    "Turkey": "トルコ",
    "Ukraine": "ウクライナ",
    "Brazil": "ブラジル",
}
_SEVERAL = re.compile(r"(?<=[A-Z]{2})(?<!^APN)s$")  # APNs is a service
_JOINED_NAMES: Mapping[tuple[str, str], str] = {
    ("Docker", "hub"): "Docker Hub",
    ("direct", "Connect"): "Direct Connect",
}
_ENVIRONMENTS = {"staging", "production"}
_FLOWING = {"request", "traffic", "message", "purchase_order", "order", "transaction", "call", "query", "event"}
_STEEP = {"sharp", "sudden", "steep", "rapid", "significant", "slight"}
_IN_A_ROW = {
    "night": "夜",
    "day": "日",
    "week": "週",
    "month": "か月",
    "hour": "時間",
    "times_unit": "回",
    "time": "回",
}
_LACKING = {"lack", "shortage"}
_EXPIRING = {"certificate", "token", "license", "credential", "api_key", "domain"}
_ANSWERING = {"answer", "answer_self", "respond", "reply", "return", "serve", "fail", "reject"}
_RIGHTS = {"permission", "right", "privilege", "ability", "authorization", "access"}
_KEPT = {"backup", "archive", "snapshot", "object", "disk", "data"}
_SAVED = {"increased": "increase_obj", "reduced": "reduce", "decreased": "reduce", "updated": "update"}
_BOUNDS = {"maximum": Relation.AT_MOST, "minimum": Relation.AT_LEAST}
_PARTLY = {Determiner.EACH, Determiner.ALL}
_ALLOWED = {"limit", "quota", "allowance", "rate_limit", "upper_limit", "budget", "error_budget"}
_CHECKS = {"validation", "check", "test", "verification", "health_check", "inspection"}
_PRESENT = {"present", "existing"}
_LOGINS = {"login", "user", "account", "access", "shell", "session", "login_failure"}
_QUARTERS: Mapping[str, str] = {"quarter_of_an_hour": "15", "half_hour": "30"}
_RECENT = {"past", "last", "previous"}
_SECRETS = {"access_key", "api_key", "secret", "password", "token", "credential", "key", "private_key"}
_STRUCK = {"machine", "software", "person", "place"}


def as_japanese_name(name: Name) -> Name:
    """Return a name that is an English word as Japanese writes it, and several of a kind as one: IPs."""
    if name.kind == "span" or name.text.startswith("⟨"):
        return name
    return replace(name, text=_NAMES.get(name.text) or _SEVERAL.sub("", name.text))


def _with_joined_names(phrase: NounPhrase) -> NounPhrase:
    """English “Docker Hub”, "Direct Connect": the second word belongs to the name."""
    if isinstance(phrase.head, Name) and phrase.adjectives:
        joined = _JOINED_NAMES.get((phrase.adjectives[-1].concept, phrase.head.text))
        if joined is not None:
            return replace(phrase, head=Name(joined), adjectives=phrase.adjectives[:-1])
    modifiers = list(phrase.modifiers)
    for at in range(len(modifiers) - 1):
        first, second = modifiers[at : at + 2]
        if isinstance(second, NounPhrase):
            joined = _JOINED_NAMES.get((_word_of(first), _word_of(second)))
            if joined is not None:
                return replace(phrase, modifiers=(*modifiers[:at], Name(joined), *modifiers[at + 2 :]))
    return phrase


def _named_environment(phrase: NounPhrase) -> NounPhrase:
    """English “Namespace staging” has a name."""
    if phrase.head not in _ENVIRONMENTS or phrase.modifiers != (NounPhrase("namespace"),):
        return phrase
    return replace(phrase, head="namespace", modifiers=(), names=(Name(str(phrase.head)),), number=Number.SINGULAR)


def _flowing(phrase: NounPhrase) -> NounPhrase:
    """English “Request volume”: how many come."""
    last = phrase.modifiers[-1] if phrase.modifiers else phrase.of
    if phrase.head != "volume" or phrase.names or not isinstance(last, NounPhrase) or last.head not in _FLOWING:
        return phrase
    return replace(phrase, head="volume_quantity")


def _declining(phrase: NounPhrase) -> NounPhrase:
    """English “A sharp decline in listeners”: a decrease, no refusal."""
    steep = any(one.concept in _STEEP for one in phrase.adjectives)
    if phrase.head != "decline" or not (steep or any(one.role is Role.IN for one in phrase.adjuncts)):
        return phrase
    return replace(phrase, head="decrease")


def _topmost(phrase: NounPhrase) -> NounPhrase:
    """English “The top 100 tracks”: 上位100曲."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    if Adjective("top") not in phrase.adjectives or phrase.number is not Number.PLURAL or phrase.amount is not None:
        return phrase
    if not isinstance(first, Name) or first.kind != "span":
        return phrase
    rest = tuple(one for one in phrase.adjectives if one.concept != "top")
    return replace(phrase, amount=Amount(f"上位{first.text}"), adjectives=rest, modifiers=phrase.modifiers[1:])


def _kept(phrase: NounPhrase) -> NounPhrase:
    """German “Backup-Speicher”: storage, no memory."""
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if phrase.head != "memory" or not isinstance(last, NounPhrase) or last.head not in _KEPT:
        return phrase
    return replace(phrase, head="storage")


def _bounded(phrase: NounPhrase) -> NounPhrase:
    """English “A maximum of 24 hours”: 最大24時間."""
    of = phrase.of
    if phrase.head not in _BOUNDS or not isinstance(of, NounPhrase) or of.amount is None:
        return phrase
    if of.amount.relation is not Relation.EXACTLY or phrase.adjectives or phrase.adjuncts:
        return phrase
    return replace(of, amount=replace(of.amount, relation=_BOUNDS[str(phrase.head)]))


def _this_morning(phrase: NounPhrase) -> NounPhrase:
    """English “This morning”: 今朝."""
    text = THIS_WORDS.get(str(phrase.head))
    if text is None or phrase.determiner is not Determiner.THIS or phrase.modifiers or phrase.adjectives:
        return phrase
    return replace(phrase, head=Name(text), determiner=Determiner.NONE)


def _by_its_parts(phrase: NounPhrase) -> NounPhrase:
    """English “Root login”, "emergency deploy"; German “in Exchange”: words that are names beside some others."""
    told = {"root_directory": "root" if phrase.head in _LOGINS else "", "emergency": "緊急"}
    modifiers = tuple(
        Name(text)
        if isinstance(one, NounPhrase) and one == NounPhrase(one.head) and (text := told.get(str(one.head)))
        else one
        for one in phrase.modifiers
    )
    adjuncts = tuple(
        replace(one, phrase=NounPhrase(Name("Exchange")))
        if one.role is Role.IN and one.phrase == NounPhrase("exchange")
        else one
        for one in phrase.adjuncts
    )
    return replace(phrase, modifiers=modifiers, adjuncts=adjuncts)


def _done_to(phrase: NounPhrase) -> NounPhrase:
    """English “Handling incoming connections”: their handling."""
    first = phrase.modifiers[0] if phrase.modifiers else None
    handled = isinstance(first, NounPhrase) and first.head in {"handling", "processing"}
    if not handled or not phrase.adjectives or phrase.number is not Number.PLURAL:
        return phrase
    return NounPhrase("processing", Number.MASS, of=replace(phrase, modifiers=phrase.modifiers[1:]))


def _sent_there(phrase: NounPhrase) -> NounPhrase:
    """German “nach Produktion”: to it."""
    adjuncts = tuple(
        replace(one, role=Role.TO)
        if one.role is Role.AFTER and isinstance(one.phrase, NounPhrase) and one.phrase.head in _ENVIRONMENTS
        else one
        for one in phrase.adjuncts
    )
    return replace(phrase, adjuncts=adjuncts)


def _check_idioms(phrase: NounPhrase) -> NounPhrase:
    """Refuse phrases that are rather something else."""
    relative = phrase.relative
    further = relative.more if relative is not None else ()
    if any(isinstance(one.predicate, Acting) and _stands_for_them(one.predicate.obj) for one in further):
        raise UnsayableError("an order that was taken for a part of a phrase")  # "that are idle and terminate them"
    if any(one.role is Role.OUT_OF and not _is_amount(one.phrase) for one in phrase.adjuncts):
        raise UnsayableError("out of what is no amount")  # "out of balance"
    if phrase.head in _RIGHTS and any(one.role is Role.TO and _begins_with_verb(one.phrase) for one in phrase.adjuncts):
        raise UnsayableError("a verb that was taken for a part of a compound")  # "permission to read secrets"
    if any(_is_name(one.phrase, "go") for one in phrase.adjuncts):
        raise UnsayableError("a verb that was taken for a name")  # "7 days to go"
    days = [one for one in phrase.modifiers if _word_of(one).endswith("day")]
    if days and phrase.adjectives and len(phrase.modifiers) > len(days):
        raise UnsayableError("a title that was taken for words")  # "New Music Friday"
    failed = Adjective("failed") in phrase.adjectives and phrase.head in _CHECKS
    if failed and any(isinstance(one, Name) for one in phrase.modifiers):
        raise UnsayableError("a verb that was taken for an adjective")  # "delivery from X failed validation"
    return phrase


def _word_of(part: NounPhrase | Name | Coordination) -> str:
    if isinstance(part, NounPhrase) and not isinstance(part.head, Name):
        return part.head
    return part.text if isinstance(part, Name) else ""


def _stands_for_them(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.pronoun in {"them", "it"}


def _begins_with_verb(phrase: object) -> bool:
    first = phrase.modifiers[0] if isinstance(phrase, NounPhrase) and phrase.modifiers else None
    return isinstance(first, NounPhrase) and first.head in ALSO_VERBS


def _is_amount(phrase: object) -> bool:
    return isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)


def _is_name(phrase: object, text: str) -> bool:
    return isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) and phrase.head.text == text


def _reached_by(clause: Clause) -> Clause:
    """English “The limit was reached by nginx”: it reached the limit."""
    act = clause.predicate
    limit = clause.subject
    if not isinstance(act, Acting) or not act.passive or act.verb not in REACHED or not isinstance(limit, NounPhrase):
        return clause
    by = [one for one in clause.adjuncts if one.role is Role.BY and isinstance(one.phrase, NounPhrase)]
    if len(by) != 1 or not isinstance(by[0].phrase, NounPhrase) or by[0].phrase.amount is not None:
        return clause
    rest = tuple(one for one in clause.adjuncts if one is not by[0])
    told = replace(act, passive=False, obj=limit)
    return replace(clause, subject=by[0].phrase, predicate=told, adjuncts=rest)


def _running_low_there(clause: Clause) -> Clause:
    """English “Inodes running low on ⟨1⟩”: it is they that run low."""
    act, subject = clause.predicate, clause.subject
    where = dict(act.obliques).get("on") if isinstance(act, Acting) and act.verb == "run_low_on" else None
    if not isinstance(act, Acting) or not isinstance(where, NounPhrase) or not isinstance(where.head, Name):
        return clause
    if not isinstance(subject, NounPhrase) or kind_of(subject) not in {"resource", "data", "measure"}:
        return clause
    return replace(clause, subject=where, predicate=replace(act, obliques=(("on", subject),)))


def _to_be_changed(clause: Clause) -> Clause:
    """English “It has to be increased” asks somebody to do it."""
    being = clause.predicate
    state = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    if clause.modal is None or not isinstance(state, Adjective) or state != Adjective(state.concept):
        return clause
    verb = _SAVED.get(state.concept)
    return clause if verb is None else replace(clause, predicate=Acting(verb, passive=True))


def _is_set_night(adjunct: Adjunct) -> bool:
    when = adjunct.phrase
    if adjunct.role is not Role.WHEN or not isinstance(when, NounPhrase):
        return False
    return len(when.adjectives) == 1 and (when.head, when.adjectives[0].concept) in WHEN


def _done_last_night(clause: Clause) -> Clause:
    """English “Was rolled out last night”: the night is when, not what it is."""
    being = clause.predicate
    when = being.complement if isinstance(being, Being) else None
    if isinstance(being, Being) and isinstance(when, Adjective) and when.concept.endswith("ed"):
        dated = clause.tense is Tense.PAST and any(_is_set_night(one) for one in clause.adjuncts)
        return replace(clause, predicate=replace(being, become=True)) if dated and not being.remain else clause
    if not isinstance(when, NounPhrase) or not when.adjectives:
        return clause
    if (when.head, when.adjectives[-1].concept) not in WHEN:
        return clause
    told, first = when.participle, when.adjectives[0]
    whole = replace(when, participle=None, adjectives=when.adjectives[-1:])
    if told is not None and len(when.adjectives) == 1:
        adjuncts = (*clause.adjuncts, *told.adjuncts, Adjunct(Role.WHEN, whole))
        return replace(clause, predicate=told.predicate, adjuncts=adjuncts)
    if told is not None or not first.concept.endswith("ed") or clause.tense is not Tense.PAST:
        raise UnsayableError("a time that was taken for what something is")
    return replace(clause, predicate=Being(first, become=True), adjuncts=(*clause.adjuncts, Adjunct(Role.WHEN, whole)))


def _in_a_row(clause: Clause) -> Clause:
    """English “For three nights in a row”: 3夜連続で."""
    if "consecutively" not in clause.adverbs:
        return clause
    for one in clause.adjuncts:
        phrase = one.phrase
        amount = phrase if isinstance(phrase, Amount) else phrase.amount if isinstance(phrase, NounPhrase) else None
        unit = phrase.unit if isinstance(phrase, Amount) else str(phrase.head) if isinstance(phrase, NounPhrase) else ""
        counted = one.role in {Role.FOR, Role.DURATION, Role.TIMES} and (unit in _IN_A_ROW or one.role is Role.TIMES)
        if amount is None or not counted or amount.relation is not Relation.EXACTLY:
            continue
        text = f"{amount.value}{_IN_A_ROW.get(unit, '回')}連続"
        adverbs = tuple(adverb for adverb in clause.adverbs if adverb != "consecutively")
        rest = tuple(other for other in clause.adjuncts if other is not one)
        return replace(clause, adverbs=adverbs, adjuncts=(*rest, Adjunct(Role.WITH, NounPhrase(Name(text)))))
    return clause


def _with_its_span(clause: Clause) -> Clause:
    """English “For 5 business days”, "for lack of memory", "for 5 % of queries": how long, why, with what."""
    return replace(clause, adjuncts=tuple(_of_span(clause, one) for one in clause.adjuncts))


def _of_span(clause: Clause, adjunct: Adjunct) -> Adjunct:
    phrase = adjunct.phrase
    if adjunct.role is Role.AS and phrase == NounPhrase("root_directory"):
        return replace(adjunct, phrase=NounPhrase(Name("root")))
    if isinstance(phrase, NounPhrase) and phrase.head in _QUARTERS and _is_recent(phrase):
        return Adjunct(Role.LAST, Amount(_QUARTERS[str(phrase.head)], "minute"))
    if adjunct.role not in {Role.FOR, Role.DURATION} or not isinstance(phrase, NounPhrase):
        return adjunct
    if phrase.head in _LACKING:
        return replace(adjunct, role=Role.DUE_TO)
    amount = phrase.amount
    alone = amount is not None and phrase == NounPhrase(phrase.head, phrase.number, amount=amount)
    if amount is not None and alone and kind_of(phrase) == "unit":
        return Adjunct(Role.DURATION, replace(amount, unit=str(phrase.head)))
    if amount is not None and not phrase.head and phrase.of is not None:
        act = clause.predicate
        answered = isinstance(act, Acting) and act.verb in _ANSWERING
        return replace(adjunct, role=Role.AGAINST if answered else Role.IN)
    return adjunct


def _is_recent(phrase: NounPhrase) -> bool:
    return bool(phrase.adjectives) and phrase.adjectives[0].concept in _RECENT


def _answered_for(clause: Clause) -> Clause:
    """English “Returned an error for 5 % of requests”: in answer to them."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb not in _ANSWERING or not isinstance(act.obj, NounPhrase):
        return clause
    own = tuple(
        one for one in act.obj.adjuncts if one.role is Role.FOR and _is_amount(one.phrase) and kind_of(one.phrase) == ""
    )
    if not own:
        return clause
    obj = without(act.obj, own)
    told = tuple(replace(one, role=Role.AGAINST) for one in own)
    return replace(clause, predicate=replace(act, obj=obj), adjuncts=(*clause.adjuncts, *told))


def _with_right(clause: Clause) -> Clause:
    """English “Lost its permission to create tags”: what for belongs to the permission."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) else None
    if not isinstance(act, Acting) or not isinstance(obj, NounPhrase) or obj.head not in _RIGHTS:
        return clause
    if any(one.role is Role.TO and _begins_with_verb(one.phrase) for one in clause.adjuncts):
        raise UnsayableError("a verb that was taken for a part of a compound")  # "permission to read secrets"
    own = tuple(one for one in clause.adjuncts if one.role is Role.PURPOSE)
    rest = tuple(one for one in clause.adjuncts if one not in own)
    return replace(clause, predicate=replace(act, obj=replace(obj, adjuncts=(*obj.adjuncts, *own))), adjuncts=rest)


def _more_than(clause: Clause) -> Clause:
    """English “Receives more data than usual”: what it is compared with stands before the data."""
    act = clause.predicate
    obj = act.obj if isinstance(act, Acting) else None
    than = tuple(one for one in clause.adjuncts if one.role is Role.THAN)
    if not isinstance(act, Acting) or not isinstance(obj, NounPhrase) or obj.determiner is not Determiner.MORE:
        return clause
    rest = tuple(one for one in clause.adjuncts if one not in than)
    return replace(clause, predicate=replace(act, obj=replace(obj, adjuncts=(*than, *obj.adjuncts))), adjuncts=rest)


def _made_so(clause: Clause) -> Clause:
    """English “Was made public”: it became so."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "make_obj_adj" or not act.passive or act.complement is None:
        return clause
    if clause.modal is not None or clause.negated or clause.tense is Tense.PRESENT:
        return clause
    return replace(clause, predicate=Being(act.complement, become=True))


def _low_on(clause: Clause) -> Clause:
    """English “The cluster is low on disk space”: little of it is left."""
    being = clause.predicate
    state = being.complement if isinstance(being, Being) and not (being.become or being.remain) else None
    on = [one for one in clause.adjuncts if one.role is Role.ON and kind_of(one.phrase) in {"resource", "measure"}]
    low = isinstance(state, Adjective) and state == Adjective("low", adverbs=state.adverbs)
    if not low or len(on) != 1 or kind_of(clause.subject) not in {"software", "machine", ""} or clause.negated:
        return clause
    assert isinstance(state, Adjective)
    assert isinstance(on[0].phrase, NounPhrase)
    rest = tuple(one for one in clause.adjuncts if one is not on[0])
    running = Acting("run_low_on", obliques=(("on", on[0].phrase),))
    adverbs = (*clause.adverbs, *state.adverbs)
    return replace(clause, predicate=running, adjuncts=rest, adverbs=adverbs, progressive=True)


def _slow_to(clause: Clause) -> Clause:
    """English “Slow to respond”: it does so slowly."""
    being = clause.predicate
    slow = isinstance(being, Being) and being == Being(Adjective("slow"))
    if not slow or len(clause.adjuncts) != 1 or clause.negated or clause.modal is not None:
        return clause
    doing = clause.adjuncts[0].phrase
    act = doing.predicate if isinstance(doing, Clause) and clause.adjuncts[0].role is Role.PURPOSE else None
    if not isinstance(act, Acting) or doing != Clause(None, Acting(act.verb)) or act.verb not in SLOWED:
        return clause
    return replace(clause, predicate=act, adverbs=(*clause.adverbs, "slowly"), adjuncts=())


def _under_plan(clause: Clause) -> Clause:
    """English “Orders are well under forecast”: far below it."""
    being = clause.predicate
    way = being.complement if isinstance(being, Being) else None
    if not isinstance(way, Adjunct) or way.role is not Role.UNDER or not isinstance(way.phrase, NounPhrase):
        return clause
    if way.phrase.head not in PLANS:
        return clause
    adverbs = tuple("significantly" if one == "well" else one for one in clause.adverbs)
    return replace(clause, predicate=Being(replace(way, role=Role.BELOW)), adverbs=adverbs)


def _with_too_many(clause: Clause) -> Clause:
    """English “Is experiencing too many errors”: its errors are too many."""
    act = clause.predicate
    many = isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.determiner in PLENTY
    if not isinstance(act, Acting) or not many or act.verb not in {"experience", "see", "encounter"} or act.passive:
        return clause
    return replace(clause, predicate=replace(act, verb="have"), progressive=False)


def _running_out(clause: Clause) -> Clause:
    """English “The certificate runs out”: it expires."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting) or act.verb != "run_out" or not isinstance(subject, NounPhrase):
        return clause
    return replace(clause, predicate=replace(act, verb="expire")) if subject.head in _EXPIRING else clause


def _longer_queue(clause: Clause) -> Clause:
    """English “The queue is longer than 50 jobs”: the jobs in it are more."""
    being, subject = clause.predicate, clause.subject
    state = being.complement if isinstance(being, Being) else None
    if state != Adjective("long", "comparative") or not isinstance(subject, NounPhrase) or clause.negated:
        return clause
    than = [one for one in clause.adjuncts if one.role is Role.THAN]
    things = than[0].phrase if than else None
    if not isinstance(things, NounPhrase) or things.amount is None or not isinstance(things.head, str):
        return clause
    if not things.head or kind_of(things) == "unit" or subject.head not in {"queue", "backlog", "waitlist"}:
        return clause
    inside = NounPhrase("number", of=NounPhrase(things.head, Number.PLURAL), adjuncts=(Adjunct(Role.ON, subject),))
    rest = tuple(one for one in clause.adjuncts if one is not than[0])
    more = replace(things.amount, relation=Relation.MORE_THAN)
    return replace(clause, subject=inside, predicate=Being(more), adjuncts=rest)


def _not_everywhere(clause: Clause) -> Clause:
    """English “Not scheduled on every node”: on some it is not."""
    if not clause.negated:
        return clause
    adjuncts = tuple(
        replace(one, phrase=replace(one.phrase, determiner=Determiner.SOME))
        if isinstance(one.phrase, NounPhrase) and one.phrase.determiner in _PARTLY
        else one
        for one in clause.adjuncts
    )
    act = clause.predicate
    if isinstance(act, Acting) and isinstance(act.obj, NounPhrase) and act.obj.determiner in _PARTLY:
        act = replace(act, obj=replace(act.obj, determiner=Determiner.SOME))
    return replace(clause, predicate=act, adjuncts=adjuncts)


def _none_present(clause: Clause) -> Clause:
    """German “Keine Sicherung vorhanden”: there is none."""
    being, subject = clause.predicate, clause.subject
    state = being.complement if isinstance(being, Being) else None
    if not isinstance(state, Adjective) or state.concept not in _PRESENT or not isinstance(subject, NounPhrase):
        return clause
    if subject.determiner is not Determiner.NO or clause.negated or clause.modal is not None:
        return clause
    return replace(clause, subject=None, predicate=_there(subject))


def _of_the_whole(clause: Clause) -> Clause:
    """German “Von den 300 Verbindungen sind 290 belegt”: of them so many."""
    subject = clause.subject
    if not isinstance(subject, NounPhrase) or subject.amount is None or subject != NounPhrase(amount=subject.amount):
        return clause
    whole = [one for one in clause.adjuncts if one.role is Role.FROM and isinstance(one.phrase, NounPhrase)]
    if len(whole) != 1 or not isinstance(whole[0].phrase, NounPhrase):
        return clause
    rest = tuple(one for one in clause.adjuncts if one is not whole[0])
    return replace(clause, subject=replace(subject, of=whole[0].phrase), adjuncts=rest)


def _nobody(clause: Clause) -> Clause:
    """English “Nobody approved it”: 誰も…ない."""
    subject = clause.subject
    if isinstance(subject, NounPhrase) and subject.pronoun == "nobody":
        if clause.negated:
            raise UnsayableError("two negations")
        clause = replace(clause, subject=NounPhrase(pronoun="anyone"), negated=True)
    return clause


def _check_clause(clause: Clause) -> Clause:
    """Refuse clauses that are rather something else."""
    act = clause.predicate
    roles = [one.role for one in clause.adjuncts]
    many = [one.phrase for one in clause.adjuncts if one.role is Role.AS and isinstance(one.phrase, NounPhrase)]
    if (Role.TIMES in roles and Role.AS in roles) or any(one.determiner is Determiner.MANY for one in many):
        raise UnsayableError("so many times as much")
    if not isinstance(act, Acting):
        return clause
    obj = act.obj
    changed = isinstance(obj, NounPhrase) and obj.adjectives and obj.adjectives[0].concept.endswith("ed")
    if act.verb == "have" and clause.modal is Modal.MAY and changed:
        raise UnsayableError("a tense that was taken for having")  # "may have changed resources"
    of = dict(act.obliques).get("of")
    if act.verb == "run_out_of" and isinstance(of, NounPhrase) and of.head == "balance":
        raise UnsayableError("a sum that does not add up")  # "out of balance"
    if act.verb == "get" and kind_of(obj) == "person":
        raise UnsayableError("getting a person")
    released = isinstance(obj, NounPhrase) and kind_of(obj) == "event" and obj.amount is not None
    if act.verb.startswith("release") and released and clause.subject is None and not act.passive:
        raise UnsayableError("a version that was taken for an order")  # "Release 4.19 crashes"
    return clause


def _by_company(clause: Clause) -> Clause:
    """Errors hit clients: they affect them; a drift that is found is detected, what throws a 503 returns it."""
    act, subject = clause.predicate, clause.subject
    if not isinstance(act, Acting):
        return clause
    verb = ""
    if act.verb == "hit" and not act.passive and kind_of(act.obj) in _STRUCK and kind_of(subject) == "event":
        verb = "affect"
    elif act.verb == "find" and act.passive and _is_trouble(subject):
        verb = "detect"
    elif act.verb == "throw" and not act.passive and act.obj is not None and kind_of(act.obj) == "":
        verb = "return"
    elif act.verb == "evict" and _is_cached(subject if act.passive else act.obj):
        verb = "drop_obj"
    elif act.verb == "collapse" and kind_of(subject) == "measure":
        verb = "plummet"
    elif act.verb == "serve" and not (act.passive or kind_of(act.obj) in {"event", "person", ""} or _flows(act.obj)):
        verb = "provide"
    elif act.verb == "receive" and not act.passive and _is_trouble(act.obj) and kind_of(subject) == "person":
        verb = "see"
    elif act.verb == "get" and not act.passive and _is_trouble(act.obj):
        verb = "see" if kind_of(subject) == "person" else "encounter"
    elif act.verb == "spend" and _is_budget(subject if act.passive else act.obj):
        verb = "consume"
    return replace(clause, predicate=replace(act, verb=verb)) if verb else clause


def _flows(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in _FLOWING | {"connection", "load"}


def _is_trouble(phrase: object) -> bool:
    if not isinstance(phrase, NounPhrase) or kind_of(phrase) != "event":
        return False
    return phrase.head == "drift" or lexicon.concept("nouns", str(phrase.head)).polarity < 0


def _is_cached(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in {"key", "entry", "item", "cache", "record", "object"}


def _is_budget(phrase: object) -> bool:
    return isinstance(phrase, NounPhrase) and phrase.head in {"error_budget", "budget", "quota", "credit"}


def _leaked(clause: Clause) -> Clause:
    """English “A secret leaked”: 漏洩する."""
    act = clause.predicate
    if not isinstance(act, Acting) or act.verb != "leak" or act.passive or act.obj is not None:
        return clause
    told = isinstance(clause.subject, NounPhrase) and clause.subject.head in _SECRETS
    if not (told or kind_of(clause.subject) == "data") or clause.modal is not None or clause.negated:
        return clause
    return replace(clause, predicate=Being(Adjective("leaked"), become=True))


def _at_the_hour(clause: Clause) -> Clause:
    """German “Ist um 17:30 Uhr”: at that time."""
    being = clause.predicate
    at = [one for one in clause.adjuncts if one.role in {Role.BY, Role.AT} and isinstance(one.phrase, Amount)]
    if not isinstance(being, Being) or being.complement != NounPhrase("clock") or len(at) != 1:
        return clause
    assert isinstance(at[0].phrase, Amount)
    rest = tuple(one for one in clause.adjuncts if one is not at[0])
    return replace(clause, predicate=Being(at[0].phrase), adjuncts=rest)


def _there(phrase: NounPhrase) -> Existing:
    adjectives = tuple(one for one in phrase.adjectives if one.concept not in _PRESENT)
    return Existing(replace(phrase, adjectives=adjectives))


def _over_it(phrase: NounPhrase) -> NounPhrase:
    """English “Latency breach”, "backup window overrun"."""
    passed = phrase.head != "overrun"
    return beyond_measure(phrase, "しきい値超過" if passed else "の超過")


def _searched_in_vain(clause: Clause) -> Clause:
    """English “The search finds no artists”: 検索でアーティストが見つかりません."""
    act, subject = clause.predicate, clause.subject
    obj = act.obj if isinstance(act, Acting) and act.verb == "find" and not act.passive else None
    if not isinstance(obj, NounPhrase) or kind_of(subject) not in {"event", "software"} or clause.more:
        return clause
    if not isinstance(subject, NounPhrase) or subject.pronoun or clause.modal is not None:
        return clause
    none = obj.determiner is Determiner.NO and not clause.negated
    if not none and not clause.negated:
        return clause
    found = replace(obj, determiner=Determiner.NONE)
    place = Adjunct(Role.IN, subject)
    told = Acting("find", passive=True)
    adjuncts = (place, *clause.adjuncts)
    return replace(clause, subject=found, predicate=told, adjuncts=adjuncts, negated=True, progressive=False)


def _early_today(clause: Clause) -> Clause:
    """English “Merged this morning”: 今朝, with no particle."""
    today = tuple(one for one in clause.adjuncts if _is_this_morning(one))
    if len(today) != 1:
        return clause
    return replace(without(clause, today), adverbs=(*clause.adverbs, "this_morning"))


def _of_today(phrase: NounPhrase) -> NounPhrase:
    """English “The merge this morning”: 今朝のマージ."""
    today = tuple(one for one in phrase.adjuncts if _is_this_morning(one))
    if len(today) != 1 or phrase.of is not None or not isinstance(today[0].phrase, NounPhrase):
        return phrase
    return replace(without(phrase, today), of=today[0].phrase)


def _of_last_night(phrase: NounPhrase) -> NounPhrase:
    """English “Last night's update”: 昨夜の更新."""
    of = phrase.of
    if not isinstance(of, NounPhrase) or len(of.adjectives) != 1 or of != NounPhrase(of.head, adjectives=of.adjectives):
        return phrase
    text = WHEN.get((str(of.head), of.adjectives[0].concept))
    return phrase if text is None else replace(phrase, of=NounPhrase(Name(text)))


def _is_this_morning(adjunct: Adjunct) -> bool:
    phrase = adjunct.phrase
    when = phrase.head if isinstance(phrase, NounPhrase) and isinstance(phrase.head, Name) else None
    return adjunct.role is Role.DURING and when is not None and when.text == THIS_WORDS["morning"]


def _limit_used_up(clause: Clause) -> Clause:
    """English “The quota is used up”: クォータを使い切りました."""
    act, subject = clause.predicate, clause.subject
    done = isinstance(act, Acting) and act == Acting(act.verb, passive=True) and act.verb in {"use_up", "exhaust"}
    if not isinstance(subject, NounPhrase) or subject.head not in _ALLOWED or subject.pronoun:
        return clause
    if not done or clause.negated or clause.modal is not None or any(one.role is Role.BY for one in clause.adjuncts):
        return clause
    tense = Tense.PERFECT if clause.tense is Tense.PRESENT and not clause.progressive else clause.tense
    return replace(clause, subject=None, predicate=Acting("use_up", obj=subject), tense=tense)


def _every(sentence: Sentence) -> Sentence:
    """English “Any build that needs it will fail”: all of them."""
    body = sentence.body
    if not isinstance(body, Clause):
        return sentence
    further = (LinkKind.AND, LinkKind.SO, LinkKind.SEMICOLON, LinkKind.BUT)
    links = tuple(
        replace(one, clause=_of_every(one.clause)) if one.kind in further and isinstance(one.clause, Clause) else one
        for one in body.links
    )
    return replace(sentence, body=replace(_of_every(body), links=links))


def _of_every(clause: Clause) -> Clause:
    subject = clause.subject
    if not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.ANY or not subject.head:
        return clause
    if clause.negated or clause.tense is not Tense.FUTURE:
        return clause
    return replace(clause, subject=replace(subject, determiner=Determiner.ALL))


SENTENCE_IDIOMS: tuple[Callable[[Sentence], Sentence], ...] = (_every,)
PHRASE_IDIOMS: tuple[Callable[[NounPhrase], NounPhrase], ...] = (
    _check_idioms,
    _with_joined_names,
    _named_environment,
    _flowing,
    _declining,
    _topmost,
    _kept,
    _bounded,
    _this_morning,
    _done_to,
    _by_its_parts,
    _sent_there,
    _over_it,
    _of_today,
    _of_last_night,
)
CLAUSE_IDIOMS: tuple[Callable[[Clause], Clause], ...] = (
    _check_clause,
    _nobody,
    _reached_by,
    _running_low_there,
    _to_be_changed,
    _done_last_night,
    _in_a_row,
    _with_its_span,
    _answered_for,
    _with_right,
    _more_than,
    _made_so,
    _low_on,
    _slow_to,
    _under_plan,
    _with_too_many,
    _running_out,
    _longer_queue,
    _not_everywhere,
    _none_present,
    _of_the_whole,
    _by_company,
    _leaked,
    _at_the_hour,
    _searched_in_vain,
    _limit_used_up,
    _early_today,
)
