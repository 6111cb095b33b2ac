#!/bin/bash
# ApplicationStart: the application, then Nginx with its new configuration.
set -euo pipefail

systemctl enable --now flask-todo
systemctl enable nginx
systemctl reload-or-restart nginx
