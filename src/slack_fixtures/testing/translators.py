"""Fake translation services over HTTP, as strict as the real ones, and a fake model in the process.

They translate visibly: ``Disk full`` for ``de`` becomes ``(de) Disk full``. Each keeps every byte that it received.
"""

from __future__ import annotations

import asyncio
import re
import socket
import struct
import xml.etree.ElementTree as ET
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from types import TracebackType
from typing import Any, ClassVar, Final, Self

import orjson
from aiohttp import web

from slack_fixtures.testing.faults import Fault

_RESET_ON_CLOSE: Final = struct.pack("ii", 1, 0)  # SO_LINGER on, for 0 seconds: closing sends RST
_SPAN = re.compile(r"⟨[0-9]+⟩|<x id=\"[0-9]+\"(?:/>|></x>)|\[X[0-9]+X\]|__[0-9]+__")

Words = Callable[[str, str], str]
"""Turns a text, as the service reads it, and the service's code of the target language into a translation."""


def marked(text: str, target: str) -> str:
    """Return the text with its target in front: a translation that anybody can check."""
    return f"({target}) {text}"


def without_spans(text: str, target: str) -> str:
    """Translate like an engine that loses what it should leave alone."""
    return marked(_SPAN.sub("", text), target)


def with_doubled_spans(text: str, target: str) -> str:
    """Translate like an engine that says everything twice."""
    return marked(f"{text} {text}", target)


@dataclass(frozen=True, slots=True)
class Received:
    """One request, as it came over the wire."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, parsed."""
        return orjson.loads(self.body)

    @property
    def everything(self) -> str:
        """Every character of the request."""
        lines = [f"{self.method} {self.path}", *(f"{name}: {value}" for name, value in self.headers.items())]
        return "\n".join([*lines, "", self.body.decode()])


class Refusal(Exception):  # noqa: N818  what the fake answers instead of a translation, and no error of this program
    """The service does not like the request.

    Args:
        status: of the answer.
        message: what it says.
        parameter: the parameter that is wrong.
    """

    def __init__(self, status: int, message: str, *, parameter: str | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.parameter = parameter


class FakeTranslationServer(ABC):
    """Serves one provider's protocol while its context is open.

    Args:
        key: what callers must show; ``None`` for an open server.
        words: how it translates; may be replaced at any time.

    Attributes:
        received: every request so far.
    """

    base_path: ClassVar[str] = ""

    def __init__(self, *, key: str | None = None, words: Words = marked) -> None:
        self.key = key
        self.words = words
        self.received: list[Received] = []
        self._faults: deque[Fault] = deque()
        self._port = 0
        self._closing = asyncio.Event()
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """What the adapter takes as its base URL."""
        return f"http://127.0.0.1:{self._port}{self.base_path}"

    @property
    def everything(self) -> str:
        """Every character that was ever received: request lines, headers and bodies."""
        return "\n".join(received.everything for received in self.received)

    def fail_next(self, *faults: Fault) -> None:
        """Let the next calls go wrong, one fault each; a status is answered in the provider's own form."""
        self._faults.extend(faults)

    @abstractmethod
    def answer(self, received: Received) -> Any:
        """Return the JSON that answers a request.

        Raises:
            Refusal: the request is wrong.
        """

    @abstractmethod
    def error(self, refusal: Refusal) -> Any:
        """Return the provider's own JSON for an error."""

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        received = Received(request.method, request.path_qs, dict(request.headers), await request.read())
        self.received.append(received)
        fault = self._faults.popleft() if self._faults else None
        if fault is not None:
            return await self._serve_badly(request, received, fault)
        return self._answered(received)

    def _answered(self, received: Received) -> web.Response:
        try:
            return _json(HTTPStatus.OK, self.answer(received))
        except Refusal as refusal:
            return _json(refusal.status, self.error(refusal))

    async def _serve_badly(self, request: web.Request, received: Received, fault: Fault) -> web.StreamResponse:
        if fault.hang:
            with suppress(TimeoutError):
                async with asyncio.timeout(fault.hang):
                    await self._closing.wait()
        if fault.reset:
            return _reset(request)
        if fault.cut_body:
            return await _cut(request)
        headers = dict(fault.headers)
        if fault.retry_after is not None:
            headers["Retry-After"] = str(fault.retry_after)
        if fault.body is not None:
            return web.Response(status=fault.status, body=fault.body, headers=headers, content_type="application/json")
        if fault.status == HTTPStatus.OK:
            return self._answered(received)
        return _json(fault.status, self.error(Refusal(fault.status, "told to fail")), headers)


class FakeOpenAI(FakeTranslationServer):
    """Chat completions.

    Args:
        key: as Bearer.
        words: how the model translates.
        schema: whether ``json_schema`` is known; else only ``json_object``, as with many compatible servers.
        temperature: whether the model lets callers choose one.
        fenced: wrap the JSON as for people.

    Attributes:
        content: what the model says instead, whatever it is asked.
        finish_reason: why the model stops.
        refusal: what the model says when it refuses.
    """

    base_path = "/v1"

    def __init__(
        self,
        *,
        key: str | None = None,
        words: Words = marked,
        schema: bool = True,
        temperature: bool = True,
        fenced: bool = False,
    ) -> None:
        super().__init__(key=key, words=words)
        self._schema = schema
        self._temperature = temperature
        self._fenced = fenced
        self.content: str | None = None
        self.finish_reason = "stop"
        self.refusal: str | None = None

    def answer(self, received: Received) -> Any:
        """Complete the chat as a model that does what it was asked."""
        _require(received.path == "/v1/chat/completions", HTTPStatus.NOT_FOUND, "unknown path")
        _require_header(received, "Authorization", self.key and f"Bearer {self.key}", HTTPStatus.UNAUTHORIZED)
        body = received.json
        self._check(body)
        content = self._say(orjson.loads(body["messages"][1]["content"])) if self.content is None else self.content
        message = {"role": "assistant", "content": content, "refusal": self.refusal}
        used = len(received.body) // 4
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "model": body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": self.finish_reason}],
            "usage": {"prompt_tokens": used, "completion_tokens": 10, "total_tokens": used + 10},
        }

    def error(self, refusal: Refusal) -> Any:
        """Return OpenAI's error object."""
        error = {"message": refusal.message, "type": "invalid_request_error", "param": refusal.parameter, "code": None}
        return {"error": error}

    def _check(self, body: Any) -> None:
        known = {"model", "messages", "response_format", "temperature", "stream"}
        _require(set(body) <= known, HTTPStatus.BAD_REQUEST, "unknown parameter")
        _require(bool(body.get("model")), HTTPStatus.BAD_REQUEST, "model is required", "model")
        roles = [message["role"] for message in body["messages"]]
        _require(roles == ["system", "user"], HTTPStatus.BAD_REQUEST, "unexpected roles", "messages")
        _require(self._temperature or "temperature" not in body, HTTPStatus.BAD_REQUEST, "unsupported", "temperature")
        kind = body["response_format"]["type"]
        kinds = {"json_object", "json_schema"} if self._schema else {"json_object"}
        _require(kind in kinds, HTTPStatus.BAD_REQUEST, "unknown response_format", "response_format")
        said = " ".join(message["content"] for message in body["messages"])
        _require("JSON" in said, HTTPStatus.BAD_REQUEST, "'messages' must contain the word 'json'", "messages")

    def _say(self, material: Any) -> str:
        translations = [
            {"id": entry["id"], "text": self.words(entry["text"], material["target_locale"])}
            for entry in material["texts"]
        ]
        said = orjson.dumps({"translations": translations}).decode()
        return f"```json\n{said}\n```" if self._fenced else said


