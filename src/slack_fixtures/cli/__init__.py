"""The command line: what each command takes and explains. What it does stands in the module of its name.

Those modules are imported when their command runs, so that help and mistakes are answered at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from slack_fixtures import __version__
from slack_fixtures.cli import words
from slack_fixtures.cli.options import AsJson, DataDir, JsonLogs, Tenant
from slack_fixtures.kernel.errors import InvalidValueError, RefusedError, SlackFixturesError

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes; 130 is what shells report after Ctrl-C."""

app = typer.Typer(
    name="slack-fixtures",
    help="Alerts in the language of the people who must act, delivered to Slack once and never lost.",
    epilog="Start with: slack-fixtures demo. Settings are environment variables; see the README.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

for group in (words.glossary, words.lexicon, words.memory, words.review):
    app.add_typer(group)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 the job failed, 2 wrong usage or configuration."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows no Japanese shows question marks
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        outcome = app(args=given or ["--help"], prog_name="slack-fixtures", standalone_mode=False)
        sys.stdout.flush()
    except (TyperException, SlackFixturesError) as error:
        _complain(_lines(error))
        return FAILED if _may_work_later(error) else WRONG_USAGE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except BrokenPipeError:  # the reader, such as `head`, has what it wanted
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    if not given:
        return WRONG_USAGE
    return outcome if isinstance(outcome, int) else DONE


def _may_work_later(error: Exception) -> bool:
    return isinstance(error, SlackFixturesError) and not isinstance(error, RefusedError)


def _lines(error: Exception) -> list[str]:
    if isinstance(error, TyperException):
        return [_usage(error)]
    if isinstance(error, InvalidValueError):
        return [str(problem) for problem in error.problems]
    return str(error).splitlines()


def _complain(lines: Sequence[str]) -> None:
    for line in lines:
        sys.stderr.write(f"error: {line}\n")


def _usage(error: TyperException) -> str:
    format_message = getattr(error, "format_message", error.__str__)
    message = " ".join(format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message} (see: {context.command_path} --help)" if context is not None else message


def _show_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"slack-fixtures {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=lambda wanted: _show_version(wanted=wanted), is_eager=True
        ),
    ] = False,
) -> None:
    """Alerts in the language of the people who must act, delivered to Slack once and never lost."""


@app.command()
def serve(
    *,
    host: Annotated[str | None, typer.Option(help="Address to listen on.  [env: HOST]", metavar="ADDRESS")] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.  [env: PORT]", metavar="N"),
    ] = None,
    data_dir: DataDir = None,
    workers: Annotated[
        int,
        typer.Option(
            min=1, max=64, help="Processes in all: this one, and N-1 delivery workers beside it.", metavar="N"
        ),
    ] = 1,
    no_worker: Annotated[bool, typer.Option("--no-worker", help="Do not deliver in this process.")] = False,
    demo_tenant: Annotated[
        bool, typer.Option("--demo-tenant", help="Add the tenant 'demo' and a Slack sandbox to try things with.")
    ] = False,
    json_logs: JsonLogs = False,
) -> None:
    """Serve the HTTP interface, and deliver in the same process.

    Without a database URL the embedded PostgreSQL is started, and stopped with the process. SIGTERM and Ctrl-C stop it
    in order: requests and messages on their way are finished, which takes at most 20 seconds.

    The HTTP interface runs in one process. With --workers N, N-1 more processes deliver; behind a load balancer,
    start `serve --no-worker` several times on one database instead.

    \b
    Examples:
      slack-fixtures serve --demo-tenant
      slack-fixtures serve --host 0.0.0.0 --port 9000 --workers 4
      SPOTIFY_AI_DB_URL=postgresql://owner:secret@db/alerts slack-fixtures serve --json-logs
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.serve import run_serve  # noqa: PLC0415 - see the module's docstring

    run_serve(
        host=host,
        port=port,
        data_dir=data_dir,
        workers=workers,
        deliver=not no_worker,
        demo_tenant=demo_tenant,
        json_logs=json_logs,
    )


@app.command()
def work(
    *,
    concurrency: Annotated[
        int, typer.Option(min=1, max=1000, help="Deliveries carried out side by side.", metavar="N")
    ] = 32,
    data_dir: DataDir = None,
    json_logs: JsonLogs = False,
    until_stdin_ends: Annotated[bool, typer.Option("--until-stdin-ends", hidden=True)] = False,
) -> None:
    """Deliver messages, and run the background jobs, without the HTTP interface.

    Start as many as you like, on as many machines: each message is leased to one of them at a time, and what a worker
    that died had leased goes to the others.

    \b
    Examples:
      slack-fixtures work
      slack-fixtures work --concurrency 100 --json-logs
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.work import run_work  # noqa: PLC0415

    run_work(concurrency=concurrency, data_dir=data_dir, json_logs=json_logs, until_stdin_ends=until_stdin_ends)


