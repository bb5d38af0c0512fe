package yangguang.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yangguang.files.FileLook;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.search.SearchFile;

/** 附件: the words of the files that go with public documents, for the index. */
@Component
class FileTexts {
    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);

    private final PublishedFileRecords records;
    private final Files files;

    FileTexts(PublishedFileRecords records, Files files) {
        this.records = records;
        this.files = files;
    }

    /** By document; the document's own file is its text already. */
    Map<Long, List<SearchFile>> of(Collection<Long> documents) {
        var texts = new HashMap<Long, List<SearchFile>>();
        records.of(documents)
                .forEach(
                        (document, attachments) ->
                                texts.put(document, attachments.stream().map(this::read).toList()));
        return texts;
    }

    private SearchFile read(PublishedFileRecords.Attached one) {
        var file = one.file();
        var stored =
                new StoredFile(file.hash(), file.name(), FileType.of(file.format()), file.size());
        return new SearchFile(
                file.name(),
                one.address() + "/files/" + file.position(),
                leaves(stored).stream()
                        .filter(leaf -> !leaf.text().isBlank())
                        .map(leaf -> new SearchFile.Page(leaf.page(), leaf.text()))
                        .toList());
    }

    /** A file that cannot be read keeps its document from nobody. */
    private List<FileLook.Leaf> leaves(StoredFile file) {
        try {
            return files.leaves(file);
        } catch (RuntimeException unreadable) {
            LOG.warn("no words can be read in the file {}", file.hash(), unreadable);
            return List.of();
        }
    }
}
