// The door to PROJ: the library is loaded when the first of its functions is called.
//
// PROJ brings forty other libraries with it, and loading them takes longer than everything else a command does that transforms
// nothing. Each function below stands in for the one of the same name until then, and afterwards costs one indirect call.
#include "shim.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

static void *library;

static void load(void)
{
    // Debian 12 has version 25 of the interface; another build may have been compiled against another.
    library = dlopen("libproj.so.25", RTLD_NOW | RTLD_LOCAL);
    if (!library)
        library = dlopen("libproj.so", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        fprintf(stderr, "farmzone: PROJ cannot be loaded (%s). Install it: apt-get install libproj25 proj-data\n", dlerror());
        exit(EX_UNAVAILABLE);
    }
}

static void *symbol(const char *name)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    void *found = dlsym(library, name);
    if (!found) {
        fprintf(stderr, "farmzone: this PROJ has no %s\n", name);
        exit(EX_UNAVAILABLE);
    }
    return found;
}

#define REAL(result, name, parameters)                                            \
    static result(*kept) parameters;                                              \
    result(*real) parameters = __atomic_load_n(&kept, __ATOMIC_ACQUIRE);          \
    if (!real) {                                                                  \
        real = (result(*) parameters)symbol(#name);                               \
        __atomic_store_n(&kept, real, __ATOMIC_RELEASE);                          \
    }

#define FORWARD(result, name, parameters, arguments) \
    result name parameters                           \
    {                                                \
        REAL(result, name, parameters)               \
        return real arguments;                       \
    }

#define FORWARD_VOID(name, parameters, arguments) \
    void name parameters                          \
    {                                             \
        REAL(void, name, parameters)              \
        real arguments;                           \
    }

FORWARD(PJ_CONTEXT *, proj_context_create, (void), ())
FORWARD(PJ_CONTEXT *, proj_context_destroy, (PJ_CONTEXT * context), (context))
FORWARD(int, proj_context_errno, (PJ_CONTEXT * context), (context))
FORWARD(const char *, proj_context_errno_string, (PJ_CONTEXT * context, int number), (context, number))
FORWARD(const char *, proj_context_get_database_metadata, (PJ_CONTEXT * context, const char *key), (context, key))
FORWARD(PJ *, proj_create, (PJ_CONTEXT * context, const char *definition), (context, definition))
FORWARD(PJ *, proj_destroy, (PJ * object), (object))
FORWARD(int, proj_errno_reset, (const PJ *object), (object))
FORWARD(PJ_INFO, proj_info, (void), ())
FORWARD(PJ_LOG_LEVEL, proj_log_level, (PJ_CONTEXT * context, PJ_LOG_LEVEL level), (context, level))
FORWARD(PJ_PROJ_INFO, proj_pj_info, (PJ * object), (object))
FORWARD(
    size_t, proj_trans_generic,
    (PJ * object, PJ_DIRECTION direction, double *x, size_t sx, size_t nx, double *y, size_t sy, size_t ny, double *z, size_t sz,
     size_t nz, double *t, size_t st, size_t nt),
    (object, direction, x, sx, nx, y, sy, ny, z, sz, nz, t, st, nt))

FORWARD_VOID(geod_init, (struct geod_geodesic * geodesic, double radius, double flattening), (geodesic, radius, flattening))
FORWARD_VOID(
    geod_inverse,
    (const struct geod_geodesic *geodesic, double lat1, double lon1, double lat2, double lon2, double *distance, double *azimuth1,
     double *azimuth2),
    (geodesic, lat1, lon1, lat2, lon2, distance, azimuth1, azimuth2))
FORWARD_VOID(geod_polygon_init, (struct geod_polygon * polygon, int isLine), (polygon, isLine))
FORWARD_VOID(
    geod_polygon_addpoint, (const struct geod_geodesic *geodesic, struct geod_polygon *polygon, double lat, double lon),
    (geodesic, polygon, lat, lon))
FORWARD(
    unsigned, geod_polygon_compute,
    (const struct geod_geodesic *geodesic, const struct geod_polygon *polygon, int reverse, int sign, double *area, double *perimeter),
    (geodesic, polygon, reverse, sign, area, perimeter))
