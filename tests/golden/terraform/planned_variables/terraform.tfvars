name  = null
auto  = { from = "terraform.tfvars" }
later = ["terraform.tfvars"]
