"""Translations, glossary and memory over HTTP."""

from __future__ import annotations

import re
from typing import Any

import pytest
from builders import Api, a_fixture

from slack_fixtures.security.model import Role
from slack_fixtures.web.schemas import (
    DRAFT_EXAMPLE,
    LOOKUP_EXAMPLE,
    TERM_EXAMPLE,
    TERM_FILE_EXAMPLE,
    UNIT_FILE_EXAMPLE,
)

FINAL = "Fehlerquote bei der Wiedergabe über 12%"


async def _drafted(api: Api, **fields: Any) -> dict[str, Any]:
    answer = await api.post("/translations/{t}", {**DRAFT_EXAMPLE, **fields})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def _actions(api: Api) -> list[str]:
    actions = [entry["action"] for entry in (await api.get("/audit/{t}")).json()["items"]]
    return [action for action in actions if action != "audit.read"]


async def test_a_draft_has_a_location_and_is_made_once(api: Api) -> None:
    made = await api.post("/translations/{t}", DRAFT_EXAMPLE)
    again = await api.post("/translations/{t}", DRAFT_EXAMPLE)
    assert (made.status_code, again.status_code) == (200, 200)
    assert made.json() == again.json()
    assert (made.headers["ETag"], made.headers["Location"]) == ('"1"', again.headers["Location"])
    read = await api.get(made.headers["Location"])
    assert (read.json(), read.headers["ETag"]) == (made.json(), '"1"')
    assert (await api.get(made.headers["Location"], headers={"If-None-Match": '"1"'})).status_code == 304
    assert {name: made.json()[name] for name in ("state", "origin", "author")} == {
        "state": "draft",
        "origin": "human",
        "author": "user:ana",
    }


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"source": ""}, "source"),
        ({"target": "x" * 10_001}, "target"),
        ({"locale": "en-US"}, "locale"),
        ({"locale": "klingon"}, "locale"),
        ({"origin": "model"}, "origin"),
        ({"context": {"mood": "good"}}, "context.mood"),
        ({"used_by": {"fixture_id": "f1"}}, "used_by.field"),
    ],
)
async def test_a_wrong_draft_names_the_field(api: Api, fields: dict[str, Any], field: str) -> None:
    refused = await api.post("/translations/{t}", {**DRAFT_EXAMPLE, **fields})
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]


async def test_a_correction_names_the_version_that_it_replaces_and_is_audited(api: Api) -> None:
    path = f"/translations/{{t}}/{(await _drafted(api))['id']}"
    assert (await api.put(path, {"target": FINAL})).status_code == 428
    assert (await api.put(path, {"target": FINAL}, version=7)).status_code == 412
    edited = await api.put(path, {"target": FINAL}, version=1)
    assert (edited.status_code, edited.headers["ETag"], edited.json()["state"]) == (200, '"2"', "approved")
    assert edited.json()["post_edit_distance"] > 0
    assert (await _actions(api))[:3] == ["TermProposed", "TranslationEdited", "TranslationDrafted"]
    history = (await api.get(f"{path}/history")).json()["items"]
    assert [event["type"] for event in history] == ["TranslationDrafted", "TranslationEdited"]


async def test_a_correction_keeps_the_placeholders_and_is_remarked_on(api: Api) -> None:
    source = "Host {{ $labels.host }} is down"
    made = await _drafted(api, source=source, target="Host {{ $labels.host }} ist ausgefallen")
    path = f"/translations/{{t}}/{made['id']}"
    refused = await api.put(path, {"target": "Der Host ist ausgefallen"}, version=1)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "target")
    odd = await api.put(path, {"target": "Host  {{ $labels.host }} ist ist ausgefallen!"}, version=1)
    assert odd.status_code == 200
    assert "repetition" in odd.json()["findings"]


async def test_a_draft_without_its_placeholders_is_not_approved(api: Api) -> None:
    made = await _drafted(api, source="Host {{ $labels.host }} is down", target="Ein Host ist aus")
    refused = await api.post(f"/translations/{{t}}/{made['id']}/approve")
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "target")
    answer = await api.post("/translations/{t}/bulk", {"ids": [made["id"]], "decision": "approve"})
    assert [(item["version"], item["code"]) for item in answer.json()["items"]] == [(None, "invalid-value")]


