"""Between a message's mrkdwn and a translator's plain text: what leaves comes back as safe as it was.

A translator sees a value as its sender wrote it, with ``<`` and ``&`` and without invisible characters, so that the
same sentence has one translation wherever it comes from. Its answer is escaped like the value itself. Text with an
author's own links goes out as it is, since only there ``<…>`` means something, and may bring back no other link and
no mention.
"""

from __future__ import annotations

from slack_fixtures.rendering import escaping
from slack_fixtures.rendering.escaping import JOINER, Mrkdwn
from slack_fixtures.rendering.evaluation import Localize

_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))  # the ampersand last, or it would make new entities


def localized(text: Mrkdwn, locale: str, localize: Localize) -> Mrkdwn:
    """Return mrkdwn in another language; itself where there is none, or none that is safe.

    Args:
        text: safe mrkdwn: an author's words, escaped values, links.
        locale: tag of the language to put it into.
        localize: takes plain words, or mrkdwn where it holds an author's link, and gives back the same kind.
    """
    words = text.strip()
    if not words:
        return text
    start = text.index(words)
    translated = _of_links(words, locale, localize) if _has_links(words) else _of_words(words, locale, localize)
    return Mrkdwn(text[:start] + translated + text[start + len(words) :])


def _has_links(words: str) -> bool:
    return "<" in words or escaping.has_bare_link(words)


def _of_words(words: str, locale: str, localize: Localize) -> str:
    plain = words.replace(JOINER, "")
    for entity, character in _ENTITIES:
        plain = plain.replace(entity, character)
    answer = str(localize(plain, locale))
    if answer == plain:
        return words
    # An author's own `code` needs no guard against what stands beside it, which would keep it from being code.
    is_guarded = JOINER in words or answer.count("`") != words.count("`")
    return escaping.escape(answer) if is_guarded else escaping.escape_beside_code(answer)


def _of_links(words: str, locale: str, localize: Localize) -> str:
    if JOINER in words:  # a value's address beside an author's: no translator could tell them apart
        return words
    answer = str(localize(words, locale))
    if answer == words:
        return words
    translated = escaping.escape_template_text(escaping.visible_text(answer))
    known = {found for _, found in escaping.mentions_in(words)}
    brings_links = not escaping.addresses_in(translated) <= escaping.addresses_in(words)
    brings_mentions = any(found not in known for _, found in escaping.mentions_in(translated))
    return words if brings_links or brings_mentions else translated
