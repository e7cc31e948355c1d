"""How Spanish words are inflected: verbs, plurals, feminines and the accents of forms with a clitic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from slack_fixtures.grammar.languages.romance.tables import words

# infinitive: present 3s 3p, past 3s 3p, imperfect 3s, stem of the future, subjunctive 3s, gerund, participle
_IRREGULAR: Mapping[str, str] = {
    "ser": "es son fue fueron era ser sea siendo sido",
    "estar": "está están estuvo estuvieron estaba estar esté estando estado",
    "haber": "ha han hubo hubieron había habr haya habiendo habido",
    "hay": "hay hay hubo hubo había habr haya habiendo habido",
    "tener": "tiene tienen tuvo tuvieron tenía tendr tenga teniendo tenido",
    "poder": "puede pueden pudo pudieron podía podr pueda pudiendo podido",
    "querer": "quiere quieren quiso quisieron quería querr quiera queriendo querido",
    "saber": "sabe saben supo supieron sabía sabr sepa sabiendo sabido",
    "hacer": "hace hacen hizo hicieron hacía har haga haciendo hecho",
    "ir": "va van fue fueron iba ir vaya yendo ido",
    "dar": "da dan dio dieron daba dar dé dando dado",
    "ver": "ve ven vio vieron veía ver vea viendo visto",
    "prever": "prevé prevén previó previeron preveía prever prevea previendo previsto",
    "decir": "dice dicen dijo dijeron decía dir diga diciendo dicho",
    "contradecir": (
        "contradice contradicen contradijo contradijeron contradecía contradecir contradiga contradiciendo contradicho"
    ),
    "predecir": "predice predicen predijo predijeron predecía predecir prediga prediciendo predicho",
    "poner": "pone ponen puso pusieron ponía pondr ponga poniendo puesto",
    "venir": "viene vienen vino vinieron venía vendr venga viniendo venido",
    "salir": "sale salen salió salieron salía saldr salga saliendo salido",
    "valer": "vale valen valió valieron valía valdr valga valiendo valido",
    "caer": "cae caen cayó cayeron caía caer caiga cayendo caído",
    "leer": "lee leen leyó leyeron leía leer lea leyendo leído",
    "creer": "cree creen creyó creyeron creía creer crea creyendo creído",
    "poseer": "posee poseen poseyó poseyeron poseía poseer posea poseyendo poseído",
    "traer": "trae traen trajo trajeron traía traer traiga trayendo traído",
    "oír": "oye oyen oyó oyeron oía oir oiga oyendo oído",
    "andar": "anda andan anduvo anduvieron andaba andar ande andando andado",
    "caber": "cabe caben cupo cupieron cabía cabr quepa cabiendo cabido",
}
_PREFIXED = {
    verb: base
    for base, verbs in {
        "tener": "obtener mantener contener retener detener sostener abstener",
        "hacer": "rehacer deshacer",
        "poner": "suponer exponer imponer reponer posponer componer disponer proponer oponer sobreponer",
        "venir": "intervenir provenir prevenir convenir",
        "caer": "recaer decaer",
        "leer": "releer",
        "traer": "atraer extraer contraer",
    }.items()
    for verb in verbs.split()
}


_STEMS: Mapping[str, tuple[str, str]] = {
    **dict.fromkeys(
        words(
            "cerrar recomendar comenzar empezar calentar recalentar despertar pensar atravesar perder "
            "entender extender atender descender ascender encender defender tender negar denegar "
            "acertar manifestar desplegar redesplegar verter quebrar reventar precalentar sobrecalentar"
        ),
        ("e", "ie"),
    ),
    **dict.fromkeys(
        words(
            "convertir invertir revertir advertir sugerir transferir diferir preferir requerir sentir "
            "mentir interferir referir ingerir consentir inferir"
        ),
        ("e", "ie i"),
    ),
    **dict.fromkeys(
        words(
            "mostrar encontrar probar comprobar aprobar contar recordar costar forzar reforzar "
            "acordar renovar colgar soltar mover remover promover resolver volver devolver envolver "
            "demostrar sonar concordar rodar volcar"
        ),
        ("o", "ue"),
    ),
    **dict.fromkeys(words("dormir morir"), ("o", "ue u")),
    **dict.fromkeys(
        words(
            "pedir impedir medir repetir servir competir seguir conseguir perseguir corregir elegir "
            "reelegir vestir rendir despedir derretir"
        ),
        ("e", "i i"),
    ),
    "adquirir": ("i", "ie"),
    "jugar": ("u", "ue"),
    **dict.fromkeys(
        words("enviar reenviar ampliar variar desviar vaciar confiar guiar chirriar enfriar aislar prohibir"),
        ("i", "í"),
    ),
    **dict.fromkeys(words("continuar actuar evaluar situar efectuar fluctuar puntuar reunir reevaluar"), ("u", "ú")),
}
_PARTICIPLES = {
    "abrir": "abierto",
    "reabrir": "reabierto",
    "cubrir": "cubierto",
    "descubrir": "descubierto",
    "escribir": "escrito",
    "reescribir": "reescrito",
    "sobrescribir": "sobrescrito",
    "describir": "descrito",
    "inscribir": "inscrito",
    "transcribir": "transcrito",
    "suscribir": "suscrito",
    "romper": "roto",
    "resolver": "resuelto",
    "volver": "vuelto",
    "devolver": "devuelto",
    "envolver": "envuelto",
    "morir": "muerto",
    "imprimir": "impreso",
}
_HARD = ("vencer", "ejercer", "convencer", "mecer")  # their "c" becomes "z", not "zc"
_PLURALS = {
    "imagen": "imágenes",
    "orden": "órdenes",
    "volumen": "volúmenes",
    "origen": "orígenes",
    "resumen": "resúmenes",
    "margen": "márgenes",
    "joven": "jóvenes",
    "carácter": "caracteres",
    "régimen": "regímenes",
    "email": "emails",
}
_LIKE_MASCULINE = {
    "superior",
    "inferior",
    "anterior",
    "posterior",
    "exterior",
    "interior",
    "ulterior",
    "mayor",
    "menor",
    "mejor",
    "peor",
}
_OPEN = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"}
_SHUT = {plain: accented for accented, plain in _OPEN.items()}


def _changed(stem: str, old: str, new: str) -> str:
    at = stem.rfind(old)
    return stem[:at] + new + stem[at + 1 :]


def _softened(stem: str, verb: str) -> str:
    """Return the stem as it is written before the other class of vowel (subjunctive)."""
    if verb.endswith("ar"):
        for end, other in (("c", "qu"), ("gu", "gü"), ("g", "gu"), ("z", "c")):
            if stem.endswith(end):
                return stem.removesuffix(end) + other
        return stem
    if verb.endswith(("ger", "gir")):
        return stem[:-1] + "j"
    if verb.endswith("guir"):
        return stem[:-1]
    if verb.endswith(("cer", "cir")):
        return stem[:-1] + ("z" if verb in _HARD or stem[-2:-1] in {"n", "r"} else "zc")
    return stem


def _line(verb: str) -> str:
    stem, end = verb[:-2], verb[-2:]
    old, new = _STEMS.get(verb, ("", ""))
    first, _, second = new.partition(" ")
    strong = _changed(stem, old, first) if old else stem
    weak = _changed(stem, old, second) if second else stem
    soft = _softened(strong, verb)
    if end == "ar":
        forms = f"{strong}a {strong}an {stem}ó {stem}aron {stem}aba {verb} {soft}e {stem}ando {stem}ado"
    elif verb.endswith("uir") and not verb.endswith("guir"):
        forms = f"{stem}ye {stem}yen {stem}yó {stem}yeron {stem}ía {verb} {stem}ya {stem}yendo {stem}ido"
    elif verb.endswith("ducir"):
        root = stem[:-1]
        forms = f"{stem}e {stem}en {root}jo {root}jeron {stem}ía {verb} {soft}a {stem}iendo {stem}ido"
    else:
        forms = f"{strong}e {strong}en {weak}ió {weak}ieron {stem}ía {verb} {soft}a {weak}iendo {stem}ido"
    return forms


def _first_plural(verb: str, past: str, imperfect: str, future: str) -> Mapping[str, str]:
    """Return the forms of "we": "revisamos", "hicimos"."""
    stem, end = verb[:-2], verb[-2:]
    vowel = {"ar": "a", "er": "e"}.get(end, "i")
    open_stem = end != "ar" and stem[-1:] in {"a", "e", "o"}  # "leímos", "caemos"
    present = {"ser": "somos", "ir": "vamos", "haber": "hemos", "oír": "oímos"}.get(verb, stem + vowel + "mos")
    if past.endswith("ó") and past != "dijo":
        done = stem + ("amos" if end == "ar" else "ímos" if open_stem else "imos")
    else:
        done = {"fue": "fuimos", "dio": "dimos", "vio": "vimos", "hizo": "hicimos"}.get(past, past[:-1] + "imos")
    return {
        "pres1p": present,
        "past1p": done,
        "impf1p": {"era": "éramos", "iba": "íbamos"}.get(imperfect)
        or (imperfect.removesuffix("aba") + "ábamos" if imperfect.endswith("aba") else imperfect + "mos"),
        "fut1p": future + "emos",
        "cond1p": future + "íamos",
    }


@cache
def conjugation(verb: str) -> Mapping[str, str]:
    """Return the forms of a verb under the keys of ``Romance.conjugate``; ``hay`` is the verb of existence."""
    line = _IRREGULAR.get(verb)
    if line is None and (base := _PREFIXED.get(verb)):
        prefix = verb[: -len(base)]
        line = " ".join(prefix + form for form in _IRREGULAR[base].split())
    present, presents, past, pasts, imperfect, future, subjunctive, gerund, participle = (line or _line(verb)).split()
    subjunctives = {"dé": "den"}.get(subjunctive, subjunctive + "n")
    return {
        **_first_plural(verb, past, imperfect, future),
        "inf": "haber" if verb == "hay" else verb,
        "pres3s": present,
        "pres3p": presents,
        "past3s": past,
        "past3p": pasts,
        "impf3s": imperfect,
        "impf3p": imperfect + "n",
        "fut3s": future + "á",
        "fut3p": future + "án",
        "cond3s": future + "ía",
        "cond3p": future + "ían",
        "subj3s": subjunctive,
        "subj3p": subjunctives,
        "imp": subjunctive,
        "ger": gerund,
        "pp": _PARTICIPLES.get(verb, participle),
    }


def plural(word: str) -> str:
    """Return the plural of a noun or adjective; of a loan word that ends in a hard consonant with plain "s"."""
    if word in _PLURALS:
        return _PLURALS[word]
    last = word[-1]
    if last in "aeiouáéó":
        return word + "s"
    if last == "z":
        return word[:-1] + "ces"
    if last in "sx":
        accented = re.fullmatch("(.*)([áéíóú])s", word)
        return accented[1] + _OPEN[accented[2]] + "ses" if accented else word
    if last == "n" and word[-2] in _OPEN:
        return word[:-2] + _OPEN[word[-2]] + "nes"
    if last in "lrnyj" or re.search("[aeiu]d$", word):
        return word + "es"
    return word + "s"


def feminine(word: str) -> str:
    """Return the feminine of an adjective or participle."""
    if word.endswith("o"):
        return word[:-1] + "a"
    if word.endswith(("or", "án", "ón", "és")) and word not in _LIKE_MASCULINE:
        return word[:-2] + _OPEN.get(word[-2], word[-2]) + word[-1] + "a"
    return word


def with_clitic(form: str) -> str:
    """Return a gerund or an order with "se" and the accent it then needs: "llenándose", "asegúrese"."""
    groups = list(re.finditer("[iuü]?[aeo][iu]?|[iu]", form))
    if len(groups) < 2 or any(vowel in form for vowel in _OPEN):  # noqa: PLR2004  a form of one syllable keeps its stress
        return form + "se"
    group = groups[-2]
    strong = max((i for i, vowel in enumerate(group[0]) if vowel in "aeo"), default=len(group[0]) - 1)
    at = group.start() + strong
    return form[:at] + _SHUT[form[at]] + form[at + 1 :] + "se"
