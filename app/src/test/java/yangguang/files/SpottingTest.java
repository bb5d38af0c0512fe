package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yangguang.ProcessorTime;

@DisplayName("发布前检查的文字")
class SpottingTest {
    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "RESIDENT_ID, 身份证号11010519491231002X，住本区, 11010519491231002X",
        "RESIDENT_ID, 证件１１０１０５１９４９１２３１００２ｘ, １１０１０５１９４９１２３１００２ｘ",
        "RESIDENT_ID, 王某440524 18800101 0014号, ",
        "RESIDENT_ID, 王某440524 19800101 0013号, 440524 19800101 0013",
        "MOBILE, 联系人小陈13800138000, 13800138000",
        "MOBILE, 电话：138-0013-8000。, 138-0013-8000",
        "MOBILE, （+86 13800138000）, +86 13800138000",
        "MOBILE, 138 0013 8000转陈, 138 0013 8000",
        "PHONE, 电话0571-88886666, 0571-88886666",
        "PHONE, 电话（0571）88886666, （0571）88886666",
        "PHONE, 传真010-66668888-801, 010-66668888-801",
        "BANK_CARD, 账号6222021234567890128, 6222021234567890128",
        "BANK_CARD, 卡号6222 0212 3456 7890 128元, 6222 0212 3456 7890 128",
        "BANK_CARD, 卡号4111111111111111, 4111111111111111",
        "HOME_ADDRESS, 家庭住址：青禾街道柳巷5号2幢301室, 家庭住址：青禾街道柳巷5号2幢301室",
        "PERSON_NAME, 救助对象王小明，身份证号11010519491231002X, 王小明",
        "PERSON_NAME, 欧阳若兰身份证号码：11010519491231002X, 欧阳若兰",
        "PERSON_NAME, 张伟13800138000, 张伟",
        "PERSON_NAME, 阿依古丽·买买提　手机13800138000, 阿依古丽·买买提",
        "PERSON_NAME, 6222021234567890128　李芳, 李芳",
        "PERSON_NAME, 家庭住址：青禾街道柳巷5号2幢301室　户主：周远, 周远",
        "PERSON_NAME, 联系人：周远　身份证号11010519491231002X, 周远",
        "SECRECY_MARK, 机密★1年, 机密★1年",
        "SECRECY_MARK, 秘 密 ★ 10 年, 秘 密 ★ 10 年",
        "SECRECY_MARK, 密级：绝密, 密级：绝密",
        "SECRECY_WORD, 内部 资料　注意保存, 内部 资料",
        "TERM, 全面布署工作, 布署",
        "OWN_WORD, 关于梧桐计划的说明, 梧桐计划",
    })
    void 每一种都找得到(Sensitive kind, String text, String words) {
        var own = new OwnWords(List.of("梧桐计划"), Set.of());
        var found =
                Spotting.in(text, own).stream()
                        .filter(spot -> spot.kind() == kind)
                        .map(spot -> spot.words(text))
                        .findFirst();
        if (words == null) assertThat(found).isEmpty();
        else assertThat(found).contains(words);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "联系人：周远，联系电话：0571-88886666",
                "联系人周远 13800138000",
                "王某某，身份证号11010519491231002X",
                "王**，身份证号11010519491231002X",
                "联系方式：13800138000，申请时间：3月，余额不足，金额100元",
                "江苏省、安徽、方案 0571-88886666",
                "张主任 0571-88886666",
                "周远\n\n\n与号码无关的一段话，隔了很远很远，前面那个名字和这里没有关系，也不是谁的，后面才是号码，再多写几个字直到够远为止：13800138000",
                "青禾街道办事处主任周远主持会议"
            })
    void 不是号码旁边的姓名(String text) {
        assertThat(Spotting.in(text, OwnWords.NONE))
                .noneMatch(spot -> spot.kind() == Sensitive.PERSON_NAME);
    }

    @Test
    void 表里的姓名和上一行的姓名也找得到_只问一次() {
        String table = "序号\t姓名\t身份证号\n1\t王小明\t11010519491231002X\t13800138000\n";
        assertThat(names(table)).containsExactly("王小明");
        assertThat(names("姓 名：王小明\n性别：男\n身份证号：11010519491231002X")).containsExactly("王小明");
    }

    private static List<String> names(String text) {
        return Spotting.in(text, OwnWords.NONE).stream()
                .filter(spot -> spot.kind() == Sensitive.PERSON_NAME)
                .map(spot -> spot.words(text))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "订单号202403011380013800012",
                "流水号 A13800138000",
                "合同编号DD-13800138000",
                "青街通〔2018〕3号",
                "自2018年3月20日至2018年12月31日",
                "2018-03-20 2018-12-31",
                "索引号 11330106002491234X/2018-00001",
                "统一社会信用代码113301060024912345",
                "面积0.13800138000平方公里",
                "圆周率3.0571888866660",
                "身份证号110105194912310021",
                "身份证号11010519491331002X",
                "卡号6222021234567890129",
                "热线12345、110、4008001234",
                "依照《中华人民共和国保守国家秘密法》，涉及国家秘密、商业秘密的不予公开",
                "绝密级事项的保密期限",
                "内部资料性出版物管理办法",
                "按排名先后公布",
                "发布署名文章",
                "住址：______",
                "注意事项；保存期限",
            })
    void 长得像的不算(String text) {
        assertThat(Spotting.in(text, OwnWords.NONE)).isEmpty();
    }

    @Test
    void 公布过的电话不再问_换一种写法也认得() {
        var own = new OwnWords(List.of(), Set.of("0571-88886666"));
        assertThat(Spotting.in("咨询（0571）88886666", own)).isEmpty();
        assertThat(Spotting.in("咨询0571-88886667", own)).hasSize(1);
    }

    @Test
    void 单独成行的密级是标志_句子里的不是() {
        assertThat(Spotting.in("青禾街道文件\n  秘  密  \n关于某事的报告", OwnWords.NONE))
                .extracting(Spot::kind)
                .containsExactly(Sensitive.SECRECY_MARK);
        assertThat(Spotting.in("不得泄露秘密\n也不得出卖秘密", OwnWords.NONE)).isEmpty();
    }

    @Test
    void 词语跨行也找得到_并且说得出前后的字() {
        var text = "本件为内部\n资料，请勿\n外传。";
        var found = Spotting.in(text, OwnWords.NONE);
        assertThat(found).extracting(spot -> spot.words(text)).containsExactly("内部 资料", "请勿 外传");
        assertThat(found.getFirst().before(text)).isEqualTo("本件为");
    }

    @Property
    void 校验位正确的身份证号总能找到_错一位就不是(
            @ForAll @LongRange(min = 0, max = 36_000) long day,
            @ForAll @IntRange(min = 0, max = 999) int serial,
            @ForAll @IntRange(min = 1, max = 9) int wrong) {
        var born = java.time.LocalDate.of(1920, 1, 1).plusDays(day);
        var seventeen =
                "330106%s%03d"
                        .formatted(
                                born.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE),
                                serial);
        var right =
                "0123456789x"
                        .chars()
                        .mapToObj(digit -> seventeen + (char) digit)
                        .filter(Numbers::residentId)
                        .toList();
        assertThat(right).hasSize(1);
        var number = right.getFirst();
        assertThat(kinds("居民" + number + "登记")).contains(Sensitive.RESIDENT_ID);
        char other = (char) ('0' + (number.charAt(16) - '0' + wrong) % 10);
        assertThat(kinds("居民" + number.substring(0, 16) + other + number.charAt(17) + "登记"))
                .doesNotContain(Sensitive.RESIDENT_ID);
    }

    @Property
    void 号码前后是什么汉字都一样_位置总是原文的位置(@ForAll("han") String before, @ForAll("han") String after) {
        var text = before + "１３８００１３８０００" + after;
        var phones =
                Spotting.in(text, OwnWords.NONE).stream()
                        .filter(spot -> spot.kind() == Sensitive.MOBILE)
                        .toList();
        assertThat(phones).hasSize(1);
        assertThat(phones.getFirst().start()).isEqualTo(before.length());
        assertThat(phones.getFirst().words(text)).isEqualTo("１３８００１３８０００");
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> han() {
        return net.jqwik.api.Arbitraries.strings()
                .withCharRange('一', '龥')
                .withChars('，', '。', '\n', '　', '⼀', '\u200B')
                .ofMaxLength(40);
    }

    @Property
    void 任何文字都查得完_各处不重叠(@ForAll String text) {
        var found = Spotting.in(text, new OwnWords(List.of("ab", "一"), Set.of()));
        for (int at = 1; at < found.size(); at++)
            assertThat(found.get(at).start()).isGreaterThanOrEqualTo(found.get(at - 1).end());
    }

    @Test
    void 最刁的一百万字也在几秒内查完() {
        for (var piece : List.of("1", "6222 ", "秘 ", "住址：", "0571-", "内部", "1a", "王小明13800138000，"))
            assertThat(ProcessorTime.of(() -> spots(piece.repeat(1_000_000 / piece.length()))))
                    .as(piece)
                    .isLessThan(Duration.ofSeconds(20));
    }

    private static List<Spot> spots(String text) {
        return Spotting.in(text, OwnWords.NONE);
    }

    private static List<Sensitive> kinds(String text) {
        return spots(text).stream().map(Spot::kind).toList();
    }
}
