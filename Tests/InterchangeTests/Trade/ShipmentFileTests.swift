import Casework
import Interchange
import Registry
import Testing

@Suite("Descriptions of shipments")
struct ShipmentFileTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func read(_ text: String) throws -> ShipmentDescription { try ShipmentFile.read(try folder.file("s", text)) }

    private func error(_ text: String) -> RegistryError? {
        do {
            _ = try read(text)
            return nil
        } catch { return error as? RegistryError }
    }

    @Test("A name that is not known is named, in a table and in an object, since what stands under it would be lost")
    func names() {
        let table = error("number,market,lot,kg,Lot\nS,CN,A,900,B\n")
        #expect(table?.code == .shipmentNamesUnknown && table?.values["names"] == "lot, kg, Lot")
        let inner = error("{\"market\": \"CN\", \"lots\": [{\"lot\": \"A\", \"kg\": 900}]}")
        #expect(inner?.code == .shipmentNamesUnknown && inner?.values["names"] == "kg")
        let outer = error("{\"market\": \"CN\", \"packed\": \"2026-05-09\", \"lots\": [{\"lot\": \"A\"}]}")
        #expect(outer?.code == .shipmentNamesUnknown && outer?.values["names"] == "packed")
    }

    @Test("Rows that contradict each other about the whole are named with both values", arguments: ["number", "market", "departedOn"])
    func rows(_ column: String) throws {
        let values = ["number": ("S", "T"), "market": ("CN", "JP"), "departedOn": ("2026-05-10", "2026-05-11")]
        let (first, other) = try #require(values[column])
        let market = column == "market" ? "" : "market,"
        let cell = column == "market" ? "" : "CN,"
        let found = error("\(market)\(column),lot\n\(cell)\(first),A\n\(cell),B\n\(cell)\(other),C\n")
        #expect(found?.code == .shipmentRowsDiffer && found?.values["column"] == column)
        #expect(found?.values["value"] == first && found?.values["other"] == other && found?.values["row"] == "4")
        #expect(try read("\(market)\(column),lot\n\(cell)\(first),A\n\(cell)\(first),B\n").items.count == 2)
    }

    @Test("Days stand day first too")
    func days() throws {
        let shipment = try read("market,departedOn,lot\nCN,10/05/2026,A\n")
        #expect(shipment.departedOn == Day("2026-05-10"))
        #expect(error("market,departedOn,lot\nCN,05/20/2026,A\n") != nil)
    }

    @Test("A weight is read alike in a table and in a text, and a number of JSON is that number")
    func weights() throws {
        func table(_ text: String) throws -> Kilograms? { try read("market;lot;kilograms\nCN;A;\(text)\n").items[0].kilograms }
        func json(_ text: String) throws -> Kilograms? {
            try read("{\"market\": \"CN\", \"lots\": [{\"lot\": \"A\", \"kilograms\": \(text)}]}").items[0].kilograms
        }
        #expect(try table("1200,5") == Kilograms(1_200.5) && table("2.376.048") == Kilograms(2_376_048))
        #expect(try json("1.200") == Kilograms(1.2) && json("1e3") == Kilograms(1_000) && json("\"1200,5\"") == Kilograms(1_200.5))
        for text in ["1.200", "1,200", "0x10", "nan", "-5", "0"] {
            #expect(throws: RegistryError.self) { try table(text) }
            #expect(throws: RegistryError.self) { try json("\"\(text)\"") }
        }
        #expect(throws: RegistryError.self) { try json("1e12") }
        #expect(throws: RegistryError.self) { try json("-5") }
    }
}
