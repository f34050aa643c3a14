import Kernels

/// Changing the view of the stage, and its image.
extension State {
  /// To the next image of the explored file, or the one before, around the end.
  mutating func turnImage(by step: Int) {
    guard let stage, let images = stage.spec.images else {
      notice = .output(.oneImageOnly)
      return
    }
    guard stage.edits.count == 0 else {
      notice = .output(.imageIsEdited)
      return
    }
    motion.stop()
    let next = ((stage.spec.image + step) % images.count + images.count) % images.count
    var refusal: Refusal?
    withStage { stage in
      do throws(KernelError) { try stage.take(image: next) } catch { refusal = Refusal(error) }
    }
    notice = refusal?.reason ?? .output(.imageNow(next + 1, of: images.count))
  }

  /// To the next view that suits the stage, or the one before, around the end.
  mutating func turnView(by step: Int) {
    guard let stage else {
      notice = .notice(.noStage)
      return
    }
    let views = stage.views
    guard views.count > 1, let index = views.firstIndex(of: stage.view.kind) else {
      notice = .viewport(.viewsForSmaller(StageState.viewLimit))
      return
    }
    let next = (index + step + views.count) % views.count
    motion.stop()
    withStage { $0.show(views[next]) }
    notice = .view(.number(next + 1, of: views.count, views[next].words.title))
  }
}
