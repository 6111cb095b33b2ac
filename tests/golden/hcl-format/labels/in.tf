resource foo   "bar"  {}
resource /* gone */ "a" /* gone too */ "b" /* stays */ {
}
module "\u00e9\n\"x\"" {
}
provider aws{ region="x" }
