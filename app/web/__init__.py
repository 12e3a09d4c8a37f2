"""HTTP and HTML: one folder per screen, the look and the language they share."""
