/* Walks over the rings of a GeoPackage blob (OGC 12-128r18, clause 2.1.3): little-endian Polygon or MultiPolygon in two dimensions. */
#ifndef BLOB_H
#define BLOB_H
#include <math.h>
#include <stdint.h>
#include <string.h>

enum step { STEP_POLYGON, STEP_RING, STEP_END, STEP_FAULT };

struct blob {
    const uint8_t *at, *end;
    uint32_t polygons, rings;
    const uint8_t *positions; /* of the ring that STEP_RING found: pairs of doubles */
    uint32_t count;
    double envelope[4]; /* min x, max x, min y, max y; infinite where there is none */
};

static inline uint32_t blob_word(const uint8_t *at) {
    uint32_t value;
    memcpy(&value, at, 4);
    return value;
}

static inline double blob_double(const uint8_t *at) {
    double value;
    memcpy(&value, at, 8);
    return value;
}

/* Gives 0 where the bytes are something else. */
static inline int blob_open(struct blob *b, const void *bytes, size_t length) {
    static const int envelopes[8] = {0, 32, 48, 48, 64, -1, -1, -1};
    const uint8_t *p = bytes;
    if (length < 8 || p[0] != 'G' || p[1] != 'P' || !(p[3] & 1)) return 0;
    int envelope = envelopes[p[3] >> 1 & 7];
    if (envelope < 0 || length < 8 + (size_t)envelope + 9) return 0;
    b->envelope[0] = b->envelope[2] = -INFINITY;
    b->envelope[1] = b->envelope[3] = INFINITY;
    if (envelope) for (int i = 0; i < 4; i++) b->envelope[i] = blob_double(p + 8 + 8 * i);
    b->at = p + 8 + envelope;
    b->end = p + length;
    b->rings = 0;
    if (b->at[0] != 1) return 0;
    uint32_t kind = blob_word(b->at + 1);
    if (kind == 3) {
        b->polygons = 1;
    } else if (kind == 6) {
        b->polygons = blob_word(b->at + 5);
        b->at += 9;
    } else {
        return 0;
    }
    return 1;
}

static inline enum step blob_next(struct blob *b) {
    if (b->rings == 0) {
        if (b->polygons == 0) return b->at == b->end ? STEP_END : STEP_FAULT;
        if (b->end - b->at < 9 || b->at[0] != 1 || blob_word(b->at + 1) != 3) return STEP_FAULT;
        b->polygons--;
        b->rings = blob_word(b->at + 5);
        b->at += 9;
        return STEP_POLYGON;
    }
    if (b->end - b->at < 4) return STEP_FAULT;
    b->rings--;
    b->count = blob_word(b->at);
    b->positions = b->at + 4;
    if ((uint64_t)(b->end - b->positions) < (uint64_t)b->count * 16) return STEP_FAULT;
    b->at = b->positions + (size_t)b->count * 16;
    return STEP_RING;
}

/* The k of a coordinate that is k/1e7 degrees. Adding and taking away 1.5 * 2^52 rounds to even without a call. */
static inline int32_t blob_steps(double degrees) { return (int32_t)(degrees * 1e7 + 6755399441055744.0 - 6755399441055744.0); }

#endif
