import Testing

@testable import Phrases

@Suite("Values are put into sentences")
struct TemplateTests {
    private func fill(_ sentence: String, _ values: [String: String], _ language: Language = .english) -> String {
        Template(sentence).filled(with: values, in: language)
    }

    @Test("A place takes its value")
    func place() { #expect(fill("Ring {ring} near {x}, {y}.", ["ring": "0", "x": "106.1", "y": "21.4"]) == "Ring 0 near 106.1, 21.4.") }

    @Test("A place without a value stays empty")
    func empty() { #expect(fill("Area {area}.", [:]) == "Area .") }

    @Test("A value is not searched for places")
    func nested() { #expect(fill("{a}{b}", ["a": "{b}[[", "b": "c"]) == "{b}[[c") }

    @Test("A brace that is not closed stays as it is")
    func open() { #expect(fill("a {b", ["b": "c"]) == "a {b") }

    @Test("A condition is left out where a value is missing or empty")
    func condition() {
        #expect(fill("No {a}.[[ Try {b}.]]", ["a": "x", "b": "y"]) == "No x. Try y.")
        #expect(fill("No {a}.[[ Try {b}.]]", ["a": "x", "b": ""]) == "No x.")
        #expect(fill("No {a}.[[ Try {b} or {c}.]] End", ["a": "x", "b": "y"]) == "No x. End")
    }

    @Test("A sentence within a sentence has one full stop")
    func fullStops() {
        #expect(fill("Because: {why}. Mend it.", ["why": "It broke."]) == "Because: It broke. Mend it.")
        #expect(fill("Because: {why}.[[ Try {b}.]]", ["why": "It broke", "b": "y."]) == "Because: It broke. Try y.")
    }

    @Test("A value is said in the words of its group, several with commas between")
    func words() {
        #expect(fill("{s:status}", ["s": "suspended"], .vietnamese) == "tạm dừng")
        #expect(fill("{s:status}", ["s": "active, expired"], .chinese) == "有效, 已过期")
        #expect(fill("{s:status}", ["s": "unheard-of"], .vietnamese) == "unheard-of")
        #expect(fill("{s:status}", [:]) == "")
    }

    @Test("An identifier without a sentence is given back with its values")
    func unknown() {
        #expect(Phrases.text("finding.unheard-of", in: .english) == "finding.unheard-of")
        #expect(Phrases.text("nothing.here", ["b": "2", "a": "1"], in: .vietnamese) == "nothing.here: a 1, b 2")
        #expect(Phrases.text("nothing", in: .vietnamese) == "nothing")
    }

    @Test("English stands in where there is no Chinese")
    func chinese() {
        #expect(Phrases.text("severity.error", in: .chinese) == "Error")
        #expect(Phrases.text("yes", in: .chinese) == "是")
    }

    @Test("A line break within a sentence is kept, the margin is not")
    func lines() {
        let group = SentenceGroup("[a]\nvi một\n|\n|  hai\nen one\n|  two\n\n[b]\nvi ba\nen three\nzh 三")
        #expect(group["a"] == Sentence(vietnamese: "một\n\n  hai", english: "one\n  two"))
        #expect(group["b"] == Sentence(vietnamese: "ba", english: "three", chinese: "三"))
        #expect(group["c"] == nil)
        #expect(Set(group.names) == ["a", "b"])
    }

    @Test("A whole sentence, as a person reads it")
    func whole() {
        let values = ["part": "0", "ring": "0", "vertex": "12", "otherVertex": "31", "x": "106.1320400", "y": "21.4875100"]
        #expect(
            Phrases.text("finding.self-crossing", values, in: .english)
                == "Ring 0 of part 0 crosses itself near 106.1320400, 21.4875100 (lines from vertices 12 and 31). "
                + "Check the order of the vertices."
        )
        #expect(
            Phrases.text("finding.self-crossing", values, in: .vietnamese)
                == "Vòng 0 của phần 0 tự cắt gần 106.1320400, 21.4875100 (các cạnh từ đỉnh 12 và 31). Hãy kiểm tra thứ tự các đỉnh.")
    }

    @Test("The feature follows the severity after a blank, and nothing of a condition is left where its value is empty")
    func report() {
        let place = Phrases.text("finding.place", ["feature": "3"], in: .english)
        #expect(Phrases.text("severity.error", in: .english) + place == "Error (feature 3)")
        let corner = ["row": "5", "column": "", "value": "", "expected": "", "area": ""]
        #expect(
            Phrases.text("finding.repeated-first-point", corner, in: .english)
                == "Row 5: the first point is repeated at the end; it is not counted twice.")
    }
}
