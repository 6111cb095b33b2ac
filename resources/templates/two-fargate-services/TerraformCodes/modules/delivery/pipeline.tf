# The actions are written out rather than made from the services: a pipeline is read stage by stage, and a change of it
# should show as such. A third service needs an action in Build and one in Deploy.
resource "aws_codepipeline" "this" {
  name           = "${var.name}-pipeline"
  role_arn       = aws_iam_role.pipeline.arn
  pipeline_type  = "V2"
  execution_mode = "SUPERSEDED" # of two commits that wait for a stage, the newer one goes on

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

    # The same run_order: both builds run side by side.
    action {
      name             = "user-service"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      run_order        = 1
      input_artifacts  = ["source"]
      output_artifacts = ["user-service-image"]

      configuration = {
        ProjectName = aws_codebuild_project.service["user-service"].name
      }
    }

    action {
      name             = "product-service"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      run_order        = 1
      input_artifacts  = ["source"]
      output_artifacts = ["product-service-image"]

      configuration = {
        ProjectName = aws_codebuild_project.service["product-service"].name
      }
    }
  }

  stage {
    name = "Deploy"

    # Each registers a revision of the service's task definition with the image that imagedefinitions.json names, and
    # waits until the service runs on it.
    action {
      name            = "user-service"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "ECS"
      version         = "1"
      run_order       = 1
      input_artifacts = ["user-service-image"]

      configuration = {
        ClusterName       = var.cluster_name
        ServiceName       = "user-service"
        FileName          = "imagedefinitions.json"
        DeploymentTimeout = "15" # minutes
      }
    }

    action {
      name            = "product-service"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "ECS"
      version         = "1"
      run_order       = 1
      input_artifacts = ["product-service-image"]

      configuration = {
        ClusterName       = var.cluster_name
        ServiceName       = "product-service"
        FileName          = "imagedefinitions.json"
        DeploymentTimeout = "15"
      }
    }
  }

  # A pipeline runs once as soon as it exists; without its permissions that run fails.
  depends_on = [aws_iam_role_policy.pipeline]
}
