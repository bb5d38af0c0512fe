package yangguang.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yangguang.bodies.Body;
import yangguang.documents.ExistingDocument;
import yangguang.law.catalogue.Category;
import yangguang.law.codes.DocumentNumber;

/** Documents of an invented county; the same number is always the same document. */
record Invented(List<Body> bodies, List<Category> categories) {
    private static final long SEED = 711;
    private static final int FIRST_YEAR = 2016;
    private static final int YEARS = 10;
    private static final int SENTENCES = 11;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> GENRES =
            List.of("通知", "公告", "意见", "办法", "方案", "决定", "批复", "公示");

    /** Frequent ones first, as in any language. */
    private static final List<String> WORDS =
            List.of(
                    ("政府 信息 公开 工作 单位 管理 部门 项目 社会 服务 建设 群众 安全 资金 规定 实施 组织 责任"
                                    + " 监督 检查 制度 公示 财政 预算 教育 医疗 住房 就业 环境 卫生 食品 药品 质量"
                                    + " 标准 许可 处罚 审批 招标 采购 规划 土地 征收 补偿 拆迁 道路 交通 公交 停车"
                                    + " 供水 供电 燃气 污水 垃圾 分类 绿化 河道 防汛 应急 预案 救助 低保 养老 残疾"
                                    + " 儿童 妇女 青年 社区 街道 乡镇 村民 农业 粮食 种子 农药 灌溉 林业 草原 畜牧"
                                    + " 渔业 旅游 文化 图书馆 档案 体育 科技 专利 企业 税收 减免 贷款 担保 金融 统计"
                                    + " 普查 审计 决算 债务 工资 社保 医保 公积金 户籍 身份证 护照 婚姻 殡葬 地名"
                                    + " 老旧小区 加装电梯 物业 消防 校园 学区 幼儿园 高中 职业培训 人才 引进 创业 孵化"
                                    + " 电商 物流 仓储 港口 机场 铁路 桥梁 隧道 水库 饮用水源 空气 噪声 辐射 固体废物"
                                    + " 举报 投诉 信访 复议 诉讼 调解 仲裁 法律援助 公证 普法 执法 听证 解读 回应")
                            .split(" "));

    private static final List<String> SURNAMES = List.of("赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严华".split(""));
    private static final List<String> GIVEN = List.of("安宁清远明晓文静秋雨林溪川岚予一知夏若禾星辰舟月朗".split(""));

    private static final List<String> SENTENCES_OF_OFFICE =
            List.of(
                    "各有关单位要高度重视%s和%s，把%s纳入年度考核，做到任务到岗、责任到人。",
                    "为进一步规范%s，保障%s，根据有关法律法规，结合我县%s的实际，制定本规定。",
                    "本年度安排%s专项资金，用于%s以及%s，资金使用情况向社会公开。",
                    "对%s中发现的问题，由主管部门会同%s机构限期整改，整改结果在%s网站公布。",
                    "申请%s的，应当提交%s证明和%s材料，材料齐全的当场受理。",
                    "本办法所称%s，是指在本县行政区域内从事%s、%s等活动。");

    ExistingDocument document(int number) {
        var random = new Random(SEED * 1_000_003 + number);
        var body = bodies.get(number % bodies.size());
        var made =
                LocalDate.of(FIRST_YEAR, 1, 1).plusDays(number * (365L * YEARS) / 100_003 % 3_650);
        var genre = pick(GENRES, random);
        var title =
                "%s关于%s%s工作的%s（第%d号）"
                        .formatted(body.shortName(), word(random), word(random), genre, number);
        var paragraphs = IntStream.range(0, SENTENCES).mapToObj(_ -> sentence(random)).toList();
        return new ExistingDocument(
                body.id(),
                title,
                new DocumentNumber(
                        DocumentNumber.Style.LETTER,
                        "云" + body.shortName().substring(0, 2) + "发",
                        made.getYear(),
                        1 + number / bodies.size()),
                body.name(),
                made,
                made.plusDays(random.nextInt(15))
                        .atTime(LocalTime.of(9, 0))
                        .atZone(ZONE)
                        .toInstant(),
                null,
                null,
                genre,
                paragraphs.getFirst(),
                pick(categories, random).code(),
                random.nextInt(20) == 0,
                null,
                paragraphs.stream().collect(Collectors.joining("</p><p>", "<p>", "</p>")),
                String.join("\n", paragraphs),
                List.of());
    }

    /** Two words as readers put them together. */
    static String question(int number) {
        var random = new Random(SEED + number);
        return word(random) + " " + word(random);
    }

    /** One of a campaign: everybody asks for the same, and adds a word of their own. */
    static String plea(int number) {
        var random = new Random(SEED + number);
        return "请公开老旧小区改造工程的全部招标文件、投标文件、评标报告、中标通知书、施工合同、变更签证、竣工图纸和验收报告，"
                + "以及工程款的支付明细。我关心的是"
                + word(random)
                + "。";
    }

    /** What one asks for, unlike what the others do. */
    static String matter(int number) {
        var random = new Random(SEED + number);
        return "%s的%s、%s和%s".formatted(word(random), word(random), word(random), word(random));
    }

    static String name(int number) {
        var random = new Random(SEED - number);
        return pick(SURNAMES, random) + pick(GIVEN, random) + pick(GIVEN, random);
    }

    private static String sentence(Random random) {
        return pick(SENTENCES_OF_OFFICE, random)
                .formatted(word(random), word(random), word(random));
    }

    /** The rarer, the further down. */
    private static String word(Random random) {
        double skewed = Math.pow(random.nextDouble(), 2);
        return WORDS.get((int) (skewed * WORDS.size()));
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
