#!/bin/bash
# AfterInstall: Python packages from the wheels in this revision, folders for data and logs, the systemd unit.
set -euo pipefail
cd /opt/flask-todo

python3.11 -m venv venv
venv/bin/pip install --no-index --find-links wheels --requirement requirements.txt

# The database is not in the application's folder: a deployment must not take it along.
install --directory --owner flask-todo --group flask-todo /var/lib/flask-todo /var/log/flask-todo
install --mode 644 systemd/flask-todo.service /etc/systemd/system/flask-todo.service
systemctl daemon-reload
