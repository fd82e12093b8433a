/// Files with which no TLS can be spoken.
public enum CertificateFault: Error, Hashable, Sendable {
    /// A file is not there, or may not be read.
    case missing(String)
    /// A file does not hold what it must, in PEM.
    case broken(String)
    /// The key is not that of the certificate.
    case apart(key: String, chain: String)
}
