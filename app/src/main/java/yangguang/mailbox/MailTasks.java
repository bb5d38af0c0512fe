package yangguang.mailbox;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.TaskSource;
import yangguang.access.Viewer;
import yangguang.law.clocks.Deadline;

/** 待办 of the mailbox: what is to be answered, and was not given to somebody else. */
@Component
class MailTasks implements TaskSource {
    private static final int MOST = 50;

    private final MailRecords records;
    private final MailDays days;

    MailTasks(MailRecords records, MailDays days) {
        this.records = records;
        this.days = days;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        if (!viewer.has(Role.REQUEST_OFFICER)) return List.of();
        return records.waiting(viewer.bodyId(), viewer.personId(), MOST).stream()
                .map(this::task)
                .toList();
    }

    private Task task(Mail mail) {
        var due = days.due(mail);
        return new Task(
                "mailbox.task.answer",
                mail.number().toString(),
                mail.address(),
                due.map(Deadline::due).orElse(null),
                due.map(day -> days.left(day.due())).orElse(null),
                !due.map(Deadline::isSettled).orElse(true),
                due.isPresent() ? mail.proof() : null,
                "",
                null);
    }
}
