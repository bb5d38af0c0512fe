package yangguang.requests;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查询进度: finds a request by what its applicant holds, and reads it for them. */
@Component
public class Progress {
    private static final String FIND = "select id from requests.request where code_trace = :trace";
    private static final String RATED =
            "select exists (select from requests.feedback where request_id = :id)";

    /** Stands for a number that is none, so that it takes as long as one that leads nowhere. */
    private static final RequestNumber NO_NUMBER = new RequestNumber(0, 0);

    private final JdbcClient jdbc;
    private final ReceiveRequest receive;
    private final Cases cases;
    private final RequestRecords records;
    private final PaperRecords papers;

    Progress(
            JdbcClient jdbc,
            ReceiveRequest receive,
            Cases cases,
            RequestRecords records,
            PaperRecords papers) {
        this.jdbc = jdbc;
        this.receive = receive;
        this.cases = cases;
        this.records = records;
        this.papers = papers;
    }

    /** The request with that number and that query code, as typed. Whatever is wrong, empty. */
    public Optional<Long> find(String number, String code) {
        var read = RequestNumber.read(number).orElse(NO_NUMBER);
        return jdbc.sql(FIND)
                .param("trace", receive.trace(read, QueryCode.typed(code)))
                .query(Long.class)
                .optional();
    }

    /**
     * For whoever has shown to be the applicant.
     *
     * @throws yangguang.pages.NoSuchRecord where there is none
     */
    @Transactional(readOnly = true)
    public OwnCase read(long id) {
        var request = cases.read(id);
        return new OwnCase(
                request,
                records.asked(id),
                papers.of(id).stream()
                        .filter(paper -> paper.forApplicant() && !paper.gone())
                        .toList(),
                cases.nextOn(request),
                cases.proof(request),
                cases.facts(request),
                parts(request),
                jdbc.sql(RATED).param("id", id).query(Boolean.class).single());
    }

    private List<Replies.Member> parts(Request request) {
        var whole = Optional.ofNullable(request.splitFrom()).map(cases::read);
        return Stream.concat(
                        whole.stream().map(one -> new Replies.Member(one.id(), one.number())),
                        records.parts(request.id()).stream())
                .toList();
    }
}
