// What the compiler does with its header at the end of every source, done beforehand.
#pragma once

#ifdef __cplusplus
extern "C"
#endif
// Once the header is read, before any source is. Ends the process where the compiler is another than this was made for.
void settle(void);
