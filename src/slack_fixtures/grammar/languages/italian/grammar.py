"""The grammar words of Italian: prepositions, conjunctions and pronouns, articles and determiners, contraction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from slack_fixtures.grammar.abstract import Adjective, Amount, Determiner, LinkKind, Modal, NounPhrase, Relation, Role
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.italian.forms import (
    begins_with_vowel,
    conjugation,
    feminine,
    plural,
    reflexive,
    takes_lo,
)
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import INTRUDERS, PUBLISHED, UNTOLD
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, Noun, Verb, joined, live

_JOINTS: Mapping[str, str] = {"di": "de", "a": "a", "da": "da", "in": "ne", "su": "su"}
_ENDINGS: Mapping[str, str] = {"il": "l", "lo": "llo", "la": "lla", "i": "i", "gli": "gli", "le": "lle"}
_SHORT_INFINITIVE = re.compile("(?:dur|por|^(?:at|con|dis|es|pro|ri|sot)?trar)$")  # of "ridurre", "porre", "estrarre"
_STRONG = frozenset({"un", "nessun", "alcun", "ciascun"})  # "uno" before "sp-" and the like
_ESSERE = frozenset(
    {"essere", "stare", "andare", "venire", "arrivare", "partire", "ripartire", "uscire", "entrare", "tornare"}
    | {"ritornare", "restare", "rimanere", "diventare", "cadere", "scadere", "ricadere", "crescere", "scendere"}
    | {"salire", "risalire", "nascere", "morire", "riuscire", "scomparire", "apparire", "comparire", "accadere"}
    | {"avvenire", "succedere", "emergere", "sembrare", "mancare", "bastare", "esistere", "dipendere", "provenire"}
    | {"appartenere", "intervenire", "durare", "scattare", "fallire", "passare", "risultare", "decadere", "divenire"}
)


class ItalianGrammar(Romance):
    """The words and hooks of Italian."""

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
        Role.COMPARED: "rispetto a",
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
    HOURS = "le"
    CLOCK = "alle {}"
    SEARCHING = "alla ricerca"
    AGREES = True
    KNOWN_MANY = True
    THEM = ("lo", "la", "li", "le")
    NONE_LEFT = ("non resta", "non restano")
    AGO = "{} fa"
    LASTING = ("per", "da")
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
    FEMININE_NAMES = frozenset({"API", "CVE", "VM", "RAM", "ACL", "AMI", "CRL", "JVM", "PR", "CPU", "GPU", "CDN"})
    ONE_OF = ("uno", "una")
    TOTAL = "su"
    IMPOSSIBLE = "impossibile"
    TERMS: ClassVar[Mapping[tuple[str, str], str]] = {
        ("nurse", "call"): "chiamata infermieri f, chiamate infermieri",
        ("voice", "quality"): "qualità vocale f",
        ("voice", "server"): "server vocale m, server vocali",
        ("voice", "chat"): "chat vocale f, chat vocali",
        ("administrator", "user"): "utente amministratore m, utenti amministratori",
        ("administrator", "login"): "accesso amministratore m, accessi amministratore",
        ("ad", "spend"): "spesa pubblicitaria f, spese pubblicitarie",
        ("cold chain", "breach"): "interruzione della catena del freddo f, interruzioni della catena del freddo",
        ("root_directory", "login"): "accesso root m, accessi root",
        ("root_directory", "access"): "accesso root m, accessi root",
        ("root_directory", "user"): "utente root m, utenti root",
        ("root_directory", "account"): "account root m, =",
        ("application", "server"): "server applicativo m, server applicativi",
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
    US = "ci"
    PRONOUNS: ClassVar[Mapping[str, Said]] = {
        "this": Said("questo"),
        "everything": Said("tutto"),
        "someone": Said("qualcuno"),
        "something": Said("qualcosa"),
        "nothing": Said("nulla", negative=True),
        "we": Said("", plural=True, we=True),
        "nobody": Said("nessuno", negative=True),
    }

    # --- forms --------------------------------------------------------------------------------------------------------

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
        return True, [stem + ("re" if _SHORT_INFINITIVE.search(stem) else "e"), *words[1:]]

    def finish(self, text: str) -> str:
        """Put the "non" of "non disponibile" before the verb: "non è disponibile"."""
        text = re.sub(rf"(?<=\w) (?={NAME}?/(?:s|min|h|d)\b)", "", text).replace(" \u00a0", "\u00a0")
        text = re.sub("⟩[ \u00a0]%", "⟩%", text)
        text = re.sub(rf"([%⟩\d]) confrontat[aeio] {LIVE}?con ", r"\1 in confronto con ", text)
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

    # --- articles -----------------------------------------------------------------------------------------------------

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
        new = any(one.concept in UNTOLD for one in phrase.adjectives)
        new = new or (noun.concept in PUBLISHED and Adjective("public") in phrase.adjectives)
        new = new and use is Use.AFTER and not phrase.names
        if (new and not noun.mass and noun.kind != "measure") or (use is Use.SUBJECT and noun.concept in INTRUDERS):
            return Article.INDEFINITE
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
            Determiner.YOUR: (f"{the} {four('vostro vostra vostri vostre')}", ""),
            Determiner.OUR: (f"{the} {four('nostro nostra nostri nostre')}", ""),
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
            Determiner.HALF: (
                (f"{live('la')} metà {live('di')} {live('le' if f else 'i')}", "plural")
                if plural
                else (f"{live('la')} metà {live('di')} {live('la' if f else 'il')}", "")
            ),
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

    # --- clitics and negation -----------------------------------------------------------------------------------------

    def negated_verb(self, finite: str, negation: str) -> str:
        """Return "non …", "non … più"."""
        return joined("non", finite, "" if negation in {"-", "non"} else negation)

    def negated_infinitive(self, infinitive: str) -> str:
        """Return "non …"."""
        return f"non {infinitive}"

    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "riempirsi"."""
        return reflexive(infinitive)

    def order_with(self, form: str, pronoun: str) -> str:
        """Return "riavviarlo"."""
        return self.infinitive_with(form, pronoun)

    def infinitive_with(self, infinitive: str, pronoun: str) -> str:
        """Return "riavviarlo"."""
        return reflexive(infinitive).removesuffix("si") + pronoun

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

    def exists_verb(self) -> Verb:
        """Return "essere" with its "ci"."""
        return Verb("essere", options={"ci": ""})

    def clitic(self, verb: Verb) -> str:
        """Return "si", or the "ci" of existence."""
        return live("ci") if "ci" in verb.options else "si" if verb.reflexive else verb.options.get("clitic", "")

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic."""
        return "esserci" if "ci" in verb.options else super().infinitive_of(verb, f)

    # --- times --------------------------------------------------------------------------------------------------------

    def unit(self, amount: Amount) -> str:
        """Return the unit; behind a hidden number an abbreviation, which ``settle_italian`` may write out."""
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
