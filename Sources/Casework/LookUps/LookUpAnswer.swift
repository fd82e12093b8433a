public import Registry

/// The answer to whether something is good for a market on a day, with all that stands behind it.
public struct LookUpAnswer: Sendable {
    /// Yes, no, or not known here.
    public enum Verdict: String, Sendable {
        case yes, no, unknown
    }

    /// What a text was taken for.
    public enum Kind: String, CaseIterable, Sendable {
        case growingAreaCode = "growing-area-code"
        case growingArea = "growing-area"
        case stamp, lot, product, facility
    }

    /// Something that the reader should know: its identifier, and the values that its sentence names.
    public struct Remark: Hashable, Sendable {
        /// The stable identifier.
        public var id: String
        /// The values.
        public var values: [String: String]

        /// Makes a remark.
        public init(_ id: String, _ values: [String: String] = [:]) {
            self.id = id
            self.values = values
        }
    }

    /// One of several things that a text can mean.
    public struct Match: Hashable, Sendable {
        /// What it is.
        public var kind: Kind
        /// How it is asked for.
        public var reference: String
        /// Its name.
        public var name: String
        /// The market, of a code.
        public var market: String?
    }

    /// What was asked.
    public var query: String
    /// What it was taken for; nil where nothing was found.
    public var kind: Kind?
    /// Whether it is an illustration.
    public var isIllustrative = false
    /// The verdict.
    public var verdict: Verdict = .unknown
    /// What decided the verdict.
    public var reasons: [Remark] = []
    /// The codes behind it, each once.
    public var codes: [Code] = []
    /// The lot.
    public var lot: LotFacts?
    /// The stamp.
    public var stamp: StampFacts?
    /// The product.
    public var product: ProductFacts?
    /// Where the product is or was sold.
    public var listings: [ListingFacts] = []
    /// The packing house or treatment plant that was asked for.
    public var facility: FacilityFacts?
    /// Whether the exporter that was named may use the codes; nil where none was named.
    public var exporterRight: Verdict?
    /// What matters besides.
    public var warnings: [Remark] = []
    /// The things that the text can mean, where there are several.
    public var matches: [Match] = []
    /// Codes that are easily taken for what was asked, where nothing was found or beside it.
    public var nearest: [String] = []
    /// When the registry last learned something, UTC.
    public var asOf: String
    /// The registry's identifier.
    public var source: String

    /// Whether something was found.
    public var isFound: Bool { kind != nil }
}

extension LookUpAnswer {
    /// A state on a day.
    public struct State: Hashable, Sendable {
        /// The day.
        public var date: Day
        /// The state.
        public var status: CodeStatus
        /// The decision behind it.
        public var decision: Decision?
        /// The last day of the certificate in force.
        public var expiresOn: Day?

        /// The first day of the state; nil where nothing was decided.
        ///
        /// An expiry is nobody's decision: it began on the day after the last one of the certificate.
        public var since: Day? { status == .expired ? expiresOn?.adding(days: 1) : decision?.effectiveOn }
    }

    /// One code, with its state then and now.
    public struct Code: Sendable {
        /// The code.
        public var record: GrowingAreaCode
        /// The holder's name, where it is an organisation.
        public var holder: String?
        /// The area.
        public var area: GrowingArea
        /// Whether there is a place that the public may see, be it generalised: an outline in force, of a code that was submitted.
        public var showsPlace: Bool
        /// The hectares of the boundary in force for the day asked for.
        public var hectares: Double?
        /// The commune today.
        public var commune: String?
        /// The commune on the day of registration.
        public var communeAtRegistration: String?
        /// The state today.
        public var today: State
        /// The state on the day asked for.
        public var on: State
        /// What the importer's authority is known to say on the day asked for.
        public var importer: State?
        /// What the importer's authority is known to say today.
        public var importerToday: State?
        /// Every decision on the code, of both authorities, by the day from which it holds.
        public var decisions: [Decision]
        /// The code that goes on for this one, and from when on.
        public var successor: (text: String, on: Day)?
        /// The code that this one goes on for, and from when on.
        public var predecessor: (text: String, on: Day)?
    }

