/* The export in plain C: reads `growing_areas` of a registry and writes the same GeoJSON, byte for byte, as `farmzone export`.
   Usage: export REGISTRY OUTPUT DAY HEADING, where HEADING is everything up to the first feature. */
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include "blob.h"

enum { CHUNK = 256 << 10 };

static char *buffer, *at;
static size_t room;
static int output;
static char pairs[200];

_Noreturn static void fail(const char *what) {
    fprintf(stderr, "export: %s\n", what);
    exit(1);
}

static void need(size_t bytes) {
    size_t used = at - buffer;
    if (room - used >= bytes) return;
    room = (room + bytes) * 2;
    buffer = realloc(buffer, room);
    if (!buffer) fail("out of memory");
    at = buffer + used;
}

static void put(const char *bytes, size_t count) {
    need(count);
    memcpy(at, bytes, count);
    at += count;
}

#define PUT(literal) put(literal, sizeof literal - 1)

static void flush(void) {
    for (char *from = buffer; from < at;) {
        ssize_t written = write(output, from, at - from);
        if (written < 0) fail("cannot write");
        from += written;
    }
    at = buffer;
}

static inline char *pair(char *p, unsigned number) {
    memcpy(p, pairs + 2 * number, 2);
    return p + 2;
}

static inline char *degrees(char *p, int32_t steps) {
    uint32_t size = steps;
    if (steps < 0) {
        *p++ = '-';
        size = -size;
    }
    uint32_t whole = size / 10000000, fraction = size % 10000000;
    if (whole >= 100) {
        *p++ = '0' + whole / 100;
        p = pair(p, whole % 100);
    } else if (whole >= 10) {
        p = pair(p, whole);
    } else {
        *p++ = '0' + whole;
    }
    if (!fraction) return p;
    *p++ = '.';
    uint32_t high = fraction / 1000, low = fraction % 1000;
    p = pair(p, high / 100);
    p = pair(p, high % 100);
    p = pair(p, low / 10);
    *p++ = '0' + low % 10;
    while (p[-1] == '0') p--;
    return p;
}

static void number(sqlite3_stmt *row, int column, int decimals) {
    if (sqlite3_column_type(row, column) == SQLITE_NULL) {
        PUT("null");
        return;
    }
    int64_t scale = 1;
    for (int i = 0; i < decimals; i++) scale *= 10;
    int64_t scaled = llround(sqlite3_column_double(row, column) * scale);
    char text[48];
    int length = sprintf(text, "%s%lld", scaled < 0 ? "-" : "", llabs(scaled) / scale);
    int64_t fraction = llabs(scaled) % scale;
    if (fraction) {
        length += sprintf(text + length, ".%0*lld", decimals, (long long)fraction);
        while (text[length - 1] == '0') length--;
    }
    put(text, length);
}

static void string(sqlite3_stmt *row, int column) {
    const unsigned char *text = sqlite3_column_text(row, column);
    if (!text) {
        PUT("null");
        return;
    }
    int length = sqlite3_column_bytes(row, column);
    need(length * 6 + 2);
    *at++ = '"';
    for (int i = 0; i < length; i++) {
        if (text[i] == '"' || text[i] == '\\') *at++ = '\\';
        if (text[i] < 0x20) fail("a control character in a text");
        *at++ = text[i];
    }
    *at++ = '"';
}

static void geometry(sqlite3_stmt *row) {
    if (sqlite3_column_type(row, 0) == SQLITE_NULL) {
        PUT("null");
        return;
    }
    struct blob b;
    if (!blob_open(&b, sqlite3_column_blob(row, 0), sqlite3_column_bytes(row, 0))) fail("not a polygon");
    PUT("{\"type\":\"MultiPolygon\",\"coordinates\":[");
    for (int polygons = 0, rings = 0;;) {
        enum step step = blob_next(&b);
        if (step == STEP_FAULT) fail("a damaged blob");
        if (step == STEP_END) {
            if (polygons) PUT("]]}");
            else PUT("]}");
            return;
        }
        if (step == STEP_POLYGON) {
            if (polygons++) PUT("],[");
            else PUT("[");
            rings = 0;
            continue;
        }
        need((size_t)b.count * 28 + 4);
        if (rings++) *at++ = ',';
        *at++ = '[';
        for (uint32_t i = 0; i < b.count; i++) {
            *at++ = '[';
            at = degrees(at, blob_steps(blob_double(b.positions + 16 * i)));
            *at++ = ',';
            at = degrees(at, blob_steps(blob_double(b.positions + 16 * i + 8)));
            *at++ = ']';
            *at++ = ',';
        }
        at[-1] = ']';
    }
}