async def test_a_review_goes_its_way(api: Api) -> None:
    path = f"/translations/{{t}}/{(await _drafted(api))['id']}"
    assigned = await api.post(f"{path}/assign", {"assignee": "user:bo"})
    assert assigned.json()["assignee"] == "user:bo"
    commented = await api.post(f"{path}/comments", {"text": "In the app?"})
    assert [(said["author"], said["text"]) for said in commented.json()["comments"]] == [("user:ana", "In the app?")]
    assert (await api.post(f"{path}/reject", {"reason": ""})).status_code == 422
    rejected = await api.post(f"{path}/reject", {"reason": "Quote"}, headers={"If-Match": '"3"'})
    assert (rejected.json()["state"], rejected.json()["reason"]) == ("rejected", "Quote")
    assert (await api.post(f"{path}/approve", headers={"If-Match": '"3"'})).status_code == 412
    approved = await api.post(f"{path}/approve")
    assert (approved.json()["state"], approved.headers["ETag"]) == ("approved", '"5"')
    assert (await api.delete(path, version=5)).status_code == 204
    assert (await api.get(path)).status_code == 404
    assert len((await api.get(f"{path}/history")).json()["items"]) == 6


async def test_many_are_decided_at_once_and_each_for_itself(api: Api) -> None:
    made = [(await _drafted(api, locale=locale))["id"] for locale in ("de-DE", "de-AT")]
    answer = await api.post("/translations/{t}/bulk", {"ids": [*made, "none"], "decision": "approve"})
    assert [(item["id"], item["version"], item["code"]) for item in answer.json()["items"]] == [
        (made[0], 2, ""),
        (made[1], 2, ""),
        ("none", None, "not-found"),
    ]
    no_reason = await api.post("/translations/{t}/bulk", {"ids": made, "decision": "reject"})
    assert (no_reason.status_code, no_reason.json()["errors"][0]["field"]) == (422, "reason")
    rejected = await api.post("/translations/{t}/bulk", {"ids": made, "decision": "reject", "reason": "no"})
    assert [item["version"] for item in rejected.json()["items"]] == [3, 3]
    too_many = await api.post("/translations/{t}/bulk", {"ids": ["x"] * 501, "decision": "approve"})
    assert too_many.status_code == 422


async def test_lists_are_read_page_by_page_and_by_locale_and_state(api: Api) -> None:
    made = {locale: (await _drafted(api, locale=locale))["id"] for locale in ("de-DE", "de-AT", "fr-FR")}
    await api.post(f"/translations/{{t}}/{made['fr-FR']}/approve")

    async def read(path: str, **parameters: Any) -> set[str]:
        found: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            page = (await api.get(path, params={"limit": 1, "cursor": cursor, **parameters})).json()
            found += [item["id"] for item in page["items"]]
            cursor = page["next_cursor"]
        assert len(found) == len(set(found))
        return set(found)

    assert await read("/translations/{t}") == set(made.values())
    assert await read("/translations/{t}", locale="de-AT") == {made["de-AT"]}
    assert await read("/translations/{t}", state="approved") == {made["fr-FR"]}
    assert await read("/translations/{t}/queue") == {made["de-DE"], made["de-AT"]}
    assert await read("/translations/{t}/queue", assignee="") == {made["de-DE"], made["de-AT"]}
    assert await read("/memory/{t}") == {made["fr-FR"]}
    for cursor in ("AAAA", "bm90LWEtdXVpZA", "MTI"):
        assert (await api.get("/translations/{t}/queue", params={"cursor": cursor})).status_code == 400


