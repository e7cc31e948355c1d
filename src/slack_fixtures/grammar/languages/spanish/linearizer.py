"""Spanish: the tables and hooks of ``Romance``; its docstring describes the lexicon's notation.

Spanish of technical teams in Spain, with "usted". Headlines drop articles and the copula. What has happened is said in
the perfect ("ha fallado"), with a time of the past in the simple past ("falló hace 2 horas"). Passives are said with
"se", and the verb goes first where the subject is indefinite ("Se han detectado errores"); with an agent they are said
with "ser".

Options beyond those of ``Romance``:
  nouns: ``name: de`` / ``name: -`` for what a name in front hangs on (``name: span``: bare only for spans); left out:
      "de" for products, nothing for protocols and for spans before things that have names;  ``many``: as a modifier
      plural;
      ``of: many``: as a head, takes countable modifiers plural;  ``apposed``: bare behind a machine or software.
  adjectives: ``estar`` / ``ser``: the copula; left out: participles take "estar", the rest "ser";  ``first`` (with
      ``verb``): the verb stands before the subject ("falta el nodo").
  verbs: ``a``: a direct object with "a" ("afecta a los nodos") that may still become a passive's subject; ``first``:
      stands before an indefinite subject ("se han producido errores");  ``purpose: en``: the word before an aim;
      ``clause``: "hace que los pods se reinicien";  ``inf: ger`` / ``ing: ger``: the gerund ("sigue fallando");
      ``prog: -``: refuses the progressive.
  adverbs: ``before``: stands before the verb ("ya ha terminado", "todavía está").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import ClassVar

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Aside,
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
    walk,
)
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.romance.adjuncts import with_window
from slack_fixtures.grammar.languages.romance.iberian import OF_PARTS, PROTOCOL, SPANS, Iberian
from slack_fixtures.grammar.languages.romance.participles import passives
from slack_fixtures.grammar.languages.romance.senses import RESULTS, is_value, mended, term
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Group, Said, Use
from slack_fixtures.grammar.languages.romance.tables import CODES, LEVELS, OF_HEADS, RATES, SEARCHED, words
from slack_fixtures.grammar.languages.romance.words import (
    LIVE,
    NAME,
    AdjectiveWord,
    Noun,
    Verb,
    Word,
    joined,
    live,
    named,
)
from slack_fixtures.grammar.languages.spanish.forms import conjugation, feminine, plural, with_clitic
from slack_fixtures.grammar.lexicon import concepts

_STRESSED_A = re.compile(r"(agua|área|aula|alza|ancla)s?\b")  # feminine with "el"
_STATIVE = words(
    "tener superar ser estar haber hay poder deber faltar necesitar requerir tardar parecer "
    "contener significar suponer indicar existir depender pertenecer saber sugerir mostrar "
    "incluir afectar seguir permanecer alcanzar coincidir"
)
_SET_PHRASES: Mapping[tuple[Role, str | Name, Determiner], str] = {
    (Role.IN, "row", Determiner.INDEFINITE): "seguidas",
    (Role.IN, "time", Determiner.NONE): "a tiempo",
    (Role.ON, "time", Determiner.NONE): "a tiempo",
    (Role.AT, "capacity", Determiner.NONE): "al máximo de su capacidad",
    (Role.AT, "time", Determiner.ANY): "en cualquier momento",
    (Role.DURING, "time", Determiner.THIS): "mientras tanto",
}
_STATES = RESULTS | {"occupy"}
_WRITTEN = words("detail data code password pin number address name")  # what people type in
_DONE = words("installed deployed released created configured scheduled removed deleted added updated")
_SPLIT_TERMS = frozenset(
    {("branch", "office"), ("feature", "store"), ("erasure", "quorum"), ("erasure", "set"), ("paging", "message")}
)
_TOLD = words("inform notify alert warn")
_READ_AS_NAMES = frozenset({"Inlet", "Outlet", "Intake", "Exhaust", "Ambient", "Seats"})
_FOR_TIME = words("run wait use go take keep hang")  # before an adjective they make one predicate with it
_REACHED = words("database server broker upstream endpoint gateway datastore")  # what a connection leads to


def _mend_phrase(phrase: NounPhrase) -> NounPhrase:
    """Return "no free addresses left" without what "no" says already, "steal time" once, connections with an aim."""
    left = tuple(one for one in phrase.adjectives if one.concept not in {"left", "remaining"})
    if phrase.determiner is Determiner.NO and left and left != phrase.adjectives:
        phrase = replace(phrase, adjectives=left)
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if not isinstance(last, NounPhrase):
        return phrase
    if phrase.head in {"time", "times_unit"} and last == NounPhrase("steal_time", number=last.number):
        return replace(phrase, head="steal_time", number=Number.MASS, modifiers=phrase.modifiers[:-1])
    if phrase.head == "recovery" and last.head in {"crash", "failure", "outage"} and not phrase.adjuncts:
        event = replace(last, determiner=Determiner.DEFINITE)
        return replace(phrase, modifiers=phrase.modifiers[:-1], adjuncts=(Adjunct(Role.AFTER, event),))
    reached = phrase.head == "connection" and last.head in _REACHED and len(phrase.modifiers) == 1
    if reached and not (phrase.of or phrase.adjuncts or phrase.participle):
        aim = last if last.determiner is not Determiner.NONE else replace(last, determiner=Determiner.DEFINITE)
        return replace(phrase, modifiers=(), adjuncts=(Adjunct(Role.TO, aim),))
    return phrase


def _mend_clause(clause: Clause) -> Clause:
    """Return a clause with the roles that Spanish says otherwise."""
    act = clause.predicate
    if isinstance(act, Acting) and act.verb == "reach" and clause.progressive and not act.passive:
        clause = replace(clause, predicate=replace(act, verb="approach"), progressive=False)
    if isinstance(act, Acting) and act.verb == "hold" and not act.passive and _is_data(act.obj):
        clause = replace(clause, predicate=replace(act, verb="contain"))
    if isinstance(act, Acting) and act.verb == "enter" and isinstance(act.obj, NounPhrase) and act.obj.head in _WRITTEN:
        clause = replace(clause, predicate=replace(act, verb="introduce"))
    if isinstance(act, Acting) and act.verb == "react":
        clause = replace(clause, predicate=replace(act, verb="respond"))
    share = isinstance(clause.subject, NounPhrase) and not clause.subject.head and clause.subject.amount is not None
    if share and isinstance(act, Being) and act.complement == Adjective("used"):
        clause = replace(clause, predicate=replace(act, complement=Adjective("in_use")))
    told = act.complement if isinstance(act, Being) else None
    if told == Adjective("aborted") and clause.tense is not Tense.PRESENT and clause.modal is None:
        clause = replace(clause, predicate=Acting("abort"), tense=Tense.PERFECT)
    being = act.complement if isinstance(act, Being) else None
    roles: dict[Role, Role] = {}
    if isinstance(being, Adjective) and being.concept == "missing":
        roles = {Role.FROM: Role.IN}
    elif isinstance(act, Acting) and act.verb == "arrive":
        roles = {Role.IN: Role.TO, Role.AT: Role.TO, Role.ON: Role.TO}
    if not any(one.role in roles for one in clause.adjuncts):
        return clause
    adjuncts = tuple(replace(one, role=roles.get(one.role, one.role)) for one in clause.adjuncts)
    return replace(clause, adjuncts=adjuncts)


def _mended(node: object) -> object:
    """Return a tree with every phrase and clause mended, from the inside out."""
    if isinstance(node, tuple):
        return tuple(_mended(item) for item in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed = {
        field.name: new
        for field in fields(node)
        if (new := _mended(old := getattr(node, field.name))) is not old and new != old
    }
    done = replace(node, **changed) if changed else node
    if isinstance(done, NounPhrase):
        return _mend_phrase(with_window(done, Role.OF))
    return _mend_clause(_with_goal_ahead(done)) if isinstance(done, Clause) else done


def _repeats(clause: Clause) -> bool:
    """Return whether a clause says what is done each time, and no state: "are locked after 5 attempts"."""
    roles = {one.role for one in clause.adjuncts} & {Role.AFTER, Role.EVERY}
    kinds = {one.kind for one in clause.links} & {LinkKind.AFTER, LinkKind.WHEN, LinkKind.IF}
    return bool(roles or kinds) or "automatically" in clause.adverbs


def _own(sentence: Sentence) -> Sentence:
    """Return a sentence mended as only Spanish wants it."""
    done = _mended(sentence)
    assert isinstance(done, Sentence)
    return done


def _with_goal_ahead(clause: Clause) -> Clause:
    """Return "is predicted to be out of space" with what is still to come in the present."""
    being = clause.predicate
    if not isinstance(being, Being) or being.complement not in {Adjective("predicted"), Adjective("expected")}:
        return clause
    adjuncts = tuple(
        replace(one, phrase=replace(one.phrase, tense=Tense.PRESENT))
        if one.role is Role.PURPOSE and isinstance(one.phrase, Clause) and one.phrase.tense is Tense.PERFECT
        else one
        for one in clause.adjuncts
    )
    return replace(clause, adjuncts=adjuncts)


def _check_phrase(phrase: NounPhrase) -> None:
    """Refuse phrases that are read wrongly: words in capitals as names, people for machines."""
    names = [one for one in (*phrase.modifiers, *phrase.names) if isinstance(one, Name)]
    if any(name.text in _READ_AS_NAMES for name in names):
        raise UnsayableError("a word read as a name")
    if phrase.head == "responder" and (names or phrase.modifiers):
        raise UnsayableError("a responder that may be a server")
    if phrase.head == "set" and any(one.role is Role.BY for one in phrase.adjuncts):
        raise UnsayableError("a participle read as a set")
    if phrase.head == "day" and any(one.concept == "working" for one in phrase.adjectives):
        raise UnsayableError("a working day")
    last = phrase.modifiers[-1] if phrase.modifiers else None
    if isinstance(last, NounPhrase) and (last.head, phrase.head) in _SPLIT_TERMS:
        raise UnsayableError("a term taken apart")
    if phrase.head == "times_unit" and phrase.amount is None:
        raise UnsayableError("a time without a number")


def _check_clause(clause: Clause) -> None:
    """Refuse clauses whose verb is read in another sense than it has."""
    act, subject = clause.predicate, clause.subject
    low = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept == "low"
    bare_on = [one.phrase.head for one in clause.adjuncts if one.role is Role.ON and isinstance(one.phrase, NounPhrase)]
    if "schedule" in bare_on or (low and {"space", "disk_space", "memory", "storage", "capacity"} & set(bare_on)):
        raise UnsayableError("low on something, or on schedule")
    obj = act.obj if isinstance(act, Acting) and act.verb == "exceed" else None
    if isinstance(obj, Amount) and obj.unit == "times_unit":
        raise UnsayableError("exceeding a number of times")
    doing = subject.participle if isinstance(subject, NounPhrase) else None
    spent = doing.predicate if doing is not None and not doing.adjuncts else None
    if isinstance(act, Being) and isinstance(spent, Acting) and spent.verb in _FOR_TIME:
        raise UnsayableError(f"{spent.verb} before an adjective")
    if not isinstance(act, Acting):
        return
    if act.verb == "send" and isinstance(act.obj, NounPhrase) and act.obj.head == "posting":
        raise UnsayableError("postings that may be bookings")
    bare_passive = act.passive and act.verb in {"take", "have", "page"}
    paged = act.verb == "page" and isinstance(act.obj, NounPhrase) and not act.obj.pronoun
    if bare_passive or (paged and isinstance(act.obj, NounPhrase) and not _person(act.obj)):
        raise UnsayableError(f"another sense of {act.verb}")
    if act.verb.startswith("move") and "elsewhere" in clause.adverbs:
        raise UnsayableError("to move elsewhere")
    if act.verb == "delay" and isinstance(act.obj, Amount) and not act.passive:
        raise UnsayableError("a delay by an amount")
    if act.verb == "appear_adj" and isinstance(act.complement, Adjective) and act.complement.concept == "late":
        raise UnsayableError("to appear late")
    battery = any(isinstance(one.phrase, NounPhrase) and one.phrase.head == "battery" for one in clause.adjuncts)
    if act.verb == "run" and battery:
        raise UnsayableError("to run on battery")


def _is_data(obj: object) -> bool:
    """Return whether an object is data, which is contained and not held."""
    head = obj.head if isinstance(obj, NounPhrase) else ""
    return isinstance(head, str) and bool(head) and concepts()["nouns", head].kind == "data"


def _person(phrase: NounPhrase) -> bool:
    """Return whether a phrase's head is a person."""
    return isinstance(phrase.head, str) and bool(phrase.head) and concepts()["nouns", phrase.head].kind == "person"


