# Sources and build results travel between the stages as zip files in this bucket. S3 encrypts them by itself.
resource "aws_s3_bucket" "NAME_artifacts" {
  bucket_prefix = "TITLE-"
  force_destroy = true
}

resource "aws_s3_bucket_public_access_block" "NAME_artifacts" {
  bucket = aws_s3_bucket.NAME_artifacts.id

  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "codepipeline.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "NAME" {
  name = "source-and-artifacts"
  role = aws_iam_role.NAME.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetBucketAcl", "s3:GetBucketLocation", "s3:GetBucketVersioning"]
        Resource = aws_s3_bucket.NAME_artifacts.arn
      },
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
        Resource = "${aws_s3_bucket.NAME_artifacts.arn}/*"
      },
      #! where REPOSITORY aws_codecommit_repository
      {
        Effect = "Allow"
        Action = [
          "codecommit:CancelUploadArchive",
          "codecommit:GetBranch",
          "codecommit:GetCommit",
          "codecommit:GetRepository",
          "codecommit:GetUploadArchiveStatus",
          "codecommit:UploadArchive",
        ]
        Resource = REPOSITORY.arn
      },
      #! anyway
      #! where REPOSITORY aws_codestarconnections_connection
      {
        Effect   = "Allow"
        Action   = "codestar-connections:UseConnection"
        Resource = REPOSITORY.arn
      },
      #! anyway
    ]
  })
}

# CodePipeline wants a second stage; give it what comes after the source, or take it out once there is another.
resource "aws_codepipeline" "NAME" {
  name          = "TITLE"
  role_arn      = aws_iam_role.NAME.arn
  pipeline_type = "V2"

  artifact_store {
    type     = "S3"
    location = aws_s3_bucket.NAME_artifacts.bucket
  }

  stage {
    name = "Source"

    #! where REPOSITORY aws_codecommit_repository
    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeCommit"
      version          = "1"
      output_artifacts = ["source"]

      configuration = {
        RepositoryName       = REPOSITORY.repository_name
        BranchName           = "main"
        PollForSourceChanges = "false"
      }
    }
    #! anyway
    #! where REPOSITORY aws_codestarconnections_connection
    action {
      name             = "Source"
      category         = "Source"
      owner            = "AWS"
      provider         = "CodeStarSourceConnection"
      version          = "1"
      output_artifacts = ["source"]

      # The repository as owner/name on the other side of the connection, which tells of each push.
      configuration = {
        ConnectionArn    = REPOSITORY.arn
        FullRepositoryId = "example/TITLE"
        BranchName       = "main"
        DetectChanges    = "true"
      }
    }
    #! anyway
  }

  stage {
    name = "Approve"

    action {
      name     = "Approve"
      category = "Approval"
      owner    = "AWS"
      provider = "Manual"
      version  = "1"
    }
  }
}

#! where REPOSITORY aws_codecommit_repository
# Any push to the branch starts the pipeline within seconds; the pipeline itself does not poll.
resource "aws_cloudwatch_event_rule" "NAME" {
  name = "TITLE-push"

  event_pattern = jsonencode({
    source      = ["aws.codecommit"]
    detail-type = ["CodeCommit Repository State Change"]
    resources   = [REPOSITORY.arn]
    detail = {
      event         = ["referenceCreated", "referenceUpdated"]
      referenceType = ["branch"]
      referenceName = ["main"]
    }
  })
}

resource "aws_iam_role" "NAME_trigger" {
  name = "TITLE-trigger"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "events.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "NAME_trigger" {
  name = "start-pipeline"
  role = aws_iam_role.NAME_trigger.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "codepipeline:StartPipelineExecution"
      Resource = aws_codepipeline.NAME.arn
    }]
  })
}

resource "aws_cloudwatch_event_target" "NAME" {
  rule     = aws_cloudwatch_event_rule.NAME.name
  arn      = aws_codepipeline.NAME.arn
  role_arn = aws_iam_role.NAME_trigger.arn
}
#! anyway
