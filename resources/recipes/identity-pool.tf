resource "aws_cognito_identity_pool" "NAME" {
  identity_pool_name               = "TITLE"
  allow_unauthenticated_identities = false
}
