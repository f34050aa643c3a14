import Foundation
import Kernels
import PTYKit
import TensorFiles
import Testing

/// A folder to run `pooltutor` in, gone at the end.
final class Workplace {
  let path: String

  struct Outcome {
    var status: Int32
    var output: Data
    var error: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  init() throws {
    path = NSTemporaryDirectory() + "/compute-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Runs the program with `arguments` in this folder.
  func run(_ arguments: String, input: Data = Data()) throws -> Outcome {
    try run(arguments.split(separator: " ").map(String.init), input: input)
  }

  func run(_ arguments: [String], input: Data = Data()) throws -> Outcome {
    try run(product("pooltutor"), arguments, input)
  }

  /// Runs the program that measures the kernels.
  func bench(_ arguments: [String]) throws -> Outcome { try run(product("kernel-bench"), arguments, Data()) }

  /// Runs a line of bash in which `$0` is the program.
  func run(shell line: String) throws -> Outcome {
    try run("/bin/bash", ["-c", line, product("pooltutor")], Data())
  }

  /// Starts the program and ends it with SIGKILL, unless it is done by then.
  func start(_ arguments: String, killAfter time: Duration) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: product("pooltutor"))
    process.arguments = arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ProcessInfo.processInfo.environment.merging(uncounted) { $1 }
    let done = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in done.signal() }
    try process.run()
    if done.wait(timeout: .now() + time / .seconds(1)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
  }

  private func run(_ program: String, _ arguments: [String], _ input: Data) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ProcessInfo.processInfo.environment.merging(uncounted) { $1 }
    let (given, output, error) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (given, output, error)
    try process.run()
    try? given.fileHandleForWriting.write(contentsOf: input)
    try? given.fileHandleForWriting.close()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: printed, error: said)
  }

  func write(_ name: String, _ shape: [Int], _ values: [Float]) throws {
    try write(name, Data(NPYWriter.data(Tensor(shape: shape, values: values)).allBytes))
  }

  /// Makes the folders on the way, too.
  func write(_ name: String, _ data: Data) throws {
    let file = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")) }

  func read(_ name: String) throws -> Tensor { try TensorFile.read("\(path)/\(name)").tensor }

  /// Everything in it, also what is hidden.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// The 4x4 map of "Introduction To Pooling Layers In CNN".
let m4: [Float] = [3, 2, 0, 0, 0, 7, 1, 3, 5, 2, 3, 0, 0, 9, 2, 3]
