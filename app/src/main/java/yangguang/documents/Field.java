package yangguang.documents;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A field that a clerk fills in. Its name is the name in the form and part of the message keys. */
public enum Field {
    TITLE("title"),
    NUMBER("number"),
    ISSUER("issuer"),
    MADE_ON("madeOn"),
    GENRE("genre"),
    SUMMARY("summary"),
    IN_FORCE_FROM("inForceFrom"),
    IN_FORCE_UNTIL("inForceUntil"),
    TYPED("typed"),
    CORRECTION("correction"),
    REPORT_YEAR("reportYear"),
    ATTRIBUTE("attribute"),
    CATEGORY("category"),
    BASIS("basis"),
    NORMATIVE("normative");

    private static final Map<String, Field> NAMED =
            Arrays.stream(values()).collect(toMap(Field::fieldName, field -> field));

    private final String fieldName;

    Field(String fieldName) {
        this.fieldName = fieldName;
    }

    public String fieldName() {
        return fieldName;
    }

    /** The fields among what a form sent, in order; everything else is left out. */
    public static Map<Field, String> among(Map<String, String> sent) {
        var found = new LinkedHashMap<Field, String>();
        for (Field field : values()) {
            Optional.ofNullable(sent.get(field.fieldName))
                    .ifPresent(value -> found.put(field, normal(value)));
        }
        return found;
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }

    private static String normal(String value) {
        return value.replace("\r\n", "\n").strip();
    }
}
