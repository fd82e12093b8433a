import Foundation
import Glibc
import Testing

extension Workspace {
    /// The service did not say where it answers.
    struct NotServing: Error, CustomStringConvertible {
        let said: String
        var description: String { "the service does not run: \(said)" }
    }

    /// Runs the service on a free port of this machine while something is asked of it, and stops it as a system does.
    ///
    /// - Parameters:
    ///   - arguments: Further arguments of `farmzone serve`.
    ///   - environment: Further variables.
    ///   - body: Asks; it gets the address of the service.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; also where the service does not start, or does not end well.
    func serving<Result>(
        _ arguments: [String] = [], environment: [String: String] = [:], _ body: (_ address: String) async throws -> Result
    ) async throws -> Result {
        var variables = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8",
            "FARMZONE_LANG": "en",
        ]
        variables.merge(environment) { _, given in given }
        let child = try Child(
            FarmZoneBinary.path, ["serve", "--port", "0", "--assets", WebAssets.folder] + arguments, in: folder, input: "",
            environment: variables)
        var address: String?
        for _ in 0..<2000 where address == nil {
            address = child.saidSoFar.firstMatch(of: /answers at (https?:[^ \n]+)\n/).map { String($0.output.1) }
            if address == nil { try await Task.sleep(for: .milliseconds(10)) }
        }
        var value: Result?
        var failure: (any Error)? = address == nil ? NotServing(said: child.saidSoFar) : nil
        if let address {
            do { value = try await body(address) } catch { failure = error }
        }
        let outcome = try await child.stop(within: .seconds(40))
        if let failure { throw failure }
        try outcome.expect(0)
        return try #require(value)
    }
}

/// Where `Tools/test` puts the libraries that pages need.
enum WebAssets {
    static let folder: String = {
        let environment = ProcessInfo.processInfo.environment
        return environment["FARMZONE_WEB_ASSETS"] ?? "\(environment["HOME"] ?? "")/.cache/farmzone/web-assets"
    }()
}
