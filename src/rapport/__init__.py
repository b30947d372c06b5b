"""rapport: structured inputs in, reconciled Word and PDF documents out."""
