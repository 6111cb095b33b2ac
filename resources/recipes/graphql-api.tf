resource "aws_appsync_graphql_api" "NAME" {
  name                = "TITLE"
  authentication_type = "AWS_IAM"

  schema = <<-EOT
    type Query {
      hello: String
    }
  EOT
}
