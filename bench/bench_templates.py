"""Measures the template language: compiling, rendering, and the dearest template that it accepts.

Run with ``python -m bench.bench_templates`` from the repository's root. The bar: the templates of a typical message
(three fields, 10 variables, 3 filters) take at most 100 µs, the dearest accepted template 100 ms and 20 MB.
"""

from __future__ import annotations

import contextlib
import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from slack_fixtures.fixtures.model import LONGEST_TEMPLATE
from slack_fixtures.localization.model import LocaleConfiguration
from slack_fixtures.rendering import evaluation, formats, language
from slack_fixtures.rendering.errors import TemplateError
from slack_fixtures.rendering.statements import program
from slack_fixtures.rendering.templates import Template, TemplateContext, check_template, compile_template

NOW = datetime(2026, 3, 1, 14, 5, tzinfo=UTC)
READER = LocaleConfiguration(locale="de-DE", timezone="Europe/Berlin")

FIELDS = (
    "{{ alert.severity|urgency_emoji }} {{ labels.service }}: {{ labels.value|percent }} in {{ labels.region }}",
    "*{{ alert.name }}* auf {{ labels.instance }} seit {{ alert.starts_at|datetime }}: {{ annotations.summary }}",
    "{% if labels.team %}Team {{ labels.team }} prüft {{ annotations.check }}{% endif %} ab {{ labels.threshold }}.",
)


def typical_context(minute: int = 0) -> dict[str, Any]:
    """Return what one alert of a payload gives, different each minute."""
    starts_at = (NOW - timedelta(minutes=minute)).isoformat()
    labels = {f"label_{index}": f"value-{index}" for index in range(10)}
    labels |= {"service": "player-api", "region": "eu-central-1", "instance": "db-01.prod:9100", "team": "playback"}
    labels |= {"value": str(0.934 + minute / 1e6), "threshold": "0.9"}
    annotations = {
        "summary": "5xx above 90 % for 5 minutes",
        "check": "die Replikate",
        "runbook_url": "https://rb.example/1",
    }
    alert = {
        "name": "HighErrorRate",
        "status": "firing",
        "severity": "critical",
        "starts_at": starts_at,
        "ends_at": None,
    }
    one = {**alert, "labels": labels, "annotations": annotations}
    return {
        "labels": labels,
        "annotations": annotations,
        "alert": alert,
        "alerts": [one] * 3,
        "group": {"labels": {"service": "player-api"}, "firing": 3, "resolved": 0},
        "tenant": {"id": "acme"},
        "user": {"locale": "de-DE", "timezone": "Europe/Berlin"},
        "fixture": {"name": "http_errors"},
    }


def largest_context() -> dict[str, Any]:
    """Return 50 alerts with 60 labels of different numbers, and texts of 40,000 characters that need all the care."""
    context = typical_context()
    alerts = []
    for index in range(50):
        labels = {f"label_{label}": str(index * 1000 + label + 0.123) for label in range(60)}
        moment = (NOW - timedelta(seconds=index * 7919)).isoformat()
        labels |= {
            "moment": moment,
            "long": "é<" * 20_000,
            "wide": "👨‍👩‍👧 " * 6_000,
            "url": "https://e.example/" + "<" * 30_000,
        }
        alerts.append({"name": "A", "labels": labels, "starts_at": moment, "annotations": dict(labels)})
    return {**context, "alerts": alerts, "labels": alerts[0]["labels"], "annotations": alerts[1]["labels"]}


def dear_templates() -> dict[str, str]:
    """Return templates made to be as dear as the language allows, each filled up to the length of a template."""
    inner = {
        "empty loops": "",
        "new numbers": "{{ a.labels.label_%d|number(digits=loop.index) }}",
        "new dates": "{{ a.labels.moment|datetime(['short','medium','long','full'][loop.index %% 4]) }}",
        "new durations": "{{ a.labels.label_%d|duration(units=4) }}",
        "sizes": "{{ a.labels.label_%d|bytes(binary=true) }}",
        "plurals": "{{ a.labels.label_%d|plural(one='# x', other='# y') }}",
        "plucks": "{%% set x%d = alerts|pluck('labels.label_1')|unique|sort %%}",
        "graphemes": "{%% set x%d = a.labels.wide|truncate(4000) %%}",
        "growth": "{%% set x%d = a.labels.long ~ '' %%}",
        "replacements": "{%% set x%d = a.labels.long|replace('<', '')|upper|title %%}",
        "links": "{%% set x%d = a.labels.url|link %%}",
        "codes": "{%% set x%d = a.labels.long|code %%}",
        "searches": "{%% if 'zzzz' in a.labels.long %%}%d{%% endif %%}",
        "arithmetic": "{%% set x%d = (a.labels.label_1 * 3 + 7) / 1.5 - a.labels.label_2 %% 7 %%}",
        "comparisons": "{%% if a.labels.label_%d > 1 and a.labels.label_2 < 9 %%}{%% endif %%}",
        "items": "{%% set x%d = a.labels|items %%}",
        "localized": "{%% ai_localize locale=user.locale %%}{{ a.labels.label_%d }}{%% endai_localize %%}",
        "output": "{{ a.labels.label_%d }}",
        "paths": "{%% set x%d = a.labels.label_1.a.b.c.d.e.f.g.h %%}",
        "conditions": "{%% set x%d = 1 if not not not a.labels.label_1 else 2 if a.labels.label_3 else 3 %%}",
    }
    dear = {name: _filled("{% for b in alerts %}{% for a in alerts %}", piece) for name, piece in inner.items()}
    flat = {
        "long texts kept": "{%% set x%d = labels.long ~ '%d' %%}",
        "long texts written": "{{ labels.label_%d }}" * 3,
    }
    dear |= {name: _filled("", piece) for name, piece in flat.items()}
    return dear


