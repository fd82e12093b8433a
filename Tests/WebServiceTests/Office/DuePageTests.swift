import Accounts
import HTTPTypes
import Phrases
import Testing

@testable import WebService

@Suite("The page of what is due")
struct DuePageTests {
    @Test("on a narrow screen each row is a card whose lines have their headings in front")
    func cards() async throws {
        let bench = try await OfficeBench()
        let page = try await bench.ask(.officer, .get, "/office/due?days=3650", ["Accept": "text/html", "Accept-Language": "en"]).text
        let row = try #require(page.split(separator: "<tbody>").last?.split(separator: "</tr>").first)
        for column in ["kind", "code", "due", "daysLeft"] {
            #expect(row.contains("data-label=\"\(Phrases.text("column.\(column)", in: .english))\""), "\(row)")
        }
        #expect(page.contains("<div class=\"wide cards\">"))
        let style = try await bench.ask(nil, .get, "/style.css").text
        #expect(style.contains(".cards td::before { content: attr(data-label)"))
        // Other tables stay tables.
        #expect(try await !bench.ask(.officer, .get, "/office/areas", ["Accept": "text/html"]).text.contains("data-label"))
    }
}
