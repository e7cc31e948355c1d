"""One step a file, policies included; run by ``storage/migrate.py``."""