def _filled(head: str, piece: str) -> str:
    tail = "{% endfor %}" * head.count("{% for")
    body, count = "", 0
    while piece:
        holes = piece.replace("%%", "").count("%d")
        more = piece % ((count % 60,) * holes)
        trial = head + body + more + tail
        if len(trial) > LONGEST_TEMPLATE or check_template(trial):
            break
        body, count = body + more, count + 1
    return head + body + tail


def median_us(work: Callable[[], object], *, rounds: int = 300) -> float:
    """Return the median time of a piece of work in microseconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter_ns()
        work()
        times.append(time.perf_counter_ns() - started)
    return statistics.median(times) / 1000


def forget_formats() -> None:
    """Empty the caches of formatted values, so that a run pays for each of them."""
    for cache in vars(formats).values():
        if hasattr(cache, "cache_clear") and cache.__module__ == formats.__name__:
            cache.cache_clear()


def rendered_all(templates: list[Template], context: dict[str, Any]) -> None:
    """Render the fields of one message as the renderer does: one check of the values, three templates."""
    checked = TemplateContext.of(context)
    for template in templates:
        template.render(checked, reader=READER, now=NOW)


def render_outcome(template: Template, context: dict[str, Any]) -> str:
    """Render and say how it ended."""
    try:
        return f"{len(template.render(context, reader=READER, now=NOW).text)} characters"
    except TemplateError as error:
        return str(error)


def measure_typical() -> None:
    templates = [compile_template(source) for source in FIELDS]
    same = typical_context()
    minutes = iter(range(1_000_000))
    print(f"check + compile, three fields    {median_us(lambda: [compiled_fresh(s) for s in FIELDS]):9.1f} µs")
    print(f"render, three fields, known      {median_us(lambda: rendered_all(templates, same), rounds=2000):9.1f} µs")
    new = median_us(lambda: rendered_all(templates, typical_context(next(minutes))), rounds=2000)
    making = median_us(lambda: typical_context(next(minutes)), rounds=2000)
    print(f"render, three fields, new values {new - making:9.1f} µs")
    print(f"check of the context alone       {median_us(lambda: TemplateContext.of(same), rounds=2000):9.1f} µs")


def compiled_fresh(source: str) -> object:
    """Check and compile past the caches."""
    tree = language.parse(source)
    return language.problems_in(tree) or program(tree)


def measure_dearest() -> None:
    context = largest_context()
    for name, source in dear_templates().items():
        template = compile_template(source)
        times = []
        for _ in range(3):
            forget_formats()
            started = time.perf_counter()
            outcome = render_outcome(template, context)
            times.append(time.perf_counter() - started)
        forget_formats()
        tracemalloc.start()
        render_outcome(template, context)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        print(f"{name:20} {statistics.median(times) * 1000:8.1f} ms {peak / 2**20:6.1f} MiB  {outcome[:70]}")


HARD_TEXTS = (
    "\u200b",
    "`",
    "<",
    "://",
    "www.",
    "@here",
    "a\u200d",
    "👨‍👩‍👧",
    "e\u0301",
    " a",
    "é<`",
    "1",
    "\r\n",
    "\u0301",
)
HARD_USES = (
    *("{% set x = labels.s|code %}", "{% set x = labels.s|link(labels.s) %}", "{% set x = labels.s|truncate(4000) %}"),
    *("{% set x = labels.s|upper %}", "{% set x = labels.s|title %}", "{% set x = labels.s|replace('a', 'b') %}"),
    *(
        "{% set x = labels.s|plural(other='#') %}",
        "{% set x = labels.s|number %}",
        "{% set x = [labels.s]|sort|list %}",
    ),
    *("{% set x = 'a'|code ~ labels.s %}", "{% if 'zz' in labels.s and labels.s < labels.s %}{% endif %}"),
)


def measure_prices() -> None:
    """Print the steps that take longest: texts that need all the care, at four lengths, through every kind of work."""
    sizes = (300, 3_000, 9_000, 39_000)
    uses = [(use, text, size) for use in HARD_USES for text in HARD_TEXTS for size in sizes]
    prices = [(price_of(use, text * (size // len(text))), use, text * 2, size) for use, text, size in uses]
    for price, use, text, size in sorted(prices, reverse=True)[:5]:
        worst = price * evaluation.BUDGET / 1000
        print(f"{price:5.2f} µs a step, {worst:5.0f} ms a budget: {use} on {size} of {text!a}")


def price_of(source: str, text: str) -> float:
    """Return how many microseconds a step takes that reads a text."""
    statement, context = program(language.parse(source)), TemplateContext.of({"labels": {"s": text}})
    prices = []
    for _ in range(3):
        run = evaluation.Run(dict(context), reader=READER, formats=formats.Formats.of(READER, NOW), localize=None)
        started = time.perf_counter_ns()
        with contextlib.suppress(TemplateError):
            statement(run)
        prices.append((time.perf_counter_ns() - started) / 1000 / max(1, evaluation.BUDGET - run.budget))
    return min(prices)


def main() -> None:
    """Print the medians."""
    measure_typical()
    measure_prices()
    measure_dearest()


if __name__ == "__main__":
    main()
