"""Files that come with a form: read as they arrive, judged, and kept before any transaction."""
