"""``slack-fixtures review``."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import named_by, print_json, quiet_settings, tag, with_application
from slack_fixtures.delivery.reading import LocaleSuggestion
from slack_fixtures.kernel.clock import utc_now
from slack_fixtures.localization.queries import QueueEntry
from slack_fixtures.localization.translations import Translation
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.schemas import EstimatesOut, LocaleSuggestionOut, QueueEntryOut, TranslationOut

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
        seen += ", published" if entry.published else ""
        sys.stdout.write(
            f"{entry.translation.id}  {waiting.source_locale} -> {waiting.locale}  {seen}\n"
            f"    {waiting.source}\n    {words}\n"
        )


def run_estimates(*, tenant: str, weeks: int, data_dir: Path | None, as_json: bool) -> None:
    """Print how the gate's estimates compare with what reviewers did."""
    since = utc_now() - timedelta(weeks=weeks)

    async def use(application: Application) -> EstimatesOut:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        queries = application.translation_queries
        return EstimatesOut.of(
            await queries.estimates(tenant, since=since, by_week=False),
            await queries.estimates(tenant, since=since, by_week=True),
        )

    found = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    sys.stdout.write(f"{'week':12}{'origin':20}{'locale':12}reviewed  estimate  unchanged  distance\n")
    for one in (*found.totals, *found.weeks):
        week = f"{one.week:%Y-%m-%d}" if one.week else "all"
        distance = "-" if one.distance is None else f"{one.distance:.2f}"
        sys.stdout.write(
            f"{week:12}{one.origin:20}{one.locale:12}{one.reviewed:8}  {one.estimate:8.3f}  {one.unchanged:9.3f}"
            f"  {distance:>8}\n"
        )


def run_locales(*, tenant: str, data_dir: Path | None, as_json: bool) -> None:
    """Print the audiences that read another language than theirs."""

    async def use(application: Application) -> list[LocaleSuggestion]:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        return await application.locale_suggestions.open(tenant)

    found = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json([_suggestion_json(one) for one in found])
    elif not found:
        sys.stdout.write("Every audience reads its own language, as far as is known.\n")
    else:
        sys.stdout.writelines(_suggestion_line(one) for one in found)


def run_locale_decision(
    verdict: Literal["accept", "dismiss"], *, identity: str, tenant: str, data_dir: Path | None, as_json: bool
) -> None:
    """Change the locale of an audience as suggested, or leave it as it is."""

    async def use(application: Application) -> LocaleSuggestion:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        decide = application.locale_suggestions
        with named_by("ID", "suggestion", identity):
            if verdict == "accept":
                return await decide.accept(tenant, identity, actor=ACTOR)
            return await decide.dismiss(tenant, identity, actor=ACTOR)

    found = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(_suggestion_json(found))
    else:
        sys.stdout.write(f"{verdict}ed: {_suggestion_line(found)}")


def _suggestion_json(found: LocaleSuggestion) -> dict[str, Any]:
    return LocaleSuggestionOut.model_validate(found).model_dump(mode="json")


def _suggestion_line(found: LocaleSuggestion) -> str:
    return (
        f"{found.id}  {found.route} {found.slack}/{found.channel}  {found.present} -> {found.locale}"
        f"  ({found.views} of {found.messages} messages were read in it)\n"
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
