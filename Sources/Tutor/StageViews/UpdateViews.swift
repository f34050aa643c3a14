import Kernels

/// Changing the view of the stage, and the image that is on it.
extension State {
  /// To the next image of the file that is explored, or the one before, around the end.
  mutating func turnImage(by step: Int) {
    guard let stage, let images = stage.spec.images else {
      notice = "there is one image only"
      return
    }
    guard stage.edits.count == 0 else {
      notice = "this image is edited: r gives it up, then a goes on"
      return
    }
    motion.stop()
    let next = ((stage.spec.image + step) % images.count + images.count) % images.count
    var refusal: String?
    withStage { stage in
      do throws(KernelError) { try stage.take(image: next) } catch { refusal = error.message }
    }
    notice = refusal ?? "image \(next + 1) of \(images.count)"
  }

  /// To the next view that suits the stage, or the one before, around the end.
  mutating func turnView(by step: Int) {
    guard let stage else {
      notice = "there is no stage on this page"
      return
    }
    let views = stage.views
    guard views.count > 1, let index = views.firstIndex(of: stage.view.kind) else {
      notice =
        stage.isLarge
        ? "the other views are for maps of up to \(StageState.viewLimit) values"
        : "this stage has one view only"
      return
    }
    let next = (index + step + views.count) % views.count
    motion.stop()
    withStage { $0.show(views[next]) }
    notice = "view \(next + 1) of \(views.count): \(views[next].title)"
  }
}
