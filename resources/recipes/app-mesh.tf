# AWS ended App Mesh on 2026-09-30. Service Connect on the ECS services replaces it.
resource "aws_appmesh_mesh" "NAME" {
  name = "TITLE"

  spec {
    egress_filter {
      type = "ALLOW_ALL"
    }
  }
}
