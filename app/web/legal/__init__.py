"""Accessibility statement, privacy, imprint, licence: templates that the operator completes."""
