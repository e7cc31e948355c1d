"""``slack-fixtures lexicon``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import named_by, print_json, quiet_settings, tag, with_application
from slack_fixtures.localization.lexicon import EntryState, LexiconEntry, as_yaml
from slack_fixtures.localization.lexicon_commands import MOST_ENTRIES
from slack_fixtures.localization.postgres import page_of_entries
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.schemas import LexiconEntryOut

ACTOR = "cli:lexicon"


def run_list(
    *, tenant: str, locale: str | None, state: EntryState, limit: int, data_dir: Path | None, as_json: bool
) -> None:
    """Print a tenant's words, or what is proposed."""
    found = _found(tenant=tenant, locale=locale, state=state, limit=limit, data_dir=data_dir)
    if as_json:
        print_json([LexiconEntryOut.of(stored).model_dump(mode="json") for stored in found])
        return
    for stored in found:
        sys.stdout.write(_line(stored))


def run_decision(
    verdict: Literal["accept", "decline", "remove"],
    *,
    identity: str,
    line: str | None,
    tenant: str,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Decide about an entry.

    Args:
        verdict: what is decided.
        identity: of the entry.
        line: for ``accept``, another one than was proposed.
        tenant: its tenant.
        data_dir: as for every command.
        as_json: whether the result is printed as JSON.
    """

    async def use(application: Application) -> Stored[LexiconEntry] | None:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        commands = application.lexicon
        with named_by("ID", "entry", identity):
            if verdict == "accept":
                return await commands.accept(tenant, identity, line=line, actor=ACTOR)
            if verdict == "decline":
                return await commands.decline(tenant, identity, actor=ACTOR)
            await commands.remove(tenant, identity, expected_version=None, actor=ACTOR)
            return None

    stored = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(LexiconEntryOut.of(stored).model_dump(mode="json") if stored else {"removed": identity})
    elif stored:
        sys.stdout.write(_line(stored))


def run_export(*, tenant: str, locale: str | None, state: EntryState, data_dir: Path | None) -> None:
    """Print entries in the lexicon's own notation."""
    found = _found(tenant=tenant, locale=locale, state=state, limit=MOST_ENTRIES, data_dir=data_dir)
    sys.stdout.write(as_yaml(stored.document for stored in found))


def _found(
    *, tenant: str, locale: str | None, state: EntryState, limit: int, data_dir: Path | None
) -> list[Stored[LexiconEntry]]:
    target = tag("--to", locale)

    async def use(application: Application) -> list[Stored[LexiconEntry]]:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        async with application.database.tenant_transaction(tenant) as connection:
            return await page_of_entries(connection, tenant, limit=limit, state=state, locale=target)

    return with_application(quiet_settings(data_dir), use)


def _line(stored: Stored[LexiconEntry]) -> str:
    entry = stored.document
    how = entry.line or "(no entry found: give one with --line)"
    sure = "" if entry.certain or not entry.line else "  (nearly)"
    return (
        f"{stored.id}  {entry.locale}  {entry.category}.{entry.concept}  {entry.replaced} -> {entry.word}"
        f"  [{entry.state}, {entry.count} times]\n    {entry.present}\n    {how}{sure}\n"
    )
