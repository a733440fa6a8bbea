#!/usr/bin/env bash
# The whole backend on this computer, for trying it out, all on loopback:
#
#   demo.sh [start [DIR]]      PostgreSQL, an OpenID provider and two instances of tam-server with the demo portfolio and
#                              the accounts of two TAMs, `chen` and `lin`. Ends with Ctrl+C; started again it goes on.
#   demo.sh consoles [DIR]     beside it: two consoles, one for each TAM and each on an instance of its own
#   demo.sh servers stop|start [DIR]   takes both instances away and brings them back, while the rest goes on
#
# DIR (default /var/tmp/tam-demo-USER) holds everything and may be removed afterwards. TAM_DEMO_PORT: the first of three
# ports (default 8461). Builds what is missing, as packaging/run.sh does; TAM_DEMO_TREE names a build that is there.

[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
# shellcheck source=packaging/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

tam_program="packaging/server/demo.sh"
command="${1:-start}"
what=""
if [ "$command" = servers ]; then
    what="${2:-}"
    shift || true
fi
dir="${2:-/var/tmp/tam-demo-$(id -un)}"
here="$tam_source_dir/packaging/server"
port="${TAM_DEMO_PORT:-8461}"
issuer="http://127.0.0.1:$port"
tree="${TAM_DEMO_TREE:-$tam_build_dir/server}"
server="$tree/app/server/tam-server"
tamctl="$tree/app/tamctl/tamctl"
users=(chen lin)

# query SQL: as the administrator of the database
query()
{
    PGPASSFILE="$dir/pg/passfile" psql -qXAt -v ON_ERROR_STOP=1 -d "host=$dir/pg user=tam_admin dbname=postgres" -c "$1"
}

write_settings()
{
    local n
    for n in 1 2; do
        cat >"$dir/server-$n.ini" <<INI
[server]
port=$((port + n))
poll_seconds=5
requests_per_second=100
[database]
connection="host=$dir/pg dbname=postgres user=tam_server passfile=$dir/pg/passfile"
admin_connection="host=$dir/pg dbname=postgres user=tam_admin passfile=$dir/pg/passfile"
[tokens]
issuer=$issuer
audience=tam-console
client_id=tam-console
INI
    done
}

# The demo, and both TAMs on the customers of the first, so that each sees what the other does.
load_demo()
{
    local user names=("陈曦" "李娜") n=0
    "$tamctl" generate --demo --lang zh_CN "$dir/demo.json" >/dev/null
    "$server" --config "$dir/server-1.ini" import "$dir/demo.json"
    for user in "${users[@]}"; do
        "$server" --config "$dir/server-1.ini" account "$user" --role tam \
            --person "$(query "SELECT id FROM app.person WHERE name = '${names[n]}'")"
        n=$((n + 1))
    done
    "$server" --config "$dir/server-1.ini" assign-tams
    query "INSERT INTO app.assignment (user_id, scope_id, role)
           SELECT l.id, a.scope_id, 'write' FROM app.assignment a JOIN app.account c ON c.id = a.user_id AND c.sub = 'chen',
                  app.account l WHERE l.sub = 'lin' ON CONFLICT DO NOTHING"
}

# One token for each, for scripts and for the first load of a console; they end after a day.
make_tokens()
{
    local user
    for user in "${users[@]}"; do
        (umask 077 && "$server" --config "$dir/server-1.ini" token "$user" --note demo --days 1 >"$dir/$user.token")
    done
}

start_provider()
{
    local program="$here/oidc/provider.mjs"
    if [ ! -f "$program" ] || ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        echo "no OpenID provider (it needs node and npm): only the service tokens in $dir sign in" >&2
        return
    fi
    [ -d "$here/oidc/node_modules" ] || (cd "$here/oidc" && npm ci --no-audit --no-fund >/dev/null)
    (cd "$here/oidc" && exec node provider.mjs "$port" "${users[@]}") >"$dir/provider.log" 2>&1 &
    started+=("$!")
    wait_for "$issuer/.well-known/openid-configuration" "the OpenID provider, see $dir/provider.log"
}

start_servers()
{
    local n
    for n in 1 2; do
        "$server" --config "$dir/server-$n.ini" serve >>"$dir/server-$n.log" 2>&1 &
        echo "$!" >"$dir/server-$n.pid"
        wait_for "http://127.0.0.1:$((port + n))/healthz" "tam-server, see $dir/server-$n.log"
    done
}

stop_servers()
{
    local n pid
    for n in 1 2; do
        pid="$(cat "$dir/server-$n.pid" 2>/dev/null || true)"
        [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
        rm -f "$dir/server-$n.pid"
    done
}

# wait_for URL WHAT
wait_for()
{
    local n
    for n in $(seq 100); do
        ! curl -fso /dev/null "$1" || return 0
        sleep 0.1
    done
    tam_die "$1 does not answer: $2"
}

stop_all()
{
    trap - EXIT INT TERM
    stop_servers
    [ "${#started[@]}" -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    "$here/cluster.sh" stop "$dir/pg" || true
}

build()
{
    [ -z "${TAM_DEMO_TREE:-}" ] || return 0
    local node=()
    # Node.js from elsewhere than the system's packages has npm with it, and does not stand another.
    command -v npm >/dev/null || node=(nodejs npm)
    tam_step "install the packages"
    tam_install "${tam_build_packages[@]}" "${tam_runtime_packages[@]}" "${tam_server_packages[@]}" postgresql curl "${node[@]}"
    tam_step "build"
    # shellcheck disable=SC2034 # read by tam_build
    tam_targets=(tam-server tamctl tam-console)
    tam_build server -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF -DTAM_SERVER=ON
}

run_start()
{
    build
    started=()
    mkdir -p "$dir"
    chmod 755 "$dir" # PostgreSQL, which may run as another user, must get through to its own directory
    tam_step "start PostgreSQL"
    "$here/cluster.sh" start "$dir/pg" # fails where another one is running, which then goes on undisturbed
    trap 'stop_all' EXIT
    trap 'exit 0' INT TERM
    write_settings
    "$server" --config "$dir/server-1.ini" migrate
    if [ "$(query 'SELECT count(*) FROM app.account')" = 0 ]; then
        tam_step "load the demo portfolio"
        load_demo
    fi
    make_tokens
    tam_step "start the OpenID provider and two instances"
    start_provider
    start_servers
    cat <<TEXT

The backend runs: http://127.0.0.1:$((port + 1)) and http://127.0.0.1:$((port + 2)), issuer $issuer.
Two consoles:     packaging/server/demo.sh consoles $dir
Away and back:    packaging/server/demo.sh servers stop $dir; packaging/server/demo.sh servers start $dir
A script:         TAM_SERVICE_TOKEN=\$(cat $dir/chen.token) tamctl sync --store FILE --server http://127.0.0.1:$((port + 1))
Sign in as ${users[0]} or ${users[1]}, with any password. Ctrl+C ends all of it.
TEXT
    while :; do
        sleep 3600 &
        wait "$!"
    done
}

# Each has a store that is loaded already; the window asks to sign in for what comes after.
run_consoles()
{
    local user n=1 windows=()
    for user in "${users[@]}"; do
        [ -f "$dir/$user.token" ] || tam_die "the backend of $dir is not running: packaging/server/demo.sh start $dir"
        "$tamctl" sync --store "$dir/$user.tam" --server "http://127.0.0.1:$((port + n))" --token-file "$dir/$user.token" \
            --once >/dev/null
        "$tree/app/console/tam-console" --store "$dir/$user.tam" &
        windows+=("$!")
        n=$((n + 1))
    done
    wait "${windows[@]}"
}

case "$command $what" in
"start ") run_start ;;
"consoles ") run_consoles ;;
"servers stop") stop_servers ;;
"servers start") start_servers ;;
*) tam_die "usage: demo.sh [start|consoles [DIR]] | demo.sh servers stop|start [DIR]" ;;
esac
