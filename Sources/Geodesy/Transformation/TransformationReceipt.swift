public import GeoPrimitives

/// How coordinates came to be: kept with a boundary, so that anyone can compute them again from the source numbers.
public struct TransformationReceipt: Hashable, Sendable {
    /// The system that the source numbers are in.
    public var source: CoordinateReferenceSystem
    /// The order in which the source numbers were written.
    public var axisOrder: AxisOrder
    /// The system that they were taken to.
    public var target: CoordinateReferenceSystem
    /// The datum operations, in the order in which they were applied; none where the datum stayed the same.
    public var operations: [DatumShift]
    /// The pipeline as PROJ reads it: `x` to the east and `y` to the north on both sides.
    public var pipeline: String
    /// The version of PROJ that computed.
    public var projVersion: String
    /// The version of the EPSG data that the parameters come from.
    public var epsgVersion: String
    /// The accuracy of the datum operations as EPSG states it; 0 where there was none.
    public var accuracy: Metres

    /// Makes a receipt from its parts, as when it is read back.
    public init(
        source: CoordinateReferenceSystem, axisOrder: AxisOrder, target: CoordinateReferenceSystem, operations: [DatumShift],
        pipeline: String, projVersion: String, epsgVersion: String, accuracy: Metres
    ) {
        self.source = source
        self.axisOrder = axisOrder
        self.target = target
        self.operations = operations
        self.pipeline = pipeline
        self.projVersion = projVersion
        self.epsgVersion = epsgVersion
        self.accuracy = accuracy
    }
}
