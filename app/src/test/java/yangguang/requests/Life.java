package yangguang.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yangguang.law.clocks.Channel;
import yangguang.law.clocks.Consulted;
import yangguang.law.clocks.Delivery;
import yangguang.law.clocks.RequestClocks.Standing;

/**
 * A random life of a request, and what it means by a reading of the Regulations of its own: days
 * are crossed out on a wall calendar, figures are counted on a tally sheet. Nothing here asks the
 * law's clocks or the figures of production.
 */
final class Life {
    private static final LocalDate FIRST = LocalDate.parse("2009-01-01");
    private static final int DAYS = 6_500;
    private static final LocalDate OPINIONS_OF_2015 = LocalDate.parse("2015-11-01");
    private static final LocalDate NEW_REGULATIONS = LocalDate.parse("2019-05-15");
    private static final LocalDate FEES = LocalDate.parse("2021-01-01");

    /** Rows of table 三 by the code of the outcome. */
    private static final Map<String, String> ROWS =
            Map.ofEntries(
                    Map.entry("G1", "granted"),
                    Map.entry("G2", "partial"),
                    Map.entry("D1", "refused_secret"),
                    Map.entry("D4", "refused_third_party"),
                    Map.entry("D6", "refused_process"),
                    Map.entry("U1", "unable_not_held"),
                    Map.entry("N2", "not_processed_repeat"),
                    Map.entry("O1", "other_overdue_correction"),
                    Map.entry("O2", "other_overdue_fee"),
                    Map.entry("O3", "other_other"),
                    Map.entry("1", "granted"),
                    Map.entry("2", "granted"),
                    Map.entry("3", "partial"),
                    Map.entry("4-2", "refused_third_party"),
                    Map.entry("4-6", "refused_law_forbidden"),
                    Map.entry("5", "unable_not_held"),
                    Map.entry("8", "other_other"));

    private static final Map<String, String> OLDER_ROWS =
            Map.of(
                    "1", "reply_already_public",
                    "2", "reply_granted",
                    "3", "reply_partial",
                    "4-2", "refused_commercial",
                    "4-6", "refused_other",
                    "5", "reply_not_this_agency",
                    "8", "reply_other_route");

    /** What somebody tries on a day, and whether the law lets them. */
    record Step(Deed deed, LocalDate on, LocalDate today, boolean lawful) {}

    private static final class Asking {
        final Consulted who;
        final LocalDate asked;
        @Nullable LocalDate reached;
        @Nullable LocalDate given;

        Asking(Consulted who, LocalDate asked) {
            this.who = who;
            this.asked = asked;
        }
    }

    /** What each year's sheet says, such as {@code 2024 t2_new_person}. */
    final Map<String, Integer> sheet = new TreeMap<>();

    final Channel channel;
    final ApplicantKind applicant;
    final LocalDate submitted;
    @Nullable LocalDate received;
    @Nullable LocalDate ended;

    private final Random random;
    private final Map<LocalDate, Boolean> special;
    private final Map<Integer, Asking> askings = new TreeMap<>();
    private final Set<LocalDate> paused = new HashSet<>();
    private Standing standing = Standing.AWAITING_RECEIPT;
    private LocalDate start;
    private LocalDate last;
    private LocalDate now;
    private boolean noted;
    private boolean extended;
    private boolean everLonger;
    private @Nullable LocalDate postponed;
    private @Nullable LocalDate correctionAsked;
    private @Nullable LocalDate answerBy;
    private @Nullable LocalDate feeAsked;
    private int fee;
    private @Nullable String outcome;
    private int consulted;

    /**
     * @param special days that are worked, or not, other than the week has it
     */
    Life(Random random, Map<LocalDate, Boolean> special) {
        this.random = random;
        this.special = special;
        submitted = FIRST.plusDays(random.nextInt(DAYS));
        channel = any(Channel.values());
        applicant = any(ApplicantKind.values());
        start = submitted;
        last = submitted;
        now = submitted;
        if (channel == Channel.IN_PERSON) receive(submitted);
    }

    boolean isOver() {
        return ended != null;
    }

    /** Somebody tries something; where the law lets them, it has happened. */
    Step next() {
        now = now.plusDays(random.nextInt(3) == 0 ? random.nextInt(45) : random.nextInt(6));
        var deed = random.nextInt(7) == 0 ? anything() : sensible();
        var on = random.nextInt(25) == 0 ? now.minusDays(random.nextInt(30)) : now;
        var today = now.plusDays(random.nextInt(3));
        boolean lawful = allows(deed, on);
        if (lawful) take(deed, on);
        return new Step(deed, on, today, lawful);
    }