    /// A lot with what each code gave to it.
    public struct LotFacts: Sendable {
        /// What a code gave.
        public struct Source: Hashable, Sendable {
            /// The code as issued, or as printed where this registry does not hold it.
            public var code: String
            /// The market; nil where this registry does not hold the code.
            public var market: String?
            /// How much.
            public var kilograms: Kilograms
            /// Whether this registry holds the code.
            public var isRegistered: Bool
        }

        /// A facility that the lot went through.
        public struct Visit: Hashable, Sendable {
            /// The code of the facility; nil where none is known.
            public var code: String?
            /// The name of the facility.
            public var name: String?
            /// The day.
            public var on: Day?
            /// What was done, of a treatment.
            public var treatment: String?
            /// The treatment number.
            public var number: String?

            init(_ facility: Facility?, on day: Day?, treatment: String? = nil, number: String? = nil) {
                (code, name) = (facility?.text, facility?.name)
                on = day
                self.treatment = treatment
                self.number = number
            }
        }

        /// The lot.
        public var lot: Lot
        /// The lot as it is asked for.
        public var reference: String
        /// What each code gave.
        public var sources: [Source]
        /// Where and when it was packed.
        public var packing: Visit?
        /// How, where and when it was treated.
        public var treatment: Visit?
    }

    /// A stamp, of ours or of another issuer.
    public struct StampFacts: Sendable {
        /// What became of it by a day.
        public struct State: Hashable, Sendable {
            /// The state.
            public var state: StampState
            /// The day it began.
            public var since: Day
            /// Why.
            public var reason: String?
        }

        /// The serial, or the text of another issuer's stamp.
        public var serial: String
        /// Whether it is another issuer's.
        public var isForeign: Bool
        /// The day of its issue; nil for another issuer's.
        public var issuedOn: Day?
        /// Its state on the day asked for; nil before its issue and for another issuer's.
        public var on: State?
        /// Its state today; nil for another issuer's.
        public var today: State?
        /// The lot as it is asked for.
        public var lot: String?
        /// The code that the stamp names.
        public var code: String?
        /// The days on which the stamp stands for what it is linked to; open for ours.
        public var period = Period()
        /// Whether it was issued with a signature.
        public var isSigned: Bool { key != nil }
        /// The name of the key that signed its roll, in hexadecimal; nil where none did.
        public var key: String?
        /// What the signature in the question is worth; nil where there is none, or no key to check it with.
        public var signature: StampCheck?
    }

    /// A product with who makes it.
    public struct ProductFacts: Sendable {
        /// The product.
        public var product: Product
        /// Who makes it.
        public var producer: Organisation?
        /// The day asked for.
        public var day: Day

        /// Whether the recognition held on that day.
        public var isRecognised: Bool { product.isRecognised(on: day) }
    }

    /// A place where a product is sold.
    public struct ListingFacts: Sendable {
        /// The listing.
        public var listing: Listing
        /// The platform's name.
        public var name: String?
        /// Whether it is sold there on the day asked for.
        public var isListed: Bool
    }

    /// A packing house or a treatment plant, with its state for each market.
    public struct FacilityFacts: Sendable {
        /// The state for a market.
        public struct MarketState: Sendable {
            /// The market.
            public var market: String
            /// The state today.
            public var today: LookUpAnswer.State
            /// The state on the day asked for.
            public var on: LookUpAnswer.State
            /// What the importer's authority is known to say on the day asked for.
            public var importer: LookUpAnswer.State?
        }

        /// The facility.
        public var facility: Facility
        /// Who runs it.
        public var operatedBy: String?
        /// Its states.
        public var markets: [MarketState]
        /// The codes whose fruit it may handle on the day asked for, as issued.
        public var codes: [String]
    }
}
