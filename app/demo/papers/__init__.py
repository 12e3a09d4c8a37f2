"""The council papers of the demo: invented towns, invented councils, real kinds of wording."""
