package yangguang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yangguang.database.DataFolder;
import yangguang.law.Law;
import yangguang.law.rules.Entry;

/**
 * The one law, with the registers and chapters of reports that an installation adds in its data
 * folder.
 */
@Configuration(proxyBeanMethods = false)
class PlatformLaw {
    private static final String REGISTERS = "registers";
    private static final String REPORTS = "reports";

    @Bean
    Law law(DataFolder data) throws IOException {
        var law = Law.national();
        var registers = files(data.root().resolve(REGISTERS));
        if (!registers.isEmpty()) law = law.with(law.registers().with(registers));
        var chapters = files(data.root().resolve(REPORTS));
        return chapters.isEmpty() ? law : law.with(law.chapters().with(chapters));
    }

    private static List<Entry> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PlatformLaw::read)
                    .toList();
        }
    }

    private static Entry read(Path file) {
        try {
            return Entry.ofText(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
