package yangguang.registers;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.RecordRef;
import yangguang.law.registers.Definition;
import yangguang.law.registers.Field;
import yangguang.law.registers.Field.Kind;
import yangguang.search.SearchDocument;
import yangguang.search.SearchSource;

/** 公开的登记 as the index knows them: their public fields, from the day on which they are shown. */
@Component
class EntrySource implements SearchSource {
    /** A server that was off for so long still finds what came to be shown meanwhile. */
    private static final int DAYS_BACK = 31;

    private final ShownRecords records;
    private final RegisterBook book;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private @Nullable LocalDate lookedOn;

    EntrySource(
            ShownRecords records,
            RegisterBook book,
            Bodies bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public List<SearchDocument> read(Collection<Long> ids) {
        return records.byIds(new HashSet<>(ids), LocalDate.now(clock)).stream()
                .flatMap(entry -> document(entry).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public void readAll(Consumer<RecordRef> each) {
        records.ids(LocalDate.EPOCH, LocalDate.now(clock)).forEach(id -> each.accept(ref(id)));
    }

    /** Some were written down before the day from which they are shown. */
    @Scheduled(fixedDelayString = "${yangguang.registers.look-every:PT5M}")
    @Transactional
    public void whatBegins() {
        var today = LocalDate.now(clock);
        if (today.equals(lookedOn)) return;
        records.ids(today.minusDays(DAYS_BACK), today)
                .forEach(id -> events.publishEvent(new EntryFound(ref(id))));
        lookedOn = today;
    }

    private static RecordRef ref(long id) {
        return new RecordRef(Entry.KIND, id);
    }

    private Optional<SearchDocument> document(Entry entry) {
        return book.all()
                .named(entry.register())
                .flatMap(
                        register ->
                                bodies.byId(entry.bodyId())
                                        .flatMap(body -> document(entry, register, body)));
    }

    private Optional<SearchDocument> document(Entry entry, Definition register, Body body) {
        return register.shownFrom(entry.values())
                .map(
                        day ->
                                new SearchDocument(
                                        entry.ref(),
                                        ShownEntries.address(body, entry),
                                        entry.title(),
                                        "",
                                        null,
                                        body.code(),
                                        body.name(),
                                        null,
                                        null,
                                        words(entry, register),
                                        entry.day(),
                                        day.atStartOfDay(clock.getZone()).toInstant(),
                                        "unmarked",
                                        null,
                                        List.of(),
                                        List.of()));
    }

    private static String words(Entry entry, Definition register) {
        return Stream.concat(
                        Stream.of(register.label().chinese()),
                        register.open().stream()
                                .filter(EntrySource::hasWords)
                                .map(field -> Plain.words(field, entry.values().of(field.id()))))
                .filter(words -> !words.isEmpty())
                .collect(joining("\n"));
    }

    /** Another record goes by its number, which nobody looks for. */
    private static boolean hasWords(Field field) {
        return switch (field.kind()) {
            case Kind.Words _, Kind.Moment _, Kind.Amount _, Kind.Pick _ -> true;
            case Kind.Reference _, Kind.Files _ -> false;
        };
    }
}
