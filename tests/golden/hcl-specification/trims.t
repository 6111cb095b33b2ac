result = {
  a = "xyz"
  b = "yes"
  c = "- p\n- q\nend\n"
  d = "0=p;1=q;"
  e = "  \ndone\n"
}
