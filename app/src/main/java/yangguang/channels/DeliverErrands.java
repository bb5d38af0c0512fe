package yangguang.channels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yangguang.channels.CopyChanged.How;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocuments;
import yangguang.files.Files;
import yangguang.messages.Answer;
import yangguang.messages.Cause;
import yangguang.messages.Courier;
import yangguang.messages.Deliveries;
import yangguang.messages.Parcel;
import yangguang.secrets.BrokenSeal;

/** Does in accounts what waits for them, and records what came of it. */
@Component
class DeliverErrands implements Courier {
    private static final int AT_ONCE = 100;

    private final Deliveries deliveries;
    private final AccountRecords records;
    private final Accounts accounts;
    private final Errands errands;
    private final CopyRecords copies;
    private final PublishedDocuments published;
    private final Files files;
    private final List<Adapter> adapters;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String domain;

    DeliverErrands(
            Deliveries deliveries,
            AccountRecords records,
            Accounts accounts,
            Errands errands,
            CopyRecords copies,
            PublishedDocuments published,
            Files files,
            List<Adapter> adapters,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${yangguang.site.domain:}") String domain) {
        this.deliveries = deliveries;
        this.records = records;
        this.accounts = accounts;
        this.errands = errands;
        this.copies = copies;
        this.published = published;
        this.files = files;
        this.adapters = List.copyOf(adapters);
        this.events = events;
        this.clock = clock;
        this.domain = domain;
    }

    @Scheduled(fixedDelayString = "${yangguang.channels.look-every:PT10S}")
    public void deliverAll() {
        int done = 0;
        while (done++ < AT_ONCE && deliveries.next(Errand.KIND, this).isPresent()) {}
    }

    @Override
    public Answer carry(Parcel parcel) {
        var errand = records.errand(parcel.record());
        try {
            return carry(errand, accounts.open(errand.accountId()), adapter(errand));
        } catch (BrokenSeal gone) {
            return new Answer.Never(Cause.UNREADABLE, null);
        }
    }

    private Answer carry(Errand errand, Access access, Adapter adapter) {
        return switch (errand.work()) {
            case LOOK -> adapter.look(access);
            case PUBLISH ->
                    post(errand)
                            .map(post -> adapter.publish(access, post, progress(errand.id())))
                            .orElseGet(() -> new Answer.Never(Cause.REFUSED, null));
            case TAKE_DOWN -> adapter.takeDown(access, receipt(errand));
        };
    }

    private Adapter adapter(Errand errand) {
        var channel = records.account(errand.accountId()).channel();
        return adapters.stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no adapter of " + channel));
    }

    private Receipt receipt(Errand errand) {
        long copy = Objects.requireNonNull(errand.copyId());
        return Objects.requireNonNull(records.receipts(List.of(copy)).get(copy)).receipt();
    }

    /** Empty where it is not public any more. */
    private Optional<Post> post(Errand errand) {
        long id = Objects.requireNonNull(errand.documentId());
        var line = published.byIds(Set.of(id)).get(id);
        if (line != null
                && published.byIndexNumber(line.indexNumber())
                        instanceof Lookup.Published(PublishedDocument document, var _))
            return Optional.of(
                    new Post(
                            document,
                            domain.isBlank() ? null : "https://" + domain + line.address(),
                            files));
        return Optional.empty();
    }

    private Progress progress(long errand) {
        return new Progress() {
            @Override
            public String known() {
                return records.errand(errand).progress();
            }

            @Override
            public void keep(String step) {
                records.keep(errand, step);
            }
        };
    }

    @Override
    public void accepted(Parcel parcel, String receipt) {
        var errand = records.errand(parcel.record());
        records.over(List.of(errand.id()));
        switch (errand.work()) {
            case LOOK -> {}
            case PUBLISH -> published(errand, Receipt.read(receipt));
            case TAKE_DOWN -> takenDown(errand, receipt);
        }
    }

    /** Withdrawn while it was under way, it is taken down again. */
    private void published(Errand errand, Receipt receipt) {
        long document = Objects.requireNonNull(errand.documentId());
        copies.hold(document);
        var before = copies.firstDays(document);
        var today = LocalDate.now(clock);
        var copy = Copy.published(errand, records.account(errand.accountId()), receipt, today);
        long id = copies.add(copy, errand.by(), clock.instant());
        records.received(id, errand.accountId(), receipt, clock.instant());
        var added = copies.find(id, Set.of(errand.bodyId())).orElseThrow();
        events.publishEvent(
                new CopyChanged(
                        How.RECORDED, errand.by(), added, before, copies.firstDays(document), ""));
        if (published.byIds(Set.of(document)).isEmpty()) {
            copies.recall(document, today);
            errands.recall(errand.bodyId(), document, errand.by());
        }
    }

    private void takenDown(Errand errand, String receipt) {
        long id = Objects.requireNonNull(errand.copyId());
        copies.takeDown(id, LocalDate.now(clock));
        records.down(id, receipt, clock.instant());
        var copy = copies.find(id, Set.of(errand.bodyId())).orElseThrow();
        var days = copies.firstDays(copy.documentId());
        events.publishEvent(
                new CopyChanged(How.TAKEN_DOWN, errand.by(), copy, days, days, receipt));
    }
}
