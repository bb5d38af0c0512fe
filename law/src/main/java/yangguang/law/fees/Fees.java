package yangguang.law.fees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.law.fees.Fee.Basis;
import yangguang.law.fees.Fee.Line;
import yangguang.law.rules.Rule;
import yangguang.law.rules.RuleFile;

/**
 * 信息处理费: by item or by page, never both for one request. Empty when the law of the day of receipt
 * knows no such fee.
 */
public final class Fees {
    private final Rule<List<Tier>> byItem = tiers("fee-by-item");
    private final Rule<List<Tier>> byPage = tiers("fee-by-page");

    /**
     * 按件计收.
     *
     * @param earlier items of the same applicant already counted in the same calendar month
     * @param items items of this request
     */
    public Optional<Fee> byItem(LocalDate received, int earlier, int items) {
        return fee(byItem, Basis.BY_ITEM, received, earlier, items);
    }

    /** 按量计收: pages of one request. */
    public Optional<Fee> byPage(LocalDate received, int pages) {
        return fee(byPage, Basis.BY_PAGE, received, 0, pages);
    }

    private static Optional<Fee> fee(
            Rule<List<Tier>> rule, Basis basis, LocalDate received, int earlier, int count) {
        return rule.find(received)
                .map(
                        version -> {
                            var lines = lines(version.value(), basis, earlier, count);
                            int yuan = lines.stream().mapToInt(Line::yuan).sum();
                            return new Fee(yuan, lines, version.law());
                        });
    }

    private static List<Line> lines(List<Tier> tiers, Basis basis, int earlier, int count) {
        var lines = new ArrayList<Line>();
        for (int number = earlier + 1; number <= earlier + count; number++) {
            int each = price(tiers, number);
            if (!lines.isEmpty() && lines.getLast().each() == each) {
                var begun = lines.removeLast();
                lines.add(new Line(basis, begun.first(), number, each));
            } else {
                lines.add(new Line(basis, number, number, each));
            }
        }
        return lines;
    }

    private static int price(List<Tier> tiers, int number) {
        return tiers.reversed().stream()
                .filter(tier -> number > tier.after())
                .findFirst()
                .map(tier -> tier.price(number))
                .orElseThrow();
    }

    private static Rule<List<Tier>> tiers(String id) {
        return RuleFile.read(
                id, version -> version.entries("value").stream().map(Tier::read).toList());
    }
}
