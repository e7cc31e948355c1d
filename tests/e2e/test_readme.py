"""What the README shows is what somebody gets who copies it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from processes import environment

ROOT = Path(__file__).parents[2]
_EXAMPLE = re.compile(r"^```python\n(?P<code>.*?)^```\n+```\n(?P<output>.*?)^```\n", re.MULTILINE | re.DOTALL)


def run_python(code: str, data_dir: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        env=environment(data_dir),
        cwd=data_dir.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("name", ["README.md", "README.de.md"])
def test_the_python_of_the_readme_prints_what_it_says(name: str, tmp_path: Path):
    example = _EXAMPLE.search((ROOT / name).read_text(encoding="utf-8"))
    assert example is not None
    done = run_python(example["code"], tmp_path / "data")
    assert (done.returncode, done.stdout) == (0, example["output"]), done.stderr
    again = run_python(example["code"], tmp_path / "data")
    assert again.returncode == 1
    assert again.stderr.splitlines()[-1].endswith("ConflictError: There is a fixture of this name already.")
