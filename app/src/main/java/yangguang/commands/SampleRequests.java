package yangguang.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.journal.Actor;
import yangguang.law.clocks.Channel;
import yangguang.requests.AskedForm;
import yangguang.requests.Deed;
import yangguang.requests.Intake;
import yangguang.requests.Practice;
import yangguang.requests.Practices;
import yangguang.requests.ReceiveRequest;
import yangguang.requests.Received;
import yangguang.requests.Stepping;
import yangguang.requests.TakeStep;
import yangguang.requests.Words;

/** The requests of the sample county, entered through the doors that officers use. */
@Component
class SampleRequests {
    private static final Actor OPERATOR = new Actor.CommandLine("--demo");

    private final Bodies bodies;
    private final SampleOfficers officers;
    private final Practices practices;
    private final ReceiveRequest receive;
    private final TakeStep steps;
    private final Clock clock;

    SampleRequests(
            Bodies bodies,
            SampleOfficers officers,
            Practices practices,
            ReceiveRequest receive,
            TakeStep steps,
            Clock clock) {
        this.bodies = bodies;
        this.officers = officers;
        this.practices = practices;
        this.receive = receive;
        this.steps = steps;
        this.clock = clock;
    }

    void load() {
        var rows = rows();
        rows.stream().map(row -> row.get("单位")).distinct().forEach(name -> number(body(name).id()));
        rows.forEach(this::load);
    }

    /** As is usual, with a 机关代字 for the numbers of replies. */
    private void number(long body) {
        var usual = practices.of(body);
        practices.set(
                OPERATOR,
                body,
                new Practice(
                        "青街公复",
                        usual.online(),
                        usual.fees(),
                        usual.evidenceDays(),
                        usual.keepYears(),
                        usual.payment(),
                        usual.reminders()));
    }

    private void load(CSVRecord row) {
        var officer = officers.of(Role.REQUEST_OFFICER, body(row.get("单位")));
        var on = LocalDate.now(clock).minusDays(Long.parseLong(row.get("几天前")));
        var intake =
                new Intake(
                        officer.bodyId(),
                        Channel.valueOf(row.get("渠道")),
                        false,
                        on,
                        new AskedForm(form(row)).asked());
        if (!(receive.enter(officer, intake) instanceof Received.Entered(var request, _))) {
            throw new IllegalStateException("samples: a request that cannot be: " + row);
        }
        switch (row.get("环节")) {
            case "" -> {}
            case "签收" -> step(officer, request.id(), new Deed.SignedFor(), on.plusDays(1), "");
            case "拟延期" ->
                    step(
                            officer,
                            request.id(),
                            new Deed.ExtensionProposed(),
                            on.plusDays(20),
                            "材料在多个科室");
            case String other -> throw new IllegalStateException("samples: a step " + other);
        }
    }

    private void step(Viewer officer, long id, Deed deed, LocalDate on, String reason) {
        var words = reason.isEmpty() ? Words.NONE : Words.of("reason", reason);
        if (!(steps.take(officer, id, deed, on, words) instanceof Stepping.Done)) {
            throw new IllegalStateException("samples: a step that cannot be: " + deed);
        }
    }

    private static Map<String, String> form(CSVRecord row) {
        return Map.of(
                "kind", row.get("类型"),
                "name", row.get("姓名"),
                "contact", "",
                "phone", row.get("电话"),
                "email", row.get("邮箱"),
                "description", row.get("内容"),
                "form", "ELECTRONIC",
                "way", "PICK_UP");
    }

    private Body body(String name) {
        return bodies.byName(name).orElseThrow();
    }

    private static List<CSVRecord> rows() {
        try (var text =
                new InputStreamReader(
                        new ClassPathResource("samples/requests.csv").getInputStream(), UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException("samples/requests.csv", missing);
        }
    }
}
