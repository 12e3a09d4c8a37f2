"""The council's own calendar as a file (iCalendar): its meetings, and how they come in."""
