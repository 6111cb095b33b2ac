#! connects ecs-service -> service-namespace
#! into FROM aws_ecs_service
service_connect_configuration {
  enabled   = true
  namespace = TO.arn

  service {
    port_name      = "http"
    discovery_name = "FROM_TITLE"

    client_alias {
      dns_name = "FROM_TITLE"
      port     = FROM{port}
    }
  }
}
#! end
