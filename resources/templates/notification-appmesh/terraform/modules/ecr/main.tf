resource "aws_ecr_repository" "service" {
  for_each = var.repositories

  name = each.value

  # Tags are commits. A run that is repeated for the same commit pushes the same tag again; IMMUTABLE would refuse it.
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
