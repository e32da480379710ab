// A command for g++, in a fork of its compiler (zygote.c): what g++ does besides.
#pragma once
#include "../zygote/zygote.h"

// The name that every source has: it is in what the compiler says, and in what it makes.
#define SOURCE "program.cpp"

// Reads the command. From here on what is written to the standard output is for the assembler.
void take_command(const struct zygote_order *order);

// Leaves all of the command to g++ itself.
__attribute__((noreturn)) void plainly(void);

// The compiler has refused the source: ends the command where that is certain.
void refuse(const char *source);

// The compiler has compiled the source: starts the assembler, and the linker where `run` does not do without. Where one of
// them fails, or anybody had a word to say, the command is done plainly.
__attribute__((noreturn)) void complete(void);
