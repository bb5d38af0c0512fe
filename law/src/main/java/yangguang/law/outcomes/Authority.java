package yangguang.law.outcomes;

import java.util.Locale;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Entry;

/**
 * 行政复议机关 of a kind of body.
 *
 * @param body the kind of body that decided, such as SUBDISTRICT
 */
public record Authority(String body, Level level, Citation law) {

    /** Who reviews, seen from the body that decided. */
    public enum Level {
        /** 设立它的人民政府、本级人民政府. */
        FOUNDER,
        /** 上一级人民政府. */
        UPPER,
        /** 本级人民政府或者上一级主管部门, as the applicant chooses. */
        FOUNDER_OR_SUPERIOR;

        static Level named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static Authority read(Entry entry) {
        entry.only("body", "authority", "law");
        return new Authority(
                entry.text("body"),
                entry.read("authority", Level::named),
                Citation.of(entry.text("law")));
    }
}
