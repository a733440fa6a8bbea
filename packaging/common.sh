# shellcheck shell=bash
# What run.sh and test.sh share: the step that is named when something fails, and one way to configure and build.
# Sourced, never run. The variables it obeys: TAM_BUILD_DIR (parent of the build trees, "build"), TAM_JOBS (parallel
# jobs, by default the cores, or fewer where the memory is small).

set -Eeuo pipefail

tam_source_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
tam_build_dir="${TAM_BUILD_DIR:-$tam_source_dir/build}"
tam_program="packaging/$(basename "$0")"
tam_current_step="start"

tam_step()
{
    tam_current_step="$*"
    printf '\n== %s (%d s)\n' "$*" "$SECONDS"
}

tam_die()
{
    echo "$tam_program: $*" >&2
    exit 1
}

tam_on_exit()
{
    local status=$?
    if [ "$status" -ne 0 ]; then
        echo "$tam_program: failed with status $status in the step: $tam_current_step" >&2
    fi
}
trap tam_on_exit EXIT

# One compiler takes up to 1.5 GB on the largest units: a machine with little memory gets fewer jobs, not a kill.
tam_jobs()
{
    local cores memory
    cores="$(nproc)"
    memory="$(awk '/^MemAvailable:/ {print int($2 / 1500000)}' /proc/meminfo 2>/dev/null || true)"
    if [ -n "$memory" ] && [ "$memory" -lt "$cores" ]; then
        cores=$((memory > 0 ? memory : 1))
    fi
    echo "${TAM_JOBS:-$cores}"
}

# tam_build TREE OPTION…: configures and builds the tree in the given folder below the build folder; of its targets those
# of tam_targets, or all.
tam_targets=()
tam_build()
{
    local tree="$tam_build_dir/$1" options=()
    shift
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    cmake -S "$tam_source_dir" -B "$tree" -G Ninja "${options[@]}" "$@"
    cmake --build "$tree" --parallel "$(tam_jobs)" ${tam_targets[@]:+--target "${tam_targets[@]}"}
}

# Qt reads and writes texts in the encoding of the locale; a bare container or ssh session often has none.
case "$(locale charmap 2>/dev/null || true)" in
UTF-8) ;;
*) export LC_ALL=C.UTF-8 ;;
esac

# shellcheck source=packaging/dependencies.sh
. "$tam_source_dir/packaging/dependencies.sh"
