package yangguang.guide;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yangguang.bodies.Body;
import yangguang.pages.Problems;

/** What a guide says; a field that is not filled says nothing. */
public record GuideText(Map<GuideField, String> fields) {
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST = 4000;

    public static final GuideText EMPTY = new GuideText(Map.of());

    public GuideText {
        var said = new EnumMap<GuideField, String>(GuideField.class);
        fields.forEach(
                (field, words) -> {
                    if (!words.isBlank()) said.put(field, words.strip());
                });
        fields = Map.copyOf(said);
    }

    public static GuideText read(Function<String, String> typed) {
        var fields = new EnumMap<GuideField, String>(GuideField.class);
        for (GuideField field : GuideField.values())
            fields.put(field, typed.apply(field.fieldName()));
        return new GuideText(fields);
    }

    /** What is known of a body before anybody wrote its guide. */
    static GuideText of(Body body) {
        var contact = body.contact();
        return new GuideText(
                Map.of(
                        GuideField.OFFICE, body.name(),
                        GuideField.ADDRESS, contact.address(),
                        GuideField.POSTCODE, contact.postcode(),
                        GuideField.HOURS, contact.hours(),
                        GuideField.PHONE, contact.phone(),
                        GuideField.FAX, contact.fax(),
                        GuideField.EMAIL, contact.email(),
                        GuideField.WEBSITE, contact.website()));
    }

    public String of(GuideField field) {
        return fields.getOrDefault(field, "");
    }

    public List<String> lines(GuideField field) {
        return of(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public boolean says(GuideField.Part part) {
        return part.fields().stream().anyMatch(fields::containsKey);
    }

    /** What the record of the body says otherwise: somebody moved and forgot the guide. */
    public List<GuideField> unlike(Body body) {
        var unlike = new ArrayList<GuideField>();
        var known = of(body);
        for (GuideField field : GuideField.Part.OFFICE.fields()) {
            String recorded = known.of(field);
            if (field != GuideField.OFFICE && !recorded.isEmpty() && !recorded.equals(of(field)))
                unlike.add(field);
        }
        return unlike;
    }

    /** What differs from an earlier one. */
    public List<GuideField> differs(GuideText earlier) {
        return java.util.Arrays.stream(GuideField.values())
                .filter(field -> !of(field).equals(earlier.of(field)))
                .toList();
    }

    Problems problems() {
        var problems = Problems.none();
        for (GuideField field : GuideField.values()) {
            if (field.isNeeded() && of(field).isEmpty())
                problems.add(field.fieldName(), "guide.problem.needed." + field.fieldName());
            int longest = field.isLong() ? LONGEST : LONGEST_LINE;
            if (of(field).length() > longest)
                problems.add(field.fieldName(), "guide.problem.long", longest);
        }
        return problems;
    }
}
