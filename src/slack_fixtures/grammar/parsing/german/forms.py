"""German word forms: the index from what is written to the concepts that it may mean, and compounds taken apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.abstract import Adjective, Name, NounPhrase, Number
from slack_fixtures.grammar.languages.german import words as german
from slack_fixtures.grammar.lexicon import Concept, LexiconError
from slack_fixtures.grammar.parsing.tables import word_set

_PIECE = re.compile(r"[^\W_]+(?:['’&+][^\W_]+)*|[^\w\s]")
_ENDINGS = ("e", "en", "er", "es", "em")
_UMLAUTS = str.maketrans("äöü", "aou")
_LATER_MEANING = 0.4
_SYNONYM = 0.1
_BECOMING = 0.15
_LINKS = ("", "s", "n", "en", "es", "er", "e")
_LONG = 6  # letters of a word that may lose its last in a compound
_SHORTEST_PART = 3  # letters
_SHORTEST_VERB = 4  # letters behind a separable prefix
_OTHERWISE: Mapping[str, tuple[tuple[str, Mapping[str, str]], ...]] = {  # verbs whose object is no object elsewhere
    "fall_below": (("unterschreiten", {"below": "akk"}),),
    "look_at": (("betrachten", {"at": "akk"}),),
    "respond": (("beantworten", {"to": "akk"}),),
}
_SAID_BY_VERBS = frozenset({"imminent", "pending", "stuck", "at_a_standstill"})
_UNCLEAR = frozenset({"privacy", "double_booking"})  # also an office; also what is entered twice in the books
_RARE = word_set(  # what their German words mean last
    "break buggy drop_table dump erase flaky flapping further go_down kill persist_obj protocol unhealthy "
    "postpone relocate revert rewind halt unhealthy pick_up_goods expense"
)
_SEPARABLE = word_set(
    "ab an auf aus bei bereit dar durch ein entgegen fehl fest fort frei her herab herauf herunter hin hinterher hoch "
    "los mit nach still um voll vor weg weiter zu zurück zusammen herein rein raus hinaus heraus"
)


_FIRST_PARTS: Mapping[str, tuple[str, ...]] = {
    "fehl": ("failed",),
    "doppel": ("duplicate",),
    "vor": ("previous",),
    "neu": ("new",),
    "alt": ("old",),
    "gesamt": ("total",),
    "zusatz": ("additional",),
    "einzel": ("individual",),
    "rest": ("remaining",),
    "sonder": ("special",),
    "mindest": ("minimum",),
    "höchst": ("maximum",),
    "ersatz": ("spare",),
    "tages": ("daily",),
    "wochen": ("weekly",),
    "monats": ("monthly",),
    "jahres": ("annual",),
}
_PERIODS = frozenset({"tages", "wochen", "monats", "jahres"})
_PERIODIC = frozenset(
    {"target", "goal", "objective", "report", "budget", "rate", "revenue", "average", "limit", "quota", "maximum"}
    | {"statistic", "invoice", "statement", "backup", "consumption", "volume", "usage", "analysis", "summary"}
    | {"export", "import", "run", "job", "evaluation", "overview", "cost", "sales", "billing", "maximum", "minimum"}
    | {"maintenance", "sync", "synchronization", "threshold", "payment", "amount", "value", "profit", "peak"}
)
_STRONG = {
    "e": "nsf asf np ap",
    "er": "nsm gsf dsf gp",
    "es": "nsn asn gsm gsn",
    "en": "asm dp",
    "em": "dsm dsn",
}
_BARE = "nsm nsn asn"  # ein, kein, sein: the adjective behind tells more
_ARTICLES: Mapping[str, str] = {
    **{"d" + end: cells for end, cells in _STRONG.items() if end in {"er", "en", "em"}},
    "die": _STRONG["e"],
    "das": "nsn asn",
    "des": "gsm gsn",
    **{stem + end: cells for stem in ("dies", "jed", "welch") for end, cells in _STRONG.items()},
    **{stem + end: cells for stem in ("ein", "kein", "sein", "ihr", "unser") for end, cells in _STRONG.items()},
    **dict.fromkeys(("ein", "kein", "sein", "ihr", "unser"), _BARE),
    **dict.fromkeys(("eines", "keines", "seines", "ihres", "unseres"), "gsm gsn"),
    **dict.fromkeys(("einer", "keiner", "seiner", "ihrer", "unserer"), "gsf dsf gp"),
    **dict.fromkeys(("im", "am", "beim", "vom", "zum"), "dsm dsn"),
    "einen": "asm",
    **{"einzig" + end: cells for end, cells in {"er": "nsm", "es": "nsn asn", "e": "nsf asf"}.items()},
    "einzigen": "asm dsm dsf dsn",
    "derselbe": "nsm",
    "dieselbe": "nsf asf",
    "dasselbe": "nsn asn",
    "desselben": "gsm gsn",
    "demselben": "dsm dsn",
    "denselben": "asm dp",
    "derselben": "gsf dsf gp",
    "dieselben": "np ap",
    "zur": "dsf",
    "ins": "asn",
    "ans": "asn",
    **{
        stem + end: "np ap" if end == "e" else "gp" if end == "er" else "dp"
        for stem in ("all", "einig", "mehrer", "viel", "wenig", "beid", "manch", "sämtlich")
        for end in ("e", "er", "en")
    },
    **dict.fromkeys(("beiden", "vielen", "wenigen"), "np gp dp ap"),  # "der beiden Server"
    **dict.fromkeys(("wenig", "viel"), "nsm nsf nsn asm asf asn dsm dsf dsn"),
    "weniger": "np ap dp gp nsm nsf nsn asm asf asn dsm dsf dsn",
}
ARTICLES: Mapping[str, frozenset[str]] = {word: frozenset(cells.split()) for word, cells in _ARTICLES.items()}
"""What an article, or a preposition that holds one, lets its noun be."""

STRONG: Mapping[str, frozenset[str]] = {ending: frozenset(cells.split()) for ending, cells in _STRONG.items()}
"""What an adjective's ending lets its noun be where no article stands before it."""

