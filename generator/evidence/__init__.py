"""Evidence: what can be checked of a clipping without keeping its sentences.

`digest` reads a saved page, `dates` and `words` find what a statement states, `extract` puts
that into an evidence file, `store` reads and writes those files, `stubs` starts a clipping file.
"""
