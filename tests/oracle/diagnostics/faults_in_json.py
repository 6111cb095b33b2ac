"""Single faults for the configuration in json/: each writes one text over another, in the file's first place that has it."""
from faults import Mutant

MAIN, QUEUE = "main.tf.json", "queue/main.tf.json"

FAULTS = [
    ("misspelt argument", MAIN, '"cidr_block": "10', '"cidr_blck": "10'),
    ("unknown argument", MAIN, '"tags": "${local.tags}"', '"tags": "${local.tags}", "colour": "blue"'),
    ("misspelt block", MAIN, '"health_check": {', '"helth_check": {'),
    ("block that is a text", MAIN, '{\n            "path": "/health",\n            "interval": 30\n          }', '"/health"'),
    ("second block", MAIN, '"health_check": {\n            "path": "/health",\n            "interval": 30\n          }',
     '"health_check": [\n            {"path": "/health"},\n            {"path": "/other"}\n          ]'),
    ("argument in a nested block", MAIN, '"interval": 30', '"intervall": 30'),
    ("argument in a dynamic block", MAIN, '"to_port": "${ingress', '"to_prt": "${ingress'),
    ("argument that a dynamic block misses", MAIN, '              "to_port": "${ingress.value}",\n', ""),
    ("misspelt iterator", MAIN, '"${ingress.value}"', '"${ingres.value}"'),
    ("missing argument", MAIN, '        "vpc_id": "${aws_vpc.main.id}",\n        "cidr_block"', '        "cidr_block"'),
    ("wrong type", MAIN, '"port": 80', '"port": "eighty"'),
    ("object for a text", MAIN, '"name": "web"', '"name": {"a": 1}'),
    ("list for a number", MAIN, '"interval": 30', '"interval": [30]'),
    ("choice that does not exist", MAIN, '"target_type": "ip"', '"target_type": "ipp"'),
    ("number out of its range", QUEUE, '"${var.retention}"', "1"),
    ("read-only argument", MAIN, '"cidr_block": "10', '"arn": "x", "cidr_block": "10'),
    ("misspelt resource type", MAIN, '"aws_subnet": {', '"aws_subnt": {'),
    ("misspelt data source", MAIN, '"aws_availability_zones": {', '"aws_availability_zons": {'),
    ("undeclared variable", MAIN, '"${var.region}"', '"${var.regio}"'),
    ("undeclared local", MAIN, '"${local.tags}"', '"${local.tag}"'),
    ("undeclared resource", MAIN, '"${aws_vpc.main.id}"', '"${aws_vpc.other.id}"'),
    ("misspelt attribute", MAIN, '"${aws_vpc.main.id}"', '"${aws_vpc.main.idd}"'),
    ("misspelt output", MAIN, '"${module.mail.url}"', '"${module.mail.ulr}"'),
    ("unknown module input", MAIN, '"retention": 3600', '"retenton": 3600'),
    ("missing module input", MAIN, '      "name": "${local.name}",\n      "retention"', '      "retention"'),
    ("wrong module input", MAIN, '"retention": 3600', '"retention": "long"'),
    ("unknown function", MAIN, "${cidrsubnet(", "${cidrsubnt("),
    ("broken template", MAIN, "${cidrsubnet(aws_vpc.main.cidr_block, 8, 1)}", "${cidrsubnet(aws_vpc.main.cidr_block, 8, 1}"),
    ("unknown variable argument", MAIN, '"default": "eu-west-1"', '"defalt": "eu-west-1"'),
    ("unknown type", MAIN, '"type": "list(number)"', '"type": "lst(number)"'),
    ("default of another type", MAIN, '"default": [80, 443]', '"default": ["a"]'),
    ("condition that is no truth", MAIN, '"${length(var.region) > 3}"', '"${[var.region]}"'),
    ("missing message", MAIN, ',\n        "error_message": "The region has more than three letters."', ""),
    ("unknown output argument", MAIN, '"description": "Where', '"descripton": "Where'),
    ("missing value", MAIN, '      "value": "${module.mail.url}",\n', ""),
    ("undeclared in depends_on", MAIN, '["aws_security_group.web"]', '["aws_security_group.wen"]'),
    ("unknown lifecycle argument", MAIN, '"create_before_destroy": true', '"create_before_destoy": true'),
    ("ignored attribute that does not exist", MAIN, '["description"]', '["descripton"]'),
    ("bad version", MAIN, '"~> 5.0"', '"five"'),
    ("unknown block at the top", MAIN, '"output": {', '"outputs": {'),
    ("unknown provider argument", MAIN, '"region": "${var.region}"', '"regon": "${var.region}"'),
    ("count that is a list", MAIN, '"count": 2', '"count": [2]'),
    ("index that is missing", MAIN, '"${module.mail.url}"', '"${aws_lb_target_group.web.arn}"'),
    ("second argument", MAIN, '"port": 80,', '"port": 80,\n          "port": 81,'),
    ("missing comma", MAIN, '"port": 80,', '"port": 80'),
    ("remark", MAIN, '"port": 80,', '"//": "the port", "port": 80,'),
    ("list of one block", MAIN, '{\n            "path": "/health",\n            "interval": 30\n          }', '[{"path": "/health"}]'),
    ("number as text", MAIN, '"port": 80', '"port": "80"'),
]


def json_mutants(files):
    for name, file, old, new in FAULTS:
        text = files[file]
        at = text.index(old)
        yield Mutant(name, file, text.count("\n", 0, at) + 1, text[:at] + new + text[at + len(old):], new.strip().replace("\n", " ⏎ "))
