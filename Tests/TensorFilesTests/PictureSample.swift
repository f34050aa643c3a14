import Foundation

/// Small pictures of many kinds, with the values that Pillow read out of them (what is transparent laid over white).
struct PictureSample: CustomStringConvertible, Sendable {
  let description: String
  let shape: [Int]
  let values: [Float]
  let bytes: [UInt8]

  init(_ name: String, _ shape: [Int], _ values: [Float], _ base64: String) {
    (description, self.shape, self.values) = (name, shape, values)
    bytes = [UInt8](Data(base64Encoded: base64) ?? Data())
  }

  static let png = [
    PictureSample(
      "grey8", [1, 1, 2, 3],
      [0, 100, 255, 1, 2, 3],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR42mNgSPnPwMjEDAAHZQFqi+x+kAAAAABJRU5ErkJg"
        + "gg=="),
    PictureSample(
      "grey1", [1, 1, 2, 3],
      [255, 0, 255, 0, 255, 0],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAQAAAAC1D1u3AAAADElEQVR42mNYwOAAAAIkAOFNFuheAAAAAElFTkSuQmCC"),
    PictureSample(
      "grey4", [1, 1, 2, 3],
      [0, 255, 136, 17, 34, 51],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACBAAAAAB979THAAAADklEQVR42mPgb2AQMgAAAqUA0p/3eFwAAAAASUVORK5CYII="),
    PictureSample(
      "grey16", [1, 1, 2, 3],
      [0, 1, 255, 1 / 257, 32768 / 257, 512 / 257],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACEAAAAADoj+WFAAAAFUlEQVR42mNgYGBk/P8fSDYwMDEAABMbAoRaMth/AAAAAElF"
        + "TkSuQmCC"),
    PictureSample(
      "rgb8", [1, 3, 2, 3],
      [1, 4, 7, 10, 40, 70, 2, 5, 8, 20, 50, 80, 3, 6, 9, 30, 60, 90],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR42mNgZGJmYWVj5+Bk4BKR0zCycQuIAgAI7QHw21ud"
        + "awAAAABJRU5ErkJggg=="),
    PictureSample(
      "gamma", [1, 3, 2, 3],
      [1, 4, 7, 10, 40, 70, 2, 5, 8, 20, 50, 80, 3, 6, 9, 30, 60, 90],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAABGdBTUEAAYagMeiWXwAAABxJREFUeNpjYGRiZmFlY+fgZOAS"
        + "kdMwsnELiAIACO0B8NtbnWsAAAAASUVORK5CYII="),
    PictureSample(
      "palette", [1, 3, 2, 3],
      [255, 0, 0, 0, 0, 255, 0, 255, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAgMAAADgGo6JAAAACVBMVEX/AAAA/wAAAP8tSs2KAAAADElEQVR42mOQYJgAAADc"
        + "AKlSGhOPAAAAAElFTkSuQmCC"),
    PictureSample(
      "paletteAlpha", [1, 3, 2, 3],
      [255, 0, 128, 128, 0, 255, 255, 255, 128, 128, 255, 255, 255, 0, 255, 255, 0, 255],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACAgMAAADgGo6JAAAACVBMVEX/AAAA/wAAAP8tSs2KAAAAA3RSTlMA/3+p6FUBAAAA"
        + "DElEQVR42mOQYJgAAADcAKlSGhOPAAAAAElFTkSuQmCC"),
    PictureSample(
      "greyAlpha", [1, 1, 2, 3],
      [0, 255, 177, 200, 255, 214],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAQAAAA3fa6RAAAAFklEQVR42mNg+M/AkNLAcOI/F4ORMQAd8AQaYRj1DAAAAABJ"
        + "RU5ErkJggg=="),
    PictureSample(
      "rgba", [1, 3, 2, 1],
      [10, 127, 20, 127, 30, 127],
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAYAAACZgbYnAAAAEElEQVR42mPgEpH7zwAEDQAIUAG8Eg0jZAAAAABJRU5ErkJg"
        + "gg=="),
    PictureSample(
      "interlaced", [1, 3, 2, 3],
      [1, 4, 7, 10, 40, 70, 2, 5, 8, 20, 50, 80, 3, 6, 9, 30, 60, 90],
      "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAFlEcHbAAAAHklEQVR42mNgZGJmYOfgZGBhZWPgEpHTMLJxC4gCAAkuAfCO"
        + "mUhVAAAAAElFTkSuQmCC"),
  ]

  /// What the same colours give, whichever way a JPEG file lays them down.
  private static let colours: [Float] = [
    0, 20, 39, 57, 80, 100, 119, 138, 8, 28, 47, 67, 90, 107, 126, 148, 14, 35, 53, 72, 96, 115, 134,
    154, 21, 41, 60, 79, 103, 120, 140, 161, 28, 49, 69, 86, 110, 129, 148, 168, 35, 55, 74, 93, 117,
    136, 154, 175, 41, 63, 82, 99, 122, 142, 161, 181, 51, 70, 89, 109, 132, 150, 169, 190, 141, 146,
    154, 162, 168, 175, 183, 189, 120, 126, 134, 142, 148, 154, 162, 169, 100, 105, 114, 121, 127, 135,
    142, 148, 81, 87, 95, 102, 108, 116, 124, 129, 60, 65, 73, 81, 87, 94, 102, 108, 41, 47, 54, 62, 68,
    75, 84, 89, 20, 27, 35, 41, 47, 55, 63, 69, 0, 6, 14, 21, 27, 35, 43, 48, 189, 168, 147, 129, 108,
    90, 69, 48, 183, 161, 141, 122, 100, 82, 62, 42, 175, 156, 135, 117, 95, 76, 56, 34, 169, 149, 127,
    110, 88, 69, 49, 28, 161, 140, 120, 101, 79, 62, 40, 20, 155, 133, 113, 94, 72, 54, 33, 14, 147,
    127, 107, 89, 67, 48, 28, 6, 141, 120, 99, 81, 60, 42, 21, 0,
  ]

  static let jpeg = [
    PictureSample(
      "grey", [1, 1, 8, 8],
      [
        0, 20, 40, 59, 81, 100, 120, 140, 7, 27, 47, 66, 87, 106, 127, 147, 14, 34, 54, 73, 95, 114, 134,
        154, 21, 41, 61, 80, 101, 120, 141, 161, 28, 48, 69, 88, 109, 128, 148, 168, 35, 55, 75, 94, 116,
        135, 155, 175, 42, 62, 83, 102, 123, 142, 162, 182, 49, 69, 89, 108, 130, 149, 169, 189,
      ],
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsI"
        + "CQoKCgoKBggLDAsKDAkKCgr/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgED"
        + "AwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RF"
        + "RkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJ"
        + "ytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APnn/gkl+z//AMgz/Qv7n8Nf/9k="),
    PictureSample(
      "rgb", [1, 3, 8, 8],
      colours,
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsI"
        + "CQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK"
        + "CgoKCgoKCgoKCgoKCgr/wAARCAAIAAgDAREAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAA"
        + "AgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6"
        + "Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG"
        + "x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREA"
        + "AgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5"
        + "OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPE"
        + "xcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwD55/Zx/a+/1H/E09P46PpH5b/G07h4YeBv"
        + "wfuu3Q//2Q=="),
    PictureSample(
      "prog", [1, 3, 8, 8],
      colours,
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsI"
        + "CQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoK"
        + "CgoKCgoKCgoKCgoKCgr/wgARCAAIAAgDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAAB//EABQBAQAAAAAAAAAAAAAA"
        + "AAAAAAD/2gAMAwEAAhADEAAAATw//8QAFRABAQAAAAAAAAAAAAAAAAAABgD/2gAIAQEAAQUCOL7/xAAXEQEAAwAAAAAAAAAA"
        + "AAAAAAAGACIx/9oACAEDAQE/ATAbKz//xAAXEQADAQAAAAAAAAAAAAAAAAAABAcy/9oACAECAQE/AaOts//EABYQAAMAAAAA"
        + "AAAAAAAAAAAAAAABI//aAAgBAQAGPwJVP//EABUQAQEAAAAAAAAAAAAAAAAAAADx/9oACAEBAAE/Ibz/2gAMAwEAAgADAAAA"
        + "EB//xAAWEQADAAAAAAAAAAAAAAAAAAAAQaH/2gAIAQMBAT8Qlo//xAAVEQEBAAAAAAAAAAAAAAAAAABRAP/aAAgBAgEBPxAj"
        + "f//EABUQAQEAAAAAAAAAAAAAAAAAAACh/9oACAEBAAE/EIT/AP/Z"),
  ]

  /// For print: four colours.
  static let cmyk = PictureSample(
    "cmyk", [1, 4, 8, 8], [],
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdf"
      + "YmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//E"
      + "ALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2"
      + "Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrC"
      + "w8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwDQ8Q3f3ua0PEN397mtDxDd/e5r"
      + "Q8Q3f3ua/9k=")
}
