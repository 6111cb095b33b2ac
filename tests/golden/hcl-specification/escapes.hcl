a = "tab\t line\n quote\" back\\ return\r"
b = "\u00e9 \U0001F600"
c = "$${not} %%{not} $$ %% $ %"
d = <<EOT
\n stays "as" it is, $${not}
EOT
e = "${"nested ${"deep"}"}"
