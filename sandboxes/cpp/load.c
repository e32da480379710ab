// An object file of one C++ source that was compiled with -fPIC, for x86-64.
//
// Its names are bound to its own definitions, and otherwise to what this process has: the C++ library and those that it needs.
// Variables that several may define, as templates have them, are the process's where it has them, so that there is one
// of each. What a linked program would replace in those libraries by a definition of its own cannot be replaced here.
#define _GNU_SOURCE
#include "load.h"

#include <dlfcn.h>
#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#if !defined(__x86_64__)

void *load(const char *path, const char *function) { return (void)path, (void)function, NULL; }

#else

enum { PAGE = 4096, MOST_SECTIONS = SHN_LORESERVE, MOST_SYMBOLS = 1 << 16, FRAMES_END = 16, STUB_BYTES = 8 };
// Parts of the memory, by what may be done with them, each from a page's begin.
enum part { CODE, CONSTANTS, VARIABLES, PARTS };

static const char *file;
static size_t file_size;
static const Elf64_Shdr *sections;
static unsigned section_count;
static const Elf64_Sym *symbols;
static size_t symbol_count;
static const char *names;
static size_t names_size;

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

// The file ----------------------------------------------------------------------------------------------------------

static bool within(uint64_t offset, uint64_t size) { return offset <= file_size && size <= file_size - offset; }

static bool read_file(const char *path) {
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fstat(descriptor, &status) < 0 || status.st_size < (off_t)sizeof(Elf64_Ehdr)) return false;
    file_size = (size_t)status.st_size;
    file = mmap(NULL, file_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    close(descriptor);
    return file != MAP_FAILED;
}

static bool find_sections(void) {
    const Elf64_Ehdr *header = (const Elf64_Ehdr *)file;
    if (memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_type != ET_REL || header->e_machine != EM_X86_64) return false;
    section_count = header->e_shnum;
    if (section_count == 0 || section_count > MOST_SECTIONS || header->e_shentsize != sizeof *sections) return false;
    if (!within(header->e_shoff, section_count * sizeof *sections)) return false;
    sections = (const Elf64_Shdr *)(file + header->e_shoff);
    for (unsigned i = 0; i < section_count; i++)
        if (sections[i].sh_type != SHT_NOBITS && !within(sections[i].sh_offset, sections[i].sh_size)) return false;
    return true;
}

static bool find_symbols(void) {
    for (unsigned i = 0; i < section_count; i++) {
        if (sections[i].sh_type != SHT_SYMTAB || sections[i].sh_link >= section_count) continue;
        symbols = (const Elf64_Sym *)(file + sections[i].sh_offset);
        symbol_count = sections[i].sh_size / sizeof *symbols;
        names = file + sections[sections[i].sh_link].sh_offset;
        names_size = sections[sections[i].sh_link].sh_size;
    }
    return symbols && symbol_count <= MOST_SYMBOLS && names_size > 0 && names[names_size - 1] == '\0';
}

static const char *name_of(const Elf64_Sym *symbol) { return symbol->st_name < names_size ? names + symbol->st_name : ""; }

// The memory --------------------------------------------------------------------------------------------------------

static const char *section_name(const Elf64_Shdr *section) {
    const Elf64_Shdr *texts = &sections[((const Elf64_Ehdr *)file)->e_shstrndx];
    return section->sh_name < texts->sh_size ? file + texts->sh_offset + section->sh_name : "";
}

static bool is_frames(const Elf64_Shdr *section) { return strcmp(section_name(section), ".eh_frame") == 0; }

static enum part part_of(const Elf64_Shdr *section) {
    if (section->sh_flags & SHF_EXECINSTR) return CODE;
    bool relocated_constants = strncmp(section_name(section), ".data.rel.ro", 12) == 0;
    return section->sh_flags & SHF_WRITE && !relocated_constants ? VARIABLES : CONSTANTS;
}

// What g++ makes of most sources. What else there may be is for the linker: constructors with a priority, thread-local
// variables, sections that a sample names itself.
static const struct known {
    const char *name;
    uint32_t type;
    uint64_t flags;
    // A name may go on behind a dot.
    bool goes_on;
} known[] = {
    {"", SHT_NULL, 0, false},
    {".group", SHT_GROUP, 0, false},
    {".text", SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, true},
    {".data", SHT_PROGBITS, SHF_ALLOC | SHF_WRITE, true},
    {".bss", SHT_NOBITS, SHF_ALLOC | SHF_WRITE, true},
    {".rodata", SHT_PROGBITS, SHF_ALLOC, true},
    {".gcc_except_table", SHT_PROGBITS, SHF_ALLOC, true},
    {".eh_frame", SHT_PROGBITS, SHF_ALLOC, false},
    {".init_array", SHT_INIT_ARRAY, SHF_ALLOC | SHF_WRITE, false},
    {".rela", SHT_RELA, SHF_INFO_LINK, true},
    {".comment", SHT_PROGBITS, 0, false},
    {".note.GNU-stack", SHT_PROGBITS, 0, false},
    {".symtab", SHT_SYMTAB, 0, false},
    {".strtab", SHT_STRTAB, 0, false},
    {".shstrtab", SHT_STRTAB, 0, false},
};

static bool is_like(const Elf64_Shdr *section, const struct known *one) {
    const uint64_t ignored = SHF_MERGE | SHF_STRINGS | SHF_GROUP;
    const char *name = section_name(section);
    size_t length = strlen(one->name);
    if (section->sh_type != one->type || (section->sh_flags & ~ignored) != one->flags) return false;
    return strncmp(name, one->name, length) == 0 && (!name[length] || (one->goes_on && name[length] == '.'));
}

