package humaneval;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Plain data to bytes: a tag and what it needs. Objects of any other class become the tag '?', which equals nothing. */
final class Encoder {
    static final int DEPTH = 100;

    private final ByteArrayOutputStream bytes = new Bounded();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Encoder tag(char tag) throws IOException {
        out.writeByte(tag);
        return this;
    }

    Encoder count(int n) throws IOException {
        out.writeInt(n);
        return this;
    }

    Encoder value(Object x) throws IOException {
        write(x, 0);
        return this;
    }

    private void write(Object x, int depth) throws IOException {
        if (depth > DEPTH) throw new MalformedException("nested deeper than " + DEPTH);
        if (x == null) tag('0');
        else if (x instanceof String s) text('s', s);
        else if (x instanceof Boolean || x instanceof Character || x instanceof Number) scalar(x);
        else if (x instanceof Collection<?> c) items(Kinds.of(c), c.toArray(), depth);
        else if (x instanceof Map<?, ?> m) map(m, depth);
        else if (x instanceof Map.Entry<?, ?> e) items('e', new Object[] {e.getKey(), e.getValue()}, depth);
        else if (x.getClass().isArray()) array(x, depth);
        else optional(x, depth);
    }

    private void text(char tag, String s) throws IOException {
        // Two bytes a char: unpaired surrogates are part of a Java string, too.
        tag(tag).count(2 * s.length());
        for (int i = 0; i < s.length(); i++) out.writeChar(s.charAt(i));
    }

    // No pattern switches, lambdas or streams here: the first of each costs the start-up 10 ms and more.
    private void scalar(Object x) throws IOException {
        if (x instanceof Integer v) tag('i').out.writeInt(v);
        else if (x instanceof Boolean v) tag('b').out.writeBoolean(v);
        else if (x instanceof Character v) tag('c').out.writeChar(v);
        else if (x instanceof Long v) tag('l').out.writeLong(v);
        else if (x instanceof Double v) tag('d').out.writeLong(Double.doubleToRawLongBits(v));
        else if (x instanceof Float v) tag('f').out.writeInt(Float.floatToRawIntBits(v));
        else if (x instanceof Short v) tag('h').out.writeShort(v);
        else if (x instanceof Byte v) tag('y').out.writeByte(v);
        else if (x.getClass() == BigInteger.class) big('B', (BigInteger) x);
        else if (x.getClass() == BigDecimal.class) big('D', ((BigDecimal) x).unscaledValue()).count(((BigDecimal) x).scale());
        else tag('?');
    }

    private Encoder big(char tag, BigInteger x) throws IOException {
        byte[] content = x.toByteArray();
        tag(tag).count(content.length);
        out.write(content);
        return this;
    }

    private void items(char tag, Object[] items, int depth) throws IOException {
        tag(tag).count(items.length);
        for (Object item : items) write(item, depth + 1);
    }

    private void map(Map<?, ?> m, int depth) throws IOException {
        Object[] entries = m.entrySet().toArray();
        tag(Kinds.of(m)).count(entries.length);
        for (Object entry : entries) {
            write(((Map.Entry<?, ?>) entry).getKey(), depth + 1);
            write(((Map.Entry<?, ?>) entry).getValue(), depth + 1);
        }
    }

    private void array(Object x, int depth) throws IOException {
        String component = Kinds.describe(x.getClass().getComponentType());
        if (component == null) {
            tag('?');
            return;
        }
        text('A', component);
        int n = Array.getLength(x);
        count(n);
        for (int i = 0; i < n; i++) write(Array.get(x, i), depth + 1);
    }

    private void optional(Object x, int depth) throws IOException {
        if (x instanceof Optional<?> v) items('O', v.isPresent() ? new Object[] {v.get()} : new Object[0], depth);
        else if (x instanceof OptionalInt v) items('o', v.isPresent() ? new Object[] {v.getAsInt()} : new Object[] {0, 0}, depth);
        else if (x instanceof OptionalLong v) items('o', v.isPresent() ? new Object[] {v.getAsLong()} : new Object[] {0L, 0}, depth);
        else if (x instanceof OptionalDouble v) items('o', v.isPresent() ? new Object[] {v.getAsDouble()} : new Object[] {0.0, 0}, depth);
        else tag('?');
    }

    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public void write(int b) {
            check(1);
            super.write(b);
        }

        @Override
        public void write(byte[] b, int from, int n) {
            check(n);
            super.write(b, from, n);
        }

        private void check(int more) {
            if (count + more > Channel.LIMIT) throw new TooLongException();
        }
    }

    static final class TooLongException extends RuntimeException {
        TooLongException() {
            super("more than " + Channel.LIMIT + " bytes");
        }
    }
}
