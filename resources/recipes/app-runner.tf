resource "aws_apprunner_service" "NAME" {
  service_name = "TITLE"

  source_configuration {
    auto_deployments_enabled = false

    image_repository {
      image_identifier      = "IMAGE"
      image_repository_type = "ECR_PUBLIC"

      image_configuration {
        port = "PORT"
      }
    }
  }
}
