"""The link check of the built site: index -> checks -> report.

`index/` reads the site once, `checks/` holds one check a file, `external/` asks other hosts, `run.py` ties them to
the report. Nothing here knows the site generator: a folder of HTML goes in, issues come out.
"""