WEAK_E = frozenset({"nsm", "nsf", "nsn", "asf", "asn"})
"""Where an adjective behind an article ends in -e; elsewhere it ends in -en."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to read some words.

    Attributes:
        pieces: the words in small letters, as the tokenizer cuts them.
        concept: what they mean.
        form: ``noun``; ``inf``, ``zu``, ``s``, ``p``, ``past``, ``past_p`` (finite, main clause), ``s_last``,
            ``p_last``, ``past_last`` (with the prefix, at a clause's end), ``pp``, ``part1``; ``positive``,
            ``comparative``,
            ``superlative``; ``adv``.
        cost: 0 for the first meaning of a word.
        number: of a noun.
        prefix: what must close the clause: a separable prefix or fixed words.
        auxiliary: ``haben`` or ``sein``.
        ending: of an adjective or participle before a noun.
        cells: of a noun: what it may be, case, number and gender: ``nsf``, ``dp``; none where nothing is known.
        reflexive: whether the verb takes sich.
        passive: whether the verb says actively what others say in the passive: verloren gehen.
        slots: the verb's own prepositions by the English ones.
        aims: the slots whose preposition tells where to, with the accusative.
    """

    pieces: tuple[str, ...]
    concept: Concept
    form: str
    cost: float = 0.0
    number: Number = Number.SINGULAR
    prefix: str = ""
    auxiliary: str = "haben"
    ending: str = ""
    cells: frozenset[str] = frozenset()
    reflexive: bool = False
    passive: bool = False
    slots: tuple[tuple[str, str], ...] = ()
    aims: frozenset[str] = frozenset()


OBJECT_CASES = frozenset({"akk", "dat", "dass"})


def takes_object(entry: Form) -> bool:
    """Return whether a verb has an object, in a case or as a clause."""
    case = dict(entry.slots).get("obj", "akk")
    if entry.concept.id == "fall_below":
        return dict(entry.slots).get("below") == "akk"  # "unterschritten"
    return bool(entry.concept.frame) and entry.concept.frame[0].name == "obj" and case in OBJECT_CASES


def _order(concept: Concept) -> tuple[int, bool]:
    """Return the place of a concept among those that share a word: the commonest first, general ones before others."""
    ranks = lexicon.commonness()
    if concept.id == "unreachable":  # "nicht erreichbar" is not "down"
        return -1, False
    return ranks.get((concept.category, concept.id), len(ranks)), concept.field != "general"


def _words() -> Iterator[tuple[Concept, german.Word]]:
    lines = lexicon.words("de")
    for concept in sorted(lexicon.concepts().values(), key=_order):
        line = lines.get((concept.category, concept.id))
        if line is None:
            continue
        try:
            yield concept, german.parse(concept.category, line)
        except LexiconError:  # the lexicon's own test reports it
            continue


