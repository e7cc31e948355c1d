"""The words of Polish, and how a line of its lexicon (``lexicon/pl``) is read.

Parts of a line are separated by " ; ", variants by " | ".

nouns: ``lemma ; marks``. ``~x`` is an adjective that agrees (``pamięć ~podręczny``), other words behind the first noun
    stay (``limit czasu``; ``nazwa hosta+hostów`` has another for the plural).
    Marks: the gender ``m ma mp f n`` where the ending does not tell; the genitive singular, as
    ``-a`` or in full (``węzła``); ``pl`` with the genitive for nouns without singular (``dane`` is ``adj pl``: declined
    like an adjective), ``sg`` without plural; ``pl=`` and ``gpl=`` (plural), ``loc=``, ``dat=``; ``indecl``; ``@w`` or
    ``@na`` for the preposition of place; ``mod=pl`` where it is plural before another noun ("error rate": wskaźnik
    błędów), ``mod=~sieciowy`` where it is an adjective there; ``abbr=`` the abbreviation of a unit;
    ``many=timeout_event`` another noun for the plural;
    ``as=switch_device`` another noun before a noun that is no event;
    ``to=z+ins`` how it says what follows it ("połączenie z bazą danych").
    A variant: ``awaria | event data: niepowodzenie`` says it for the failure of an event.
adjectives: ``lemma ; marks``: a comparative (``wyższy``); ``after`` for relational adjectives that follow the noun; a
    phrase of several words follows it, ``last`` where the last word is declined; ``=w toku`` is never declined;
    ``same`` where every word is. ``verb=wait`` says the predicate with a verb (``!work`` negates it,
    ``detect/passive`` and ``fail/perfect`` set the form); ``pred=`` another adjective as predicate; ``to=z+ins`` how it
    says what follows; ``machine,disk=uszkodzony`` another adjective for nouns of a class or id.
verbs: ``imperfective/perfective rest ; slots``; no perfective: ``działać/``. Forms a rule cannot know stand in
    parentheses: third person singular, plural, past masculine, feminine and virile, ``!imperative``, ``#participle``.
    Slots: ``obj=gen``, ``to=do+gen``; ``subj=dat of=nom`` turns the sentence round; ``inf=pf|ipf|że|aby``;
    ``ing=ipf`` or a case for the verbal noun; ``pre=`` an adverb before the verb; ``not=`` the rest under negation;
    ``modal=ipf`` and ``order=ipf`` where a modal or an order takes the imperfective.
    A variant: ``… | machine software: ulegać/ulec awarii``.
adverbs: the adverb; ``after`` where it follows the verb's arguments, ``before`` where one of manner does not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from slack_fixtures.grammar import lexicon
from slack_fixtures.grammar.languages.polish import forms as inflect
from slack_fixtures.grammar.lexicon import LexiconError

_OWN_VERBS = {  # what adjectives are said with and no concept names
    "lack_self": "brakować(brakuje brakują)/zabraknąć(zabraknie zabrakną zabrakł zabrakła zabrakli) ; subj=gen",
    "say_flap": "przełączać/ się",
    "say_last": "trwać/",
    "say_exceed": "przekraczać/przekroczyć",
    "say_be": "wynosić/wynieść(wyniesie wyniosą wyniósł wyniosła wynieśli)",
    "say_occur": "występować/wystąpić",
    "say_become": "stawać(staje stają)/stać(stanie staną stał stała stali) się",
    "say_remain": "pozostawać(pozostaje pozostają)/pozostać(pozostanie pozostaną)",
    "say_respond": "odpowiadać/odpowiedzieć(odpowie odpowiedzą odpowiedział odpowiedziała odpowiedzieli)",
    "say_progress": "postępować/",
    "say_converge": "osiągać/osiągnąć zbieżność",
    "say_expire": "wygasać/wygasnąć(wygaśnie wygasną wygasł wygasła wygaśli)",
    "say_dare": "zdołać/",
    "say_double": "podwajać/podwoić się",
    "say_use": "używać/użyć(użyje użyją użył użyła użyli #użyty) ; obj=gen",
    "say_reach": "osiągać/osiągnąć",
    "say_read_only": ("przechodzić/przejść(przejdzie przejdą przeszedł przeszła przeszli #) w tryb tylko do odczytu"),
    "say_near": "zbliżać/zbliżyć się",
    "say_end": "kończyć/zakończyć się ; in=ins",
    "say_await": "spodziewać/ się ; obj=gen",
    "say_give_out": "zawodzić/zawieść(zawiedzie zawiodą zawiódł zawiodła zawiedli)",
}
_TOKEN = re.compile(r"\([^)]*\)|[^\s()/]+|/")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun, perhaps of several words.

    Attributes:
        forms: by case and whether plural.
        gender: ``m ma mp f n``.
        plural_only: whether it has no singular.
        place: its preposition of place, or "".
        many: whether it is plural as a modifier.
        short: a unit's abbreviation.
        variants: other nouns for the class or id of what it belongs to.
        plural_of: id of the noun that says its plural, or "".
        singular_only: whether it has no plural.
        relational: the adjective that it is before another noun, or "".
        instead: id of the noun that it is before another noun, or "".
        governs: preposition and case for the roles of what follows it.
    """

    forms: inflect.Forms
    gender: str
    plural_only: bool = False
    place: str = ""
    many: bool = False
    short: str = ""
    variants: tuple[tuple[frozenset[str], Noun], ...] = ()
    plural_of: str = ""
    singular_only: bool = False
    relational: str = ""
    instead: str = ""
    governs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Quality:
    """An adjective; ``inflected`` is the place of the word that is declined, -1 where none is."""

    words: tuple[str, ...]
    inflected: int = 0
    after: bool = False
    comparative: str = ""
    verb: str = ""
    predicative: str = ""
    same: bool = False
    governs: Mapping[str, str] = field(default_factory=dict)
    variants: tuple[tuple[frozenset[str], str], ...] = ()


