package yangguang.journal;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The letters in which before and after are kept; keys in alphabetical order. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private Json() {}

    static String write(Map<String, ?> values) {
        return MAPPER.writeValueAsString(values);
    }

    static Map<String, Object> read(String text) {
        return MAPPER.readValue(text, VALUES);
    }
}
