import Synchronization

/// Whether the client of a connection has gone, for work that only its answer is worth.
final class Departure: Sendable {
    /// That of the connection whose request is being answered.
    @TaskLocal static var current: Departure?

    private let state = Mutex<(isGone: Bool, action: (@Sendable () -> Void)?)>((false, nil))

    /// Does something when the client goes, at once where it has gone; nothing any more where nil.
    func whenGone(_ action: (@Sendable () -> Void)?) {
        let isGone = state.withLock { state in
            state.action = action
            return state.isGone
        }
        if isGone { action?() }
    }

    /// Says that the client has gone.
    func happened() {
        let action = state.withLock { state in
            state.isGone = true
            return state.action
        }
        action?()
    }
}
