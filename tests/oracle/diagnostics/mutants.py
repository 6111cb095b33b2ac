"""Mutants of a Terraform configuration with one fault each. The same seed gives the same mutants."""
import random

import faults_in_names  # noqa: F401: the operators of these files enter themselves in OPERATORS
import faults_in_references  # noqa: F401
import faults_in_settings  # noqa: F401
import faults_in_values  # noqa: F401
from faults import OPERATORS, Source


def mutants(files, each, seed):
    """Up to `each` mutants of every operator, chosen by the seed."""
    source = Source(files)
    chosen = []
    for make in OPERATORS:
        possible = [one for one in make(source) if one is not None and one.text != files[one.file]]
        picked = random.Random(f"{seed} {make.__name__}")
        chosen += picked.sample(possible, min(each, len(possible)))
    return chosen
