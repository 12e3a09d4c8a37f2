"""What is left when the service is killed while documents are on their way: `make crash`."""
