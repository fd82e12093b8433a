/* Which areas contain each of many points, in plain C over the registry's R-tree. All within one read transaction.
   Usage: place REGISTRY POINTS DAY, where POINTS holds pairs of int32 (longitude, latitude in 1e-7 degrees). Prints JSON. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "blob.h"

_Noreturn static void fail(const char *what) {
    fprintf(stderr, "place: %s\n", what);
    exit(1);
}

/* Exact on the grid, edges included. */
static int contains(const void *bytes, size_t length, int64_t x, int64_t y) {
    struct blob b;
    if (!blob_open(&b, bytes, length)) fail("not a polygon");
    double lon = x / 1e7, lat = y / 1e7;
    if (lon < b.envelope[0] || lon > b.envelope[1] || lat < b.envelope[2] || lat > b.envelope[3]) return 0;
    int odd = 0;
    for (;;) {
        switch (blob_next(&b)) {
        case STEP_FAULT: fail("a damaged blob"); break;
        case STEP_END: return odd;
        case STEP_POLYGON:
            if (odd) return 1;
            break;
        case STEP_RING: {
            if (b.count < 2) break;
            int64_t ax = blob_steps(blob_double(b.positions)) - x, ay = blob_steps(blob_double(b.positions + 8)) - y;
            for (uint32_t i = 1; i < b.count; i++) {
                int64_t bx = blob_steps(blob_double(b.positions + 16 * i)) - x, by = blob_steps(blob_double(b.positions + 16 * i + 8)) - y;
                if (!((ay > 0 && by > 0) || (ay < 0 && by < 0))) {
                    int64_t left = ax * by, right = bx * ay;
                    if (left == right) {
                        if ((ax <= 0 || bx <= 0) && (ax >= 0 || bx >= 0)) return 1;
                    } else if ((ay > 0) != (by > 0) && (left > right) == (by > 0)) {
                        odd = !odd;
                    }
                }
                ax = bx;
                ay = by;
            }
        }
        }
    }
}

static sqlite3_stmt *query;
static int64_t hits, checksum;

static void ask(const int32_t *point, int64_t number) {
    double lon = point[0] / 1e7, lat = point[1] / 1e7;
    sqlite3_bind_double(query, 1, lon);
    sqlite3_bind_double(query, 2, lat);
    int result;
    while ((result = sqlite3_step(query)) == SQLITE_ROW) {
        if (!contains(sqlite3_column_blob(query, 1), sqlite3_column_bytes(query, 1), point[0], point[1])) continue;
        hits++;
        checksum += sqlite3_column_int64(query, 0) * number;
    }
    if (result != SQLITE_DONE) fail("the query failed");
    sqlite3_reset(query);
}

int main(int count, char **arguments) {
    if (count != 4) fail("usage: place REGISTRY POINTS DAY");
    FILE *file = fopen(arguments[2], "rb");
    if (!file) fail("no points");
    fseek(file, 0, SEEK_END);
    long points = ftell(file) / 8;
    rewind(file);
    int32_t *all = malloc(points * 8 + 1);
    if (fread(all, 8, points, file) != (size_t)points) fail("cannot read the points");
    sqlite3 *registry;
    if (sqlite3_open_v2(arguments[1], &registry, SQLITE_OPEN_READONLY, 0)) fail("cannot open");
    sqlite3_exec(registry, "PRAGMA mmap_size=0; PRAGMA cache_size=-8000; BEGIN", 0, 0, 0);
    if (sqlite3_prepare_v2(registry,
            "SELECT b.area_id, b.geom FROM rtree_area_boundaries_geom AS t CROSS JOIN area_boundaries AS b ON b.version = t.id "
            "WHERE t.minx <= ?1 AND t.maxx >= ?1 AND t.miny <= ?2 AND t.maxy >= ?2 AND b.extent = 'polygon' AND b.proposed = 0 "
            "AND (b.valid_from IS NULL OR b.valid_from <= ?3) AND (b.valid_to IS NULL OR b.valid_to > ?3) AND b.recorded_to IS NULL",
            -1, &query, 0)) fail(sqlite3_errmsg(registry));
    sqlite3_bind_text(query, 3, arguments[3], -1, SQLITE_STATIC);
    for (long i = 0; i < points && i < 1000; i++) ask(all + 2 * i, i + 1);
    hits = checksum = 0;
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (long i = 0; i < points; i++) ask(all + 2 * i, i + 1);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("{\"points\":%ld,\"hits\":%lld,\"checksum\":%lld,\"seconds\":%.9f}\n", points, (long long)hits, (long long)checksum,
        end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) * 1e-9);
    return 0;
}
