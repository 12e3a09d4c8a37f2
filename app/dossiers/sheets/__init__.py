"""Cost plans from spreadsheets: uploads that wait for a word, layouts that are remembered."""
