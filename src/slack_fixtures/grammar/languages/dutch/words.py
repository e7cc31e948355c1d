"""Dutch morphology: how a lexicon line becomes a noun, verb or adjective with its forms.

A line is the dictionary form with what a rule cannot know, then parts separated by " ; ".

Nouns: ``woord lidwoord meervoud``, such as ``latentie de -s``, ``bestand het -en``, ``uur het =`` (same form),
``geheugen het -`` (no plural), ``kosten pl`` (plural only), ``taak de taken``. An adjective before the noun ends in
"+" (``traag+ query de -'s``); what follows it stands in brackets (``herladen het - [van de configuratie]``). Parts:

- ``+ bestands``: the form at the front of a compound (bestandsgrootte)
- with an adjective, ``+ aanmeld`` lets it describe the whole compound (mislukte aanmeldpogingen)
- ``to met``, ``on in``, ``for om``: the preposition behind (to) or before the noun for the English one;
  ``behind-for op``: behind the noun
- ``split``: makes no compounds (herladen van de regels); ``bare``: takes no article (DNS)
- ``machine uitval de -``: the noun for machines

Verbs: the infinitive, with ``|`` behind a separable prefix and fixed words before it (``op|halen``, ``nodig hebben``,
``zich op|hopen``); forms that neither rule nor the table of strong verbs knows follow after commas: the third person
and the participle, or the participle alone. Parts:

- ``zijn`` or ``hebben``: the auxiliary of the perfect
- ``obj op``, ``to naar``: the preposition of an argument; ``adj als``: the word before a complement
- ``that of``: the conjunction of its clause (controleer of …)
- ``obj dat``: the object becomes the subject of a clause
- ``state``: the passive is a state (is geblokkeerd); ``look``: a known thing is looked at (controleer de logs)
- ``passive treffen``, ``order raadplegen``: another verb for the passive or in orders
- ``undergo verloren gaan``: a verb that says the passive actively
- ``~can``, ``~cannot``, ``~nomore``, ``~become``, ``~expected``, ``~must``, ``~outof``, ``~lowon``, ``~adv nog steeds``
  instead of a verb: a construction

Adjectives: the form behind "is", with comparative and superlative where they are irregular. Parts:

- ``attr open``: another form before nouns, to be inflected; ``=open`` is not inflected; ``-``: cannot stand there
- ``pred te hoog``: another form behind "is"; ``after per tenant``: behind the noun
- ``v ontbreken``: a verb says it (ontbreekt); ``wordt uit|vallen``: what becoming it is
- ``pp``: a participle of a lasting state; ``done``: a participle of what is done at a moment
- ``to met``: the preposition behind it

Adverbs: the word; ``—`` where Dutch says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from slack_fixtures.grammar.languages.germanic.words import Adverb, read_options, read_plural
from slack_fixtures.grammar.lexicon import LexiconError

_SEPARATED = 2  # present form and participle


@dataclass(frozen=True, slots=True)
class Noun:
    """A Dutch noun.

    Attributes:
        lemma: the singular, or the plural of what has no singular.
        gender: ``de`` or ``het``.
        plural: "" where there is none.
        combining: its form at the front of a compound; "" for none.
        plural_only: gegevens, kosten.
        adjective: that belongs to it, not inflected.
        suffix: what follows it always.
        split: makes no compounds.
        bare: takes no article.
        options: ``on``, ``to``, ``for``: prepositions.
        machine: the noun for machines.
    """

    lemma: str
    gender: str
    plural: str
    combining: str
    plural_only: bool = False
    adjective: str = ""
    suffix: str = ""
    split: bool = False
    bare: bool = False
    options: Mapping[str, str] = field(default_factory=dict)
    machine: Noun | None = None

    def form(self, *, plural: bool) -> str:
        """Return the form; the singular where there is no plural."""
        return self.plural if plural and self.plural else self.lemma

    @property
    def feminine(self) -> bool:
        """Whether "haar" refers to it."""
        return self.lemma.endswith(("heid", "teit", "tie", "ing", "nis"))


@dataclass(frozen=True, slots=True)
class Verb:
    """A Dutch verb.

    Attributes:
        infinitive: without prefix.
        present: third person singular, without prefix.
        participle: with prefix and ge.
        prefix: separable.
        fixed: words that belong to it.
        stem: of the imperative.
        zijn: whether the perfect is made with zijn.
        reflexive: zich.
        slots: prepositions of its arguments.
        flags: ``state``, ``look``.
        passive: another verb for the passive.
        order: another verb in orders.
        undergo: a verb that says the passive actively.
        construction: its name and words.
    """

    infinitive: str
    present: str
    participle: str
    prefix: str = ""
    fixed: str = ""
    stem: str = ""
    zijn: bool = False
    reflexive: bool = False
    slots: Mapping[str, str] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    passive: Verb | None = None
    order: Verb | None = None
    undergo: Verb | None = None
    construction: tuple[str, str] | None = None

    def finite(self, *, plural: bool) -> str:
        """Return the present without prefix."""
        return self.infinitive if plural else self.present

    @property
    def whole(self) -> str:
        """The infinitive with its prefix."""
        return self.prefix + self.infinitive

    @property
    def with_te(self) -> str:
        """The infinitive with te: op te halen."""
        return " ".join(part for part in (self.fixed, self.prefix, "te", self.infinitive) if part)


@dataclass(frozen=True, slots=True)
class Adjective:
    """A Dutch adjective.

    Attributes:
        predicative: behind "is"; "" where it cannot stand there.
        attributive: before a het-noun without article.
        inflected: before other nouns.
        comparative: "" where there is none.
        superlative: "" where there is none.
        after: what stands behind the noun instead.
        verb: that says it.
        becoming: that says that it becomes so.
        participle: of a verb.
        done: of what is done at a moment.
        slots: prepositions behind it.
    """

    predicative: str
    attributive: str
    inflected: str
    comparative: str = ""
    superlative: str = ""
    after: str = ""
    verb: Verb | None = None
    becoming: Verb | None = None
    participle: bool = False
    done: bool = False
    slots: Mapping[str, str] = field(default_factory=dict)


Word = Noun | Verb | Adjective | Adverb

# --- spelling -------------------------------------------------------------------------------------------------------

_VOWELS = "aeiouy"
_CLUSTERS = re.compile(r"([bcdfgklmnprstvz])\1$")
_OPEN = re.compile(r"(?:^|[^aeiou])([aeou])([bcdfgklmnprstvz])$")
_UNSTRESSED_EREN = frozenset(
    [
        "weiger",
        "lever",
        "verwijder",
        "verbeter",
        "herinner",
        "verander",
        "verminder",
        "vorder",
        "hinder",
        "versleutel",
        "vernieuw",
        "nader",
        "verhinder",
        "bekrachtig",
        "beheer",
        "blader",
        "verspreider",
        "luister",
        "fluister",
        "verzeker",
        "sluimer",
        "tover",
        "bevorder",
        "verouder",
        "verslechter",
        "minder",
        "duister",
        "schilder",
        "folter",
        "filter",
        "cluster",
        "render",
        "trigger",
        "monitor",
        "buffer",
        "verhelder",
        "beluister",
    ]
)
_STRESSED = frozenset(
    [
        "del",
        "verdel",
        "spel",
        "bevel",
        "toedel",
        "deel",
        "meedel",
        "verlen",
        "len",
        "men",
        "ontlen",
        "verlam",
        "herdel",
        "indel",
        "beper",
    ]
)
_INSEPARABLE = ("be", "ge", "ver", "ont", "her", "er", "over", "onder", "voor", "mis", "door", "weer")


def stem(infinitive: str) -> str:
    """Return the stem of an infinitive: "controleren" → controleer, "schrijven" → schrijf."""
    rest = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive.removesuffix("n")
    if _CLUSTERS.search(rest):
        return rest[:-1]
    if rest.endswith(("uer", "ier", "eër")) and rest not in _UNSTRESSED_EREN:
        return rest[:-1] + "er"
    if not _is_unstressed(rest) and (match := _OPEN.search(rest)):
        rest = rest[:-1] + match.group(1) + rest[-1]
    return rest[:-1] + {"v": "f", "z": "s"}.get(rest[-1], rest[-1])


def _is_unstressed(rest: str) -> bool:
    if rest.endswith("er"):
        return rest in _UNSTRESSED_EREN
    return rest.endswith(("el", "en", "em", "ig", "ik")) and rest not in _STRESSED


def inflect(word: str) -> str:
    """Return an adjective with its ending -e: "hoog" → hoge, "vol" → volle; participles in -en stay."""
    lead, _, last = word.rpartition(" ")
    lead = lead + " " if lead else ""
    if last.endswith(("en", "e")) and len(last) > 3 and not last.endswith(("zien", "een", "oen")):  # noqa: PLR2004  "gewezen"
        return word
    if last.endswith("pees"):
        return lead + last[:-2] + "se"  # Europese
    if last.endswith("ieel"):
        last = last.removesuffix("eel") + "ël"
    elif match := re.search(r"(aa|ee|oo|uu)([bcdfgklmnprstvz])$", last):
        last = last[:-3] + match.group(1)[0] + _voiced(last[-1], long=True)
    elif re.search(r"(ie|ij|oe|ui|ei|ou|eu)[fs]$", last) and not last.endswith(("fies", "eis")):
        last = last[:-1] + _voiced(last[-1], long=True)
    elif re.search(r"(?:^|[^aeiou])[aeiou][bcdfgklmnprst]$", last) and _is_short(last):
        last += last[-1]
    return lead + last + "e"


def _voiced(letter: str, *, long: bool) -> str:
    return {"f": "v", "s": "z"}.get(letter, letter) if long else letter


def _is_short(word: str) -> bool:
    syllables = len(re.findall(r"[aeiouy]+", word))
    return syllables == 1 or word.endswith(("vol", "snel", "put", "nut", "zet", "hit", "smet"))


_ENGLISH_ING = frozenset(
    [
        "polling",
        "throttling",
        "provisioning",
        "sampling",
        "scraping",
        "flapping",
        "staging",
        "logging",
        "caching",
        "hashing",
        "hashring",
        "streaming",
        "mapping",
        "string",
        "binding",
        "ring",
        "ping",
        "routing",
        "scheduling",
        "limiting",
        "scaling",
        "listing",
        "peering",
        "tracing",
        "mirroring",
        "ranking",
        "rating",
        "spring",
        "networking",
        "building",
        "billing",
        "clustering",
        "sharding",
        "batching",
        "pricing",
        "meeting",
        "marketing",
        "hosting",
        "monitoring",
        "training",
        "indexing",
        "looping",
        "skipping",
        "backing",
    ]
)


def _combining(word: str) -> str:
    last = word.rpartition(" ")[2].rpartition("-")[2]
    joined = word.replace(" ", "-")
    if last.endswith(("heid", "teit")) or (last.endswith("ing") and last not in _ENGLISH_ING):
        return joined + "s"
    return joined


# --- verbs ----------------------------------------------------------------------------------------------------------

# Third person, participle; "+" behind it: the perfect is made with zijn.
_STRONG: dict[str, tuple[str, str, bool]] = {}
for _line in """
    zijn is geweest +
    hebben heeft gehad
    worden wordt geworden +
    gaan gaat gegaan +
    staan staat gestaan
    slaan slaat geslagen
    doen doet gedaan
    zien ziet gezien
    kunnen kan gekund
    moeten moet gemoeten
    beginnen begint begonnen +
    besluiten besluit besloten
    bevelen beveelt bevolen
    bieden biedt geboden
    binden bindt gebonden
    blijken blijkt gebleken +
    blijven blijft gebleven +
    breken breekt gebroken
    brengen brengt gebracht
    denken denkt gedacht
    dragen draagt gedragen
    drijven drijft gedreven
    dringen dringt gedrongen
    dwingen dwingt gedwongen
    geven geeft gegeven
    grijpen grijpt gegrepen
    hangen hangt gehangen
    helpen helpt geholpen
    houden houdt gehouden
    kiezen kiest gekozen
    kijken kijkt gekeken
    klimmen klimt geklommen +
    komen komt gekomen +
    kopen koopt gekocht
    krijgen krijgt gekregen
    krimpen krimpt gekrompen +
    laden laadt geladen
    laten laat gelaten
    lezen leest gelezen
    liggen ligt gelegen
    lijken lijkt geleken
    lopen loopt gelopen +
    mijden mijdt gemeden
    meten meet gemeten
    nemen neemt genomen
    raken raakt geraakt +
    roepen roept geroepen
    rijzen rijst gerezen +
    schieten schiet geschoten
    schijnen schijnt geschenen
    schrijden schrijdt geschreden
    schrijven schrijft geschreven
    schuiven schuift geschoven
    sluiten sluit gesloten
    smelten smelt gesmolten +
    snijden snijdt gesneden
    spreken spreekt gesproken
    springen springt gesprongen +
    stellen stelt gesteld
    sterven sterft gestorven +
    stijgen stijgt gestegen +
    strijden strijdt gestreden
    stuiten stuit gestuit +
    treden treedt getreden +
    treffen treft getroffen
    trekken trekt getrokken
    vallen valt gevallen +
    vangen vangt gevangen
    varen vaart gevaren
    vergeten vergeet vergeten
    verliezen verliest verloren
    verdwijnen verdwijnt verdwenen +
    vinden vindt gevonden
    vliegen vliegt gevlogen
    vragen vraagt gevraagd
    weten weet geweten
    werpen werpt geworpen
    wegen weegt gewogen
    wijken wijkt geweken
    wijzen wijst gewezen
    winnen wint gewonnen
    zenden zendt gezonden
    zetten zet gezet
    zinken zinkt gezonken +
    zitten zit gezeten
    zoeken zoekt gezocht
    zwijgen zwijgt gezwegen
    slijten slijt gesleten +
    lopen loopt gelopen +
    slagen slaagt geslaagd +
    mislukken mislukt mislukt +
    verlopen verloopt verlopen +
    verlaten verlaat verlaten
    ontstaan ontstaat ontstaan +
    bestaan bestaat bestaan
    verstaan verstaat verstaan
    vergaan vergaat vergaan +
    begrijpen begrijpt begrepen
    overwegen overweegt overwogen
    onderzoeken onderzoekt onderzocht
    overschrijden overschrijdt overschreden
    ondervinden ondervindt ondervonden
    onderbreken onderbreekt onderbroken
    ontbreken ontbreekt ontbroken
    voorkomen voorkomt voorkomen
    voorspellen voorspelt voorspeld
    overschrijven overschrijft overschreven
    overbelasten overbelast overbelast
    ondersteunen ondersteunt ondersteund
    onderdrukken onderdrukt onderdrukt
    onderhouden onderhoudt onderhouden
    overtreffen overtreft overtroffen
    overtreden overtreedt overtreden
    ondertekenen ondertekent ondertekend
    voldoen voldoet voldaan
    voltooien voltooit voltooid
    voorzien voorziet voorzien
    herstarten herstart herstart
    herstellen herstelt hersteld
    beïnvloeden beïnvloedt beïnvloed
    beëindigen beëindigt beëindigd
    eindigen eindigt geëindigd +
    werken werkt gewerkt
    openen opent geopend
    raadplegen raadpleegt geraadpleegd
    waarschuwen waarschuwt gewaarschuwd
    waarborgen waarborgt gewaarborgd
    opereren opereert geopereerd
    leveren levert geleverd
    scannen scant gescand
    gebruiken gebruikt gebruikt
    gebeuren gebeurt gebeurd +
    geloven gelooft geloofd
    toenemen neemt toegenomen +
    storten stort gestort
    trachten tracht getracht
