package yangguang.calendar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.Law;
import yangguang.law.calendar.WorkingCalendar;
import yangguang.law.clocks.Periods;
import yangguang.law.clocks.ProactiveClock;
import yangguang.law.clocks.Questions;
import yangguang.law.clocks.RequestClock;

@DisplayName("A changed calendar reaches everybody, because nobody keeps an old one")
class NobodyKeepsTheCalendarTest {
    private static final Set<String> COUNTING =
            Set.of("calendar", "proactive", "requests", "periods", "questions");

    private final JavaClasses platform =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("yangguang");

    @Test
    void no_field_holds_what_counts_days() {
        fields().that()
                .areDeclaredInClassesThat(resideOutsideOfPackages("yangguang.law.."))
                .should()
                .notHaveRawType(
                        assignableTo(WorkingCalendar.class)
                                .or(assignableTo(ProactiveClock.class))
                                .or(assignableTo(RequestClock.class))
                                .or(assignableTo(Periods.class))
                                .or(assignableTo(Questions.class)))
                .check(platform);
    }

    @Test
    void whoever_keeps_the_law_counts_no_days_by_it() {
        var counting =
                platform.stream()
                        .filter(keeper -> !keeper.getPackageName().startsWith("yangguang.law"))
                        .filter(keeper -> !keeper.getPackageName().startsWith("yangguang.calendar"))
                        .filter(NobodyKeepsTheCalendarTest::keepsTheLaw)
                        .flatMap(keeper -> keeper.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Law.class))
                        .filter(call -> COUNTING.contains(call.getTarget().getName()))
                        .map(call -> call.getDescription());
        assertThat(counting).as("ask CurrentLaw where days are counted").isEmpty();
    }

    private static boolean keepsTheLaw(JavaClass keeper) {
        return keeper.getFields().stream()
                .anyMatch(field -> field.getRawType().isEquivalentTo(Law.class));
    }
}
