import Accounts
import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases

extension OpenAPI {
    /// How the office knows who asks.
    var securitySchemes: JSONValue {
        .object([
            "session": .object(["type": "apiKey", "in": "cookie", "name": "farmzone"]),
            "token": .object(["type": "http", "scheme": "bearer"]),
        ])
    }

    /// What can be done in the office.
    func addOffice(to paths: inout JSONObject) {
        for action in OfficeAction.allCases {
            var item = paths[action.path]?.object ?? JSONObject()
            for (place, method) in action.methods.enumerated() {
                // What a form sends in place of PUT is the same act under another name.
                let id = place == 0 ? action.rawValue : "\(action.rawValue)ByForm"
                item[method.rawValue.lowercased()] = operation(id, action, method)
            }
            paths[action.path] = .object(item)
        }
    }

    private func operation(_ id: String, _ action: OfficeAction, _ method: HTTPRequest.Method) -> JSONValue {
        var parameters = action.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { inPath(String($0.dropFirst().dropLast())) }
        let fields = action.fields.filter { $0 != .condition }
        var operation: JSONObject = ["operationId": .string("office-\(id)"), "tags": .array(["office"])]
        parameters += action.parameters(method).map { inQuery($0, required: method == .get && $0.isRequired) }
        if action.hasPage || method != .get { parameters.append(form) }
        parameters.append(language)
        if method != .get {
            if action.needsCondition { parameters.append(header("If-Match", required: true)) }
            if action.isJournalled { parameters.append(header("Idempotency-Key", required: false)) }
            if action.roles != nil { parameters.append(header("X-CSRF-Token", required: false)) }
            if !fields.isEmpty { operation["requestBody"] = body(action, fields) }
        }
        operation["parameters"] = .array(parameters)
        operation["responses"] = responses(action, method)
        if let roles = action.roles {
            operation["security"] = .array([.object(["session": .array([])]), .object(["token": .array([])])])
            operation["x-roles"] = .array(roles.map(\.rawValue).sorted().map { .string($0) })
        } else {
            operation["security"] = .array([])
        }
        return .object(operation)
    }

    private func inQuery(_ field: OfficeField, required: Bool) -> JSONValue {
        .object([
            "name": .string(field.name), "in": "query", "required": .bool(required), "schema": schema(field),
            "description": .string(Phrases.text("field.\(field.name)", in: request.language)),
        ])
    }

    private func header(_ name: String, required: Bool) -> JSONValue {
        .object(["name": .string(name), "in": "header", "required": .bool(required), "schema": text])
    }

    private func body(_ action: OfficeAction, _ fields: [OfficeField]) -> JSONValue {
        func form(_ fields: [OfficeField]) -> JSONValue {
            var properties = JSONObject()
            for field in fields {
                var described = schema(field).object ?? JSONObject()
                if !field.isRequired, field.kind != .file { described["nullable"] = true }
                described["description"] = .string(Phrases.text("field.\(field.name)", in: request.language))
                properties[field.name] = .object(described)
            }
            var schema: JSONObject = ["type": "object", "properties": .object(properties), "additionalProperties": false]
            let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
            if !required.isEmpty { schema["required"] = .array(required) }
            return .object(["schema": .object(schema)])
        }
        let plain = fields.filter { $0.kind != .file }
        var json = form(plain)
        if action.takesFile, var schema = json["schema"]?.object, var properties = schema["properties"]?.object {
            properties["outline"] = .object(["type": "object", "description": "GeoJSON (RFC 7946)"])
            schema["properties"] = .object(properties)
            json = .object(["schema": .object(schema)])
        }
        var content: JSONObject = [MediaTypes.json: json]
        if action.takesFile {
            content["multipart/form-data"] = form(fields)
            let file: JSONValue = .object(["schema": .object(["type": "string", "format": "binary"])])
            for type in [MediaTypes.geoJSON, "text/csv", "application/vnd.google-earth.kml+xml", "application/octet-stream"] {
                content[type] = file
            }
        } else {
            content["application/x-www-form-urlencoded"] = form(plain)
        }
        return .object(["required": true, "content": .object(content)])
    }

    private func schema(_ field: OfficeField) -> JSONValue {
        switch field.kind {
        case .text: field.isRequired ? .object(["type": "string", "minLength": 1]) : text
        case .secret: .object(["type": "string", "minLength": 1, "format": "password"])
        case .day: day
        case .flag: .object(["type": "boolean"])
        case .list: .object(["type": "array", "items": text])
        case .file: .object(["type": "string", "format": "binary"])
        case .number(let range): .object(["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)])
        case .real: .object(["type": "number"])
        case .weight: .object(["type": "number", "minimum": 0, "exclusiveMinimum": true])
        case .choice(let choices): .object(["type": "string", "enum": .array(choices.map { .string($0) })])
        }
    }

    private func responses(_ action: OfficeAction, _ method: HTTPRequest.Method) -> JSONValue {
        func said(_ status: HTTPResponse.Status) -> JSONValue {
            .string(Phrases.text("web.status-\(status.code)", in: request.language))
        }
        var found = JSONObject()
        for status in action.successes(method) {
            var response: JSONObject = ["description": said(status)]
            var content = JSONObject()
            if status != .noContent, status != .seeOther {
                if let reply = action.reply(status) { content[MediaTypes.json] = .object(["schema": schema(reply)]) }
                if action == .stamps { content["text/csv"] = .object(["schema": text]) }
                if action.hasPage { content["text/html"] = .object(["schema": text]) }
            }
            if !content.members.isEmpty { response["content"] = .object(content) }
            found["\(status.code)"] = .object(response)
        }
        for status in action.refusals(method) {
            let problem: JSONValue = .object(["description": said(status), "content": problemContent])
            // A page that comes back with what was found, or with the wrong login, has the same status.
            found["\(status.code)"] = problem
        }
        return .object(found)
    }

    /// The schema of an answer.
    private func schema(_ reply: OfficeReply) -> JSONValue {
        switch reply {
        case .text: return text
        case .maybe(let inner):
            var members = schema(inner).object ?? JSONObject()
            members["nullable"] = true
            return .object(members)
        case .whole: return .object(["type": "integer"])
        case .real: return .object(["type": "number"])
        case .truth: return .object(["type": "boolean"])
        case .day: return day
        case .record: return .object(["type": "object"])
        case .list(let item): return .object(["type": "array", "items": schema(item)])
        case .members(let members):
            var properties = JSONObject()
            for (name, kind) in members { properties[name] = schema(kind) }
            return .object([
                "type": "object", "required": .array(members.map { .string($0.0) }), "properties": .object(properties),
            ])
        }
    }
}
