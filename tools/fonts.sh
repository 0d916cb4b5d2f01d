#!/bin/sh
# Makes the fonts in src/main/resources/assets/fonts anew, from the packages that they come from:
#
#   tools/fonts.sh FOLDER
#
# FOLDER holds these packages of npm, unpacked into folders of these names:
#   newsreader 5.3.0, source-serif-4 5.3.1, archivo 5.3.0 and libre-franklin 5.3.0, all of @fontsource-variable
# Needed are Python 3 with fontTools 4.38 or later and brotli (Debian: fonttools, python3-brotli).
set -eu
from=${1:?the folder with the packages, see the head of this script}
here=$(cd "$(dirname "$0")" && pwd)
to=$here/../src/main/resources/assets/fonts
mkdir -p "$to"

# role, package, cut, style, weight, further axes: the size that the cut is drawn for, the width
font() { ${PYTHON:-/usr/bin/python3} "$here/fonts.py" "$from" "$to" "$@"; }

font broadsheet-text     newsreader      standard normal 400     opsz=18
font broadsheet-headline newsreader      standard normal 600     opsz=30
font broadsheet-italic   newsreader      standard italic 400     opsz=18
font tabloid-text        source-serif-4  standard normal 400:700 opsz=16
font tabloid-headline    archivo         standard normal 740     wdth=82
font tabloid-italic      source-serif-4  standard italic 400     opsz=16
font modern-text         libre-franklin  wght     normal 400:700
font modern-italic       libre-franklin  wght     italic 400
