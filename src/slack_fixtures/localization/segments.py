r"""What a translation must leave alone, and where its sentences end.

One lexer finds the placeholders, names, numbers and markup of an alert text; ``mask`` puts symbols in their place and
``unmask`` puts them back byte for byte. ``split`` cuts a text into sentences and the machine's dump behind them.

How the lexer decides:

- Alternatives stand from the most embracing to the least, and a token always takes all that it can, so the first
  match is the longest. Quantifiers are possessive or bounded: the time grows with the length of the text alone.
- A run of word characters and connectors is a *chunk*. It is a name as a whole (``eu-west-1``), or its pieces are
  looked at one by one (``S3-Bucket`` protects ``S3``). Ordinary words stay, hyphenated ones too (``read-only``).
- Two humps make a name (``KubePodCrashLooping``, ``PostgreSQL``); the plural of an acronym (``VMs``) is a word.
- A number covers its sign, its comparison sign and its symbol unit (``> 90%``, ``3.5 GiB``); a unit that is a word is
  translated, so ``5 minutes`` protects ``5``. Dates and times of day count as quantities. A placeholder takes its
  symbol unit too: ``{{ $value }} ms`` is one span.
- Spans that touch, or that only ``/ : . - _ @`` parts, are one: ``{{ $labels.namespace }}/{{ $labels.pod }}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise


class SpanKind(StrEnum):
    """Why a span is protected."""

    PLACEHOLDER = "placeholder"
    CODE = "code"
    URL = "url"
    EMAIL = "email"
    ADDRESS = "address"
    PATH = "path"
    IDENTIFIER = "identifier"
    HASH = "hash"
    VERSION = "version"
    QUANTITY = "quantity"
    MARKUP = "markup"
    MENTION = "mention"
    EMOJI = "emoji"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that a translation carries over unchanged.

    Attributes:
        start: offset of its first character, in code points.
        end: offset behind its last character, in code points.
        kind: why it is protected.
        text: the characters.
    """

    start: int
    end: int
    kind: SpanKind
    text: str


@dataclass(frozen=True, slots=True)
class Masked:
    """A text whose protected spans are replaced by the symbols ⟨1⟩, ⟨2⟩, … in their order."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A text cut up; ``"".join(sentences) + tail`` is the text, byte for byte.

    Attributes:
        sentences: each with the white space and the bullet in front of it (``frame`` takes them off); white space at
            the very end belongs to the last one.
        tail: what a machine appended (``VALUE = …``, ``LABELS = …``), with the line break in front of it.
    """

    sentences: tuple[str, ...]
    tail: str


# --- the lexer's alternatives -------------------------------------------------------------------------------------

_W = r"0-9A-Za-z_À-ÖØ-öø-ɏͰ-ԯḀ-ỿ"  # letters of scripts that put spaces between words, for use in a class
_START, _END = rf"(?<![{_W}])", rf"(?![{_W}])"
_GO = r'\{\{(?:"(?:[^"\\\n}]|\\.|\}(?!\})){0,200}+"|[^{}]|\{(?!\{)|\}(?!\})){1,600}+\}\}'
_LETTERS = r"A-Za-zÀ-ÖØ-öø-ÿ"

_TEMPLATES = (
    r"⟨[0-9]{1,9}⟩",  # our own symbols, should a text hold them
    r"\{\{[A-Z#$.0-9_]{1,80}+\}\.\w{1,40}+\([^()\n]{0,200}+\)\}",  # Zabbix macro functions
    r"\{{3,4}[^{}\n]{1,200}+\}{3,4}",
    _GO,
    r"\{%(?:[^%]|%(?!\})){0,600}+%\}",
    r"\{#(?:[^#{}]|#(?!\})){1,600}+#\}",
    r"<%(?:[^%]|%(?!>)){1,600}+%>",
    r"[$#%@]\{(?:[^{}\n]|\{[^{}\n]{0,100}+\}){1,200}+\}",
    r"\$\([A-Za-z_][\w.]{0,100}+\)",
    r"\[\[[^\[\]\n]{1,200}+\]\]",
    r"\$_?[A-Z][A-Z0-9_]{0,60}+(?::[\w.:-]{0,60}+)?\$",  # Nagios
    r"\$[A-Za-z_]\w{0,100}+(?:\.[A-Za-z_]\w{0,100}+){0,20}+(?:\[[^\[\]\n]{1,60}\])?",
    r"%\([^()\n]{1,80}+\)[-#0+]{0,5}+[0-9]{0,9}+(?:\.[0-9]{1,9})?[A-Za-z]",
    r"%<[A-Za-z_]\w{0,80}+>[-#0+]{0,5}+[0-9]{0,9}+(?:\.[0-9]{1,9})?[A-Za-z]",
    (
        rf"%(?:[0-9]{{1,3}}\$)?[-+#0]{{0,5}}[0-9*]{{0,9}}(?:\.[0-9*]{{1,9}})?(?:hh|h|ll|l|L|z|j|t|q)?"
        rf"[diouxXeEfFgGcrsavTtpqbU]{_END}"
    ),
    r"%[A-Z_][A-Z0-9_]{1,60}+%",
    r"%%",
    r"(?:&[lg]t;|[<>≤≥])=?[ \u00a0]?(?=\{\{|\$[A-Za-z{_]|%[sdf.(]|\{[\w$#])",  # the sign goes with its threshold
    r"\{[A-Za-z_]\w{0,60}+, ?(?:plural|select|selectordinal|number|date|time)\b(?:[^{}]|\{[^{}]{0,300}+\}){0,600}+\}",
)
_BRACES = r"\{(?:[^{}\n]|\{[^{}\n]{0,100}+\}){0,200}+\}"

