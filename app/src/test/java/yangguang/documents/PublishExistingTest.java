package yangguang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import yangguang.PlatformTest;
import yangguang.documents.PublishExisting.Filing;
import yangguang.files.Files;
import yangguang.files.StoredFile;
import yangguang.files.Storing;
import yangguang.journal.Actor;
import yangguang.law.codes.DocumentNumber;
import yangguang.tally.Recount;

@DisplayName("成批收录早已公开的信息")
@PlatformTest
class PublishExistingTest {
    private static final Actor OPERATOR = new Actor.CommandLine("test");

    @Autowired Office office;
    @Autowired PublishExisting publishing;
    @Autowired Files files;
    @Autowired PublishedDocuments published;
    @Autowired Recount recount;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    long body;

    @BeforeEach
    void 一个街道() {
        body = office.body("青禾街道办事处");
    }

    @Test
    void 同一批中文号重复的第二份按名拒绝_其余照收() {
        var filings =
                file(
                        document("通告一", "青街通〔2018〕3号"),
                        document("另一份通告", "青街通〔2018〕3号"),
                        document("通告三", "青街通〔2018〕4号"));

        assertThat(filings)
                .extracting(Filing::getClass)
                .isEqualTo(
                        List.of(Filing.Filed.class, Filing.NumberTaken.class, Filing.Filed.class));
        assertThat(filings.get(1))
                .isEqualTo(new Filing.NumberTaken(number("青街通〔2018〕3号"), indexNumber(filings, 0)));
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 2L));
        assertThat(recount.compare()).isEmpty();
    }

    @Test
    void 有密级标志或者身份证号的不收_其余照收_说出在哪里但不说出号码() {
        var filings =
                file(
                        document("机密★1年", "青街通〔2018〕3号"),
                        document("救助王某11010519491231002X的通告", "青街通〔2018〕4号"),
                        document("通告三，电话13800138000", "青街通〔2018〕5号"));
        assertThat(filings.getFirst()).isEqualTo(new Filing.HeldBack(List.of("机密…")));
        assertThat(filings.get(1)).isEqualTo(new Filing.HeldBack(List.of("救助王某11…")));
        assertThat(filings.getLast()).isInstanceOf(Filing.Filed.class);
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 1L));
    }

    @Test
    void 分两批与同一批结果相同() {
        var first = file(document("通告一", "青街通〔2018〕3号"));

        assertThat(file(document("另一份通告", "青街通〔2018〕3号"), document("通告一", "青街通〔2018〕3号")))
                .containsExactly(
                        new Filing.NumberTaken(number("青街通〔2018〕3号"), indexNumber(first, 0)),
                        new Filing.AlreadyThere(indexNumber(first, 0)));
    }

    @Test
    void 同一批中同一份信息只收一次() {
        var file =
                ((Storing.Stored)
                                files.store(
                                        "通告.txt",
                                        new ByteArrayInputStream(
                                                "三月修剪行道树。".getBytes(StandardCharsets.UTF_8))))
                        .file();
        var filings =
                file(
                        document("通告一", "青街通〔2018〕3号"),
                        document("通告一", "青街通〔2018〕3号"),
                        document("通告二", null, file),
                        document("通告二的副本", null, file));

        assertThat(filings.get(1)).isEqualTo(new Filing.AlreadyThere(indexNumber(filings, 0)));
        assertThat(filings.get(3)).isEqualTo(new Filing.AlreadyThere(indexNumber(filings, 2)));
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 2L));
    }

    @Test
    void 文号已被送审的信息占用的按名拒绝_其余照收() {
        office.submitted(body);

        var filings = file(document("通告一", "青街通〔2018〕3号"), document("通告二", null));

        assertThat(filings.getFirst())
                .isEqualTo(new Filing.NumberTaken(number("青街通〔2018〕3号"), null));
        assertThat(filings.getLast()).isInstanceOf(Filing.Filed.class);
    }

    /** The clerk's submission is not committed when the load looks, and is when it writes. */
    @Test
    void 查过之后文号才被他人送审占用的按名拒绝_其余照收() throws Exception {
        try (var loader = Executors.newVirtualThreadPerTaskExecutor()) {
            var clerk = transactions.getTransaction(null);
            office.submitted(body);
            var load =
                    loader.submit(
                            () ->
                                    file(
                                            document("通告一", "青街通〔2018〕3号"),
                                            document("通告二", "青街通〔2018〕4号")));
            for (int i = 0; i < 100 && waiting() == 0; i++) Thread.sleep(50);
            transactions.commit(clerk);

            assertThat(load.get().getFirst())
                    .isEqualTo(new Filing.NumberTaken(number("青街通〔2018〕3号"), null));
            assertThat(load.get().getLast()).isInstanceOf(Filing.Filed.class);
        }
        assertThat(published.countByCategory(Set.of(body))).isEqualTo(Map.of("2008-9-2", 1L));
        assertThat(recount.compare()).isEmpty();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void 别的主体可以有同样的文号() {
        long other = office.body("白石街道办事处");

        assertThat(file(document("通告一", "青街通〔2018〕3号"), of(other, "通告一", "青街通〔2018〕3号")))
                .hasOnlyElementsOfType(Filing.Filed.class);
    }

    private List<Filing> file(ExistingDocument... documents) {
        return publishing.publishAll(List.of(documents), OPERATOR);
    }

    private ExistingDocument document(String title, @Nullable String number, StoredFile... files) {
        return of(body, title, number, files);
    }

    private static ExistingDocument of(
            long body, String title, @Nullable String number, StoredFile... files) {
        return new ExistingDocument(
                body,
                title,
                number == null ? null : number(number),
                "青禾街道办事处",
                LocalDate.of(2018, 3, 1),
                Instant.parse("2018-03-02T01:00:00Z"),
                null,
                null,
                "通告",
                "",
                "2008-9-2",
                false,
                null,
                "<p>正文</p>",
                "正文",
                List.of(files));
    }

    private static DocumentNumber number(String typed) {
        return DocumentNumber.parse(typed).asOptional().orElseThrow();
    }

    private static String indexNumber(List<Filing> filings, int position) {
        return ((Filing.Filed) filings.get(position)).indexNumber();
    }
}
