package yangguang.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Five real reports and what they say, where the folder with them stands beside the repository. */
final class Seeds {
    private Seeds() {}

    /** Skips the test where there are none. */
    static List<JsonNode> all() throws IOException {
        var truth = folder().resolve("truth.jsonl");
        Assumptions.assumeTrue(
                Files.exists(truth), "skipped: no ../shared/seeds beside the repository");
        return Files.readAllLines(truth).stream().map(JsonMapper.shared()::readTree).toList();
    }

    static Map<String, Integer> facts(JsonNode seed) {
        var facts = new TreeMap<String, Integer>();
        seed.get("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asInt()));
        return facts;
    }

    private static Path folder() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/seeds"))) return at.resolve("shared/seeds");
        }
        return Path.of("shared/seeds");
    }
}
