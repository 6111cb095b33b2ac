#!/usr/bin/env python3
"""coverage_test.py TEMPLATE COVERAGE PLAN: every inventory row is in the template, by the real Terraform's plan.

Also: pipeline.json and the taskdef.json files say what the plan says. Exit 1 with a line for each disagreement.
"""
import json
import pathlib
import sys

try:
    import yaml
except ImportError:
    print("SKIP: python3-yaml is missing, the template's coverage is not judged")
    sys.exit(3)

template, coverage, plan_file = (pathlib.Path(argument) for argument in sys.argv[1:4])
rows = yaml.safe_load(coverage.read_text())["rows"]
wrong = []


def resources_of(module):
    for resource in module.get("resources", []):
        yield resource["address"], resource["values"]
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


for number in [f"S1.{n}" for n in range(1, 29)] + [f"S1.R{n}" for n in range(1, 10)]:
    row = rows.pop(number, None)
    if not row:
        wrong.append(f"row {number} is not covered")
        continue
    for address, values in row.get("resources", {}).items():
        if address not in planned:
            wrong.append(f"{number}: {address} is not planned")
            continue
        for path, wanted in values.items():
            expect(f"{number}: {address}.{path}", look_up(planned[address], path), wanted)
    for address, paths in row.get("absent", {}).items():
        for path in paths:
            expect(f"{number}: {address}.{path}", look_up(planned.get(address), path) or None, None)
    for end in row.get("relation", {}).values():
        if end != "internet" and end not in planned:
            wrong.append(f"{number}: {end} is not planned")
    for path, texts in row.get("files", {}).items():
        file = template / path
        content = file.read_text() if file.is_file() else None
        for text in texts:
            if content is None or text not in content:
                wrong.append(f"{number}: {path} does not contain {text!r}")
wrong += [f"row {number} is not in the inventory" for number in rows]

# pipeline.json is what `get-pipeline` would print once the plan is applied.
pipeline = json.loads((template / "pipeline.json").read_text())["pipeline"]
terraform = planned["module.delivery.aws_codepipeline.this"]
for key, argument in {"name": "name", "pipelineType": "pipeline_type", "executionMode": "execution_mode"}.items():
    expect(f"pipeline.json: {key}", pipeline[key], terraform[argument])
expect("pipeline.json: role", pipeline["roleArn"].rsplit("/", 1)[1], planned["module.delivery.aws_iam_role.pipeline"]["name"])
expect("pipeline.json: bucket", pipeline["artifactStore"]["location"], terraform["artifact_store"][0]["location"])


def action_of_plan(action):
    return (action["name"], action["category"], action["owner"], action["provider"], action["version"], action.get("run_order") or 1,
            action["configuration"], action.get("input_artifacts") or [], action.get("output_artifacts") or [])


def action_of_file(action):
    kind = action["actionTypeId"]
    return (action["name"], kind["category"], kind["owner"], kind["provider"], kind["version"], action["runOrder"], action["configuration"],
            [artifact["name"] for artifact in action["inputArtifacts"]], [artifact["name"] for artifact in action["outputArtifacts"]])


expect("pipeline.json: stages",
       [(stage["name"], [action_of_file(action) for action in stage["actions"]]) for stage in pipeline["stages"]],
       [(stage["name"], [action_of_plan(action) for action in stage["action"]]) for stage in terraform["stage"]])

# taskdef.json: the plan cannot know the image's registry, so the container is compared with its service and log group.
for name in ("user-service", "product-service"):
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

print("\n".join(wrong) if wrong else f"{coverage.name}: 28 elements and 9 relations are in the template")
sys.exit(1 if wrong else 0)
