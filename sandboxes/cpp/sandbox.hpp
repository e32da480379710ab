// What both sides of a split C++ program share: plain data over a pipe.
//
// Precompiled, and included before anything of the sample's, so that none of its macros reach this text. The headers
// are those that the published evaluator puts before every program (IMPORT_HELPER in codegeex/benchmark/utils.py of
// THUDM/CodeGeeX) and no others: with `using namespace std`, each further header is names that a sample may not use.
//
// A frame is a 32-bit length and that many bytes. Values describe their own shape, and what reads them knows the shape
// that the declaration asks for; anything else ends the judge.
//     b u8           bool               i i64 / w i128      whole number of any type
//     d f64 / l f80  floating point     s u32 bytes         string
//     v u32 values   sequence, set, array                   m u32 (key value)...   map
//     t u32 values   pair, tuple, struct                    o u8 [value]           optional
//     a u8 value     one of a closed set of types: any (any.hpp), variant (variant.hpp)
#pragma once
#include <stdlib.h>
#include <algorithm>
#include <math.h>
#include <stdio.h>
#include <vector>
#include <string>
#include <climits>
#include <cstring>
#include <iostream>

namespace sandbox_rpc_ {

// JudgeExit of humaneval_x/programs.py.
enum : int { passed = 0, wrong_answer = 41, sample_raised = 42, sample_ended = 43, bad_frame = 44 };

constexpr unsigned frame_limit = 16u << 20;
constexpr int depth_limit = 2000;

[[noreturn]] void quit(int code, const char* why);

struct Out {
    std::string bytes;
    void tag(char tag) { bytes.push_back(tag); }
    void raw(const void* data, std::size_t size);
    void count(char tag, std::size_t count);
    void boolean(bool value);
    void integer(__int128 value);
    void floating(double value);
    void floating(long double value);
    void text(const char* data, std::size_t size);
};

class In {
  public:
    int depth = 0;
    In() = default;
    explicit In(std::string bytes);
    char tag();
    void expect(char tag);
    void raw(void* data, std::size_t size);
    // Never more than there are bytes left, since no value is empty: nothing to allocate much for.
    std::size_t count(char tag);
    bool boolean();
    __int128 integer();
    long double floating();
    void text(std::string& value);
    void finish();

