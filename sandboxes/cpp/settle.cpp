// At the end of every source the compiler goes through all that the header has, some thousands of functions and variables:
// it instantiates what templates they use, gives each its linkage and its name in the object, looks what of them the source
// needs, and removes the others, which are nearly all. To a small source that is half of the work, and most of the
// memory that it writes to. Here the first part is done once, with the compiler's own functions. In the second the
// compiler no longer meets what can only be needed by way of something else: that is hidden from its list of symbols, and those
// whom it has found to be needed come back when it is about to write.
//
// Made with the headers for gcc's plugins, since this has to know what symbols consist of.
#include "gcc-plugin.h"

#include "cp/cp-tree.h"
#include "cgraph.h"
#include "gimple-expr.h"
#include "gimplify.h"
#include "langhooks.h"
#include "settle.h"
#include "toplev.h"

#include <sys/stat.h>
#include <unistd.h>

// What the garbage collector knows of: the lists of cp/decl2.cc, and how to go through such a list and through symbols.
extern const ggc_root_tab gt_ggc_r_gt_cp_decl2_h[];
void gt_ggc_mx_vec_tree_va_gc_(void *);
void gt_ggc_mx_symtab_node(void *);
void gt_pch_nx_symtab_node(void *);

// Linkage, as in c_parse_final_cleanups of cp/decl2.cc -----------------------------------------------------------------------

typedef vec<tree, va_gc> *trees;

// The functions of which it is decided at a source's end whether they are needed: `deferred_fns`, which is static there. It is
// the list to which this adds:
static trees *find_deferred(void) {
    tree any = symtab->first_function()->decl;
    bool was_deferred = DECL_DEFER_OUTPUT(any);
    note_vague_linkage_fn(any);
    DECL_DEFER_OUTPUT(any) = was_deferred;
    for (const ggc_root_tab *root = gt_ggc_r_gt_cp_decl2_h; root->base; root++) {
        trees *list = (trees *)root->base;
        if (root->cb != gt_ggc_mx_vec_tree_va_gc_ || vec_safe_is_empty(*list) || (*list)->last() != any) continue;
        (*list)->pop();
        return list;
    }
    return NULL;
}

static bool clear_external(cgraph_node *node, void *) {
    DECL_EXTERNAL(node->decl) = 0;
    return false;
}

// With its aliases, and what else goes into its place in the object.
static void clear_all_external(cgraph_node *node) {
    symtab_node *next = node;
    do {
        if (cgraph_node *one = dyn_cast<cgraph_node *>(next)) one->call_for_symbol_thunks_and_aliases(clear_external, NULL, true);
        next = next->same_comdat_group;
    } while (next && next != node);
}

// Whether it is decided for good. What the header does not use itself, the source may or may not.
static bool decide(tree function) {
    cgraph_node *node = cgraph_node::get(function);
    if (!TREE_USED(function) || !node || !node->definition || !DECL_SAVED_TREE(function) || !DECL_INITIAL(function)) return false;
    import_export_decl(function);
    if (!DECL_NOT_REALLY_EXTERN(function) || !decl_needed_p(function)) return false;
    clear_all_external(node->cpp_implicit_alias ? node->get_alias_target() : node);
    return !DECL_EXTERNAL(function);
}

// While it goes through it, the list may grow.
static void decide_all(void) {
    trees *deferred = find_deferred();
    unsigned kept = 0, i;
    tree function;
    if (!deferred) return;
    FOR_EACH_VEC_SAFE_ELT(*deferred, i, function)
        if (!decide(function)) (**deferred)[kept++] = function;
    vec_safe_truncate(*deferred, kept);
}

// Of what wrapup_globals is given, variables alone are written out.
static void leave_out_functions(trees list) {
    unsigned kept = 0, i;
    tree one;
    FOR_EACH_VEC_SAFE_ELT(list, i, one)
        if (TREE_CODE(one) != FUNCTION_DECL) (*list)[kept++] = one;
    vec_safe_truncate(list, kept);
}

static void name_all(void) {
    symtab_node *node;
    FOR_EACH_SYMBOL(node)
        if (!is_a<varpool_node *>(node) || !DECL_HARD_REGISTER(node->decl)) DECL_ASSEMBLER_NAME(node->decl);
}

static void size(tree type) {
    gimple_seq statements = NULL;
    if (COMPLETE_TYPE_P(type) && TREE_CONSTANT(TYPE_SIZE(type))) gimplify_type_sizes(type, &statements);
}

// That there is nothing to compute for a type's size is noted on it and on all its synonyms where it is met first.
static void size_all(void) {
    cgraph_node *node;
    FOR_EACH_FUNCTION(node) {
        size(TREE_TYPE(TREE_TYPE(node->decl)));
        for (tree one = DECL_ARGUMENTS(node->decl); one; one = DECL_CHAIN(one)) size(TREE_TYPE(one));
    }
}

