"""Secrets of a declaration: written as a reference, read only when they are needed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, SecretStr, StringConstraints, model_validator

from slack_fixtures.kernel.errors import ConfigurationError

_LARGEST = 16_384
_HOW = "a secret is written as {env: NAME}, {file: PATH} or {vault: PATH#KEY}, never in clear"


class SecretRef(BaseModel):
    """Where a secret is: exactly one of the three."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    env: Annotated[str, StringConstraints(pattern=r"\A[A-Za-z_][A-Za-z0-9_]{0,254}\z")] | None = None
    file: Annotated[str, StringConstraints(min_length=1, max_length=4096)] | None = None
    vault: Annotated[str, StringConstraints(pattern=r"\A[^#\s]+#[^#\s]+\z", max_length=1024)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _one_reference(cls, data: Any) -> Any:
        if not isinstance(data, dict) or len(data) != 1 or not {"env", "file", "vault"} & data.keys():
            raise ValueError(_HOW)
        return data

    def to_json(self) -> dict[str, str]:
        """Return the reference as it is stored and exported."""
        return {name: value for name, value in self.model_dump().items() if value is not None}

    def below(self, folder: Path) -> SecretRef:
        """Return the reference with a path that no longer depends on where it was written."""
        return self if self.file is None else SecretRef(file=str((folder / self.file).expanduser().absolute()))


def read_secret(reference: SecretRef, environ: Mapping[str, str] = os.environ) -> SecretStr:
    """Return the secret that a reference names.

    Raises:
        ConfigurationError: it cannot be read; says what is missing, never what was found.
    """
    if reference.env is not None:
        found = environ.get(reference.env, "")
        if not found.strip():
            raise ConfigurationError(f"the environment variable {reference.env} is not set")
        return SecretStr(found.strip())
    if reference.file is not None:
        return SecretStr(_read_file(Path(reference.file)))
    raise ConfigurationError(f"{{vault: {reference.vault}}} needs Vault, which is not configured; use env or file")


def _read_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        text = raw.decode().strip()
    except OSError as error:
        raise ConfigurationError(f"the file {path} cannot be read ({error.strerror})") from error
    except ValueError as error:  # not UTF-8, or a path with U+0000
        raise ConfigurationError(f"the file {path} is not a text file in UTF-8") from error
    if not text or len(raw) > _LARGEST:
        raise ConfigurationError(f"the file {path} is empty or larger than {_LARGEST} bytes")
    return text
