// An object file as the assembler has made it, read but not believed: what is looked up here lies within it.
#pragma once
#include <elf.h>
#include <stdbool.h>
#include <stddef.h>

enum { PAGE_BYTES = 4096, MOST_SECTIONS = SHN_LORESERVE, MOST_SYMBOLS = 1 << 16 };

// The one that was read.
extern struct object {
    const char *file;
    size_t size;
    const Elf64_Shdr *sections;
    unsigned section_count;
    const Elf64_Sym *symbols;
    size_t symbol_count;
    const char *names;
    size_t names_size;
} object;

// Whether there is one at `path`.
bool read_object(const char *path);

// "" where it is named outside of the file.
const char *name_of(const Elf64_Sym *symbol);
const char *section_name(const Elf64_Shdr *section);

// Whether g++ makes such sections of most sources.
bool is_understood(const Elf64_Shdr *section);
