"""A rehearsal: simulated people live through a whole programme on a clock that jumps from event to event."""
