diagnostics {
  error {
    from {
      byte = 7
    }
    to {
      byte = 8
    }
  }
}
