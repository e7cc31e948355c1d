"""Message to channel, once, even after a crash."""