@dataclass(frozen=True, slots=True)
class Aspect:
    """The forms of one verb of an aspect pair."""

    infinitive: str
    singular: str
    plural: str
    past: tuple[str, str, str]
    past_plural: str
    imperative: str
    participle: str  # "" where the verb has no passive


@dataclass(frozen=True, slots=True)
class Verb:
    """An aspect pair with what belongs to it."""

    imperfective: Aspect
    perfective: Aspect | None
    rest: str = ""
    before: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    variants: tuple[tuple[frozenset[str], Verb], ...] = ()
    special: str = ""  # "adj", "fail_to": said by a rule of their own

    def aspect(self, *, perfective: bool) -> Aspect:
        """Return the verb of an aspect; the imperfective where there is no other."""
        return self.perfective if perfective and self.perfective else self.imperfective


@dataclass(frozen=True, slots=True)
class Adverb:
    """An adverb and whether it stands behind the verb's arguments."""

    text: str
    after: bool = False


Word: TypeAlias = Noun | Quality | Verb | Adverb


def own_concept(verb: str) -> str:
    """Return the verb of a lexicon line's ``verb=``, which may be one that no concept names."""
    return "say_" + verb if "say_" + verb in _OWN_VERBS else verb


def own_verb(concept: str) -> Verb | None:
    """Return one of the verbs that adjectives are said with and no concept names."""
    line = _OWN_VERBS.get(concept)
    return None if line is None else _verb(line)


def parse(category: str, concept: str, line: str) -> Word:
    """Return the word that a line of the lexicon describes.

    Raises:
        LexiconError: the line breaks the format.
    """
    try:
        if category == "nouns":
            return _noun(line)
        if category == "adjectives":
            return _quality(line)
        if category == "verbs":
            return _verb(line)
    except (LexiconError, IndexError, KeyError) as error:
        raise LexiconError(f"pl {category}.{concept}: {error}") from error
    text, marks = _parts(line)
    kind = lexicon.concept(category, concept).kind if (category, concept) in lexicon.concepts() else ""
    return Adverb(text, "after" in marks or (kind == "manner" and "before" not in marks))


def _parts(line: str) -> tuple[str, list[str]]:
    head, _, marks = line.partition(";")
    return head.strip(), marks.split()


