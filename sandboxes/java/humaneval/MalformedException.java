package humaneval;

import java.io.IOException;

/** Bytes that are no plain data, or data that does not fit into a frame. */
final class MalformedException extends IOException {
    MalformedException(String message) {
        super(message);
    }
}
