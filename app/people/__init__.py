"""People, what they may do where, and how they prove who they are."""
