terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
  }

  # The runner of GitHub Actions is thrown away after each run, and a state on it with it: the second apply would
  # create everything anew and fail on names that are taken. The README says how to create the bucket; its name is
  # given at init: -backend-config="bucket=…".
  backend "s3" {
    key          = "notification/terraform.tfstate"
    region       = "us-east-1"
    use_lockfile = true
  }
}
