package yangguang.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.law.Law;
import yangguang.law.clocks.Period;
import yangguang.law.clocks.Reply;
import yangguang.law.clocks.ReplyDates;

/**
 * 申请流程图: from the request to the reply, with the periods of today's law. The main way runs down;
 * what happens to some requests stands beside it.
 */
public record RequestPath(List<Stop> stops) {
    private static final int STEP = 76;

    /**
     * A stop.
     *
     * @param key its word below portal.guide.path
     * @param days of the law; 0 where it says none
     * @param aside whether only some requests pass there
     * @param y where it stands in the drawing
     */
    public record Stop(String key, int days, boolean aside, int y) {}

    static RequestPath on(LocalDate day, Law law) {
        var stops = new ArrayList<Stop>();
        add(stops, "ask", 0, false);
        add(stops, "register", 0, false);
        days(law.periods().correctionNotice(), day)
                .ifPresent(days -> add(stops, "correct", days, true));
        days(law.periods().thirdPartyOpinion(), day)
                .ifPresent(days -> add(stops, "consult", days, true));
        if (law.requests().reply(ReplyDates.received(day)) instanceof Reply.Due(var deadline))
            add(stops, "reply", deadline.counting().period(), false);
        add(stops, "remedy", 0, false);
        return new RequestPath(List.copyOf(stops));
    }

    public int height() {
        return stops.size() * STEP;
    }

    private static void add(List<Stop> stops, String key, int days, boolean aside) {
        stops.add(new Stop(key, days, aside, stops.size() * STEP));
    }

    private static Optional<Integer> days(Period period, LocalDate day) {
        return period.rule().find(day).map(version -> version.value());
    }
}
