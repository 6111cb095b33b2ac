resource "aws_codeartifact_domain" "NAME" {
  domain = "TITLE"
}

resource "aws_codeartifact_repository" "NAME" {
  domain     = aws_codeartifact_domain.NAME.domain
  repository = "TITLE"
}
