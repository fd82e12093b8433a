import Accounts
import ArgumentParser
import CBOR
import Foundation
import Geodesy
import GeoPrimitives
import Interchange
import Registry
import Symbols
import Topology
import Traceability

/// How the command ends where something failed: one sentence, and a status of `sysexits`.
struct Failure {
    /// What is said; nil where all has been said.
    var sentence: String?
    /// The exit status.
    var status: Int32

    /// A failure whose words have been said already.
    init(status: ExitStatus) {
        sentence = nil
        self.status = status.rawValue
    }

    /// What an error means to the person; nil for what the parser of arguments says itself.
    init?(_ error: any Error) {
        switch error {
        case let error as Ended:
            sentence = nil
            status = error.status.rawValue
        case let error as RegistryError:
            sentence = Speech.text("error.\(error.code.rawValue)", error.values)
            status = ExitStatus.of(error.code).rawValue
        case let error as AccountError:
            sentence = Speech.text("error.\(error.code.rawValue)", error.values)
            status = ExitStatus.of(error.code).rawValue
        case let error as FileError:
            sentence = Speech.text("error.\(error.code.rawValue)", ["path": error.path, "detail": error.detail])
            status = ExitStatus.of(error.code).rawValue
        case let error as CSVError:
            sentence = Speech.text("finding.\(error.id)", error.values)
            status = ExitStatus.of(error).rawValue
        case let error as GeodesyError:
            sentence = GeodesyWords.sentence(of: error)
            status = ExitStatus.dataRefused.rawValue
        case let error as LinkError:
            sentence = Speech.text("error.link", ["detail": LinkWords.sentence(of: error)])
            status = ExitStatus.dataRefused.rawValue
        case let error as QRSymbolError:
            sentence = Speech.text("error.symbol", ["detail": error.description])
            status = ExitStatus.dataRefused.rawValue
        case is CleanExit, is ValidationError, is ExitCode:
            return nil
        default:
            // The parser's own errors have no public type.
            guard String(reflecting: type(of: error)).hasPrefix("ArgumentParser.") == false else { return nil }
            sentence = Speech.text("error.internal", ["detail": "\(error)"])
            status = ExitStatus.ourFault.rawValue
        }
    }
}

/// Ends the command with a status, once all has been said.
struct Ended: Error {
    /// The status.
    var status: ExitStatus
}

/// The exit statuses of `sysexits.h` that the contract names.
enum ExitStatus: Int32 {
    case usage = 64
    case dataRefused = 65
    case noInput = 66
    case unavailable = 69
    case ourFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case notAllowed = 77

