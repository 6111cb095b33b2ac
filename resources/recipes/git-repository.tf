# A person opens the console once and confirms the connection; until then it is pending.
resource "aws_codestarconnections_connection" "NAME" {
  name          = "TITLE"
  provider_type = "GitHub"
}
