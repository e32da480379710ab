// std::variant across the channel: which alternative, and its value.
#pragma once
#include "sandbox.hpp"

#include <variant>

namespace sandbox_rpc_ {

template <> struct codec<std::monostate> {
    static void put(Out& out, std::monostate) { out.boolean(false); }
    static void take(In& in, std::monostate&) { in.boolean(); }
};

template <class... Ts> struct codec<std::variant<Ts...>> {
    using Variant = std::variant<Ts...>;
    static void put(Out& out, const Variant& value) {
        out.tag('a');
        out.tag(static_cast<char>(value.index()));
        std::visit([&out](const auto& held) { sandbox_rpc_::put(out, held); }, value);
    }
    static void take(In& in, Variant& value) {
        Deeper deeper(in);
        in.expect('a');
        if (!take_held(in, value, in.tag(), std::index_sequence_for<Ts...>()))
            quit(bad_frame, "a variant with no such alternative");
    }

  private:
    template <std::size_t... indices>
    static bool take_held(In& in, Variant& value, char index, std::index_sequence<indices...>) {
        return ((index == static_cast<char>(indices) && take_one<indices>(in, value)) || ...);
    }
    template <std::size_t index> static bool take_one(In& in, Variant& value) {
        sandbox_rpc_::take(in, value.template emplace<index>());
        return true;
    }
};

}  // namespace sandbox_rpc_
