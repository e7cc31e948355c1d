"""How Italian words are inflected: verbs, plurals, feminines, and the articles that depend on the next sound."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

# infinitive: present 3s 3p, imperfect 3s, stem of the future, subjunctive 3s 3p, gerund, participle
_IRREGULAR: Mapping[str, str] = {
    "essere": "è sono era sar sia siano essendo stato",
    "avere": "ha hanno aveva avr abbia abbiano avendo avuto",
    "andare": "va vanno andava andr vada vadano andando andato",
    "dare": "dà danno dava dar dia diano dando dato",
    "fare": "fa fanno faceva far faccia facciano facendo fatto",
    "stare": "sta stanno stava star stia stiano stando stato",
    "dire": "dice dicono diceva dir dica dicano dicendo detto",
    "potere": "può possono poteva potr possa possano potendo potuto",
    "dovere": "deve devono doveva dovr debba debbano dovendo dovuto",
    "volere": "vuole vogliono voleva vorr voglia vogliano volendo voluto",
    "sapere": "sa sanno sapeva sapr sappia sappiano sapendo saputo",
    "venire": "viene vengono veniva verr venga vengano venendo venuto",
    "tenere": "tiene tengono teneva terr tenga tengano tenendo tenuto",
    "rimanere": "rimane rimangono rimaneva rimarr rimanga rimangano rimanendo rimasto",
    "vedere": "vede vedono vedeva vedr veda vedano vedendo visto",
    "cadere": "cade cadono cadeva cadr cada cadano cadendo caduto",
    "vivere": "vive vivono viveva vivr viva vivano vivendo vissuto",
    "uscire": "esce escono usciva uscir esca escano uscendo uscito",
    "salire": "sale salgono saliva salir salga salgano salendo salito",
    "morire": "muore muoiono moriva morir muoia muoiano morendo morto",
    "apparire": "appare appaiono appariva apparir appaia appaiano apparendo apparso",
    "scomparire": "scompare scompaiono scompariva scomparir scompaia scompaiano scomparendo scomparso",
    "riapparire": "riappare riappaiono riappariva riapparir riappaia riappaiano riapparendo riapparso",
    "comparire": "compare compaiono compariva comparir compaia compaiano comparendo comparso",
    "riempire": "riempie riempiono riempiva riempir riempia riempiano riempiendo riempito",
    "spegnere": "spegne spengono spegneva spegner spenga spengano spegnendo spento",
    "togliere": "toglie tolgono toglieva toglier tolga tolgano togliendo tolto",
    "raccogliere": "raccoglie raccolgono raccoglieva raccoglier raccolga raccolgano raccogliendo raccolto",
    "sciogliere": "scioglie sciolgono scioglieva scioglier sciolga sciolgano sciogliendo sciolto",
    "scegliere": "sceglie scelgono sceglieva sceglier scelga scelgano scegliendo scelto",
    "possedere": "possiede possiedono possedeva posseder possieda possiedano possedendo posseduto",
    "muovere": "muove muovono muoveva muover muova muovano muovendo mosso",
    "piacere": "piace piacciono piaceva piacer piaccia piacciano piacendo piaciuto",
}
_FIRST_PLURAL = {
    "essere": "siamo",
    "avere": "abbiamo",
    "fare": "facciamo",
    "potere": "possiamo",
    "dovere": "dobbiamo",
    "volere": "vogliamo",
    "sapere": "sappiamo",
}
_PREFIXED = {
    verb: base
    for base, verbs in {
        "tenere": "ottenere mantenere contenere ritenere detenere sostenere trattenere appartenere",
        "venire": "avvenire intervenire provenire prevenire divenire convenire",
        "vedere": "prevedere rivedere provvedere",
        "cadere": "scadere decadere accadere ricadere",
        "fare": "rifare soddisfare disfare",
        "uscire": "riuscire",
        "salire": "risalire",
        "muovere": "rimuovere promuovere smuovere",
        "vivere": "sopravvivere",
        "dire": "contraddire disdire",
    }.items()
    for verb in verbs.split()
}
_PLAIN_IRE = frozenset(
    [
        "eseguire",
        "seguire",
        "proseguire",
        "perseguire",
        "conseguire",
        "inseguire",
        "servire",
        "aprire",
        "riaprire",
        "coprire",
        "scoprire",
        "partire",
        "ripartire",
        "sentire",
        "consentire",
        "avvertire",
        "convertire",
        "riconvertire",
        "invertire",
        "divertire",
        "dormire",
        "offrire",
        "soffrire",
        "assorbire",
        "vestire",
        "investire",
        "bollire",
        "fuggire",
        "sovvertire",
        "rieseguire",
        "risentire",
        "sfuggire",
    ]
)
"""Verbs in -ire without "-isc-"."""

_PARTICIPLES = {
    "riavvolgere": "riavvolto",
    "suddividere": "suddiviso",
    "tendere": "teso",
    "contendere": "conteso",
    "intendere": "inteso",
    "esplodere": "esploso",
    "erodere": "eroso",
    "evadere": "evaso",
    "collidere": "colliso",
    "reggere": "retto",
    "fingere": "finto",
    "espellere": "espulso",
    "circoscrivere": "circoscritto",
    "trascrivere": "trascritto",
    "aprire": "aperto",
    "riaprire": "riaperto",
    "coprire": "coperto",
    "scoprire": "scoperto",
    "offrire": "offerto",
    "soffrire": "sofferto",
    "leggere": "letto",
    "rileggere": "riletto",
    "scrivere": "scritto",
    "riscrivere": "riscritto",
    "sovrascrivere": "sovrascritto",
    "descrivere": "descritto",
    "iscrivere": "iscritto",
    "sottoscrivere": "sottoscritto",
    "perdere": "perso",
    "disperdere": "disperso",
    "chiedere": "chiesto",
    "richiedere": "richiesto",
    "rispondere": "risposto",
    "corrispondere": "corrisposto",
    "rompere": "rotto",
    "interrompere": "interrotto",
    "corrompere": "corrotto",
    "correggere": "corretto",
    "eleggere": "eletto",
    "rieleggere": "rieletto",
    "proteggere": "protetto",
    "dirigere": "diretto",
    "redigere": "redatto",
    "esigere": "esatto",
    "raggiungere": "raggiunto",
    "aggiungere": "aggiunto",
    "spingere": "spinto",
    "restringere": "ristretto",
    "distinguere": "distinto",
    "risolvere": "risolto",
    "coinvolgere": "coinvolto",
    "svolgere": "svolto",
    "rivolgere": "rivolto",
    "chiudere": "chiuso",
    "concludere": "concluso",
    "escludere": "escluso",
    "includere": "incluso",
    "decidere": "deciso",
    "dividere": "diviso",
    "condividere": "condiviso",
    "uccidere": "ucciso",
    "scendere": "sceso",
    "discendere": "disceso",
    "dipendere": "dipeso",
    "sospendere": "sospeso",
    "estendere": "esteso",
    "attendere": "atteso",
    "prendere": "preso",
    "riprendere": "ripreso",
    "comprendere": "compreso",
    "apprendere": "appreso",
    "rendere": "reso",
    "accendere": "acceso",
    "spendere": "speso",
    "offendere": "offeso",
    "difendere": "difeso",
    "sorprendere": "sorpreso",
    "mettere": "messo",
    "comprimere": "compresso",
    "decomprimere": "decompresso",
    "esprimere": "espresso",
    "sopprimere": "soppresso",
    "emergere": "emerso",
    "convergere": "converso",
    "correre": "corso",
    "ricorrere": "ricorso",
    "scorrere": "scorso",
    "trascorrere": "trascorso",
    "percorrere": "percorso",
    "crescere": "cresciuto",
    "conoscere": "conosciuto",
    "riconoscere": "riconosciuto",
    "nascere": "nato",
    "nascondere": "nascosto",
    "confondere": "confuso",
    "diffondere": "diffuso",
    "fondere": "fuso",
    "concedere": "concesso",
    "succedere": "successo",
    "esistere": "esistito",
    "persistere": "persistito",
    "resistere": "resistito",
    "consistere": "consistito",
    "assistere": "assistito",
    "insistere": "insistito",
    "assumere": "assunto",
    "riassumere": "riassunto",
    "vincere": "vinto",
    "invadere": "invaso",
    "evolvere": "evoluto",
    "cuocere": "cotto",
    "friggere": "fritto",
    "connettere": "connesso",
    "disconnettere": "disconnesso",
    "riconnettere": "riconnesso",
    "annettere": "annesso",
}
_STRESSED_I = frozenset(["inviare", "rinviare", "avviare", "riavviare", "deviare"])
_PLURALS = {
    "offline": "offline",
    "handshake": "handshake",
    "handle": "handle",
    "avvio": "avvii",
    "riavvio": "riavvii",
    "invio": "invii",
    "rinvio": "rinvii",
    "problema": "problemi",
    "sistema": "sistemi",
    "sottosistema": "sottosistemi",
    "schema": "schemi",
    "programma": "programmi",
    "diagramma": "diagrammi",
    "datagramma": "datagrammi",
    "istogramma": "istogrammi",
    "algoritmo": "algoritmi",
    "uomo": "uomini",
    "dito": "dita",
    "migliaio": "migliaia",
    "centinaio": "centinaia",
    "paio": "paia",
    "statico": "statici",
    "analogo": "analoghi",
    "tempio": "templi",
    "artista": "artisti",
    "zombie": "zombie",
    "file": "file",
    "cache": "cache",
    "database": "database",
    "pipeline": "pipeline",
    "release": "release",
    "replica": "repliche",
    "namespace": "namespace",
    "tablespace": "tablespace",
    "keyspace": "keyspace",
    "metaspace": "metaspace",
    "device": "device",
    "inode": "inode",
    "slave": "slave",
    "byte": "byte",
    "kilobyte": "kilobyte",
    "megabyte": "megabyte",
    "gigabyte": "gigabyte",
    "terabyte": "terabyte",
    "petabyte": "petabyte",
    "kibibyte": "kibibyte",
    "mebibyte": "mebibyte",
    "gibibyte": "gibibyte",
    "tebibyte": "tebibyte",
    "route": "route",
    "runtime": "runtime",
    "hypervisor": "hypervisor",
    "firmware": "firmware",
    "middleware": "middleware",
    "override": "override",
    "storage": "storage",
    "quota": "quote",
    "software": "software",
    "query": "query",
    "microservizio": "microservizi",
    "baseline": "baseline",
    "queue": "queue",
    "probe": "probe",
    "smartphone": "smartphone",
    "backbone": "backbone",
    "bundle": "bundle",
    "playlist": "playlist",
    "template": "template",
    "image": "image",
    "mutex": "mutex",
    "stripe": "stripe",
    "superuser": "superuser",
    "ampere": "ampere",
    "euro": "euro",
    "cookie": "cookie",
    "gauge": "gauge",
    "issue": "issue",
    "volume": "volumi",
    "trace": "trace",
    "scrape": "scrape",
    "ruolo": "ruoli",
    "video": "video",
    "audio": "audio",
    "log": "log",
    "radio": "radio",
    "moto": "moto",
    "bookie": "bookie",
    "metro": "metri",
    "capo": "capi",
    "live": "live",
    "remote": "remote",
    "core": "core",
    "vcore": "vcore",
    "dispari": "dispari",
    "analisi": "analisi",
    "crisi": "crisi",
    "serie": "serie",
    "stesso": "stessi",
}
"""Plurals that no rule makes, and loan words in "e" and "a", which stay as they are."""

_SOFT_CO = frozenset(["carico", "sovraccarico", "scarico", "ricarico", "incarico", "antico", "stomaco", "fuoco"])
_VOWELS = "aeiouàèéìòùAEIOUÀÈÉÌÒÙ"
_SPELLED = re.compile(r"[FHLMNRSX][B-DF-HJ-NP-TV-XZ0-9][A-Z0-9]{0,2}\b")
"""Abbreviations that are spelled, with a first letter that is spoken with a vowel: "l'SSL"."""


def _split(verb: str) -> tuple[str, str]:
    return verb[:-3], verb[-3:]


def _line(verb: str) -> str:
    if verb.endswith("durre"):
        stem = verb[:-3] + "c"
        return f"{stem}e {stem}ono {stem}eva {verb[:-1]} {stem}a {stem}ano {stem}endo {verb[:-3]}tto".replace(
            verb[:-3] + "tto", verb[:-4] + "otto"
        )
    if verb.endswith("porre"):
        stem = verb[:-3] + "n"
        return f"{stem}e {stem}gono {stem}eva {verb[:-1]} {stem}ga {stem}gano {stem}endo {verb[:-3]}sto"
    if verb.endswith("trarre"):
        stem = verb[:-3]
        return f"{stem}e {stem}ggono {stem}eva {verb[:-1]} {stem}gga {stem}ggano {stem}endo {stem}tto"
    stem, end = _split(verb)
    if end == "are":
        return _first(verb, stem)
    if end == "ire":
        mid = "" if verb in _PLAIN_IRE else "isc"
        participle = _PARTICIPLES.get(verb, stem + "ito")
        return f"{stem}{mid}e {stem}{mid}ono {stem}iva {stem}ir {stem}{mid}a {stem}{mid}ano {stem}endo {participle}"
    participle = _PARTICIPLES.get(verb) or _mettere(verb) or stem + ("iuto" if stem.endswith("sc") else "uto")
    return f"{stem}e {stem}ono {stem}eva {stem}er {stem}a {stem}ano {stem}endo {participle}"


def _mettere(verb: str) -> str:
    return verb.removesuffix("mettere") + "messo" if verb.endswith("mettere") else ""


def _first(verb: str, stem: str) -> str:
    soft = stem
    future = stem + "er"
    if stem.endswith(("c", "g")):
        soft, future = stem + "h", stem + "her"
    elif stem.endswith(("ci", "gi")):
        soft, future = stem[:-1], stem[:-1] + "er"
    elif stem.endswith("i") and verb not in _STRESSED_I:
        soft = stem[:-1]
    return f"{stem}a {stem}ano {stem}ava {future} {soft}i {soft}ino {stem}ando {stem}ato"


def _first_plural(verb: str, gerund: str) -> str:
    """Return the present of "we": "abbiamo", "carichiamo", "produciamo"."""
    for infinitive, form in _FIRST_PLURAL.items():
        if verb == infinitive or _PREFIXED.get(verb) == infinitive:
            return verb.removesuffix(infinitive) + form
    stem = gerund.removesuffix("endo").removesuffix("ando")
    if verb.endswith("are") and stem[-1] in "cg":
        stem += "h"
    return stem.removesuffix("i") + "iamo"


@cache
def conjugation(verb: str) -> Mapping[str, str]:
    """Return the forms of a verb under the keys of ``Romance.conjugate``; orders are infinitives."""
    line = _IRREGULAR.get(verb)
    if line is None and (base := _PREFIXED.get(verb)):
        prefix = verb[: -len(base)]
        line = " ".join(prefix + form for form in _IRREGULAR[base].split())
    present, presents, imperfect, future, subjunctive, subjunctives, gerund, participle = (line or _line(verb)).split()
    if verb in {"prevedere", "provvedere"}:
        future = verb[:-1]
    conditional = future + "ebbe"
    present1p = _first_plural(verb, gerund)
    return {
        "pres1p": present1p,
        "past1p": imperfect + ("vamo" if verb == "essere" else "mo"),
        "impf1p": imperfect + ("vamo" if verb == "essere" else "mo"),
        "fut1p": future + "emo",
        "cond1p": future + "emmo",
        "subj1p": present1p,
        "inf": verb,
        "pres3s": present,
        "pres3p": presents,
        "past3s": imperfect,
        "past3p": imperfect[:-1] + "ano" if verb != "essere" else "erano",
        "impf3s": imperfect,
        "impf3p": imperfect + "no",
        "fut3s": future + "à",
        "fut3p": future + "anno",
        "cond3s": conditional,
        "cond3p": future + "ebbero",
        "subj3s": subjunctive,
        "subj3p": subjunctives,
        "imp": verb,
        "ger": gerund,
        "pp": participle,
    }


def plural(word: str) -> str:
    """Return the plural of a noun or adjective; loan words and words with a final accent do not change."""
    if word in _PLURALS:
        return _PLURALS[word]
    if len(word) < 3 or word[-1] not in "aeo":  # noqa: PLR2004  a word with a stem
        return word
    stem = word[:-1]
    if word[-1] == "e":
        return stem + "i" if not word.endswith("ie") else stem
    if word[-1] == "a":
        if word.endswith(("ca", "ga")):
            return stem + "he"
        if re.search(r"[^aeiou][cg]ia$", word):
            return word[:-2] + "e"
        return stem + "e"
    if word.endswith("io"):
        return stem
    if word.endswith("go"):
        return stem + "hi"
    if word.endswith("co"):
        soft = word.endswith("ico") and word not in _SOFT_CO
        return stem + "i" if soft or word in {"univoco", "reciproco", "equivoco"} else stem + "hi"
    return stem + "i"


def feminine(word: str) -> str:
    """Return the feminine of an adjective or participle."""
    return word[:-1] + "a" if word.endswith("o") else word


def reflexive(infinitive: str) -> str:
    """Return an infinitive with "si": "riempirsi", "ridursi"."""
    return infinitive[: -2 if infinitive.endswith("rre") else -1] + "si"


def begins_with_vowel(text: str) -> bool:
    """Return whether a word is spoken with a vowel first: "l'host", "l'SSL"."""
    return bool(_SPELLED.match(text)) or text[:1] in {"h", "H", *_VOWELS}


def takes_lo(text: str) -> bool:
    """Return whether a masculine word takes "lo" and "uno": "lo shard", "lo spazio"."""
    return bool(re.match(r"(?:[sS][bcdfghjklmnpqrtvwxz]|chassis|z|gn|ps|pn|x|y)", text))
