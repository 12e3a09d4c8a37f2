"""Files made for the tests of inspection: hostile ones and ordinary ones. Nothing is copied."""