def _variants(line: str) -> tuple[str, list[tuple[frozenset[str], str]]]:
    main, *others = line.split("|")
    found = []
    for other in others:
        keys, mark, text = other.partition(":")
        if not mark:
            raise LexiconError(f"{other.strip()!r}: a variant is `class: words`")
        found.append((frozenset(keys.split()), text.strip()))
    return main.strip(), found


def _noun(line: str) -> Noun:
    main, others = _variants(line)
    text, marks = _parts(main)
    words = text.split()
    head = next((place for place, word in enumerate(words) if not word.startswith("~")), None)
    if head is None or any(word[0] in "@-=" for word in words):
        raise LexiconError(f"{line!r}: no noun")
    given = dict(mark.split("=", 1) for mark in marks if "=" in mark)
    flags = [mark for mark in marks if "=" not in mark]
    gender = next((mark for mark in flags if mark in inflect.GENDERS), "") or inflect.gender_of(words[head])
    plural_only = "pl" in flags
    genitive = next(
        (m for m in flags if m not in {*inflect.GENDERS, "pl", "sg", "adj", "indecl"} and not m.startswith("@")), ""
    )
    if genitive.startswith("-"):
        genitive = words[head] + genitive[1:]
    if "indecl" in flags:
        given["indecl"] = ""
    if "adj" in flags:
        forms: inflect.Forms = _adjectival(words[head], gender, plural_only=plural_only)
    elif plural_only:
        if not genitive:
            raise LexiconError(f"{line!r}: a noun without singular needs its genitive")
        forms = inflect.plural_forms(words[head], genitive)
        gender = "n"
    else:
        forms = inflect.noun_forms(words[head], gender, genitive, given)
    whole = {
        (case, many): _phrase_form(words, head, forms[case, many], gender, case, plural=many or plural_only)
        for case in inflect.CASES
        for many in (False, True)
    }
    place = next((mark[1:] for mark in flags if mark.startswith("@")), "")
    variants = tuple((keys, _noun(other)) for keys, other in others)
    many = given.get("mod") == "pl"
    relational = given.get("mod", "").removeprefix("~") if given.get("mod", "").startswith("~") else ""
    return Noun(
        whole,
        gender,
        plural_only,
        place,
        many,
        given.get("abbr", ""),
        variants,
        given.get("many", ""),
        "sg" in flags,
        relational,
        given.get("as", ""),
        {key: value for key, value in given.items() if key in {"to", "from", "for", "with", "of"}},
    )


def _phrase_form(words: list[str], head: int, form: str, gender: str, case: str, *, plural: bool) -> str:
    said = []
    for place, word in enumerate(words):
        if word.startswith("~"):
            said.append(inflect.adjective_form(word[1:], gender, case, plural=plural))
        else:
            one, _, several = word.partition("+")
            said.append(form if place == head else several if plural and several else one)
    return " ".join(said)


def _adjectival(lemma: str, gender: str, *, plural_only: bool) -> inflect.Forms:
    stem = lemma[:-1]
    base = lemma if lemma.endswith("y") else stem if stem.endswith("i") else stem + "y"
    return {
        (case, many): inflect.adjective_form(base, gender, case, plural=many or plural_only)
        for case in inflect.CASES
        for many in (False, True)
    }


def _quality(line: str) -> Quality:
    text, marks = _parts(line)
    if text.startswith("="):
        return Quality((text[1:],), inflected=-1, after=True)
    words = tuple(text.split())
    given = [(keys, value) for keys, _, value in (mark.partition("=") for mark in marks if "=" in mark)]
    named = dict(given)
    flags = [mark for mark in marks if "=" not in mark]
    comparative = next((mark for mark in flags if mark.endswith(("szy", "ższy"))), "")
    if unknown := set(flags) - {"after", "last", "same", comparative}:
        raise LexiconError(f"{line!r}: unknown mark {', '.join(sorted(unknown))}")
    if not words or not words[0]:
        raise LexiconError("an adjective without words")
    roles = {"to", "for", "from", "with"}
    known = {"verb", "pred", *roles}
    variants = tuple((frozenset(keys.split(",")), value) for keys, value in given if keys not in known)
    several = len(words) > 1 and "same" not in flags
    return Quality(
        words,
        inflected=len(words) - 1 if "last" in flags else 0,
        after="after" in flags or several,
        comparative=comparative,
        verb=named.get("verb", ""),
        predicative=named.get("pred", ""),
        same="same" in flags,
        governs={key: value for key, value in named.items() if key in roles},
        variants=variants,
    )


