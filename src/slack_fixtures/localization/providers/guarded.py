"""What stands around an engine: time limit, breaker, retries, budget and the tenant's leave; each a translator itself.

``Providers`` puts them together in the one order that makes sense: what belongs to an engine is shared by all tenants
(time limit inside breaker inside retries), what belongs to a tenant goes around it (budget inside leave), and the
chain tries one engine after the other.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Final, Protocol

from slack_fixtures.kernel.clock import Clock, utc_now
from slack_fixtures.localization.ports import (
    FailureReason,
    NotTranslated,
    TranslationOutcome,
    TranslationRequest,
    Translator,
)
from slack_fixtures.localization.redaction import Redactor, outgoing, restore

Monotonic = Callable[[], float]
"""Returns seconds that never go back, as ``time.monotonic`` does."""

TIME_LIMIT: Final = timedelta(seconds=20)
"""For one batch; an alert does not wait for it, since its frame goes out at once."""

FAILURES_TO_OPEN: Final = 5
PAUSE: Final = timedelta(seconds=30)
"""How long a broken engine is left alone; five failures in a row at 20 s are more than bad luck."""

TRIES: Final = 2
LONGEST_WAIT: Final = timedelta(seconds=5)
"""A wait that is longer is the chain's business: another engine is faster."""

STICK_FOR: Final = timedelta(minutes=5)
"""How long a fallback stays in front, so that the sentences of a message do not come from engines in turn."""

CHARACTERS_A_DAY: Final = 200_000
"""A tenant's default budget: some 2,000 sentences, more than its templates have."""

_BASE_WAIT_S: Final = 0.5
_BROKEN: Final = frozenset({FailureReason.TIMEOUT, FailureReason.UNAVAILABLE, FailureReason.QUOTA})
_OUTAGE: Final = frozenset({FailureReason.TIMEOUT, FailureReason.UNAVAILABLE})


class _Around:
    """A translator that hands on to another one."""

    def __init__(self, inner: Translator) -> None:
        self._inner = inner

    @property
    def name(self) -> str:
        """Return the engine's name."""
        return self._inner.name

    @property
    def leaves_machine(self) -> bool:
        """Return what the engine says."""
        return self._inner.leaves_machine

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return what the engine says."""
        return self._inner.supports(source_locale, target_locale)

    async def close(self) -> None:
        """Close the engine."""
        await self._inner.close()

    def _failure(self, reason: FailureReason, detail: str, retry_after: timedelta | None = None) -> NotTranslated:
        return NotTranslated(reason, detail, self.name, retry_after)


class TimeLimited(_Around):
    """Gives up after a while.

    Args:
        inner: the engine.
        limit: for one batch.
    """

    def __init__(self, inner: Translator, *, limit: timedelta = TIME_LIMIT) -> None:
        super().__init__(inner)
        self._limit_s = limit.total_seconds()

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return the engine's outcomes, or a timeout for every request."""
        try:
            async with asyncio.timeout(self._limit_s):
                return await self._inner.translate(requests)
        except TimeoutError:
            return [self._failure(FailureReason.TIMEOUT, "no translation in time")] * len(requests)


class Breaker(_Around):
    """Leaves an engine alone for a while after it failed several times in a row, then lets one call try it.

    Only timeouts, unavailability and a used-up quota count, and only where the whole batch met them: an engine that
    refuses a text, or answers badly, is there.

    Args:
        inner: the engine.
        failures: in a row, at least 1.
        pause: until the trial.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        inner: Translator,
        *,
        failures: int = FAILURES_TO_OPEN,
        pause: timedelta = PAUSE,
        clock: Monotonic = time.monotonic,
    ) -> None:
        super().__init__(inner)
        self._limit = failures
        self._pause_s = pause.total_seconds()
        self._clock = clock
        self._failures = 0
        self._open_until: float | None = None
        self._on_trial = False

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return the engine's outcomes, or at once why it is not asked."""
        left = self._left()
        if left > 0:
            wait = timedelta(seconds=left)
            return [self._failure(FailureReason.UNAVAILABLE, "left alone after failures", wait)] * len(requests)
        trial = self._open_until is not None
        self._on_trial |= trial
        try:
            outcomes = await self._inner.translate(requests)
        finally:
            if trial:
                self._on_trial = False
        self._learn(outcomes)
        return outcomes

    def _left(self) -> float:
        """Return how many seconds the engine is still left alone; 0 for not at all."""
        if self._open_until is None:
            return 0.0
        return self._pause_s if self._on_trial else max(self._open_until - self._clock(), 0.0)

    def _learn(self, outcomes: Sequence[TranslationOutcome]) -> None:
        if not outcomes:
            return
        if not _all_failed(outcomes, _BROKEN):
            self._failures, self._open_until = 0, None
            return
        self._failures += 1
        if self._failures >= self._limit:
            self._open_until = self._clock() + self._pause_s