def _check_link(link: Link) -> None:
    """Refuse ", which was installed …": it belongs to a noun, not to what was said."""
    being = link.clause
    act = being.predicate if isinstance(being, Clause) else None
    done = isinstance(act, Being) and isinstance(act.complement, Adjective) and act.complement.concept in _DONE
    done = done or (isinstance(act, Acting) and act.passive and act.verb != "cause")
    if link.kind is LinkKind.SEQUEL and done:
        raise UnsayableError("a sequel of a noun")


class Spanish(Iberian):
    """Spanish of Spain."""

    locale: ClassVar[str] = "es-ES"
    folder: ClassVar[str] = "es"
    UNINFLECTED = frozenset(
        {"no", "mal", "más", "casi", "muy", "demasiado", "operativamente", "administrativamente", "siempre"}
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
    TOTAL = "de"
    IMPOSSIBLE = "no es posible"
    FORESEEN: ClassVar[Mapping[str, str]] = {
        "predicted": "se prevé que",
        "expected": "se espera que",
        "likely": "es probable que",
        "unlikely": "es poco probable que",
    }
    NEVER_ORDERED = words(
        "fail fail_to fail_with slow slow_down crash die leak lose deadlock lag lag_behind hang "
        "stall freeze panic miss experience encounter exceed expire overload overflow overheat "
        "run_out_of run_out degrade degrade_obj corrupt damage spike drop fall time_out flap lack "
        "affect impact break break_obj wear_out spill swap struggle disappear reach hit need "
        "require cause lead_to mean result_in log"
    )
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
    PRONOUNS: ClassVar[Mapping[str, Said]] = {
        "this": Said("esto"),
        "you": Said("", you=True),
        "everything": Said("todo"),
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

    # --- articles ---------------------------------------------------------------------------------------------------

    def article(self, kind: Article, gender: str, *, plural: bool) -> str:
        """Return an article; the plural has no indefinite one."""
        if kind is Article.DEFINITE:
            word = ("las" if plural else "la") if gender == "f" else ("los" if plural else "el")
            return live(word)
        if kind is Article.INDEFINITE and not plural:
            return live("una" if gender == "f" else "un")
        return ""

    def _bare_singular(self, phrase: NounPhrase, noun: Noun, use: Use) -> Article:
        if use is Use.PREDICATE or (use is Use.NEGATED and noun.mass):
            return Article.NONE
        if use is Use.INDEFINITE and not phrase.names:
            return Article.NONE if noun.mass and not phrase.adjectives else Article.INDEFINITE
        sized = any(one.concept in {"high", "low", "heavy"} for one in phrase.adjectives)
        if use is Use.OBJECT and noun.mass and sized and not phrase.names:
            return Article.NONE
        return Article.DEFINITE

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
            Determiner.HALF: (f"la mitad {live('de')} {live('las' if f else 'los')}", "plural"),
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

    def _named_phrase(self, phrase: NounPhrase, head: Name, use: Use) -> Said:
        """Return a name; "the" before it is not said."""
        if phrase.determiner is Determiner.DEFINITE and not phrase.adjectives:
            phrase = replace(phrase, determiner=Determiner.NONE)
        elif phrase.determiner is Determiner.DEFINITE and use is not Use.BARE:
            said = super()._named_phrase(replace(phrase, determiner=Determiner.NONE), head, use)
            article = self.article(Article.DEFINITE, said.gender, plural=said.plural)
            return replace(said, text=said.text if said.text.startswith(article) else joined(article, said.text))
        return super()._named_phrase(phrase, head, use)

    def _fronted_names(self, names: Sequence[Name], noun: Noun, *, plural: bool, own: bool) -> tuple[str, str]:  # noqa: ARG002
        """Hang names on a noun: "clúster de Kafka", "solicitudes HTTP", "servicio ⟨1⟩"."""
        if not names:
            return "", ""
        how = noun.options.get("name", "")
        if how == "span":
            how = "-" if all(name.text.startswith("⟨") for name in names) else ""
        last = names[-1]
        owner, _, protocol = last.text.rpartition(" ")
        if not how and owner and last.kind == "product" and PROTOCOL.fullmatch(protocol):
            rest = [*names[:-1], Name(owner)]
            return NAME + protocol, joined(live(self.OF), *(named(name) for name in rest))
        if not how and len(names) > 1 and PROTOCOL.fullmatch(last.text):
            return named(last), joined(live(self.OF), *(named(name) for name in names[:-1]))
        said = " ".join(named(name) for name in names)
        if not how:
            spans = all(name.kind != "product" for name in names)
            named_kind = noun.kind in {"machine", "software", "place", "thing", "data", "person", "resource"}
            quoted = all(name.kind == "quoted" for name in names)
            plain = (spans and named_kind and not own) or quoted or PROTOCOL.fullmatch(names[0].text)
            how = "-" if plain else "de"
        return (said, "") if how == "-" else ("", joined(live(self.OF), said))

    def _noun_phrase(self, phrase: NounPhrase, concept: str, use: Use) -> Said:
        """Return a noun with all around it; a headline's "no" is "sin", before the source's number."""
        if phrase.determiner is Determiner.NO and use is Use.BARE and phrase.amount is None:
            said = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, use)
            return replace(said, text=joined("sin", said.text))
        noun = self.noun(concept)
        if phrase.determiner is Determiner.NO and (noun.plural_only or noun.mass):
            if use is Use.SUBJECT:
                raise UnsayableError(f"no {concept} as the subject")
            bare = super()._noun_phrase(replace(phrase, determiner=Determiner.NONE), concept, Use.NAKED)
            return replace(bare, negative=True)
        return super()._noun_phrase(phrase, concept, use)

    def _part_of(self, phrase: NounPhrase, use: Use) -> Said:
        """Return "más del ⟨1⟩ de las solicitudes": a share of a bare plural is a percentage."""
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
            return replace(rate, text=joined(rate.text, live(self.OF), self._share(amount)))
        substance = whole.number is Number.MASS and whole.determiner is Determiner.DEFINITE
        if whole.determiner is Determiner.ALL or substance:  # "10 % of all requests" is a share, not a count
            said = self.nominal(whole, Use.OF)
            share_of = self._share(amount)
            return replace(said, text=joined(share_of, live(self.OF), said.text))
        if whole.determiner not in {Determiner.NONE, Determiner.ITS} and not one:
            return super()._part_of(phrase, use)
        if whole.number is not Number.PLURAL and not one and whole.determiner is Determiner.NONE:
            said = self.nominal(whole, Use.NAKED)
            return replace(said, text=joined(self.amount(amount), live(self.OF), said.text), plural=True)
        bare = whole.number is Number.PLURAL and (
            use is Use.INDEFINITE or (use is Use.BARE and whole.head in {"error", "failure", "inode"})
        )
        said = self.nominal(whole, Use.NAKED if bare else Use.OF)
        share_of = self._share(amount)
        if use is Use.INDEFINITE:  # "returns 5 % errors": "un 5 % de errores"
            share_of = share_of.replace(live("el"), live("un"), 1)
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
        if noun.options.get("of") != "plural" or not phrase.adjectives or not (phrase.modifiers or phrase.of):
            return super()._core(phrase, noun, plural=plural)
        before, after = self._adjectives(phrase, noun.gender, plural=plural)
        word = noun.plural if plural else noun.singular
        core = super()._core(replace(phrase, adjectives=()), noun, plural=plural)[1]
        return before, joined(word, after) + core.removeprefix(word)

    def _short_acting(self, clause: Clause, act: Acting) -> tuple[str, Said | None] | None:
        """Return a headline without auxiliary; "no processes found" is said in full."""
        subject = clause.subject
        if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO and act.passive:
            return None
        if self._prepositional(clause) is not None:
            return None
        return super()._short_acting(clause, act)

    def agreed(self, adjective: Adjective, gender: str, *, plural: bool, attributive: bool = False) -> str:
        """Return an adjective; "only" before one is not said."""
        if "only" in adjective.adverbs:
            raise UnsayableError("only before an adjective")
        if attributive and adjective.degree == "superlative":
            adjective = replace(adjective, degree="comparative")
        return super().agreed(adjective, gender, plural=plural, attributive=attributive)

    # --- verbs ------------------------------------------------------------------------------------------------------

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

    def reflexive_order(self, order: str) -> str:
        """Return "asegúrese"."""
        return with_clitic(order)

    def negative_order(self, form: str, verb: Verb) -> str:
        """Return "no reinicie", "no se conecte"."""
        return joined("no", "se" if verb.reflexive else "", form)

    def auxiliary(self, verb: Verb) -> str:  # noqa: ARG002
        """Return haber."""
        return "haber"

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; what has happened is in the perfect unless a past time is named."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            return "pres", True
        if clause.tense is Tense.PAST:
            if state or clause.progressive:
                return "impf", False
            timed = any(adjunct.role in {Role.AGO, Role.WHEN} for adjunct in clause.adjuncts)
            return ("past", False) if timed or {"yesterday", "previously"} & set(clause.adverbs) else ("pres", True)
        return "pres", False

    def exists_verb(self) -> Verb:
        """Return the verb of existence."""
        return Verb("hay")

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic; of existence "haber"."""
        if f.progressive and not f.modal and verb.infinitive not in _STATIVE:
            gerund = self.conjugate(verb.infinitive)["ger"]
            return f"estar {with_clitic(gerund) if verb.reflexive else gerund}"
        return "haber" if verb.infinitive == "hay" else super().infinitive_of(verb, f)

    def group(self, verb: Verb, f: Finite) -> Group:
        """Return a conjugated verb; no adverb stands inside."""
        tail = self.agree_tail(verb.tail, f.gender, plural=f.plural)
        clitic = self.clitic(verb)
        if f.modal is not None:
            words = self._modal(verb, f)
        elif f.progressive and verb.infinitive not in _STATIVE:
            gerund = self.conjugate(verb.infinitive)["ger"]
            be = joined(self.form("haber", f), "estado") if f.compound else self.form("estar", f)
            words = self._negated(joined(clitic, be, gerund), f)
        elif f.compound:
            words = self._negated(joined(clitic, self.form("haber", f), self.conjugate(verb.infinitive)["pp"]), f)
        else:
            words = self._negated(joined(clitic, self.form(verb.infinitive, f)), f)
        return Group(words, tail)

    def _modal(self, verb: Verb, f: Finite) -> str:
        assert f.modal is not None
        infinitive, tense = self.MODALS[f.modal]
        able = f.modal is Modal.CAN
        climbing = verb.reflexive and able and "climb" in verb.options
        bare = replace(verb, reflexive=False) if climbing else verb
        if f.compound and not able:
            inner = self.perfect_infinitive(bare, f)
        else:
            inner = self.infinitive_of(bare, replace(f, modal=None))
        if f.modal is Modal.MAY and f.negation not in {"", "-"}:
            return joined(self.form(infinitive, replace(f, tense="cond")), self.negated_infinitive(inner))
        if able and f.compound:
            finite = joined(self.form("haber", replace(f, tense="pres")), "podido")
        elif able and f.tense in {"past", "impf", "fut"}:
            finite = self.form(infinitive, f)
        else:
            finite = self.form(infinitive, replace(f, tense=tense))
        return joined(self._negated(joined("se" if climbing else "", finite), f), inner)

    def _still_is(self, adjective: Adjective) -> bool:
        """Return whether what remains so is said with "sigue siendo", not "sigue" alone."""
        told = self.adjective_word(adjective.concept).options
        return self.copula(adjective) == "ser" and not {"verb", "remain"} & set(told)

    def _behind(self, clause: Clause, much: Amount | NounPhrase, subject: Said, *, subjunctive: bool) -> str:
        """Return "lleva 40 s de retraso con respecto al primario"."""
        f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
        text = self.amount(much) if isinstance(much, Amount) else self.nominal(much, Use.NAKED).text
        aim = self.adjunct(replace(clause.adjuncts[0], role=Role.TO), subject, clausal=True)
        rest = self.adjuncts(replace(clause, adjuncts=clause.adjuncts[1:]), subject, since=False)
        return joined(self.group(Verb("llevar"), f).front, text, "de retraso con respecto", aim, *rest)

    def being(self, clause: Clause, being: Being, subject: Said, *, subjunctive: bool) -> str:
        """Return "está caído", "es superior a 5"; what can be detected is not "puede estar detectado"."""
        complement = being.complement
        if isinstance(complement, Adjective) and clause.tense is Tense.PAST and not being.become and not being.remain:
            phrase = self.adjective_word(complement.concept).options.get("verb", "haber")
            if not phrase.startswith(("haber", "estar", "tener")):  # "was successful" happened, and is over
                return self.being(replace(clause, tense=Tense.PERFECT), being, subject, subjunctive=subjunctive)
        first = clause.adjuncts[0] if clause.adjuncts else None
        late = first is not None and first.role is Role.BEHIND and not (clause.negated or being.become or being.remain)
        if late and is_value(complement):  # "lleva 40 s de retraso con respecto al primario"
            assert isinstance(complement, Amount | NounPhrase)
            return self._behind(clause, complement, subject, subjunctive=subjunctive)
        if first is not None and first.role is Role.THAN and subject.measure and isinstance(complement, Adjective):
            role = LEVELS.get(complement.concept)
            pronoun = isinstance(first.phrase, NounPhrase) and first.phrase.pronoun
            if role is not None and not pronoun and complement == Adjective(complement.concept, "comparative"):
                being = replace(being, complement=replace(first, role=role))
                return self.being(
                    replace(clause, adjuncts=clause.adjuncts[1:]), being, subject, subjunctive=subjunctive
                )
        if being.become and clause.progressive and isinstance(complement, Adjective):
            become = self.adjective_word(complement.concept).options.get("become", "")
            if become.startswith("pasar a"):
                raise UnsayableError(f"becoming {complement.concept}")
        if isinstance(complement, Amount) and isinstance(clause.subject, NounPhrase) and clause.subject.head in CODES:
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("ser"), f)
            return joined(group.front, self.amount(complement), *self.adjuncts(clause, subject, since=False))
        if being.remain and isinstance(complement, Adjective) and self._still_is(complement):
            f = self.finite(clause, subject, state=True, since=False, subjunctive=subjunctive)
            group = self.group(Verb("seguir"), f)
            rest = self.adjuncts(clause, subject, since=False)
            mid, end = self.adverbs(clause)
            said = self.complement(complement, subject)
            return joined(group.front, mid, group.back, "siendo", self.manner(clause), said, *rest, end)
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
        group = self.group(Verb("ser"), self.finite(clause, subject, state=True, since=since, subjunctive=subjunctive))
        mid, end = self.adverbs(clause)
        said = self.adjunct(complement, replace(subject, measure=True))
        return joined(group.front, self.manner(clause), mid, said, *self.adjuncts(clause, subject, since=since), end)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the finite verb with all that belongs to it; some adverbs stand before it."""
        clause = self._happened(self._none_of_any(clause))
        before = [adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options]
        if not before:
            return super().predicate(clause, subject, subjunctive=subjunctive)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in before))
        words = " ".join(self.adverb(adverb).text for adverb in before)
        return joined(words, super().predicate(rest, subject, subjunctive=subjunctive))

    # --- passives and the verb in front -----------------------------------------------------------------------------

    def passive(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        """Return "se rechaza", or "ha sido rechazado por …"."""
        if act.verb == "cause" and self._has_agent(clause):
            adjuncts = tuple(replace(one, role=Role.TO) if one.role is Role.BY else one for one in clause.adjuncts)
            owed = replace(clause, adjuncts=adjuncts)
            return self._with_verb(
                owed, replace(act, passive=False), Verb("deber", reflexive=True), subject, subjunctive=subjunctive
            )
        self.passive_participle(verb, subject)
        person = (self._is_person(clause.subject) or act.verb in _TOLD) and "no_longer" not in clause.adverbs
        since = self.lasts(clause, state=False)
        lasting = since and not clause.progressive and not clause.negated and not self._has_agent(clause)
        now = clause.tense is Tense.PRESENT and clause.modal is None and not clause.progressive
        lasting = lasting or (now and act.verb in _STATES and not self._has_agent(clause) and not _repeats(clause))
        if not lasting and not self._has_agent(clause) and not person and not subject.you:
            seen = replace(verb, reflexive=True, options={**verb.options, "climb": ""})
            return self._with_verb(clause, act, seen, subject, subjunctive=subjunctive)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        be = "siendo" if f.progressive else ""
        group = self.group(Verb("estar" if be or lasting else "ser"), replace(f, progressive=False))
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            be,
            mid,
            self.passive_participle(verb, subject),
            self.manner(clause),
            *self.arguments(act, verb, subject, negated=clause.negated),
            *self.adjuncts(clause, subject, since=since),
            end,
        )

    def _with_verb(self, clause: Clause, act: Acting, verb: Verb, subject: Said, *, subjunctive: bool) -> str:
        since = self.lasts(clause, state=False)
        f = self.finite(clause, subject, state=False, since=since, subjunctive=subjunctive)
        group = self.group(verb, f)
        mid, end = self.adverbs(clause)
        return joined(
            group.front,
            group.back,
            self.manner(clause),
            mid,
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
        if (impersonal := self._impersonal(clause, subjunctive=subjunctive)) is not None:
            return impersonal, None
        if (missing := self._missing(clause, subjunctive=subjunctive)) is not None:
            return missing
        if (foreseen := self._foreseen(clause)) is not None:
            return foreseen, None
        if (front := self._front_verb(clause, definite=subjunctive)) is None:
            return super().plain(clause, subjunctive=subjunctive, before=before)
        act = clause.predicate
        assert isinstance(act, Acting)
        assert isinstance(clause.subject, NounPhrase)
        said = self.phrase(clause.subject, Use.INDEFINITE)
        since = self.lasts(clause, state=False)
        early = tuple(adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in early))
        f = self.finite(rest, replace(said, text=""), state=False, since=since, subjunctive=subjunctive)
        group = self.group(front, f)
        mid, end = self.adverbs(rest)
        text = joined(
            *(self.adverb(adverb).text for adverb in early),
            group.front,
            group.back,
            self.manner(rest),
            mid,
            said.text,
            *self.arguments(act, front, said),
            *self.adjuncts(rest, said, since=since),
            end,
        )
        return self._owned(text, owners=said.plural), said

    def _advice(self, clause: Clause) -> str | None:
        """Return "se recomienda aumentar el límite"."""
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
        verb = replace(self.verb(act.verb), reflexive=True)
        group = self.group(verb, self.finite(clause, Said(""), state=False, since=False, subjunctive=False))
        return joined(group.front, group.back, self.infinitive(aim, Said("")))

    def link(self, link: Link, subject: Said | None) -> str:
        """Return a further clause; "until a leader is elected" says what happens, not a state."""
        if link.kind in {LinkKind.UNTIL, LinkKind.BEFORE, LinkKind.AFTER} and isinstance(link.clause, Clause):
            link = replace(link, clause=self._happened(link.clause, always=True))
        return super().link(link, subject)

    def _to_come(self, link: Link, subject: Said | None) -> str:
        inner = link.clause
        if link.kind is not LinkKind.WHEN or not isinstance(inner, Clause) or inner.tense is not Tense.PRESENT:
            return self.link(link, subject)
        return self.link(replace(link, kind=LinkKind.UNTIL), subject).replace(
            self.LINKS[LinkKind.UNTIL], self.LINKS[LinkKind.WHEN], 1
        )

    def _happened(self, clause: Clause, *, always: bool = False) -> Clause:
        """Return "was elected" as the passive that it is: an adjective that is a participle says a state."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.become or being.remain:
            return clause
        always = always or (_repeats(clause) and passives().get(being.complement.concept) in _STATES)
        bound = clause.modal in {Modal.CAN, Modal.SHOULD, Modal.MUST}
        if (
            (clause.tense is Tense.PRESENT and not bound and not always and not clause.progressive)
            or clause.modal is Modal.MAY
            or being.complement != Adjective(being.complement.concept)
        ):
            return clause
        lasting = {one.role for one in clause.adjuncts} & {Role.DURATION, Role.SINCE}
        verb = passives().get(being.complement.concept)
        if (
            (lasting and not clause.negated)
            or verb is None
            or ("verbs", verb) not in self._lines
            or self.verb(verb).negation
        ):
            return clause
        return replace(clause, predicate=Acting(verb, passive=True))

    def _prepositional(self, clause: Clause) -> Verb | None:
        """Return the verb of a passive whose active object has a preposition."""
        act = clause.predicate
        if not isinstance(act, Acting) or not act.passive:
            return None
        verb = self.verb(act.verb)
        impersonal = verb.options.get("obj") and not {"pass", "nopass"} & set(verb.options) and not verb.reflexive
        return verb if impersonal else None

    def _impersonal(self, clause: Clause, *, subjunctive: bool) -> str | None:
        """Return "no se ha hecho una copia de seguridad de ⟨1⟩": a passive whose object has a preposition."""
        act, verb, subject = clause.predicate, self._prepositional(clause), clause.subject
        if verb is None or subject is None or self._has_agent(clause) or clause.more or not isinstance(act, Acting):
            return None
        if self._is_pronoun(subject) or (isinstance(subject, NounPhrase) and subject.determiner is Determiner.NO):
            raise UnsayableError(f"the passive of {act.verb}")
        done = replace(act, passive=False, obj=self._the(subject))
        seen = replace(verb, reflexive=True, options={**verb.options, "climb": ""})
        return self._with_verb(clause, done, seen, Said(""), subjunctive=subjunctive)

    def _missing(self, clause: Clause, *, subjunctive: bool) -> tuple[str, Said | None] | None:
        """Return "falta el nodo ⟨1⟩": some adjectives are said with a verb that stands first."""
        being = clause.predicate
        if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or clause.more or being.become:
            return None
        options = self.adjective_word(being.complement.concept).options
        if "first" not in options or being.remain or clause.subject is None or self._is_pronoun(clause.subject):
            return None
        said = self.subject(clause, None)
        subject = clause.subject
        if isinstance(subject, NounPhrase) and isinstance(subject.head, str) and subject.determiner is Determiner.NONE:
            wanted = being.complement.concept in {"required", "needed", "necessary"}
            if (
                subject.head
                and not subject.names
                and (wanted or subject.number is Number.PLURAL)
                and not clause.negated
            ):
                mass = self.noun(subject.head).mass
                said = self.phrase(subject, Use.NEGATED if mass else Use.INDEFINITE)
        if (said.negative and clause.negated) or being.complement.adverbs or being.complement.negated:
            return None
        bare = replace(clause, adjuncts=(), adverbs=(), links=())
        early = tuple(adverb for adverb in clause.adverbs if "before" in self.adverb(adverb).options)
        rest = replace(clause, adverbs=tuple(adverb for adverb in clause.adverbs if adverb not in early))
        mid, end = self.adverbs(rest)
        text = joined(
            *(self.adverb(adverb).text for adverb in early),
            "no" if said.negative else "",
            self.predicate(bare, said, subjunctive=subjunctive),
            self.manner(rest),
            mid,
            said.text,
            *self.adjuncts(rest, said, since=self.lasts(clause, state=True)),
            end,
        )
        return self._owned(text, owners=said.plural), said

    def _front_verb(self, clause: Clause, *, definite: bool = False) -> Verb | None:
        """Return the verb of a clause that says something new, "se han detectado errores", or of any passive."""
        act, subject = clause.predicate, clause.subject
        if not isinstance(act, Acting) or not isinstance(subject, NounPhrase) or clause.more or clause.negated:
            return None
        advised = clause.modal in {Modal.SHOULD, Modal.MUST} and bool(subject.adjuncts)
        definite = definite and isinstance(subject.head, str) and bool(subject.head) and not subject.pronoun
        definite = definite and act.passive and subject.determiner is Determiner.DEFINITE
        if advised or not (definite or self._is_new(subject)):
            return None
        verb = self.verb(act.verb)
        if not act.passive:
            return verb if "first" in verb.options else None
        if "pass" in verb.options or self._has_agent(clause) or self._is_person(subject):
            return None
        self.passive_participle(verb, Said(""))
        return replace(verb, reflexive=True, options={**verb.options, "climb": ""})

    # --- arguments and adjuncts -------------------------------------------------------------------------------------

    def direct_object(self, obj: Nominal | Amount, verb: Verb, *, negated: bool) -> Said:
        """Return the object, with "a" for persons and where the verb wants it."""
        person = self._is_person(obj) and verb.infinitive not in {"tener", "necesitar"}
        if isinstance(obj, NounPhrase | Coordination) and ("a" in verb.options or person):
            verb = replace(verb, options={**verb.options, "obj": verb.options.get("obj", "a")})
        preposition = verb.options.get("obj", "")
        if preposition.endswith(" 0") and not isinstance(obj, Amount):  # "un riesgo de pérdida"
            said = self.nominal(obj, Use.NAKED)
            return replace(said, text=joined(live(preposition.removesuffix(" 0")), said.text))
        return super().direct_object(obj, verb, negated=negated)

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
        if head is not None and head.concept in SEARCHED and (text := self._sought(adjunct)):
            return joined("en busca de", text)
        timed = adjunct.phrase
        bare = adjunct.role is Role.SINCE and isinstance(timed, NounPhrase) and timed.head in SPANS
        if bare and isinstance(timed, NounPhrase) and timed == NounPhrase(timed.head, Number.PLURAL, timed.determiner):
            return joined("desde hace", self.noun(str(timed.head)).plural)
        if adjunct.role is Role.FOR and isinstance(timed, NounPhrase) and timed.amount is not None:
            part = timed.of if not timed.head else timed
            unit = part.head if isinstance(part, NounPhrase) and isinstance(part.head, str) else ""
            if unit and (unit == "time" or self.noun(unit).kind in {"unit", "time"}):
                return joined("desde hace" if since else "durante", self.nominal(timed, Use.AFTER).text)
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
            return joined("en" if clausal else live("de"), self.amount(phrase))
        if isinstance(phrase, NounPhrase) and phrase == NounPhrase(phrase.head, phrase.number, phrase.determiner):
            fixed = _SET_PHRASES.get((adjunct.role, phrase.head, phrase.determiner))
            if fixed is not None:
                return fixed
        if isinstance(phrase, NounPhrase) and phrase.head == "utc" and phrase.amount is not None:
            return joined(live(*self.ROLES[adjunct.role].split()), self.amount(phrase.amount), "UTC")
        if adjunct.role is Role.AT and isinstance(phrase, Amount):
            return joined(live("a"), self.amount(phrase))
        counted = isinstance(phrase, Amount) or (isinstance(phrase, NounPhrase) and phrase.amount is not None)
        if adjunct.role is Role.THAN and counted and isinstance(phrase, NounPhrase | Amount):
            text = self.amount(phrase) if isinstance(phrase, Amount) else self.nominal(phrase, Use.AFTER).text
            return joined(live("de"), text)
        if adjunct.role is Role.THAN and head is not None and host.plural and isinstance(phrase, NounPhrase):
            word = self.THAN_WORDS.get(phrase.pronoun)
            if word is not None:
                article = self.article(Article.DEFINITE, host.gender, plural=True)
                return joined(live("de"), article, self.agree(word.split()[-1], host.gender, plural=True))
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

    def beyond(self, role: Role, phrase: Nominal | Amount, host: Said, *, clausal: bool, head: Noun | None) -> str:
        """Return "superior al 90 %", "por encima de …"; of a time that something takes "durante más de 1 h"."""
        if isinstance(phrase, Amount) and phrase.unit in SPANS and not host.measure:
            words = "más" if role is Role.ABOVE else "menos"
            return f"durante {words} de {self.amount(phrase)}"
        return super().beyond(role, phrase, host, clausal=clausal, head=head)

    def _amount_adjunct(self, role: Role, amount: Amount, *, since: bool, ahead: bool) -> str:
        if role is Role.NEXT and amount.relation is Relation.EXACTLY and amount.unit:
            noun = self.noun(amount.unit)
            f = noun.gender == "f"
            if not amount.value:
                return f"en {'la próxima' if f else 'el próximo'} {noun.singular}"
        return super()._amount_adjunct(role, amount, since=since, ahead=ahead)

    def adjuncts(self, clause: Clause, subject: Said, *, since: bool) -> list[str]:
        """Return where, when, how and why; a verb may have its own word before an aim: "tarda en completarse"."""
        act = clause.predicate
        if clause.negated and clause.tense is Tense.PERFECT and isinstance(act, Acting):
            timed = [one for one in clause.adjuncts if one.role is Role.DURATION]
            if timed and not since:
                rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in timed))
                said = [f"durante {self.amount(one.phrase)}" for one in timed if isinstance(one.phrase, Amount)]
                return [*said, *self.adjuncts(rest, subject, since=since)]
        word = self.verb(act.verb).options.get("purpose") if isinstance(act, Acting) else None
        if word is None:
            return super().adjuncts(clause, subject, since=since)
        aims = [one for one in clause.adjuncts if one.role is Role.PURPOSE and isinstance(one.phrase, Clause)]
        rest = replace(clause, adjuncts=tuple(one for one in clause.adjuncts if one not in aims))
        said = [joined(word, self.infinitive(aim.phrase, subject)) for aim in aims if isinstance(aim.phrase, Clause)]
        return [*said, *super().adjuncts(rest, subject, since=since)]

    # --- amounts and times ------------------------------------------------------------------------------------------

    def amount(self, amount: Amount, *, symbols: bool = False) -> str:
        """Return a quantity; a percentage has the article: "el 5 %"."""
        if symbols or amount.unit != "percent" or amount.total:
            return super().amount(amount, symbols=symbols)
        return self._share(replace(amount, value=joined(amount.value, "%")))

    def _share(self, amount: Amount) -> str:
        """Return a percentage with its article; the sign belongs to the value."""
        text = joined(live("el"), amount.value)
        return text if amount.relation is Relation.EXACTLY else self.RELATIONS[amount.relation].format(text)

    def _value(self, value: object) -> str:
        """Return a label's value, without an article."""
        return (
            super()._value(value).removeprefix(live("el") + " ") if isinstance(value, Amount) else super()._value(value)
        )

    def aside(self, aside: Aside) -> str:
        """Return what stands in parentheses; a percentage has no article there."""
        body = aside.body
        whole = body.of if isinstance(body, NounPhrase) and not body.head and body.amount else None
        if isinstance(whole, NounPhrase) and isinstance(whole.head, Name):  # "(⟨1⟩ ⟨2⟩)" may be a comparison
            raise UnsayableError("a share of a name in parentheses")
        return (
            super().aside(aside).removeprefix(live("el") + " ")
            if isinstance(aside.body, Amount)
            else super().aside(aside)
        )

    def last(self, amount: Amount) -> str:
        """Return "en los últimos 5 minutos"."""
        if amount.relation is not Relation.EXACTLY:
            raise UnsayableError("a compared last period")
        if not amount.unit:
            return f"en el último intervalo de {self.amount(amount)}"
        noun = self.noun(amount.unit)
        f = noun.gender == "f"
        if amount.value in {"", "1"}:
            return f"en {'la última' if f else 'el último'} {noun.singular}"
        return f"en {'las últimas' if f else 'los últimos'} {amount.value} {noun.plural}"

    def every(self, amount: Amount) -> str:
        """Return "cada 5 minutos"."""
        return "cada " + self.amount(amount).removeprefix("1 ")

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "desde hace 5 minutos" or "durante 5 minutos"."""
        return f"{'desde hace' if since else 'durante'} {self.amount(amount)}"

    def when(self, phrase: NounPhrase) -> str:
        """Return "la semana pasada"."""
        if not isinstance(phrase.head, str) or not phrase.head or not phrase.adjectives:
            raise UnsayableError("a time")
        noun = self.noun(phrase.head)
        which = phrase.adjectives[0].concept
        article = self.article(Article.DEFINITE, noun.gender, plural=False)
        if which == "next":
            return joined(article, self.agree("próximo", noun.gender, plural=False), noun.singular)
        if which == "last":
            return joined(article, noun.singular, self.agree("pasado", noun.gender, plural=False))
        raise UnsayableError("a time")

    def _short_being(self, clause: Clause, being: Being) -> tuple[str, Said | None] | None:
        """Return a headline without copula; "posible" stands before the noun."""
        adjective, subject = being.complement, clause.subject
        verb = passives().get(adjective.concept) if isinstance(adjective, Adjective) else None
        if verb is not None and "automatically" in clause.adverbs and clause.tense is Tense.PRESENT:
            if isinstance(subject, NounPhrase) and subject.determiner is Determiner.NONE and subject.amount is None:
                subject = replace(subject, determiner=Determiner.DEFINITE)
            done = Acting(verb, passive=True)
            return self.plain(replace(clause, subject=subject, predicate=done, tense=Tense.PERFECT))
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
            if doing.progressive and isinstance(doing.predicate, Acting) and not doing.predicate.passive:
                subject = replace(body, participle=None)
                return super()._body(replace(sentence, body=replace(doing, subject=subject)), style)
        return super()._body(sentence, style)

    # --- sentences --------------------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence, with the opening mark of a question or an exclamation."""
        sentence = mended(_own(sentence))
        for node in walk(sentence):
            if isinstance(node, NounPhrase):
                _check_phrase(node)
            elif isinstance(node, Clause):
                _check_clause(node)
            elif isinstance(node, Link):
                _check_link(node)
        if "please" in sentence.opening and sentence.kind is not SentenceKind.ORDER:
            raise UnsayableError("please without an order")
        text = super().sentence(sentence, style)
        text = re.sub(r"\bmás antigu[oa]s? de (?=[\d⟨])", "de hace más de ", text)
        for adverb in sentence.opening:
            if concepts()["adverbs", adverb].kind == "degree":  # "casi todos …" is no sentence adverb
                said = self.adverb(adverb).text
                text = re.sub(f"^({re.escape(said)}), ", r"\1 ", text, flags=re.IGNORECASE)
        opening = {"?": "¿", "!": "¡"}.get(sentence.end, "")
        return opening + text
