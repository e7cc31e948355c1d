from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import asyncpg
import psutil
import pytest

from slack_fixtures.kernel.errors import ConfigurationError, DependencyError
from slack_fixtures.storage.embedded import EmbeddedPostgres

_IS_ROOT = os.geteuid() == 0
_PATIENCE_S = 30.0

SERVICE = """
import sys, time
from pathlib import Path
from slack_fixtures.storage.embedded import EmbeddedPostgres
with EmbeddedPostgres(Path(sys.argv[1])) as server:
    print("ready", server._postmaster().pid, flush=True)
    if len(sys.argv) > 2:
        sys.stdin.read()
"""


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder outside pytest's own, which a further pytest of root closes to the user that PostgreSQL runs as."""
    folder = Path(tempfile.mkdtemp(prefix="slack-fixtures-"))
    yield folder
    for process in _servers(folder):
        process.kill()
        process.wait(_PATIENCE_S)
    shutil.rmtree(folder)


class Service:
    """Another process that uses the server in a folder until it is told to stop, or is killed."""

    def __init__(self, home: Path, *, script: str = SERVICE) -> None:
        command = [sys.executable, "-c", script, str(home), "stay"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ready(self) -> int:
        """Return the process id of the server that it found or started."""
        assert self.process.stdout is not None
        word, _, pid = self.process.stdout.readline().partition(" ")
        assert word == "ready"
        return int(pid)

    def stop(self) -> None:
        _, _ = self.process.communicate("", timeout=_PATIENCE_S)
        assert self.process.returncode == 0

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=_PATIENCE_S)


def _servers(home: Path) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter(["name"]):
        try:
            if process.info["name"] == "postgres" and Path(process.cwd()).is_relative_to(home):
                found.append(process)
        except psutil.Error:
            continue
    return found


