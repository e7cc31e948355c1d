"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DataDir = Annotated[
    Path | None,
    typer.Option(help="Where the embedded database and generated keys are kept.  [env: DATA_DIR]", metavar="FOLDER"),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
JsonLogs = Annotated[bool, typer.Option("--json-logs", "--json", help="Log one JSON object a line.")]
Tenant = Annotated[str, typer.Option(help="The tenant's name.", metavar="NAME")]
SourceLocale = Annotated[str, typer.Option("--from", help="The language of the sources.", metavar="TAG")]
TargetLocale = Annotated[str, typer.Option("--to", help="The language of the words.", metavar="TAG")]
MaybeSourceLocale = Annotated[str | None, typer.Option("--from", help="Only those from this language.", metavar="TAG")]
MaybeTargetLocale = Annotated[str | None, typer.Option("--to", help="Only those into this language.", metavar="TAG")]
