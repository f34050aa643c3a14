import Kernels
import LessonFormat

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

  mutating func changeSetting(_ change: SettingChange) {
    if case .one(.motion, _) = change {
      motion.isOn.toggle()
      motion.glide = nil
      motion.replay = nil
      return
    }
    guard let stage else {
      notice = .notice(.noStageToSet)
      return
    }
    motion.stop()
    switch stage.changing(change, from: wantedSettings) {
    case .failure(let refusal): refuse(refusal)
    case .success(let settings): take(settings, on: stage)
    }
  }

  private mutating func take(_ settings: Layer, on stage: StageState) {
    if StageState.isLong(settings, on: stage.walk.input) {
      return begin(.settings, settings, on: stage.walk.input)
    }
    if work != nil { outbox.append(.stopWork) }
    work = nil
    var refusal: Refusal?
    withStage { refusal = $0.change(to: settings) }
    afterChange(from: stage.view.kind)
    if let refusal { refuse(refusal) }
  }

  private mutating func refuse(_ refusal: Refusal) {
    // The form itself says why a setting cannot change.
    if case .form = panel { return }
    notice = refusal.reason
  }

  /// Tells the learner if the view had to change.
  mutating func afterChange(from view: ViewKind?) {
    keepFormOnItsRows()
    guard let stage, let view, stage.view.kind != view else { return }
    notice =
      view.suits(stage.settings.kind)
      ? .viewport(.noViewOfLarge(StageState.viewLimit, view.rawValue, but: stage.view.kind.words.title))
      : .view(.noView(stage.settings.kind.title, view.rawValue, but: stage.view.kind.words.title))
  }

  private mutating func reset() {
    guard let stage else { return }
    motion.stop()
    let own = stage.lessonsOwn
    if StageState.isLong(own.settings, on: own.map) { return begin(.reset, own.settings, on: own.map) }
    notice = stage.isChanged ? .notice(.lessonSettings) : .notice(.theseAreSettings)
    withStage { $0.reset() }
    keepFormOnItsRows()
  }

  /// Another operation may not have the selected setting.
  mutating func keepFormOnItsRows() {
    guard case .form(let setting) = panel, let kind = stage?.settings.kind else { return }
    if !Setting.listed(under: kind).contains(setting) { panel = .form(.operation) }
  }

  private mutating func toggleForm() {
    if case .form = panel {
      panel = nil
    } else if stage != nil {
      panel = .form(.operation)
    } else {
      notice = .notice(.noStageToSet)
    }
  }

  private mutating func moveForm(by step: Int) {
    guard case .form(let setting) = panel, let kind = stage?.settings.kind else { return }
    let rows = Setting.listed(under: kind)
    let index = (rows.firstIndex(of: setting) ?? 0) + step
    panel = .form(rows[(index + rows.count) % rows.count])
  }
}
