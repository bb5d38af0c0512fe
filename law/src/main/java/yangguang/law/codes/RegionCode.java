package yangguang.law.codes;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yangguang.law.rules.Entry;

/**
 * 行政区划代码 (GB/T 2260, below the county GB/T 10114): 6 digits for province, city and county, 9 with
 * the township or subdistrict, 12 with the village or community. 00 or 000 means none at that
 * level.
 */
public record RegionCode(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final Map<String, String> PROVINCES =
            Entry.ofFile("codes/provinces.yaml")
                    .only("source", "provinces")
                    .entries("provinces")
                    .stream()
                    .map(province -> province.only("code", "name"))
                    .collect(
                            Collectors.toUnmodifiableMap(p -> p.text("code"), p -> p.text("name")));

    public RegionCode {
        if (problem(value) != null)
            throw new IllegalArgumentException("not a region code: " + value);
    }

    public static Parsed<RegionCode> parse(String typed) {
        var code = Typed.code(typed);
        var problem = problem(code);
        return problem == null ? new Parsed.Ok<>(new RegionCode(code)) : problem;
    }

    /** How far down it reaches. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP,
        VILLAGE
    }

    public Level level() {
        if (value.endsWith("0000") && value.length() == 6) return Level.PROVINCE;
        return switch (value.length()) {
            case 6 -> value.endsWith("00") ? Level.CITY : Level.COUNTY;
            case 9 -> Level.TOWNSHIP;
            default -> Level.VILLAGE;
        };
    }

    /** The name of the province, such as 吉林省. */
    public String province() {
        return PROVINCES.getOrDefault(value.substring(0, 2), "");
    }

    /** The six digits down to the county. */
    public String county() {
        return value.substring(0, 6);
    }

    /** The region one level up; none above a province. */
    public Optional<RegionCode> parent() {
        if (value.length() > 6) {
            return Optional.of(new RegionCode(value.substring(0, value.length() - 3)));
        }
        if (!value.endsWith("00")) return Optional.of(new RegionCode(value.substring(0, 4) + "00"));
        if (!value.endsWith("0000")) {
            return Optional.of(new RegionCode(value.substring(0, 2) + "0000"));
        }
        return Optional.empty();
    }

    /** Whether the other region is this one or lies in it. */
    public boolean contains(RegionCode other) {
        return other.value.startsWith(significant());
    }

    @Override
    public String toString() {
        return value;
    }

    static boolean knowsProvince(String code) {
        return PROVINCES.containsKey(code.substring(0, 2));
    }

    private String significant() {
        if (value.length() > 6) return value;
        if (value.endsWith("0000")) return value.substring(0, 2);
        return value.endsWith("00") ? value.substring(0, 4) : value;
    }

    private static @Nullable Parsed<RegionCode> problem(String code) {
        if (!FORM.matcher(code).matches()) return Parsed.wrong("law.region.form");
        if (!knowsProvince(code)) return Parsed.wrong("law.region.province", code.substring(0, 2));
        if (code.startsWith("00", 2) && !code.startsWith("00", 4)) {
            return Parsed.wrong("law.region.city", code.substring(4, 6));
        }
        if (code.length() > 6 && code.startsWith("00", 4)) return Parsed.wrong("law.region.county");
        return null;
    }
}
