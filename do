#!/usr/bin/env bash
# One menu for everything: ./do run | test | test-changed | trust | bench | format | migrate NAME
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
task="${1:-help}"
[ $# -gt 0 ] && shift
case "$task" in
  test) dotnet test --solution Opbouw.slnx "$@" ;;
  format) dotnet format Opbouw.slnx "$@" ;;
  *) sed -n 2p "$0"; exit 1 ;;
esac
