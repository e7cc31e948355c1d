"""Text and values to a Slack message, without I/O."""
