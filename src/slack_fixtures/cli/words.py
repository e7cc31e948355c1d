"""The commands for words: ``glossary``, ``memory`` and ``review``; see the package's docstring."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from slack_fixtures.cli.options import (
    AsJson,
    DataDir,
    MaybeSourceLocale,
    MaybeTargetLocale,
    SourceLocale,
    TargetLocale,
    Tenant,
)

glossary = typer.Typer(
    name="glossary",
    help="The words that a tenant wants, and those that it does not.",
    epilog="Example: slack-fixtures glossary list --tenant demo --to de-DE",
)
lexicon = typer.Typer(
    name="lexicon",
    help="The words that a tenant's embedded translator uses instead of its own.",
    epilog="Example: slack-fixtures lexicon proposals --tenant demo --to de-DE",
)
memory = typer.Typer(
    name="memory",
    help="The translations that a tenant has approved.",
    epilog="Example: slack-fixtures memory lookup 'Disk full' --tenant demo --from en-US --to de-DE",
)
review = typer.Typer(
    name="review",
    help="The translations that wait for a person.",
    epilog="Example: slack-fixtures review queue --tenant demo --to ja-JP",
)

Format = Annotated[
    str | None, typer.Option("--format", help="Of the file; by its name's ending otherwise.", metavar="NAME")
]
File = Annotated[Path, typer.Argument(help="A file; - for standard input.", metavar="FILE")]
Identity = Annotated[str, typer.Argument(help="As the lists show it.", metavar="ID")]
Limit = Annotated[int, typer.Option(min=1, max=10_000, help="Lines at most.", metavar="N")]


@glossary.command("list")
def list_terms(
    *,
    tenant: Tenant,
    source_locale: MaybeSourceLocale = None,
    locale: MaybeTargetLocale = None,
    proposals: Annotated[
        bool, typer.Option("--proposals", help="What corrections suggest and nobody has decided on.")
    ] = False,
    limit: Limit = 200,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the tenant's terms.

    \b
    Examples:
      slack-fixtures glossary list --tenant demo --to de-DE
      slack-fixtures glossary list --tenant demo --proposals --json
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.glossary import run_list  # noqa: PLC0415

    run_list(
        tenant=tenant,
        source_locale=source_locale,
        locale=locale,
        proposals=proposals,
        limit=limit,
        data_dir=data_dir,
        as_json=as_json,
    )


@glossary.command("add")
def add_term(
    source: Annotated[str, typer.Argument(help="The word of the source.", metavar="WORD")],
    target: Annotated[
        str | None, typer.Argument(help="What it is called; left out for what is not translated.", metavar="WORD")
    ] = None,
    *,
    tenant: Tenant,
    source_locale: SourceLocale,
    locale: Annotated[str | None, typer.Option("--to", help="The language of the target.", metavar="TAG")] = None,
    status: Annotated[
        str, typer.Option(help="preferred, admitted, forbidden or do_not_translate.", metavar="NAME")
    ] = "",
    note: Annotated[str, typer.Option(help="For translators.", metavar="TEXT")] = "",
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Add a term; a word without a target is one that is not translated.

    \b
    Examples:
      slack-fixtures glossary add playback Wiedergabe --tenant demo --from en-US --to de-DE
      slack-fixtures glossary add replay Wiederholung --status forbidden --tenant demo --from en-US --to de-DE
      slack-fixtures glossary add "Discover Weekly" --tenant demo --from en-US
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.glossary import run_add  # noqa: PLC0415

    run_add(
        source=source,
        target=target,
        tenant=tenant,
        source_locale=source_locale,
        locale=locale,
        status=status,
        note=note,
        data_dir=data_dir,
        as_json=as_json,
    )


@glossary.command("remove")
def remove_term(identity: Identity, *, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Remove a term; its history stays.

    \b
    Example:
      slack-fixtures glossary remove 01a204ae-46be-7e95-8036-e9fc60f30a99 --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.glossary import run_remove  # noqa: PLC0415

    run_remove(identity=identity, tenant=tenant, data_dir=data_dir, as_json=as_json)


@glossary.command("import")
def import_terms(
    file: File, *, tenant: Tenant, form: Format = None, data_dir: DataDir = None, as_json: AsJson = False
) -> None:
    """Add the terms of a TBX, CSV or TSV file, all or none; those of the same source and target are replaced.

    \b
    Examples:
      slack-fixtures glossary import terms.tbx --tenant demo
      slack-fixtures glossary import - --format csv --tenant demo < terms.csv
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.glossary import run_import  # noqa: PLC0415

    run_import(file=file, tenant=tenant, form=form, data_dir=data_dir, as_json=as_json)


