import Escaping
import Foundation

/// What is wrong with a line, and where. Columns count characters from 1.
struct JSONMistake: Error, Equatable {
  let column: Int
  let problem: String
}

enum JSONValue: Equatable {
  case text(String)
  case integer(Int64)
  case flag(Bool)
  case null
}

/// The fields of one JSON object. Each can be taken once; `finish` refuses what is left.
struct JSONFields {
  var values: [String: (value: JSONValue, column: Int)] = [:]
  private var taken: [String: Int] = [:]

  func has(_ key: String) -> Bool { values[key] != nil }

  /// A mistake at a field that was already taken.
  func mistake(_ key: String, _ problem: String) -> JSONMistake {
    JSONMistake(column: taken[key] ?? 1, problem: problem)
  }

  private mutating func take(_ key: String) throws(JSONMistake) -> JSONValue {
    guard let field = values.removeValue(forKey: key) else {
      throw JSONMistake(column: 1, problem: "\"\(key)\" is missing")
    }
    taken[key] = field.column
    return field.value
  }

  mutating func textOrNull(_ key: String) throws(JSONMistake) -> String? {
    switch try take(key) {
    case .text(let text): text
    case .null: nil
    default: throw mistake(key, "\"\(key)\" is to be a text or null")
    }
  }

  mutating func text(_ key: String) throws(JSONMistake) -> String {
    guard case .text(let text) = try take(key) else { throw mistake(key, "\"\(key)\" is to be a text") }
    return text
  }

  mutating func flag(_ key: String) throws(JSONMistake) -> Bool {
    guard case .flag(let flag) = try take(key) else {
      throw mistake(key, "\"\(key)\" is to be true or false")
    }
    return flag
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int64>) throws(JSONMistake) -> Int64 {
    guard case .integer(let number) = try take(key), range.contains(number) else {
      throw mistake(key, "\"\(key)\" is to be a whole number, \(range.lowerBound) or more")
    }
    return number
  }

  mutating func count(_ key: String) throws(JSONMistake) -> Int {
    Int(try integer(key, in: 0...Int64(Int32.max)))
  }

  mutating func time(_ key: String) throws(JSONMistake) -> Int64 {
    guard case .integer(let time) = try take(key), Times.range.contains(time) else {
      throw mistake(key, "\"\(key)\" is to be milliseconds since 1970")
    }
    return time
  }

  mutating func timeOrNull(_ key: String) throws(JSONMistake) -> Int64? {
    if let field = values[key], field.value == .null {
      _ = try take(key)
      return nil
    }
    return try time(key)
  }

  mutating func id(_ key: String) throws(JSONMistake) -> UUID {
    guard let id = UUID(uuidString: try text(key)) else { throw mistake(key, "\"\(key)\" is to be a UUID") }
    return id
  }

  @discardableResult
  mutating func word<Meaning>(
    _ key: String, of meanings: [String: Meaning], _ known: String
  ) throws(JSONMistake) -> Meaning {
    guard let meaning = meanings[try text(key)] else { throw mistake(key, "\"\(key)\" is to be \(known)") }
    return meaning
  }

  /// Refuses fields that were not taken.
  func finish() throws(JSONMistake) {
    if let (key, field) = values.min(by: { $0.value.column < $1.value.column }) {
      throw JSONMistake(column: field.column, problem: "nothing is known of \(Escaped.json(key))")
    }
  }
}
