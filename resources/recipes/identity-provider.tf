# GitHub Actions prove who they are with a token of this issuer; a role that trusts it names the repository.
resource "aws_iam_openid_connect_provider" "NAME" {
  url            = "https://token.actions.githubusercontent.com"
  client_id_list = ["sts.amazonaws.com"]
}
