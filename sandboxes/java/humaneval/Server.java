package humaneval;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sample's process: answers calls until the judge has gone. `main` takes the name of the Bridge. */
public final class Server {
    private final Channel channel = new Channel();
    private final Bridge bridge;
    private final List<Object> solutions = new ArrayList<>();

    Server(Bridge bridge) {
        this.bridge = bridge;
    }

    public static void main(String[] arguments) throws Throwable {
        Server server = new Server((Bridge) Class.forName(arguments[0]).getDeclaredConstructor().newInstance());
        int status = 0;
        try {
            while (true) server.channel.send(server.answer(server.channel.receive()));
        } catch (EOFException e) {
            // The judge is through.
        } catch (Throwable e) {
            // Not even the answer could be written: out of memory.
            status = 1;
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(status);
    }

    byte[] answer(DataInputStream request) throws IOException {
        Decoder in = new Decoder(request);
        int solution = in.number();
        boolean inPlace = in.tag() == 'I';
        Object[] arguments = new Object[in.number()];
        for (int i = 0; i < arguments.length; i++) arguments[i] = in.value();
        try {
            return returned(bridge.call(solution(solution), arguments), inPlace ? arguments : new Object[0]);
        } catch (Throwable e) {
            return raised(e);
        }
    }

    private Object solution(int number) throws Throwable {
        while (solutions.size() <= number) solutions.add(null);
        if (solutions.get(number) == null) solutions.set(number, bridge.create());
        return solutions.get(number);
    }

    /** The result, and what has become of the arguments where the tests see that. */
    private static byte[] returned(Object result, Object[] arguments) throws IOException {
        try {
            Encoder out = new Encoder().tag('R').value(result);
            for (Object argument : arguments) out.value(argument);
            return out.bytes();
        } catch (MalformedException | Encoder.TooLongException e) {
            System.err.println("the answer cannot be sent: " + e.getMessage());
            return new byte[] {'X'};
        }
    }

    /** The message, and the names of the exception's classes from its own up to Throwable. */
    private static byte[] raised(Throwable e) throws IOException {
        e.printStackTrace();
        Encoder out = new Encoder().tag('E').value(clipped(e));
        for (Class<?> c = e.getClass(); c != Object.class; c = c.getSuperclass()) out.tag('C').value(c.getName());
        return out.tag('.').bytes();
    }

    private static String clipped(Throwable e) {
        String message = e.getMessage();
        return message == null || message.length() < 10_000 ? message : message.substring(0, 10_000);
    }
}
