"""Charts of the document as SVG: measured here, given their look by templates of the style."""
