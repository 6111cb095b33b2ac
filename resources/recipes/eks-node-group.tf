resource "aws_iam_role" "NAME_cluster" {
  name = "TITLE-cluster"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "eks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "NAME_cluster" {
  role       = aws_iam_role.NAME_cluster.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

resource "aws_eks_cluster" "NAME" {
  name     = "TITLE"
  role_arn = aws_iam_role.NAME_cluster.arn

  vpc_config {
    subnet_ids = SUBNET_IDS
  }

  depends_on = [aws_iam_role_policy_attachment.NAME_cluster]
}

resource "aws_iam_role" "NAME" {
  name = "TITLE"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "NAME" {
  for_each = toset(["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonEC2ContainerRegistryReadOnly"])

  role       = aws_iam_role.NAME.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
}

resource "aws_eks_node_group" "NAME" {
  cluster_name    = aws_eks_cluster.NAME.name
  node_group_name = "TITLE"
  node_role_arn   = aws_iam_role.NAME.arn
  subnet_ids      = SUBNET_IDS
  instance_types  = ["t3.medium"]

  scaling_config {
    min_size     = 1
    max_size     = 3
    desired_size = 2
  }

  depends_on = [aws_iam_role_policy_attachment.NAME]
}
