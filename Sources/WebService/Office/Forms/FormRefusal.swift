/// Why a form is shown again, and the file that is kept for it.
struct FormRefusal: Sendable {
    /// The sentence.
    var detail: String
    /// The file, by what it is found again and as its sender calls it; nil where it must be chosen anew.
    var file: (upload: String, name: String)?
}
