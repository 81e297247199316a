#!/usr/bin/env bash
# The wheel in an empty environment, with the network cut off: does everything that it needs lie inside?
#   tests/e2e_wheel.sh PYTHON     PYTHON: one that has the package `build`
set -euo pipefail
python=$(realpath -s "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" -m build --wheel --no-isolation --outdir "$work" . >/dev/null
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-compile --constraint constraints.txt "$work"/*.whl
rm "$work"/*.whl

# where the kernel lets us, without any network; elsewhere at least away from the source tree
offline=(unshare --map-root-user --net)
"${offline[@]}" true 2>/dev/null || { echo "note: the network cannot be cut off here"; offline=(); }
cd "$work"
run() { "${offline[@]}" env -i HOME="$work/home" PATH="$work/venv/bin:/usr/bin:/bin" "$@"; }

samples=$(run dragoman samples | wc -l)
run dragoman read --samples --quiet --format jsonl >readings.jsonl
[ "$(wc -l <readings.jsonl)" -eq "$samples" ]
run dragoman add --samples --quiet
cat >page.html <<'END'
<!DOCTYPE html><html><head><title>Lind in Oslo</title></head><body><nav><a href="/">Home</a></nav><article>
<h1>Foreign Minister Lind in Oslo</h1><p>Foreign Minister Ana Lind of Finland met with Foreign Minister Bo Ek of Norway in
Oslo on Monday. They discussed trade, fisheries and the security of cables in the Baltic Sea.</p></article></body></html>
END
run dragoman add page.html --quiet --published 2024-06-12
run dragoman list --limit 500 >list.txt
run dragoman find --dyad AZE/NATO >found.txt 2>&1
grep -q Hajiyev found.txt
run dragoman find --dyad FIN/NOR --text cables >found.txt 2>&1
grep -q 'Ana Lind' found.txt
run dragoman export --quiet --output engagements.csv
[ "$(wc -l <engagements.csv)" -gt "$samples" ]
run dragoman check --quiet
mkdir gold
echo 'Foreign Minister Ana Lind of Finland met with Foreign Minister Bo Ek of Norway in Oslo on Monday.' >gold/oslo.txt
cat >gold/oslo.json <<'END'
{"form": 1, "document": {"published": "2024-06-12"}, "engagements": [{"id": "e0", "kind": "meeting", "participants": [
 {"name": "Ana Lind", "kind": "person", "represents": "FIN"}, {"name": "Bo Ek", "kind": "person", "represents": "NOR"}],
 "evidence": [{"start": 37, "end": 45, "quote": "met with"}]}]}
END
run dragoman evaluate gold --calibration --precision 0.9 >scores.txt
grep -q '^engagement  *1.000' scores.txt
run dragoman schema >schema.json
run dragoman info >info.txt
echo "the wheel reads its $samples samples in an empty environment${offline[*]:+ without network}"
