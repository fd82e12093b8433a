import CBOR
import Traceability

extension StampRun {
    /// The serials are one byte string, seven bytes each, so that a roll of a hundred thousand stays small.
    var payload: Payload {
        var payload = Payload()
        payload.set("run", id.number)
        payload.set("lot", lot.number)
        payload.set("code", code?.number)
        payload.set("on", issuedOn)
        payload.set("key", key)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(serials.count * 7)
        for serial in serials { for shift in stride(from: 48, through: 0, by: -8) { bytes.append(UInt8(serial.number >> shift & 0xFF)) } }
        payload.set("serials", bytes)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        let bytes = try payload.bytes("serials")
        guard bytes.count.isMultiple(of: 7), bytes.count / 7 <= StampRun.limit else {
            throw PayloadError(member: "serials", expected: "serials of seven bytes")
        }
        var serials: [StampSerial] = []
        serials.reserveCapacity(bytes.count / 7)
        for start in stride(from: 0, to: bytes.count, by: 7) {
            let number = bytes[start..<(start + 7)].reduce(Int64(0)) { $0 << 8 | Int64($1) }
            guard let serial = StampSerial(number: number) else { throw PayloadError(member: "serials", expected: "of 50 bits") }
            serials.append(serial)
        }
        self.init(
            id: StampRunID(try payload.integer("run")), lot: LotID(try payload.integer("lot")),
            code: try payload.optionalInteger("code").map { CodeID($0) }, issuedOn: try payload.day("on"),
            key: try payload.optionalBytes("key"), serials: serials)
    }
}

extension StampChange {
    var payload: Payload {
        var payload = Payload()
        payload.set("state", state.rawValue)
        payload.set("on", on)
        payload.set("reason", reason)
        payload["ranges"] = .array(
            ranges.map { .array([CBORValue($0.run.number), CBORValue(Int64($0.first)), CBORValue(Int64($0.last))]) })
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        var ranges: [StampRange] = []
        for item in try payload.optionalArray("ranges") ?? [] {
            guard case .array(let parts) = item, parts.count == 3, case .unsigned(let run) = parts[0], case .unsigned(let first) = parts[1],
                case .unsigned(let last) = parts[2], let number = Int64(exactly: run), first <= last, last < UInt64(StampRun.limit)
            else { throw PayloadError(member: "ranges", expected: "runs with their first and last place") }
            ranges.append(StampRange(run: StampRunID(number), first: Int(first), last: Int(last)))
        }
        self.init(
            state: try payload.token("state", StampState.self), on: try payload.day("on"), reason: try payload.optionalText("reason"),
            ranges: ranges)
    }
}

extension ForeignStamps {
    var payload: Payload {
        var payload = Payload()
        payload.set("link", link)
        switch target {
        case .lot(let id): payload.set("lot", id.number)
        case .code(let id): payload.set("code", id.number)
        case .product(let number): payload.set("product", number)
        }
        payload.set("from", period.from)
        payload.set("to", period.to)
        payload["texts"] = .array(texts.map { .text($0) })
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        let target: StampTarget
        if let lot = try payload.optionalInteger("lot") {
            target = .lot(LotID(lot))
        } else if let code = try payload.optionalInteger("code") {
            target = .code(CodeID(code))
        } else {
            target = .product(try payload.integer("product"))
        }
        var texts: [String] = []
        for item in try payload.optionalArray("texts") ?? [] {
            guard case .text(let text) = item else { throw PayloadError(member: "texts", expected: "texts") }
            texts.append(text)
        }
        self.init(link: try payload.integer("link"), target: target, period: try payload.period(), texts: texts)
    }
}
