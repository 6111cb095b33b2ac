resource "aws_ecr_repository" "service" {
  for_each = var.repositories

  name = each.value

  # Every build pushes two tags: the commit, which deployments use and which says exactly what runs, and `latest`, which
  # only a task definition made by Terraform names. `latest` has to move, and a build repeated for the same commit has
  # to be able to push again; with IMMUTABLE both are refused.
  image_tag_mutability = "MUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_lifecycle_policy" "service" {
  for_each = aws_ecr_repository.service

  repository = each.value.name
  policy = jsonencode({
    rules = [
      {
        rulePriority = 1
        description  = "Images that lost their tag go after a week"
        selection = {
          tagStatus   = "untagged"
          countType   = "sinceImagePushed"
          countUnit   = "days"
          countNumber = 7
        }
        action = { type = "expire" }
      },
      {
        rulePriority = 2
        description  = "The last 30 images stay: as far back as a rollback goes"
        selection = {
          tagStatus   = "any"
          countType   = "imageCountMoreThan"
          countNumber = 30
        }
        action = { type = "expire" }
      },
    ]
  })
}
