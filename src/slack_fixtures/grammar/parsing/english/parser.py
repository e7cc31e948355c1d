"""English sentences of alerts into abstract syntax.

A memoizing top-down parser: each rule gives, for a place in the sentence, the best few readings with their ends and
costs. Words that the lexicon does not know may only be names, and only where they look like one.

The rules build on each other, one module a step: ``vocabulary``, ``modifiers``, ``nouns``, ``adjuncts``,
``causatives``, ``verbs``, ``predicates``, ``gerunds``, ``clauses``, ``questions``, ``sentences``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from slack_fixtures.grammar.parsing.english.sentences import Sentences
from slack_fixtures.grammar.parsing.english.tables import CLOSED, ORDINALS, UNITS
from slack_fixtures.grammar.parsing.reading import LONGEST, Parsed
from slack_fixtures.grammar.parsing.tables import word_set
from slack_fixtures.grammar.parsing.tokens import Token, tokenize

_HOSTS = {"it", "that", "there", "what", "here", "who", "this", "they", "you", "we"}  # of a short "is" or "are"
_REWORDED: dict[tuple[str, ...], tuple[str, ...]] = {
    ("on", "the", "rise"): ("increasing",),
    ("right", "now"): ("currently",),
    ("just", "fine"): ("fine",),
    ("in", "order"): ("one", "after", "another"),
    **{("within", unit): ("within", "a", "few", unit) for unit in ("seconds", "minutes", "hours", "days")},
    **{("for", unit): ("for", "several", unit) for unit in ("minutes", "hours", "days", "weeks", "months", "years")},
    **{(going, "past"): (going, "above") for going in ("go", "goes", "went", "gone", "going")},  # "went past 250 ms"
    ("running", "low"): ("getting", "scarce"),
    ("runs", "low"): ("gets", "scarce"),
    ("is", "the", "one", "causing"): ("is", "causing"),
    ("are", "the", "ones", "causing"): ("are", "causing"),
}
_USED_UP = word_set(
    "space memory ram capacity storage stock quota credits budget fuel ink toner paper cash inodes addresses licenses "
    "ports slots supply supplies coolant bandwidth"
)
_NO_HOSTS = {"let", "o"}  # "Let's Encrypt"


def parse(sentence: str, spans: Sequence[str] = ()) -> list[Parsed]:
    """Return the readings of one sentence, likeliest first; none where the grammar does not know it.

    Args:
        sentence: one sentence whose protected spans are ``⟨1⟩``, ``⟨2⟩`` ….
        spans: their texts, the first that of ``⟨1⟩``; they tell values from names.
    """
    tokens = _counted(_reworded(_apart_words(tokenize(sentence))))
    if not tokens or len(tokens) > LONGEST:
        return []
    return Sentences(tokens, spans).sentences()


def _apart_words(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Take contractions and possessives apart: "it's" is "it is", "the node's disk" has a "'s" of its own."""
    if not any("'" in token.text or "’" in token.text for token in tokens):
        return tokens
    found: list[Token] = []
    for place, token in enumerate(tokens):
        host, _, short = token.text.replace("’", "'").partition("'")
        begin = token.start + len(host)
        if token.kind != "word" or not short or host.lower() in _NO_HOSTS:
            found.append(token)
        elif host.lower() in _HOSTS and short.lower() in {"s", "re", "ve", "ll"}:
            after = tokens[place + 1].lower if place + 1 < len(tokens) else ""
            full = {"re": "are", "ve": "have", "ll": "will"}.get(short.lower(), "has" if after == "been" else "is")
            found.append(replace(token, text=host, end=begin))
            found.append(Token(full, "word", begin, token.end, glued=False))
        elif short.lower() == "s" and host.lower() not in _HOSTS:
            found.append(replace(token, text=host, end=begin))
            found.append(Token("'s", "mark", begin, token.end, glued=True))
        else:
            found.append(token)
    return tuple(found)


def _counted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read "for the third day running" as "for three days in a row", and "for the third time" as "three times"."""
    words = [token.lower for token in tokens]
    for place in range(len(words) - 3):
        number = ORDINALS.get(words[place + 2]) if words[place : place + 2] == ["for", "the"] else None
        unit, end = words[place + 3], place + 4
        running = words[end : end + 1] == ["running"]
        row = words[end : end + 3] == ["in", "a", "row"]
        if number is None or (unit != "time" and not (unit in UNITS and (running or row))):
            continue
        told = [number, "times"] if unit == "time" else ["for", number, unit + "s"]
        told += ["in", "a", "row"] if running else []
        here = tokens[place]
        made = (Token(word, "word", here.start, tokens[end - 1 + running].end, glued=False) for word in told)
        return (*tokens[:place], *made, *tokens[end + running :])
    return tokens


def _reworded(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read set phrases by other words: "on the rise" as "increasing", "right now" as "currently"."""
    words = tuple(token.lower for token in tokens)
    for place in range(1, len(words) - 1):
        for phrase, others in _REWORDED.items():
            end = place + len(phrase)
            if words[place:end] != phrase or (phrase == ("in", "order") and not _is_by_turns(words, place)):
                continue
            if phrase[-1] == "past" and tokens[end].kind in {"word", "mark"}:
                continue
            if phrase[-1] == "low" and not _is_used_up(words, place, end):
                continue
            here = tokens[place]
            made = (Token(word, "word", here.start, tokens[end - 1].end, glued=False) for word in others)
            return _reworded((*tokens[:place], *made, *tokens[end:]))
    return tokens


def _is_used_up(words: tuple[str, ...], place: int, end: int) -> bool:
    """Return whether "low" is what there is to use up, not "db-1 is running low on memory"."""
    before = words[: place - 1] if words[place - 1] in {"is", "are"} else words[:place]
    return bool(_USED_UP.intersection(before if words[end : end + 1] != ("on",) else before[-1:]))


def _is_by_turns(words: tuple[str, ...], place: int) -> bool:
    """Return whether "in order" tells how something is done, one after the other."""
    behind = words[place + 2 : place + 3]
    return words[place - 1] not in {"is", "are", "not", "be"} and behind in {(), (".",), (",",), (";",), ("when",)}


__all__ = ["CLOSED", "Parsed", "parse"]
