#!/usr/bin/env bash
# Installs what is missing, builds in Release and measures: each measure is a ratio to a baseline of the same run, on
# generated portfolios of 50, 2,000 and 10,000 customers (about a million records). Prints one table; the goals are
# those of an idle machine. With words only these parts: core, ui, start, import.

[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tam_bench_packages=(libbenchmark-dev sqlite3)
tam_as_of="2026-10-12T09:00:00+08:00"
parts=("$@")
[ "${#parts[@]}" -gt 0 ] || parts=(core ui start import)
tree="$tam_build_dir/bench"
programs="$tree/tests/bench"
export TAM_BENCH_DATA="$tree/data"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
runs="${TAM_BENCH_RUNS:-5}"

# make_portfolio N: portfolio-N.json and the store imported from it.
make_portfolio()
{
    local file="$TAM_BENCH_DATA/portfolio-$1"
    "$tree/app/tamctl/tamctl" generate --customers "$1" --months 12 --as-of "$tam_as_of" "$file.json" >/dev/null
    "$tree/app/tamctl/tamctl" import "$file.json" --store "$file.tam" --as-of "$tam_as_of" >/dev/null
}

# measure_start N GOAL: the window on N customers against an empty one.
measure_start()
{
    "$programs/race" --measure "start to first populated window ÷ empty window" --customers "$1" --goal "$2" \
        --whole "start to the whole portfolio painted ÷ empty window" --memory "peak resident memory ÷ the empty window's" --memory-goal 3 --runs "$((2 * runs + 1))" --until-output \
        -- "$tree/app/console/tam-console" --first-paint --store "$TAM_BENCH_DATA/portfolio-$1.tam" --as-of "$tam_as_of" \
        --against "$programs/empty_window"
}

# measure_import N GOAL: the import of a file against SQLite's C interface, and against the sqlite3 program.
measure_import()
{
    local file="$TAM_BENCH_DATA/portfolio-$1" made="$TAM_BENCH_DATA/imported.tam" csv="$TAM_BENCH_DATA/csv-$1"
    local import=("$tree/app/tamctl/tamctl" import "$file.json" --store "$made" --as-of "$tam_as_of")
    mkdir -p "$csv"
    "$programs/rows_csv" "$file.tam" "$csv"
    "$programs/race" --measure "import of a file ÷ the same rows through the C interface" --customers "$1" --goal "$2" \
        --runs "$runs" --fresh "$made" -- "${import[@]}" --against "$programs/raw_rows" "$file.tam" "$TAM_BENCH_DATA/raw.db"
    "$programs/race" --measure "import of a file ÷ sqlite3 .import of the same rows as CSV" --customers "$1" --goal 1 \
        --runs "$runs" --fresh "$made" --fresh "$TAM_BENCH_DATA/csv.db" -- "${import[@]}" \
        --against sqlite3 "$TAM_BENCH_DATA/csv.db" ".read $csv/import.sql"
}

tam_step "install the packages"
tam_install "${tam_build_packages[@]}" "${tam_runtime_packages[@]}" "${tam_test_packages[@]}" "${tam_bench_packages[@]}"

tam_step "build in Release"
tam_targets=(tamctl tam-console core_bench ui_bench empty_window race raw_rows rows_csv)
tam_build bench -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON -DTAM_BENCH=ON

tam_step "generate the portfolios"
rm -rf "$TAM_BENCH_DATA"
mkdir -p "$TAM_BENCH_DATA"
for customers in 50 2000 10000; do
    make_portfolio "$customers"
done

tam_step "measure on $(nproc) cores, $(awk '/^MemTotal:/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo), $(date +%F)"
for part in "${parts[@]}"; do
    case "$part" in
    core) "$programs/core_bench" ;;
    ui) "$programs/ui_bench" ;;
    start)
        measure_start 50 1.5
        measure_start 2000 1.5
        measure_start 10000 2.5
        ;;
    import) measure_import 10000 2 ;;
    *) tam_die "no such part: $part (core, ui, start, import)" ;;
    esac
done
rm -rf "$TAM_BENCH_DATA"
