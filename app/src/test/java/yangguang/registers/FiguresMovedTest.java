package yangguang.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import yangguang.PlatformTest;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("原来手工登记的数移入其他来源数据")
class FiguresMovedTest {
    /** As earlier versions had it: one corrected, one taken back, one 0, one left. */
    private static final String BEFORE =
            """
            insert into reporting.hand_record
                   (body_id, indicator, day, number, note, takes_back, by_id, by_name, at)
            values (1, 'channel_other', '2017-03-01', 3, '公开栏', null, 7, '林小满', now()),
                   (1, 'channel_other', '2017-03-01', 2.50, '多记了', 1, 7, '林小满', now()),
                   (1, 'channel_gazette', '2017-03-02', 0, '', null, 7, '林小满', now()),
                   (1, 'channel_weibo', '2017-03-03', 4, '微博', null, 7, '林小满', now()),
                   (1, 'channel_weibo', '2017-03-03', null, '没有', 4, 7, '林小满', now());
            insert into tally.entry
                   (body_id, indicator, day, amount, cause_kind, cause_id, step, at)
            values (1, 'channel_other', '2017-03-01', 3, 'hand-record', 1, 1, now()),
                   (1, 'channel_other', '2017-03-01', -3, 'hand-record', 1, 2, now()),
                   (1, 'channel_other', '2017-03-01', 2.5, 'hand-record', 2, 1, now()),
                   (1, 'channel_gazette', '2017-03-02', 0, 'hand-record', 3, 1, now()),
                   (1, 'channel_weibo', '2017-03-03', 4, 'hand-record', 4, 1, now()),
                   (1, 'channel_weibo', '2017-03-03', -4, 'hand-record', 4, 2, now());
            insert into tally.day_sum (body_id, indicator, day, amount, entries)
            select body_id, indicator, day, sum(amount), count(*) from tally.entry
             group by body_id, indicator, day;
            """;

    @Autowired JdbcTemplate jdbc;
    @Autowired Recount recount;
    @Autowired Tally tally;
    @Autowired EntryRecords records;

    @Test
    @Transactional
    void 还算数的都在_撤销的连同原因_数字不变_重新计数没有差异() throws IOException {
        jdbc.execute("drop schema reporting cascade");
        jdbc.execute(script("V080__reporting"));
        jdbc.execute(script("V081__reporting_changes"));
        jdbc.execute(BEFORE);
        jdbc.execute(script("V154__figures_from_elsewhere"));

        assertThat(records.standing())
                .extracting(entry -> entry.title() + " " + entry.values().text("number").orElse(""))
                .containsExactlyInAnyOrder("多记了 2.50", "手工登记 0");
        assertThat(
                        jdbc.queryForList(
                                """
                                select title || '：' || reason || ' ' || number || '/' || version
                                  from registers.entry join registers.version on entry_id = id
                                 where not standing
                                 order by id, number
                                """,
                                String.class))
                .containsExactly("公开栏： 1/2", "公开栏：多记了 2/2", "微博： 1/2", "微博：没有 2/2");
        var first = LocalDate.of(2017, 1, 1);
        var last = LocalDate.of(2017, 12, 31);
        assertThat(tally.sums(Set.of(1L), first, last).get("channel_other"))
                .isEqualByComparingTo("2.5");
        assertThat(tally.spokenOf(Set.of(1L), first, last))
                .containsExactlyInAnyOrder("channel_other", "channel_gazette");
        assertThat(recount.compare()).isEmpty();
    }

    private static String script(String name) throws IOException {
        return new ClassPathResource("db/migration/" + name + ".sql")
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
