"""Refusals of a whole model that name the field to change."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError


def wrong_field(field: str, message: str) -> ValidationError:
    """Return what a validator of a whole model raises, so that the caller is told which field to change.

    A ``ValueError`` there would speak of the whole body. The values that were given do not appear in it.
    """
    problem = PydanticCustomError("wrong_field", "{message}", {"message": message})
    return ValidationError.from_exception_data("fields", [InitErrorDetails(type=problem, loc=(field,), input=None)])
