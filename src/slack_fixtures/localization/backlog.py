"""Texts that readers saw untranslated: translated beside the deliveries, and written down for review.

The queue is bounded and lives in memory. What finds no room is dropped with a line in the log: the next alert of its
kind asks again.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog

from slack_fixtures.kernel.errors import SlackFixturesError
from slack_fixtures.localization.commands import TranslationCommands
from slack_fixtures.localization.engine import AILocalizationEngine
from slack_fixtures.localization.quality import Verdict
from slack_fixtures.localization.translations import LONGEST_TEXT, Draft, TranslationContext, Use, translation_id

log = structlog.get_logger(__name__)

ACTOR = "system"

MOST_WAITING = 1_000
MOST_SHOWN_WAITING = 50
"""Texts that wait at most when one is added that readers have already."""

AT_ONCE = 2
"""Texts that are translated side by side: providers answer in seconds, and the deliveries come first."""

AGAIN_AFTER_S = 3_600.0
"""Seconds until a text that was tried is tried again, so that a storm of alerts costs one request."""

_MOST_TRIED = 10_000
_NOT_TO_REVIEW = frozenset({"memory", "source"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text that somebody should read in another language.

    Attributes:
        template_key: of the text.
        urgency: the severity of the alert that shows it; empty where none does.
        used_by: the field of a fixture that it stands in, where it does.
        shown: whether readers have its translation already; it is only written down, so that people can review it.
    """

    tenant_id: str
    text: str
    source_locale: str
    locale: str
    template_key: str
    urgency: str = ""
    used_by: Use | None = None
    shown: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """Names the translation among all tenants'."""
        return self.tenant_id, translation_id(self.template_key, self.locale)


async def draft_of(engine: AILocalizationEngine, wanted: Wanted) -> Draft:
    """Ask the whole cascade and return what is to be stored: its words, or the source's own where it has none."""
    context = {"source_locale": wanted.source_locale}
    found = await engine.adapt(wanted.text, wanted.locale, context, tenant_id=wanted.tenant_id)
    has_words = 0 < len(found.target) <= LONGEST_TEXT and found.judged.verdict is not Verdict.REFUSED
    return Draft(
        source=wanted.text,
        source_locale=wanted.source_locale,
        locale=wanted.locale,
        target=found.target if has_words else wanted.text,
        origin=found.origin if has_words else "source",
        quality=round(found.judged.quality, 4) if has_words else 0.0,
        findings=tuple(dict.fromkeys(finding.check for finding in found.findings))[:100],
        context=TranslationContext(urgency=wanted.urgency),
        used_by=wanted.used_by,
        shown=wanted.shown and found.published,
    )


class Backlog:
    """Translates what is missing, one text after the other.

    Args:
        engine: with memory, terms and providers.
        commands: store the drafts.
        most: texts that wait at most.
        clock: seconds that only go up.
    """

    def __init__(
        self,
        engine: AILocalizationEngine,
        commands: TranslationCommands,
        *,
        most: int = MOST_WAITING,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = engine
        self._commands = commands
        self._clock = clock
        self._queue: asyncio.Queue[Wanted] = asyncio.Queue(maxsize=most)
        self._tried: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._running = False

    def add(self, wanted: Wanted) -> bool:
        """Let a text be translated, and return whether it will be: not if it was tried lately or there is no room.

        For what readers have already there is little room, so that it keeps neither the others nor the deliveries up.
        """
        now, before = self._clock(), self._tried.get(wanted.place)
        if not self._running or (before is not None and now - before < AGAIN_AFTER_S):
            return False
        if wanted.shown and self._queue.qsize() >= MOST_SHOWN_WAITING:
            return False
        try:
            self._queue.put_nowait(wanted)
        except asyncio.QueueFull:
            log.warning("translation_dropped", tenant_id=wanted.tenant_id, locale=wanted.locale, reason="overload")
            return False
        self._tried[wanted.place] = now
        self._tried.move_to_end(wanted.place)
        if len(self._tried) > _MOST_TRIED:
            self._tried.popitem(last=False)
        return True

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Translate while the block lasts; what waits at its end is dropped."""
        self._running = True
        tasks = [asyncio.create_task(self._work()) for _ in range(AT_ONCE)]
        try:
            yield
        finally:
            self._running = False
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    async def drain(self) -> None:
        """Wait until nothing is left to translate."""
        await self._queue.join()

    async def _work(self) -> None:
        while True:
            wanted = await self._queue.get()
            try:
                await self._carry_out(wanted)
            except SlackFixturesError as error:
                self._tried.pop(wanted.place, None)
                log.warning("translation_failed", tenant_id=wanted.tenant_id, locale=wanted.locale, reason=error.code)
            except Exception:
                # The outermost loop of the process, as the deliveries have one: a bug in one text must not end all.
                log.exception("translation_crashed", tenant_id=wanted.tenant_id, locale=wanted.locale)
            finally:
                self._queue.task_done()

    async def _carry_out(self, wanted: Wanted) -> None:
        draft = await draft_of(self._engine, wanted)
        if wanted.shown and draft.origin in _NOT_TO_REVIEW:
            return  # what a person has approved meanwhile, also for another locale
        await self._commands.draft(wanted.tenant_id, draft, actor=ACTOR)
