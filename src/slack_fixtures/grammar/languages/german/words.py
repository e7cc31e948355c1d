"""German morphology: how a lexicon line becomes a noun, verb or adjective with all its forms.

A line is the dictionary form with what a rule cannot know, then parts separated by " ; ".

Nouns: ``Wort Geschlecht Plural``, such as ``Latenz f -en``, ``Block m Blöcke``, ``Fehler m =`` (same form),
``Dichte f -`` (no plural), ``Daten pl`` (plural only). Behind it ``weak`` (des Agenten) or ``~`` (a loan word:
compounds take a hyphen). An adjective before the noun ends in ``+`` (``langsam+ Abfrage f -n``); what follows it stands
in brackets (``Anzahl f - [der Replikate]``). Parts:

- ``+ Abfrage``: the form at the front of a compound (Abfragelatenz); it ends in "-" where a hyphen must follow
- ``gen Prozesses``: the genitive
- ``on an+dat`` (also ``in``, ``at``, ``for``): the preposition that stands before this noun for the English one
- ``to zu+dat``, ``behind-for auf+akk``: the preposition that stands behind it (Verbindung zur Datenbank)
- ``nominal`` (with ``weak``): an adjective that has become a noun (ein Vorgesetzter, der Vorgesetzte)
- ``own``: has parts and measures, and so stands in the genitive (Auslastung des Servers)
- ``apart``: what it belongs to stands in the genitive even in a short compound (Festplatte des Knotens)
- ``lift``: in a compound its adjective describes the whole (fehlgeschlagene Anmeldeversuche)
- ``split``: makes no compounds (Neuladen der Regeln)
- ``machine Ausfall m Ausfälle``: the noun for machines
- ``many Ladevorgang m Ladevorgänge``: the noun for several of what has no plural

Verbs: the infinitive, with ``|`` behind a separable prefix and fixed words before it (``fehl|schlagen``,
``neu starten``, ``im Rückstand sein``); forms that neither rule nor the table of strong verbs knows follow after
commas: 3rd person, preterite, participle. Parts:

- ``sein`` or ``haben``: the auxiliary of the perfect; ``refl``: sich; ``wurde``: the perfect is wurde neu gestartet
- ``subj dat``, ``obj auf+akk``: the case of subject and object where it is not the usual
- ``of nom``, ``to an+akk``: the case of an argument behind an English preposition
- ``obj dass``: the object becomes the subject of a clause (verhindert, dass der Knoten startet)
- ``adj als``: the word before a complement (als fehlgeschlagen markieren)
- ``state``: the passive is a state (ist gesperrt)
- ``look``: a known thing is looked at (Prüfen Sie die Logs)
- ``passive betreffen``: another verb for the passive; ``undergo verloren gehen``: one that says it actively
- ``order beachten``: another verb in orders; ``things lesen``: another verb with things, data and events as objects
- ``coherent``: scheint zu laufen, without comma
- ``~can``, ``~cannot``, ``~nomore``, ``~become``, ``~expected``, ``~adv weiterhin`` instead of a verb: a construction

Adjectives: the predicative form, with comparative and superlative stem where they are used (``hoch, höher, höchst``).
Parts:

- ``attr hoh``: the stem before nouns; ``-``: cannot stand there
- ``pred möglich``: another predicative form
- ``pre Offline-``: joined to the noun; ``after pro Mandant``: behind the noun
- ``v fehlen``: a verb says it (fehlt); ``wird aus|fallen``: what becoming it is
- ``pp``: a participle of a lasting state (nothing "wird ausgefallen")
- ``to mit+dat``: the case of what stands behind it in English (verbunden mit der Datenbank)
- ``done``: a participle of what is done at a moment ("was rejected" is wurde abgelehnt)

Adverbs: the word; ``—`` where German says nothing.

All lines may end with ``also Platte|Disk``: further German words of the same meaning, for readers of German.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from slack_fixtures.grammar.languages.germanic.words import Adverb, read_options, read_plural
from slack_fixtures.grammar.lexicon import LexiconError


class Case(StrEnum):
    """The four cases."""

    NOM = "nom"
    GEN = "gen"
    DAT = "dat"
    AKK = "akk"


_CASES = (Case.NOM, Case.GEN, Case.DAT, Case.AKK)


@dataclass(frozen=True, slots=True)
class Noun:
    """A German noun.

    Attributes:
        lemma: nominative singular, or the plural of what has no singular.
        gender: ``m``, ``f`` or ``n``.
        plural: nominative plural; "" where there is none.
        combining: its form at the front of a compound; ends in ``-`` where a hyphen must follow; "" for none.
        weak: n-declension.
        nominal: takes the endings of an adjective.
        genitive: of the singular.
        plural_only: Daten, Kosten.
        loan: compounds with it are hyphenated.
        adjectives: stems of adjectives that belong to it.
        suffix: what follows it always.
        owner: see ``own`` above.
        split: see above.
        apart: what it belongs to stands in the genitive even where the compound would be short.
        options: ``on``, ``in``, ``to``: the preposition and case it takes.
        machine: the noun for machines.
        lift: in compounds its adjective describes the whole.
        many: the noun for several of what has no plural.
        also: synonyms.
    """

    lemma: str
    gender: str
    plural: str
    combining: str
    weak: bool = False
    nominal: bool = False
    genitive: str = ""
    plural_only: bool = False
    loan: bool = False
    adjectives: tuple[str, ...] = ()
    suffix: str = ""
    owner: bool = False
    split: bool = False
    apart: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    machine: Noun | None = None
    many: Noun | None = None
    lift: bool = False
    also: tuple[str, ...] = ()

    def form(self, case: Case, *, plural: bool) -> str:
        """Return the form in a case; the singular where there is no plural."""
        if self.plural_only or (plural and self.plural):
            word = self.lemma if self.plural_only else self.plural
            if case is Case.DAT and not word.endswith(("n", "s")) and (not self.loan or word.endswith(("er", "el"))):
                return word + "n"
            return word
        if self.weak and case is not Case.NOM:
            return self.genitive if case is Case.GEN and self.genitive else self.plural
        if case is Case.GEN and self.gender != "f":
            return self.genitive or _genitive(self.lemma)
        return self.lemma


@dataclass(frozen=True, slots=True)
class Verb:
    """A German verb.

    Attributes:
        fixed: words that stand where a separable prefix does: ``im Rückstand``, ``neu``.
        prefix: separable prefix.
        infinitive: without the prefix.
        present: third person singular, without the prefix.
        preterite: first and third person singular, without the prefix.
        participle: past participle with the prefix.
        sein: whether the perfect is made with sein.
        reflexive: takes sich.
        slots: case or preposition and case of ``subj``, ``obj`` and the English prepositions.
        flags: ``state``, ``look``, ``coherent``.
        passive: another verb for the passive.
        order: another verb for orders.
        things: another verb where the object is a thing, data or an event, not a resource.
        undergo: a verb that says the passive actively: verloren gehen.
        construction: name behind "~", with its words.
        also: synonyms.
    """

    infinitive: str
    present: str
    preterite: str
    participle: str
    fixed: str = ""
    prefix: str = ""
    sein: bool = False
    reflexive: bool = False
    slots: Mapping[str, str] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    passive: Verb | None = None
    undergo: Verb | None = None
    order: Verb | None = None
    things: Verb | None = None
    construction: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """The infinitive with prefix and fixed words."""
        return f"{self.fixed} {self.prefix}{self.infinitive}".strip()

    @property
    def last(self) -> str:
        """What stands at the end of a main clause: "im Rückstand", "fehl", "wieder her"."""
        return f"{self.fixed} {self.prefix.replace('wiederher', 'wieder her')}".strip()

    @property
    def with_zu(self) -> str:
        """The infinitive with zu: ``fehlzuschlagen``."""
        verb = f"{self.prefix}zu{self.infinitive}" if self.prefix else f"zu {self.infinitive}"
        return f"{self.fixed} {verb}".strip()

    @property
    def past(self) -> str:
        """The past participle with the fixed words."""
        return f"{self.fixed} {self.participle}".strip()

    @property
    def present_participle(self) -> str:
        """The stem of the present participle: ``wartend``."""
        special = {"sein": "seiend"}.get(self.infinitive)
        return f"{self.fixed} {self.prefix}{special or self.infinitive + 'd'}".strip()

    def finite(self, *, plural: bool, past: bool = False) -> str:
        """Return the third person, present or preterite, without prefix."""
        if past:
            return _plural_past(self.preterite) if plural else self.preterite
        if plural:
            return "sind" if self.infinitive == "sein" else self.infinitive
        return self.present


@dataclass(frozen=True, slots=True)
class Adjective:
    """A German adjective.

    Attributes:
        predicative: ``hoch``; "" where it cannot be said of a subject.
        stem: before nouns, without ending; "" where it cannot stand there.
        comparative: ``höher``.
        superlative: ``höchst``.
        prefix: joined to the noun instead: ``Offline-``.
        after: said behind the noun instead.
        verb: says it of a subject.
        becoming: says that it becomes so.
        participle: whether it is one, so that werden would make a passive of it.
        done: whether it is something done at a moment (rejected), not a lasting state (blocked).
        slots: ``to``, ``from``: case, or preposition and case, of what it is said of (verbunden mit).
        also: synonyms.
    """

    predicative: str
    stem: str
    comparative: str = ""
    superlative: str = ""
    prefix: str = ""
    after: str = ""
    verb: Verb | None = None
    becoming: Verb | None = None
    participle: bool = False
    done: bool = False
    slots: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()

    def stem_of(self, degree: str) -> str:
        """Return the stem before nouns in a degree."""
        if degree == "comparative":
            return self.comparative
        return self.superlative if degree == "superlative" else self.stem


Word = Noun | Verb | Adjective | Adverb

# --- endings --------------------------------------------------------------------------------------------------------

_STRONG = {"m": ("er", "en", "em", "en"), "f": ("e", "er", "er", "e"), "n": ("es", "en", "em", "es")}
_STRONG_PLURAL = ("e", "er", "en", "e")
_WEAK = {"m": ("e", "en", "en", "en"), "f": ("e", "en", "en", "e"), "n": ("e", "en", "en", "e")}
_MIXED = {"m": ("er", "en", "en", "en"), "f": ("e", "en", "en", "e"), "n": ("es", "en", "en", "es")}
_DEFINITE = {"m": ("der", "des", "dem", "den"), "f": ("die", "der", "der", "die"), "n": ("das", "des", "dem", "das")}
_DEFINITE_PLURAL = ("die", "der", "den", "die")
_EIN = {"m": ("", "es", "em", "en"), "f": ("e", "er", "er", "e"), "n": ("", "es", "em", "")}
_DIES = {"m": ("er", "es", "em", "en"), "f": ("e", "er", "er", "e"), "n": ("es", "es", "em", "es")}
_RELATIVE_PLURAL = ("die", "deren", "denen", "die")


def definite(gender: str, case: Case, *, plural: bool) -> str:
    """Return the definite article."""
    place = _CASES.index(case)
    return _DEFINITE_PLURAL[place] if plural else _DEFINITE[gender][place]


def relative(gender: str, case: Case, *, plural: bool) -> str:
    """Return the relative pronoun."""
    return _RELATIVE_PLURAL[_CASES.index(case)] if plural else definite(gender, case, plural=False)


def ein_word(stem: str, gender: str, case: Case, *, plural: bool) -> str:
    """Return ein, kein or a possessive; "ein" has no plural."""
    place = _CASES.index(case)
    if plural:
        return "" if stem == "ein" else stem + _STRONG_PLURAL[place]
    return stem + _EIN[gender][place]


def der_word(stem: str, gender: str, case: Case, *, plural: bool) -> str:
    """Return dies-, jed-, all- … with the endings of the article."""
    place = _CASES.index(case)
    return stem + (_STRONG_PLURAL[place] if plural else _DIES[gender][place])


def ending(declension: str, gender: str, case: Case, *, plural: bool) -> str:
    """Return an adjective's ending after an article of a kind: ``strong``, ``mixed`` or ``weak``."""
    place = _CASES.index(case)
    if plural:
        return _STRONG_PLURAL[place] if declension == "strong" else "en"
    return {"strong": _STRONG, "weak": _WEAK, "mixed": _MIXED}[declension][gender][place]


