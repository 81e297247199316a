"""Surface forms as data, one folder a language, and the code that loads them."""

# The languages that can be read; a text in another one is stored and marked unread.
READ = frozenset({"en"})
