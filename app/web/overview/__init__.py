"""A coordinator's overview of a round: who makes it, who is stuck where."""
