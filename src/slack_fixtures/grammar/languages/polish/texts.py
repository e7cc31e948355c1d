"""How pieces of Polish text are put together: spaces, prepositions, and the commas that close subordinate clauses."""

from __future__ import annotations

import re

_LAST_REFLEXIVE = re.compile(
    r"(?<!\S)(\S*[^\s,;:–\x01]) ((?:nie )?\w+(?<!nie|cie|nia|cia|niu|ciu)) się(?=\x01*(?:[.)]|$))"
)
COMMA = "\x01"  # closes a subordinate clause; nothing before another mark or at the end


def joined(*parts: str) -> str:
    """Put a space between the parts that are not empty."""
    return " ".join(part for part in parts if part)


def preposed(preposition: str, text: str) -> str:
    """Put a preposition before a text; "z" and "w" are "ze" and "we" before hard clusters."""
    first = text[:2].lower()
    if preposition == "z" and (re.match(r"[sśzźżw][bcćdfghjklłmnńprsśtwzźż]", first) or first in {"sz", "ws"}):
        hard = re.match(r"(s[bcćdfghjklłmnńprsśtwzźż]|sz|z[bcdfghjklłmnprstw]|źr|ś[^aeiouyąęó]|ws|wz)", first)
        preposition = "ze" if hard else "z"
    elif preposition == "w" and re.match(r"[wf][bcćdfghjklłmnńprsśtwzźż]", first):
        preposition = "we"
    return f"{preposition} {text}"


def closed(text: str) -> str:
    """Turn the marks that close subordinate clauses into commas where something follows."""
    text = re.sub(r"(?<=\w) (?=/(?:s|sec|min|h|hour|day)\b)", "", text)
    text = re.sub(r"\b(przesta(?:ł[aoiy]?|li|je|ją|nie|ną)) (\w+ć) się\b", r"\1 się \2", text)
    text = re.sub(r"\b([Nn]ie uda\w+ się) (\w+ć) się\b", r"\1 \2", text)
    text = _LAST_REFLEXIVE.sub(r"\1 się \2", text)
    text = re.sub(r"\b(może|mogą|mogł[aoiy]|mógł|mus(?:i|zą)) (\w+ć) (nas|nam)\b", r"\1 \3 \2", text)
    text = text.replace(" i następnie ", ", a następnie ")
    text = re.sub(rf"\s+(?={COMMA}*,)", "", text)
    text = re.sub(COMMA + r"+(?=\s*(?:[.,;:!?()–]|$))", "", text)
    return re.sub(COMMA + "+", ",", text)


def until(text: str) -> str:
    """Return "wygasa za 7 dni" for "w ciągu 7 dni", where both have the same form."""
    said = re.fullmatch(r"w ciągu ((?:mniej niż |ponad )?\S+ (?:dni|dnia|min|godz\.|tyg\.|mies\.|lat|s))", text)
    return f"za {said[1]}" if said else text
