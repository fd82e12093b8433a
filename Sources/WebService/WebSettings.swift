import Crypto
import Foundation
import Journal
public import Traceability

/// How the service is run.
public struct WebSettings: Sendable {
    /// The address it listens at.
    public var host = "127.0.0.1"
    /// The port it listens at; any free one where zero.
    public var port = 8080
    /// Where it is reached, as `https://ma.example.vn`, for links; the host that was asked where nil, if it is one of ours.
    public var publicAddress: String?
    /// The names under which it may be asked, beside those of this machine; with a public address that is the only one.
    public var hosts: [String] = []
    /// The proxies whose word on who asks is believed.
    var proxies = TrustedProxies.loopback
    /// The certificates and the private key (PEM) for TLS; plain HTTP where nil.
    public var certificate: (chain: String, key: String)?
    /// The folder with what pages need from a browser's side; beside the program where nil.
    public var assets: String?
    /// Raster tiles that the map lies on, by an address with `{z}`, `{x}` and `{y}`, and whom to thank for them; none where nil.
    public var baseMap: (url: String, attribution: String)?
    /// The version of the program.
    public var program = ""
    /// The keys with which signed stamps are checked; none where nil.
    public var trusted: [StampKey]?
    /// The largest body that is read past.
    public var largestBody = 64 << 10
    /// The largest file that is taken.
    public var largestUpload = 16 << 20
    /// Within how many seconds a body must be here.
    public var bodySeconds = 60
    /// After how long a connection on which nothing happens is closed, in seconds.
    public var idleSeconds = 30
    /// How many connections may be open at once.
    public var mostConnections = 12_000
    /// How many questions that take long may be waiting or under way.
    var mostReadings = 64
    /// How many of them may be of one asker.
    var mostReadingsOfOne = 16
    /// How long each may wait and take, in seconds.
    var readingSeconds = 20
    /// How many outlines that are sent to the office may be waiting or under examination.
    var mostExaminations = 8
    /// How many of them may be of one account.
    var mostExaminationsOfOne = 2
    /// How long each may wait and take, in seconds.
    var examiningSeconds = 30
    /// The most positions of an outline that is sent to the office, as corners or as rows of a table.
    var mostPositions = 50_000
    /// The most rings of such an outline.
    var mostRings = 1000
    /// The most bytes of large answers that wait for their clients before no others are made.
    var largestWaiting = 128 << 20
    /// How long a connection may take nothing of what is sent before it is closed, in seconds.
    var stallSeconds = 60
    /// How long what is being answered may take when the service is stopped, in seconds.
    var drainSeconds = 20
    /// Whether each request is logged.
    public var logsRequests = true

    /// The settings that hold where nothing is said.
    public init() {}

    /// What answers depend on beside the registry and the address, in a few letters: the program, its keys and its settings.
    var fingerprint: String {
        let keys = (trusted ?? []).map { key in
            "\(key.publicKey.rawRepresentation.base64EncodedString()) \([key.begins, key.ends, key.compromisedSince])"
        }.joined(separator: ";")
        let said = [program, publicAddress ?? "", baseMap?.url ?? "", baseMap?.attribution ?? "", assets ?? "", "\(trusted != nil)", keys]
        return String(Digest(of: Array(said.joined(separator: "\n").utf8)).description.prefix(8))
    }

    /// Whether clients reach this process by TLS.
    var isSecure: Bool { certificate != nil }
}
