package yangguang.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The last line of a benchmark: what was measured, on what, and how busy that was. */
final class Outcome {
    private final String bench;
    private final Machine machine = Machine.now();

    private Outcome(String bench) {
        this.bench = bench;
    }

    /** Before the first measurement. */
    static Outcome of(String bench) {
        var outcome = new Outcome(bench);
        System.out.println("bench " + bench + " on " + outcome.machine);
        return outcome;
    }

    /** After the last. */
    void print(Map<String, ?> figures) {
        var after = Machine.now();
        System.out.println(
                "load average %s before, %s after".formatted(machine.load(), after.load()));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", bench);
        result.put("machine", machine);
        result.put("loadAfter", after.load());
        result.putAll(figures);
        System.out.println("result: " + JsonMapper.builder().build().writeValueAsString(result));
    }
}
