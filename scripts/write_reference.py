"""Writes docs/reference/ from the code, so that it cannot be wrong: ``python scripts/write_reference.py [--check]``."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from slack_fixtures.bootstrap import Application  # noqa: F401 - imports every feature, and with it every error
from slack_fixtures.kernel.errors import SlackFixturesError
from slack_fixtures.library.catalogue import builtin_families, builtin_locales
from slack_fixtures.localization.model import cldr_locale
from slack_fixtures.rendering.filters import FILTERS
from slack_fixtures.security.model import ROLE_PERMISSIONS, Permission, Role
from slack_fixtures.settings import Settings, variable_of

FOLDER = Path(__file__).parent.parent / "docs" / "reference"


def settings_page() -> str:
    """Return the table of environment variables."""
    lines = [
        "# Settings",
        "",
        "Environment variables. Each may also be read from the file that `NAME_FILE` names.",
        "",
        "| variable | meaning | unset |",
        "|---|---|---|",
    ]
    for name, field in Settings.model_fields.items():
        variable = variable_of(name)
        names = f"`{variable.name}`" + (f" (alias `{variable.alias}`)" if variable.alias else "")
        lines.append(f"| {names} | {field.description} | {_default(field.default)} |")
    return "\n".join(lines) + "\n"


def problems_page() -> str:
    """Return the table of problem types."""
    lines = ["# Problem types", "", "The `type` of an error's body ends in its code (RFC 9457).", ""]
    lines += ["| code | meaning |", "|---|---|"]
    kinds = {kind.code: kind for kind in reversed(list(_tree(SlackFixturesError)))}
    for code, kind in sorted(kinds.items()):
        lines.append(f"| `{code}` | {_first_line(kind)} |")
    return "\n".join(lines) + "\n"


def templates_page() -> str:
    """Return the list of filters."""
    lines = [
        "# Templates",
        "",
        "Filters of the template language. The rest of it: [decision 0006](../adr/0006-template-language.md).",
        "",
    ]
    lines += ["| filter | does |", "|---|---|"]
    for name, spec in sorted(FILTERS.items()):
        arguments = f"({', '.join(spec.arguments)})" if spec.arguments else ""
        lines.append(f"| `{name}{arguments}` | {_first_line(spec.function)} |")
    return "\n".join(lines) + "\n"


def roles_page() -> str:
    """Return the table of roles and permissions."""
    roles = list(Role)
    lines = ["# Roles", "", "What each role may do within its tenant. What is not marked is refused.", ""]
    lines += ["| permission | " + " | ".join(role.value for role in roles) + " |", "|---|" + "---|" * len(roles)]
    for permission in Permission:
        marks = ("yes" if permission in ROLE_PERMISSIONS[role] else "" for role in roles)
        lines.append(f"| `{permission.value}` | " + " | ".join(marks) + " |")
    lines += ["", "Platform administrators have every permission in every tenant, and `tenants.*` besides."]
    return "\n".join(lines) + "\n"


def library_page() -> str:
    """Return the lists of built-in families and locales."""
    families = "\n".join(f"- `builtin:{family}`" for family in builtin_families())
    locales = "\n".join(f"- `{tag}` {cldr_locale(tag).get_display_name('en')}" for tag in builtin_locales())
    return f"# Built-in library\n\n## Fixtures\n\n{families}\n\n## Locales\n\n{locales}\n"


PAGES = {
    "settings.md": settings_page,
    "problems.md": problems_page,
    "templates.md": templates_page,
    "roles.md": roles_page,
    "library.md": library_page,
}


def main() -> int:
    """Write the pages, or with ``--check`` say whether they are up to date."""
    stale = [name for name, page in PAGES.items() if not _is(FOLDER / name, page())]
    if "--check" in sys.argv:
        for name in stale:
            print(f"docs/reference/{name} is out of date; run: python scripts/write_reference.py")
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")
    return 0


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _tree(kind: type[SlackFixturesError]) -> list[type[SlackFixturesError]]:
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in _tree(sub))]


def _first_line(thing: object) -> str:
    return (inspect.getdoc(thing) or "").split("\n", 1)[0].replace("|", "\\|")


def _default(value: object) -> str:
    if value is None or repr(value) == "PydanticUndefined":
        return ""
    text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(getattr(value, "value", value))
    return f"`{text}`" if text else ""


if __name__ == "__main__":
    sys.exit(main())