_FUNCTIONS = (
    "rate|irate|increase|sum|avg|min|max|count|stddev|topk|bottomk|delta|idelta|deriv|abs|ceil|floor|round|clamp|time|"
    "vector|scalar|absent|changes|resets|quantile|sort|group|histogram|label|predict"
)
_BALANCED = r"\((?:[^()\n]++|\((?:[^()\n]++|\((?:[^()\n]++|\([^()\n]*+\))*+\))*+\))*+\)"
_GROUPING = r"(?: ?\b(?:by|without|on|ignoring) ?\([^()\n]{0,200}+\) ?)"
_OF_DATABASES = "TABLES?|INDEX|DATABASES?|SCHEMA|USER|VIEW|TRIGGER|FUNCTION|SEQUENCE|SYSTEM"
_COMMANDS = (  # the first two words of what databases and protocols are told in capitals
    f"(?:ALTER|ANALYZE|CREATE|DROP|LOCK|OPTIMIZE|REINDEX|REPAIR|TRUNCATE) (?:{_OF_DATABASES})|EXPLAIN ANALYZE"
    f"|SHOW (?:{_OF_DATABASES}|REPLICAS?|SLAVE|MASTER|ENGINE|STATUS|PROCESSLIST|FULL|GLOBAL|VARIABLES)"
    "|VACUUM (?:FULL|ANALYZE|FREEZE|VERBOSE)|(?:START|STOP|RESET) (?:REPLICA|SLAVE)"
    "|CONFIG (?:GET|SET|REWRITE|RESETSTAT)|CLUSTER (?:INFO|NODES|SLOTS)|REFRESH MATERIALIZED"
    "|INSERT INTO|DELETE FROM|SELECT FOR|RCPT TO|MAIL FROM"
)
_COMMAND_GOES_ON = "ANALYZE|CONCURRENTLY|FREEZE|INNODB|PROCESSLIST|STATUS|UPDATE|VARIABLES|VERBOSE|VIEW"
_IDENTIFIERS = (
    rf"{_START}(?:{_COMMANDS})(?: (?:{_COMMAND_GOES_ON})){{0,3}}+(?! [A-Z]{{2}}){_END}",
    (
        rf"{_START}(?:(?:{_FUNCTIONS})(?:_[a-z_]{{1,40}}+)?{_GROUPING}?|[A-Za-z]\w{{0,60}}_\w{{0,60}}){_BALANCED}"
        rf"(?:\[[0-9a-z:]{{1,20}}+\])?{_GROUPING}?"
    ),
    rf"{_START}[A-Za-z_:][\w:.]{{0,120}}+\{{(?=[^\n]{{0,60}}[=~])(?:[^{{}}\n]|\{{[^{{}}\n]{{0,100}}+\}}){{1,300}}+\}}",
    r"\[[0-9]{1,6}(?:ms|[smhdwy])(?::(?:[0-9]{1,6}[smhd])?)?\]",
    rf"{_START}3-?D Secure{_END}",  # a product whose name begins with a number
    rf"{_START}arn:[a-z0-9-]{{1,20}}+:[^\s<>\"'`]{{1,500}}+",
    (
        rf"{_START}[A-Za-z_][\w.-]{{0,80}}+(?:=~|!=|!~|=)"
        rf"(?:\"[^\"\n]{{0,200}}+\"|'[^'\n]{{0,200}}+'|[\w./:-]{{0,200}}[\w/])"
    ),
    rf"(?<![{_W}-])--[A-Za-z][\w-]{{1,60}}+",
    rf"(?<![{_W}&])#[0-9]{{1,12}}{_END}",
)

