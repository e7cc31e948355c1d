"""What the composition root makes of the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from slack_fixtures.bootstrap import running_on
from slack_fixtures.metrics import metrics
from slack_fixtures.settings import load_settings
from slack_fixtures.storage.database import DatabaseAddress


@pytest.mark.parametrize("wanted", [False, True])
async def test_a_setting_decides_whether_metrics_are_counted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_address: DatabaseAddress, *, wanted: bool
) -> None:
    monkeypatch.setattr(metrics, "counting", not wanted)
    settings = load_settings(data_dir=tmp_path, enable_metrics_collection=wanted)
    async with running_on(settings, database_address) as application:
        assert application.metrics.counting is wanted
        assert b"slack_fixtures_alerts_total" in application.metrics.render()
