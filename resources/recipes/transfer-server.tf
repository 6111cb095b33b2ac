resource "aws_transfer_server" "NAME" {
  protocols              = ["SFTP"]
  identity_provider_type = "SERVICE_MANAGED"

  tags = { Name = "TITLE" }
}
