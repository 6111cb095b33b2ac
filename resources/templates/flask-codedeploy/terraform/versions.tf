terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
  }

  # A team keeps the state in a bucket with locking. Create the bucket once, then:
  #   backend "s3" {
  #     bucket       = "…"
  #     key          = "flask-todo/terraform.tfstate"
  #     region       = "us-east-1"
  #     use_lockfile = true
  #   }
}
