/// Changing what the stage computes, by key or in the form.
extension State {
  mutating func performSetting(_ command: Command) {
    switch command {
    case .change(let setting, let step): changeSetting(.one(setting, by: step))
    case .changePool(let step): changeSetting(.pool(by: step))
    case .changeStride(let step): changeSetting(.stride(by: step))
    case .set(let settings): changeSetting(.all(settings))
    case .reset: reset()
    case .form: toggleForm()
    case .formUp: moveForm(by: -1)
    case .formDown: moveForm(by: 1)
    case .formChange(let step):
      if case .form(let setting) = panel { changeSetting(.one(setting, by: step)) }
    default: break
    }
  }

  private mutating func changeSetting(_ change: SettingChange) {
    if case .one(.motion, _) = change {
      motion.isOn.toggle()
      motion.glide = nil
      motion.replay = nil
      return
    }
    guard let view = stage?.view.kind else {
      notice = .noStageToSet
      return
    }
    motion.stop()
    var refusal: Refusal?
    withStage { refusal = $0.change(change) }
    keepFormOnItsRows()
    if let stage, stage.view.kind != view {
      notice = .noView(stage.settings.kind.title, view.rawValue, but: stage.view.kind.title)
      return
    }
    // The form says itself why a setting stays.
    if case .form = panel { return }
    notice = refusal?.reason
  }

  private mutating func reset() {
    guard let stage else { return }
    notice = stage.isChanged ? .lessonSettings : .theseAreSettings
    motion.stop()
    withStage { $0.reset() }
    keepFormOnItsRows()
  }

  /// Another operation may not have the setting that was chosen.
  private mutating func keepFormOnItsRows() {
    guard case .form(let setting) = panel, let kind = stage?.settings.kind else { return }
    if !Setting.listed(under: kind).contains(setting) { panel = .form(.operation) }
  }

  private mutating func toggleForm() {
    if case .form = panel {
      panel = nil
    } else if stage != nil {
      panel = .form(.operation)
    } else {
      notice = .noStageToSet
    }
  }

  private mutating func moveForm(by step: Int) {
    guard case .form(let setting) = panel, let kind = stage?.settings.kind else { return }
    let rows = Setting.listed(under: kind)
    let index = (rows.firstIndex(of: setting) ?? 0) + step
    panel = .form(rows[(index + rows.count) % rows.count])
  }
}
