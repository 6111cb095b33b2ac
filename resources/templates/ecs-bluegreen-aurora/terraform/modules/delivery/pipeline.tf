# The actions are written out rather than made from the services: a pipeline is read stage by stage, and a change of it
# should show as such. A third service needs an action in Build and one in Deploy.
resource "aws_codepipeline" "this" {
  name           = "microservices-CI-CD"
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
      output_artifacts = ["SourceOutput"]

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
      name             = "service-a"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      run_order        = 1
      input_artifacts  = ["SourceOutput"]
      output_artifacts = ["BuildOutput"]

      configuration = {
        ProjectName = aws_codebuild_project.service["service-a"].name
      }
    }

    action {
      name             = "service-b"
      category         = "Build"
      owner            = "AWS"
      provider         = "CodeBuild"
      version          = "1"
      run_order        = 1
      input_artifacts  = ["SourceOutput"]
      output_artifacts = ["BuildOutputB"]

      configuration = {
        ProjectName = aws_codebuild_project.service["service-b"].name
      }
    }
  }

  stage {
    name = "Deploy"

    # Blue/green on ECS has a provider of its own, CodeDeployToECS. It fills taskdef.json with the image that
    # imageDetail.json names, registers that revision, fills appspec.yaml with it and hands both to CodeDeploy. The guide's
    # CodeDeploy with imagedefinitions.json is for instances, and ends with "Invalid action configuration" here.
    action {
      name            = "service-a"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "CodeDeployToECS"
      version         = "1"
      run_order       = 1
      input_artifacts = ["SourceOutput", "BuildOutput"]

      configuration = {
        ApplicationName                = var.codedeploy_app_name
        DeploymentGroupName            = "service-a-deployment-group"
        TaskDefinitionTemplateArtifact = "SourceOutput"
        TaskDefinitionTemplatePath     = "codedeploy/service-a/taskdef.json"
        AppSpecTemplateArtifact        = "SourceOutput"
        AppSpecTemplatePath            = "codedeploy/service-a/appspec.yaml"
        Image1ArtifactName             = "BuildOutput"
        Image1ContainerName            = "IMAGE1_NAME"
      }
    }

    action {
      name            = "service-b"
      category        = "Deploy"
      owner           = "AWS"
      provider        = "CodeDeployToECS"
      version         = "1"
      run_order       = 1
      input_artifacts = ["SourceOutput", "BuildOutputB"]

      configuration = {
        ApplicationName                = var.codedeploy_app_name
        DeploymentGroupName            = "service-b-deployment-group"
        TaskDefinitionTemplateArtifact = "SourceOutput"
        TaskDefinitionTemplatePath     = "codedeploy/service-b/taskdef.json"
        AppSpecTemplateArtifact        = "SourceOutput"
        AppSpecTemplatePath            = "codedeploy/service-b/appspec.yaml"
        Image1ArtifactName             = "BuildOutputB"
        Image1ContainerName            = "IMAGE1_NAME"
      }
    }
  }

  # A pipeline runs once as soon as it exists; without its permissions that run fails.
  depends_on = [aws_iam_role_policy.pipeline]
}
