"""The link check of the built site: index -> checks -> source -> report.

`index/` reads the site once, `checks/` holds one check a file, `external/` asks other hosts, `source/` says which file
and line of the project a finding comes from, `run.py` ties them to the report. Only `source/` knows how the site is
made: a folder of HTML goes in, findings come out.
"""
