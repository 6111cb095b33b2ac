#!/bin/bash
# BeforeInstall: the old version stops, its files go. Nginx stays up; the load balancer sends nothing here meanwhile.
set -euo pipefail

id flask-todo &>/dev/null || useradd --system --home-dir /var/lib/flask-todo --shell /sbin/nologin flask-todo

if systemctl cat flask-todo &>/dev/null; then
  systemctl stop flask-todo
fi
rm -rf /opt/flask-todo
