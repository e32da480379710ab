# At image build, in /opt/sandbox/javascript, with what build-packages names.
gcc -O2 -Wall -Wextra -Werror -c ../zygote/zygote.c ../zygote/huge.c
g++ -std=c++17 -O2 -Wall -Wextra -Werror -isystem /usr/include/node zygote.cpp zygote.o huge.o -lnode -luv -o zygote
rm zygote.o huge.o
