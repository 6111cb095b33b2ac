#!/usr/bin/env python3
"""Asks the judge check-aws about many files. By itself it reads the service's model and the rules of cfn-lint anew for every
file, 0.6 s each; here both are read once and the judge's own code says the same in 30 ms.

usage: check_aws_once.py CHECK_AWS FILE…      prints and exits as CHECK_AWS FILE… does"""
import functools, sys

judge = sys.argv[1]
source = open(judge, encoding='utf-8').read()

# Its first part finds the Python with the newest models and starts this file again with that.
first = {'__name__': 'first', '__file__': judge}
exec(compile(source.partition("\nif __name__ == '__main__'")[0], judge, 'exec'), first)
first['newest_botocore']()

import botocore.session

get_service_model = functools.cache(lambda service: botocore.session.Session.uncached(botocore.session.Session(), service))
botocore.session.Session.uncached = botocore.session.Session.get_service_model
botocore.session.Session.get_service_model = lambda _, service: get_service_model(service)
try:
    from cfnlint.rules import Rules
    Rules.create_from_directory = functools.cache(Rules.create_from_directory)
except ImportError:
    pass  # the judge goes without it then

sys.argv = [judge] + sys.argv[2:]
exec(compile(source, judge, 'exec'), {'__name__': '__main__', '__file__': judge})
