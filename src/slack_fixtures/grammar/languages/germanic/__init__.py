"""What Dutch and German share."""
