// boost::any and std::any across the channel, for the closed set of types that they may hold there.
//
// What holds anything else arrives as an Other, which no test can get at: a value equal to nothing.
// Included behind <any> or <boost/any.hpp>, whichever the declaration names, and brings no further names with it.
#pragma once
#include "sandbox.hpp"

#include <typeinfo>

namespace sandbox_rpc_ {

struct Other {};

template <class Any> struct any_codec {
    // The order is the wire's; both sides are compiled from this text.
    using Types = std::tuple<bool, char, int, unsigned, long, unsigned long, long long, unsigned long long, float, double,
                             std::string, const char*, std::vector<int>, std::vector<double>, std::vector<std::string>,
                             std::vector<Any>>;
    static constexpr char nothing = 100, other = 101;

    static void put(Out& out, const Any& value) {
        out.tag('a');
        if (value.type() == typeid(void)) return out.tag(nothing);
        if (!put_held(out, value, std::make_index_sequence<std::tuple_size_v<Types>>())) out.tag(other);
    }

    static void take(In& in, Any& value) {
        Deeper deeper(in);
        in.expect('a');
        char held = in.tag();
        if (held == nothing) value = Any();
        else if (held == other) value = Other();
        else if (!take_held(in, value, held, std::make_index_sequence<std::tuple_size_v<Types>>()))
            quit(bad_frame, "an any that holds no known type");
    }

  private:
    template <std::size_t... indices> static bool put_held(Out& out, const Any& value, std::index_sequence<indices...>) {
        return (put_one<indices>(out, value) || ...);
    }

    template <std::size_t index> static bool put_one(Out& out, const Any& value) {
        using T = std::tuple_element_t<index, Types>;
        const T* held = any_cast<T>(&value);
        if (!held) return false;
        out.tag(static_cast<char>(index));
        sandbox_rpc_::put(out, Held<T>(*held));
        return true;
    }

    template <std::size_t... indices>
    static bool take_held(In& in, Any& value, char held, std::index_sequence<indices...>) {
        return ((held == static_cast<char>(indices) && take_one<std::tuple_element_t<indices, Types>>(in, value)) || ...);
    }

    template <class T> static bool take_one(In& in, Any& value) {
        Held<T> held{};
        sandbox_rpc_::take(in, held);
        if constexpr (std::is_same_v<T, const char*>) {
            // Never freed: what a pointer points at has to outlive every copy of it.
            value = static_cast<const char*>(strdup(held.c_str()));
        } else {
            value = std::move(held);
        }
        return true;
    }
};

#ifdef BOOST_ANY_INCLUDED
template <> struct codec<boost::any> : any_codec<boost::any> {};
#endif
#ifdef _GLIBCXX_ANY
template <> struct codec<std::any> : any_codec<std::any> {};
#endif

}  // namespace sandbox_rpc_
