#pragma once

/// Takes every right to files from this process but to read and run what lies under some paths, and to read and write in a folder; and
/// every right to TCP, to abstract sockets and to signal others, as far as the kernel knows them.
///
/// Only calls that are safe between fork and exec are made. Returns 0 where it is done or the kernel has no Landlock (before Linux 5.13,
/// or switched off), -1 with `errno` where it fails, also where the call is forbidden to this process.
int confine(const char *const readable[], const char *folder);
