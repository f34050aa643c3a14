/// The list of lessons.
extension State {
  mutating func performMenu(_ command: Command) {
    switch command {
    case .menuUp: menu.move(by: -1, in: course)
    case .menuDown: menu.move(by: 1, in: course)
    case .menuFirst: menu.move(by: -course.lessons.count, in: course)
    case .menuLast: menu.move(by: course.lessons.count, in: course)
    case .open: openSelected()
    case .openLesson(let index):
      if course.lessons.indices.contains(index) { enter(index) }
    case .filter: menu.isFiltering = true
    case .endFilter: menu.isFiltering = false
    case .clearFilter: clearFilter()
    default: break
    }
  }

  mutating func typeFilter(_ character: Character) {
    guard menu.isFiltering, menu.filter.count < 40 else { return }
    menu.filter.append(character)
    menu.selection = 0
  }

  mutating func eraseFilter() {
    if menu.filter.isEmpty {
      menu.isFiltering = false
    } else {
      menu.filter.removeLast()
      menu.selection = 0
    }
  }

  private mutating func clearFilter() {
    guard menu.isFiltering || !menu.filter.isEmpty else { return }
    menu.isFiltering = false
    menu.filter = ""
    menu.selection = 0
  }

  private mutating func openSelected() {
    guard let lesson = menu.selected(in: course) else { return }
    menu.isFiltering = false
    enter(lesson)
  }
}
