"""What can be wrong with a template, when it is saved and when it is rendered."""

from __future__ import annotations

from enum import StrEnum

from slack_fixtures.kernel.errors import FieldProblem, InvalidValueError


class TemplateFault(StrEnum):
    """When a template failed."""

    INVALID_TEMPLATE = "invalid_template"
    """It is not a sentence of the language; found when it is saved, whatever the alert."""
    EXECUTION_ERROR = "execution_error"
    """It is one, and this alert's values take it beyond a bound or into a type that cannot be shown."""


class TemplateError(InvalidValueError):
    """A template is wrong; each problem carries its line.

    Attributes:
        kind: whether every rendering fails or only this one.
    """

    code = "invalid-template"

    def __init__(self, *problems: FieldProblem | str, kind: TemplateFault = TemplateFault.INVALID_TEMPLATE) -> None:
        super().__init__(*problems)
        self.kind = kind
