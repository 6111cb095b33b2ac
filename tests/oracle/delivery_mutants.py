#!/usr/bin/env python3
"""delivery_mutants.py ORACLES SLIPWAY [--most N]

Breaks delivery files in many ways and holds `slipway check` against the judges: what a judge refuses must be refused by us on
the line that was broken, and what a judge passes must pass. All mutants are judged, which takes about a minute, or of every
file at most N, drawn by a fixed seed.
Exit 0 all agree, 1 not, 3 with a line "SKIP: …" where the judges are missing."""
import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

AWS_FILES = ['taskdef.json', 'pipeline.json']  # judged by check-aws, the one judge that is slow
JSON_FILES = ['taskdef.json', 'pipeline.json', 'imagedefinitions.json', 'imageDetail.json']
YAML_FILES = ['buildspec.yml', 'buildspec-batch.yml', 'appspec.yml', 'appspec-ecs.yaml', 'appspec-lambda.yaml', '.github/workflows/ci.yml']

def paths(value, path=()):
    """Every entry of a mapping and every item of a list, outer ones first."""
    if isinstance(value, dict):
        for key in value:
            yield path + (key,)
            yield from paths(value[key], path + (key,))
    elif isinstance(value, list):
        for index in range(len(value)):
            yield path + (index,)
            yield from paths(value[index], path + (index,))

def at(value, path):
    for step in path:
        value = value[step]
    return value

def json_mutants(text):
    """(what was done, text, line): the line is where the broken entry, or what lacks it, begins."""
    whole = json.loads(text)
    def written(value):
        return json.dumps(value, indent=2) + '\n'
    def line_of(value, path):
        marked = json.loads(json.dumps(value))
        owner = at(marked, path[:-1])
        if isinstance(owner, dict):
            keys = [('@@' + k if k == path[-1] else k, v) for k, v in owner.items()]
            owner.clear()
            owner.update(keys)
            mark = '"@@'
        else:
            owner[path[-1]] = '@@'
            mark = '"@@"'
        return written(marked).split(mark)[0].count('\n') + 1
    for path in list(paths(whole)):
        here = at(whole, path)
        name = '.'.join(map(str, path))
        def changed(change):
            copy = json.loads(json.dumps(whole))
            change(at(copy, path[:-1]))
            return copy
        if isinstance(path[-1], str):
            def typo(owner):
                keys = [(k + 'x' if k == path[-1] else k, v) for k, v in owner.items()]
                owner.clear()
                owner.update(keys)
            copy = changed(typo)
            yield 'typo ' + name, written(copy), line_of(copy, path[:-1] + (path[-1] + 'x',))
            copy = changed(lambda owner: owner.pop(path[-1]))
            yield 'without ' + name, written(copy), line_of(copy, path[:-1]) if len(path) > 1 else 1
        if isinstance(here, str):
            values = [7, here + ' !', [here]]
        elif isinstance(here, bool):
            values = ['maybe', 3]
        elif isinstance(here, (int, float)):
            values = ['x', -5, 10 ** 7]
        else:
            values = ['x', 5] if len(path) > 1 else []   # the judge itself stumbles over a pipeline that is a text
        for value in values:
            copy = changed(lambda owner: owner.__setitem__(path[-1], value))
            yield f'{name} = {value!r}', written(copy), line_of(copy, path)

def yaml_mutants(text):
    lines = text.split('\n')
    for number, line in enumerate(lines):
        def replaced(new):
            return '\n'.join(lines[:number] + new + lines[number + 1:])
        match = re.match(r'^(\s*(?:- )?)([A-Za-z_][\w-]*):(\s*)(.*)$', line)
        if not match:
            continue
        lead, key, space, value = match.groups()
        yield f'typo {key}', replaced([f'{lead}{key}x:{space}{value}']), number + 1
        if value and value[0] not in '|>[{&*#':
            for other in ('[1, 2]', '{a: b}', '7', 'qqq'):
                yield f'{key} = {other}', replaced([f'{lead}{key}: {other}']), number + 1
            if not lead.rstrip().endswith('-'):
                yield f'without {key}', replaced([]), number + 1
    yield 'tab', text.replace('\n  ', '\n\t', 1), text.split('\n  ')[0].count('\n') + 2