def _pieces(text: str) -> tuple[str, ...]:
    return tuple(_PIECE.findall(text.lower()))


def _noun_forms(concept: Concept, noun: german.Noun) -> Iterator[Form]:
    before = [""]
    if noun.adjectives:
        before = [" ".join(stem + ending for stem in noun.adjectives) + " " for ending in _ENDINGS]
    behind = f" {noun.suffix}" if noun.suffix else ""
    found: dict[tuple[str, Number], set[str]] = defaultdict(set)
    for plural in (False, True):
        if plural and not noun.plural and not noun.plural_only:
            continue
        for case in german.Case:
            word = noun.form(case, plural=plural)
            several = plural or noun.plural_only
            number = Number.PLURAL if several else Number.SINGULAR if noun.plural else Number.MASS
            if noun.plural_only and concept.spellings[0][-1] == "-":
                number = Number.MASS  # "Daten" are one thing elsewhere
            genders = "mn" if noun.loan and noun.gender != "f" else noun.gender  # "der Rollout", "das Rollout"
            found[word, number].update([f"{case[0]}p"] if several else (f"{case[0]}s{one}" for one in genders))
    if noun.loan and noun.gender != "f" and not noun.plural_only:
        found[noun.lemma, number_of(noun)].add("gs" + noun.gender)  # "des Backend"
    if noun.gender != "f" and noun.plural and not noun.plural_only:
        for ending in ("s", "es"):  # both genitives are written
            found[noun.lemma + ending, Number.SINGULAR].add("gs" + noun.gender)
    for (word, number), cells in found.items():
        for first in before:
            yield Form(_pieces(first + word + behind), concept, "noun", number=number, cells=frozenset(cells))
    for word in noun.also:
        yield from _synonym_forms(concept, noun, word)


def number_of(noun: german.Noun) -> Number:
    """Return the number of a noun's lemma."""
    return Number.SINGULAR if noun.plural else Number.MASS


def _synonym_forms(concept: Concept, noun: german.Noun, word: str) -> Iterator[Form]:
    plain = word.translate(_UMLAUTS)
    several = frozenset({"np", "gp", "dp", "ap"})
    if word.endswith("nnen") or any(other != word and plain in {other + "e", other + "er"} for other in noun.also):
        yield Form(_pieces(word), concept, "noun", _SYNONYM, Number.PLURAL, cells=several)
        yield Form(_pieces(word + "n"), concept, "noun", _SYNONYM, Number.PLURAL, cells=several)
        return
    gender = _gender(noun, word)
    one = frozenset(f"{case[0]}s{gender}" for case in german.Case if gender == "f" or case != "gen")
    if not noun.plural_only:
        yield Form(_pieces(word), concept, "noun", _SYNONYM, Number.SINGULAR, cells=one)
    if noun.plural_only or word.endswith(("er", "el", "en", "chen")):
        yield Form(_pieces(word), concept, "noun", _SYNONYM, Number.PLURAL, cells=several)
    for ending in ("n", "en", "e", "s"):
        yield Form(_pieces(word + ending), concept, "noun", 2 * _SYNONYM, Number.PLURAL, cells=several)
    if gender != "f":
        owned = frozenset({f"gs{gender}"})
        yield Form(_pieces(word + "s"), concept, "noun", 2 * _SYNONYM, Number.SINGULAR, cells=owned)
        yield Form(_pieces(word + "es"), concept, "noun", 2 * _SYNONYM, Number.SINGULAR, cells=owned)


def _gender(noun: german.Noun, word: str) -> str:
    """Return the gender of a synonym by its ending; "" where that does not tell."""
    if noun.gender and noun.lemma.lower().endswith(word[-5:].lower()):
        return noun.gender
    if word.endswith(("ung", "heit", "keit", "schaft", "ion", "tät", "enz", "anz", "ie", "ik", "ur", "in")):
        return "f"
    return "m" if word.endswith(("er", "or", "gang", "fall", "stand")) else ""


