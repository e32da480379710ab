// tries: files, folders and links until there are no more
// verdict: wrong_answer, runtime_error
import java.io.IOException;
import java.nio.file.*;
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        for (String folder : new String[] {"/tmp", "/dev/shm"}) {
            try {
                for (int n = 0; n < 25_000; n++) {
                    Path path = Path.of(folder, "" + n);
                    if (n % 3 == 0) Files.createDirectory(path);
                    else if (n % 3 == 1) Files.createSymbolicLink(path, Path.of("/"));
                    else Files.createFile(path);
                }
            } catch (IOException e) {
                continue;
            }
        }
        return List.of();
    }
}
