package yangguang.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.reader.Examined.Level;

/**
 * The kind of a body, by its name and by how it speaks of itself. The words stand in levels.yaml.
 */
final class Levels {
    private record Names(Level level, Pattern name, Pattern own) {}

    private static final List<Names> ALL =
            Resource.read("levels.yaml").entries("levels").stream()
                    .map(
                            one ->
                                    new Names(
                                            Level.valueOf(one.text("level")),
                                            Pattern.compile(one.text("name")),
                                            Pattern.compile(one.text("own"))))
                    .toList();

    private Levels() {}

    static Optional<Level> of(String unit) {
        return ALL.stream()
                .filter(names -> names.name().matcher(unit).find())
                .map(Names::level)
                .findFirst();
    }

    /** Of a body that never gives its name. */
    static Optional<Level> own(PlainText text) {
        return ALL.stream()
                .filter(names -> names.own().matcher(text.text()).find())
                .map(Names::level)
                .findFirst();
    }
}
