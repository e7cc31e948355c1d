"""Translation engines: one adapter a file, the wrappers around them, and the setting that names them."""
