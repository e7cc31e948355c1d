"""What can go wrong with translations, as errors; what an engine answers is a value (``ports.TranslationOutcome``)."""

from __future__ import annotations

from slack_fixtures.kernel.errors import ConfigurationError


class ProviderUnavailableError(ConfigurationError):
    """A configured translation provider cannot work on this machine: a library, a file or a credential is missing.

    The text names what to install or to set, and never a credential.
    """

    code = "translation-provider-unavailable"
