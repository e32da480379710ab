package humaneval;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Bytes to plain data: nothing but the JDK's own values and collections ever comes out, whatever goes in. */
final class Decoder {
    private final DataInputStream in;

    Decoder(DataInputStream in) {
        this.in = in;
    }

    Object value() throws IOException {
        try {
            return read(0);
        } catch (RuntimeException e) {
            // A TreeSet of things that cannot be compared, a string in an int[].
            throw new MalformedException(e.toString());
        }
    }

    char tag() throws IOException {
        return (char) in.readUnsignedByte();
    }

    int count() throws IOException {
        int n = in.readInt();
        if (n < 0 || n > in.available()) throw new MalformedException("a length of " + n);
        return n;
    }

    int number() throws IOException {
        return in.readInt();
    }

    void end() throws IOException {
        if (in.available() != 0) throw new MalformedException(in.available() + " bytes too many");
    }

    private Object read(int depth) throws IOException {
        if (depth > Encoder.DEPTH + 1) throw new MalformedException("nested too deep");
        char tag = tag();
        if (Kinds.COLLECTIONS.indexOf(tag) >= 0) return Kinds.collection(tag, items(depth));
        if (Kinds.MAPS.indexOf(tag) >= 0) return map(tag, depth);
        return switch (tag) {
            case '0' -> null;
            case 's' -> text();
            case 'A' -> array(Kinds.component(text()), depth);
            case 'O', 'o', 'e' -> holder(tag, items(depth));
            case '?' -> new Opaque();
            default -> scalar(tag);
        };
    }

    private Object scalar(char tag) throws IOException {
        return switch (tag) {
            case 'b' -> in.readBoolean();
            case 'c' -> in.readChar();
            case 'i' -> in.readInt();
            case 'l' -> in.readLong();
            case 'd' -> Double.longBitsToDouble(in.readLong());
            case 'f' -> Float.intBitsToFloat(in.readInt());
            case 'h' -> in.readShort();
            case 'y' -> in.readByte();
            case 'B' -> big();
            case 'D' -> new BigDecimal(big(), in.readInt());
            default -> throw new MalformedException("the tag " + (int) tag);
        };
    }

    private BigInteger big() throws IOException {
        byte[] content = new byte[count()];
        in.readFully(content);
        return new BigInteger(content);
    }

    private String text() throws IOException {
        char[] chars = new char[count() / 2];
        for (int i = 0; i < chars.length; i++) chars[i] = in.readChar();
        // Some tests compare strings with ==, against literals of their own (Java/137).
        return new String(chars).intern();
    }

    private Object[] items(int depth) throws IOException {
        Object[] items = new Object[count()];
        for (int i = 0; i < items.length; i++) items[i] = read(depth + 1);
        return items;
    }

    private Object map(char tag, int depth) throws IOException {
        Object[] keys = new Object[count()], values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = read(depth + 1);
            values[i] = read(depth + 1);
        }
        return Kinds.map(tag, keys, values);
    }

    private Object array(Class<?> component, int depth) throws IOException {
        Object array = Array.newInstance(component, count());
        for (int i = 0; i < Array.getLength(array); i++) Array.set(array, i, read(depth + 1));
        return array;
    }

    private static Object holder(char tag, Object[] items) {
        if (tag == 'e') return new AbstractMap.SimpleEntry<>(items[0], items[1]);
        if (tag == 'O') return items.length == 0 ? Optional.empty() : Optional.of(items[0]);
        boolean present = items.length == 1;
        if (items[0] instanceof Integer v) return present ? OptionalInt.of(v) : OptionalInt.empty();
        if (items[0] instanceof Long v) return present ? OptionalLong.of(v) : OptionalLong.empty();
        return present ? OptionalDouble.of((Double) items[0]) : OptionalDouble.empty();
    }

    /** What an object of the sample's own class becomes. */
    private static final class Opaque {
        @Override
        public boolean equals(Object other) {
            return false;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return "an object of a class that the tests do not know";
        }
    }
}