def _gone(pid: int) -> bool:
    deadline = time.monotonic() + _PATIENCE_S
    while psutil.pid_exists(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not psutil.pid_exists(pid)


def _ask(server: EmbeddedPostgres, *statements: str) -> object:
    async def ask() -> object:
        connection = await asyncpg.connect(host=str(server.socket_dir), user="postgres", database="postgres")
        try:
            for statement in statements[:-1]:
                await connection.execute(statement)
            return await connection.fetchval(statements[-1])
        finally:
            await connection.close()

    with asyncio.Runner() as runner:
        return runner.run(ask())


def _pid(server: EmbeddedPostgres) -> int:
    process = server._postmaster()
    assert process is not None
    return process.pid


def test_the_first_start_makes_a_cluster_that_only_its_user_reaches_and_leaving_stops_it(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        pid = _pid(server)
        assert _ask(server, "SELECT current_setting('listen_addresses')") == ""
        assert _ask(server, "SHOW server_encoding") == "UTF8"
        assert stat.S_IMODE(server.socket_dir.stat().st_mode) == 0o700
        assert stat.S_IMODE((home / "postgres").stat().st_mode) == 0o700
    assert _gone(pid)
    assert _servers(home) == []
    server.stop()  # a second time does nothing


def test_data_survives_a_restart(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        _ask(server, "CREATE TABLE kept AS SELECT 42 AS a", "SELECT a FROM kept")
    with EmbeddedPostgres(home) as server:
        assert _ask(server, "SELECT a FROM kept") == 42


def test_a_second_process_joins_and_the_last_one_to_leave_stops_the_server(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        other = Service(home)
        pid = other.ready()
        assert pid == _pid(server)
    assert psutil.pid_exists(pid)
    other.stop()
    assert _gone(pid)


def test_two_processes_that_start_on_an_empty_folder_share_one_server(home: Path) -> None:
    services = [Service(home) for _ in range(3)]
    pids = {service.ready() for service in services}
    assert len(pids) == 1
    for service in services:
        service.stop()
    assert _gone(pids.pop())


def test_a_server_whose_service_was_killed_is_joined_and_stopped_by_the_next(home: Path) -> None:
    killed = Service(home)
    pid = killed.ready()
    killed.kill()
    with EmbeddedPostgres(home) as server:
        assert _pid(server) == pid
        assert _ask(server, "SELECT 1") == 1
    assert _gone(pid)


def test_a_killed_postmaster_is_recovered_from_with_its_data(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        _ask(server, "CREATE TABLE kept AS SELECT 42 AS a", "CHECKPOINT", "SELECT 1")
        children = psutil.Process(_pid(server)).children()
        children[0].suspend()  # so that one at least outlives it, as a busy back end does
        os.kill(_pid(server), signal.SIGKILL)
        deadline = time.monotonic() + _PATIENCE_S
        while server._postmaster() is not None and time.monotonic() < deadline:
            time.sleep(0.02)
    assert (home / "postgres" / "postmaster.pid").exists()
    with EmbeddedPostgres(home) as server:
        assert _ask(server, "SELECT a FROM kept") == 42
        assert not [child for child in children if child.is_running() and child.status() != psutil.STATUS_ZOMBIE]


def _kill(server: EmbeddedPostgres) -> None:
    postmaster = psutil.Process(_pid(server))
    postmaster.kill()
    _gone(postmaster.pid)


def test_a_server_that_died_is_revived_by_the_first_of_its_users_and_joined_by_the_others(home: Path) -> None:
    with EmbeddedPostgres(home) as server, EmbeddedPostgres(home) as other:
        _ask(server, "CREATE TABLE kept AS SELECT 42 AS a", "SELECT 1")
        assert (server.is_alive(), other.is_alive()) == (True, True)
        _kill(server)
        assert (server.is_alive(), other.is_alive()) == (False, False)
        with ThreadPoolExecutor() as pool:
            revived = list(pool.map(EmbeddedPostgres.revive, (server, other)))
        assert sorted(revived) == [False, True]
        assert (server.is_alive(), other.is_alive()) == (True, True)
        assert _ask(server, "SELECT a FROM kept") == 42
    assert _servers(home) == []


def test_who_has_left_revives_nothing(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        pass
    assert not server.revive()
    assert _servers(home) == []


def test_a_cluster_that_is_gone_is_not_revived_as_an_empty_one(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        _kill(server)
        (home / "postgres").rename(home / "elsewhere")
        with pytest.raises(DependencyError):
            server.revive()
        assert not (home / "postgres").exists()


def test_a_sockets_lock_file_that_names_somebody_else_is_removed(home: Path) -> None:
    with EmbeddedPostgres(home) as server:
        lock = server.socket_dir / ".s.PGSQL.5432.lock"
        content = lock.read_text(encoding="ascii")
    _, _, rest = content.partition("\n")
    lock.write_text(f"{os.getpid()}\n{rest}", encoding="ascii")  # as after a reboot, or where nobody reaps the dead
    with EmbeddedPostgres(home) as server:
        assert _ask(server, "SELECT 1") == 1


@pytest.mark.parametrize("content", ["{me}\n/elsewhere\n", "999999999\n", "nonsense"])
def test_a_lock_file_that_names_no_server_of_ours_is_removed(home: Path, content: str) -> None:
    with EmbeddedPostgres(home):
        pass
    (home / "postgres" / "postmaster.pid").write_text(content.format(me=os.getpid()), encoding="ascii")
    with EmbeddedPostgres(home) as server:
        assert _ask(server, "SELECT 1") == 1


def test_a_creation_that_was_cut_off_is_begun_anew(home: Path) -> None:
    (home / "postgres.new" / "base").mkdir(parents=True)
    (home / "postgres.new" / "PG_VERSION").write_text("18", encoding="ascii")
    with EmbeddedPostgres(home) as server:
        assert _ask(server, "SELECT 1") == 1


def test_a_folder_that_is_no_cluster_is_left_alone(home: Path) -> None:
    (home / "postgres").mkdir()
    (home / "postgres" / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="not empty"):
        EmbeddedPostgres(home).start()
    assert (home / "postgres" / "thesis.txt").exists()


@pytest.mark.parametrize("version", ["14", "99", "", "\udcff"])
def test_a_cluster_of_another_version_is_refused(home: Path, version: str) -> None:
    (home / "postgres").mkdir()
    (home / "postgres" / "PG_VERSION").write_bytes(os.fsencode(version))
    with pytest.raises(ConfigurationError, match="choose another DATA_DIR"):
        EmbeddedPostgres(home).start()
    assert _servers(home) == []


def test_a_folder_that_cannot_be_made_is_refused(home: Path) -> None:
    (home / "file").touch()
    with pytest.raises(ConfigurationError, match="DATA_DIR"):
        EmbeddedPostgres(home / "file" / "data").start()


@pytest.mark.parametrize("name", ["d" * 120, "größe, with space and 'quote'"])
def test_any_name_of_the_folder_will_do(home: Path, name: str) -> None:
    with EmbeddedPostgres(home / name) as server:
        assert _ask(server, "SELECT 1") == 1
    shutil.rmtree(server.socket_dir)  # these lie in /tmp


@pytest.mark.parametrize("name", ["$(touch x)", "`touch x`", 'a"b', "a\\b", "a\nb"])
def test_a_name_of_the_folder_that_a_shell_would_carry_out_is_refused(home: Path, name: str) -> None:
    with pytest.raises(ConfigurationError, match="start command cannot take"):
        EmbeddedPostgres(home / name).start()


def test_a_socket_folder_that_somebody_else_put_there_is_refused(home: Path) -> None:
    server = EmbeddedPostgres(home / ("d" * 120))
    server.socket_dir.symlink_to(home)
    try:
        with pytest.raises(ConfigurationError, match="belongs to another user"):
            server.start()
    finally:
        server.socket_dir.unlink()


def test_the_socket_folder_is_the_same_for_every_tmpdir(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = EmbeddedPostgres(home / ("d" * 120)).socket_dir
    monkeypatch.setenv("TMPDIR", str(home))
    monkeypatch.setattr(tempfile, "tempdir", None)
    assert EmbeddedPostgres(home / ("d" * 120)).socket_dir == here


ORDINARY_USER = """
import os, pwd, sys
from pathlib import Path
from slack_fixtures.storage.embedded import EmbeddedPostgres
nobody = pwd.getpwnam("nobody")
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(nobody.pw_gid)
    os.setuid(nobody.pw_uid)
with EmbeddedPostgres(Path(sys.argv[1])) as server:
    process = server._postmaster()
    print("ready", process.pid, process.uids().real)
"""


def test_an_ordinary_user_runs_it_as_himself(home: Path) -> None:
    """Root becomes the user ``nobody`` for good; anybody else is an ordinary user already."""
    user = pwd.getpwnam("nobody").pw_uid if _IS_ROOT else os.geteuid()
    data = home / "data"
    data.mkdir()
    home.chmod(0o755)
    os.chown(data, user, -1)
    word, pid, uid = _run([sys.executable, "-c", ORDINARY_USER, str(data)])
    assert (word, int(uid)) == ("ready", user)
    assert _gone(int(pid))


def test_root_of_a_container_finds_and_stops_its_server_without_looking_into_other_processes(home: Path) -> None:
    """There, root lacks CAP_SYS_PTRACE; an ordinary user never has it."""
    without = ["setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace"] if _IS_ROOT else []
    command = [*without, sys.executable, "-c", SERVICE, str(home)]
    with EmbeddedPostgres(home) as server:
        pid = _pid(server)
        assert _run(command) == ["ready", str(pid)]
        assert psutil.pid_exists(pid)
    assert _gone(int(_run(command)[1]))


def _run(command: list[str]) -> list[str]:
    done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()
