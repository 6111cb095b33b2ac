resource "aws_config_config_rule" "NAME" {
  name = "TITLE"

  source {
    owner             = "AWS"
    source_identifier = "ENCRYPTED_VOLUMES"
  }
}
