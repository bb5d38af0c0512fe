package yangguang.access;

import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.pages.Problems;

/** 提醒邮箱: everyone says for themselves where notices and reminders reach them, or nowhere. */
@Component
public class ChangeEmail {
    public static final String FIELD = "email";

    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 254;

    private final AccessRecords records;
    private final ApplicationEventPublisher events;

    ChangeEmail(AccessRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /**
     * @param typed empty for no notices
     * @return what is wrong; nothing if it was changed
     */
    @Transactional
    public Problems change(Viewer viewer, String typed) {
        var email = typed.strip();
        boolean right =
                email.isEmpty() || email.length() <= LONGEST && ADDRESS.matcher(email).matches();
        if (!right) return Problems.none().add(FIELD, "access.email.form");
        records.setEmail(viewer.personId(), email);
        events.publishEvent(
                new AccountChanged(
                        viewer.personId(),
                        viewer.bodyId(),
                        AccountChanged.How.EMAIL_CHANGED,
                        viewer.actor()));
        return Problems.none();
    }
}
