"""The error tree.

::

    SlackFixturesError                 a bug unless it is one of the two below
    ├── RefusedError                   the caller can act; the text is safe to show
    │   ├── InvalidValueError          something in the request is wrong; names the field
    │   ├── NotFoundError              no such thing, or not yours: the same answer
    │   ├── ConflictError              clashes with the present state
    │   │   └── VersionConflictError   somebody else wrote first
    │   ├── PreconditionMissingError   a replace without the version that it replaces
    │   ├── UnauthenticatedError       no credential, or not a valid one
    │   ├── PermissionDeniedError      a valid credential that may not do this
    │   ├── TooLargeError              above a documented size limit
    │   └── QuotaExceededError         the tenant's quota is used up
    └── DependencyError                may work later (database, Slack, key store)

Features subclass these and never mention HTTP; ``web/problems.py`` turns them into RFC 9457 bodies.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

NOTHING_HERE = "There is nothing of that name here."
"""The one text for what is absent and for what is another tenant's, so that nobody can tell which."""


class SlackFixturesError(Exception):
    """Base of every error that this package raises on purpose."""

    code: ClassVar[str] = "internal-error"


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """One thing that is wrong with one field.

    Attributes:
        field: path into the input, such as ``locales.de-DE.title``; empty for the whole.
        message: what was expected and what was found; safe to show.
        line: 1-based line within the field's text, where it has lines.
    """

    field: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.field}, line {self.line}" if self.line else self.field
        return f"{where}: {self.message}" if where else self.message


class RefusedError(SlackFixturesError):
    """The caller can act on this; its text is safe to show to them."""

    code = "refused"


class InvalidValueError(RefusedError):
    """One or more fields of the request are wrong.

    Args:
        problems: what is wrong, one entry a field; a plain string speaks of the whole request.
    """

    code = "invalid-value"

    def __init__(self, *problems: FieldProblem | str) -> None:
        self.problems = tuple(p if isinstance(p, FieldProblem) else FieldProblem("", p) for p in problems)
        super().__init__("; ".join(str(p) for p in self.problems))


class NotFoundError(RefusedError):
    """There is no such thing, or it belongs to another tenant; nobody can tell which."""

    code = "not-found"


class ConflictError(RefusedError):
    """The request clashes with the present state."""

    code = "conflict"


class VersionConflictError(ConflictError):
    """The aggregate has moved on since the caller read it."""

    code = "version-conflict"


class PreconditionMissingError(RefusedError):
    """A replace must name the version that it replaces (RFC 6585, 428)."""

    code = "precondition-required"


class PreconditionFailedError(RefusedError):
    """The named version is not the present one (RFC 9110, 412)."""

    code = "precondition-failed"


class UnauthenticatedError(RefusedError):
    """No credential, or not a valid one. One text for every reason, so that nothing leaks."""

    code = "unauthenticated"

    def __init__(self) -> None:
        super().__init__("A valid bearer token or ingest key is required.")


class PermissionDeniedError(RefusedError):
    """A valid credential that may not do this."""

    code = "permission-denied"


class TooLargeError(RefusedError):
    """The input is above a documented size limit."""

    code = "too-large"


class QuotaExceededError(RefusedError):
    """The tenant has used up a quota; ``retry_after_s`` says when it may try again, where time helps."""

    code = "quota-exceeded"

    def __init__(self, message: str, *, retry_after_s: int | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class DependencyError(SlackFixturesError):
    """Something outside this process failed; the same request may work later."""

    code = "dependency-failed"


class OverloadedError(DependencyError):
    """The service cannot take more work now; senders retry a 503, never a 429 (PEERS 4.1.13)."""

    code = "overloaded"


class ConfigurationError(RefusedError):
    """A setting, flag or file that an operator gave is wrong; shown as one plain line, exit code 2."""

    code = "configuration"
