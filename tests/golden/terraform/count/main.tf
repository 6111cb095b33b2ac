variable "is_enabled" {
  default = true
}

variable "is_disabled" {
  default = false
}

resource "aws_subnet" "private" {
  count = 11

  cidr_block        = cidrsubnet("10.0.0.0/16", 8, count.index)
  availability_zone = element(["us-east-1a", "us-east-1b"], count.index)
}

resource "aws_nat_gateway" "this" {
  count     = var.is_enabled ? 1 : 0
  subnet_id = aws_subnet.private[count.index].id
}

resource "aws_eip" "never" {
  count = var.is_disabled ? 1 : 0
}

resource "aws_route" "nat" {
  nat_gateway_id = one(aws_nat_gateway.this[*].id)
}

resource "aws_db_subnet_group" "this" {
  subnet_ids = slice(aws_subnet.private.*.id, 9, 11)
}

resource "aws_instance" "first" {
  subnet_id = var.is_enabled ? aws_subnet.private[0].id : null
  user_data = join(",", aws_eip.never[*].id)
}

resource "aws_instance" "many" {
  count = 1e9
}

resource "aws_instance" "half" {
  count = 0.5
}

resource "aws_instance" "negative" {
  count = -1
}

resource "aws_instance" "beyond" {
  subnet_id = aws_subnet.private[11].id
}

resource "aws_instance" "nothing" {
  subnet_id = aws_eip.never[0].id
}

resource "aws_instance" "unknown" {
  count     = aws_instance.first.cpu_core_count
  subnet_id = aws_subnet.private[count.index].id
}

resource "aws_instance" "index_on_single" {
  subnet_id = aws_instance.first[0].subnet_id
}
