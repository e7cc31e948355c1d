"""What every translation engine must do, each against a fake that speaks its real protocol."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any, ClassVar

import orjson
import pytest

from slack_fixtures.kernel.errors import InvalidValueError
from slack_fixtures.localization.ports import (
    CostUnit,
    Example,
    FailureReason,
    GlossaryEntry,
    NotTranslated,
    Translated,
    TranslationOutcome,
    TranslationRequest,
    Translator,
)
from slack_fixtures.localization.providers.deepl import FREE_URL, PRO_URL, DeepLTranslator
from slack_fixtures.localization.providers.guarded import Disclosed
from slack_fixtures.localization.providers.huggingface import HuggingFaceTranslator
from slack_fixtures.localization.providers.languages import Family, ModelKind
from slack_fixtures.localization.providers.libretranslate import LibreTranslateTranslator
from slack_fixtures.localization.providers.local import LocalTranslator
from slack_fixtures.localization.providers.openai import OpenAITranslator
from slack_fixtures.localization.redaction import PatternRedactor
from slack_fixtures.localization.segments import mask, unmask
from slack_fixtures.testing.faults import Fault
from slack_fixtures.testing.translators import (
    FakeDeepL,
    FakeHuggingFace,
    FakeLibreTranslate,
    FakeLocalEngine,
    FakeOpenAI,
    FakeTranslationServer,
    marked,
    with_doubled_spans,
    without_spans,
)

KEY = "canary-key-0123456789"
TEXT = "Disk on ⟨1⟩ is ⟨2⟩ full"


def a_request(text: str = TEXT, source: str = "en-US", target: str = "de-DE", **more: Any) -> TranslationRequest:
    return TranslationRequest(text, source, target, **more)


async def one(translator: Translator, request: TranslationRequest | None = None) -> TranslationOutcome:
    (outcome,) = await translator.translate([request or a_request()])
    return outcome


def words_of(outcome: TranslationOutcome) -> str:
    assert isinstance(outcome, Translated), outcome
    return outcome.text


def reason_of(outcome: TranslationOutcome) -> FailureReason:
    assert isinstance(outcome, NotTranslated), outcome
    return outcome.reason


class TranslatorContract:
    """Holds for every adapter."""

    unsupported: ClassVar[tuple[str, str]] = ("de-DE", "de-AT")
    refuses_unsupported: ClassVar[bool] = True

    async def test_a_text_comes_back_translated_with_its_spans(self, translator: Translator) -> None:
        text = words_of(await one(translator))
        assert "Disk on ⟨1⟩ is ⟨2⟩ full" in text
        assert text != TEXT

    async def test_an_outcome_names_its_provider_and_its_cost(self, translator: Translator) -> None:
        outcome = await one(translator)
        assert isinstance(outcome, Translated)
        assert outcome.provider == translator.name
        assert outcome.cost.amount > 0

    async def test_outcomes_come_in_the_order_of_the_requests(self, translator: Translator) -> None:
        texts = [f"Queue ⟨1⟩ has grown {word}" for word in ("a", "b", "c", "d", "e", "f", "g")]
        targets = ["de-DE", "fr-FR", "de-DE", "fr-FR", "de-DE", "de-DE", "fr-FR"]
        requests = [a_request(text, target=target) for text, target in zip(texts, targets, strict=True)]
        requests = [request for request in requests if translator.supports("en-US", request.target_locale)]
        outcomes = await translator.translate(requests)
        for request, outcome in zip(requests, outcomes, strict=True):
            assert request.text in words_of(outcome)
            assert request.target_locale[:2] in words_of(outcome).lower()

    async def test_many_texts_are_translated_in_several_calls(self, translator: Translator) -> None:
        outcomes = await translator.translate([a_request(f"Event {number} on ⟨1⟩") for number in range(120)])
        assert [f"Event {number} on" in words_of(outcome) for number, outcome in enumerate(outcomes)] == [True] * 120

    async def test_the_same_span_twice_stays_twice(self, translator: Translator) -> None:
        assert words_of(await one(translator, a_request("From ⟨1⟩ back to ⟨1⟩"))).count("⟨1⟩") == 2

    async def test_spans_with_large_numbers_stay(self, translator: Translator) -> None:
        assert "⟨12⟩ and ⟨123⟩" in words_of(await one(translator, a_request("Nodes ⟨12⟩ and ⟨123⟩ left")))

    @pytest.mark.parametrize("text", ["a < b & c > d on ⟨1⟩", 'say "no" to ⟨1⟩\'s &amp; friends', "x<⟨1⟩>y", "⟨1⟩"])
    async def test_what_is_markup_to_a_protocol_comes_back_as_it_was(self, translator: Translator, text: str) -> None:
        assert text in words_of(await one(translator, a_request(text)))

    @pytest.mark.parametrize("text", ["see [X1X] and ⟨1⟩", "see __1__ and ⟨1⟩", 'see <x id="1"/> and ⟨1⟩'])
    async def test_a_text_that_looks_like_a_mask_is_no_mask(self, translator: Translator, text: str) -> None:
        assert text in words_of(await one(translator, a_request(text)))

    async def test_a_lost_span_is_a_failure(self, translator: Translator, server: Any) -> None:
        server.words = without_spans
        assert reason_of(await one(translator)) is FailureReason.MALFORMED

    async def test_a_doubled_span_is_a_failure(self, translator: Translator, server: Any) -> None:
        server.words = with_doubled_spans
        assert reason_of(await one(translator)) is FailureReason.MALFORMED

    async def test_an_invented_span_is_a_failure(self, translator: Translator, server: Any) -> None:
        server.words = lambda text, target: marked(text, target) + ' ⟨9⟩ [X9X] <x id="9"/>'
        assert reason_of(await one(translator, a_request("All is well"))) is FailureReason.MALFORMED

    async def test_an_empty_translation_is_a_failure(self, translator: Translator, server: Any) -> None:
        server.words = lambda text, target: " "
        assert reason_of(await one(translator, a_request("All is well"))) is FailureReason.MALFORMED

    async def test_one_bad_text_does_not_spoil_the_others(self, translator: Translator, server: Any) -> None:
        server.words = lambda text, target: without_spans(text, target) if "bad" in text else marked(text, target)
        requests = [a_request("good ⟨1⟩"), a_request("bad ⟨1⟩"), a_request("fine ⟨1⟩")]
        first, second, third = await translator.translate(requests)
        assert "good ⟨1⟩" in words_of(first)
        assert reason_of(second) is FailureReason.MALFORMED
        assert "fine ⟨1⟩" in words_of(third)

    async def test_half_a_character_is_refused_without_spoiling_the_others(self, translator: Translator) -> None:
        outcomes = await translator.translate([a_request("half \ud83d"), a_request("whole")])
        assert reason_of(outcomes[0]) is FailureReason.REFUSED
        assert "whole" in words_of(outcomes[1])

    async def test_a_pair_that_it_does_not_have_is_refused(self, translator: Translator) -> None:
        assert not translator.supports(*self.unsupported)
        if self.refuses_unsupported:
            source, target = self.unsupported
            assert reason_of(await one(translator, a_request("All is well", source, target))) is FailureReason.REFUSED

    async def test_nothing_to_translate_is_no_failure(self, translator: Translator) -> None:
        assert list(await translator.translate([])) == []

    async def test_closing_twice_is_fine(self, translator: Translator) -> None:
        await one(translator)
        await translator.close()
        await translator.close()


class HttpTranslatorContract(TranslatorContract):
    """Holds for every adapter of a service: also when the service does not do its part."""

    async def test_a_server_on_this_machine_does_not_leave_it(self, translator: Translator) -> None:
        assert not translator.leaves_machine

    async def test_what_spans_stand_for_is_never_sent(self, translator: Translator, server: Any) -> None:
        await one(translator, a_request(values=("canary-host", "93%")))
        assert "canary" not in server.everything.replace(KEY, "")
        assert "93%" not in server.everything

    @pytest.mark.parametrize(
        ("status", "reason"),
        [
            (401, FailureReason.REFUSED), (403, FailureReason.REFUSED), (404, FailureReason.REFUSED),
            (413, FailureReason.REFUSED), (422, FailureReason.REFUSED),
            (402, FailureReason.QUOTA), (456, FailureReason.QUOTA),
            (408, FailureReason.UNAVAILABLE), (429, FailureReason.UNAVAILABLE), (500, FailureReason.UNAVAILABLE),
            (502, FailureReason.UNAVAILABLE), (503, FailureReason.UNAVAILABLE), (504, FailureReason.UNAVAILABLE),
            (529, FailureReason.UNAVAILABLE),
            (204, FailureReason.MALFORMED), (302, FailureReason.MALFORMED),
        ],
    )  # fmt: skip
    async def test_a_status_says_why_there_is_no_translation(
        self, translator: Translator, server: Any, status: int, reason: FailureReason
    ) -> None:
        await one(translator)  # what is only read once is read
        server.fail_next(Fault(status=status, headers={"Location": "/elsewhere"} if status == 302 else {}))
        before = len(server.received)
        assert reason_of(await one(translator)) is reason
        assert len(server.received) == before + 1, "nothing is retried, and no redirect is followed"

    async def test_a_wait_that_the_service_asks_for_is_handed_on(self, translator: Translator, server: Any) -> None:
        server.fail_next(Fault(status=429, retry_after=7))
        outcome = await one(translator)
        assert isinstance(outcome, NotTranslated)
        assert outcome.retry_after == timedelta(seconds=7)
        assert outcome.retryable

    async def test_a_date_as_a_wait_is_ignored(self, translator: Translator, server: Any) -> None:
        server.fail_next(Fault(status=429, retry_after="Fri, 31 Dec 1999 23:59:59 GMT"))
        outcome = await one(translator)
        assert isinstance(outcome, NotTranslated)
        assert outcome.retry_after is None

    @pytest.mark.parametrize(
        "fault", [Fault(reset=True), Fault(cut_body=True)], ids=["reset connection", "answer cut off"]
    )
    async def test_a_broken_connection_is_unavailable(self, translator: Translator, server: Any, fault: Fault) -> None:
        server.fail_next(fault, fault)
        assert reason_of(await one(translator)) is FailureReason.UNAVAILABLE

    @pytest.mark.parametrize(
        "body", [b"<html>proxy</html>", b"", b"[]", b"{}", b"null", b"[1]", b'{"translations": 3}', b"[" * 10_000]
    )
    async def test_an_answer_that_is_not_the_protocol_is_malformed(
        self, translator: Translator, server: Any, body: bytes
    ) -> None:
        server.fail_next(Fault(body=body))
        assert reason_of(await one(translator)) is FailureReason.MALFORMED

    async def test_an_endless_answer_is_cut(self, translator: Translator, server: Any) -> None:
        server.fail_next(Fault(body=b'"' + b"a" * 1_100_000 + b'"'))
        assert reason_of(await one(translator)) is FailureReason.MALFORMED

    async def test_a_server_that_hangs_is_a_timeout(self, impatient: Translator, server: Any) -> None:
        server.fail_next(Fault(hang=30.0))
        assert reason_of(await one(impatient)) is FailureReason.TIMEOUT

    async def test_a_server_that_is_gone_is_unavailable(self, orphan: Translator) -> None:
        assert reason_of(await one(orphan)) is FailureReason.UNAVAILABLE

    async def test_a_wrong_key_is_refused(self, translator: Translator, server: Any) -> None:
        server.key = "another"
        assert reason_of(await one(translator)) is FailureReason.REFUSED

    async def test_no_failure_repr_or_log_line_holds_the_key(
        self, translator: Translator, server: Any, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        echo = Fault(status=400, body=orjson.dumps({"error": {"message": KEY, "param": KEY}, "message": KEY}))
        said = [repr(translator), str(translator)]
        for faults in ((echo, echo, echo), (Fault(status=500, body=KEY.encode()),), (Fault(body=KEY.encode()),)):
            server.fail_next(*faults)
            said.append(repr(await one(translator)))
            server._faults.clear()
        assert KEY not in "\n".join([*said, caplog.text])

    async def test_a_proxy_of_the_environment_is_not_used(
        self, translator: Translator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
        assert isinstance(await one(translator), Translated)

    async def test_no_secret_and_no_address_of_a_person_leaves_through_the_way_out(
        self, translator: Translator, server: Any
    ) -> None:
        secrets = {
            "ada@example.org": "Mail to ada@example.org bounced",
            "10.20.30.40": "Peer 10.20.30.40 is down",
            "2001:db8::42": "Peer 2001:db8::42 is down",
            "hunter2canary": "Login failed with password=hunter2canary",
            "+49 170 1234567": "Call +49 170 1234567 at once",
            "ghp_0123456789abcdefghij0123": "Token ghp_0123456789abcdefghij0123 was used",
        }
        leaving = Disclosed(_Elsewhere(translator), may_leave=True, redactor=PatternRedactor())
        for secret, text in secrets.items():
            for written in (text, mask(text).text):
                context = {"domain": text, "urgency": "high", "host": secret}
                glossary = (GlossaryEntry(text, secret), GlossaryEntry("down", "ausgefallen"))
                examples = (Example(text, text),)
                values = tuple(span.text for span in mask(text).spans) if written != text else ()
                request = a_request(written, context=context, glossary=glossary, examples=examples, values=values)
                translated = words_of(await one(leaving, request))
                assert written in translated
                assert values == () or secret in (unmask(translated, mask(text).spans) or "")
            assert secret not in server.everything


class _Elsewhere:
    """An engine that counts as being on another machine."""

    leaves_machine = True

    def __init__(self, inner: Translator) -> None:
        self._inner = inner
        self.name = inner.name
        self.supports = inner.supports
        self.translate = inner.translate
        self.close = inner.close


async def _closing(translator: Translator) -> AsyncIterator[Translator]:
    async with AsyncExitStack() as stack:
        stack.push_async_callback(translator.close)
        yield translator


SHORT = timedelta(milliseconds=300)
NOBODY = "http://127.0.0.1:9"  # the discard port, on which nothing listens


class TestOpenAI(HttpTranslatorContract):
    unsupported = ("de-DE", "de-DE")
    refuses_unsupported = False  # a language model has no list of pairs

    @pytest.fixture
    async def server(self) -> AsyncIterator[FakeOpenAI]:
        async with FakeOpenAI(key=KEY) as server:
            yield server

    @pytest.fixture
    async def translator(self, server: FakeOpenAI) -> AsyncIterator[Translator]:
        async for each in _closing(OpenAITranslator("tiny", api_key=KEY, base_url=server.base_url)):
            yield each

    @pytest.fixture
    async def impatient(self, server: FakeOpenAI) -> AsyncIterator[Translator]:
        slow = OpenAITranslator("tiny", api_key=KEY, base_url=server.base_url, total_timeout=SHORT)
        async for each in _closing(slow):
            yield each

    @pytest.fixture
    async def orphan(self) -> AsyncIterator[Translator]:
        async for each in _closing(OpenAITranslator("tiny", api_key=KEY, base_url=NOBODY)):
            yield each

    async def test_texts_of_one_message_share_a_call(self, translator: Translator, server: FakeOpenAI) -> None:
        await translator.translate([a_request(f"Event {number}") for number in range(7)])
        assert len(server.received) == 1

    async def test_the_model_is_held_to_a_schema_and_to_temperature_zero(
        self, translator: Translator, server: FakeOpenAI
    ) -> None:
        await one(translator)
        body = server.received[0].json
        assert body["response_format"]["json_schema"]["strict"] is True
        assert body["temperature"] == 0
        assert body["model"] == "tiny"

    async def test_the_model_sees_terms_examples_and_context(self, translator: Translator, server: FakeOpenAI) -> None:
        request = a_request(
            context={"domain": "music streaming", "urgency": "high"},
            glossary=(GlossaryEntry("disk", "Datenträger"),),
            examples=(Example("⟨1⟩ is full", "⟨1⟩ ist voll"),),
        )
        await one(translator, request)
        material = orjson.loads(server.received[0].json["messages"][1]["content"])
        assert material["glossary"] == [{"source": "disk", "target": "Datenträger"}]
        assert material["examples"] == [{"source": "⟨1⟩ is full", "target": "⟨1⟩ ist voll"}]
        assert material["context"] == {"domain": "music streaming", "urgency": "high"}
        assert material["texts"] == [{"id": "t1", "text": TEXT}]

    async def test_texts_of_a_message_share_their_terms_and_their_nearest_examples(
        self, translator: Translator, server: FakeOpenAI
    ) -> None:
        disk, node = GlossaryEntry("disk", "Platte"), GlossaryEntry("node", "Knoten")
        many = tuple(Example(f"a{number}", f"A{number}") for number in range(20))
        requests = [
            a_request("the disk", glossary=(disk,), examples=many),
            a_request("disk and node", glossary=(disk, node), examples=(Example("b", "B"),)),
        ]
        await translator.translate(requests)
        (received,) = server.received
        material = orjson.loads(received.json["messages"][1]["content"])
        assert [term["source"] for term in material["glossary"]] == ["disk", "node"]
        assert [example["source"] for example in material["examples"]][:4] == ["a0", "b", "a1", "a2"]
        assert len(material["examples"]) == 10

    async def test_a_server_without_schemas_is_asked_for_plain_json_from_then_on(self) -> None:
        async with FakeOpenAI(schema=False) as server:
            async for translator in _closing(OpenAITranslator("tiny", base_url=server.base_url)):
                await one(translator)
                assert isinstance(await one(translator), Translated)
                kinds = [received.json["response_format"]["type"] for received in server.received]
        assert kinds == ["json_schema", "json_object", "json_object"]

    async def test_a_model_without_temperature_is_asked_without_one(self) -> None:
        async with FakeOpenAI(temperature=False) as server:
            async for translator in _closing(OpenAITranslator("tiny", base_url=server.base_url)):
                assert isinstance(await one(translator), Translated)
                assert "temperature" not in server.received[-1].json
                assert server.received[-1].json["response_format"]["type"] == "json_schema"

    async def test_a_server_that_refuses_everything_is_asked_a_few_times_only(
        self, translator: Translator, server: FakeOpenAI
    ) -> None:
        server.fail_next(*[Fault(status=400)] * 10)
        assert reason_of(await one(translator)) is FailureReason.REFUSED
        assert len(server.received) == 2
        server._faults.clear()
        await one(translator)
        assert server.received[-1].json["response_format"]["type"] == "json_schema", "plainer did not help"

    @pytest.mark.parametrize("spelt", ["⟨ 1 ⟩", "〈1〉", "\u23291\u232a"])
    async def test_a_symbol_may_come_back_in_brackets_of_east_asia(
        self, translator: Translator, server: FakeOpenAI, spelt: str
    ) -> None:
        server.words = lambda text, target: marked(text.replace("⟨1⟩", spelt), target)
        assert TEXT in words_of(await one(translator))

    async def test_json_in_a_fence_is_read(self) -> None:
        async with FakeOpenAI(fenced=True) as server:
            async for translator in _closing(OpenAITranslator("tiny", base_url=server.base_url)):
                assert isinstance(await one(translator), Translated)

    @pytest.mark.parametrize(
        ("content", "reasons"),
        [
            ('{"translations": [{"id": "t1", "text": "eins"}]}', [None, "malformed"]),
            ('{"translations": [{"id": "t2", "text": "zwei"}, {"id": "t1", "text": "eins"}]}', [None, None]),
            (
                '{"translations": [{"id": "t1", "text": "eins"}, {"id": "t1", "text": "x"}, {"id": "t2", "text": "zwei"}]}',
                ["malformed", None],
            ),
            ('{"translations": [{"id": "t7", "text": "sieben"}]}', ["malformed", "malformed"]),
            ('{"translations": [{"id": 1, "text": "eins"}]}', ["malformed", "malformed"]),
            ('["eins", "zwei"]', ["malformed", "malformed"]),
            ("Sure! Here are your translations.", ["malformed", "malformed"]),
        ],
    )
    async def test_texts_are_matched_by_id_alone(
        self, translator: Translator, server: FakeOpenAI, content: str, reasons: list[str | None]
    ) -> None:
        server.content = content
        outcomes = await translator.translate([a_request("one"), a_request("two")])
        expected = ["eins", "zwei"]
        for outcome, reason, text in zip(outcomes, reasons, expected, strict=True):
            if reason is None:
                assert words_of(outcome) == text
            else:
                assert reason_of(outcome) == reason

    async def test_a_refusal_of_the_model_is_a_refusal(self, translator: Translator, server: FakeOpenAI) -> None:
        server.refusal = "I cannot help with that"
        assert reason_of(await one(translator)) is FailureReason.REFUSED

    @pytest.mark.parametrize(
        ("finish", "reason"),
        [("length", FailureReason.MALFORMED), ("content_filter", FailureReason.REFUSED)],
    )
    async def test_an_answer_that_was_stopped_is_not_used(
        self, translator: Translator, server: FakeOpenAI, finish: str, reason: FailureReason
    ) -> None:
        server.finish_reason = finish
        assert reason_of(await one(translator)) is reason

    async def test_a_used_up_account_is_a_quota(self, translator: Translator, server: FakeOpenAI) -> None:
        server.fail_next(Fault(status=429, body=b'{"error": {"code": "insufficient_quota", "message": "pay"}}'))
        assert reason_of(await one(translator)) is FailureReason.QUOTA

    async def test_tokens_are_shared_out_without_a_rest(self, translator: Translator, server: FakeOpenAI) -> None:
        outcomes = await translator.translate([a_request("one"), a_request("two and a half"), a_request("three")])
        costs = [outcome.cost for outcome in outcomes if isinstance(outcome, Translated)]
        assert {cost.unit for cost in costs} == {CostUnit.TOKENS}
        assert sum(cost.amount for cost in costs) == len(server.received[0].body) // 4 + 10

    @pytest.mark.parametrize("suffix", ["", "/v1", "/v1/"])
    async def test_the_version_may_be_left_out_of_the_base_url(self, server: FakeOpenAI, suffix: str) -> None:
        url = server.base_url.removesuffix("/v1") + suffix
        async for translator in _closing(OpenAITranslator("tiny", api_key=KEY, base_url=url)):
            assert isinstance(await one(translator), Translated)

    def test_openai_itself_is_elsewhere(self) -> None:
        assert OpenAITranslator("gpt-4o-mini", api_key=KEY).leaves_machine


class TestHuggingFace(HttpTranslatorContract):
    @pytest.fixture
    async def server(self) -> AsyncIterator[FakeHuggingFace]:
        async with FakeHuggingFace(key=KEY) as server:
            yield server

    @pytest.fixture
    async def translator(self, server: FakeHuggingFace) -> AsyncIterator[Translator]:
        model = HuggingFaceTranslator("facebook/m2m100_418M", api_key=KEY, base_url=server.base_url)
        async for each in _closing(model):
            yield each

    @pytest.fixture
    async def impatient(self, server: FakeHuggingFace) -> AsyncIterator[Translator]:
        slow = HuggingFaceTranslator("facebook/m2m100_418M", api_key=KEY, base_url=server.base_url, total_timeout=SHORT)
        async for each in _closing(slow):
            yield each

    @pytest.fixture
    async def orphan(self) -> AsyncIterator[Translator]:
        async for each in _closing(HuggingFaceTranslator("facebook/m2m100_418M", api_key=KEY, base_url=NOBODY)):
            yield each

    async def test_a_model_that_is_loading_says_how_long(self, translator: Translator, server: FakeHuggingFace) -> None:
        server.fail_next(Fault(status=503))
        outcome = await one(translator)
        assert outcome == NotTranslated(
            FailureReason.UNAVAILABLE, "the model is loading", translator.name, timedelta(seconds=20)
        )

    @pytest.mark.parametrize("time", [b'"soon"', b"-1", b"NaN", b"true", b"null", b"1e400"])
    async def test_an_odd_loading_time_is_ignored(
        self, translator: Translator, server: FakeHuggingFace, time: bytes
    ) -> None:
        server.fail_next(Fault(status=503, body=b'{"estimated_time": ' + time + b"}"))
        outcome = await one(translator)
        assert isinstance(outcome, NotTranslated)
        assert (outcome.reason, outcome.retry_after) == (FailureReason.UNAVAILABLE, None)

    @pytest.mark.parametrize(
        ("model", "parameters"),
        [
            ("facebook/m2m100_418M", {"src_lang": "en", "tgt_lang": "de"}),
            ("facebook/nllb-200-distilled-600M", {"src_lang": "eng_Latn", "tgt_lang": "deu_Latn"}),
            ("facebook/mbart-large-50-many-to-many-mmt", {"src_lang": "en_XX", "tgt_lang": "de_DE"}),
            ("Helsinki-NLP/opus-mt-en-de", None),
        ],
    )
    async def test_each_family_is_told_its_languages_in_its_own_codes(
        self, server: FakeHuggingFace, model: str, parameters: dict[str, str] | None
    ) -> None:
        async for translator in _closing(HuggingFaceTranslator(model, api_key=KEY, base_url=server.base_url)):
            assert isinstance(await one(translator), Translated)
        assert server.received[0].json.get("parameters") == parameters
        assert server.received[0].path == f"/models/{model}"

    async def test_a_span_that_is_lost_in_one_form_is_kept_in_another(
        self, translator: Translator, server: FakeHuggingFace
    ) -> None:
        server.words = lambda text, target: marked(text.replace("[X1X]", ""), target)
        assert TEXT in words_of(await one(translator))
        assert [received.json["inputs"] for received in server.received] == [
            "Disk on [X1X] is [X2X] full",
            "Disk on __1__ is __2__ full",
        ]

    @pytest.mark.parametrize("spelt", ["[ X1X ]", "[x1x]", "[X 1 X]", "[X1 X]"])
    async def test_a_mask_may_come_back_spaced_and_in_small_letters(
        self, translator: Translator, server: FakeHuggingFace, spelt: str
    ) -> None:
        server.words = lambda text, target: marked(text.replace("[X1X]", spelt), target)
        assert "on ⟨1⟩ is ⟨2⟩" in words_of(await one(translator))
        assert len(server.received) == 1

    async def test_a_server_that_takes_one_text_is_asked_for_one_after_the_other_from_then_on(self) -> None:
        async with FakeHuggingFace(lists=False) as server:
            model = HuggingFaceTranslator("Helsinki-NLP/opus-mt-en-de", api_key=None, base_url=server.base_url)
            async for translator in _closing(model):
                for _ in range(2):
                    outcomes = await translator.translate([a_request("one"), a_request("two")])
                    assert [words_of(outcome) for outcome in outcomes] == ["(de) one", "(de) two"]
        inputs = [received.json["inputs"] for received in server.received]
        assert inputs == [["one", "two"], "one", "two", "one", "two"]

    @pytest.mark.parametrize(
        "model", ["gpt2", "../opus-mt-en-de", "a/b/opus-mt-en-de", "opus-mt-en-de?x", "/opus-mt-en-de"]
    )
    def test_a_model_of_no_known_family_or_no_name_is_refused(self, model: str) -> None:
        with pytest.raises(InvalidValueError, match="OPUS-MT"):
            HuggingFaceTranslator(model, api_key=KEY)

    def test_hugging_face_itself_is_elsewhere(self) -> None:
        assert HuggingFaceTranslator("Helsinki-NLP/opus-mt-en-de", api_key=KEY).leaves_machine


class TestDeepL(HttpTranslatorContract):
    @pytest.fixture
    async def server(self) -> AsyncIterator[FakeDeepL]:
        async with FakeDeepL(key=KEY) as server:
            yield server

    @pytest.fixture
    async def translator(self, server: FakeDeepL) -> AsyncIterator[Translator]:
        async for each in _closing(DeepLTranslator(api_key=KEY, base_url=server.base_url)):
            yield each

    @pytest.fixture
    async def impatient(self, server: FakeDeepL) -> AsyncIterator[Translator]:
        slow = DeepLTranslator(api_key=KEY, base_url=server.base_url, total_timeout=SHORT)
        async for each in _closing(slow):
            yield each

    @pytest.fixture
    async def orphan(self) -> AsyncIterator[Translator]:
        async for each in _closing(DeepLTranslator(api_key=KEY, base_url=NOBODY)):
            yield each

    async def test_spans_are_elements_that_deepl_leaves_alone(self, translator: Translator, server: FakeDeepL) -> None:
        await one(translator)
        body = server.received[0].json
        assert body["text"] == ['Disk on <x id="1"/> is <x id="2"/> full']
        assert (body["tag_handling"], body["ignore_tags"]) == ("xml", ["x"])

    @pytest.mark.parametrize("spelt", ['<x id="1"></x>', "<x id='1' />", '<x id="1" ></x>', '<x id="1">\n</x>'])
    async def test_an_element_may_come_back_in_another_spelling(
        self, translator: Translator, server: FakeDeepL, spelt: str
    ) -> None:
        server.words = lambda text, target: text.replace('<x id="1"/>', spelt)
        assert "⟨1⟩" in words_of(await one(translator))

    async def test_an_element_with_words_in_it_is_a_failure(self, translator: Translator, server: FakeDeepL) -> None:
        server.words = lambda text, target: text.replace('<x id="1"/>', '<x id="1">Host</x>')
        assert reason_of(await one(translator)) is FailureReason.MALFORMED

    @pytest.mark.parametrize(
        ("register", "formality"), [("formal", "prefer_more"), ("informal", "prefer_less"), ("neutral", None)]
    )
    async def test_the_register_is_asked_for_where_there_is_one(
        self, translator: Translator, server: FakeDeepL, register: str, formality: str | None
    ) -> None:
        await one(translator, a_request(context={"register": register}))
        assert server.received[0].json.get("formality") == formality

    async def test_the_context_goes_beside_the_text(self, translator: Translator, server: FakeDeepL) -> None:
        await one(translator, a_request(context={"domain": "music streaming", "urgency": "high"}))
        assert "domain: music streaming; urgency: high" in server.received[0].json["context"]

    @pytest.mark.parametrize(
        ("locale", "code"),
        [
            ("de-AT", "DE"), ("en-US", "EN-US"), ("en-GB", "EN-GB"), ("en-NZ", "EN-GB"), ("pt-BR", "PT-BR"),
            ("pt-PT", "PT-PT"), ("pt", "PT-BR"), ("zh-CN", "ZH-HANS"), ("zh-TW", "ZH-HANT"), ("nb-NO", "NB"),
            ("es-MX", "ES"), ("ar-SA", "AR"),
        ],
    )  # fmt: skip
    async def test_a_locale_is_the_closest_of_deepls_languages(
        self, translator: Translator, server: FakeDeepL, locale: str, code: str
    ) -> None:
        await one(translator, a_request("Tout va bien", "fr-FR", locale))
        assert server.received[0].json["target_lang"] == code

    async def test_a_glossary_of_the_operator_is_named(self, server: FakeDeepL) -> None:
        known = DeepLTranslator(api_key=KEY, base_url=server.base_url, glossary_ids={("en", "de"): "id-1"})
        async for translator in _closing(known):
            await translator.translate([a_request(), a_request(target="fr-FR")])
        assert [received.json.get("glossary_id") for received in server.received] == ["id-1", None]

    async def test_billed_characters_are_the_cost(self, translator: Translator) -> None:
        outcome = await one(translator)
        assert isinstance(outcome, Translated)
        assert outcome.cost.amount == len('Disk on <x id="1"/> is <x id="2"/> full')

    def test_a_key_says_which_host_it_is_for(self) -> None:
        assert DeepLTranslator(api_key="abc:fx")._service._base.host in FREE_URL
        assert DeepLTranslator(api_key="abc")._service._base.host in PRO_URL
        assert DeepLTranslator(api_key="abc").leaves_machine

    @pytest.mark.parametrize("key", ["", "two words", "line\nbreak", "schlüssel"])
    def test_a_key_that_cannot_be_one_is_refused_without_being_shown(self, key: str) -> None:
        with pytest.raises(InvalidValueError) as error:
            DeepLTranslator(api_key=key)
        assert "DEEPL_API_KEY" in str(error.value)
        assert not key or key not in str(error.value)


class TestLibreTranslate(HttpTranslatorContract):
    @pytest.fixture
    async def server(self) -> AsyncIterator[FakeLibreTranslate]:
        async with FakeLibreTranslate(key=KEY) as server:
            yield server

    @pytest.fixture
    async def translator(self, server: FakeLibreTranslate) -> AsyncIterator[Translator]:
        async for each in _closing(LibreTranslateTranslator(server.base_url, api_key=KEY)):
            yield each

    @pytest.fixture
    async def impatient(self, server: FakeLibreTranslate) -> AsyncIterator[Translator]:
        async for each in _closing(LibreTranslateTranslator(server.base_url, api_key=KEY, total_timeout=SHORT)):
            yield each

    @pytest.fixture
    async def orphan(self) -> AsyncIterator[Translator]:
        async for each in _closing(LibreTranslateTranslator(NOBODY, api_key=KEY)):
            yield each

    async def test_the_languages_of_the_server_are_read_once(
        self, translator: Translator, server: FakeLibreTranslate
    ) -> None:
        assert translator.supports("en-US", "ja-JP")
        await one(translator)
        assert not translator.supports("en-US", "ja-JP")
        assert translator.supports("en-US", "de-DE")
        await one(translator)
        assert [received.path for received in server.received] == ["/languages", "/translate", "/translate"]

    async def test_languages_that_could_not_be_read_are_read_again(
        self, translator: Translator, server: FakeLibreTranslate
    ) -> None:
        server.fail_next(Fault(status=500))
        assert reason_of(await one(translator)) is FailureReason.UNAVAILABLE
        assert isinstance(await one(translator), Translated)

    @pytest.mark.parametrize(
        ("languages", "locale", "code"),
        [
            (("en", "zh", "zt"), "zh-CN", "zh"), (("en", "zh", "zt"), "zh-TW", "zt"),
            (("en", "zh-Hans", "zh-Hant"), "zh-TW", "zh-Hant"), (("en", "pt", "pb"), "pt-BR", "pb"),
            (("en", "pt"), "pt-BR", "pt"), (("en", "pt", "pb"), "pt-PT", "pt"),
        ],
    )  # fmt: skip
    async def test_each_release_is_asked_in_its_own_codes(
        self, languages: tuple[str, ...], locale: str, code: str
    ) -> None:
        async with FakeLibreTranslate(languages=languages) as server:
            async for translator in _closing(LibreTranslateTranslator(server.base_url)):
                assert isinstance(await one(translator, a_request(target=locale)), Translated)
            assert server.received[-1].json["target"] == code

    async def test_spans_are_empty_elements_of_html(self, translator: Translator, server: FakeLibreTranslate) -> None:
        await one(translator)
        body = server.received[-1].json
        assert body["q"] == ['Disk on <x id="1"></x> is <x id="2"></x> full']
        assert body["format"] == "html"


class TestLocalModel(TranslatorContract):
    """CTranslate2 and Transformers share everything but the library."""

    @pytest.fixture
    def server(self) -> FakeLocalEngine:
        return FakeLocalEngine()

    @pytest.fixture
    async def translator(self, server: FakeLocalEngine) -> AsyncIterator[Translator]:
        async for each in _closing(LocalTranslator("ctranslate2:m2m", ModelKind(Family.M2M100), lambda: server)):
            yield each

    def test_nothing_leaves_the_machine(self, translator: Translator) -> None:
        assert not translator.leaves_machine

    @pytest.mark.parametrize("error", [RuntimeError("canary"), ValueError("canary"), OSError("canary")])
    async def test_a_model_that_fails_is_unavailable_and_says_nothing_of_the_text(
        self, translator: Translator, server: FakeLocalEngine, error: Exception
    ) -> None:
        server.failure = error
        outcome = await one(translator)
        assert reason_of(outcome) is FailureReason.UNAVAILABLE
        assert "canary" not in repr(outcome)
        assert isinstance(await one(translator), Translated)

    async def test_a_model_is_loaded_when_it_is_first_needed_and_once(self, server: FakeLocalEngine) -> None:
        loads: list[int] = []

        def load() -> FakeLocalEngine:
            loads.append(1)
            return server

        async for translator in _closing(LocalTranslator("local", ModelKind(Family.OPUS_MT, ("en", "de")), load)):
            assert translator.supports("en-GB", "de-AT")
            assert loads == []
            await one(translator)
            await one(translator)
        assert loads == [1]

    async def test_a_span_that_is_lost_in_one_form_is_kept_in_another(
        self, translator: Translator, server: FakeLocalEngine
    ) -> None:
        server.words = lambda text, target: marked(text.replace("[X", "("), target)
        assert TEXT in words_of(await one(translator))
        assert server.asked == [["Disk on [X1X] is [X2X] full"], ["Disk on __1__ is __2__ full"]]


def test_every_fake_server_is_under_contract() -> None:
    assert {fake.__name__ for fake in FakeTranslationServer.__subclasses__()} == {
        "FakeDeepL",
        "FakeHuggingFace",
        "FakeLibreTranslate",
        "FakeOpenAI",
    }
