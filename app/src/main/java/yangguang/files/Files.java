package yangguang.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import yangguang.database.DataFolder;
import yangguang.files.Examined.Sound;
import yangguang.files.Storing.Refused;
import yangguang.files.Storing.Stored;
import yangguang.files.Vault.Arrived;
import yangguang.law.Law;

/** Takes in files, keeps their bytes, reads their text. */
@Component
public class Files {
    /** Of looks at files, in memory. */
    private static final long LETTERS_KEPT = 8_000_000;

    private final Vault vault;
    private final Law law;
    private final Clock clock;
    private final DataSize largest;
    private final Cache<String, FileLook> looks =
            Caffeine.newBuilder()
                    .maximumWeight(LETTERS_KEPT)
                    .weigher((String hash, FileLook look) -> 1000 + look.length())
                    .build();

    Files(
            DataFolder folder,
            Law law,
            Clock clock,
            @Value("${yangguang.files.largest:50MB}") DataSize largest) {
        this.vault = new Vault(folder.files(), clock);
        this.law = law;
        this.clock = clock;
        this.largest = largest;
    }

    /**
     * Stores the bytes if they are what their name says and can be read; otherwise nothing stays.
     * The same bytes are stored once, however often they come.
     */
    public Storing store(String name, InputStream bytes) {
        var bare = FileName.bare(name);
        try (var arrived = vault.receive(bytes, largest.toBytes())) {
            return switch (inspect(bare, arrived, largest)) {
                case Whole(var type) -> keep(bare, type, arrived);
                case Faulty(var why) -> why;
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot take in " + bare, broken);
        }
    }

    /**
     * Looks at the bytes as {@link #store} does, but keeps nothing: for what must lie elsewhere, as
     * evidence of who somebody is. While it looks, they lie on the {@link Workbench}.
     *
     * @param allowed the largest size that is accepted
     */
    public Examined examine(String name, InputStream bytes, DataSize allowed) {
        var bare = FileName.bare(name);
        try (var arrived = vault.borrow(bytes, allowed.toBytes())) {
            return switch (inspect(bare, arrived, allowed)) {
                case Whole(var type) ->
                        new Sound(bare, type, java.nio.file.Files.readAllBytes(arrived.path()));
                case Faulty(var why) -> why;
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot examine " + bare, broken);
        }
    }

    /** What a trial says of a file. */
    public sealed interface Tried {
        /** It would be stored; what it says and all its words, also those that it hides. */
        record Read(StoredFile file, Extracted extracted, String words) implements Tried {}

        record Unfit(Refused why) implements Tried {}
    }

    /** Looks at the bytes as {@link #store} does and reads them, but keeps nothing. */
    public Tried trial(String name, InputStream bytes) {
        var bare = FileName.bare(name);
        try (var arrived = vault.borrow(bytes, largest.toBytes())) {
            return switch (inspect(bare, arrived, largest)) {
                case Whole(var type) ->
                        new Tried.Read(
                                new StoredFile(arrived.hash(), bare, type, arrived.size()),
                                Extraction.read(type, arrived.path()),
                                FileLook.words(type, arrived.path()));
                case Faulty(var why) -> new Tried.Unfit(why);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot look at " + bare, broken);
        }
    }

    /** The words of a stored file, page by page. */
    public List<FileLook.Leaf> leaves(StoredFile file) {
        return FileLook.read(file.type(), stored(file));
    }

    /** All words of a stored file, also those that it hides. */
    public String words(StoredFile file) {
        return FileLook.words(file.type(), stored(file));
    }

    /** What a look at a file says of it. */
    private sealed interface Look {}

    private record Whole(FileType type) implements Look {}

    private record Faulty(Refused why) implements Look {}

    private static Look inspect(String name, Arrived arrived, DataSize allowed) throws IOException {
        if (arrived.size() > allowed.toBytes())
            return refused(name, "too-large", allowed.toMegabytes());
        if (arrived.size() == 0) return refused(name, "empty");
        return switch (Content.of(arrived.path())) {
            case Content.Readable(var type) -> inspect(name, type, arrived);
            case Content.Foreign(var reason) -> refused(name, reason);
        };
    }

    private static Look inspect(String name, FileType type, Arrived arrived) throws IOException {
        var extension = FileName.extension(name);
        if (!type.extensions().contains(extension)) {
            return refused(
                    name, "mislabelled", extension.isEmpty() ? "—" : "." + extension, type.name());
        }
        return Inspection.fault(type, arrived.path())
                .<Look>map(fault -> refused(name, fault))
                .orElseGet(() -> new Whole(type));
    }

    private static Stored keep(String name, FileType type, Arrived arrived) throws IOException {
        arrived.keep();
        return new Stored(new StoredFile(arrived.hash(), name, type, arrived.size()));
    }

    private static Faulty refused(String name, String reason, Object... more) {
        var arguments = new ArrayList<Object>(List.of(name));
        arguments.addAll(List.of(more));
        return new Faulty(new Refused(name, "files.refused." + reason, List.copyOf(arguments)));
    }

    /**
     * The stored bytes; the web layer serves ranges of it. Empty when nothing is stored under that
     * hash.
     */
    public Optional<Resource> bytes(String hash) {
        return vault.find(hash).map(FileSystemResource::new);
    }

    /** What the file says. */
    public Extracted extract(StoredFile file) {
        return Extraction.read(file.type(), stored(file));
    }

    /**
     * All that the file says and hides. It takes as long as painting its pages, so what was seen is
     * kept for a while.
     */
    public FileLook look(StoredFile file) {
        return looks.get(file.hash() + file.type(), _ -> FileLook.at(file.type(), stored(file)));
    }

    /** What the file seems to be, for the clerk to confirm. */
    public Recognised recognise(StoredFile file) {
        return recognise(extract(file));
    }

    /** The same for text that was read before, or typed. */
    public Recognised recognise(Extracted extracted) {
        var genres = new Genres(law.catalogue().genres(LocalDate.now(clock)));
        return Recognition.of(extracted.text(), genres);
    }

    private Path stored(StoredFile file) {
        return vault.find(file.hash())
                .orElseThrow(() -> new IllegalStateException("stored file is gone: " + file));
    }
}
