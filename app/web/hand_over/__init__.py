"""The hand-over: all that the funder's portal asks for, in the order of its steps."""
