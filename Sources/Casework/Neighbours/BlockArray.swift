/// A list that only grows, kept in blocks of one size: what is there stays where it is, so that growing needs no room for a second copy.
struct BlockArray<Element: Sendable>: Sendable {
    private var blocks: [[Element]] = []
    private(set) var count = 0

    /// How many elements are in a block.
    private static var length: Int { 1 << 14 }

    subscript(place: Int) -> Element { blocks[place / BlockArray.length][place % BlockArray.length] }

    var first: Element? { blocks.first?.first }

    mutating func append(_ element: Element) {
        if count % BlockArray.length == 0 {
            var block: [Element] = []
            block.reserveCapacity(BlockArray.length)
            blocks.append(block)
        }
        blocks[blocks.count - 1].append(element)
        count += 1
    }

    mutating func append(contentsOf elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    /// A copy of the elements from some place up to another.
    func elements(_ range: Range<Int>) -> [Element] { range.map { self[$0] } }
}
