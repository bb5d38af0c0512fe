package yangguang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.journal.RecordRef;
import yangguang.law.forms.Finding;
import yangguang.tally.Counted;
import yangguang.tally.TallyEntry;

/** Requests that come in and are closed at random, over a change of the form too. */
@PlatformTest
@DisplayName("结转：六年里每一列，收到加结转等于办结加结转")
class CarryOverTest {
    private static final List<String> COLUMNS =
            List.of("person", "biz", "research", "ngo", "legal", "otherorg");
    private static final List<String> OUTCOMES =
            List.of("granted", "partial", "refused_internal", "unable_not_held", "other_other");
    private static final int FIRST = 2019;
    private static final int LAST = 2024;

    @Autowired AnnualTables tables;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    record Happening(List<TallyEntry> entries) implements Counted {}

    @RepeatedTest(3)
    void 每年接得上_每列都平(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        long body = County.in(jdbc).greenGrain();
        var received = new int[COLUMNS.size()];
        var open = new int[COLUMNS.size()];
        long request = 0;
        for (int year = FIRST; year <= LAST; year++) {
            var happened = new ArrayList<TallyEntry>();
            for (int column = 0; column < COLUMNS.size(); column++) {
                received[column] = random.nextInt(6);
                int closed = random.nextInt(open[column] + received[column] + 1);
                open[column] += received[column] - closed;
                for (int i = 0; i < received[column]; i++)
                    happened.addAll(received(body, year, COLUMNS.get(column), ++request));
                for (int i = 0; i < closed; i++)
                    happened.addAll(
                            closed(
                                    body,
                                    year,
                                    OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                                    COLUMNS.get(column),
                                    ++request));
            }
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> events.publishEvent(new Happening(happened)));
            for (int column = 0; column < COLUMNS.size(); column++) {
                var of = "_" + COLUMNS.get(column);
                assertThat(figure(body, year, "t2_new" + of)).isEqualTo(received[column]);
                assertThat(figure(body, year, "t2_carried_out" + of)).isEqualTo(open[column]);
            }
        }
        var all = new ArrayList<>(COLUMNS);
        all.add("total");
        for (int year = FIRST; year <= LAST; year++) {
            for (var column : all) {
                assertThat(
                                figure(body, year, "t2_new_" + column)
                                        + figure(body, year, "t2_carried_in_" + column))
                        .as(year + " " + column)
                        .isEqualTo(
                                figure(body, year, "t2_closed_" + column)
                                        + figure(body, year, "t2_carried_out_" + column));
                if (year > FIRST)
                    assertThat(figure(body, year, "t2_carried_in_" + column))
                            .as(year + " " + column)
                            .isEqualTo(figure(body, year - 1, "t2_carried_out_" + column));
            }
            assertThat(tables.table(body, year).orElseThrow().findings())
                    .extracting(Finding::relation)
                    .doesNotContain("R1", "R2", "R3", "R5");
        }
    }

    private static List<TallyEntry> received(long body, int year, String column, long request) {
        var day = LocalDate.of(year, 2, 1);
        return List.of(
                entry(body, day, "t2_new_" + column, 1, request),
                entry(body, day, "t2_pending_" + column, 1, request));
    }

    private static List<TallyEntry> closed(
            long body, int year, String outcome, String column, long request) {
        var day = LocalDate.of(year, 12, 31);
        return List.of(
                entry(body, day, "t2_" + outcome + "_" + column, 1, request),
                entry(body, day, "t2_pending_" + column, -1, request));
    }

    private static TallyEntry entry(
            long body, LocalDate day, String indicator, int amount, long request) {
        return new TallyEntry(
                body,
                day,
                indicator,
                BigDecimal.valueOf(amount),
                new RecordRef("request", request));
    }

    private int figure(long body, int year, String indicator) {
        var number =
                tables.table(body, year).orElseThrow().figure(indicator).orElseThrow().number();
        return number == null ? 0 : number.intValueExact();
    }
}
