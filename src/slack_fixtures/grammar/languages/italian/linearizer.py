"""Italian: the tables and hooks of ``Romance``; its docstring describes the lexicon's notation.

Italian of technical teams. Orders are infinitives ("Verificare i log"); headlines drop articles and the copula. What
has happened is said in the passato prossimo ("non è riuscito"), a state of the past in the imperfect. Passives have
"venire" in the simple tenses and "essere" in the compound ones; what is new stands behind the verb ("Sono stati
rilevati errori").

Options beyond those of ``Romance``:
  verbs: ``first``: stands before an indefinite subject ("si sono verificati errori");  ``static``: the passive of the
      present says a state and has "essere" ("è abilitato");  ``clause``: "fa sì che i pod si riavviino".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

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
    Relation,
    Role,
    Sentence,
    SentenceKind,
    Tense,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.italian.forms import (
    begins_with_vowel,
    conjugation,
    feminine,
    plural,
    reflexive,
    takes_lo,
)
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import RESULTS, is_site, is_value, mended, term
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LEVELS, NO_AGENTS, OF_HEADS, RATES, words
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, Noun, Verb, joined, live, named
from slack_fixtures.grammar.lexicon import concepts

_JOINTS: Mapping[str, str] = {"di": "de", "a": "a", "da": "da", "in": "ne", "su": "su"}
_ENDINGS: Mapping[str, str] = {"il": "l", "lo": "llo", "la": "lla", "i": "i", "gli": "gli", "le": "lle"}
_STRONG = frozenset({"un", "nessun", "alcun", "ciascun"})  # "uno" before "sp-" and the like
_ESSERE = frozenset(
    {"essere", "stare", "andare", "venire", "arrivare", "partire", "ripartire", "uscire", "entrare", "tornare"}
    | {"ritornare", "restare", "rimanere", "diventare", "cadere", "scadere", "ricadere", "crescere", "scendere"}
    | {"salire", "risalire", "nascere", "morire", "riuscire", "scomparire", "apparire", "comparire", "accadere"}
    | {"avvenire", "succedere", "emergere", "sembrare", "mancare", "bastare", "esistere", "dipendere", "provenire"}
    | {"appartenere", "intervenire", "durare", "scattare", "fallire", "passare", "risultare", "decadere", "divenire"}
)
_STATIVE = words(
    "avere essere stare potere dovere volere sapere sembrare risultare contenere significare indicare "
    "dipendere esistere appartenere mancare corrispondere includere richiedere attendere rimanere restare "
    "durare fare esserci mostrare suggerire bastare riuscire interessare superare smettere servire"
)
"""Verbs without "stare" and gerund."""

_OF_PARTS = words(
    "slow failed pending dropped rejected blocked stuck unavailable active invalid dead missing lost idle "
    "queued running open denied unauthorized offline expired skipped missed allocated enqueued corrupted"
)
_NEVER_ORDERED = words(
    "fail fail_to fail_with slow slow_down crash die leak lose deadlock lag lag_behind hang stall freeze panic "
    "miss experience encounter exceed expire overload overflow overheat run_out_of run_out degrade degrade_obj "
    "corrupt damage spike drop fall time_out flap lack affect impact break break_obj wear_out spill swap "
    "struggle disappear reach hit need require cause lead_to mean result_in"
)
_FORESEEN = frozenset({"predicted", "expected"})
_BOUNDS = frozenset(
    {"threshold", "limit", "budget", "quota", "goal", "service_level_objective", "service_level_agreement"}
)
_FURTHER = frozenset({"information", "detail", "investigation", "action", "instruction", "analysis"})
_STOCKS = words("space disk_space memory free_space capacity storage disk cpu resource quota bandwidth battery power")
"""What one can be low on."""

_OF_SETTINGS = frozenset({"issue", "problem", "error", "failure", "change", "drift", "parameter", "option", "mismatch"})
_GROWING = words("increase decrease rise drop fall grow change spike fail crash restart")
_APPOSED = words("gateway backend frontend proxy cache scheduler web mail dns")
"""What stands next to "servizio" without a preposition."""

_LOOKS = words("check inspect review examine investigate analyze look_at look_into see monitor")
_HELD = words("lock row_lock lease connection session lock_wait")
_OF_LOGS = words("record level line entry file message format data event")
_UNARTICLED = frozenset({Role.UNDER, Role.WITH, Role.DUE_TO, Role.LIKE})
_SET_PHRASES: Mapping[tuple[Role, str | Name, Determiner], str] = {
    (Role.IN, "row", Determiner.INDEFINITE): "di seguito",
    (Role.IN, "time", Determiner.NONE): "in tempo",
    (Role.ON, "time", Determiner.NONE): "in tempo",
    (Role.AT, "capacity", Determiner.NONE): "al massimo della capacità",
    (Role.AT, "time", Determiner.ANY): "in qualsiasi momento",
    (Role.DURING, "time", Determiner.THIS): "nel frattempo",
}
_HARDWARE = words(
    "disk drive physical_disk fan power_supply battery sensor motherboard device ups chassis memory_module breaker "
    "server node host machine router"
)
"""What breaks down when it fails; the rest does not succeed."""

_SENSES: Mapping[str, Sequence[tuple[frozenset[str], str]]] = {
    "rate": [
        (
            words("success payment_failure login_failure test_failure build_failure"),
            "percentuale f ; of: plural ; at: a",
        ),
        (
            words("growth conversion failure error compression churn saturation utilization use click bounce"),
            "tasso m ; of: bare ; at: a",
        ),
        (
            words("rejection loss timeout abort rollback conflict eviction fragmentation exception refund decline"),
            "tasso m ; of: plural ; at: a",
        ),
        (
            words("transfer read write download upload ingestion processing replication scan indexing data disk_write"),
            "velocità f ; of: bare ; at: a",
        ),
        (
            words("request query restart change check poll update commit transaction message event update reboot"),
            "frequenza f ; of: plural ; at: a",
        ),
        (frozenset(), "tasso m ; of: plural ; at: a"),
    ],
    "volume": [
        (
            words("incident request event message log error transaction order purchase_order call ticket alert query"),
            "volume m ; of: plural",
        ),
        (words("traffic"), "volume m ; of: bare"),
    ],
    "exchange": [(words("token code key"), "scambio m ; of: plural")],
    "ratio": [
        (
            words(
                "error failure rejection loss rollback conflict eviction fragmentation timeout drop abort retry request"
            ),
            "tasso m ; of: plural",
        ),
        (words("usage utilization cpu memory use disk_usage"), "percentuale f ; of: bare"),
    ],
    "change": [
        (words("leader state status role owner leadership version"), "cambio m ; of: bare"),
    ],
}
"""What a noun is called with certain nouns before it: lines of the lexicon."""


_LATE = words("schedule primary leader source plan master")
_NEUTRAL = frozenset({"currently", "at_the_moment", "now", "again"})  # these do not mind a negation before them
_YOURS, _OWN = "vostro vostra vostri vostre", "proprio propria propri proprie"
_ABSTRACT = ("indicat", "suggest", "caus", "mean", "lead", "result", "affect", "impact", "prevent", "happen", "occur")


class Italian(Romance):
    """Italian of Italy."""

    locale: ClassVar[str] = "it-IT"
    folder: ClassVar[str] = "it"
    PREPOSITIONS = frozenset(
        {"di", "del", "dello", "della", "dei", "degli", "delle", "a", "al", "alla", "da", "in", "con", "su", "sul"}
        | {"per", "tra", "senza", "nel", "nella", "sulla", "agli", "ai", "alle"}
    )
    OF = "di"
    AND = "e"
    OR = "o"
    THAT = "che"
    WHO = "che"
    PLUS = "più"
    TOO = "troppo"
    NOT = "non"
    NON = "non"
    EXISTS = ("", "essere")
    URGENT = "immediatamente"
    BE = "essere"
    BECOME = "diventare"
    REMAIN = "rimanere"
    MODALS: ClassVar[Mapping[Modal, tuple[str, str]]] = {
        Modal.CAN: ("potere", "pres"),
        Modal.MAY: ("potere", "cond"),
        Modal.SHOULD: ("dovere", "cond"),
        Modal.MUST: ("dovere", "pres"),
    }
    ROLES: ClassVar[Mapping[Role, str]] = {
        Role.ON: "su",
        Role.IN: "in",
        Role.AT: "a",
        Role.FOR: "per",
        Role.FROM: "da",
        Role.TO: "a",
        Role.TOWARD: "verso",
        Role.INTO: "in",
        Role.BY: "da",
        Role.WITH: "con",
        Role.WITHOUT: "senza",
        Role.VIA: "tramite",
        Role.BETWEEN: "tra",
        Role.AMONG: "tra",
        Role.AGAINST: "contro",
        Role.ACROSS: "in",
        Role.UNDER: "sotto",
        Role.BEHIND: "dietro",
        Role.NEAR: "vicino a",
        Role.ABOUT: "riguardo a",
        Role.AS: "come",
        Role.PER: "per",
        Role.LIKE: "come",
        Role.DURING: "durante",
        Role.AFTER: "dopo",
        Role.BEFORE: "prima di",
        Role.SINCE: "da",
        Role.UNTIL: "fino a",
        Role.DUE_TO: "a causa di",
        Role.DESPITE: "nonostante",
        Role.INSTEAD_OF: "invece di",
        Role.EXCEPT: "tranne",
        Role.BASED_ON: "in base a",
        Role.ABOVE: "al di sopra di",
        Role.BELOW: "al di sotto di",
        Role.BEYOND: "oltre",
        Role.OUT_OF: "su",
        Role.OUTSIDE: "al di fuori di",
        Role.THAN: "rispetto a",
        Role.OF: "di",
        Role.PURPOSE: "per",
    }
    SLOTS: ClassVar[Mapping[str, str]] = {
        "to": "a",
        "from": "da",
        "with": "con",
        "for": "per",
        "on": "su",
        "of": "di",
        "in": "in",
        "into": "in",
        "by": "di",
        "against": "contro",
        "as": "come 0",
        "at": "a",
        "between": "tra",
        "above": "al di sopra di",
        "below": "al di sotto di",
        "over": "su",
        "through": "attraverso",
        "about": "riguardo a",
        "without": "senza 0",
        "within": "in",
        "under": "sotto",
        "after": "dopo",
        "before": "prima di",
        "across": "in",
        "among": "tra",
        "toward": "verso",
        "via": "tramite",
        "behind": "rispetto a",
    }
    RELATIONS: ClassVar[Mapping[Relation, str]] = {
        Relation.MORE_THAN: "oltre {}",
        Relation.LESS_THAN: f"meno {LIVE}di {{}}",
        Relation.AT_LEAST: "almeno {}",
        Relation.AT_MOST: "al massimo {}",
        Relation.ONLY: "solo {}",
        Relation.ABOUT: "circa {}",
        Relation.ALMOST: "quasi {}",
    }
    LINKS: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.AND: f" {LIVE}e ",
        LinkKind.BUT: ", ma ",
        LinkKind.OR: " o ",
        LinkKind.BECAUSE: " perché ",
        LinkKind.WHEN: " quando ",
        LinkKind.IF: " se ",
        LinkKind.WHILE: " mentre ",
        LinkKind.UNTIL: " fino a quando ",
        LinkKind.AFTER: " dopo che ",
        LinkKind.BEFORE: " prima che ",
        LinkKind.SO: ", quindi ",
        LinkKind.SO_THAT: " in modo che ",
        LinkKind.ALTHOUGH: ", anche se ",
        LinkKind.EVEN_THOUGH: ", anche se ",
        LinkKind.WHERE: " dove ",
        LinkKind.COLON: ": ",
        LinkKind.SEMICOLON: "; ",
        LinkKind.DASH: " – ",
        LinkKind.COMMA: ", ",
    }
    FIRST: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.IF: "se",
        LinkKind.WHEN: "quando",
        LinkKind.BECAUSE: "poiché",
        LinkKind.WHILE: "mentre",
        LinkKind.AFTER: "dopo che",
        LinkKind.BEFORE: "prima che",
        LinkKind.UNTIL: "fino a quando",
        LinkKind.ALTHOUGH: "anche se",
        LinkKind.EVEN_THOUGH: "anche se",
    }
    SUBJUNCTIVE = frozenset({LinkKind.BEFORE, LinkKind.SO_THAT})
    SEQUEL = ", il che "
    COLON = ": "
    ABOVE = "superiore"
    BELOW = "inferiore"
    COMPARED = "a"
    AGO = "{} fa"
    TIMES = "{} volte"
    NEXT = "entro {}"
    POINT = "tra {}"
    WITHIN = "in {}"
    IN_TIME = "tra {}"
    THAN = "rispetto a"
    THAN_WORDS: ClassVar[Mapping[str, str]] = {
        "expected": "del previsto",
        "usual": "del solito",
        "normal": "del normale",
        "desired": "di quanto desiderato",
        "required": "del necessario",
        "allowed": "di quanto consentito",
        "configured": "di quanto configurato",
    }
    TOTAL = "su"
    IMPOSSIBLE = "impossibile"
    TERMS: ClassVar[Mapping[tuple[str, str], str]] = {
        ("tape", "drive"): "unità a nastro f, unità a nastro",
        ("name", "server"): "server dei nomi m, server dei nomi",
        ("system", "time"): "ora di sistema f",
        ("bank", "detail"): "coordinate bancarie f +",
        ("card", "detail"): "dati della carta m +",
        ("fraud", "check"): "controllo antifrode m",
        ("fraud", "detection"): "rilevamento delle frodi m",
        ("fault", "tolerance"): "tolleranza ai guasti f",
        ("price", "feed"): "feed dei prezzi m, feed dei prezzi",
        ("part", "outcome"): "risultato parziale m, risultati parziali",
        ("part", "result"): "risultato parziale m, risultati parziali",
        ("part", "delivery"): "consegna parziale f, consegne parziali",
        ("royalty", "report"): "report delle royalty m, report delle royalty",
        ("royalty", "billing"): "rendiconto delle royalty m, rendiconti delle royalty",
        ("token", "refresh"): "aggiornamento dei token m, aggiornamenti dei token",
        ("audio", "segment"): "segmento audio m, segmenti audio",
        ("audio", "file"): "file audio m, file audio",
        ("audio", "stream"): "stream audio m, stream audio",
    }
    PRONOUNS: ClassVar[Mapping[str, Said]] = {"this": Said("questo"), "everything": Said("tutto")}

    # --- forms ------------------------------------------------------------------------------------------------------

    def conjugate(self, infinitive: str) -> Mapping[str, str]:
        """Return the forms of a verb."""
        return conjugation(infinitive)

    def plural_of(self, word: str) -> str:
        """Return the regular plural."""
        return plural(word)

    def feminine_of(self, word: str) -> str:
        """Return the regular feminine."""
        return feminine(word)

    def is_preposition(self, word: str) -> bool:
        """Return whether the plural stops before a word of a noun."""
        return super().is_preposition(word) or word.startswith(("d'", "dell'", "all'", "dall'", "nell'", "sull'"))

    def four(self, masculine: str, feminine: str = "") -> tuple[str, str, str, str]:
        """Return the four forms; "non", "quasi" and the like before an adjective stay."""
        first, _, rest = masculine.partition(" ")
        if rest and (first in {"non", "mal", "quasi", "poco", "sempre", "solo"} or first.endswith("mente")):
            ms, fs, mp, fp = self.four(rest)
            return f"{first} {ms}", f"{first} {fs}", f"{first} {mp}", f"{first} {fp}"
        return super().four(masculine, feminine)

    def unreflexive(self, words: Sequence[str]) -> tuple[bool, Sequence[str]]:
        """Return whether an infinitive ends in "si", and its words without it."""
        if not words[0].endswith("rsi"):
            return False, words
        stem = words[0][:-2]
        return True, [stem + ("re" if stem.endswith(("dur", "por", "trar")) else "e"), *words[1:]]

    def finish(self, text: str) -> str:
        """Put the "non" of "non disponibile" before the verb: "non è disponibile"."""
        text = re.sub(rf"(?<=\w) (?={NAME}?/(?:s|min|h|d)\b)", "", text).replace(" \u00a0", "\u00a0")
        text = re.sub("⟩[ \u00a0]%", "⟩%", text)
        text = re.sub(rf"\b(attend\w+|in attesa) {LIVE}?per (?={LIVE}?essere )", r"\1 di ", text)
        text = re.sub(
            r"\b((?:potrebbe|potrebbero|può|possono|dovrebbe|dovrebbero) )essere non ", r"\1non essere ", text
        )
        return re.sub(r"\b(è|sono|era|erano|sarà|saranno|sia|siano) non ", r"non \1 ", text)

    def fuse(self, word: str, rest: str) -> str:
        """Contract "di il", elide before vowels, choose "lo" and "uno" by the next sound."""
        bare = rest.lstrip(LIVE)
        plain = bare.removeprefix(NAME)
        vowel = begins_with_vowel(plain)
        if word in {"il", "i", "la"}:
            return LIVE + self._articled(word, bare, plain, vowel=vowel)
        if word in _JOINTS and rest.startswith(LIVE) and (contracted := self._contract(word, bare)):
            return contracted
        if word in _STRONG:
            return f"{word}o {bare}" if takes_lo(plain) else f"{word} {bare}"
        if word in {"una", "nessuna", "alcuna"} and vowel:
            return f"{word[:-1]}'{bare}"
        if word == "quel":
            that = "quell'" if vowel else "quello " if takes_lo(plain) else "quel "
            return that + bare
        if word == "e" and re.match("[eèEÈ]", plain):
            return "ed " + bare
        if word == "a" and re.match("[aA]", plain) and not rest.startswith(LIVE):
            return "ad " + bare
        if word == "ci" and re.match("[eè]", plain):
            return "c'" + bare
        return f"{LIVE}{word} {rest}"

    @staticmethod
    def _articled(word: str, bare: str, plain: str, *, vowel: bool) -> str:
        if word == "i":
            return f"gli {bare}" if vowel or takes_lo(plain) else f"i {bare}"
        if vowel:
            return "l'" + bare
        return f"lo {bare}" if word == "il" and takes_lo(plain) else f"{word} {bare}"

    @staticmethod
    def _contract(word: str, bare: str) -> str:
        joint = _JOINTS[word]
        if bare.startswith("l'"):
            return f"{joint}l{bare}"
        article, _, after = bare.partition(" ")
        return f"{joint}{_ENDINGS[article]} {after}" if article in _ENDINGS else ""

    # --- articles ---------------------------------------------------------------------------------------------------

    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article; the plural has no indefinite one."""
        if kind is Article.DEFINITE:
            return live(("le" if plural else "la") if gender == "f" else ("i" if plural else "il"))
        if kind is Article.INDEFINITE and not plural:
            return live("una" if gender == "f" else "un")
        return ""

    def article_kind(self, phrase: NounPhrase, noun: Noun | None, use: Use, *, plural: bool) -> Article:
        """Return the article of a phrase."""
        if use is Use.BARE:
            return Article.NONE
        determiner = phrase.determiner
        if determiner is Determiner.DEFINITE:
            return Article.DEFINITE
        if use is Use.NAKED:
            return Article.NONE
        if determiner is Determiner.INDEFINITE:
            if noun is not None and noun.mass and not (phrase.adjectives or phrase.modifiers or phrase.of):
                return Article.NONE if use in {Use.INDEFINITE, Use.NEGATED} else Article.DEFINITE
            return Article.INDEFINITE
        if noun is None:
            return Article.NONE
        return self._bare_plural(noun, use) if plural else self._bare_singular(phrase, noun, use)

    @staticmethod
    def _bare_plural(noun: Noun, use: Use) -> Article:
        if (wanted := noun.options.get("bare")) is not None:
            return Article.DEFINITE if wanted == "les" else Article.NONE
        if use is Use.OBJECT and noun.kind in {"measure", "machine", "software", "person", "place"}:
            return Article.DEFINITE
        if use in {Use.NEGATED, Use.INDEFINITE, Use.PREDICATE, Use.OBJECT}:
            return Article.NONE
        return Article.DEFINITE

    @staticmethod
    def _bare_singular(phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        if use is Use.PREDICATE or (use is Use.NEGATED and noun.mass):
            return Article.NONE
        if use is Use.NEGATED and not phrase.names:
            return Article.INDEFINITE
        if use is Use.INDEFINITE and not phrase.names:
            return Article.NONE if noun.mass and not phrase.adjectives else Article.INDEFINITE
        return Article.DEFINITE

    def determined(self, determiner: Determiner, gender: str, *, plural: bool, use: Use) -> tuple[str, str]:
        """Return a determiner and its effect."""
        f = gender == "f"
        index = f + 2 * plural
        the = live(("le" if plural else "la") if f else ("i" if plural else "il"))

        def four(forms: str) -> str:
            return forms.split()[index].replace("&", " ")

        if determiner is Determiner.NO:
            stem = "nessun" if use in {Use.BARE, Use.SUBJECT} else "alcun"
            return live(stem + ("a" if f else "")), "negative singular"
        if determiner is Determiner.NOT_ENOUGH:
            if use is Use.SUBJECT:
                raise UnsayableError("not enough of the subject")
            what = "numero" if plural else "quantità"
            return (f"{what} insufficiente {live('di')}", "") if use is Use.BARE else ("abbastanza", "negative")
        if determiner is Determiner.ANY and use is Use.NEGATED:
            return live("alcuna" if f else "alcun"), "singular"
        table: Mapping[Determiner, tuple[str, str]] = {
            Determiner.THIS: (four("questo questa questi queste"), ""),
            Determiner.THAT: (four("questo questa questi queste"), ""),
            Determiner.YOUR: (
                f"{the} {four(_YOURS if use is Use.SUBJECT else _OWN)}",
                "",
            ),
            Determiner.ALL: (f"{four('tutto tutta tutti tutte')} {the}", ""),
            Determiner.EACH: ("ogni", "singular"),
            Determiner.BOTH: (f"entrambe {live('le')}" if f else f"entrambi {live('i')}", "plural"),
            Determiner.MANY: (four("molto molta molti molte"), ""),
            Determiner.TOO_MANY: (four("troppo troppa troppi troppe"), ""),
            Determiner.FEW: (four("poco poca pochi poche"), ""),
            Determiner.TOO_FEW: (four("troppo&poco troppo&poca troppo&pochi troppo&poche"), ""),
            Determiner.SEVERAL: ("diverse" if f else "diversi", "plural"),
            Determiner.MOST: (f"{live('la')} maggior parte {live('di')} {the}", ""),
            Determiner.MORE: ("più", ""),
            Determiner.LESS: ("meno", ""),
            Determiner.ENOUGH: ("abbastanza", ""),
            Determiner.ANOTHER: (f"{live('un')} altro" if not f else f"{live('una')} altra", "")
            if not plural
            else ("altre" if f else "altri", ""),
            Determiner.A_FEW: ("alcune" if f else "alcuni", "plural"),
            Determiner.HALF: (f"{live('la')} metà {live('di')} {live('le' if f else 'i')}", "plural"),
            Determiner.WHICH_EVER: (f"almeno {live('una' if f else 'un')}", "singular"),
            Determiner.SOME: ("alcune" if f else "alcuni", "plural"),
            Determiner.ANY: ("qualsiasi", "singular"),
        }
        if determiner not in table or (determiner is Determiner.SOME and not plural):
            raise UnsayableError(f"the determiner {determiner}")
        return table[determiner]

    def possessive(self, gender: str, *, plural: bool, owners: bool) -> str:
        """Return "il suo", "la loro"."""
        f = gender == "f"
        article = live(("le" if plural else "la") if f else ("i" if plural else "il"))
        if owners:
            return f"{article} loro"
        return f"{article} {('sue' if plural else 'sua') if f else ('suoi' if plural else 'suo')}"

    # --- noun phrases -----------------------------------------------------------------------------------------------

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return a name; "the" before it is not said."""
        if phrase.determiner is Determiner.DEFINITE and not phrase.adjectives:
            phrase = replace(phrase, determiner=Determiner.NONE)
        if "⟨" in head.text and phrase.adjectives:
            raise UnsayableError("an adjective of a hidden name")
        if re.fullmatch("[A-Z]{2,}s", head.text) and phrase.determiner is Determiner.NONE:
            phrase = replace(phrase, number=Number.PLURAL)
        return super()._named_phrase(phrase, head, use)

    def _counted(self, phrase: NounPhrase, noun: Noun, core: str, *, plural: bool, use: Use) -> Said:
        """Return "5 nodi"; of a substance "5 GB di memoria"."""
        amount = phrase.amount
        bound = noun.concept in _BOUNDS and phrase.number is not Number.PLURAL
        if bound and amount is not None and not amount.total and amount.relation is Relation.EXACTLY:
            bare = phrase.determiner is Determiner.NONE and use is not Use.BARE
            known = replace(phrase, amount=None, determiner=Determiner.DEFINITE if bare else phrase.determiner)
            said = self._determine(known, noun, core, noun.gender, plural=False, use=use)
            return replace(said, text=joined(said.text, live(self.OF), self.amount(amount)))
        if (
            (
                amount is not None
                and not amount.total
                and (noun.kind == "resource" or (noun.mass and noun.kind != "measure"))
                and phrase.number is not Number.PLURAL
            )
            and phrase.determiner is Determiner.NONE
            and amount.value != "1"
        ):
            return Said(joined(self.amount(amount), live(self.OF), core), noun.gender, plural, measure=True)
        if amount is not None and not plural and noun.kind == "event" and "⟨" in amount.value:
            raise UnsayableError("an amount of one event")
        return super()._counted(phrase, noun, core, plural=plural, use=use)

    def _fitting(self, noun: Noun, phrase: NounPhrase) -> Noun:
        """Return the noun that fits its last modifier: "tasso di crescita", "cambio di leader"."""
        if term(self.TERMS, phrase):
            return super()._fitting(noun, phrase)
        if is_site(phrase):
            site = self.parse_word("nouns", noun.concept, "sede f")
            assert isinstance(site, Noun)
            return site
        part: object = phrase.modifiers[-1] if phrase.modifiers else phrase.of
        head = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
        measured = any(one.role is Role.IN and self._is_measure(one.phrase) for one in phrase.adjuncts)
        if noun.concept == "change" and measured:  # "the change in CPU usage"
            other = self.parse_word("nouns", noun.concept, "variazione f")
            assert isinstance(other, Noun)
            return other
        for parts, line in _SENSES.get(noun.concept, ()):
            if head in parts or (head and not parts):
                word = self.parse_word("nouns", noun.concept, line)
                assert isinstance(word, Noun)
                return word
        return super()._fitting(noun, phrase)

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return a noun with all that is said behind it; of a "failed requests rate" the requests have failed."""
        if term(self.TERMS, phrase):
            return self._core(replace(phrase, modifiers=phrase.modifiers[:-1]), noun, plural=plural)
        if noun.kind == "measure" and phrase.names and phrase.modifiers and all(n.kind == "span" for n in phrase.names):
            before, core = self._core(replace(phrase, names=()), noun, plural=plural)
            return before, joined(core, *(named(name) for name in phrase.names))  # "latenza del consumo > 5 s"
        front = phrase.modifiers[0] if phrase.modifiers else None
        self._check_sizes(phrase, noun)
        if isinstance(front, NounPhrase) and noun.kind in {"measure", "resource"}:
            own = tuple(one for one in front.adjectives if one.concept in OF_HEADS)
            rest = tuple(one for one in front.adjectives if one not in own)
            if own:  # "its configured series limit": the limit is configured
                parts = (replace(front, adjectives=rest), *phrase.modifiers[1:])
                phrase = replace(phrase, adjectives=(*phrase.adjectives, *own), modifiers=parts)
        part = phrase.modifiers[-1] if phrase.modifiers else None
        states = tuple(one for one in phrase.adjectives if one.concept in _OF_PARTS)
        if noun.options.get("of") in {"plural", "les"} and states and isinstance(part, NounPhrase):
            kind = self.noun(part.head).kind if isinstance(part.head, str) and part.head else ""
            if kind in {"event", "data", "thing"} and not part.adjectives:
                rest = tuple(one for one in phrase.adjectives if one not in states)
                grown = replace(part, adjectives=states)
                phrase = replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], grown))
        first, _, behind = (noun.plural if plural else noun.singular).partition(" ")
        whole = first in {"percentuale", "percentuali", "frequenza", "frequenze", "pressione"} and bool(behind)
        if whole and phrase.adjectives:  # "percentuale bassa di riscontri"
            before, after = self._adjectives(phrase, noun.gender, plural=plural)
            core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
            return before, joined(first, after, core.removeprefix(first).strip())
        near = noun.options.get("of") == "plural" or noun.concept in {"usage", "utilization", "consumption", "pressure"}
        near = near and not any(one.degree == "too" for one in phrase.adjectives)
        if not near or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)

    def _check_sizes(self, phrase: NounPhrase, noun: Noun) -> None:
        """Refuse "high error rate server" and "threads too high warning": the size is not the head's."""
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if not isinstance(last, NounPhrase) or not isinstance(last.head, str) or not last.head:
            return
        sized = any(self._counts(one) for one in (*last.adjectives, *phrase.adjectives))
        if sized and noun.kind in {"software", "machine"} and self.noun(last.head).kind == "measure":
            raise UnsayableError(f"the size of {noun.concept}")
        if sized and noun.concept in {"warning", "alert", "alarm", "critical"}:
            raise UnsayableError(f"the size of {noun.concept}")

    def _adjectives(self, phrase: NounPhrase, gender: str, *, plural: bool) -> tuple[str, str]:
        """Return what stands before and behind a noun; a full snapshot is "completo", a failed disk "guasto"."""
        kind = self.noun(phrase.head).kind if isinstance(phrase.head, str) and phrase.head else ""
        if len(phrase.adjectives) > 1 and {one.concept for one in phrase.adjectives} >= {"failed", "initial"}:
            raise UnsayableError("a failure read as a property")
        ready = any(one.concept == "prepared" for one in phrase.adjectives)
        if ready and phrase.head not in {"statement", "transaction"}:
            raise UnsayableError("prepared, of what is not")
        other = {"full": "complete"} if kind in {"event", "data"} else {"failed": "faulty"} if kind == "machine" else {}
        if len(phrase.adjectives) == 2 and phrase.adjectives[1].concept in {"required", "needed"}:  # noqa: PLR2004
            phrase = replace(phrase, adjectives=phrase.adjectives[::-1])  # "azione immediata necessaria"
        fitting = tuple(replace(one, concept=other.get(one.concept, one.concept)) for one in phrase.adjectives)
        if len(fitting) == 2 and fitting[0].degree == "superlative" and fitting[1].degree == "positive":  # noqa: PLR2004
            before, after = super()._adjectives(replace(phrase, adjectives=fitting[1:]), gender, plural=plural)
            return before, joined(after, self.agreed(fitting[0], gender, plural=plural, attributive=True))
        return super()._adjectives(replace(phrase, adjectives=fitting), gender, plural=plural)

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective; behind a noun a superlative has no article of its own."""
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        if any({"neg", "notneg"} & set(self.adverb(adverb).options) for adverb in adjective.adverbs):
            raise UnsayableError("a negative adverb before an adjective")
        if adjective.negated and self.adjective_word(adjective.concept).forms[0].startswith("non "):
            raise UnsayableError("a double negation")
        if attributive and adjective.degree == "superlative":
            adjective = replace(adjective, degree="comparative")
        return super().agreed(adjective, gender, plural=plural, attributive=attributive)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "5 dei nodi"; a share of a name is refused."""
        whole = phrase.of
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name) and whole.head.kind == "product":
            raise UnsayableError("a share of a name")
        amount = phrase.amount
        if isinstance(whole, NounPhrase) and isinstance(whole.head, str) and whole.head:
            noun = self.noun(whole.head)
            one = whole.number is Number.SINGULAR and not noun.mass and whole.determiner is Determiner.NONE
            if one and noun.kind == "event":
                raise UnsayableError("a share of one event")
            if whole.head == "target":  # "below the 98% target"
                raise UnsayableError("an amount of a target")
            if (
                whole.head in {"threshold", "service_level_objective"} and one and amount is not None
            ):  # "below 90% threshold"
                if use is Use.BARE or amount.relation is not Relation.EXACTLY:
                    raise UnsayableError("an amount of a threshold")
                bound = self.nominal(replace(whole, determiner=Determiner.DEFINITE), use)
                return replace(bound, text=joined(bound.text, live(self.OF), self.amount(amount)))
            if one and amount is not None and RATES.search(whole.head):  # "a 5% error rate"
                rate = self.nominal(replace(whole, determiner=Determiner.INDEFINITE), use)
                return replace(rate, text=joined(rate.text, live(self.OF), self.amount(amount)))
        if amount is None or not isinstance(whole, NounPhrase) or phrase.adjectives:
            return super()._part_of(phrase, use)
        if whole.number is not Number.PLURAL and isinstance(whole.head, str) and whole.head:  # "il 10% del disco"
            said = super()._part_of(phrase, use)
            return replace(said, plural=self.noun(whole.head).plural_only)
        if isinstance(whole.head, Name) and use is Use.BARE and whole == NounPhrase(whole.head):  # "(7% > 5%)"
            return Said(joined(self.amount(amount), named(whole.head)))
        bare = whole.determiner is Determiner.NONE and not amount.unit and not amount.total and "⟨" in amount.value
        errors = whole.head in {"error", "failure", "http_error", "server_error", "client_error"}
        if bare and whole.number is Number.PLURAL and errors and use in {Use.INDEFINITE, Use.BARE}:
            said = self.nominal(whole, Use.NAKED)  # "returns 5% errors"
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text))
        return super()._part_of(phrase, use)

    def chain(
        self, head: Noun, modifiers: Sequence[NounPhrase | Name | Coordination], *, plural: bool, own: bool
    ) -> tuple[str, str]:
        """Return a compound's parts; a percentile stands next to its value, bare parts before what is said of all."""
        if head.kind == "measure":
            codes = [one for one in modifiers if isinstance(one, Name) and re.match("[pP](?:⟨|[0-9])", one.text)]
            if len(codes) == 1:
                modifiers = [*(one for one in modifiers if one not in codes), codes[0]]
        tight, loose = super().chain(head, modifiers, plural=plural, own=own)
        if not re.match(rf"{LIVE}di (?![{LIVE}{NAME}])", loose):
            return tight, loose
        end = re.search(rf" {LIVE}di [{LIVE}{NAME}]", loose)
        place = end.start() if end else len(loose)
        return joined(tight, loose[:place]), loose[place:].strip()

    def _owners(
        self, modifiers: Sequence[NounPhrase | Name | Coordination]
    ) -> tuple[list[tuple[NounPhrase | Coordination, list[Name]]], list[Name]]:
        """Return the parts with their names; a part with a name is known: "l'accuratezza del modello ⟨1⟩"."""
        parts, fronted = super()._owners(modifiers)
        known = [
            (replace(part, determiner=Determiner.DEFINITE) if names and isinstance(part, NounPhrase) else part, names)
            for part, names in parts
        ]
        return known, sorted(fronted, key=lambda name: name.kind == "span")  # "cluster HDFS ⟨1⟩"

    def _item_of(self, part: NounPhrase, head: Noun) -> tuple[str, bool]:
        """Return a modifier behind its head; of a unit nothing is known but its name."""
        if isinstance(part.head, str) and part.head and self.noun(part.head).kind == "unit":
            raise UnsayableError(f"{part.head} before a noun")
        if part.determiner is Determiner.DEFINITE and isinstance(part.head, str) and part.head:
            said = self.nominal(part, Use.OF)
            return joined(live(self.OF), said.text), False
        if head.concept == "pressure" and part == NounPhrase("resource", number=part.number):
            return joined(live("su", "le"), "risorse"), False
        if (
            head.options.get("of") == "plural"
            and part == NounPhrase(part.head, part.number)
            and isinstance(part.head, str)
        ):
            many = self.noun(part.head)
            if many.kind in {"event", "data", "thing"} and many.options.get("mod", "").startswith("delle "):
                return joined(live(self.OF), many.plural), True
        if part.head == "number":
            raise UnsayableError("number before a noun")
        if head.concept == "usage" and part == NounPhrase("connection", number=part.number):
            return joined(live(self.OF, "le"), "connessioni"), False
        if head.concept in {"read", "write"} and part == NounPhrase("disk", number=part.number):
            return "su disco" if head.concept == "write" else "da disco", True
        if part == NounPhrase("log", number=part.number) and head.concept in _OF_LOGS:
            return joined(live(self.OF), "log"), True
        if head.concept == "service" and part == NounPhrase(part.head, number=part.number) and part.head in _APPOSED:
            return self.noun(part.head).singular, True
        if part == NounPhrase("performance", number=part.number) and head.concept in _OF_SETTINGS:
            return joined(live(self.OF), "prestazioni"), True
        if part == NounPhrase("config", number=part.number) and head.concept in _OF_SETTINGS:
            return joined(live(self.OF), "configurazione"), True
        if head.concept == "change" and part == NounPhrase("leader", number=part.number):
            return joined(live(self.OF), "leader"), True
        if head.concept == "connection" and part == NounPhrase("database", number=part.number):
            return joined(live("a"), self.article(Article.DEFINITE, "m", plural=False), "database"), False
        return super()._item_of(part, head)

    def reduced(self, clause: Clause, host: Said, head: Noun | None = None) -> str:
        """Return a participle: "attività in attesa", "affette da errori"."""
        act = clause.predicate
        if isinstance(act, Acting) and act == Acting(act.verb) and clause.progressive:
            form = self.verb(act.verb).options.get("head", "")
            plain = not (clause.negated or clause.modal or clause.adverbs or clause.more or clause.links)
            if form and plain and not (head is not None and head.concept in NO_AGENTS):
                return joined(form, *self.adjuncts(clause, host, since=True))
        return super().reduced(clause, host, head)

    def nominal(self, nominal: Nominal, use: Use) -> Said:
        """Return a noun phrase or several; under a negation they are joined with "né"."""
        if isinstance(nominal, Coordination):
            kinds = {
                concepts()["nouns", one.head].kind for one in nominal.items if isinstance(one.head, str) and one.head
            }
            if "measure" in kinds and kinds & {"software", "machine"}:
                raise UnsayableError("a value and a thing")
        if isinstance(nominal, Coordination) and any(item.head == "half" for item in nominal.items):
            raise UnsayableError("half or more of something")
        if isinstance(nominal, NounPhrase) and not nominal.head and nominal.relative is not None:
            raise UnsayableError("a number that is something")
        if isinstance(nominal, NounPhrase) and isinstance(nominal.head, str) and nominal.head:
            nominal = self._mended(nominal, self.noun(nominal.head))
        if isinstance(nominal, Coordination) and use is Use.NEGATED and nominal.conjunction in {"or", "and"}:
            items = [self.phrase(item, use) for item in nominal.items]
            gender = "f" if all(item.gender == "f" for item in items) else "m"
            return Said(" né ".join(item.text for item in items), gender, plural=True)
        return super().nominal(nominal, use)

    @staticmethod
    def _mended(phrase: NounPhrase, noun: Noun) -> NounPhrase:
        """Return a phrase as Italian thinks of it; what was misread as a unit or a duration is refused."""
        if noun.kind == "unit" and any(isinstance(part, NounPhrase) for part in phrase.modifiers):
            raise UnsayableError("a unit with modifiers")
        faulty = any(one.concept == "failed" for one in phrase.adjectives) and bool(phrase.modifiers)
        if faulty and noun.concept in {"warning", "alert", "alarm"}:
            raise UnsayableError("a warning that failed")
        parts = (*phrase.names, *(one for one in phrase.modifiers if isinstance(one, Name)))
        if len(parts) > 3:  # noqa: PLR2004  mostly a template that was cut up
            raise UnsayableError("a row of names")
        if noun.concept in {"state", "status"} and phrase.adjectives == (Adjective("failed"),):
            phrase = replace(phrase, adjectives=(), modifiers=(*phrase.modifiers, NounPhrase("error")))
        if noun.kind == "event" and phrase.modifiers and len(phrase.names) > 1:  # "ML inference p95 > 5s"
            raise UnsayableError("an event with several names")
        told = {one.role for one in phrase.adjuncts} & {Role.ABOVE, Role.BELOW, Role.VIA}
        if noun.kind == "measure" and phrase.names and told:  # "failure rate > 10% over 5m"
            raise UnsayableError("a value above a value")
        if phrase.participle is not None and {one.role for one in phrase.adjuncts} == {Role.WITH}:
            act = phrase.participle.predicate
            if isinstance(act, Acting) and act == Acting(act.verb, passive=True):  # "with compression enabled"
                raise UnsayableError("what is with something done")
        worth = isinstance(phrase.of, NounPhrase) and not phrase.of.head and phrase.of.amount is not None
        if noun.kind == "measure" and (worth or phrase.amount is not None):  # "a latency of 5 s for reads"
            aims = tuple(replace(a, role=Role.PURPOSE) if a.role is Role.FOR else a for a in phrase.adjuncts)
            phrase = replace(phrase, adjuncts=aims)
        if phrase.determiner is Determiner.MORE and phrase.head in _FURTHER:
            further = (Adjective("further"), *phrase.adjectives)
            return replace(phrase, determiner=Determiner.INDEFINITE, adjectives=further)
        return phrase

    def _verb_complement(self, adjective: Adjective, options: Mapping[str, str], host: Said) -> str:
        """Return a complement; "non disponibile" is what something seems not to be."""
        text = super()._verb_complement(adjective, options, host)
        return f"non essere {text.removeprefix('non ')}" if "seems" in options and text.startswith("non ") else text

    # --- verbs ------------------------------------------------------------------------------------------------------

    def negated_verb(self, finite: str, negation: str) -> str:
        """Return "non …", "non … più"."""
        return joined("non", finite, "" if negation in {"-", "non"} else negation)

    def negated_infinitive(self, infinitive: str) -> str:
        """Return "non …"."""
        return f"non {infinitive}"

    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "riempirsi"."""
        return reflexive(infinitive)

    def reflexive_order(self, order: str) -> str:
        """Return "assicurarsi"."""
        return reflexive(order)

    def negative_order(self, form: str, verb: Verb) -> str:
        """Return "non riavviare"."""
        return joined("non", reflexive(form) if verb.reflexive else form)

    def auxiliary(self, verb: Verb) -> str:
        """Return essere for reflexive verbs and those of movement and change."""
        if verb.reflexive or verb.infinitive in _ESSERE:
            return "essere"
        return verb.options.get("aux", "avere")

    def is_event(self, concept: str) -> bool:
        """Return whether "was …" tells what happened: participles do."""
        return concept.endswith("ed") or concept in {"rolled_back", "backed_up", "lost", "sent", "stolen", "successful"}

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; a state of the past is in the imperfect."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            return ("pres", False) if clause.progressive else ("pres", True)
        if clause.tense is Tense.PAST:
            return ("impf", False) if state or clause.progressive else ("pres", True)
        return "pres", False

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether a perfect says what still is; so does a negative one: "non risponde da 5 minuti"."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        if clause.negated and clause.tense is Tense.PERFECT and roles & {Role.DURATION, Role.SINCE}:
            return True
        return Romance.lasts(clause, state=state)

    def progressive(self, verb: str, f: Finite) -> tuple[str, str] | None:
        """Return "sta" and the gerund."""
        if verb in _STATIVE or f.tense not in {"pres", "impf"}:
            return None
        return self.form("stare", f), self.conjugate(verb)["ger"]

    def finite(self, clause: Clause, subject: Said, *, state: bool, since: bool, subjunctive: bool) -> Finite:
        """Return how a verb is conjugated; a negative subject before the verb needs no particle."""
        f = super().finite(clause, subject, state=state, since=since, subjunctive=subjunctive)
        ahead = any(one.role is Role.NEXT for one in clause.adjuncts) or bool({"soon", "shortly"} & set(clause.adverbs))
        if f.progressive and f.tense == "pres" and ahead:
            f = replace(f, progressive=False, tense="pres" if f.compound else "fut")
        return replace(f, negation="") if subject.negative and f.negation == "-" and subject.text else f

    def exists_verb(self) -> Verb:
        """Return "essere" with its "ci"."""
        return Verb("essere", options={"ci": ""})

    def clitic(self, verb: Verb) -> str:
        """Return "si", or the "ci" of existence."""
        return live("ci") if "ci" in verb.options else "si" if verb.reflexive else ""

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic."""
        return "esserci" if "ci" in verb.options else super().infinitive_of(verb, f)

    def existence(self, clause: Clause, existing: Existing, *, subjunctive: bool = False) -> str:
        """Return "ci sono errori", "non c'è alcun leader"."""
        if clause.more:
            raise UnsayableError("existence and a further predicate")
        if (found := self._found(clause, existing)) is not None:
            return self.plain(found, subjunctive=subjunctive)[0]
        phrase = self.nominal(existing.phrase, Use.NEGATED if clause.negated else Use.INDEFINITE)
        since = self.lasts(self._as_negative(clause, phrase), state=True)
        tense, compound = self.tense(clause, state=True, since=since)
        negation = self.NOT if clause.negated else "-" if phrase.negative else ""
        f = Finite(
            phrase.gender,
            phrase.plural,
            tense=tense,
            compound=compound,
            modal=clause.modal,
            negation=negation,
            subjunctive=subjunctive,
        )
        group = self.group(self.exists_verb(), f)
        mid, end = self.adverbs(clause)
        return joined(group.front, mid, group.back, phrase.text, *self.adjuncts(clause, phrase, since=since), end)

    @staticmethod
    def _found(clause: Clause, existing: Existing) -> Clause | None:
        """Return "there have been errors detected" as "errors have been detected"."""
        phrase = existing.phrase
        if not isinstance(phrase, NounPhrase) or phrase.participle is None or clause.negated or clause.modal:
            return None
        act = phrase.participle.predicate
        if not isinstance(act, Acting) or not act.passive or clause.tense not in {Tense.PAST, Tense.PERFECT}:
            return None
        adjuncts = (*phrase.participle.adjuncts, *clause.adjuncts)
        new = Determiner.INDEFINITE if phrase.determiner is Determiner.NONE else phrase.determiner
        subject = replace(phrase, participle=None, determiner=new)
        return replace(clause, subject=subject, predicate=act, adjuncts=adjuncts)

    # --- clauses ----------------------------------------------------------------------------------------------------

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "è superiore a 5"; what is said with "non" is refused where that would be meant of the verb."""
        complement = being.complement
        if isinstance(complement, Adjective) and self.adjective_word(complement.concept).forms[0].startswith("non "):
            negative = any("neg" in self.adverb(adverb).options for adverb in clause.adverbs)
            if clause.negated or subject.negative or complement.negated or negative:
                raise UnsayableError("a double negation")
            if clause.modal in {Modal.CAN, Modal.MUST}:
                raise UnsayableError("a negative adjective with can or must")
            word = self.adjective_word(complement.concept)
            text = word.forms[(subject.gender == "f") + 2 * subject.plural]
            plain = complement.degree == "positive" and not complement.adverbs
            inside = [one for one in clause.adverbs if one not in _NEUTRAL and "end" not in self.adverb(one).options]
            if being.become or being.remain or inside:  # "rimane non disponibile", "è del tutto non disponibile"
                if not plain or clause.modal:
                    raise UnsayableError("a negative adjective with a degree or a modal")
                return self._turning(clause, being, subject, text, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and first is not None and isinstance(first.phrase, NounPhrase) and is_value(complement):
            assert isinstance(complement, Amount | NounPhrase)
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            much = (
                self.amount(complement) if isinstance(complement, Amount) else self.nominal(complement, Use.NAKED).text
            )
            whom = joined("rispetto", live("a"), self.nominal(self._the(first.phrase), Use.OBJECT).text)
            front = joined(self.group(Verb("essere"), f).front, "in ritardo", live("di"), much, whom)
            return joined(front, *self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False))
        self._check_place_of_size(clause, complement)
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                over = replace(being, complement=replace(first, role=role))
                rest = replace(clause, adjuncts=clause.adjuncts[1:])
                return self.being(rest, over, subject, subjunctive=subjunctive)
        if isinstance(complement, Adjective) and subject.measure and first is not None and first.role is Role.AT:
            value = first.phrase
            if isinstance(value, Amount) or (isinstance(value, NounPhrase) and value.amount is not None):
                told = self.amount(value) if isinstance(value, Amount) else self.nominal(value, Use.BARE).text
                rest = replace(clause, adjuncts=clause.adjuncts[1:])  # "is high at 5 bytes"
                return joined(self.being(rest, being, subject, subjunctive=subjunctive), f"({told})")
        through = complement.phrase if isinstance(complement, Adjunct) and complement.role is Role.VIA else None
        if isinstance(through, NounPhrase) and through.amount is None:
            raise UnsayableError("over something, read as through it")
        if isinstance(complement, Adjunct) and complement.role in {Role.ABOVE, Role.BELOW}:
            clause = self._over_time(clause)
        if isinstance(complement, Adjunct) and complement.role is Role.AGO and clause.tense is Tense.PAST:
            if clause.negated or clause.modal:
                raise UnsayableError("not ago")
            return joined("risalgono a" if subject.plural else "risale a", self.adjunct(complement, subject))
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("essere"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        if isinstance(complement, NounPhrase) and complement.participle and complement.participle.progressive:
            raise UnsayableError("a participle before a noun")
        if isinstance(complement, NounPhrase) and isinstance(complement.head, Name) and clause.tense is Tense.PAST:
            clause = replace(clause, tense=Tense.PERFECT)  # "was OOMKilled" tells what happened
        return super().being(clause, being, subject, subjunctive=subjunctive)

    @staticmethod
    def _over_time(clause: Clause) -> Clause:
        """Return a clause whose second "over" is a time: "above 5% over 5m"."""
        later = tuple(
            replace(one, role=Role.LAST)
            if one.role in {Role.ABOVE, Role.VIA} and isinstance(one.phrase, Amount)
            else one
            for one in clause.adjuncts
        )
        return replace(clause, adjuncts=later)

    @staticmethod
    def _check_place_of_size(clause: Clause, complement: object) -> None:
        """Refuse "low on disk space": it is the space that is low."""
        small = isinstance(complement, Adjective) and complement.concept in {"low", "short", "high", "heavy", "light"}
        if small and any(
            one.role is Role.ON
            and isinstance(one.phrase, NounPhrase)
            and isinstance(one.phrase.head, str)
            and one.phrase.head in _STOCKS
            for one in clause.adjuncts
        ):
            raise UnsayableError("a size on something")

    def _turning(self, clause: Clause, being: Being, subject: Said, text: str, *, subjunctive: bool) -> str:
        """Return "rimane non disponibile", "è diventato non disponibile"."""
        since = self.lasts(clause, state=True)
        if "still" in clause.adverbs:
            if clause.tense is not Tense.PRESENT or being.become or being.remain or len(clause.adverbs) > 1:
                raise UnsayableError("still, with a negative adjective")
            f = self.finite(replace(clause, adverbs=()), subject, state=True, since=since, subjunctive=subjunctive)
            front = self.group(Verb("continuare"), replace(f, progressive=False)).front
            rest = self.adjuncts(clause, subject, since=since)
            return joined(front, "a non essere", text.removeprefix("non "), *rest)
        f = self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        if being.become and clause.tense is Tense.PAST and not f.modal:
            f = replace(f, tense="pres", compound=True)
        verb = self.BECOME if being.become else self.REMAIN if being.remain else self.BE
        group = self.group(self.parse_verb(verb), f)
        mid, end = self.adverbs(clause)
        rest = self.adjuncts(clause, subject, since=since)
        return joined(group.front, mid, group.back, self.manner(clause), text, *rest, end)

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "viene rifiutato", "è stato rifiutato"."""
        since = self.lasts(self._as_negative(clause, subject), state=False)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        still = since and not clause.progressive and clause.tense is Tense.PERFECT
        still = still and not (clause.negated or subject.negative)
        static = "static" in verb.options or act.verb in RESULTS
        plain = f.compound or f.modal is not None or still or (static and not clause.progressive)
        group = self.group(Verb("essere" if plain else "venire"), replace(f, progressive=False))
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            mid,
            group.back,
            self.passive_participle(verb, subject),
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause without its links; the verb goes first before what is new."""
        if clause.modal and any(further.modal is None for further in clause.more):
            raise UnsayableError("a modal of the first predicate only")
        if (advice := self._advice(clause)) is not None:
            return advice, None
        if (impossible := self._not_possible(clause)) is not None:
            return impossible
        if (foreseen := self._foreseen(clause)) is not None:
            return foreseen, None
        if (none := self._none_of_all(clause, subjunctive=subjunctive)) is not None:
            return none
        act = clause.predicate
        if not self._verb_first(clause) or not isinstance(act, Acting) or not isinstance(clause.subject, NounPhrase):
            return super().plain(clause, subjunctive=subjunctive, before=before)
        said = self.phrase(clause.subject, Use.INDEFINITE)
        text = self._front(clause, act, said, subjunctive=subjunctive)
        return self._owned(text, owners=said.plural), said

    def _none_of_all(self, clause: Clause, *, subjunctive: bool) -> tuple[str, Said | None] | None:
        """Return "nessuna replica è disponibile" for "all replicas are unavailable"."""
        being, subject = clause.predicate, clause.subject
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or clause.more or clause.negated:
            return None
        if not isinstance(subject, NounPhrase) or subject.determiner is not Determiner.ALL or being.become:
            return None
        adjective = being.complement
        masculine = self.adjective_word(adjective.concept).forms[0]
        plain = adjective.degree == "positive" and not adjective.adverbs and not adjective.negated and not being.remain
        if not masculine.startswith("non ") or not plain:
            return None
        said = self.nominal(replace(subject, determiner=Determiner.NO, number=Number.SINGULAR), Use.SUBJECT)
        since = self.lasts(replace(clause, negated=True), state=True)
        f = self.finite(clause, replace(said, negative=False), state=True, since=since, subjunctive=subjunctive)
        group = self.group(Verb("essere"), f)
        mid, end = self.adverbs(clause)
        word = self.agree(masculine.removeprefix("non "), said.gender, plural=False)
        rest = self.adjuncts(clause, said, since=since)
        text = joined(said.text, group.front, mid, group.back, self.manner(clause), word, *rest, end)
        return self._owned(text, owners=False), said

    def _front(self, clause: Clause, act: Acting, said: Said, *, subjunctive: bool) -> str:
        verb = self.verb(act.verb)
        since = self.lasts(clause, state=False)
        f = self.finite(clause, replace(said, text=""), state=False, since=since, subjunctive=subjunctive)
        mid, end = self.adverbs(clause)
        if act.passive:
            group = self.group(Verb("essere" if f.compound else "venire"), replace(f, progressive=False))
            participle = self.passive_participle(verb, said)
        else:
            group, participle = self.group(verb, f), ""
        return joined(
            group.front,
            mid,
            group.back,
            participle,
            self.manner(clause),
            said.text,
            *self.arguments(act, verb, said),
            *self.adjuncts(clause, said, since=since),
            end,
        )

    def _verb_first(self, clause: Clause) -> bool:
        """Return whether a clause says that something new has happened: "sono stati rilevati errori"."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase):
            return False
        if clause.more or clause.negated or clause.modal or not self._is_new(subject):
            return False
        verb = self.verb(act.verb)
        if not act.passive:
            return "first" in verb.options
        done = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.progressive
        if not done or "pass" in verb.options or any(one.role is Role.BY for one in clause.adjuncts):
            return False
        self.passive_participle(verb, Said(""))
        return True

    def _is_new(self, subject: NounPhrase) -> bool:
        if subject.pronoun or not isinstance(subject.head, str) or not subject.head:
            return False
        if subject.determiner is Determiner.INDEFINITE:
            return True
        if subject.determiner is not Determiner.NONE:
            return subject.determiner in {Determiner.MANY, Determiner.SEVERAL, Determiner.TOO_MANY, Determiner.A_FEW}
        noun = self.noun(subject.head)
        if subject.amount is not None:
            return True
        many = subject.number is Number.PLURAL or (noun.kind == "event" and not noun.mass)
        return many and not subject.names and noun.kind != "measure"

    def _advice(self, clause: Clause) -> str | None:
        """Return "si consiglia di aumentare il limite"."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not act.passive or not isinstance(subject, NounPhrase):
            return None
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if subject.pronoun != "it" or not isinstance(aim, Clause):
            return None
        if not act.verb.startswith("recommend") or len(clause.adjuncts) > 1 or clause.adverbs or clause.negated:
            raise UnsayableError("an impersonal passive with an aim")
        return joined("si consiglia", live("di"), self.infinitive(aim, Said("")))

    def _not_possible(self, clause: Clause) -> tuple[str, Said | None] | None:
        """Return "non è stato possibile ricaricare …", "il servizio non è riuscito a …": what could not be done."""
        act, subject = clause.predicate, clause.subject
        if isinstance(act, Being) and isinstance(act.complement, Adjective) and clause.modal is Modal.CAN:
            verb = passives().get(act.complement.concept)
            if verb is not None and act.complement == Adjective(act.complement.concept):
                act = Acting(verb, passive=True)
        past = clause.tense in {Tense.PAST, Tense.PERFECT}
        if not isinstance(act, Acting) or clause.modal is not Modal.CAN or not clause.negated or not past:
            return None
        if subject is None or clause.more or self._is_pronoun(subject):
            return None
        if clause.adverbs or any(one.role is Role.BY for one in clause.adjuncts):
            raise UnsayableError("could not, with an adverb")
        bare = replace(clause, modal=None, negated=False, tense=Tense.PRESENT, progressive=False, links=())
        if act.passive:
            word = self.verb(act.verb)
            if word.negation or word.reflexive:
                raise UnsayableError(f"the passive of {act.verb}")
            done = replace(act, passive=False, obj=self._the(subject))
            return joined("non è stato possibile", self.infinitive(replace(bare, predicate=done), Said(""))), None
        said = self.nominal(self._the(subject), Use.SUBJECT)
        if said.negative:
            raise UnsayableError("nobody could not")
        f = replace(Finite(said.gender, said.plural), tense="pres", compound=True, negation=self.NOT)
        group = self.group(Verb("riuscire"), f)
        text = joined(said.text, group.front, group.back, live("a"), self.infinitive(bare, said))
        return self._owned(text, owners=said.plural), said

    def _foreseen(self, clause: Clause) -> str | None:
        """Return "si prevede che il disco si riempia"."""
        told, act = clause.adjuncts, clause.predicate
        goal: object = None
        if isinstance(act, Being) and isinstance(act.complement, Adjective):
            known = act.complement.concept in _FORESEEN
            goal = told[0].phrase if known and told and told[0].role is Role.PURPOSE else None
            told = told[1:]
        elif isinstance(act, Acting) and act.passive and act.verb in {"predict", "expect_obj_to"}:
            goal = act.content
            if goal is None and told and told[0].role is Role.PURPOSE:
                goal, told = told[0].phrase, told[1:]
        if not isinstance(goal, Clause) or clause.subject is None or clause.modal or clause.more:
            return None
        if clause.tense is not Tense.PRESENT or goal.subject is not None or self._is_pronoun(clause.subject):
            return None
        inner = replace(goal, subject=self._the(clause.subject), adjuncts=(*goal.adjuncts, *told), tense=Tense.PRESENT)
        inner = replace(inner, adverbs=(*clause.adverbs, *goal.adverbs))
        return joined("non" if clause.negated else "", "si prevede che", self.plain(inner, subjunctive=True)[0])

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a further clause; "until …" is said with "non"."""
        inner = link.clause
        if link.kind is LinkKind.UNTIL and isinstance(inner, Clause) and inner.subject is not None:
            if inner.negated or inner.more or inner.modal:
                raise UnsayableError("until, with more than a predicate")
            what = inner.predicate.complement if isinstance(inner.predicate, Being) else None
            happens = isinstance(what, Adjective) and self.is_event(what.concept) and inner.tense is Tense.PRESENT
            tense = Tense.PERFECT if happens else inner.tense
            link = replace(link, clause=replace(inner, negated=True, tense=tense))
        return super().link(link, subject)

    def fronted(self, link: Link) -> str:
        """Return a clause that stands first; "until …" is refused there."""
        if link.kind is LinkKind.UNTIL:
            raise UnsayableError("until in front")
        return super().fronted(link)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the predicate; "not … to any" is "non … ad alcun"."""
        if not clause.negated:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        clause = self._not_able(clause)

        adjuncts = tuple(
            one if isinstance(one.phrase, Clause) else replace(one, phrase=self._none_of_any(one.phrase))
            for one in clause.adjuncts
        )
        clause = replace(clause, adjuncts=adjuncts)
        act = clause.predicate
        if isinstance(act, Acting):
            pairs = tuple((slot, self._none_of_any(phrase)) for slot, phrase in act.obliques)
            clause = replace(clause, predicate=replace(act, obliques=pairs))
        return super().predicate(clause, subject, subjunctive=subjunctive)

    def _not_able(self, clause: Clause) -> Clause:
        """Return "cannot find …" as "does not manage to find …"."""
        act = clause.predicate
        if clause.modal is not Modal.CAN or clause.tense is not Tense.PRESENT or not isinstance(act, Acting):
            return clause
        if act.passive or act.verb in _NEVER_ORDERED or self.verb(act.verb).negation:
            return clause
        if clause.adverbs or clause.progressive:
            return clause
        inner = Clause(None, act, adjuncts=clause.adjuncts)
        return replace(clause, predicate=Acting("fail_to", content=inner), modal=None, negated=False, adjuncts=())

    @staticmethod
    def _none_of_any(phrase: Nominal | Amount) -> Nominal | Amount:
        if not isinstance(phrase, NounPhrase) or phrase.determiner is not Determiner.ANY:
            return phrase
        return replace(phrase, determiner=Determiner.NO, number=Number.SINGULAR)

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:
        """Return a subject pronoun: Italian leaves it out; what agrees with it must be known."""
        if pronoun == "this" and isinstance(clause.predicate, Being):
            raise UnsayableError("this, of something")
        if pronoun not in {"it", "they"}:
            return super().pronoun(pronoun, clause, before)
        many = pronoun == "they"
        if before is not None and before.plural == many:
            return Said("", before.gender, many)
        act = clause.predicate
        if not many and isinstance(act, Acting) and act.verb.startswith(_ABSTRACT):
            return Said("ciò")
        raise UnsayableError(f"the pronoun {pronoun!r}")

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:
        """Return "riavviando", "dopo aver riavviato", "prima di riavviare"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or clause.more or clause.links:
            raise UnsayableError(f"{role} with a state, or with more than a verb")
        plain = replace(clause, progressive=False)
        before = {"without": "senza", "before": "prima di", "instead_of": "invece di"}.get(role.value)
        if before is not None:
            return joined(live(*before.split()), self.infinitive(plain, Said("")))
        verb = self.verb(act.verb)
        if verb.negation or clause.negated:
            raise UnsayableError(f"{role} with a negative verb")
        mid, end = self.adverbs(clause)
        rest = [
            self.manner(clause),
            *self.arguments(act, verb, Said(""), known=True),
            *self.adjuncts(clause, Said(""), since=False),
            end,
        ]
        forms = self.conjugate(verb.infinitive)
        if role.value == "after":
            if self.auxiliary(verb) == "essere":
                raise UnsayableError("after having been")
            return joined("dopo aver", forms["pp"], mid, verb.tail, *rest)
        if role.value == "means":
            return joined(forms["ger"] + ("si" if verb.reflexive else ""), mid, verb.tail, *rest)
        if role.value in {"when", "while"}:
            raise UnsayableError(f"{role} with a gerund")
        raise UnsayableError(f"{role} with a verb")

    def _one_order(self, clause: Clause, *, urgent: bool = False) -> str:
        """Return an order; what nobody orders was a headline ("Slow queries on the replica")."""
        act = clause.predicate
        if isinstance(act, Acting):
            obj = act.obj
            odd = isinstance(obj, NounPhrase) and obj.determiner is Determiner.NONE and obj.participle is not None
            if act.verb in _NEVER_ORDERED or (odd and not clause.negated):
                raise UnsayableError(f"an order to {act.verb}")
            own = obj.adjuncts[-1] if isinstance(obj, NounPhrase) and obj.adjuncts else None
            if own is not None and isinstance(obj, NounPhrase) and own.role is Role.FOR and not clause.adjuncts:
                act = replace(act, obj=replace(obj, adjuncts=obj.adjuncts[:-1]))
                clause = replace(clause, predicate=act, adjuncts=(own,)) if act.verb in _LOOKS else clause
            last = clause.adjuncts[-1] if clause.adjuncts else None
            sought = last.phrase if last is not None and last.role is Role.FOR else None
            if act.verb in _LOOKS and isinstance(sought, NounPhrase | Coordination) and self._is_sought(sought):
                text = super()._one_order(replace(clause, adjuncts=clause.adjuncts[:-1]), urgent=urgent)
                return joined(text, "alla ricerca", self._each_of(sought))
        return super()._one_order(clause, urgent=urgent)

    def _is_sought(self, phrase: Nominal) -> bool:
        """Return whether things are what one looks for: bare events, not "for node ⟨1⟩"."""
        items = phrase.items if isinstance(phrase, Coordination) else (phrase,)
        return all(
            isinstance(one.head, str)
            and bool(one.head)
            and one.determiner is Determiner.NONE
            and self.noun(one.head).kind == "event"
            for one in items
        )

    def _each_of(self, phrase: Nominal) -> str:
        if isinstance(phrase, Coordination):
            return self._each(phrase, self._each_of)
        return joined(live(self.OF), self.nominal(phrase, Use.NAKED).text)

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; "possibile" stands before the noun."""
        adjective, subject = being.complement, clause.subject
        self._check_place_of_size(clause, adjective)
        if isinstance(subject, NounPhrase) and subject.participle is not None:
            doing = subject.participle.predicate
            if (
                isinstance(adjective, Adjective)
                and isinstance(doing, Acting)
                and doing.verb.startswith(("stop", "start"))
            ):
                raise UnsayableError("what stopped doing something")
        if isinstance(adjective, Adjunct) and isinstance(subject, NounPhrase):
            told = [one.role for one in subject.adjuncts if one.role in {Role.ABOVE, Role.BELOW}]
            if told and adjective.role is Role.ABOVE and isinstance(adjective.phrase, Amount):  # "above 5% over 5m"
                being = replace(being, complement=replace(adjective, role=Role.LAST))
        if isinstance(adjective, Adjunct) and isinstance(subject, NounPhrase) and subject.names:
            self.nominal(replace(subject, adjuncts=(*subject.adjuncts, adjective)), Use.BARE)
        front = isinstance(adjective, Adjective) and "before" in self.adjective_word(adjective.concept).options
        if isinstance(adjective, Adjective) and adjective.concept == "failed" and self._is_machine(subject):
            being = replace(being, complement=replace(adjective, concept="faulty"))
        counted = isinstance(subject, NounPhrase) and subject.head == "number" and subject.of is not None
        if counted and isinstance(adjective, Adjective) and self._counts(adjective) and isinstance(subject, NounPhrase):
            front, subject = adjective.degree == "positive", replace(subject, determiner=Determiner.NONE)
        if not front or not isinstance(adjective, Adjective) or not isinstance(subject, NounPhrase):
            return super()._short_being(clause, being)
        if clause.negated or clause.adverbs or being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        said = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(said.text, *self.adjuncts(clause, said, since=True)), said

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Return a headline with its size within; "too high" stays behind all that it is said of."""
        return None if adjective.degree == "too" else super()._merged(clause, adjective)

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        """Return a headline without auxiliary; a machine that failed is "guasta"."""
        done = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.negated and not clause.progressive
        if act.verb == "fail" and done and self._is_machine(clause.subject):
            broken = replace(clause, predicate=Being(Adjective("faulty")), tense=Tense.PRESENT)
            return self._short_being(broken, Being(Adjective("faulty")))
        return super()._short_acting(clause, act)

    def acting(self, clause: Clause, act: Acting, subject: Said, *, subjunctive: bool) -> str:
        """Return a verb with its arguments; a machine that failed "si è guastata"."""
        self._check_agent(clause, act)
        clause, act = self._with_times(clause, act)
        if act.verb == "hold" and isinstance(act.obj, NounPhrase) and act.obj.head in _HELD:
            return self.acting(clause, replace(act, verb="maintain"), subject, subjunctive=subjunctive)
        ran = clause.tense in {Tense.PAST, Tense.PERFECT} or any(one.role is Role.EVERY for one in clause.adjuncts)
        if act.verb == "run" and ran and not clause.progressive and not act.obliques:  # "viene eseguito ogni 6 ore"
            run = replace(act, verb="run_obj", passive=True)
            return self.acting(replace(clause, predicate=run), run, subject, subjunctive=subjunctive)
        if act.verb == "fail" and self._is_machine(clause.subject) and not clause.progressive:
            clause = replace(clause, predicate=replace(act, verb="break"))
            act = replace(act, verb="break")
        if clause.progressive and self.verb(act.verb).options.get("prog") == "-":
            raise UnsayableError(f"the progressive of {act.verb}")
        return super().acting(clause, act, subject, subjunctive=subjunctive)

    @staticmethod
    def _with_times(clause: Clause, act: Acting) -> tuple[Clause, Acting]:
        """Return what was read as an object but says how often or how long: "restarted 5 times"."""
        obj, base = act.obj, act.verb.removesuffix("_obj")
        if isinstance(obj, Amount) and obj.unit == "times_unit":
            if base == act.verb or ("verbs", base) not in concepts():
                raise UnsayableError(f"{act.verb} so many times")
            act = replace(act, verb=base, obj=None)
            often = Adjunct(Role.TIMES, replace(obj, unit=""))
            return replace(clause, predicate=act, adjuncts=(often, *clause.adjuncts)), act
        awaited = act.obliques[0][1] if act.verb == "wait_for" and act.obliques else None
        if isinstance(awaited, Amount) and awaited.unit:
            act = replace(act, verb="wait", obliques=act.obliques[1:])
            long = Adjunct(Role.DURATION, awaited)
            return replace(clause, predicate=act, adjuncts=(long, *clause.adjuncts)), act
        return clause, act

    def _check_agent(self, clause: Clause, act: Acting) -> None:
        """Refuse "over 20k open files": a bare number does nothing to anything; and a thing that hits a rate."""
        subject, obj = clause.subject, act.obj
        head = subject.head if isinstance(subject, NounPhrase) else ""
        kind = concepts()["nouns", head].kind if isinstance(head, str) and head else ""
        if act.verb in {"occur", "happen"} and kind in {"machine", "software"}:
            raise UnsayableError("a thing that happens")
        gerund = isinstance(obj, NounPhrase) and isinstance(obj.head, str) and obj == NounPhrase(obj.head, obj.number)
        if (
            gerund
            and act.verb in {"stop_obj", "start_obj"}
            and isinstance(obj, NounPhrase)
            and str(obj.head).endswith("ing")
        ):
            raise UnsayableError("what stops doing something")
        if act.verb == "reach" and isinstance(obj, NounPhrase) and obj.head in {"warning", "alert", "alarm"}:
            raise UnsayableError("a warning that is reached")
        done = act.content.predicate if act.verb in {"avoid_ing", "prevent_from_doing"} and act.content else None
        if isinstance(done, Acting) and isinstance(done.obj, NounPhrase) and done.obj.head in NO_AGENTS:
            raise UnsayableError("to avoid doing an error")
        phrasal = not act.passive and bool(self.verb(act.verb).tail) and "obj" in self.verb(act.verb).options
        if phrasal and self.manner(clause):
            raise UnsayableError("an adverb within a verb and its noun")
        if act.verb == "batch" and not act.passive:
            raise UnsayableError("batch as a verb")
        only = isinstance(obj, NounPhrase) and isinstance(obj.head, Name) and obj == NounPhrase(obj.head)
        if act.verb in {"drop_obj", "drop_table"} and (only or isinstance(obj, Amount)):
            raise UnsayableError("a value that dropped")
        hidden = isinstance(obj, NounPhrase) and isinstance(obj.head, Name) and "⟨" in obj.head.text
        if hidden and act.verb.endswith("_obj") and isinstance(obj, NounPhrase) and obj.modifiers:
            raise UnsayableError("two names in a row")
        if head == "percent" and act.verb in _GROWING:
            raise UnsayableError("a number that acts")
        lost = isinstance(subject, NounPhrase) and any(one.concept == "failed" for one in subject.adjectives)
        if lost and obj is not None and not clause.progressive and clause.tense is Tense.PRESENT and not clause.modal:
            raise UnsayableError("what failed does something")
        bare = isinstance(subject, NounPhrase) and not subject.head and not subject.pronoun and subject.of is None
        if bare and (obj is not None or (act.verb in _GROWING and not act.passive)):
            raise UnsayableError("a number that acts")
        odd = isinstance(obj, NounPhrase) and obj.head in {"rate", "ratio"} and obj.determiner is Determiner.NONE
        if odd and act.verb in {"hit", "miss", "fail", "drop_obj"}:
            raise UnsayableError("a hit rate read as a verb")

    def _is_machine(self, subject: Nominal | None) -> bool:
        head = subject.head if isinstance(subject, NounPhrase) else ""
        return isinstance(head, str) and bool(head) and head in _HARDWARE

    def _degrees(self, clause: Clause) -> frozenset[str]:
        """Return the adverbs of degree that belong to an adverb of manner: "very rapidly"."""
        pairs = zip(clause.adverbs, clause.adverbs[1:], strict=False)
        return frozenset(
            one for one, other in pairs if concepts()["adverbs", one].kind == "degree" and self._is_manner(other)
        )

    def adverbs(self, clause: Clause) -> tuple[str, str]:
        """Return the adverbs behind the finite verb and at the end; "very" stays with its adverb."""
        degrees = self._degrees(clause)
        return super().adverbs(replace(clause, adverbs=tuple(one for one in clause.adverbs if one not in degrees)))

    def manner(self, clause: Clause) -> str:
        """Return the adverbs of manner with their degrees."""
        degrees = self._degrees(clause)
        return " ".join(self.adverb(one).text for one in clause.adverbs if one in degrees or self._is_manner(one))

    # --- arguments and adjuncts -------------------------------------------------------------------------------------

    def arguments(
        self,
        act: Acting,
        verb: Verb,
        subject: Said,
        *,
        negated: bool = False,
        modal: bool = False,
        known: bool = False,
    ) -> list[str]:
        """Return a verb's arguments; "causes pods to restart" is "fa sì che i pod si riavviino"."""
        if "clause" not in verb.options or act.content is None:
            if "clause" in verb.options:
                raise UnsayableError(f"{act.verb} without what is done")
            return super().arguments(act, verb, subject, negated=negated, modal=modal, known=known)
        if not isinstance(act.obj, NounPhrase | Coordination) or self._is_object_pronoun(act.obj):
            raise UnsayableError(f"{act.verb} of nothing")
        inner = replace(act.content, subject=self._the(act.obj), progressive=False)
        rest = [self.oblique(slot, phrase, verb) for slot, phrase in act.obliques]
        return [*rest, joined("che", self.plain(inner, subjunctive=True)[0])]

    def adjunct(
        self,
        adjunct: Adjunct,
        host: Said,
        *,
        since: bool = False,
        clausal: bool = False,
        head: Noun | None = None,
        ahead: bool = False,
    ) -> str:
        """Return a phrase with its preposition; a value "for" something is that thing's."""
        phrase = adjunct.phrase
        counted = isinstance(phrase, NounPhrase) and phrase.amount is not None
        if adjunct.role is Role.VIA and counted:  # "is over 100 jobs"
            if not host.measure:
                raise UnsayableError("over an amount of something")
            adjunct = replace(adjunct, role=Role.ABOVE)
        timed = phrase if adjunct.role is Role.FOR and isinstance(phrase, NounPhrase) else None
        if timed is not None and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined("da" if since else "per", self.nominal(timed, Use.NAKED).text)
        of_it = head is not None and head.kind in {"measure", "event"} and "takes-for" not in head.options
        told = isinstance(phrase, NounPhrase | Coordination) and not self._wants(adjunct)
        if adjunct.role is Role.FOR and of_it and told:
            adjunct = replace(adjunct, role=Role.OF)
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = _SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if adjunct.role is Role.SINCE and isinstance(phrase, NounPhrase) and self._is_span(phrase):
            return joined("da", self.nominal(phrase, Use.NAKED).text)  # "da ore"
        if adjunct.role is Role.BEHIND and isinstance(phrase, NounPhrase) and phrase.head in _LATE:
            return joined("in ritardo rispetto", live("a"), self.nominal(self._the(phrase), Use.OBJECT).text)
        if adjunct.role is Role.DURING and isinstance(phrase, NounPhrase) and phrase.amount is not None:
            return joined("in", self.nominal(phrase, Use.NAKED).text)  # "during 10 minutes"
        if adjunct.role is Role.OUT_OF and not isinstance(phrase, Amount):
            raise UnsayableError("out of something")
        if head is not None and adjunct.role is Role.LAST and head.kind not in {"measure", "event", "data", "resource"}:
            raise UnsayableError("a thing in the last period")
        if adjunct.role is Role.IN and isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and phrase.head:
            many = self.noun(phrase.head)
            if many.kind == "unit" and phrase == NounPhrase(phrase.head, Number.PLURAL):  # "in byte", "in pochi minuti"
                few = "" if head is not None else self.agree("poco", many.gender, plural=True)
                return joined("in", few, many.plural)
        if adjunct.role is Role.THAN and isinstance(phrase, NounPhrase) and phrase.amount is not None:
            raise UnsayableError("than an amount of something")
        if (
            adjunct.role is Role.THAN
            and isinstance(phrase, NounPhrase)
            and phrase.names
            and phrase.number is Number.PLURAL
        ):
            raise UnsayableError("than an amount that was read as a name")
        if adjunct.role is Role.THAN and isinstance(phrase, Amount):
            return joined(live("di"), self.amount(phrase))
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object; behind "di 0" it has no article: "il rischio di perdita di dati"."""
        obj = self._little(obj)
        if verb.infinitive == "perdere" and isinstance(obj, NounPhrase) and obj.number is not Number.PLURAL:
            many = isinstance(obj.head, str) and bool(obj.head) and self.noun(obj.head).plural_only
            obj = obj if negated or many else self._the(obj)  # "ha perso la connessione", "ha perso dati"
        preposition = verb.options.get("obj", "")
        if preposition.endswith(" 0") and not isinstance(obj, Amount):
            if self._is_object_pronoun(obj):
                raise UnsayableError("a pronoun as object")
            said = self.nominal(obj, Use.NAKED)
            return replace(said, text=joined(live(preposition.removesuffix(" 0")), said.text))
        return super().direct_object(obj, verb, negated=negated)

    def _little(self, obj: Nominal | Amount) -> Nominal | Amount:
        """Return "low available memory" as "little available memory"."""
        if not isinstance(obj, NounPhrase) or not isinstance(obj.head, str) or not obj.head or obj.amount is not None:
            return obj
        noun, low = self.noun(obj.head), Adjective("low")
        if low not in obj.adjectives or not noun.mass or noun.kind != "resource":
            return obj
        if obj.determiner not in {Determiner.NONE, Determiner.INDEFINITE}:
            return obj
        rest = tuple(one for one in obj.adjectives if one != low)
        return replace(obj, adjectives=rest, determiner=Determiner.FEW)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:
        """Return "superiore al limite"; of a time that something takes "per più di 1 ora"."""
        if isinstance(phrase, Amount) and phrase.unit in {"second", "minute", "hour", "day"} and not host.measure:
            return f"per {'più' if role is Role.ABOVE else 'meno'} di {self.amount(phrase)}"
        if isinstance(phrase, NounPhrase) and phrase.amount is not None and phrase.of is not None and not host.measure:
            raise UnsayableError("a thing above an amount of a value")
        return super().beyond(role, phrase, host, clausal=clausal, head=head)

    def _noun_adjunct(self, role: Role, phrase: Nominal, head: Noun | None) -> str:
        """Say what comes with something new without a definite article; of several, each has the preposition."""
        if isinstance(phrase, Coordination) and role not in {Role.BETWEEN, Role.AMONG}:
            return self._each(phrase, lambda item: self._noun_adjunct(role, item, head))
        told = phrase.adjuncts if isinstance(phrase, NounPhrase) and phrase.amount is not None else ()
        if role is Role.AT and any(one.role is Role.PER for one in told):  # "at 5 errors per second"
            return joined("al ritmo", live("di"), self.nominal(phrase, Use.NAKED).text)
        place = phrase.head if isinstance(phrase, NounPhrase) and phrase.amount is None else ""
        machine = isinstance(place, str) and bool(place) and self.noun(place).kind == "machine"
        if role is Role.AT and isinstance(phrase, NounPhrase) and (isinstance(phrase.head, Name) or machine):
            role = Role.ON  # "at {{ $labels.instance }}"
        if isinstance(phrase, NounPhrase) and isinstance(phrase.head, str) and phrase.head:
            noun = self.noun(phrase.head)
            named_part = any(isinstance(one, Name) for one in phrase.modifiers)
            if role is Role.ON and noun.kind == "measure" and named_part:  # "on host ⟨1⟩ usage"
                raise UnsayableError("on a value")
            many = phrase.number is Number.PLURAL and noun.kind == "event"
            if role is Role.BY and many and phrase.determiner is Determiner.NONE:
                return joined(live("da"), self.nominal(phrase, Use.INDEFINITE).text)
        if role in _UNARTICLED and isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NONE:
            wanted = head is not None and f"takes-{role.value}" in head.options
            if not wanted:
                return joined(live(*self.ROLES[role].split()), self.nominal(phrase, Use.INDEFINITE).text)
        return super()._noun_adjunct(role, phrase, head)

    def _each(self, phrase: Coordination, say: Callable[[NounPhrase], str]) -> str:
        """Return the parts of a coordination, each with its preposition."""
        if phrase.conjunction not in {"and", "or", "comma"}:
            raise UnsayableError("phrases with a slash")
        texts = [say(item) for item in phrase.items]
        if phrase.conjunction == "comma":
            return ", ".join(texts)
        word = self.OR if phrase.conjunction == "or" else self.AND
        return ", ".join(texts[:-1]) + f" {live(word)} " + texts[-1]

    def infinitive(self, clause: Clause, subject: Said) -> str:
        """Return an infinitive; of a state such as "is running" that of what begins it."""
        act = clause.predicate
        if isinstance(act, Acting):
            self._check_agent(clause, act)
        if isinstance(act, Acting) and act.verb == "run":
            if act != Acting("run"):
                raise UnsayableError("to run, with more")
            mid, end = self.adverbs(clause)
            rest = self.adjuncts(clause, subject, since=False)
            if clause.negated or clause.more or clause.links:
                raise UnsayableError("not to run, or to run and more")
            return joined("andare", mid, "in esecuzione", self.manner(clause), *rest, end)
        return super().infinitive(clause, subject)

    def _of(self, whole: Nominal, head: Noun | None) -> str:
        """Return "delle richieste e dei processi"."""
        if isinstance(whole, Coordination):
            return self._each(whole, lambda item: self._of(item, head))
        quantity = head is not None and head.options.get("of") in {"plural", "les"}
        if quantity and isinstance(whole.head, str) and whole.head and whole == NounPhrase(whole.head):
            noun = self.noun(whole.head)  # "rate of retry"
            many = noun.kind == "event" and not noun.mass
            whole = replace(whole, number=Number.PLURAL) if many else whole
        return super()._of(whole, head)

    def oblique(self, slot: str, phrase: Nominal | Amount, verb: Verb) -> str:
        """Return an argument behind a preposition, which stands before each of several."""
        if isinstance(phrase, Coordination) and slot not in {"between", "among"}:
            return self._each(phrase, lambda item: self.oblique(slot, item, verb))
        return super().oblique(slot, phrase, verb)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.NEXT and not amount.value and amount.unit:
            noun = self.noun(amount.unit)
            return f"{'nella prossima' if noun.gender == 'f' else 'nel prossimo'} {noun.singular}"
        if role is Role.PER and not amount.value and amount.unit:
            noun = self.noun(amount.unit)  # "al secondo"
            return joined(live("a"), self.article(Article.DEFINITE, noun.gender, plural=False), noun.singular)
        if role is Role.IN:
            return f"{'tra' if ahead else 'in'} {self.amount(amount)}"
        return super()._amount_adjunct(role, amount, since=since, ahead=ahead)

    # --- amounts and times ------------------------------------------------------------------------------------------

    def unit(self, amount: Amount) -> str:
        """Return the unit; behind a hidden number an abbreviation, which ``settle_numbers`` may write out."""
        text = super().unit(amount)
        short = bool(text) and "⟨" in amount.value
        return "\u00a0" + text if short and text == self.noun(amount.unit).options.get("abbr") else text

    def last(self, amount: Amount) -> str:
        """Return "negli ultimi 5 minuti"."""
        if amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared last period")
        if not amount.unit:
            return f"nell'ultimo intervallo di {self.amount(amount)}"
        noun = self.noun(amount.unit)
        f = noun.gender == "f"
        if amount.value in {"", "1"}:
            return f"{live('in')} {live('la' if f else 'il')} {'ultima' if f else 'ultimo'} {noun.singular}"
        return f"{'nelle ultime' if f else 'negli ultimi'} {amount.value} {noun.plural}"

    def every(self, amount: Amount) -> str:
        """Return "ogni 5 minuti"."""
        return "ogni " + self.amount(amount).removeprefix("1 ")

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "da 5 minuti" or "per 5 minuti"."""
        return f"{'da' if since else 'per'} {self.amount(amount)}"

    def when(self, phrase: NounPhrase) -> str:
        """Return "la settimana scorsa"."""
        if not isinstance(phrase.head, str) or not phrase.head or not phrase.adjectives:
            raise UnsayableError("a time")
        noun = self.noun(phrase.head)
        which = {"next": "prossimo", "last": "scorso"}.get(phrase.adjectives[0].concept)
        if which is None:
            raise UnsayableError("a time")
        article = self.article(Article.DEFINITE, noun.gender, plural=False)
        return joined(article, noun.singular, self.agree(which, noun.gender, plural=False))

    # --- sentences --------------------------------------------------------------------------------------------------

    def _body(self, sentence: Sentence, style: Style) -> str:
        """Return the body; a headline such as "all tasks failing" is a clause."""
        body = sentence.body
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, Clause) and isinstance(body.predicate, Existing):
            phrase = body.predicate.phrase
            if not body.adjuncts and not body.links and not body.adverbs and isinstance(phrase, NounPhrase):
                body = phrase
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, NounPhrase) and body.participle is not None:
            doing = body.participle
            if doing.progressive and body.head in NO_AGENTS:
                raise UnsayableError(f"{body.head} that does something")
            if doing.progressive and isinstance(doing.predicate, Acting) and not doing.predicate.passive:
                subject = replace(body, participle=None)
                return super()._body(replace(sentence, body=replace(doing, subject=subject)), style)
        return super()._body(sentence, style)

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence; an adverb of degree at its front has no comma."""
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        sentence = mended(sentence)
        text = super().sentence(sentence, style)
        for adverb in sentence.opening:
            if concepts()["adverbs", adverb].kind == "degree":
                said = self.adverb(adverb).text
                text = re.sub(f"^({re.escape(said)}), ", r"\1 ", text, flags=re.IGNORECASE)
        return text
