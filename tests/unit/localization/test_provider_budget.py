"""What stands around an engine: time limit, breaker, retries, budget, leave, and the chain."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from slack_fixtures.localization.ports import (
    Cost,
    FailureReason,
    NotTranslated,
    Translated,
    TranslationOutcome,
    TranslationRequest,
    Translator,
)
from slack_fixtures.localization.providers.guarded import (
    Breaker,
    Budgeted,
    Chain,
    Disclosed,
    MemoryBudget,
    Providers,
    Retrying,
    Setbacks,
    TimeLimited,
)
from slack_fixtures.localization.redaction import PatternRedactor

Script = Callable[[TranslationRequest], FailureReason | str]


def a_request(text: str = "Disk full", target: str = "de-DE") -> TranslationRequest:
    return TranslationRequest(text, "en-US", target)


class ScriptedEngine:
    """Does what its script says for each text; a text by default comes back in capitals."""

    def __init__(
        self,
        name: str = "engine",
        script: Script = lambda request: request.text.upper(),
        *,
        leaves_machine: bool = True,
        targets: Sequence[str] = ("de-DE", "fr-FR"),
        retry_after: timedelta | None = None,
    ) -> None:
        self.name = name
        self.leaves_machine = leaves_machine
        self.script = script
        self.asked: list[list[TranslationRequest]] = []
        self.closed = 0
        self._targets = targets
        self._retry_after = retry_after

    def supports(self, source_locale: str, target_locale: str) -> bool:
        return target_locale in self._targets

    async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
        self.asked.append(list(requests))
        return [self._outcome(request) for request in requests]

    async def close(self) -> None:
        self.closed += 1

    def _outcome(self, request: TranslationRequest) -> TranslationOutcome:
        result = self.script(request)
        if isinstance(result, FailureReason):
            return NotTranslated(result, "scripted", self.name, self._retry_after)
        return Translated(result, self.name, Cost(len(request.text)))


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def always(reason: FailureReason) -> Script:
    return lambda request: reason


async def reasons(translator: Translator, *texts: str) -> list[str]:
    outcomes = await translator.translate([a_request(text) for text in texts or ("Disk full",)])
    return [outcome.reason.value if isinstance(outcome, NotTranslated) else outcome.text for outcome in outcomes]


class TestTimeLimited:
    async def test_an_engine_that_hangs_is_given_up_for_all_of_the_batch(self) -> None:
        class Hanging(ScriptedEngine):
            async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
                await asyncio.sleep(60)
                return await super().translate(requests)

        limited = TimeLimited(Hanging(), limit=timedelta(milliseconds=20))
        assert await reasons(limited, "a", "b") == ["timeout", "timeout"]

    async def test_an_engine_in_time_is_not_disturbed(self) -> None:
        assert await reasons(TimeLimited(ScriptedEngine()), "a") == ["A"]


class TestBreaker:
    @pytest.mark.parametrize("reason", [FailureReason.TIMEOUT, FailureReason.UNAVAILABLE, FailureReason.QUOTA])
    async def test_an_engine_that_fails_again_and_again_is_left_alone(self, reason: FailureReason) -> None:
        engine = ScriptedEngine(script=always(reason))
        breaker = Breaker(engine, failures=3, clock=Clock())
        for _ in range(3):
            assert await reasons(breaker) == [reason]
        assert await reasons(breaker, "a", "b") == ["unavailable", "unavailable"]
        assert len(engine.asked) == 3

    @pytest.mark.parametrize("reason", [FailureReason.REFUSED, FailureReason.MALFORMED])
    async def test_an_engine_that_answers_badly_is_there(self, reason: FailureReason) -> None:
        engine = ScriptedEngine(script=always(reason))
        breaker = Breaker(engine, failures=1, clock=Clock())
        assert [await reasons(breaker) for _ in range(3)] == [[reason]] * 3

    async def test_one_translation_in_the_batch_is_enough(self) -> None:
        script: Script = lambda request: "OK" if request.text == "good" else FailureReason.TIMEOUT  # noqa: E731
        breaker = Breaker(ScriptedEngine(script=script), failures=1, clock=Clock())
        for _ in range(3):
            assert await reasons(breaker, "good", "bad") == ["OK", "timeout"]

    async def test_a_success_in_between_starts_the_count_anew(self) -> None:
        engine = ScriptedEngine()
        breaker = Breaker(engine, failures=2, clock=Clock())
        for script in (always(FailureReason.TIMEOUT), lambda request: "OK", always(FailureReason.TIMEOUT)):
            engine.script = script
            await reasons(breaker)
        engine.script = lambda request: "OK"
        assert await reasons(breaker) == ["OK"]

    async def test_after_the_pause_one_call_tries_the_engine(self) -> None:
        clock, engine = Clock(), ScriptedEngine(script=always(FailureReason.TIMEOUT))
        breaker = Breaker(engine, failures=1, pause=timedelta(seconds=30), clock=clock)
        await reasons(breaker)
        clock.now += 29.0
        (outcome,) = await breaker.translate([a_request()])
        assert isinstance(outcome, NotTranslated)
        assert outcome.retry_after == timedelta(seconds=1)
        clock.now += 1.0
        engine.script = lambda request: "OK"
        assert await reasons(breaker) == ["OK"]
        assert await reasons(breaker) == ["OK"]

    async def test_a_failed_trial_begins_another_pause(self) -> None:
        clock, engine = Clock(), ScriptedEngine(script=always(FailureReason.TIMEOUT))
        breaker = Breaker(engine, failures=1, pause=timedelta(seconds=30), clock=clock)
        await reasons(breaker)
        clock.now += 30.0
        assert await reasons(breaker) == ["timeout"]
        assert await reasons(breaker) == ["unavailable"]
        assert len(engine.asked) == 2

    async def test_while_one_call_tries_the_engine_the_others_wait(self) -> None:
        clock, gate = Clock(), asyncio.Event()

        class Gated(ScriptedEngine):
            async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
                await gate.wait()
                return await super().translate(requests)

        gate.set()
        engine = Gated(script=always(FailureReason.TIMEOUT))
        breaker = Breaker(engine, failures=1, clock=clock)
        await reasons(breaker)
        clock.now += 60.0
        gate.clear()
        engine.script = lambda request: "OK"
        trial = asyncio.create_task(reasons(breaker))
        await asyncio.sleep(0)
        assert await reasons(breaker) == ["unavailable"]
        gate.set()
        assert await trial == ["OK"]
        assert await reasons(breaker) == ["OK"]

    async def test_a_trial_that_was_cancelled_leaves_room_for_another(self) -> None:
        clock = Clock()

        class Hanging(ScriptedEngine):
            hangs = False

            async def translate(self, requests: Sequence[TranslationRequest]) -> Sequence[TranslationOutcome]:
                if self.hangs:
                    await asyncio.sleep(60)
                return await super().translate(requests)

        engine = Hanging(script=always(FailureReason.TIMEOUT))
        breaker = Breaker(engine, failures=1, clock=clock)
        await reasons(breaker)
        clock.now += 60.0
        engine.hangs = True
        trial = asyncio.create_task(reasons(breaker))
        await asyncio.sleep(0)
        trial.cancel()
        with pytest.raises(asyncio.CancelledError):
            await trial
        engine.hangs, engine.script = False, lambda request: "OK"
        assert await reasons(breaker) == ["OK"]


class TestRetrying:
    def retrying(self, engine: ScriptedEngine, **more: int) -> tuple[Retrying, list[float]]:
        slept: list[float] = []

        async def sleep(seconds: float) -> None:
            slept.append(seconds)

        return Retrying(engine, sleep=sleep, uniform=lambda: 0.5, **more), slept

    async def test_only_what_may_pass_is_asked_again(self) -> None:
        results = {"late": FailureReason.TIMEOUT, "no": FailureReason.REFUSED, "paid": FailureReason.QUOTA, "ok": "OK"}
        engine = ScriptedEngine(script=lambda request: results[request.text])
        retrying, slept = self.retrying(engine)
        assert await reasons(retrying, *results) == ["timeout", "refused", "quota", "OK"]
        assert [[request.text for request in batch] for batch in engine.asked] == [[*results], ["late"]]
        assert slept == [0.25]

    async def test_a_second_answer_takes_the_place_of_the_first(self) -> None:
        engine = ScriptedEngine()
        engine.script = lambda request: "OK" if len(engine.asked) == 2 else FailureReason.UNAVAILABLE
        retrying, _ = self.retrying(engine)
        assert await reasons(retrying, "a", "b") == ["OK", "OK"]

    async def test_waits_grow_with_the_tries(self) -> None:
        retrying, slept = self.retrying(ScriptedEngine(script=always(FailureReason.TIMEOUT)), tries=4)
        assert await reasons(retrying) == ["timeout"]
        assert slept == [0.25, 0.5, 1.0]

    async def test_what_the_service_asks_for_is_the_least(self) -> None:
        engine = ScriptedEngine(script=always(FailureReason.UNAVAILABLE), retry_after=timedelta(seconds=3))
        retrying, slept = self.retrying(engine)
        await reasons(retrying)
        assert slept == [3.0]

    async def test_a_service_that_asks_for_minutes_is_not_asked_again(self) -> None:
        engine = ScriptedEngine(script=always(FailureReason.UNAVAILABLE), retry_after=timedelta(minutes=3))
        retrying, slept = self.retrying(engine)
        assert await reasons(retrying) == ["unavailable"]
        assert (slept, len(engine.asked)) == ([], 1)


class TestBudget:
    def moment(self, hour: int) -> datetime:
        return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=hour)

    async def test_what_fits_is_translated_and_the_rest_is_not(self) -> None:
        engine = ScriptedEngine()
        budgeted = Budgeted(engine, budget=MemoryBudget(10), tenant_id="a")
        assert await reasons(budgeted, "12345678", "too long", "9", "0") == ["12345678", "quota", "9", "0"]
        assert await reasons(budgeted, "x") == ["quota"]
        assert [[request.text for request in batch] for batch in engine.asked] == [["12345678", "9", "0"]]

    async def test_one_tenant_does_not_use_up_anothers(self) -> None:
        budget = MemoryBudget(5)
        assert await reasons(Budgeted(ScriptedEngine(), budget=budget, tenant_id="a"), "12345") == ["12345"]
        assert await reasons(Budgeted(ScriptedEngine(), budget=budget, tenant_id="a"), "1") == ["quota"]
        assert await reasons(Budgeted(ScriptedEngine(), budget=budget, tenant_id="b"), "12345") == ["12345"]

    async def test_a_failure_costs_nothing(self) -> None:
        engine = ScriptedEngine(script=always(FailureReason.TIMEOUT))
        budgeted = Budgeted(engine, budget=MemoryBudget(5), tenant_id="a")
        assert await reasons(budgeted, "12345") == ["timeout"]
        engine.script = lambda request: request.text
        assert await reasons(budgeted, "12345") == ["12345"]

    async def test_a_new_day_in_utc_brings_a_new_budget(self) -> None:
        now = [self.moment(23)]
        budget = MemoryBudget(5, clock=lambda: now[0])
        assert await budget.take("a", 5)
        assert not await budget.take("a", 1)
        now[0] = self.moment(24)
        assert await budget.take("a", 5)

    async def test_what_was_taken_yesterday_is_not_given_back_today(self) -> None:
        now = [self.moment(23)]
        budget = MemoryBudget(5, clock=lambda: now[0])
        await budget.take("a", 5)
        now[0] = self.moment(24)
        await budget.give_back("a", 5)
        assert await budget.take("a", 5)
        assert not await budget.take("a", 1)

    async def test_a_budget_of_nothing_allows_nothing(self) -> None:
        engine = ScriptedEngine()
        assert await reasons(Budgeted(engine, budget=MemoryBudget(0), tenant_id="a"), "x") == ["quota"]
        assert engine.asked == []


class TestDisclosed:
    def disclosed(self, engine: ScriptedEngine, *, may_leave: bool) -> Disclosed:
        return Disclosed(engine, may_leave=may_leave, redactor=PatternRedactor())

    async def test_without_leave_an_engine_elsewhere_is_never_called(self) -> None:
        engine = ScriptedEngine()
        disclosed = self.disclosed(engine, may_leave=False)
        assert await reasons(disclosed, "a", "b") == ["refused", "refused"]
        assert not disclosed.supports("en-US", "de-DE")
        assert engine.asked == []

    async def test_an_engine_here_needs_no_leave_and_sees_everything(self) -> None:
        engine = ScriptedEngine(leaves_machine=False)
        disclosed = self.disclosed(engine, may_leave=False)
        assert disclosed.supports("en-US", "de-DE")
        assert await reasons(disclosed, "mail ada@example.org") == ["MAIL ADA@EXAMPLE.ORG"]

    async def test_with_leave_only_redacted_text_reaches_the_engine(self) -> None:
        engine = ScriptedEngine()
        assert await reasons(self.disclosed(engine, may_leave=True), "mail ada@example.org", "ok") == [
            "MAIL ada@example.org",
            "OK",
        ]
        assert [request.text for request in engine.asked[0]] == ["mail ⟨1⟩", "ok"]

    async def test_an_engine_that_loses_what_was_redacted_has_failed(self) -> None:
        engine = ScriptedEngine(script=lambda request: "gone")
        assert await reasons(self.disclosed(engine, may_leave=True), "mail ada@example.org") == ["malformed"]


class TestChain:
    async def test_the_next_engine_gets_what_the_first_did_not_translate(self) -> None:
        first = ScriptedEngine("first", lambda request: "1" if request.text == "a" else FailureReason.MALFORMED)
        second = ScriptedEngine("second", lambda request: "2")
        outcomes = await Chain([first, second]).translate([a_request("a"), a_request("b")])
        assert [(each.text, each.provider) for each in outcomes if isinstance(each, Translated)] == [
            ("1", "first"),
            ("2", "second"),
        ]
        assert [request.text for request in second.asked[0]] == ["b"]

    async def test_an_engine_without_the_pair_is_not_asked(self) -> None:
        german, french = ScriptedEngine("german", targets=["de-DE"]), ScriptedEngine("french", targets=["fr-FR"])
        chain = Chain([german, french])
        outcomes = await chain.translate([a_request("a", "fr-FR"), a_request("b", "ja-JP")])
        assert [type(outcome) for outcome in outcomes] == [Translated, NotTranslated]
        assert german.asked == []
        assert chain.supports("en-US", "fr-FR")
        assert not chain.supports("en-US", "ja-JP")

    async def test_nobody_at_all_is_a_refusal(self) -> None:
        assert await reasons(Chain([])) == ["refused"]
        assert not Chain([]).leaves_machine

    @pytest.mark.parametrize(
        ("first", "second", "shown"),
        [("timeout", "refused", "timeout"), ("refused", "timeout", "timeout"), ("refused", "quota", "quota")],
    )
    async def test_without_a_translation_the_failure_that_may_pass_is_shown(
        self, first: str, second: str, shown: str
    ) -> None:
        engines = [ScriptedEngine(reason, always(FailureReason(reason))) for reason in (first, second)]
        assert await reasons(Chain(engines)) == [shown]

    @pytest.mark.parametrize("reason", [FailureReason.TIMEOUT, FailureReason.UNAVAILABLE])
    async def test_a_fallback_sticks_for_a_while(self, reason: FailureReason) -> None:
        clock = Clock()
        first, second = ScriptedEngine("first", always(reason)), ScriptedEngine("second", lambda request: "2")
        chain = Chain([first, second], setbacks=Setbacks(stick_for=timedelta(seconds=60), clock=clock))
        assert await reasons(chain) == ["2"]
        first.script = lambda request: "1"
        assert await reasons(chain) == ["2"]
        clock.now += 60.0
        assert await reasons(chain) == ["1"]

    @pytest.mark.parametrize("reason", [FailureReason.REFUSED, FailureReason.QUOTA, FailureReason.MALFORMED])
    async def test_what_speaks_of_the_text_or_the_tenant_moves_no_engine(self, reason: FailureReason) -> None:
        first, second = ScriptedEngine("first", always(reason)), ScriptedEngine("second", lambda request: "2")
        chain = Chain([first, second], setbacks=Setbacks(clock=Clock()))
        assert await reasons(chain) == ["2"]
        first.script = lambda request: "1"
        assert await reasons(chain) == ["1"]

    async def test_an_engine_that_was_down_is_still_the_last_resort(self) -> None:
        first, second = ScriptedEngine("first", always(FailureReason.TIMEOUT)), ScriptedEngine("second")
        chain = Chain([first, second], setbacks=Setbacks(clock=Clock()))
        await reasons(chain)
        first.script, second.script = (lambda request: "1"), always(FailureReason.REFUSED)
        assert await reasons(chain) == ["1"]


class TestProviders:
    def providers(self, *engines: ScriptedEngine, characters: int = 1000) -> Providers:
        return Providers(engines, budget=MemoryBudget(characters), redactor=PatternRedactor(), clock=Clock())

    async def test_a_tenant_without_leave_has_the_engines_of_this_machine(self) -> None:
        away, here = ScriptedEngine("away"), ScriptedEngine("here", leaves_machine=False)
        providers = self.providers(away, here)
        assert await reasons(providers.for_tenant("a", may_leave=False)) == ["DISK FULL"]
        assert away.asked == []
        assert len(here.asked) == 1

    async def test_a_tenant_with_leave_has_all_of_them_in_order_and_redacted(self) -> None:
        away, here = ScriptedEngine("away"), ScriptedEngine("here", leaves_machine=False)
        chain = self.providers(away, here).for_tenant("a", may_leave=True)
        assert await reasons(chain, "from 10.0.0.1") == ["FROM 10.0.0.1"]
        assert away.asked[0][0].text == "from ⟨1⟩"
        assert here.asked == []

    async def test_a_used_up_budget_leads_to_the_engine_of_this_machine(self) -> None:
        away, here = ScriptedEngine("away"), ScriptedEngine("here", leaves_machine=False)
        providers = self.providers(away, here, characters=3)
        assert await reasons(providers.for_tenant("a", may_leave=True), "abcd") == ["ABCD"]
        assert away.asked == []
        assert await reasons(providers.for_tenant("b", may_leave=True), "abc") == ["ABC"]
        assert len(away.asked) == 1

    async def test_tenants_share_what_is_known_about_an_engine(self) -> None:
        down = ScriptedEngine("down", always(FailureReason.UNAVAILABLE), retry_after=timedelta(minutes=1))
        providers = self.providers(down)
        for tenant in ("a", "b", "c", "d", "e", "f", "g"):
            assert await reasons(providers.for_tenant(tenant, may_leave=True)) == ["unavailable"]
        assert len(down.asked) == 5

    async def test_closing_closes_every_engine(self) -> None:
        engines = [ScriptedEngine("one"), ScriptedEngine("two", leaves_machine=False)]
        await self.providers(*engines).close()
        assert [engine.closed for engine in engines] == [1, 1]
