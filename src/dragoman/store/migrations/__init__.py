"""Changes of the tables of truth, one a file in `versions/`, run by Alembic when an older record is opened."""
