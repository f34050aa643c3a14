import Kernels
import Testing

@testable import Snippets

@Suite struct KerasSnippetTests {
  private func text(_ operation: Layer, _ map: FeatureMap? = nil) throws -> String {
    try Sample.lines(.keras, operation, map).joined(separator: "\n")
  }

  @Test func aLayerOfItsOwnIsOneCall() throws {
    #expect(
      try Sample.lines(.keras, .max.with(Window(poolSize: Extent(2), edge: .same))) == [
        "import keras", "import numpy as np", "",
        "x = np.array([", "    [3, 2, 0, 0],", "    [0, 7, 1, 3],", "    [5, 2, 3, 0],", "    [0, 9, 2, 3],",
        "], dtype=\"float32\")", "# batch, rows, columns, channels", "x = x[None, :, :, None]", "",
        "layer = keras.layers.MaxPooling2D(", "    pool_size=2, strides=2, padding=\"same\")", "y = layer(x)",
        "y = keras.ops.convert_to_numpy(y)[0]", "y = y[:, :, 0]", "print(y)",
      ])
  }

  /// Keras has channels last.
  @Test func channelsAreMovedThereAndBack() throws {
    let text = try text(.relu, Sample.channels())
    #expect(text.contains("x = np.moveaxis(x, 0, -1)[None]"))
    #expect(text.contains("y = np.moveaxis(y, -1, 0)"))
  }

  @Test func whatKerasRefusesIsPaddedFirst() throws {
    let text = try text(.max.with(Window(poolSize: Extent(2), edge: .overhang)), Sample.m5())
    #expect(text.contains("# In Keras there is no edge rule overhang"))
    #expect(text.contains("np.pad(") && text.contains("constant_values=-np.inf"))
    #expect(text.contains("padding=\"valid\""))
  }

  @Test func boxesAreWrittenOutWhereTheLayerWouldDiffer() throws {
    let window = Window(poolSize: Extent(2))
    #expect(try !text(.max.with(window)).contains("def boxes"))
    #expect(try text(.max.with(window), Sample.m5(.nan)).contains("ignores NaN"))
    #expect(try text(.max.with(window), Sample.m5(-.infinity)).contains("def boxes"))
    #expect(try text(.sum.with(window)).contains("Keras has no sum pooling"))
    #expect(
      try text(.average(countIncludePad: true).with(Window(poolSize: Extent(2), padding: Padding(all: 1))))
        .contains(
          "cells"))
  }

  @Test func adaptiveMaximaAreWrittenOutWhereKerasStops() throws {
    #expect(
      try text(.adaptiveMax(output: Extent(2))).contains("layer = keras.layers.AdaptiveMaxPooling2D(2)"))
    #expect(try text(.adaptiveMax(output: Extent(2, 1))).contains("for c, d in ranges(4, 1)], axis=1)"))
    #expect(try text(.adaptiveMax(output: Extent(2)), Sample.m5(.nan)).contains("ignores NaN"))
  }

  @Test func slopesBelowZeroAreRefused() throws {
    #expect(try text(.leakyReLU(slope: 0.1)).contains("LeakyReLU(negative_slope=0.1)"))
    #expect(try text(.leakyReLU(slope: -1)).contains("np.where(x > 0, x, -1 * x)"))
  }
}
