"""What is trained outside the service; nothing of it is needed to run the product."""
