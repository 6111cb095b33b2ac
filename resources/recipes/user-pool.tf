resource "aws_cognito_user_pool" "NAME" {
  name                     = "TITLE"
  username_attributes      = ["email"]
  auto_verified_attributes = ["email"]

  password_policy {
    minimum_length    = 12
    require_lowercase = true
    require_numbers   = true
    require_uppercase = true
    require_symbols   = false
  }
}

resource "aws_cognito_user_pool_client" "NAME" {
  name         = "TITLE"
  user_pool_id = aws_cognito_user_pool.NAME.id
}
