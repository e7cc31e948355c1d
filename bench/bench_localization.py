"""How long a text takes into another language, warm: from the memory, through the grammar, and the checks alone.

Targets: 50 µs from the memory, 3 ms through the grammar (median, one sentence). Run as
``python -m bench.bench_localization``.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from slack_fixtures.bootstrap import running
from slack_fixtures.grammar.languages import LOCALES
from slack_fixtures.grammar.languages.base import Style
from slack_fixtures.localization import checks, embedded
from slack_fixtures.localization.checks import CheckContext
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.translations import Draft
from slack_fixtures.settings import Settings
from slack_fixtures.tenancy.model import TenantSettings

RUNS = 7
SENTENCES = (
    "High query latency on {{ $labels.instance }}",
    "Disk almost full",
    "The error rate of {{ $labels.job }} is above 5% for more than 10 minutes.",
    "More than 5% of requests are failing, which may cause data loss.",
    "The queue is growing because the consumer has stopped.",
    "Check the logs and restart the service.",
    "There are {{ $value }} pending tasks in the queue.",
    "The certificate of {{ $labels.host }} expires in 7 days.",
)


def median_us(job: Callable[[], object], times: int) -> float:
    """Return the median of several runs, in microseconds a call."""
    runs = []
    for _ in range(RUNS):
        began = time.perf_counter()
        for _ in range(times):
            job()
        runs.append((time.perf_counter() - began) / times * 1e6)
    return statistics.median(runs)


def grammar(locale: str) -> float:
    """Return the median over the sentences, each translated anew, in milliseconds."""
    style, each = Style(), []
    for sentence in SENTENCES:

        def job(sentence: str = sentence) -> object:
            embedded.translate.cache_clear()
            return embedded.translate(sentence, "en", locale, style)

        job()
        each.append(median_us(job, 20))
    return statistics.median(each) / 1000


async def memory() -> tuple[float, float]:
    """Return a warm exact hit and with it the template's key, in microseconds."""
    with TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))  # type: ignore[call-arg]
        async with running(settings) as application:
            await application.tenants.create("bench", TenantSettings(), actor="bench")
            source = SENTENCES[0]
            draft = Draft(source=source, source_locale="en-US", locale="de-DE", target="x", origin="model")
            await application.translations.draft("bench", draft, actor="bench")
            key = template_key(source, "en-US")
            await application.memory.exact("bench", key, "de-DE")
            hit, whole = [], []
            for _ in range(RUNS):
                began = time.perf_counter()
                for _ in range(2000):
                    await application.memory.exact("bench", key, "de-DE")
                hit.append((time.perf_counter() - began) / 2000 * 1e6)
                began = time.perf_counter()
                for _ in range(2000):
                    await application.memory.exact("bench", template_key(source, "en-US"), "de-DE")
                whole.append((time.perf_counter() - began) / 2000 * 1e6)
            return statistics.median(hit), statistics.median(whole)


def main() -> None:
    """Print the medians."""
    for locale in LOCALES:
        if locale != "en-US":
            print(f"grammar en-US -> {locale}: {grammar(locale):6.2f} ms a sentence")
    context = CheckContext(SENTENCES[2], "Die Fehlerrate von {{ $labels.job }} liegt seit mehr als 10 min über 5%.")
    print(f"checks of one sentence:  {median_us(lambda: checks.run(context), 200) / 1000:6.2f} ms")
    hit, whole = asyncio.run(memory())
    print(f"memory: {hit:.1f} µs a hit, {whole:.1f} µs with the template's key")


if __name__ == "__main__":
    main()
