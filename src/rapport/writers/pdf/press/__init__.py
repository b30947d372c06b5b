"""What makes a finished PDF fit for the printing press: inks, pictures, boxes, marks, PDF/X-4."""
