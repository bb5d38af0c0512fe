package yangguang.requests.web;

import static yangguang.requests.web.ReplyPages.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.Viewer;
import yangguang.files.Turn;
import yangguang.files.Withheld;
import yangguang.pages.Deeds;
import yangguang.pages.Page;
import yangguang.pages.Problems;
import yangguang.requests.ReleaseInformation;
import yangguang.requests.ReleaseInformation.Original;
import yangguang.requests.ReleaseInformation.Released;
import yangguang.requests.Replies;
import yangguang.requests.Request;

/**
 * 区分处理 (B15.3): a file is released whole, or with parts withheld. Who waits for a turn holds
 * neither a file nor a connection.
 */
@Controller
public class RedactPages {
    private final Replies replies;
    private final ReleaseInformation release;
    private final Deeds deeds;

    RedactPages(Replies replies, ReleaseInformation release, Deeds deeds) {
        this.replies = replies;
        this.release = release;
        this.deeds = deeds;
    }

    /**
     * One original, line by line.
     *
     * @param lines places of the lines that are ticked, such as 1-12
     */
    public record RedactPage(
            Request request,
            Original original,
            Set<String> lines,
            String phrases,
            String ground,
            Problems problems) {}

    @GetMapping("/desk/requests/{id:\\d+}/reply/release/{paper:\\d+}")
    Page redact(Viewer viewer, @PathVariable long id, @PathVariable long paper) {
        return Turn.at(
                () ->
                        Page.of(
                                "requests/redact",
                                redacting(viewer, id, paper, Set.of(), "", "", Problems.none())));
    }

    private RedactPage redacting(
            Viewer viewer,
            long id,
            long paper,
            Set<String> lines,
            String phrases,
            String ground,
            Problems problems) {
        return new RedactPage(
                replies.request(viewer, id),
                release.read(viewer, id, paper),
                lines,
                phrases,
                ground,
                problems);
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/release/{paper:\\d+}")
    Page release(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long paper,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(name = "line", defaultValue = "") List<String> lines,
            @RequestParam(defaultValue = "") String phrases,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        var ticked = new TreeSet<>(lines);
        if (act.equals("partly") && ground.isBlank()) {
            var problems = Problems.none().add("ground", "requests.problem.ground");
            return Turn.at(() -> again(viewer, id, paper, ticked, phrases, ground, problems));
        }
        return Turn.at(
                () ->
                        deeds.once(
                                once,
                                () ->
                                        switch (act.equals("partly")
                                                ? release.partly(
                                                        viewer,
                                                        id,
                                                        paper,
                                                        withheld(ticked, phrases, ground))
                                                : release.whole(viewer, id, paper)) {
                                            case Released.Done done -> released(id, done);
                                            case Released.Wrong(var problems) ->
                                                    again(
                                                            viewer, id, paper, ticked, phrases,
                                                            ground, problems);
                                        }));
    }

    private Page again(
            Viewer viewer,
            long id,
            long paper,
            Set<String> lines,
            String phrases,
            String ground,
            Problems problems) {
        return Page.again(
                "requests/redact", redacting(viewer, id, paper, lines, phrases, ground, problems));
    }

    private static Page released(long id, Released.Done done) {
        var release = Page.to(at(id, "/reply/release"));
        if (!done.absent().isEmpty()) {
            return release.saying(
                    "requests.said.released-absent",
                    done.places(),
                    String.join("、", done.absent()));
        }
        if (!done.wordless().isEmpty()) {
            return release.saying(
                    "requests.said.released-wordless",
                    done.places(),
                    String.join("、", done.wordless().stream().map(String::valueOf).toList()));
        }
        return done.places() == 0
                ? release.saying("requests.said.released")
                : release.saying("requests.said.released-partly", done.places());
    }

    private static List<Withheld> withheld(Set<String> lines, String phrases, String ground) {
        var withheld = new ArrayList<Withheld>();
        for (var line : lines) {
            var place = line.split("-", -1);
            if (place.length == 2 && place[0].matches("\\d{1,5}") && place[1].matches("\\d{1,6}")) {
                withheld.add(
                        new Withheld.Line(
                                Integer.parseInt(place[0]), Integer.parseInt(place[1]), ground));
            }
        }
        phrases.lines()
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .forEach(phrase -> withheld.add(new Withheld.Phrase(phrase, ground)));
        return withheld;
    }

    @PostMapping("/desk/requests/{id:\\d+}/reply/release/{paper:\\d+}/take-out")
    Page takeOut(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long paper,
            @RequestParam(name = "_once", defaultValue = "") String once) {
        return deeds.once(
                once,
                () -> {
                    boolean out = release.takeOut(viewer, id, paper);
                    return Page.to(at(id, "/reply/release"))
                            .saying(
                                    out
                                            ? "requests.said.taken-out"
                                            : "requests.closed.reply-handed-on");
                });
    }
}
