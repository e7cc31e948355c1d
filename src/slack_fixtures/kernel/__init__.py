"""The few words that every feature shares."""