static bool is_understood(const Elf64_Shdr *section) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_like(section, &known[i])) return section->sh_addralign <= PAGE && section->sh_size < 1u << 30;
    return false;
}

// Gives each section its place in `part`, from `end` on; the new end.
static size_t place(enum part part, size_t end) {
    for (unsigned i = 0; i < section_count; i++) {
        const Elf64_Shdr *section = &sections[i];
        if (!(section->sh_flags & SHF_ALLOC) || part_of(section) != part) continue;
        size_t alignment = section->sh_addralign ? section->sh_addralign : 1;
        end = (end + alignment - 1) / alignment * alignment;
        section_at[i] = end;
        end += section->sh_size + (is_frames(section) ? FRAMES_END : 0);
    }
    return end;
}

static size_t whole_pages(size_t size) { return (size + PAGE - 1) / PAGE * PAGE; }

static bool place_sections(void) {
    size_t end = 0;
    for (unsigned i = 0; i < section_count; i++)
        if (!is_understood(&sections[i])) return false;
    for (enum part part = CODE; part < PARTS; part++) {
        part_at[part] = end;
        if (part == CODE) end += symbol_count * STUB_BYTES;
        if (part == CONSTANTS) end += symbol_count * (sizeof *addresses + sizeof *of_threads);
        end = whole_pages(place(part, end));
    }
    part_at[PARTS] = end;
    memory = mmap(NULL, end, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return false;
    stubs = (unsigned char *)memory + part_at[CODE];
    addresses = (uintptr_t *)(memory + part_at[CONSTANTS]);
    of_threads = (struct of_thread *)(addresses + symbol_count);
    return true;
}

static void fill_sections(void) {
    for (unsigned i = 0; i < section_count; i++) {
        if (!(sections[i].sh_flags & SHF_ALLOC)) continue;
        section_at[i] += (uintptr_t)memory;
        if (sections[i].sh_type != SHT_NOBITS)
            memcpy((void *)section_at[i], file + sections[i].sh_offset, sections[i].sh_size);
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
    if (strcmp(name_of(&symbols[i]), "_GLOBAL_OFFSET_TABLE_") == 0) return true;
    symbol_at[i] = theirs(name_of(&symbols[i]));
    return symbol_at[i] || ELF64_ST_BIND(symbols[i].st_info) == STB_WEAK;
}

static bool bind_defined(size_t i) {
    const Elf64_Sym *symbol = &symbols[i];
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
    const Elf64_Sym *symbol = &symbols[i];
    if (symbol->st_shndx == SHN_UNDEF) return i == 0 || bind_undefined(i);
    if (symbol->st_shndx < section_count) return bind_defined(i);
    // A file's name.
    return symbol->st_shndx == SHN_ABS && ELF64_ST_BIND(symbol->st_info) == STB_LOCAL;
}

static bool bind_all(void) {
    for (size_t i = 0; i < symbol_count; i++)
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
    uintptr_t target = symbol < symbol_count ? symbol_at[symbol] : 0;
    if (symbol >= symbol_count) return false;
    bool each_threads = ELF64_ST_TYPE(symbols[symbol].st_info) == STT_TLS;
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
    const Elf64_Rela *entries = (const Elf64_Rela *)(file + list->sh_offset);
    if (list->sh_info >= section_count) return false;
    const Elf64_Shdr *section = &sections[list->sh_info];
    if (!(section->sh_flags & SHF_ALLOC)) return true;
    for (size_t i = 0; i < list->sh_size / sizeof *entries; i++) {
        if (entries[i].r_offset + width(&entries[i]) > section->sh_size) return false;
        if (!relocate_one(section_at[list->sh_info] + entries[i].r_offset, &entries[i])) return false;
    }
    return true;
}

static bool relocate_all(void) {
    for (unsigned i = 0; i < section_count; i++) {
        if (sections[i].sh_type == SHT_REL) return false;
        if (sections[i].sh_type == SHT_RELA && !relocate(&sections[i])) return false;
    }
    return true;
}

// Going -------------------------------------------------------------------------------------------------------------

static bool protect(enum part part, int rights) {
    return mprotect(memory + part_at[part], part_at[part + 1] - part_at[part], rights) == 0;
}

static void construct(void) {
    for (unsigned i = 0; i < section_count; i++)
        if (is_frames(&sections[i]) && sections[i].sh_size) __register_frame((void *)section_at[i]);
    for (unsigned i = 0; i < section_count; i++) {
        void (*const *constructors)(void) = (void (*const *)(void))section_at[i];
        if (sections[i].sh_type != SHT_INIT_ARRAY) continue;
        for (size_t next = 0; next < sections[i].sh_size / sizeof *constructors; next++) constructors[next]();
    }
}

static void *find(const char *function) {
    for (size_t i = 0; i < symbol_count; i++)
        if (symbols[i].st_shndx != SHN_UNDEF && strcmp(name_of(&symbols[i]), function) == 0) return (void *)symbol_at[i];
    return NULL;
}

void *load(const char *path, const char *function) {
    if (!read_file(path) || !find_sections() || !find_symbols() || !place_sections()) return NULL;
    fill_sections();
    if (!bind_all() || !relocate_all()) return NULL;
    if (!protect(CODE, PROT_READ | PROT_EXEC) || !protect(CONSTANTS, PROT_READ)) return NULL;
    void *found = find(function);
    if (found) construct();
    return found;
}

#endif
