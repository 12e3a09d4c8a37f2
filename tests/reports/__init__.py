"""Tests of the reports: what is in them, and that everybody can read them."""
