#include "memory_kept.h"

#include <sys/prctl.h>
#include <sys/resource.h>

void memory_leave_no_core(void) {
    struct rlimit none = {.rlim_cur = 0, .rlim_max = 0};
    (void)setrlimit(RLIMIT_CORE, &none);
}

void memory_keep(void) { (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
