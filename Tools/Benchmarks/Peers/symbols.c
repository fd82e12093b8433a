/* Draws QR symbols of 80 bytes each as SVG with libqrencode, as a careful C program would: one buffer, no printf in the loop.
 *
 *   symbols COUNT THREADS    one line of JSON: seconds, bytes, the sum of all bytes
 *
 * The text is that of FarmZone's Symbols, so that sums can be compared. */

#include <pthread.h>
#include <qrencode.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LENGTH 80
#define QUIET 4

static char *payloads;

struct part {
    long first, last;
    uint64_t bytes, sum;
};

static char *number(char *at, int value)
{
    if (value >= 100) *at++ = '0' + value / 100;
    if (value >= 10) *at++ = '0' + value / 10 % 10;
    *at++ = '0' + value % 10;
    return at;
}

static size_t draw(const QRcode *code, char *text)
{
    int edge = code->width + 2 * QUIET;
    char length[32];
    snprintf(length, sizeof length, "%.4f", 0.33 * edge);
    for (char *end = length + strlen(length) - 1; *end == '0' || *end == '.'; end--) {
        int stop = *end == '.';
        *end = 0;
        if (stop) break;
    }
    char *at = text + sprintf(text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%smm\" height=\"%smm\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
        "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/><path stroke=\"#000\" d=\"", length, length, edge, edge, edge, edge);
    for (int row = 0; row < code->width; row++) {
        const unsigned char *line = code->data + row * code->width;
        int pen = -1, column = 0;
        while (column < code->width) {
            if (!(line[column] & 1)) { column++; continue; }
            int first = column;
            do column++; while (column < code->width && line[column] & 1);
            if (pen < 0) {
                *at++ = 'M';
                at = number(at, first + QUIET);
                *at++ = ' ';
                at = number(at, row + QUIET);
                *at++ = '.';
                *at++ = '5';
            } else {
                *at++ = 'm';
                at = number(at, first - pen);
                *at++ = ' ';
                *at++ = '0';
            }
            *at++ = 'h';
            at = number(at, column - first);
            pen = column;
        }
    }
    memcpy(at, "\"/></svg>\n", 10);
    return (size_t)(at + 10 - text);
}

static void *work(void *given)
{
    struct part *part = given;
    static _Thread_local char text[1 << 17];
    for (long index = part->first; index < part->last; index++) {
        QRcode *code = QRcode_encodeString(payloads + index * (LENGTH + 1), 0, QR_ECLEVEL_M, QR_MODE_8, 1);
        if (!code) exit(1);
        size_t size = draw(code, text);
        QRcode_free(code);
        part->bytes += size;
        for (size_t place = 0; place < size; place++) part->sum += (unsigned char)text[place];
    }
    return NULL;
}

int main(int count, char **words)
{
    if (count != 3) return 64;
    long symbols = atol(words[1]), threads = atol(words[2]);
    static const char stem[] = "https://ID.EXAMPLE.VN/01/09522150000019/10/VT260612/21/";
    static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    uint64_t state = 88172645463325252u;
    payloads = calloc((size_t)symbols, LENGTH + 1);
    if (!payloads || symbols < 1 || threads < 1 || threads > 256) return 1;
    for (long index = 0; index < symbols; index++) {
        char *at = payloads + index * (LENGTH + 1);
        memcpy(at, stem, sizeof stem - 1);
        for (size_t place = sizeof stem - 1; place < LENGTH; place++) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            at[place] = alphabet[state >> 59];
        }
    }
    struct timespec start, end;
    struct part parts[256] = {0};
    pthread_t running[256];
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (long index = 0; index < threads; index++) {
        parts[index].first = symbols * index / threads;
        parts[index].last = symbols * (index + 1) / threads;
        if (index > 0 && pthread_create(&running[index], NULL, work, &parts[index])) return 1;
    }
    work(&parts[0]);
    for (long index = 1; index < threads; index++) pthread_join(running[index], NULL);
    clock_gettime(CLOCK_MONOTONIC, &end);
    uint64_t bytes = 0, sum = 0;
    for (long index = 0; index < threads; index++) {
        bytes += parts[index].bytes;
        sum += parts[index].sum;
    }
    printf("{\"seconds\":%.6f,\"bytes\":%llu,\"sum\":\"%llu\"}\n",
        (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9, (unsigned long long)bytes,
        (unsigned long long)sum);
    return 0;
}