_HEX = r"[0-9A-Fa-f]"
_ADDRESSES = (
    rf"{_START}(?:[0-9]{{1,3}}\.){{3}}[0-9]{{1,3}}(?:/[0-9]{{1,2}}|:[0-9]{{1,5}})?(?![0-9]|\.[0-9])",
    rf"{_START}(?:{_HEX}{{2}}[:-]){{5}}{_HEX}{{2}}(?![{_W}:-])",
    (
        rf"(?<![{_W}:])(?:\[(?=[0-9A-Fa-f:]{{2,39}}\]:[0-9]))?(?:(?:{_HEX}{{1,4}}:){{7}}{_HEX}{{1,4}}"
        rf"|{_HEX}{{1,4}}(?::{_HEX}{{1,4}}){{0,6}}::(?:{_HEX}{{1,4}}(?::{_HEX}{{1,4}}){{0,6}})?"
        rf"|::{_HEX}{{1,4}}(?::{_HEX}{{1,4}}){{0,6}})(?:%\w{{1,15}})?(?:/[0-9]{{1,3}})?(?:\]:[0-9]{{1,5}})?(?![{_W}:])"
    ),
)
_HASHES = (
    rf"{_START}{_HEX}{{8}}-(?:{_HEX}{{4}}-){{3}}{_HEX}{{12}}{_END}",
    rf"{_START}(?:sha[0-9]{{1,3}}|md5):{_HEX}{{6,128}}{_END}",
    rf"{_START}0x{_HEX}{{1,64}}{_END}",
    rf"{_START}(?=[0-9a-f]{{0,127}}[0-9])(?=[0-9a-f]{{0,127}}[a-f])[0-9a-f]{{7,128}}(?![{_W}]|-[{_W}])",
)
_VERSIONS = (
    rf"{_START}v[0-9]{{1,9}}(?:\.[0-9]{{1,9}}){{0,5}}(?:[-+][0-9A-Za-z.-]{{0,60}}[0-9A-Za-z])?{_END}",
    (
        rf"{_START}[0-9]{{1,9}}(?:\.[0-9]{{1,9}}){{2,5}}(?<!\.[0-9]{{4}})"
        rf"(?:[-+][0-9A-Za-z.-]{{0,60}}[0-9A-Za-z])?(?![{_W}])"
    ),
)

_UNIT = (
    r"(?:(?:req|ops?|op|msgs?|pkts?|err|conn|tx|rows)/(?:s|sec|min|m|h)"
    r"|(?:[kKMGTPE]i?)?(?:B(?:ytes?)?|[bB]ps|bits?)(?:/(?:s|sec|min|h))?"
    r"|[kMGT]?Hz|[kmM]?(?:VA|Wh)|k[VW]|mV|mA|dBm?|rpm|rps|qps|tps|IOPS|iops|px"
    r"|ms|µs|μs|us|ns|min|sec|[smhd]|°[CF]?|EUR|USD)"
)
_PERCENT = r"[%‰]"
_TIGHT_UNIT = rf"(?:{_UNIT}|{_PERCENT}|[kKMGTxXwyVAWC€$]|/(?:s|sec|min|h|d)){_END}|{_PERCENT}"
_COMPARISON = r"(?:(?:&[lg]t;|[<>≤≥≈~]|[!=]=)=?[ \u00a0]?)"
_NUMBER = (
    r"(?:[0-9]{1,3}(?:[,.'’\u00a0\u202f][0-9]{3}){1,8}(?![0-9])(?:[.,][0-9]{1,18})?"
    r"|[0-9]{1,30}(?:[.,][0-9]{1,18})?|\.[0-9]{1,18})(?:[eE][-+]?[0-9]{1,4}(?![0-9A-Za-z]))?"
)
_SIGN = rf"(?:(?<![{_W})\]}}%])[-+−±])?[$€£¥]?"
_WORD_UNIT = (  # letters that may follow a number without making a name of it; they are translated
    rf"(?=(?:st|nd|rd|th|er|ème|e|[aºª]|minutes?|mins?|hours?|hrs?|seconds?|secs?|days?|weeks?|months?|years?"
    rf"|Minuten?|Stunden?|Sekunden?|Tagen?|Wochen?|fach|facher)(?![{_W}])|(?![{_W}])|%)"
)
_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?"
_QUANTITIES = (
    rf"{_START}[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:[T ]{_CLOCK}(?:Z|[+-][0-9]{{2}}:?[0-9]{{2}})?)?{_END}",
    rf"{_START}[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}}{_END}",
    rf"{_START}[0-9]{{1,4}}/[0-9]{{1,2}}/[0-9]{{2,4}}{_END}",
    rf"{_START}{_CLOCK}(?![{_W}:])",
    rf"{_COMPARISON}?{_START}(?:[0-9]{{1,9}}(?:ms|[smhdwy])){{2,6}}{_END}",
    (
        rf"{_COMPARISON}?{_START}{_SIGN}{_NUMBER}(?:{_TIGHT_UNIT})?(?: ?(?:[-–/]|\.\.|…) ?{_NUMBER})?"
        rf"(?:{_TIGHT_UNIT}|[ \u00a0\u202f](?:{_UNIT}{_END}|[€£¥]|{_PERCENT}(?![sdf({{<])))?{_WORD_UNIT}"
    ),
    rf"(?<=[{_LETTERS})}}])/(?:s|sec|min|h){_END}",
)

