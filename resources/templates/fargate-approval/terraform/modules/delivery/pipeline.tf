# The image is built once. Both environments get that very image, production after a person has looked at it in test.
resource "aws_codepipeline" "this" {
  name           = "${var.name}-pipeline"
  role_arn       = aws_iam_role.pipeline.arn
  pipeline_type  = "V2"
  execution_mode = "SUPERSEDED" # a newer commit takes the place of one that waits for its approval

  artifact_store {
    type     = "S3"
    location = aws_s3_bucket.artifacts.bucket
  }

  stage {
    name = "Source"

    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeCommit"
      version          = "1"
      output_artifacts = ["source"]

      configuration = {
        RepositoryName       = aws_codecommit_repository.source.repository_name
        BranchName           = var.branch
        PollForSourceChanges = "false" # the event rule starts the pipeline
      }
    }
  }

  stage {
    name = "Build"

    action {
      name             = "Image"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      input_artifacts  = ["source"]
      output_artifacts = ["image"]

      configuration = {
        ProjectName = aws_codebuild_project.this.name
      }
    }
  }

  stage {
    name = "DeployToTest"

    # Registers a revision of the service's task definition with the image that imagedefinitions.json names, and waits until
    # the service runs on it.
    action {
      name            = "Test"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "ECS"
      version         = "1"
      input_artifacts = ["image"]

      configuration = {
        ClusterName       = var.test.cluster_name
        ServiceName       = var.test.service_name
        FileName          = "imagedefinitions.json"
        DeploymentTimeout = "15" # minutes
      }
    }
  }

  stage {
    name = "ManualApproval"

    # Waits for seven days at most, then the run fails and production stays as it is.
    action {
      name     = "Approve"
      category = "Approval"
      owner    = "AWS"
      provider = "Manual"
      version  = "1"

      configuration = {
        NotificationArn    = aws_sns_topic.approval.arn
        ExternalEntityLink = var.test.url
        CustomData         = "Look at the test environment, then approve it for production."
      }
    }
  }

  stage {
    name = "DeployToProduction"

    action {
      name            = "Production"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "ECS"
      version         = "1"
      input_artifacts = ["image"]

      configuration = {
        ClusterName       = var.production.cluster_name
        ServiceName       = var.production.service_name
        FileName          = "imagedefinitions.json"
        DeploymentTimeout = "15"
      }
    }
  }

  # A pipeline runs once as soon as it exists; without its permissions that run fails.
  depends_on = [aws_iam_role_policy.pipeline]
}
