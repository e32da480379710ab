#include "object.h"

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct object object;

static bool within(uint64_t offset, uint64_t size) { return offset <= object.size && size <= object.size - offset; }

static bool read_file(const char *path) {
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || fstat(descriptor, &status) < 0 || status.st_size < (off_t)sizeof(Elf64_Ehdr)) return false;
    object.size = (size_t)status.st_size;
    object.file = mmap(NULL, object.size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    close(descriptor);
    return object.file != MAP_FAILED;
}

static bool find_sections(void) {
    const Elf64_Ehdr *header = (const Elf64_Ehdr *)object.file;
    if (memcmp(header->e_ident, ELFMAG, SELFMAG) != 0 || header->e_type != ET_REL || header->e_machine != EM_X86_64) return false;
    unsigned count = object.section_count = header->e_shnum;
    if (count == 0 || count > MOST_SECTIONS || header->e_shentsize != sizeof(Elf64_Shdr)) return false;
    if (!within(header->e_shoff, count * sizeof(Elf64_Shdr))) return false;
    object.sections = (const Elf64_Shdr *)(object.file + header->e_shoff);
    for (const Elf64_Shdr *one = object.sections; one < object.sections + count; one++)
        if (one->sh_type != SHT_NOBITS && !within(one->sh_offset, one->sh_size)) return false;
    return true;
}

static bool find_symbols(void) {
    for (unsigned i = 0; i < object.section_count; i++) {
        const Elf64_Shdr *one = &object.sections[i];
        if (one->sh_type != SHT_SYMTAB || one->sh_link >= object.section_count) continue;
        object.symbols = (const Elf64_Sym *)(object.file + one->sh_offset);
        object.symbol_count = one->sh_size / sizeof *object.symbols;
        object.names = object.file + object.sections[one->sh_link].sh_offset;
        object.names_size = object.sections[one->sh_link].sh_size;
    }
    if (!object.symbols || object.symbol_count > MOST_SYMBOLS) return false;
    return object.names_size > 0 && object.names[object.names_size - 1] == '\0';
}

bool read_object(const char *path) { return read_file(path) && find_sections() && find_symbols(); }

const char *name_of(const Elf64_Sym *symbol) {
    return symbol->st_name < object.names_size ? object.names + symbol->st_name : "";
}

const char *section_name(const Elf64_Shdr *section) {
    const Elf64_Shdr *texts = &object.sections[((const Elf64_Ehdr *)object.file)->e_shstrndx];
    return section->sh_name < texts->sh_size ? object.file + texts->sh_offset + section->sh_name : "";
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

bool is_understood(const Elf64_Shdr *section) {
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_like(section, &known[i])) return section->sh_addralign <= PAGE_BYTES && section->sh_size < 1u << 30;
    return false;
}
