package yangguang.portal.check;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures of last year's report that travel with a page, since none are kept: a line for each. */
final class LastYear {
    private static final Pattern FIGURE =
            Pattern.compile("(?m)^([a-z][a-z0-9_]{0,59})=(-?\\d{1,15}(?:\\.\\d{1,6})?)\\r?$");
    private static final int MOST = 1000;

    private LastYear() {}

    static String written(Map<String, @Nullable BigDecimal> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getValue() != null)
                .map(figure -> figure.getKey() + "=" + figure.getValue().toPlainString())
                .sorted()
                .collect(joining("\n"));
    }

    /** What is no figure is passed over. */
    static Map<String, @Nullable BigDecimal> read(String written) {
        var figures = new HashMap<String, @Nullable BigDecimal>();
        FIGURE.matcher(written)
                .results()
                .limit(MOST)
                .forEach(found -> figures.put(found.group(1), new BigDecimal(found.group(2))));
        return figures;
    }
}
