"""Portuguese: the tables and hooks of ``Romance``; its docstring describes the lexicon's notation.

Portuguese of technical teams in Brazil. Headlines drop articles and the copula. What has happened is in the simple
past ("falhou", "foi rejeitado"), what lasts in the present ("está fora do ar há 5 minutos"). Passives are said
with "ser", and the verb goes first where the subject is indefinite ("Foram detectados erros"). After "se" and "depois
que" stands the future subjunctive ("se o problema persistir").

Options beyond those of ``Romance``:
  nouns: ``name: de`` / ``name: -`` for what a name in front hangs on (``name: span``: bare only for spans); left out:
      "de" for products, nothing for protocols and for spans before things that have names;  ``many``: as a modifier
      plural;
      ``of: many``: as a head, takes countable modifiers plural;  ``apposed``: bare behind a machine or software.
  adjectives: ``estar`` / ``ser``: the copula; left out: participles take "estar", the rest "ser".
  verbs: ``first``: stands before an indefinite subject ("ocorreram erros");  ``purpose: para``: the word before an aim;
      ``clause``: "permite que os pods reiniciem";  ``inf: ger`` / ``ing: ger``: the gerund ("continua falhando");
      ``prog: -``: refuses the progressive.
  adverbs: ``before``: stands before the verb ("já terminou", "ainda está");  ``neg: mais`` / ``notneg: mais``: stands
      behind the negated verb ("não responde mais").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
    Being,
    Clause,
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
from slack_fixtures.grammar.languages.portuguese.forms import conjugation, feminine, plural
from slack_fixtures.grammar.languages.romance.iberian import OF_PARTS, PROTOCOL, SPANS, Iberian
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import RESULTS, is_value, mended, term
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LEVELS, NO_AGENTS, OF_HEADS, RATES, words
from slack_fixtures.grammar.languages.romance.words import LIVE, NAME, AdjectiveWord, Noun, Verb, joined, live, named
from slack_fixtures.grammar.lexicon import concepts

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
_STATIVE = words(
    "ter ser estar haver poder dever faltar precisar parecer conter significar existir depender pertencer saber "
    "permanecer"
)
_WITHOUT_ARTICLE = words(
    "Amazon Cloudflare Microsoft Stripe Apple Oracle Pending Running Terminating Unknown Failed Ready Frankfurt London "
    "Dublin Paris Tokyo Sydney Singapore Mumbai Berlin Amsterdam Madrid Lisbon Stockholm Chicago Toronto Virginia"
)
_SET_PHRASES: Mapping[tuple[Role, str | Name, Determiner], str] = {
    (Role.IN, "row", Determiner.INDEFINITE): "seguidas",
    (Role.IN, "time", Determiner.NONE): "a tempo",
    (Role.ON, "time", Determiner.NONE): "no prazo",
    (Role.AT, "capacity", Determiner.NONE): "no limite da capacidade",
    (Role.AT, "time", Determiner.ANY): "a qualquer momento",
    (Role.DURING, "time", Determiner.THIS): "enquanto isso",
}

_LATE = words("schedule primary leader source plan master")
_SCREENS = words("dashboard console portal panel menu")
_UNDER_WAY = words("deliver send process forward replicate write receive update consume dispatch")
_WITH_FUTURE = frozenset({LinkKind.WHEN, LinkKind.WHILE})


def _is_product(name: Name) -> bool:
    """Return whether a name is a program's, which has the article: "o Kafka", but not "JVM" or what is not known."""
    known = name.kind == "product" and "⟨" not in name.text and name.text not in _WITHOUT_ARTICLE
    return known and bool(re.match(r"[A-Z].*[a-z]", name.text))


