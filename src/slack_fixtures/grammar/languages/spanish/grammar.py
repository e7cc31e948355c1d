"""The grammar words of Spanish: prepositions, conjunctions and pronouns, articles and determiners, contraction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Modal, Name, NounPhrase, Relation, Role
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.romance.iberian import Iberian
from slack_fixtures.grammar.languages.romance.shapes import Article, Said, Use
from slack_fixtures.grammar.languages.romance.tables import NEVER_ORDERED
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, AdjectiveWord, Noun, Verb, Word, joined, live
from slack_fixtures.grammar.languages.spanish.forms import conjugation, feminine, plural, with_clitic

_STRESSED_A = re.compile(r"(agua|área|aula|alza|ancla)s?\b")  # feminine with "el"


class SpanishGrammar(Iberian):
    """The words and hooks of Spanish."""

    locale: ClassVar[str] = "es-ES"
    folder: ClassVar[str] = "es"
    UNINFLECTED = frozenset(
        {"no", "mal", "más", "poco", "casi", "muy", "demasiado", "operativamente", "administrativamente", "siempre"}
    )
    PREPOSITIONS = frozenset({"de", "del", "en", "a", "al", "con", "sin", "por", "para", "sobre", "entre", "desde"})
    OF = "de"
    AND = "y"
    OR = "o"
    THAT = "que"
    WHO = "que"
    PLUS = "más"
    TOO = "demasiado"
    NOT = "no"
    NON = "no"
    EXISTS = ("", "hay")
    URGENT = "inmediatamente"
    BE = "ser"
    BECOME = "volverse"
    REMAIN = "seguir"
    MODALS: ClassVar[Mapping[Modal, tuple[str, str]]] = {
        Modal.CAN: ("poder", "pres"),
        Modal.MAY: ("poder", "cond"),
        Modal.SHOULD: ("deber", "cond"),
        Modal.MUST: ("deber", "pres"),
    }
    ROLES: ClassVar[Mapping[Role, str]] = {
        Role.ON: "en",
        Role.IN: "en",
        Role.AT: "en",
        Role.FOR: "para",
        Role.FROM: "desde",
        Role.TO: "a",
        Role.TOWARD: "hacia",
        Role.INTO: "en",
        Role.BY: "por",
        Role.WITH: "con",
        Role.WITHOUT: "sin",
        Role.VIA: "a través de",
        Role.BETWEEN: "entre",
        Role.AMONG: "entre",
        Role.AGAINST: "contra",
        Role.ACROSS: "en",
        Role.UNDER: "bajo",
        Role.BEHIND: "por detrás de",
        Role.NEAR: "cerca de",
        Role.ABOUT: "sobre",
        Role.AS: "como",
        Role.PER: "por",
        Role.LIKE: "como",
        Role.DURING: "durante",
        Role.AFTER: "después de",
        Role.BEFORE: "antes de",
        Role.SINCE: "desde",
        Role.UNTIL: "hasta",
        Role.DUE_TO: "debido a",
        Role.DESPITE: "a pesar de",
        Role.COMPARED: "en comparación con",
        Role.INSTEAD_OF: "en lugar de",
        Role.EXCEPT: "excepto",
        Role.BASED_ON: "según",
        Role.ABOVE: "por encima de",
        Role.BELOW: "por debajo de",
        Role.BEYOND: "más allá de",
        Role.OUT_OF: "de",
        Role.OUTSIDE: "fuera de",
        Role.THAN: "que",
        Role.OF: "de",
        Role.PURPOSE: "para",
    }
    SLOTS: ClassVar[Mapping[str, str]] = {
        "to": "a",
        "from": "de",
        "with": "con",
        "for": "para",
        "on": "en",
        "of": "de",
        "in": "en",
        "into": "en",
        "by": "en",
        "against": "contra",
        "as": "como 0",
        "at": "en",
        "between": "entre",
        "above": "por encima de",
        "below": "por debajo de",
        "over": "sobre",
        "through": "a través de",
        "about": "sobre",
        "without": "sin 0",
        "within": "dentro de",
        "under": "bajo",
        "after": "después de",
        "before": "antes de",
        "across": "en",
        "among": "entre",
        "toward": "hacia",
        "via": "a través de",
        "behind": "por detrás de",
    }
    RELATIONS: ClassVar[Mapping[Relation, str]] = {
        Relation.MORE_THAN: f"más {LIVE}de {{}}",
        Relation.LESS_THAN: f"menos {LIVE}de {{}}",
        Relation.AT_LEAST: "al menos {}",
        Relation.AT_MOST: "como máximo {}",
        Relation.ONLY: "solo {}",
        Relation.ABOUT: "aproximadamente {}",
        Relation.ALMOST: "casi {}",
    }
    LINKS: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.AND: f" {LIVE}y ",
        LinkKind.BUT: ", pero ",
        LinkKind.OR: f" {LIVE}o ",
        LinkKind.BECAUSE: " porque ",
        LinkKind.WHEN: " cuando ",
        LinkKind.IF: " si ",
        LinkKind.WHILE: " mientras ",
        LinkKind.UNTIL: " hasta que ",
        LinkKind.AFTER: " después de que ",
        LinkKind.BEFORE: " antes de que ",
        LinkKind.SO: ", por lo que ",
        LinkKind.SO_THAT: " para que ",
        LinkKind.ALTHOUGH: ", aunque ",
        LinkKind.EVEN_THOUGH: ", aunque ",
        LinkKind.WHERE: " donde ",
        LinkKind.COLON: ": ",
        LinkKind.SEMICOLON: "; ",
        LinkKind.DASH: " – ",
        LinkKind.COMMA: ", ",
    }
    FIRST: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.IF: "si",
        LinkKind.WHEN: "cuando",
        LinkKind.BECAUSE: "como",
        LinkKind.WHILE: "mientras",
        LinkKind.AFTER: "después de que",
        LinkKind.BEFORE: "antes de que",
        LinkKind.UNTIL: "hasta que",
        LinkKind.ALTHOUGH: "aunque",
        LinkKind.EVEN_THOUGH: "aunque",
    }
    SUBJUNCTIVE = frozenset({LinkKind.UNTIL, LinkKind.BEFORE, LinkKind.AFTER, LinkKind.SO_THAT})
    SEQUEL = ", lo que "
    COLON = ": "
    ABOVE = "superior"
    BELOW = "inferior"
    COMPARED = "a"
    HOURS = "las"
    CLOCK = "a las {}"
    SEARCHING = "en busca"
    LATE_BY = "antes de"
    BARE_DAYS = False
    THEM = ("lo", "la", "los", "las")
    NONE_LEFT = ("no queda", "no quedan")
    AGO = "hace {}"
    TIMES = "{} veces"
    NEXT = "en {}"
    POINT = "dentro de {}"
    WITHIN = "en {}"
    IN_TIME = "en {}"
    NOUN_ROLES: ClassVar[Mapping[Role, str]] = {Role.FROM: "de"}
    THAN = "que"
    THAN_WORDS: ClassVar[Mapping[str, str]] = {
        "expected": "de lo esperado",
        "usual": "de lo habitual",
        "normal": "de lo normal",
        "desired": "de lo deseado",
        "required": "de lo necesario",
        "allowed": "de lo permitido",
        "configured": "de lo configurado",
    }
    ONE_OF = ("uno", "una")
    TOTAL = "de"
    IMPOSSIBLE = "no es posible"
    FORESEEN: ClassVar[Mapping[str, str]] = {
        "predicted": "se prevé que",
        "expected": "se espera que",
        "likely": "es probable que",
        "unlikely": "es poco probable que",
    }
    NEVER_ORDERED = NEVER_ORDERED | {"log"}
    SPANNED: ClassVar[Mapping[Role, str]] = {Role.IN: "en", Role.FOR: "durante"}
    LASTING = ("durante", "desde hace")
    LEVELLED = "ser"
    AT_VALUE = "a"
    THAN_VALUE = "de"
    SET_PHRASES: ClassVar[Mapping[tuple[Role, str | Name, Determiner], str]] = {
        (Role.ON, "battery", Determiner.NONE): "con batería",
        (Role.IN, "row", Determiner.INDEFINITE): "seguidas",
        (Role.IN, "time", Determiner.NONE): "a tiempo",
        (Role.ON, "time", Determiner.NONE): "a tiempo",
        (Role.AT, "capacity", Determiner.NONE): "al máximo de su capacidad",
        (Role.AT, "time", Determiner.ANY): "en cualquier momento",
        (Role.ON, "rise", Determiner.DEFINITE): "en aumento",
        (Role.DURING, "time", Determiner.THIS): "mientras tanto",
    }
    ONE = "uno una"
    NOR = "ni"
    ON_DISK = "en disco"
    MAKE = "hacer"
    FAILED = "no se ha podido"
    GERUNDS: ClassVar[Mapping[str, str]] = {
        "without": "sin",
        "before": "antes de",
        "after": "después de",
        "instead_of": "en lugar de",
        "when": "al",
        "while": "al",
    }
    TERMS: ClassVar[Mapping[tuple[str, str], str]] = {
        ("nurse", "call"): "llamada a enfermería f, llamadas a enfermería",
        ("batch", "scoring"): "puntuación por lotes f",
        ("administrator", "user"): "usuario administrador m, usuarios administradores",
        ("ad", "spend"): "gasto en anuncios m, gastos en anuncios",
        ("guest", "operating_system"): "sistema operativo invitado m, sistemas operativos invitados",
        ("name", "server"): "servidor de nombres m, servidores de nombres",
        ("system", "time"): "hora del sistema f, horas del sistema",
        ("bank", "detail"): "datos bancarios m +",
        ("card", "detail"): "datos de la tarjeta m +",
        ("payment", "detail"): "datos de pago m +",
        ("contact", "detail"): "datos de contacto m +",
        ("fault", "tolerance"): "tolerancia a fallos f",
        ("part", "outcome"): "resultado parcial m, resultados parciales",
        ("part", "result"): "resultado parcial m, resultados parciales",
        ("part", "delivery"): "entrega parcial f, entregas parciales",
        ("royalty", "billing"): "liquidación de regalías f, liquidaciones de regalías",
        ("instance", "quota"): "cuota de instancias f, cuotas de instancias",
        ("node", "quota"): "cuota de nodos f, cuotas de nodos",
        ("backup", "path"): "ruta de respaldo f, rutas de respaldo",
        ("backup", "line_net"): "línea de respaldo f, líneas de respaldo",
        ("backup", "link_net"): "enlace de respaldo m, enlaces de respaldo",
    }
    LAST_PERIOD = "en el último intervalo de {}"
    LAST = "en_el_último en_la_última en_los_últimos en_las_últimas"
    GONE = "pasado"
    NAMED: ClassVar[Mapping[str, str]] = {
        "Antivirus": "antivirus",
        "Brute-force": "fuerza bruta",
        "Wildcard": "comodín",
        "Singapore": "Singapur",
        "Belgium": "Bélgica",
        "Brazil": "Brasil",
        "Canada": "Canadá",
        "Denmark": "Dinamarca",
        "Europe": "Europa",
        "Finland": "Finlandia",
        "France": "Francia",
        "Germany": "Alemania",
        "Africa": "África",
        "Asia": "Asia",
        "Australia": "Australia",
        "Austria": "Austria",
        "China": "China",
        "India": "India",
        "Ireland": "Irlanda",
        "Italy": "Italia",
        "Japan": "Japón",
        "Korea": "Corea",
        "Mexico": "México",
        "Norway": "Noruega",
        "Poland": "Polonia",
        "Spain": "España",
        "Sweden": "Suecia",
        "Switzerland": "Suiza",
        "Turkey": "Turquía",
        "Ukraine": "Ucrania",
        "London": "Londres",
        "HR": "RR. HH.",
    }
    FEMININE = re.compile(r"IPs?|CRL|VPN|API|URL|CPU|GPU|VLAN|RAM|AMI|CDN|BIOS|NIC")
    DEMONSTRATIVE = "este esta estos estas"
    US = "nos"
    PRONOUNS: ClassVar[Mapping[str, Said]] = {
        "someone": Said("alguien"),
        "something": Said("algo"),
        "nothing": Said("nada", negative=True),
        "we": Said("", plural=True, we=True),
        "nobody": Said("nadie", negative=True),
        "this": Said("esto"),
        "you": Said("", you=True),
        "everything": Said("todo"),
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

    def unreflexive(self, words: Sequence[str]) -> tuple[bool, Sequence[str]]:
        """Return whether an infinitive ends in "se", and its words without it."""
        if words[0].endswith(("arse", "erse", "irse")):
            return True, [words[0][:-2], *words[1:]]
        return False, words

    def parse_word(self, category: str, concept: str, line: str) -> Word:
        """Return what a line says; an adjective of "estar" gets how it becomes so."""
        word = super().parse_word(category, concept, line)
        if isinstance(word, AdjectiveWord) and "become" not in word.options and self._is_estar(word):
            mark = "" if word.invariable else "~"
            return replace(word, options={**word.options, "become": f"pasar a estar {word.forms[0]}{mark}"})
        return word

    def _is_estar(self, word: AdjectiveWord) -> bool:
        if "estar" in word.options or "ser" in word.options:
            return "estar" in word.options
        return bool(re.search(r"([aií]d|ert|est|uest|rot|rit|llen|vací)o$", word.forms[0].split()[0])) and not re.match(
            r"(distinto|exacto|correcto|incorrecto|directo|alto|remoto|rápido|inmediato|válido|indebido|fluido|sólido|híbrido|líquido)",
            word.forms[0],
        )

    def finish(self, text: str) -> str:
        """Put the "no" of "no disponible" before the verb: "no está disponible"."""
        text = re.sub(r"(?<=\w) /(?=(?:s|min|h|d)\b)", "/", text)
        text = re.sub(r"([%⟩\d]) compara[dt][oa]s? \ue000?con ", r"\1 en comparación con ", text)
        text = re.sub(r"\b((?:podría|podrían|puede|pueden|debería|deberían) )estar no ", r"\1no estar ", text)
        return re.sub(
            r"\b(está|están|estaba|estaban|estará|estarán|esté|estén|ha estado|han estado|es|son|era|eran) no ",
            r"no \1 ",
            text,
        )

    def fuse(self, word: str, rest: str) -> str:
        """Contract "de el", change "y" and "o" before their own sound, "la" before a stressed "a"."""
        bare = rest.lstrip(LIVE)
        if word in {"de", "a"} and rest.startswith(LIVE) and bare.startswith("el "):
            return f"{word.removesuffix('e') if word == 'de' else 'a'}{'el' if word == 'de' else 'l'} {bare[3:]}"
        plain = bare.removeprefix(NAME)
        if word == "y" and re.match(r"(hi(?!e)|i(?!o)|í)", plain, re.IGNORECASE):
            return "e " + bare
        if word == "o" and re.match(r"h?[oó]", plain, re.IGNORECASE):
            return "u " + bare
        if word in {"la", "una"} and _STRESSED_A.match(plain) and not plain.split()[0].endswith("s"):
            return f"{LIVE}{'el' if word == 'la' else 'un'} {rest}"
        return f"{LIVE}{word} {rest}"

    # --- articles -----------------------------------------------------------------------------------------------------

    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article; the plural has no indefinite one."""
        if kind is Article.DEFINITE:
            word = ("las" if plural else "la") if gender == "f" else ("los" if plural else "el")
            return live(word)
        if kind is Article.INDEFINITE and not plural:
            return live("una" if gender == "f" else "un")
        return ""

    def _bare_singular(self, phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        """Return the article; "genera tráfico alto" has none."""
        sized = any(one.concept in {"high", "low", "heavy"} for one in phrase.adjectives)
        if use is Use.OBJECT and noun.mass and sized and not phrase.names:
            return Article.NONE
        return super()._bare_singular(phrase, noun, use)

    def determined(self, determiner: Determiner, gender: str, *, plural: bool, use: Use) -> tuple[str, str]:
        """Return a determiner and its effect."""
        f = gender == "f"
        index = f + 2 * plural

        def four(forms: str) -> str:
            return forms.split()[index]

        if determiner is Determiner.NO:
            return ("sin", "") if use is Use.BARE else ("ninguna" if f else "ningún", "negative singular")
        if determiner is Determiner.NOT_ENOUGH:
            if use is Use.SUBJECT:
                raise UnsayableError("not enough of the subject")
            word = "suficientes" if plural else "suficiente"
            return ("no hay " + word, "") if use is Use.BARE else (word, "negative")
        if determiner is Determiner.ANY and use is Use.NEGATED:
            return "ninguna" if f else "ningún", "singular"
        table: Mapping[Determiner, tuple[str, str]] = {
            Determiner.THIS: (four("este esta estos estas"), ""),
            Determiner.THAT: (four("ese esa esos esas"), ""),
            Determiner.YOUR: ("sus" if plural else "su", ""),
            Determiner.OUR: (four("nuestro nuestra nuestros nuestras"), ""),
            Determiner.ALL: (four("todo toda todos todas") + " " + live(four("el la los las")), ""),
            Determiner.EACH: ("cada", "singular"),
            Determiner.BOTH: ("ambas" if f else "ambos", "plural"),
            Determiner.MANY: (four("mucho mucha muchos muchas"), ""),
            Determiner.TOO_MANY: (four("demasiado demasiada demasiados demasiadas"), ""),
            Determiner.FEW: (four("poco poca pocos pocas"), ""),
            Determiner.TOO_FEW: ("demasiado " + four("poco poca pocos pocas"), ""),
            Determiner.SEVERAL: ("varias" if f else "varios", "plural"),
            Determiner.MOST: (
                f"la mayoría {live('de')} {live('las' if f else 'los')}"
                if plural
                else f"la mayor parte {live('de')} {live('la' if f else 'el')}",
                "",
            ),
            Determiner.MORE: ("más", ""),
            Determiner.LESS: ("menos", ""),
            Determiner.ENOUGH: ("suficientes" if plural else "suficiente", ""),
            Determiner.ANOTHER: (four("otro otra otros otras"), ""),
            Determiner.A_FEW: ("unas pocas" if f else "unos pocos", "plural"),
            Determiner.HALF: (
                (f"la mitad {live('de')} {live('las' if f else 'los')}", "plural")
                if plural
                else (f"la mitad {live('de')} {live('la' if f else 'el')}", "")
            ),
            Determiner.WHICH_EVER: ("al menos una" if f else "al menos un", "singular"),
            Determiner.SOME: ((("algunas" if f else "algunos") if plural else "parte de"), ""),
            Determiner.ANY: ("cualquier", "singular"),
        }
        if determiner not in table or (determiner is Determiner.SOME and not plural):
            raise UnsayableError(f"the determiner {determiner}")
        return table[determiner]

    def possessive(self, gender: str, *, plural: bool, owners: bool) -> str:  # noqa: ARG002
        """Return "su"."""
        return "sus" if plural else "su"

    # --- clitics and negation -----------------------------------------------------------------------------------------

    def negated_verb(self, finite: str, negation: str) -> str:
        """Return "no …", "ya no …", "nunca …"."""
        return joined("no" if negation == "-" else negation, finite)

    def negated_infinitive(self, infinitive: str) -> str:
        """Return "no …"."""
        return f"no {infinitive}"

    def enclitic(self, form: str) -> str:
        """Return "reiniciándose"."""
        return with_clitic(form)

    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "llenarse"."""
        return infinitive + "se"

    def order_with(self, form: str, pronoun: str) -> str:
        """Return "reinícielo"."""
        return with_clitic(form).removesuffix("se") + pronoun

    def infinitive_with(self, infinitive: str, pronoun: str) -> str:
        """Return "reiniciarlo"."""
        return infinitive + pronoun

    def reflexive_order(self, order: str) -> str:
        """Return "asegúrese"."""
        return with_clitic(order)

    def negative_order(self, form: str, verb: Verb) -> str:
        """Return "no reinicie", "no se conecte"."""
        return joined("no", "se" if verb.reflexive else "", form)

    def auxiliary(self, verb: Verb) -> str:  # noqa: ARG002
        """Return haber."""
        return "haber"

    def exists_verb(self) -> Verb:
        """Return the verb of existence."""
        return Verb("hay")
