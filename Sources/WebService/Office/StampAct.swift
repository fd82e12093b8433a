import Phrases
import Registry

/// What is recorded of stamps, by the names of the commands that do it.
enum StampAct: String, CaseIterable, Sendable {
    /// They are on boxes.
    case activate
    /// They went with their boxes.
    case ship
    /// They came back.
    case giveBack = "return"
    /// They are not to be used any more.
    case void

    /// The state that the stamps are in then.
    var state: StampState {
        switch self {
        case .activate: .activated
        case .ship: .shipped
        case .giveBack: .returned
        case .void: .void
        }
    }

    /// What a person reads.
    func text(_ language: Language) -> String {
        switch self {
        case .activate: Phrases.text("office.stamp-activate", in: language)
        case .ship: Phrases.text("office.stamp-ship", in: language)
        case .giveBack: Phrases.text("office.stamp-return", in: language)
        case .void: Phrases.text("office.stamp-void", in: language)
        }
    }
}
