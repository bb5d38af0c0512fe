package yangguang.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.People;
import yangguang.access.Role;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.calendar.CurrentLaw;
import yangguang.requests.Practices;
import yangguang.requests.TellOfficers;

/**
 * 通知、催报: tells the statisticians of bodies that are asked, by e-mail where they left an address:
 * when a campaign starts, before, on and after its last day, when what they handed in is returned,
 * and when the body that asks says so. Each message goes out once.
 */
@Component
public class TellBodies {
    private final CampaignRecords records;
    private final Boards boards;
    private final People people;
    private final Bodies bodies;
    private final Practices practices;
    private final TellOfficers tell;
    private final CurrentLaw law;
    private final Clock clock;

    TellBodies(
            CampaignRecords records,
            Boards boards,
            People people,
            Bodies bodies,
            Practices practices,
            TellOfficers tell,
            CurrentLaw law,
            Clock clock) {
        this.records = records;
        this.boards = boards;
        this.people = people;
        this.bodies = bodies;
        this.practices = practices;
        this.tell = tell;
        this.law = law;
        this.clock = clock;
    }

    void asked(Campaign campaign) {
        var owing = boards.of(campaign).owing();
        send(campaign, owing, "asked " + campaign.deadline(), "asked");
    }

    /** By hand; once a day is enough. */
    void remind(Campaign campaign, List<BoardRow> owing) {
        send(campaign, owing, "by hand " + LocalDate.now(clock), "reminder");
    }

    void returned(Campaign campaign, BoardRow row, int number) {
        send(campaign, List.of(row), "returned " + number, "returned");
    }

    /** In the morning, and through the day for what was missed. */
    @Scheduled(cron = "${yangguang.rollup.remind-at:0 8/30 8-18 * * *}", zone = "Asia/Shanghai")
    @Transactional
    public void remind() {
        for (var campaign : records.since(LocalDate.now(clock).getYear() - 1)) {
            int left = left(campaign);
            var mark = practices.of(campaign.bodyId()).reminders().reached(left);
            if (mark.isPresent())
                send(
                        campaign,
                        boards.of(campaign).owing(),
                        "mark %d %s".formatted(mark.getAsInt(), campaign.deadline()),
                        left < 0 ? "over" : "reminder");
        }
    }

    private int left(Campaign campaign) {
        return law.now().calendar().workingDaysUntil(LocalDate.now(clock), campaign.deadline());
    }

    private void send(Campaign campaign, List<BoardRow> to, String key, String what) {
        var names = new HashMap<Long, String>();
        for (var row : to) if (row.body() != null) names.put(row.body().id(), row.name());
        var above = bodies.byId(campaign.bodyId()).map(Body::shortName).orElse("");
        for (var one : people.reached(Role.STATISTICIAN, names.keySet()))
            tell.tell(
                    campaign.bodyId(),
                    one.email(),
                    "rollup %d %s %d %d"
                            .formatted(campaign.id(), key, one.bodyId(), one.personId()),
                    "rollup.notice." + what,
                    Objects.requireNonNull(names.get(one.bodyId())),
                    campaign.year(),
                    campaign.deadline(),
                    above);
    }
}