  private:
    std::string bytes_;
    std::size_t next_ = 0;
};

struct Deeper {
    In& in;
    explicit Deeper(In& in);
    ~Deeper();
};

// How a T is written and read. Structs of a declaration get theirs from Fields, by a line that the harness writes.
template <class T> struct codec;

template <class T> void put(Out& out, const T& value) { codec<T>::put(out, value); }
template <class T> void take(In& in, T& value) { codec<T>::take(in, value); }

template <> struct codec<bool> {
    static void put(Out& out, bool value) { out.boolean(value); }
    static void take(In& in, bool& value) { value = in.boolean(); }
};

template <class T> requires (std::is_integral_v<T> || std::is_same_v<T, __int128>) struct codec<T> {
    static void put(Out& out, T value) { out.integer(value); }
    static void take(In& in, T& value) {
        __int128 read = in.integer();
        value = static_cast<T>(read);
        // A number that the declared type cannot hold is an answer, and equal to none.
        if (static_cast<__int128>(value) != read) quit(wrong_answer, "a whole number beyond the declared type");
    }
};

template <class T> requires std::is_floating_point_v<T> struct codec<T> {
    static void put(Out& out, T value) {
        out.floating(static_cast<std::conditional_t<std::is_same_v<T, long double>, long double, double>>(value));
    }
    static void take(In& in, T& value) { value = static_cast<T>(in.floating()); }
};

template <class T> requires std::is_enum_v<T> struct codec<T> {
    using Number = std::underlying_type_t<T>;
    static void put(Out& out, T value) { codec<Number>::put(out, static_cast<Number>(value)); }
    static void take(In& in, T& value) {
        Number number;
        codec<Number>::take(in, number);
        value = static_cast<T>(number);
    }
};

template <> struct codec<std::string> {
    static void put(Out& out, const std::string& value) { out.text(value.data(), value.size()); }
    static void take(In& in, std::string& value) { in.text(value); }
};

template <class T> concept Map = requires { typename T::key_type; typename T::mapped_type; };
template <class T> concept Set = requires { typename T::key_type; } && !Map<T>;
template <class T> concept Sequence = requires(T value, typename T::value_type item) { value.push_back(item); value.begin(); };
template <class T> concept Fixed = std::is_array_v<T>
    || (requires(T value) { std::tuple_size<T>::value; value.begin(); });
template <class T> concept Tuple = requires { std::tuple_size<T>::value; } && !Fixed<T>;
template <class T> concept Optional = requires(T value) { value.has_value(); value.reset(); *value; };

template <Sequence T> struct codec<T> {
    using Item = typename T::value_type;
    static void put(Out& out, const T& value) {
        out.count('v', value.size());
        // By value: vector<bool> holds no bools to refer to.
        for (Item item : value) sandbox_rpc_::put<Item>(out, item);
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        value.clear();
        for (std::size_t left = in.count('v'); left > 0; --left) {
            Item item{};
            sandbox_rpc_::take(in, item);
            value.push_back(std::move(item));
        }
    }
};

template <Set T> struct codec<T> {
    static void put(Out& out, const T& value) {
        out.count('v', value.size());
        for (const auto& item : value) sandbox_rpc_::put(out, item);
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        value.clear();
        for (std::size_t left = in.count('v'); left > 0; --left) {
            typename T::key_type item{};
            sandbox_rpc_::take(in, item);
            value.insert(std::move(item));
        }
    }
};

template <Map T> struct codec<T> {
    static void put(Out& out, const T& value) {
        out.count('m', value.size());
        for (const auto& item : value) {
            sandbox_rpc_::put(out, item.first);
            sandbox_rpc_::put(out, item.second);
        }
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        value.clear();
        for (std::size_t left = in.count('m'); left > 0; --left) {
            typename T::key_type key{};
            typename T::mapped_type mapped{};
            sandbox_rpc_::take(in, key);
            sandbox_rpc_::take(in, mapped);
            value.insert({std::move(key), std::move(mapped)});
        }
    }
};

template <Fixed T> struct codec<T> {
    static void put(Out& out, const T& value) {
        out.count('v', std::size(value));
        for (const auto& item : value) sandbox_rpc_::put(out, item);
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        if (in.count('v') != std::size(value)) quit(bad_frame, "an array of another length");
        for (auto& item : value) sandbox_rpc_::take(in, item);
    }
};

template <Tuple T> struct codec<T> {
    static void put(Out& out, const T& value) {
        std::apply([&](const auto&... items) {
            out.count('t', sizeof...(items));
            (sandbox_rpc_::put(out, items), ...);
        }, value);
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        if (in.count('t') != std::tuple_size<T>::value) quit(bad_frame, "a tuple of another length");
        std::apply([&](auto&... items) { (sandbox_rpc_::take(in, items), ...); }, value);
    }
};

template <Optional T> struct codec<T> {
    static void put(Out& out, const T& value) {
        out.tag('o');
        out.boolean(value.has_value());
        if (value.has_value()) sandbox_rpc_::put(out, *value);
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        in.expect('o');
        value.reset();
        if (!in.boolean()) return;
        typename T::value_type item{};
        sandbox_rpc_::take(in, item);
        value = std::move(item);
    }
};

// template <> struct codec<Point> : Fields<Point, &Point::x, &Point::y> {};
template <class T, auto... members> struct Fields {
    static void put(Out& out, const T& value) {
        out.count('t', sizeof...(members));
        (sandbox_rpc_::put(out, value.*members), ...);
    }
    static void take(In& in, T& value) {
        Deeper deeper(in);
        if (in.count('t') != sizeof...(members)) quit(bad_frame, "a struct of another size");
        (sandbox_rpc_::take(in, value.*members), ...);
    }
};

// Calls ----------------------------------------------------------------------------------------------------------
// A request is the arguments. A reply is 'R', the result, and those arguments that the function may have changed;
// or 'E', the kind of exception, its type and its message.
//
// The harness writes a stub for the judge and an entry for the sample (humaneval_x/languages/cpp.py), which hand every
// parameter of the declared type A through the templates below.

// The judge's side: sends the request and waits for its reply. Throws what the sample threw, as nearly as a standard
// exception can; ends the judge where there is no reply.
In ask(const Out& request);
// The sample's side, in each sample's program: answers one call, with what follows the 'R'.
void entry(In& request, Out& reply);

// What holds a parameter's value: the type itself, or what a view of it looks at.
template <class A> struct Holder { using type = A; };
template <> struct Holder<const char*> { using type = std::string; };
template <> struct Holder<std::string_view> { using type = std::string; };
template <class A> using Held = typename Holder<std::remove_cvref_t<A>>::type;

template <class A> constexpr bool comes_back =
    std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>>;

template <class A, class T> void put_argument(Out& request, const T& argument) {
    if constexpr (std::is_same_v<T, Held<A>>) put(request, argument);
    else put<Held<A>>(request, Held<A>(argument));
}

template <class A, class T> void take_back(In& reply, T& argument) {
    if constexpr (comes_back<A>) take(reply, argument);
}

template <class A> Held<A> take_argument(In& request) {
    Held<A> argument{};
    take(request, argument);
    return argument;
}

// The argument for a call: an lvalue, as most signatures bind to it.
template <class A> decltype(auto) pass(Held<A>& held) {
    using Plain = std::remove_cvref_t<A>;
    if constexpr (std::is_same_v<Plain, const char*>) return held.c_str();
    else if constexpr (std::is_same_v<Plain, Held<A>>) return (held);
    else return Plain(held);
}

template <class A> void put_back(Out& reply, const Held<A>& argument) {
    if constexpr (comes_back<A>) put(reply, argument);
}

// The declared type says how an answer is written; a whole number of another type keeps its value, for the judge to see.
template <class R, class T> void put_result(Out& reply, T&& result) {
    if constexpr (std::is_same_v<R, std::remove_cvref_t<T>>) {
        put<R>(reply, result);
    } else if constexpr (std::is_integral_v<R> && !std::is_same_v<R, bool> && std::is_integral_v<std::remove_cvref_t<T>>) {
        reply.integer(result);
    } else {
        R declared = std::forward<T>(result);
        put(reply, declared);
    }
}

template <class R> R take_result(In& reply) {
    R result{};
    take(reply, result);
    return result;
}

// Compiled once, in rpc.cpp and library.cpp: what most programs use is not compiled with every one of them.
#define SANDBOX_ONCE_(linkage)                                  \
    linkage template struct codec<std::vector<bool>>;           \
    linkage template struct codec<std::vector<int>>;            \
    linkage template struct codec<std::vector<long long>>;      \
    linkage template struct codec<std::vector<float>>;          \
    linkage template struct codec<std::vector<double>>;         \
    linkage template struct codec<std::vector<std::string>>;    \
    linkage template struct codec<std::vector<std::vector<int>>>;
SANDBOX_ONCE_(extern)

#define SANDBOX_SERVED_(linkage, T)                             \
    linkage template T take_argument<T>(In&);                   \
    linkage template void put_result<T, T>(Out&, T&&);
#define SANDBOX_ONCE_SERVED_(linkage)                           \
    SANDBOX_SERVED_(linkage, bool)                              \
    SANDBOX_SERVED_(linkage, char)                              \
    SANDBOX_SERVED_(linkage, int)                               \
    SANDBOX_SERVED_(linkage, long)                              \
    SANDBOX_SERVED_(linkage, long long)                         \
    SANDBOX_SERVED_(linkage, float)                             \
    SANDBOX_SERVED_(linkage, double)                            \
    SANDBOX_SERVED_(linkage, std::string)                       \
    SANDBOX_SERVED_(linkage, std::vector<bool>)                 \
    SANDBOX_SERVED_(linkage, std::vector<int>)                  \
    SANDBOX_SERVED_(linkage, std::vector<long long>)            \
    SANDBOX_SERVED_(linkage, std::vector<float>)                \
    SANDBOX_SERVED_(linkage, std::vector<double>)               \
    SANDBOX_SERVED_(linkage, std::vector<std::string>)          \
    SANDBOX_SERVED_(linkage, std::vector<std::vector<int>>)
SANDBOX_ONCE_SERVED_(extern)

}  // namespace sandbox_rpc_

