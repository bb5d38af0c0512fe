package yangguang.reporting.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.documents.ImportReports;
import yangguang.pages.Page;
import yangguang.pages.Page.Said;
import yangguang.pages.Problems;
import yangguang.reporting.FileReport;
import yangguang.reporting.FileReport.Outcome;

/** 归档往年年报: reports of the past come in, and their tables fill. */
@Controller
@RequestMapping("/desk/statistics/filed")
public class FilingPages {
    private static final String TEMPLATE = "reporting/filed";
    private static final int MOST = 10;
    private static final long LARGEST = 10L * 1024 * 1024;

    private final FileReport filing;

    FilingPages(FileReport filing) {
        this.filing = filing;
    }

    /**
     * @param results one for each file
     */
    public record FilingPage(Problems problems, List<Result> results) {}

    /**
     * What became of a file.
     *
     * @param done null where it was refused
     * @param why null where it was filed
     */
    public record Result(String name, Outcome.@Nullable Done done, @Nullable Said why) {}

    @GetMapping
    Page empty(Viewer viewer) {
        viewer.mustHave(Role.APPROVER);
        return Page.of(TEMPLATE, new FilingPage(Problems.none(), List.of()));
    }

    @PostMapping(params = "!held")
    Page file(
            Viewer viewer,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> given) {
        viewer.mustHave(Role.APPROVER);
        var files =
                Stream.ofNullable(given)
                        .flatMap(List::stream)
                        .filter(file -> !name(file).isEmpty())
                        .toList();
        var problems = problems(files);
        if (!problems.isEmpty()) return Page.again(TEMPLATE, new FilingPage(problems, List.of()));
        var results = files.stream().map(file -> result(viewer, file)).toList();
        return Page.of(TEMPLATE, new FilingPage(problems, results));
    }

    /**
     * A file that 年报体检 has just shown and whose bytes its page brings here, since nobody keeps
     * them.
     */
    @PostMapping(params = "held")
    Page file(Viewer viewer, @RequestParam String name, @RequestParam String held) {
        viewer.mustHave(Role.APPROVER);
        return decoded(held)
                .map(bytes -> result(viewer, bare(name), bytes))
                .map(result -> new FilingPage(Problems.none(), List.of(result)))
                .map(page -> Page.of(TEMPLATE, page))
                .orElseGet(
                        () -> Page.again(TEMPLATE, new FilingPage(problems(List.of()), List.of())));
    }

    private static Optional<byte[]> decoded(String held) {
        try {
            return Optional.of(Base64.getDecoder().decode(held));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static Problems problems(List<MultipartFile> files) {
        var problems = Problems.none();
        if (files.isEmpty()) return problems.add("file", "reporting.filed.nothing");
        if (files.size() > MOST) return problems.add("file", "reporting.filed.many", MOST);
        return files.stream().anyMatch(file -> file.getSize() > LARGEST)
                ? problems.add("file", "reporting.filed.large")
                : problems;
    }

    private Result result(Viewer viewer, MultipartFile file) {
        try {
            return result(viewer, name(file), file.getBytes());
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private Result result(Viewer viewer, String name, byte[] bytes) {
        var outcome = filing.file(viewer, name, bytes);
        return outcome instanceof Outcome.Done done
                ? new Result(name, done, null)
                : new Result(name, null, why(outcome));
    }

    private static Said why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> throw new IllegalArgumentException("was filed");
            case Outcome.NotNow(var year) -> said("not-now", year);
            case Outcome.NoFigures() -> said("no-figures");
            case Outcome.Unread(var reason) ->
                    new Said("portal.check.unread." + word(reason), List.of());
            case Outcome.Refused(var why) -> why(why);
        };
    }

    private static Said why(ImportReports.Outcome refused) {
        return switch (refused) {
            case ImportReports.Outcome.Filed _ -> throw new IllegalArgumentException("was filed");
            case ImportReports.Outcome.AlreadyThere(var number) -> said("already", number);
            case ImportReports.Outcome.AnotherThere(_, var year, var number) ->
                    said("another", year, number);
            case ImportReports.Outcome.NumberTaken(var number, _) ->
                    said("number", number.toString());
            case ImportReports.Outcome.HeldBack(var words) ->
                    said("held-back", String.join("；", words));
            case ImportReports.Outcome.NotYours(var body) -> said("not-ours", body);
            case ImportReports.Outcome.NotOne(var reason) -> said("not." + word(reason));
            case ImportReports.Outcome.Refused(var why) -> new Said(why.message(), why.arguments());
        };
    }

    private static Said said(String key, Object... arguments) {
        return new Said("reporting.filed." + key, List.of(arguments));
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(MultipartFile file) {
        return bare(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
    }

    private static String bare(String name) {
        return name.replaceFirst(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
    }
}
