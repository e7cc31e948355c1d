"""Translate the public evaluation set and score it; prints the tables of docs/reference/localization-quality.md.

python scripts/localization_quality.py [--locale de-DE ...] [--candidates OUT.jsonl] [--json OUT.json]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import statistics
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sacrebleu.metrics import CHRF

from slack_fixtures.localization.engine import Adaptation, AILocalizationEngine

EVALUATION = Path(__file__).parent.parent / "tests" / "data" / "localization" / "evaluation"
LOCALES = ("de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "nl-NL", "pl-PL", "ja-JP", "zh-CN", "ko-KR")
"""The ten main locales."""

_OPAQUE = re.compile(r"\{\{.*?\}\}|`[^`]*`|<?https?://[^\s|>]+|:[a-z][a-z0-9_]+:|@[A-Za-z][\w.-]*")
_CJK = re.compile(r"([\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uff66-\uff9d])")
_NARROW = str.maketrans("：；，（）！？％", ":;,()!?%")
_QUOTES = str.maketrans({**dict.fromkeys("’‘", "'"), **dict.fromkeys("“”„«»", '"')})
_CHRF = CHRF(word_order=2)


@dataclass(frozen=True, slots=True)
class Scored:
    """One candidate against its references.

    Attributes:
        item: of the evaluation set.
        locale: of the candidate.
        adaptation: what the engine came to.
        chrf: sentence chrF++ against the nearest reference, 0 to 100; 0 without a candidate.
        spans: how many protected spans there are, and how many came through.
        terms: how many terms there are, and how many have an accepted form.
    """

    item: Mapping[str, Any]
    locale: str
    adaptation: Adaptation
    chrf: float
    spans: tuple[int, int]
    terms: tuple[int, int]

    @property
    def kind(self) -> str:
        """``summary`` or ``description``, for German sources too."""
        kind: str = self.item["kind"]
        return kind if kind != "own" else "summary" if len(self.item["source"].split()) < 7 else "description"


def items() -> list[dict[str, Any]]:
    """Return the evaluation set."""
    lines = (line for file in sorted(EVALUATION.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    return [json.loads(line) for line in lines if line.strip()]


async def score(locales: Iterable[str], given: Sequence[Mapping[str, Any]]) -> list[Scored]:
    """Translate and score every item that has references in these locales."""
    engine = AILocalizationEngine()
    scored = []
    for locale in locales:
        for item in given:
            if locale not in item["refs"]:
                continue
            adaptation = await engine.adapt(item["source"], locale, {"source_locale": item["source_locale"]})
            scored.append(_scored(item, locale, adaptation))
    return scored


def _scored(item: Mapping[str, Any], locale: str, adaptation: Adaptation) -> Scored:
    text = adaptation.target
    references = item["refs"][locale]
    source = item["source"]
    chrf = (
        _CHRF.sentence_score(
            _comparable(text, locale, source), [_comparable(reference, locale, source) for reference in references]
        ).score
        if text
        else 0.0
    )
    kept = sum(_kept(span, text, source) for span in item["protected"])
    low = _normal(_OPAQUE.sub(" ", text)).lower()
    wanted = [forms[locale] for forms in item["terms"].values() if locale in forms]
    found = sum(any(_normal(form).lower() in low for form in forms) for forms in wanted)
    return Scored(item, locale, adaptation, chrf, (len(item["protected"]), kept), (len(wanted), found))


def _normal(text: str) -> str:
    text = re.sub(r"[\u00a0\u202f\u2009\u2007\s]+", " ", unicodedata.normalize("NFC", text))
    return re.sub(r" +(?=[%:;!?])", "", text.translate(_QUOTES).translate(_NARROW)).strip()


def _comparable(text: str, locale: str, source: str) -> str:
    """Return a text in which every opaque span is one symbol, and in Japanese and Chinese every character a word."""
    for place, span in enumerate(dict.fromkeys(_OPAQUE.findall(source))):
        text = text.replace(span, f" {chr(0xE000 + place)} ")
    text = _normal(text)
    return re.sub(r" +", " ", _CJK.sub(r" \1 ", text)).strip() if locale[:2] in {"ja", "zh"} else text


def _kept(span: str, text: str, source: str) -> bool:
    if re.fullmatch(r"\d+(\.\d+)*", span):
        pattern = re.escape(span).replace(r"\.", r"[.,\u066b]")
        return re.search(rf"(?<![\d.,]){pattern}(?!\d)(?![.,]\d)", _OPAQUE.sub(" ", text)) is not None
    return text.count(span) >= (source.count(span) if _OPAQUE.fullmatch(span) else 1)


def table(scored: Sequence[Scored]) -> list[dict[str, Any]]:
    """Return the figures per source language, locale and kind; shares in per cent."""
    groups: dict[tuple[str, str, str], list[Scored]] = defaultdict(list)
    for one in scored:
        groups[one.item["source_locale"][:2], one.locale, one.kind].append(one)
    return [{"source": s, "locale": locale, "kind": k, **figures(of)} for (s, locale, k), of in sorted(groups.items())]


def figures(scored: Sequence[Scored]) -> dict[str, float]:
    """Return the figures of some items: the share published, and what holds of those."""
    published = [one for one in scored if one.adaptation.published]
    spans = [sum(one.spans[place] for one in published) for place in (0, 1)]
    terms = [sum(one.terms[place] for one in published) for place in (0, 1)]
    return {
        "items": len(scored),
        "drafted": _percent(sum(bool(one.adaptation.target) for one in scored), len(scored)),
        "published": _percent(len(published), len(scored)),
        "spans": _percent(spans[1], spans[0]),
        "terms": _percent(terms[1], terms[0]),
        "chrf": round(statistics.fmean(one.chrf for one in published), 1) if published else 0.0,
        "estimate": round(100 * statistics.fmean(one.adaptation.judged.quality for one in published), 1)
        if published
        else 0.0,
    }


def _percent(part: float, whole: float) -> float:
    return round(100 * part / whole, 1) if whole else 100.0


def main() -> None:
    """Print the table; write the candidates where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--locale", action="append", help="only this one; may be repeated")
    parser.add_argument("--candidates", type=Path, help="write what the engine made, one JSON object a line")
    parser.add_argument("--json", type=Path, help="write the table as JSON")
    arguments = parser.parse_args()
    scored = asyncio.run(score(arguments.locale or LOCALES, items()))
    rows = table(scored)
    columns = list(rows[0])
    print("| " + " | ".join(columns) + " |\n|" + "---|" * len(columns))
    for row in rows:
        print("| " + " | ".join(str(row[column]) for column in columns) + " |")
    print({"all": figures(scored)})
    if arguments.json:
        arguments.json.write_text(json.dumps(rows, indent=1))
    if arguments.candidates:
        lines = (
            {
                "id": one.item["id"],
                "locale": one.locale,
                "text": one.adaptation.target or one.item["source"],
                "review": not one.adaptation.published,
            }
            for one in scored
        )
        arguments.candidates.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))


if __name__ == "__main__":
    main()