    private Deed sensible() {
        return switch (standing) {
            case AWAITING_RECEIPT ->
                    any(
                            isLetter() ? new Deed.SignedFor() : new Deed.Arrived(),
                            isLetter() ? new Deed.SignedFor() : new Deed.Confirmed(),
                            new Deed.Confirmed(),
                            random.nextInt(4) == 0 ? new Deed.Withdrawn() : new Deed.Noted());
            case AWAITING_CORRECTION ->
                    any(new Deed.CorrectionArrived(), new Deed.CorrectionArrived(), givingUp());
            case AWAITING_PAYMENT -> any(new Deed.FeePaid(), new Deed.FeePaid(), givingUp());
            case AWAITING_SIGNATURE -> random.nextInt(3) == 0 ? reply() : new Deed.ReplySigned();
            default -> random.nextInt(4) == 0 ? reply() : anything();
        };
    }

    private Deed anything() {
        int who = 1 + random.nextInt(Math.max(1, consulted));
        return switch (random.nextInt(19)) {
            case 0 -> any(new Deed.SignedFor(), new Deed.Arrived(), new Deed.Confirmed());
            case 1, 2, 3, 4 -> new Deed.CorrectionAsked(now.plusDays(5 + random.nextInt(20)));
            case 5 -> new Deed.CorrectionArrived();
            case 6, 7 -> new Deed.OpinionAsked(consulted + 1, any(Consulted.values()));
            case 8 -> new Deed.OpinionReached(who);
            case 9 -> new Deed.OpinionGiven(who, Deed.Position.PARTLY);
            case 10, 11 -> new Deed.Extended();
            case 12 -> new Deed.ReasonsAsked();
            case 13 -> new Deed.Postponed(now.plusDays(random.nextInt(120)));
            case 14 -> new Deed.FeeAsked("BY_PAGE", 40, 400);
            case 15 -> new Deed.FeePaid();
            case 16 -> givingUp();
            case 17 -> random.nextBoolean() ? new Deed.Withdrawn() : new Deed.ReplySigned();
            default -> new Deed.Noted();
        };
    }

    private Deed reply() {
        var codes =
                ROWS.keySet().stream()
                        .filter(code -> Character.isDigit(code.charAt(0)) == isOld())
                        .sorted()
                        .toList();
        return new Deed.ReplySent(
                1, codes.get(random.nextInt(codes.size())), any(Delivery.values()));
    }

    private Deed givingUp() {
        return new Deed.GivenUp(standing == Standing.AWAITING_PAYMENT ? "O2" : "O1");
    }

    private boolean allows(Deed deed, LocalDate on) {
        if (deed instanceof Deed.Noted) return true;
        if (ended != null || on.isBefore(last)) return false;
        boolean working = standing == Standing.AWAITING_REPLY;
        return switch (deed) {
            case Deed.SignedFor _, Deed.Arrived _, Deed.Confirmed _ ->
                    received == null && (isReceipt(deed) || isOnTheWay(deed));
            case Deed.CorrectionAsked _, Deed.OpinionAsked _ -> working;
            case Deed.ReplySent _ -> working || standing == Standing.AWAITING_SIGNATURE;
            case Deed.CorrectionArrived _ -> standing == Standing.AWAITING_CORRECTION;
            case Deed.OpinionReached(var who) ->
                    isAsked(who) && asking(who).reached == null && asking(who).given == null;
            case Deed.OpinionGiven(var who, _) -> isAsked(who) && asking(who).given == null;
            case Deed.Extended _ -> working && !extended && !on.isAfter(due(on));
            case Deed.ReasonsAsked _ -> working && !isOld();
            case Deed.Postponed(var until) ->
                    working && !isOld() && !on.isAfter(due(on)) && until.isAfter(due(on));
            case Deed.FeeAsked _ ->
                    working && !day(received).isBefore(FEES) && !on.isAfter(due(on));
            case Deed.FeePaid _ ->
                    standing == Standing.AWAITING_PAYMENT && !on.isAfter(walk(day(feeAsked), 20));
            case Deed.ReplySigned _ -> standing == Standing.AWAITING_SIGNATURE;
            case Deed.GivenUp _ ->
                    switch (standing) {
                        case AWAITING_CORRECTION -> !isOld() && on.isAfter(day(answerBy));
                        case AWAITING_PAYMENT -> on.isAfter(walk(day(feeAsked), 20));
                        default -> false;
                    };
            case Deed.Withdrawn _ -> true;
            default -> throw new IllegalArgumentException("not in these lives: " + deed);
        };
    }

