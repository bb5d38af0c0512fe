package yangguang.portal.foi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.bodies.Bodies;
import yangguang.documents.PublicRegister;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("可能已经公开：已找到的，不再申请")
class FoundTest {
    private static final String WANTED = "调整垃圾收运时间的通告";

    @Autowired MockMvc web;
    @Autowired PublicRegister register;
    @Autowired Bodies bodies;
    @Autowired Tally tally;
    @Autowired TestClock clock;

    PublicRegister.Known published;
    Citizen citizen;

    @BeforeEach
    void office() throws Exception {
        clock.set(LocalDate.parse("2024-02-05"));
        long body = register.body("云溪县青禾街道办事处");
        published = register.published(body);
        citizen = new Citizen(web);
        var code = bodies.byId(body).orElseThrow().code();
        citizen.open("/foi/new?u=" + code);
        citizen.send("/foi/new", "u", code);
    }

    @Test
    void 不用脚本_继续之后列出_选中即不再申请() throws Exception {
        var found = citizen.send("/foi/ask/what", "description", WANTED);
        assertThat(found.select("h1").text()).isEqualTo("这些是不是您要的？");
        assertThat(taken()).isEqualTo(published.address());
        assertThat(avoided()).isEqualTo(BigDecimal.ONE);
        assertThat(citizen.open("/foi/found").select("h1").text()).isEqualTo("继续填写");
        assertThat(citizen.open("/foi/check").select("h1").text()).isEqualTo("继续填写");
    }

    @Test
    void 边打字边列出的_还没有保存也可以选中() throws Exception {
        citizen.open("/foi/ask/what");
        var live = citizen.send("/foi/hits", "description", WANTED);
        assertThat(live.select("button[name=take]").val()).isEqualTo(published.indexNumber());
        assertThat(taken()).isEqualTo(published.address());
        assertThat(avoided()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void 连按两次_算一次_两次都通向同一份() throws Exception {
        citizen.send("/foi/ask/what", "description", WANTED);
        assertThat(taken()).isEqualTo(published.address());
        assertThat(taken()).isEqualTo(published.address());
        assertThat(avoided()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void 没有公开的_选不了_填好的还在() throws Exception {
        register.withdrawn(published, "内容有误");
        citizen.send("/foi/found", "take", published.indexNumber());
        assertThat(citizen.last().getStatus()).isEqualTo(404);
        assertThat(citizen.open("/foi/ask/what").select("h1").text()).isEqualTo("您需要什么信息");
        assertThat(avoided()).isEqualTo(BigDecimal.ZERO);
    }

    /** Where the page leads that is shown once it was taken. */
    private String taken() throws Exception {
        var page = citizen.send("/foi/found", "take", published.indexNumber());
        assertThat(citizen.last().getStatus()).isEqualTo(200);
        return page.select("main .btn.go").attr("href");
    }

    private BigDecimal avoided() {
        var year = LocalDate.parse("2024-01-01");
        return tally.sums(Set.of(published.body()), year, year.plusYears(1))
                .getOrDefault("requests_avoided", BigDecimal.ZERO);
    }
}
