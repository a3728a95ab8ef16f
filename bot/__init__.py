"""The running process: puts the parts together and keeps time."""