    /// The status of a registry's failure.
    static func of(_ code: RegistryError.Code) -> ExitStatus {
        switch code {
        case .noSuchRegistry, .isDirectory: .noInput
        case .registryExists, .cannotCreate, .backupOntoItself, .noBackupFolder, .exportOntoRegistry: .cannotCreate
        case .readOnly, .networkShare, .diskFull, .inputOutput, .busy, .moved: .inputOutput
        case .notPermitted, .keyFileOpen, .fourEyes, .secondOfficerSame: .notAllowed
        case .overrideIncomplete: .usage
        case .keyFileMissing: .noInput
        case .keyRingMissing: .noInput
        case .wrongPassphrase, .passphraseNeeded: .notAllowed
        case .keyDamaged, .keyFileDamaged, .keyPeriodEmpty, .noSuchKey, .ambiguousKey, .noKeyInForce, .passphraseShort, .passphrasesDiffer,
            .trustListUnreadable, .headUnreadable:
            .dataRefused
        case .storeFault: .ourFault
        case .notAGeoPackage, .notOurs, .newerSchema, .damaged, .notAWorkingCopy: .dataRefused
        case .noSuchArea, .noSuchCode, .noSuchUnit, .noSuchBoundary, .noSuchZone, .noSuchPlot, .landEnded, .closedBeforeBeginning,
            .notASuccessor, .noSuchEntry, .ambiguousCode, .ambiguousUnit, .unknownCrop, .unknownMarket:
            .dataRefused
        case .nothingToRegister, .faults, .severalAreas, .codeTaken, .notACode, .codeTooLong, .characterInCode, .reservedText,
            .illegalTransition:
            .dataRefused
        case .expiryBeforeGrant, .areaNotOpen, .transferToNobody, .renewalWithoutEnd: .dataRefused
        case .expiryWithoutGrant, .renewalShortens, .noOutline, .overlapRefused, .codesInForce, .groundNotConserved, .groundMoved,
            .mergeOfOne, .splitOfOne, .areaEnding, .holdersDiffer, .communesDiffer,
            .correctionWithoutReason, .receivedInFuture:
            .dataRefused
        case .cropsDiffer, .noSuchDecision, .correctionWithoutEffect, .areaFactsSame, .cropHasCodes, .boundaryCited,
            .correctionLeavesNothing,
            .noSuchPerson, .controlInText,
            .consentMissing, .consentInFuture, .codeRenumbered, .renumberedBetter, .renumberedCorrectFirst,
            .renumberingMoved, .renumberingInUse, .renumberingUsed:
            .dataRefused
        case .settingUnknown, .settingValue: .usage
        case .noSuchProduct, .ambiguousProduct, .productIncomplete, .productTaken, .ocopCodeTaken, .textMeansOther, .notAGTIN,
            .starsOutOfRange, .unknownPlatform,
            .noSuchOrganisation, .ambiguousOrganisation, .taxCodeTaken, .noSuchLot, .ambiguousLot, .lotTaken, .notALot,
            .endBeforeBeginning, .noSuchStamp, .notASerial, .stampsOfTwoRolls, .illegalStampChange, .stampChangeInFuture, .countOutOfRange,
            .codeNotOfLot,
            .codeNotInForce, .stampNeedsCode, .demonstrationPrefix, .noSuchFacility, .ambiguousFacility, .facilityTaken, .noSuchRight,
            .rightWithdrawn, .letterMissing, .letterTaken, .pairingTaken, .noSuchShipment, .shipmentTaken, .shipmentUnreadable,
            .shipmentEmpty, .shipmentNamesUnknown, .shipmentRowsDiffer, .shipmentDayDiffers, .daysOutOfOrder,
            .partExceedsShipment, .lotNotOnShipment, .lotNeedsGTIN, .lotWithoutEvents, .nothingToPrint, .stampsSigned, .noStampInRow:
            .dataRefused
        }
    }

    /// The status of a failure with accounts.
    static func of(_ code: AccountError.Code) -> ExitStatus {
        switch code {
        case .noAccounts: .noInput
        case .accountsOpen, .passwordNeeded: .notAllowed
        case .accountsFull, .accountsBusy, .accountsFailed: .inputOutput
        case .accountsFault: .ourFault
        case .organisationNeeded, .tokenDays, .tokenLabel: .usage
        default: .dataRefused
        }
    }

    /// The status of a failure to read a table.
    static func of(_ error: CSVError) -> ExitStatus {
        switch error.problem {
        case .cannotOpen, .cannotRead: .noInput
        default: .dataRefused
        }
    }

    /// The status of a file's failure.
    static func of(_ code: FileError.Code) -> ExitStatus {
        switch code {
        case .noSuchFile, .fileIsDirectory, .fileNotPermitted, .fileUnreadable, .fileNotRegular: .noInput
        case .readerMissing, .readerFailed: .unavailable
        case .fileUnwritable, .fileExists, .fileIsDatabase, .fileIsKept: .cannotCreate
        case .formatNotRead, .columnMissing, .joinColumnMissing, .rowIncomplete, .templateNotRead, .readerRefused, .readerCrashed,
            .readerTooSlow, .readerTooLong, .readerTooLarge:
            .dataRefused
        case .noLayers, .noSuchLayer, .layerNeeded: .dataRefused
        case .writeFailed: .inputOutput
        }
    }
}