async def test_the_reports_are_read(api: Api) -> None:
    await api.post("/fixtures/{t}", a_fixture())
    await api.post("/fixtures/{t}", a_fixture("other"))
    first = (await api.get("/translations/{t}/coverage", params={"limit": 1, "locale": "fr-FR"})).json()
    missing = {"locale": "fr-FR", "approved": 0, "draft": 0, "missing": 4, "outdated": 0}
    assert first["totals"] == [missing]
    assert first["items"][0]["locales"] == [{**missing, "missing": 2}]
    parameters = {"limit": 1, "locale": "fr-FR", "cursor": first["next_cursor"]}
    second = (await api.get("/translations/{t}/coverage", params=parameters)).json()
    assert ([item["name"] for item in second["items"]], second["next_cursor"]) == (["other"], None)
    identity = (await _drafted(api))["id"]
    await api.put(f"/translations/{{t}}/{identity}", {"target": FINAL}, version="*")
    (week,) = (await api.get("/translations/{t}/statistics")).json()["weeks"]
    assert (week["origin"], week["locale"], week["reviewed"], week["edited"]) == ("human", "de-DE", 1, 1)
    assert (await api.get("/translations/{t}/statistics", params={"weeks": 0})).status_code == 422
    estimates = (await api.get("/translations/{t}/estimates")).json()
    assert [one["reviewed"] for one in estimates["totals"]] == [week["reviewed"]]
    assert [(one["week"], one["origin"]) for one in estimates["weeks"]] == [(week["week"], week["origin"])]
    assert (await api.get("/translations/{t}/estimates", params={"weeks": 521})).status_code == 422


async def test_the_memory_is_asked(api: Api) -> None:
    identity = (await _drafted(api))["id"]
    found = (await api.post("/memory/{t}/lookup", LOOKUP_EXAMPLE)).json()
    assert found["exact"]["id"] == identity
    (similar,) = found["similar"]
    assert (similar["score"] >= 95, similar["target"]) == (True, "Fehlerrate bei der Wiedergabe über 30%")
    assert (await api.delete(f"/memory/{{t}}/{identity}", version=1)).status_code == 204
    nothing = (await api.post("/memory/{t}/lookup", LOOKUP_EXAMPLE)).json()
    assert (nothing["exact"], nothing["similar"]) == (None, [])


async def test_a_term_lives_over_http(api: Api) -> None:
    made = await api.post("/glossary/{t}", TERM_EXAMPLE)
    assert (made.status_code, made.headers["ETag"]) == (201, '"1"')
    path = made.headers["Location"]
    assert (await api.get(path)).json() == made.json()
    assert (await api.post("/glossary/{t}", TERM_EXAMPLE)).status_code == 409
    changed = await api.put(path, {**TERM_EXAMPLE, "note": "not Rate"}, version=1)
    assert (changed.status_code, changed.json()["note"], changed.headers["ETag"]) == (200, "not Rate", '"2"')
    assert [item["note"] for item in (await api.get("/glossary/{t}")).json()["items"]] == ["not Rate"]
    assert (await api.get("/glossary/{t}", params={"locale": "fr-FR"})).json()["items"] == []
    assert len((await api.get("/glossary/{t}", params={"source_locale": "en-US"})).json()["items"]) == 1
    assert (await api.delete(path, version=2)).status_code == 204
    assert [event["type"] for event in (await api.get(f"{path}/history")).json()["items"]] == [
        "TermPublished",
        "TermPublished",
        "TermRetired",
    ]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"target": None}, "target"),
        ({"locale": None}, "locale"),
        ({"status": "banned"}, "status"),
        ({"status": "do_not_translate"}, "target"),
        ({"source": " x"}, "source"),
        ({"state": "active"}, "state"),
    ],
)
async def test_a_wrong_term_names_the_field_over_http(api: Api, fields: dict[str, Any], field: str) -> None:
    refused = await api.post("/glossary/{t}", {**TERM_EXAMPLE, **fields})
    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]


async def test_a_name_that_is_not_translated_needs_no_target(api: Api) -> None:
    name = {"source": "Kafka", "source_locale": "en-US", "status": "do_not_translate"}
    made = (await api.post("/glossary/{t}", name)).json()
    assert (made["target"], made["locale"]) == ("Kafka", None)
    assert len((await api.get("/glossary/{t}", params={"locale": "fr-FR"})).json()["items"]) == 1


