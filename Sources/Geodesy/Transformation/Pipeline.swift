/// The PROJ pipeline from one system to another, built from the catalogue's own parameters.
///
/// It takes and gives `x` to the east and `y` to the north, degrees where geographic, without heights. Everything that PROJ would
/// otherwise read from its database or from `proj.ini` is written out, so that the same text gives the same numbers anywhere.
struct Pipeline: Hashable, Sendable {
    let source: CoordinateReferenceSystem
    let target: CoordinateReferenceSystem

    /// The operations between the two datums, in the order in which they are applied.
    var shifts: [DatumShift] {
        source.datum == target.datum ? [] : [source.datum.shift, target.datum.shift].compactMap { $0 }
    }

    /// Whether source and target are the same numbers, so that there is nothing to compute.
    var isIdentity: Bool { source.hasSameNumbers(as: target) }

    /// The pipeline as PROJ reads it.
    var text: String {
        if isIdentity { return "+proj=noop" }
        var steps: [String] = []
        steps += source.projection.map { ["+inv " + projected($0, source.datum)] } ?? ["+proj=unitconvert +xy_in=deg +xy_out=rad"]
        if source.datum != target.datum {
            steps.append("+proj=cart " + source.datum.ellipsoid)
            if let shift = source.datum.shift { steps.append(helmert(shift)) }
            if let shift = target.datum.shift { steps.append("+inv " + helmert(shift)) }
            steps.append("+inv +proj=cart " + target.datum.ellipsoid)
        }
        steps += target.projection.map { [projected($0, target.datum)] } ?? ["+proj=unitconvert +xy_in=rad +xy_out=deg"]
        return "+proj=pipeline " + steps.map { "+step " + $0 }.joined(separator: " ")
    }

    private func projected(_ projection: CoordinateReferenceSystem.Projection, _ datum: CoordinateReferenceSystem.Datum) -> String {
        switch projection {
        case .transverseMercator(let centralMeridian, let scale, let falseEasting):
            // The algorithm is named because proj.ini may set another, faster and coarser one as the default.
            "+proj=tmerc +algo=poder_engsager +lat_0=0 +lon_0=\(text(centralMeridian)) +k=\(text(scale)) "
                + "+x_0=\(text(falseEasting)) +y_0=0 \(datum.ellipsoid)"
        case .pseudoMercator:
            "+proj=webmerc +lat_0=0 +lon_0=0 +x_0=0 +y_0=0 \(datum.ellipsoid)"
        }
    }

    private func helmert(_ shift: DatumShift) -> String {
        let parameters = shift.parameters
        let (translation, rotation) = (parameters.translation, parameters.rotation)
        return "+proj=helmert +x=\(text(translation.x)) +y=\(text(translation.y)) +z=\(text(translation.z)) "
            + "+rx=\(text(rotation.x)) +ry=\(text(rotation.y)) +rz=\(text(rotation.z)) +s=\(text(parameters.scaleDifference)) "
            + "+convention=coordinate_frame"
    }

    private func text(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? "\(number)"
    }
}

extension CoordinateReferenceSystem.Datum {
    fileprivate var ellipsoid: String {
        switch self {
        case .vn2000, .wgs84: "+ellps=WGS84"
        case .hanoi1972: "+ellps=krass"
        }
    }
}
