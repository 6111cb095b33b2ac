data "aws_region" "current" {}

resource "aws_sqs_queue" "this" {
  name = data.aws_region.current.name
}
