"""One embedded database for all stories of delivery; every story has a tenant and a workspace of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from delivery_stage import Stage, a_stage

from slack_fixtures.bootstrap import Application, running
from slack_fixtures.settings import Settings, load_settings


@pytest.fixture(scope="session")
def delivery_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    home: Path = tmp_path_factory.mktemp("delivery")
    return load_settings(data_dir=home, allowed_slack_hosts="127.0.0.1")


@pytest.fixture(scope="session")
async def delivering(delivery_settings: Settings) -> AsyncIterator[Application]:
    """An application whose worker rests until a story starts it."""
    async with running(delivery_settings) as application:
        yield application


@pytest.fixture
async def quiet_stage(delivering: Application) -> AsyncIterator[Stage]:
    """A stage without a worker."""
    async with a_stage(delivering) as stage:
        yield stage


@pytest.fixture
async def stage(delivering: Application) -> AsyncIterator[Stage]:
    """A stage with one worker."""
    async with delivering.engine.running(), a_stage(delivering) as stage:
        yield stage
