import Foundation
import Testing

@testable import WebService

@Suite("Settings")
struct SettingsTests {
    @Test("the command line goes before a file, and what is said nowhere stays usual")
    func order() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(#"{"farmzone":{"port":9001,"host":"::1","public":{"address":"https://a.example/"}}}"#.utf8).write(to: file)
        let settings = try await WebSettings(.init(["port": "9002"], file: file.path))
        #expect(settings.port == 9002 && settings.host == "::1" && settings.publicAddress == "https://a.example")
        let usual = try await WebSettings(.init([:]))
        #expect(usual.host == "127.0.0.1" && usual.certificate == nil)
    }

    @Test(
        "a setting that cannot be is named",
        arguments: [
            ("port", "70000"), ("port", "x"), ("idle.seconds", "0"), ("public.address", "ftp://x"), ("public.address", "https://x\"y"),
            ("public.address", "https://"), ("public.address", "https:///"), ("public.address", "https://ma.example.vn?x"),
            ("public.address", "https://ma.example.vn#f"), ("public.address", "https://ai@ma.example.vn"),
            ("public.address", "https://ma.example.vn/duong"), ("public.address", "https://ma.example.vn//"),
            ("public.address", "https://ma.example.vn:"), ("public.address", "https://ma.example.vn:0"),
            ("public.address", "https://ma.example.vn:65536"), ("public.address", "https://ma..vn"), ("public.address", "https://[::g]"),
            ("public.address", "https://mã.example.vn"), ("public.address", "https://ma.example.vn:+80"),
            ("tls.certificate", "a.pem"), ("tls.key", "a.pem"), ("trusted.proxies", "proxy.example"), ("trusted.proxies", "10.0.0.0/33"),
            ("hosts", "https://a.example"), ("hosts", "a.example:80"),
        ])
    func faults(name: String, value: String) async throws {
        do {
            _ = try await WebSettings(.init([name: value]))
            Issue.record("\(name) \(value) is taken")
        } catch let fault as WebSettings.Fault {
            #expect(fault.value == value)
        }
    }

    @Test(
        "the public address is an origin as browsers write it",
        arguments: [
            ("HTTPS://MA.Example.VN/", "https://ma.example.vn"), ("https://ma.example.vn:443", "https://ma.example.vn"),
            ("http://ma.example.vn:8080/", "http://ma.example.vn:8080"), ("http://[2001:DB8::1]:80", "http://[2001:db8::1]"),
            ("https://localhost:8443", "https://localhost:8443"), ("http://192.0.2.1", "http://192.0.2.1"),
        ])
    func origins(said: String, origin: String) async throws {
        #expect(try await WebSettings(.init(["public.address": said])).publicAddress == origin)
    }

    @Test("a file that is none is refused")
    func noFile() async {
        await #expect(throws: (any Error).self) { try await WebSettings(.init([:], file: "/nowhere/settings.json")) }
    }
}
