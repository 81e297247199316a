"""What is kept: documents, the register of ids and the claims read from them, with tables made for searching.

Three layers, from what can never be made again to what can be at any time:

* truth: `documents` and `register`, changed by migrations only (`migrations/`);
* cache: `claims`, the reading of each document in the interchange form;
* derived: everything in `derived`, dropped and built anew whenever its layout changes.

`database.py` opens a record; the other modules are functions over a connection that it gives.
"""
