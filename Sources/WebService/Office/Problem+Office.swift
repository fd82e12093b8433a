import Accounts
import Geodesy
import Interchange
import Phrases
import Registry

extension Problem {
    /// What an error of a use case means to whoever asked by HTTP, with the field that it is about; nil where it is our own.
    init?(office error: any Error, _ language: Language, _ fields: [OfficeField]) {
        switch error {
        case let problem as Problem: self = problem
        case let error as AccountError:
            guard let kind = Problem.kind(of: error.code) else { return nil }
            self.init(kind, ["detail": Phrases.pageText("error.\(error.code.rawValue)", error.values, in: language)])
            field = Problem.field(of: error.code)
        case let error as RegistryError:
            guard let kind = Problem.kind(of: error.code) else { return nil }
            self.init(kind, ["detail": Phrases.pageText("error.\(error.code.rawValue)", error.values, in: language)])
            field = Problem.field(of: error.code, fields)
        case let error as FileError:
            let values = ["path": error.path, "detail": error.detail]
            let isOurs = error.code == .readerMissing || error.code == .fileUnwritable || error.code == .writeFailed
            self.init(
                isOurs ? .unavailable : .refused, ["detail": Phrases.pageText("error.\(error.code.rawValue)", values, in: language)],
                field: "file")
        case let error as CSVError:
            let place = ["row": "\(error.row)", "column": "\(error.column)", "line": "\(error.line)", "detail": error.description]
            self.init(.refused, ["detail": Phrases.pageText("finding.\(error.id)", place, in: language)], field: "file")
        case let error as GeodesyError:
            guard case .unknownSystem(let text, _) = error else {
                self.init(.fieldValue, ["name": "crs", "value": "", "expected": "EPSG:4326"], field: "crs")
                return
            }
            self = .field("crs", text, expected: CoordinateReferenceSystem.all.map(\.identifier).joined(separator: ", "))
        default: return nil
        }
    }

    /// The kind of problem of a refusal by the accounts; nil where their file failed.
    private static func kind(of code: AccountError.Code) -> Kind? {
        switch code {
        case .noAccounts: .noAccounts
        case .accountsBusy: .busy
        case .accountsOpen, .accountsUnreadable, .accountsFull, .accountsFailed, .accountsFault: nil
        case .accountTaken, .lastAdministrator, .tooManyTokens: .conflict
        case .noSuchAccount, .noSuchToken: .missing
        default: .refused
        }
    }

    private static func field(of code: AccountError.Code) -> String? {
        switch code {
        case .accountName, .accountTaken, .noSuchAccount: "account"
        case .passwordShort, .passwordLong, .passwordNeeded: "password"
        case .organisationNeeded: "organisation"
        case .lastAdministrator: "disabled"
        case .tokenDays: "days"
        case .tokenLabel: "label"
        default: nil
        }
    }

    /// Whether the registry refused what was asked, so that nothing of it was done.
    static func isRefusal(_ code: RegistryError.Code) -> Bool { kind(of: code) != nil }

    /// The kind of problem of a registry's refusal; nil where the registry itself failed.
    private static func kind(of code: RegistryError.Code) -> Kind? {
        switch code {
        case .busy, .moved: .busy
        case .fourEyes, .secondOfficerSame: .fourEyes
        case .noSuchArea, .noSuchCode, .noSuchLot, .noSuchRight, .noSuchBoundary: .missing
        case .illegalTransition, .codeTaken, .areaNotOpen, .overlapRefused, .lotTaken, .rightWithdrawn, .letterTaken,
            .codesInForce, .boundaryCited, .illegalStampChange, .codeRenumbered, .renumberedBetter, .renumberedCorrectFirst,
            .renumberingMoved, .renumberingInUse, .renumberingUsed:
            .conflict
        case .noSuchRegistry, .registryExists, .isDirectory, .notAGeoPackage, .notOurs, .newerSchema, .notPermitted, .readOnly,
            .networkShare, .diskFull, .inputOutput, .damaged, .cannotCreate, .storeFault, .keyFileMissing, .keyFileOpen, .keyRingMissing,
            .keyDamaged, .keyFileDamaged, .wrongPassphrase, .passphraseNeeded:
            nil
        default: .refused
        }
    }

    private static func field(of code: RegistryError.Code, _ fields: [OfficeField]) -> String? {
        switch code {
        case .unknownCrop: "crop"
        case .unknownMarket: "market"
        case .noSuchUnit, .ambiguousUnit: "commune"
        case .nothingToRegister, .severalAreas, .noOutline: "file"
        case .notACode, .codeTooLong, .characterInCode, .reservedText, .codeTaken, .noSuchCode, .ambiguousCode, .codeNotOfLot,
            .codeNotInForce, .stampNeedsCode:
            "code"
        case .illegalTransition: "kind"
        case .expiryBeforeGrant, .renewalWithoutEnd, .expiryWithoutGrant, .renewalShortens: "expires"
        case .transferToNobody: "holder"
        case .noKeyInForce: "signed"
        case .notASerial, .noSuchStamp, .stampsOfTwoRolls, .illegalStampChange: "serials"
        case .overrideIncomplete: "override"
        case .secondOfficerSame: "secondOfficer"
        case .noSuchProduct, .ambiguousProduct, .notALot, .lotTaken, .noSuchLot, .ambiguousLot: "lot"
        case .noSuchOrganisation, .ambiguousOrganisation:
            ["exporter", "holder", "organisation"].first { name in fields.contains { $0.name == name } }
        case .noSuchFacility, .ambiguousFacility: "packingHouse"
        case .endBeforeBeginning: "to"
        case .countOutOfRange: "count"
        case .areaNotOpen: "from"
        case .consentMissing: "consent"
        case .consentInFuture, .stampChangeInFuture: "on"
        default: nil
        }
    }
}
