#!/usr/bin/env bash
# One menu for everything that is done with Opbouw.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

menu() {
  cat <<'MENU'
./do run                the demo: an invented organisation in Almere, in your browser
./do test               every test, on SQLite and PostgreSQL, in Chromium too
./do test-changed       the tests of what changed since main
./do trust              the tests that guard people, in their long form: rights, bad input, crashes, power cuts, crowds; sqlmap and wapiti
./do bench [NAME]       measure, beside the limit of this machine
./do package [FOLDER]   what is installed: a folder with all in it, and a Debian package
./do format             put the code in shape
./do docs               make the documents that come from the code (processes, privacy register)
./do migrate NAME       add a migration for both databases (--fresh: start again with one Initial)
MENU
}

task="${1:-menu}"
[ $# -gt 0 ] && shift
case "$task" in
  run) tools/needs dotnet node && exec dotnet run --project src/Opbouw -- --demo "$@" ;;
  test) tools/needs dotnet node chromium postgresql && exec tools/test "$@" ;;
  test-changed) tools/needs dotnet node && exec tools/test $(tools/changed) "$@" ;;
  trust) tools/needs dotnet node chromium postgresql && OPBOUW_TRUST=full tools/test --filter-trait "Kind=Trust" "$@" && exec tools/probe ;;
  bench) exec tools/bench "$@" ;;
  package) tools/needs dotnet node && exec tools/package "$@" ;;
  format) exec dotnet format Opbouw.slnx "$@" ;;
  docs) OPBOUW_WRITE_DOCS=1 exec dotnet run --project tests/Opbouw.Architecture.Tests -- --filter-namespace "*Documents" ;;
  migrate) exec tools/migrate "$@" ;;
  *) menu; [ "$task" = menu ] ;;
esac
