package yangguang.commands;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of {@code samples/documents}: facts in the head, an empty line, the text.
 *
 * @param head the facts, by their Chinese names
 */
record SampleDocument(Map<String, String> head, String text) {
    private static final String TODAY = "今天";

    static SampleDocument read(String file) {
        List<String> lines = file.lines().toList();
        var head = new LinkedHashMap<String, String>();
        int line = 0;
        for (; !lines.get(line).isBlank(); line++) {
            String[] fact = lines.get(line).split("：", 2);
            head.put(fact[0], fact[1]);
        }
        return new SampleDocument(
                head, String.join("\n", lines.subList(line, lines.size())).strip());
    }

    String fact(String name) {
        return head.getOrDefault(name, "");
    }

    /** A day as it is written, or counted from the day of loading, as in 今天-12. */
    LocalDate day(String name, LocalDate today) {
        String written = fact(name);
        return written.startsWith(TODAY)
                ? today.plusDays(Integer.parseInt(written.substring(TODAY.length())))
                : LocalDate.parse(written);
    }

    boolean says(String name, String word) {
        return fact(name).equals(word);
    }
}
