package yangguang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.access.Role;
import yangguang.access.Task;
import yangguang.access.Viewer;
import yangguang.desk.web.TodoPage;

@DisplayName("待办: what is due first stands on top")
class TodoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final Viewer CLERK = new Viewer(1, "林小满", 1, Set.of(Role.EDITOR), Set.of(1L));

    @Test
    void tasks_of_all_rooms_stand_in_one_list_by_due_day_and_those_without_a_day_last() {
        var todo =
                new Todo(
                        List.of(
                                viewer -> List.of(task("no day", null), task("later", 5)),
                                viewer -> List.of(task("past", -1), task("soon", 2))));
        assertThat(todo.of(CLERK))
                .extracting(Task::title)
                .containsExactly("past", "soon", "later", "no day");
    }

    @ParameterizedTest(name = "{0} working days left: {1}, {2}")
    @CsvSource({
        "6, tag, desk.todo.remaining",
        "5, tag warn, desk.todo.remaining",
        "3, tag warn, desk.todo.remaining",
        "2, tag danger, desk.todo.remaining",
        "0, tag danger, desk.todo.today",
        "-1, tag danger, desk.todo.overdue"
    })
    void the_chip_says_how_urgent_it_is(int remaining, String look, String words) {
        assertThat(TodoPage.urgency(remaining)).isEqualTo(look);
        assertThat(TodoPage.remainingKey(remaining)).isEqualTo(words);
    }

    private static Task task(String title, @Nullable Integer remaining) {
        LocalDate due = remaining == null ? null : TODAY.plusDays(remaining);
        return new Task("documents.task.review", title, "/desk", due, remaining, "", null);
    }
}
