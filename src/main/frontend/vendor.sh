#!/usr/bin/env bash
# Puts the U.S. Web Design System into src/main/resources/static/vendor/uswds. The result is committed, so that building
# needs no Node; run it again only to take another version. It needs npm, sha256sum, perl and the package registry.
#
# Taken: the stylesheet, the pictures it names and the four font files our pages show. Not taken: scripts (every page
# works without) and the other fonts; the stylesheet's rules for those go too, so that no page asks for them.
set -euo pipefail

version=3.14.0
sha256=da91c65e6fc736fa397f0daf6ca2c2c95711506d85c7ad2537a4570725401e1c
fonts=(source-sans-pro/sourcesanspro-{regular,bold,italic}-webfont merriweather/Latin-Merriweather-Bold)

here=$(cd "$(dirname "$0")" && pwd)
target=$here/../resources/static/vendor/uswds
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$work"
npm pack --silent "@uswds/uswds@$version" > /dev/null
echo "$sha256  uswds-uswds-$version.tgz" | sha256sum --check --quiet
tar -xzf "uswds-uswds-$version.tgz"

rm -rf "$target"
mkdir -p "$target/css"
export KEPT=$(IFS='|'; echo "${fonts[*]}")
perl -pe 's!(\@font-face\{[^}]*\})!my $face = $1; $face =~ /(?:$ENV{KEPT})\.woff2/ ? $face : ""!ge; s!/\*# sourceMappingURL.*?\*/!!' \
    package/dist/css/uswds.min.css > "$target/css/uswds.min.css"

grep -oE '\.\./(img|fonts)/[A-Za-z0-9/_.-]+' "$target/css/uswds.min.css" | sort -u | while read -r asset; do
    case $asset in */hero.jpg) continue ;; esac # 300 kB that only the hero component shows, and we have none
    mkdir -p "$target/$(dirname "${asset#../}")"
    cp "package/dist/${asset#../}" "$target/${asset#../}"
done
cp package/LICENSE.md "$target/LICENSE.md"
echo "$version" > "$target/VERSION"
