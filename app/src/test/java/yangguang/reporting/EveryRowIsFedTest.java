package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.PlatformTest;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("法定统计表的每一格都有来处：合计、数记录得出，或者写明理由由“其他来源数据”登记")
class EveryRowIsFedTest {
    /** Figures that no record here can give, and why; whoever counts one of them may strike it. */
    private static final Map<String, Set<String>> FROM_ELSEWHERE =
            Map.of(
                    "副本记在其他渠道里；没有逐条记录的单位仍可登记平台统计的数",
                    Set.of(
                            "channel_gazette",
                            "channel_gazette_cumulative",
                            "channel_weibo",
                            "channel_wechat",
                            "channel_other"),
                    "2014年至2018年的检索复制邮寄费记在财务账上；2021年起的信息处理费由申请计入",
                    Set.of("fees_wan_yuan"),
                    "规章由有规章制定权的机关的法制机构统计",
                    Set.of(
                            "t1_regulations_made",
                            "t1_regulations_newly_published",
                            "t1_regulations_published_total",
                            "t1_regulations_repealed",
                            "t1_regulations_in_force"),
                    "许可、处罚、强制和其他服务在业务系统里办理，数字由业务科室提供",
                    Set.of(
                            "t1_licences",
                            "t1_licences_prev_items",
                            "t1_licences_change",
                            "t1_licences_decisions",
                            "t1_services_prev_items",
                            "t1_services_change",
                            "t1_services_decisions",
                            "t1_penalties",
                            "t1_penalties_prev_items",
                            "t1_penalties_change",
                            "t1_penalties_decisions",
                            "t1_coercion",
                            "t1_coercion_prev_items",
                            "t1_coercion_change",
                            "t1_coercion_decisions"),
                    "收费和采购记在财务账上，数字由财务科室提供",
                    Set.of(
                            "t1_fees_prev_items",
                            "t1_fees_change",
                            "t1_fee_wan_yuan",
                            "t1_procurement_items",
                            "t1_procurement_amount"));

    @Autowired Law law;
    @Autowired Tally tally;

    @Test
    void 没有记录可数的都写明理由() {
        assertThat(law.forms().all())
                .extracting(Form::id)
                .contains("STAT-2014", "AR-2019", "AR-2021", "FUJIAN-ANNEX");
        assertThat(law.forms().all().stream().flatMap(form -> form.cells().stream()))
                .filteredOn(cell -> !isCounted(cell))
                .extracting(Cell::indicator)
                .isSubsetOf(FROM_ELSEWHERE.values().stream().flatMap(Set::stream).toList());
    }

    @Test
    void 合计的每一部分也在表里() {
        for (var form : law.forms().all())
            assertThat(form.cells())
                    .flatExtracting(Cell::parts)
                    .allMatch(part -> form.cell(part).isPresent(), form.id());
    }

    private boolean isCounted(Cell cell) {
        return cell.isSum()
                || tally.isKept(cell.indicator())
                || cell.counted().stream().anyMatch(tally::isKept);
    }
}
