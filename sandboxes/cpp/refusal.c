// The warm compiler knows what one that is started plainly knows, in the same order; but it has already instantiated the
// templates that the header uses. To a sample that can make a difference in two ways: it specialises one of those, which
// comes too late, or it adds to their namespace what they would have found. So the first error is looked at, since what is
// said behind it may come of it: it has to be one that honest mistakes make and that says nothing of specialisations. The
// compiler also takes its stand-in for the source in what it knows of that as a file (__TIMESTAMP__, #pragma once).
#include "refusal.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// What an error begins with,
static const char *const beginnings[] = {
    "expected ", "stray ‘", "extended character ", "missing terminating ", "unterminated ", "qualified-id in declaration ",
    "a function-definition is not allowed here", "ISO C++ forbids declaration of ‘", "variable or field ‘",
    "redefinition of ‘", "conflicting declaration ", "ambiguating new declaration ", "reference to ‘", "call of overloaded ‘",
    "no matching function for call to ‘", "no match for ‘", "too few arguments to ", "too many arguments to ",
    "cannot convert ‘", "could not convert ‘", "invalid conversion from ‘", "conversion from ‘", "narrowing conversion of ‘",
    "cannot bind ", "binding reference of type ", "passing ‘", "assignment of read-only ", "use of deleted function ‘",
    "invalid operands of types ‘", "invalid types ‘", "invalid use of ", "request for member ‘", "base operand of ‘",
    "lvalue required ", "return-statement with ", "returning initializer list", "jump to ", NULL};
// or what it says of a name.
static const char *const endings[] = {
    "’ was not declared in this scope", "’ has not been declared", "’ does not name a type", "’ does not name a template type",
    " has no member named ‘", "’ is not a member of ‘", "’ cannot be used as a function", ": No such file or directory", NULL};

static bool is_known(const char *error) {
    for (int i = 0; beginnings[i]; i++)
        if (strncmp(error, beginnings[i], strlen(beginnings[i])) == 0) return true;
    for (int i = 0; endings[i]; i++) {
        const char *found = strstr(error, endings[i]);
        if (found && !memchr(error, '\n', (size_t)(found - error))) return true;
    }
    return false;
}

// NAME:LINE:COLUMN: [fatal ]error: ..., where NAME is no path, as headers have.
static bool is_first_error_known(const char *words) {
    static const char mark[] = "error: ";
    const char *error = strstr(words, mark), *line = error;
    int place = 0;
    if (!error) return false;
    while (line > words && line[-1] != '\n') line--;
    sscanf(line, "%*[^/:\n]:%*u:%*u: %n", &place);
    if (place && strncmp(line + place, "fatal ", 6) == 0) place += 6;
    return place && line + place == error && is_known(error + strlen(mark));
}

static bool adds_to_the_library(const char *source) {
    static const char word[] = "namespace", before[] = "using ";
    const size_t length = strlen(before);
    for (const char *found = source; (found = strstr(found, word)); found++) {
        const char *name = found + strlen(word);
        while (isspace((unsigned char)*name)) name++;
        bool uses = (size_t)(found - source) >= length && strncmp(found - length, before, length) == 0;
        if (!uses && strncmp(name, "std", 3) == 0) return true;
    }
    return false;
}

static bool is_certain(const char *words, const char *source) {
    return is_first_error_known(words) && !adds_to_the_library(source) && !strstr(source, "__TIMESTAMP__");
}

static void repeat(int out, const char *words, size_t size) {
    ssize_t written;
    for (; size > 0; words += written, size -= (size_t)written)
        if ((written = write(out, words, size)) < 0) return;
}

void refuse_if_certain(int said, int out, const char *source) {
    struct stat status;
    char *words;
    if (fstat(said, &status) < 0 || !(words = calloc(1, (size_t)status.st_size + 1))) return;
    if (pread(said, words, (size_t)status.st_size, 0) != status.st_size || !is_certain(words, source)) return;
    repeat(out, words, (size_t)status.st_size);
    _exit(FATAL_EXIT_CODE);
}
