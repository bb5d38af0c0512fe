package yangguang.law.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One entry (key: value lines) of a file of the law folder, read strictly: an unknown key, a
 * missing value or a value of the wrong form is a {@link BadLawFile} with file and line.
 */
public final class Entry {
    private final String file;
    private final Node place;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Entry(String file, Node node) {
        this.file = file;
        this.place = node;
        if (!(node instanceof MappingNode mapping))
            throw problem(node, "expected key: value lines");
        for (var pair : mapping.getValue()) {
            var key = scalar(pair.getKeyNode());
            keys.put(key, pair.getKeyNode());
            if (values.put(key, pair.getValueNode()) != null) {
                throw problem(pair.getKeyNode(), "the key " + key + " stands twice");
            }
        }
    }

    /**
     * Reads a file that lies on the class path below law/, for example {@code rules/reply.yaml}.
     */
    public static Entry ofFile(String path) {
        return find(path).orElseThrow(() -> new BadLawFile(path, 1, "there is no such file"));
    }

    public static Optional<Entry> find(String path) {
        var stream = Entry.class.getResourceAsStream("/law/" + path);
        if (stream == null) return Optional.empty();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Optional.of(of(path, reader));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Reads text that comes from elsewhere, such as a schedule that an administrator hands in. */
    public static Entry ofText(String name, String text) {
        return of(name, new StringReader(text));
    }

    private static Entry of(String file, Reader text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(text);
            if (node == null) throw new BadLawFile(file, 1, "the file is empty");
            return new Entry(file, node);
        } catch (MarkedYAMLException e) {
            throw new BadLawFile(file, e.getProblemMark().getLine() + 1, e.getProblem());
        }
    }

    /** Refuses any key that is not among these. */
    public Entry only(String... known) {
        var allowed = Set.of(known);
        keys.forEach(
                (key, node) -> {
                    if (!allowed.contains(key)) throw problem(node, "unknown key " + key);
                });
        return this;
    }

    /** Whether the key stands there, be it with a value or with null. */
    boolean names(String key) {
        return values.containsKey(key);
    }

    public boolean has(String key) {
        var node = values.get(key);
        return node != null && !node.getTag().equals(Tag.NULL);
    }

    public String text(String key) {
        var text = scalar(node(key));
        if (text.isBlank()) throw problem(node(key), key + " is empty");
        return text;
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public int number(String key) {
        return read(key, Integer::parseInt);
    }

    public int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    public boolean flag(String key) {
        return read(key, Entry::yesOrNo);
    }

    public BigDecimal amount(String key) {
        return read(key, BigDecimal::new);
    }

    public LocalDate date(String key) {
        return read(key, LocalDate::parse);
    }

    public Optional<LocalDate> maybeDate(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    public Citation citation(String key) {
        return read(key, Citation::of);
    }

    public Certainty certainty() {
        return read("certainty", Certainty::named);
    }

    /** The value of a key, read by a function that throws what it cannot read. */
    public <T> T read(String key, Function<String, T> reader) {
        try {
            return reader.apply(text(key));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw problem(key, "cannot read " + key + ": " + e.getMessage());
        }
    }

    /** The texts of a list; none if the key is absent. */
    public List<String> texts(String key) {
        return nodes(key).stream().map(this::scalar).toList();
    }

    /** The one text or the texts of a list; none if the key is absent. */
    public List<String> oneOrMore(String key) {
        return has(key) && values.get(key) instanceof ScalarNode ? List.of(text(key)) : texts(key);
    }

    /** The keys that stand there, in their order. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The entry under a key. */
    public Entry entry(String key) {
        return new Entry(file, node(key));
    }

    /** The entries of a list; none if the key is absent. */
    public List<Entry> entries(String key) {
        return nodes(key).stream().map(node -> new Entry(file, node)).toList();
    }

    public BadLawFile problem(String key, String what) {
        return problem(values.getOrDefault(key, place), what);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false, not " + text);
        };
    }

    private List<Node> nodes(String key) {
        if (!has(key)) return List.of();
        if (!(values.get(key) instanceof SequenceNode list)) {
            throw problem(key, key + " must be a list");
        }
        return new ArrayList<>(list.getValue());
    }

    private Node node(String key) {
        var node = values.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) throw problem(key, key + " is missing");
        return node;
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) return scalar.getValue().strip();
        throw problem(node, "expected one value");
    }

    private BadLawFile problem(Node node, String what) {
        return new BadLawFile(file, node.getStartMark().getLine() + 1, what);
    }
}
