@testable import Localization

extension KeyMessage {
  static let samples: [KeyMessage] = [
    .goOn, .showAgain, .same, .scroll, .form, .framework, .closeCode, .chooseSetting, .change, .closeForm,
    .chooseAnswer, .answer, .hint, .reveal, .chooseLesson, .firstLesson, .open, .filter, .allLessons, .quiz,
    .code, .menu, .chooseConcept, .readAgain, .backToQuestions, .anotherRound, .leaveRound, .closeHelp, .quit,
    .help, .chooseFilter, .takeIt, .leaveFilter, .format, .write, .writeNothing, .copy, .takeOut, .stopWork,
  ]
}

extension StageKeyMessage {
  static let samples: [StageKeyMessage] = [
    .step, .letter, .number, .editGradient, .resultCell, .take, .erase, .stepAgain, .page, .ownGradient,
    .edit, .mapCell, .channel, .row, .column, .zeros, .random, .ramp, .undo, .move, .moveByOne, .ownShift,
    .compare, .map, .openCell, .cell, .behind, .closeCell, .backAndOn, .view, .play, .firstStep, .speed,
    .pool, .stride, .operation, .edge, .motion, .reset, .predict, .plane, .bias, .detectors, .image, .zoom,
    .pan, .nextChannel,
  ]
}

extension FooterMessage {
  static let samples: [FooterMessage] = [
    .step, .letter, .changeIt, .edit, .cell, .set, .done, .row, .column, .undo, .moveIt, .page, .compare,
    .map, .open, .behind, .close, .backOn, .goOn, .showAgain, .view, .play, .settings, .predict, .framework,
    .choose, .change, .answer, .hint, .solution, .filter, .quiz, .code, .lessons, .readAgain, .anotherRound,
    .leave, .quit, .help, .plane, .takeIt, .format, .write,
  ]
}

extension HeadingMessage {
  static let samples: [HeadingMessage] = [
    .menu, .lesson, .predict, .shapes, .backward, .edit, .gradient, .shift, .moving, .compare, .pipeline,
    .opened, .text, .form, .code, .choice, .cell, .answered, .shown, .summary, .help, .title, .closes,
    .detectors, .export, .working,
  ]
}
