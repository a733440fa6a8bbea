#!/usr/bin/env bash
# A private PostgreSQL cluster for tests and for trying the backend: one directory, a Unix socket in it, no network port.
#
#   cluster.sh start DIR   makes the cluster if need be and starts it in the background
#   cluster.sh run DIR     the same in the foreground; ends with its parent process
#   cluster.sh stop DIR
#
# DIR must not exist or be a cluster made here. Connect with host=DIR; the passwords are random and only in DIR/passfile
# (mode 600, yours): PGPASSFILE=DIR/passfile psql "host=DIR user=tam_admin dbname=postgres". As root the server runs as
# the user postgres, because PostgreSQL refuses to run as root.

set -Eeuo pipefail

die()
{
    echo "cluster.sh: $*" >&2
    exit 1
}

[ $# -eq 2 ] || die "usage: cluster.sh start|run|stop DIR"
command="$1"
case "$2" in
/*) dir="$2" ;;
*) dir="$PWD/$2" ;;
esac
# The path of a Unix socket has at most 107 bytes.
[ "${#dir}" -le 80 ] || die "the directory's path is too long for a socket: $dir"

newest="$(find /usr/lib/postgresql -maxdepth 1 -regex '.*/[0-9]+' 2>/dev/null | sort -V | tail -n 1)"
bin="${PGBIN:-${newest:+$newest/bin}}"
[ -x "$bin/postgres" ] || die "PostgreSQL is not installed (Debian: apt install postgresql); or set PGBIN"

as_server=()
if [ "$(id -u)" -eq 0 ]; then
    as_server=(setpriv --reuid=postgres --regid=postgres --init-groups)
fi

random_password()
{
    head -c 24 /dev/urandom | base64 | tr '+/' '-_'
}

make_cluster()
{
    if [ -e "$dir" ] && [ -n "$(ls -A "$dir")" ]; then
        die "$dir exists and is no cluster made here"
    fi
    local admin server
    mkdir -p "$dir"
    admin="$(random_password)"
    server="$(random_password)"
    (
        umask 077
        printf '%s\n' "*:*:*:tam_admin:$admin" "*:*:*:tam_server:$server" >"$dir/passfile"
        printf '%s\n' "$admin" >"$dir/initial"
    )
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres: "$dir" "$dir/initial"
    fi
    (cd "$dir" && LC_ALL=C.UTF-8 "${as_server[@]}" "$bin/initdb" -D "$dir/data" -U tam_admin --auth=scram-sha-256 \
        --pwfile="$dir/initial" -E UTF8 --locale=C.UTF-8 -N) >"$dir/initdb.log" 2>&1 ||
        die "initdb failed: $(tail -n 3 "$dir/initdb.log")"
    rm -f "$dir/initial"
    {
        echo "listen_addresses = ''"
        echo "unix_socket_directories = '$dir'"
        echo "log_statement = 'none'"
        echo "log_min_error_statement = 'panic'" # statements hold customers' texts
        echo "log_error_verbosity = 'terse'"
        # A throw-away cluster of a test need not survive a power cut.
        [ -z "${TAM_CLUSTER_FAST:-}" ] || printf '%s\n' "fsync = off" "synchronous_commit = off" "full_page_writes = off"
    } >>"$dir/data/postgresql.conf"
}

# The service's login role; its password goes through standard input and into no argument or log.
make_login()
{
    local server
    server="$(sed -n 's/^\*:\*:\*:tam_server://p' "$dir/passfile")"
    PGPASSFILE="$dir/passfile" "$bin/psql" -qXv ON_ERROR_STOP=1 -d "host=$dir user=tam_admin dbname=postgres" <<SQL
SET password_encryption = 'scram-sha-256';
DO \$\$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tam_service') THEN CREATE ROLE tam_service NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tam_server') THEN
        CREATE ROLE tam_server LOGIN IN ROLE tam_service PASSWORD '$server';
    END IF;
END \$\$;
SQL
}

start_cluster()
{
    (cd "$dir" && "${as_server[@]}" "$bin/pg_ctl" -D "$dir/data" -w -l "$dir/data/log" start) >/dev/null ||
        die "PostgreSQL did not start: $(tail -n 3 "$dir/data/log")"
}

stop_cluster()
{
    (cd "$dir" && "${as_server[@]}" "$bin/pg_ctl" -D "$dir/data" -w -m fast stop) >/dev/null
}

prepare()
{
    if [ ! -f "$dir/data/PG_VERSION" ]; then
        make_cluster
        start_cluster
        make_login
        stop_cluster
    fi
}

case "$command" in
start)
    prepare
    start_cluster
    echo "PostgreSQL runs in $dir"
    ;;
run)
    prepare
    cd "$dir"
    exec setpriv "${as_server[@]:1}" --pdeathsig INT "$bin/postgres" -D "$dir/data" >>"$dir/run.log" 2>&1
    ;;
stop)
    stop_cluster
    ;;
*) die "usage: cluster.sh start|run|stop DIR" ;;
esac
