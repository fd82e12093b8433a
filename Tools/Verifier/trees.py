"""The nodes of SQLite's R-trees (its documentation, section 4, and the head of rtree.c).

A tree may hold every box and still not find it: a search goes down only where the cell of an inner node meets what is asked for. Node 1 is
the root. A node is its depth (the root's alone counts) and how many cells it has, two bytes each, and cells of a number and four floats,
big-endian; a leaf's cells are rows, all others nodes.
"""

import struct

CELL = 24
ROOT = 1
# The least that SQLite takes for a node, and the most levels that it goes down.
LEAST, DEEPEST = 512 - 64, 40


class Tree:
    def __init__(self, database, name, report):
        self.database = database
        self.name = name
        self.report = report
        # From a leaf's cell to its node, and from a node to the one above, as the nodes have it.
        self.leaves = {}
        self.parents = {}
        self.nodes = {}
        self.size = None

    def wrong(self, identifier, part, row, text):
        self.report.problem(identifier, f"{self.name}_{part}", row, text)

    def run(self):
        for number, data in self.reading("node", "nodeno, data"):
            self.nodes[number] = data
        root = self.nodes.get(ROOT)
        if not isinstance(root, bytes) or len(root) < LEAST:
            self.wrong("row-missing", "node", ROOT, "the root is not there, or is too short for one")
            return
        self.size = len(root)
        depth = int.from_bytes(root[:2], "big")
        if depth > DEEPEST:
            self.wrong("row-altered", "node", ROOT, f"a depth of {depth}")
            return
        self.walk(depth)
        for number in self.nodes:
            if number != ROOT and number not in self.parents:
                self.wrong("row-foreign", "node", number, "no node leads to it")
        self.hold("rowid", "rowid, nodeno", self.leaves, "leaf")
        self.hold("parent", "nodeno, parentnode", self.parents, "node above")

    def reading(self, part, columns):
        return self.report.reading(f"{self.name}_{part}", self.database, f'SELECT {columns} FROM "{self.name}_{part}"')

    def walk(self, depth):
        """Goes down level by level; each node once, so that what leads in a circle ends."""
        level = [(ROOT, None)]
        for height in range(depth, -1, -1):
            below = []
            for number, box in level:
                below += self.node(number, box, is_leaf=height == 0)
            level = below

    def node(self, number, box, is_leaf):
        """Looks at a node; gives the nodes below it, with the boxes of their cells."""
        cells = self.cells(number)
        if cells is None:
            return []
        if not cells and number != ROOT:
            self.wrong("row-altered", "node", number, "it has no cells")
        outside, empty, below = 0, 0, []
        known = self.leaves if is_leaf else self.parents
        for entry, *cell in cells:
            if not (cell[0] <= cell[1] and cell[2] <= cell[3]):
                empty += 1
            if box is not None and not (box[0] <= cell[0] and cell[1] <= box[1] and box[2] <= cell[2] and cell[3] <= box[3]):
                outside += 1
            if entry in known or not is_leaf and entry == ROOT:
                self.wrong("row-altered", "node", number, f"its cell {entry} stands in another place as well")
                continue
            known[entry] = number
            if not is_leaf:
                below.append((entry, cell))
        if empty:
            self.wrong("row-altered", "node", number, f"{empty} of its boxes are none")
        if outside:
            self.wrong("row-altered", "node", number, f"{outside} of its boxes lie outside that which the node above has for it")
        return below

    def cells(self, number):
        data = self.nodes.get(number)
        if number not in self.nodes:
            self.wrong("row-missing", "node", number, "a cell leads to it")
            return None
        if not isinstance(data, bytes) or len(data) != self.size:
            self.wrong("row-altered", "node", number, f"it has not the {self.size} bytes of the root")
            return None
        count = int.from_bytes(data[2:4], "big")
        if 4 + count * CELL > len(data):
            self.wrong("row-altered", "node", number, f"{count} cells are more than it has room for")
            return None
        return list(struct.iter_unpack(">q4f", data[4 : 4 + count * CELL]))

    def hold(self, part, columns, wanted, what):
        """Holds the table that leads upwards against what the nodes say."""
        found = set()
        for key, node in self.reading(part, columns):
            found.add(key)
            if key not in wanted:
                self.wrong("row-foreign", part, key, "no node has a cell for it")
            elif type(node) is not int or node != wanted[key]:
                self.wrong("row-altered", part, key, f"its {what} is {wanted[key]}")
        for key in wanted.keys() - found:
            self.wrong("row-missing", part, key, f"its {what} is {wanted[key]}")
