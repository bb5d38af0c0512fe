package yangguang.documents.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.documents.Chain;
import yangguang.documents.Edition;
import yangguang.documents.Step;

/** Who in a body has the next word. */
@Component
class Next {
    private final People people;

    Next(People people) {
        this.people = people;
    }

    /** Those who hold every role of the station and did not write the document themselves. */
    List<String> at(long body, Chain.Station station, Edition edition) {
        @Nullable Set<Person> holders = null;
        for (Step step : station.steps()) {
            var having = new LinkedHashSet<>(people.having(step.role(), body));
            if (holders == null) holders = having;
            else holders.retainAll(having);
        }
        return holders == null
                ? List.of()
                : holders.stream()
                        .filter(person -> !wrote(edition, person.id()))
                        .map(Person::name)
                        .toList();
    }

    private static boolean wrote(Edition edition, long person) {
        return isOf(edition.recorded().personId(), person)
                || isOf(edition.edited().personId(), person);
    }

    private static boolean isOf(@Nullable Long hand, long person) {
        return hand != null && hand == person;
    }
}
