// An object file of one C++ source that was compiled with -fPIC, for x86-64.
//
// Its names are bound to its own definitions, and otherwise to what this process has: the C++ library and those that it needs.
// Variables that several may define, as templates have them, are the process's where it has them, so that there is one
// of each. What a linked program would replace in those libraries by a definition of its own cannot be replaced here.
#define _GNU_SOURCE
#include "load.h"
#include "object.h"

#include <dlfcn.h>
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>

#if !defined(__x86_64__)

void *load(const char *path, const char *function) { return (void)path, (void)function, NULL; }

#else

enum { FRAMES_END = 16, STUB_BYTES = 8 };
// Parts of the memory, by what may be done with them, each from a page's begin.
enum part { CODE, CONSTANTS, VARIABLES, PARTS };

// Where each section and symbol is; 0 for those that are nowhere.
static uintptr_t section_at[MOST_SECTIONS];
static uintptr_t symbol_at[MOST_SYMBOLS];
static char *memory;
static size_t part_at[PARTS + 1];
// For each symbol its address, what __tls_get_addr takes for it, and a jump there.
static uintptr_t *addresses;
static struct of_thread {
    uintptr_t module, offset;
} *of_threads;
static unsigned char *stubs;

extern void __register_frame(void *);

// The memory --------------------------------------------------------------------------------------------------------

static bool is_frames(const Elf64_Shdr *section) { return strcmp(section_name(section), ".eh_frame") == 0; }

static enum part part_of(const Elf64_Shdr *section) {
    if (section->sh_flags & SHF_EXECINSTR) return CODE;
    bool relocated_constants = strncmp(section_name(section), ".data.rel.ro", 12) == 0;
    return section->sh_flags & SHF_WRITE && !relocated_constants ? VARIABLES : CONSTANTS;
}

// Gives each section its place in `part`, from `end` on; the new end.
static size_t place(enum part part, size_t end) {
    for (unsigned i = 0; i < object.section_count; i++) {
        const Elf64_Shdr *section = &object.sections[i];
        if (!(section->sh_flags & SHF_ALLOC) || part_of(section) != part) continue;
        size_t alignment = section->sh_addralign ? section->sh_addralign : 1;
        end = (end + alignment - 1) / alignment * alignment;
        section_at[i] = end;
        end += section->sh_size + (is_frames(section) ? FRAMES_END : 0);
    }
    return end;
}

static size_t whole_pages(size_t size) { return (size + PAGE_BYTES - 1) / PAGE_BYTES * PAGE_BYTES; }

