package humaneval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** Frames over descriptors 3 and 4: four bytes of length, big end first, and as many bytes of content. */
final class Channel {
    /** No frame is longer, in either direction. */
    static final int LIMIT = 16 << 20;

    private final FileInputStream in = new FileInputStream(descriptor(3));
    private final FileOutputStream out = new FileOutputStream(descriptor(4));

    void send(byte[] content) throws IOException {
        int n = content.length;
        byte[] frame = new byte[4 + n];
        for (int i = 0; i < 4; i++) frame[i] = (byte) (n >> (24 - 8 * i));
        System.arraycopy(content, 0, frame, 4, n);
        out.write(frame);
    }

    /**
     * @throws EOFException the other side has gone
     * @throws MalformedException the frame is too long
     */
    DataInputStream receive() throws IOException {
        DataInputStream source = new DataInputStream(in);
        int n = source.readInt();
        if (n < 0 || n > LIMIT) throw new MalformedException("a frame of " + n + " bytes");
        byte[] content = new byte[n];
        source.readFully(content);
        return new DataInputStream(new ByteArrayInputStream(content));
    }

    byte[] readAll() throws IOException {
        // Not in.readAllBytes(), which seeks.
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) all.write(b);
        return all.toByteArray();
    }

    void write(byte[] content) throws IOException {
        out.write(content);
    }

    /**
     * Java has no public way to a descriptor beyond 2: /dev/fd/N asks for permissions that another user's pipe does not
     * grant, and --add-opens costs the start-up its archived module graph. So the field is set as the JDK itself does it.
     */
    @SuppressWarnings("deprecation")
    private static FileDescriptor descriptor(int number) {
        try {
            Field unsafe = Unsafe.class.getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            FileDescriptor descriptor = new FileDescriptor();
            Unsafe it = (Unsafe) unsafe.get(null);
            it.putInt(descriptor, it.objectFieldOffset(FileDescriptor.class.getDeclaredField("fd")), number);
            return descriptor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
