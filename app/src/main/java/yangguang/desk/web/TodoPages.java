package yangguang.desk.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.desk.Todo;
import yangguang.pages.Page;
import yangguang.registers.RegisterBook;
import yangguang.tally.Tally;

/** B1 待办. */
@Controller
class TodoPages {
    private static final String PUBLISHED = "proactive_total";

    private final Todo todo;
    private final Tally tally;
    private final RegisterBook registers;
    private final Clock clock;

    TodoPages(Todo todo, Tally tally, RegisterBook registers, Clock clock) {
        this.todo = todo;
        this.tally = tally;
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/desk")
    Page todo(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return Page.of(
                "desk/todo",
                new TodoPage(
                        today,
                        todo.of(viewer),
                        published(viewer, today),
                        viewer.has(Role.EDITOR),
                        !registers.recordedIn(viewer).isEmpty()));
    }

    private long published(Viewer viewer, LocalDate today) {
        return tally.sums(Set.of(viewer.bodyId()), today.withDayOfMonth(1), today)
                .getOrDefault(PUBLISHED, BigDecimal.ZERO)
                .longValue();
    }
}
