a = "x ${~ "y" ~} z"
b = "%{ if true ~}  yes  %{~ else ~}  no  %{~ endif }"
c = <<EOT
%{ for v in ["p", "q"] ~}
- ${v}
%{ endfor ~}
end
EOT
d = "%{ for i, v in ["p", "q"] }${i}=${v};%{ endfor }"
e = <<-EOT
    %{ if false }
    never
    %{ endif }
  done
EOT
