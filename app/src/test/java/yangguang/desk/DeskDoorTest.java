package yangguang.desk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;

@PlatformTest
@DisplayName("The desk is behind the sign-in")
class DeskDoorTest {
    @Autowired MockMvc web;

    @Test
    void who_has_not_signed_in_is_led_there() throws Exception {
        web.perform(get("/desk"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/sign-in*"));
    }
}
