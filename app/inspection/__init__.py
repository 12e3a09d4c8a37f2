"""What an uploaded file is, and whether it may come in; every file is treated as hostile.

`verdict` judges a file by its bytes without a parser of documents. Parsers run only in `cells`,
each in a process of its own that `sandbox` confines; `text` and `preview` ask for their results.
This module stays empty: a cell imports nothing of the house but itself.
"""