_MARKUP = (
    r"</?[A-Za-z][A-Za-z0-9_-]{0,60}+(?:\s[^<>\n]{0,200}+)?/?>",
    r"&(?:lt|gt|amp|quot|apos|nbsp|#[0-9]{1,7});",
    r"\\[nrt](?![a-z])",
    r"\*{1,3}|_{1,2}|~{1,2}",
)
_LINKS = (
    rf"<(?:https?://|mailto:|ftp://|slack://|tel:)(?:{_GO}|[^<>\n]){{1,600}}+>",
    rf"<(?:{_GO}|\$\{{[^{{}}\s]{{1,200}}+\}})[^<>|\s]{{0,300}}+(?:\|[^<>\n]{{0,200}}+)?>",
)
_MENTIONS = (
    r"<[@#!][^<>\n]{1,150}+>",
    rf"(?<![{_W}@.])@[A-Za-z][\w.-]{{0,80}}(?<=\w)",
    rf"(?<![{_W}&#/])#[A-Za-z][\w-]{{1,79}}(?<=\w)",
)
_EMOJI = (
    rf"(?<![{_W}:]):(?:[+-]1|(?=[0-9_'+-]{{0,80}}[a-z])[a-z0-9_'+-]{{1,80}}+):(?::skin-tone-[2-6]:)?{_END}",
    (
        r"(?:[\u203c\u2049\u231a-\u23ff\u25aa-\u25fe\u2600-\u27bf\u2b05-\u2b55\U0001f000-\U0001faff]"
        r"[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]{0,4}+){1,20}+"
    ),
)
_URL_CHARACTER = rf"(?:{_GO}|\$\{{[^{{}}\s]{{1,200}}+\}}|[^\s<>\"`|⟨⟩（）「」。、])"
_URLS = (rf"{_START}(?:[A-Za-z][A-Za-z0-9+.-]{{1,20}}+://|www\.(?=[a-z0-9])){_URL_CHARACTER}{{1,2000}}+",)
_EMAILS = (rf"{_START}[A-Za-z0-9._%+-]{{1,64}}+@[A-Za-z0-9-]{{1,63}}+(?:\.[A-Za-z0-9-]{{1,63}}+){{1,8}}",)
_PATHS = (
    rf"{_START}[A-Za-z]:\\[^\s<>\"'|?*]{{0,300}}+",
    r"\\\\[A-Za-z0-9._-]{1,60}+\\[^\s<>\"'|?*]{1,300}+",
    (
        rf"(?<![{_W}/.}})\]>%])(?:~|\.{{1,2}})?/(?!(?:s|sec|min|h|d){_END})[A-Za-z0-9_.@%+=,:*-]{{1,120}}+"
        rf"(?:/[A-Za-z0-9_.@%+=,:*-]{{0,120}}+){{0,40}}+"
    ),
)

_Table = tuple[tuple[SpanKind, tuple[str, ...]], ...]
_ALTERNATIVES: _Table = (
    (SpanKind.CODE, (r"```[\s\S]{1,6000}?```", r"`[^`\n]{1,600}+`")),
    (SpanKind.MARKUP, _LINKS),
    (SpanKind.PLACEHOLDER, _TEMPLATES),
    (SpanKind.MENTION, _MENTIONS),
    (SpanKind.EMOJI, _EMOJI),
    (SpanKind.URL, _URLS),
    (SpanKind.EMAIL, _EMAILS),
    (SpanKind.HASH, _HASHES),
    (SpanKind.ADDRESS, _ADDRESSES),
    (SpanKind.PATH, _PATHS),
    (SpanKind.IDENTIFIER, _IDENTIFIERS),
    (SpanKind.VERSION, _VERSIONS),
    (SpanKind.QUANTITY, _QUANTITIES),
    (SpanKind.MARKUP, _MARKUP),
)


# Plain words before a space are most of a text; taken at once, an alert costs 18 µs instead of 48 (mean of 2,296).
_PLAIN = rf"{_START}(?:(?!(?:{_COMMANDS})\b)(?:[A-Za-z][a-z]*+|[A-Z]{{2,8}}) (?!(?:by|without|on|ignoring) ?\())++"
_KIND_OF_GROUP = {f"k{index}": kind for index, (kind, _) in enumerate(_ALTERNATIVES)}


