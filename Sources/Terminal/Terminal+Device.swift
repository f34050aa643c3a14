import TerminalCore

public typealias TerminalDevice = TerminalCore.TerminalDevice

extension Terminal: TerminalDevice {
  public var now: Int { Self.clock }

  public var wake: @Sendable () -> Void { { Self.wake() } }
}
