"""How a tenant's Slack workspaces are reached."""
