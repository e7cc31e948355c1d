"""Latin identifiers in text that runs from right to left.

A name such as ``/var/log`` within Arabic words loses its slash to the other end, and a message that begins with a
host name is laid out from left to right altogether. Isolates cure both: what stands within them has a direction of
its own, and they do not count when a client looks for the direction of a paragraph.

Source:
    Unicode Standard Annex 9, rules P2, X5c and N1; W3C, "Inline markup and bidirectional text".
"""

from __future__ import annotations

import re

from slack_fixtures.rendering.escaping import Mrkdwn

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

# Slack reads formatting marks only at the edge of a word; a zero-width space is such an edge, an isolate may not be.
_ZERO_WIDTH_SPACE = "\u200b"

# The blocks of the right-to-left scripts, and their mark. Ranges, because looking up each character's bidirectional
# class takes longer: 45 instead of 28 µs for the description in bench_render.
_RIGHT_TO_LEFT = "\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_STRONG = re.compile(f"[{_RIGHT_TO_LEFT}]")
_MARK = re.compile("[\u2066-\u2069]")

# A word keeps what belongs to an identifier at its edges (a slash, a sign) and leaves out what belongs to the sentence
# (brackets, a full stop) and to Slack (formatting marks). A number before a word is taken for its quantity.
_ENTITY = "&(?:amp|lt|gt);"
_SPACE = "[ \u00a0\u202f]"
_EDGE = r"/$#+\-%\\="
_FIRST = rf"(?:{_ENTITY}|(?![{_RIGHT_TO_LEFT}])[^\W_]|[{_EDGE}]|[.@](?=[^\W_]|/))"
_INSIDE = rf"(?:{_ENTITY}|[^\s<>&`*~\u2066-\u2069{_RIGHT_TO_LEFT}])"
_OTHER_SCRIPTS = "[^\x00-\xbf\u2000-\u206f\u3000-\u303f]"  # letters and their marks: what is not punctuation
_LAST = rf"(?:(?<=[^\W_])|(?<=[{_EDGE}])|(?<={_OTHER_SCRIPTS})|(?<=&amp;)|(?<=&lt;)|(?<=&gt;))"
_WORD = rf"{_FIRST}{_INSIDE}*{_LAST}"

# Looking at a character before trying the alternatives: 25 instead of 28 µs for the description in bench_render.
_PART = re.compile(
    rf"(?![{_RIGHT_TO_LEFT} ])(?:"
    r"(?P<isolated>[\u2066-\u2068][^\u2066-\u2069]*(?:\u2069|$))"
    r"|(?P<code>`[^`\u2066-\u2069]+`)"
    r"|<(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>"
    rf"|(?P<run>(?:[0-9][0-9.,]*{_SPACE})?{_WORD}(?:{_SPACE}{_WORD})*))"
)
_FENCE_OR_LINE_END = re.compile(r"(```.+?```|\n)", re.DOTALL)

# Bare numbers keep their place among the words; paths, dates and versions would be taken apart.
_IDENTIFIER = re.compile(r"[^\W\d_]|[0-9][/+\-]+[0-9]|[0-9]\.[0-9]+\.[0-9]")


def isolate(text: str) -> Mrkdwn:
    """Return mrkdwn or plain text with the Latin runs of its right-to-left lines isolated.

    Lines without a right-to-left character, fences, entities, mentions and addresses of links stay as they are.
    Isolating twice changes nothing.
    """
    if not _STRONG.search(text):
        return Mrkdwn(text)
    if "\n" not in text and "```" not in text:
        return Mrkdwn(_isolated_line(text))
    return Mrkdwn("".join(_isolated_line(line) for line in _FENCE_OR_LINE_END.split(text)))


def _isolated_line(line: str) -> str:
    if line.startswith("```") or not _STRONG.search(line):
        return line
    return _PART.sub(_isolated_part, line)


def _isolated_part(match: re.Match[str]) -> str:
    whole = match[0]
    match match.lastgroup:
        case "run" if _IDENTIFIER.search(whole):
            return _wrapped(whole)
        case "code":
            return _wrapped(f"{_ZERO_WIDTH_SPACE}{whole}{_ZERO_WIDTH_SPACE}")
        case "label":
            return f"<{match['target']}|{_PART.sub(_isolated_part, match['label'])}>"
        case "target" if not whole.startswith(("<!", "<@", "<#")) and not _MARK.search(whole):
            return _wrapped(whole)
    return whole


def _wrapped(text: str) -> str:
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
