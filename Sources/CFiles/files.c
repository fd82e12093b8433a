#define _GNU_SOURCE
#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int files_put(const char *draft, const char *path)
{
    return renameat2(AT_FDCWD, draft, AT_FDCWD, path, RENAME_NOREPLACE) == 0 ? 0 : errno;
}

int files_exchange(const char *one, const char *other)
{
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int files_place(const char *draft, const char *path, int replaces)
{
    int failure = 0;
    if (replaces) {
        failure = rename(draft, path) == 0 ? 0 : errno;
    } else {
        failure = files_put(draft, path);
        if (failure == EINVAL || failure == ENOSYS) {
            /* A file system that cannot, as some that come over a network: there a second name is given, and the first taken away. */
            failure = link(draft, path) == 0 ? 0 : errno;
            if (failure == 0) unlink(draft);
        }
    }
    return failure == 0 ? files_settle(path) : failure;
}

int files_settle(const char *path)
{
    char *name = strdup(path);
    if (name == NULL) return ENOMEM;
    size_t length = strlen(name);
    while (length > 1 && name[length - 1] == '/') name[--length] = 0;
    char *slash = strrchr(name, '/');
    if (slash != NULL) slash[slash == name] = 0;
    int descriptor = open(slash == NULL ? "." : name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int failure = descriptor < 0 ? errno : 0;
    free(name);
    /* A folder that may be written and not be read cannot be asked. */
    if (descriptor < 0) return failure == EACCES ? 0 : failure;
    /* Nor can some file systems. */
    if (fsync(descriptor) != 0 && errno != EINVAL) failure = errno;
    close(descriptor);
    return failure;
}
