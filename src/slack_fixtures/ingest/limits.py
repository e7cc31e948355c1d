"""How much of a payload is kept. Above a limit an alert is cut and marked, never lost."""

from __future__ import annotations

MAX_BODY_BYTES = 1_048_576
"""Size of a request body; whoever reads the request refuses more (RELIABILITY_SECURITY 2.23)."""

MAX_ALERTS = 10_000
"""Alerts in one request; more are refused (RELIABILITY_SECURITY 2.23)."""

MAX_LABELS = 64
"""Labels, and annotations, of one alert; the first ones are kept (RELIABILITY_SECURITY 2.23)."""

MAX_LABEL_NAME = 1_024
"""Characters of a label's name, as in Grafana's hosted metrics (Grafana Cloud, Label handling and limits)."""

MAX_LABEL_VALUE = 2_048
"""Characters of a label's value, from the same page."""

MAX_TEXT = 16_384
"""Characters of an annotation or of a text that the sender rendered: well above the 4,000 that Slack shows."""

MAX_TITLE = 1_024
"""Characters of a name, a title or a receiver."""

MAX_URL = 3_000
"""Characters of an address: what Slack takes in a button (PEERS 5.1). A longer one is dropped: half is no use."""

MAX_FINGERPRINT = 128
"""Characters of a fingerprint; a longer one is replaced by its hash."""

MAX_COUNT = 10**9
"""Largest count of hidden alerts that is believed; fits PostgreSQL's ``integer`` with those that could not be read."""
