"""The demonstration: a music streaming service whose engineers read four languages."""