def _verb_forms(concept: Concept, verb: german.Verb, cost: float = 0.0, *, passive: bool = False) -> Iterator[Form]:
    auxiliary = "sein" if verb.sein else "haben"
    slots = tuple((slot, words.partition("+")[0]) for slot, words in verb.slots.items())
    aims = frozenset(slot for slot, words in verb.slots.items() if words in {"auf+akk", "in+akk", "an+akk"})
    closing = f"{verb.fixed} {verb.prefix}".strip().lower()
    if verb.infinitive == "werden" and verb.fixed:
        cost += _BECOMING  # rather the passive of another verb

    def form(text: str, name: str, prefix: str = "") -> Form:
        return Form(
            _pieces(text),
            concept,
            name,
            cost,
            prefix=prefix,
            auxiliary=auxiliary,
            reflexive=verb.reflexive,
            slots=slots,
            aims=aims,
            passive=passive,
        )

    yield form(verb.whole, "inf")
    yield form(verb.with_zu, "zu")
    yield form(verb.past, "pp")
    yield form(verb.present_participle, "part1")
    for past in (False, True):
        for plural in (False, True):
            finite = verb.finite(plural=plural, past=past)
            name = ("past" if past else "") + ("_p" if past and plural else "p" if plural else "" if past else "s")
            yield form(finite, name, closing)
            if closing:
                last = "past_last" if past else "p_last" if plural else "s_last"
                yield form(f"{verb.fixed} {verb.prefix}{finite}".strip(), last)


def _synonyms(verb: german.Verb) -> Iterator[str]:
    """Yield a verb's synonyms with "|" behind a separable prefix, also where the lexicon wrote none."""
    waiting = ""
    for part in verb.also:
        if part in _SEPARABLE:
            waiting = part + "|"
        elif waiting:
            yield waiting + part
            waiting = ""
        else:
            own = "sich " if part.startswith("sich ") else ""
            bare = part.removeprefix("sich ")
            prefix = max((one for one in _SEPARABLE if bare.startswith(one)), key=len, default="")
            parted = prefix and " " not in bare and len(bare) - len(prefix) > _SHORTEST_VERB
            yield f"{own}{prefix}|{bare.removeprefix(prefix)}" if parted else part


def _adjective_forms(concept: Concept, adjective: german.Adjective) -> Iterator[Form]:
    own = 0.3 if adjective.participle else 0.0  # rather what happened than how it is
    for word, cost in ((adjective.predicative, own), *((other, _SYNONYM) for other in adjective.also)):
        if word:
            yield Form(_pieces(word), concept, "positive", cost)
    if adjective.comparative:
        yield Form(_pieces(adjective.comparative), concept, "comparative")


def _forms(concept: Concept, word: german.Word) -> Iterator[Form]:
    if concept.id in _UNCLEAR:
        return
    if isinstance(word, german.Noun):
        yield from _noun_forms(concept, word)
    elif isinstance(word, german.Verb):
        if not word.infinitive or concept.id == "miss":  # what has no verb of its own; "fehlt" is ``lack``
            return
        yield from _verb_forms(concept, word)
        for other, slots in _OTHERWISE.get(concept.id, ()):
            yield from _verb_forms(concept, replace(german.verb(other), slots=slots), _SYNONYM)
        if word.undergo is not None:
            yield from _verb_forms(concept, word.undergo, passive=True)
        for other in _synonyms(word):
            try:
                same = german.verb(other.removeprefix("sich "))
                same = replace(same, reflexive=same.reflexive or other.startswith("sich "))
                moved = same.sein or (word.sein and not same.reflexive)
                yield from _verb_forms(concept, replace(same, sein=moved), _SYNONYM)
            except LexiconError:
                continue
    elif isinstance(word, german.Adjective):
        yield from _adjective_forms(concept, word)
    elif word.word:
        yield Form(_pieces(word.word), concept, "adv")
        yield from (Form(_pieces(other), concept, "adv", _SYNONYM) for other in word.also)


def _likeliness(form: Form) -> int:
    """Return the order of a noun's meanings: a synonym means less, and what alerts hardly say means least."""
    concept = form.concept
    other = form.cost in {_SYNONYM, 2 * _SYNONYM}
    if concept.id in _RARE:
        return 4
    if concept.category == "adverbs":
        return 0
    common = (concept.category, concept.id) in lexicon.commonness()
    if other:
        return 2 if common else 4
    return 0 if common else 1 if concept.field == "general" else 3