def _genitive(word: str) -> str:
    if word.endswith("nis"):
        return word + "ses"  # des Ereignisses
    if word.endswith(("eis", "haus", "Haus")):
        return word + "es"  # des Preises
    if word.endswith(("OS", "AS")):
        return word  # des BIOS
    if word.endswith(("us", "os", "is", "as")) or (word.endswith("x") and word[-2:-1] in "eio"):
        return word
    return word + ("es" if word.endswith(("s", "ß", "x", "z", "sch")) else "s")


def _plural_past(preterite: str) -> str:
    return preterite + ("n" if preterite.endswith("e") else "en")


# --- verbs ----------------------------------------------------------------------------------------------------------

# Third person, preterite, participle; "+" behind it: the perfect is made with sein.
_STRONG_VERBS: dict[str, tuple[str, str, str, bool]] = {}
for _line in """
    sein ist war gewesen +
    haben hat hatte gehabt
    werden wird wurde geworden +
    können kann konnte gekonnt
    müssen muss musste gemusst
    beginnen beginnt begann begonnen
    binden bindet band gebunden
    bieten bietet bot geboten
    bitten bittet bat gebeten
    bleiben bleibt blieb geblieben +
    brechen bricht brach gebrochen
    brennen brennt brannte gebrannt
    bringen bringt brachte gebracht
    denken denkt dachte gedacht
    dringen dringt drang gedrungen +
    entstehen entsteht entstand entstanden +
    erlöschen erlischt erlosch erloschen +
    erwägen erwägt erwog erwogen
    fahren fährt fuhr gefahren +
    fallen fällt fiel gefallen +
    fangen fängt fing gefangen
    finden findet fand gefunden
    fließen fließt floss geflossen +
    frieren friert fror gefroren +
    geben gibt gab gegeben
    gehen geht ging gegangen +
    gelingen gelingt gelang gelungen +
    gelten gilt galt gegolten
    geschehen geschieht geschah geschehen +
    gewinnen gewinnt gewann gewonnen
    gleichen gleicht glich geglichen
    greifen greift griff gegriffen
    halten hält hielt gehalten
    hängen hängt hing gehangen
    heben hebt hob gehoben
    helfen hilft half geholfen
    kennen kennt kannte gekannt
    klingen klingt klang geklungen
    kommen kommt kam gekommen +
    laden lädt lud geladen
    lassen lässt ließ gelassen
    laufen läuft lief gelaufen +
    leiden leidet litt gelitten
    leihen leiht lieh geliehen
    lesen liest las gelesen
    liegen liegt lag gelegen
    meiden meidet mied gemieden
    messen misst maß gemessen
    nehmen nimmt nahm genommen
    nennen nennt nannte genannt
    raten rät riet geraten
    reißen reißt riss gerissen +
    rufen ruft rief gerufen
    schaffen schafft schuf geschaffen
    scheiden scheidet schied geschieden
    scheinen scheint schien geschienen
    schieben schiebt schob geschoben
    schlagen schlägt schlug geschlagen
    schließen schließt schloss geschlossen
    schneiden schneidet schnitt geschnitten
    schreiben schreibt schrieb geschrieben
    schreiten schreitet schritt geschritten +
    schwinden schwindet schwand geschwunden +
    sehen sieht sah gesehen
    senken senkt senkte gesenkt
    singen singt sang gesungen
    sinken sinkt sank gesunken +
    spielen spielt spielte gespielt
    sprechen spricht sprach gesprochen
    springen springt sprang gesprungen +
    stehen steht stand gestanden
    stehlen stiehlt stahl gestohlen
    steigen steigt stieg gestiegen +
    sterben stirbt starb gestorben +
    stoßen stößt stieß gestoßen +
    streichen streicht strich gestrichen
    streiten streitet stritt gestritten
    tragen trägt trug getragen
    treffen trifft traf getroffen
    treiben treibt trieb getrieben
    treten tritt trat getreten +
    tun tut tat getan
    vergehen vergeht verging vergangen +
    vergessen vergisst vergaß vergessen
    verlieren verliert verlor verloren
    verschwinden verschwindet verschwand verschwunden +
    wachsen wächst wuchs gewachsen +
    weichen weicht wich gewichen +
    weisen weist wies gewiesen
    werben wirbt warb geworben
    werfen wirft warf geworfen
    wiegen wiegt wog gewogen
    wissen weiß wusste gewusst
    ziehen zieht zog gezogen
    zwingen zwingt zwang gezwungen
""".strip().splitlines():
    _forms = _line.split()
    _STRONG_VERBS[_forms[0]] = (_forms[1], _forms[2], _forms[3], _forms[-1] == "+")

