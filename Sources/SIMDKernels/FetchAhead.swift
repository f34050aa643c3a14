import CProcessor

/// How many floats ahead kernels prefetch: 2 KiB. The hardware's own prefetch does not look far enough ahead;
/// 1 to 4 KiB measured best.
@inlinable @inline(__always)
var aheadOfUse: Int { 512 }

/// Prefetches the cell that is read after the next 2 KiB. Harmless past the end of memory.
@inlinable @inline(__always)
func fetchAhead<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>) {
  prefetch_line(source + aheadOfUse)
}

/// The same for a kernel that reads two cache lines at a time.
@inlinable @inline(__always)
func fetchTwoAhead<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>) {
  prefetch_line(source + aheadOfUse)
  prefetch_line(source + (aheadOfUse &+ 16))
}
