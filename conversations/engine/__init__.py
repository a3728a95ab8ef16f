"""How any talk runs: what comes in, what is asked, what is remembered, what goes out."""