_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "hinter", "miss", "über", "unter", "ver", "wider", "zer", "um", "durch")
_WEAK_THOUGH = {"beantragen", "veranlassen", "begleiten", "verleiten", "bereiten", "beauftragen", "verbreiten"}


def _strong(infinitive: str) -> tuple[str, str, str, bool] | None:
    """Return the forms of a strong verb or of one with an inseparable prefix."""
    if infinitive in _STRONG_VERBS:
        return _STRONG_VERBS[infinitive]
    if infinitive in _WEAK_THOUGH:
        return None
    for prefix in _INSEPARABLE:
        base = infinitive.removeprefix(prefix)
        if base != infinitive and base in _STRONG_VERBS:
            present, preterite, participle, _ = _STRONG_VERBS[base]
            return prefix + present, prefix + preterite, prefix + _without_ge(participle), False
    return None


def _without_ge(participle: str) -> str:
    return participle.removeprefix("ge") if not participle.startswith("gess") else participle[2:]


def _weak_forms(infinitive: str) -> tuple[str, str, str]:
    stem = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n")
    cluster = re.search(r"([^aeiouäöühlrmn]|ch)[mn]$", stem) is not None  # rechn-, öffn-, but wohn-
    link = "e" if stem.endswith(("t", "d")) or cluster else ""
    unstressed = infinitive.startswith(_INSEPARABLE) and not infinitive.startswith(("ges", "ger", "erst ", "geb"))
    ge = "" if infinitive.endswith("ieren") or unstressed else "ge"
    return f"{stem}{link}t", f"{stem}{link}te", f"{ge}{stem}{link}t"


