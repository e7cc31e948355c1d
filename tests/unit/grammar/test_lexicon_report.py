"""Tests of ``python -m slack_fixtures.grammar``, the lexicon's report."""

from __future__ import annotations

import pytest

from slack_fixtures.grammar.__main__ import main
from slack_fixtures.grammar.languages import LOCALES, linearizer


def test_the_report_counts_the_gaps_of_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines[1:]] == list(LOCALES)


def test_the_report_names_the_gaps_of_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["it-IT"]) == 0
    named = [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert named == [f"{category}.{key}" for category, key in linearizer("it-IT").gaps()]


def test_an_unknown_locale_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["xx-XX"]) == 2
    assert capsys.readouterr().err.startswith("error: xx-XX: expected one of ar-SA, ")
