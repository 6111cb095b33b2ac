#!/usr/bin/env python3
"""coverage_test.py TEMPLATE INVENTORY PLAN SLIPWAY: every row of the seed's inventory is in the template.

TEMPLATE/coverage.yaml says where: resources with values, by the real Terraform's plan; files with texts; relations, in the
design that SLIPWAY derives. Also: pipeline.json and the task definition files say what the plan says.
Exit 1 with a line for each disagreement.
"""
import json
import pathlib
import re
import subprocess
import sys

try:
    import yaml
except ImportError:
    print("SKIP: python3-yaml is missing, the template's coverage is not judged")
    sys.exit(3)

template, inventory, plan_file, slipway = (pathlib.Path(argument) for argument in sys.argv[1:5])
coverage = yaml.safe_load((template / "coverage.yaml").read_text())
rows = coverage["rows"]
numbers = re.findall(rf"^\| ({coverage['seed']}\.\w+) \|", inventory.read_text(), re.MULTILINE)
wrong = []


def resources_of(module):
    for resource in module.get("resources", []):
        yield resource["address"], resource.get("values", {})
    for child in module.get("child_modules", []):
        yield from resources_of(child)


plan = json.loads(plan_file.read_text())
planned = dict(resources_of(plan["planned_values"]["root_module"]))


def look_up(values, path):
    for part in path.split("."):
        if isinstance(values, list):
            values = values[int(part)] if part.isdigit() and int(part) < len(values) else None
        else:
            values = (values or {}).get(part)
    return values


def expect(where, actual, wanted):
    if actual != wanted:
        wrong.append(f"{where} is {actual!r}, not {wanted!r}")


# The design: which component stands for an address, and what is related with what.
output = subprocess.run([slipway, "design", template, "--json"], capture_output=True, text=True, check=True).stdout
design = json.loads(output)
components = {component["id"]: component for component in design["components"]}
owners = {address: id for id, component in components.items() for address in component["addresses"]} | {id: id for id in components}


def with_holders(id):
    while id is not None:
        yield id
        id = components[id]["parent"]


related, traffic = set(), {}
for relation in design["relations"]:
    related |= {(one, other) for one in with_holders(relation["from"]) for other in with_holders(relation["to"])}
    if relation["type"] == "traffic":
        traffic.setdefault(relation["from"], []).append(relation["to"])


def is_reached(one, other):
    """Along traffic: clients reach a load balancer through the internet gateway."""
    seen, open_ends = set(), [one]
    while open_ends:
        at = open_ends.pop()
        if at == other:
            return True
        if at not in seen:
            seen.add(at)
            open_ends += traffic.get(at, [])
    return False


def is_related(one, other):
    """By an edge between them or what they hold; along traffic; by containment; or as parts of one component."""
    return (one, other) in related or is_reached(one, other) or one in with_holders(other) or other in with_holders(one) or one in components[other]["spans"] or other in components[one]["spans"]


def check_relation(number, relation):
    ends = [owners.get(relation[end]) for end in ("from", "to")]
    for end, owner in zip(("from", "to"), ends):
        if owner is None:
            wrong.append(f"{number}: {relation[end]} is not in the design")
    if None not in ends and not is_related(*ends):
        wrong.append(f"{number}: {relation['from']} and {relation['to']} are not related in the design")


