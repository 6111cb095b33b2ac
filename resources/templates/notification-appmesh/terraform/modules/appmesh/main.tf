# A mesh of both services: each task's Envoy proxy asks App Mesh how to reach the other service. AWS ended App Mesh on
# 2026-09-30, so an apply of this module is refused; `slipway check` offers Service Connect in its place.
resource "aws_appmesh_mesh" "this" {
  name = var.mesh

  # The queue, mail and image repositories are outside the mesh.
  spec {
    egress_filter {
      type = "ALLOW_ALL"
    }
  }
}

resource "aws_appmesh_virtual_node" "service" {
  for_each = var.services

  name      = each.key
  mesh_name = aws_appmesh_mesh.this.id

  spec {
    # The API asks for the sender's health; the sender calls nobody in the mesh.
    dynamic "backend" {
      for_each = each.value.calls

      content {
        virtual_service {
          virtual_service_name = "${backend.value}.${var.namespace}"
        }
      }
    }

    listener {
      port_mapping {
        port     = each.value.port
        protocol = "http"
      }
    }

    service_discovery {
      aws_cloud_map {
        namespace_name = var.namespace
        service_name   = each.key
      }
    }

    logging {
      access_log {
        file {
          path = "/dev/stdout"
        }
      }
    }
  }
}

resource "aws_appmesh_virtual_service" "service" {
  for_each = var.services

  name      = "${each.key}.${var.namespace}"
  mesh_name = aws_appmesh_mesh.this.id

  spec {
    provider {
      virtual_node {
        virtual_node_name = aws_appmesh_virtual_node.service[each.key].name
      }
    }
  }
}
