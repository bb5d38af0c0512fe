package yangguang.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read through to its end and found whole before anything is done with it. */
final class BackupReader implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;
    private final BackupManifest manifest;

    static BackupReader open(Path file) throws IOException {
        if (!Files.isReadable(file)) throw new DamagedBackup("cannot read the backup " + file);
        try {
            var reader = new BackupReader(new ZipFile(file.toFile()), file);
            reader.verify(file);
            return reader;
        } catch (ZipException e) {
            throw new DamagedBackup("%s is not a whole backup: %s".formatted(file, e.getMessage()));
        }
    }

    private BackupReader(ZipFile zip, Path file) throws IOException {
        this.zip = zip;
        try (var json = entry(BackupManifest.NAME, file)) {
            this.manifest = JSON.readValue(json, BackupManifest.class);
        } catch (JacksonException | DamagedBackup e) {
            zip.close();
            throw new DamagedBackup(file + " is not a backup: its manifest is missing or damaged");
        }
        if (manifest.format() != BackupManifest.FORMAT) {
            zip.close();
            throw new NotRestored(file + " was made by a newer Yangguang; update this one first");
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream table(BackupManifest.Table table) throws IOException {
        return zip.getInputStream(zip.getEntry(table.entry()));
    }

    /** Each stored file that is not there yet, or not whole, comes into the store. */
    void placeFiles(Path store) throws IOException {
        for (var part : manifest.parts()) {
            if (part.name().startsWith("files/")) place(part, store);
        }
    }

    private void place(BackupManifest.Part part, Path store) throws IOException {
        var target = store.resolve(part.name().substring("files/".length())).normalize();
        if (!target.startsWith(store)) throw new DamagedBackup("leaves its folder: " + part.name());
        if (Files.exists(target) && sha256(target).equals(part.sha256())) return;
        Files.createDirectories(target.getParent());
        try (var in = zip.getInputStream(zip.getEntry(part.name()))) {
            DurableFiles.write(target, in);
        }
    }

    private void verify(Path file) throws IOException {
        var seen = new HashSet<String>();
        for (var part : manifest.parts()) {
            seen.add(part.name());
            try (var in = entry(part.name(), file)) {
                if (Sha256.of(in).equals(part.sha256())) continue;
            } catch (ZipException e) {
                // not readable is as damaged as not equal
            }
            zip.close();
            throw new DamagedBackup("%s is damaged: %s differs".formatted(file, part.name()));
        }
        for (var table : manifest.tables()) {
            if (!seen.contains(table.entry())) {
                zip.close();
                throw new DamagedBackup("%s is damaged: no %s".formatted(file, table.entry()));
            }
        }
    }

    private InputStream entry(String name, Path file) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new DamagedBackup("%s is damaged: no %s".formatted(file, name));
        return zip.getInputStream(entry);
    }

    private static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
