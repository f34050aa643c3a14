/// The sum of a plane of at least 32 cells, in the order that `GlobalPool` documents: cell i goes to partial
/// sum i mod 32 if its group of eight is complete. The order is the same for every vector width.
@inlinable @inline(__always)
public func planeSum<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ count: Int) -> Float {
  let width = V.width
  let zero = V.all(0)
  // Four groups of eight lanes, each in one vector of eight lanes or two of four.
  var low = (zero, zero, zero, zero)
  var high = (zero, zero, zero, zero)
  let second = 8 &- width
  @inline(__always) func add(_ sums: inout (V, V), _ cell: UnsafePointer<Float>) {
    sums.0 = V.plus(sums.0, V.load(cell))
    if width < 8 { sums.1 = V.plus(sums.1, V.load(cell + second)) }
  }
  var (s0, s1, s2, s3) = ((low.0, high.0), (low.1, high.1), (low.2, high.2), (low.3, high.3))
  var i = 0
  while i &+ 32 <= count {
    fetchTwoAhead(V.self, source + i)
    add(&s0, source + i)
    add(&s1, source + (i &+ 8))
    add(&s2, source + (i &+ 16))
    add(&s3, source + (i &+ 24))
    i &+= 32
  }
  if i &+ 8 <= count { add(&s0, source + i); i &+= 8 }
  if i &+ 8 <= count { add(&s1, source + i); i &+= 8 }
  if i &+ 8 <= count { add(&s2, source + i); i &+= 8 }
  low.0 = V.plus(V.plus(s0.0, s1.0), V.plus(s2.0, s3.0))
  high.0 = V.plus(V.plus(s0.1, s1.1), V.plus(s2.1, s3.1))
  var sum = V.sum(ofEight: (low.0, high.0))
  while i < count {
    sum += source[i]
    i &+= 1
  }
  return sum
}

/// The average of each of `planes` planes of `cells` ≥ 32 cells, in the order of `planeSum`.
@inlinable @inline(__always)
public func planeAverages<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ cells: Int, _ target: UnsafeMutablePointer<Float>,
  _ planes: Int
) {
  for plane in 0..<planes { target[plane] = planeSum(lane, source + plane &* cells, cells) / Float(cells) }
}

/// The average of each of `planes` planes of `cells` cells, summed in row-major order.
@inlinable @inline(__always)
public func smallPlaneAverages<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ cells: Int, _ target: UnsafeMutablePointer<Float>,
  _ planes: Int
) {
  for plane in 0..<planes {
    let first = source + plane &* cells
    var sum: Float = 0
    for cell in 0..<cells { sum += first[cell] }
    target[plane] = sum / Float(cells)
  }
}

/// The largest cell of each of `planes` planes of `cells` cells.
@inlinable @inline(__always)
public func planeMaxima<V: Lane>(
  _ lane: V.Type, _ source: UnsafePointer<Float>, _ cells: Int, _ target: UnsafeMutablePointer<Float>,
  _ planes: Int
) {
  for plane in 0..<planes { target[plane] = planeMaximum(lane, source + plane &* cells, cells) }
}

/// The largest cell, by the rules of `LargestRule`. Vectors lose the order of the cells. Where it matters,
/// among NaNs and among zeros of both signs, the cell is searched for afterwards.
///
/// Zero times a number is zero, so a running product stays zero until NaN or an infinity turns it into NaN.
/// The product runs beside the comparisons and took no measurable time.
@inlinable @inline(__always)
func planeMaximum<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ count: Int) -> Float {
  let width = V.width
  guard count >= width else { return firstLargest(lane, source, count) }
  let (first, zero) = (V.load(source), V.all(0))
  var (m0, m1, m2, m3) = (first, first, first, first)
  var z0 = (zero, zero, zero, zero)
  var z1 = z0
  @inline(__always) func take(
    sixteen cells: UnsafePointer<Float>, _ m: inout V, _ n: inout V, _ z: inout (V, V, V, V)
  ) {
    let (a, b) = (V.load(cells), V.load(cells + width))
    (m, n) = (V.larger(m, a), V.larger(n, b))
    (z.0, z.1) = (V.times(z.0, a), V.times(z.1, b))
    guard width < 8 else { return }
    let (c, d) = (V.load(cells + 8), V.load(cells + 12))
    (m, n) = (V.larger(m, c), V.larger(n, d))
    (z.2, z.3) = (V.times(z.2, c), V.times(z.3, d))
  }
  var i = 0
  // 16 cells once and then 32 at a time: of 7×7 cells, the usual plane, one is left over.
  if count >= 16 {
    take(sixteen: source, &m0, &m1, &z0)
    i = 16
  }
  while i &+ 32 <= count {
    fetchTwoAhead(V.self, source + i)
    take(sixteen: source + i, &m0, &m1, &z0)
    take(sixteen: source + (i &+ 16), &m2, &m3, &z1)
    i &+= 32
  }
  while i < count {
    let a = V.load(source + min(i, count &- width))
    (m3, z1.0) = (V.larger(m3, a), V.times(z1.0, a))
    i &+= width
  }
  var zeros = V.plus(V.plus(z0.0, z0.1), V.plus(z1.0, z1.1))
  if width < 8 { zeros = V.plus(zeros, V.plus(V.plus(z0.2, z0.3), V.plus(z1.2, z1.3))) }
  if V.any(V.unordered(zeros, zeros)), let last = lastNaN(lane, source, count) { return last }
  let largest = V.largest(ofFour: (m0, m1, m2, m3))
  return largest == 0 ? firstZero(lane, source, count) : largest
}

@inlinable @inline(__always)
func firstLargest<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ count: Int) -> Float {
  var running = LargestRule.start
  for i in 0..<count { running = LargestRule.fold(running, source[i]) }
  return running
}

@inlinable @inline(__always)
func lastNaN<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ count: Int) -> Float? {
  var i = count &- 1
  while i >= 0, source[i] == source[i] { i &-= 1 }
  return i < 0 ? nil : source[i]
}

@inlinable @inline(__always)
func firstZero<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>, _ count: Int) -> Float {
  var i = 0
  while i < count &- 1, source[i] != 0 { i &+= 1 }
  return source[i]
}
