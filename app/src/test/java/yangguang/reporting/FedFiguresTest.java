package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.PlatformTest;
import yangguang.channels.ChannelFigures;
import yangguang.law.Law;
import yangguang.law.forms.Cell;
import yangguang.law.forms.Form;
import yangguang.registers.OtherFigures;
import yangguang.tally.Register;

@PlatformTest
@DisplayName("每一张统计表的每一格，不是合计的，都有地方登记")
class FedFiguresTest {
    /**
     * What offices do beside disclosure: how many licences they gave, what they bought, what rules
     * they made. No room of ours knows; they are recorded in 其他来源数据, with their source.
     */
    private static final List<String> ELSEWHERE =
            List.of(
                    "t1_regulations_",
                    "t1_licences",
                    "t1_services_",
                    "t1_penalties",
                    "t1_coercion",
                    "t1_fees_",
                    "t1_fee_wan_yuan",
                    "t1_procurement_",
                    // 检索、复制、邮寄的成本费, which the law of 2008 knew; it went through no request.
                    "fees_wan_yuan");

    @Autowired List<Register> registers;
    @Autowired OtherFigures others;
    @Autowired JdbcClient jdbc;
    County county;

    static Stream<Form> forms() {
        return Law.national().forms().all().stream();
    }

    @BeforeEach
    void begin() {
        county = County.in(jdbc);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void 每一格都登记得到(Form form) {
        assertThat(form.cells())
                .filteredOn(cell -> !cell.isSum() && !isKept(cell))
                .allSatisfy(cell -> elsewhere(form, cell));
    }

    /** A register or a room counts for it by itself. */
    private boolean isKept(Cell cell) {
        return cell.counted().stream()
                .anyMatch(
                        indicator ->
                                ChannelFigures.all().contains(indicator)
                                        || registers.stream()
                                                .anyMatch(
                                                        one ->
                                                                one.indicators()
                                                                        .contains(indicator)));
    }

    private void elsewhere(Form form, Cell cell) {
        assertThat(ELSEWHERE).as("nobody feeds it").anyMatch(cell.indicator()::startsWith);
        assertThat(others.isOpen(county.greenGrain(), cell.indicator(), form.years().from()))
                .as("%s can be recorded with its source", cell.indicator())
                .isTrue();
    }
}