// Symbols, as in analyze_functions of cgraphunit.cc --------------------------------------------------------------------------

// Linked by `next`, in the order in which they were in the compiler's list.
static symtab_node *hidden;

// Whether it is in the object only where something needs it: that has been decided, or will be at the source's end.
static bool is_for_others(symtab_node *node) {
    tree decl = node->decl;
    if (is_a<varpool_node *>(node)) return DECL_COMDAT(decl) && !DECL_EXTERNAL(decl);
    if (DECL_INTERFACE_KNOWN(decl)) return DECL_COMDAT(decl);
    return DECL_EXTERNAL(decl) && DECL_NOT_REALLY_EXTERN(decl);
}

// Virtual functions tell the compiler of their classes.
static bool can_be_hidden(symtab_node *node) {
    tree decl = node->decl;
    if (!node->definition || node->force_output || node->forced_by_abi || DECL_PRESERVE_P(decl)) return false;
    if (DECL_VIRTUAL_P(decl) || DECL_ATTRIBUTES(decl) || !DECL_LANG_SPECIFIC(decl)) return false;
    return is_for_others(node);
}

static void unlink(symtab_node *node) {
    if (node->previous) node->previous->next = node->next;
    else symtab->nodes = node->next;
    if (node->next) node->next->previous = node->previous;
    node->previous = node->next = NULL;
    if (is_a<cgraph_node *>(node)) symtab->cgraph_count--;
}

static void hide(void) {
    static const ggc_root_tab roots[] = {{&hidden, 1, sizeof hidden, gt_ggc_mx_symtab_node, gt_pch_nx_symtab_node},
                                         LAST_GGC_ROOT_TAB};
    symtab_node **last = &hidden, *next;
    for (symtab_node *node = symtab->nodes; node; node = next) {
        next = node->next;
        if (!can_be_hidden(node)) continue;
        unlink(node);
        *last = node;
        last = &node->next;
    }
    ggc_register_root_tab(roots);
}

// That another is an alias for it is no need: aliases that are needed have put it into the queue (aux) themselves.
static bool is_needed(symtab_node *node) {
    cgraph_node *function = dyn_cast<cgraph_node *>(node);
    ipa_ref *reference;
    if (node->aux || (function && function->callers)) return true;
    for (unsigned i = 0; node->iterate_referring(i, reference); i++)
        if (reference->use != IPA_REF_ALIAS) return true;
    return false;
}

// As the compiler leaves what it does not remove.
static void finish(symtab_node *node) {
    cgraph_node *function = dyn_cast<cgraph_node *>(node);
    if (node->cpp_implicit_alias) node->fixup_same_cpp_alias_visibility(node->get_alias_target());
    node->aux = NULL;
    node->get_comdat_group_id();
    if (!function) return;
    symtab->cgraph_count++;
    if (function->definition && !function->alias && !function->thunk && !gimple_has_body_p(function->decl)) function->reset();
}

// The table of symbols by their names, once more, with those that have come back.
static void name_again(void) {
    symtab_node *node;
    FOR_EACH_SYMBOL(node) node->previous_sharing_asm_name = node->next_sharing_asm_name = NULL;
    symtab->assembler_name_hash = NULL;
    symtab->symtab_initialize_asm_name_hash();
}

static void show_needed(void) {
    symtab_node *last = symtab->nodes, *next;
    while (last && last->next) last = last->next;
    for (symtab_node *node = hidden; node; node = next) {
        next = node->next;
        if (!is_needed(node)) continue;
        *(last ? &last->next : &symtab->nodes) = node;
        node->previous = last;
        node->next = NULL;
        finish(node);
        last = node;
    }
    hidden = NULL;
    name_again();
}

// What the compiler calls between the two: once it knows what is needed, unless there were errors.
static void (*finalize_early_debug)(void);

static void before_debug(void) {
    show_needed();
    finalize_early_debug();
}

// ---------------------------------------------------------------------------------------------------------------------------

// The size of the compiler that the image was built with; what symbols consist of may differ in another.
static void check(void) {
    struct stat status;
    if (stat("/proc/self/exe", &status) == 0 && status.st_size == COMPILER_BYTES) return;
    dprintf(STDERR_FILENO, "not the compiler that settle.cpp was made with\n");
    _exit(1);
}

void settle(void) {
    check();
    at_eof = 1;
    symtab->process_same_body_aliases();
    instantiate_pending_templates(0);
    decide_all();
    at_eof = 0;
    symtab->cpp_implicit_aliases_done = false;
    process_and_check_pending_immediate_escalating_fns();
    name_all();
    size_all();
    leave_out_functions(static_decls);
    hide();
    initialize_rtl();
    finalize_early_debug = lang_hooks.finalize_early_debug;
    lang_hooks.finalize_early_debug = before_debug;
}
