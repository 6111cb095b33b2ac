# Put the public half of the team's key here; the private half stays with the people.
resource "aws_key_pair" "NAME" {
  key_name   = "TITLE"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE team@example.com"
}
