package humaneval;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What the judge's stub of a Solution calls: one call is one frame to the sample and one back. */
public final class Remote {
    private static final Channel CHANNEL = new Channel();
    private static int solutions;

    private Remote() {}

    /** A number for a Solution that a test has made; the sample makes its own at the first call. */
    public static synchronized int create() {
        return solutions++;
    }

    public static Object call(int solution, Object... arguments) {
        return ask(solution, false, arguments);
    }

    /** A call whose changes to its arguments the tests see. */
    public static Object callInPlace(int solution, Object... arguments) {
        return ask(solution, true, arguments);
    }

    private static synchronized Object ask(int solution, boolean inPlace, Object[] arguments) {
        Decoder reply = new Decoder(exchange(solution, inPlace, arguments));
        Throwable raised;
        try {
            char tag = reply.tag();
            if (tag == 'R') return result(reply, inPlace ? arguments : new Object[0]);
            if (tag != 'E') throw new MalformedException("what is no plain data");
            raised = Raised.read(reply);
        } catch (EOFException e) {
            throw Judge.end(Judge.BAD_FRAME, "the sample sent a frame that is too short");
        } catch (IOException e) {
            throw Judge.end(Judge.BAD_FRAME, "the sample sent " + e.getMessage());
        }
        // Not above: it may be an IOException itself.
        throw Raised.<RuntimeException>unchecked(raised);
    }

    private static DataInputStream exchange(int solution, boolean inPlace, Object[] arguments) {
        try {
            CHANNEL.send(request(solution, inPlace, arguments));
            return CHANNEL.receive();
        } catch (MalformedException e) {
            throw Judge.end(Judge.BAD_FRAME, "the sample sent " + e.getMessage());
        } catch (IOException e) {
            throw Judge.end(Judge.SAMPLE_ENDED, "the sample's process ended");
        }
    }

    static byte[] request(int solution, boolean inPlace, Object[] arguments) throws IOException {
        Encoder out = new Encoder().count(solution).tag(inPlace ? 'I' : 'C').count(arguments.length);
        for (Object argument : arguments) out.value(argument);
        return out.bytes();
    }

    static Object result(Decoder in, Object[] arguments) throws IOException {
        Object result = in.value();
        for (Object argument : arguments) InPlace.update(argument, in.value());
        in.end();
        return result;
    }

    // What a method declared with a primitive type returns. A sample may declare another one, which a test would compare all
    // the same (3L == 3): what keeps its value is taken, all else is a wrong answer.

    public static long integral(Object x, long least, long most) {
        long value = x instanceof Character c ? c : primitive(x).longValue();
        boolean exact = !(x instanceof Double || x instanceof Float) || ((Number) x).doubleValue() == value;
        if (!exact || value < least || value > most) throw new ClassCastException(x + " where a whole number was declared");
        return value;
    }

    public static int toInt(Object x) {
        return (int) integral(x, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public static long toLong(Object x) {
        return integral(x, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    public static short toShort(Object x) {
        return (short) integral(x, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    public static byte toByte(Object x) {
        return (byte) integral(x, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    public static char toChar(Object x) {
        return (char) integral(x, Character.MIN_VALUE, Character.MAX_VALUE);
    }

    public static double toDouble(Object x) {
        return x instanceof Character c ? c : primitive(x).doubleValue();
    }

    /** Big numbers, which no test could compare with primitive ones, would be cut to their size. */
    private static Number primitive(Object x) {
        if (x instanceof BigInteger || x instanceof BigDecimal) {
            throw new ClassCastException(x.getClass() + " where a primitive type was declared");
        }
        return (Number) x;
    }

    public static float toFloat(Object x) {
        return (float) toDouble(x);
    }

    public static boolean toBoolean(Object x) {
        return (Boolean) x;
    }
}
