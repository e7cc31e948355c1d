"""The forms of Korean words: particles by the sound before them, and the endings of verbs and adjectives.

Source:
    The rules of the Standard Language Regulations (표준어 규정) and of Korean Orthography (한글 맞춤법), as every
    grammar of Korean gives them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_FIRST, _LAST = 0xAC00, 0xD7A3  # the Hangul syllables of Unicode
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_N, _L, _LM, _M, _B, _SS = 4, 8, 10, 16, 17, 20  # final consonants ㄴ ㄹ ㄻ ㅁ ㅂ ㅆ by their number in Unicode
_VOWEL_COUNT, _FINAL_COUNT = 21, 28

_PARTICLES = {  # after a consonant, after a vowel, after what is not known
    "가": ("이", "가", "이(가)"),
    "를": ("을", "를", "을(를)"),
    "는": ("은", "는", "은(는)"),
    "와": ("과", "와", "와(과)"),
    "로": ("으로", "로", "(으)로"),
    "이나": ("이나", "나", "(이)나"),
}
_ALIASES = {"이": "가", "을": "를", "은": "는", "과": "와", "으로": "로"}
_DIGIT_FINALS = {"0": _M, "1": _L, "2": 0, "3": _M, "4": 0, "5": 0, "6": _N, "7": _L, "8": _L, "9": 0}  # any non-ㄹ
_LETTER_FINALS = {"L": _L, "M": _M, "N": _N, "R": _L}
_READ_FINALS = {  # words of many letters that are not read as they are spelled
    "kafka": 0, "redis": 0, "traefik": _M, "elastic": _M, "slack": _M, "hadoop": _B, "gitlab": _B, "github": _B,
    "git": _M, "spark": 0, "splunk": 0, "flink": 0, "vault": 0, "influxdb": 0, "oracle": _L, "google": _L, "pod": 0,
    "sidekiq": _M, "airbyte": 0, "fluent": 0, "fluentbit": 0, "rabbitmq": 0, "nginx": 0, "apache": 0, "azure": 0,
    "netapp": _B, "fortigate": 0, "cloudflare": 0, "mysql": _L, "postgresql": _L, "lucene": _N, "caddy": 0, "raft": 0,
    "haproxy": 0, "etcd": 0, "oom": _M, "http": 0, "inode": 0, "conntrack": _M, "goroutine": _N,
    "ingress": 0, "promtail": _L, "keepalived": 0, "logstash": 0, "clickhouse": 0, "couchbase": 0, "hbase": 0,
    "pilot": _M, "stripe": 0, "coredns": 0, "dynamodb": 0, "minio": 0, "mirrormaker": 0, "argo": 0, "cassandra": 0,
    "cloudwatch": 0,
    "thanos": 0, "cortex": 0, "envoy": 0, "istio": 0, "linkerd": 0, "nomad": 0, "consul": _L, "pulsar": 0, "jaeger": 0,
    "pgbouncer": 0, "sentry": 0, "jenkins": 0, "snowflake": 0, "airflow": 0, "celery": 0, "zookeeper": 0, "ceph": 0,
    "opensearch": 0, "elasticsearch": 0, "longhorn": _N, "flux": 0, "snmp": 0, "kubelet": _M,
}  # fmt: skip
_UNSURE_ENDS = "tkpbgc"  # a Latin word that ends in one of these may or may not end in a consonant in Korean
_CLOSERS = "'\"`’”»*_~"
_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")
_LATIN_WORD = re.compile(r"[A-Za-z]+$")


def _parts(syllable: str) -> tuple[int, str, int]:
    index = ord(syllable) - _FIRST
    return (
        index // (_VOWEL_COUNT * _FINAL_COUNT),
        _VOWELS[index // _FINAL_COUNT % _VOWEL_COUNT],
        index % _FINAL_COUNT,
    )


def _syllable(lead: int, vowel: str, final: int = 0) -> str:
    return chr(_FIRST + (lead * _VOWEL_COUNT + _VOWELS.index(vowel)) * _FINAL_COUNT + final)


def _is_hangul(char: str) -> bool:
    return bool(char) and _FIRST <= ord(char) <= _LAST


def _with_final(text: str, final: int) -> str:
    lead, vowel, _ = _parts(text[-1])
    return text[:-1] + _syllable(lead, vowel, final)


def final_of(text: str) -> int | None:
    """Return the final consonant with which a text is read (0 for a vowel), or None where that is not known."""
    text = text.rstrip(_CLOSERS)
    while (shorter := _PARENTHESIS.sub("", text)) != text:
        text = shorter.rstrip(_CLOSERS)
    last = text[-1:]
    if _is_hangul(last):
        return _parts(last)[2]
    if last in _DIGIT_FINALS:
        return _DIGIT_FINALS[last]
    if last == "%":
        return 0  # 퍼센트
    match = _LATIN_WORD.search(text)
    return _latin_final(match[0]) if match else None


def _latin_final(word: str) -> int | None:
    known = _READ_FINALS.get(word.lower())
    if known is not None:
        return known
    capitals = re.search(r"(?:^|[A-Z])[A-Z]$", word)
    if capitals:
        return _LETTER_FINALS.get(word[-1], 0)
    last = word[-1].lower()
    if last in _UNSURE_ENDS:
        return None
    if word.lower().endswith("ng"):
        return _M
    if last == "e" and word[-2:-1] in set("lmn"):  # file, runtime, engine
        last = word[-2].lower()
    return {"l": _L, "m": _M, "n": _N}.get(last, 0)


def with_particle(text: str, particle: str) -> str:
    """Return a text with a particle in the form that its last sound asks for.

    Args:
        text: what the particle follows.
        particle: either form of one that has two (``가``, ``를``, ``는``, ``와``, ``로``), or any other text.
    """
    particle = _ALIASES.get(particle, particle)
    forms = _PARTICLES.get(particle)
    if forms is None:
        for key, found in _PARTICLES.items():
            if particle.startswith(key + " "):  # "로 인해"
                return with_particle(text, key) + particle[len(key) :]
            if found[0] != key and particle.startswith(found[0] + " "):
                return with_particle(text, key) + particle[len(found[0]) :]
        return text + particle
    final = final_of(text)
    if final is None:
        return text + forms[2]
    if particle == "로" and final == _L:
        return text + forms[1]
    return text + (forms[0] if final else forms[1])


_RATE_COUNTED = re.compile(r"((?:/s|/sec|/min|%|[KMGT]i?B)|humanizePercentage\s*\}\})(?:개|건|대|명)(?![가-힣]{2})")
_UNRESOLVED = re.compile(r"이\(가\)|을\(를\)|은\(는\)|와\(과\)|\(으\)로|\(이\)나")


def resolve_particles(text: str) -> str:
    """Return a finished text whose ``을(를)`` and the like are settled where the word before them is now known.

    A placeholder's braces say nothing of how it will be read, so what follows one stays as it is. What turns out
    to be a rate, a share or a size takes no counter.
    """
    text = _RATE_COUNTED.sub(r"\1", text)
    forms = {unknown: key for key, (_, _, unknown) in _PARTICLES.items()}

    def settled(match: re.Match[str]) -> str:
        before = text[: match.start()]
        if not before or before[-1] in "}⟩>]":
            return match[0]
        return with_particle(before, forms[match[0]])[len(before) :]

    return _UNRESOLVED.sub(settled, text)


# --- verbs and adjectives ---------------------------------------------------------------------------------------------

_REGULAR_B = ("잡", "좁", "뽑", "입", "접", "꼽", "씹")
_REGULAR_REU = ("따르", "치르", "들르")
_BRIGHT = "ㅏㅗㅑ"
_KEPT = "ㅏㅐㅓㅔㅕ"  # a stem that ends in one of these swallows -아/어


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb or adjective that still lacks its ending.

    Attributes:
        stem: the dictionary form without -다, with whatever stands before it in the same phrase.
        kind: ``verb``, ``adj`` (descriptive) or ``copula`` (noun + 이다).
        past: whether the past's -았/었 is in it.
    """

    stem: str
    kind: str = "verb"
    past: bool = False

    # --- further verbs made of it

    def in_past(self) -> Verb:
        """Return it in the past: 실패했-."""
        return replace(self, past=True)

    def negated(self) -> Verb:
        """Return its negation: 실패하지 않-, 없-, 리더가 아니-."""
        if self.kind == "copula":
            return Verb(with_particle(self.stem[:-1], "가") + " 아니", "adj", self.past)
        auxiliary = self.stem.endswith(("어 있", "아 있", "여 있", "려 있", "고 있"))  # 비어 있지 않-, but 리더가 없-
        if self.stem[-1] in "있없" and self.kind == "adj" and not auxiliary:
            return Verb(self.stem[:-1] + ("없" if self.stem[-1] == "있" else "있"), "adj", self.past)
        return Verb(self.stem + "지 않", self.kind, self.past)

    def unable(self) -> Verb:
        """Return that it could not be done: 시작하지 못하-."""
        return Verb(self.stem + "지 못하", "verb", self.past)

    def progressive(self) -> Verb:
        """Return that it is going on: 실패하고 있-; adjectives stay as they are."""
        return self if self.kind != "verb" else Verb(self.stem + "고 있", "verb", self.past)

    def possible(self) -> Verb:
        """Return that it may or can: 실패할 수 있-."""
        return Verb(self.prospective() + " 수 있", "adj")

    def impossible(self) -> Verb:
        """Return that it cannot: 실패할 수 없-."""
        return Verb(self.prospective() + " 수 없", "adj", self.past)

    def necessary(self) -> Verb:
        """Return that it must: 실패해야 하-."""
        return Verb(self.infinitive() + "야 하", "verb", self.past)

    def future(self) -> Verb:
        """Return that it will: 실패할 것이-."""
        return Verb(self.prospective() + " 것이", "copula")

    def likely(self) -> Verb:
        """Return that it probably does: 실패할 가능성이 높-."""
        return Verb(self.prospective() + " 가능성이 높", "adj")

    def state(self) -> Verb:
        """Return the state of it: 높은 상태이-."""
        if self.stem.endswith("상태이"):
            return self
        return Verb(self.attributive() + " 상태이", "copula")

    def becoming(self) -> Verb:
        """Return the change to it: 높아지-, 사용할 수 없게 되-, 오프라인 상태가 되-."""
        if self.kind == "copula":
            return Verb(with_particle(self.stem[:-1], "가") + " 되")
        if self.kind == "verb" and not self.past:
            return self
        if self.stem[-1] in "있없" or self.kind == "verb":
            return Verb(self.stem + "게 되")
        return Verb(self.infinitive() + "지")

    # --- endings

    def polite(self) -> str:
        """Return the ending of a statement: 실패합니다, 실패했습니다."""
        stem = self._stem()
        final = _parts(stem[-1])[2]
        if final in {0, _L}:
            return _with_final(stem, _B) + "니다"
        return stem + "습니다"

    def order(self) -> str:
        """Return the polite imperative: 확인하십시오."""
        return self._soft("십시오", drops_l=True)

    def nominal(self) -> str:
        """Return the ending of headlines: 높음, 실패함."""
        stem = self._stem()
        if _parts(stem[-1])[2] == _L:
            return _with_final(stem, _LM)
        return self._consonant(_M, "음")

    def attributive(self) -> str:
        """Return the form before a noun: 실패하는, 실패한, 높은, 없는."""
        if self.past:
            if self.kind == "verb" and self.stem[-1] not in "있않" and not self.stem.endswith("수 없"):
                present = replace(self, past=False)
                return present._consonant(_N, "은")  # noqa: SLF001  another form of itself
            if self.kind == "verb" and self.stem.endswith("않"):
                return self.stem + "은"
            return self._stem() + "던"
        if self.kind == "verb" or self.stem[-1] in "있없":
            stem = self.stem
            return (_with_final(stem, 0) if _parts(stem[-1])[2] == _L else stem) + "는"
        return self._consonant(_N, "은")

    def prospective(self) -> str:
        """Return the form before a noun of what may or will be: 실패할, 높을, 실패했을."""
        return self._consonant(_L, "을")

    def conditional(self) -> str:
        """Return the if-form: 실패하면."""
        return self._soft("면")

    def joining(self) -> str:
        """Return the form before a further statement: 실패했으며."""
        return self._soft("며")

    def reason(self) -> str:
        """Return the form before a consequence: 실패했으므로."""
        return self._soft("므로")

    def plain(self, ending: str) -> str:
        """Return it with an ending that changes nothing: -고, -지만, -거나, -기, -지, -도록, -게."""
        return self._stem() + ending

    def infinitive(self) -> str:
        """Return the form in -아/어: 실패해, 높아, 되어."""
        stem = self.stem
        if self.kind == "copula":
            return stem[:-1] + "여" if final_of(stem[:-1]) == 0 else stem + "어"
        if stem.endswith("하"):
            return stem[:-1] + "해"
        if stem.endswith("르") and not stem.endswith(_REGULAR_REU):
            bright = _parts(stem[-2])[1] in _BRIGHT
            return _with_final(stem[:-1], _L) + ("라" if bright else "러")
        lead, vowel, final = _parts(stem[-1])
        if final == _B and self._is_irregular_b():
            return _with_final(stem, 0) + ("와" if stem.endswith("돕") else "워")
        if final:
            return stem + ("아" if vowel in _BRIGHT else "어")
        return stem[:-1] + self._open_infinitive(lead, vowel)

    def _open_infinitive(self, lead: int, vowel: str) -> str:
        if vowel in _KEPT:
            return _syllable(lead, vowel)
        if vowel == "ㅡ":
            before = self.stem[-2:-1]
            bright = _is_hangul(before) and _parts(before)[1] in _BRIGHT
            return _syllable(lead, "ㅏ" if bright else "ㅓ")
        merged = {"ㅗ": "ㅘ", "ㅜ": "ㅝ", "ㅣ": "ㅕ"}.get(vowel)
        return _syllable(lead, merged) if merged else _syllable(lead, vowel) + "어"

    # --- how endings meet the stem

    def _stem(self) -> str:
        return _with_final(self.infinitive(), _SS) if self.past else self.stem

    def _is_irregular_b(self) -> bool:
        return self.stem[-1] not in _REGULAR_B

    def _consonant(self, final: int, syllable: str) -> str:
        """Join an ending that is a final consonant after vowels and a syllable after consonants."""
        stem = self._stem()
        ends = _parts(stem[-1])[2]
        if ends in {0, _L}:
            return _with_final(stem, final)
        if ends == _B and not self.past and self._is_irregular_b():
            return _with_final(stem, 0) + _with_final("우", final)
        return stem + syllable

    def _soft(self, ending: str, *, drops_l: bool = False) -> str:
        """Join an ending that needs 으 after consonants."""
        stem = self._stem()
        ends = _parts(stem[-1])[2]
        if ends == _L:
            return (_with_final(stem, 0) if drops_l else stem) + ending
        if ends == _B and not self.past and self._is_irregular_b():
            return _with_final(stem, 0) + "우" + ending
        return stem + ("으" if ends else "") + ending


def verb(dictionary_form: str, kind: str = "") -> Verb:
    """Return a verb or adjective by its dictionary form.

    Args:
        dictionary_form: ends in -다: ``실패하다``, ``오프라인 상태이다``.
        kind: of ``Verb``; when left out a copula where the form shows one, else a verb.

    Raises:
        ValueError: it does not end in -다.
    """
    if not dictionary_form.endswith("다") or not _is_hangul(dictionary_form[-2:-1]):
        raise ValueError(f"{dictionary_form!r} is no dictionary form in -다")
    stem = dictionary_form[:-1]
    if not kind:
        is_noun = dictionary_form.endswith(("상태이다", " 중이다", "것이다", "예정이다", "직전이다"))
        is_state = stem.endswith((" 수 없", " 수 있", "없"))
        kind = "copula" if is_noun else "adj" if is_state else "verb"
    return Verb(stem, kind)
