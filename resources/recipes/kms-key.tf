resource "aws_kms_key" "NAME" {
  description         = "TITLE"
  enable_key_rotation = true
}

resource "aws_kms_alias" "NAME" {
  name          = "alias/TITLE"
  target_key_id = aws_kms_key.NAME.key_id
}
