resource "aws_security_group" "NAME" {
  name        = "TITLE"
  description = "Members of TITLE"
  vpc_id      = VPC_ID
}

# The password comes as TF_VAR or from a secret store; it is never written here.
variable "NAME_password" {
  description = "Password of the user application at the broker TITLE."
  type        = string
  sensitive   = true
  default     = null
}

resource "aws_mq_broker" "NAME" {
  broker_name                = "TITLE"
  engine_type                = "RabbitMQ"
  engine_version             = "3.13"
  host_instance_type         = "mq.t3.micro"
  auto_minor_version_upgrade = true
  subnet_ids                 = [SUBNET_ID]
  security_groups            = [aws_security_group.NAME.id]

  user {
    username = "application"
    password = var.NAME_password
  }
}