#define SANDBOX_ITEMS_(linkage, Range)                                                      \
    linkage template void std::sort(Range::iterator, Range::iterator);                      \
    linkage template void std::reverse(Range::iterator, Range::iterator);                   \
    linkage template Range::iterator std::max_element(Range::iterator, Range::iterator);    \
    linkage template Range::iterator std::min_element(Range::iterator, Range::iterator);    \
    linkage template Range::iterator std::find(Range::iterator, Range::iterator, const Range::value_type&);
#define SANDBOX_TEXTS_(linkage)                                                             \
    linkage template class std::basic_string<char>;                                         \
    linkage template std::string::basic_string(const char*, const std::allocator<char>&);   \
    linkage template std::string std::operator+(const std::string&, const std::string&);    \
    linkage template std::string std::operator+(const std::string&, const char*);           \
    linkage template std::string std::operator+(const std::string&, char);                  \
    linkage template std::string std::operator+(const char*, const std::string&);           \
    linkage template std::string std::operator+(char, const std::string&);                  \
    linkage template std::string std::operator+(std::string&&, const std::string&);         \
    linkage template std::string std::operator+(std::string&&, const char*);                \
    linkage template std::string std::operator+(std::string&&, char);                       \
    linkage template std::string std::operator+(const std::string&, std::string&&);         \
    linkage template std::string std::operator+(std::string&&, std::string&&);
