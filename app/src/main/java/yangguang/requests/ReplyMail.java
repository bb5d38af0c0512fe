package yangguang.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import yangguang.law.clocks.Delivery;
import yangguang.messages.Delivery.State;
import yangguang.messages.Enclosure;
import yangguang.messages.MessageFailed;
import yangguang.messages.MessageRetried;
import yangguang.messages.Outbox;
import yangguang.messages.Way;
import yangguang.pages.Problems;

/**
 * 电子邮件送达: the letter, and what is given, leave as files of an e-mail. Where no mail server is set
 * up, the office sends them from a mailbox of its own and only records it.
 */
@Component
public class ReplyMail {
    /**
     * More at once many mail servers refuse; then the letter goes alone, and the mail tells where
     * the rest can be taken from.
     */
    private static final DataSize MOST = DataSize.ofMegabytes(8);

    private static final Pattern KEY = Pattern.compile("request (\\d+) reply (\\d+)");

    private final BooleanSupplier sends;
    private final Outbox outbox;
    private final Cases cases;
    private final RequestRecords requests;
    private final ReplyRecords replies;
    private final PaperRecords papers;
    private final SiteAddress site;

    @Autowired
    ReplyMail(
            Outbox outbox,
            Cases cases,
            RequestRecords requests,
            ReplyRecords replies,
            PaperRecords papers,
            SiteAddress site) {
        this(() -> outbox.isSetUp(Way.EMAIL), outbox, cases, requests, replies, papers, site);
    }

    ReplyMail(
            BooleanSupplier sends,
            Outbox outbox,
            Cases cases,
            RequestRecords requests,
            ReplyRecords replies,
            PaperRecords papers,
            SiteAddress site) {
        this.sends = sends;
        this.outbox = outbox;
        this.cases = cases;
        this.requests = requests;
        this.replies = replies;
        this.papers = papers;
        this.site = site;
    }

    /** Whether this installation sends the mail itself. */
    public boolean sends() {
        return sends.getAsBoolean();
    }

    /** What forbids that way on that day. */
    Problems problems(Request request, Delivery way, LocalDate on) {
        var problems = Problems.none();
        if (way != Delivery.BY_EMAIL || !sends()) return problems;
        if (!on.equals(cases.today())) problems.add("on", "requests.problem.email.today");
        boolean reachable =
                requests.asked(request.id())
                        .filter(asked -> Way.EMAIL.accepts(asked.applicant().email()))
                        .isPresent();
        if (!reachable) problems.add("delivery", "requests.problem.email.none");
        var given = replies.newest(request.id()).map(reply -> given(request, reply));
        if (!site.isKnown() && given.filter(files -> left(files) > 0).isPresent()) {
            problems.add("delivery", "requests.problem.email.large", MOST.toMegabytes());
        }
        return problems;
    }

    /**
     * What goes with a mail.
     *
     * @param left how many files are too large for it
     */
    record Enclosed(List<Enclosure> files, int left) {
        static final Enclosed NOTHING = new Enclosed(List.of(), 0);
    }

    /** What goes with the mail that tells of this deed; nothing with most. */
    Enclosed files(Request request, Deed deed) {
        if (!sends() || !leaves(deed)) return Enclosed.NOTHING;
        var way = Delivered.of(request).getLast().way();
        return way == Delivery.BY_EMAIL ? files(request) : Enclosed.NOTHING;
    }

    private static boolean leaves(Deed deed) {
        return deed instanceof Deed.ReplySent || deed instanceof Deed.SentAgain;
    }

    private Enclosed files(Request request) {
        var given = given(request, replies.newest(request.id()).orElseThrow());
        int left = left(given);
        return new Enclosed(
                given.stream()
                        .filter(paper -> left == 0 || paper.kind() == Paper.Kind.LETTER)
                        .map(this::file)
                        .toList(),
                left);
    }

    private List<Paper> given(Request request, Reply reply) {
        return papers.of(request.id()).stream()
                .filter(paper -> SendReply.isGiven(paper, reply) && !paper.gone() && !isWord(paper))
                .toList();
    }

    private static int left(List<Paper> given) {
        long size = given.stream().mapToLong(Paper::size).sum();
        long others = given.stream().filter(paper -> paper.kind() != Paper.Kind.LETTER).count();
        return size <= MOST.toBytes() ? 0 : (int) others;
    }

    private static boolean isWord(Paper letter) {
        return letter.kind() == Paper.Kind.LETTER && !letter.format().equals("pdf");
    }

    private Enclosure file(Paper paper) {
        var type = paper.format().equals("pdf") ? "application/pdf" : "application/octet-stream";
        return new Enclosure(paper.name(), type, papers.bytes(paper).orElseThrow());
    }

    /** The mail of the attempt that is the newest deed of the request. */
    static String key(Request request) {
        return key(request.id(), request.log().size());
    }

    private static String key(long request, int event) {
        return "request " + request + " reply " + event;
    }

    /** The request whose reply left with the mail of that key. */
    static Optional<Long> requestOf(String key) {
        var about = KEY.matcher(key);
        return about.matches() ? Optional.of(Long.valueOf(about.group(1))) : Optional.empty();
    }

    /**
     * How far the mail is; empty where the reply went another way, or from the office's mailbox.
     */
    public Optional<State> state(Request request, Delivered attempt) {
        return outbox.state(key(request.id(), attempt.event()))
                .map(yangguang.messages.Delivery::state);
    }

    @EventListener
    void on(MessageFailed failed) {
        undelivered(failed.key(), true);
    }

    @EventListener
    void on(MessageRetried retried) {
        undelivered(retried.key(), false);
    }

    /** As long as nobody has recorded since then what became of it. */
    private void undelivered(String key, boolean undelivered) {
        requestOf(key).ifPresent(id -> undelivered(id, key, undelivered));
    }

    private void undelivered(long id, String key, boolean undelivered) {
        var last = Delivered.of(cases.hold(id)).getLast();
        boolean still = last.isOpen() && Objects.equals(key(id, last.event()), key);
        if (still) requests.undelivered(id, undelivered);
    }
}
