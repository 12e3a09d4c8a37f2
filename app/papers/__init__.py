"""The reader of council papers: text pages in, findings out; pure of tables, files and web.

`gold/` holds papers written for the tests, with what is to be found in them (`gold.json`).
"""
