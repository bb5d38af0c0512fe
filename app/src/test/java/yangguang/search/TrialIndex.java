package yangguang.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** An index of its own in a temporary folder, without a database. */
final class TrialIndex implements AutoCloseable {
    private final Path folder;
    private final Index index;

    TrialIndex(Samples... records) throws IOException {
        folder = Files.createTempDirectory("index");
        index = Index.open(new IndexFolder(folder));
        put(records);
    }

    void put(Samples... records) throws IOException {
        for (var record : records) index.put(record.record());
        index.show();
    }

    Answer ask(Question question) {
        return index.read((index, searcher) -> new Results(index, searcher).answer(question));
    }

    Answer.Found found(Question question) {
        return switch (ask(question)) {
            case Answer.Found found -> found;
            case Answer.Jump(var address) -> throw new AssertionError("jumped to " + address);
            case Answer.Nothing nothing -> throw new AssertionError(question + ": " + nothing);
        };
    }

    Answer.Nothing nothing(Question question) {
        if (ask(question) instanceof Answer.Nothing nothing) return nothing;
        throw new AssertionError("something was found for " + question);
    }

    List<String> titles(String words) {
        return switch (ask(Question.of(words))) {
            case Answer.Found found -> found.hits().stream().map(Hit::plainTitle).toList();
            case Answer.Jump _, Answer.Nothing _ -> List.of();
        };
    }

    List<Suggestion> suggest(String typed) {
        return index.read((index, searcher) -> new Results(index, searcher).suggestions(typed, 8));
    }

    @Override
    public void close() throws IOException {
        index.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
