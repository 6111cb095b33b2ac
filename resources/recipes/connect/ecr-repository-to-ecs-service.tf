#! connects ecr-repository -> ecs-service
#! set TO image = "${FROM.repository_url}:latest"
