/// A key or mouse event, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right
  case home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  case click(Point)
  case wheelUp(Point)
  case wheelDown(Point)
}
