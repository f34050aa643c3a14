import CProcessor

/// max(0, x), keeping -0 and NaN.
///
/// - Parameter streams: stores past the caches, for results that do not fit there.
@inlinable @inline(__always)
public func rectify<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ count: Int,
  streams: Bool
) {
  var i = 0
  while streams, i < count, Int(bitPattern: target + i) & 15 != 0 {
    target[i] = source[i] < 0 ? 0 : source[i]
    i &+= 1
  }
  i =
    streams
    ? rectifyVectors(lane, source, target, i, count) { $0.stream($1) }
    : rectifyVectors(lane, source, target, i, count) { $0.store($1) }
  while i < count {
    target[i] = source[i] < 0 ? 0 : source[i]
    i &+= 1
  }
  if streams { finish_streaming() }
}

/// - Returns: where it stopped.
@inlinable @inline(__always)
func rectifyVectors<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ from: Int,
  _ count: Int, _ write: (V, UnsafeMutablePointer<Float>) -> Void
) -> Int {
  let width = V.width
  var i = from
  while i &+ 4 &* width <= count {
    fetchTwoAhead(V.self, source + i)
    let (a, b) = (V.load(source + i), V.load(source + (i &+ width)))
    let (c, d) = (V.load(source + (i &+ 2 &* width)), V.load(source + (i &+ 3 &* width)))
    write(V.rectified(a), target + i)
    write(V.rectified(b), target + (i &+ width))
    write(V.rectified(c), target + (i &+ 2 &* width))
    write(V.rectified(d), target + (i &+ 3 &* width))
    i &+= 4 &* width
  }
  return i
}
