"""How fast it is: run by hand with `make bench`, never asserted."""
