"""The way back: what people changed in a Word file, brought home to the inputs."""
