"""The cost plan as a spreadsheet, there and back: pure of tables and of the web."""
