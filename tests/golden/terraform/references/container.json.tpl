[{
  "name": "file",
  "image": "${image}",
  "ports": [%{ for i, port in ports ~}%{ if i > 0 },%{ endif }${port}%{ endfor ~}]
}]