async def test_proposals_are_accepted_or_declined(api: Api) -> None:
    for locale, decision, state in (("de-DE", "accept", "active"), ("de-AT", "decline", "declined")):
        identity = (await _drafted(api, locale=locale))["id"]
        await api.put(f"/translations/{{t}}/{identity}", {"target": FINAL}, version=1)
        listed = (await api.get("/glossary/{t}/proposals", params={"locale": locale})).json()["items"]
        (proposal,) = listed
        assert (proposal["target"], proposal["replaces"], proposal["evidence"]) == (
            "Fehlerquote",
            "Fehlerrate",
            [identity],
        )
        decided = await api.post(f"/glossary/{{t}}/proposals/{proposal['id']}/{decision}")
        assert (decided.status_code, decided.json()["state"]) == (200, state)
        again = await api.post(f"/glossary/{{t}}/proposals/{proposal['id']}/{decision}")
        assert again.status_code == 409
    assert (await api.get("/glossary/{t}/proposals")).json()["items"] == []
    assert len((await api.get("/glossary/{t}")).json()["items"]) == 1


async def test_a_viewer_reads_and_decides_nothing(api: Api) -> None:
    identity = (await _drafted(api))["id"]
    viewer = api.acting_as(Role.VIEWER)
    assert (await viewer.get("/translations/{t}/queue")).status_code == 200
    assert (await viewer.post("/memory/{t}/lookup", LOOKUP_EXAMPLE)).status_code == 200
    assert (await viewer.post(f"/translations/{{t}}/{identity}/approve")).status_code == 403
    translator = api.acting_as(Role.TRANSLATOR, subject="bo")
    assert (await translator.post(f"/translations/{{t}}/{identity}/approve")).json()["reviewer"] == "user:bo"
    assert (await translator.post("/glossary/{t}", TERM_EXAMPLE)).status_code == 403


PAIR = {"source_locale": "en-US", "locale": "de-DE"}


@pytest.mark.parametrize("file_format", ["xliff2", "xliff12", "po", "tmx"])
async def test_a_file_goes_to_a_translator_and_comes_back(api: Api, file_format: str) -> None:
    identity = (await _drafted(api))["id"]
    await api.post("/glossary/{t}", TERM_EXAMPLE)
    sent = await api.get("/translations/{t}/export", params={"format": file_format, **PAIR})
    assert sent.status_code == 200, sent.text
    assert 'attachment; filename="en-US.de-DE.' in sent.headers["Content-Disposition"]
    unchanged = await api.post("/translations/{t}/import", {"format": file_format, "content": sent.text})
    assert [(item["id"], item["version"]) for item in unchanged.json()["items"]] == [(identity, 1)]
    corrected = sent.text.replace("Fehlerrate bei der Wiedergabe", "Fehlerquote der Wiedergabe")
    answer = await api.post("/translations/{t}/import", {"format": file_format, "content": corrected})
    assert [(item["version"], item["code"]) for item in answer.json()["items"]] == [(2, "")]
    assert (await api.get(f"/translations/{{t}}/{identity}")).json()["target"] == "Fehlerquote der Wiedergabe über 12%"


async def test_an_approved_unit_of_a_file_approves_and_keeps_the_first_words(api: Api) -> None:
    identity = (await _drafted(api))["id"]
    answer = await api.post("/translations/{t}/import", UNIT_FILE_EXAMPLE)
    assert [(item["version"], item["code"]) for item in answer.json()["items"]] == [(2, "")]
    stored = (await api.get(f"/translations/{{t}}/{identity}")).json()
    assert (stored["state"], stored["target"]) == ("approved", "Fehlerquote der Wiedergabe über 12%")
    assert stored["draft"] == DRAFT_EXAMPLE["target"]
    again = await api.post("/translations/{t}/import", UNIT_FILE_EXAMPLE)
    assert [item["version"] for item in again.json()["items"]] == [2]


