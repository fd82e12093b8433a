import Casework
import Testing

@testable import Interchange

@Suite("Lists of households")
struct HouseholdListTests {
    private let folder: TestFolder
    init() throws { folder = try TestFolder() }

    private func read(_ heading: String, join: String?) throws -> (households: [HouseholdRow], join: HouseholdJoin) {
        try HouseholdList.read(try folder.file("list.csv", "\(heading)\nNguyễn Văn Một,1/tờ 5\n"), joinColumn: join)
    }

    @Test(
        "The columns of names and of parcels go by many names, and by what they hold",
        arguments: ["Họ tên", "họ và tên", "Họ tên chủ hộ", "Chủ vườn", "name"])
    func names(_ heading: String) throws {
        for join in [nil, "name", heading] {
            let list = try read("\(heading),Số thửa", join: join)
            #expect(list.join == .name && list.households.map(\.name) == ["Nguyễn Văn Một"])
            #expect(list.households.map(\.parcels) == [["1/tờ 5"]] && list.households[0].fields.map { $0.field } == ["name"])
        }
        for join in ["parcel", "số thửa"] { #expect(try read("\(heading),Số thửa", join: join).join == .parcel) }
    }

    @Test("A column to join by that is not there is named with those that are")
    func missing() {
        for (join, column) in [(nil, "name"), ("name", "name"), ("Mã hộ", "Mã hộ"), ("parcel", "parcel")] as [(String?, String)] {
            do {
                _ = try read("Ai,Ở đâu", join: join)
                Issue.record("\(column) was found")
            } catch {
                let told = error as? FileError
                #expect(told?.code == .joinColumnMissing && told?.detail == "\(column) (Ai, Ở đâu)")
            }
        }
    }
}
