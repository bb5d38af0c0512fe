package yangguang.channels;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.channels.Errand.Work;
import yangguang.documents.DeskDocuments;
import yangguang.documents.Document;
import yangguang.documents.DocumentPublished;
import yangguang.documents.DocumentWithdrawn;
import yangguang.journal.Actor;
import yangguang.messages.Deliveries;
import yangguang.messages.LineState;
import yangguang.pages.NoSuchRecord;

/** What is to be done in accounts, put in line in the transaction that causes it. */
@Component
public class Errands {
    private final AccountRecords records;
    private final CopyRecords copies;
    private final Deliveries deliveries;
    private final DeskDocuments documents;
    private final Clock clock;

    Errands(
            AccountRecords records,
            CopyRecords copies,
            Deliveries deliveries,
            DeskDocuments documents,
            Clock clock) {
        this.records = records;
        this.copies = copies;
        this.deliveries = deliveries;
        this.documents = documents;
        this.clock = clock;
    }

    /** How it stands with a document in one account of its body. */
    public sealed interface Standing {
        /** It is not there, and can be published there. */
        record Absent() implements Standing {}

        /**
         * It waits.
         *
         * @param line how all that waits for the account stands
         */
        record Waits(boolean takesDown, LineState line) implements Standing {}

        /** It is there. */
        record There() implements Standing {}
    }

    /** By channel, for each in which the body has an account. */
    public Map<Channel, Standing> of(Document document) {
        var accounts = records.of(document.bodyId());
        var open = records.open(document.id());
        var lines = deliveries.lines(Errand.KIND, accounts.stream().map(Account::id).toList());
        var standings = new EnumMap<Channel, Standing>(Channel.class);
        for (var account : accounts)
            standings.put(
                    account.channel(),
                    open.stream()
                            .filter(errand -> errand.accountId() == account.id())
                            .findFirst()
                            .<Standing>map(
                                    errand ->
                                            new Standing.Waits(
                                                    errand.work() == Work.TAKE_DOWN,
                                                    lines.getOrDefault(
                                                            account.id(), LineState.EMPTY)))
                            .orElseGet(() -> standing(account, document)));
        return standings;
    }

    private Standing standing(Account account, Document document) {
        return copies.of(document.id()).stream()
                        .anyMatch(copy -> copy.isUp() && copy.channel() == account.channel())
                ? new Standing.There()
                : new Standing.Absent();
    }

    /** What accounts gave for these copies, by number. */
    public Map<Long, Received> receipts(List<Copy> of) {
        return records.receipts(of.stream().map(Copy::id).toList());
    }

    /** Publishes a document in the account of its body; tells whether it was not there yet. */
    @Transactional
    public boolean publish(Viewer viewer, long id, Channel channel) {
        Document document = own(viewer, id);
        var account = account(viewer.bodyId(), channel);
        if (!document.isPublic() || !(of(document).get(channel) instanceof Standing.Absent))
            return false;
        return add(account, Work.PUBLISH, id, null, viewer.actor());
    }

    /** What waits or failed there is not brought any more; tells whether anything did. */
    @Transactional
    public boolean giveUp(Viewer viewer, long id, Channel channel) {
        var document = own(viewer, id);
        var account = account(viewer.bodyId(), channel);
        var waiting =
                records.open(document.id()).stream()
                        .filter(errand -> errand.accountId() == account.id())
                        .toList();
        waiting.forEach(this::drop);
        return !waiting.isEmpty();
    }

    /** What is under way just now comes to its end all the same. */
    private void drop(Errand errand) {
        if (deliveries.drop(Errand.KIND, errand.accountId(), errand.id()))
            records.over(List.of(errand.id()));
    }

    /** Takes a copy down where its account put it up; tells whether it was not asked before. */
    @Transactional
    public boolean takeDown(Viewer viewer, long id, Copy copy) {
        return copy.documentId() == own(viewer, id).id()
                && copy.isUp()
                && takeDown(viewer.bodyId(), copy, viewer.actor());
    }

    private boolean takeDown(long body, Copy copy, Actor by) {
        var received = records.receipts(List.of(copy.id())).get(copy.id());
        return received != null
                && records.of(body).stream()
                        .filter(one -> one.id() == received.accountId())
                        .anyMatch(
                                one -> add(one, Work.TAKE_DOWN, copy.documentId(), copy.id(), by));
    }

    private Document own(Viewer viewer, long id) {
        var document =
                documents.own(viewer, id).orElseThrow(() -> new NoSuchRecord("document " + id));
        Copies.mustRecord(viewer);
        return document;
    }

    void look(Account account, Actor by) {
        add(account, Work.LOOK, null, null, by);
    }

    private boolean add(
            Account account, Work work, @Nullable Long document, @Nullable Long copy, Actor by) {
        var added = records.add(account, work, document, copy, by, clock.instant());
        added.ifPresent(
                errand -> deliveries.add(Errand.KIND, account.id(), errand, account.bodyId()));
        return added.isPresent();
    }

    private Account account(long body, Channel channel) {
        return records.of(body).stream()
                .filter(one -> one.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("no account of " + channel));
    }

    /** Published once, and in each account that is to follow by itself. */
    @EventListener
    void on(DocumentPublished published) {
        records.of(published.bodyId()).stream()
                .filter(Account::automatic)
                .forEach(
                        one ->
                                add(
                                        one,
                                        Work.PUBLISH,
                                        published.documentId(),
                                        null,
                                        published.by()));
    }

    /** What is not there yet is not brought, and what an account put up it takes down. */
    @EventListener
    void on(DocumentWithdrawn withdrawn) {
        var document = withdrawn.document();
        records.open(document.id()).stream()
                .filter(errand -> errand.work() == Work.PUBLISH)
                .forEach(this::drop);
        recall(document.bodyId(), document.id(), withdrawn.by());
    }

    void recall(long body, long document, Actor by) {
        copies.of(document).stream().filter(Copy::isUp).forEach(copy -> takeDown(body, copy, by));
    }
}