async def test_a_file_brings_new_texts_as_it_says_approved_or_as_drafts(api: Api) -> None:
    header = UNIT_FILE_EXAMPLE["content"].partition("\n\n")[0]
    entries = (
        'msgid "Disk of {{ host }} is full"\nmsgstr "Platte von {{ host }} ist voll"',
        '#, fuzzy\nmsgid "Queue {{ queue }} is long"\nmsgstr "Warteschlange {{ queue }} ist lang"',
        'msgid "Nothing yet"\nmsgstr ""',
    )
    file = {"format": "po", "content": "\n\n".join((header, *entries)) + "\n"}
    answer = await api.post("/translations/{t}/import", file)
    assert [(item["version"], item["code"]) for item in answer.json()["items"]] == [(2, ""), (1, "")]
    listed = (await api.get("/translations/{t}")).json()["items"]
    assert {(item["target"], item["state"], item["author"]) for item in listed} == {
        ("Platte von {{ host }} ist voll", "approved", "user:ana"),
        ("Warteschlange {{ queue }} ist lang", "draft", "user:ana"),
    }


async def test_a_text_of_a_file_that_is_too_long_is_refused_by_itself(api: Api) -> None:
    header = UNIT_FILE_EXAMPLE["content"].partition("\n\n")[0]
    file = f'{header}\n\nmsgid "Long"\nmsgstr "{"x" * 10_001}"\n\nmsgid "Short"\nmsgstr "Kurz"\n'
    answer = await api.post("/translations/{t}/import", {"format": "po", "content": file})
    assert [item["code"] for item in answer.json()["items"]] == ["invalid-value", ""]
    terms = f"source,target,source_locale,target_locale\n{'x' * 201},y,en-US,de-DE\n"
    refused = await api.post("/glossary/{t}/import", {"format": "csv", "content": terms})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "file")


async def test_a_file_does_not_undo_a_later_review(api: Api) -> None:
    identity = (await _drafted(api))["id"]
    await api.post(f"/translations/{{t}}/{identity}/approve")
    sent = await api.get("/translations/{t}/export", params={"format": "xliff2", **PAIR})
    old = re.sub(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T", "2020-01-01T", sent.text)
    stale = old.replace("Fehlerrate bei der Wiedergabe", "Abbrüche der Wiedergabe")
    answer = await api.post("/translations/{t}/import", {"format": "xliff2", "content": stale})
    assert [(item["version"], item["code"]) for item in answer.json()["items"]] == [(None, "conflict")]


@pytest.mark.parametrize("path", ["/translations/{t}/import", "/glossary/{t}/import"])
async def test_a_file_that_cannot_be_read_names_the_line(api: Api, path: str) -> None:
    form = "xliff2" if "translations" in path else "tbx"
    refused = await api.post(path, {"format": form, "content": "<a>\n<b>\n</a>"})
    assert refused.status_code == 422
    (error,) = refused.json()["errors"]
    assert (error["field"], error["line"]) == ("file", 3)
    assert (await api.post(path, {"format": "docx", "content": "x"})).status_code == 422


@pytest.mark.parametrize("file_format", ["tbx", "csv", "tsv"])
async def test_terms_go_out_and_come_back(api: Api, file_format: str) -> None:
    await api.post("/glossary/{t}", TERM_EXAMPLE)
    await api.post("/glossary/{t}", {"source": "Kafka", "source_locale": "en-US", "status": "do_not_translate"})
    sent = await api.get("/glossary/{t}/export", params={"format": file_format, **PAIR})
    assert sent.status_code == 200, sent.text
    assert "Fehlerquote" in sent.text
    back = await api.post("/glossary/{t}/import", {"format": file_format, "content": sent.text})
    assert back.json() == {"added": 1, "replaced": 0}  # the name is now one of this locale, too
    changed = sent.text.replace("feminine", "neuter")
    again = await api.post("/glossary/{t}/import", {"format": file_format, "content": changed})
    assert again.json() == {"added": 0, "replaced": 1}


async def test_the_example_of_a_file_of_terms_works(api: Api) -> None:
    assert (await api.post("/glossary/{t}/import", TERM_FILE_EXAMPLE)).json() == {"added": 1, "replaced": 0}


async def test_nothing_to_export_is_said(api: Api) -> None:
    nothing = await api.get("/translations/{t}/export", params={"format": "po", **PAIR})
    assert (nothing.status_code, nothing.json()["errors"][0]["field"]) == (422, "file")
    assert (await api.get("/translations/{t}/export", params=PAIR)).status_code == 422
