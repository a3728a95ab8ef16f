"""The schema's history; `flipside migrate` walks it."""
