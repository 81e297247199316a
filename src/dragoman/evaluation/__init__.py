"""Readings against gold: what is right, what is missed and what was added, counted by field."""