def is_there(found, line, what, mutant, why):
    """On the broken line; where something is missing or misnamed, on the line of what lacks it; or on the line of the one
    who asks for it, which is where the judge's own line or the name that is gone stands."""
    lines = mutant.split('\n')
    indent = lambda number: len(lines[number - 1]) - len(lines[number - 1].lstrip(' -'))
    allowed = {line} | {int(n) for n in re.findall(r'line (\d+):', why)}
    def owner_of(number):
        owner = number = max(1, min(number, len(lines)))
        while owner > 1 and (not lines[owner - 1].strip() or indent(owner) >= indent(number)):
            owner -= 1
        return owner
    if what.startswith(('without', 'typo')):
        allowed |= {owner_of(line), line - 1, owner_of(line - 1)}  # what stood at `line` may be gone
    names = [word for _, _, message in found for word in re.findall(r'[\w-]{3,}', message)]
    for at_line, _, message in found:
        here = re.findall(r'"?([\w-]{3,})"?', lines[at_line - 1]) if at_line <= len(lines) else []
        if at_line in allowed or (re.search(r'\b(no|not|only)\b', message.lower()) and any(word in names for word in here)):
            return True
    return False


here = os.path.dirname(os.path.realpath(__file__))
environment = os.environ | {'NODE_OPTIONS': f'--import={here}/fresh_workflows.mjs'}

# Where the judges are wrong or cannot know: the file, and what was done to it.
RIGHT_ALL_THE_SAME = {
    ('taskdef.json', "taskRoleArn = 'arn:aws:iam::123456789012:role/shop-task !'"),  # no role has such a name; the model takes any text
    ('.github/workflows/ci.yml', 'runs-on = qqq'),  # may be the label of a runner of one's own
}

def printed(*command):
    return subprocess.run(command, capture_output=True, text=True, env=environment).stdout

def verdicts(judges, folder, paths):
    """Of the files that were judged: whether one is refused, and why."""
    said = {}
    aws = [f'{folder}/{path}' for path in paths if os.path.basename(path) in AWS_FILES]
    for line in printed(sys.executable, here + '/check_aws_once.py', judges + '/check-aws', *aws).splitlines():
        file, _, why = line.partition(': ')
        if file in aws:
            bad, before = said.get(file, (False, ''))
            said[file] = (bad or not why.startswith('ok ('), before + (' | ' if before else '') + why)
    for line in printed(judges + '/check-configs', *[f'{folder}/{path}' for path in paths if f'{folder}/{path}' not in aws]).splitlines():
        match = re.match(r'(ok  |BAD ) (\S+?)(?: (.*))?$', line)
        if match:
            said[match[2].rstrip(':')] = (match[1] == 'BAD ', match[3] or '')
    return {os.path.relpath(file, folder): word for file, word in said.items()}

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument('oracles')
parser.add_argument('slipway')
parser.add_argument('--most', type=int)
arguments = parser.parse_args()
judges = arguments.oracles + '/config-oracles'
installed = os.path.join(os.environ.get('XDG_CACHE_HOME') or os.path.expanduser('~/.cache'), 'config-oracles/installed')
for needed in (judges + '/check-configs', judges + '/check-aws', installed):
    if not os.path.exists(needed):
        print(f'SKIP: no {needed}; broken delivery files were not judged')
        sys.exit(3)

folder = tempfile.mkdtemp()
cases = []
try:
    draw = random.Random(1)
    for name in JSON_FILES + YAML_FILES:
        with open(f'{judges}/test/good/{name}', encoding='utf-8') as file:
            mutants = list((json_mutants if name in JSON_FILES else yaml_mutants)(file.read()))
        if arguments.most and len(mutants) > arguments.most:
            mutants = draw.sample(mutants, arguments.most)
        for what, mutant, line in mutants:
            path = f'{len(cases):04}/{name}'
            os.makedirs(os.path.dirname(f'{folder}/{path}'))
            with open(f'{folder}/{path}', 'w', encoding='utf-8') as file:
                file.write(mutant)
            cases.append((path, name, what, line, mutant))
    said = verdicts(judges, folder, [case[0] for case in cases])
    ours = {}
    report = json.loads(printed(arguments.slipway, 'check', folder, '--json'))
    for finding in report['findings']:
        if finding['severity'] == 'error':
            ours.setdefault(finding['file'], []).append((finding['line'], finding['code'], finding['message']))

    judged = unjudged = missed = false = elsewhere = 0
    for path, name, what, line, mutant in cases:
        if path not in said or 'the judge failed' in said[path][1]:
            unjudged += 1
            continue
        judged += 1
        if (name, what) in RIGHT_ALL_THE_SAME:
            continue
        bad, why = said[path]
        found = ours.get(path, [])
        if bad and not found:
            missed += 1
            print(f'missed    {name}: {what}: {why[:200]}')
        elif not bad and found:
            false += 1
            print(f'false     {name}: {what}: {found[0]}')
        elif bad and not is_there(found, line, what, mutant, why):
            elsewhere += 1
            print(f'elsewhere {name}: {what}: line {line}, not {[f[0] for f in found]}: {found[0][2][:100]}')
    print(f'{judged} mutants judged, {unjudged} not: {missed} missed, {false} refused by us alone, {elsewhere} on another line')
    sys.exit(bool(missed or false or elsewhere or unjudged * 100 > len(cases)))
finally:
    shutil.rmtree(folder)
