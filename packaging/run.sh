#!/usr/bin/env bash
# Installs what is missing, builds the console and opens it on the demo portfolio. Further arguments go to the console,
# such as --lang zh_CN or --theme dark. Without a display every page is rendered to a PNG instead.

[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tam_step "install the packages"
tam_install "${tam_build_packages[@]}" "${tam_runtime_packages[@]}"

tam_step "build"
tam_build release -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF
console="$tam_build_dir/release/app/console/tam-console"
[ -x "$console" ] || tam_die "the build made no $console"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    tam_step "open the console on the demo portfolio"
    "$console" --demo "$@"
    exit
fi

pictures="${TAM_SNAPSHOT_DIR:-$tam_build_dir/snapshots}"
tam_step "no display here: render the pages of the demo portfolio"
mkdir -p "$pictures"
QT_QPA_PLATFORM=offscreen "$console" --demo --snapshot "$pictures" "$@"
count="$(find "$pictures" -name '*.png' | wc -l)"
[ "$count" -gt 0 ] || tam_die "the console wrote no picture to $pictures"
printf '\n%d pictures of the demo portfolio are in %s\n' "$count" "$pictures"
