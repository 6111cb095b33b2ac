#!/bin/bash
# Makes the machine image and notes its id in the parameter that the launch template reads. Run it again for the updates of
# the system; then start an instance refresh of the Auto Scaling group. SUBNET_ID chooses a subnet with a way to the internet;
# without it, the default VPC is used.
set -euo pipefail
cd "$(dirname "$0")"
parameter=${PARAMETER:-/flask-todo/ami}

base=$(aws ssm get-parameter --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 --query Parameter.Value --output text)
instance=$(aws ec2 run-instances --image-id "$base" --instance-type t3.small --user-data file://install.sh ${SUBNET_ID:+--subnet-id "$SUBNET_ID"} \
  --instance-initiated-shutdown-behavior stop --metadata-options HttpTokens=required \
  --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=flask-todo-image}]' --query 'Instances[0].InstanceId' --output text)
trap 'aws ec2 terminate-instances --instance-ids "$instance" >/dev/null' EXIT

echo "$instance installs; it stops when it is done. Its console output says why if it does not."
aws ec2 wait instance-stopped --instance-ids "$instance"
image=$(aws ec2 create-image --instance-id "$instance" --name "flask-todo-$(date +%Y%m%d-%H%M%S)" --query ImageId --output text)
aws ec2 wait image-available --image-ids "$image"
aws ssm put-parameter --name "$parameter" --type String --data-type aws:ec2:image --value "$image" --overwrite >/dev/null
echo "$image is in $parameter"
