#! connects dashboard -> pipeline-action
#! item FROM aws_cloudwatch_dashboard.dashboard_body.widgets
{
  type   = "metric"
  width  = 12
  height = 6
  properties = {
    title   = "TO_TITLE: failed builds"
    region  = "REGION"
    period  = 60
    metrics = [["AWS/CodeBuild", "FailedBuilds", "ProjectName", TO.aws_codebuild_project.name]]
  }
}
#! end
