package yangguang.law.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("年度报告的必备内容")
class RequirementTest {
    @ParameterizedTest(name = "{0}年度按{2}列{1}项")
    @CsvSource({
        "2007, 0, ''",
        "2008, 5, 第三十二条第（一）项",
        "2018, 5, 第三十二条第（一）项",
        "2019, 5, 第五十条第（一）项",
        "2025, 5, 第五十条第（一）项"
    })
    void 年度决定依哪部条例(int year, int items, String place) {
        var required = Requirement.of(year);
        assertThat(required).hasSize(items);
        assertThat(required.stream().limit(1).map(one -> one.law().place()))
                .allMatch(place::equals);
    }

    @Test
    void 每一项自己的名称里有认出它的词() {
        for (int year : new int[] {2018, 2019})
            assertThat(Requirement.of(year))
                    .allMatch(item -> item.says().matcher(item.label()).find());
    }
}
