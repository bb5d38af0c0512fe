package yangguang.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import yangguang.api.Calls.Reply;
import yangguang.api.Scope;
import yangguang.api.Tokens.Entered;
import yangguang.reporting.ReportFinding;
import yangguang.reporting.ReportMove;
import yangguang.reporting.Reports;
import yangguang.reporting.SubmitReport;

/**
 * 年报 of the office: how it stands with what speaks against it, and its submission to the body's own
 * review, under the same checks as on the page.
 */
@Controller
@RequestMapping("/api/v1/office/reports/{year:\\d{4}}")
class ReportsApi {
    private final ApiDoor door;
    private final Reports reports;
    private final SubmitReport submit;

    ReportsApi(ApiDoor door, Reports reports, SubmitReport submit) {
        this.door = door;
        this.reports = reports;
        this.submit = submit;
    }

    @GetMapping
    ResponseEntity<String> state(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable int year) {
        return door.within(
                authorization,
                Scope.REPORT_STATE,
                entered -> ApiDoor.good(200, state(entered, year)));
    }

    @PostMapping("/submission")
    ResponseEntity<String> submit(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @PathVariable int year) {
        return door.within(
                authorization,
                Scope.SUBMIT_REPORT,
                entered ->
                        door.once(
                                entered,
                                key,
                                "submit report " + year,
                                null,
                                () -> submitted(entered, year)));
    }

    private Reply submitted(Entered entered, int year) {
        return switch (submit.submit(entered.viewer(), year)) {
            case ReportMove.Done _ -> ApiDoor.good(200, state(entered, year));
            case ReportMove.Unsettled(var findings) ->
                    ApiDoor.problem(
                            422,
                            "the report contradicts itself, is not whole, or is not explained",
                            Map.of("findings", told(findings)));
            case ReportMove.TooEarly(var from) ->
                    ApiDoor.problem(409, "the year is not over", Map.of("from", from.toString()));
            case ReportMove.NotNow _ -> ApiDoor.problem(409, "it is not being written", Map.of());
            case ReportMove.NoReason _, ReportMove.OwnWork _ ->
                    throw new IllegalStateException("no answer to a submission");
        };
    }

    private Map<String, Object> state(Entered entered, int year) {
        var whole = reports.read(entered.viewer(), entered.viewer().bodyId(), year);
        var report = whole.report();
        var state = new LinkedHashMap<String, Object>();
        state.put("year", year);
        state.put("state", report == null ? "NOT_BEGUN" : report.state().name());
        state.put("submission", report == null ? 0 : report.submission());
        state.put("due", whole.due().due().toString());
        state.put("findings", told(whole.findings()));
        return state;
    }

    private static List<Map<String, @Nullable Object>> told(List<ReportFinding> findings) {
        return findings.stream().map(ReportsApi::told).toList();
    }

    private static Map<String, @Nullable Object> told(ReportFinding finding) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("severity", finding.severity().name());
        told.put("says", finding.sentence());
        told.put("basis", finding.basis());
        told.put("figure", finding.indicator());
        told.put("settled", finding.isSettled());
        return told;
    }
}
