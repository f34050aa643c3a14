import TensorFiles

/// What was computed, on its way out.
struct ComputeResult {
  let result: TensorFile
  var indices: [Int]?

  /// Files and stdout, all or none.
  func write(_ options: FileOptions) throws {
    let files = OutputFiles()
    if let indices, let path = options.indices {
      try files.add(NPYWriter.data(indices: indices, shape: result.tensor.shape), to: path)
    }
    if let output = options.output {
      try files.add(result.data(for: output), to: output)
    } else {
      let text = options.json ? result.json : TensorTable.text(result.tensor)
      try files.add(OutputData(bytes: Array(text.utf8)), to: "-")
    }
    try files.commit()
  }
}
