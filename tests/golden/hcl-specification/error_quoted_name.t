diagnostics {
  error {
    from {
      byte = 0
    }
    to {
      byte = 3
    }
  }
}