class Retrying(_Around):
    """Asks again for what failed for a reason that may pass, with full jitter between the tries.

    Args:
        inner: the engine.
        tries: in all, at least 1.
        longest_wait: a service that asks for more is not asked again.
        sleep, uniform: replaceable in tests; ``uniform`` draws from [0, 1).

    Source:
        https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    """

    def __init__(
        self,
        inner: Translator,
        *,
        tries: int = TRIES,
        longest_wait: timedelta = LONGEST_WAIT,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        uniform: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(inner)
        self._tries = tries
        self._longest_s = longest_wait.total_seconds()
        self._sleep = sleep
        self._uniform = uniform

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return one outcome a request, the last one where it was tried again."""
        outcomes = list(await self._inner.translate(requests))
        for attempt in range(1, self._tries):
            again = {at: wait for at, outcome in enumerate(outcomes) if (wait := self._wait(outcome, attempt)) >= 0}
            if not again:
                break
            await self._sleep(max(again.values()))
            for at, outcome in zip(again, await self._inner.translate([requests[at] for at in again]), strict=True):
                outcomes[at] = outcome
        return outcomes

    def _wait(self, outcome: TranslationOutcome, attempt: int) -> float:
        """Return the seconds until the next try, or a negative number for none."""
        if not isinstance(outcome, NotTranslated) or not outcome.retryable:
            return -1.0
        asked = outcome.retry_after.total_seconds() if outcome.retry_after else 0.0
        if asked > self._longest_s:
            return -1.0
        return max(asked, min(_BASE_WAIT_S * 2.0 ** (attempt - 1), self._longest_s) * self._uniform())


class Budget(Protocol):
    """Counts the characters that a tenant's texts may cost a day."""

    async def take(self, tenant_id: str, characters: int) -> bool:
        """Take so many characters and return true, or take none and return false where they are more than is left."""
        ...

    async def give_back(self, tenant_id: str, characters: int) -> None:
        """Return characters that were taken today and not used."""
        ...


class MemoryBudget:
    """Counts in this process; the day is that of UTC.

    Args:
        characters_a_day: for each tenant, at least 0.
        clock: the present moment.
    """

    def __init__(self, characters_a_day: int = CHARACTERS_A_DAY, *, clock: Clock = utc_now) -> None:
        self._limit = characters_a_day
        self._clock = clock
        self._day: date | None = None
        self._used: dict[str, int] = {}

    async def take(self, tenant_id: str, characters: int) -> bool:
        """Take so many characters and return true, or take none and return false where they are more than is left."""
        used = self._today().get(tenant_id, 0) + characters
        if used > self._limit:
            return False
        self._used[tenant_id] = used
        return True

    async def give_back(self, tenant_id: str, characters: int) -> None:
        """Return characters that were taken today and not used."""
        used = self._today()
        if tenant_id in used:
            used[tenant_id] = max(used[tenant_id] - characters, 0)

    def _today(self) -> dict[str, int]:
        day = self._clock().date()
        if day != self._day:
            self._day, self._used = day, {}
        return self._used


class Budgeted(_Around):
    """Asks an engine only for what a tenant's budget allows.

    Args:
        inner: the engine.
        budget: counts.
        tenant_id: whose.
    """

    def __init__(self, inner: Translator, *, budget: Budget, tenant_id: str) -> None:
        super().__init__(inner)
        self._budget = budget
        self._tenant_id = tenant_id

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return the engine's outcomes, and a quota failure for what does not fit; failures cost nothing."""
        outcomes: list[TranslationOutcome] = [
            self._failure(FailureReason.QUOTA, "the tenant's characters of today are used up")
        ] * len(requests)
        allowed = [at for at, request in enumerate(requests) if await self._take(request)]
        if not allowed:
            return outcomes
        for at, outcome in zip(allowed, await self._ask([requests[at] for at in allowed]), strict=True):
            outcomes[at] = outcome
        return outcomes

    async def _take(self, request: TranslationRequest) -> bool:
        return await self._budget.take(self._tenant_id, len(request.text))

    async def _ask(self, requests: list[TranslationRequest]) -> Sequence[TranslationOutcome]:
        outcomes = await self._inner.translate(requests)
        unused = sum(
            len(request.text)
            for request, outcome in zip(requests, outcomes, strict=True)
            if isinstance(outcome, NotTranslated)
        )
        if unused:
            await self._budget.give_back(self._tenant_id, unused)
        return outcomes


class Disclosed(_Around):
    """Lets texts leave the machine only with the tenant's leave, and only redacted.

    An engine on this machine is handed everything as it is.

    Args:
        inner: the engine.
        may_leave: the tenant's leave.
        redactor: finds what must not leave.
    """

    def __init__(self, inner: Translator, *, may_leave: bool, redactor: Redactor) -> None:
        super().__init__(inner)
        self._may_leave = may_leave
        self._redactor = redactor

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether the engine has the pair and may be asked at all."""
        return (self._may_leave or not self.leaves_machine) and super().supports(source_locale, target_locale)

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return the engine's outcomes with what was redacted back in place."""
        if not self.leaves_machine:
            return await self._inner.translate(requests)
        if not self._may_leave:
            detail = "the tenant has not allowed texts to leave for a provider"
            return [self._failure(FailureReason.REFUSED, detail)] * len(requests)
        sent = [outgoing(request, self._redactor) for request in requests]
        outcomes = await self._inner.translate([each.request for each in sent])
        return [restore(outcome, each) for outcome, each in zip(outcomes, sent, strict=True)]


class Setbacks:
    """Remembers which engines were down a short while ago.

    Args:
        stick_for: how long that counts.
        clock: monotonic seconds.
    """

    def __init__(self, *, stick_for: timedelta = STICK_FOR, clock: Monotonic = time.monotonic) -> None:
        self._stick_s = stick_for.total_seconds()
        self._clock = clock
        self._until: dict[str, float] = {}

    def note(self, name: str) -> None:
        """Remember that an engine is down now."""
        self._until[name] = self._clock() + self._stick_s

    def in_order(self, translators: Iterable[Translator]) -> list[Translator]:
        """Return the translators in their order, those that were down lately behind all others."""
        now = self._clock()
        return sorted(translators, key=lambda translator: self._until.get(translator.name, now) > now)


class Chain:
    """Tries translators in order until each text is translated.

    A fallback is sticky: an engine that was down for a whole batch is asked last for a while.

    Args:
        translators: in the order of preference.
        setbacks: shared by the chains that use the same engines.
    """

    def __init__(self, translators: Iterable[Translator], *, setbacks: Setbacks | None = None) -> None:
        self._translators = tuple(translators)
        self._setbacks = setbacks or Setbacks()
        self.name = ",".join(translator.name for translator in self._translators)

    @property
    def leaves_machine(self) -> bool:
        """Whether any of the translators is elsewhere."""
        return any(translator.leaves_machine for translator in self._translators)

    def supports(self, source_locale: str, target_locale: str) -> bool:
        """Return whether any of the translators has the pair."""
        return any(translator.supports(source_locale, target_locale) for translator in self._translators)

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        """Return the first translation of each request; without any, the failure that is likeliest to pass."""
        outcomes: list[TranslationOutcome] = [self._nobody(request) for request in requests]
        for translator in self._setbacks.in_order(self._translators):
            todo = [
                at
                for at, (request, outcome) in enumerate(zip(requests, outcomes, strict=True))
                if isinstance(outcome, NotTranslated)
                and translator.supports(request.source_locale, request.target_locale)
            ]
            if not todo:
                continue
            answers = await translator.translate([requests[at] for at in todo])
            if _all_failed(answers, _OUTAGE):
                self._setbacks.note(translator.name)
            for at, answer in zip(todo, answers, strict=True):
                outcomes[at] = _better(outcomes[at], answer)
        return outcomes

    async def close(self) -> None:
        """Close all of the translators."""
        for translator in self._translators:
            await translator.close()

    def _nobody(self, request: TranslationRequest) -> NotTranslated:
        detail = f"no provider translates {request.source_locale} to {request.target_locale}"
        return NotTranslated(FailureReason.REFUSED, detail, self.name)


class Providers:
    """The engines of this process, and what each tenant may have of them.

    Args:
        translators: bare adapters, in the order of preference.
        budget: characters a tenant and day; it counts engines elsewhere only.
        redactor: finds what must not leave the machine.
        time_limit: for one batch of one engine.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        translators: Iterable[Translator],
        *,
        budget: Budget,
        redactor: Redactor,
        time_limit: timedelta = TIME_LIMIT,
        clock: Monotonic = time.monotonic,
    ) -> None:
        self._engines: list[Translator] = [
            Retrying(Breaker(TimeLimited(translator, limit=time_limit), clock=clock)) for translator in translators
        ]
        self._budget = budget
        self._redactor = redactor
        self._setbacks = Setbacks(clock=clock)

    def for_tenant(self, tenant_id: str, *, may_leave: bool) -> Chain:
        """Return a tenant's chain; cheap, so that leave and budget are always those of the moment.

        Args:
            tenant_id: whose budget.
            may_leave: whether the tenant lets its texts leave the machine.
        """
        return Chain((self._guarded(engine, tenant_id, may_leave) for engine in self._engines), setbacks=self._setbacks)

    async def close(self) -> None:
        """Close every engine."""
        for engine in self._engines:
            await engine.close()

    def _guarded(self, engine: Translator, tenant_id: str, may_leave: bool) -> Translator:  # noqa: FBT001
        if not engine.leaves_machine:
            return engine
        budgeted = Budgeted(engine, budget=self._budget, tenant_id=tenant_id)
        return Disclosed(budgeted, may_leave=may_leave, redactor=self._redactor)


def _all_failed(outcomes: Sequence[TranslationOutcome], reasons: frozenset[FailureReason]) -> bool:
    return bool(outcomes) and all(
        isinstance(outcome, NotTranslated) and outcome.reason in reasons for outcome in outcomes
    )


def _better(before: TranslationOutcome, after: TranslationOutcome) -> TranslationOutcome:
    if isinstance(before, NotTranslated) and before.retryable and isinstance(after, NotTranslated):
        return after if after.retryable else before
    return after
