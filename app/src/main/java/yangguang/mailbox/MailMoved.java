package yangguang.mailbox;

import java.util.Map;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Recorded;

/** Something happened to a mail; what was written in it does not stand in the journal. */
record MailMoved(How how, Actor by, Mail mail, Map<String, ?> after) implements Recorded {
    enum How {
        RECEIVED("mail.received"),
        ASSIGNED("mail.assigned"),
        ANSWERED("mail.answered"),
        PUT_ASIDE("mail.put-aside"),
        SHOWN("mail.shown"),
        HIDDEN("mail.hidden"),
        RATED("mail.rated"),
        CLEARED("mail.cleared");

        private final String act;

        How(String act) {
            this.act = act;
        }
    }

    @Override
    public Act act() {
        return Act.adding(how.act, by, mail.bodyId(), mail.ref(), after);
    }
}
