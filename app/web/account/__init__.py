"""One's own account: password, language, tokens for the API."""