@glossary.command("export")
def export_terms(
    *,
    tenant: Tenant,
    source_locale: SourceLocale,
    locale: TargetLocale,
    form: Annotated[str, typer.Option("--format", help="tbx, csv or tsv.", metavar="NAME")] = "csv",
    data_dir: DataDir = None,
) -> None:
    """Print the terms from one language into another as a file.

    \b
    Example:
      slack-fixtures glossary export --tenant demo --from en-US --to de-DE --format tbx > terms.tbx
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.glossary import run_export  # noqa: PLC0415

    run_export(tenant=tenant, source_locale=source_locale, locale=locale, form=form, data_dir=data_dir)


@lexicon.command("list")
def list_entries(
    *,
    tenant: Tenant,
    locale: MaybeTargetLocale = None,
    limit: Limit = 200,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the words that the tenant uses.

    \b
    Example:
      slack-fixtures lexicon list --tenant demo --to de-DE
    """  # noqa: D301 - \b keeps the lines apart
    _list_entries("active", tenant=tenant, locale=locale, limit=limit, data_dir=data_dir, as_json=as_json)


@lexicon.command("proposals")
def list_proposed_entries(
    *,
    tenant: Tenant,
    locale: MaybeTargetLocale = None,
    limit: Limit = 200,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List what corrections suggest and nobody has decided on.

    \b
    Example:
      slack-fixtures lexicon proposals --tenant demo --json
    """  # noqa: D301 - \b keeps the lines apart
    _list_entries("proposed", tenant=tenant, locale=locale, limit=limit, data_dir=data_dir, as_json=as_json)


def _list_entries(
    state: str, *, tenant: str, locale: str | None, limit: int, data_dir: Path | None, as_json: bool
) -> None:
    from slack_fixtures.cli.lexicon import run_list  # noqa: PLC0415
    from slack_fixtures.localization.lexicon import EntryState  # noqa: PLC0415

    run_list(tenant=tenant, locale=locale, state=EntryState(state), limit=limit, data_dir=data_dir, as_json=as_json)


@lexicon.command("accept")
def accept_entry(
    identity: Identity,
    *,
    tenant: Tenant,
    line: Annotated[
        str | None, typer.Option(help="Another entry than was proposed, as the lexicon writes it.", metavar="TEXT")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Use a proposed word from now on.

    \b
    Examples:
      slack-fixtures lexicon accept 01a204ae-46be-7e95-8036-e9fc60f30a99 --tenant demo
      slack-fixtures lexicon accept 01a204ae-46be-7e95-8036-e9fc60f30a99 --tenant demo --line "Datenträger m ="
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.lexicon import run_decision  # noqa: PLC0415

    run_decision("accept", identity=identity, line=line, tenant=tenant, data_dir=data_dir, as_json=as_json)


@lexicon.command("decline")
def decline_entry(identity: Identity, *, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Decline a proposal; it is not made again.

    \b
    Example:
      slack-fixtures lexicon decline 01a204ae-46be-7e95-8036-e9fc60f30a99 --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.lexicon import run_decision  # noqa: PLC0415

    run_decision("decline", identity=identity, line=None, tenant=tenant, data_dir=data_dir, as_json=as_json)


@lexicon.command("remove")
def remove_entry(identity: Identity, *, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Remove a word, so that the lexicon's own counts again; its history stays.

    \b
    Example:
      slack-fixtures lexicon remove 01a204ae-46be-7e95-8036-e9fc60f30a99 --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.lexicon import run_decision  # noqa: PLC0415

    run_decision("remove", identity=identity, line=None, tenant=tenant, data_dir=data_dir, as_json=as_json)


@lexicon.command("export")
def export_entries(
    *,
    tenant: Tenant,
    locale: MaybeTargetLocale = None,
    proposals: Annotated[bool, typer.Option("--proposals", help="What nobody has decided on.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Print the words as the lexicon's files have them, for its maintainers; what cannot be read is left out.

    \b
    Example:
      slack-fixtures lexicon export --tenant demo --to de-DE
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.lexicon import run_export  # noqa: PLC0415
    from slack_fixtures.localization.lexicon import EntryState  # noqa: PLC0415

    state = EntryState.PROPOSED if proposals else EntryState.ACTIVE
    run_export(tenant=tenant, locale=locale, state=state, data_dir=data_dir)


@memory.command("lookup")
def look_up(
    text: Annotated[str, typer.Argument(help="A text of an alert.", metavar="TEXT")],
    *,
    tenant: Tenant,
    locale: TargetLocale,
    source_locale: SourceLocale,
    limit: Limit = 5,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show what is known of a text: the translation of its very template, and those of similar texts.

    \b
    Example:
      slack-fixtures memory lookup "Disk of db-1 is 90% full" --tenant demo --from en-US --to de-DE
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.memory import run_lookup  # noqa: PLC0415

    run_lookup(
        text=text,
        tenant=tenant,
        source_locale=source_locale,
        locale=locale,
        limit=limit,
        data_dir=data_dir,
        as_json=as_json,
    )


@memory.command("import")
def import_units(
    file: File, *, tenant: Tenant, form: Format = None, data_dir: DataDir = None, as_json: AsJson = False
) -> None:
    """Take over a translator's file: XLIFF 2.1 (xliff2) or 1.2 (xliff12), PO or TMX.

    Approved translations correct and approve what is stored, others become drafts. Exits with 1 where one of them was
    refused; the others are stored all the same.

    \b
    Examples:
      slack-fixtures memory import demo.ja-JP.po --tenant demo
      slack-fixtures memory import demo.xlf --format xliff12 --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.memory import run_import  # noqa: PLC0415

    raise typer.Exit(run_import(file=file, tenant=tenant, form=form, data_dir=data_dir, as_json=as_json))


@memory.command("export")
def export_units(
    *,
    tenant: Tenant,
    source_locale: SourceLocale,
    locale: TargetLocale,
    state: Annotated[
        str | None, typer.Option(help="Only those that are approved, draft, rejected or outdated.", metavar="NAME")
    ] = None,
    form: Annotated[str, typer.Option("--format", help="xliff2, xliff12, po or tmx.", metavar="NAME")] = "xliff2",
    data_dir: DataDir = None,
) -> None:
    """Print the translations from one language into another as a file for translators' tools.

    \b
    Example:
      slack-fixtures memory export --tenant demo --from en-US --to ja-JP --state draft --format po > demo.ja-JP.po
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.memory import run_export  # noqa: PLC0415

    run_export(tenant=tenant, source_locale=source_locale, locale=locale, state=state, form=form, data_dir=data_dir)


@review.command("queue")
def show_queue(
    *,
    tenant: Tenant,
    locale: MaybeTargetLocale = None,
    limit: Limit = 20,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """List the drafts that wait, those that most and most urgent alerts show first.

    \b
    Examples:
      slack-fixtures review queue --tenant demo
      slack-fixtures review queue --tenant demo --to ja-JP --limit 100 --json
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_queue  # noqa: PLC0415

    run_queue(tenant=tenant, locale=locale, limit=limit, data_dir=data_dir, as_json=as_json)


@review.command("approve")
def approve(identity: Identity, *, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Approve a translation as it stands; messages that wait for it are edited.

    \b
    Example:
      slack-fixtures review approve 61f2c0ffee --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_decision  # noqa: PLC0415

    run_decision("approve", identity=identity, words="", tenant=tenant, data_dir=data_dir, as_json=as_json)


@review.command("edit")
def edit(
    identity: Identity,
    *,
    text: Annotated[str, typer.Option(help="The right words.", metavar="TEXT")],
    tenant: Tenant,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Correct a translation and approve it; messages that wait for it are edited.

    \b
    Example:
      slack-fixtures review edit 61f2c0ffee --tenant demo --text "Die Platte von db-1 ist voll"
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_decision  # noqa: PLC0415

    run_decision("edit", identity=identity, words=text, tenant=tenant, data_dir=data_dir, as_json=as_json)


@review.command("reject")
def reject(
    identity: Identity,
    *,
    reason: Annotated[str, typer.Option(help="Why; translators see it.", metavar="TEXT")],
    tenant: Tenant,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Reject a translation; the same words are not shown or offered again.

    \b
    Example:
      slack-fixtures review reject 61f2c0ffee --tenant demo --reason "says the opposite"
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_decision  # noqa: PLC0415

    run_decision("reject", identity=identity, words=reason, tenant=tenant, data_dir=data_dir, as_json=as_json)


@review.command("locales")
def show_locales(*, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """List the audiences whose messages are mostly read in another language than theirs.

    \b
    Example:
      slack-fixtures review locales --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_locales  # noqa: PLC0415

    run_locales(tenant=tenant, data_dir=data_dir, as_json=as_json)


@review.command("accept-locale")
def accept_locale(identity: Identity, *, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Give an audience the locale that is suggested for it.

    \b
    Example:
      slack-fixtures review accept-locale 61f2c0ffee --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_locale_decision  # noqa: PLC0415

    run_locale_decision("accept", identity=identity, tenant=tenant, data_dir=data_dir, as_json=as_json)


@review.command("dismiss-locale")
def dismiss_locale(identity: Identity, *, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Leave an audience its locale; only what is read from now on can suggest another one.

    \b
    Example:
      slack-fixtures review dismiss-locale 61f2c0ffee --tenant demo
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_locale_decision  # noqa: PLC0415

    run_locale_decision("dismiss", identity=identity, tenant=tenant, data_dir=data_dir, as_json=as_json)


@review.command("estimates")
def show_estimates(
    *,
    tenant: Tenant,
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How far to look back.", metavar="N")] = 12,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show how the gate's estimates compare with what reviewers did, by origin and locale, in all and by week.

    \b
    Example:
      slack-fixtures review estimates --tenant demo --weeks 4
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.review import run_estimates  # noqa: PLC0415

    run_estimates(tenant=tenant, weeks=weeks, data_dir=data_dir, as_json=as_json)
