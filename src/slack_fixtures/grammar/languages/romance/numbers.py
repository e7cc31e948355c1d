"""What a Romance language can say of a number only where it is known.

Translations hide the numbers of a text; when they stand in their places again, a sentence gets the words that depend
on them: "au cours des 15 dernières minutes", "del 80%", "superiore all'80%".

In Spanish and Italian a share has an article ("superior al 80%", "il 90%", "l'8%", "lo 0,5%"), which fuses with the
preposition before it. In Italian a time whose number is hidden is said with an abbreviation behind a no-break space;
here it gets its word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SHARE = (
    r"(?:\{\{[^{}]*humanizePercentage[^{}]*\}\}"  # a template's percentage
    r"|(?:\{\{[^{}]+\}\}|\{[\w.$]+\}|\$\{?[\w.]+\}?|\b\d[\d.,]*(?:[-–]\d[\d.,]*)?)[ \u00a0\u202f]?%)(?![\w%])"
)
_OVER = re.compile(r"(?<=\d%) (?:superior(?:es)?|supérieure?s?) [aà] (?=\d+(?:s|m|min|h|d)\b(?!/))")

# --- French -----------------------------------------------------------------------------------------------------------

_WRITTEN = re.compile(r"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)?)[ \u00a0](?P<unit>min|h|j|s)(?![\w/'’])")
_FRENCH_FULL = re.compile(r"(?<![\d.,])(?P<share>\d[\d.,]*[ \u00a0\u202f]?%) (?P<full>plein(?:es|e|s)?)\b")
_FRENCH_OVER_ONE = re.compile(r"\b([Pp]lus|[Mm]oins) de 1[ \u00a0](minute|heure|seconde|semaine|jour|mois|an)\b")
_FRENCH_HE = frozenset({"jour", "mois", "an"})
_FRENCH_UNITS: Mapping[str, tuple[str, str]] = {
    "s": ("seconde", "secondes"),
    "min": ("minute", "minutes"),
    "h": ("heure", "heures"),
    "j": ("jour", "jours"),
}
_FRENCH_SHORT: Mapping[str, str] = {
    "s": "secondes",
    "sec": "secondes",
    "m": "minutes",
    "min": "minutes",
    "h": "heures",
    "d": "jours",
}
_FRENCH_LAST = re.compile(r"sur la dernière période de (?P<number>\d+)[ \u00a0]?(?P<unit>sec|s|min|m|h|d)\b(?!/)")
_BEFORE_ITS_NOUN = re.compile(r"^Des (?=nouve(?:aux|lles) )")  # "De nouvelles tentatives"
_FRENCH_PERCENTILE = re.compile(
    r"\b(latence|[Tt]emps de réponse|durée|temps de traitement)"
    r"((?: (?:de la|du|des|de) [^ ,.()]+| d[e']?(?: l)?'[^ ,.()]+){1,3}) ([pP]\d{2,3})\b",
    re.IGNORECASE,
)


def settle_french(text: str) -> str:
    """Return a finished French sentence with the words that depend on its numbers."""
    text = re.sub(" (?=/s(?:ec)?\\b)", "", _OVER.sub(" sur ", text))
    text = _BEFORE_ITS_NOUN.sub("De ", text)
    text = _FRENCH_PERCENTILE.sub(r"\1 \3\2", text)
    text = _FRENCH_LAST.sub(_last_in_french, text)
    text = _FRENCH_FULL.sub(r"\g<full> à \g<share>", text)
    text = _WRITTEN.sub(_in_french, text)
    return _FRENCH_OVER_ONE.sub(
        lambda match: f"{match[1]} d'{'un' if match[2] in _FRENCH_HE else 'une'} {match[2]}", text
    )


def _in_french(match: re.Match[str]) -> str:
    one, many = _FRENCH_UNITS[match["unit"]]
    single = float(match["number"].replace(",", ".")) < 2  # noqa: PLR2004  French counts from two
    return f"{match['number']} {one if single else many}"


def _last_in_french(match: re.Match[str]) -> str:
    unit = _FRENCH_SHORT[match["unit"]]
    which = "derniers" if unit == "jours" else "dernières"
    if match["number"] == "1":
        return f"au cours {'du dernier' if unit == 'jours' else 'de la dernière'} {unit.removesuffix('s')}"
    return f"au cours des {match['number']} {which} {unit}"


# --- Italian ----------------------------------------------------------------------------------------------------------

_ITALIAN_JOINTS: Mapping[str, str] = {"a": "a", "di": "de", "da": "da", "in": "ne", "su": "su"}
_ITALIAN_BEFORE = (
    r"oltre|almeno|circa|quasi|solo|al massimo|supera(?:no|re|to|ta|ti|te|va|vano|ndo)?|"
    r"raggiun(?:ge|gono|gere|gendo|to|ta|ti|te)|riscontra(?:no|ndo|re|to)?|restitui(?:sce|scono|to|re)|restituendo|"
    r"mostra(?:no)?|utilizza(?:no|ndo|to|re)?|consuma(?:no|ndo|to|re)?|ha|hanno|avere|perso|perde|perdendo"
)
_ITALIAN_PHRASE = re.compile(rf"(?<![\w'])(?P<word>a|di|da|in|su|{_ITALIAN_BEFORE}) (?P<share>{_SHARE})", re.IGNORECASE)
_ITALIAN_IS = re.compile(rf"(?<!\w)(?:è|sono|era|erano)(?= {_SHARE} de(?:i |l |gli |lla |lle |llo |ll'))")
_ITALIAN_PART = re.compile(
    rf"(?<!\bil)(?<!\blo)(?<!l)(?<!llo)(?<![^a-zàèéìòù,])( )(?P<share>{_SHARE})(?= de(?:i|l|gli|lla|lle|llo) | dell')"
)
_ITALIAN_PAST = re.compile(
    r"(?:nell'ultimo intervallo di (?P<value>(?!1[ \u00a0]?[a-z])\d[\d.,]*[ \u00a0]?(?:m|min|h|d|s|sec)\b(?!/))"
    r"|(?:negli ultimi|nelle ultime) 1 (?P<unit>secondi|minuti|ore|giorni|settimane|mesi|anni)\b)"
)
_ITALIAN_SINGULARS: Mapping[str, str] = {
    "secondi": "secondo",
    "minuti": "minuto",
    "ore": "ora",
    "giorni": "giorno",
    "settimane": "settimana",
    "mesi": "mese",
    "anni": "anno",
    "volte": "volta",
}
_ITALIAN_ONE = re.compile(rf"(?<![\w.,-])1 ({'|'.join(_ITALIAN_SINGULARS)})\b")
_ITALIAN_MORE = re.compile(r"\b[Oo]ltre 1 (?=[a-z])(?!(?:minuto|ora|secondo|giorno|settimana|mese|anno)\b)")
_ITALIAN_PERCENTILE = re.compile(
    r"\b(latenza|tempo di risposta|durata|tempo di elaborazione)"
    r"((?: d(?:el|ella|ello|elle|ei|egli|i) [^ ,.()]+| dell'[^ ,.()]+){1,3}) ([pP]\d{2,3})\b"
)
_ITALIAN_AT = re.compile(rf"\balle (?={_SHARE})")
_ITALIAN_HOURS: Mapping[str, str] = {
    "dopo": "dopo le",
    "prima di": "prima delle",
    "da": "dalle",
    "fino a": "fino alle",
}
_ITALIAN_HOUR = re.compile(r"\b(dopo|prima di|da|fino a) (?=\d{1,2}:\d\d\b)")
_ITALIAN_RATE = re.compile(
    r" a (?=(?:\{\{[^{}]*\}\}|\d[\d.,]*) [a-z][\w ]{0,40}?(?:/(?:s|sec|min|h)|al secondo|al minuto)(?!\w))"
)
_ITALIAN_SUBJECT = re.compile(rf"^(?P<share>{_SHARE})(?= de(?:i|l|gli|lla|lle|llo)? | dell')")
_ITALIAN_SAYS = re.compile(
    r"(?<!\w)(?:è|sono|era|erano|ha|hanno|sta|stanno|non|si|viene|vengono|potrebb\w+|[a-z]{3,}ano)(?!\w)"
)
_ITALIAN_TIMES: Mapping[str, tuple[str, str]] = {
    "s": ("secondo", "secondi"),
    "min": ("minuto", "minuti"),
    "h": ("ora", "ore"),
}
_ITALIAN_TIME = re.compile(r"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)?)\u00a0(?P<unit>s|min|h)(?![\w/])")
_ITALIAN_FULL = re.compile(r"(?<!\b[ad]l )(?<![\d.,'])(?P<share>\d[\d.,]*\s?%) (?P<full>pien[oaie])\b")
_BARE_RATE = re.compile(r"(?<=[A-Za-z]) (?=/(?:s|sec|min|h|d)\b)")


def settle_italian(text: str) -> str:
    """Return a finished Italian sentence with the words that depend on its numbers."""
    text = _BARE_RATE.sub("", text)
    text = re.sub("(?<=B/s) de(?:lle|i|gli) ", " di ", text)
    text = _ITALIAN_PERCENTILE.sub(r"\1 \3\2", text)
    text = _ITALIAN_AT.sub("a ", text)
    text = _ITALIAN_HOUR.sub(lambda match: f"{_ITALIAN_HOURS[match[1]]} ", text)
    text = _ITALIAN_TIME.sub(_time_in_italian, text)
    text = _ITALIAN_FULL.sub(r"\g<full> a \g<share>", text)
    text = _ITALIAN_RATE.sub(" al ritmo di ", text)
    text = _ITALIAN_IS.sub(r"\g<0> pari a", text)
    text = _ITALIAN_PHRASE.sub(_fused_in_italian, text)
    text = _ITALIAN_PART.sub(lambda match: match[1] + _italian_article(match["share"]) + match["share"], text)
    text = _ITALIAN_PAST.sub(_last_in_italian, text)
    text = _ITALIAN_ONE.sub(lambda match: f"1 {_ITALIAN_SINGULARS[match[1]]}", text)
    first = _ITALIAN_SUBJECT.match(text)
    if first and _ITALIAN_SAYS.search(text, first.end()):
        article = _italian_article(first["share"])
        text = article[:1].upper() + article[1:] + text
    return _ITALIAN_MORE.sub(lambda match: ("Più" if match[0][0] == "O" else "più") + " di 1 ", text)


def _italian_article(share: str) -> str:
    """Return the article of a share with its space: "il 90%", "l'11%", "lo 0,5%"."""
    if re.match(r"8|11?(?!\d)", share):
        return "l'"
    return "lo " if share.startswith("0") else "il "


def _fused_in_italian(match: re.Match[str]) -> str:
    word, share = match["word"], match["share"]
    article = _italian_article(share)
    joint = _ITALIAN_JOINTS.get(word.lower())
    if joint is None:
        return f"{word} {article}{share}"
    ending = {"l'": "ll'", "lo ": "llo ", "il ": "l "}[article]
    fused = joint + ending + share
    return fused[:1].upper() + fused[1:] if word[:1].isupper() else fused


def _time_in_italian(match: re.Match[str]) -> str:
    one, many = _ITALIAN_TIMES[match["unit"]]
    return f"{match['number']} {one if match['number'] == '1' else many}"


def _last_in_italian(match: re.Match[str]) -> str:
    """Return "negli ultimi 15 min" of a written time, "nell'ultima ora" of one."""
    if match["value"]:
        return f"{'nelle ultime' if 'h' in match['value'] else 'negli ultimi'} {match['value']}"
    one = _ITALIAN_SINGULARS[match["unit"]]
    return ("nell'ultima " if one.endswith("a") else "nell'ultimo ") + one


# --- Spanish ----------------------------------------------------------------------------------------------------------

_SPANISH_BEFORE = (
    r"solo|supera(?:n|r|do|da|ba)?|superó|alcanz(?:a|an|ar|ado|ó)|us(?:a|an|ar|ado)|utiliz(?:a|an|ar|ado)|"
    r"consum(?:e|en|ir|ido)"
)
_SPANISH = re.compile(rf"(?<![\w'])(?P<word>a|de|{_SPANISH_BEFORE}) (?P<share>{_SHARE})", re.IGNORECASE)
_SPANISH_FIRST = re.compile(rf"^(?P<share>{_SHARE})(?= de (?:las?|los|el|[a-z]+s\b)| del )")
_SPANISH_SAYS = re.compile(
    r"(?<!\w)(?:es|son|está|están|ha|han|se|no|fue|fueron|tiene|tienen|podría\w*|[a-z]{2,}(?:an|en|on))(?!\w)"
)
_SPANISH_LAST = re.compile(r"en el último intervalo de (?P<number>\d+)[ \u00a0]?(?P<unit>sec|s|min|m|h|d)\b(?!/)")


_SPANISH_UNITS: Mapping[str, str] = {"s": "s", "sec": "s", "m": "min", "min": "min", "h": "h", "d": "días"}

_SPANISH_GROWN = re.compile(
    rf"\b((?:aument|crec|sub|ca[íy]|baj|disminu|reduc|redujo|descen|increment)\w*) en (?:el )?(?={_SHARE})"
)
_SPANISH_GROWN_BY = re.compile(
    rf"\b((?:aument|crec|sub|ca[íy]|baj|disminu|reduc|redujo|descen|increment)\w*) en (más|menos) del? (?={_SHARE})"
)
_SPANISH_HOUR = re.compile(r"\b(después de|antes de|desde|hasta|a partir de) (?P<hour>\d{1,2})(?=:\d\d\b)")
_SPANISH_SINCE = re.compile(r"\bque tienen más de (?=(?:19|20)\d\d(?:$|[.,;]| (?:no|se|ya|pueden|están|son)\b))")
_SPANISH_BEYOND = re.compile(rf"\b(?:es|está|son|están) del? (?P<share>{_SHARE}) por (?=debajo|encima)")
_SPANISH_STUCK = re.compile(r"\b((?:bloquead|atascad|detenid|parad|estancad)[oa]s?) a (?=\d+ de \d)")
_SPANISH_AT = re.compile(rf"\b(?:a las|(?<=está )en|(?<=están )en|(?<=estancado )en) (?={_SHARE})")
_SPANISH_LATE = re.compile(r"\bse (?:está(?P<going>n?) retrasando|retrasa(?P<late>n?)) en (?=\d|\{\{)")

_SPANISH_IS: Mapping[str, str] = {"es": "está", "está": "está", "son": "están", "están": "están"}
_SPANISH_FULL = re.compile(r"(?<!\b[ea]l )(?<![\d.,])(?P<share>\d[\d.,]*\s?%) (?P<full>llen[oa]s?)\b")


def settle_spanish(text: str) -> str:
    """Return a finished Spanish sentence with the words that depend on its numbers."""
    text = _OVER.sub(" durante ", text)
    text = re.sub(" (?=/s(?:ec)?\\b)", "", text)
    text = _SPANISH_LAST.sub(_last_in_spanish, text)
    text = _SPANISH_GROWN.sub(r"\1 un ", text)
    text = _SPANISH_SINCE.sub("anteriores a ", text)
    text = _SPANISH_GROWN_BY.sub(r"\1 \2 de un ", text)
    text = _SPANISH_HOUR.sub(_after_hour, text)
    text = _SPANISH_STUCK.sub(r"\1 en ", text)
    text = _SPANISH_AT.sub("en el ", text)
    text = _SPANISH_LATE.sub(lambda match: f"lleva{match['going'] or match['late'] or ''} un retraso de ", text)
    text = _SPANISH_BEYOND.sub(lambda match: f"{_SPANISH_IS[match[0].split()[0]]} un {match['share']} por ", text)
    text = _SPANISH_FULL.sub(r"\g<full> al \g<share>", text)
    text = _SPANISH.sub(_with_article, text)
    first = _SPANISH_FIRST.match(text)
    if first and _SPANISH_SAYS.search(text, first.end()):
        text = "El " + text
    return text


_PORTUGUESE_BEYOND = re.compile(rf"\b(?P<is>é|são) de (?P<share>{_SHARE}) (?=abaixo|acima)")
_PORTUGUESE_AT = re.compile(rf"\bàs (?={_SHARE})")
_PORTUGUESE_HOUR = re.compile(r"\b(após |desde |antes de|depois de)(?: ?)(?=\d{1,2}:\d\d\b)")
_PORTUGUESE_SINCE = re.compile(r"\bque têm mais de (?=(?:19|20)\d\d(?:$|[.,;]| (?:não|se|já|podem|estão|são)\b))")
_PORTUGUESE_LAST = re.compile(r"no último intervalo de (?P<number>\d+)[ \u00a0]?(?P<unit>sec|s|min|m|h|d)\b(?!/)")
_PORTUGUESE_UNITS: Mapping[str, tuple[str, str]] = {
    "s": ("segundo", "s"),
    "min": ("minuto", "min"),
    "h": ("hora", "h"),
    "días": ("dia", "dias"),
}


def settle_portuguese(text: str) -> str:
    """Return a finished Portuguese sentence with the words that depend on its numbers."""
    text = re.sub(" (?=/s(?:ec)?\\b)", "", text)
    text = _PORTUGUESE_SINCE.sub("anteriores a ", text)
    text = _PORTUGUESE_AT.sub("em ", text)
    text = _PORTUGUESE_HOUR.sub(lambda match: f"{match[1].removesuffix('de')}{'d' * match[1].endswith('de')}as ", text)
    text = _PORTUGUESE_BEYOND.sub(lambda match: f"est{'á' if match['is'] == 'é' else 'ão'} {match['share']} ", text)
    return _PORTUGUESE_LAST.sub(_last_in_portuguese, text)


def _last_in_portuguese(match: re.Match[str]) -> str:
    one, many = _PORTUGUESE_UNITS[_SPANISH_UNITS[match["unit"]]]
    feminine = one.endswith("a") and one != "dia"
    if match["number"] == "1":
        return f"{'na última' if feminine else 'no último'} {one}"
    return f"{'nas últimas' if feminine else 'nos últimos'} {match['number']} {many}"


def _after_hour(match: re.Match[str]) -> str:
    """Return "después de las 18:00"."""
    return f"{match[1]} {'la' if int(match['hour']) == 1 else 'las'} {match['hour']}"


def _with_article(match: re.Match[str]) -> str:
    word, share = match["word"], match["share"]
    if word.lower() in {"a", "de"}:
        return f"{word}l {share}"
    return f"{word} el {share}"


def _last_in_spanish(match: re.Match[str]) -> str:
    unit = _SPANISH_UNITS[match["unit"]]
    feminine = unit == "h"
    if match["number"] == "1":
        one = {"s": "segundo", "min": "minuto", "h": "hora", "días": "día"}[unit]
        return f"en {'la última' if feminine else 'el último'} {one}"
    return f"en {'las últimas' if feminine else 'los últimos'} {match['number']} {unit}"
