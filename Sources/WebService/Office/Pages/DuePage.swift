import Casework
import Interchange
import Phrases
import Registry

/// What expires and what waits: where an officer's day begins.
enum DuePage {
    static func text(_ items: [DueList.Item], days: Int, day: Day, _ visit: OfficeVisit) -> String {
        let language = visit.language
        var page = Page(Phrases.text("office.due", in: language), visit)
        page.say("p", "office.due-about", ["days": "\(days)", "day": day.description])
        let unknown = Set(items.flatMap(\.holidaysUnknown)).sorted().map { "\($0)" }.joined(separator: ", ")
        if !unknown.isEmpty { page.say("p", "office.holidays-unknown", ["years": unknown]) }
        if items.isEmpty {
            page.say("p", "office.nothing-due")
        } else {
            page.add(
                table: ["kind", "code", "market", "status", "holder", "due", "daysLeft"].map { Phrases.text("column.\($0)", in: language) },
                items.map { item in
                    [
                        (kind(item.kind, language), nil),
                        (item.code.text, Service.address(of: item.code)), (item.code.market, nil),
                        (Phrases.text("status.\(item.status.rawValue)", in: language), nil), (item.holder ?? "–", nil),
                        (item.due.description, nil),
                        (
                            item.isOverdue
                                ? Phrases.text("office.overdue", ["days": "\(-item.daysLeft)"], in: language) : "\(item.daysLeft)", nil
                        ),
                    ]
                }, cards: true)
        }
        var form = FormMarkup(.due, visit, to: "/office/due")
        form.add("days", "\(days)")
        form.add("on", day.description)
        page.add(markup: form.closed("office.show"))
        return page.text
    }

    private static func kind(_ kind: DueList.Kind, _ language: Language) -> String {
        switch kind {
        case .expiry: Phrases.text("office.kind-expiry", in: language)
        case .dossier: Phrases.text("office.kind-dossier", in: language)
        case .boundary: Phrases.text("office.kind-boundary", in: language)
        }
    }
}
