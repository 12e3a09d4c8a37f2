"""The parts that all screens share: macros and the shapes they are given."""
