package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The walls between the rooms of the house")
class WallsTest {
    private static final ApplicationModules HOUSE = ApplicationModules.of(Yangguang.class);

    @Test
    void no_room_reaches_into_another() {
        assertThat(HOUSE.stream().count()).as("rooms that were found").isGreaterThan(10);
        HOUSE.verify();
    }
}
