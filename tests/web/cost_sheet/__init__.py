"""Tests of the pages that exchange a cost plan with a spreadsheet."""
