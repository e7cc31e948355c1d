"""A tenant's own words over HTTP and on the command line."""

from __future__ import annotations

from typing import Any

from builders import Api
from stored_words import ACME, Words
from test_words_commands import Shell, shell

from slack_fixtures.localization.translations import Draft
from slack_fixtures.web.schemas import ENTRY_EXAMPLE

__all__ = ["shell"]

SOURCE = "The disk is full."
SAID = "Die Festplatte ist voll."
FINAL = "Der Datenträger ist voll."


async def _corrected(api: Api, final: str = FINAL) -> dict[str, Any]:
    draft = Draft(source=SOURCE, source_locale="en-US", locale="de-DE", target=SAID, origin="model", quality=0.95)
    stored = await api.application.translations.draft(api.tenant_id, draft, actor="system")
    edited = await api.put(f"/translations/{{t}}/{stored.id}", {"target": final}, version=stored.version)
    assert edited.status_code == 200, edited.text
    (proposal,) = (await api.get("/lexicon/{t}/proposals?locale=de-DE")).json()["items"]
    found: dict[str, Any] = proposal
    return found


async def _said(api: Api) -> str:
    adapted = await api.application.localizer.adapt_content("The disk is slow.", "de-DE", tenant_id=api.tenant_id)
    return str(adapted)


async def test_a_proposal_is_accepted_used_exported_and_removed(api: Api) -> None:
    proposal = await _corrected(api)
    path = f"/lexicon/{{t}}/{proposal['id']}"
    shown = {name: proposal[name] for name in ("category", "concept", "word", "certain", "count", "state")}
    assert shown == {
        "category": "nouns",
        "concept": "disk",
        "word": "Datenträger",
        "certain": True,
        "count": 1,
        "state": "proposed",
    }
    assert proposal["evidence"][0]["author"] == "user:ana"
    assert "Festplatte" in await _said(api)
    accept = f"/lexicon/{{t}}/proposals/{proposal['id']}/accept"
    assert (await api.post(accept, headers={"If-Match": '"7"'})).status_code == 412
    refused = await api.post(accept, {"line": "Datenträger"})
    assert (refused.status_code, [one["field"] for one in refused.json()["errors"]]) == (422, ["line"])
    accepted = await api.post(accept, ENTRY_EXAMPLE)
    assert (accepted.json()["state"], accepted.json()["line"], accepted.headers["ETag"]) == (
        "active",
        ENTRY_EXAMPLE["line"],
        '"2"',
    )
    assert "Der Datenträger" in await _said(api)
    assert [one["id"] for one in (await api.get("/lexicon/{t}")).json()["items"]] == [proposal["id"]]
    exported = await api.get("/lexicon/{t}/export?locale=de-DE")
    assert exported.headers["Content-Type"].startswith("application/yaml")
    assert f"disk: {ENTRY_EXAMPLE['line']}" in exported.text
    read = await api.get(path)
    assert read.json() == accepted.json()
    assert (await api.get(path, headers={"If-None-Match": '"2"'})).status_code == 304
    assert (await api.delete(path, version=2)).status_code == 204
    assert "Festplatte" in await _said(api)
    history = (await api.get(f"{path}/history")).json()["items"]
    assert [event["type"] for event in history] == ["LexiconProposed", "LexiconAccepted", "LexiconRetired"]
    actions = [entry["action"] for entry in (await api.get("/audit/{t}")).json()["items"]]
    assert [action for action in actions if action.startswith("Lexicon")] == [event["type"] for event in history][::-1]


async def test_a_declined_proposal_is_gone_from_the_list(api: Api) -> None:
    proposal = await _corrected(api)
    declined = await api.post(f"/lexicon/{{t}}/proposals/{proposal['id']}/decline")
    assert declined.json()["state"] == "declined"
    assert (await api.get("/lexicon/{t}/proposals")).json()["items"] == []
    assert (await api.get("/lexicon/{t}?state=declined")).json()["items"][0]["id"] == proposal["id"]
    assert (await api.post(f"/lexicon/{{t}}/proposals/{proposal['id']}/decline")).status_code == 409


async def test_the_lexicon_is_kept_from_the_command_line(words: Words, shell: Shell) -> None:
    await words.edited(FINAL, source=SOURCE, target=SAID, origin="model")
    (proposal,) = await shell.json("lexicon", "proposals", "--tenant", ACME, "--to", "de-DE")
    about = (proposal["id"], "--tenant", ACME)
    listed = await shell.run("lexicon", "proposals", "--tenant", ACME)
    assert "nouns.disk  Festplatte -> Datenträger  [proposed, 1 times]" in listed
    assert "disk: Datenträger m" in await shell.run("lexicon", "export", "--proposals", "--tenant", ACME)
    assert "cannot read" in await shell.run("lexicon", "accept", *about, "--line", "Datenträger", code=2)
    accepted = await shell.json("lexicon", "accept", *about, "--line", "Datenträger m =")
    assert (accepted["state"], accepted["line"]) == ("active", "Datenträger m =")
    assert "[active, 1 times]" in await shell.run("lexicon", "list", "--tenant", ACME)
    assert "disk: Datenträger m =" in await shell.run("lexicon", "export", "--tenant", ACME, "--to", "de-DE")
    assert await shell.json("lexicon", "remove", *about) == {"removed": proposal["id"]}
    assert "there is no entry" in await shell.run("lexicon", "decline", *about, code=2)


async def test_a_proposal_is_declined_from_the_command_line(words: Words, shell: Shell) -> None:
    await words.edited(FINAL, source=SOURCE, target=SAID, origin="model")
    (proposal,) = await shell.json("lexicon", "proposals", "--tenant", ACME)
    assert "[declined, 1 times]" in await shell.run("lexicon", "decline", proposal["id"], "--tenant", ACME)
    assert await shell.run("lexicon", "remove", proposal["id"], "--tenant", ACME) == ""
