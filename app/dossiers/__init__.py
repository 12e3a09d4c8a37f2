"""The stored application of a municipality to a round: kept, changed, found, exchanged."""
