package yangguang.documents;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Person;

/** Who may decide at a station of the review. */
@Component
public class Reviewers {
    private final People people;

    Reviewers(People people) {
        this.people = people;
    }

    /** Those who hold every role of the station and did not write the document themselves. */
    public List<Person> of(Document document, Chain.Station station) {
        return holding(document.bodyId(), station).stream()
                .filter(person -> !document.edition().isWorkOf(person.id()))
                .toList();
    }

    public List<String> names(Document document, Chain.Station station) {
        return of(document, station).stream().map(Person::name).toList();
    }

    Set<Person> holding(long body, Chain.Station station) {
        Iterator<Step> steps = station.steps().iterator();
        var holders = new LinkedHashSet<>(people.having(steps.next().role(), body));
        steps.forEachRemaining(step -> holders.retainAll(people.having(step.role(), body)));
        return holders;
    }
}
