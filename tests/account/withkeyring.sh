#!/usr/bin/env bash
# withkeyring.sh PROGRAM [ARGUMENT…]: runs a program in a D-Bus session of its own with an unlocked gnome-keyring, whose
# keys lie in a folder that goes with it. Ends with 77 (skipped) where there is no D-Bus or keyring.
set -Eeuo pipefail

for tool in dbus-run-session gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed (Debian: apt install dbus gnome-keyring libsecret-1-0)"
        exit 77
    fi
done

home="$(mktemp -d)"
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_DATA_HOME="$home/share" XDG_CONFIG_HOME="$home/config" TAM_TEST_KEYRING=1
unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL DBUS_SESSION_BUS_ADDRESS

# In the foreground, so that it can be ended by its number: a daemon outlives its session. An empty line is a password;
# no line at all makes no keyring.
# shellcheck disable=SC2016  # the inner shell expands it
dbus-run-session -- bash -c '
    printf "\n" | gnome-keyring-daemon --unlock --components=secrets --foreground >"$HOME/daemon.log" 2>&1 &
    daemon=$!
    for _ in $(seq 100); do
        if dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.freedesktop.secrets 2>/dev/null | grep -q true; then
            break
        fi
        sleep 0.1
    done
    status=0
    "$@" || status=$?
    kill "$daemon" 2>/dev/null || true
    exit "$status"' withkeyring "$@"
