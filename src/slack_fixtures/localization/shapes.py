"""The shape of an alert text: what stays when its numbers, names and placeholders are taken out.

Alerts are templates. Two of them that differ only in what is protected have one shape, one key and one translation.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from slack_fixtures.localization.segments import Span, mask, unmask

SPAN_WORD = "⟨⟩"
"""What stands for a span among ``Shape.words``; which one it is does not count when shapes are compared."""

_KEY_BYTES = 12  # 10^5 shapes of a tenant share a key with a chance of 10^-19
_WIDE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # scripts without spaces: each character is a word
_WORD = re.compile(rf"⟨[0-9]+⟩|[{_WIDE}]|(?:(?![{_WIDE}])[^\W_])+(?:['’](?:(?![{_WIDE}])[^\W_])+)?")


@dataclass(frozen=True, slots=True)
class Shape:
    """A text without its particulars.

    Attributes:
        text: masked, white space collapsed, letters as they were.
        words: the masked text's words in small letters, without punctuation; ``SPAN_WORD`` for each span.
        spans: what the symbols stand for, in order.
    """

    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]


@lru_cache(maxsize=4096)
def shape(text: str) -> Shape:
    """Return the shape of a text, which is brought to Unicode's composed form (NFC) first."""
    masked = mask(unicodedata.normalize("NFC", text))
    collapsed = " ".join(masked.text.split())
    words = (SPAN_WORD if word[0] == "⟨" else word.casefold() for word in _WORD.findall(collapsed))
    return Shape(collapsed, tuple(words), masked.spans)


def template_key(text: str, source_locale: str) -> str:
    """Return the key under which all alerts of one shape share their translations: 24 hexadecimal digits.

    Args:
        text: a sentence or a whole text.
        source_locale: tag of the language it is written in; the same words in two languages are two templates.
    """
    language = source_locale.partition("-")[0].casefold()  # regions of a language share their templates
    content = f"{language}\n{shape(text).text}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, digest_size=_KEY_BYTES).hexdigest()


def fill(target_shape_text: str, spans: Sequence[Span]) -> str | None:
    """Return a translated shape with the spans of a source in place, or nothing where the symbols do not agree."""
    return unmask(target_shape_text, spans)
