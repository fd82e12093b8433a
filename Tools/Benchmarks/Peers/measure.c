/* Runs a command and writes its time, peak memory and exit code to a file. It is small, so that the peak is the command's own and not
   that of the process that asked for it (the kernel counts what was there before exec).
   Usage: measure RESULT COMMAND [ARGUMENT ...] */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **arguments) {
    if (count < 3) return 64;
    struct timespec start, end;
    struct rusage usage;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &start);
    pid_t child = fork();
    if (child == 0) {
        execvp(arguments[2], arguments + 2);
        _exit(127);
    }
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 71;
    clock_gettime(CLOCK_MONOTONIC, &end);
    FILE *result = fopen(arguments[1], "w");
    if (!result) return 73;
    fprintf(result, "{\"seconds\":%.9f,\"user\":%.6f,\"system\":%.6f,\"peakKiB\":%ld,\"exit\":%d}\n",
        end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) * 1e-9, usage.ru_utime.tv_sec + usage.ru_utime.tv_usec * 1e-6,
        usage.ru_stime.tv_sec + usage.ru_stime.tv_usec * 1e-6, usage.ru_maxrss,
        WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    fclose(result);
    return 0;
}
