#pragma once

/// Puts a file or folder under a name at which there is nothing yet (renameat2(2), RENAME_NOREPLACE).
///
/// Returns 0, or the number of the system's error: EEXIST where something is there, EINVAL or ENOSYS where the file system cannot.
int files_put(const char *draft, const char *path);

/// Exchanges the names of two files or folders at one stroke (renameat2(2), RENAME_EXCHANGE).
///
/// Returns 0, or the number of the system's error: EINVAL or ENOSYS where the file system cannot.
int files_exchange(const char *one, const char *other);

/// Puts a written file under a name on the same file system, and has the system write the name to the disk.
///
/// `replaces` says whether it takes the place of a file that is there. Returns 0, or the number of the system's error: EEXIST where
/// something is there that it does not replace. Where only the last step failed the file has its name, and may lose it when the machine stops.
int files_place(const char *draft, const char *path, int replaces);

/// Has the system write the name of a file or folder to the disk (fsync(2) of the folder that it is in).
///
/// Returns 0, or the number of the system's error; 0 too where the folder or its file system cannot be asked.
int files_settle(const char *path);
