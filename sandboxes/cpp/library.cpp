// Instances of the standard library's templates that most programs use, for all programs to link with.
#define SANDBOX_LIBRARY_
#include "sandbox.hpp"

SANDBOX_ONCE_STD_()
