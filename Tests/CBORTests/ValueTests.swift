import CBOR
import TestSupport
import Testing

@Suite("CBOR values")
struct ValueTests {
    @Test("Random values come back from their encoding, which validates, and every shortened encoding is refused")
    func roundTrips() throws {
        let seed: UInt64 = 20_260_511
        var generator = SeededGenerator(seed: seed)
        for round in 0..<400 {
            let value = randomValue(depth: 3, &generator)
            let bytes = value.encoded()
            #expect(try CBORValue.decode(bytes) == value, "seed \(seed), round \(round)")
            try CBORValue.validate(bytes)
            for count in 0..<min(bytes.count, 40) {
                #expect(throws: CBORError.self) { try CBORValue.decode(Array(bytes.prefix(count))) }
            }
        }
    }

    @Test("Bytes changed at random are refused, or are the encoding of what was read")
    func damage() {
        let seed: UInt64 = 7049
        var generator = SeededGenerator(seed: seed)
        for round in 0..<3000 {
            var bytes = randomValue(depth: 2, &generator).encoded()
            bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            let validated = (try? CBORValue.validate(bytes)) != nil
            let value = try? CBORValue.decode(bytes)
            #expect(validated == (value != nil), "seed \(seed), round \(round)")
            if let value { #expect(value.encoded() == bytes, "seed \(seed), round \(round)") }
        }
    }

    @Test("Whole numbers cover 64 signed bits and change form at zero")
    func integers() throws {
        #expect(CBORValue(Int64.min) == .negative(UInt64(Int64.max)))
        for number in [Int64.min, -257, -256, -25, -24, -1, 0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, 4_294_967_296, .max] {
            #expect(CBORValue(number).integerValue == number)
            #expect(try CBORValue.decode(CBORValue(number).encoded()).integerValue == number)
        }
        #expect(CBORValue.unsigned(.max).integerValue == nil)
        #expect(CBORValue.negative(.max).integerValue == nil)
    }

    @Test("Every half-precision number is written in two bytes, and others in the fewest that keep them")
    func floats() throws {
        for bits in UInt16.min...UInt16.max {
            let half = Float16(bitPattern: bits)
            let bytes = CBORValue.double(Double(half)).encoded()
            #expect(bytes == (half.isNaN ? [0xF9, 0x7E, 0x00] : [0xF9, UInt8(bits >> 8), UInt8(bits & 0xFF)]))
        }
        #expect(CBORValue.double(65_505).encoded().count == 5)
        #expect(CBORValue.double(5.960464477539063e-08 / 2).encoded().count == 5)
        #expect(CBORValue.double(Double(Float.leastNonzeroMagnitude)).encoded().count == 5)
        #expect(CBORValue.double(Double(Float.greatestFiniteMagnitude) * 2).encoded().count == 9)
        #expect(CBORValue.double(0.1).encoded().count == 9)
    }

    @Test("Texts that look alike but differ in bytes are different values and different keys")
    func canonicalEquivalence() throws {
        let composed = CBORValue.text("Yên")
        let decomposed = CBORValue.text("Ye\u{302}n")
        #expect(composed != decomposed)
        var map = CBORMap()
        map[composed] = 1
        map[decomposed] = 2
        #expect(map.count == 2)
        #expect(map["Yên"] == 1)
        #expect(try CBORValue.decode(CBORValue.map(map).encoded()) == .map(map))
        #expect(CBORValue.double(0.0) != .double(-0.0))
        #expect(CBORValue.double(.nan) == .double(.signalingNaN))
        #expect(Set<CBORValue>([.double(.nan), .double(-.nan), .unsigned(1), .double(1)]).count == 3)
    }

    @Test("A map keeps its members in the order of their encoding, whatever the order they came in")
    func mapOrder() throws {
        // The order of RFC 8949 §4.2.1, whose example these keys are.
        let keys: [CBORValue] = [10, 100, -1, "z", "aa", [100], [-1], false]
        var map = CBORMap()
        for key in keys.reversed() { map[key] = true }
        #expect(map.members.map(\.key) == keys)
        map[10] = nil
        map["missing"] = nil
        #expect(map.members.map(\.key) == Array(keys.dropFirst()))
        map["z"] = "changed"
        #expect(map["z"] == "changed")
        #expect(map[-1] == true)
        #expect(map[11] == nil)
    }

    @Test("Literals give the values they look like, and the accessors give them back or nil")
    func literals() {
        let value: CBORValue = ["n": .null, "i": -5, "f": 1.0, "b": true, "t": "x", "a": [1, 2], "m": [1: 2]]
        let map = value.mapValue
        #expect(map?["n"]?.isNull == true)
        #expect(map?["i"]?.integerValue == -5)
        #expect(map?["f"] == CBORValue.double(1))
        #expect(map?["b"]?.boolValue == true)
        #expect(map?["t"]?.textValue == "x")
        #expect(map?["a"]?.arrayValue == [1, 2])
        #expect(map?["m"]?.mapValue?[1] == 2)
        #expect(CBORValue.bytes([1]).bytesValue == [1])
        #expect(value.integerValue == nil && value.textValue == nil && value.bytesValue == nil && value.arrayValue == nil)
        #expect(value.boolValue == nil && !value.isNull && CBORValue.null.mapValue == nil)
    }

    private func randomValue(depth: Int, _ generator: inout SeededGenerator) -> CBORValue {
        let length = Int.random(in: 0...5, using: &generator)
        switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &generator) {
        case 0: return .unsigned(generator.next() >> UInt64.random(in: 0..<64, using: &generator))
        case 1: return .negative(generator.next() >> UInt64.random(in: 0..<64, using: &generator))
        case 2: return .bytes((0..<length * 7).map { _ in UInt8.random(in: 0...255, using: &generator) })
        case 3: return .text(String((0..<length).map { _ in "vải thiều 荔枝".randomElement(using: &generator) ?? " " }))
        case 4: return .bool(Bool.random(using: &generator))
        case 5: return .null
        case 6: return .double(Double(bitPattern: generator.next()))
        case 7: return .array((0..<length).map { _ in randomValue(depth: depth - 1, &generator) })
        case 8:
            var map = CBORMap()
            for _ in 0..<length { map[randomValue(depth: depth - 1, &generator)] = randomValue(depth: depth - 1, &generator) }
            return .map(map)
        default: return .tagged(generator.next() >> 40, randomValue(depth: depth - 1, &generator))
        }
    }
}
