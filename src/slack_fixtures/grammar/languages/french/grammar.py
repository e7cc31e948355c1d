"""The grammar words of French: prepositions, conjunctions and pronouns, articles and determiners, elision, times."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import ClassVar

from slack_fixtures.grammar.abstract import Amount, Determiner, LinkKind, Modal, Name, NounPhrase, Relation, Role
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.french.forms import conjugation
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import INTRUDERS
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, Noun, Verb, joined, live

_ASPIRATED = re.compile(r"(haut|hauss|hash|hors|handshak|heap|hook|hub|hach|hasard|huit|halt|hit|heurt|hot|hint|H)")
_VOWELS = "aeiouâàäéèêëîïôöùûüœæAEIOUÂÀÄÉÈÊËÎÏÔÖÙÛÜŒ"
_ELIDED = {
    "le": "l'",
    "la": "l'",
    "de": "d'",
    "que": "qu'",
    "ne": "n'",
    "se": "s'",
    "je": "j'",
    "ce": "cet",
    "sa": "son",
}
_ETRE = frozenset(
    {
        "aller",
        "venir",
        "devenir",
        "redevenir",
        "parvenir",
        "revenir",
        "provenir",
        "intervenir",
        "survenir",
        "partir",
        "passer",
    }
    | {"repartir", "sortir", "ressortir", "entrer", "rentrer", "arriver", "rester", "tomber", "retomber", "mourir"}
)
"""Verbs whose perfect has être."""


class FrenchGrammar(Romance):
    """The words and hooks of French."""

    locale: ClassVar[str] = "fr-FR"
    folder: ClassVar[str] = "fr"
    PREPOSITIONS = frozenset({"de", "du", "des", "à", "en", "par", "sur"})
    OF = "de"
    AND = "et"
    OR = "ou"
    THAT = "que"
    WHO = "qui"
    PLUS = "plus"
    TOO = "trop"
    NOT = "pas"
    NON = "non"
    NEGATED_OF = "de"
    EXISTS = ("il", "avoir")
    URGENT = "immédiatement"
    BE = "être"
    BECOME = "devenir"
    REMAIN = "rester"
    THING = "objet"
    MODALS: ClassVar[Mapping[Modal, tuple[str, str]]] = {
        Modal.CAN: ("pouvoir", "pres"),
        Modal.MAY: ("pouvoir", "cond"),
        Modal.SHOULD: ("devoir", "cond"),
        Modal.MUST: ("devoir", "pres"),
    }
    ROLES: ClassVar[Mapping[Role, str]] = {
        Role.ON: "sur",
        Role.IN: "dans",
        Role.AT: "à",
        Role.FOR: "pour",
        Role.FROM: "depuis",
        Role.TO: "vers",
        Role.TOWARD: "vers",
        Role.INTO: "dans",
        Role.BY: "par",
        Role.WITH: "avec",
        Role.WITHOUT: "sans",
        Role.VIA: "via",
        Role.BETWEEN: "entre",
        Role.AMONG: "parmi",
        Role.AGAINST: "contre",
        Role.ACROSS: "sur",
        Role.UNDER: "sous",
        Role.BEHIND: "derrière",
        Role.NEAR: "près de",
        Role.ABOUT: "concernant",
        Role.AS: "en tant que",
        Role.PER: "par",
        Role.LIKE: "comme",
        Role.DURING: "pendant",
        Role.AFTER: "après",
        Role.BEFORE: "avant",
        Role.SINCE: "depuis",
        Role.UNTIL: "jusqu' à",
        Role.DUE_TO: "en raison de",
        Role.DESPITE: "malgré",
        Role.COMPARED: "par rapport à",
        Role.INSTEAD_OF: "au lieu de",
        Role.EXCEPT: "sauf",
        Role.BASED_ON: "en fonction de",
        Role.ABOVE: "au-dessus de",
        Role.BELOW: "au-dessous de",
        Role.BEYOND: "au-delà de",
        Role.OUT_OF: "sur",
        Role.OUTSIDE: "en dehors de",
        Role.THAN: "que",
        Role.OF: "de",
        Role.PURPOSE: "pour",
    }
    NOUN_ROLES: ClassVar[Mapping[Role, str]] = {Role.FROM: "provenant de"}
    SLOTS: ClassVar[Mapping[str, str]] = {
        "to": "à",
        "from": "depuis",
        "with": "avec",
        "for": "pour",
        "on": "sur",
        "of": "de",
        "in": "dans",
        "into": "dans",
        "by": "de",
        "against": "contre",
        "as": "comme 0",
        "at": "à",
        "between": "entre",
        "above": "au-dessus de",
        "below": "au-dessous de",
        "behind": "derrière",
        "over": "sur",
        "through": "par",
        "about": "concernant",
        "without": "sans 0",
        "within": "dans",
        "under": "sous",
        "after": "après",
        "before": "avant",
        "across": "sur",
        "among": "parmi",
        "toward": "vers",
        "via": "via",
    }
    RELATIONS: ClassVar[Mapping[Relation, str]] = {
        Relation.MORE_THAN: f"plus {LIVE}de {{}}",
        Relation.LESS_THAN: f"moins {LIVE}de {{}}",
        Relation.AT_LEAST: "au moins {}",
        Relation.AT_MOST: "au plus {}",
        Relation.ONLY: "seulement {}",
        Relation.ABOUT: "environ {}",
        Relation.ALMOST: f"près {LIVE}de {{}}",
    }
    LINKS: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.AND: " et ",
        LinkKind.BUT: ", mais ",
        LinkKind.OR: " ou ",
        LinkKind.BECAUSE: " car ",
        LinkKind.WHEN: f" {LIVE}lorsque ",
        LinkKind.IF: f" {LIVE}si ",
        LinkKind.WHILE: f" alors {LIVE}que ",
        LinkKind.UNTIL: f" jusqu'à ce {LIVE}que ",
        LinkKind.AFTER: f" après {LIVE}que ",
        LinkKind.BEFORE: f" avant {LIVE}que ",
        LinkKind.SO: ", donc ",
        LinkKind.SO_THAT: f" afin {LIVE}que ",
        LinkKind.ALTHOUGH: f", bien {LIVE}que ",
        LinkKind.EVEN_THOUGH: f", bien {LIVE}que ",
        LinkKind.WHERE: " où ",
        LinkKind.COLON: "\u00a0: ",
        LinkKind.SEMICOLON: "\u202f; ",
        LinkKind.DASH: " – ",
        LinkKind.COMMA: ", ",
    }
    FIRST: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.IF: f"{LIVE}si",
        LinkKind.WHEN: f"{LIVE}lorsque",
        LinkKind.BECAUSE: "comme",
        LinkKind.WHILE: f"alors {LIVE}que",
        LinkKind.AFTER: f"après {LIVE}que",
        LinkKind.BEFORE: f"avant {LIVE}que",
        LinkKind.UNTIL: f"tant {LIVE}que",
        LinkKind.ALTHOUGH: f"bien {LIVE}que",
        LinkKind.EVEN_THOUGH: f"bien {LIVE}que",
    }
    SUBJUNCTIVE = frozenset(
        {LinkKind.UNTIL, LinkKind.BEFORE, LinkKind.SO_THAT, LinkKind.ALTHOUGH, LinkKind.EVEN_THOUGH}
    )
    SEQUEL = ", ce qui "
    COLON = "\u00a0: "
    QUOTES = "«\u00a0{}\u00a0»"
    ABOVE = "supérieur"
    BELOW = "inférieur"
    AGREES = True
    KNOWN_MANY = True
    ALONE = "seul"
    SEARCHING = "à la recherche"
    LATE_BY = "à"
    HE = ("il", "elle", "ils", "elles")
    THEM = ("le", "la", "les", "les")
    NONE_LEFT = ("il ne reste plus de", "il ne reste plus de")
    AGO = "il y a {}"
    LASTING = ("pendant", "depuis")
    TIMES = "{} fois"
    NEXT = "d'ici {}"
    POINT = "dans {}"
    IN_TIME = "dans {}"
    FEMININE_NAMES = frozenset({"API", "CVE", "VM", "RAM", "ACL", "AMI", "CRL", "JVM", "CDR", "PR"})
    THAN = "que"
    THAN_WORDS: ClassVar[Mapping[str, str]] = {
        "expected": "que prévu",
        "usual": "que d'habitude",
        "normal": "que la normale",
        "desired": "que souhaité",
        "required": "que nécessaire",
        "allowed": "que ce qui est autorisé",
        "configured": "que ce qui est configuré",
    }
    ONE_OF = ("l'un", "l'une")
    TOTAL = "sur"
    IMPOSSIBLE = "impossible de"
    TERMS: ClassVar[Mapping[tuple[str, str], str]] = {
        ("nurse", "call"): "appel infirmier m, appels infirmiers",
        ("voice", "chat"): "chat vocal m, chats vocaux",
        ("voice", "quality"): "qualité vocale f",
        ("voice", "server"): "serveur vocal m, serveurs vocaux",
        ("cold chain", "breach"): "rupture de la chaîne du froid f, ruptures de la chaîne du froid",
        ("root_directory", "login"): "connexion root f, connexions root",
        ("root_directory", "access"): "accès root m",
        ("root_directory", "user"): "utilisateur root m, utilisateurs root",
        ("root_directory", "account"): "compte root m, comptes root",
        ("administrator", "account"): "compte administrateur m, comptes administrateur",
        ("user", "account"): "compte utilisateur m, comptes utilisateur",
        ("customer", "account"): "compte client m, comptes client",
        ("application", "server"): "serveur d'applications m, serveurs d'applications",
        ("app", "server"): "serveur d'applications m, serveurs d'applications",
        ("server", "error"): "erreur serveur f, erreurs serveur",
        ("storage", "space"): "espace de stockage m, espaces de stockage",
        ("name", "server"): "serveur de noms m, serveurs de noms",
        ("system", "time"): "heure système f, heures système",
        ("system", "drive"): "lecteur système m, lecteurs système",
        ("bank", "detail"): "coordonnées bancaires f +",
        ("card", "detail"): "données de carte f +",
        ("storage", "array"): "baie de stockage f, baies de stockage",
        ("blob", "store"): "magasin de blobs m, magasins de blobs",
        ("part", "outcome"): "résultat partiel m, résultats partiels",
        ("part", "result"): "résultat partiel m, résultats partiels",
        ("part", "delivery"): "livraison partielle f, livraisons partielles",
        ("royalty", "billing"): "décompte des redevances m, décomptes des redevances",
        ("backup", "path"): "chemin de secours m, chemins de secours",
        ("backup", "link"): "liaison de secours f, liaisons de secours",
        ("read", "access"): "accès en lecture m ; takes-to: à",
        ("write", "access"): "accès en écriture m ; takes-to: à",
        ("write", "rate"): "taux d'écriture m",
        ("read", "rate"): "taux de lecture m",
    }
    PRONOUNS: ClassVar[Mapping[str, Said]] = {
        "this": Said("cela"),
        "you": Said("vous", plural=True, you=True),
        "everything": Said("tout"),
        "someone": Said("quelqu'un"),
        "something": Said("quelque chose"),
        "nothing": Said("rien", negative=True),
        "nobody": Said("personne", negative=True),
        "we": Said("on"),
    }

    # --- forms --------------------------------------------------------------------------------------------------------

    def conjugate(self, infinitive: str) -> Mapping[str, str]:
        """Return the forms of a verb."""
        return conjugation(infinitive)

    def plural_of(self, word: str) -> str:
        """Return the regular plural."""
        if word.endswith(("s", "x", "z")):
            return word
        if word.endswith(("eau", "eu")) and word != "pneu":
            return word + "x"
        return word[:-2] + "aux" if word.endswith("al") else word + "s"

    def is_preposition(self, word: str) -> bool:
        """Return whether the plural stops before a word of a noun."""
        return super().is_preposition(word) or word.startswith("d'")

    def feminine_of(self, word: str) -> str:
        """Return the regular feminine."""
        for end, feminine in (
            ("eux", "euse"),
            ("if", "ive"),
            ("el", "elle"),
            ("en", "enne"),
            ("er", "ère"),
            ("eur", "euse"),
        ):
            if word.endswith(end) and word not in {
                "supérieur",
                "inférieur",
                "antérieur",
                "ultérieur",
                "extérieur",
                "meilleur",
            }:
                return word[: -len(end)] + feminine
        return word if word.endswith("e") else "due" if word == "dû" else word + "e"

    def fuse(self, word: str, rest: str) -> str:
        """Contract "de le", elide before vowels."""
        bare = rest.lstrip(LIVE)
        if word in {"de", "à"} and rest.startswith(LIVE) and (inner := self._contract(word, bare)) is not None:
            return inner
        if word == "ne" and bare.startswith("y "):
            return "n'" + bare
        if word in _ELIDED and self._is_vowel(bare):
            if word in {"ce", "sa"}:
                return f"{_ELIDED[word]} {bare}"
            return _ELIDED[word] + bare
        if word in {"si", "lorsque"} and bare.startswith(("il ", "ils ", "elle", "un", "on ", "aucun")):
            if word == "lorsque":
                return "lorsqu'" + bare
            return "s'" + bare if bare.startswith("il") else f"{LIVE}si {bare}"
        if word == "jusqu'":
            return "jusqu'" + bare
        return f"{LIVE}{word} {rest}"

    @staticmethod
    def _contract(word: str, rest: str) -> str | None:
        first, _, after = rest.partition(" ")
        if first in {"du", "dela", "des"} and word == "de":  # "de" swallows a partitive
            return None if not after else FrenchGrammar._plain_of(after)
        joint = {"le": "du" if word == "de" else "au", "les": "des" if word == "de" else "aux"}.get(first)
        return f"{joint} {after}" if joint else None

    @staticmethod
    def _plain_of(rest: str) -> str:
        return "d'" + rest if FrenchGrammar._is_vowel(rest) else "de " + rest

    @staticmethod
    def _is_vowel(text: str) -> bool:
        text = text.lstrip(LIVE)
        text = text.removeprefix(NAME)
        if text[:1] in {"h", "H"}:
            return not _ASPIRATED.match(text)
        if re.match(r"(un|onze|oui|ouï|y[aeiou]|yum)", text) and not text.startswith(("un ", "une ", "uni")):
            return text.startswith("un")
        return text[:1] in _VOWELS

    def finish(self, text: str) -> str:
        """Resolve partitives that nothing swallowed, and join apostrophes."""

        def partitive(match: re.Match[str]) -> str:
            if self._is_vowel(match[2]):
                return "de l'" + match[2]
            return ("du " if match[1] == "du" else "de la ") + match[2]

        text = re.sub(f"{LIVE}(du|dela) ([^ ]+)", partitive, text)
        text = re.sub(r"\b(prête?s?) \ue000?pour (?=[a-zé]+(er|ir|re)\b)", r"\1 à ", text)
        text = re.sub(r"\b(attend(?:ent)?) \ue000?pour (?=[êé])", r"\1 d'", text)
        text = re.sub(r"\b(attend(?:ent)?) \ue000?pour (?=[a-z]+(er|ir|re)\b)", r"\1 de ", text)
        text = re.sub(r" \ue000?et (est|sont|sera|seront) ensuite ", r", puis \1 ", text)
        text = re.sub(r"\best \ue000?de ([^.;,]{1,30}) \ue000?derrière ", r"a \1 de retard sur ", text)
        text = re.sub(r"\bsont \ue000?de ([^.;,]{1,30}) \ue000?derrière ", r"ont \1 de retard sur ", text)
        text = re.sub(
            r"(?<!\ba de )(?<!est de )(?<!ont de )(?<!était de )"
            rf"\b([Nn])ouveau (?!(?:et|ou|à|en|au|aux|est|avec|entre|après|avant) )(?=\ue001?[{_VOWELS}])",
            r"\1ouvel ",
            text,
        )
        text = re.sub(r"\best \ue000?de ([^.;,]{1,30}) \ue000?(?=au-dess[ou]us )", r"se situe \1 ", text)
        text = re.sub(r"\bsont \ue000?de ([^.;,]{1,30}) \ue000?(?=au-dess[ou]us )", r"se situent \1 ", text)
        text = re.sub(r"([%⟩\d]) comparée?s? \ue000?à ", r"\1, contre ", text)
        text = text.replace(" d'UTC", " UTC")
        return re.sub(r"\bde (les|le) ", lambda match: {"le": "du ", "les": "des "}[match[1]], text)

    def closing(self, end: str) -> str:
        """Return the mark; a narrow space stands before ! and ?."""
        return "\u202f" + end if end in {"!", "?"} else "\u00a0:" if end == ":" else end

    # --- articles -----------------------------------------------------------------------------------------------------

    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article."""
        index = 2 if plural else int(gender == "f")
        words = {
            Article.NONE: ("", "", ""),
            Article.DEFINITE: ("le", "la", "les"),
            Article.INDEFINITE: ("un", "une", "des"),
            Article.PARTITIVE: ("du", "dela", "des"),
            Article.NEGATIVE: ("de", "de", "de"),
        }[kind]
        return live(words[index]) if words[index] else ""

    def indefinite_before_adjective(self, gender: str) -> str:  # noqa: ARG002
        """Return "de" of "de nouveaux nœuds"."""
        return live("de")

    def article_kind(self, phrase: NounPhrase, noun: Noun | None, use: Use, *, plural: bool) -> Article:
        """Return the article of a phrase."""
        if use is Use.BARE:
            return Article.NONE
        determiner = phrase.determiner
        if determiner is Determiner.DEFINITE:
            return Article.DEFINITE
        if determiner is Determiner.INDEFINITE:
            if use is Use.NAKED:
                return Article.NONE
            if use is Use.NEGATED:
                return Article.NEGATIVE
            told = phrase.modifiers or phrase.adjectives or phrase.of or phrase.names
            if noun is not None and noun.mass and not plural and not told:
                return Article.PARTITIVE if use is Use.INDEFINITE else Article.DEFINITE
            return Article.INDEFINITE
        if use is Use.NAKED:
            return Article.NONE
        if noun is None:
            return Article.NONE
        return self._bare_plural(phrase, noun, use) if plural else self._bare_singular(phrase, noun, use)

    @staticmethod
    def _bare_plural(phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        if (wanted := noun.options.get("bare")) is not None:
            return Article.DEFINITE if wanted == "les" else Article.INDEFINITE
        if use is Use.NEGATED:
            return Article.NEGATIVE
        if use in {Use.INDEFINITE, Use.PREDICATE}:
            return Article.INDEFINITE
        if use is Use.OF or phrase.of is not None:
            return Article.DEFINITE
        if use is Use.SUBJECT and any(isinstance(part, Name) for part in phrase.modifiers):
            return Article.DEFINITE
        if noun.kind in {"measure", "person", "place", "time"} or phrase.names:
            return Article.DEFINITE
        if use is Use.AFTER and noun.kind in {"machine", "software"} and not phrase.adjectives:
            return Article.DEFINITE
        return Article.INDEFINITE

    @staticmethod
    def _bare_singular(phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        if use is Use.SUBJECT and noun.concept in INTRUDERS:
            return Article.INDEFINITE
        if use is Use.NEGATED and phrase.adjectives and noun.kind in {"thing", "data"} and not phrase.names:
            return Article.NEGATIVE
        named = any(isinstance(part, Name) for part in phrase.modifiers)
        if named and use is Use.AFTER:
            return Article.DEFINITE
        if use is Use.INDEFINITE and (phrase.names or (named and noun.kind == "data")):
            return Article.DEFINITE
        described = phrase.adjectives and not phrase.names and noun.kind not in {"measure", "resource"}
        if use is Use.AFTER and described and not noun.mass:
            return Article.INDEFINITE
        sized = any(adjective.concept in {"high", "low", "significant", "heavy"} for adjective in phrase.adjectives)
        if use in {Use.OBJECT, Use.AFTER, Use.OF} and sized and not phrase.names:
            return Article.INDEFINITE
        if use is Use.INDEFINITE or (use is Use.AFTER and noun.kind == "event" and not noun.mass and not phrase.names):
            plain = not phrase.adjectives and not phrase.modifiers and " " not in noun.singular
            part = noun.mass and noun.kind != "event" and plain
            return Article.PARTITIVE if part else Article.INDEFINITE
        return Article.DEFINITE

    def determined(self, determiner: Determiner, gender: str, *, plural: bool, use: Use) -> tuple[str, str]:
        """Return a determiner and its effect."""
        f = gender == "f"
        of = live("de")
        table: Mapping[Determiner, tuple[str, str]] = {
            Determiner.THIS: (live("ces" if plural else "cette" if f else "ce"), ""),
            Determiner.THAT: (live("ces" if plural else "cette" if f else "ce"), ""),
            Determiner.YOUR: ("vos" if plural else "votre", ""),
            Determiner.OUR: ("nos" if plural else "notre", ""),
            Determiner.NO: ("aucune" if f else "aucun", "negative singular"),
            Determiner.ALL: (
                (f"toutes {live('les')}" if f else f"tous {live('les')}")
                if plural
                else (f"toute {live('la')}" if f else f"tout {live('le')}"),
                "",
            ),
            Determiner.EACH: ("chaque", "singular"),
            Determiner.BOTH: (f"{live('les')} deux", "plural"),
            Determiner.MANY: (f"{of} nombreuses" if f else f"{of} nombreux", "") if plural else (f"beaucoup {of}", ""),
            Determiner.TOO_MANY: (f"trop {of}", ""),
            Determiner.FEW: (f"peu {of}", ""),
            Determiner.TOO_FEW: (f"trop peu {of}", ""),
            Determiner.SEVERAL: ("plusieurs", "plural"),
            Determiner.MOST: (
                f"la plupart {live('des')}" if plural else f"la majeure partie {of} {live('la' if f else 'le')}",
                "",
            ),
            Determiner.MORE: (f"plus {of}", ""),
            Determiner.LESS: (f"moins {of}", ""),
            Determiner.ENOUGH: (f"suffisamment {of}", ""),
            Determiner.NOT_ENOUGH: (f"pas assez {of}", "negative"),
            Determiner.ANOTHER: (f"{live('de')} autres" if plural else "une autre" if f else "un autre", ""),
            Determiner.A_FEW: ("quelques", "plural"),
            Determiner.HALF: (
                (f"la moitié {of} {live('les')}", "plural")
                if plural
                else (f"la moitié {of} {live('la' if f else 'le')}", "")
            ),
            Determiner.WHICH_EVER: ("au moins une" if f else "au moins un", "singular"),
            Determiner.SOME: (("certaines" if f else "certains") if plural else live("dela" if f else "du"), ""),
            Determiner.ANY: (
                (f"{live('de')} éventuelles" if f else f"{live('de')} éventuels")
                if plural
                else ("toute" if f else "tout"),
                "",
            ),
        }
        if determiner not in table:
            raise UnsayableError(f"the determiner {determiner}")
        if determiner is Determiner.ANY and not plural and use is not Use.SUBJECT and use is not Use.BARE:
            return ("toute" if f else "tout"), ""
        return table[determiner]

    def possessive(self, gender: str, *, plural: bool, owners: bool) -> str:
        """Return "son", "leur"."""
        if owners:
            return "leurs" if plural else "leur"
        return live("ses" if plural else "sa" if gender == "f" else "son")

    # --- clitics and negation -----------------------------------------------------------------------------------------

    def negated_verb(self, finite: str, negation: str) -> str:
        """Return "ne … pas"."""
        return joined(live("ne"), finite, "" if negation == "-" else negation)

    def negated_infinitive(self, infinitive: str) -> str:
        """Return "ne pas …"."""
        return f"ne pas {infinitive}"

    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "se …"."""
        return joined(live("se"), infinitive)

    def order_with(self, form: str, pronoun: str) -> str:
        """Return "…-le"."""
        return f"{form}-{pronoun}"

    def infinitive_with(self, infinitive: str, pronoun: str) -> str:
        """Return "le …"."""
        return joined(live(pronoun), infinitive)

    def reflexive_order(self, order: str) -> str:
        """Return "…-vous"."""
        return order + "-vous"

    def auxiliary(self, verb: Verb) -> str:
        """Return être for reflexive verbs and those of movement."""
        if verb.reflexive or verb.infinitive in _ETRE:
            return "être"
        return verb.options.get("aux", "avoir")

    def exists_verb(self) -> Verb:
        """Return "avoir" with its "y"."""
        return Verb("avoir", options={"y": ""})

    def clitic(self, verb: Verb) -> str:
        """Return "se", or the "y" of existence."""
        return "y" if "y" in verb.options else super().clitic(verb)

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic."""
        return "y avoir" if "y" in verb.options else super().infinitive_of(verb, f)

    # --- times --------------------------------------------------------------------------------------------------------

    def last(self, amount: Amount) -> str:
        """Return "au cours des 5 dernières minutes"."""
        if amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared last period")
        if not amount.unit:
            return f"sur la dernière période de {self.amount(amount)}"
        noun = self.noun(amount.unit)
        f = noun.gender == "f"
        if amount.value == "1":
            return f"en {'une' if f else 'un'} {noun.singular}"
        if not amount.value:
            return f"au cours {live('de', 'la' if f else 'le')} {'dernière' if f else 'dernier'} {noun.singular}"
        return f"au cours des {amount.value} {'dernières' if f else 'derniers'} {noun.plural}"

    def every(self, amount: Amount) -> str:
        """Return "toutes les 5 minutes"."""
        if not amount.unit:
            return f"à intervalles de {self.amount(amount)}"
        noun = self.noun(amount.unit)
        if amount.value in {"", "1"}:
            return f"chaque {noun.singular}"
        return f"{'toutes' if noun.gender == 'f' else 'tous'} les {amount.value} {noun.plural}"

    def when(self, phrase: NounPhrase) -> str:
        """Return "la semaine prochaine"."""
        if not isinstance(phrase.head, str) or not phrase.head or not phrase.adjectives:
            raise UnsayableError("a time")
        noun = self.noun(phrase.head)
        which = {"next": "prochain", "last": "dernier"}.get(phrase.adjectives[0].concept)
        if which is None:
            raise UnsayableError("a time")
        article = self.article(Article.DEFINITE, noun.gender, plural=False)
        return joined(article, noun.singular, self.agree(which, noun.gender, plural=False))