def verb(text: str) -> Verb:
    """Return the verb of a line's first part and its further parts.

    Raises:
        LexiconError: no infinitive.
    """
    head, *parts = [part.strip() for part in text.split(";")]
    if head.startswith("~"):
        name, _, words = head[1:].partition(" ")
        return Verb("", "", "", "", construction=(name, words), also=_also(parts))
    first, *forms = [form.strip() for form in head.split(",")]
    fixed, _, word = first.rpartition(" ")
    prefix, _, infinitive = word.rpartition("|")
    if not infinitive.endswith("n"):
        raise LexiconError(f"{text!r}: {infinitive!r} is no infinitive")
    sein = False
    if forms:
        if len(forms) != 3:  # noqa: PLR2004  present, preterite, participle
            raise LexiconError(f"{text!r}: three forms after the infinitive: present, preterite, participle")
        present, preterite, participle = forms
    elif strong := _strong(infinitive):
        present, preterite, participle, sein = strong
    else:
        present, preterite, participle = _weak_forms(infinitive)
    options = read_options(parts, text, flags=_FLAGS, valued=_VALUED)
    flags = frozenset(flag for flag in ("state", "look", "coherent", "wurde") if flag in options)
    slots = {
        key: value
        for key, value in options.items()
        if key not in {"sein", "haben", "refl", "passive", "undergo", "order", "things", "also"} and key not in flags
    }
    return Verb(
        infinitive,
        present,
        preterite,
        prefix + participle,
        fixed=fixed,
        prefix=prefix,
        sein=("sein" in options) or (sein and "haben" not in options),
        reflexive="refl" in options,
        slots=slots,
        flags=flags,
        passive=verb(options["passive"]) if "passive" in options else None,
        undergo=verb(options["undergo"]) if "undergo" in options else None,
        order=verb(options["order"]) if "order" in options else None,
        things=verb(options["things"]) if "things" in options else None,
        also=_also(parts),
    )


