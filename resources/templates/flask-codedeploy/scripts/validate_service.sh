#!/bin/bash
# ValidateService: asks the way that the load balancer asks, through Nginx. No good answer within a minute: the deployment
# fails and is rolled back.
set -euo pipefail

for _ in $(seq 30); do
  if curl --fail --silent --max-time 2 http://127.0.0.1/health; then
    exit 0
  fi
  sleep 2
done

echo "no good answer from /health" >&2
journalctl --unit flask-todo --lines 50 --no-pager >&2
exit 1