@app.command()
def migrate(*, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Bring the database up to date.

    In development `serve` does this by itself; elsewhere it refuses to start on a database that is behind.

    \b
    Examples:
      slack-fixtures migrate
      SPOTIFY_AI_DB_URL_FILE=/run/secrets/database slack-fixtures migrate
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.migrate import run_migrate  # noqa: PLC0415

    run_migrate(data_dir=data_dir, as_json=as_json)


@app.command()
def demo(
    *,
    keep: Annotated[bool, typer.Option("--keep", help="Leave the service and its Slack page running.")] = False,
    data_dir: Annotated[
        Path | None,
        typer.Option(help="Keep the data in this folder; a temporary one is used otherwise.", metavar="FOLDER"),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the main job from start to end: alerts in, messages in four languages out, edits when they resolve.

    Needs nothing but this machine: an embedded PostgreSQL and a Slack sandbox. The Alertmanager bodies were recorded
    from a real Prometheus and Alertmanager, and their times moved to now; the Grafana bodies were written by hand after
    Grafana's documentation. Exits with 1 if a message is missing.

    \b
    Examples:
      slack-fixtures demo
      slack-fixtures demo --keep
      slack-fixtures demo --json | python -m json.tool
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.demo import run_demo  # noqa: PLC0415

    raise typer.Exit(run_demo(keep=keep, data_dir=data_dir, as_json=as_json))


@app.command()
def token(
    *,
    tenant: Annotated[str | None, typer.Option(help="The tenant that the roles hold in.", metavar="NAME")] = None,
    role: Annotated[
        list[str] | None,
        typer.Option(help="admin, editor, translator, viewer, ingest or auditor; may be repeated.", metavar="ROLE"),
    ] = None,
    ttl: Annotated[str, typer.Option(help="How long it lives, such as 30m, 1h, 7d or 1h30m.", metavar="TIME")] = "1h",
    subject: Annotated[str, typer.Option(help="Whom it is for; stands in the audit.", metavar="NAME")] = "cli",
    platform_admin: Annotated[bool, typer.Option("--platform-admin", help="One that may manage tenants.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Print an access token (JWT), signed with SECRET_KEY.

    Without SECRET_KEY the key in the data directory is used, which `serve` uses then, too.

    \b
    Examples:
      slack-fixtures token --tenant demo --role admin
      slack-fixtures token --tenant demo --role viewer --ttl 7d --subject ana
      slack-fixtures token --platform-admin
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.token import run_token  # noqa: PLC0415

    run_token(
        tenant=tenant,
        roles=role or [],
        ttl=ttl,
        subject=subject,
        platform_admin=platform_admin,
        data_dir=data_dir,
        as_json=as_json,
    )


@app.command()
def apply(
    *,
    file: Annotated[
        Path,
        typer.Option("--file", "-f", help="A YAML file, a folder of them, or - for standard input.", metavar="PATH"),
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the differences and change nothing.")] = False,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Bring tenants, Slack connections, ingest keys, fixtures and routes to the declared state.

    Everything is checked before anything is written; doing it twice changes nothing the second time. Nothing is ever
    deleted: what is there and not declared stays. What a document leaves out has its default. A secret is written as
    {env: NAME} or {file: PATH}, never in clear.

    \b
    Examples:
      slack-fixtures apply -f tenant.yaml --dry-run
      slack-fixtures apply -f config/
      slack-fixtures export --tenant demo | slack-fixtures apply -f -
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.apply import run_apply  # noqa: PLC0415

    run_apply(file=file, dry_run=dry_run, data_dir=data_dir, as_json=as_json)


@app.command()
def export(*, tenant: Tenant, data_dir: DataDir = None, as_json: AsJson = False) -> None:
    """Print a tenant as the YAML that `apply` takes.

    Secrets appear as the references that they were read from; where there is none, a variable is named, and a comment
    says so.

    \b
    Example:
      slack-fixtures export --tenant demo > demo.yaml
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.export import run_export  # noqa: PLC0415

    run_export(tenant=tenant, data_dir=data_dir, as_json=as_json)


@app.command()
def render(
    *,
    tenant: Tenant,
    fixture: Annotated[str, typer.Option(help="A fixture's name or id, or builtin:FAMILY.", metavar="NAME")],
    locale: Annotated[str, typer.Option(help="The reader's language, such as de-DE.", metavar="TAG")],
    alert: Annotated[
        Path | None,
        typer.Option(
            help="A body as Alertmanager, Grafana or any sender posts it; - for standard input.", metavar="FILE"
        ),
    ] = None,
    timezone: Annotated[
        str | None, typer.Option(help="Instead of the tenant's, such as Asia/Tokyo.", metavar="NAME")
    ] = None,
    data_dir: DataDir = None,
    as_json: AsJson = False,
) -> None:
    """Show the message that a reader of a locale would see, without sending it.

    \b
    Examples:
      slack-fixtures render --tenant demo --fixture spotify_wiedergabe_fehler --locale ja-JP
      slack-fixtures render --tenant demo --fixture builtin:host --locale de-DE --alert alert.json --json
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.render import run_render  # noqa: PLC0415

    run_render(
        tenant=tenant,
        fixture=fixture,
        locale=locale,
        alert=alert,
        timezone=timezone,
        data_dir=data_dir,
        as_json=as_json,
    )


@app.command()
def translate(
    *,
    to: Annotated[str | None, typer.Option("--to", help="The language to translate into.", metavar="TAG")] = None,
    source: Annotated[
        str | None, typer.Option("--from", help="The language of the texts; detected otherwise.", metavar="TAG")
    ] = None,
    context: Annotated[
        list[str] | None,
        typer.Option(help="What helps to choose words: domain, urgency, technical_level, register.", metavar="K=V"),
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Read and write one JSON object a line, with id, text and locales.")
    ] = False,
    tenant: Annotated[
        str | None, typer.Option(help="Use this tenant's memory and terms.  [starts the database]", metavar="NAME")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Translate alert texts from standard input, a line at a time, on this machine.

    Placeholders, names, numbers and code come through unchanged. What is not sure enough to be published is marked:
    with --jsonl by needs_review, else by a count on standard error; such a line is a draft, or the source itself.

    \b
    Examples:
      echo "Node down" | slack-fixtures translate --to de-DE
      echo "Kritischer Systemfehler erkannt" | slack-fixtures translate --to ja-JP --context urgency=high
      slack-fixtures translate --to fr-FR --jsonl < alerts.jsonl > alerts.fr.jsonl
    """  # noqa: D301 - \b keeps the lines apart
    from slack_fixtures.cli.translate import run_translate  # noqa: PLC0415

    raise typer.Exit(
        run_translate(to=to, source=source, context=context or [], jsonl=jsonl, tenant=tenant, data_dir=data_dir)
    )
