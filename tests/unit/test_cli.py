"""The command line as far as it needs no database: help, mistakes, exit codes, tokens."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from slack_fixtures import __version__
from slack_fixtures.cli import main
from slack_fixtures.cli.token import parse_ttl
from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.security.model import Role
from slack_fixtures.security.tokens import TokenIssuer

COMMANDS = ("serve", "work", "migrate", "demo", "token", "apply", "export", "render", "translate")
COMMANDS_FOR_WORDS = (
    *(f"glossary {name}" for name in ("list", "add", "remove", "import", "export")),
    *(f"memory {name}" for name in ("lookup", "import", "export")),
    *(f"review {name}" for name in ("queue", "approve", "edit", "reject")),
)
KEY = "k" * 20 + "-a-key-of-the-tests-" + "z" * 24


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, with nothing of the caller's configuration."""
    clean = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), **environ}
    return subprocess.run(
        [sys.executable, "-m", "slack_fixtures.cli", *arguments],
        env=clean,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", [*COMMANDS, *COMMANDS_FOR_WORDS, "glossary", "memory", "review"])
def test_help_explains_a_command_with_an_example(command: str, capsys: pytest.CaptureFixture[str]):
    assert main([*command.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example" in shown
    assert f"slack-fixtures {command}" in shown


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]):
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {command} " in shown for command in COMMANDS)


def test_no_command_shows_the_help_and_is_wrong_usage(capsys: pytest.CaptureFixture[str]):
    assert main([]) == 2
    assert "Commands:" in capsys.readouterr().out


def test_version_is_the_packages(capsys: pytest.CaptureFixture[str]):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"slack-fixtures {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["frobnicate"], "frobnicate"),
        (["serve", "--prot", "1"], "--prot"),
        (["serve", "--port", "seventy"], "--port"),
        (["serve", "--port", "70000"], "--port"),
        (["serve", "--workers", "0"], "--workers"),
        (["work", "--concurrency", "-1"], "--concurrency"),
        (["apply"], "--file"),
        (["export"], "--tenant"),
        (["render", "--tenant", "demo", "--locale", "de-DE"], "--fixture"),
        (["token", "--tenant", "demo"], "--role"),
        (["token", "--role", "admin"], "--tenant"),
        (["token"], "--platform-admin"),
        (["token", "--tenant", "demo", "--role", "king"], "--role"),
        (["token", "--tenant", "demo", "--role", "admin", "--ttl", "soon"], "--ttl"),
    ],
)
def test_wrong_usage_is_one_line_that_names_the_flag(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
):
    assert main(arguments) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("error: ")
    assert complaint.count("\n") == 1
    assert named in complaint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1h", timedelta(hours=1)),
        ("90m", timedelta(minutes=90)),
        ("1h30m", timedelta(hours=1, minutes=30)),
        ("7d", timedelta(days=7)),
        ("45s", timedelta(seconds=45)),
    ],
)
def test_a_lifetime_is_spelt_with_units(text: str, expected: timedelta):
    assert parse_ttl(text) == expected


@pytest.mark.parametrize("text", ["", "1", "h", "1h1h", "-1h", "1w", "1.5h", "١h"])
def test_a_lifetime_without_units_is_refused(text: str):
    with pytest.raises(ConfigurationError, match="--ttl"):
        parse_ttl(text)


def test_a_token_speaks_for_its_tenant_and_role():
    done = run("token", "--tenant", "demo", "--role", "viewer", "--role", "editor", SECRET_KEY=KEY)
    assert (done.returncode, done.stderr) == (0, "")
    actor = TokenIssuer(KEY).verify(done.stdout.strip())
    assert actor.tenant_id == "demo"
    assert actor.roles == {Role.VIEWER, Role.EDITOR}


def test_a_token_for_programs_says_when_it_ends():
    done = run("token", "--platform-admin", "--ttl", "5m", "--json", SECRET_KEY=KEY)
    told = json.loads(done.stdout)
    assert TokenIssuer(KEY).verify(told["token"]).platform_admin
    assert told["expires_at"].endswith("+00:00")