def _lexer(chunk: str) -> re.Pattern[str]:
    groups = [f"(?P<k{index}>{'|'.join(patterns)})" for index, (_, patterns) in enumerate(_ALTERNATIVES)]
    return re.compile("|".join([f"(?P<PLAIN>{_PLAIN})", *groups, f"(?P<BRACES>{_BRACES})", f"(?P<CHUNK>{chunk})"]))


_ALNUM = _W.replace("_", "")
_PIECE = rf"[{_ALNUM}](?:[{_W}]*[{_ALNUM}])?+"  # an underscore behind it closes emphasis
_WITH_CHUNKS = _lexer(rf"{_PIECE}(?:[-./:@+]_*+{_PIECE})*+")
_WITH_PIECES = _lexer(_PIECE)  # inside a chunk that is no name, where looking ahead again would cost n²
_ATTACHED_UNIT = re.compile(
    rf"(?!%%)(?:{_TIGHT_UNIT}|[ \u00a0\u202f](?:(?!(?:us|min|sec)\b){_UNIT}{_END}(?!-)|[€£¥]|{_PERCENT}(?![sdf({{<])))"
)

# --- what is a name? ----------------------------------------------------------------------------------------------

_CONNECTOR = re.compile(r"[-./:@+]")
_HUMPS = re.compile(r"[a-z0-9][A-Z]|[A-Z]{2}[a-z]{2}")
_CAPITALISED = re.compile(r"[A-ZÄÖÜÀ-Þ][a-zà-ÿ]{2,}")
_ORDINARY_LEAD = re.compile(r"(?:[0-9]+(?:st|nd|rd|th)?|p[0-9]{2,3}|[0-9]xx|non|pre|post|sub|re|un|multi|over|under)")
_DEPLOYED = frozenset(  # what teams end the names of their services with: "payments-api", "cart-service"
    {
        "api",
        "service",
        "svc",
        "db",
        "app",
        "worker",
        "frontend",
        "backend",
        "prod",
        "staging",
        "dev",
        "exporter",
        "operator",
    }
)
_ORDINARY_KIND = re.compile(r"(?:self|micro|web|rest|in|out|cross|third|full|inter|multi|per|mobile|native|managed)")
_ABBREVIATION = re.compile(r"(?:[A-Za-zÀ-ÿ]\.){1,4}[A-Za-zÀ-ÿ]{1,2}")


def _is_name(chunk: str) -> bool:
    """Return whether a whole chunk is the name of a thing, not words."""
    parts = _CONNECTOR.split(chunk)
    if len(parts) == 1:
        return _is_single_name(chunk)
    if any(_CAPITALISED.fullmatch(part) for part in parts):
        return _is_dotted_name(chunk, parts) and "/" not in chunk and "-" not in chunk
    if "/" in chunk or ":" in chunk:
        return _is_scoped_name(chunk, parts)
    if "." in chunk:
        return _is_dotted_name(chunk, parts)
    return not _is_ordinary(chunk, parts) and _is_hyphenated_name(chunk, parts)


def _is_ordinary(chunk: str, parts: Sequence[str]) -> bool:
    led = _ORDINARY_LEAD.fullmatch(parts[0]) and "_" not in chunk
    return bool(led or (parts[-1] in _DEPLOYED and _ORDINARY_KIND.fullmatch(parts[0])))


def _is_hyphenated_name(chunk: str, parts: Sequence[str]) -> bool:
    if parts[0] == "kube" or "_" in chunk or (parts[-1] in _DEPLOYED and chunk.islower()):
        return True
    named = [_is_single_name(part) or part.isdecimal() for part in parts]
    one_case = chunk.islower() or chunk.isupper()  # web-01 and DB-02, but not IPv6-only
    return all(named) or (one_case and any(named))


def _is_single_name(word: str) -> bool:
    if "_" in word.strip("_"):
        return True
    letters = sum(character.isalpha() for character in word)
    if letters and letters < len(word):
        return any(character.isdecimal() for character in word)
    return word.isascii() and _HUMPS.search(word) is not None


def _is_dotted_name(chunk: str, parts: Sequence[str]) -> bool:
    if "." not in chunk or _ABBREVIATION.fullmatch(chunk):
        return False
    if not chunk.isascii():
        return "_" in chunk
    missing_space = any(
        left[-1:].islower() and left.islower() and _CAPITALISED.fullmatch(right) for left, right in pairwise(parts)
    )  # "is full.Check the"
    return not missing_space or "_" in chunk


