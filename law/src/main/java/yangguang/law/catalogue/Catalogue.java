package yangguang.law.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.law.rules.Entry;

/**
 * What must be published, why something may not be, and the kinds of official documents, by date.
 */
public final class Catalogue {
    private final Dated<Category> categories = Dated.read("categories", Catalogue::category);
    private final Dated<Category> annualReports = Dated.read("annual-reports", Catalogue::category);
    private final Dated<Ground> grounds = Dated.read("grounds", Catalogue::ground);
    private final Dated<Genre> genres = Dated.read("genres", Catalogue::genre);
    private final Dated<Classifier> classifiers = Dated.read("classifying", Catalogue::classifier);
    private final Dated<StandardField> fields = Dated.read("fields", Catalogue::field);
    private final List<NationalRule> nationalRules =
            Entry.ofFile("catalogue/national-rules.yaml").only("rules").entries("rules").stream()
                    .map(Catalogue::nationalRule)
                    .toList();

    /** 法定主动公开内容 on a day; throws NoLawInForce before the first Regulations. */
    public List<Category> categories(LocalDate day) {
        return categories.on(day);
    }

    /** The column for annual reports that are published on a day, with the article on them. */
    public Category annualReport(LocalDate day) {
        return annualReports.on(day).getFirst();
    }

    /** Whether a category is the column for annual reports of some time. */
    public boolean isAnnualReport(Category category) {
        return annualReports.everything().anyMatch(category::equals);
    }

    /** Grounds on a day for an attribute; there are none for 主动公开, which needs no reason. */
    public List<Ground> grounds(LocalDate day, Attribute attribute) {
        return grounds.on(day).stream().filter(ground -> ground.attribute() == attribute).toList();
    }

    /** 公文种类 on a day. */
    public List<Genre> genres(LocalDate day) {
        return genres.on(day);
    }

    /** 定密权 on a day: who may classify by itself. */
    public List<Classifier> classifiers(LocalDate day) {
        return classifiers.on(day);
    }

    /** 试点领域 of the standard catalogues on a day, in their order; none before there were any. */
    public List<StandardField> fields(LocalDate day) {
        return fields.spans().stream()
                .filter(span -> span.contains(day))
                .flatMap(span -> span.entries().stream())
                .toList();
    }

    /** 公开制度: the national rules of disclosure on a day. */
    public List<NationalRule> nationalRules(LocalDate day) {
        return nationalRules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    /** A category of any time by its code, that of annual reports among them. */
    public Optional<Category> category(String code) {
        return Stream.concat(categories.everything(), annualReports.everything())
                .filter(known -> known.code().equals(code))
                .findFirst();
    }

    /** A ground of any time by its code. */
    public Optional<Ground> ground(String code) {
        return grounds.everything().filter(known -> known.code().equals(code)).findFirst();
    }

    /** A genre by its code, the newest of that code. */
    public Optional<Genre> genre(String code) {
        return genres.everything()
                .filter(known -> known.code().equals(code))
                .reduce((_, newer) -> newer);
    }

    private static Category category(Entry entry) {
        entry.only("code", "who", "label", "text", "law", "residual", "inspected");
        return new Category(
                entry.text("code"),
                entry.read("who", Category.Who::named),
                entry.text("label"),
                entry.text("text"),
                entry.citation("law"),
                entry.has("residual") && entry.flag("residual"),
                entry.has("inspected") && entry.flag("inspected"));
    }

    private static Ground ground(Entry entry) {
        entry.only("code", "attribute", "label", "text", "law");
        return new Ground(
                entry.text("code"),
                entry.read("attribute", Attribute::named),
                entry.text("label"),
                entry.text("text"),
                entry.citation("law"));
    }

    private static Classifier classifier(Entry entry) {
        entry.only("level", "marks", "law");
        return new Classifier(
                entry.read("level", Classifier.Level::named),
                List.of(entry.text("marks").split(" ")),
                entry.citation("law"));
    }

    private static StandardField field(Entry entry) {
        entry.only("code", "label", "law");
        return new StandardField(entry.text("code"), entry.text("label"), entry.citation("law"));
    }

    private static Genre genre(Entry entry) {
        entry.only("code", "label", "law");
        return new Genre(entry.text("code"), entry.text("label"), entry.citation("law"));
    }

    private static NationalRule nationalRule(Entry entry) {
        entry.only("law", "from", "to", "source", "certainty").certainty();
        return new NationalRule(
                entry.citation("law"),
                entry.date("from"),
                entry.maybeDate("to").orElse(null),
                entry.text("source", ""));
    }
}
