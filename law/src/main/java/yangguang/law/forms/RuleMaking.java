package yangguang.law.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.law.codes.RegionCode;
import yangguang.law.rules.Entry;

/** 规章制定权: whether a body may make 规章 (立法法第九十三条). */
public enum RuleMaking {
    YES,
    NO,
    /** Not known, because the body's region is not. */
    UNKNOWN;

    private static final List<String> GOVERNMENTS =
            Entry.ofFile("forms/rule-makers.yaml")
                    .only("title", "law", "source", "certainty", "governments")
                    .texts("governments");

    /**
     * @param government whether it is a 人民政府 and not a department or office of one
     * @param region where it governs, null if not known
     */
    public static RuleMaking of(boolean government, @Nullable RegionCode region) {
        if (region == null) return UNKNOWN;
        var level = region.level().name().toLowerCase(java.util.Locale.ROOT);
        return government && GOVERNMENTS.contains(level) ? YES : NO;
    }
}
