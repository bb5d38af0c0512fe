package yangguang.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import yangguang.law.rules.Entry;

/** The reader's own rules, files beside its classes. */
final class Resource {
    private Resource() {}

    static Entry read(String name) {
        try (var file = Resource.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is not beside its class");
            return Entry.ofText(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
