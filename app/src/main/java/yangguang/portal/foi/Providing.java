package yangguang.portal.foi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import yangguang.requests.Ask.Form;
import yangguang.requests.Ask.Way;
import yangguang.requests.AskedForm;

/** 提供方式: a form and a way that go together. */
public record Providing(Form form, Way way) {
    private static final List<Providing> ALL =
            Arrays.stream(Form.values())
                    .flatMap(
                            form ->
                                    Arrays.stream(Way.values())
                                            .filter(way -> way.fits(form))
                                            .map(way -> new Providing(form, way)))
                    .toList();

    public static List<Providing> all() {
        return ALL;
    }

    /** As the form sends it, such as {@code PAPER-POST}. */
    public String value() {
        return form + "-" + way;
    }

    static Optional<Providing> of(String value) {
        return ALL.stream().filter(one -> one.value().equals(value)).findFirst();
    }

    /** What was chosen; empty text while nothing is. */
    public static String in(AskedForm form) {
        return form.of("form") + "-" + form.of("way");
    }
}
