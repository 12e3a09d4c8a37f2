"""The administrator's screens: who can sign in, with which roles."""
