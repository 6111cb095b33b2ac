diagnostics {
  error {
    from {
      byte = 12
    }
    to {
      byte = 13
    }
  }
}
