package yangguang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The walls between the rooms of the house")
class WallsTest {
    private static final ApplicationModules HOUSE = ApplicationModules.of(Yangguang.class);

    /** A room may only know rooms of its own floor, by name, or of the floors below. */
    private static final Map<String, Integer> FLOORS =
            Map.ofEntries(
                    Map.entry("law", -2),
                    Map.entry("reader", -1),
                    Map.entry("database", -1),
                    Map.entry("pages", -1),
                    Map.entry("journal", -1),
                    Map.entry("secrets", -1),
                    Map.entry("fonts", -1),
                    Map.entry("outside", -1),
                    Map.entry("bodies", 0),
                    Map.entry("access", 0),
                    Map.entry("calendar", 1),
                    Map.entry("tally", 1),
                    Map.entry("search", 1),
                    Map.entry("files", 1),
                    Map.entry("letters", 1),
                    Map.entry("messages", 1),
                    Map.entry("visits", 1),
                    Map.entry("documents", 2),
                    Map.entry("requests", 2),
                    Map.entry("registers", 2),
                    Map.entry("mailbox", 2),
                    Map.entry("channels", 2),
                    Map.entry("catalogue", 2),
                    Map.entry("guide", 2),
                    Map.entry("backlog", 2),
                    Map.entry("reporting", 3),
                    Map.entry("rollup", 3),
                    Map.entry("audit", 3),
                    Map.entry("api", 4),
                    Map.entry("portal", 4),
                    Map.entry("desk", 4),
                    Map.entry("commands", 5));

    @Test
    void no_room_reaches_into_another() {
        HOUSE.verify();
    }

    @Test
    void no_floor_knows_the_floors_above() {
        var climbing = new TreeMap<String, String>();
        for (ApplicationModule room : HOUSE) {
            room.getDirectDependencies(HOUSE).stream()
                    .map(dependency -> dependency.getTargetModule())
                    .filter(target -> floor(target) > floor(room))
                    .forEach(target -> climbing.put(name(room), name(target)));
        }
        assertThat(climbing).isEmpty();
    }

    @Test
    void every_room_names_the_rooms_that_it_may_know() {
        assertThat(HOUSE.stream().filter(room -> floor(room) >= -1))
                .hasSizeGreaterThan(10)
                .noneMatch(ApplicationModule::isOpen);
    }

    @Test
    void the_check_has_been_seen_to_fail() {
        var leaning = ApplicationModules.of("leaninghouse", location -> true);
        assertThat(leaning.stream().map(WallsTest::name)).contains("attic", "cellar");
        assertThatThrownBy(leaning::verify)
                .hasMessageContaining("cellar")
                .hasMessageContaining("attic");
    }

    private static int floor(ApplicationModule room) {
        return Objects.requireNonNull(FLOORS.get(name(room)), () -> name(room) + " has no floor");
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