class FakeHuggingFace(FakeTranslationServer):
    """Translation models behind ``/models/{model}``.

    Args:
        key: as Bearer.
        words: how the models translate.
        lists: whether a call may hold several texts; else one, as the API's reference says.
    """

    def __init__(self, *, key: str | None = None, words: Words = marked, lists: bool = True) -> None:
        super().__init__(key=key, words=words)
        self._lists = lists

    def answer(self, received: Received) -> Any:
        """Translate every input."""
        _require(re.fullmatch(r"/models/[\w./-]+", received.path) is not None, HTTPStatus.NOT_FOUND, "Not Found")
        _require_header(received, "Authorization", self.key and f"Bearer {self.key}", HTTPStatus.UNAUTHORIZED)
        body = received.json
        inputs = [body["inputs"]] if isinstance(body.get("inputs"), str) else body.get("inputs")
        unprocessable = HTTPStatus.UNPROCESSABLE_ENTITY
        _require(set(body) <= {"inputs", "parameters"}, unprocessable, "unknown field")
        _require(_texts(inputs) and (self._lists or inputs != body["inputs"]), unprocessable, "wrong inputs")
        parameters = body.get("parameters", {})
        wanted = set() if "opus-mt" in received.path else {"src_lang", "tgt_lang"}
        _require(set(parameters) == wanted, HTTPStatus.BAD_REQUEST, "wrong parameters for this model")
        target = parameters.get("tgt_lang") or received.path.rpartition("-")[2]
        return [{"translation_text": self.words(text, target)} for text in inputs]

    def error(self, refusal: Refusal) -> Any:
        """Return an error, with the time until the model is loaded where it is not."""
        if refusal.status == HTTPStatus.SERVICE_UNAVAILABLE:
            return {"error": "Model is currently loading", "estimated_time": 20.0}
        return {"error": refusal.message}


