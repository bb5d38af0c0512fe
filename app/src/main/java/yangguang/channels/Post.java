package yangguang.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocument.Attachment;
import yangguang.files.Files;
import yangguang.pages.NoSuchRecord;

/**
 * A document as it is published in an account.
 *
 * @param address of its page in full; null while the site has no domain
 */
record Post(PublishedDocument document, @Nullable String address, Files files) {
    String title() {
        return document.line().title();
    }

    /** The text with its pictures, each under the address that the account gave it. */
    String article(UnaryOperator<String> pictureAt) {
        return ExportPackage.article(document, pictures(), address, pictureAt).body().html();
    }

    /** Some words, and where the rest stands. */
    String brief() {
        return ExportPackage.post(document, address);
    }

    List<Attachment> pictures() {
        return ExportPackage.pictures(document);
    }

    byte[] bytes(Attachment picture) {
        try {
            return files.bytes(picture.hash())
                    .orElseThrow(() -> new NoSuchRecord("bytes " + picture.hash()))
                    .getContentAsByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("bytes " + picture.hash(), broken);
        }
    }
}
