package yangguang.documents;

import yangguang.bodies.Body;
import yangguang.bodies.BodyKind;

/**
 * 定密权 (保守国家秘密法): central, provincial and city bodies classify; a county, and what is below it, has
 * the power only by delegation.
 */
final class ClassifyingPower {
    /** Of codes of provinces and cities by GB/T 2260, whose last two digits are for counties. */
    private static final String ABOVE_COUNTY = "\\d{4}00";

    private ClassifyingPower() {}

    static boolean isMissing(Body body) {
        String region = body.regionCode();
        return body.kind() == BodyKind.SUBDISTRICT
                || body.kind() == BodyKind.TOWNSHIP
                || region != null && !region.matches(ABOVE_COUNTY);
    }
}
