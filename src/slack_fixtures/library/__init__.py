"""The built-in fixtures and the fixed words of a message, as data."""
