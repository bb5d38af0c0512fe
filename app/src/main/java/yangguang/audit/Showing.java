package yangguang.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.access.Person;
import yangguang.audit.JournalPage.Shown;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.JournalEntry;
import yangguang.journal.RecordRef;
import yangguang.tally.CauseNames;

/** Puts names and addresses to what the journal knows by number only. */
@Component
class Showing {
    private final Bodies bodies;
    private final People people;
    private final Clock clock;
    private final Map<String, CauseNames> naming;

    Showing(Bodies bodies, People people, Clock clock, List<CauseNames> naming) {
        this.bodies = bodies;
        this.people = people;
        this.clock = clock;
        this.naming = naming.stream().collect(toMap(CauseNames::kind, names -> names));
    }

    List<Shown> of(List<JournalEntry> entries) {
        var names = new HashMap<RecordRef, String>();
        entries.stream()
                .map(JournalEntry::on)
                .collect(groupingBy(RecordRef::kind, mapping(RecordRef::id, toSet())))
                .forEach((kind, ids) -> names.putAll(names(kind, ids)));
        return entries.stream().map(entry -> shown(entry, names)).toList();
    }

    private Map<RecordRef, String> names(String kind, Set<Long> ids) {
        return called(kind, ids).entrySet().stream()
                .collect(toMap(one -> new RecordRef(kind, one.getKey()), Map.Entry::getValue));
    }

    private Map<Long, String> called(String kind, Set<Long> ids) {
        return switch (kind) {
            case "person" -> people.byIds(ids).stream().collect(toMap(Person::id, Person::name));
            case "body" ->
                    ids.stream()
                            .flatMap(id -> bodies.byId(id).stream())
                            .collect(toMap(Body::id, Body::shortName));
            default -> naming.containsKey(kind) ? naming.get(kind).names(ids) : Map.of();
        };
    }

    private Shown shown(JournalEntry entry, Map<RecordRef, String> names) {
        var record = entry.on();
        var known = naming.get(record.kind());
        return new Shown(
                entry,
                entry.at().atZone(clock.getZone()).toLocalDateTime(),
                bodies.byId(entry.bodyId()).map(Body::shortName).orElse(""),
                names.getOrDefault(record, ""),
                known == null ? null : known.address(record.id()));
    }
}
