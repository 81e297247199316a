"""Meaning as data: the tables of states, bodies, office holders, places, outlets and dated gatherings.

Each table is a CSV file beside the module that loads it; `docs/codebook.md` says what the columns mean
and where the rows come from. `dragoman.codebook.book.load_codebook` gives all tables in one object.
"""
