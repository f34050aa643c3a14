/// Stepping, playing and turning pages.
extension State {
  mutating func performMove(_ command: Command) {
    switch command {
    case .forward: forward()
    case .back: back()
    case .nextPage: turn(by: 1)
    case .previousPage: turn(by: -1)
    case .firstStep: jump { _ in 0 }
    case .lastStep: jump { $0.count - 1 }
    case .go(let index): jump { _ in index }
    case .play: togglePlay()
    case .scroll(let step, let top, let limit): scroll(to: min(max(0, top + step), max(0, limit)))
    default: break
    }
  }

  /// Moves the box, and while playing takes the next step when it is due.
  mutating func tick(_ milliseconds: Int) {
    guard motion.pass(milliseconds), let stage else { return }
    if !stage.isAtEnd { step(by: 1) }
    if self.stage?.isAtEnd == true || self.stage?.isWaiting == true { motion.isPlaying = false }
  }

  private mutating func scroll(to line: Int) {
    switch panel {
    case .help: helpScroll = line
    case .code: codeScroll = line
    case .form, .detectors, .exportForm, nil: withStop { $0.scroll = line }
    }
  }

  private mutating func forward() {
    motion.isPlaying = false
    if let stage, stage.isWaiting {
      notice = .notice(.typeFirst)
      return
    }
    if let stage, !stage.isAtEnd { return step(by: 1) }
    turn(by: 1) { $0.go(to: 0) }
  }

  private mutating func back() {
    motion.isPlaying = false
    if let stage, stage.position > 0 { return step(by: -1) }
    turn(by: -1) { $0.go(to: .max) }
  }

  private mutating func step(by step: Int) {
    guard let stage else { return }
    let from = stage.position
    withStage { $0.go(to: from + step) }
    motion.start(from: from, to: from + step, glides: stage.glides)
  }

  private mutating func jump(to target: (StageState) -> Int) {
    motion.stop()
    withStage { $0.go(to: target($0)) }
  }

  private mutating func togglePlay() {
    if let question { return playAgain(question) }
    guard let stage else {
      notice = .notice(.nothingToPlay)
      return
    }
    if motion.isPlaying { return motion.stop() }
    if stage.isWaiting {
      notice = .notice(.typeFirst)
      return
    }
    if stage.isAtEnd { withStage { $0.go(to: 0) } }
    motion.stop()
    motion.isPlaying = stage.count > 1
  }

  /// Goes to another stop; past the lesson's last one to the next lesson, before its first to the one before.
  /// `arrive` then sets its stage, if the learner may step it.
  private mutating func turn(by step: Int, arrive: (inout StageState) -> Void = { _ in }) {
    if place == .quiz { return moveInRound(by: step) }
    guard case .lesson(let index) = place, let lesson else { return }
    motion.stop()
    withStage { $0.endMode() }
    let before = place
    let target = lesson.position + step
    if lesson.stops.indices.contains(target) {
      withLesson { $0.position = target }
    } else {
      leave(index, to: index + step)
    }
    // At the end, the stage stays as it is.
    if place == before, self.lesson?.position == lesson.position { return }
    withStage(arrive)
    if step > 0 { noteFinished() }
  }

  private mutating func leave(_ index: Int, to other: Int) {
    if course.lessons.indices.contains(other) {
      enter(other)
      withLesson { $0.position = other > index ? 0 : $0.stops.count - 1 }
    } else if other < index, !course.lessons[index].isExploration {
      perform(.menu)
    } else {
      notice =
        course.lessons[index].isExploration
        ? .notice(.lastStep) : .notice(.lastLessonShort)
    }
  }

  private mutating func noteFinished() {
    if let lesson, lesson.stop == .closing { finished.insert(lesson.lesson.id) }
  }

  /// Shows a lesson at the place where it was left.
  mutating func enter(_ index: Int) {
    if lessons[index] == nil {
      var lesson = LessonState(course.lessons[index], seed: seed, language: language)
      lesson.position = min(stop(inLesson: index) ?? 0, lesson.stops.count - 1)
      lessons[index] = lesson
    }
    motion.stop()
    panel = nil
    place = .lesson(index)
  }
}
