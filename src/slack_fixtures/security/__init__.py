"""May this actor do that, and how secrets are kept."""
