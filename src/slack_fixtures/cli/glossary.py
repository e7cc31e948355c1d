"""``slack-fixtures glossary``."""

from __future__ import annotations

import sys
from pathlib import Path

from pydantic import ValidationError

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
from slack_fixtures.localization.commands import MOST_TERMS
from slack_fixtures.localization.glossary import Term, TermState, TermStatus
from slack_fixtures.localization.postgres import page_of_terms
from slack_fixtures.localization.transfer import TermFormat, read_terms, write_terms
from slack_fixtures.storage.documents import Stored
from slack_fixtures.web.schemas import TermOut

ACTOR = "cli:glossary"


def run_list(
    *,
    tenant: str,
    source_locale: str | None,
    locale: str | None,
    proposals: bool,
    limit: int,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Print terms, or proposals."""
    state = TermState.PROPOSED if proposals else TermState.ACTIVE
    source, target = tag("--from", source_locale), tag("--to", locale)

    async def use(application: Application) -> list[Stored[Term]]:
        await _require(application, tenant)
        async with application.database.tenant_transaction(tenant) as connection:
            return await page_of_terms(
                connection, tenant, limit=limit, state=state, source_locale=source, locale=target
            )

    found = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json([TermOut.of(stored).model_dump(mode="json") for stored in found])
        return
    for stored in found:
        sys.stdout.write(_line(stored) + "\n")


def run_add(
    *,
    source: str,
    target: str | None,
    tenant: str,
    source_locale: str,
    locale: str | None,
    status: str,
    note: str,
    data_dir: Path | None,
    as_json: bool,
) -> None:
    """Store a new term and print it."""
    term = _term(source, target, source_locale=source_locale, locale=locale, status=status, note=note)

    async def use(application: Application) -> Stored[Term]:
        with named_by("--tenant", "tenant", tenant):
            return await application.terms.create(tenant, term, actor=ACTOR)

    stored = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json(TermOut.of(stored).model_dump(mode="json"))
    else:
        sys.stdout.write(_line(stored) + "\n")


def run_remove(*, identity: str, tenant: str, data_dir: Path | None, as_json: bool) -> None:
    """Remove a term."""

    async def use(application: Application) -> None:
        await _require(application, tenant)
        with named_by("ID", "term", identity):
            await application.terms.remove(tenant, identity, expected_version=None, actor=ACTOR)

    with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json({"removed": identity})


def run_import(*, file: Path, tenant: str, form: str | None, data_dir: Path | None, as_json: bool) -> None:
    """Store the terms of a file and print how many were new."""
    terms = read_terms(read_input(file, option="FILE"), file_format(TermFormat, form, file))

    async def use(application: Application) -> tuple[int, int]:
        with named_by("--tenant", "tenant", tenant):
            return await application.terms.import_all(tenant, terms, actor=ACTOR)

    added, replaced = with_application(quiet_settings(data_dir), use)
    if as_json:
        print_json({"added": added, "replaced": replaced})
    else:
        sys.stdout.write(f"{added} added, {replaced} replaced.\n")


def run_export(*, tenant: str, source_locale: str, locale: str, form: str, data_dir: Path | None) -> None:
    """Print terms as a file."""
    chosen = file_format(TermFormat, form, None)
    source, target = tag("--from", source_locale), tag("--to", locale) or locale

    async def use(application: Application) -> list[Stored[Term]]:
        await _require(application, tenant)
        async with application.database.tenant_transaction(tenant) as connection:
            return await page_of_terms(connection, tenant, limit=MOST_TERMS, source_locale=source, locale=target)

    found = with_application(quiet_settings(data_dir), use)
    sys.stdout.write(write_terms((stored.document for stored in found), chosen, locale=target).decode())


async def _require(application: Application, tenant: str) -> None:
    with named_by("--tenant", "tenant", tenant):
        await application.views.get(tenant)


def _term(source: str, target: str | None, *, source_locale: str, locale: str | None, status: str, note: str) -> Term:
    status = status or (TermStatus.PREFERRED if target is not None else TermStatus.DO_NOT_TRANSLATE)
    given = {"source": source, "source_locale": source_locale, "status": status, "note": note, "locale": locale}
    try:
        return Term.model_validate({**given, "target": source if target is None else target})
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(step) for step in problem["loc"])
        raise ConfigurationError(f"{field or 'term'}: {problem['msg'].removeprefix('Value error, ')}") from error


def _line(stored: Stored[Term]) -> str:
    term = stored.document
    target = "(not translated)" if term.status is TermStatus.DO_NOT_TRANSLATE else f"{term.locale}: {term.target}"
    status = "" if term.status in {TermStatus.PREFERRED, TermStatus.DO_NOT_TRANSLATE} else f"  [{term.status}]"
    return f"{stored.id}  {term.source_locale}: {term.source}  ->  {target}{status}"
