#!/bin/sh
# Copy nginx, its module and the libraries that both load into a folder: collect.sh FOLDER
set -eu
module=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so
mkdir -p "$1/srv/run" "$1/tmp"
chmod 1777 "$1/srv/run"  # whoever nginx runs as writes its process number there; what podman mounts over it takes the mode
for file in /usr/sbin/nginx "$module" $(ldd /usr/sbin/nginx "$module" | grep -o '/[^ :]*\.so[^ :]*' | sort -u); do
  mkdir -p "$1$(dirname "$file")"
  cp -L "$file" "$1$file"
done
