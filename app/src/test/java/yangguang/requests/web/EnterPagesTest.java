package yangguang.requests.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.access.As;
import yangguang.access.Role;
import yangguang.pages.QrCode;
import yangguang.requests.CaseLine;
import yangguang.requests.CaseList;
import yangguang.requests.CaseQuestion;
import yangguang.requests.Counter;
import yangguang.requests.Paper;
import yangguang.requests.Papers;
import yangguang.requests.ReadCase;

@PlatformTest
@DisplayName("代为录入申请的页面")
class EnterPagesTest {
    private static final byte[] PNG = QrCode.png("https://example.cn");

    @Autowired MockMvc mvc;
    @Autowired Counter counter;
    @Autowired CaseList list;
    @Autowired ReadCase cases;
    @Autowired Papers papers;
    @Autowired TestClock clock;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
        clock.set(LocalDate.parse("2024-03-05"));
    }

    @Test
    void 没有登录_没有角色_没有令牌() throws Exception {
        mvc.perform(get("/desk/requests/new")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/requests/new").with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/desk/requests/new").with(csrf()).with(As.person(9, body, Role.APPROVER)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/desk/requests/new").with(As.viewer(Counter.officer(body))))
                .andExpect(status().isForbidden());
    }

    @Test
    void 每种渠道说明何日为收到() throws Exception {
        mvc.perform(get("/desk/requests/new").with(As.viewer(Counter.officer(body))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("本机关签收之日为收到之日")))
                .andExpect(content().string(containsString("与申请人确认之日为收到之日")));
    }

    @Test
    void 传真的申请填了确认之日即为收到_送两次只登记一件() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(Map.of("channel", "fax", "receivedOn", "2024-03-04"))
                    .andExpect(status().isSeeOther());
        }
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().receivedOn()).isEqualTo("2024-03-04");
        mvc.perform(
                        get("/desk/requests/" + lines().getFirst().id() + "/slip")
                                .with(As.viewer(Counter.officer(body))))
                .andExpect(content().string(containsString("2024-00001")));
        var other = counter.body("云溪县柳桥街道办事处");
        mvc.perform(
                        get("/desk/requests/" + lines().getFirst().id() + "/slip")
                                .with(As.viewer(Counter.officer(other))))
                .andExpect(status().isNotFound());
    }

    @Test
    void 填错了在旁边说明_已填的还在_也不登记() throws Exception {
        send(Map.of("channel", "", "phone", "", "submittedOn", "昨天"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请选择申请是怎样来的。")))
                .andExpect(content().string(containsString("channel-problem")))
                .andExpect(content().string(containsString("phone-problem")))
                .andExpect(content().string(containsString("submittedOn-problem")))
                .andExpect(content().string(containsString("老旧小区")));
        send(Map.of("channel", "fax", "receivedOn", "2024-02-20"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("先后颠倒")));
        send(Map.of("channel", "fax", "submittedOn", "2024-03-06"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("提交日期不能晚于今天")));
        assertThat(lines()).isEmpty();
    }

    @Test
    void 扫描件随录入进案卷_谎报类型的在旁边说明_已填的还在() throws Exception {
        sending(Map.of("channel", "in-person"), scan("scan", "申请表.pdf", PNG))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("scan-problem")))
                .andExpect(content().string(containsString("老旧小区")));
        sending(Map.of("channel", "in-person", "phone", ""), scan("scan", "申请表.png", PNG))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("浏览器不会再送一遍文件")));
        assertThat(lines()).isEmpty();
        sending(
                        Map.of("channel", "in-person"),
                        scan("scan", "申请表.png", PNG),
                        scan("identityScan", "身份证.png", PNG))
                .andExpect(status().isSeeOther());
        var request = cases.read(Counter.officer(body), lines().getFirst().id()).request();
        assertThat(papers.of(request))
                .extracting(Paper::kind)
                .containsExactly(Paper.Kind.APPLICATION, Paper.Kind.IDENTITY);
        assertThat(papers.of(request)).extracting(Paper::pages).containsExactly(1, null);
    }

    private static MockMultipartFile scan(String field, String name, byte[] bytes) {
        return new MockMultipartFile(field, name, null, bytes);
    }

    private ResultActions sending(Map<String, String> changed, MockMultipartFile... scans)
            throws Exception {
        var post = multipart("/desk/requests/new");
        for (var scan : scans) post.file(scan);
        filled(changed).forEach(post::param);
        return mvc.perform(post.with(csrf()).with(As.viewer(Counter.officer(body))));
    }

    private List<CaseLine> lines() {
        return list.of(Counter.officer(body), CaseQuestion.ALL_OPEN, null, 9).items();
    }

    private ResultActions send(Map<String, String> changed) throws Exception {
        var post =
                post("/desk/requests/new")
                        .with(csrf())
                        .with(As.viewer(Counter.officer(body)))
                        .param("_once", "a-key-of-this-form-" + body);
        filled(changed).forEach(post::param);
        return mvc.perform(post);
    }

    private static Map<String, String> filled(Map<String, String> changed) {
        var form = new HashMap<>(Counter.form());
        form.put("submittedOn", "2024-03-01");
        form.putAll(changed);
        return form;
    }
}
