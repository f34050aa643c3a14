import Testing

@testable import AppCore

@Suite struct MotionTests {
  private func gliding(_ isPlaying: Bool = false, speed: Int = 2) -> Motion {
    var motion = Motion()
    (motion.isPlaying, motion.speed) = (isPlaying, speed)
    motion.start(from: 0, to: 1)
    return motion
  }

  @Test func nothingWakesWhileNothingMoves() {
    #expect(Motion().wakeAfter == nil)
    var motion = gliding()
    #expect(motion.wakeAfter == Motion.frame)
    motion.stop()
    #expect(motion.wakeAfter == nil)
  }

  @Test(arguments: [1, 7, 33, 199, 200, 5000])
  func aGlideEndsAfterItsTimeWhateverTheTicks(tick: Int) {
    var motion = gliding()
    var elapsed = 0
    while motion.glide != nil {
      #expect(motion.glide?.progress == Double(elapsed) / Double(Motion.glideByHand))
      _ = motion.pass(tick)
      elapsed += tick
    }
    #expect(elapsed >= Motion.glideByHand && elapsed < Motion.glideByHand + tick)
    #expect(motion.wakeAfter == nil)
  }

  @Test func progressNeverPassesOne() {
    #expect(Glide(from: 0, to: 1, elapsed: 900, duration: 200).progress == 1)
    #expect(Glide(from: 0, to: 1, elapsed: 50, duration: 200).progress == 0.25)
  }

  @Test func withoutMotionTheBoxJumps() {
    var motion = Motion()
    motion.isOn = false
    motion.start(from: 0, to: 1)
    #expect(motion.glide == nil)
    #expect(motion.wakeAfter == nil)
  }

  /// While playing, steps are due exactly one pace apart, however the time is cut up by ticks that come when asked for.
  @Test(arguments: Motion.paces.indices, [1, 10, 33, 1000])
  func thePaceIsEven(speed: Int, most: Int) {
    var motion = gliding(true, speed: speed)
    var (clock, due): (Int, [Int]) = (0, [])
    while due.count < 3, let wake = motion.wakeAfter {
      let tick = min(most, wake)
      clock += tick
      if motion.pass(tick) {
        due.append(clock)
        motion.start(from: 0, to: 1)
      }
    }
    #expect(due == [motion.pace, 2 * motion.pace, 3 * motion.pace])
  }

  @Test func glidesAreShorterThanThePace() {
    for speed in Motion.paces.indices {
      var motion = Motion()
      (motion.isPlaying, motion.speed) = (true, speed)
      motion.start(from: 0, to: 1)
      #expect((motion.glide?.duration ?? .max) < motion.pace)
    }
  }

  @Test func pacesGoFromSlowToFast() {
    #expect(Motion.paces == Motion.paces.sorted(by: >))
    #expect(Set(Motion.paces).count == Motion.paces.count)
  }
}
