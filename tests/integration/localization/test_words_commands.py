"""`slack-fixtures glossary`, `memory` and `review` on a database that a service uses."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from stored_words import ACME, Words

from slack_fixtures.localization.shapes import template_key
from slack_fixtures.storage.database import DatabaseAddress

SOURCE = "Disk of db-1 is full"


@dataclass(frozen=True)
class Shell:
    """Runs commands in processes of their own."""

    environ: dict[str, str]

    async def run(self, *arguments: str, given: str = "", code: int = 0) -> str:
        done = await asyncio.to_thread(self._run, arguments, given)
        assert done.returncode == code, done.stderr
        return done.stderr if code == 2 else done.stdout

    async def json(self, *arguments: str, given: str = "", code: int = 0) -> Any:
        return json.loads(await self.run(*arguments, "--json", given=given, code=code))

    def _run(self, arguments: tuple[str, ...], given: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "slack_fixtures.cli", *arguments]
        return subprocess.run(
            command, env=self.environ, input=given, capture_output=True, text=True, timeout=60, check=False
        )


@pytest.fixture
def shell(database_address: DatabaseAddress, tmp_path: Path) -> Shell:
    owner = database_address.owner
    url = f"postgresql://{owner.username}@/{owner.database}?host={owner.query['host']}"
    same_code = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    return Shell({**same_code, "DATA_DIR": str(tmp_path), "SPOTIFY_AI_DB_URL": url})


async def test_a_glossary_is_filled_listed_exported_and_emptied(words: Words, shell: Shell) -> None:
    about = ("--tenant", ACME, "--from", "en-us")
    term = await shell.json("glossary", "add", "disk", "Festplatte", *about, "--to", "de-DE")
    assert (term["source"], term["target"], term["status"]) == ("disk", "Festplatte", "preferred")
    listed = await shell.json("glossary", "list", "--tenant", ACME, "--to", "de-DE")
    assert [one["source"] for one in listed] == ["disk"]
    table = await shell.run("glossary", "export", *about, "--to", "de-DE", "--format", "csv")
    assert "Festplatte" in table
    await shell.run("glossary", "remove", term["id"], "--tenant", ACME)
    assert await words.all_terms() == []
    imported = await shell.run("glossary", "import", "-", "--format", "csv", "--tenant", ACME, given=table)
    assert imported == "1 added, 0 replaced.\n"
    name = await shell.run("glossary", "add", "Discover Weekly", *about)
    assert name.endswith("Discover Weekly  ->  (not translated)\n")


async def test_a_draft_is_reviewed_from_the_queue(words: Words, shell: Shell) -> None:
    stored = await words.draft(source=SOURCE, target="Die Platte von db-1 ist voll", quality=0.5)
    queue = await shell.run("review", "queue", "--tenant", ACME)
    assert queue.startswith(f"{stored.id}  en-US -> de-DE  not seen yet\n    {SOURCE}\n")
    assert [one["id"] for one in await shell.json("review", "queue", "--tenant", ACME, "--to", "de-DE")] == [stored.id]
    edited = await shell.json("review", "edit", stored.id, "--text", "db-1 ist voll", "--tenant", ACME)
    assert (edited["state"], edited["target"], edited["reviewer"]) == ("approved", "db-1 ist voll", "cli:review")
    assert await shell.json("review", "queue", "--tenant", ACME) == []
    approved = await shell.run("review", "approve", stored.id, "--tenant", ACME)
    assert approved == f"{stored.id}  approved  db-1 ist voll\n"
    rejected = await shell.json("review", "reject", stored.id, "--reason", "not our word", "--tenant", ACME)
    assert (rejected["state"], rejected["reason"]) == ("rejected", "not our word")


async def test_the_memory_is_looked_up_and_travels_as_a_file(words: Words, shell: Shell) -> None:
    await words.approved(source=SOURCE, target="Die Platte von db-1 ist voll")
    about = ("--tenant", ACME, "--from", "en-US", "--to", "de-DE")
    found = await shell.json("memory", "lookup", SOURCE.replace("db-1", "db-2"), *about)
    assert found["template_key"] == template_key(SOURCE, "en-US")
    assert found["exact"]["target"] == "Die Platte von db-1 ist voll"
    assert found["similar"][0]["target"] == "Die Platte von db-2 ist voll"
    assert await shell.run("memory", "lookup", "Wobbling gazebo", *about) == "Nothing like it is known.\n"
    file = await shell.run("memory", "export", *about, "--format", "po")
    outcomes = await shell.json("memory", "import", "-", "--format", "po", "--tenant", ACME, given=file)
    assert [outcome["code"] for outcome in outcomes] == [""]


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("glossary", "list", "--tenant", "nobody"), "--tenant: there is no tenant 'nobody'"),
        (("glossary", "add", "a", "b", "--tenant", ACME, "--from", "en-US"), "locale"),
        (("glossary", "remove", "nothing", "--tenant", ACME), "ID: there is no term 'nothing'"),
        (("glossary", "export", "--tenant", ACME, "--from", "x", "--to", "de-DE"), "--from: 'x'"),
        (("memory", "import", "words.doc", "--tenant", ACME), "words.doc"),
        (("memory", "export", "--tenant", ACME, "--from", "en-US", "--to", "de-DE", "--state", "old"), "--state"),
        (("review", "approve", "nothing", "--tenant", ACME), "ID: there is no translation 'nothing'"),
    ],
)
async def test_a_mistake_names_what_is_wrong(
    words: Words, shell: Shell, arguments: tuple[str, ...], named: str
) -> None:
    assert named in await shell.run(*arguments, code=2)
