package yangguang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.PlatformTest;
import yangguang.files.Files;
import yangguang.files.PageSetting;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.search.Answer;
import yangguang.search.Hit;
import yangguang.search.Question;
import yangguang.search.Search;

@DisplayName("附件里的文字也查得到，并说明在第几页")
@PlatformTest
class AttachmentSearchTest {
    @Autowired MockMvc mvc;
    @Autowired Office office;
    @Autowired RegisterDocuments register;
    @Autowired WithdrawDocument withdraw;
    @Autowired Files files;
    @Autowired Search search;

    long body;

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
    }

    @Test
    void 附件第二页的文字查得到_说明是哪个附件第几页() throws Exception {
        published(
                file("通告.txt", "自2018年3月20日起调整。".getBytes(UTF_8)),
                file(
                        "站点名单.pdf",
                        PageSetting.pdf(
                                org.jsoup.Jsoup.parse(
                                        "<body><p>柳巷投放点</p><p class='next'>梧桐苑投放点全天开放</p></body>"),
                                ".next { page-break-before: always }")));
        assertThat(hits("梧桐苑"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.plainTitle()).isEqualTo("关于调整垃圾收运时间的通告");
                            assertThat(hit.places())
                                    .singleElement()
                                    .satisfies(
                                            place -> {
                                                assertThat(place.name()).isEqualTo("站点名单.pdf");
                                                assertThat(place.page()).isEqualTo(2);
                                                assertThat(place.address()).endsWith("/files/1");
                                            });
                        });
        mvc.perform(get("/search").param("q", "梧桐苑"))
                .andExpect(content().string(containsString("站点名单.pdf")))
                .andExpect(content().string(containsString("第 2 页")));
        assertThat(hits("站点名单")).hasSize(1);
        assertThat(hits("垃圾收运").getFirst().places()).isEmpty();
    }

    @Test
    void 一句话不会从正文接到附件() throws Exception {
        published(file("通告.txt", "全天开放".getBytes(UTF_8)), file("名单.txt", "梧桐苑".getBytes(UTF_8)));
        assertThat(hits("放梧")).isEmpty();
    }

    @Test
    void 撤下以后附件也查不到() throws Exception {
        long id =
                published(
                        file("通告.txt", "自2018年3月20日起调整。".getBytes(UTF_8)),
                        file("名单.txt", "梧桐苑投放点".getBytes(UTF_8)));
        assertThat(hits("梧桐苑")).hasSize(1);
        withdraw.withdraw(Office.leader(body), id, "内容有误", "");
        assertThat(hits("梧桐苑")).isEmpty();
    }

    private long published(StoredFile... attached) {
        long id = register.register(Office.clerk(body), new ArrayList<>(List.of(attached)));
        office.edit(Office.clerk(body), id, Office.notice("typed", ""));
        office.submitDraft(body, id);
        return office.publish(body, id).id();
    }

    private StoredFile file(String name, byte[] bytes) {
        return ((Storing.Stored) files.store(name, new ByteArrayInputStream(bytes))).file();
    }

    private List<Hit> hits(String words) {
        return search.find(Question.of(words)) instanceof Answer.Found found
                ? found.hits()
                : List.of();
    }
}