def _is_scoped_name(chunk: str, parts: Sequence[str]) -> bool:
    """Tell ``kube-system/coredns-5d78c`` and ``job:http:rate5m`` from ``read/write`` and ``Reason:timeout``."""
    if "_" in chunk or chunk.count(":") > 1:
        return True
    names = any(_is_single_name(part) for part in parts) or "." in chunk
    numbered = any(part.isdecimal() for part in parts)
    if ":" in chunk and numbered:  # a port or a tag
        port = len(parts[-1]) >= len("9090") and chunk.islower()
        return names or port or "-" in chunk
    return chunk.islower() and (names or numbered)


# --- lexing -------------------------------------------------------------------------------------------------------

_TRAILING = ".,;:!?'’”»*_~…"
_OPENING = {")": "(", "]": "[", "}": "{"}
_JOINABLE = frozenset({
    SpanKind.PLACEHOLDER, SpanKind.IDENTIFIER, SpanKind.PATH, SpanKind.ADDRESS, SpanKind.QUANTITY, SpanKind.VERSION,
    SpanKind.HASH,
})  # fmt: skip
_GLUE = frozenset({"", "/", ":", ".", "-", "_", "@", "//", "://"})


def protected_spans(text: str) -> tuple[Span, ...]:
    """Return what a translation of the text must keep, from left to right and without overlap."""
    return tuple(_joined(text, _paired(text, list(_tokens(text)))))


def _tokens(text: str) -> Iterator[Span]:
    position = chunk_end = 0
    while match := (_WITH_PIECES if position < chunk_end else _WITH_CHUNKS).search(text, position):
        start, end, group = match.start(), match.end(), match.lastgroup or ""
        if group == "PLAIN":
            pass
        elif group == "CHUNK":
            if _is_name(match[0]):
                yield Span(start, end, _kind_of_name(match[0]), match[0])
            elif (piece := _first_piece(match[0])) != match[0]:
                chunk_end, end = end, start + len(piece)
                if _is_single_name(piece):
                    yield Span(start, end, SpanKind.IDENTIFIER, piece)
        else:
            kind = _kind_of_braces(match[0]) if group == "BRACES" else _KIND_OF_GROUP[group]
            end = _end_of(text, start, end, kind)
            yield Span(start, end, kind, text[start:end])
        position = max(end, start + 1)


def _first_piece(chunk: str) -> str:
    return _CONNECTOR.split(chunk, maxsplit=1)[0]


def _kind_of_name(chunk: str) -> SpanKind:
    return SpanKind.ADDRESS if re.search(r"[A-Za-z0-9]:[0-9]{2,5}$", chunk) else SpanKind.IDENTIFIER


def _kind_of_braces(text: str) -> SpanKind:
    return SpanKind.IDENTIFIER if re.search(r"\w ?(?:=|!=|!~)", text) else SpanKind.PLACEHOLDER


def _end_of(text: str, start: int, end: int, kind: SpanKind) -> int:
    """Return where a token really ends: punctuation of the sentence is not the URL's, a unit is the value's."""
    if kind is SpanKind.PLACEHOLDER:
        unit = _ATTACHED_UNIT.match(text, end)
        return unit.end() if unit and unit.end() > end else end
    if kind in (SpanKind.URL, SpanKind.PATH, SpanKind.IDENTIFIER):
        while end > start + 1 and _is_punctuation_behind(text, start, end):
            end -= 1
    return end


