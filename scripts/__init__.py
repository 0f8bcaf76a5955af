"""The project's code. `python -m scripts` lists the commands; ARCHITECTURE.md has the picture."""
