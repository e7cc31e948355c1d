"""Keys that the service makes for itself, kept in a file that only its user reads."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from slack_fixtures.kernel.errors import ConfigurationError

_LONGEST = 4096


def new_secret_key() -> str:
    """Return a new signing key of 512 bits, enough for each of the HMAC algorithms."""
    return secrets.token_urlsafe(64)


def make_data_dir(path: Path) -> None:
    """Make the data directory where it is missing; what it holds is for its user alone.

    Raises:
        ConfigurationError: there is no such place, or it is no folder.
    """
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigurationError(f"DATA_DIR {path} cannot be used: {error.strerror}.") from error


def load_or_create_key(path: Path, *, make: Callable[[], str]) -> str:
    """Return the key in a file, which is made on first use.

    When several processes start at once, one of them creates the file and all return its key.

    Args:
        path: the file; its folder is created where it is missing.
        make: returns a new key, without line breaks.

    Raises:
        ConfigurationError: the file cannot be read or written, is empty, or other users of the machine can read it.
    """
    try:
        if not path.exists():
            _create(path, make())
        return _read(path)
    except OSError as error:
        raise ConfigurationError(f"{path}: the key file cannot be used ({error.strerror})") from error


def _create(path: Path, key: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
            file.write(key + "\n")
            file.flush()
            os.fsync(file.fileno())
        # A link appears whole or not at all, and unlike a rename it never replaces the key of a faster process.
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink(missing_ok=True)


def _read(path: Path) -> str:
    with path.open("rb") as file:
        _refuse_if_public(path, os.fstat(file.fileno()).st_mode)
        raw = file.read(_LONGEST + 1)
    try:
        key = raw.decode("utf-8").strip()
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: the key file is not text") from error
    if not key or len(raw) > _LONGEST:
        raise ConfigurationError(f"{path}: the key file is empty or longer than {_LONGEST} bytes")
    return key


def _refuse_if_public(path: Path, mode: int) -> None:
    # The group is let in: Kubernetes gives every file of a volume to the pod's group (fsGroup) when it mounts it.
    # Windows has no such bits.
    if os.name == "posix" and mode & stat.S_IRWXO:
        raise ConfigurationError(f"{path}: every user of this machine can use the key file; run: chmod 600 {path}")
