"""The cost plan as Excel or CSV: to take away, and to take over."""
