#!/usr/bin/env bash
# Installs what is missing, builds in Release and measures synchronisation against PostgreSQL and SQLite alone, on one
# generated portfolio of about 100,000 records and a private PostgreSQL. Each measure is a ratio to a baseline of the same
# run, by the medians of TAM_BENCH_RUNS runs (3). The goals are those of an idle machine. TAM_BENCH_TREE names a build that
# is there (with -DTAM_SERVER=ON -DTAM_BENCH=ON).

[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

runs="${TAM_BENCH_RUNS:-3}"
tree="${TAM_BENCH_TREE:-$tam_build_dir/bench-sync}"
here="$tam_source_dir/packaging/server"
url="http://127.0.0.1:${TAM_BENCH_PORT:-8471}"
as_of="2026-10-12T09:00:00+08:00"

if [ -z "${TAM_BENCH_TREE:-}" ]; then
    tam_step "install the packages"
    tam_install "${tam_build_packages[@]}" "${tam_runtime_packages[@]}" "${tam_server_packages[@]}" "${tam_test_packages[@]}" \
        libbenchmark-dev sqlite3 curl time
    tam_step "build in Release"
    # shellcheck disable=SC2034 # read by tam_build
    tam_targets=(tamctl tam-server sync_bench load_frames raw_rows)
    tam_build bench-sync -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=ON -DTAM_BENCH=ON -DTAM_SERVER=ON
fi

dir="$(mktemp -d /var/tmp/tam-bench-XXXXXX)"
chmod 755 "$dir"
service=""
finish()
{
    [ -z "$service" ] || kill "$service" 2>/dev/null || true
    "$here/cluster.sh" stop "$dir/pg" 2>/dev/null || true
    rm -rf "$dir"
}
trap 'finish' EXIT

export PGPASSFILE="$dir/pg/passfile"
database="host=$dir/pg dbname=postgres user=tam_admin"
query()
{
    psql -qXAt -v ON_ERROR_STOP=1 -d "$database" "$@"
}

# seconds COMMAND…: how long it takes
seconds()
{
    local began
    began="$(date +%s.%N)"
    "$@" >/dev/null
    awk -v a="$began" -v b="$(date +%s.%N)" 'BEGIN {printf "%.4f\n", b - a}'
}

median()
{
    sort -n | awk '{v[NR] = $1} END {printf "%.4f", v[int((NR + 1) / 2)]}'
}

# row MEASURE GOAL OURS BASELINE UNIT
row()
{
    awk -v m="$1" -v g="$2" -v a="$3" -v b="$4" -v u="$5" \
        'BEGIN {printf "| %s | %s | %.2f | %s %s ÷ %s %s |\n", m, g, a / b, a, u, b, u}'
}

tam_step "a server with about 100,000 records"
"$here/cluster.sh" start "$dir/pg" >/dev/null
cat >"$dir/server.ini" <<INI
[server]
port=${url##*:}
requests_per_second=100000
[database]
connection="host=$dir/pg dbname=postgres user=tam_server"
admin_connection="$database"
[tokens]
issuer=https://issuer.example
audience=tam-console
INI
server=("$tree/app/server/tam-server" --config "$dir/server.ini")
"$tree/app/tamctl/tamctl" generate --customers 265 --months 120 --as-of "$as_of" "$dir/portfolio.json" >/dev/null
"${server[@]}" migrate >/dev/null
"${server[@]}" import "$dir/portfolio.json" >/dev/null 2>&1
"${server[@]}" account lead --role lead >/dev/null
query -c "INSERT INTO app.assignment (user_id, scope_id, role) SELECT a.id, c.id, 'write' FROM app.account a, app.customer c
          WHERE a.sub = 'lead'"
query -c "VACUUM ANALYZE"
"${server[@]}" token lead --note bench --days 1 >"$dir/token"
"${server[@]}" serve 2>/dev/null &
service=$!
for _ in $(seq 100); do
    ! curl -fso /dev/null "$url/healthz" || break
    sleep 0.1
done
customer="$(query -c 'SELECT id FROM app.customer ORDER BY id LIMIT 1')"
headers=(-H "Authorization: Bearer $(cat "$dir/token")" -H "TAM-Schema: 1" -H "TAM-Device: 0190aaaa-0000-7000-8000-000000000001")

tam_step "measure on $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $(date +%F)"
kinds="$(query -c "SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'app' AND tablename NOT IN
                   ('account', 'assignment', 'scope', 'service_token')")"
for kind in $kinds; do
    # shellcheck disable=SC2028 # \copy is psql's
    echo "\\copy (SELECT * FROM app.\"$kind\") TO '$dir/copy.$kind'"
done >"$dir/copy.sql"
for kind in $kinds; do
    echo "SELECT app.body(t) FROM app.\"$kind\" t;"
done >"$dir/bodies.sql"
for _ in $(seq "$runs"); do
    rm -f "$dir"/loaded* "$dir"/replayed*
    "$tree/tests/bench/sync_bench" "$url" "$dir/token" "$dir/loaded.tam" "$dir/replayed.tam" >>"$dir/loads"
    "$tree/tests/bench/raw_rows" "$dir/loaded.tam" "$dir/raw.db" >>"$dir/raws"
    rm -f "$dir/raw.db"
    seconds query -f "$dir/copy.sql" >>"$dir/copies"
    seconds query -f "$dir/bodies.sql" >>"$dir/streams"
done
records="$(awk 'NR == 1 {print $1}' "$dir/loads")"
load="$(awk '{print $2}' "$dir/loads" | median)"
pages="$(awk '{print $3}' "$dir/loads" | median)"
apply="$(awk '{print $4}' "$dir/loads" | median)"
raw="$(awk '{for (i = 1; i <= NF; ++i) if ($i ~ /^[0-9.]+$/) {print $i; break}}' "$dir/raws" | median)"
copy="$(median <"$dir/copies")"
stream="$(median <"$dir/streams")"

customers="$(query -c 'SELECT count(*) FROM app.customer')"
mkdir "$dir/window"
frames="$("$tree/tests/bench/load_frames" "$url" "$dir/token" "$dir/window" "$customers" 2>/dev/null)"

rm -f "$dir"/loaded*
peak()
{
    /usr/bin/time -f %M "$@" 2>&1 >/dev/null | tail -n 1
}
idle="$(peak "$tree/app/tamctl/tamctl" workdays is 2026-10-12)"
busy="$(peak "$tree/app/tamctl/tamctl" sync --store "$dir/loaded.tam" --server "$url" --token-file "$dir/token" --once)"

tag="$(curl -fsS -D - -o /dev/null "${headers[@]}" "$url/v1/sync/heads" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')"
poll="$(curl -sS -o /dev/null -w '%{size_request} %{size_header} %{size_download} %{http_code}' "${headers[@]}" \
    -H "If-None-Match: $tag" "$url/v1/sync/heads")"
# shellcheck disable=SC2086 # four numbers
set -- $poll
[ "$4" = 304 ] || tam_die "the idle poll answered $4"
bytes=$(($1 + $2 + $3))

for n in $(seq $((runs * 3))); do
    query -c "SELECT json_build_object('groups', json_build_array(json_build_object('id', gen_random_uuid(), 'ops', (
        SELECT json_agg(json_build_object('op', gen_random_uuid(), 'kind', 'note', 'id', gen_random_uuid(), 'scope', '$customer',
            'verb', 'insert', 'base_version', 0, 'client_at', '2026-10-12T00:00:00Z', 'set', json_build_object('customer_id',
            '$customer', 'written_at', '2026-10-12T00:00:00Z', 'body', 'note ' || n))) FROM generate_series(1, 100) n))))" >"$dir/push.json"
    curl -fsS -o "$dir/answer" -w '%{time_total}\n' "${headers[@]}" -H "Content-Type: application/json" --data-binary "@$dir/push.json" \
        "$url/v1/sync/push" >>"$dir/pushes"
    [ "$(grep -o '"applied"' "$dir/answer" | wc -l)" = 100 ] || tam_die "push $n was not applied"
    {
        echo "SELECT extract(epoch FROM clock_timestamp()); BEGIN;"
        query -c "SELECT format('INSERT INTO app.note (id, scope_id, customer_id, written_at, body) VALUES (%L, %L, %L, now(), %L);',
                  gen_random_uuid(), '$customer', '$customer', 'note ' || n) FROM generate_series(1, 100) n"
        echo "COMMIT; SELECT extract(epoch FROM clock_timestamp());"
    } >"$dir/direct.sql"
    query -f "$dir/direct.sql" | awk 'NR == 1 {a = $1} END {printf "%.4f\n", $1 - a}' >>"$dir/directs"
done
push="$(median <"$dir/pushes")"
direct="$(median <"$dir/directs")"

echo "| measure, $records records | goal | ratio | |"
echo "|-|-:|-:|-|"
row "client apply ÷ raw SQLite insert of the same rows" "≤ 2" "$apply" "$raw" s
row "first load end to end ÷ psql \\\\copy and that raw insert" "≤ 3" "$load" "$(awk -v a="$copy" -v b="$raw" 'BEGIN {print a + b}')" s
row "psql streaming all bodies ÷ the server's pages, one after the other" "≥ 0.5" "$stream" "$pages" s
row "push of 100 operations ÷ the same rows in one transaction" "≤ 4" "$push" "$direct" s
echo "| memory of a first load over an idle tamctl | ≤ 32 MB | $(((busy - idle) / 1024)) MB | |"
echo "$frames" | awk '{printf "| longest turn of the window during a first load | ≤ 16 ms | %s ms | %d of %d late, %s s |\n", $1, $2, $3, $4}'
echo "| idle poll, request and answer | ≤ 600 bytes | $bytes bytes | |"
