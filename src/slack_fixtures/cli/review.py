"""``slack-fixtures review``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import named_by, print_json, quiet_settings, tag, with_application
from slack_fixtures.localization.queries import QueueEntry
from slack_fixtures.localization.translations import Translation
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.schemas import QueueEntryOut, TranslationOut

ACTOR = "cli:review"


def run_queue(*, tenant: str, locale: str | None, limit: int, data_dir: Path | None, as_json: bool) -> None:
    """Print what waits, of the greatest impact first."""
    target = tag("--to", locale)

    async def use(application: Application) -> list[QueueEntry]:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        return await application.translation_queries.queue(tenant, limit=limit, locale=target)

    entries = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json([QueueEntryOut.of_entry(entry).model_dump(mode="json") for entry in entries])
        return
    for entry in entries:
        waiting = entry.translation.document
        seen = f"seen {entry.seen} times, at worst {entry.worst_severity}" if entry.seen else "not seen yet"
        words = waiting.target if waiting.origin != "source" else "(no words yet)"
        sys.stdout.write(
            f"{entry.translation.id}  {waiting.source_locale} -> {waiting.locale}  {seen}\n"
            f"    {waiting.source}\n    {words}\n"
        )


def run_decision(
    verdict: Literal["approve", "edit", "reject"],
    *,
    identity: str,
    words: str,
    tenant: str,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Decide about a translation.

    Args:
        verdict: what is decided.
        identity: of the translation.
        words: the right ones for ``edit``, the reason for ``reject``.
        tenant: its tenant.
        data_dir: as for every command.
        as_json: whether the result is printed as JSON.
    """

    async def use(application: Application) -> Stored[Translation]:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        commands = application.translations
        with named_by("ID", "translation", identity):
            if verdict == "approve":
                return await commands.approve(tenant, identity, actor=ACTOR)
            if verdict == "edit":
                return await commands.edit(tenant, identity, words, actor=ACTOR)
            return await commands.reject(tenant, identity, words, actor=ACTOR)

    stored = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(TranslationOut.of(stored).model_dump(mode="json"))
    else:
        sys.stdout.write(f"{stored.id}  {stored.document.state}  {stored.document.target}\n")
