package yangguang.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.calendar.CurrentLaw;
import yangguang.law.Law;
import yangguang.law.catalogue.Catalogue;
import yangguang.law.catalogue.Category;
import yangguang.law.catalogue.Classifier;
import yangguang.law.catalogue.Genre;
import yangguang.law.catalogue.Ground;
import yangguang.law.clocks.Deadline;
import yangguang.law.clocks.Kind;
import yangguang.law.clocks.ProactiveClock;
import yangguang.law.rules.Citation;

/** What the law says to documents, on the day of asking. */
@Component
public class DisclosureLaw {
    private final Catalogue catalogue;
    private final CurrentLaw current;
    private final Clock clock;

    DisclosureLaw(Law law, CurrentLaw current, Clock clock) {
        this.catalogue = law.catalogue();
        this.current = current;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Until when its interpretation has to be public; empty where no regulation says so. */
    public Optional<Deadline> interpretation(LocalDate published) {
        return current.now()
                .periods()
                .named(Kind.INTERPRETATION.rule())
                .flatMap(period -> period.from(published));
    }

    /** Until when it has to be public; empty where no regulation says so. */
    public Optional<Due> due(LocalDate madeOn) {
        var proactive = current.now().proactive();
        return proactive.deadline(madeOn).map(deadline -> due(proactive, deadline));
    }

    private Due due(ProactiveClock proactive, Deadline deadline) {
        return new Due(
                deadline.start(),
                deadline.due(),
                proactive.workingDaysLeft(today(), deadline),
                !deadline.isSettled(),
                deadline.citation());
    }

    /** 法定主动公开内容 today. */
    public List<Category> categories() {
        return catalogue.categories(today());
    }

    /** The category of annual reports on a day. */
    String annualReport(LocalDate day) {
        return catalogue.annualReport(day).code();
    }

    /** 其他应当主动公开: where what has no other place belongs today. */
    Optional<Category> residual() {
        return categories().stream().filter(Category::residual).findFirst();
    }

    public Optional<Category> category(String code) {
        return catalogue.category(code);
    }

    /** Why something may be open on request only, or not at all, today. */
    public List<Ground> grounds(Attribute attribute) {
        return catalogue.grounds(
                today(), yangguang.law.catalogue.Attribute.valueOf(attribute.name()));
    }

    /** 定密权 today. */
    List<Classifier> classifiers() {
        return catalogue.classifiers(today());
    }

    /** 公文种类 today. */
    public List<Genre> genres() {
        return catalogue.genres(today());
    }

    /** Whether this is a basis for that attribute: a category for 主动公开, a ground for the others. */
    boolean isBasis(String code, Attribute attribute) {
        return switch (attribute) {
            case PROACTIVE -> catalogue.category(code).isPresent();
            case ON_REQUEST, WITHHELD ->
                    catalogue
                            .ground(code)
                            .filter(ground -> ground.attribute().name().equals(attribute.name()))
                            .isPresent();
        };
    }

    /** Where the basis stands in the law; empty for a code that it does not know. */
    public Optional<Citation> citation(String basis) {
        return catalogue
                .category(basis)
                .map(Category::law)
                .or(() -> catalogue.ground(basis).map(Ground::law));
    }
}
