package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yangguang.law.Law;

@DisplayName("要素识别")
class RecognitionTest {
    static final Genres GENRES =
            new Genres(Law.national().catalogue().genres(LocalDate.of(2026, 3, 18)));

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"DOCX", "PDF", "TXT"})
    void 公文的各要素从文件中认出(FileType type) throws Exception {
        var bytes =
                switch (type) {
                    case DOCX -> Samples.docx(Samples.NOTICE);
                    case PDF -> Samples.pdf(Samples.NOTICE);
                    case TXT, HTML, PNG, JPG ->
                            String.join("\n", Samples.NOTICE)
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                };
        var found =
                Recognition.of(
                        Extraction.read(type, Files.write(folder.resolve("notice"), bytes)).text(),
                        GENRES);

        assertThat(value(found.title())).isEqualTo("阳光县人民政府关于做好2026年防汛抗旱工作的通知");
        assertThat(value(found.number())).hasToString("阳政发〔2026〕7号");
        assertThat(value(found.issuer())).isEqualTo("阳光县人民政府");
        assertThat(value(found.dateMade())).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(value(found.attribute())).isEqualTo("主动公开");
        assertThat(value(found.genre())).isEqualTo("通知");
        assertThat(found.signatory()).isNull();
        assertThat(Objects.requireNonNull(found.attribute()).where()).isEqualTo("（此件主动公开）");
    }

    @Test
    void 上行文的签发人与汉字日期() {
        var found =
                read(
                        """
                阳光县财政局文件
                阳财〔2011〕 03 号　　　　签发人：王小明
                阳光县财政局关于拨付抗旱资金的请示
                县政府：
                妥否，请批示。
                阳光县财政局
                二○一一年十月二十一日
                （此件依申请公开）
                抄送：县水利局。
                """);
        assertThat(value(found.title())).isEqualTo("阳光县财政局关于拨付抗旱资金的请示");
        assertThat(value(found.number())).hasToString("阳财〔2011〕3号");
        assertThat(value(found.signatory())).isEqualTo("王小明");
        assertThat(value(found.dateMade())).isEqualTo(LocalDate.of(2011, 10, 21));
        assertThat(value(found.attribute())).isEqualTo("依申请公开");
        assertThat(value(found.genre())).isEqualTo("请示");
    }

    @Test
    void 网页的要素从标签块中认出() {
        var found =
                read(
                        """
                索引号：000014349/2022-00004\t主题分类：应急管理
                发文机关：阳光县应急管理局\t成文日期：2022-02-24
                标　　题：阳光县防汛应急预案（试行）
                发文字号：阳应急〔2022〕9号\t公开方式：主动公开
                正文从这里开始，说明有关情况。
                """);
        assertThat(value(found.title())).isEqualTo("阳光县防汛应急预案（试行）");
        assertThat(value(found.number())).hasToString("阳应急〔2022〕9号");
        assertThat(value(found.issuer())).isEqualTo("阳光县应急管理局");
        assertThat(value(found.dateMade())).isEqualTo(LocalDate.of(2022, 2, 24));
        assertThat(value(found.attribute())).isEqualTo("主动公开");
        assertThat(value(found.genre())).isEqualTo("预案");
    }

    @Test
    void 标签与值分在两行而空字段不借用下一个() {
        var found =
                read(
                        """
                        • 索引号:
                            000014349/2013-02249
                        • 文件名称:
                            阳光开发区突发事件总体应急预案
                        • 文号:
                        • 发布机构:
                            阳光经济技术开发区管理委员会
                        • 成文日期:
                            2013-10-12
                        • 公开方式:
                            主动公开
                        """);
        assertThat(value(found.title())).isEqualTo("阳光开发区突发事件总体应急预案");
        assertThat(found.number()).isNull();
        assertThat(value(found.issuer())).isEqualTo("阳光经济技术开发区管理委员会");
        assertThat(value(found.dateMade())).isEqualTo(LocalDate.of(2013, 10, 12));
        assertThat(value(found.attribute())).isEqualTo("主动公开");
    }

    @Test
    void 真实公文的要素() throws Exception {
        var seeds = seeds();
        Assumptions.assumeTrue(
                Files.isDirectory(seeds), "skipped: no ../shared/seeds beside the repository");
        try (var files = Files.newDirectoryStream(seeds, "004*.txt")) {
            var found = read(Extraction.read(FileType.TXT, files.iterator().next()).text());
            assertThat(value(found.number())).hasToString("泉鲤金办〔2018〕1号");
            assertThat(value(found.signatory())).isEqualTo("孙刚涌");
            assertThat(value(found.title())).isEqualTo("金龙街道办事处2017年政府信息公开工作年度报告");
            assertThat(value(found.issuer())).isEqualTo("鲤城区人民政府金龙街道办事处");
            assertThat(value(found.dateMade())).isEqualTo(LocalDate.of(2018, 1, 2));
            assertThat(value(found.attribute())).isEqualTo("主动公开");
            assertThat(value(found.genre())).isEqualTo("年度报告");
        }
    }

    private static Path seeds() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/seeds"))) return at.resolve("shared/seeds");
        }
        return Path.of("shared/seeds");
    }

    @Test
    void 正文里提到的文号与日期不算本件的() {
        var found =
                read(
                        """
                关于印发工作要点的通知
                各科室：
                根据《阳光县人民政府办公室关于做好2026年工作的通知》（阳政办〔2026〕3号，2026年1月5日印发）的要求，现印发工作要点。
                """);
        assertThat(found.number()).isNull();
        assertThat(found.dateMade()).isNull();
        assertThat(value(found.title())).isEqualTo("关于印发工作要点的通知");
    }

    @Test
    void 空白文字什么也认不出() {
        assertThat(read("")).isEqualTo(Recognised.NOTHING);
    }

    private static Recognised read(String text) {
        return Recognition.of(text, GENRES);
    }

    private static <T> @Nullable T value(@Nullable Guess<T> guess) {
        return guess == null ? null : guess.value();
    }

    @Test
    void 序号标题不是题目() {
        assertThat(value(read(String.join("\n", List.of("一、基本情况", "阳光县年度报告"))).title()))
                .isEqualTo("阳光县年度报告");
    }
}
