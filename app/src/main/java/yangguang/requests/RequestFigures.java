package yangguang.requests;

import static yangguang.tally.TallyEntry.one;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.journal.RecordRef;
import yangguang.law.Law;
import yangguang.law.clocks.Channel;
import yangguang.law.outcomes.OutcomeFacts;
import yangguang.law.outcomes.OutcomeOf2019;
import yangguang.law.outcomes.ReplyOf2008;
import yangguang.tally.TallyEntry;

/**
 * What requests count for. Each is counted for the table of 2014 to 2018 and for table 三 of the
 * annual report alike, since the year of the table decides which of them is asked.
 *
 * <p>A request is pending from its receipt to its end: {@code requests_pending} and {@code
 * t2_pending_<column>} are stocks, from whose running sum 结转 comes by itself.
 */
@Component
class RequestFigures {
    /** 信息处理费 as paid; before 2021 other fees stood under it, which no request knows. */
    static final String FEES = "fees_wan_yuan";

    private static final int TEN_THOUSAND = 4;
    private static final String PENDING = "requests_pending";

    private final Law law;

    RequestFigures(Law law) {
        this.law = law;
    }

    /** What is counted of a request, without its log. */
    record Countable(
            RecordRef ref,
            long bodyId,
            Channel channel,
            ApplicantKind applicant,
            LocalDate receivedOn) {}

    List<TallyEntry> received(Countable request) {
        return entries(
                request,
                request.receivedOn(),
                List.of(
                        "requests_received",
                        channel(request.channel()),
                        PENDING,
                        "t2_new_" + request.applicant().column(),
                        "t2_pending_" + request.applicant().column()));
    }

    /**
     * @param overran it took longer than the period without extension 延期办结
     */
    List<TallyEntry> ended(
            Countable request, LocalDate on, Optional<OutcomeFacts> outcome, boolean overran) {
        var indicators = new ArrayList<String>();
        indicators.add("requests_closed");
        indicators.add(overran ? "closed_extended" : "closed_on_time");
        outcome.ifPresent(facts -> indicators.addAll(replies(facts)));
        var column = request.applicant().column();
        indicators.add(
                "t2_" + outcome.map(OutcomeFacts::annualRow).orElse(otherwise()) + "_" + column);
        var entries = entries(request, on, indicators);
        entries.add(one(request.bodyId(), on, PENDING, request.ref()).reversedOn(on));
        entries.add(
                one(request.bodyId(), on, "t2_pending_" + column, request.ref()).reversedOn(on));
        return entries;
    }

    /** 答复 rows of the older table; a newer outcome has none there. */
    private static List<String> replies(OutcomeFacts facts) {
        if (!(facts.outcome() instanceof ReplyOf2008)) return List.of();
        return facts.refused()
                ? List.of("replies_total", "reply_refused", facts.row())
                : List.of("replies_total", facts.row());
    }

    private String otherwise() {
        return law.outcomes().facts(OutcomeOf2019.OTHERWISE).annualRow();
    }

    private static List<TallyEntry> entries(
            Countable request, LocalDate on, List<String> indicators) {
        var entries = new ArrayList<TallyEntry>();
        indicators.forEach(
                indicator -> entries.add(one(request.bodyId(), on, indicator, request.ref())));
        return entries;
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "requests_in_person";
            case REGISTERED_MAIL, ORDINARY_MAIL -> "requests_letter";
            case FAX -> "requests_fax";
            case ONLINE, EMAIL -> "requests_online";
        };
    }

    /** A fee that came in. */
    static TallyEntry paid(long bodyId, LocalDate on, int yuan, RecordRef ref) {
        var amount = BigDecimal.valueOf(yuan).movePointLeft(TEN_THOUSAND);
        return new TallyEntry(bodyId, on, FEES, amount, ref);
    }

    static TallyEntry avoided(long bodyId, LocalDate on, RecordRef ref) {
        return one(bodyId, on, "requests_avoided", ref);
    }

    /** Every indicator of which requests know all. */
    Set<String> all() {
        var all =
                new HashSet<>(
                        Set.of(
                                "requests_received",
                                "requests_closed",
                                "closed_on_time",
                                "closed_extended",
                                "replies_total",
                                "reply_refused",
                                PENDING,
                                "requests_avoided"));
        for (var channel : Channel.values()) all.add(channel(channel));
        for (var reply : ReplyOf2008.values()) all.add(law.outcomes().facts(reply).row());
        for (var kind : ApplicantKind.values()) {
            all.add("t2_new_" + kind.column());
            all.add("t2_pending_" + kind.column());
            Arrays.stream(OutcomeOf2019.values())
                    .map(outcome -> law.outcomes().facts(outcome).annualRow())
                    .forEach(row -> all.add("t2_" + row + "_" + kind.column()));
        }
        return Set.copyOf(all);
    }
}