@cache
def index() -> Mapping[str, tuple[Form, ...]]:
    """Return every reading by its first word, longest first."""
    found: dict[str, list[Form]] = defaultdict(list)
    meanings: dict[tuple[object, ...], list[str]] = defaultdict(list)
    forms = [form for concept, word in _words() for form in _forms(concept, word) if form.pieces]
    forms.sort(key=_likeliness)
    for form in forms:
        concept = form.concept
        frame = tuple(slot for slot in concept.frame if not slot.optional)
        known = meanings[form.pieces, form.prefix, concept.category, form.form, frame]
        if concept.id not in known:
            known.append(concept.id)
        later = _LATER_MEANING * known.index(concept.id)
        found[form.pieces[0]].append(replace(form, cost=form.cost + later) if later else form)
    return {word: tuple(sorted(forms, key=lambda form: -len(form.pieces))) for word, forms in found.items()}


@cache
def state_verbs() -> Mapping[str, tuple[tuple[str, str, bool], ...]]:
    """Return the finite verbs that say a state, "steht … bevor": prefix, adjective and whether it is past."""
    found: dict[str, list[tuple[str, str, bool]]] = defaultdict(list)
    for concept, word in _words():
        if isinstance(word, german.Adjective) and word.verb is not None and concept.id in _SAID_BY_VERBS:
            for past in (False, True):
                for plural in (False, True):
                    finite = word.verb.finite(plural=plural, past=past)
                    found[finite].append((word.verb.prefix, concept.id, past))
                    found[word.verb.prefix + finite].append(("", concept.id, past))
    for finite, past in (("droht", False), ("drohen", False), ("drohte", True), ("drohten", True)):
        found[finite].append(("", "imminent", past))
    return {word: tuple(readings) for word, readings in found.items()}


@cache
def masculines() -> frozenset[str]:
    """Return the nouns none of whose German words is feminine: "der" before them is no genitive."""
    return frozenset(
        concept.id
        for concept, word in _words()
        if isinstance(word, german.Noun)
        and word.gender in {"m", "n"}
        and not word.plural_only
        and not any(_gender(word, other) == "f" for other in word.also if not other.endswith(("in", "innen")))
    )


@cache
def spellings() -> Mapping[tuple[str, str], frozenset[str]]:
    """Return the German words of each concept, as the lexicon writes them."""
    found: dict[tuple[str, str], frozenset[str]] = {}
    for concept, word in _words():
        if isinstance(word, german.Noun):
            own = word.lemma
        elif isinstance(word, german.Verb):
            own = word.whole
        else:
            own = word.predicative if isinstance(word, german.Adjective) else word.word
        found[concept.category, concept.id] = frozenset({own, *(one.replace("|", "") for one in word.also)}) - {""}
    return found


@cache
def single_words() -> frozenset[str]:
    """Return the words that stand for something by themselves."""
    return frozenset(word for word, forms in index().items() if any(len(form.pieces) == 1 for form in forms))


@cache
def _stems() -> Mapping[str, tuple[Form, ...]]:
    """Return what may take an ending before a noun, by its stem."""
    found: dict[str, list[Form]] = defaultdict(list)
    for concept, word in _words():
        if isinstance(word, german.Adjective):
            for degree in ("positive", "comparative", "superlative"):
                if stem := word.stem_of(degree):
                    rare = _LATER_MEANING if concept.id in _RARE else 0.0
                    found[stem.lower()].append(Form(tuple(stem.lower().split()), concept, degree, rare))
            for other in word.also:
                found[other.lower()].append(Form((other.lower(),), concept, "positive", _SYNONYM))
        elif isinstance(word, german.Verb) and word.infinitive and not word.fixed:
            auxiliary = "sein" if word.sein else "haben"
            if " " not in word.participle:
                found[word.participle.lower()].append(
                    Form((word.participle.lower(),), concept, "pp", 0.2, auxiliary=auxiliary)
                )
            stem = word.present_participle.lower()
            found[stem].append(Form((stem,), concept, "part1", 0.2, auxiliary=auxiliary))
    return {stem: tuple(forms) for stem, forms in found.items()}


@lru_cache(maxsize=8192)
def adjective_entries(word: str) -> tuple[Form, ...]:
    """Return what an inflected word before a noun may be: adjectives and participles without their endings."""
    found: list[Form] = []
    for ending in _ENDINGS:
        if word.endswith(ending):
            found.extend(replace(form, ending=ending) for form in _stems().get(word.removesuffix(ending), ()))
    return tuple(found)


