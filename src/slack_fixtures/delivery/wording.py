"""The texts of a message that no fixture has in the reader's language: looked up, used, and asked for where missing.

Rendering stays synchronous and pure. It is run once to hear which texts it wants, the memory and the grammar on this
machine are asked for those, and it is run again with what they had. No translator elsewhere is waited for: an alert
goes out at once, with the sender's own words inside the localized frame and a note that their translation is pending.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from slack_fixtures.fixtures.model import FieldTexts, FixtureVersion
from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.library.catalogue import BUILTIN, FIELDS
from slack_fixtures.localization.backlog import Wanted
from slack_fixtures.localization.detection import UNDETERMINED
from slack_fixtures.localization.engine import APPROVED, Adaptation, untranslated
from slack_fixtures.localization.model import LocalizationState
from slack_fixtures.localization.queries import MemoryUnit
from slack_fixtures.localization.translations import Use, translation_id
from slack_fixtures.rendering.evaluation import Localize
from slack_fixtures.rendering.model import RenderedMessage, RenderRequest
from slack_fixtures.rendering.renderer import choose_words
from slack_fixtures.rendering.templates import check_template

MOST_TEXTS = 60
"""Texts of one message that are translated; a group shows ten alerts of two texts each."""

AT_MOST_S = 0.1
"""Seconds for all texts of one message; those that are not done by then stay as they are, as if none were known."""

Make = Callable[[RenderRequest, Localize | None], RenderedMessage]
"""Renders a request with what is given for its texts."""

_OWN = frozenset({LocalizationState.EXACT, LocalizationState.PARENT, LocalizationState.SIBLING})
_CONTROL = ("{%", "{#")


class Translating(Protocol):
    """What is asked for words while a reader waits."""

    async def adapt(
        self,
        source_text: str,
        target_locale: str,
        context: Mapping[str, str] | None = None,
        *,
        tenant_id: str = "",
        offline: bool = False,
    ) -> Adaptation:
        """Return the best words there are."""
        ...

    async def remembered(
        self, source_text: str, target_locale: str, source_locale: str, *, tenant_id: str
    ) -> MemoryUnit | None:
        """Return what the memory has for exactly this text."""
        ...

    def forget(self, tenant_id: str, translation: str) -> None:
        """Look a translation up anew."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A text that a message wanted in another language.

    Attributes:
        template_key: of the text.
        published: whether readers see its translation.
        used_by: the field of a fixture that it stands in, where it does.
        approved: whether these are words that a person has approved.
    """

    text: str
    source_locale: str
    locale: str
    template_key: str
    published: bool
    used_by: Use | None = None
    approved: bool = False

    @property
    def id(self) -> str:
        """The id of its translation."""
        return translation_id(self.template_key, self.locale)

    def wanted(self, tenant_id: str, *, urgency: str) -> Wanted:
        """Return it as what is to be translated.

        Args:
            tenant_id: whose text it is.
            urgency: severity of the alert that shows it.
        """
        return Wanted(
            tenant_id,
            self.text,
            self.source_locale,
            self.locale,
            self.template_key,
            urgency,
            used_by=self.used_by,
            shown=self.published,
        )


@dataclass(frozen=True, slots=True)
class Worded:
    """A rendered message, and the texts that it asked for.

    Attributes:
        asked: without those that are in the reader's language already, or in none that is known.
    """

    message: RenderedMessage
    asked: tuple[Asked, ...] = ()

    @property
    def pending(self) -> tuple[Asked, ...]:
        """The texts that have no translation that may be shown."""
        return tuple(one for one in self.asked if not one.published)


class Wording:
    """Renders messages with the words that are known.

    Args:
        engine: has the memory and the grammar.
    """

    def __init__(self, engine: Translating) -> None:
        self._engine = engine

    def forget(self, tenant_id: str, translation: str) -> None:
        """Look a translation up anew, of which this process may not have heard yet that it changed."""
        self._engine.forget(tenant_id, translation)

    async def render(self, tenant_id: str, request: RenderRequest, make: Make) -> Worded:
        """Return the message that ``make`` renders, in the reader's language as far as that is known.

        Args:
            tenant_id: whose memory counts.
            request: of the message.
            make: renders it, once or twice.
        """
        ends = time.perf_counter() + AT_MOST_S
        fixture, of_fixture = await self._in_the_readers_language(tenant_id, request)
        request = replace(request, fixture=fixture)
        wanted: dict[tuple[str, str], None] = {}

        def listen(text: str, locale: str) -> str:
            wanted[text, locale] = None
            return text

        message = make(request, listen)
        if not wanted:
            return Worded(message, of_fixture)
        found = await self._find(tenant_id, list(wanted)[:MOST_TEXTS], ends)
        known = {place: one.target for place, one in found.items() if one.published and one.target != place[0]}
        asked = _asked(found.values())
        if known or _waiting(asked):
            frame = replace(request.frame, translation_pending=_waiting(asked))
            message = make(replace(request, frame=frame), lambda text, locale: known.get((text, locale), text))
        return Worded(message, (*of_fixture, *asked))

    async def _find(
        self, tenant_id: str, places: list[tuple[str, str]], ends: float
    ) -> dict[tuple[str, str], Adaptation]:
        found = {}
        for text, locale in places:
            try:
                if time.perf_counter() < ends:
                    found[text, locale] = await self._engine.adapt(text, locale, tenant_id=tenant_id, offline=True)
                else:
                    found[text, locale] = untranslated(text, locale, tenant_id=tenant_id)
            except InvalidValueError:  # a template names a locale that there is not, or the text is too long
                continue
            await asyncio.sleep(0)  # others are served between two texts
        return found

    async def _in_the_readers_language(
        self, tenant_id: str, request: RenderRequest
    ) -> tuple[FixtureVersion, tuple[Asked, ...]]:
        """Return the fixture with its source's fields translated, where the author wrote none for this reader."""
        fixture, locale = request.fixture, request.reader.locale
        is_same_language = fixture.source_locale.partition("-")[0] == locale.partition("-")[0]
        if fixture.fixture_id.startswith(BUILTIN) or is_same_language or choose_words(request).state in _OWN:
            return fixture, ()
        source = fixture.locales[fixture.source_locale]
        found = [await self._template(tenant_id, fixture, getattr(source, name), locale) for name in FIELDS]
        uses = [Use(fixture_id=fixture.fixture_id, field=name) for name in FIELDS]
        asked = tuple(
            replace(one, used_by=use) for each, use in zip(found, uses, strict=True) for one in _asked([each])
        )
        texts = [one.target if one is not None and one.published else None for one in found]
        if None in texts:  # never half translated
            return fixture, asked
        words = FieldTexts(*(text or "" for text in texts))
        locales = {**fixture.locales, locale: words}
        return replace(fixture, locales=locales, translated=frozenset({locale})), asked

    async def _template(self, tenant_id: str, fixture: FixtureVersion, template: str, locale: str) -> Adaptation | None:
        """Return a template's translation; ``None`` where only a person could have made one, and none has."""
        about = {"source_locale": fixture.source_locale}
        if has_statements(template):
            unit = await self._engine.remembered(template, locale, fixture.source_locale, tenant_id=tenant_id)
            if unit is None or not unit.approved or unit.source != template:
                return None
        adapted = await self._engine.adapt(template, locale, about, tenant_id=tenant_id, offline=True)
        return adapted if not adapted.published or not check_template(adapted.target) else None


def has_statements(template: str) -> bool:
    """Return whether a template is more than words around values."""
    return any(sign in template for sign in _CONTROL)


def _waiting(asked: Iterable[Asked]) -> bool:
    return any(not one.published for one in asked)


def _asked(adapted: Iterable[Adaptation | None]) -> tuple[Asked, ...]:
    return tuple(
        Asked(job.text, job.source_locale, job.locale, job.key, one.published, approved=one.origin == APPROVED)
        for one in adapted
        if one is not None
        and (job := one.job).source_locale != UNDETERMINED
        and job.text.strip()
        and job.source_locale.partition("-")[0] != job.locale.partition("-")[0]
    )
