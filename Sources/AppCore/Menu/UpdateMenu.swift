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
    guard menu.isFiltering, menu.field.insert(character) else { return }
    menu.selection = 0
  }

  mutating func eraseFilter() {
    if menu.field.erase() {
      menu.selection = 0
    } else {
      menu.isFiltering = false
    }
  }

  private mutating func clearFilter() {
    guard menu.isFiltering || !menu.field.isEmpty else { return }
    menu.isFiltering = false
    menu.field.clear()
    menu.selection = 0
  }

  private mutating func openSelected() {
    guard let lesson = menu.selected(in: course) else { return }
    menu.isFiltering = false
    enter(lesson)
  }
}
