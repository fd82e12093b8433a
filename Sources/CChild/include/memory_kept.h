#pragma once

/// Has the system write no core of this process: what it holds in memory – passphrases, passwords, names of persons – would lie in it.
///
/// Where the limit cannot be set the process goes on without it.
void memory_leave_no_core(void);

/// Keeps the memory of this process from other processes of the same user, and from a program that the system hands cores to, which
/// the limit does not hold back (core(5)); ends with execve(2).
void memory_keep(void);