def test_a_token_is_signed_with_the_key_of_the_data_directory_where_none_is_set(tmp_path: Path):
    done = run("token", "--tenant", "demo", "--role", "admin", "--data-dir", str(tmp_path))
    key = (tmp_path / "secret_key").read_text().strip()
    assert TokenIssuer(key).verify(done.stdout.strip()).tenant_id == "demo"


@pytest.mark.parametrize("folder", ["/proc/nope", "/etc/hostname", "/dev/null/below"])
def test_a_data_directory_that_cannot_be_used_is_one_line(folder: str):
    done = run("token", "--tenant", "demo", "--role", "viewer", "--data-dir", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: DATA_DIR {folder} cannot be used: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("serve", "--json", "--port", "x"), ("work", "--json", "--concurrency", "x")])
def test_json_is_taken_by_what_logs(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]):
    assert main(arguments) == 2
    assert arguments[2] in capsys.readouterr().err


def test_a_lifetime_beyond_the_limit_is_refused():
    done = run("token", "--tenant", "demo", "--role", "admin", "--ttl", "9999d", SECRET_KEY=KEY)
    assert done.returncode == 2
    assert done.stderr.startswith("error: the lifetime")


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({"SPOTIFY_AI_DB_URL": "mysql://nope"}, "SPOTIFY_AI_DB_URL"),
        ({"ENVIRONMENT": "production"}, "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY"),
        ({"DATA_DIR": "/dev/null/here"}, "/dev/null/here"),
    ],
)
def test_a_wrong_setting_is_one_line_without_a_traceback(environ: dict[str, str], named: str):
    done = run("migrate", **environ)
    assert done.returncode == 2
    assert named in done.stderr
    assert all(line.startswith("error: ") for line in done.stderr.splitlines())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("apply", "-f", "/nonexistent.yaml"), "/nonexistent.yaml: cannot be read"),
        (("apply", "-f", "{folder}"), "there is no .yaml file in this folder"),
        (("apply", "-f", "{folder}/a.json"), "a.json, document 1, apiVersion: expected slack-fixtures/v1"),
        (("render", "--alert", "{folder}/none.json"), "none.json cannot be read"),
        (("render", "--alert", "{folder}/list.txt"), "list.txt is not a JSON object"),
        (("render", "--alert", "{folder}/text.txt"), "text.txt is not JSON"),
        (("render", "--timezone", "Mars/Olympus"), "--timezone: 'Mars/Olympus' is not an IANA time zone"),
    ],
)
def test_input_that_cannot_be_used_is_named(
    arguments: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    for name, content in {"a.json": "{}", "list.txt": "[]", "text.txt": "{"}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    given = [argument.format(folder=tmp_path) for argument in arguments]
    if given[0] == "render":
        given += ["--tenant", "demo", "--fixture", "builtin:host", "--locale", "de-DE"]
    assert main([*given, "--data-dir", str(tmp_path / "data")]) == 2
    complaint = capsys.readouterr().err
    assert complaint.startswith("error: ")
    assert said in complaint
    assert not (tmp_path / "data").exists()


def test_a_database_that_does_not_answer_is_a_failure_of_one_line():
    done = run("migrate", SPOTIFY_AI_DB_URL="postgresql://nobody:s3cret-pass@127.0.0.1:1/none")
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert done.stderr.count("\n") == 1
    assert "s3cret-pass" not in done.stderr


def test_help_imports_nothing_heavy():
    script = (
        "import sys; from slack_fixtures.cli import main; main(['serve', '--help']);"
        "heavy = {'sqlalchemy', 'fastapi', 'uvicorn', 'aiohttp', 'babel', 'pgqueuer'} & sys.modules.keys();"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_a_terminal_that_knows_no_umlauts_still_shows_the_mistake():
    done = run("token", "--tenant", "demo", "--role", "könig", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 2
    assert "k?nig" in done.stderr


def test_a_reader_that_goes_away_is_no_traceback():
    script = f"{sys.executable} -m slack_fixtures.cli render --help | true"
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
