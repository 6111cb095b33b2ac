# A connection begins as pending: somebody has to complete it once in the console, where GitHub asks which repositories AWS
# may read. Until then the Source stage fails.
resource "aws_codestarconnections_connection" "github" {
  name          = var.name
  provider_type = "GitHub"
}