int main(int count, char **arguments) {
    if (count != 5) fail("usage: export REGISTRY OUTPUT DAY HEADING");
    const char *day = arguments[3];
    for (int i = 0; i < 100; i++) {
        pairs[2 * i] = '0' + i / 10;
        pairs[2 * i + 1] = '0' + i % 10;
    }
    room = CHUNK + (64 << 10);
    at = buffer = malloc(room);
    output = open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0644);
    sqlite3 *registry;
    sqlite3_stmt *row;
    if (output < 0 || sqlite3_open_v2(arguments[1], &registry, SQLITE_OPEN_READONLY, 0)) fail("cannot open");
    sqlite3_exec(registry, "PRAGMA mmap_size=0; PRAGMA cache_size=-8000; BEGIN", 0, 0, 0);
    if (sqlite3_prepare_v2(registry,
            "SELECT geom, id, code, canonical, area_id, name, crop, variety, market, status, holder, commune, commune_code, "
            "commune_at_registration, area_hectares, declared_hectares, households, survey_method, accuracy_metres, valid_from, "
            "expires_on, sender_key, recorded_at, illustrative, visibility FROM growing_areas ORDER BY fid", -1, &row, 0)) fail(sqlite3_errmsg(registry));
    put(arguments[4], strlen(arguments[4]));
    int features = 0, result;
    while ((result = sqlite3_step(row)) == SQLITE_ROW) {
        const char *status = (const char *)sqlite3_column_text(row, 9);
        const char *visibility = (const char *)sqlite3_column_text(row, 24);
        if (status && !strcmp(status, "draft")) continue;
        if (strcmp(visibility, "full")) fail("only what is shown in full is written");
        if (features++) PUT(",");
        PUT("{\"type\":\"Feature\",\"id\":");
        string(row, 1);
        PUT(",\"geometry\":");
        geometry(row);
        PUT(",\"properties\":{\"code\":");
        string(row, 2);
        PUT(",\"canonical\":");
        string(row, 3);
        PUT(",\"areaId\":\"area-");
        need(24);
        at += sprintf(at, "%lld", sqlite3_column_int64(row, 4));
        PUT("\",\"name\":");
        string(row, 5);
        PUT(",\"crop\":");
        string(row, 6);
        PUT(",\"variety\":");
        string(row, 7);
        PUT(",\"market\":");
        string(row, 8);
        PUT(",\"status\":");
        string(row, 9);
        PUT(",\"statusOn\":\"");
        put(day, strlen(day));
        PUT("\",\"holder\":");
        string(row, 10);
        PUT(",\"commune\":");
        string(row, 11);
        PUT(",\"communeCode\":");
        string(row, 12);
        PUT(",\"communeAtRegistration\":");
        string(row, 13);
        PUT(",\"areaHectares\":");
        number(row, 14, 4);
        PUT(",\"declaredHectares\":");
        number(row, 15, 4);
        PUT(",\"households\":");
        number(row, 16, 0);
        PUT(",\"surveyMethod\":");
        string(row, 17);
        PUT(",\"accuracyMetres\":");
        number(row, 18, 3);
        PUT(",\"validFrom\":");
        string(row, 19);
        PUT(",\"expiresOn\":");
        string(row, 20);
        PUT(",\"recordedAt\":");
        string(row, 22);
        if (sqlite3_column_int(row, 23)) PUT(",\"illustrative\":true}}");
        else PUT(",\"illustrative\":false}}");
        if (at - buffer >= CHUNK) flush();
    }
    if (result != SQLITE_DONE) fail(sqlite3_errmsg(registry));
    PUT("]}\n");
    flush();
    if (fsync(output) || close(output)) fail("cannot write");
    return 0;
}
