"""How French verbs are conjugated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from slack_fixtures.grammar.languages.base import UnsayableError

# infinitive: present 3s 3p, imperfect stem, future stem, subjunctive 3s 3p, order, gerund, participle
_IRREGULAR: Mapping[str, str] = {
    "être": "est sont ét ser soit soient soyez étant été",
    "avoir": "a ont av aur ait aient ayez ayant eu",
    "aller": "va vont all ir aille aillent allez allant allé",
    "faire": "fait font fais fer fasse fassent faites faisant fait",
    "pouvoir": "peut peuvent pouv pourr puisse puissent - pouvant pu",
    "devoir": "doit doivent dev devr doive doivent - devant dû",
    "vouloir": "veut veulent voul voudr veuille veuillent veuillez voulant voulu",
    "promouvoir": "promeut promeuvent promouv promouvr promeuve promeuvent promouvez promouvant promu",
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
    "contredire": (
        "contredit contredisent contredis contredir contredise contredisent contredisez contredisant contredit"
    ),
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
    "promettre": "mettre", "retransmettre": "mettre", "réapparaître": "apparaître", "transcrire": "écrire",
    "désinscrire": "inscrire",
    "combattre": "battre", "abattre": "battre", "réécrire": "écrire",
    "décrire": "écrire", "souscrire": "écrire", "prescrire": "écrire",
    "refaire": "faire", "satisfaire": "faire", "défaire": "faire",
    "revoir": "voir", "entrevoir": "voir", "ressortir": "sortir",
    "consentir": "sentir", "ressentir": "sentir", "recouvrir": "couvrir", "repartir": "partir", "endormir": "dormir",
    "redécouvrir": "découvrir", "relire": "lire", "soustraire": "traire", "distraire": "traire", "parfaire": "faire",
    "secourir": "courir", "recourir": "courir", "réélire": "élire", "survivre": "vivre", "rabattre": "battre",
}  # fmt: skip


_SUBJUNCTIVE_OF_YOU = {
    "être": "soyez",
    "avoir": "ayez",
    "faire": "fassiez",
    "pouvoir": "puissiez",
    "savoir": "sachiez",
}


@cache
def conjugation(verb: str) -> Mapping[str, str]:
    """Return the forms of a verb, by the keys of ``Grammar.conjugate``."""
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
    forms["subj2p"] = _SUBJUNCTIVE_OF_YOU.get(verb, plain + "iez")
    return forms


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
