public import Registry

extension GeoPackageStore {
    /// Checks the file, the chain, and every row against what the journal makes.
    public func verify(limit: Int) async throws -> IntegrityReport {
        try translated(path: path) {
            try Reader(file).lend { connection in
                var verifier = Verifier(connection, limit: limit)
                return try verifier.run()
            }
        }
    }
}
