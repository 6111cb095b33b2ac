# Until AWS moves the account out of the sandbox, mail goes to confirmed addresses only.
resource "aws_sesv2_email_identity" "NAME" {
  email_identity = "ADDRESS"
}
