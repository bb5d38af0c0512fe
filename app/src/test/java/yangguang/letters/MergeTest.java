package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("把内容填进模板")
class MergeTest {
    @Test
    void 一个域被文字处理软件拆成几段也认得() {
        String xml =
                "<w:p><w:r><w:t>致{{申</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>请</w:t></w:r>"
                        + "<w:r><w:t>人}}：第{{受理</w:t></w:r><w:r><w:t>编号}}号</w:t></w:r></w:p>";
        assertThat(lines(xml, Map.of("applicant", "王𠮷", "number", "2026-00001")))
                .containsExactly("致王𠮷：第2026-00001号");
    }

    @Test
    void 尖括号和与号不破坏文件() {
        assertThat(lines(p("{{理由}}"), Map.of("reasons", "甲<乙>&“丙”"))).containsExactly("甲<乙>&“丙”");
    }

    @Test
    void 内容里的双花括号不再当作域() {
        assertThat(lines(p("{{理由}}"), Map.of("reasons", "{{申请人}}", "applicant", "王")))
                .containsExactly("{{申请人}}");
    }

    @Test
    void 全部为空的一段不出现_有文字内容的照常() {
        assertThat(lines(p("备注：{{告知事项}}") + p("{{申请人}}{{文号}}"), Map.of("applicant", "王")))
                .containsExactly("王");
    }

    @Test
    void 换行另起一段_格式照旧() {
        String xml = "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>理由：{{理由}}。</w:t></w:r></w:p>";
        String merged = Merge.of(Map.of("reasons", "一\n二\n三。")).into(xml);
        assertThat(texts(merged)).containsExactly("理由：一", "二", "三。");
        assertThat(merged.split("<w:jc", -1)).hasSize(4);
    }

    @Test
    void 有序号的一段_每项一段依次编号() {
        String xml = p("{{序号}}．{{公开内容}}");
        assertThat(lines(xml, Map.of("released", List.of("甲", "乙")))).containsExactly("1．甲", "2．乙");
        assertThat(lines(xml, Map.of())).isEmpty();
    }

    @Test
    void 单元格里什么都没有时也留一段() {
        String cell = "<w:tc>" + p("{{序号}}．{{事项}}") + "</w:tc>";
        assertThat(lines(cell, Map.of())).hasSize(1);
        assertThat(lines("<w:tc>" + p("{{文号}}") + "</w:tc>", Map.of())).containsExactly("");
    }

    @Test
    void 表格的一行_每件材料一行() {
        String row =
                "<w:tr><w:tc>" + p("{{序号}}") + "</w:tc><w:tc>" + p("{{材料题名}}") + "</w:tc></w:tr>";
        var rows = List.of(Map.of("title", "申请表"), Map.of("title", "告知书"));
        assertThat(lines("<w:tbl>" + row + "</w:tbl>", Map.of("rows", rows)))
                .containsExactly("1", "申请表", "2", "告知书");
    }

    @Test
    void 自带句号的内容不会出现两个标点() {
        assertThat(lines(p("因{{原因}}，延期。"), Map.of("reason", "档案较多。"))).containsExactly("因档案较多，延期。");
    }

    @Test
    void 程序给了没有的名称是程序的错() {
        assertThatThrownBy(() -> Merge.of(Map.of("aplicant", "王")))
                .hasMessageContaining("aplicant");
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static List<String> lines(String xml, Map<String, ?> fields) {
        return texts(Merge.of(fields).into(xml));
    }

    private static List<String> texts(String xml) {
        return Docx.parse(xml).getElementsByTag("w:p").stream()
                .map(Merge::text)
                .collect(Collectors.toList());
    }
}
