package yangguang.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Forms;
import yangguang.law.forms.Severity;
import yangguang.reader.Examined.Level;
import yangguang.reader.PrintedTable.Flattened;

@DisplayName("年报体检")
class ExaminationTest {
    private static final Examination EXAMINATION = new Examination(new Forms());

    @ParameterizedTest
    @EnumSource(Flattened.class)
    void 表格怎样散开都按格式还原(Flattened how) {
        var table = new PrintedTable();
        var examined = EXAMINATION.of(table.printed(how));
        assertThat(Examination.byIndicator(examined))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactlyInAnyOrderEntriesOf(table.figures);
        assertThat(examined.findings()).isEmpty();
        assertThat(examined.year()).hasValue(2023);
        assertThat(examined.unit()).isEqualTo("阳光县");
        assertThat(examined.level()).contains(Level.COUNTY);
        assertThat(examined.form().orElseThrow().id()).isEqualTo("AR-2021");
    }

    /** Where something still stands between the cells, the empty ones are known. */
    @ParameterizedTest
    @EnumSource(names = {"PIPES", "TABS", "PIPE_BEHIND_EACH_CELL"})
    void 空着的格子不占别人的数字(Flattened how) {
        var table = new PrintedTable();
        PrintedTable.FORM.cells().stream()
                .map(Cell::indicator)
                .filter(code -> code.endsWith("_biz") || code.equals("t1_normative_repealed"))
                .forEach(table.blank::add);
        var examined = EXAMINATION.of(table.printed(how));
        table.figures.keySet().removeAll(table.blank);
        assertThat(Examination.byIndicator(examined))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactlyInAnyOrderEntriesOf(table.figures);
        assertThat(examined.findings())
                .filteredOn(one -> one.rule().equals("R11"))
                .singleElement()
                .satisfies(one -> assertThat(one.message()).doesNotContain("自然人"));
    }

    @Test
    void 数字比格子多时读法不算确定() {
        var text =
                new PrintedTable()
                        .printed(Flattened.ONE_CELL_A_LINE)
                        .replace("行政许可\n", "行政许可\n77\n88\n");
        assertThat(EXAMINATION.of(text).figures())
                .filteredOn(figure -> figure.code().equals("t1_licences"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.confidence()).isLessThan(0.9));
    }

    @Test
    void 有勾稽关系的格子错一个数字都查得出() {
        var right = new PrintedTable();
        var covered =
                right.figures.keySet().stream()
                        .filter(code -> code.startsWith("t2_") || code.startsWith("t3_"))
                        .toList();
        assertThat(covered).hasSizeGreaterThan(180);
        for (var code : covered) {
            var wrong = new PrintedTable();
            wrong.figures.merge(code, BigDecimal.ONE, BigDecimal::add);
            var findings = EXAMINATION.of(wrong.printed(Flattened.TABS)).findings();
            assertThat(findings).as(code).anyMatch(one -> one.severity() == Severity.BLOCKING);
            assertThat(findings).as(code).allMatch(one -> !one.places().isEmpty());
        }
    }

