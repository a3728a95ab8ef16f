"""One file a change, never edited once released, importing nothing of ours that may change."""
