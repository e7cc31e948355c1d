"""The corpora of hostile bodies and templates, through the HTTP interface."""

from __future__ import annotations

import json
import re
from typing import Any

import httpx2
from builders import CHANNEL, Api, a_fixture, a_route, eventually
from corpus.bodies import CANARY, CASES
from corpus.templates import CASES as TEMPLATES
from corpus.templates import HOSTILE_CONTEXT

from slack_fixtures.testing import FakeSlack, mentions_in
from slack_fixtures.testing.blocks import mentions

_LEAKS = re.compile(r"0x[0-9a-f]{8,}|<class |site-packages|/usr/lib|Traceback|object at ")


async def test_each_body_gets_its_status_and_mentions_nobody(api: Api, fake_slack: FakeSlack) -> None:
    await api.post("/routes/{t}", a_route())
    wrong = []
    for case in CASES:
        headers = {"Content-Type": case.content_type} if case.content_type else {}
        answer = await api.post(f"/ingest/{{t}}/{case.endpoint}", content=case.body, headers=headers)
        if answer.status_code != case.expected_status or CANARY in answer.text:
            wrong.append((case.name, case.expected_status, answer.status_code, answer.text[:200]))
    assert wrong == []
    await _all_sent(api)
    messages = fake_slack.messages(CHANNEL)
    assert messages
    for message in messages:
        assert not mentions_in(message), message
    letters = (await api.get("/dead-letters/{t}", params={"limit": 500})).json()["items"]
    assert len(letters) == sum(case.expected_status != 202 for case in CASES)
    assert CANARY not in str(letters)


async def test_each_template_is_refused_or_harmless(api: Api) -> None:
    wrong = []
    for number, case in enumerate(TEMPLATES):
        texts = {"en-US": {"title": "t", "description": case.source}}
        fixture = a_fixture(f"case-{number}", locales=texts, source_locale="en-US")
        created = await _post_escaped(api, "/fixtures/{t}", fixture)
        # Half a surrogate pair is no JSON, so it is refused before anybody sees a template.
        if created.status_code not in ({400, 422} if case.expect == "refused" else {201}):
            wrong.append((case.name, "saved", created.status_code, created.text[:300]))
            continue
        if created.status_code != 201:
            if _LEAKS.search(created.text):
                wrong.append((case.name, "leaks when refused", created.text[:300]))
            continue
        body = {"fixture_id": created.json()["id"], "locale": "en-US", "context": HOSTILE_CONTEXT}
        rendered = await _post_escaped(api, "/fixtures/{t}/render", body)
        if rendered.status_code != 200 or _LEAKS.search(rendered.text) or _mentions(rendered.json()):
            wrong.append((case.name, "rendered", rendered.status_code, rendered.text[:300]))
    assert wrong == []


def _mentions(rendered: dict[str, Any]) -> Any:
    return mentions(rendered["text"], rendered["blocks"], link_names=False)


async def _post_escaped(api: Api, path: str, body: Any) -> httpx2.Response:
    """Post JSON in ASCII, which can spell a lone surrogate."""
    return await api.post(path, content=json.dumps(body).encode(), headers={"Content-Type": "application/json"})


async def _all_sent(api: Api) -> None:
    async def nothing_open() -> bool:
        counts = await api.application.delivery_queries.counts(api.tenant_id)
        return not counts.keys() & {"pending", "leased", "sending"}

    await eventually(nothing_open)
