package yangguang.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;

/** How the pages of a record's files stand in its entry: found by their words, shown by a part. */
final class Within {
    private static final String PAGE = "filePage";
    private static final String FIELD_END = "\u001F";
    private static final int PARTS = 4;

    /** Of all files of a record so much is kept to say where something stands; all is found. */
    private static final int LONGEST_SHOWN = 40_000;

    /** A hit names so many pages; who wants more opens the file. */
    private static final int MOST_SHOWN = 2;

    private Within() {}

    static void add(Document entry, List<SearchFile> files) {
        int left = LONGEST_SHOWN;
        for (var file : files)
            for (var page : file.pages()) {
                entry.add(new TextField(Entry.TEXT, Folding.joined(page.text()), Store.NO));
                String shown = Folding.tidy(page.text());
                shown = shown.substring(0, Math.min(shown.length(), left)).replace(FIELD_END, " ");
                left -= shown.length();
                if (!shown.isEmpty()) entry.add(new StoredField(PAGE, kept(file, page, shown)));
            }
        if (!files.isEmpty())
            files.forEach(
                    file ->
                            entry.add(
                                    new TextField(
                                            Entry.TEXT, Folding.joined(file.name()), Store.NO)));
    }

    private static String kept(SearchFile file, SearchFile.Page page, String shown) {
        return String.join(
                FIELD_END,
                file.name().replace(FIELD_END, " "),
                file.address(),
                String.valueOf(page.number()),
                shown);
    }

    /** The first pages on which something stands that was asked for. */
    static List<Hit.Place> places(Document entry, Marks marks) {
        return java.util.Arrays.stream(entry.getValues(PAGE))
                .map(kept -> kept.split(FIELD_END, PARTS))
                .filter(parts -> marks.areIn(parts[PARTS - 1]))
                .limit(MOST_SHOWN)
                .map(
                        parts ->
                                new Hit.Place(
                                        parts[0],
                                        parts[1],
                                        Integer.parseInt(parts[2]),
                                        marks.excerpt(parts[PARTS - 1])))
                .toList();
    }
}
