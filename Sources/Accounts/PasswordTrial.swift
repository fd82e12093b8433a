/// What became of a password that was tried.
public enum PasswordTrial: Hashable, Sendable {
    /// It is that of the account.
    case right(Account)
    /// Name and password do not belong together; which of the two is wrong is not said.
    case wrong
    /// Too many wrong ones: so many seconds are to be waited.
    case wait(seconds: Int)
}
