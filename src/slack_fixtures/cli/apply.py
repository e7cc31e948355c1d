"""``slack-fixtures apply``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.text import Text

from slack_fixtures.bootstrap import Application
from slack_fixtures.cli.common import print_json, quiet_settings, read_input, with_application
from slack_fixtures.declared.apply import carry_out
from slack_fixtures.declared.documents import Declaration, load, loads
from slack_fixtures.declared.plan import Action, Change, Difference, plan
from slack_fixtures.declared.secrets import read_secret
from slack_fixtures.kernel.errors import ConfigurationError

_SIGNS = {Action.CREATE: ("+", "green"), Action.CHANGE: ("~", "yellow"), Action.UNCHANGED: ("=", "dim")}
_LONGEST_VALUE = 100


def run_apply(*, file: Path, dry_run: bool, data_dir: Path | None, as_json: bool) -> None:
    """Check the documents, show what differs and, unless it is a dry run, write it."""
    declaration = _load(file)
    settings = quiet_settings(data_dir)

    async def use(application: Application) -> list[Change]:
        changes = await plan(application, declaration, read_secret=read_secret)
        if not dry_run:
            await carry_out(application, changes)
        return changes

    changes = with_application(settings, use)
    if as_json:
        print_json({"dry_run": dry_run, "changes": [change.to_json() for change in changes]})
    else:
        _show(changes, dry_run=dry_run)


def _load(file: Path) -> Declaration:
    if str(file) != "-":
        return load(file)
    try:
        return loads(read_input(file, option="--file").decode())
    except UnicodeDecodeError as error:
        raise ConfigurationError("--file: standard input is not UTF-8") from error


def _show(changes: list[Change], *, dry_run: bool) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for change in changes:
        sign, style = _SIGNS[change.action]
        console.print(Text(f"{sign} {change.kind} {change.tenant_id}/{change.name}", style=style))
        if change.action is Action.CHANGE:
            for difference in change.differences:
                console.print(Text(f"    {_line(difference)}"))
    counts = Counter(change.action for change in changes)
    created, changed = ("to create", "to change") if dry_run else ("created", "changed")
    summary = f"{counts[Action.CREATE]} {created}, {counts[Action.CHANGE]} {changed}, "
    console.print(Text(f"{summary}{counts[Action.UNCHANGED]} unchanged."))
    if dry_run:
        console.print(Text("Nothing was written: this was a dry run."))


def _line(difference: Difference) -> str:
    return f"{difference.field}: {_value(difference.before)} -> {_value(difference.after)}"


def _value(value: object) -> str:
    text = "(none)" if value is None else repr(value) if isinstance(value, str) and "\n" in value else str(value)
    return text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "…"
