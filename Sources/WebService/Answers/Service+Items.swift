import Geodesy
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Journal
import NIOCore
import Phrases
import Registry

extension Service {
    /// A page of the features of a collection.
    func items(_ collection: any FeatureCollection, _ request: WebRequest) async throws -> Answer {
        let form = try Form(request)
        let question = try ItemsQuestion(request, of: collection.queryables)
        // What goes through many features would keep everybody else on this event loop waiting.
        return try await readingIfLong(question.isLong || !(collection is GrowingAreas), for: request) {
            try await self.tagged(request, form: Service.tag(form, request)) { reading, state in
                let page = FeaturePage(question, form: form, capacity: min(question.limit, 2000) * 900)
                if form == .json {
                    page.writer.begin(foreignMembers: try Service.heading(reading, question, state.today, request, self.now))
                }
                try collection.write(question, reading, today: state.today, to: page)
                let links = Links.items(collection, request, next: page.next)
                var answer: Answer
                if form == .html {
                    answer = Answer(MediaTypes.html, ItemsPage.text(collection, page, links, request))
                } else {
                    answer = Answer(MediaTypes.geoJSON, .bytes(Service.closed(page, links)))
                }
                answer.headers[.contentCrs] = "<\(question.system.uri)>"
                answer.headers[.link] = Links.header(links)
                return answer
            }
        }
    }

    /// One feature.
    func item(_ collection: any FeatureCollection, _ id: String, _ request: WebRequest) async throws -> Answer {
        let form = try Form(request)
        try request.allow(ItemsQuestion.featureParameters)
        let question = try ItemsQuestion(featureOf: request)
        return try await readingIfLong(!(collection is GrowingAreas), for: request) {
            try await self.item(collection, id, question, form, request)
        }
    }

    private func readingIfLong(
        _ isLong: Bool, for request: WebRequest, _ body: @escaping @Sendable () async throws -> Answer
    ) async throws -> Answer {
        isLong ? try await reading(for: request, body) : try await body()
    }

    private func item(
        _ collection: any FeatureCollection, _ id: String, _ question: ItemsQuestion, _ form: Form, _ request: WebRequest
    ) async throws -> Answer {
        try await tagged(request, form: Service.tag(form, request)) { reading, state in
            let page = FeaturePage(question, form: form, capacity: 4 << 10)
            try collection.write(feature: id, question, reading, today: state.today, to: page)
            guard page.count > 0 else {
                throw Problem(.noSuchFeature, ["id": String(id.prefix(80)), "collection": collection.id])
            }
            let links = Links.item(collection, id, request)
            var answer: Answer
            if form == .html {
                answer = Answer(MediaTypes.html, ItemPage.text(collection, page.rows[0], links, request))
            } else {
                // The feature's own closing brace gives way to its links.
                page.writer.buffer.truncate(to: page.writer.buffer.count - 1)
                page.writer.buffer.append(#","links":"# as StaticString)
                Links.json(links).append(to: &page.writer.buffer)
                page.writer.buffer.append(UInt8(ascii: "}"))
                answer = Answer(MediaTypes.geoJSON, page.writer.buffer)
            }
            answer.headers[.contentCrs] = "<\(question.system.uri)>"
            answer.headers[.link] = Links.header(links)
            return answer
        }
    }

    /// What a collection of features says of itself: as of when, from where, under which terms.
    private static func heading(
        _ reading: any RegistryReading, _ question: ItemsQuestion, _ today: Day, _ request: WebRequest, _ now: RecordedTime
    ) throws -> JSONObject {
        let heading = try FeatureExport.Heading(reading)
        return [
            "timeStamp": .string(now.description), "asOf": .string(heading.asOf),
            "statusOn": .string(question.time.days(today: today).shown.description), "source": .string(heading.source),
            "license": heading.license.map { .string($0) } ?? .null,
        ]
    }

    /// Ends a collection with how many there are and where to go on.
    private static func closed(_ page: FeaturePage, _ links: [Links.Link]) -> ByteBuffer {
        page.writer.end()
        // The collection's end, `]}` and a line feed, gives way to what is known only now.
        page.writer.buffer.truncate(to: page.writer.buffer.count - 2)
        page.writer.buffer.append(#","numberReturned":\#(page.count),"links":"#)
        Links.json(links).append(to: &page.writer.buffer)
        page.writer.buffer.append("}\n" as StaticString)
        var buffer = ByteBufferAllocator().buffer(capacity: page.writer.buffer.count)
        _ = page.writer.buffer.withUnsafeBytes { buffer.writeBytes($0) }
        return buffer
    }

    /// What an answer depends on beside its address and the state.
    static func tag(_ form: Form, _ request: WebRequest) -> String {
        form == .html ? "html-\(request.language.rawValue)" : "json"
    }
}
