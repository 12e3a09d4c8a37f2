"""What uploaded council papers say, beside what is typed; taken over only by a person."""