#define SANDBOX_ONCE_STD_(linkage)                                                          \
    SANDBOX_TEXTS_(linkage)                                                                 \
    linkage template class std::vector<char>;                                               \
    linkage template class std::vector<bool>;                                               \
    linkage template class std::vector<int>;                                                \
    linkage template class std::vector<long long>;                                          \
    linkage template class std::vector<float>;                                              \
    linkage template class std::vector<double>;                                             \
    linkage template class std::vector<std::string>;                                        \
    linkage template class std::vector<std::vector<int>>;                                   \
    SANDBOX_ITEMS_(linkage, std::string)                                                    \
    SANDBOX_ITEMS_(linkage, std::vector<int>)                                               \
    SANDBOX_ITEMS_(linkage, std::vector<float>)                                             \
    SANDBOX_ITEMS_(linkage, std::vector<std::string>)
SANDBOX_ONCE_STD_(extern)

// What most programs call of that, called here: its bodies, which the compiler instantiates even of what it takes from a
// library, are then there before a program is read (settle.cpp). Each one more costs every program that does not call it.
// Not in the library itself: what is called before it is asked for by name is not always put there.
#ifndef SANDBOX_LIBRARY_
namespace sandbox_rpc_ {

template <class T> inline void call_usual(std::vector<T> items, const T& item) {
    std::vector<T> copy(items), moved(std::move(copy)), empty;
    empty.push_back(item);
    for (auto one : moved) items[0] = one;
    if (empty.size() == 0) return;
}

inline void call_usual(std::string text, std::vector<int> ints, std::vector<float> floats, std::vector<std::string> texts) {
    call_usual<int>(ints, ints[0]);
    call_usual<float>(floats, floats[0]);
    call_usual<std::string>(texts, text);
    std::string copy(text), other;
    copy += text[0];
    copy = copy + text + 'a';
    for (auto one : copy) other += one;
    if (other == copy || copy == "a") copy = "b";
    ints.push_back(1);
}

}  // namespace sandbox_rpc_
#endif
