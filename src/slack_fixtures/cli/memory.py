"""``slack-fixtures memory``."""

from __future__ import annotations

import sys
from pathlib import Path

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import (
    file_format,
    named_by,
    print_json,
    quiet_settings,
    read_input,
    tag,
    with_application,
)
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.localization.commands import Outcome
from slack_fixtures.localization.shapes import template_key
from slack_fixtures.localization.states import TranslationState
from slack_fixtures.localization.transfer import UnitFormat, as_unit, read_units, write_units
from slack_fixtures.web.schemas import LookupOut, MemoryUnitOut, OutcomeOut, SuggestionOut

ACTOR = "cli:memory"


def run_lookup(
    *,
    text: str,
    tenant: str,
    source_locale: str,
    locale: str,
    limit: int,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Print what is known of a text."""
    source, target = tag("--from", source_locale) or "", tag("--to", locale) or ""
    key = template_key(text, source)

    async def use(application: Application) -> LookupOut:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        exact = await application.memory.exact(tenant, key, target)
        similar = await application.memory.fuzzy(tenant, text, source, target, limit=limit)
        return LookupOut(
            template_key=key,
            exact=MemoryUnitOut.of(exact) if exact else None,
            similar=[SuggestionOut.of(match) for match in similar],
        )

    found = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    if found.exact is None and not found.similar:
        sys.stdout.write("Nothing like it is known.\n")
    if found.exact is not None:
        sys.stdout.write(f"exact  {found.exact.state}  {found.exact.target}\n")
    for match in found.similar:
        sys.stdout.write(f"{match.score:>5}  {match.unit.state}  {match.target or match.unit.target}\n")


def run_import(*, file: Path, tenant: str, form: str | None, data_dir: Path | None, as_json: bool) -> int:
    """Take over the translations of a file; return 1 where one was refused, else 0."""
    units = read_units(read_input(file, option="FILE"), file_format(UnitFormat, form, file))

    async def use(application: Application) -> list[Outcome]:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        return await application.translations.import_units(tenant, units, actor=ACTOR)

    outcomes = with_application(quiet_settings(data_dir), use)
    refused = [outcome for outcome in outcomes if outcome.version is None]
    if as_json:
        print_json([OutcomeOut.of(outcome).model_dump(mode="json") for outcome in outcomes])
    else:
        sys.stdout.write(f"{len(outcomes) - len(refused)} taken over, {len(refused)} refused.\n")
        for outcome in refused:
            sys.stderr.write(f"{outcome.id}: {outcome.detail}\n")
    return 1 if refused else 0


def run_export(
    *, tenant: str, source_locale: str, locale: str, state: str | None, form: str, data_dir: Path | None
) -> None:
    """Print translations as a file, with their terms."""
    chosen, states = file_format(UnitFormat, form, None), _states(state)
    source, target = tag("--from", source_locale) or "", tag("--to", locale) or ""

    async def use(application: Application) -> bytes:
        with named_by("--tenant", "tenant", tenant):
            await application.views.get(tenant)
        units = []
        for stored in await application.translation_queries.every(
            tenant, source_locale=source, locale=target, states=states
        ):
            terms = await application.term_base.relevant(tenant, stored.document.source, source, target)
            units.append(as_unit(stored, terms))
        return write_units(units, chosen)

    sys.stdout.write(with_application(quiet_settings(data_dir), use).decode())


def _states(name: str | None) -> list[TranslationState]:
    if name is None:
        return []
    try:
        return [TranslationState(name)]
    except ValueError as error:
        raise ConfigurationError(
            f"--state: expected one of {', '.join(TranslationState)}, not {name[:40]!r}"
        ) from error
