"""What French and Spanish can say of a number only where it is known: "au cours des 15 dernières minutes", "del 80%".

In Spanish a share has an article ("superior al 80%", "el 5% de las solicitudes"), which fuses with "a" and "de".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SHARE = (
    r"(?:\{\{[^{}]*humanizePercentage[^{}]*\}\}"  # a template's percentage
    r"|(?:\{\{[^{}]+\}\}|\{[\w.$]+\}|\$\{?[\w.]+\}?|\b\d[\d.,]*(?:[-–]\d[\d.,]*)?)[ \u00a0\u202f]?%)(?![\w%])"
)
_WRITTEN = re.compile(r"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)?)[ \u00a0](?P<unit>min|h|j|s)(?![\w/])")
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
_FRENCH_PERCENTILE = re.compile(
    r"\b(latence|[Tt]emps de réponse|durée|temps de traitement)"
    r"((?: (?:de la|du|des|de) [^ ,.()]+| d[e']?(?: l)?'[^ ,.()]+){1,3}) ([pP]\d{2,3})\b",
    re.IGNORECASE,
)


def settle_french(text: str) -> str:
    """Return a finished French sentence with the words that depend on its numbers."""
    text = re.sub(" (?=/s(?:ec)?\\b)", "", _OVER.sub(" sur ", text))
    text = _FRENCH_PERCENTILE.sub(r"\1 \3\2", text)
    text = _FRENCH_LAST.sub(_last_in_french, text)
    return _WRITTEN.sub(_in_french, text)


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


_OVER = re.compile(r"(?<=\d%) (?:superior(?:es)?|supérieure?s?) [aà] (?=\d+(?:s|m|min|h|d)\b(?!/))")
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

_SPANISH_FULL = re.compile(r"(?<!\b[ea]l )(?<![\d.,])(?P<share>\d[\d.,]*\s?%) (?P<full>llen[oa]s?)\b")


def settle_spanish(text: str) -> str:
    """Return a finished Spanish sentence with the words that depend on its numbers."""
    text = _OVER.sub(" durante ", text)
    text = re.sub(" (?=/s(?:ec)?\\b)", "", text)
    text = _SPANISH_LAST.sub(_last_in_spanish, text)
    text = _SPANISH_FULL.sub(r"\g<full> al \g<share>", text)
    text = _SPANISH.sub(_with_article, text)
    first = _SPANISH_FIRST.match(text)
    if first and _SPANISH_SAYS.search(text, first.end()):
        text = "El " + text
    return text


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
