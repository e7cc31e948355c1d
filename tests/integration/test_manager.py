from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

OUTLINE = """
import asyncio, threading
from slack_fixtures.manager import AILocalizationEngine, CacheManager, SecurityManager, SlackFixtureManager
from slack_fixtures.metrics import metrics
from slack_fixtures.models import AlertSeverity, Environment, LocaleConfiguration, SlackFixtureEntity, TenantContext
from slack_fixtures.security import ComplianceManager

@metrics.track_performance
@metrics.count_requests
async def work():
    tenant = TenantContext(tenant_id="spotify-premium", region="eu-central-1", compliance_level="DSGVO_STRIKT")
    manager = SlackFixtureManager(tenant_context=tenant)
    await manager.initialize()
    result = await manager.create_fixture(SlackFixtureEntity(name="spotify_wiedergabe_fehler", severity=AlertSeverity.CRITICAL, locales={
        "de-DE": {"title": "🎵 Spotify-Wiedergabe Unterbrochen", "description": "Kritischer Audio-Streaming-Fehler erkannt", "action_required": "Sofortige Untersuchung erforderlich"},
        "en-US": {"title": "🎵 Spotify Playback Interrupted", "description": "Critical audio streaming error detected", "action_required": "Immediate investigation required"},
        "fr-FR": {"title": "🎵 Lecture Spotify Interrompue", "description": "Erreur critique de streaming audio détectée", "action_required": "Enquête immédiate requise"}}))
    assert (result.version, result.document.source) == (1, "de-DE")
    await manager.initialize()
    assert [f.id for f in await manager.list_fixtures()] == [result.id]
    await manager.replace_fixture(result.id, result.document.model_copy(update={"severity": AlertSeverity.HIGH}))
    assert (await manager.roll_back_fixture(result.id, to_version=1)).document == result.document
    assert [e.version for e in await manager.fixture_history(result.id)] == [1, 2, 3]
    assert (await manager.get_fixture(result.id)).version == 3
    shown = await manager.render("spotify_wiedergabe_fehler", "fr-FR", context={})
    assert "Lecture Spotify" in str(shown)
    accepted = await manager.ingest("generic", b'{"title": "Disk full", "severity": "critical"}')
    assert (accepted.accepted, accepted.unrouted) == (1, 1)
    adapted = await AILocalizationEngine().adapt_content(source_text="Database connection timeout", target_locale="de-DE", context={"domain": "database", "urgency": "high", "technical_level": "expert"})
    assert (adapted.locale, adapted.origin, adapted.needs_review) == ("de-DE", "model", False)
    assert "Datenbank" in adapted
    entry = await ComplianceManager().log_access(tenant_id="spotify-premium", action="fixture.read", resource=f"fixture/{result.id}", actor="user:ana", compliance_frameworks=["SOC2", "GDPR"])
    assert entry.outcome == "ok"
    await manager.delete_fixture(result.id)
    assert await manager.list_fixtures() == []

asyncio.run(work())
asyncio.run(work())
assert b'function="work",outcome="ok"} 2.0' in metrics.render()
assert threading.enumerate() == [threading.main_thread()], threading.enumerate()
print("done")
"""


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A folder outside pytest's own, which a further pytest of root closes to the user that PostgreSQL runs as."""
    folder = Path(tempfile.mkdtemp(prefix="slack-fixtures-"))
    yield folder
    shutil.rmtree(folder)


def _run(script: str, data_dir: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-X", "faulthandler", "-c", script],
        env={"DATA_DIR": str(data_dir), "HOME": str(data_dir), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_example_of_the_outline_runs_with_nothing_but_a_data_directory_and_leaves_nothing_behind(
    data_dir: Path,
) -> None:
    done = _run(OUTLINE, data_dir)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
    assert not (data_dir / "postgres" / "postmaster.pid").exists()
    assert not [p for p in psutil.process_iter(["cmdline"]) if str(data_dir) in " ".join(p.info["cmdline"] or [])]


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"SPOTIFY_AI_DB_URL": "postgresql:///nowhere?host=/nonexistent"}, "DependencyError"),
        ({"DATA_DIR": "/dev/null/data"}, "ConfigurationError"),
        ({"PORT": "many"}, "ConfigurationError"),
    ],
)
def test_what_keeps_it_from_starting_is_one_clear_error_and_no_hang(
    data_dir: Path, environment: dict[str, str], words: str
) -> None:
    script = """
import asyncio
from slack_fixtures.bootstrap import close_default_application
from slack_fixtures.kernel.errors import SlackFixturesError
from slack_fixtures.manager import SlackFixtureManager
from slack_fixtures.models import TenantContext

async def start():
    for _ in range(2):
        try:
            await SlackFixtureManager(TenantContext(tenant_id="acme")).initialize()
        except SlackFixturesError as error:
            print(type(error).__name__)
    await close_default_application()

asyncio.run(start())
"""
    done = _run(script, data_dir, **environment)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [words, words], "")
