"""What Italian can say of a number only where it is known: "superiore all'80%", "da oltre 5 minuti".

A share has the article of its number ("il 90%", "l'8%", "lo 0,5%"), which fuses with the preposition before it. A time
whose number is hidden is said with an abbreviation behind a no-break space; here it gets its word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_SHARE = (
    r"(?:\{\{[^{}]*humanizePercentage[^{}]*\}\}"  # a template's percentage
    r"|(?:\{\{[^{}]+\}\}|\{[\w.$]+\}|\$\{?[\w.]+\}?|\b\d[\d.,]*(?:[-–]\d[\d.,]*)?)[ \u00a0\u202f]?%)(?![\w%])"
)
_JOINTS: Mapping[str, str] = {"a": "a", "di": "de", "da": "da", "su": "su"}
_BEFORE = (
    r"oltre|almeno|circa|quasi|solo|al massimo|supera(?:no|re|to|ta|ti|te|va|vano|ndo)?|"
    r"raggiun(?:ge|gono|gere|gendo|to|ta|ti|te)|riscontra(?:no|ndo|re|to)?|restitui(?:sce|scono|to|re)|restituendo|"
    r"mostra(?:no)?|utilizza(?:no|ndo|to|re)?|consuma(?:no|ndo|to|re)?|ha|hanno|avere|perso|perde|perdendo"
)
_PHRASE = re.compile(rf"(?<![\w'])(?P<word>a|di|da|su|{_BEFORE}) (?P<share>{_SHARE})", re.IGNORECASE)
_IS = re.compile(rf"(?<!\w)(?:è|sono|era|erano)(?= {_SHARE} de(?:i |l |gli |lla |lle |llo |ll'))")
_PART = re.compile(
    rf"(?<!\bil)(?<!\blo)(?<!l)(?<!llo)(?<![^a-zàèéìòù,])( )(?P<share>{_SHARE})(?= de(?:i|l|gli|lla|lle|llo) | dell')"
)
_PAST = re.compile(
    r"(?:nell'ultimo intervallo di (?P<value>(?!1[ \u00a0]?[a-z])\d[\d.,]*[ \u00a0]?(?:m|min|h|d|s|sec)\b(?!/))"
    r"|(?:negli ultimi|nelle ultime) 1 (?P<unit>secondi|minuti|ore|giorni|settimane|mesi|anni)\b)"
)
_SINGULARS: Mapping[str, str] = {
    "secondi": "secondo",
    "minuti": "minuto",
    "ore": "ora",
    "giorni": "giorno",
    "settimane": "settimana",
    "mesi": "mese",
    "anni": "anno",
    "volte": "volta",
}
_ONE = re.compile(rf"(?<![\w.,-])1 ({'|'.join(_SINGULARS)})\b")
_MORE = re.compile(r"\b[Oo]ltre 1 (?=[a-z])(?!(?:minuto|ora|secondo|giorno|settimana|mese|anno)\b)")
_PERCENTILE = re.compile(
    r"\b(latenza|tempo di risposta|durata|tempo di elaborazione)"
    r"((?: d(?:el|ella|ello|elle|ei|egli|i) [^ ,.()]+| dell'[^ ,.()]+){1,3}) ([pP]\d{2,3})\b"
)
_RATE = re.compile(
    r" a (?=(?:\{\{[^{}]*\}\}|\d[\d.,]*) [a-z][\w ]{0,40}?(?:/(?:s|sec|min|h)|al secondo|al minuto)(?!\w))"
)
_SUBJECT = re.compile(rf"^(?P<share>{_SHARE})(?= de(?:i|l|gli|lla|lle|llo)? | dell')")
_SAYS = re.compile(
    r"(?<!\w)(?:è|sono|era|erano|ha|hanno|sta|stanno|non|si|viene|vengono|potrebb\w+|[a-z]{3,}ano)(?!\w)"
)
_TIMES: Mapping[str, tuple[str, str]] = {
    "s": ("secondo", "secondi"),
    "min": ("minuto", "minuti"),
    "h": ("ora", "ore"),
}
_TIME = re.compile(r"(?<![\w.,-])(?P<number>\d+(?:[.,]\d+)?)\u00a0(?P<unit>s|min|h)(?![\w/])")
_BARE_RATE = re.compile(r"(?<=[A-Za-z]) (?=/(?:s|sec|min|h|d)\b)")


def settle_numbers(text: str) -> str:
    """Return a finished sentence with the words that depend on its numbers."""
    text = _BARE_RATE.sub("", text)
    text = re.sub("(?<=B/s) de(?:lle|i|gli) ", " di ", text)
    text = _PERCENTILE.sub(r"\1 \3\2", text)
    text = _TIME.sub(_time, text)
    text = _RATE.sub(" al ritmo di ", text)
    text = _IS.sub(r"\g<0> pari a", text)
    text = _PHRASE.sub(_fused, text)
    text = _PART.sub(lambda match: match[1] + _article(match["share"]) + match["share"], text)
    text = _PAST.sub(_last, text)
    text = _ONE.sub(lambda match: f"1 {_SINGULARS[match[1]]}", text)
    first = _SUBJECT.match(text)
    if first and _SAYS.search(text, first.end()):
        article = _article(first["share"])
        text = article[:1].upper() + article[1:] + text
    return _MORE.sub(lambda match: ("Più" if match[0][0] == "O" else "più") + " di 1 ", text)


def _article(share: str) -> str:
    """Return the article of a share with its space: "il 90%", "l'11%", "lo 0,5%"."""
    if re.match(r"8|11?(?!\d)", share):
        return "l'"
    return "lo " if share.startswith("0") else "il "


def _fused(match: re.Match[str]) -> str:
    word, share = match["word"], match["share"]
    article = _article(share)
    joint = _JOINTS.get(word.lower())
    if joint is None:
        return f"{word} {article}{share}"
    ending = {"l'": "ll'", "lo ": "llo ", "il ": "l "}[article]
    fused = joint + ending + share
    return fused[:1].upper() + fused[1:] if word[:1].isupper() else fused


def _time(match: re.Match[str]) -> str:
    one, many = _TIMES[match["unit"]]
    return f"{match['number']} {one if match['number'] == '1' else many}"


def _last(match: re.Match[str]) -> str:
    """Return "negli ultimi 15 min" of a written time, "nell'ultima ora" of one."""
    if match["value"]:
        return f"{'nelle ultime' if 'h' in match['value'] else 'negli ultimi'} {match['value']}"
    one = _SINGULARS[match["unit"]]
    return ("nell'ultima " if one.endswith("a") else "nell'ultimo ") + one
