"""Tests of files that come with a form."""