def _aspect(infinitive: str, given: str) -> Aspect:
    items = given.strip("()").split()
    imperative = next((item[1:] for item in items if item.startswith("!")), None)
    participle = next((item[1:] for item in items if item.startswith("#")), None)
    forms = [item for item in items if item[0] not in "!#"]
    try:
        singular = forms[0] if forms else inflect.third_singular(infinitive)
        plural = forms[1] if len(forms) > 1 else inflect.third_plural(singular)
        past = tuple(forms[2:5]) if len(forms) > 4 else inflect.past_forms(infinitive)  # noqa: PLR2004
        if imperative is None:
            giving = infinitive.endswith("awać") and singular.endswith("aje")  # "dodawaj"
            imperative = infinitive[:-1] + "j" if giving else inflect.imperative(singular, plural)
        if participle is None:
            regular = infinitive.endswith("ć") and not infinitive.endswith(("ść", "źć", "jść"))
            participle = inflect.passive_participle(infinitive) if regular else ""
    except ValueError as error:
        raise LexiconError(str(error)) from error
    masculine, feminine, virile = past
    others = feminine[:-1] + "y"
    return Aspect(infinitive, singular, plural, (masculine, feminine, virile), others, imperative, participle)


def _verb(line: str) -> Verb:
    main, others = _variants(line)
    text, marks = _parts(main)
    if text in {"adj", "fail_to"}:
        return Verb(_aspect("mieć", "(ma mają)"), None, special=text)
    slots = dict(mark.split("=", 1) for mark in marks if "=" in mark)
    before = slots.pop("pre", "")
    tokens = _TOKEN.findall(text)
    if "/" not in tokens:
        raise LexiconError(f"{line!r}: write both aspects, imperfective/perfective")
    slash = tokens.index("/")
    first = tokens[:slash]
    behind = tokens[slash + 1 :]
    imperfective = _aspect(first[0], first[1] if len(first) > 1 else "")
    perfective = None
    if behind and text[text.index("/") + 1 :][:1].strip():
        given = behind[1] if len(behind) > 1 and behind[1].startswith("(") else ""
        perfective = _aspect(behind[0], given)
        behind = behind[2 if given else 1 :]
    variants = tuple((keys, _verb(other)) for keys, other in others)
    return Verb(imperfective, perfective, " ".join(behind), before, slots, variants)


SERVICE = _noun("usługa ; @w")
_BROWSER = _noun("przeglądarka ; @w")
_TOOL = _noun("narzędzie ; @w")
_SYSTEM = _noun("system ; @w")
_CLASSES = {
    **dict.fromkeys(["Safari", "Chrome", "Firefox", "Edge", "Opera", "Chromium"], _BROWSER),
    **dict.fromkeys(["Terraform", "Ansible", "Helm", "Pulumi", "Packer", "Vagrant", "Maven", "Gradle"], _TOOL),
    **dict.fromkeys(["Linux", "Windows", "Ubuntu", "Debian", "Android", "FreeBSD", "Fedora"], _SYSTEM),
}


def class_of(name: str) -> Noun:
    """Return the noun that a product's name may stand behind: "przeglądarka Safari", "usługa Kafka"."""
    return _CLASSES.get(name, SERVICE)


_CLASS_WORDS = frozenset(map(id, (SERVICE, _BROWSER, _TOOL, _SYSTEM)))


def is_class_word(noun: Noun) -> bool:
    """Return whether a noun is one of those that stand before a product's name."""
    return id(noun) in _CLASS_WORDS


RESOURCE = _noun("zasób ; zasobu")


NAMES = {gender: replace(RESOURCE, gender=gender) for gender in ("m", "f", "n")}
"""What a product's name that stands alone agrees like."""
