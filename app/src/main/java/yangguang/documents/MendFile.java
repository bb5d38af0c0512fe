package yangguang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.NotAllowed;
import yangguang.access.Viewer;
import yangguang.files.Cleaned;
import yangguang.files.Files;
import yangguang.files.Redacted;
import yangguang.files.Redaction;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.files.Withheld;
import yangguang.pages.NoSuchRecord;

/**
 * Puts a mended copy in the place of a file: with parts withheld, or without what it hid. The bytes
 * that were there stay stored, and earlier editions keep them.
 */
@Component
public class MendFile {
    private final DeskDocuments documents;
    private final Safety safety;
    private final Files files;
    private final ChangeFiles change;

    MendFile(DeskDocuments documents, Safety safety, Files files, ChangeFiles change) {
        this.documents = documents;
        this.safety = safety;
        this.files = files;
        this.change = change;
    }

    /** What became of it. */
    public sealed interface Mended {
        /**
         * @param places how many were withheld; 0 for a cleaning
         * @param approvalFell whether the review begins anew
         */
        record Done(int places, boolean approvalFell) implements Mended {}

        /** It could not be done. */
        record Wrong(String key, List<?> arguments) implements Mended {}
    }

    /**
     * Withholds in a file what was found there.
     *
     * @param mark of one finding, or empty for all that can be withheld in that file
     * @param ground printed in its place, such as 个人隐私
     */
    public Mended mask(Viewer viewer, long id, String hash, String mark, String ground) {
        Document document = editable(viewer, id);
        EditionFile file = file(document, hash);
        List<Withheld> withheld =
                safety.findings(document).stream()
                        .filter(finding -> file.equals(finding.file()) && finding.open())
                        .filter(finding -> finding.mending() == SafetyFinding.Mending.MASK)
                        .filter(finding -> mark.isEmpty() || finding.mark().equals(mark))
                        .map(SafetyFinding::words)
                        .distinct()
                        .<Withheld>map(words -> new Withheld.Phrase(words, ground))
                        .toList();
        if (withheld.isEmpty()) return new Mended.Wrong("documents.said.finding-gone", List.of());
        var redacted = onBytes(file, bytes -> redact(file, bytes, withheld));
        return switch (redacted) {
            case Redacted.Done done ->
                    replace(viewer, id, file, done.name(), done.pdf(), done.places());
            case Redacted.Untouched _ ->
                    new Mended.Wrong("documents.said.mask.untouched", List.of());
            case Redacted.Survived _ -> new Mended.Wrong("documents.said.mask.survived", List.of());
            case Redacted.Unreadable(var key, var name) -> new Mended.Wrong(key, List.of(name));
        };
    }

    /** Takes out what a file hides. */
    public Mended clean(Viewer viewer, long id, String hash) {
        Document document = editable(viewer, id);
        EditionFile file = file(document, hash);
        StoredFile stored = Safety.stored(file);
        Cleaned clean = onBytes(file, bytes -> Cleaned.of(stored.type(), bytes));
        return replace(viewer, id, file, file.name(), clean.bytes(), 0);
    }

    private static Redacted redact(EditionFile file, byte[] bytes, List<Withheld> withheld) {
        return Redaction.of(file.name(), Safety.stored(file).type(), bytes, withheld);
    }

    private Document editable(Viewer viewer, long id) {
        Document document = documents.own(viewer, id).orElseThrow(() -> missing(id, ""));
        return switch (Permissions.ask(Move.EDIT, document, viewer)) {
            case Permission.NeedsRole(var role) -> throw new NotAllowed(role);
            case Permission.Closed _ -> throw missing(id, "");
            case Permission.Open _ -> document;
        };
    }

    private static EditionFile file(Document document, String hash) {
        return document.edition().content().files().stream()
                .filter(file -> file.hash().equals(hash))
                .findFirst()
                .orElseThrow(() -> missing(document.id(), hash));
    }

    private static NoSuchRecord missing(long id, String hash) {
        return new NoSuchRecord("document " + id + ", file " + hash);
    }

    private interface Work<T> {
        T on(byte[] bytes);
    }

    private <T> T onBytes(EditionFile file, Work<T> work) {
        try {
            var bytes = files.bytes(file.hash()).orElseThrow(() -> missing(0, file.hash()));
            return work.on(bytes.getContentAsByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the stored file " + file.hash(), broken);
        }
    }

    private Mended replace(
            Viewer viewer, long id, EditionFile file, String name, byte[] bytes, int places) {
        return switch (files.store(name, new ByteArrayInputStream(bytes))) {
            case Storing.Refused refused ->
                    new Mended.Wrong(refused.message(), refused.arguments());
            case Storing.Stored(StoredFile mended) ->
                    switch (change.replace(viewer, id, file.hash(), mended)) {
                        case Saving.Saved saved -> new Mended.Done(places, saved.approvalFell());
                        case Saving.Refused(var why) ->
                                new Mended.Wrong(why.key(), why.arguments());
                        case Saving.Conflict _ ->
                                new Mended.Wrong("documents.said.finding-gone", List.of());
                    };
        };
    }
}
