"""The vocabularies of the field: the shape of the input, the dossier, and the house style."""
