# Compiled beforehand: at run time nobody may write here.
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -I../zygote ../zygote/zygote.c ../zygote/huge.c serve.c memory.c -o zygote.so
/usr/bin/python3 -ISE -m compileall -q .
