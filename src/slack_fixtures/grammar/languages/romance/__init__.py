"""What French, Italian, Portuguese and Spanish say alike."""
