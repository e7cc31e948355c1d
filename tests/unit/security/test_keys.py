"""Generated keys: one file, one key, one reader."""

from __future__ import annotations

import multiprocessing
import stat
from pathlib import Path

import pytest

from slack_fixtures.kernel.errors import ConfigurationError
from slack_fixtures.security.keys import load_or_create_key, new_secret_key
from slack_fixtures.security.strength import check_secret_strength


def _load(path: Path) -> str:
    return load_or_create_key(path, make=new_secret_key)


def test_a_key_is_made_once_for_its_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "secret"
    key = _load(path)
    assert _load(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [p.name for p in path.parent.iterdir()] == ["secret"]


def test_a_generated_key_is_strong() -> None:
    assert check_secret_strength(new_secret_key()) is None


def test_processes_that_race_agree_on_one_key(tmp_path: Path) -> None:
    paths = [tmp_path / str(n) for n in range(20)]
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        keys = pool.map(_load, [path for path in paths for _ in range(3)], chunksize=1)
    for path, found in zip(paths, _threes(keys), strict=True):
        assert set(found) == {_load(path)}


def _threes(keys: list[str]) -> list[tuple[str, ...]]:
    return [tuple(keys[n : n + 3]) for n in range(0, len(keys), 3)]


def test_the_slower_of_two_takes_the_key_of_the_faster(tmp_path: Path) -> None:
    path = tmp_path / "secret"

    def slow() -> str:
        load_or_create_key(path, make=lambda: "the-faster")
        return "the-slower"

    assert load_or_create_key(path, make=slow) == "the-faster"
    assert [p.name for p in tmp_path.iterdir()] == ["secret"]


@pytest.mark.parametrize("mode", [0o604, 0o644, 0o666, 0o602])
def test_a_file_that_everybody_can_use_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "secret"
    path.write_text("canary-key")
    path.chmod(mode)
    with pytest.raises(ConfigurationError, match="chmod 600") as refusal:
        _load(path)
    assert "canary" not in str(refusal.value)


def test_a_volume_of_kubernetes_may_let_the_group_in(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("key\n")
    path.chmod(0o660)
    assert _load(path) == "key"


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe", b"k" * 5000], ids=["empty", "blank", "binary", "long"])
def test_a_file_without_a_key_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "secret"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(ConfigurationError, match="secret"):
        _load(path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be used"):
        _load(tmp_path / "file" / "secret")
    with pytest.raises(ConfigurationError, match="cannot be used"):
        _load(tmp_path)
