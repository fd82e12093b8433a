import GeoPrimitives
import Interchange
import Phrases

/// Where one logs in.
enum LoginPage {
    static func text(_ request: WebRequest, next: String?, account: String? = nil, failure: Problem? = nil) -> String {
        let language = request.language
        var page = Page(Phrases.text("office.log-in", in: language), language)
        if let failure {
            let said = Phrases.text("problem.\(failure.kind.rawValue)", failure.values, in: language)
            page.add(markup: "<p class=\"failure\" role=\"alert\">\(MarkupText.escaped(said))</p>\n")
        }
        var form = FormMarkup(.logIn, request, key: nil, to: "/office/session")
        if let next { form.hide("next", next) }
        form.add("account", account)
        form.add("password")
        page.add(markup: form.closed("office.log-in"))
        return page.text
    }
}
