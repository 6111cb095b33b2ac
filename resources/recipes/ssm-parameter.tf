# The value is set outside of Terraform once; later runs leave it alone.
resource "aws_ssm_parameter" "NAME" {
  name  = "/TITLE"
  type  = "SecureString"
  value = "set-me"

  lifecycle {
    ignore_changes = [value]
  }
}
