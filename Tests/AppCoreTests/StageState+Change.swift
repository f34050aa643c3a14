@testable import AppCore

extension StageState {
  /// Changes a setting at once, or says why it stays.
  mutating func change(_ change: SettingChange) -> Refusal? {
    switch changing(change) {
    case .failure(let refusal): refusal
    case .success(let settings): self.change(to: settings)
    }
  }
}
