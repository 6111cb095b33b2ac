resource "aws_ssm_document" "NAME" {
  name            = "TITLE"
  document_type   = "Command"
  document_format = "JSON"

  content = jsonencode({
    schemaVersion = "2.2"
    description   = "TITLE"
    mainSteps = [{
      action = "aws:runShellScript"
      name   = "update"
      inputs = { runCommand = ["dnf -y update --security"] }
    }]
  })
}
