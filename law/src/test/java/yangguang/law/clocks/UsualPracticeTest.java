package yangguang.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import yangguang.law.Proves;
import yangguang.law.rules.Certainty;
import yangguang.law.rules.RuleFile;

@DisplayName("通行做法：法律没有规定的数字也在规则文件里，写明是做法")
class UsualPracticeTest {
    private final UsualPractice usual = new UsualPractice();

    @Test
    @Proves({"rules/evidence-retention", "rules/applicant-retention"})
    void 办结后身份证明保存三十天申请人资料保存十年() {
        assertThat(usual.evidenceDays(LocalDate.parse("2024-03-01"))).isEqualTo(30);
        assertThat(usual.applicantYears(LocalDate.parse("2024-03-01"))).isEqualTo(10);
    }

    @Test
    @Proves("rules/draft-retention")
    void 没有提交的申请保存十四天() {
        assertThat(usual.draftDays(LocalDate.parse("2024-03-01"))).isEqualTo(14);
    }

    @Test
    @Proves("rules/crowd-period")
    void 近似申请往前看三十天_旧条例没有批量申请的规定() {
        assertThat(usual.crowdDays(LocalDate.parse("2019-05-15"))).contains(30);
        assertThat(usual.crowdDays(LocalDate.parse("2019-05-14"))).isEmpty();
    }

    @Test
    @Proves("rules/many-askers")
    void 第四十四条第一款_三人申请同一信息即提示纳入主动公开_旧条例没有这一条() {
        assertThat(usual.manyAskers(LocalDate.parse("2019-05-15")))
                .hasValueSatisfying(many -> assertThat(many.value()).isEqualTo(3));
        assertThat(usual.manyAskers(LocalDate.parse("2019-05-14"))).isEmpty();
    }

    @Test
    @Proves("rules/reply-reminders")
    void 答复期限届满前三个和一个工作日_当日_逾期一个工作日各提醒一次() {
        assertThat(usual.replyReminders(LocalDate.parse("2019-05-14")))
                .containsExactly(3, 1, 0, -1);
        assertThat(usual.replyReminders(LocalDate.parse("2019-05-15")))
                .containsExactly(3, 1, 0, -1);
    }

    @Test
    void 每一条都写明是做法不是法律() {
        for (var id :
                new String[] {
                    "evidence-retention",
                    "applicant-retention",
                    "draft-retention",
                    "crowd-period",
                    "reply-reminders",
                    "many-askers"
                }) {
            assertThat(RuleFile.word(id).versions())
                    .as(id)
                    .allMatch(version -> version.certainty() == Certainty.POLICY);
        }
    }
}
