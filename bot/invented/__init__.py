"""An invented company for the playground and the rehearsal: nobody in it exists."""