def _is_punctuation_behind(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last in _OPENING:
        return text.count(last, start, end) > text.count(_OPENING[last], start, end)
    return last in _TRAILING


def _paired(text: str, tokens: Sequence[Span]) -> list[Span]:
    """Drop the asterisks, underscores and tildes that open or close nothing; a lone ``_`` belongs to its name."""
    partner: set[int] = set()
    waiting: dict[str, int] = {}
    line_end = -1
    for index, token in enumerate(tokens):
        if not _is_emphasis(token):
            continue
        if token.start > line_end:  # Slack's emphasis ends with the line
            waiting.clear()
            line_end = text.find("\n", token.start)
            line_end = len(text) if line_end < 0 else line_end
        if token.text in waiting and _closes(text, token):
            partner |= {waiting.pop(token.text), index}
        elif _opens(text, token):
            waiting[token.text] = index
    return [
        replace(token, kind=SpanKind.IDENTIFIER) if _is_emphasis(token) and index not in partner else token
        for index, token in enumerate(tokens)
        if index in partner or not _is_emphasis(token) or _touches_name(tokens, index)
    ]


def _is_emphasis(token: Span) -> bool:
    return token.kind is SpanKind.MARKUP and token.text[0] in "*_~"


def _touches_name(tokens: Sequence[Span], index: int) -> bool:
    token = tokens[index]
    before, after = tokens[max(index - 1, 0)], tokens[min(index + 1, len(tokens) - 1)]
    touching = (before.kind in _JOINABLE and before.end == token.start) or (
        after.kind in _JOINABLE and after.start == token.end
    )
    return token.text[0] == "_" and touching


def _opens(text: str, token: Span) -> bool:
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return not (before.isalnum() or before == "_") and bool(after) and not after.isspace()


def _closes(text: str, token: Span) -> bool:
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return not before.isspace() and not (after.isalnum() or after == "_")


def _joined(text: str, tokens: Sequence[Span]) -> Iterator[Span]:
    held: Span | None = None
    for token in tokens:
        if held and _belong_together(text, held, token):
            kind = SpanKind.PLACEHOLDER if SpanKind.PLACEHOLDER in (held.kind, token.kind) else held.kind
            held = Span(held.start, token.end, kind, text[held.start : token.end])
            continue
        if held:
            yield held
        held = token
    if held:
        yield held


def _belong_together(text: str, left: Span, right: Span) -> bool:
    if left.kind not in _JOINABLE or right.kind not in _JOINABLE:
        return False
    if right.start - left.end > len("://"):
        return False
    gap = text[left.end : right.start]
    return gap in _GLUE and (gap == "" or SpanKind.PLACEHOLDER in (left.kind, right.kind))


# --- masks --------------------------------------------------------------------------------------------------------

_SYMBOL = re.compile(r"⟨([0-9]{1,9})⟩")


def mask(text: str) -> Masked:
    """Return the text with a numbered symbol in place of each protected span."""
    spans = protected_spans(text)
    pieces: list[str] = []
    position = 0
    for number, span in enumerate(spans, start=1):
        pieces += (text[position : span.start], f"⟨{number}⟩")
        position = span.end
    return Masked("".join(pieces) + text[position:], spans)


def unmask(text: str, spans: Sequence[Span]) -> str | None:
    """Return the text with the spans back in place, or nothing where a symbol is lost, doubled or invented."""
    numbers = [int(match[1]) for match in _SYMBOL.finditer(text)]
    if sorted(numbers) != list(range(1, len(spans) + 1)):
        return None
    return _SYMBOL.sub(lambda match: spans[int(match[1]) - 1].text, text)


# --- sentences ----------------------------------------------------------------------------------------------------

_BREAK = r"(?:\r?\n|\\n(?![a-z]))"
_LEAD = re.compile(r"(?:\s|\\n(?![a-z]))*+(?:(?:[-*•–‣·▪◦]|[0-9]{1,3}[.)])[ \t]++)?")
_BOUNDARY = re.compile(
    r"(?P<stop>(?<![.!?…])[.!?…]++[\"')\]»”’*_~]*+)(?=\s|\\n|\Z)|(?P<wide>[。！？]++[」』）\"]*+)"
    rf"|(?P<line>{_BREAK})(?:\s|\\n(?![a-z]))*+"
)
_ABBREVIATIONS = (
    "e.g eg i.e ie etc vs no nr approx ca incl excl resp max min avg cf fig dept est z.b b d.h h u.a u.ä o.ä u.u "
    "bzw usw ggf evtl inkl exkl zzgl vgl mind std tel bspw sog dr mr mrs ms st inc ltd corp p.ej ej aprox máx mín "
    "núm p.ex tj np m.in"
)
_ABBREVIATED = frozenset(_ABBREVIATIONS.split())
_LAST_WORD = re.compile(r"[^\s()\[\]{}\"'«»„“\x00]+\Z")
_LONGEST_ABBREVIATION = 12
_ORDINAL_LEADS = re.compile("am|im|vom|zum|beim|de[rmns]|die|das|jede[rmns]?|seit|bis|ab")
_SOFT_WRAP = 60  # an editor wrapped a line of so many characters if the next goes on in small letters [E]
_SHORTEST_LAST_WORD = 4  # a shorter word before a stop and a small letter is more often an abbreviation [E]

_HIDDEN = "\x00"  # stands for the characters of spans while sentences are looked for
_VALUE = rf"(?:{_HIDDEN}|map\[[^\]\n]*+\]|[\s\[\]\"',;%()|*_~-])*+"
_KEY = (
    rf"(?:(?:[A-Za-z_]\w{{0,40}}(?:[ .-]\w{{1,40}}){{0,2}}|{_HIDDEN}++)[ \t]*=|(?:[Vv]alues?|[Ll]abels?|[Aa]nnotations"
    rf"|[Qq]uery|[Ee]xpr|[Ee]xpression|[Ff]ingerprint|[A-Z]{{2,40}})[ \t]*:)"
)
_MACHINE_LINE = re.compile(rf"{_VALUE}(?:{_KEY}{_VALUE})*+")
_INLINE_TAIL = re.compile(r"(?<![0-9A-Za-z_])(?:VALUES?|LABELS?|Values?|Labels?) ?=")


def split(text: str) -> Parts:
    """Return the sentences of a text and the machine's dump behind them.

    A text without a word outside of its spans and its dump has no sentence; all of it is tail.
    """
    hidden = _hide(text)
    tail = _tail_start(hidden)
    if not any(character.isalpha() for character in hidden[:tail]):
        return Parts((), text)
    cuts = sorted({cut for cut in _cuts(hidden[:tail]) if 0 < cut < tail})
    sentences: list[str] = []
    for start, end in pairwise([0, *cuts, tail]):
        if sentences and not (_has_content(hidden[start:end]) and _has_content(sentences[-1])):
            sentences[-1] += text[start:end]  # white space and lone marks make no sentence
        else:
            sentences.append(text[start:end])
    return Parts(tuple(sentences), text[tail:])


def frame(sentence: str) -> tuple[str, str, str]:
    """Return the white space and bullet in front of a sentence, its words, and the white space behind them."""
    lead = _LEAD.match(sentence)
    start = lead.end() if lead else 0
    end = len(sentence)
    while end > start and (sentence[end - 1].isspace() or sentence.endswith("\\n", start, end)):
        end -= 1 if sentence[end - 1].isspace() else 2
    return sentence[:start], sentence[start:end], sentence[end:]


def _hide(text: str) -> str:
    """Replace the characters of spans, length kept, except for emphasis and escaped line breaks."""
    pieces: list[str] = []
    position = 0
    for span in protected_spans(text):
        shown = span.kind is SpanKind.MARKUP and span.text[0] in "*_~\\"
        pieces += (text[position : span.start], span.text if shown else _HIDDEN * len(span.text))
        position = span.end
    return "".join(pieces) + text[position:]


def _has_content(text: str) -> bool:
    return any(character.isalnum() or character == _HIDDEN for character in text)


def _tail_start(hidden: str) -> int:
    inline = _INLINE_TAIL.search(hidden)
    if inline and all(_MACHINE_LINE.fullmatch(line) for line in re.split(_BREAK, hidden[inline.start() :])):
        return _without_breaks(hidden, inline.start())
    start = len(hidden)
    lines = [0, *(match.end() for match in re.finditer(_BREAK, hidden))]
    for line in reversed(lines):
        content = hidden[line:start]
        if not _MACHINE_LINE.fullmatch(content.removesuffix("\\n")) or (line == 0 and _HIDDEN in content[:1]):
            break
        start = line
    if not _has_content(hidden[start:]):
        return len(hidden)
    return _without_breaks(hidden, start)


def _without_breaks(hidden: str, start: int) -> int:
    """Return where the white space in front of an offset begins."""
    while start and (hidden[start - 1].isspace() or hidden.endswith("\\n", 0, start)):
        start -= 1 if hidden[start - 1].isspace() else 2
    return start


def _cuts(hidden: str) -> Iterator[int]:
    line_start = 0
    for match in _BOUNDARY.finditer(hidden):
        if match["wide"]:
            yield match.end()
        elif match["line"]:
            if not _is_wrapped(hidden[line_start : match.start()], hidden[match.end() : match.end() + 1]):
                yield match.start()
            line_start = match.end()
        elif _ends_sentence(hidden, match.start(), match.end()):
            yield match.end()


def _is_wrapped(line: str, following: str) -> bool:
    return following.islower() and (len(line) >= _SOFT_WRAP or line.rstrip().endswith(","))


def _ends_sentence(hidden: str, start: int, end: int) -> bool:
    """Return whether a stop ends a sentence, and not an abbreviation, an ordinal or a list's number."""
    if hidden[start:end].rstrip("\"')]»”’*_~") != ".":
        return True
    rest = hidden[end : end + 3].lstrip()
    before = hidden[max(start - _LONGEST_ABBREVIATION - 1, 0) : start]
    last = _LAST_WORD.search(before)
    word = (last[0] if last else "").casefold()
    if before.endswith(_HIDDEN):
        return not _is_ordinal_or_list_number(hidden, start)
    if word in _ABBREVIATED or (len(word) == 1 and word.isalpha()):
        return not rest
    return len(word) >= _SHORTEST_LAST_WORD or not rest[:1].islower()


def _is_ordinal_or_list_number(hidden: str, stop: int) -> bool:
    before = hidden[max(stop - 40, 0) : stop].rstrip(_HIDDEN)
    if stop - len(_HIDDEN) * 3 > len(before) + max(stop - 40, 0):
        return False  # no ordinal has four digits
    lead = before.rsplit("\n", 1)[-1].split()
    return not any(word[0].isalnum() for word in lead) or bool(_ORDINAL_LEADS.fullmatch(lead[-1].casefold()))
