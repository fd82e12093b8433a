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
    /// Whether each request is logged.
    public var logsRequests = true

    /// The settings that hold where nothing is said.
    public init() {}

    /// Whether clients reach this process by TLS.
    var isSecure: Bool { certificate != nil }
}
