"""Everybody's first page after signing in: what there is to do, by what somebody is."""
