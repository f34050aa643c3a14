import CProcessor

/// How far ahead of themselves kernels ask for cells: 2 KiB. Processors look ahead less far by themselves than their
/// last cache is away; 1 to 4 KiB did best where it was tried.
@inlinable @inline(__always)
var aheadOfUse: Int { 512 }

/// Asks for the cell that is read after the next 2 KiB; nothing is read if there is none.
@inlinable @inline(__always)
func fetchAhead<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>) {
  prefetch_line(source + aheadOfUse)
}

/// The same for a kernel that takes two lines at a time.
@inlinable @inline(__always)
func fetchTwoAhead<V: Lane>(_ lane: V.Type, _ source: UnsafePointer<Float>) {
  prefetch_line(source + aheadOfUse)
  prefetch_line(source + (aheadOfUse &+ 16))
}
