package yangguang.portal.foi;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.portal.Frame;
import yangguang.portal.Frames;
import yangguang.portal.foi.HowOften.What;
import yangguang.requests.FetchPaper;
import yangguang.requests.OwnCase;
import yangguang.requests.Progress;
import yangguang.requests.RequestNumber;

/** A9 查询进度, A10 进度页 and A14 领取答复. */
@Controller
public class ProgressPages {
    static final String CASE = "/foi/case";

    private final Frames frames;
    private final Progress progress;
    private final OwnRequest own;
    private final CasePages cases;
    private final FetchPaper papers;
    private final HowOften often;

    ProgressPages(
            Frames frames,
            Progress progress,
            OwnRequest own,
            CasePages cases,
            FetchPaper papers,
            HowOften often) {
        this.frames = frames;
        this.progress = progress;
        this.own = own;
        this.cases = cases;
        this.papers = papers;
        this.often = often;
    }

    /**
     * @param number as typed; the code has to be typed again
     */
    public record LookUpPage(Frame frame, String number, Problems problems) {}

    /** A message to the applicant leads here with the number. */
    @GetMapping("/foi/progress")
    Page form(@RequestParam(defaultValue = "") String number) {
        return Page.of("portal/foi-progress", page(number, Problems.none()));
    }

    /** Whatever is wrong with the pair, the answer is the same. */
    @PostMapping("/foi/progress")
    Page find(
            HttpServletRequest request,
            @RequestParam(name = "number", defaultValue = "") String number,
            @RequestParam(name = "code", defaultValue = "") String code) {
        if (!mayTry(request, number)) return tooOften(number);
        var found = progress.find(number, code);
        if (found.isEmpty()) {
            var problems = Problems.none().add("number", "portal.foi.problem.progress");
            return Page.again("portal/foi-progress", page(number, problems));
        }
        own.show(request, found.get());
        return Page.to(CASE);
    }

    /** A number that is none leads nowhere, so nobody has to be kept from it. */
    private boolean mayTry(HttpServletRequest request, String typed) {
        var number = RequestNumber.read(typed).map(RequestNumber::toString);
        return often.allows(What.PROGRESS, request)
                && (number.isEmpty() || often.allows(What.NUMBER, number.get()));
    }

    private Page tooOften(String number) {
        var problems = Problems.none().add("number", HowOften.TOO_OFTEN);
        return HowOften.again("portal/foi-progress", page(number, problems));
    }

    private LookUpPage page(String number, Problems problems) {
        return new LookUpPage(frames.of("/foi/progress"), number, problems);
    }

    @GetMapping(CASE)
    Page show(HttpServletRequest request) {
        return own.of(request)
                .map(one -> Page.of("portal/foi-case", cases.of(one)))
                .orElseGet(() -> Page.to("/foi/progress"));
    }

    /** Another part of the same request, which has no code of its own. */
    @PostMapping(CASE + "/part")
    Page part(HttpServletRequest request, @RequestParam(defaultValue = "0") long id) {
        var parts = own.of(request).map(OwnCase::parts).orElse(List.of());
        if (parts.stream().noneMatch(part -> part.id() == id)) return Page.to(CASE);
        own.show(request, id);
        return Page.to(CASE);
    }

    @PostMapping(CASE + "/leave")
    Page leave(HttpServletRequest request) {
        own.leave(request);
        return Page.to("/foi");
    }

    @GetMapping(CASE + "/papers/{id:\\d+}")
    ResponseEntity<byte[]> paper(HttpServletRequest request, @PathVariable long id) {
        long requestId = own.id(request).orElseThrow(() -> new NoSuchRecord("no own request"));
        var fetched = papers.fetch(requestId, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fetched.paper().name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(fetched.bytes());
    }
}
