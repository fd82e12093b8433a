import Accounts
import HTTPTypes

extension Service {
    /// What a person is told on a page: why something was refused, with the form again and what was typed in it where that can be.
    func refusal(_ error: any Error, _ visit: OfficeVisit) async -> Answer {
        let problem = Problem(office: error, visit.language, visit.action.fields) ?? Problem(fault: error)
        if problem.isFault, !(error is CancellationError) { note(error) }
        let plain = answer(to: problem, visit.request, visit)
        guard var page = await formAgain(problem, visit) else { return plain }
        page.headers[.retryAfter] = plain.headers[.retryAfter]
        return page
    }

    /// The form of an outline with what was typed and the file that came with it; nil where it would not help, or cannot be made.
    private func formAgain(_ problem: Problem, _ visit: OfficeVisit) async -> Answer? {
        guard visit.action.takesFile, !visit.content.isEmpty, problem.kind.leavesForm else { return nil }
        let said = FormRefusal(detail: detail(of: problem, visit.request), file: keptFile(problem, visit))
        // Where the registry cannot be read for the form, the refusal has a page of its own.
        guard visit.action == .register else { return try? await revisionPage(visit, refusal: said, status: problem.kind.status) }
        return try? await registrationPage(visit, refusal: said, status: problem.kind.status)
    }

    /// The file that came with a form, or before it; nil where it is what was refused.
    private func keptFile(_ problem: Problem, _ visit: OfficeVisit) -> (upload: String, name: String)? {
        guard problem.field != "file" else { return nil }
        do {
            if let file = visit.content.file { return (try keep(file, nil, visit), file.name) }
            guard let id = visit.content["upload"], let file = try visit.book.upload(id, by: visit.account) else { return nil }
            return (id, file.name)
        } catch {
            // It is chosen again then.
            note(error)
            return nil
        }
    }
}

extension Problem.Kind {
    /// Whether the same form can be sent again, put right or a little later.
    fileprivate var leavesForm: Bool {
        switch self {
        case .refused, .fieldValue, .fieldMissing, .fieldTwice, .conflict, .uploadGone, .outlineTooLarge, .busy, .crowded, .tooDear: true
        default: false
        }
    }
}
