"""`make mutation`: do the examples notice when a rule is changed in its smallest part?"""
