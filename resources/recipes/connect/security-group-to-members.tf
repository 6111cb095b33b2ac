#! connects security-group -> ecs-service, load-balancer
#! add TO security-groups = FROM.id
