package import GeoPrimitives
package import Registry

extension OutputBytes {
    /// Adds the properties of a feature as a JSON object, straight from the bytes that the store lends.
    ///
    /// The keys are the stable tokens of the contract, always all of them, and the sender's own key where it is not for the public; `null`
    /// where nothing is known. What the importer's authority says is there only where it has decided on the code. Conditions judge numbers with as many decimals as are written here (`FeatureSubject`).
    package mutating func appendProperties(of row: borrowing FeatureRow, on day: [UInt8]) {
        append(#"{"code":"#)
        append(row.code)
        append(#","canonical":"#)
        append(row.canonical)
        append(#","areaId":"#)
        append("\"area-")
        append(integer: row.areaID)
        append(#"","name":"#)
        append(.some(row.name))
        append(#","crop":"#)
        append(.some(row.crop))
        append(#","variety":"#)
        append(row.variety)
        append(#","market":"#)
        append(row.market)
        append(#","status":"#)
        append(token: row.status?.token)
        append(#","statusOn":""#)
        if let shown = row.shownOn { append(shown.description) } else { append(day) }
        append(UInt8(ascii: "\""))
        if let status = row.importerStatus {
            append(#","importerStatus":"#)
            append(token: status.token)
            append(#","importerStatusSince":"#)
            if let since = row.importerStatusSince { append("\"\(since)\"") } else { append("null") }
        }
        append(#","holder":"#)
        append(row.holder)
        append(#","commune":"#)
        append(row.commune)
        append(#","communeCode":"#)
        append(row.communeCode)
        append(#","communeAtRegistration":"#)
        append(row.communeAtRegistration)
        append(#","areaHectares":"#)
        append(number: row.areaHectares, decimals: 4)
        append(#","declaredHectares":"#)
        append(number: row.declaredHectares, decimals: 4)
        append(#","households":"#)
        if let households = row.households { append(integer: households) } else { append("null") }
        append(#","surveyMethod":"#)
        append(row.surveyMethod)
        append(#","accuracyMetres":"#)
        append(number: row.accuracyMetres, decimals: 3)
        append(#","validFrom":"#)
        append(row.validFrom)
        append(#","expiresOn":"#)
        append(row.expiresOn)
        if !row.isForPublic {
            append(#","senderKey":"#)
            append(row.senderKey)
        }
        append(#","recordedAt":"#)
        append(row.recordedAt)
        append(row.isIllustrative ? #","illustrative":true}"# : #","illustrative":false}"#)
    }

    /// Adds a JSON string, or `null`.
    package mutating func append(_ text: LentText?) {
        guard let text else { return append("null") }
        append(UInt8(ascii: "\""))
        if text.bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7F }) {
            append(UnsafeRawBufferPointer(text.bytes))
            append(UInt8(ascii: "\""))
        } else {
            // Rare enough to go the long way: the quote is taken back.
            truncate(to: count - 1)
            appendJSONString(text.string)
        }
    }

    private mutating func append(token: StaticString?) {
        guard let token else { return append("null") }
        append(UInt8(ascii: "\""))
        append(token)
        append(UInt8(ascii: "\""))
    }

    /// Adds a number rounded to a number of decimals, without zeros at its end, or `null`.
    package mutating func append(number: Double?, decimals: Int) {
        guard let number, number.isFinite else { return append("null") }
        append(number, decimals: decimals, keepingZeros: false)
    }
}

extension CodeStatus {
    /// The stable token, as bytes that lie in the program.
    fileprivate var token: StaticString {
        switch self {
        case .draft: "draft"
        case .submitted: "submitted"
        case .inspected: "inspected"
        case .rejected: "rejected"
        case .active: "active"
        case .suspended: "suspended"
        case .revoked: "revoked"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        case .superseded: "superseded"
        }
    }
}
