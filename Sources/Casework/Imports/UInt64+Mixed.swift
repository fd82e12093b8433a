extension UInt64 {
    /// The bits well mixed, the same for the same number: the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
    var mixed: UInt64 {
        var bits = self
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
