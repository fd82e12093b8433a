"""Writes that fail: a limit on the size of files stands for a disk that fills up at a random moment."""

import os

from world import Broken

# Data refused and input or output that failed; a command that could not even make its lock file says that it may not write.
STATUSES = (0, 73, 74, 77)


def faults(world, count):
    """Commands whose writes begin to fail somewhere: a clear error, and the registry as before or as after."""
    failed = passed = 0
    for _ in range(count):
        registry = world.copy("registry.gpkg")
        size = os.path.getsize(registry)
        # The log beside the registry grows from nothing, the file itself from its size.
        limit = world.chance.choice([world.chance.randrange(0, 300_000), size + world.chance.randrange(0, 2_000_000)])
        work = world.any_work()
        before = world.verify(registry)
        status, _, words = world.run(*work.arguments, registry=registry, statuses=STATUSES, limit=limit)
        found = world.holds(registry, work)
        if found not in (0, work.size):
            raise Broken(f"{work.arguments[:2]} is half there: {found} of {work.size}")
        if status == 0:
            passed += 1
            if found == 0:
                raise Broken(f"{work.arguments[:2]} was acknowledged and is gone")
        else:
            failed += 1
            if not words.strip():
                raise Broken(f"{work.arguments[:2]} fails with {status} and says nothing")
        after = world.verify(registry)
        if status != 0 and found == 0 and after["head"] != before["head"]:
            raise Broken(f"{work.arguments[:2]} failed and left entries behind")
        # No hand is needed to go on.
        again = world.registration(10_000_000 + world.number)
        world.run(*again.arguments, registry=registry)
    return f"{failed} commands failed for want of room and {passed} did not, all registries whole"
