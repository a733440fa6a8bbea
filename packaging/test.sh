#!/usr/bin/env bash
# Installs what is missing, builds everything in Release and the core once more under AddressSanitizer and
# UndefinedBehaviorSanitizer, and runs the tests of both trees. TAM_WERROR=ON makes warnings errors.

[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

# Runs the tests of a tree; keeps the closing lines for the end. Both trees are tested even when the first one fails.
failed=0
run_tests()
{
    local tree="$tam_build_dir/$1"
    ctest --test-dir "$tree" --parallel "$(tam_jobs)" --output-on-failure --no-tests=error --timeout 600 \
        | tee "$tree/ctest.log" || failed=1
}

tam_step "install the packages"
tam_install "${tam_build_packages[@]}" "${tam_runtime_packages[@]}" "${tam_server_packages[@]}" "${tam_test_packages[@]}"

tam_step "build in Release, with all tests"
tam_build release -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON -DTAM_SERVER=ON "-DTAM_WERROR=${TAM_WERROR:-OFF}"

tam_step "run all tests"
run_tests release

# -O1 keeps the property tests quick; Debug keeps every Q_ASSERT. Several sources a unit: half the time to compile; the
# tree in Release shows that each compiles by itself.
tam_step "build the core with sanitizers"
tam_build asan-core -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1" -DBUILD_TESTING=ON \
    -DTAM_CORE_ONLY=ON -DTAM_SERVER=ON -DTAM_SANITIZE=address,undefined \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=6

tam_step "run the core's tests with sanitizers"
export UBSAN_OPTIONS="print_stacktrace=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}"
run_tests asan-core

tam_step "results"
for tree in release asan-core; do
    echo "-- $tree"
    sed -n '/tests passed,\|No tests were found/,$p' "$tam_build_dir/$tree/ctest.log"
done
[ "$failed" -eq 0 ] || tam_die "tests failed, see above"
