"""What uploaded council papers say, beside what is typed."""
