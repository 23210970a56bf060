#!/usr/bin/env bash
# Coverage-guided fuzzing of the generated codec: AFL++ (apt-get install afl++) with SharpFuzz.
#   bash tests/EventContracts.Fuzz/guided.sh [SECONDS]     60 by default
# What differs from System.Text.Json, or touches a byte too far, lies in artifacts/guided/found/default/crashes; a file of it is explained by
#   dotnet run -c Release --project tests/EventContracts.Fuzz -- judge FILE
set -euo pipefail
project=$(cd "$(dirname "$0")" && pwd)
out=$project/../../artifacts/guided
seconds=${1:-60}

rm -rf "$out" && mkdir -p "$out"
dotnet build "$project" -c Release -v q -o "$out/bin"
dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$out/tool" >/dev/null
dotnet "$out/bin/EventContracts.Fuzz.dll" seeds "$out/seeds"
# The oracle beside them is not instrumented: its paths are not what is looked for.
"$out/tool/sharpfuzz" "$out/bin/EventContracts.Runtime.dll"
"$out/tool/sharpfuzz" "$out/bin/EventContracts.Fuzz.dll" EventContracts.Fuzz.Events

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1
afl-fuzz -V "$seconds" -t 10000 -m none -i "$out/seeds" -o "$out/found" -- dotnet "$out/bin/EventContracts.Fuzz.dll" guided >"$out/log"
grep -E "^(execs_done|corpus_count|edges_found|saved_crashes|saved_hangs)" "$out/found/default/fuzzer_stats"
