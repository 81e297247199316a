"""The command line; thin: it names, orders and draws what the other rooms do."""
