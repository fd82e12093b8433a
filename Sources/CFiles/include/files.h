#pragma once

/// Puts a file or folder under a name at which there is nothing yet (renameat2(2), RENAME_NOREPLACE).
///
/// Returns 0, or the number of the system's error: EEXIST where something is there, EINVAL or ENOSYS where the file system cannot.
int files_put(const char *draft, const char *path);

/// Exchanges the names of two files or folders at one stroke (renameat2(2), RENAME_EXCHANGE).
///
/// Returns 0, or the number of the system's error: EINVAL or ENOSYS where the file system cannot.
int files_exchange(const char *one, const char *other);