""".strip().splitlines():
    _forms = _line.split()
    _STRONG[_forms[0]] = (_forms[1], _forms[2], _forms[-1] == "+")


def _strong(infinitive: str) -> tuple[str, str, bool] | None:
    if infinitive in _STRONG:
        return _STRONG[infinitive]
    for prefix in _INSEPARABLE:
        base = infinitive.removeprefix(prefix)
        if base != infinitive and base in _STRONG:
            present, participle, _ = _STRONG[base]
            return prefix + present, prefix + participle.removeprefix("ge"), False
    return None


def _weak(infinitive: str) -> tuple[str, str]:
    root = stem(infinitive)
    present = root if root.endswith("t") else root + "t"
    hard = infinitive.removesuffix("en").endswith(("t", "k", "f", "s", "ch", "p", "x", "sh"))
    end = "" if root.endswith(("t", "d")) else "t" if hard else "d"
    ge = "" if infinitive.startswith(_INSEPARABLE) and not infinitive.startswith(("miss", "bench")) else "ge"
    first = {"e": "ë", "i": "ï", "u": "ü"}.get(root[0], root[0]) if ge else root[0]
    return present, f"{ge}{first}{root[1:]}{end}"


def verb(text: str) -> Verb:
    """Return the verb of a line.

    Raises:
        LexiconError: no infinitive.
    """
    head, *parts = [part.strip() for part in text.split(";")]
    if head.startswith("~"):
        name, _, words = head[1:].partition(" ")
        return Verb("", "", "", construction=(name, words))
    first, *forms = [form.strip() for form in head.split(",")]
    reflexive = first.startswith("zich ")
    fixed, _, word = first.removeprefix("zich ").rpartition(" ")
    prefix, _, infinitive = word.rpartition("|")
    if not infinitive.endswith("n"):
        raise LexiconError(f"{text!r}: {infinitive!r} is no infinitive")
    options = read_options(parts, text, flags=_FLAGS, valued=_VALUED)
    zijn = False
    if strong := _strong(infinitive):
        present, participle, zijn = strong
    else:
        present, participle = _weak(infinitive)
    if infinitive == "worden" and fixed:
        participle = ""  # is voltooid, not "voltooid geworden"
    if forms:
        present = forms[0] if len(forms) == _SEPARATED else present
        participle = forms[-1]
    root = {
        "zijn": "wees",
        "hebben": "heb",
        "zien": "zie",
        "doen": "doe",
        "gaan": "ga",
        "staan": "sta",
        "slaan": "sla",
    }.get(infinitive, "")
    if not root:
        spelled = stem(infinitive)
        root = present[:-1] if present.endswith("t") and not spelled.endswith("t") else present
        root = root[:-1] if root.endswith("aa") else root
    return Verb(
        infinitive,
        present,
        prefix + participle.removeprefix(prefix) if prefix and forms else prefix + participle,
        prefix=prefix,
        fixed=fixed,
        stem=root,
        zijn="zijn" in options or (zijn and "hebben" not in options),
        reflexive=reflexive,
        slots={key: value for key, value in options.items() if key in _PLACES},
        flags=frozenset(flag for flag in ("state", "look") if flag in options),
        passive=verb(options["passive"]) if "passive" in options else None,
        order=verb(options["order"]) if "order" in options else None,
        undergo=verb(options["undergo"] + " ; zijn") if "undergo" in options else None,
    )


# --- nouns, adjectives, adverbs -------------------------------------------------------------------------------------


def noun(text: str) -> Noun:
    """Return the noun of a line.

    Raises:
        LexiconError: article or plural is missing.
    """
    head, *parts = [part.strip() for part in text.split(";")]
    head, _, bracket = head.partition("[")
    tokens = head.split()
    place = next((index for index, token in enumerate(tokens) if index and token in {"de", "het", "pl"}), 0)
    if not place:
        raise LexiconError(f"{text!r}: word, article and plural, such as 'latentie de -s'")
    gender, rest, before = tokens[place], " ".join(tokens[place + 1 :]), tokens[:place]
    if gender != "pl" and not rest:
        raise LexiconError(f"{text!r}: the plural, '=' or '-' is missing")
    own = next((index + 1 for index, token in enumerate(before) if token.endswith("+")), 0)
    adjective = " ".join(before[:own]).removesuffix("+")
    word = " ".join(before[own:])
    options = read_options(parts, text, flags=_FLAGS, valued=_VALUED)
    return Noun(
        lemma=word,
        gender="de" if gender == "pl" else gender,
        plural=word if gender == "pl" else read_plural(word, rest),
        combining=options.get("+", "" if adjective or bracket else _combining(word)),
        plural_only=gender == "pl",
        adjective=adjective,
        suffix=bracket.strip().removesuffix("]"),
        split="split" in options or bool(bracket),
        bare="bare" in options,
        options={key: value for key, value in options.items() if key in _PLACES},
        machine=noun(options["machine"]) if "machine" in options else None,
    )


def adjective(text: str) -> Adjective:
    """Return the adjective of a line."""
    head, *parts = [part.strip() for part in text.split(";")]
    forms = [form.strip() for form in head.split(",")]
    options = read_options(parts, text, flags=_FLAGS, valued=_VALUED)
    first = "" if forms[0] == "-" else forms[0]
    shown = options.get("attr", first)
    shown = "" if shown == "-" or "after" in options else shown
    fixed = shown.startswith("=")
    shown = shown.removeprefix("=")
    shown = re.sub(r"^niet ", "niet-", shown)
    return Adjective(
        predicative=options.get("pred", first),
        attributive=shown,
        inflected=shown if fixed or not shown else inflect(shown),
        comparative=forms[1] if len(forms) > 1 else _graded(first, "er"),
        superlative=forms[2] if len(forms) > _SEPARATED else _graded(first, "st"),
        after=options.get("after", ""),
        verb=verb(options["v"]) if "v" in options else None,
        becoming=verb(options["wordt"]) if "wordt" in options else None,
        participle="pp" in options or "done" in options,
        done="done" in options,
        slots={key: value for key, value in options.items() if key in _PLACES},
    )


def _graded(word: str, suffix: str) -> str:
    if not word or " " in word or word.endswith(("e", "en")):
        return ""
    if suffix == "st":
        return word + ("t" if word.endswith("s") else "st")
    return word + "der" if word.endswith("r") else inflect(word) + "r"


def adverb(text: str) -> Adverb:
    """Return the adverb of a line."""
    return Adverb("" if text.strip() == "—" else text.strip())


_FLAGS = {"zijn", "hebben", "state", "look", "split", "bare", "pp", "done"}
_PLACES = frozenset(
    [
        "obj",
        "behind-for",
        "on",
        "in",
        "to",
        "for",
        "at",
        "from",
        "with",
        "of",
        "as",
        "into",
        "by",
        "behind",
        "between",
        "about",
        "against",
        "under",
        "over",
        "through",
        "above",
        "below",
        "adj",
        "after",
        "before",
        "without",
        "toward",
        "via",
        "within",
        "that",
    ]
)
_VALUED = _PLACES | {"+", "passive", "undergo", "order", "machine", "attr", "pred", "v", "wordt", "also"}


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