    private void take(Deed deed, LocalDate on) {
        if (deed instanceof Deed.Noted) return;
        last = on;
        switch (deed) {
            case Deed.SignedFor _, Deed.Arrived _, Deed.Confirmed _ -> {
                if (isReceipt(deed)) receive(on);
                else noted = true;
            }
            case Deed.CorrectionAsked(var by) -> {
                correctionAsked = on;
                answerBy = by;
                standing = Standing.AWAITING_CORRECTION;
            }
            case Deed.CorrectionArrived _ -> {
                if (isOld()) cross(paused, day(correctionAsked), on);
                else beginAnew(on);
                correctionAsked = null;
                standing = Standing.AWAITING_REPLY;
            }
            case Deed.OpinionAsked(var who, var kind) -> {
                consulted = who;
                askings.put(who, new Asking(kind, on));
            }
            case Deed.OpinionReached(var who) -> asking(who).reached = on;
            case Deed.OpinionGiven(var who, _) -> asking(who).given = on;
            case Deed.Extended _ -> {
                extended = true;
                everLonger = true;
            }
            case Deed.Postponed(var until) -> {
                postponed = until;
                everLonger = true;
            }
            case Deed.FeeAsked(_, _, int yuan) -> {
                feeAsked = on;
                fee = yuan;
                standing = Standing.AWAITING_PAYMENT;
            }
            case Deed.FeePaid _ -> {
                beginAnew(on);
                count(on, "fees_wan_yuan", fee);
                feeAsked = null;
                standing = Standing.AWAITING_REPLY;
            }
            case Deed.ReplySent(_, var code, var delivery) -> {
                outcome = code;
                if (delivery == Delivery.BY_HAND) standing = Standing.AWAITING_SIGNATURE;
                else end(Standing.ANSWERED, on);
            }
            case Deed.ReplySigned _ -> end(Standing.ANSWERED, on);
            case Deed.GivenUp(var code) -> {
                outcome = code;
                end(Standing.GIVEN_UP, on);
            }
            case Deed.Withdrawn _ -> {
                outcome = null;
                end(Standing.WITHDRAWN, on);
            }
            default -> {}
        }
    }

    private boolean isAsked(int who) {
        return askings.containsKey(who) && standing != Standing.AWAITING_SIGNATURE;
    }

    /** What is noted once before the request counts as received. */
    private boolean isOnTheWay(Deed deed) {
        if (noted) return false;
        return isLetter() ? deed instanceof Deed.SignedFor : deed instanceof Deed.Arrived;
    }

    private boolean isLetter() {
        return channel == Channel.REGISTERED_MAIL || channel == Channel.ORDINARY_MAIL;
    }

    private boolean isReceipt(Deed deed) {
        boolean early = submitted.isBefore(OPINIONS_OF_2015);
        return switch (channel) {
            case IN_PERSON -> false;
            case REGISTERED_MAIL -> deed instanceof Deed.SignedFor;
            case ORDINARY_MAIL ->
                    early ? deed instanceof Deed.SignedFor : deed instanceof Deed.Confirmed;
            case ONLINE, FAX ->
                    early ? deed instanceof Deed.Arrived : deed instanceof Deed.Confirmed;
            case EMAIL ->
                    submitted.isBefore(NEW_REGULATIONS)
                            ? deed instanceof Deed.Arrived
                            : deed instanceof Deed.Confirmed;
        };
    }

    private void receive(LocalDate on) {
        received = on;
        start = on;
        standing = Standing.AWAITING_REPLY;
        count(on, "requests_received", 1);
        count(
                on,
                switch (channel) {
                    case IN_PERSON -> "requests_in_person";
                    case REGISTERED_MAIL, ORDINARY_MAIL -> "requests_letter";
                    case FAX -> "requests_fax";
                    case ONLINE, EMAIL -> "requests_online";
                },
                1);
        count(on, "requests_pending", 1);
        count(on, "t2_new_" + applicant.column(), 1);
        count(on, "t2_pending_" + applicant.column(), 1);
    }

