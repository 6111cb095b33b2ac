#!/bin/bash
# peers.sh [SLIPWAY]: slipway and its peers, process against process, in one run and one table. Medians by hyperfine; the
# processor's time stands beside the wall's, because a busy machine stretches the second. Peers that are not installed are
# named and left out. SLIPWAY is build/bench/bin/slipway unless given; TF_PLUGIN_DIR a mirror of Terraform's providers.
set -e
root=$(cd "$(dirname "$0")/.." && pwd)
slipway=${1:-$root/build/bench/bin/slipway}
plugins=${TF_PLUGIN_DIR:-/opt/tf-plugins}
parsers=${SLIPWAY_PEERS:-$HOME/.cache/slipway-peers}   # npm install --prefix there: web-tree-sitter tree-sitter-hcl @cdktf/hcl2json
for needed in hyperfine jq; do command -v "$needed" >/dev/null || { echo "*** SKIP: $needed is not installed ***"; exit 3; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A file of 100,000 lines and one of 1,000, the same that the other benches parse; already formatted, so that nobody writes.
"$(dirname "$slipway")/write_generated_hcl" 100000 > "$work/large.tf"
"$(dirname "$slipway")/write_generated_hcl" 1000 > "$work/small.tf"
mb() { awk -v bytes="$(stat -c %s "$1")" 'BEGIN { printf "%.6f", bytes / 1e6 }'; }

printf '%-52s %12s %12s %12s\n' "what" "wall ms" "processor ms" "MB/s (wall)"
declare -A wall
# row KEY NAME MEGABYTES RUNS COMMAND
row() {
  hyperfine -N -i -w 1 -r "$4" --export-json "$work/row.json" "$5" >/dev/null 2>&1 || { printf '%-52s %12s\n' "$2" "failed"; return 0; }
  read -r median cpu < <(jq -r '.results[0] | "\(.median * 1000) \((.user + .system) * 1000)"' "$work/row.json")
  wall[$1]=$median
  awk -v name="$2" -v ms="$median" -v cpu="$cpu" -v mb="$3" \
    'BEGIN { printf "%-52s %12.1f %12.1f %12s\n", name, ms, cpu, (mb + 0 > 0 ? sprintf("%.2f", mb * 1000 / ms) : "") }'
}
ratio() { [ -z "${wall[$1]}" ] || [ -z "${wall[$2]}" ] || awk -v ours="${wall[$1]}" -v theirs="${wall[$2]}" -v what="$3" 'BEGIN { printf "%-52s %11.0fx\n", what, theirs / ours }'; }

row fmt "slipway fmt --check, 100,000 lines" "$(mb "$work/large.tf")" 7 "$slipway fmt --check $work/large.tf"
if command -v terraform >/dev/null; then
  row tfmt "terraform fmt -check, 100,000 lines" "$(mb "$work/large.tf")" 2 "terraform fmt -check -list=false $work/large.tf"
else
  echo "(terraform is not on PATH)"
fi
row fmt1 "slipway fmt --check, 1,000 lines" "$(mb "$work/small.tf")" 15 "$slipway fmt --check $work/small.tf"
row tfmt1 "terraform fmt -check, 1,000 lines" "$(mb "$work/small.tf")" 5 "terraform fmt -check -list=false $work/small.tf"

"$slipway" new two-fargate-services "$work/s1" >/dev/null
row check "slipway check, template two-fargate-services" 0 15 "$slipway check $work/s1"
terraforms=$(dirname "$(find "$work/s1" -maxdepth 2 -name '*.tf' | head -1)")
if command -v terraform >/dev/null && [ -d "$plugins" ] && (cd "$terraforms" && terraform init -backend=false -input=false -plugin-dir="$plugins" >/dev/null 2>&1); then
  row validate "terraform validate, the same" 0 3 "terraform -chdir=$terraforms validate"
else
  echo "(terraform validate: no provider mirror at $plugins)"
fi
row start "slipway --version" 0 15 "$slipway --version"

if [ -d "$parsers/node_modules" ] && command -v node >/dev/null; then
  for peer in "$root"/bench/peers/*.mjs; do
    for size in small large; do
      (cd "$parsers" && timeout 120 node --input-type=module - "$work/$size.tf" < "$peer" 2>/dev/null) || echo "($(basename "$peer" .mjs), $size: not installed or out of time)"
    done
  done
else
  echo "(parsers of others: nothing in $parsers; npm install --prefix $parsers web-tree-sitter @tree-sitter-grammars/tree-sitter-hcl @cdktf/hcl2json)"
fi
echo
ratio fmt tfmt "slipway fmt is faster than terraform fmt, 100,000 by"
ratio fmt1 tfmt1 "slipway fmt is faster than terraform fmt, 1,000 by"
ratio check validate "slipway check is faster than terraform validate by"
