"""The grammar words of Portuguese: prepositions, conjunctions and pronouns, articles and determiners, contraction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from slack_fixtures.grammar.abstract import Determiner, LinkKind, Modal, Name, Relation, Role
from slack_fixtures.grammar.languages.base import UnsayableError
from slack_fixtures.grammar.languages.portuguese.forms import conjugation, feminine, plural
from slack_fixtures.grammar.languages.romance.iberian import Iberian
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import words
from slack_fixtures.grammar.languages.romance.words import LIVE, AdjectiveWord, Verb, joined, live

_CONTRACTED: Mapping[str, Mapping[str, str]] = {
    "de": {
        **{word: "d" + word for word in ("o", "a", "os", "as")},
        **{word: "d" + word for word in ("este", "esta", "estes", "estas", "esse", "essa", "esses", "essas")},
    },
    "em": {
        **{word: "n" + word for word in ("o", "a", "os", "as")},
        **{word: "n" + word for word in ("este", "esta", "estes", "estas", "esse", "essa", "esses", "essas")},
    },
    "a": {"o": "ao", "a": "à", "os": "aos", "as": "às"},
    "por": {"o": "pelo", "a": "pela", "os": "pelos", "as": "pelas"},
}
_TO_SER = words(
    "rápido válido inválido sólido líquido híbrido esperado inesperado previsto desejado permitido proibido "
    "recomendado personalizado relacionado distribuído elevado conhecido desconhecido adequado inadequado "
    "prolongado sustentado ponderado exagerado legado dedicado privilegiado aproximado acumulado conectado-"
)


class PortugueseGrammar(Iberian):
    """The words and hooks of Portuguese."""

    locale: ClassVar[str] = "pt-BR"
    folder: ClassVar[str] = "pt"
    UNINFLECTED = words("não mal quase muito pouco sempre operacionalmente administrativamente")
    PREPOSITIONS = words("de do da dos das em no na nos nas a ao à com sem por pelo pela para sobre entre desde até")
    OF = "de"
    AND = "e"
    OR = "ou"
    THAT = "que"
    WHO = "que"
    PLUS = "mais"
    TOO = "excessivamente"
    NOT = "não"
    NON = "não"
    EXISTS = ("", "haver")
    URGENT = "imediatamente"
    BE = "ser"
    BECOME = "ficar"
    REMAIN = "permanecer"
    MODALS: ClassVar[Mapping[Modal, tuple[str, str]]] = {
        Modal.CAN: ("poder", "pres"),
        Modal.MAY: ("poder", "pres"),
        Modal.SHOULD: ("dever", "cond"),
        Modal.MUST: ("dever", "pres"),
    }
    ROLES: ClassVar[Mapping[Role, str]] = {
        Role.ON: "em",
        Role.IN: "em",
        Role.AT: "em",
        Role.FOR: "para",
        Role.FROM: "a partir de",
        Role.TO: "para",
        Role.TOWARD: "para",
        Role.INTO: "em",
        Role.BY: "por",
        Role.WITH: "com",
        Role.WITHOUT: "sem",
        Role.VIA: "por meio de",
        Role.BETWEEN: "entre",
        Role.AMONG: "entre",
        Role.AGAINST: "contra",
        Role.ACROSS: "em",
        Role.UNDER: "sob",
        Role.BEHIND: "atrás de",
        Role.NEAR: "perto de",
        Role.ABOUT: "sobre",
        Role.AS: "como",
        Role.PER: "por",
        Role.LIKE: "como",
        Role.DURING: "durante",
        Role.AFTER: "após",
        Role.BEFORE: "antes de",
        Role.SINCE: "desde",
        Role.UNTIL: "até",
        Role.DUE_TO: "devido a",
        Role.DESPITE: "apesar de",
        Role.COMPARED: "em comparação com",
        Role.INSTEAD_OF: "em vez de",
        Role.EXCEPT: "exceto",
        Role.BASED_ON: "com base em",
        Role.ABOVE: "acima de",
        Role.BELOW: "abaixo de",
        Role.BEYOND: "além de",
        Role.OUT_OF: "de",
        Role.OUTSIDE: "fora de",
        Role.THAN: "do que",
        Role.OF: "de",
        Role.PURPOSE: "para",
    }
    SLOTS: ClassVar[Mapping[str, str]] = {
        "to": "a",
        "from": "de",
        "with": "com",
        "for": "para",
        "on": "em",
        "of": "de",
        "in": "em",
        "into": "em",
        "by": "em",
        "against": "contra",
        "as": "como 0",
        "at": "em",
        "between": "entre",
        "above": "acima de",
        "below": "abaixo de",
        "over": "sobre",
        "through": "por meio de",
        "about": "sobre",
        "without": "sem 0",
        "within": "dentro de",
        "under": "sob",
        "after": "após",
        "before": "antes de",
        "across": "em",
        "among": "entre",
        "toward": "para",
        "via": "por meio de",
        "behind": "atrás de",
    }
    RELATIONS: ClassVar[Mapping[Relation, str]] = {
        Relation.MORE_THAN: "mais de {}",
        Relation.LESS_THAN: "menos de {}",
        Relation.AT_LEAST: "pelo menos {}",
        Relation.AT_MOST: "até {}",
        Relation.ONLY: "apenas {}",
        Relation.ABOUT: "aproximadamente {}",
        Relation.ALMOST: "quase {}",
    }
    LINKS: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.AND: " e ",
        LinkKind.BUT: ", mas ",
        LinkKind.OR: " ou ",
        LinkKind.BECAUSE: " porque ",
        LinkKind.WHEN: " quando ",
        LinkKind.IF: " se ",
        LinkKind.WHILE: " enquanto ",
        LinkKind.UNTIL: " até que ",
        LinkKind.AFTER: " depois que ",
        LinkKind.BEFORE: " antes que ",
        LinkKind.SO: ", por isso ",
        LinkKind.SO_THAT: " para que ",
        LinkKind.ALTHOUGH: ", embora ",
        LinkKind.EVEN_THOUGH: ", embora ",
        LinkKind.WHERE: " onde ",
        LinkKind.COLON: ": ",
        LinkKind.SEMICOLON: "; ",
        LinkKind.DASH: " – ",
        LinkKind.COMMA: ", ",
    }
    FIRST: ClassVar[Mapping[LinkKind, str]] = {
        LinkKind.IF: "se",
        LinkKind.WHEN: "quando",
        LinkKind.BECAUSE: "como",
        LinkKind.WHILE: "enquanto",
        LinkKind.AFTER: "depois que",
        LinkKind.BEFORE: "antes que",
        LinkKind.UNTIL: "até que",
        LinkKind.ALTHOUGH: "embora",
        LinkKind.EVEN_THOUGH: "embora",
    }
    SUBJUNCTIVE = frozenset(
        {
            LinkKind.IF,
            LinkKind.UNTIL,
            LinkKind.BEFORE,
            LinkKind.AFTER,
            LinkKind.SO_THAT,
            LinkKind.ALTHOUGH,
            LinkKind.EVEN_THOUGH,
        }
    )
    SEQUEL = ", o que "
    COLON = ": "
    ABOVE = "superior"
    BELOW = "inferior"
    COMPARED = "a"
    HOURS = "as"
    CLOCK = "às {}"
    SEARCHING = "em busca"
    ON_THIS = "em"
    THEM = ("o", "a", "os", "as")
    NONE_LEFT = ("não resta", "não restam")
    AGO = "há {}"
    TIMES = "{} vezes"
    NEXT = "em {}"
    POINT = "em {}"
    WITHIN = "em {}"
    IN_TIME = "em {}"
    NOUN_ROLES: ClassVar[Mapping[Role, str]] = {Role.FROM: "de"}
    THAN = "do que"
    THAN_WORDS: ClassVar[Mapping[str, str]] = {
        "expected": "do que o esperado",
        "usual": "do que o habitual",
        "normal": "do que o normal",
        "desired": "do que o desejado",
        "required": "do que o necessário",
        "allowed": "do que o permitido",
        "configured": "do que o configurado",
    }
    ONE_OF = ("um", "uma")
    TOTAL = "de"
    IMPOSSIBLE = "não é possível"
    FORESEEN: ClassVar[Mapping[str, str]] = {
        "predicted": "prevê-se que",
        "expected": "espera-se que",
        "likely": "é provável que",
        "unlikely": "é pouco provável que",
    }
    SPANNED: ClassVar[Mapping[Role, str]] = {Role.IN: "em", Role.FOR: "por"}
    LASTING = ("por", "há")
    LEVELLED = "estar"
    AT_VALUE = "em"
    THAN_VALUE = "do que"
    PASSIVES: ClassVar[Mapping[str, str]] = {"aborted": "cancel"}
    SET_PHRASES: ClassVar[Mapping[tuple[Role, str | Name, Determiner], str]] = {
        (Role.IN, "row", Determiner.INDEFINITE): "seguidas",
        (Role.IN, "time", Determiner.NONE): "a tempo",
        (Role.ON, "time", Determiner.NONE): "no prazo",
        (Role.AT, "capacity", Determiner.NONE): "no limite da capacidade",
        (Role.AT, "time", Determiner.ANY): "a qualquer momento",
        (Role.ON, "rise", Determiner.DEFINITE): "em alta",
        (Role.DURING, "time", Determiner.THIS): "enquanto isso",
    }
    ONE = "um uma"
    NOR = "nem"
    ON_DISK = "em disco"
    MAKE = "fazer"
    FAILED = "não foi possível"
    GERUNDS: ClassVar[Mapping[str, str]] = {
        "without": "sem",
        "before": "antes de",
        "after": "após",
        "instead_of": "em vez de",
        "when": "ao",
        "while": "ao",
    }
    KNOWN = Iberian.KNOWN | {Determiner.NO, Determiner.NOT_ENOUGH}
    TERMS: ClassVar[Mapping[tuple[str, str], str]] = {
        ("nurse", "call"): "chamada de enfermagem f, chamadas de enfermagem",
        ("account", "manager"): "gerente de conta m, gerentes de conta",
        ("administrator", "user"): "usuário administrador m, usuários administradores",
        ("ad", "spend"): "gasto com anúncios m, gastos com anúncios",
        ("guest", "operating_system"): "sistema operacional convidado m, sistemas operacionais convidados",
        ("tape", "drive"): "unidade de fita f, unidades de fita",
        ("name", "server"): "servidor de nomes m, servidores de nomes",
        ("system", "time"): "relógio do sistema m, relógios do sistema",
        ("bank", "detail"): "dados bancários m +",
        ("card", "detail"): "dados do cartão m +",
        ("fault", "tolerance"): "tolerância a falhas f",
        ("part", "outcome"): "resultado parcial m, resultados parciais",
        ("part", "result"): "resultado parcial m, resultados parciais",
        ("part", "delivery"): "entrega parcial f, entregas parciais",
        ("royalty", "billing"): "prestação de contas de royalties f",
        ("instance", "quota"): "cota de instâncias f, cotas de instâncias",
        ("node", "quota"): "cota de nós f, cotas de nós",
    }
    LAST_PERIOD = "no último intervalo de {}"
    LAST = "no_último na_última nos_últimos nas_últimas"
    WHEN = "em"
    GONE = "passado"
    NAMED: ClassVar[Mapping[str, str]] = {
        "Antivirus": "antivírus",
        "Brute-force": "força bruta",
        "Wildcard": "curinga",
        "Singapore": "Singapura",
        "Brazil": "Brasil",
        "Germany": "Alemanha",
        "Africa": "África",
        "Asia": "Ásia",
        "Australia": "Austrália",
        "Austria": "Áustria",
        "Belgium": "Bélgica",
        "Canada": "Canadá",
        "China": "China",
        "Denmark": "Dinamarca",
        "Europe": "Europa",
        "Finland": "Finlândia",
        "France": "França",
        "India": "Índia",
        "Ireland": "Irlanda",
        "Italy": "Itália",
        "Japan": "Japão",
        "Korea": "Coreia",
        "Mexico": "México",
        "Norway": "Noruega",
        "Poland": "Polônia",
        "Spain": "Espanha",
        "Sweden": "Suécia",
        "Switzerland": "Suíça",
        "Turkey": "Turquia",
        "Ukraine": "Ucrânia",
        "London": "Londres",
        "HR": "RH",
    }
    FEMININE = re.compile(r"CRL|VPN|API|URL|CPU|GPU|VLAN|RAM|AMI|CDN|BIOS")
    FEMININE_NAMES = frozenset(
        {
            *(
                "Alemanha",
                "Austrália",
                "Bélgica",
                "China",
                "Coreia",
                "Dinamarca",
                "Espanha",
                "Europa",
                "Finlândia",
                "França",
                "Irlanda",
            ),
            *(
                "Itália",
                "Noruega",
                "Polônia",
                "Suécia",
                "Suíça",
                "Turquia",
                "Ucrânia",
                "África",
                "Ásia",
                "Áustria",
                "Índia",
            ),
        }
    )
    DEMONSTRATIVE = "este esta estes estas"
    QUOTES = "“{}”"
    US = "nos"
    PRONOUNS: ClassVar[Mapping[str, Said]] = {
        "someone": Said("alguém"),
        "something": Said("algo"),
        "nothing": Said("nada", negative=True),
        "we": Said("", plural=True, we=True),
        "nobody": Said("ninguém", negative=True),
        "this": Said("isso"),
        "you": Said("você", you=True),
        "everything": Said("tudo"),
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
        """Return whether an infinitive ends in "-se", and its words without it."""
        if words[0].endswith("-se"):
            return True, [words[0][:-3], *words[1:]]
        return False, words

    def _is_estar(self, word: AdjectiveWord) -> bool:
        if "estar" in word.options or "ser" in word.options:
            return "estar" in word.options
        first = next((one for one in word.forms[0].split() if one not in self.UNINFLECTED), "")
        if first in _TO_SER:
            return False
        return first.endswith(("ado", "ido", "ído", "berto", "posto", "suspenso", "eleito", "vazio", "cheio", "salvo"))

    def finish(self, text: str) -> str:
        """Put a sign of percent and a unit of rates next to their number."""
        text = re.sub(r"(?<=\w) /(?=(?:s|min|h|d)\b)", "/", text)
        text = re.sub(r"([%⟩\d]) comparad[oa]s? \ue000?com ", r"\1 em comparação com ", text)
        return re.sub(r"(?<=[\d⟩]) %", "%", text)

    def fuse(self, word: str, rest: str) -> str:
        """Contract "de o", "em a", "a a", "por os" and the like."""
        if rest.startswith(LIVE):
            article, space, after = rest[1:].partition(" ")
            contracted = _CONTRACTED.get(word, {}).get(article)
            if contracted and space:
                return f"{contracted} {after}"
        return f"{LIVE}{word} {rest}"

    # --- articles -----------------------------------------------------------------------------------------------------

    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article; the plural has no indefinite one."""
        if kind is Article.DEFINITE:
            word = "a" if gender == "f" else "o"
            return live(word + "s" * plural)
        if kind is Article.INDEFINITE and not plural:
            return live("uma" if gender == "f" else "um")
        return ""

    def determined(self, determiner: Determiner, gender: str, *, plural: bool, use: Use) -> tuple[str, str]:
        """Return a determiner and its effect."""
        f = gender == "f"
        index = f + 2 * plural

        def four(forms: str) -> str:
            return forms.split()[index]

        if determiner is Determiner.NO:
            return ("sem", "") if use is Use.BARE else ("nenhuma" if f else "nenhum", "negative singular")
        if determiner is Determiner.ANY and use is Use.NEGATED:
            return "nenhuma" if f else "nenhum", "singular"
        if determiner is Determiner.TOO_MANY:
            return f"excesso {live('de')}", ""
        the = live(four("o a os as"))
        table: Mapping[Determiner, tuple[str, str]] = {
            Determiner.THIS: (live(four("este esta estes estas")), ""),
            Determiner.THAT: (live(four("esse essa esses essas")), ""),
            Determiner.YOUR: (four("seu sua seus suas"), ""),
            Determiner.OUR: (four("nosso nossa nossos nossas"), ""),
            Determiner.ALL: (joined(four("todo toda todos todas"), the), ""),
            Determiner.EACH: ("cada", "singular"),
            Determiner.BOTH: (joined("ambas", live("as")) if f else joined("ambos", live("os")), "plural"),
            Determiner.MANY: (four("muito muita muitos muitas"), ""),
            Determiner.FEW: (four("pouco pouca poucos poucas"), ""),
            Determiner.TOO_FEW: ("muito " + four("pouco pouca poucos poucas"), ""),
            Determiner.SEVERAL: ("várias" if f else "vários", "plural"),
            Determiner.MOST: (joined("a maioria" if plural else "a maior parte", live("de"), the), ""),
            Determiner.MORE: ("mais", ""),
            Determiner.LESS: ("menos", ""),
            Determiner.ANOTHER: (four("outro outra outros outras"), ""),
            Determiner.A_FEW: ("algumas" if f else "alguns", "plural"),
            Determiner.HALF: (
                (joined("metade", live("de"), live("as" if f else "os")), "plural")
                if plural
                else (joined("metade", live("de"), live("a" if f else "o")), "")
            ),
            Determiner.WHICH_EVER: ("pelo menos uma" if f else "pelo menos um", "singular"),
            Determiner.ANY: ("qualquer", "singular"),
        }
        if determiner is Determiner.SOME and plural:
            return "algumas" if f else "alguns", ""
        if determiner not in table:
            raise UnsayableError(f"the determiner {determiner}")
        return table[determiner]

    def possessive(self, gender: str, *, plural: bool, owners: bool) -> str:  # noqa: ARG002
        """Return "seu", "sua"."""
        return ("sua" if gender == "f" else "seu") + "s" * plural

    # --- clitics and negation -----------------------------------------------------------------------------------------

    def negated_verb(self, finite: str, negation: str) -> str:
        """Return "não …", "não … mais", "ainda não …", "nunca …"."""
        if negation == "mais":
            return joined("não", finite, "mais")
        return joined("não" if negation == "-" else negation, finite)

    def negated_infinitive(self, infinitive: str) -> str:
        """Return "não …"."""
        return f"não {infinitive}"

    def enclitic(self, form: str) -> str:
        """Return "reiniciando-se"."""
        return form + "-se"

    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "conectar-se"."""
        return infinitive + "-se"

    def order_with(self, form: str, pronoun: str) -> str:
        """Return "reinicie-o"."""
        return f"{form}-{pronoun}"

    def infinitive_with(self, infinitive: str, pronoun: str) -> str:
        """Return "reiniciá-lo"."""
        hiatus = infinitive[-3:] in {"uir", "air"} and not infinitive.endswith(("guir", "quir"))
        ending = {"a": "á", "e": "ê", "i": "í" if hiatus else "i"}.get(infinitive[-2], infinitive[-2])
        return f"{infinitive[:-2]}{ending}-l{pronoun}"

    def reflexive_order(self, order: str) -> str:
        """Return "certifique-se"."""
        return order + "-se"

    def negative_order(self, form: str, verb: Verb) -> str:
        """Return "não reinicie", "não se conecte"."""
        return joined("não", "se" if verb.reflexive else "", form)

    def auxiliary(self, verb: Verb) -> str:  # noqa: ARG002
        """Return ter."""
        return "ter"

    def perfect_infinitive(self, verb: Verb, f: Finite) -> str:  # noqa: ARG002
        """Return "ter falhado"."""
        return joined("ter", "se" if verb.reflexive else "", self.conjugate(verb.infinitive)["active"])

    def event_past(self) -> tuple[str, bool]:
        """Return the simple past."""
        return "past", False

    def exists_verb(self) -> Verb:
        """Return the verb of existence."""
        return Verb("haver")
