#!/bin/bash
# AfterInstall: this revision's Nginx configuration, in the place of the one before. A mistake in it ends the deployment here.
set -euo pipefail

install --mode 644 /opt/flask-todo/nginx/flask-todo.conf /etc/nginx/conf.d/flask-todo.conf
nginx -t
