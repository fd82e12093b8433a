/* What a file holds, in a form that does not depend on who wrote it: how many geometries and positions, and the sums of the
   coordinates in ten-millionths of a degree.
   Usage: agree geojson FILE | agree gpkg FILE TABLE. Prints JSON. */
#include <ctype.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include "blob.h"

static long long geometries, positions, sumX, sumY;

static int geojson(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) return 1;
    static const char key[] = "\"coordinates\"";
    size_t matched = 0;
    int c;
    while ((c = getc_unlocked(file)) != EOF) {
        matched = c == key[matched] ? matched + 1 : c == key[0];
        if (matched < sizeof key - 1) continue;
        matched = 0;
        geometries++;
        int depth = 0, index = 0;
        while ((c = getc_unlocked(file)) != EOF) {
            if (c == '[') {
                depth++;
                index = 0;
            } else if (c == ']') {
                if (--depth == 0) break;
            } else if (c == '-' || isdigit(c)) {
                char text[64];
                size_t length = 0;
                do text[length++] = c;
                while ((c = getc_unlocked(file)) != EOF && length < sizeof text - 1 && (isdigit(c) || strchr(".eE+-", c)));
                ungetc(c, file);
                text[length] = 0;
                long long steps = llround(strtod(text, 0) * 1e7);
                if (index == 0) sumX += steps, positions++;
                else if (index == 1) sumY += steps;
                index++;
            }
        }
    }
    fclose(file);
    return 0;
}

static int gpkg(const char *path, const char *table) {
    sqlite3 *file;
    sqlite3_stmt *row;
    char sql[256];
    snprintf(sql, sizeof sql, "SELECT geom FROM \"%s\" WHERE geom IS NOT NULL", table);
    if (sqlite3_open_v2(path, &file, SQLITE_OPEN_READONLY, 0) || sqlite3_prepare_v2(file, sql, -1, &row, 0)) return 1;
    while (sqlite3_step(row) == SQLITE_ROW) {
        struct blob b;
        if (!blob_open(&b, sqlite3_column_blob(row, 0), sqlite3_column_bytes(row, 0))) return 1;
        geometries++;
        enum step step;
        while ((step = blob_next(&b)) != STEP_END) {
            if (step == STEP_FAULT) return 1;
            if (step != STEP_RING) continue;
            positions += b.count;
            for (uint32_t i = 0; i < b.count; i++) {
                sumX += blob_steps(blob_double(b.positions + 16 * i));
                sumY += blob_steps(blob_double(b.positions + 16 * i + 8));
            }
        }
    }
    return 0;
}

int main(int count, char **arguments) {
    int fault = count == 3 && !strcmp(arguments[1], "geojson") ? geojson(arguments[2])
        : count == 4 && !strcmp(arguments[1], "gpkg") ? gpkg(arguments[2], arguments[3]) : 1;
    if (fault) return fprintf(stderr, "agree: cannot read what was named\n"), 1;
    printf("{\"geometries\":%lld,\"positions\":%lld,\"sumX\":%lld,\"sumY\":%lld}\n", geometries, positions, sumX, sumY);
    return 0;
}