# --- nouns ----------------------------------------------------------------------------------------------------------

_FUGEN_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum")
_GENDERS = {"m", "f", "n", "pl"}


def noun(text: str) -> Noun:
    """Return the noun of a line.

    Raises:
        LexiconError: gender or plural is missing.
    """
    head, *parts = [part.strip() for part in text.split(";")]
    head, _, bracket = head.partition("[")
    tokens = head.split()
    place = next((index for index, token in enumerate(tokens) if index and token in _GENDERS), 0)
    if not place:
        raise LexiconError(f"{text!r}: word, gender and plural, such as 'Latenz f -en'")
    rest = [token for token in tokens[place + 1 :] if token not in {"weak", "~"}]
    before = tokens[:place]
    last_adjective = max((index for index, token in enumerate(before) if token.endswith("+")), default=-1)
    adjective = " ".join(before[: last_adjective + 1]).removesuffix("+")
    word = " ".join(before[last_adjective + 1 :])
    gender = tokens[place]
    if gender != "pl" and not rest:
        raise LexiconError(f"{text!r}: the plural, '=' or '-' is missing")
    options = read_options(parts, text, flags=_FLAGS, valued=_VALUED)
    loan = "~" in tokens[place:]
    return Noun(
        lemma=word,
        gender="n" if gender == "pl" else gender,
        plural="" if gender == "pl" else read_plural(word, " ".join(rest)),
        combining=_combining(word, options.get("+"), loan=loan, gender=gender, alone=not adjective and not bracket),
        weak="weak" in tokens[place:],
        nominal="nominal" in options,
        genitive=options.get("gen", ""),
        plural_only=gender == "pl",
        loan=loan,
        adjectives=(adjective,) if adjective else (),
        suffix=bracket.strip().removesuffix("]"),
        owner="own" in options,
        apart="apart" in options,
        lift="lift" in options,
        split="split" in options or bool(bracket),
        options={key: value for key, value in options.items() if key in {"on", "in", "to", "for", "at", "behind-for"}},
        machine=noun(options["machine"]) if "machine" in options else None,
        many=noun(options["many"]) if "many" in options else None,
        also=_also(parts),
    )