    private void end(Standing how, LocalDate on) {
        boolean late = how == Standing.ANSWERED && on.isAfter(due(on));
        standing = how;
        ended = on;
        if (received == null) return; // never came in, so nothing is handled
        count(on, "requests_closed", 1);
        count(on, everLonger || late ? "closed_extended" : "closed_on_time", 1);
        if (outcome != null && OLDER_ROWS.containsKey(outcome)) {
            count(on, "replies_total", 1);
            count(on, OLDER_ROWS.get(outcome), 1);
            if (outcome.startsWith("4")) count(on, "reply_refused", 1);
        }
        var row = outcome == null ? "other_other" : ROWS.get(outcome);
        count(on, "t2_" + row + "_" + applicant.column(), 1);
        count(on, "requests_pending", -1);
        count(on, "t2_pending_" + applicant.column(), -1);
    }

    private void count(LocalDate on, String indicator, int amount) {
        sheet.merge(on.getYear() + " " + indicator, amount, Integer::sum);
    }

    private void beginAnew(LocalDate on) {
        start = on;
        extended = false;
        postponed = null;
        paused.clear();
        askings.clear();
    }

    private boolean isOld() {
        return (received == null ? submitted : received).isBefore(NEW_REGULATIONS);
    }

    private LocalDate due(LocalDate asOf) {
        if (postponed != null) return postponed;
        var crossedOut = new HashSet<>(paused);
        askings.values().forEach(asking -> crossOut(crossedOut, asking, asOf));
        if (correctionAsked != null) cross(crossedOut, correctionAsked, asOf);
        int period = isOld() ? 15 : 20;
        return walk(start, extended ? 2 * period : period, crossedOut);
    }

    private void crossOut(Set<LocalDate> crossedOut, Asking asking, LocalDate asOf) {
        if (isOld() && asking.who == Consulted.CO_MAKER) return;
        if (isOld()) {
            cross(crossedOut, asking.asked, asking.given == null ? asOf : asking.given);
            return;
        }
        var silence = opinionDue(asking);
        var given = asking.given == null ? asOf : asking.given;
        cross(crossedOut, asking.asked, given.isBefore(silence) ? given : silence);
    }

    private LocalDate opinionDue(Asking asking) {
        return walk(asking.reached == null ? asking.asked : asking.reached, 15);
    }

    private static void cross(Set<LocalDate> days, LocalDate after, LocalDate upTo) {
        for (var day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) days.add(day);
    }

    private LocalDate walk(LocalDate from, int days) {
        return walk(from, days, Set.of());
    }

    private LocalDate walk(LocalDate from, int days, Set<LocalDate> crossedOut) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (worked(day) && !crossedOut.contains(day)) left--;
        }
        return day;
    }

    private Asking asking(int who) {
        return Objects.requireNonNull(askings.get(who));
    }

    /** A day that must stand on the sheet by now. */
    private static LocalDate day(@Nullable LocalDate known) {
        return Objects.requireNonNull(known);
    }

    private boolean worked(LocalDate day) {
        boolean weekday =
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return special.getOrDefault(day, weekday);
    }

    // --- What a reader sees on a day

    Standing standing(LocalDate today) {
        if (standing == Standing.AWAITING_CORRECTION && today.isAfter(day(answerBy))) {
            return Standing.CORRECTION_OVERDUE;
        }
        if (standing == Standing.AWAITING_PAYMENT && today.isAfter(walk(day(feeAsked), 20))) {
            return Standing.PAYMENT_OVERDUE;
        }
        return standing;
    }

    Optional<LocalDate> replyDue(LocalDate today) {
        boolean stopped = feeAsked != null || (correctionAsked != null && !isOld());
        return received == null || stopped
                ? Optional.empty()
                : Optional.of(due(ended == null ? today : ended));
    }

    Optional<LocalDate> paymentDue() {
        return feeAsked == null ? Optional.empty() : Optional.of(walk(day(feeAsked), 20));
    }

    /** Last days of those consulted in the period that runs now; the older law sets none. */
    List<LocalDate> opinionsDue() {
        return isOld()
                ? List.of()
                : new ArrayList<>(askings.values().stream().map(this::opinionDue).toList());
    }

    @Nullable LocalDate nextOn(LocalDate today) {
        if (ended != null) return null;
        if (received == null) return submitted;
        var correction =
                standing == Standing.AWAITING_CORRECTION
                        ? Stream.of(day(answerBy))
                        : Stream.<LocalDate>of();
        return Stream.of(replyDue(today).stream(), paymentDue().stream(), correction)
                .flatMap(days -> days)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    @Nullable String outcome() {
        return outcome;
    }

    @SafeVarargs
    private <T> T any(T... some) {
        return some[random.nextInt(some.length)];
    }
}
