package yangguang.law.reports;

import java.util.List;
import java.util.regex.Pattern;
import yangguang.law.forms.Form.Years;
import yangguang.law.rules.Citation;
import yangguang.law.rules.Entry;

/**
 * 必备内容: what the law asks every report of certain years to say.
 *
 * @param says words by which one knows that a report speaks of it
 * @param figures of which one at least must be counted or denied; none where words are enough
 */
public record Requirement(
        String id,
        Years years,
        String label,
        String english,
        Pattern says,
        List<String> figures,
        Citation law) {
    private static final List<Requirement> ALL =
            Entry.ofFile("reports/required.yaml").only("items").entries("items").stream()
                    .map(Requirement::read)
                    .toList();

    public Requirement {
        figures = List.copyOf(figures);
    }

    private static Requirement read(Entry entry) {
        entry.only("id", "from", "to", "label", "english", "says", "figures", "law");
        return new Requirement(
                entry.text("id"),
                new Years(entry.number("from"), entry.has("to") ? entry.number("to") : null),
                entry.text("label"),
                entry.text("english"),
                entry.read("says", Pattern::compile),
                entry.texts("figures"),
                entry.citation("law"));
    }

    /** What a report of that year has to say, in the order of the law. */
    public static List<Requirement> of(int year) {
        return ALL.stream().filter(one -> one.years().contain(year)).toList();
    }
}
