// Landlock (linux/Documentation/userspace-api/landlock.rst): no rights of root are needed, and nothing that the child does gives back what
// was taken. The numbers are those of the kernel's interface; Debian 12's headers know the first three versions of it only.
#define _GNU_SOURCE
#include "confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };

#define EXECUTE (1ULL << 0)
#define WRITE_FILE (1ULL << 1)
#define READ_FILE (1ULL << 2)
#define READ_DIR (1ULL << 3)
// All that a version knows: the first thirteen rights, then refer (2), truncate (3) and the control of devices (5).
#define FIRST ((1ULL << 13) - 1)
#define REFER (1ULL << 13)
#define TRUNCATE (1ULL << 14)
#define CONTROL (1ULL << 15)
// What can be said of a file that is no directory.
#define OF_FILES (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | CONTROL)

struct ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scope;
};

struct beneath {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

static int allow(int rules, const char *path, uint64_t rights) {
    int place = open(path, O_PATH | O_CLOEXEC);
    // What is not there needs no right.
    if (place < 0) return errno == ENOENT || errno == ENOTDIR || errno == EACCES ? 0 : -1;
    struct stat status;
    if (fstat(place, &status) != 0) {
        close(place);
        return -1;
    }
    if (!S_ISDIR(status.st_mode)) rights &= OF_FILES;
    struct beneath rule = {.allowed = rights, .parent = place};
    int result = (int)syscall(ADD_RULE, rules, 1, &rule, 0);
    close(place);
    return result;
}

int confine(const char *const readable[], const char *folder) {
    long version = syscall(CREATE_RULESET, (void *)0, (size_t)0, 1U);
    // Only these say that the kernel has none (landlock_create_ruleset(2)); anything else, as a filter that forbids the call, says nothing.
    if (version < 0 && (errno == ENOSYS || errno == EOPNOTSUPP)) return 0;
    if (version < 1) return -1;
    struct ruleset all = {.files = FIRST};
    if (version >= 2) all.files |= REFER;
    if (version >= 3) all.files |= TRUNCATE;
    if (version >= 5) all.files |= CONTROL;
    if (version >= 4) all.network = 3;
    if (version >= 6) all.scope = 3;
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int rules = (int)syscall(CREATE_RULESET, &all, size, 0U);
    if (rules < 0) return -1;
    int failed = allow(rules, folder, all.files & ~EXECUTE & ~CONTROL);
    // Programs write what they do not want to keep to /dev/null.
    if (allow(rules, "/dev/null", READ_FILE | WRITE_FILE) != 0) failed = -1;
    for (int index = 0; readable[index]; index++)
        if (allow(rules, readable[index], EXECUTE | READ_FILE | READ_DIR) != 0) failed = -1;
    if (failed == 0) failed = (int)syscall(RESTRICT_SELF, rules, 0);
    int failure = errno;
    close(rules);
    errno = failure;
    return failed == 0 ? 0 : -1;
}
