/// Changing the view of the stage.
extension State {
  /// To the next view that suits the stage, or the one before, around the end.
  mutating func turnView(by step: Int) {
    guard let stage else {
      notice = .noStage
      return
    }
    let views = stage.views
    guard views.count > 1, let index = views.firstIndex(of: stage.view.kind) else {
      notice = .oneViewOnly
      return
    }
    let next = (index + step + views.count) % views.count
    motion.stop()
    withStage { $0.show(views[next]) }
    notice = .view(next + 1, of: views.count, views[next].title)
  }
}
