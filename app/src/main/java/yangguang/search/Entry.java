package yangguang.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import yangguang.journal.RecordRef;

/** A record as the index keeps it. Whoever changes a field here raises {@link #FORM}. */
final class Entry {
    /** The form of the entries; an index of another form is made anew. */
    static final String FORM = "3";

    static final String REF = "ref";
    static final String TITLE = "title";
    static final String TITLE_BEGINS = "titleBegins";
    static final String TEXT = "text";
    static final String NUMBER_KEY = "numberKey";
    static final String INDEX_NUMBER_KEY = "indexNumberKey";
    static final String PUBLISHED = "published";
    static final String CHANGES_ON = "changesOn";
    static final String BODY_CODE = "bodyCode";
    static final String BODY_NAME = "bodyName";
    static final String ADDRESS = "address";

    static final FacetsConfig FACETS = facets();

    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String NUMBER = "number";
    private static final String INDEX_NUMBER = "indexNumber";
    private static final String CATEGORY = "category";
    private static final String GENRE = "genre";
    private static final String MADE = "made";
    private static final String VALIDITY = "validity";
    private static final String FORMAT = "format";
    private static final String SHOWN_TITLE = "shownTitle";
    private static final String SHOWN_TEXT = "shownText";

    /** Of a very long text only this much is kept for excerpts; all of it is found. */
    private static final int LONGEST_EXCERPTED = 60_000;

    private static final int BEGINNING = 60;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Entry() {}

    static Term key(RecordRef ref) {
        return new Term(REF, ref.kind() + " " + ref.id());
    }

    static Document of(SearchDocument record) {
        var entry = new Document();
        keep(entry, KIND, record.ref().kind());
        entry.add(new StoredField(ID, record.ref().id()));
        entry.add(new StringField(REF, key(record.ref()).text(), Store.NO));
        addWords(entry, record);
        addNumbers(entry, record);
        addDates(entry, record);
        addFacets(entry, record);
        keep(entry, ADDRESS, record.address());
        keep(entry, CATEGORY, record.category());
        keep(entry, GENRE, record.genre());
        keep(entry, VALIDITY, record.validity());
        record.formats().forEach(format -> keep(entry, FORMAT, format));
        return entry;
    }

    static Hit hit(Document entry, Marks marks) {
        return new Hit(
                ref(entry),
                entry.get(ADDRESS),
                marks.whole(entry.get(SHOWN_TITLE)),
                marks.excerpt(entry.get(SHOWN_TEXT)),
                entry.get(INDEX_NUMBER),
                entry.get(NUMBER),
                entry.get(BODY_CODE),
                entry.get(BODY_NAME),
                entry.get(CATEGORY),
                entry.get(GENRE),
                LocalDate.ofEpochDay(number(entry, MADE)),
                Instant.ofEpochMilli(number(entry, PUBLISHED)),
                entry.get(VALIDITY),
                List.of(entry.getValues(FORMAT)),
                Within.places(entry, marks));
    }

    static Suggestion suggestion(Document entry) {
        return new Suggestion(entry.get(SHOWN_TITLE), entry.get(NUMBER), entry.get(ADDRESS));
    }

    static RecordRef ref(Document entry) {
        return new RecordRef(entry.get(KIND), number(entry, ID));
    }

    private static void addWords(Document entry, SearchDocument record) {
        var title = Folding.joined(record.title());
        var begins = title.length() > BEGINNING ? title.substring(0, BEGINNING) : title;
        entry.add(new TextField(TITLE, title, Store.NO));
        entry.add(new StringField(TITLE_BEGINS, begins, Store.NO));
        entry.add(new TextField(TEXT, Folding.joined(record.text()), Store.NO));
        Within.add(entry, record.files());
        entry.add(new TextField(BODY_NAME, Folding.joined(record.bodyName()), Store.NO));
        keep(entry, BODY_NAME, record.bodyName());
        keep(entry, SHOWN_TITLE, Folding.tidy(record.title()));
        var text = Folding.tidy(record.text());
        keep(entry, SHOWN_TEXT, text.substring(0, Math.min(text.length(), LONGEST_EXCERPTED)));
    }

    private static void addNumbers(Document entry, SearchDocument record) {
        keep(entry, NUMBER, record.number());
        keep(entry, INDEX_NUMBER, record.indexNumber());
        entry.add(new StringField(INDEX_NUMBER_KEY, NumberKey.of(record.indexNumber()), Store.NO));
        if (record.number() == null) return;
        entry.add(new StringField(NUMBER_KEY, NumberKey.of(record.number()), Store.NO));
    }

    private static void addDates(Document entry, SearchDocument record) {
        long published = record.publishedAt().toEpochMilli();
        entry.add(new StoredField(PUBLISHED, published));
        entry.add(new NumericDocValuesField(PUBLISHED, published));
        entry.add(new StoredField(MADE, record.madeOn().toEpochDay()));
        if (record.changesOn() == null) return;
        entry.add(new LongPoint(CHANGES_ON, record.changesOn().toEpochDay()));
    }

    private static void addFacets(Document entry, SearchDocument record) {
        entry.add(new StringField(BODY_CODE, record.bodyCode(), Store.YES));
        facet(entry, Facet.BODY, record.bodyCode());
        facet(entry, Facet.CATEGORY, record.category());
        facet(entry, Facet.GENRE, record.genre());
        facet(entry, Facet.VALIDITY, record.validity());
        var year = record.publishedAt().atZone(ZONE).getYear();
        facet(entry, Facet.YEAR, Integer.toString(year));
        record.formats().stream().distinct().forEach(format -> facet(entry, Facet.FORMAT, format));
    }

    private static void facet(Document entry, Facet facet, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        entry.add(new SortedSetDocValuesFacetField(facet.name(), value));
    }

    private static void keep(Document entry, String name, @Nullable String value) {
        if (value != null) entry.add(new StoredField(name, value));
    }

    private static long number(Document entry, String name) {
        return entry.getField(name).numericValue().longValue();
    }

    private static FacetsConfig facets() {
        var facets = new FacetsConfig();
        facets.setMultiValued(Facet.FORMAT.name(), true);
        return facets;
    }
}
