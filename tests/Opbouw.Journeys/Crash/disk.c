/* A disk that can be looked into. Loaded before the program (LD_PRELOAD), it writes down every write, truncation, sync, removal and renaming below
   $DISK_FOLDER into $DISK_LOG, so that a test can work out what would be left after a power cut at any moment. It can also misbehave:
   $DISK_FORGETS=-wal  syncs of files with this end are not done (a build with synchronous=NORMAL; "*" is OFF);
   $DISK_REFUSES=file  while this file exists, a sync fails with an input/output error.
   Built by the tests: gcc -O2 -shared -fPIC disk.c -o disk.so -ldl
   A record: what (1 write, 2 truncate, 3 sync, 4 remove, 5 rename), length of the path, place, length of the data; then path and data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE = 1, TRUNCATE, SYNC, REMOVE, RENAME };

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static const char *folder, *forgets, *refuses;
static int book = -1;

static void open_book(void)
{
    const char *name = getenv("DISK_LOG");
    folder = getenv("DISK_FOLDER");
    forgets = getenv("DISK_FORGETS");
    refuses = getenv("DISK_REFUSES");
    if (folder && name)
        book = syscall(SYS_openat, AT_FDCWD, name, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

/* The shared memory of SQLite is made anew after a crash; it is no part of what the disk must keep. */
static int ours(const char *path)
{
    pthread_once(&once, open_book);
    return book >= 0 && path && !strncmp(path, folder, strlen(folder)) && !strstr(path, "-shm");
}

static int path_of(int file, char *path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, 1023);
    path[length < 0 ? 0 : length] = 0;
    return length > 0 && ours(path);
}

static void note(uint64_t what, const char *path, uint64_t place, const void *data, uint64_t length)
{
    uint64_t head[4] = { what, strlen(path), place, length };
    struct iovec parts[3] = { { head, sizeof head }, { (void *)path, head[1] }, { (void *)data, data ? length : 0 } };
    pthread_mutex_lock(&one_at_a_time);
    syscall(SYS_writev, book, parts, 3);
    pthread_mutex_unlock(&one_at_a_time);
}

#define REAL(type, name, ...) static type (*real)(__VA_ARGS__); if (!real) real = dlsym(RTLD_NEXT, name)

ssize_t pwrite64(int file, const void *data, size_t length, off64_t place)
{
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    ssize_t written = real(file, data, length, place);
    char path[1024];
    if (written > 0 && path_of(file, path))
        note(WRITE, path, place, data, written);
    return written;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t place) { return pwrite64(file, data, length, place); }

ssize_t write(int file, const void *data, size_t length)
{
    REAL(ssize_t, "write", int, const void *, size_t);
    char path[1024];
    off_t place = 0;
    int is_ours = file > 2 && path_of(file, path);
    if (is_ours)
    {
        struct stat about;
        place = (fcntl(file, F_GETFL) & O_APPEND) && !fstat(file, &about) ? about.st_size : lseek(file, 0, SEEK_CUR);
    }
    ssize_t written = real(file, data, length);
    if (written > 0 && is_ours)
        note(WRITE, path, place, data, written);
    return written;
}

int ftruncate64(int file, off64_t length)
{
    REAL(int, "ftruncate64", int, off64_t);
    int failed = real(file, length);
    char path[1024];
    if (!failed && path_of(file, path))
        note(TRUNCATE, path, length, NULL, 0);
    return failed;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int is_forgotten(const char *path)
{
    size_t length = strlen(path), end = forgets ? strlen(forgets) : 0;
    return end && (!strcmp(forgets, "*") || (length >= end && !strcmp(path + length - end, forgets)));
}

static int keep(int file, int (*real)(int))
{
    char path[1024];
    if (!path_of(file, path))
        return real(file);
    if (refuses && !access(refuses, F_OK))
    {
        errno = EIO;
        return -1;
    }
    if (is_forgotten(path))
        return 0;
    int failed = real(file);
    if (!failed)
        note(SYNC, path, 0, NULL, 0);
    return failed;
}

int fsync(int file)
{
    REAL(int, "fsync", int);
    return keep(file, real);
}

int fdatasync(int file)
{
    REAL(int, "fdatasync", int);
    return keep(file, real);
}

int unlink(const char *path)
{
    REAL(int, "unlink", const char *);
    int failed = real(path);
    if (!failed && ours(path))
        note(REMOVE, path, 0, NULL, 0);
    return failed;
}

int rename(const char *from, const char *to)
{
    REAL(int, "rename", const char *, const char *);
    int failed = real(from, to);
    if (!failed && ours(from))
        note(RENAME, from, 0, to, strlen(to));
    return failed;
}
