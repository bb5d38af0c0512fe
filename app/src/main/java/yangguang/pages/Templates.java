package yangguang.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Renders the templates, which the build has compiled. */
@Component
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final MessageSource words;
    private final Clock clock;

    Templates(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The words for somebody who reads so. */
    public Text text(Preferences preferences) {
        return new Text(words, preferences.locale(), clock);
    }

    /** The page as bytes; {@code parameters} are those that the template declares. */
    public Utf8ByteOutput render(String template, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", parameters, output);
        return output;
    }
}