static bool place_sections(void) {
    size_t end = 0;
    for (unsigned i = 0; i < object.section_count; i++)
        if (!is_understood(&object.sections[i])) return false;
    for (enum part part = CODE; part < PARTS; part++) {
        part_at[part] = end;
        if (part == CODE) end += object.symbol_count * STUB_BYTES;
        if (part == CONSTANTS) end += object.symbol_count * (sizeof *addresses + sizeof *of_threads);
        end = whole_pages(place(part, end));
    }
    part_at[PARTS] = end;
    memory = mmap(NULL, end, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return false;
    stubs = (unsigned char *)memory + part_at[CODE];
    addresses = (uintptr_t *)(memory + part_at[CONSTANTS]);
    of_threads = (struct of_thread *)(addresses + object.symbol_count);
    return true;
}

static void fill_sections(void) {
    for (unsigned i = 0; i < object.section_count; i++) {
        if (!(object.sections[i].sh_flags & SHF_ALLOC)) continue;
        section_at[i] += (uintptr_t)memory;
        if (object.sections[i].sh_type != SHT_NOBITS)
            memcpy((void *)section_at[i], object.file + object.sections[i].sh_offset, object.sections[i].sh_size);
    }
}

// Names -------------------------------------------------------------------------------------------------------------

static uintptr_t theirs(const char *name) {
    // Says whose a destructor is; any address will do that is near.
    if (strcmp(name, "__dso_handle") == 0) return (uintptr_t)memory;
    return (uintptr_t)dlsym(RTLD_DEFAULT, name);
}

static bool bind_undefined(size_t i) {
    // The assembler names it wherever there is a relocation of this kind; one that needs it is not understood.
    if (strcmp(name_of(&object.symbols[i]), "_GLOBAL_OFFSET_TABLE_") == 0) return true;
    symbol_at[i] = theirs(name_of(&object.symbols[i]));
    return symbol_at[i] || ELF64_ST_BIND(object.symbols[i].st_info) == STB_WEAK;
}

static bool bind_defined(size_t i) {
    const Elf64_Sym *symbol = &object.symbols[i];
    int binding = ELF64_ST_BIND(symbol->st_info);
    symbol_at[i] = section_at[symbol->st_shndx] + symbol->st_value;
    if (binding == STB_LOCAL || !section_at[symbol->st_shndx]) return true;
    if (binding == STB_GLOBAL) return !theirs(name_of(symbol));
    if (ELF64_ST_TYPE(symbol->st_info) != STT_OBJECT) return ELF64_ST_TYPE(symbol->st_info) != STT_GNU_IFUNC;
    uintptr_t already = theirs(name_of(symbol));
    if (already) symbol_at[i] = already;
    return true;
}

static bool bind(size_t i) {
    const Elf64_Sym *symbol = &object.symbols[i];
    if (symbol->st_shndx == SHN_UNDEF) return i == 0 || bind_undefined(i);
    if (symbol->st_shndx < object.section_count) return bind_defined(i);
    // A file's name.
    return symbol->st_shndx == SHN_ABS && ELF64_ST_BIND(symbol->st_info) == STB_LOCAL;
}

static bool bind_all(void) {
    for (size_t i = 0; i < object.symbol_count; i++)
        if (!bind(i)) return false;
    return true;
}

// Relocations -------------------------------------------------------------------------------------------------------

static uintptr_t address_of(size_t symbol) {
    addresses[symbol] = symbol_at[symbol];
    return (uintptr_t)&addresses[symbol];
}

// jmp *address(%rip)
static uintptr_t stub_of(size_t symbol) {
    unsigned char *stub = stubs + symbol * STUB_BYTES;
    int32_t distance = (int32_t)(address_of(symbol) - (uintptr_t)(stub + 6));
    stub[0] = 0xff, stub[1] = 0x25;
    memcpy(stub + 2, &distance, sizeof distance);
    return (uintptr_t)stub;
}

static int find_module(struct dl_phdr_info *library, size_t size, void *found) {
    (void)size;
    struct of_thread *one = found;
    uintptr_t begin = (uintptr_t)library->dlpi_tls_data;
    for (int i = 0; begin && i < library->dlpi_phnum; i++) {
        if (library->dlpi_phdr[i].p_type != PT_TLS || one->offset - begin >= library->dlpi_phdr[i].p_memsz) continue;
        *one = (struct of_thread){library->dlpi_tls_modid, one->offset - begin};
        return 1;
    }
    return 0;
}

// A library's variable that each thread has one of: `symbol_at` is where this thread's is.
static uintptr_t of_thread(size_t symbol) {
    struct of_thread *one = &of_threads[symbol];
    if (one->module) return (uintptr_t)one;
    one->offset = symbol_at[symbol];
    return dl_iterate_phdr(find_module, one) ? (uintptr_t)one : 0;
}

static bool is_ours(uintptr_t address) {
    return address >= (uintptr_t)memory && address <= (uintptr_t)memory + part_at[PARTS];
}

static bool put_distance(uintptr_t at, uintptr_t target, int64_t addend) {
    int64_t distance = (int64_t)(target + (uint64_t)addend - at);
    int32_t written = (int32_t)distance;
    memcpy((void *)at, &written, sizeof written);
    return written == distance;
}

static bool relocate_one(uintptr_t at, const Elf64_Rela *entry) {
    size_t symbol = ELF64_R_SYM(entry->r_info);
    uintptr_t target = symbol < object.symbol_count ? symbol_at[symbol] : 0;
    if (symbol >= object.symbol_count) return false;
    bool each_threads = ELF64_ST_TYPE(object.symbols[symbol].st_info) == STT_TLS;
    if (each_threads != (ELF64_R_TYPE(entry->r_info) == R_X86_64_TLSGD)) return false;
    switch (ELF64_R_TYPE(entry->r_info)) {
    case R_X86_64_64:
        target += (uint64_t)entry->r_addend;
        memcpy((void *)at, &target, sizeof target);
        return true;
    case R_X86_64_PC32:
        return put_distance(at, target, entry->r_addend);
    case R_X86_64_PLT32:
        return put_distance(at, is_ours(target) ? target : stub_of(symbol), entry->r_addend);
    case R_X86_64_GOTPCREL:
    case R_X86_64_GOTPCRELX:
    case R_X86_64_REX_GOTPCRELX:
        return put_distance(at, address_of(symbol), entry->r_addend);
    case R_X86_64_TLSGD:
        return of_thread(symbol) && put_distance(at, of_thread(symbol), entry->r_addend);
    default:
        return false;
    }
}

static size_t width(const Elf64_Rela *entry) { return ELF64_R_TYPE(entry->r_info) == R_X86_64_64 ? 8 : 4; }

static bool relocate(const Elf64_Shdr *list) {
    const Elf64_Rela *entries = (const Elf64_Rela *)(object.file + list->sh_offset);
    if (list->sh_info >= object.section_count) return false;
    const Elf64_Shdr *section = &object.sections[list->sh_info];
    if (!(section->sh_flags & SHF_ALLOC)) return true;
    for (size_t i = 0; i < list->sh_size / sizeof *entries; i++) {
        if (entries[i].r_offset + width(&entries[i]) > section->sh_size) return false;
        if (!relocate_one(section_at[list->sh_info] + entries[i].r_offset, &entries[i])) return false;
    }
    return true;
}

static bool relocate_all(void) {
    for (unsigned i = 0; i < object.section_count; i++) {
        if (object.sections[i].sh_type == SHT_REL) return false;
        if (object.sections[i].sh_type == SHT_RELA && !relocate(&object.sections[i])) return false;
    }
    return true;
}

// Going -------------------------------------------------------------------------------------------------------------

static bool protect(enum part part, int rights) {
    return mprotect(memory + part_at[part], part_at[part + 1] - part_at[part], rights) == 0;
}

static void construct(void) {
    for (unsigned i = 0; i < object.section_count; i++)
        if (is_frames(&object.sections[i]) && object.sections[i].sh_size) __register_frame((void *)section_at[i]);
    for (unsigned i = 0; i < object.section_count; i++) {
        void (*const *constructors)(void) = (void (*const *)(void))section_at[i];
        if (object.sections[i].sh_type != SHT_INIT_ARRAY) continue;
        for (size_t next = 0; next < object.sections[i].sh_size / sizeof *constructors; next++) constructors[next]();
    }
}

static void *find(const char *function) {
    for (size_t i = 0; i < object.symbol_count; i++) {
        const Elf64_Sym *symbol = &object.symbols[i];
        if (symbol->st_shndx != SHN_UNDEF && strcmp(name_of(symbol), function) == 0) return (void *)symbol_at[i];
    }
    return NULL;
}

void *load(const char *path, const char *function) {
    if (!read_object(path) || !place_sections()) return NULL;
    fill_sections();
    if (!bind_all() || !relocate_all()) return NULL;
    if (!protect(CODE, PROT_READ | PROT_EXEC) || !protect(CONSTANTS, PROT_READ)) return NULL;
    void *found = find(function);
    if (found) construct();
    return found;
}

#endif
