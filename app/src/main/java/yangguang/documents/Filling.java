package yangguang.documents;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yangguang.files.Extracted;
import yangguang.law.codes.DocumentNumber;

/**
 * A form and what it says, both ways. What cannot be read yet is kept as it was typed: a draft may
 * be wrong, only submission may not.
 */
final class Filling {
    /** What a ticked box sends. */
    static final String YES = "yes";

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");

    private final Map<Field, String> fields;
    private final Map<String, String> unread = new HashMap<>();

    private Filling(Map<Field, String> fields) {
        this.fields = fields;
    }

    /** An edition's fields as they stand in its form. */
    static Map<Field, String> formOf(Edition edition) {
        return formOf(edition.content(), edition.marks());
    }

    static Map<Field, String> formOf(Content content, Marks marks) {
        var form = new EnumMap<Field, String>(Field.class);
        Facts facts = content.facts();
        form.put(Field.TITLE, facts.title());
        form.put(Field.NUMBER, shown(facts.number()));
        form.put(Field.ISSUER, facts.issuer());
        form.put(Field.MADE_ON, shown(facts.madeOn()));
        form.put(Field.GENRE, shown(facts.genre()));
        form.put(Field.SUMMARY, facts.summary());
        form.put(Field.IN_FORCE_FROM, shown(facts.inForceFrom()));
        form.put(Field.IN_FORCE_UNTIL, shown(facts.inForceUntil()));
        form.put(Field.REPORT_YEAR, shown(facts.reportYear()));
        form.put(Field.TYPED, content.wording().typed());
        form.put(Field.CORRECTION, shown(content.correction()));
        putDisclosure(form, content.disclosure());
        marks.unread()
                .forEach((name, typed) -> Field.named(name).ifPresent(f -> form.put(f, typed)));
        return form;
    }

    private static void putDisclosure(Map<Field, String> form, Disclosure disclosure) {
        form.put(Field.ATTRIBUTE, shown(disclosure.attribute()));
        form.put(Field.CATEGORY, shown(disclosure.category()));
        boolean ownBasis = disclosure.attribute() != Attribute.PROACTIVE;
        form.put(Field.BASIS, ownBasis ? shown(disclosure.basis()) : "");
        form.put(Field.NORMATIVE, disclosure.normative() ? YES : "");
    }

    /**
     * The edition with these fields typed over.
     *
     * @param fromFile reads the text from the file, where none is typed any more
     */
    static Filled fill(Edition before, Map<Field, String> typed, Supplier<Wording> fromFile) {
        return fill(before.content(), before.marks(), typed, fromFile);
    }

    /** The same for a draft that is not written yet; its text stays. */
    static Filled over(Content content, Marks marks, Map<Field, String> typed) {
        return fill(content, marks, typed, content::wording);
    }

    private static Filled fill(
            Content before, Marks marks, Map<Field, String> typed, Supplier<Wording> fromFile) {
        var fields = new EnumMap<>(formOf(before, marks));
        fields.putAll(typed);
        var filling = new Filling(fields);
        var content =
                new Content(
                        filling.facts(),
                        filling.disclosure(),
                        filling.wording(before.wording(), fromFile),
                        filling.textOrNull(Field.CORRECTION),
                        before.files());
        return new Filled(content, Map.copyOf(filling.unread));
    }

    /** What a form says, and which fields could not be read. */
    record Filled(Content content, Map<String, String> unread) {}

    private Facts facts() {
        return new Facts(
                oneLine(Field.TITLE),
                read(Field.NUMBER, typed -> DocumentNumber.parse(typed).asOptional()),
                oneLine(Field.ISSUER),
                read(Field.MADE_ON, TypedDay::parse),
                read(Field.IN_FORCE_FROM, TypedDay::parse),
                read(Field.IN_FORCE_UNTIL, TypedDay::parse),
                textOrNull(Field.GENRE),
                text(Field.SUMMARY),
                read(Field.REPORT_YEAR, Filling::year));
    }

    private Disclosure disclosure() {
        Attribute attribute = read(Field.ATTRIBUTE, Filling::attribute);
        String category = textOrNull(Field.CATEGORY);
        return new Disclosure(
                attribute,
                attribute == Attribute.PROACTIVE ? category : textOrNull(Field.BASIS),
                category,
                text(Field.NORMATIVE).equals(YES));
    }

    private Wording wording(Wording before, Supplier<Wording> fromFile) {
        String typed = text(Field.TYPED);
        if (typed.equals(before.typed())) return before;
        if (typed.isEmpty()) return fromFile.get();
        Extracted read = Extracted.ofText(typed);
        return new Wording(typed, read.html(), read.text());
    }

    private <T> @Nullable T read(Field field, Function<String, Optional<T>> reader) {
        String typed = text(field);
        if (typed.isEmpty()) return null;
        Optional<T> value = reader.apply(typed);
        if (value.isEmpty()) unread.put(field.fieldName(), typed);
        return value.orElse(null);
    }

    private String text(Field field) {
        return fields.getOrDefault(field, "");
    }

    private @Nullable String textOrNull(Field field) {
        return text(field).isEmpty() ? null : text(field);
    }

    private String oneLine(Field field) {
        return text(field).replaceAll("\\s+", " ");
    }

    private static Optional<Integer> year(String typed) {
        return YEAR.matcher(typed).matches()
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }

    private static Optional<Attribute> attribute(String typed) {
        for (Attribute attribute : Attribute.values()) {
            if (attribute.name().equals(typed)) return Optional.of(attribute);
        }
        return Optional.empty();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
