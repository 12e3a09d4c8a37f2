"""Calendars: one's own days to be fetched by a calendar program."""
