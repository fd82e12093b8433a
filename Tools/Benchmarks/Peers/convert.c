/* Transforms points in memory with proj_trans_generic, on one thread or several. The points are those of ConvertBenchmark.swift.
   Usage: convert POINTS THREADS PIPELINE prints JSON; with 0 threads it only writes the points, as doubles, to the file PIPELINE. */
#include <proj.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct part {
    double *first;
    size_t count, done;
    PJ *transformation;
};

static uint64_t state = 88172645463325252u;

static double next(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (double)(state >> 11) * 0x1p-53;
}

static void *transform(void *argument) {
    struct part *p = argument;
    p->done = proj_trans_generic(p->transformation, PJ_FWD, p->first, 16, p->count, p->first + 1, 16, p->count, 0, 0, 0, 0, 0, 0);
    return 0;
}

int main(int count, char **arguments) {
    if (count != 4) return fprintf(stderr, "usage: convert POINTS THREADS PIPELINE\n"), 1;
    size_t points = strtoul(arguments[1], 0, 10);
    int threads = atoi(arguments[2]);
    if (threads < 0 || threads > 16) return 1;
    double *positions = malloc(points * 16);
    for (size_t i = 0; i < points; i++) {
        positions[2 * i] = 400000 + next() * 200000;
        positions[2 * i + 1] = 1000000 + next() * 1500000;
    }
    if (threads == 0) {
        FILE *file = fopen(arguments[3], "wb");
        return !file || fwrite(positions, 16, points, file) != points || fclose(file);
    }
    struct part parts[16];
    pthread_t running[16];
    size_t share = (points + threads - 1) / threads;
    for (int i = 0; i < threads; i++) {
        size_t from = share * i < points ? share * i : points, to = from + share < points ? from + share : points;
        PJ *made = proj_create(proj_context_create(), arguments[3]);
        if (!made) return fprintf(stderr, "convert: PROJ refuses the pipeline\n"), 1;
        parts[i] = (struct part){positions + 2 * from, to - from, 0, made};
        double warm[2] = {500000, 2300000};
        proj_trans_generic(made, PJ_FWD, warm, 16, 1, warm + 1, 16, 1, 0, 0, 0, 0, 0, 0);
    }
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 1; i < threads; i++) pthread_create(running + i, 0, transform, parts + i);
    transform(parts);
    for (int i = 1; i < threads; i++) pthread_join(running[i], 0);
    clock_gettime(CLOCK_MONOTONIC, &end);
    uint64_t bits = 0;
    double x = 0, y = 0;
    for (size_t i = 0; i < points; i++) {
        uint64_t word;
        memcpy(&word, positions + 2 * i, 8);
        bits += word;
        memcpy(&word, positions + 2 * i + 1, 8);
        bits += word;
        x += positions[2 * i];
        y += positions[2 * i + 1];
    }
    for (int i = 0; i < threads; i++) if (parts[i].done != parts[i].count) return fprintf(stderr, "convert: some failed\n"), 1;
    printf("{\"points\":%zu,\"threads\":%d,\"seconds\":%.9f,\"bits\":\"%llu\",\"sumX\":%.17g,\"sumY\":%.17g}\n", points, threads,
        end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) * 1e-9, (unsigned long long)bits, x, y);
    return 0;
}
