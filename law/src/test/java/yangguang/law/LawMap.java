package yangguang.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import yangguang.law.rules.Citation;

/**
 * 法条索引: from each article to the file that holds it, the classes that read that file and the tests
 * that prove it, all found in the sources themselves.
 */
final class LawMap {
    private static final List<String> FOLDERS = List.of("rules", "catalogue", "registers", "forms");
    private static final Pattern QUOTED = Pattern.compile("\"(-?[a-z][a-z0-9/-]*)(?:\\.yaml)?\"");
    private static final String HEAD =
            """
            # 法条索引

            From each article to the file that holds it, the classes that read the file and the tests that prove it.
            Generated; CONTRIBUTING says how. A dash means that nothing reads the file yet; "policy" is our choice where the law
            sets no number.
            """;

    /** One article in one file, with what the file says under it. */
    private record Line(Citation law, String file, String says) {}

    private final Map<String, TreeSet<String>> classes = new TreeMap<>();
    private final Map<String, TreeSet<String>> tests = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    LawMap() {
        for (var folder : FOLDERS) files(Path.of(folder), ".yaml").forEach(this::read);
        files(Path.of("src/main/java"), ".java").forEach(this::findNames);
        files(Path.of("src/test/java"), "Test.java").forEach(this::findProofs);
    }

    /** Files of the law folder that no test claims to prove. */
    List<String> unproven() {
        return lines.stream()
                .map(Line::file)
                .distinct()
                .filter(file -> !tests.containsKey(file))
                .toList();
    }

    /** Names in tests that are no file of the law folder. */
    List<String> unknown() {
        var known = lines.stream().map(Line::file).toList();
        return tests.keySet().stream().filter(file -> !known.contains(file)).toList();
    }

    String markdown() {
        var text = new StringBuilder(HEAD);
        lines.stream()
                .collect(groupingBy(LawMap::law, TreeMap::new, toList()))
                .forEach((law, ofLaw) -> section(text, law, ofLaw));
        return text.toString();
    }

    private void section(StringBuilder text, String law, List<Line> ofLaw) {
        text.append("\n## ").append(law).append("\n\n");
        text.append("| 条 | file | says | read by | proven by |\n|---|---|---|---|---|\n");
        var rows = new TreeMap<Line, List<String>>(ORDER);
        for (var line : ofLaw) {
            rows.computeIfAbsent(line, _ -> new ArrayList<>()).add(line.says());
        }
        rows.forEach((line, says) -> text.append(row(line, says)));
    }

    private static final Comparator<Line> ORDER =
            Comparator.<Line>comparingInt(line -> line.law().article())
                    .thenComparingInt(line -> line.law().paragraph())
                    .thenComparingInt(line -> line.law().item())
                    .thenComparing(Line::file);

    private String row(Line line, List<String> says) {
        var place = line.law().place();
        return "| %s | [%s](../law/%s.yaml) | %s | %s | %s |\n"
                .formatted(
                        place.isEmpty() ? "全文" : place,
                        line.file(),
                        line.file(),
                        String.join("；", says),
                        names(classes, line.file()),
                        names(tests, line.file()));
    }

    private static String names(Map<String, TreeSet<String>> of, String file) {
        var names = of.getOrDefault(file, new TreeSet<>());
        return names.isEmpty() ? "-" : names.stream().collect(joining("<br>"));
    }

    private static String law(Line line) {
        var law = line.law();
        return new Citation(law.title(), law.number(), 0, 0, 0).toString();
    }

    // --- What the files say ----------------------------------------------------------------------

    private void read(Path path) {
        var file = path.toString().replace(".yaml", "");
        Map<String, ?> content = new Yaml().load(text(path));
        if (content.get("relations") instanceof List<?> relations) {
            form(file, content, relations);
        } else {
            collect(file, String.valueOf(content.get("unit")), null, content);
        }
    }

    /** A form stands under its notice, and so do its relations unless they name an article. */
    private void form(String file, Map<String, ?> form, List<?> relations) {
        var notice = asList(form.get("law"));
        add(file, notice, form.get("title") + " since " + form.get("from"));
        for (var relation : relations) {
            if (!(relation instanceof Map<?, ?> entry)) continue;
            var law = asList(entry.get("law"));
            add(file, law.isEmpty() ? notice : law, entry.get("id") + " " + entry.get("basis"));
        }
    }

    private void add(String file, List<String> laws, String says) {
        laws.forEach(law -> lines.add(new Line(Citation.of(law), file, says)));
    }

    /** Every entry that names a law, wherever it stands in the file. */
    private void collect(String file, String unit, @Nullable Object from, Object node) {
        if (node instanceof List<?> list) {
            list.forEach(entry -> collect(file, unit, from, entry));
        } else if (node instanceof Map<?, ?> entry) {
            var since = entry.get("from") == null ? from : entry.get("from");
            add(file, asList(entry.get("law")), says(entry, unit, since));
            entry.values().forEach(value -> collect(file, unit, since, value));
        }
    }

    private static List<String> asList(@Nullable Object law) {
        if (law == null) return List.of();
        return law instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(law));
    }

    private static String says(Map<?, ?> entry, String unit, @Nullable Object from) {
        if (entry.containsKey("label")) return String.valueOf(entry.get("label"));
        if (!entry.containsKey("value")) {
            return from == null ? String.valueOf(entry.get("title")) : "since " + day(from);
        }
        var value = entry.get("value");
        var what =
                switch (value) {
                    case null -> "repealed";
                    case List<?> tiers -> tiers.size() + " tiers";
                    case Number number -> number + " " + unit;
                    default -> String.valueOf(value);
                };
        boolean ours = "policy".equals(entry.get("certainty"));
        return what + " since " + day(from) + (ours ? " (policy)" : "");
    }

    private static String day(@Nullable Object from) {
        return from instanceof java.util.Date date
                ? date.toInstant().atOffset(java.time.ZoneOffset.UTC).toLocalDate().toString()
                : String.valueOf(from);
    }

    // --- Who reads them --------------------------------------------------------------------------

    private void findNames(Path source) {
        var name = source.getFileName().toString().replace(".java", "");
        var quoted = QUOTED.matcher(text(source)).results().map(found -> found.group(1)).toList();
        for (var line : lines) {
            if (quoted.stream().anyMatch(word -> names(word, line.file()))) {
                classes.computeIfAbsent(line.file(), _ -> new TreeSet<>()).add(name);
            }
        }
    }

    /** A whole name, or one that is put together from its begin or end, as "receipt-" + channel. */
    private static boolean names(String word, String file) {
        var name = file.substring(file.indexOf('/') + 1);
        return word.equals(name)
                || word.equals(file)
                || word.endsWith("-") && name.startsWith(word)
                || word.startsWith("-") && name.endsWith(word);
    }

    private void findProofs(Path source) {
        var name = Path.of("src/test/java").relativize(source).toString();
        try {
            findProofs(Class.forName(name.replace(".java", "").replace('/', '.')));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void findProofs(Class<?> test) {
        var name = test.getName().replace(test.getPackageName() + ".", "").replace('$', '.');
        note(test, name);
        for (var method : test.getDeclaredMethods()) note(method, name + " " + method.getName());
        for (var nested : test.getDeclaredClasses()) findProofs(nested);
    }

    private void note(AnnotatedElement element, String name) {
        var proves = element.getDeclaredAnnotation(Proves.class);
        if (proves == null) return;
        for (var file : proves.value()) {
            tests.computeIfAbsent(file, _ -> new TreeSet<>()).add(name);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
