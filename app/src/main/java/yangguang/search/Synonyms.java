package yangguang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 同义词: other ways to say what was typed, from {@code synonyms.txt}. */
final class Synonyms {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST = 4;

    /** Each word with the others of its group. */
    private static final Map<String, List<String>> GROUPS = read();

    /** The longest first: who says 最低生活保障 does not mean a part of it. */
    private static final List<String> WORDS =
            GROUPS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();

    private Synonyms() {}

    /** The same with one of its words said otherwise; none where it holds no word that is known. */
    static List<String> of(String folded) {
        for (String word : WORDS) {
            if (!folded.contains(word)) continue;
            return GROUPS.getOrDefault(word, List.of()).stream()
                    .map(other -> folded.replace(word, other))
                    .filter(other -> !other.equals(folded))
                    .limit(MOST)
                    .toList();
        }
        return List.of();
    }

    private static Map<String, List<String>> read() {
        var groups = new HashMap<String, List<String>>();
        try (var in = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            if (in == null) throw new IllegalStateException("synonyms.txt is missing");
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(BLANKS.split(Folding.of(line.strip()))))
                    .forEach(group -> keep(groups, group));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return groups;
    }

    private static void keep(Map<String, List<String>> groups, List<String> group) {
        if (group.size() < 2 || new HashSet<>(group).size() < group.size())
            throw new IllegalStateException("synonyms.txt: a group is two words or more: " + group);
        for (String word : group) {
            var others = new ArrayList<>(group);
            others.remove(word);
            if (groups.put(word, List.copyOf(others)) != null)
                throw new IllegalStateException("synonyms.txt: twice: " + word);
        }
    }
}
