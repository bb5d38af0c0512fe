package yangguang.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/** The files of the index. They hold nothing that the database could not give again. */
record IndexFolder(Path path) {
    /** Whether such a failure means that the files are of no use, rather than out of reach. */
    static boolean isDamage(@Nullable Throwable failure) {
        if (failure instanceof UncheckedIOException) return isDamage(failure.getCause());
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof IndexNotFoundException
                || failure instanceof NoSuchFileException
                || failure instanceof FileNotFoundException
                || failure instanceof EOFException
                || failure instanceof IllegalArgumentException;
    }

    /** Reads every byte and compares the checksums; throws if one is wrong. */
    void verify() throws IOException {
        try (var directory = new NIOFSDirectory(path);
                var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
        }
    }

    void clear() throws IOException {
        if (Files.notExists(path)) return;
        try (var files = Files.list(path)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
    }
}
