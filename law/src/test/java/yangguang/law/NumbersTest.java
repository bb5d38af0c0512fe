package yangguang.law;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The law is data: what a number in Java may be is told here, file by file. */
@DisplayName("法定数字都在规则文件里")
class NumbersTest {
    private static final Path SOURCES = Path.of("src/main/java/yangguang/law");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{2}-\\d{1,2}(?:-\\d{1,2})?");

    /** Numbers that say nothing of the law, and why they stand where they stand. */
    private record Allowed(String file, Set<Integer> numbers, String reason) {
        static Allowed of(String file, String reason, Integer... numbers) {
            return new Allowed(file, Set.copyOf(Arrays.asList(numbers)), reason);
        }
    }

    private static final List<Allowed> ALLOWED =
            List.of(
                    Allowed.of(
                            "codes/Uscc.java",
                            "GB 32100: places, weights",
                            2,
                            3,
                            8,
                            9,
                            10,
                            13,
                            16,
                            17,
                            18,
                            19,
                            20,
                            24,
                            25,
                            26,
                            27,
                            28,
                            29,
                            30),
                    Allowed.of(
                            "codes/OrganisationCode.java",
                            "GB 11714: places, weights, modulus, serials of five digits",
                            2,
                            3,
                            4,
                            5,
                            7,
                            8,
                            9,
                            10,
                            11,
                            99_999),
                    Allowed.of(
                            "codes/ResidentId.java",
                            "GB 11643: places, weights",
                            2,
                            3,
                            4,
                            5,
                            6,
                            7,
                            8,
                            9,
                            10,
                            14,
                            18),
                    Allowed.of("codes/RegionCode.java", "GB/T 2260: places", 2, 3, 4, 6, 9),
                    Allowed.of("codes/IndexNumber.java", "five digits of a serial", 99_999),
                    Allowed.of("rules/ChineseNumber.java", "十、百 and what they write", 10, 100, 999),
                    Allowed.of(
                            "calendar/WorkingCalendar.java",
                            "the oldest schedule that has a file; 31 December",
                            12,
                            31,
                            2004),
                    Allowed.of(
                            "forms/Comparison.java",
                            "the places of operator and right side in its form",
                            2,
                            3),
                    Allowed.of("forms/Sentence.java", "names that one sentence bears", 8),
                    Allowed.of("registers/Count.java", "places between 元 and 万元", 4),
                    Allowed.of("calendar/CalendarYear.java", "the two ends of a span", 2),
                    Allowed.of("reports/PeerShares.java", "per cent, the middle of a list", 2, 100),
                    Allowed.of("clocks/DayCount.java", "room for a proof, not its length", 2),
                    Allowed.of(
                            "clocks/Questions.java",
                            "the two ends of a span; years that nobody asks about",
                            2,
                            1949,
                            2199));

    private record Found(String file, long line, Object value) {}

    @Test
    void 程序里的整数都有缘由() {
        assertThat(literals())
                .filteredOn(found -> found.value() instanceof Number)
                .filteredOn(found -> !isStructural((Number) found.value()))
                .filteredOn(found -> !allowed(found))
                .as("a number that is law belongs in law/rules; one that is not, in ALLOWED")
                .isEmpty();
    }

    @Test
    void 程序里没有写死的日期() {
        assertThat(literals())
                .filteredOn(found -> found.value() instanceof String)
                .filteredOn(found -> DATE.matcher((String) found.value()).find())
                .isEmpty();
    }

    @Test
    void 允许的数字都还在用() {
        var used = literals();
        for (var allowed : ALLOWED) {
            assertThat(
                            used.stream()
                                    .filter(found -> found.file().equals(allowed.file()))
                                    .map(Found::value)
                                    .collect(toSet()))
                    .as(allowed.file())
                    .containsAll(allowed.numbers());
        }
    }

    /** Whoever checks a code says by which standard, in the class as here. */
    @Test
    void 编码的数字写明国家标准() throws IOException {
        var standard = Pattern.compile("GB(?:/T)? \\d+");
        for (var allowed : ALLOWED) {
            var named = standard.matcher(allowed.reason());
            if (!named.find()) continue;
            assertThat(Files.readString(SOURCES.resolve(allowed.file())))
                    .contains("(" + named.group());
        }
    }

    private static boolean isStructural(Number number) {
        return Math.abs(number.longValue()) <= 1;
    }

    private static boolean allowed(Found found) {
        return ALLOWED.stream()
                .anyMatch(
                        allowed ->
                                allowed.file().equals(found.file())
                                        && allowed.numbers().contains(found.value()));
    }

    private static List<Found> literals() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(SOURCES)) {
            var sources = paths.filter(path -> path.toString().endsWith(".java")).toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var found = new ArrayList<Found>();
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) unit.accept(new Literals(unit, positions, found), null);
            return found;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Literals extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Found> found;

        Literals(CompilationUnitTree unit, SourcePositions positions, List<Found> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            var path = Path.of(unit.getSourceFile().toUri());
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
            if (literal.getValue() != null) {
                found.add(
                        new Found(
                                SOURCES.toAbsolutePath().relativize(path).toString(),
                                line,
                                literal.getValue()));
            }
            return null;
        }
    }
}
