"""Runs a command under a filter of system calls (seccomp(2)), as a system would that shuts it in.

usage: confined.py unit FILE -- COMMAND…           the filter that systemd makes of SystemCallFilter in a unit
       confined.py without NUMBER CALL… -- COMMAND…  the calls named fail with that error number, all others are as ever

What a group of calls holds is asked of systemd-analyze, numbers of calls are read from the kernel's header: nothing of it is ours.
"""
import ctypes
import os
import re
import struct
import subprocess
import sys

HEADERS = {"x86_64": "/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "aarch64": "/usr/include/asm-generic/unistd.h"}
# systemd.exec(5): "the execve(), exit(), exit_group(), getrlimit(), rt_sigreturn(), sigreturn() system calls and the system calls for
# querying time and sleeping are implicitly allow-listed".
ALWAYS = {"execve", "exit", "exit_group", "getrlimit", "rt_sigreturn", "sigreturn", "clock_getres", "clock_gettime", "clock_nanosleep",
          "gettimeofday", "nanosleep", "time", "sched_yield"}
RET, ALLOW, ERRNO = 0x06, 0x7FFF0000, 0x00050000


def numbers():
    text = open(HEADERS[os.uname().machine], encoding="ascii").read()
    return {name: int(number) for name, number in re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", text)}


def members(word):
    if not word.startswith("@"):
        return {word}
    told = subprocess.run(["systemd-analyze", "syscall-filter", "--no-pager", word], capture_output=True, text=True, check=True).stdout
    found = set()
    for line in told.splitlines()[1:]:
        item = line.strip()
        if item and not item.startswith("#"):
            found |= members(item)
    return found


def allowed(unit):
    found = None
    for line in open(unit, encoding="utf-8"):
        if not line.startswith("SystemCallFilter="):
            continue
        value = line.split("=", 1)[1].strip()
        named = set().union(*(members(word) for word in value.lstrip("~").split()))
        assert found is not None or not value.startswith("~"), "the first filter names what is allowed"
        found = found - named if value.startswith("~") else (found or set(ALWAYS)) | named
    return found


def install(program):
    code = b"".join(struct.pack("HBBI", *step) for step in program)
    buffer = ctypes.create_string_buffer(code)

    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]

    libc = ctypes.CDLL(None, use_errno=True)
    filled = Program(len(program), ctypes.addressof(buffer))
    for arguments in ((38, 1, 0, 0, 0), (22, 2, ctypes.byref(filled), 0, 0)):  # PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP
        if libc.prctl(*arguments) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def main(arguments):
    place = arguments.index("--")
    kind, *rest = arguments[:place]
    known = numbers()
    load = [(0x20, 0, 0, 0)]
    if kind == "unit":
        names = allowed(rest[0]) & known.keys()
        steps = [step for name in sorted(names) for step in ((0x15, 0, 1, known[name]), (RET, 0, 0, ALLOW))]
        install(load + steps + [(RET, 0, 0, ERRNO | 1)])
    else:
        steps = [step for name in rest[1:] for step in ((0x15, 0, 1, known[name]), (RET, 0, 0, ERRNO | int(rest[0])))]
        install(load + steps + [(RET, 0, 0, ALLOW)])
    os.execvp(arguments[place + 1], arguments[place + 1:])


main(sys.argv[1:])
