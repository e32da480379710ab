# Once, while the image is built: the helpers as a jar (archives of loaded classes work with jars only), and for each of the
# start-ups an archive of the classes that it loads. With them javac takes 330 ms instead of 500.
quick="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:cds=off -Xlog:cds+dynamic=off"
archived="$quick -XX:ArchiveClassesAtExit"
# For Compiler.java; humaneval_x/languages/java.py has the same.
exports=$(for package in api main util; do echo "--add-exports jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED"; done)

java $archived=javac.jsa -m jdk.compiler/com.sun.tools.javac.Main $exports \
    -Xlint:-options -nowarn -XDignore.symbol.file -XDstringConcat=inline -proc:none -d classes humaneval/*.java
jar --create --file helpers.jar -C classes .

mkfifo requests replies
java $archived=server.jsa -cp "$PWD/helpers.jar" humaneval.Server humaneval.Training 3<requests 4>replies &
java $archived=judge.jsa -cp "$PWD/helpers.jar" humaneval.Judge humaneval.Training 4>requests 3<replies
wait

jdk=$(dirname "$(dirname "$(readlink -f /usr/bin/javac)")")
gcc -O2 -Wall -Wextra -Werror -shared -fPIC -I../zygote -I"$jdk/include" -I"$jdk/include/linux" \
    zygote.c ../zygote/zygote.c ../zygote/threads.c ../zygote/huge.c -o zygote.so
javac -nowarn -cp helpers.jar -d rehearsal/classes rehearsal/*.java
# Where the JDK's insides are not as Compiler.java and Surroundings.java expect them, this fails.
java $archived=zygote.jsa $exports -cp "$PWD/helpers.jar" humaneval.Rehearsal "$PWD/zygote.so" \
    -proc:none -nowarn -encoding UTF-8 -cp "$PWD/helpers.jar" -d out
rm -r classes requests replies
chmod a+r *.jsa
