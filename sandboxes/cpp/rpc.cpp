// The part of sandbox.hpp that needs no templates, compiled once for both sides of a split program.
#include "sandbox.hpp"
#include "channel.hpp"

#include <cstdint>
#include <errno.h>
#include <unistd.h>

namespace sandbox_rpc_ {

SANDBOX_ONCE_()

namespace {

constexpr int replies_or_requests_in = 3;
constexpr int requests_or_replies_out = 4;

bool read_all(char* data, std::size_t size) {
    while (size > 0) {
        ssize_t got = ::read(replies_or_requests_in, data, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        data += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace

void quit(int code, const char* why) {
    std::string line = std::string("sandbox: ") + why + "\n";
    if (::write(STDERR_FILENO, line.data(), line.size()) < 0) errno = 0;
    ::_exit(code);
}

void Out::raw(const void* data, std::size_t size) { bytes.append(static_cast<const char*>(data), size); }

void Out::count(char kind, std::size_t count) {
    std::uint32_t number = static_cast<std::uint32_t>(std::min<std::size_t>(count, UINT32_MAX));
    tag(kind);
    raw(&number, sizeof number);
}

void Out::boolean(bool value) {
    tag('b');
    tag(value ? '\1' : '\0');
}

void Out::integer(__int128 value) {
    std::int64_t narrow = static_cast<std::int64_t>(value);
    tag(narrow == value ? 'i' : 'w');
    if (narrow == value) raw(&narrow, sizeof narrow);
    else raw(&value, sizeof value);
}

void Out::floating(double value) {
    tag('d');
    raw(&value, sizeof value);
}

void Out::floating(long double value) {
    tag('l');
    raw(&value, sizeof value);
}

void Out::text(const char* data, std::size_t size) {
    count('s', size);
    raw(data, size);
}

In::In(std::string bytes) : bytes_(std::move(bytes)) {}

char In::tag() {
    char read;
    raw(&read, 1);
    return read;
}

void In::expect(char wanted) {
    if (tag() != wanted) quit(bad_frame, "an answer of another shape");
}

void In::raw(void* data, std::size_t size) {
    if (bytes_.size() - next_ < size) quit(bad_frame, "an answer cut short");
    std::memcpy(data, bytes_.data() + next_, size);
    next_ += size;
}

std::size_t In::count(char kind) {
    std::uint32_t number;
    expect(kind);
    raw(&number, sizeof number);
    if (number > bytes_.size() - next_) quit(bad_frame, "an answer cut short");
    return number;
}

bool In::boolean() {
    expect('b');
    char value = tag();
    if (value != '\0' && value != '\1') quit(bad_frame, "a bool that is neither true nor false");
    return value == '\1';
}

__int128 In::integer() {
    char kind = tag();
    if (kind == 'w') {
        __int128 wide;
        raw(&wide, sizeof wide);
        return wide;
    }
    std::int64_t narrow;
    if (kind != 'i') quit(bad_frame, "an answer of another shape");
    raw(&narrow, sizeof narrow);
    return narrow;
}

long double In::floating() {
    char kind = tag();
    if (kind == 'l') {
        long double wide;
        raw(&wide, sizeof wide);
        return wide;
    }
    double value;
    if (kind != 'd') quit(bad_frame, "an answer of another shape");
    raw(&value, sizeof value);
    return value;
}

void In::text(std::string& value) {
    value.resize(count('s'));
    raw(value.data(), value.size());
}

void In::finish() {
    if (next_ != bytes_.size()) quit(bad_frame, "bytes behind the answer");
}

Deeper::Deeper(In& in) : in(in) {
    if (++in.depth > depth_limit) quit(bad_frame, "too deep an answer");
}

Deeper::~Deeper() { --in.depth; }

void send(const Out& out) {
    if (out.bytes.size() > frame_limit) quit(bad_frame, "a value beyond what a frame may hold");
    std::uint32_t size = static_cast<std::uint32_t>(out.bytes.size());
    std::string frame(reinterpret_cast<const char*>(&size), sizeof size);
    frame += out.bytes;
    for (std::size_t sent = 0; sent < frame.size();) {
        ssize_t put = ::write(requests_or_replies_out, frame.data() + sent, frame.size() - sent);
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) quit(sample_ended, "the other side of the channel is gone");
        sent += static_cast<std::size_t>(put);
    }
}

bool receive(In& in) {
    std::uint32_t size;
    if (!read_all(reinterpret_cast<char*>(&size), sizeof size)) return false;
    if (size > frame_limit) quit(bad_frame, "an answer beyond what a frame may hold");
    std::string bytes(size, '\0');
    if (!read_all(bytes.data(), size)) return false;
    in = In(std::move(bytes));
    return true;
}

}  // namespace sandbox_rpc_