def _combining(word: str, shown: str | None, *, loan: bool, gender: str, alone: bool) -> str:
    if shown is not None:
        return shown
    if not alone:
        return ""
    if loan:
        return word + "-"
    if word.endswith(_FUGEN_S):
        return word + "s"
    return word + "n" if word.endswith("e") and gender == "f" else word


# --- adjectives, adverbs --------------------------------------------------------------------------------------------


def adjective(text: str) -> Adjective:
    """Return the adjective of a line."""
    head, *parts = [part.strip() for part in text.split(";")]
    forms = [form.strip() for form in head.split(",")]
    options = read_options(parts, text, flags=_FLAGS, valued=_VALUED)
    first = "" if forms[0] == "-" else forms[0]
    stem = options.get("attr", _stem(first))
    extra = "".join(f" ; {key}" for key in ("refl", "sein", "haben") if key in options)
    extra += f" ; subj {options['subj']}" if "subj" in options else ""
    if "pre" in options:
        stem = ""
    return Adjective(
        predicative=options.get("pred", first),
        stem="" if stem == "-" else stem,
        comparative=forms[1] if len(forms) > 1 else _regular(first, "er"),
        superlative=forms[2] if len(forms) > 2 else _regular(first, "st"),  # noqa: PLR2004  the three degrees
        prefix=options.get("pre", ""),
        after=options.get("after", ""),
        verb=verb(options["v"] + extra) if "v" in options else None,
        becoming=verb(options["wird"] + extra) if "wird" in options else None,
        participle="pp" in options or "done" in options,
        done="done" in options,
        slots={key: value for key, value in options.items() if key in {"to", "from", "with", "for", "of", "on"}},
        also=_also(parts),
    )


def _stem(word: str) -> str:
    if word.endswith("el"):
        return word[:-2] + "l"
    return word.removesuffix("e")


def _regular(word: str, suffix: str) -> str:
    if not word or " " in word:
        return ""
    if suffix == "st" and word.endswith(("d", "t", "s", "ß", "z", "sch")):
        return word + "est"
    return _stem(word) + suffix if suffix == "er" else word + suffix


def adverb(text: str) -> Adverb:
    """Return the adverb of a line."""
    head, *parts = [part.strip() for part in text.split(";")]
    return Adverb("" if head == "—" else head, _also(parts))


_FLAGS = {
    "sein",
    "haben",
    "refl",
    "state",
    "look",
    "coherent",
    "own",
    "split",
    "apart",
    "lift",
    "pp",
    "done",
    "wurde",
    "nominal",
}
_KEYS = (
    "+ gen on in to for at from with of as into by behind between about against under over through above below "
    "behind-for "
    "subj obj adj passive undergo order things machine many attr pred pre after v wird also inf that"
)
_VALUED = frozenset(_KEYS.split())


def _also(parts: Sequence[str]) -> tuple[str, ...]:
    for part in parts:
        if part.startswith("also "):
            return tuple(word.strip() for word in part.removeprefix("also ").split("|"))
    return ()


READERS: Mapping[str, Callable[[str], Word]] = {
    "nouns": noun,
    "verbs": verb,
    "adjectives": adjective,
    "adverbs": adverb,
}


def parse(category: str, line: str) -> Word:
    """Return the word of a lexicon line.

    Raises:
        LexiconError: the line breaks the format.
    """
    return READERS[category](line)
