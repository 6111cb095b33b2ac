resource "aws_batch_job_definition" "NAME" {
  name                  = "TITLE"
  type                  = "container"
  platform_capabilities = ["EC2"]

  container_properties = jsonencode({
    image = "IMAGE"
    resourceRequirements = [
      { type = "VCPU", value = "1" },
      { type = "MEMORY", value = "2048" },
    ]
  })

  retry_strategy {
    attempts = 2
  }
}
