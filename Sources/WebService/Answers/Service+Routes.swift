import GeoPrimitives
import HTTPTypes
import Hummingbird
import Journal
import Phrases
import Registry

extension Service {
    /// Answers by a route.
    func answer(_ route: Route, _ request: WebRequest) async throws -> Answer {
        switch route {
        case .landing: try await landing(request)
        case .conformance: try conformance(request)
        case .api: try api(request)
        case .collections: try await collectionList(request)
        case .collection(let id): try await collectionDescription(try collection(id), request)
        case .queryables(let id): try queryables(try collection(id), request)
        case .items(let id): try await items(try collection(id), request)
        case .item(let id, let feature): try await item(try collection(id), feature, request)
        case .layer: try await wholeLayer(request)
        case .lookup: try await lookUp(request)
        case .map: try await map(request)
        case .search: try await search(request)
        case .asset(let name): try asset(name, request)
        case .code(let text): try await request.asksForLinks ? resolve(request) : code(text, request)
        case .place: try await request.asksForLinks ? resolve(request) : place(request)
        case .link: try await resolve(request)
        case .resolver: try resolverDescription(request)
        case .symbol(let code, let format): try await symbol(code, format, request)
        case .tile(let address): try await tile(address, request)
        case .tileDescription: try await tileDescription(request)
        case .health: Answer(MediaTypes.json, .object(["status": "ok"]))
        case .ready: try await ready(request)
        case .metrics: Answer(MediaTypes.metrics, metrics.text)
        case .style: try style(request)
        case .problem(let id): try describe(id, request)
        case .office(let path): throw Problem(.notFound, ["path": path.pattern])
        }
    }

    private func collection(_ id: String) throws(Problem) -> any FeatureCollection {
        guard let found = collections.first(where: { $0.id == id }) else {
            throw Problem(.notFound, ["path": "/collections/\(id.prefix(80))"])
        }
        return found
    }

    /// Whether the registry can be read.
    private func ready(_ request: WebRequest) async throws -> Answer {
        let head = try await store.read { try $0.head() }
        return Answer(MediaTypes.json, .object(["status": "ok", "entries": .integer(head.number)]))
    }

    private func style(_ request: WebRequest) throws -> Answer {
        var answer = Answer("text/css; charset=utf-8", Page.style + Page.officeStyle)
        answer.headers[.cacheControl] = "public, max-age=3600"
        return answer
    }

    /// What a problem's type says of itself.
    private func describe(_ id: String, _ request: WebRequest) throws -> Answer {
        guard let kind = Problem.Kind(rawValue: id) else { throw Problem(.notFound, ["path": "/problems/\(id.prefix(80))"]) }
        let title = Phrases.text("problem-title.\(kind.rawValue)", in: request.language)
        guard try Form(request) == .html else {
            return Answer(MediaTypes.json, .object(["title": .string(title), "status": .integer(kind.status.code)]))
        }
        return Answer(MediaTypes.html, Page(title, request.language).text)
    }
}
