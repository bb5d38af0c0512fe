package yangguang.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The tables for programs: every figure by the name of its indicator; blank is null. */
public final class TableJson {
    private TableJson() {}

    /**
     * @param body whose figures they are
     * @param code its public code, or empty
     */
    public record Tables(String body, String code, int year, List<Filled> forms) {}

    /**
     * @param law the notice that prescribes the form
     */
    public record Filled(String id, String title, String law, List<Number> figures) {}

    public record Number(String indicator, String label, String unit, @Nullable BigDecimal value) {}

    public static byte[] of(String body, String code, int year, List<AnnualTable> forms) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Tables(body, code, year, filled(forms)));
    }

    public static List<Filled> filled(List<AnnualTable> forms) {
        return forms.stream().map(TableJson::filled).toList();
    }

    private static Filled filled(AnnualTable table) {
        return new Filled(
                table.form().id(),
                table.form().title(),
                table.form().law().toString(),
                table.figures().stream()
                        .map(
                                figure ->
                                        new Number(
                                                figure.cell().indicator(),
                                                figure.label(),
                                                figure.cell().unit(),
                                                figure.number()))
                        .toList());
    }
}
