extension LookUpAnswer {
    /// What the verdict is about: what was found; where nothing was what the text names, and a code where it may be anything.
    public var subject: Kind {
        if let kind { return kind }
        return switch LookUpText(query).link {
        case .stamp: .stamp
        case .lot: .lot
        case .product: .product
        case .code, .other, .faulty, .foreign, nil: .growingAreaCode
        }
    }

    /// The name of the sentence that says the verdict of its subject; that it is not known is said of all alike.
    public var verdictName: String {
        verdict == .unknown ? Verdict.unknown.rawValue : "\(subject.rawValue)-\(verdict.rawValue)"
    }
}
