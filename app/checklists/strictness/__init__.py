"""What is wrong with a checklist that can be read: `kompass lint --strict`.

Each finding stands at a place of a file and is a sentence in both languages. What can happen is
found out by the examples: a criterion that none of them fails can fail in none that anybody thought
of.
"""
