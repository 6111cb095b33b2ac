diagnostics {
  error {
    from {
      byte = 4
    }
    to {
      byte = 6
    }
  }
}
