package yangguang.documents;

import java.util.List;
import java.util.Optional;
import yangguang.bodies.Body;
import yangguang.bodies.BodyKind;
import yangguang.law.catalogue.Classifier;
import yangguang.law.catalogue.Classifier.Level;

/** 定密权: whether a body has it by itself, as the law folder says for its level. */
final class ClassifyingPower {
    /** Of codes by GB/T 2260: two digits for the province, two for the city, two for the county. */
    private static final String PROVINCE = "\\d{2}0000";

    private static final String CITY = "\\d{4}00";

    private ClassifyingPower() {}

    /** A body whose level is not known is not told anything. */
    static boolean isMissing(Body body, List<Classifier> law) {
        return level(body)
                .filter(level -> law.stream().noneMatch(one -> one.level() == level))
                .isPresent();
    }

    private static Optional<Level> level(Body body) {
        if (body.kind() == BodyKind.SUBDISTRICT || body.kind() == BodyKind.TOWNSHIP)
            return Optional.of(Level.TOWNSHIP);
        String region = body.regionCode();
        if (region == null) return Optional.empty();
        if (region.matches(PROVINCE)) return Optional.of(Level.PROVINCE);
        return Optional.of(region.matches(CITY) ? Level.CITY : Level.COUNTY);
    }
}
