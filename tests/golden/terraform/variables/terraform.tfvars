from_tfvars = "2"
from_auto   = ["overridden"]
environment = "test"
is_not_null = null
undeclared  = true
