"""Runs: the rooms below put together, from documents to readings and from readings to the record."""
