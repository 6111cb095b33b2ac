#!/bin/bash
# Runs once, on the instance that becomes the machine image (ami/bake.sh): what every instance needs and no deployment brings.
# The application and its Nginx configuration are not here; CodeDeploy brings those.
set -euxo pipefail

dnf install --assumeyes amazon-cloudwatch-agent nginx python3.11 ruby wget

# The CodeDeploy agent asks its service for work; it starts with the instance.
token=$(curl --silent --request PUT --header "X-aws-ec2-metadata-token-ttl-seconds: 300" http://169.254.169.254/latest/api/token)
region=$(curl --silent --header "X-aws-ec2-metadata-token: $token" http://169.254.169.254/latest/meta-data/placement/region)
wget --quiet --directory-prefix /tmp "https://aws-codedeploy-$region.s3.$region.amazonaws.com/latest/install"
chmod +x /tmp/install
/tmp/install auto
systemctl enable codedeploy-agent

# Until there is a first deployment, the instance says so, and says that it is well: otherwise the Auto Scaling group would
# replace it again and again. The first deployment overwrites this file.
cat > /etc/nginx/conf.d/flask-todo.conf <<'CONF'
server {
  listen 80 default_server;

  location = /health {
    return 200 "waiting for the first deployment\n";
  }

  location / {
    return 503 "waiting for the first deployment\n";
  }
}
CONF
systemctl enable nginx

# The end of the work: bake.sh waits for the instance to stop.
shutdown --poweroff now
