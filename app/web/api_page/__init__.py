"""The page `/api`: how a program reads and writes here, for whoever writes one."""
