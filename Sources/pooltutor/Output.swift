import ArgumentParser
import Files
import LessonFormat
import Screen

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Prints on stdout, or ends the program with exit 6. It stands before Swift's own `print`, which says nothing of what could
/// not be written.
func print(_ text: String, terminator: String = "\n") throws(ExitCode) {
  do {
    try Descriptor.write(Array((text + terminator).utf8), to: STDOUT_FILENO)
  } catch {
    // A reader that has gone has read enough.
    throw error.code == EPIPE
      ? .success : fail("stdout: cannot be written: \(error.reason)", .cannotWrite)
  }
}

/// From now on a reader that goes away is an output that cannot be written, not a reason to die in silence.
func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

/// A line on stderr. Where that cannot be written there is nobody left to tell.
func printError(_ line: String) { printRawError(line + "\n") }

func printRawError(_ text: String) { try? Descriptor.write(Array(text.utf8), to: STDERR_FILENO) }

/// A diagnostic on stderr, with whatever would steer the terminal made visible.
func reportDiagnostic(_ diagnostic: Diagnostic) {
  for line in diagnostic.rendered(width: { TextWidth.of(VisibleText.of($0)) }) {
    printError(VisibleText.of(line))
  }
}

/// Ends the program with one line on stderr.
func fail(_ message: String, _ code: ExitCode) -> ExitCode {
  printError("pooltutor: error: \(VisibleText.of(message))")
  return code
}