for number in numbers:
    row = rows.pop(number, None)
    if not row:
        wrong.append(f"row {number} is not covered")
        continue
    if unknown := set(row) - {"resources", "absent", "components", "relation", "relations", "files", "note"}:
        wrong.append(f"{number}: {sorted(unknown)} says nothing here")
    for address, values in row.get("resources", {}).items():
        if address not in planned:
            wrong.append(f"{number}: {address} is not planned")
            continue
        for path, wanted in (values or {}).items():
            expect(f"{number}: {address}.{path}", look_up(planned[address], path), wanted)
        # Roles' policies, trust documents and the like have no component of their own; everything drawn has to be there.
        if address not in owners:
            wrong.append(f"{number}: {address} belongs to no component of the design")
    for address, paths in row.get("absent", {}).items():
        for path in paths:
            expect(f"{number}: {address}.{path}", look_up(planned.get(address), path) or None, None)
    for id, kind in row.get("components", {}).items():
        expect(f"{number}: kind of {id}", components.get(id, {}).get("kind"), kind)
    for relation in row.get("relations", []) + ([row["relation"]] if "relation" in row else []):
        check_relation(number, relation)
    for path, texts in row.get("files", {}).items():
        file = template / path
        content = file.read_text() if file.is_file() else None
        for text in texts:
            if content is None or text not in content:
                wrong.append(f"{number}: {path} does not contain {text!r}")
wrong += [f"row {number} is not in the inventory" for number in rows]

def action_of_plan(action):
    return (action["name"], action["category"], action["owner"], action["provider"], action["version"], action.get("run_order") or 1,
            action["configuration"], action.get("input_artifacts") or [], action.get("output_artifacts") or [])


def action_of_file(action):
    kind = action["actionTypeId"]
    return (action["name"], kind["category"], kind["owner"], kind["provider"], kind["version"], action["runOrder"], action["configuration"],
            [artifact["name"] for artifact in action["inputArtifacts"]], [artifact["name"] for artifact in action["outputArtifacts"]])


# pipeline.json is what `get-pipeline` would print once the plan is applied.
if (template / "pipeline.json").is_file():
    pipeline = json.loads((template / "pipeline.json").read_text())["pipeline"]
    terraform = planned["module.delivery.aws_codepipeline.this"]
    for key, argument in {"name": "name", "pipelineType": "pipeline_type", "executionMode": "execution_mode"}.items():
        expect(f"pipeline.json: {key}", pipeline[key], terraform[argument])
    expect("pipeline.json: role", pipeline["roleArn"].rsplit("/", 1)[1], planned["module.delivery.aws_iam_role.pipeline"]["name"])
    expect("pipeline.json: bucket", pipeline["artifactStore"]["location"], terraform["artifact_store"][0]["location"])
    expect("pipeline.json: stages",
           [(stage["name"], [action_of_file(action) for action in stage["actions"]]) for stage in pipeline["stages"]],
           [(stage["name"], [action_of_plan(action) for action in stage["action"]]) for stage in terraform["stage"]])

# taskdef.json: the plan cannot know the image's registry, so the container is compared with its service and log group.
for name in ("user-service", "product-service") if coverage["seed"] == "S1" else ():
    task = json.loads((template / name / "taskdef.json").read_text())
    terraform = planned[f'module.cluster.aws_ecs_task_definition.service["{name}"]']
    service = planned[f'module.cluster.aws_ecs_service.service["{name}"]']["load_balancer"][0]
    group = planned[f'module.cluster.aws_cloudwatch_log_group.service["{name}"]']["name"]
    where = f"{name}/taskdef.json: "
    for key, argument in {"family": "family", "cpu": "cpu", "memory": "memory", "networkMode": "network_mode",
                          "requiresCompatibilities": "requires_compatibilities"}.items():
        expect(where + key, task[key], terraform[argument])
    container, = task["containerDefinitions"]
    expect(where + "container", container["name"], service["container_name"])
    expect(where + "port", [mapping["containerPort"] for mapping in container["portMappings"]], [service["container_port"]])
    expect(where + "log group", container["logConfiguration"]["options"]["awslogs-group"], group)
    expect(where + "execution role", task["executionRoleArn"].rsplit("/", 1)[1], planned["module.cluster.aws_iam_role.execution"]["name"])

print("\n".join(wrong) if wrong else f"{template.name}: all {len(numbers)} rows of {coverage['seed']} are in the template")
sys.exit(1 if wrong else 0)
