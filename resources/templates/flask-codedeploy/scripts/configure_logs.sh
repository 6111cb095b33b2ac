#!/bin/bash
# AfterInstall: which files the CloudWatch agent sends, and to which log groups.
set -euo pipefail

/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl \
  -a fetch-config -m ec2 -s -c file:/opt/flask-todo/config/cloudwatch-agent.json
