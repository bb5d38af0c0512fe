package yangguang.law.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.Proves;
import yangguang.law.rules.NoLawInForce;

@DisplayName("主动公开内容、公开属性的依据、公文种类")
class CatalogueTest {
    private static final LocalDate OLD = LocalDate.parse("2019-05-14");
    private static final LocalDate NEW = LocalDate.parse("2019-05-15");

    private final Catalogue catalogue = new Catalogue();

    @Test
    @Proves("catalogue/categories")
    void 第二十条十五项第二十一条另加县级七项乡镇八项() {
        assertThat(catalogue.categories(NEW)).hasSize(1 + 15 + 7 + 8);
        assertThat(catalogue.category("2019-20-15").orElseThrow().law())
                .hasToString("《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第（十五）项");
    }

    @Test
    @Proves("catalogue/categories")
    void 旧条例第九至十二条() {
        assertThat(catalogue.categories(OLD)).hasSize(4 + 11 + 4 + 8);
    }

    @Test
    void 没有别处可归的归入兜底的一项_旧新条例各一项() {
        for (var day : new LocalDate[] {OLD, NEW}) {
            assertThat(catalogue.categories(day))
                    .filteredOn(Category::residual)
                    .extracting(Category::label)
                    .containsExactly("其他应当主动公开");
        }
    }

    @Test
    @Proves("catalogue/annual-reports")
    void 年度报告自成一栏且依据随日期() {
        assertThat(catalogue.annualReport(OLD).law().article()).isEqualTo(31);
        assertThat(catalogue.annualReport(NEW).law().article()).isEqualTo(49);
        assertThat(catalogue.category(catalogue.annualReport(NEW).code()))
                .contains(catalogue.annualReport(NEW));
        assertThat(catalogue.isAnnualReport(catalogue.annualReport(OLD))).isTrue();
        assertThat(catalogue.categories(OLD)).noneMatch(catalogue::isAnnualReport);
    }

    @Test
    @Proves("catalogue/classifying")
    void 绝密只有中央和省级可以定_设区的市可以定机密秘密_县以下没有原始定密权() {
        for (var day : new String[] {"2010-10-01", "2024-04-30", "2024-05-01"}) {
            var classifiers = catalogue.classifiers(LocalDate.parse(day));
            assertThat(classifiers)
                    .extracting(Classifier::level)
                    .containsExactly(Classifier.Level.PROVINCE, Classifier.Level.CITY);
            assertThat(classifiers.getFirst().marks()).containsExactly("绝密", "机密", "秘密");
            assertThat(classifiers.getLast().marks()).containsExactly("机密", "秘密");
        }
        assertThatThrownBy(() -> catalogue.classifiers(LocalDate.parse("2010-09-30")))
                .isInstanceOf(NoLawInForce.class);
    }

    @Test
    @Proves("catalogue/fields")
    void 二零一九年底起二十六个领域有标准目录() {
        assertThat(catalogue.fields(NEW)).isEmpty();
        assertThat(catalogue.fields(LocalDate.parse("2020-01-08")))
                .hasSize(26)
                .extracting(StandardField::label)
                .contains("社会救助", "涉农补贴")
                .doesNotHaveDuplicates();
    }

    @Test
    void 通知公告和政策文件类栏目是检查要看更新的() {
        for (var day : new LocalDate[] {OLD, NEW})
            assertThat(catalogue.categories(day))
                    .filteredOn(Category::inspected)
                    .extracting(Category::label)
                    .contains("法规规章规范性文件")
                    .hasSize(2);
    }

    @Test
    void 条例施行前无类别可依() {
        assertThatThrownBy(() -> catalogue.categories(LocalDate.parse("2008-04-30")))
                .isInstanceOf(NoLawInForce.class);
    }

    @Test
    void 主动公开不需要理由() {
        assertThat(catalogue.grounds(NEW, Attribute.PROACTIVE)).isEmpty();
    }

    @Test
    @Proves("catalogue/grounds")
    void 不予公开的依据随日期() {
        assertThat(catalogue.grounds(NEW, Attribute.WITHHELD))
                .extracting(ground -> ground.law().article())
                .containsExactly(14, 14, 14, 15, 15, 16, 16, 16, 17);
        assertThat(catalogue.grounds(OLD, Attribute.WITHHELD))
                .extracting(Ground::code)
                .startsWith("2008-8", "2008-14-secret");
        assertThat(catalogue.ground("2019-16-1").orElseThrow().law().paragraph()).isEqualTo(1);
    }

    @Test
    @Proves("catalogue/grounds")
    void 依申请公开的依据随日期() {
        assertThat(catalogue.grounds(NEW, Attribute.ON_REQUEST)).isNotEmpty();
        assertThat(catalogue.grounds(OLD, Attribute.ON_REQUEST)).isNotEmpty();
    }

    @Test
    @Proves("catalogue/genres")
    void 二零一二年七月起公文种类十五种() {
        assertThat(catalogue.genres(LocalDate.parse("2012-06-30"))).hasSize(13);
        assertThat(catalogue.genres(LocalDate.parse("2012-07-01"))).hasSize(15);
        assertThat(catalogue.genre("notice").orElseThrow().label()).isEqualTo("通知");
        assertThat(catalogue.genre("minutes").orElseThrow().label()).isEqualTo("纪要");
    }

    @Test
    @Proves("catalogue/national-rules")
    void 公开制度随日期() {
        assertThat(catalogue.nationalRules(OLD))
                .extracting(rule -> rule.law().number())
                .containsExactly("国务院令第492号", "国办发〔2017〕47号");
        assertThat(catalogue.nationalRules(NEW))
                .extracting(rule -> rule.law().number())
                .containsExactly("国务院令第711号", "国办发〔2017〕47号");
    }
}
