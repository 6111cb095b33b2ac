provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Project     = "MicroservicesDemo"
      Environment = "Prod"
    }
  }
}
