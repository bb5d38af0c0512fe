package yangguang.requests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.PlatformTest;
import yangguang.TestClock;
import yangguang.journal.Actor;
import yangguang.tally.Recount;
import yangguang.tally.Tally;

@PlatformTest
@DisplayName("申请人资料到期清除")
class RetentionTest {
    @Autowired Counter counter;
    @Autowired Cases cases;
    @Autowired TakeStep steps;
    @Autowired Papers papers;
    @Autowired RequestRecords records;
    @Autowired PaperRecords paperRecords;
    @Autowired Retention retention;
    @Autowired Practices practices;
    @Autowired Tally tally;
    @Autowired Recount recount;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired PlatformTransactionManager transactions;

    long body;

    @BeforeEach
    void office() {
        body = counter.body("云溪县青禾街道办事处");
    }

    @Test
    void 身份证明在办结后第三十日删除_前一日还在() {
        var request = counter.at("2024-03-01", body);
        var paper = kept(request, Paper.Kind.IDENTITY);
        var other = kept(request, Paper.Kind.APPLICATION);
        clearOn("2033-01-01");
        assertThat(paperRecords.bytes(paper)).isPresent();
        counter.done(Counter.officer(body), request, new Deed.Withdrawn(), "2033-01-02");
        clearOn("2033-01-31");
        assertThat(paperRecords.bytes(paper)).isPresent();
        assertThat(acts("request.evidence-deleted")).isZero();
        clearOn("2033-02-01");
        clearOn("2033-02-01");
        assertThat(paperRecords.bytes(paper)).isEmpty();
        assertThat(paperRecords.bytes(other)).isPresent();
        assertThat(acts("request.evidence-deleted")).isEqualTo(1);
    }

    @Test
    void 办结后收进来的身份证明也有期限() {
        var request = counter.at("2024-03-01", body);
        var ended =
                counter.done(Counter.officer(body), request, new Deed.Withdrawn(), "2024-03-04");
        kept(ended, Paper.Kind.IDENTITY);
        clearOn("2024-04-02");
        assertThat(papers.of(ended)).noneMatch(Paper::gone);
        clearOn("2024-04-03");
        assertThat(papers.of(ended)).allMatch(Paper::gone);
    }

    @Test
    void 申请人资料在保存期满之日去除_前一日还在_计数不变() {
        practices.set(
                new Actor.CommandLine("test"),
                body,
                new Practice("", true, false, 30, 3, "", Counter.REMINDERS));
        var request = counter.at("2024-03-01", body);
        var open = counter.at("2024-03-01", body);
        kept(request, Paper.Kind.APPLICATION);
        note(request);
        counter.done(Counter.officer(body), request, new Deed.Withdrawn(), "2024-03-04");
        var before = tally.sums(Set.of(body), day("2024-01-01"), day("2030-12-31"));
        clearOn("2027-03-03");
        assertThat(records.asked(request.id())).isPresent();
        assertThat(recount.compare()).isEmpty();
        clearOn("2027-03-04");
        assertThat(records.asked(request.id())).isEmpty();
        assertThat(records.asked(open.id())).isPresent();
        assertThat(acts("request.anonymised")).isEqualTo(1);
        assertThat(recount.compare()).isEmpty();
        assertThat(tally.sums(Set.of(body), day("2024-01-01"), day("2030-12-31")))
                .isEqualTo(before);
        assertThat(leftOf(request)).isZero();
        var read = cases.read(Counter.officer(body), request.id());
        assertThat(read.log()).hasSize(3).allMatch(event -> event.words().all().isEmpty());
        assertThat(papers.of(read)).allMatch(Paper::gone).allMatch(paper -> paper.name().isEmpty());
    }

    private void note(Request request) {
        clock.set(day("2024-03-04"));
        var noted =
                steps.take(
                        Counter.officer(body),
                        request.id(),
                        new Deed.Noted(),
                        day("2024-03-04"),
                        Words.of("text", "已与𠮷田小满通话"));
        assertThat(noted).isInstanceOf(Stepping.Done.class);
    }

    /** Sealed values and traces that still belong to the request, in any table. */
    private int leftOf(Request request) {
        return jdbc.sql(
                        """
                        select (select count(*) from requests.asked
                                 where request_id = :id and sealed is not null)
                             + (select count(*) from requests.event
                                 where request_id = :id and sealed is not null)
                             + (select count(*) from requests.paper
                                 where request_id = :id and sealed is not null)
                             + (select count(*) from requests.sketch where request_id = :id)
                             + (select num_nonnulls(code_trace, applicant_trace, likeness)
                                  from requests.request where id = :id)
                        """)
                .param("id", request.id())
                .query(Integer.class)
                .single();
    }

    private Paper kept(Request request, Paper.Kind kind) {
        var officer = Counter.officer(body).actor();
        return new TransactionTemplate(transactions)
                .execute(_ -> papers.keep(officer, request, paper(request, kind)));
    }

    private static NewPaper paper(Request request, Paper.Kind kind) {
        var bytes = "一张扫描件".getBytes(UTF_8);
        return new NewPaper(request.id(), kind, null, "𠮷田小满.pdf", "pdf", bytes, false, null);
    }

    private void clearOn(String day) {
        clock.set(day(day));
        retention.clear();
    }

    private int acts(String what) {
        return count("select count(*) from journal.entry where what = '" + what + "'");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
