# Calls to S3 stay inside AWS's network; a gateway endpoint costs nothing.
resource "aws_vpc_endpoint" "NAME" {
  vpc_id            = VPC_ID
  service_name      = "com.amazonaws.REGION.s3"
  vpc_endpoint_type = "Gateway"
}
