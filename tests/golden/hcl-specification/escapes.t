result = {
  a = join("", ["tab", jsondecode("\"\\t\""), " line", jsondecode("\"\\n\""), " quote", jsondecode("\"\\\"\""), " back", jsondecode("\"\\\\\""), " return", jsondecode("\"\\r\"")])
  b = "é 😀"
  c = join("", ["$", "{not} ", "%", "{not} ", "$", "$", " ", "%", "%", " ", "$", " ", "%"])
  d = join("", [jsondecode("\"\\\\n\""), " stays ", jsondecode("\"\\\"as\\\"\""), " it is, $", "{not}", jsondecode("\"\\n\"")])
  e = "nested deep"
}
