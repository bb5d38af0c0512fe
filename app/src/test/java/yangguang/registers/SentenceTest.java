package yangguang.registers;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.law.Law;
import yangguang.law.registers.Registers;
import yangguang.registers.ReadSentence.Reading;

@DisplayName("一句话登记")
class SentenceTest {
    static final Registers REGISTERS = Law.national().registers();

    /** 星期三. */
    static final LocalDate TODAY = LocalDate.of(2018, 3, 7);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    今天开了政府信息公开培训会，15人参加 | training | held=2018-03-07 holder=own subject=政府信息公开培训会 trainees=15 |
                    上次公开培训来了好多人 | training | held=上次 subject=公开培训来了好多人 trainees=好多 | 上次 好多人
                    今天举办公开培训，几十人参加 | training | held=2018-03-07 holder=own subject=公开培训 trainees=几十 | 几十人
                    昨天召开领导小组会议 | meeting | held=2018-03-06 sort=group subject=领导小组会议 |
                    3月5日举办新闻发布会，主要负责同志参加 | press-conference | chief=yes held=2018-03-05 subject=新闻发布会 |
                    前天举办条例培训班，三十二人次 | training | held=2018-03-05 holder=own subject=条例培训班 trainees=32 |
                    上周三参加区政府办组织的依申请公开培训，两人 | training | held=2018-02-28 holder=other subject=区政府办组织的依申请公开培训 trainees=2 |
                    12月28日召开年末总结会议，40人参加 | meeting | attended=40 held=2017-12-28 sort=work subject=年末总结会议 |
                    2018年1月10日发布《养老服务办法》政策解读，图解 | interpretation | form=picture published=2018-01-10 subject=《养老服务办法》政策解读 |
                    本月2日支出公开专项经费1.2万元 | funds | amount=12000 purpose=支出公开专项经费1.2万元 spent=2018-03-02 |
                    周一接到举报投诉，电话反映没有按时公开 | complaint | matter=举报投诉 received=2018-03-05 way=phone | 反映没有按时公开
                    今天开展宣传活动，发放手册200份，在东门广场 | publicity | copies=200 held=2018-03-07 subject=宣传活动 way=event,paper | 在东门广场
                    今天下午组织各社区信息员培训，到了23个人 | training | held=2018-03-07 holder=own subject=各社区信息员培训 trainees=23 |
                    昨天开会研究政务公开，书记主持，12人参加 | meeting | attended=12 held=2018-03-06 subject=开会研究政务公开 | 书记主持
                    上午对各科室进行了监督检查，没发现问题 | inspection | found=no held=2018-03-07 subject=对各科室进行了监督检查 |
                    区里来检查政务公开，发现两个问题 | inspection | found=yes subject=区里来检查政务公开 |
                    昨天买了1台打印机，花了2300元 | equipment | bought=2018-03-06 name=打印机 pieces=1 price=2300 |
                    周三做了政策解读，一图读懂老旧小区改造 | interpretation | published=2018-03-07 subject=一图读懂老旧小区改造 |
                    人大代表提了建议，关于停车难，12月20日前答复 | proposal | deadline=2018-12-20 matter=人大代表提了建议 | 关于停车难
                    昨天微信上回应了停水的事 | hot-topic | found=2018-03-06 topic=微信上回应了停水的事 |
                    二月二十八日季度检查各科室，发现问题 | inspection | found=yes held=2018-02-28 sort=quarterly subject=季度检查各科室 |
                    2月30日召开领导小组会议 | meeting | held=2月30日 sort=group subject=领导小组会议 | 2月30日
                    十一月三十一日开会 | meeting | held=十一月三十一日 subject=开会 | 十一月三十一日
                    1月份开了两次培训，共40人次 | training | held=1月份 holder=own subject=培训 trainees=40 | 1月份 两次
                    上个月举办条例培训班，32人 | training | held=上个月 holder=own subject=条例培训班 trainees=32 | 上个月
                    昨天召开3月例会 | meeting | held=2018-03-06 sort=work subject=3月例会 |
                    二十多个人来开了会 | meeting | attended=二十多 subject=二十多个人来开了会 | 二十多个人
                    昨天培训，到了30余人 | training | held=2018-03-06 subject=培训 trainees=30余 | 30余人
                    前天热点舆情：燃气管道爆裂，重大突发 | hot-topic | found=2018-03-05 topic=燃气管道爆裂 weight=major |
                    昨日在线访谈，书记参加，回答提问12个 | web-interview | chief=yes held=2018-03-06 questions=12 subject=在线访谈 |
                    上周五参加区里的培训，去了3个人 | training | held=2018-03-02 holder=other subject=区里的培训 trainees=3 |
                    今天扫了雪 | - | |
                    """)
    void 读出登记簿_日期_数字和选项_没有看懂的说出来(
            String sentence,
            String register,
            @org.jspecify.annotations.Nullable String typed,
            @org.jspecify.annotations.Nullable String rest) {
        var reading = ReadSentence.read(REGISTERS.all(), sentence, TODAY);
        switch (reading) {
            case Reading.Understood understood -> {
                assertThat(understood.register().id()).isEqualTo(register);
                assertThat(write(understood.typed())).isEqualTo(typed);
                assertThat(String.join(" ", understood.rest())).isEqualTo(rest == null ? "" : rest);
            }
            case Reading.NoRegister _ -> assertThat(register).isEqualTo("-");
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    今天, 2018-03-07
                    昨日, 2018-03-06
                    前天, 2018-03-05
                    大前天, 2018-03-04
                    3月8日, 2017-03-08
                    2月29日, ''
                    2016年2月29日, 2016-02-29
                    去年12月1号, 2017-12-01
                    上周日, 2018-03-04
                    周五, 2018-03-02
                    星期三, 2018-03-07
                    9日, 2018-02-09
                    31日, ''
                    """)
    void 没有写年份的是最近过去的那一天(String said, String day) {
        assertThat(
                        SpokenDays.in("在" + said + "开会", TODAY)
                                .map(one -> one.date().toString())
                                .orElse(""))
                .isEqualTo(day);
    }

    /** Whatever the order of the parts, the same is read. */
    @Property(tries = 300)
    void 各部分的次序不影响读法(
            @ForAll @IntRange(min = 1, max = 999) int people,
            @ForAll @IntRange(min = 0, max = 300) int ago,
            @ForAll("orders") int order) {
        var day = TODAY.minusDays(ago);
        var said = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        var sentence =
                switch (order) {
                    case 0 -> said + "举办条例培训班，" + people + "人参加";
                    case 1 -> "举办条例培训班，" + said + "，" + people + "人参加";
                    default -> people + "人参加，" + said + "举办条例培训班";
                };
        var reading = (Reading.Understood) ReadSentence.read(REGISTERS.all(), sentence, TODAY);
        assertThat(reading.register().id()).isEqualTo("training");
        assertThat(reading.typed().first("held")).isEqualTo(day.toString());
        assertThat(reading.typed().first("trainees")).isEqualTo(String.valueOf(people));
        assertThat(reading.typed().first("subject")).isEqualTo("条例培训班");
        assertThat(reading.rest()).isEmpty();
    }

    @Provide
    Arbitrary<Integer> orders() {
        return Arbitraries.integers().between(0, 2);
    }

    /**
     * Whatever is typed, it is read without falling over, and nothing is lost: what is not
     * understood is told.
     */
    @Property(tries = 500)
    void 随便写什么都不会出错(@ForAll("anything") String sentence) {
        var reading = ReadSentence.read(REGISTERS.all(), sentence, TODAY);
        if (reading instanceof Reading.Understood(var register, var typed, _))
            assertThat(register.fields())
                    .extracting(field -> field.id())
                    .containsAll(typed.all().keySet());
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "今天",
                        "13月40日",
                        "2月30日",
                        "培训",
                        "会议",
                        "，",
                        "。",
                        "15人",
                        "零人",
                        "十百",
                        "万元",
                        "0元",
                        "99999999999999999999人",
                        "经费",
                        "（",
                        "\\",
                        "上周天",
                        "a",
                        " ",
                        "主要负责同志参加")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static String write(TypedFields typed) {
        return new TreeMap<>(typed.all())
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + String.join(",", one.getValue()))
                        .collect(joining(" "));
    }
}