@cache
def _combining() -> Mapping[str, tuple[str, ...]]:
    """Return what a noun's first part may be; a word that is one is no other with a link: "Lager" is no "Lag"."""
    found: dict[str, list[str]] = defaultdict(list)
    joined: dict[str, list[str]] = defaultdict(list)
    for concept, word in _words():
        if isinstance(word, german.Noun) and not word.adjectives and not word.suffix:
            words = (word.lemma, *word.also)
            for written in words:
                if concept.id not in found[written.lower()]:
                    found[written.lower()].append(concept.id)
            linked = (one + link for one in words for link in _LINKS[1:])
            for written in {word.combining.rstrip("-"), *linked, *_shortened(words)}:
                if concept.id not in joined[written.lower()]:
                    joined[written.lower()].append(concept.id)
    return {
        **{written: tuple(ids) for written, ids in joined.items()},
        **{key: tuple(ids) for key, ids in found.items()},
    }


def _shortened(words: tuple[str, ...]) -> Iterator[str]:
    """Yield what loses its -e in a compound: Filialleiter."""
    return (word[:-1] for word in words if word.endswith("e") and len(word) > _LONG)


@lru_cache(maxsize=8192)
def compound(word: str) -> tuple[tuple[float, NounPhrase, frozenset[str]], ...]:
    """Return the readings of a closed compound, with its cells: ``abfragelatenz`` is the latency of queries.

    Args:
        word: in small letters.
    """
    found: list[tuple[float, NounPhrase, frozenset[str]]] = []
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        heads = [form for form in index().get(word[cut:], ()) if form.form == "noun" and len(form.pieces) == 1]
        if not heads:
            continue
        for cost, parts in _parts(word[:cut]):
            for head in heads:
                if word[:cut] in _PERIODS and ("tag" in parts or fits_before("daily", head.concept)):
                    continue  # "Tagesziel" is the daily one, and none of tags
                modifiers: tuple[NounPhrase | Name, ...] = tuple(NounPhrase(part) for part in parts)
                phrase = NounPhrase(head.concept.id, head.number, modifiers=modifiers)
                found.append((cost + head.cost + 0.15, phrase, head.cells))
        for adjective in _describing().get(word[:cut], ()):
            for head in heads:
                if fits_before(adjective, head.concept):
                    phrase = NounPhrase(head.concept.id, head.number, adjectives=(Adjective(adjective),))
                    found.append((head.cost + 0.15, phrase, head.cells))
    found = [(cost + _taken_along(phrase, found), phrase, cells) for cost, phrase, cells in found]
    return tuple(sorted(found, key=lambda one: one[0])[:8])


def _taken_along(phrase: NounPhrase, others: list[tuple[float, NounPhrase, frozenset[str]]]) -> float:
    """Return the cost of a head that took what belongs before it: a credit's card payment, by credit card."""
    first = _english(phrase.head).partition(" ")
    parts = [one.modifiers[0] for _, one, _ in others if len(one.modifiers) == 1]
    ends = {_english(part.head).rpartition(" ")[2] for part in parts if isinstance(part, NounPhrase)}
    return _LATER_MEANING if first[1] and first[0] in ends else 0.0


def _english(noun: object) -> str:
    known = lexicon.concepts().get(("nouns", str(noun)))
    return known.spellings[0][0] if known is not None else ""


def fits_before(adjective: str, noun: Concept) -> bool:
    """Say whether a noun's first part describes it so: "Vortag" is the previous day, a failed login happened."""
    if adjective == "previous":
        return noun.kind in {"time", "unit"} or noun.id in {"version", "run"}
    if adjective in {"daily", "weekly", "monthly", "annual"}:
        return noun.id in _PERIODIC
    return adjective != "failed" or noun.kind == "event"


@cache
def _describing() -> Mapping[str, tuple[str, ...]]:
    """Return the adjectives that stand as the first part of a noun: Haupt, Reserve, Doppel."""
    found: dict[str, tuple[str, ...]] = dict(_FIRST_PARTS)
    for concept, word in _words():
        if isinstance(word, german.Adjective) and word.prefix:
            found.setdefault(word.prefix.lower(), (concept.id,))
    return found


@lru_cache(maxsize=8192)
def _parts(word: str) -> tuple[tuple[float, tuple[str, ...]], ...]:
    found: list[tuple[float, tuple[str, ...]]] = [
        (_LATER_MEANING * place, (one,)) for place, one in enumerate(_combining().get(word, ()))
    ]
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        for first in _combining().get(word[:cut], ())[:1]:
            found.extend((cost + 0.2, (first, *rest)) for cost, rest in _parts(word[cut:]))
    return tuple(sorted(found)[:4])
