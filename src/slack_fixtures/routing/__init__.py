"""Which fixture, for whom, in which episode."""
