from __future__ import annotations

import pytest

from slack_fixtures.kernel import errors
from slack_fixtures.kernel.errors import (
    ConfigurationError,
    ConflictError,
    DependencyError,
    FieldProblem,
    InvalidValueError,
    OverloadedError,
    QuotaExceededError,
    RefusedError,
    SlackFixturesError,
    UnauthenticatedError,
    VersionConflictError,
)


def _all(kind: type[SlackFixturesError]) -> set[type[SlackFixturesError]]:
    return {kind}.union(*(_all(child) for child in kind.__subclasses__() if child.__module__ == errors.__name__))


def test_every_error_has_a_code_of_its_own() -> None:
    codes = [kind.code for kind in _all(SlackFixturesError)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("child", "parent"),
    [
        (VersionConflictError, ConflictError),
        (ConflictError, RefusedError),
        (ConfigurationError, RefusedError),
        (OverloadedError, DependencyError),
    ],
)
def test_an_error_is_caught_as_its_kind(child: type[Exception], parent: type[Exception]) -> None:
    assert issubclass(child, parent)


def test_what_may_work_later_is_not_the_callers_fault() -> None:
    assert not issubclass(DependencyError, RefusedError)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (FieldProblem("", "is empty"), "is empty"),
        (FieldProblem("name", "is taken"), "name: is taken"),
        (FieldProblem("locales.de-DE.title", "unknown filter", line=3), "locales.de-DE.title, line 3: unknown filter"),
    ],
)
def test_a_problem_names_its_field_and_line(problem: FieldProblem, text: str) -> None:
    assert str(problem) == text


def test_an_invalid_value_says_everything_that_is_wrong() -> None:
    error = InvalidValueError(FieldProblem("a", "too long"), "not an object")
    assert str(error) == "a: too long; not an object"
    assert [problem.field for problem in error.problems] == ["a", ""]


def test_a_refused_credential_does_not_say_why() -> None:
    assert str(UnauthenticatedError()) == str(UnauthenticatedError())


def test_a_quota_says_when_to_come_back_where_time_helps() -> None:
    assert QuotaExceededError("full", retry_after_s=3).retry_after_s == 3
    assert QuotaExceededError("full").retry_after_s is None
