package yangguang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.PlatformTest;
import yangguang.documents.PublicRegister;
import yangguang.documents.PublicRegister.Known;

@DisplayName("公开数据接口 /api/v1")
@PlatformTest
class PublicApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc web;
    @Autowired PublicRegister register;

    long body;

    @BeforeEach
    void 一个街道() {
        body = register.body("青禾街道办事处");
    }

    @Test
    void 列表和全文都取得到_字段和说明书一致() throws Exception {
        Known known = register.published(body, "summary", "改为早上。");
        var line = json("/api/v1/documents").get("documents").get(0);
        assertThat(line.get("indexNumber").asString()).isEqualTo(known.indexNumber());
        assertThat(line.get("documentNumber").asString()).isEqualTo("青街通〔2018〕3号");
        assertThat(line.get("publisher").asString()).isEqualTo("青禾街道办事处");
        var whole = json("/api/v1/documents/" + known.indexNumber());
        assertThat(whole.get("text").asString()).contains("每日6时至8时");
        var schemas = json("/api/v1/openapi.json").get("components").get("schemas");
        assertThat(names(schemas.get("Line").get("properties"))).isEqualTo(names(line));
        assertThat(names(schemas.get("Whole").get("properties"))).isEqualTo(names(whole));
    }

    @Test
    void 说明书里的每个地址都打得开() throws Exception {
        Known known = register.published(body);
        for (String path : names(json("/api/v1/openapi.json").get("paths"))) {
            if (path.startsWith("/api/v1/office")) continue; // with a token: OfficeApiTest
            var address =
                    path.replace("{publisher}/{serial}", known.indexNumber())
                            .replace("{publisher}", known.indexNumber().split("/")[0]);
            assertThat(fetch(address).getStatus()).as(address).isEqualTo(200);
        }
    }

    @Test
    void 一部分一部分取完_不重不漏() throws Exception {
        var all = new HashSet<String>();
        for (int n = 1; n <= 203; n++)
            all.add(register.published(body, "number", "青街通〔2018〕" + n + "号").indexNumber());
        var got = new ArrayList<String>();
        String after = "";
        do {
            var part = json("/api/v1/documents" + after);
            part.get("documents").forEach(one -> got.add(one.get("indexNumber").asString()));
            after = part.get("next").isNull() ? "" : "?after=" + part.get("next").asString();
        } while (!after.isEmpty());
        assertThat(got).doesNotHaveDuplicates().hasSameElementsAs(all);
        var csv = fetch("/api/v1/documents.csv");
        assertThat(csv.getHeader("Link")).contains("rel=\"next\"");
        assertThat(words("/api/v1/documents.csv").lines()).hasSize(201);
    }

    @Test
    void 撤下的答复410和理由_没有的答复404_草稿一字不露() throws Exception {
        Known known = register.published(body, "typed", "不该看见的字样。");
        register.withdrawn(known, "名单有误");
        var gone = fetch("/api/v1/documents/" + known.indexNumber());
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString(StandardCharsets.UTF_8))
                .contains("名单有误")
                .doesNotContain("不该看见");
        assertThat(fetch("/api/v1/documents/PDY00001X/2018-99999").getStatus()).isEqualTo(404);
        assertThat(words("/api/v1/documents")).contains("\"documents\":[]");
    }

    @Test
    void 表格不会把标题当作公式() throws Exception {
        register.published(body, "title", "=cmd的通告");
        assertThat(words("/api/v1/documents.csv")).contains("'=cmd的通告");
    }

    private static Set<String> names(JsonNode node) {
        return Set.copyOf(List.copyOf(node.propertyNames()));
    }

    private JsonNode json(String address) throws Exception {
        return JSON.readTree(words(address));
    }

    private String words(String address) throws Exception {
        return fetch(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse fetch(String address) throws Exception {
        return web.perform(get(address)).andReturn().getResponse();
    }
}