class Portuguese(Iberian):
    """Portuguese of Brazil."""

    locale: ClassVar[str] = "pt-BR"
    folder: ClassVar[str] = "pt"
    UNINFLECTED = words("não mal quase muito sempre operacionalmente administrativamente")
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
        Relation.AT_MOST: "no máximo {}",
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
    TOTAL = "de"
    IMPOSSIBLE = "não é possível"
    FORESEEN: ClassVar[Mapping[str, str]] = {
        "predicted": "prevê-se que",
        "expected": "espera-se que",
        "likely": "é provável que",
        "unlikely": "é pouco provável que",
    }
    NEVER_ORDERED = words(
        "fail fail_to fail_with slow slow_down crash die leak lose deadlock lag lag_behind hang "
        "stall freeze panic miss experience encounter exceed expire overload overflow overheat "
        "run_out_of run_out degrade degrade_obj corrupt damage spike drop fall time_out flap lack "
        "affect impact break break_obj wear_out spill swap struggle disappear reach hit need "
        "require cause lead_to mean result_in"
    )
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
    PRONOUNS: ClassVar[Mapping[str, Said]] = {
        "this": Said("isso"),
        "you": Said("você", you=True),
        "everything": Said("tudo"),
    }

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
        return re.sub(r"(?<=[\d⟩]) %", "%", text)

    def fuse(self, word: str, rest: str) -> str:
        """Contract "de o", "em a", "a a", "por os" and the like."""
        if rest.startswith(LIVE):
            article, space, after = rest[1:].partition(" ")
            contracted = _CONTRACTED.get(word, {}).get(article)
            if contracted and space:
                return f"{contracted} {after}"
        return f"{LIVE}{word} {rest}"

    # --- articles ---------------------------------------------------------------------------------------------------

    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article; the plural has no indefinite one."""
        if kind is Article.DEFINITE:
            word = "a" if gender == "f" else "o"
            return live(word + "s" * plural)
        if kind is Article.INDEFINITE and not plural:
            return live("uma" if gender == "f" else "um")
        return ""

    def _bare_singular(self, phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        if use is Use.PREDICATE or (use is Use.NEGATED and noun.mass):
            return Article.NONE
        if use is Use.INDEFINITE and not phrase.names:
            return Article.NONE if noun.mass and not phrase.adjectives else Article.INDEFINITE
        return Article.DEFINITE

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
            Determiner.HALF: (joined("metade", live("de"), live("as" if f else "os")), "plural"),
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

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return a name, a program's with the article; "the" before others is not said."""
        plain = phrase.determiner in {Determiner.NONE, Determiner.DEFINITE} and not phrase.adjectives
        if plain and phrase.number is not Number.PLURAL and _is_product(head):
            said = super()._named_phrase(replace(phrase, determiner=Determiner.NONE), head, use)
            if use in {Use.BARE, Use.NAKED, Use.PREDICATE}:
                return said
            return replace(said, text=joined(live("o"), said.text))
        if phrase.determiner is Determiner.DEFINITE and not phrase.adjectives:
            phrase = replace(phrase, determiner=Determiner.NONE)
        elif phrase.determiner is Determiner.DEFINITE and use is not Use.BARE:
            said = super()._named_phrase(replace(phrase, determiner=Determiner.NONE), head, use)
            article = self.article(Article.DEFINITE, said.gender, plural=said.plural)
            return replace(said, text=said.text if said.text.startswith(article) else joined(article, said.text))
        return super()._named_phrase(phrase, head, use)

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:  # noqa: ARG002
        """Hang names on a noun: "cluster de Kafka", "requisições HTTP", "serviço ⟨1⟩"."""
        if not names:
            return "", ""
        how = noun.options.get("name", "")
        if how == "span":
            how = "-" if all(name.text.startswith("⟨") for name in names) else ""
        last = names[-1]
        owner, _, protocol = last.text.rpartition(" ")
        if not how and owner and last.kind == "product" and PROTOCOL.fullmatch(protocol):
            rest = [*names[:-1], Name(owner)]
            article = live("o") if _is_product(rest[0]) else ""
            return NAME + protocol, joined(live(self.OF), article, *(named(name) for name in rest))
        if not how and len(names) > 1 and PROTOCOL.fullmatch(last.text):
            article = live("o") if _is_product(names[0]) else ""
            return named(last), joined(live(self.OF), article, *(named(name) for name in names[:-1]))
        said = " ".join(named(name) for name in names)
        if not how and noun.kind in {"machine", "software", "thing", "place"} and not _is_product(names[0]):
            how = "-"
        if not how:
            spans = all(name.kind != "product" for name in names)
            named_kind = noun.kind in {"machine", "software", "place", "thing", "data", "person", "resource"}
            quoted = all(name.kind == "quoted" for name in names)
            plain = (spans and named_kind and not own) or quoted or PROTOCOL.fullmatch(names[0].text)
            how = "-" if plain else "de"
        first = names[0]  # what is masked as a product is an identifier such as CouchDB
        article = live("o") if _is_product(first) or (first.kind == "product" and "⟨" in first.text) else ""
        return (said, "") if how == "-" else ("", joined(live(self.OF), article, said))

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return a noun with all around it; a headline's "no" is "sem", before the source's number."""
        if phrase.determiner is Determiner.NO and use is Use.BARE and phrase.amount is None:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, use)
            return replace(said, text=joined("sem", said.text))
        noun = self.noun(concept)
        if phrase.determiner is Determiner.TOO_MANY and use is not Use.BARE:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
            if said.plural:
                return Said(joined("um número excessivo", live("de"), said.text))
            return replace(said, text=joined(said.text, "demais"))
        if phrase.determiner in {Determiner.ENOUGH, Determiner.NOT_ENOUGH}:
            return self._enough(phrase, concept, use)
        if phrase.determiner is Determiner.NO and (noun.plural_only or noun.mass) and "one" not in noun.options:
            if use is Use.SUBJECT:
                raise UnsayableError(f"no {concept} as the subject")
            bare = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
            return replace(bare, negative=True)
        return super()._noun_phrase(phrase, concept, use)

    def _enough(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return "espaço suficiente", which needs a negated verb for "not enough"; in a headline "insuficiente"."""
        missing = phrase.determiner is Determiner.NOT_ENOUGH
        short = missing and use is Use.BARE
        if missing and use in {Use.SUBJECT, Use.AFTER, Use.OF}:
            raise UnsayableError("not enough of the subject")
        word = Adjective("insufficient" if short else "sufficient")
        grown = replace(phrase, determiner=Determiner.NONE, adjectives=(*phrase.adjectives, word))
        if short:
            return super()._noun_phrase(grown, concept, use)
        said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
        text = joined(said.text, self.agreed(word, said.gender, plural=said.plural))
        return replace(said, text=text, negative=missing)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "mais de ⟨1⟩ das requisições": a share of a bare plural is a percentage."""
        amount, whole = phrase.amount, phrase.of
        if isinstance(whole, NounPhrase) and not whole.head and whole.amount is not None:
            raise UnsayableError("a share of an amount")
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name) and whole.head.kind == "product":
            raise UnsayableError("a share of a name")
        share = amount is not None and not amount.unit and not amount.total and "⟨" in amount.value
        if (
            amount is None
            or not share
            or not isinstance(whole, NounPhrase)
            or not isinstance(whole.head, str)
            or not whole.head
        ):
            return super()._part_of(phrase, use)
        one = whole.number is Number.SINGULAR and not self.noun(whole.head).mass
        doing = phrase.participle is not None and phrase.participle.progressive
        if self.noun(whole.head).kind == "event" and (doing or (one and whole.determiner is Determiner.NONE)):
            raise UnsayableError("a share of one event, or of events that do something")
        if one and RATES.search(whole.head) and whole.determiner is Determiner.NONE:  # "a 5 % error rate"
            rate = self.nominal(replace(whole, determiner=Determiner.INDEFINITE), use)
            return replace(rate, text=joined(rate.text, live(self.OF), self.amount(amount)))
        if whole.determiner not in {Determiner.NONE, Determiner.ITS} and not one:
            return super()._part_of(phrase, use)
        if whole.number is not Number.PLURAL and not one and whole.determiner is Determiner.NONE:
            said = self.nominal(whole, Use.NAKED)
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text), plural=True)
        bare = whole.number is Number.PLURAL and (
            use is Use.INDEFINITE or (use is Use.BARE and whole.head in {"error", "failure", "inode"})
        )
        said = self.nominal(whole, Use.NAKED if bare else Use.OF)
        share_of = self.amount(amount)
        text = joined(share_of, live(self.OF), said.text)
        return replace(said, text=text, plural=not one and (use is not Use.BARE or said.plural))

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return a noun with all that is said behind it; of a "failed requests rate" the requests have failed."""
        if term(self.TERMS, phrase):
            return self._core(replace(phrase, modifiers=phrase.modifiers[:-1]), noun, plural=plural)
        front = phrase.modifiers[0] if phrase.modifiers else None
        if isinstance(front, NounPhrase) and noun.kind in {"measure", "resource"}:
            own = tuple(one for one in front.adjectives if one.concept in OF_HEADS)
            rest = tuple(one for one in front.adjectives if one not in own)
            if own:  # "its configured series limit": the limit is configured
                parts = (replace(front, adjectives=rest), *phrase.modifiers[1:])
                phrase = replace(phrase, adjectives=(*phrase.adjectives, *own), modifiers=parts)
        part = phrase.modifiers[-1] if phrase.modifiers else None
        states = tuple(one for one in phrase.adjectives if one.concept in OF_PARTS)
        if noun.options.get("of") == "plural" and states and isinstance(part, NounPhrase) and not part.adjectives:
            kind = self.noun(part.head).kind if isinstance(part.head, str) and part.head else ""
            if kind in {"event", "data", "thing"}:
                rest = tuple(one for one in phrase.adjectives if one not in states)
                grown = replace(part, adjectives=states)
                phrase = replace(phrase, adjectives=rest, modifiers=(*phrase.modifiers[:-1], grown))
        sized = any(one.degree == "too" for one in phrase.adjectives)
        coded = sized or any(isinstance(part, Name) and not _is_product(part) for part in phrase.modifiers)
        close = noun.options.get("of") == "plural" or (noun.kind == "measure" and not coded)
        if not close or sized or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)

    def _merged(self, clause: Clause, adjective: Adjective) -> tuple[str, Said | None] | None:
        """Return a headline with its size within; "too high" stays behind all that it is said of."""
        return None if adjective.degree == "too" else super()._merged(clause, adjective)

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        """Return a headline without auxiliary; "no processes found" is said in full."""
        subject = clause.subject
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO and act.passive:
            return None
        return super()._short_acting(clause, act)

    def _short(self, clause: Clause) -> tuple[str, Said | None] | None:
        """Return a headline; with a full verb its subject still has no article ("Backup falhou")."""
        short = super()._short(clause)
        subject = clause.subject
        if short is not None or not isinstance(subject, NounPhrase) or isinstance(clause.predicate, Existing):
            return short
        plain = subject.determiner is Determiner.NONE and subject.head and not subject.pronoun
        if not plain or self._special(clause):
            return None
        said = self.nominal(subject, Use.BARE)
        return joined(said.text, self.predicate(self._happened(clause), said)), said

    def _special(self, clause: Clause) -> bool:
        """Return whether a clause is no subject with a predicate behind it."""
        return self._front_verb(clause) is not None or self._foreseen(clause) is not None

    def fronted(self, link: Link) -> str:
        """Return "se o problema persistir, "."""
        return super().fronted(self._mood(link))

    def _to_come(self, link: Link, subject: Said | None) -> str:
        inner = link.clause
        known = isinstance(inner, Clause) and isinstance(inner.predicate, Being) and link.kind is LinkKind.WHILE
        if link.kind not in _WITH_FUTURE or known or not isinstance(inner, Clause) or inner.tense is not Tense.PRESENT:
            return self.link(link, subject)
        return self.link(replace(link, kind=LinkKind.IF), subject).replace(" se ", self.LINKS[link.kind], 1)

    def _mood(self, link: Link) -> Link:
        """Return a link whose clause stands in the future subjunctive where its conjunction wants that."""
        clause = link.clause
        if not isinstance(clause, Clause):
            return link
        if link.kind in {LinkKind.ALTHOUGH, LinkKind.EVEN_THOUGH} and clause.tense is not Tense.PRESENT:
            raise UnsayableError(f"{link.kind} with the past")
        if link.kind not in {LinkKind.IF, LinkKind.AFTER} or clause.tense is not Tense.PRESENT or clause.modal:
            return link
        present = [one.tense is Tense.PRESENT and one.modal is None for one in clause.more]
        if not all(present):
            raise UnsayableError(f"{link.kind} with several tenses")
        more = tuple(replace(one, tense=Tense.FUTURE) for one in clause.more)
        return replace(link, clause=replace(clause, tense=Tense.FUTURE, more=more))

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective; "only" before one is not said."""
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        if adjective.concept == "late" and adjective.degree != "positive":
            raise UnsayableError("later")
        if adjective.degree == "too":
            said = super().agreed(replace(adjective, degree="positive"), gender, plural=plural, attributive=attributive)
            return joined(said, "demais")
        if attributive and adjective.degree == "superlative":
            adjective = replace(adjective, degree="comparative")
        return super().agreed(adjective, gender, plural=plural, attributive=attributive)

    # --- verbs ------------------------------------------------------------------------------------------------------

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

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; only behind a modal something perfect is compound ("pode ter falhado")."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            return "past", clause.modal is not None
        if clause.tense is Tense.PAST:
            return ("impf" if state or clause.progressive else "past"), False
        return "pres", False

    def form(self, infinitive: str, f: Finite) -> str:
        """Return the finite form; the future has its own subjunctive ("se persistir"), the past says the indicative."""
        person = "3p" if f.plural else "3s"
        if f.subjunctive and f.tense == "fut":
            return self.conjugate(infinitive)["fsub" + person]
        return super().form(infinitive, replace(f, subjunctive=f.subjunctive and f.tense == "pres"))

    def exists_verb(self) -> Verb:
        """Return the verb of existence."""
        return Verb("haver")

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic."""
        if f.progressive and not f.modal and verb.infinitive not in _STATIVE:
            return joined("estar", "se" if verb.reflexive else "", self.conjugate(verb.infinitive)["ger"])
        return super().infinitive_of(verb, f)

    @staticmethod
    def lasts(clause: Clause, *, state: bool) -> bool:
        """Return whether something still is, or still has not happened: "não responde há 5 minutos"."""
        roles = {adjunct.role for adjunct in clause.adjuncts}
        missing = clause.negated and clause.tense is Tense.PERFECT and clause.modal is None
        return (missing and Role.DURATION in roles) or Iberian.lasts(clause, state=state)

    def group(self, verb: Verb, f: Finite) -> Group:
        """Return a conjugated verb; no adverb stands inside."""
        tail = self.agree_tail(verb.tail, f.gender, plural=f.plural)
        clitic = self.clitic(verb)
        if f.modal is not None:
            words = self._modal(verb, f)
        elif f.progressive and verb.infinitive not in _STATIVE | {"ser"}:
            gerund = joined(clitic, self.conjugate(verb.infinitive)["ger"])
            words = joined(self._negated(self.form("estar", f), f), gerund)
        elif f.progressive and verb.infinitive == "ser" and tail:  # "está sendo executado"
            words = joined(self._negated(self.form("estar", f), f), "sendo")
        else:
            words = self._negated(joined(clitic, self.form(verb.infinitive, f)), f)
        return Group(words, tail)

    def _modal(self, verb: Verb, f: Finite) -> str:
        assert f.modal is not None
        infinitive, tense = self.MODALS[f.modal]
        able = f.modal is Modal.CAN
        if able and f.negation and verb.infinitive not in {"ser", "estar", "haver", "ficar"}:
            infinitive = "conseguir"
        if f.compound and not able:
            inner = self.perfect_infinitive(verb, f)
        else:
            inner = self.infinitive_of(verb, replace(f, modal=None))
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:
            return joined(self.form(infinitive, replace(f, tense=tense)), self.negated_infinitive(inner))
        if able and (f.compound or f.tense in {"past", "impf", "fut"}):
            finite = self.form(infinitive, replace(f, tense="past" if f.compound else f.tense))
        else:
            finite = self.form(infinitive, replace(f, tense=tense))
        return joined(self._negated(finite, f), inner)

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "está cheio", "está acima de 5"; what can be detected is not "pode estar detectado"."""
        complement = being.complement
        if isinstance(complement, Adjective) and clause.tense is Tense.PAST and not being.become and not being.remain:
            phrase = self.adjective_word(complement.concept).options.get("verb", "haber")
            if not phrase.startswith(("haber", "estar", "tener")):  # "was successful" happened, and is over
                return self.being(replace(clause, tense=Tense.PERFECT), being, subject, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and first is not None and isinstance(first.phrase, NounPhrase) and is_value(complement):
            assert isinstance(complement, Amount | NounPhrase)
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            much = (
                self.amount(complement) if isinstance(complement, Amount) else self.nominal(complement, Use.NAKED).text
            )
            whom = joined("de atraso em relação", live("a"), self.nominal(self._the(first.phrase), Use.OBJECT).text)
            front = joined(self.group(Verb("estar"), f).front, "com", much, whom)
            return joined(front, *self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False))
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                being = replace(being, complement=replace(first, role=role))
                return self.being(
                    replace(clause, adjuncts=clause.adjuncts[1:]), being, subject, subjunctive=subjunctive
                )
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("ser"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        negative = isinstance(complement, Adjective) and self.adjective_word(complement.concept).forms[0][:3] == "no "
        if clause.negated and negative:
            raise UnsayableError("a double negation")
        if isinstance(complement, NounPhrase) and complement.head == "offset":
            raise UnsayableError("being an offset")
        if isinstance(complement, NounPhrase) and complement.participle and complement.participle.progressive:
            raise UnsayableError("a participle before a noun")
        if isinstance(complement, Adjective) and clause.modal is Modal.CAN:
            masculine = self.adjective_word(complement.concept).forms[0]
            if masculine.endswith(("ado", "ido", "to")) and self.copula(complement) == "estar":
                raise UnsayableError("a participle with can")
        if isinstance(complement, Adjunct) and complement.role is Role.AGO:
            past = replace(
                self.finite(clause, subject, state=True, since=False, subjunctive=False), tense="past", compound=False
            )
            return joined(self.group(Verb("ser"), past).front, self.adjunct(complement, subject))
        if (
            (
                isinstance(complement, NounPhrase)
                and isinstance(complement.head, str)
                and complement == NounPhrase(complement.head, complement.number)
            )
            and complement.head
            and self.noun(complement.head).mass
            and self.noun(complement.head).kind == "event"
        ):
            raise UnsayableError(f"being {complement.head}")
        if not isinstance(complement, Adjunct) or complement.role not in {Role.ABOVE, Role.BELOW} or being.remain:
            return super().being(clause, being, subject, subjunctive=subjunctive)
        if being.become or not (subject.measure or isinstance(complement.phrase, Amount)):
            return super().being(clause, being, subject, subjunctive=subjunctive)
        since = self.lasts(clause, state=True)
        group = self.group(
            Verb("estar"), self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive)
        )
        mid, end = self.adverbs(clause)
        said = self.adjunct(complement, replace(subject, measure=True))
        return joined(group.front, self.manner(clause), mid, said, *self.adjuncts(clause, subject, since=since), end)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; some adverbs stand before it."""
        clause = self._happened(self._none_of_any(self._undone(clause)))
        before = [adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options]
        if not before:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in before))
        words = " ".join(self.adverb(adverb).text for adverb in before)
        return joined(words, super().predicate(rest, subject, subjunctive=subjunctive))

    def _undone(self, clause: Clause) -> Clause:
        """Return "failed to complete" as "não foi concluído" where the verb is said with a passive."""
        act = clause.predicate
        if (
            not isinstance(act, Acting)
            or act.verb != "fail_to"
            or act.content is None
            or clause.negated
            or clause.modal
        ):
            return clause
        inner: Clause = act.content
        done = inner.predicate
        plain = isinstance(done, Acting) and not (inner.negated or inner.more or inner.links)
        if not plain or not isinstance(done, Acting) or not (done.passive or self.verb(done.verb).infinitive == "ser"):
            return clause
        adjuncts = (*inner.adjuncts, *clause.adjuncts)
        adverbs = (*clause.adverbs, *inner.adverbs)
        return replace(clause, predicate=done, negated=True, adjuncts=adjuncts, adverbs=adverbs)

    # --- passives and the verb in front -----------------------------------------------------------------------------

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "é rejeitado", "está sendo rejeitado", "foi rejeitado por …"."""
        participle = self.passive_participle(verb, subject)
        now = clause.tense is Tense.PRESENT and clause.modal is None and not self._has_agent(clause)
        if now and clause.negated and act.verb in _UNDER_WAY and not clause.adjuncts and not clause.adverbs:
            clause = replace(clause, progressive=True)  # "não estão sendo entregues"
        state = now and act.verb in RESULTS and not clause.progressive
        since = self.lasts(self._as_negative(clause, subject), state=False)
        lasting = since and not (clause.progressive or clause.negated or subject.negative or self._has_agent(clause))
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        be = "sendo" if f.progressive else ""
        ended = "no_longer" in clause.adverbs and clause.tense is Tense.PRESENT and not self._has_agent(clause)
        lasting = (
            lasting
            or ended
            or state
            or ((act.complement is not None or act.verb == "mark_as") and clause.tense is Tense.PRESENT)
        )  # "está marcado como …"
        group = self.group(Verb("estar" if be or lasting else "ser"), replace(f, progressive=False))
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            be,
            mid,
            participle,
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause without its links; the verb goes first before an indefinite subject."""
        if clause.modal and any(further.modal is None for further in clause.more):
            raise UnsayableError("a modal of the first predicate only")
        if (advice := self._advice(clause)) is not None:
            return advice, None
        clause = self._happened(self._none_of_all(clause))
        if (foreseen := self._foreseen(clause)) is not None:
            return foreseen, None
        if (front := self._front_verb(clause)) is None:
            return super().plain(clause, subjunctive=subjunctive, before=before)
        act = clause.predicate
        assert isinstance(act, Acting)
        assert isinstance(clause.subject, NounPhrase)
        said = self.phrase(clause.subject, Use.INDEFINITE)
        since = self.lasts(clause, state=False)
        early = tuple(adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in early))
        f = self.finite(rest, replace(said, text=""), state=False, since=since, subjunctive=subjunctive)
        group = self.group(Verb("ser") if act.passive else front, f)
        mid, end = self.adverbs(rest)
        text = joined(
            *(self.adverb(adverb).text for adverb in early),
            group.front,
            group.back,
            self.passive_participle(front, said) if act.passive else "",
            self.manner(rest),
            mid,
            said.text,
            *self.arguments(act, front, said),
            *self.adjuncts(rest, said, since=since),
            end,
        )
        return self._owned(text, owners=said.plural), said

    def _advice(self, clause: Clause) -> str | None:
        """Return "é recomendado aumentar o limite"."""
        act, subject = clause.predicate, clause.subject
        if (
            not isinstance(act, Acting)
            or not act.passive
            or not isinstance(subject, NounPhrase)
            or subject.pronoun != "it"
        ):
            return None
        aim = clause.adjuncts[0].phrase if clause.adjuncts and clause.adjuncts[0].role is Role.PURPOSE else None
        if not isinstance(aim, Clause):
            return None
        if not act.verb.startswith(("recommend", "suggest")) or len(clause.adjuncts) > 1 or clause.adverbs:
            raise UnsayableError("an impersonal passive with an aim")
        f = self.finite(clause, Said(""), state=False, since=False, subjunctive=False)
        participle = self.passive_participle(self.verb(act.verb), Said(""))
        return joined(self.group(Verb("ser"), f).front, participle, self.infinitive(aim, Said("")))

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a further clause; "until a leader is elected" says what happens, not a state."""
        if link.kind in {LinkKind.UNTIL, LinkKind.BEFORE, LinkKind.AFTER} and isinstance(link.clause, Clause):
            link = replace(link, clause=self._happened(link.clause, always=True))
        return super().link(self._mood(link), subject)

    def _happened(self, clause: Clause, *, always: bool = False) -> Clause:
        """Return "was elected" as the passive that it is: an adjective that is a participle says a state."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return clause
        bound = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}
        if (
            (clause.tense is Tense.PRESENT and not bound and not always and not clause.progressive)
            or clause.modal is Modal.MAY
            or being.complement != Adjective(being.complement.concept)
        ):
            return clause
        lasting = {one.role for one in clause.adjuncts} & {Role.DURATION, Role.SINCE}
        verb = {"aborted": "cancel"}.get(being.complement.concept) or passives().get(being.complement.concept)
        if lasting or verb is None or ("verbs", verb) not in self._lines or self.verb(verb).negation:
            return clause
        return replace(clause, predicate=Acting(verb, passive=True))

    def _front_verb(self, clause: Clause) -> Verb | None:
        """Return the verb of a clause that says something new: "foram detectados erros"."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase) or clause.more or clause.negated:
            return None
        if not self._is_new(subject):
            return None
        verb = self.verb(act.verb)
        if not act.passive:
            return verb if "first" in verb.options and not verb.reflexive else None
        past = clause.tense in {Tense.PAST, Tense.PERFECT} and not clause.progressive and not clause.modal
        if not past or "pass" in verb.options or self._has_agent(clause) or self._is_person(subject):
            return None
        return None if self.lasts(clause, state=False) else verb

    # --- arguments and adjuncts -------------------------------------------------------------------------------------

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
        timed = adjunct.phrase
        if adjunct.role is Role.SINCE and isinstance(timed, NounPhrase) and self._is_span(timed):
            return joined("há", self.nominal(timed, Use.NAKED).text)  # "há horas"
        if adjunct.role is Role.BEHIND and isinstance(timed, NounPhrase) and timed.head in _LATE:
            return joined("em atraso em relação", live("a"), self.nominal(self._the(timed), Use.OBJECT).text)
        screen = isinstance(timed, NounPhrase) and timed.head in _SCREENS
        if adjunct.role is Role.FROM and screen:  # "re-enable the port from the dashboard"
            adjunct = replace(adjunct, role=Role.IN)
        if adjunct.role is Role.FOR and isinstance(timed, NounPhrase) and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined("há" if since else "por", self.nominal(timed, Use.AFTER).text)
        if adjunct.role is Role.FOR and not isinstance(adjunct.phrase, Clause | Amount) and not self._wants(adjunct):
            if clausal and host.measure:
                adjunct = replace(adjunct, role=Role.IN)
            elif head is not None and head.kind in {"measure", "event"} and "takes-for" not in head.options:
                adjunct = replace(adjunct, role=Role.OF)
        phrase = adjunct.phrase
        if (
            adjunct.role is Role.PURPOSE
            and host.you
            and isinstance(phrase, Clause)
            and isinstance(phrase.predicate, Acting)
        ) and phrase.predicate.verb.endswith("_self"):
            raise UnsayableError("an aim of a thing in an order")
        if adjunct.role is Role.BY and isinstance(phrase, Amount):
            return joined("em" if clausal else live("de"), self.amount(phrase))
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = _SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if adjunct.role is Role.AT and isinstance(phrase, Amount):
            return joined("em", self.amount(phrase))
        counted = isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)
        if adjunct.role is Role.THAN and counted and isinstance(phrase, NounPhrase | Amount):
            text = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
            return joined("do que", text)
        if adjunct.role is Role.THAN and head is not None and host.plural and isinstance(phrase, NounPhrase):
            word = self.THAN_WORDS.get(phrase.pronoun)
            if word is not None:
                article = self.article(Article.DEFINITE, host.gender, plural=True)
                return joined("do que", article, self.agree(word.split()[-1], host.gender, plural=True))
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:  # noqa: ARG002
        """Return "acima de 90%"; of a time that something takes "por mais de 1 h"."""
        if isinstance(phrase, Amount) and phrase.unit in SPANS and not host.measure:
            words = "mais" if role is Role.ABOVE else "menos"
            return f"por {words} de {self.amount(phrase)}"
        return super().beyond(role, phrase, host, clausal=True, head=head)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.NEXT and not amount.point and ahead and amount.relation is Relation.EXACTLY and amount.unit:
            noun = self.noun(amount.unit)
            f = noun.gender == "f"
            if amount.value in {"", "1"}:
                return f"{'na próxima' if f else 'no próximo'} {noun.singular}"
            return f"{'nas próximas' if f else 'nos próximos'} {amount.value} {noun.plural}"
        return super()._amount_adjunct(role, amount, since=since, ahead=ahead)

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why; a verb may have its own word before an aim: "demora para terminar"."""
        act = clause.predicate
        word = self.verb(act.verb).options.get("purpose") if isinstance(act, Acting) else None
        if word is None:
            return super().adjuncts(clause, subject, since=since)
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aims))
        said = [joined(word, self.infinitive(aim.phrase, subject)) for aim in aims if isinstance(aim.phrase, Clause)]
        return [*said, *super().adjuncts(rest, subject, since=since)]

    # --- amounts and times ------------------------------------------------------------------------------------------

    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses; "(80% > 5%)" is no part of something."""
        body = aside.body
        whole = body.of if isinstance(body, NounPhrase) and not body.head else None
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name):
            raise UnsayableError("two amounts in parentheses")
        return super().aside(aside)

    def last(self, amount: Amount) -> str:
        """Return "nos últimos 5 minutos"."""
        if amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared last period")
        if not amount.unit:
            return f"no último intervalo de {self.amount(amount)}"
        noun = self.noun(amount.unit)
        f = noun.gender == "f"
        if amount.value in {"", "1"}:
            return f"{'na última' if f else 'no último'} {noun.singular}"
        return f"{'nas últimas' if f else 'nos últimos'} {amount.value} {noun.plural}"

    def every(self, amount: Amount) -> str:
        """Return "a cada 5 minutos"."""
        return "a cada " + self.amount(amount).removeprefix("1 ")

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "há 5 minutos" or "por 5 minutos"."""
        return f"{'há' if since else 'por'} {self.amount(amount)}"

    def when(self, phrase: NounPhrase) -> str:
        """Return "na semana passada"."""
        if not isinstance(phrase.head, str) or not phrase.head or not phrase.adjectives:
            raise UnsayableError("a time")
        noun = self.noun(phrase.head)
        which = phrase.adjectives[0].concept
        article = joined(live("em"), self.article(Article.DEFINITE, noun.gender, plural=False))
        if which == "next":
            return joined(article, self.agree("próximo", noun.gender, plural=False), noun.singular)
        if which == "last":
            return joined(article, noun.singular, self.agree("passado", noun.gender, plural=False))
        raise UnsayableError("a time")

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; "possível" stands before the noun."""
        adjective, subject = being.complement, clause.subject
        front = isinstance(adjective, Adjective) and "before" in self.adjective_word(adjective.concept).options
        if not front or not isinstance(adjective, Adjective) or not isinstance(subject, NounPhrase):
            return super()._short_being(clause, being)
        if clause.negated or clause.adverbs or being.become or being.remain or clause.tense is not Tense.PRESENT:
            return None
        said = self.nominal(replace(subject, adjectives=(adjective, *subject.adjectives)), Use.BARE)
        return joined(said.text, *self.adjuncts(clause, said, since=True)), said

    def _body(self, sentence: Sentence, style: Style) -> str:
        """Return the body; a headline such as "all tasks failing" is a clause."""
        body = sentence.body
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, Clause) and isinstance(body.predicate, Existing):
            phrase = body.predicate.phrase
            if not body.adjuncts and not body.links and not body.adverbs and isinstance(phrase, NounPhrase):
                body = phrase
        if sentence.kind is SentenceKind.HEADLINE and isinstance(body, NounPhrase) and body.participle is not None:
            doing = body.participle
            if body.head in NO_AGENTS:
                raise UnsayableError(f"{body.head} that does something")
            if doing.progressive and isinstance(doing.predicate, Acting) and not doing.predicate.passive:
                subject = replace(body, participle=None)
                return super()._body(replace(sentence, body=replace(doing, subject=subject)), style)
        return super()._body(sentence, style)

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence; an adverb of degree in front has no comma."""
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        sentence = mended(sentence)
        text = super().sentence(sentence, style)
        for adverb in sentence.opening:
            if concepts()["adverbs", adverb].kind == "degree":  # "quase todos …" is no sentence adverb
                said = self.adverb(adverb).text
                text = re.sub(f"^({re.escape(said)}), ", r"\1 ", text, flags=re.IGNORECASE)
        return text
