// Exceptions across the channel: the standard ones keep their type, so that a test can expect them.
#pragma once
#include "sandbox.hpp"

#include <new>
#include <stdexcept>

namespace sandbox_rpc_ {

// What every exception is that came from the sample: nobody but the harness can catch it by this type.
struct FromSample {
    std::string report;
};

template <class E> struct Raised : E, FromSample {
    std::string message;
    Raised(const std::string& report, const std::string& message) : E(make(message)), FromSample{report}, message(message) {}
    const char* what() const noexcept override { return message.c_str(); }

  private:
    static E make(const std::string& message) {
        if constexpr (std::is_constructible_v<E, const std::string&>) return E(message);
        else return E();
    }
};

// Derived before base; the last is for whatever else a sample may throw.
using Kinds = std::tuple<std::invalid_argument, std::domain_error, std::length_error, std::out_of_range, std::logic_error,
                         std::range_error, std::overflow_error, std::underflow_error, std::runtime_error,
                         std::bad_alloc, std::exception>;

// The place among Kinds of the exception in flight, and its message.
template <std::size_t kind = 0> int kind_in_flight(std::string& message) {
    if constexpr (kind < std::tuple_size_v<Kinds>) {
        try {
            throw;
        } catch (const std::tuple_element_t<kind, Kinds>& error) {
            message = error.what();
            return static_cast<int>(kind);
        } catch (...) {
            return kind_in_flight<kind + 1>(message);
        }
    } else {
        return static_cast<int>(kind) - 1;
    }
}

template <std::size_t kind = 0>
[[noreturn]] void throw_kind(__int128 wanted, const std::string& type, const std::string& message) {
    if constexpr (kind < std::tuple_size_v<Kinds>) {
        std::string report = "the sample raised " + type + (message.empty() ? "" : ": ") + message;
        if (wanted == kind) throw Raised<std::tuple_element_t<kind, Kinds>>(report, message);
        throw_kind<kind + 1>(wanted, type, message);
    } else {
        quit(bad_frame, "an exception of no known kind");
    }
}

}  // namespace sandbox_rpc_
