package humaneval;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystems;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicLong;
import sun.misc.Unsafe;

/**
 * What the JDK has asked the system for once, when it started, and what a fork of it has to be told anew: environment,
 * folder, user, class path, and the seed of chance. The kernel's side of it is as ordered already.
 */
@SuppressWarnings("deprecation")
final class Surroundings {
    private static final Unsafe UNSAFE = (Unsafe) accessible(field("sun.misc.Unsafe", "theUnsafe"));
    /** From which threads draw their seeds. */
    private static final AtomicLong SEEDER = (AtomicLong) get("java.util.concurrent.ThreadLocalRandom", "seeder", null);
    /** System.getenv(), but it can be changed. */
    @SuppressWarnings("unchecked")
    private static final Map<String, String> ENVIRONMENT =
            (Map<String, String>) get("java.util.Collections$UnmodifiableMap", "m", System.getenv());

    private Surroundings() {}

    /** Finds all of it beforehand. */
    static void prepare() {}

    static void adopt(String folder, String[] environment) {
        ENVIRONMENT.clear();
        for (String variable : environment) {
            int at = variable.indexOf('=');
            ENVIRONMENT.put(variable.substring(0, at), variable.substring(at + 1));
        }
        SEEDER.set(System.nanoTime() * 0x9e3779b97f4a7c15L);
        setFolder(folder);
        // As for a user without an entry in /etc/passwd.
        System.setProperty("user.name", "?");
        System.setProperty("user.home", ENVIRONMENT.getOrDefault("HOME", "?"));
        // That it has one compiler only, where a plain start has two: see humaneval_x/languages/java.py.
        System.setProperty("java.vm.info", System.getProperty("java.vm.info").replace(", emulated-client", ""));
    }

    private static void setFolder(String folder) {
        System.setProperty("user.dir", folder);
        put("sun.nio.fs.UnixFileSystem", "defaultDirectory", FileSystems.getDefault(), folder.getBytes());
        put("java.io.UnixFileSystem", "userDir", get("java.io.File", "FS", null), folder);
    }

    /** What javac has asked for is a property from then on. */
    static void forgetTimeZone() {
        if (System.clearProperty("user.timezone") != null) TimeZone.setDefault(null);
    }

    /** The zygote's own class path begins it; jars do so in all of ours. */
    static void setClassPath(String path) {
        for (String entry : path.split(":")) {
            if (!entry.endsWith(".jar")) addToClassPath(ClassLoader.getSystemClassLoader(), entry);
        }
        System.setProperty("java.class.path", path);
    }

    private static native void addToClassPath(ClassLoader loader, String folder);

    static void put(String className, String name, Object holder, Object value) {
        UNSAFE.putObject(holder, UNSAFE.objectFieldOffset(field(className, name)), value);
    }

    private static Object get(String className, String name, Object holder) {
        Field field = field(className, name);
        return Modifier.isStatic(field.getModifiers())
                ? UNSAFE.getObject(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field))
                : UNSAFE.getObject(holder, UNSAFE.objectFieldOffset(field));
    }

    private static Field field(String className, String name) {
        try {
            // Initialised: a field that has no value yet would be read as null.
            return Class.forName(className).getDeclaredField(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object accessible(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
