#!/bin/sh
# Make .venv and install the locked dependencies.  Usage: setup_venv.sh [test]
# Does nothing when .venv already holds what the lock says.
set -eu
cd "$(dirname "$0")/.."
lock=requirements.txt
[ "${1:-}" = test ] && lock=requirements-test.txt
stamp=.venv/.installed-$lock
if [ -f "$stamp" ] && cmp -s "$lock" "$stamp"; then exit 0; fi

new_enough() { "$1" -c 'import sys; raise SystemExit(sys.version_info < (3, 11))' 2>/dev/null; }

python=
for candidate in "${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 && new_enough "$candidate"; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or newer is missing: install it (Debian, Ubuntu: apt install python3 python3-venv) and run make again." >&2
    exit 2
fi
if ! new_enough .venv/bin/python || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            apt-get update -qq && apt-get install -yqq "python$version-venv"
        else
            echo "Python's venv module is missing: install it (Debian, Ubuntu: sudo apt install python$version-venv) and run make again." >&2
            exit 2
        fi
    fi
    "$python" -m venv .venv
fi
echo "Installing $lock into .venv (about a minute the first time)" >&2
if ! .venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r "$lock"; then
    echo "$lock could not be installed: the lines above say why. The first time it needs a network; then run make again." >&2
    exit 2
fi
cp "$lock" "$stamp"
[ "$lock" = requirements-test.txt ] && cp requirements.txt .venv/.installed-requirements.txt
exit 0
