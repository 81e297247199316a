"""What a user may ask of a record: one set of filters that the command line, the API and the pages share."""