    @Test
    void 文字与表格不一致要核实且引出两处() {
        var text =
                new PrintedTable().printed(Flattened.TABS).replace("全年工作", "全年共收到政府信息公开申请7件。全年工作");
        var finding = EXAMINATION.of(text).findings().getFirst();
        assertThat(finding.rule()).isEqualTo("R8");
        assertThat(finding.places()).hasSize(2);
        assertThat(finding.places().getLast().quote()).contains("申请7件");
        assertThat(text.substring(finding.places().getLast().offset())).startsWith("7件");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|联系我们（电子邮箱：1584370786qq.com）。",
                "ADDRESS|本报告在http://10.1.2.3:8080/wcm/app/login.jsp公布。",
                "POWERS|对内部资料规定了相应的密级。",
                "BODY|根据条例，编制磐石市人民政府2017年政府信息公开工作年度报告。",
            })
    void 不该有的话提示(String rule, String words) {
        var head = "北山街道办事处2017年政府信息公开工作年度报告\n全年主动公开政府信息57条。\n";
        assertThat(EXAMINATION.of(head + words).findings())
                .filteredOn(one -> one.rule().equals(rule))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.severity()).isEqualTo(Severity.HINT);
                            assertThat(one.places()).isNotEmpty();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电子邮箱：qjqzfb@163.com。",
                "本报告在http://www.qinghe.example/login-help公布。",
                "编制北山街道办事处2017年政府信息公开工作年度报告。",
                "编制阳光县北山街道办事处2017年政府信息公开工作年度报告。",
            })
    void 对的不提示(String words) {
        var head = "北山街道办事处2017年政府信息公开工作年度报告\n全年主动公开政府信息57条。\n";
        assertThat(EXAMINATION.of(head + words).findings())
                .extracting(Examined.Finding::rule)
                .doesNotContain("EMAIL", "POWERS", "BODY");
    }

    @Test
    void 章节和附件各有位置() {
        var text =
                """
                北山街道办事处2017年政府信息公开工作年度报告
                一、概述
                全年主动公开政府信息57条。
                二、存在的主要问题
                内容不多。
                附件2
                年度报告编制公布情况统计表
                """;
        var examined = EXAMINATION.of(text);
        assertThat(examined.chapters())
                .extracting(Examined.Heading::title)
                .containsExactly("一、概述", "二、存在的主要问题");
        assertThat(examined.annexes())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.title()).isEqualTo("年度报告编制公布情况统计表");
                            assertThat(text.substring(one.offset())).startsWith(one.title());
                        });
    }

    @Test
    void 空格很多时只列前几项_说共几项() {
        var table = new PrintedTable();
        PrintedTable.FORM.cells().stream()
                .map(Cell::indicator)
                .filter(code -> code.endsWith("_biz") || code.endsWith("_ngo"))
                .forEach(table.blank::add);
        assertThat(EXAMINATION.of(table.printed(Flattened.TABS)).findings())
                .filteredOn(one -> one.rule().equals("R11"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.message())
                                        .contains("等" + table.blank.size() + "项")
                                        .hasSizeLessThan(400));
    }

    @Test
    void 与下级各单位之和比较() {
        var table = new PrintedTable();
        var text = table.printed(Flattened.TABS);
        var below = new HashMap<String, BigDecimal>(table.figures);
        assertThat(EXAMINATION.of(text, Map.of(), Map.copyOf(below)).findings()).isEmpty();
        below.merge("t1_licences", BigDecimal.ONE, BigDecimal::add);
        assertThat(EXAMINATION.of(text, Map.of(), Map.copyOf(below)).findings()).isNotEmpty();
    }

    @Test
    void 与上年报告比较结转数() {
        var last = Map.<String, BigDecimal>of("t2_carried_out_total", BigDecimal.valueOf(99));
        var text = new PrintedTable().printed(Flattened.PIPES);
        assertThat(EXAMINATION.of(text, Map.copyOf(last)).findings()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021年度主动公开政府信息总数为12条。|proactive_total|12",
                "全年共公开信息1,024条。|proactive_total|1024",
                "历年累计主动公开1572条。|proactive_cumulative|1572",
                "其中通过政府网站公开8条，|channel_website|8",
                "微信公众号发布３０条。|channel_wechat|30",
                "全年共收到政府信息公开申请 3 件。|requests_received|3",
                "收到5宗依申请公开事项。|requests_received|5",
                "受理申请两件，均已按时答复。|requests_received|2",
                "受理申请4件，均已按时答复。|replies_total|4",
                "配备1名专职、31名兼职工作人员。|staff_parttime|31",
                "设置查阅点6个。|reading_points|6",
                "接受培訓人員60人次，發布條數見表。|trainees|60",
                "在区政府门户网站（信息公开平台）主动公布政府信息有71条。|channel_website|71",
                "全年共收到8份政府信息公开申请，均为自然人提出。|requests_received|8",
                "本年新收政府信息公开申请26件，上年结转2件。|requests_received|26",
                "其中当面申请3件、通过网络提交申请7件、以信函方式申请2件。|requests_online|7",
                "其中当面申请3件、通过网络提交申请7件、以信函方式申请2件。|requests_letter|2",
                "答复12件，其中同意公开8件，同意部分公开1件，不同意公开3件。|reply_granted|8",
                "答复12件，其中同意公开8件，同意部分公开1件，不同意公开3件。|reply_refused|3",
                "收到政府信息公开方面的举报投诉3件。|complaints|3",
                "及时回应社会热点5次。|hot_topic_responses|5",
                "召开新闻发布会3次，其中主要负责同志参加1次。|press_conferences_chief|1",
                "通过政务公开栏公开信息24条。|channel_noticeboard|24",
                "主动公开规范性文件3件，制发规范性文件总数4件。|proactive_normative_docs|3",
                "主动公开规范性文件3件，制发规范性文件总数4件。|normative_docs_made|4",
                "共接受公众咨询210人次，其中电话咨询200人次。|consultations|210",
                "收到申请4件，均为网上申请。|requests_online|4",
                "历年累计公开政府信息三百零五条。|proactive_cumulative|305",
                "全市主动公开信息18.6万条，我县主动公开政府信息１４，２０８条。|proactive_total|14208",
                "网站97条、微信公众号412条、微博58条。|channel_weibo|58",
                "收到申请4件，均在规定期限内答复。|closed_on_time|4",
                "按期办结143件。|requests_closed|143",
                "其中专职1人，兼职4人，63人次参加了培训。|trainees|63",
                "2023年度区住建局公开政府信息529条。|proactive_total|529",
                "“信息不存在”的2件，占18.2%。|reply_not_exist|2",
                "依申请公开信息收取费用0.02万元。|fees_wan_yuan|0.02",
                "收到申请5件，均在20个工作日内予以答复。|replies_total|5",
                "依申请公开受理7件。|requests_received|7",
                "收到申请6件，全部按时办结。|requests_closed|6",
                "制作政府信息110条，其中主动公开26条，依申请公开40条，不予公开44条。|proactive_total|26",
                "制作政府信息110条，其中主动公开26条，依申请公开40条，不予公开44条。|info_not_public|44"
            })
    void 句子里的数字(String sentence, String code, BigDecimal value) {
        assertThat(EXAMINATION.of(sentence).figures())
                .filteredOn(figure -> figure.code().equals(code))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualByComparingTo(value))
                .satisfies(figure -> assertThat(sentence).contains(figure.quote()));
    }

    @ParameterizedTest
    @CsvSource({
        "2025年我局未收到依申请公开申请。,requests_received",
        "没有发生行政复议、行政诉讼的情况。,reconsideration_total litigation_total",
        "未收取任何费用，无举报投诉。,fees_wan_yuan complaints",
        "我镇未接到任何公民提出的公开申请。,requests_received",
        "四、收费及减免情况：无。,fees_wan_yuan",
        "依申请公开数量为零。,requests_received"
    })
    void 写明没有与印着零和没有写不同(String sentence, String codes) {
        var examined = EXAMINATION.of(sentence);
        assertThat(examined.statedZero()).containsExactlyInAnyOrder(codes.split(" "));
        assertThat(examined.figures()).isEmpty();
    }

    @Test
    void 另一件事的均已答复不算申请的() {
        var examined = EXAMINATION.of("全年收到申请4件。办理人大建议6件、政协提案9件。建议提案均已按时答复。");
        assertThat(examined.figures())
                .extracting(Figure::code)
                .containsExactly("requests_received");
    }

    @Test
    void 零距离不是没有() {
        assertThat(EXAMINATION.of("与申请人零距离沟通，服务零距离。").statedZero()).isEmpty();
    }

    @Test
    void 工作从哪年做起不是报告的年度() {
        assertThat(EXAMINATION.of("自2008年4月1日起开展政府信息公开工作。").year()).isEmpty();
    }

    @Test
    void 印着零是数字不是写明没有() {
        var examined = EXAMINATION.of("2023年共受理申请0件。");
        assertThat(examined.statedZero()).isEmpty();
        assertThat(examined.figures())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isZero());
    }

    @Test
    void 没有依据不报问题() {
        assertThat(EXAMINATION.of("今天天气很好，共有3人参加。"))
                .satisfies(
                        examined -> {
                            assertThat(examined.findings()).isEmpty();
                            assertThat(examined.form()).isEqualTo(Optional.empty());
                        });
    }

    /** What a form's table would forbid is asked about where only sentences say it. */
    @Test
    void 没有表格时文字里的数字也要合得上() {
        var text = "阳光街道办事处2016年政府信息公开工作年度报告\n在信息公开平台公开信息18条。通过微信公众号公开信息45条。";
        assertThat(EXAMINATION.of(text).findings())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.rule()).isEqualTo("A2");
                            assertThat(one.severity()).isEqualTo(Severity.EXPLAIN);
                            assertThat(one.places()).hasSize(2);
                        });
        assertThat(EXAMINATION.of(text.replace("18条", "48条")).findings()).isEmpty();
    }

    @Test
    void 两个方面列了三个() {
        var text = "2017年政府信息公开工作年度报告\n存在的问题有两个方面：一是公开面不够广；二是公开不及时；三是人员不足。";
        assertThat(EXAMINATION.of(text).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo("COUNT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年主动公开信息96条，其中机构职能4条、工作动态93条。",
                "全年主动公开信息96条。其中：政策文件4条，占4.2%；工作动态91条，占94.8%；其他0条。",
                "全年收到申请12件，其中当面申请3件、网络申请8件、信函申请2件，均已答复。",
                "答复9件，其中予以公开5件、部分公开3件、不予公开2件。",
            })
    void 所列各项之和不等于总数(String words) {
        assertThat(EXAMINATION.of("阳光县教育局2023年政府信息公开工作年度报告\n" + words).findings())
                .filteredOn(one -> one.rule().equals("PARTS"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.severity()).isEqualTo(Severity.EXPLAIN);
                            assertThat(one.places()).isNotEmpty();
                        });
    }

    /** A list may be incomplete, an item goes through several channels, other figures follow. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年主动公开信息96条，其中机构职能4条、工作动态91条。",
                "全年主动公开信息96条，其中机构职能4条、工作动态90条、其他2条。",
                "全年主动公开信息96条，其中网站96条、微信公众号80条。",
                "全年收到申请12件，其中当面申请4件、网络申请8件，办结12件。",
                "全年收到申请12件，其中自然人11件、法人1件，同意公开9件、不同意公开3件。",
            })
    void 合得上的和不必合的不提(String words) {
        assertThat(EXAMINATION.of("阳光县教育局2023年政府信息公开工作年度报告\n" + words).findings())
                .noneMatch(one -> one.rule().equals("PARTS"));
    }

    @Test
    void 统计期限是别的年份() {
        var text = "阳光街道办事处2022年政府信息公开工作年度报告\n本报告所列数据统计期限自2021年1月1日起至12月31日止。";
        assertThat(EXAMINATION.of(text).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo("YEAR"));
    }

    @ParameterizedTest
    @CsvSource({"北山街道办事处,STREET", "临水镇人民政府,TOWN", "阳光县教育局,DEPT", "阳光县人民政府办公室,DEPT", "阳光市人民政府,CITY"})
    void 机关的级别看名称(String unit, Level level) {
        assertThat(Levels.of(unit)).contains(level);
    }

    @Test
    void 每个指标都有中文名称() {
        var nothing = EXAMINATION.of("");
        for (var code : Told.codes())
            assertThat(EXAMINATION.name(nothing, code)).as(code).matches(".*\\p{IsHan}.*");
    }

    @Test
    void 没有写名称的看它怎样自称() {
        assertThat(EXAMINATION.of("2023年我镇主动公开信息12条。").level()).contains(Level.TOWN);
        assertThat(EXAMINATION.of("2023年我街道主动公开信息12条。").level()).contains(Level.STREET);
        assertThat(EXAMINATION.of("2023年主动公开信息12条。").level()).isEmpty();
    }

    @Test
    void 表中写元的换算成表的单位() {
        var text =
                new PrintedTable()
                        .printed(Flattened.PIPES)
                        .replace("行政事业性收费 | 1234.5", "行政事业性收费 | 12345000元");
        assertThat(EXAMINATION.of(text).figures())
                .filteredOn(figure -> figure.code().equals("t1_fee_wan_yuan"))
                .singleElement()
                .satisfies(
                        figure -> {
                            assertThat(figure.value()).isEqualByComparingTo("1234.5");
                            assertThat(figure.unit()).isEqualTo("万元");
                        });
    }

    @Property(tries = 300)
    void 任何文字都不出错(@ForAll String text) {
        var examined = EXAMINATION.of(text);
        for (var figure : examined.figures())
            assertThat(figure.offset()).isBetween(0, text.length() - 1);
    }

    /** Reports that others labelled; the aims are those of the reader. */
    @Test
    void 标注过的真实年报() {
        var folder = Shared.folder("reports").getFirst().path().resolveSibling("");
        var score = new Score();
        for (var report : Labels.of(folder)) score.add(report, report.examined(EXAMINATION));
        var figures = score.figures();
        assertThat(figures.precision()).as("%s", figures.wrong()).isGreaterThan(0.99);
        assertThat(figures.recall()).as("%s", figures.missed()).isGreaterThan(0.95);
        var zeros = score.zeros();
        assertThat(zeros.precision()).as("%s", zeros.wrong()).isGreaterThan(0.97);
        assertThat(zeros.recall()).as("%s", zeros.missed()).isGreaterThan(0.9);
        var contradictions = score.contradictions();
        assertThat(contradictions.recall()).as("%s", contradictions.missed()).isGreaterThan(0.9);
        assertThat(score.falseBlocking()).as("%s", contradictions.wrong()).isLessThan(0.02);
    }
}
