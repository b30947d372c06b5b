"""The parts of the first rapport.docx; from then on communications edits it in Word."""