class FakeDeepL(FakeTranslationServer):
    """DeepL's ``/v2/translate``."""

    _KNOWN: ClassVar[frozenset[str]] = frozenset(
        {
            "text", "source_lang", "target_lang", "context", "split_sentences", "preserve_formatting", "formality",
            "glossary_id", "show_billed_characters", "tag_handling", "ignore_tags",
        }
    )  # fmt: skip
    _FORMALITIES: ClassVar[frozenset[str]] = frozenset({"default", "more", "less", "prefer_more", "prefer_less"})

    def answer(self, received: Received) -> Any:
        """Translate every text, as XML that has to be well formed."""
        _require(received.path == "/v2/translate", HTTPStatus.NOT_FOUND, "Not Found")
        _require_header(received, "Authorization", self.key and f"DeepL-Auth-Key {self.key}", HTTPStatus.FORBIDDEN)
        body = received.json
        self._check(body)
        return {
            "translations": [
                {
                    "detected_source_language": body["source_lang"],
                    "text": self.words(text, body["target_lang"]),
                    "billed_characters": len(text),
                }
                for text in body["text"]
            ]
        }

    def error(self, refusal: Refusal) -> Any:
        """Return DeepL's message."""
        return {"message": refusal.message}

    def _check(self, body: Any) -> None:
        bad = HTTPStatus.BAD_REQUEST
        _require(set(body) <= self._KNOWN, bad, "unknown parameter")
        _require(_texts(body.get("text")) and len(body["text"]) <= 50, bad, "Value for 'text' not supported.")  # noqa: PLR2004  DeepL's limit
        _require(
            re.fullmatch("[A-Z]{2}", body["source_lang"]) is not None, bad, "Value for 'source_lang' not supported."
        )
        target = re.fullmatch("(?!EN$|PT$)[A-Z]{2}(?:-[A-Z]{2,4})?", body["target_lang"])
        _require(target is not None, bad, "Value for 'target_lang' not supported.")
        _require(body.get("formality", "default") in self._FORMALITIES, bad, "Value for 'formality' not supported.")
        _require(body["tag_handling"] == "xml" and isinstance(body["ignore_tags"], list), bad, "Bad tag handling.")
        for text in body["text"]:
            _require(_is_well_formed(text), bad, "Tag handling parsing failed, please check input.")


class FakeLibreTranslate(FakeTranslationServer):
    """A LibreTranslate server with English and a few other languages.

    Args:
        key: as ``api_key`` in the body.
        words: how it translates.
        languages: its codes; each is translated to each other one.
    """

    def __init__(
        self, *, key: str | None = None, words: Words = marked, languages: Sequence[str] = ("en", "de", "fr", "zh-Hans")
    ) -> None:
        super().__init__(key=key, words=words)
        self._languages = tuple(languages)

    def answer(self, received: Received) -> Any:
        """Name the languages, or translate."""
        if received.path == "/languages":
            return [{"code": code, "name": code, "targets": list(self._languages)} for code in self._languages]
        _require(received.path == "/translate", HTTPStatus.NOT_FOUND, "Not Found")
        body = received.json
        _require(self.key is None or body.get("api_key") == self.key, HTTPStatus.FORBIDDEN, "Invalid API key")
        bad = HTTPStatus.BAD_REQUEST
        _require(_texts(body.get("q")), bad, "Invalid request: missing q parameter")
        for name in ("source", "target"):
            _require(body.get(name) in self._languages, bad, f"{body.get(name)} is not supported")
        _require(body.get("format") in {"text", "html"}, bad, "unknown format")
        return {"translatedText": [self.words(text, body["target"]) for text in body["q"]]}

    def error(self, refusal: Refusal) -> Any:
        """Return LibreTranslate's error."""
        return {"error": refusal.message}


class FakeLocalEngine:
    """A loaded model that is none.

    Args:
        words: how it translates; may be replaced at any time.

    Attributes:
        asked: every batch so far.
        failure: raised instead of the next translation.
    """

    def __init__(self, *, words: Words = marked) -> None:
        self.words = words
        self.asked: list[list[str]] = []
        self.failure: Exception | None = None

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        """Translate every text."""
        self.asked.append(list(texts))
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure
        if source == target:
            raise ValueError("the languages are the same")
        return [self.words(text, target) for text in texts]


def _require(holds: bool, status: int, message: str, parameter: str | None = None) -> None:  # noqa: FBT001
    if not holds:
        raise Refusal(status, message, parameter=parameter)


def _require_header(received: Received, name: str, value: str | None, status: int) -> None:
    _require(value is None or received.headers.get(name) == value, status, "Wrong or missing credential")


def _texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(text, str) for text in value)


def _is_well_formed(text: str) -> bool:
    try:
        ET.fromstring(f"<text>{text}</text>")  # noqa: S314  only ever what our own adapters wrote
    except ET.ParseError:
        return False
    return True


def _json(status: int, value: Any, headers: Mapping[str, str] | None = None) -> web.Response:
    return web.Response(status=status, body=orjson.dumps(value), headers=headers, content_type="application/json")


def _reset(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        request.transport.abort()
    return web.Response()


async def _cut(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    response.content_length = 100
    await response.prepare(request)
    await response.write(b'{"translations": [')
    if request.transport is not None:
        request.transport.close()
    return response
