"""French: the tables and hooks of ``Romance``; its docstring describes the lexicon's notation.

Orders address with "vous"; headlines drop articles and the copula where a participle or adjective can stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import ClassVar, TypeGuard

from slack_fixtures.grammar.abstract import (
    Acting,
    Adjective,
    Adjunct,
    Amount,
    Being,
    Clause,
    Coordination,
    Determiner,
    LinkKind,
    Modal,
    Name,
    Nominal,
    NounPhrase,
    Number,
    Relation,
    Role,
    Sentence,
    Tense,
    walk,
)
from slack_fixtures.grammar.languages import misreadings
from slack_fixtures.grammar.languages.base import Style, UnsayableError
from slack_fixtures.grammar.languages.romance.adjuncts import with_window
from slack_fixtures.grammar.languages.romance.linearizer import Romance
from slack_fixtures.grammar.languages.romance.senses import mended, term
from slack_fixtures.grammar.languages.romance.shapes import Article, Finite, Said, Use
from slack_fixtures.grammar.languages.romance.tables import SEARCHED
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

# infinitive: present 3s 3p, imperfect stem, future stem, subjunctive 3s 3p, order, gerund, participle
_IRREGULAR: Mapping[str, str] = {
    "être": "est sont ét ser soit soient soyez étant été",
    "avoir": "a ont av aur ait aient ayez ayant eu",
    "aller": "va vont all ir aille aillent allez allant allé",
    "faire": "fait font fais fer fasse fassent faites faisant fait",
    "pouvoir": "peut peuvent pouv pourr puisse puissent - pouvant pu",
    "devoir": "doit doivent dev devr doive doivent - devant dû",
    "vouloir": "veut veulent voul voudr veuille veuillent veuillez voulant voulu",
    "savoir": "sait savent sav saur sache sachent sachez sachant su",
    "voir": "voit voient voy verr voie voient voyez voyant vu",
    "prévoir": "prévoit prévoient prévoy prévoir prévoie prévoient prévoyez prévoyant prévu",
    "recevoir": "reçoit reçoivent recev recevr reçoive reçoivent recevez recevant reçu",
    "percevoir": "perçoit perçoivent percev percevr perçoive perçoivent percevez percevant perçu",
    "venir": "vient viennent ven viendr vienne viennent venez venant venu",
    "tenir": "tient tiennent ten tiendr tienne tiennent tenez tenant tenu",
    "prendre": "prend prennent pren prendr prenne prennent prenez prenant pris",
    "mettre": "met mettent mett mettr mette mettent mettez mettant mis",
    "battre": "bat battent batt battr batte battent battez battant battu",
    "dire": "dit disent dis dir dise disent dites disant dit",
    "interdire": "interdit interdisent interdis interdir interdise interdisent interdisez interdisant interdit",
    "écrire": "écrit écrivent écriv écrir écrive écrivent écrivez écrivant écrit",
    "inscrire": "inscrit inscrivent inscriv inscrir inscrive inscrivent inscrivez inscrivant inscrit",
    "lire": "lit lisent lis lir lise lisent lisez lisant lu",
    "élire": "élit élisent élis élir élise élisent élisez élisant élu",
    "suivre": "suit suivent suiv suivr suive suivent suivez suivant suivi",
    "poursuivre": "poursuit poursuivent poursuiv poursuivr poursuive poursuivent poursuivez poursuivant poursuivi",
    "vivre": "vit vivent viv vivr vive vivent vivez vivant vécu",
    "résoudre": "résout résolvent résolv résoudr résolve résolvent résolvez résolvant résolu",
    "dépendre": "dépend dépendent dépend dépendr dépende dépendent dépendez dépendant dépendu",
    "croître": "croît croissent croiss croîtr croisse croissent croissez croissant crû",
    "accroître": "accroît accroissent accroiss accroîtr accroisse accroissent accroissez accroissant accru",
    "connaître": "connaît connaissent connaiss connaîtr connaisse connaissent connaissez connaissant connu",
    "reconnaître": (
        "reconnaît reconnaissent reconnaiss reconnaîtr reconnaisse reconnaissent reconnaissez reconnaissant reconnu"
    ),
    "disparaître": (
        "disparaît disparaissent disparaiss disparaîtr disparaisse disparaissent disparaissez disparaissant disparu"
    ),
    "apparaître": "apparaît apparaissent apparaiss apparaîtr apparaisse apparaissent apparaissez apparaissant apparu",
    "paraître": "paraît paraissent paraiss paraîtr paraisse paraissent paraissez paraissant paru",
    "ouvrir": "ouvre ouvrent ouvr ouvrir ouvre ouvrent ouvrez ouvrant ouvert",
    "rouvrir": "rouvre rouvrent rouvr rouvrir rouvre rouvrent rouvrez rouvrant rouvert",
    "couvrir": "couvre couvrent couvr couvrir couvre couvrent couvrez couvrant couvert",
    "découvrir": "découvre découvrent découvr découvrir découvre découvrent découvrez découvrant découvert",
    "souffrir": "souffre souffrent souffr souffrir souffre souffrent souffrez souffrant souffert",
    "offrir": "offre offrent offr offrir offre offrent offrez offrant offert",
    "partir": "part partent part partir parte partent partez partant parti",
    "sortir": "sort sortent sort sortir sorte sortent sortez sortant sorti",
    "servir": "sert servent serv servir serve servent servez servant servi",
    "dormir": "dort dorment dorm dormir dorme dorment dormez dormant dormi",
    "sentir": "sent sentent sent sentir sente sentent sentez sentant senti",
    "mentir": "ment mentent ment mentir mente mentent mentez mentant menti",
    "mourir": "meurt meurent mour mourr meure meurent mourez mourant mort",
    "courir": "court courent cour courr coure courent courez courant couru",
    "parcourir": "parcourt parcourent parcour parcourr parcoure parcourent parcourez parcourant parcouru",
    "acquérir": "acquiert acquièrent acquér acquerr acquière acquièrent acquérez acquérant acquis",
    "requérir": "requiert requièrent requér requerr requière requièrent requérez requérant requis",
    "fuir": "fuit fuient fuy fuir fuie fuient fuyez fuyant fui",
    "enfuir": "enfuit enfuient enfuy enfuir enfuie enfuient enfuyez enfuyant enfui",
    "falloir": "faut faut fall faudr faille faille - - fallu",
    "valoir": "vaut valent val vaudr vaille vaillent valez valant valu",
    "exclure": "exclut excluent exclu exclur exclue excluent excluez excluant exclu",
    "inclure": "inclut incluent inclu inclur inclue incluent incluez incluant inclus",
    "conclure": "conclut concluent conclu conclur conclue concluent concluez concluant conclu",
    "rompre": "rompt rompent romp rompr rompe rompent rompez rompant rompu",
    "interrompre": (
        "interrompt interrompent interromp interrompr interrompe interrompent interrompez interrompant interrompu"
    ),
    "corrompre": "corrompt corrompent corromp corrompr corrompe corrompent corrompez corrompant corrompu",
    "plaindre": "plaint plaignent plaign plaindr plaigne plaignent plaignez plaignant plaint",
    "haïr": "hait haïssent haïss haïr haïsse haïssent haïssez haïssant haï",
    "envoyer": "envoie envoient envoy enverr envoie envoient envoyez envoyant envoyé",
    "renvoyer": "renvoie renvoient renvoy renverr renvoie renvoient renvoyez renvoyant renvoyé",
    "appeler": "appelle appellent appel appeller appelle appellent appelez appelant appelé",
    "rappeler": "rappelle rappellent rappel rappeller rappelle rappellent rappelez rappelant rappelé",
    "jeter": "jette jettent jet jetter jette jettent jetez jetant jeté",
    "rejeter": "rejette rejettent rejet rejetter rejette rejettent rejetez rejetant rejeté",
    "projeter": "projette projettent projet projetter projette projettent projetez projetant projeté",
    "asseoir": "assoit assoient assoy assoir assoie assoient assoyez assoyant assis",
    "suffire": "suffit suffisent suffis suffir suffise suffisent suffisez suffisant suffi",
    "traire": "trait traient tray trair traie traient trayez trayant trait",
    "extraire": "extrait extraient extray extrair extraie extraient extrayez extrayant extrait",
    "vaincre": "vainc vainquent vainqu vaincr vainque vainquent vainquez vainquant vaincu",
    "convaincre": (
        "convainc convainquent convainqu convaincr convainque convainquent convainquez convainquant convaincu"
    ),
}
_PREFIXED = {  # verbs that go like another behind a prefix
    "obtenir": "tenir", "contenir": "tenir", "maintenir": "tenir",
    "retenir": "tenir", "détenir": "tenir", "appartenir": "tenir",
    "soutenir": "tenir", "devenir": "venir", "redevenir": "venir",
    "parvenir": "venir", "revenir": "venir", "provenir": "venir",
    "intervenir": "venir", "prévenir": "venir", "survenir": "venir", "convenir": "venir", "subvenir": "venir",
    "apprendre": "prendre", "comprendre": "prendre",
    "reprendre": "prendre", "entreprendre": "prendre", "surprendre": "prendre",
    "permettre": "mettre", "émettre": "mettre", "transmettre": "mettre", "soumettre": "mettre", "admettre": "mettre",
    "remettre": "mettre", "compromettre": "mettre", "omettre": "mettre", "commettre": "mettre", "réémettre": "mettre",
    "combattre": "battre", "abattre": "battre", "réécrire": "écrire",
    "décrire": "écrire", "souscrire": "écrire", "prescrire": "écrire",
    "refaire": "faire", "satisfaire": "faire", "défaire": "faire",
    "revoir": "voir", "entrevoir": "voir", "ressortir": "sortir",
    "consentir": "sentir", "ressentir": "sentir", "recouvrir": "couvrir", "repartir": "partir", "endormir": "dormir",
    "redécouvrir": "découvrir", "relire": "lire", "soustraire": "traire", "distraire": "traire", "parfaire": "faire",
    "secourir": "courir", "recourir": "courir", "réélire": "élire", "survivre": "vivre", "rabattre": "battre",
}  # fmt: skip
_ABSTRACT = (
    "indicat",
    "suggest",
    "caus",
    "mean",
    "lead",
    "result",
    "affect",
    "impact",
    "prevent",
    "help",
    "happen",
    "occur",
)
_ETRE = frozenset(
    {"aller", "venir", "devenir", "redevenir", "parvenir", "revenir", "provenir", "intervenir", "survenir", "partir"}
    | {"repartir", "sortir", "ressortir", "entrer", "rentrer", "arriver", "rester", "tomber", "retomber", "mourir"}
)
"""Verbs whose perfect has être."""
_GROWING = frozenset({"increase", "decrease", "spike", "rise", "drop", "grow", "surge"})
"""What is said of all there is: "les erreurs augmentent"."""
_CHANGES = frozenset({"increase", "decrease", "drop", "rise", "surge", "spike", "decline", "reduction", "jump"})
_BREAKING = frozenset({"power_supply", "ups", "fan", "battery", "sensor", "leader", "hardware"})
"""What fails by breaking down, not as an operation does, beside machines."""
_SHOWING = frozenset({"have", "experience", "return", "see", "report", "show"})
_ANSWERING = frozenset({"endpoint", "service", "backend", "api"})
"""What does not expire when it does not answer in time, beside machines."""
_WHOLES = frozenset({"event", "measure"})
"""Kinds of what a period sums up: "errors in the last 5 minutes"."""
_BOUNDS = frozenset({"service_level_agreement", "service_level_objective", "slo", "sla", "threshold", "target"})
_IN_USE = (NounPhrase("use", Number.MASS), NounPhrase("usage", Number.MASS))
_BIG = frozenset({"large", "big", "huge"})
_SCALING = frozenset({"scaling", "scale_up", "scale_down", "scale_out", "scale_in"})
_SUPPLIES = frozenset(
    {"space", "disk_space", "free_space", "memory", "storage", "disk", "inode", "capacity", "resource"}
)
"""What something can be low on."""
_SENT_FROM = frozenset({"download", "upload", "read", "request", "login", "access", "query", "call"})
"""What comes from where it is done: "depuis", not "provenant de"."""
_ON_BATTERY = Adjunct(Role.ON, NounPhrase(head="battery"))


def _has_noun(nominal: Nominal | None) -> TypeGuard[NounPhrase]:
    return isinstance(nominal, NounPhrase) and isinstance(nominal.head, str) and bool(nominal.head)


def _with_left(phrase: NounPhrase) -> NounPhrase:
    """Return "addresses left" with the state that it is: nobody left them."""
    act = phrase.participle.predicate if phrase.participle is not None else None
    if phrase.participle is None or phrase.participle.adjuncts or not isinstance(act, Acting):
        return phrase
    if act.verb != "leave" or not act.passive:
        return phrase
    return replace(phrase, participle=None, adjectives=(*phrase.adjectives, Adjective("left")))


def _with_lifted_time(clause: Clause) -> Clause:
    """Return "has not been ready to serve for 5 min" with the time behind the state, not within the purpose."""
    if clause.tense is not Tense.PERFECT:
        return clause
    kept: list[Adjunct] = []
    for adjunct in clause.adjuncts:
        inner = adjunct.phrase
        if adjunct.role is not Role.PURPOSE or not isinstance(inner, Clause):
            kept.append(adjunct)
            continue
        times = [one for one in inner.adjuncts if one.role in {Role.DURATION, Role.SINCE}]
        rest = tuple(one for one in inner.adjuncts if one not in times)
        kept.extend((replace(adjunct, phrase=replace(inner, adjuncts=rest)), *times))
    return replace(clause, adjuncts=tuple(kept))


def _with_time_to_come(clause: Clause) -> Clause:
    """Return "will be dropped when the table is full" with both in the future."""
    if clause.tense is not Tense.FUTURE or not clause.links:
        return clause
    links = []
    for link in clause.links:
        inner = link.clause
        if link.kind is LinkKind.WHEN and isinstance(inner, Clause) and inner.subject and not inner.modal:
            present = inner.tense is Tense.PRESENT
            links.append(replace(link, clause=replace(inner, tense=Tense.FUTURE)) if present else link)
        else:
            links.append(link)
    return replace(clause, links=tuple(links))


def _with_going_on(clause: Clause) -> Clause:
    """Return "have been failing for the past 5 min" as what lasts: French has "depuis" there."""
    act = clause.predicate
    lasting = isinstance(act, Being) and isinstance(act.complement, Adjective) and not act.become
    lasting = (lasting and clause.tense in {Tense.PRESENT, Tense.PERFECT}) or (
        clause.tense is Tense.PERFECT and clause.progressive
    )
    if not lasting or clause.modal:
        return clause
    adjuncts = tuple(replace(one, role=Role.DURATION) if one.role is Role.LAST else one for one in clause.adjuncts)
    return replace(clause, adjuncts=adjuncts)


def _with_short_supply(clause: Clause) -> Clause:
    """Return "is low on space" as "lacks space"."""
    being = clause.predicate
    if not isinstance(being, Being) or not isinstance(being.complement, Adjective) or being.complement.concept != "low":
        return clause
    what = next((one.phrase for one in clause.adjuncts if one.role is Role.ON), None)
    if not isinstance(what, NounPhrase) or not _has_noun(what) or what.names or what.head not in _SUPPLIES:
        return clause
    if being.become or being.complement.degree != "positive" or being.complement.negated or clause.negated:
        raise UnsayableError("a degree of short supply")
    rest = tuple(one for one in clause.adjuncts if one.role is not Role.ON)
    adverbs = (*clause.adverbs, *being.complement.adverbs)
    return replace(clause, predicate=Acting("lack", obj=what), adjuncts=rest, adverbs=adverbs)


def _over(phrase: NounPhrase) -> Role:
    """Return how a time in front hangs on a noun: a mean over an hour, but a window of an hour."""
    lengths = {"window", "interval", "timeout", "period", "delay", "limit", "threshold", "time"}
    return Role.OF if phrase.head in lengths else Role.ACROSS


def _with_bound(phrase: NounPhrase) -> NounPhrase:
    """Return "100 ms SLA" as the SLA of 100 ms, and "amount of errors" as their number."""
    amount, of = phrase.amount, phrase.of
    if (
        phrase.head in _BOUNDS
        and amount is not None
        and phrase.number is Number.SINGULAR
        and phrase.determiner is Determiner.NONE
    ):
        told = Adjunct(Role.OF, amount)
        return replace(phrase, amount=None, determiner=Determiner.DEFINITE, adjuncts=(told, *phrase.adjuncts))
    if phrase.head in {"amount", "quantity"} and isinstance(of, NounPhrase) and of.number is Number.PLURAL:
        return replace(phrase, head="number")
    return phrase


def _with_switched(phrase: NounPhrase) -> NounPhrase:
    """Return "connections with compression enabled" with what is enabled: the compression."""
    switched, last = phrase.participle, phrase.adjuncts[-1] if phrase.adjuncts else None
    act = switched.predicate if switched is not None else None
    if not isinstance(act, Acting) or not act.passive or act.verb not in {"enable", "disable"} or last is None:
        return phrase
    if last.role is not Role.WITH or not isinstance(last.phrase, NounPhrase) or last.phrase.participle is not None:
        return phrase
    inner = replace(last.phrase, participle=switched)
    return replace(phrase, participle=None, adjuncts=(*phrase.adjuncts[:-1], replace(last, phrase=inner)))


def _with_inner_name(phrase: NounPhrase) -> NounPhrase:
    """Return "replica SQL thread" as the SQL thread of the replica: the name tells the kind of the thread."""
    match phrase.modifiers:
        case (NounPhrase() as whole, Name() as name) if name.text.isupper() and phrase.of is None:
            pass
        case _:
            return phrase
    if whole != NounPhrase(whole.head, whole.number) or not isinstance(whole.head, str):
        return phrase
    return replace(phrase, modifiers=(name,), of=replace(whole, determiner=Determiner.DEFINITE))


def _regular(verb: str) -> str:
    if verb.endswith("er"):
        return _first_group(verb)
    if verb.endswith("ir"):
        stem = verb[:-2] + "i"
        return f"{stem}t {stem}ssent {stem}ss {verb} {stem}sse {stem}ssent {stem}ssez {stem}ssant {stem}"
    if verb.endswith("uire"):
        stem = verb[:-2]
        return f"{stem}t {stem}sent {stem}s {stem}r {stem}se {stem}sent {stem}sez {stem}sant {stem}t"
    if re.search("[aeo]indre$", verb):
        stem = verb[:-3]
        soft = stem[:-1] + "gn"
        return f"{stem}t {soft}ent {soft} {stem}dr {soft}e {soft}ent {soft}ez {soft}ant {stem}t"
    if verb.endswith("dre"):
        stem = verb[:-2]
        return f"{stem} {stem}ent {stem} {stem}r {stem}e {stem}ent {stem}ez {stem}ant {stem}u"
    raise UnsayableError(f"fr-FR does not know how to conjugate {verb}")


def _first_group(verb: str) -> str:
    stem = verb[:-2]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    open_ = stem
    future = verb
    if stem.endswith(("oy", "uy")):
        open_ = stem[:-1] + "i"
        future = open_ + "er"
    elif match := re.search(r"([eé])([bcdfghjklmnpqrstvwxz]|qu|gu|ch|gn|br|cr|tr|gr|vr|bl|gl|fl)$", stem):
        open_ = stem[: match.start()] + "è" + match[2]
        future = verb if match[1] == "é" else open_ + "er"
    return f"{open_}e {open_}ent {soft} {future} {open_}e {open_}ent {stem}ez {soft}ant {stem}é"


def _prefixed(verb: str) -> str:
    """Return the forms of a verb that goes like another behind a prefix; empty where it does not."""
    base = _PREFIXED.get(verb, "")
    if not base:
        return ""
    # "décrire" is "dé" and "crire": where the base does not stand whole, its first letter is dropped
    cut = 0 if verb.endswith(base) else 1
    prefix = verb.removesuffix(base[cut:])
    return " ".join(prefix + form[cut:] for form in _IRREGULAR[base].split())


@cache
def _conjugation(verb: str) -> Mapping[str, str]:
    line = _IRREGULAR.get(verb) or _prefixed(verb) or _regular(verb)
    pres3s, pres3p, impf, future, subj3s, subj3p, order, ger, pp = line.split()
    forms = {
        "inf": verb,
        "pres3s": pres3s,
        "pres3p": pres3p,
        "impf3s": impf + "ait",
        "impf3p": impf + "aient",
        "fut3s": future + "a",
        "fut3p": future + "ont",
        "cond3s": future + "ait",
        "cond3p": future + "aient",
        "subj3s": subj3s,
        "subj3p": subj3p,
        "imp": order,
        "ger": ger,
        "pp": pp,
        "pres2p": {"être": "êtes", "avoir": "avez", "pouvoir": "pouvez", "devoir": "devez", "savoir": "savez"}.get(
            verb, order
        ),
        "cond2p": future + "iez",
        "fut2p": future + "ez",
    }
    plain = impf.removesuffix("e") if impf.endswith("ge") else impf.replace("ç", "c") if impf.endswith("ç") else impf
    forms["impf2p"] = plain + "iez"
    return forms


class French(Romance):
    """French of France."""

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
    AGO = "il y a {}"
    TIMES = "{} fois"
    NEXT = "d'ici {}"
    POINT = "dans {}"
    IN_TIME = "dans {}"
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
    TOTAL = "sur"
    IMPOSSIBLE = "impossible de"
    TERMS: ClassVar[Mapping[tuple[str, str], str]] = {
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
    }

    # --- what is said otherwise -------------------------------------------------------------------------------------

    def sentence(self, sentence: Sentence, style: Style) -> str:
        """Return the sentence in French; misreadings are refused."""
        misreadings.refuse(sentence)
        sentence = mended(sentence, saves=True)
        nodes = list(walk(sentence))
        below = any(isinstance(one, Adjunct) and one.role in {Role.BELOW, Role.UNDER} for one in nodes)
        if below and any(isinstance(one, Acting) and one.passive and one.verb.startswith("drop") for one in nodes):
            raise UnsayableError("what sank, read as what was dropped")
        for node in walk(sentence):
            if isinstance(node, Clause):
                self._check_sense(node)
        text = super().sentence(sentence, style)
        start = "Peut-être, "  # a clause behind it wants its conjunction
        if not text.startswith(start) or not isinstance(sentence.body, Clause):
            return text
        rest = text.removeprefix(start)
        return ("Peut-être qu'" if self._is_vowel(rest) else "Peut-être que ") + rest

    def _check_sense(self, clause: Clause) -> None:
        act, subject = clause.predicate, clause.subject
        told = act.complement if isinstance(act, Being) else None
        if isinstance(told, NounPhrase) and not told.head and told.relative is not None:
            raise UnsayableError("an amount with a relative clause")
        if isinstance(told, NounPhrase) and told.head in _SCALING and told.determiner is Determiner.NONE:
            raise UnsayableError("a progressive read as a thing")
        if not isinstance(act, Acting):
            return
        answering = _has_noun(subject) and (subject.head in _ANSWERING or self._kind(subject) == "machine")
        if act.verb == "time_out" and answering:
            raise UnsayableError("a machine that expires")
        if act.verb == "delay" and isinstance(act.obj, Amount):
            raise UnsayableError("delaying an amount")
        if act.verb == "exceed" and isinstance(act.obj, Amount) and act.obj.unit == "times_unit":
            raise UnsayableError("exceeding a number of times")
        missed = act.obj if isinstance(act.obj, NounPhrase) else NounPhrase()
        counted = missed.amount is not None or any(isinstance(one, Name) for one in (*missed.modifiers, *missed.names))
        if act.verb == "miss" and clause.progressive and counted:
            raise UnsayableError("so many that are not there")
        if act.verb == "insert" and isinstance(act.obj, NounPhrase) and act.obj.head in {"detail", "password", "pin"}:
            raise UnsayableError("what is typed, not put in")
        if act.verb == "open_obj" and isinstance(subject, NounPhrase) and not subject.head:
            raise UnsayableError("an amount that opens something")

    def _core(self, phrase: NounPhrase, noun: Noun, *, plural: bool) -> tuple[str, str]:
        """Return a noun with all that is said behind it."""
        if term(self.TERMS, phrase):
            phrase = replace(phrase, modifiers=phrase.modifiers[:-1])
        return super()._core(phrase, noun, plural=plural)

    def _kind(self, phrase: NounPhrase) -> str:
        return self.noun(phrase.head).kind if isinstance(phrase.head, str) and phrase.head else ""

    def _said_otherwise(self, clause: Clause) -> Clause:
        """Return the clause as French says it: "has no free addresses left" is "n'a plus aucune adresse libre"."""
        act = clause.predicate
        clause = _with_short_supply(_with_going_on(_with_lifted_time(clause)))
        if not isinstance(act, Acting):
            return clause
        subject, obj = clause.subject, act.obj
        breaking = _has_noun(subject) and (subject.head in _BREAKING or self._kind(subject) == "machine")
        if act.verb == "fail" and not act.passive and breaking:
            return replace(clause, predicate=replace(act, verb="go_down"))
        if act == Acting("break") and not breaking:
            return replace(clause, predicate=Acting("fail"))
        if act == Acting("react"):
            return replace(clause, predicate=Acting("respond"))
        if act.verb == "run" and _ON_BATTERY in clause.adjuncts and not clause.modal:
            rest = tuple(one for one in clause.adjuncts if one != _ON_BATTERY)
            return replace(clause, predicate=Being(_ON_BATTERY), adjuncts=rest, progressive=False)
        if not isinstance(obj, NounPhrase) or act.passive:
            return clause
        if act.verb == "hold" and obj.amount is not None:
            return replace(clause, predicate=replace(act, verb="contain"))
        of = obj.of
        failing = isinstance(of, NounPhrase) and of.head in {"error", "failure", "http_error"}
        if act.verb == "have" and not obj.head and obj.amount and _has_noun(of) and self._kind(of) == "measure":
            raise UnsayableError("a share of a value")
        share = obj.amount if not obj.head and act.verb in _SHOWING else None
        share = share if failing or act.verb == "experience" else None
        if share is not None and isinstance(of, NounPhrase) and of.determiner is Determiner.NONE and not of.amount:
            said = joined(share.value, share.unit, live("de"))  # a rate of errors, not a share of known ones
            counted = replace(of, amount=replace(share, value=said, unit=""))
            return replace(clause, predicate=replace(act, obj=counted))
        left = Adjective("left")
        obj = _with_left(obj)
        if act.verb == "have" and obj.determiner is Determiner.NO and left in obj.adjectives and not clause.negated:
            rest_of = tuple(adjective for adjective in obj.adjectives if adjective != left)
            act = replace(act, obj=replace(obj, adjectives=rest_of))
            return replace(clause, predicate=act, adverbs=(*clause.adverbs, "no_longer"))
        return clause

    def phrase(self, phrase: NounPhrase, use: Use) -> Said:
        """Return a noun phrase; "drop in clients" is a drop in their number."""
        if phrase.head in {"count", "number"} and phrase.modifiers and phrase.amount is not None:
            raise UnsayableError("so many times a number")
        phrase = _with_switched(_with_bound(with_window(phrase, _over(phrase))))
        phrase = _with_inner_name(phrase)
        phrase = self._from_its_place(self._sized(self.with_placed_kind(phrase)))
        last = phrase.modifiers[-1] if phrase.modifiers else None
        if phrase.head == "status" and isinstance(last, NounPhrase) and last == NounPhrase("health", last.number):
            phrase = replace(phrase, head="health", modifiers=phrase.modifiers[:-1])  # "état de santé"
        when = next((one.phrase for one in phrase.adjuncts if one.role is Role.LAST), None)
        if (
            when is not None
            and _has_noun(phrase)
            and phrase.number is Number.SINGULAR
            and self._kind(phrase) not in _WHOLES
        ):
            raise UnsayableError("a thing within a period")
        if phrase.head == "steal_time" and isinstance(last, NounPhrase) and last.head == "cpu":
            phrase = replace(phrase, modifiers=phrase.modifiers[:-1])  # the noun itself says it
        if phrase.head in _CHANGES and phrase.of is None:
            for place, adjunct in enumerate(phrase.adjuncts):
                what = adjunct.phrase
                if adjunct.role is not Role.IN or not isinstance(what, NounPhrase) or not _has_noun(what):
                    continue
                measured = self._kind(what) == "measure"
                if (
                    what.names
                    or what.determiner is not Determiner.NONE
                    or not (measured or what.number is Number.PLURAL)
                ):
                    continue
                counted = NounPhrase(head="number", determiner=Determiner.DEFINITE, of=what)
                whole = replace(what, determiner=Determiner.DEFINITE) if measured else counted
                rest = (*phrase.adjuncts[:place], *phrase.adjuncts[place + 1 :])
                return super().phrase(replace(phrase, of=whole, adjuncts=rest), use)
        return super().phrase(phrase, use)

    def headline(self, clause: Clause) -> str:
        """Return a headline; "not … with any source" needs a verb."""
        clause = self._said_otherwise(clause)
        none = any(
            isinstance(one.phrase, NounPhrase) and one.phrase.determiner is Determiner.ANY for one in clause.adjuncts
        )
        return self.clause(clause) if clause.negated and none else super().headline(clause)

    def links(self, clause: Clause, subject: Said | None) -> str:
        """Return the clauses that follow; what is to come is so in both."""
        text = super().links(_with_time_to_come(clause), subject)
        if clause.negated and clause.modal is Modal.CAN:  # "cannot be created while …" is no contrast
            text = text.replace(self.LINKS[LinkKind.WHILE], f" tant {LIVE}que ")
        return text

    def subject(self, clause: Clause, before: Said | None) -> Said:
        """Return the subject; what is expected of things is said of all of them."""
        phrase, act = clause.subject, clause.predicate
        doing = isinstance(act, Acting) and not act.passive
        getting = isinstance(act, Acting) and act.obj is not None and clause.modal is Modal.MAY
        expected = clause.modal is Modal.SHOULD or (doing and getting) or (doing and clause.tense is Tense.FUTURE)
        growing = (isinstance(act, Being) and act.become) or (isinstance(act, Acting) and act.verb in _GROWING)
        happening = clause.tense is Tense.PRESENT and _has_noun(phrase) and phrase.head != "request"
        happening = happening and _has_noun(phrase) and self._kind(phrase) == "event"
        growing = growing or happening or clause.tense is Tense.FUTURE or isinstance(phrase, Coordination)
        if phrase is not None and (expected or growing) and not getattr(phrase, "pronoun", ""):
            return self.nominal(self._the(phrase), Use.SUBJECT)
        return super().subject(clause, before)

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
        """Return a phrase with its preposition; "not with any" is "avec aucun", than is said of known things."""
        phrase = adjunct.phrase
        none = isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.NO
        if (
            adjunct.role in {Role.ON, Role.IN}
            and isinstance(phrase, NounPhrase)
            and phrase.head in {"schedule", "time"}
        ):
            raise UnsayableError("on schedule, in time")
        if head is not None and head.concept in SEARCHED and (text := self._sought(adjunct)):
            return joined("à la recherche", live("de"), text)
        sent = head is not None and adjunct.role is Role.FROM and head.concept in _SENT_FROM
        if sent and isinstance(phrase, NounPhrase) and _has_noun(phrase):
            return joined("depuis", self.nominal(phrase, Use.AFTER).text)
        if adjunct.role is Role.BEHIND and isinstance(phrase, NounPhrase) and phrase.head == "schedule":
            return joined("en retard sur", self.nominal(self._the(phrase), Use.AFTER).text)
        if adjunct.role is Role.IN and phrase in _IN_USE:
            return "en cours d'utilisation"
        lasting = isinstance(phrase, NounPhrase) and adjunct.role is Role.FOR and _has_noun(phrase)
        if lasting and isinstance(phrase, NounPhrase) and phrase.adjectives and self._kind(phrase) == "time":
            return joined("depuis" if since else "pendant", self._time_of_some_length(phrase))
        if isinstance(phrase, NounPhrase) and adjunct.role is Role.IN and self._is_quoted_state(phrase):
            known = replace(phrase, determiner=Determiner.DEFINITE)
            return joined(live("à"), self.nominal(known, Use.AFTER).text)
        if isinstance(phrase, NounPhrase) and none and adjunct.role is Role.WITH and host.negative:
            return joined("avec", self.nominal(phrase, Use.AFTER).text)
        if isinstance(phrase, NounPhrase) and adjunct.role is Role.THAN and not phrase.pronoun:
            if phrase.amount is not None or (_has_noun(phrase) and self._kind(phrase) == "unit"):
                raise UnsayableError("than an amount")
            adjunct = replace(adjunct, phrase=self._the(phrase))
        return super().adjunct(adjunct, host, since=since, clausal=clausal, head=head, ahead=ahead)

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
        """Return the arguments; "cannot find a master" is "ne peut pas trouver de maître"."""
        any_ = isinstance(act.obj, NounPhrase) and act.obj.determiner is Determiner.INDEFINITE
        return super().arguments(act, verb, subject, negated=negated, modal=modal and not any_, known=known)

    def _is_quoted_state(self, phrase: NounPhrase) -> bool:
        if phrase.head != "state":
            return False
        if phrase.determiner is Determiner.DEFINITE and (phrase.modifiers or phrase.names or phrase.adjectives):
            return True
        if phrase.determiner is not Determiner.NONE or not phrase.adjectives:
            return False
        return all(self.adjective_word(one.concept).invariable for one in phrase.adjectives)

    def _from_its_place(self, phrase: NounPhrase) -> NounPhrase:
        """Return "the time from a to b", "the rate from a host" with "de"."""
        if not _has_noun(phrase):
            return phrase
        way = any(one.role in {Role.TO, Role.TOWARD} for one in phrase.adjuncts)
        if not way and self._kind(phrase) != "measure":
            return phrase
        told = tuple(replace(one, role=Role.OF) if one.role is Role.FROM else one for one in phrase.adjuncts)
        return replace(phrase, adjuncts=told)

    def _sized(self, phrase: NounPhrase) -> NounPhrase:
        """Return "large number" as a high one."""
        if not _has_noun(phrase) or self._kind(phrase) != "measure":
            return phrase
        told = tuple(replace(one, concept="high") if one.concept in _BIG else one for one in phrase.adjectives)
        return replace(phrase, adjectives=told)

    def amount(self, amount: Amount, *, symbols: bool = False) -> str:
        """Return a quantity; one thing behind "plus de" is "un": "plus d'un jour"."""
        one = amount.value == "1" and amount.unit and not amount.total
        if one and amount.relation in {Relation.MORE_THAN, Relation.LESS_THAN}:
            noun = self.noun(amount.unit)
            word = "plus" if amount.relation is Relation.MORE_THAN else "moins"
            return f"{word} d'{'une' if noun.gender == 'f' else 'un'} {noun.singular}"
        return super().amount(amount, symbols=symbols)

    def content(self, content: Clause, options: Mapping[str, str], subject: Said) -> str:
        """Return an infinitive or a that-clause; "de" stands before each infinitive."""
        if content.subject is not None or not content.more or content.negated:
            return super().content(content, options, subject)
        first = replace(content, more=(), links=())
        later = (replace(one, progressive=content.progressive) for one in content.more)
        said = [super(French, self).content(one, options, subject) for one in (first, *later)]
        return ", ".join(said[:-1]) + self.joint(content) + said[-1] + self.links(content, None)

    def _time_of_some_length(self, phrase: NounPhrase) -> str:
        sizes = {"significant", "extended", "prolonged", "large"}
        told = tuple(Adjective("long") if one.concept in sizes else one for one in phrase.adjectives)
        return self.nominal(replace(phrase, adjectives=told), Use.AFTER).text

    # --- forms ------------------------------------------------------------------------------------------------------

    def conjugate(self, infinitive: str) -> Mapping[str, str]:
        """Return the forms of a verb."""
        return _conjugation(infinitive)

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
            return None if not after else French._plain_of(after)
        joint = {"le": "du" if word == "de" else "au", "les": "des" if word == "de" else "aux"}.get(first)
        return f"{joint} {after}" if joint else None

    @staticmethod
    def _plain_of(rest: str) -> str:
        return "d'" + rest if French._is_vowel(rest) else "de " + rest

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
        text = re.sub(r" \ue000?et (est|sont|sera|seront) puis ", r", puis \1 ", text)
        text = re.sub(r"\best \ue000?de ([^.;,]{1,30}) \ue000?derrière ", r"a \1 de retard sur ", text)
        text = re.sub(r"\bsont \ue000?de ([^.;,]{1,30}) \ue000?derrière ", r"ont \1 de retard sur ", text)
        text = text.replace(" d'UTC", " UTC")
        return re.sub(r"\bde (les|le) ", lambda match: {"le": "du ", "les": "des "}[match[1]], text)

    # --- articles ---------------------------------------------------------------------------------------------------

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
        return Article.INDEFINITE

    @staticmethod
    def _bare_singular(phrase: NounPhrase, noun: Noun, use: Use) -> Article:
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
            Determiner.HALF: (f"la moitié {of} {live('les')}", "plural"),
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

    # --- verbs ------------------------------------------------------------------------------------------------------

    def negated_verb(self, finite: str, negation: str) -> str:
        """Return "ne … pas"."""
        return joined(live("ne"), finite, "" if negation == "-" else negation)

    def negated_infinitive(self, infinitive: str) -> str:
        """Return "ne pas …"."""
        return f"ne pas {infinitive}"

    def reflexive_infinitive(self, infinitive: str) -> str:
        """Return "se …"."""
        return joined(live("se"), infinitive)

    def reflexive_order(self, order: str) -> str:
        """Return "…-vous"."""
        return order + "-vous"

    def auxiliary(self, verb: Verb) -> str:
        """Return être for reflexive verbs and those of movement."""
        if verb.reflexive or verb.infinitive in _ETRE:
            return "être"
        return verb.options.get("aux", "avoir")

    def is_event(self, concept: str) -> bool:
        """Return whether "was …" tells what happened: participles do."""
        return concept.endswith("ed") or concept in {"rolled_back", "backed_up", "lost", "sent", "stolen", "broken"}

    def tense(self, clause: Clause, *, state: bool, since: bool) -> tuple[str, bool]:
        """Return the tense; a state of the past is in the imperfect."""
        if since:
            return "pres", False
        if clause.tense is Tense.FUTURE:
            return "fut", False
        if clause.tense is Tense.PERFECT:
            if clause.progressive:
                return "pres", False
            return "pres", True
        if clause.tense is Tense.PAST:
            return ("impf", False) if state or clause.progressive else ("pres", True)
        return "pres", False

    def exists_verb(self) -> Verb:
        """Return "avoir" with its "y"."""
        return Verb("avoir", options={"y": ""})

    def clitic(self, verb: Verb) -> str:
        """Return "se", or the "y" of existence."""
        return "y" if "y" in verb.options else super().clitic(verb)

    def infinitive_of(self, verb: Verb, f: Finite) -> str:
        """Return the infinitive with its clitic."""
        return "y avoir" if "y" in verb.options else super().infinitive_of(verb, f)

    def pronoun(self, pronoun: str, clause: Clause, before: Said | None) -> Said:
        """Return a subject pronoun: what stands before, or "cela" where a state of things does something."""
        if before is not None and pronoun in {"it", "they"} and before.plural == (pronoun == "they"):
            text = "elle" if before.gender == "f" else "il"
            return Said(text + ("s" if before.plural else ""), before.gender, before.plural)
        act = clause.predicate
        if pronoun == "it" and isinstance(act, Acting) and act.verb.startswith(_ABSTRACT):
            return Said("cela")
        return super().pronoun(pronoun, clause, before)

    def plain(
        self, clause: Clause, *, subjunctive: bool = False, before: Said | None = None
    ) -> tuple[str, Said | None]:
        """Return the clause; "this is an alert" is "il s'agit d'une alerte"."""
        being, subject = clause.predicate, clause.subject
        about = isinstance(subject, NounPhrase) and subject.pronoun in {"this", "it"}
        if about and before is None and isinstance(being, Being) and isinstance(being.complement, NounPhrase):
            if clause.negated or clause.modal or clause.tense is not Tense.PRESENT or clause.more or clause.adverbs:
                raise UnsayableError("a pronoun that is something")
            said = self.nominal(being.complement, Use.PREDICATE)
            rest = self.adjuncts(clause, said, since=False)
            return joined("il s'agit", live("de"), said.text, *rest), None
        if about and before is not None and isinstance(being, Being) and isinstance(being.complement, NounPhrase):
            raise UnsayableError("a pronoun that is something")
        clause = self._expected(self._said_otherwise(clause))
        return super().plain(clause, subjunctive=subjunctive, before=before)

    def predicate(self, clause: Clause, subject: Said, *, subjunctive: bool = False) -> str:
        """Return the predicate; "not … to any" is "ne … à aucun"."""
        if clause.negated and not subject.negative:
            act, adjuncts = clause.predicate, tuple(self._none(one) for one in clause.adjuncts)
            if isinstance(act, Acting):
                pairs = tuple((slot, self._none_of(phrase)) for slot, phrase in act.obliques)
                act = replace(act, obliques=pairs)
            if act != clause.predicate or adjuncts != clause.adjuncts:
                clause = replace(clause, predicate=act, adjuncts=adjuncts, negated=False)
                subject = replace(subject, negative=True)
        return super().predicate(clause, subject, subjunctive=subjunctive)

    def _none(self, adjunct: Adjunct) -> Adjunct:
        phrase = adjunct.phrase
        return replace(adjunct, phrase=self._none_of(phrase)) if isinstance(phrase, NounPhrase) else adjunct

    @staticmethod
    def _none_of(phrase: Nominal | Amount) -> Nominal | Amount:
        if isinstance(phrase, NounPhrase) and phrase.determiner is Determiner.ANY:
            return replace(phrase, determiner=Determiner.NO)
        return phrase

    @staticmethod
    def _expected(clause: Clause) -> Clause:
        """Return "is predicted to fill up" as "devrait se remplir"."""
        told, act = clause.adjuncts, clause.predicate
        foreseen = isinstance(act, Acting) and act.passive and act.verb == "predict" and act.content is None
        if isinstance(act, Being) and isinstance(act.complement, Adjective):
            foreseen = act.complement in {Adjective("predicted"), Adjective("expected")}
        if isinstance(act, Acting) and act.passive and act.verb == "expect_obj_to" and act.content and not told:
            foreseen = True
        goal = (
            act.content
            if isinstance(act, Acting) and act.content
            else told[0].phrase
            if len(told) == 1 and told[0].role is Role.PURPOSE
            else None
        )
        if not foreseen or not isinstance(goal, Clause) or clause.negated or clause.more or clause.modal:
            return clause
        if clause.tense is not Tense.PRESENT or goal.modal or goal.subject is not None:
            return clause
        goal = replace(goal, tense=Tense.PRESENT)  # "to be out of space" is still to come
        return replace(
            goal, subject=clause.subject, modal=Modal.SHOULD, adverbs=clause.adverbs + goal.adverbs, links=clause.links
        )

    def gerund(self, clause: Clause, role: Role | LinkKind) -> str:
        """Return "en redémarrant", "après avoir redémarré", "avant de redémarrer"."""
        act = clause.predicate
        if not isinstance(act, Acting) or act.passive or clause.more or clause.links:
            raise UnsayableError(f"{role} with a state, or with more than a verb")
        plain = replace(clause, progressive=False)
        before = {"without": "sans", "before": "avant de", "instead_of": "au lieu de"}.get(role.value)
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
        if role.value == "after":
            return joined("après", self.perfect_infinitive(verb, Finite()), mid, verb.tail, *rest)
        if role.value in {"means", "when", "while"}:
            return joined("en", self.clitic(verb), self.conjugate(verb.infinitive)["ger"], mid, verb.tail, *rest)
        raise UnsayableError(f"{role} with a verb")

    # --- times ------------------------------------------------------------------------------------------------------

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

    def duration(self, amount: Amount, *, since: bool) -> str:
        """Return "depuis 5 minutes" or "pendant 5 minutes"."""
        return f"{'depuis' if since else 'pendant'} {self.amount(amount)}"

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

    def closing(self, end: str) -> str:
        """Return the mark; a narrow space stands before ! and ?."""
        return "\u202f" + end if end in {"!", "?"} else "\u00a0:" if end == ":" else end
