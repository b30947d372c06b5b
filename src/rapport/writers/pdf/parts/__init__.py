"""Parts of a document, laid out one by one: cutting, setting, numbering."""
