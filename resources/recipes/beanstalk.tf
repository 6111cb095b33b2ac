resource "aws_elastic_beanstalk_application" "NAME" {
  name = "TITLE"
}

resource "aws_elastic_beanstalk_environment" "NAME" {
  name                = "TITLE"
  application         = aws_elastic_beanstalk_application.NAME.name
  solution_stack_name = "64bit Amazon Linux 2023 v4.3.0 running Docker"
}
