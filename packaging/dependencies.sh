# shellcheck shell=bash
# The packages of TAM Console on Debian 12 and 13 and Ubuntu 24.04, and how they are installed. Sourced, never run.
#
# Proven in clean minbase chroots: take one out and packaging/chroot-test.sh shows what breaks. Qt Charts is found only
# with libqt6opengl6-dev, which Debian 12's qt6-base-dev merely recommends; from Qt 6.8 on the headers sit in
# qt6-base-dev itself, and the SVG image plugin sits in a package of its own.

tam_release()
{
    # shellcheck source=/dev/null
    (. /etc/os-release && printf '%s' "${UBUNTU_CODENAME:-${VERSION_CODENAME:-unknown}}")
}

# What the programs need when they run, beyond the libraries that their packages below bring along.
tam_runtime_packages=(
    libqt6sql6-sqlite      # the QSQLITE driver, a plugin that no library depends on
    libqt6svg6             # the icons
    qt6-translations-l10n  # Qt's own texts in Chinese
    fonts-noto-cjk         # without it every Chinese character is a box
    tzdata                 # zones of the service windows
    libsecret-1-0          # the keychain: loaded by QtKeychain when it is there
)

# What a plain build needs: cmake -S . -B build -DBUILD_TESTING=OFF
tam_build_packages=(
    g++ cmake ninja-build
    qt6-base-dev qt6-charts-dev qt6-svg-dev
    qt6-tools-dev qt6-l10n-tools  # lupdate, lrelease
    libsqlite3-dev rapidjson-dev libicu-dev
    pkg-config libxlsxwriter-dev libzip-dev libical-dev  # XLSX and iCalendar
    qt6-networkauth-dev qtkeychain-qt6-dev libssl-dev  # signing in
)

# What tam-server needs on top: built where these are, or with -DTAM_SERVER=ON.
# shellcheck disable=SC2034  # test.sh reads it
tam_server_packages=(pkg-config libpq-dev libcpp-httplib-dev libcjose-dev libjansson-dev libssl-dev zlib1g-dev libzstd-dev)

# What the tests need on top.
# shellcheck disable=SC2034  # test.sh reads it
tam_test_packages=(
    libgtest-dev libgmock-dev
    postgresql util-linux         # the server's tests run a PostgreSQL of their own
    python3-yaml python3-jsonschema  # openapi.yaml is linted
    poppler-utils libreoffice-calc-nogui python3-icalendar  # other people's programs read what we write
    dbus gnome-keyring            # signing in is tested with a real keyring
    xvfb openbox xdotool at-spi2-core python3-gi gir1.2-atspi-2.0  # the window is driven as a screen reader does
)

case "$(tam_release)" in
bookworm | noble)
    tam_build_packages+=(libqt6opengl6-dev)
    ;;
*)
    tam_runtime_packages+=(qt6-svg-plugins)
    ;;
esac
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    tam_runtime_packages+=(qt6-wayland)
fi

# tam_install PACKAGE…: installs what is missing. A machine that has everything needs neither network nor rights.
tam_install()
{
    local package missing=() as_root=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "No apt here: taking it that the tools and libraries are installed (see the README for their names)."
        return 0
    fi
    for package in "$@"; do
        case "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)" in
        ?i*) ;;
        *) missing+=("$package") ;;
        esac
    done
    if [ "${#missing[@]}" -eq 0 ]; then
        echo "All packages are installed."
        return 0
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            tam_die "neither root nor sudo, so these packages cannot be installed: ${missing[*]}"
        fi
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
    "${as_root[@]}" update
    "${as_root[@]}" install --yes --no-install-recommends "${missing[@]}"
}
