#!/usr/bin/env bash
# Runs booking.py against the console in a display, a session bus and a home of its own.
#
#   tests/accessibility/run.sh CONSOLE
#
# Exit status 77, "skipped", where a program that it needs is missing; it says which.

set -euo pipefail

console="$1"
python=/usr/bin/python3 # the bindings are the distribution's
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

if [ -z "${TAM_ACCESSIBILITY_INSIDE:-}" ]; then
    for program in Xvfb openbox xdotool dbus-run-session; do
        command -v "$program" >/dev/null || { echo "skipped: there is no $program" && exit 77; }
    done
    "$python" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2>/dev/null ||
        { echo "skipped: Python has no Atspi bindings" && exit 77; }
    home="$(mktemp -d)"
    trap 'rm -rf "$home"' EXIT
    export HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home"
    TAM_ACCESSIBILITY_INSIDE=1 dbus-run-session -- "${BASH_SOURCE[0]}" "$console"
    exit
fi

processes=()
stop()
{
    kill "${processes[@]}" 2>/dev/null || true
    wait 2>/dev/null || true
}
trap stop EXIT

# Xvfb chooses a display that is free and tells its number.
mkfifo "$HOME/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$HOME/display" 2>"$HOME/xvfb.log" &
processes+=($!)
read -r number <"$HOME/display"
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
openbox &
processes+=($!)
# A program that starts before the accessibility bus answers stays invisible to it for good.
"$python" -c 'import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
Atspi.init()
Atspi.get_desktop(0).get_child_count()'
"$console" --demo --lang en --as-of 2026-09-14T09:00:00+08:00 &
processes+=($!)
"$python" "$here/booking.py"
