// sandbox.hpp for a sample that includes all of the standard library, as many answers do: it takes two seconds to parse,
// and a quarter of that precompiled.
#pragma once
#include "sandbox.hpp"

#include <bits/stdc++.h>
