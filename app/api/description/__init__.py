"""The API described: for programs as OpenAPI, for people as the page `/api`; in both languages."""
