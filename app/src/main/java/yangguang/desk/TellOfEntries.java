package yangguang.desk;

import java.util.LinkedHashSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yangguang.access.People;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.registers.EntryAssigned;
import yangguang.registers.EntryTold;
import yangguang.requests.TellOfficers;

/** 告知下级单位: whoever may fill in what an entry awaits of their body hears of it by e-mail. */
@Component
class TellOfEntries {
    private final People people;
    private final Bodies bodies;
    private final TellOfficers tell;

    TellOfEntries(People people, Bodies bodies, TellOfficers tell) {
        this.people = people;
        this.bodies = bodies;
        this.tell = tell;
    }

    /** 承办人: whose task an entry became, unless they took it themselves. */
    @EventListener
    void on(EntryAssigned assigned) {
        var entry = assigned.entry();
        people.byAccount(assigned.account())
                .filter(person -> !person.name().equals(assigned.by()))
                .ifPresent(
                        person ->
                                tell.tell(
                                        entry.bodyId(),
                                        person.id(),
                                        "entry %d assigned %d %d"
                                                .formatted(
                                                        entry.id(), entry.version(), person.id()),
                                        "registers.notice.assigned",
                                        assigned.by(),
                                        assigned.register(),
                                        entry.title()));
    }

    @EventListener
    void on(EntryTold told) {
        var whom = new LinkedHashSet<Long>();
        for (var role : told.roles())
            people.having(role, told.bodyId()).forEach(person -> whom.add(person.id()));
        var entry = told.entry();
        for (long person : whom)
            tell.tell(
                    told.bodyId(),
                    person,
                    "entry %d told %d %d".formatted(entry.id(), entry.version(), person),
                    "registers.notice.told",
                    bodies.byId(entry.bodyId()).map(Body::shortName).orElse(""),
                    told.register(),
                    entry.title());
    }
}
