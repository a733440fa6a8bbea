#!/usr/bin/env bash
# Proves run.sh or test.sh on a machine with nothing but git: makes a minimal chroot, clones the committed state of this
# repository into it and runs the script there. Needs root and debootstrap; uses the mirror of this machine's own apt.
#
#   packaging/chroot-test.sh [--suite bookworm|trixie] [--dir DIR] [--user] [--reuse] run|test|COMMAND…
#
#   --user   a user with sudo instead of root
#   --reuse  keep the chroot's packages and only take a fresh clone (shows that nothing is fetched twice)

set -Eeuo pipefail

suite=bookworm root=/tmp/tam-chroot as_user=0 reuse=0
while [ $# -gt 0 ]; do
    case "$1" in
    --suite) suite="$2" && shift 2 ;;
    --dir) root="$2" && shift 2 ;;
    --user) as_user=1 && shift ;;
    --reuse) reuse=1 && shift ;;
    *) break ;;
    esac
done
case "${1:-}" in
'') echo "usage: packaging/chroot-test.sh [--suite NAME] [--dir DIR] [--user] [--reuse] run|test|COMMAND…" >&2 && exit 2 ;;
run | test) command=("packaging/$1.sh" "${@:2}") ;;
*) command=("$@") ;;
esac

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# The first mirror of apt, from either form of the source lists.
mirror()
{
    local files
    files="$(find /etc/apt/sources.list /etc/apt/sources.list.d -name '*.list' -o -name '*.sources' 2>/dev/null)"
    # shellcheck disable=SC2086
    awk '$1 == "URIs:" {print $2; exit} $1 == "deb" {for (i = 2; i <= NF; i++) if ($i ~ /:\//) {print $i; exit}}' $files
}

leave()
{
    local status=$?
    if mountpoint -q "$root/proc"; then
        umount "$root/proc"
    fi
    exit "$status"
}
trap leave EXIT

if [ "$reuse" -eq 0 ]; then
    if [ -e "$root" ]; then
        echo "$root exists: remove it, name another --dir, or --reuse it" >&2
        exit 1
    fi
    debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$root" "$(mirror)"
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"

home=/root user=root
if [ "$as_user" -eq 1 ]; then
    home=/home/tester user=tester
    if ! chroot "$root" id tester >/dev/null 2>&1; then
        chroot "$root" sh -c 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends sudo'
        chroot "$root" useradd --create-home --shell /bin/bash tester
        echo 'tester ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/tester"
    fi
fi
rm -rf "$root$home/tam-console"
git clone --quiet --no-hardlinks "$repository" "$root$home/tam-console"
chroot "$root" chown -R "$user:" "$home/tam-console"

echo "In $suite as $user: ${command[*]}"
started=$SECONDS
chroot "$root" runuser -u "$user" -- env -i HOME="$home" USER="$user" PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    sh -c "cd $home/tam-console && exec \"\$@\"" sh "${command[@]}"
echo "Done in $((SECONDS - started)) s; the tree is $root$home/tam-console"
