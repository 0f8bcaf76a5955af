"""Say which source file and line a finding on a built page comes from.

`pages.py` knows which files a page is made from, `find.py` finds an address in them, `trace.py` puts the answer into the
findings. All the rest of the link check knows a folder of HTML and nothing else.
"""
