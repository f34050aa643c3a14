import LessonFormat
import Kernels

/// The view `shift`: the picture moved on its map, and the effect on the result. It steps with the walk.
public struct ShiftState: StageViewState {
  public static let kind = ViewKind.shift
  public static let words = ViewWords(
    title: .view(.shift), short: .view(.shortShift), help: .heading(.shift), mode: .heading(.moving))

  public private(set) var shift: Shift
  /// Whether the arrow keys move the picture.
  public internal(set) var isMoving = false
  /// The stage's layer on the moved picture.
  public private(set) var moved: Walkthrough
  /// Results that keep their value.
  public private(set) var kept: Int
  public private(set) var plot: ShiftPlot

  public init(_ stage: StageState) {
    shift = Self.ownShift(stage)
    (moved, kept) = (stage.walk, stage.walk.count)
    plot = ShiftPlot(stage, shift, along: shift.right == 0 && shift.down != 0 ? .height : .width)
    compute(stage)
  }

  public var view: ViewState { .shift(self) }
  public var isInMode: Bool { isMoving }
  public mutating func endMode() { isMoving = false }
  public func isChanged(on stage: StageState) -> Bool { shift != Self.ownShift(stage) }

  /// The initial shift: the lesson's own, or one column to the right.
  private static func ownShift(_ stage: StageState) -> Shift {
    (stage.spec.shift ?? Shift(down: 0, right: 1)).clamped(on: stage.spec.input.extent)
  }

  /// Adopts the stage's settings.
  public mutating func follow(_ stage: StageState) {
    isMoving = false
    plot = ShiftPlot(stage, shift, along: plot.axis)
    compute(stage)
  }

  /// Moves the picture further.
  /// - Returns: whether it moved: some of it stays on the map.
  mutating func move(by step: Shift, _ stage: StageState) -> Bool {
    let wanted = Shift(down: shift.down + step.down, right: shift.right + step.right)
    let next = wanted.clamped(on: stage.spec.input.extent)
    guard next != shift else { return false }
    shift = next
    plot = ShiftPlot(stage, shift, along: step.down == 0 ? .width : .height)
    compute(stage)
    return true
  }

  private mutating func compute(_ stage: StageState) {
    let picture = stage.spec.input.moved(down: shift.down, right: shift.right)
    // Settings that fit a map fit any map of its size.
    moved = (try? Walkthrough(stage.settings, on: picture)) ?? stage.walk
    kept = moved.result.cellsEqual(to: stage.walk.result)
  }
}

extension StageState {
  public var shift: ShiftState? {
    if case .shift(let shift) = view { shift } else { nil }
  }
}
