resource "aws_codecommit_repository" "NAME" {
  repository_name = "TITLE"
  default_branch  = "main"
}
