#pragma once
#include <sys/types.h>

/// What a program that reads other people's files may use; all of it ends with the program.
typedef struct {
    /// The most bytes of address space.
    unsigned long long address_bytes;
    /// The most bytes of any file that it writes.
    unsigned long long file_bytes;
    /// The most seconds of processor time.
    unsigned long long cpu_seconds;
} child_limits;

/// Starts a program in a process group of its own, without a network, within limits; it ends when the calling thread ends.
///
/// Where the kernel has Landlock it may read and run what lies under the paths of `readable` (a list that ends with null; what is not
/// there is passed over), read and write in the folder, and open nothing else.
/// Standard input is empty; `output` and `errors` become its standard output and error, every other descriptor is closed.
/// Returns the process id, or minus the number of the system's error (ENOENT where the program is not there).
pid_t child_start(
    const char *program, char *const arguments[], char *const environment[], const char *const readable[], const char *folder, int output,
    int errors, child_limits limits);

/// Waits for a child for at most some milliseconds.
///
/// Returns 1 with its status (as of `waitpid`) where it has ended, 0 where it still runs, -1 where there is none.
int child_wait(pid_t child, int milliseconds, int *status);

/// Kills a child with all that it started, and waits until it is gone.
void child_kill(pid_t child);
