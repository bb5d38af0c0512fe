package yangguang.requests;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.files.Cleaned;
import yangguang.files.Examined;
import yangguang.files.FileType;
import yangguang.files.Hidden;
import yangguang.files.PrintedLine;
import yangguang.files.Redacted;
import yangguang.files.Redaction;
import yangguang.files.Withheld;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Problems;

/**
 * 提供信息: puts a file into the case, and makes of it what the applicant gets: the file without what
 * it hides, or a copy in which parts are withheld (区分处理, 条例 art. 37). The original stays in the
 * case.
 */
@Component
public class ReleaseInformation {
    private static final int MOST_LOOKS = 200;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String HANDED_ON = "requests.closed.reply-handed-on";

    private final Cases cases;
    private final ReplyRecords replies;
    private final PaperRecords records;
    private final Papers papers;

    /** Of originals, which never change: to look for it takes as long as painting their pages. */
    private final Cache<Long, List<Hidden>> hidden =
            Caffeine.newBuilder().maximumSize(MOST_LOOKS).expireAfterWrite(KEPT).build();

    ReleaseInformation(Cases cases, ReplyRecords replies, PaperRecords records, Papers papers) {
        this.cases = cases;
        this.replies = replies;
        this.records = records;
        this.papers = papers;
    }

    /**
     * An original of the case as its officer sees it.
     *
     * @param lines of which each can be withheld; none for a picture
     * @param hidden what it carries besides what is seen
     */
    public record Original(Paper paper, List<PrintedLine> lines, List<Hidden> hidden) {}

    /** What became of a release. */
    public sealed interface Released {
        /**
         * @param places how many occurrences and lines are covered
         * @param absent what was to be withheld and was not found
         * @param wordless pages on which no words could be read; they must be looked at
         */
        record Done(Paper paper, int places, List<String> absent, List<Integer> wordless)
                implements Released {}

        record Wrong(Problems problems) implements Released {}
    }

    /** Keeps the original, sealed and for the office only. */
    @Transactional
    public Paper add(Viewer viewer, long id, Examined.Sound file) {
        return papers.keep(viewer.actor(), open(viewer, id), NewPaper.original(id, file));
    }

    /**
     * @throws NoSuchRecord where the case has no such original
     */
    @Transactional
    public Original read(Viewer viewer, long id, long paperId) {
        var paper = original(viewer, id, paperId);
        var bytes = papers.open(viewer, id, paperId);
        return new Original(
                paper,
                Redaction.lines(FileType.of(paper.format()), bytes),
                hidden.get(paperId, _ -> Hidden.in(FileType.of(paper.format()), bytes)));
    }

    /** Gives it as it is, without what it hides. */
    @Transactional
    public Released whole(Viewer viewer, long id, long paperId) {
        var request = open(viewer, id);
        if (replies.isHandedOn(id)) return wrong("whole", HANDED_ON);
        var paper = original(viewer, id, paperId);
        var clean = Cleaned.of(FileType.of(paper.format()), papers.open(viewer, id, paperId));
        if (!clean.left().isEmpty()) {
            return wrong("whole", "requests.problem.hidden");
        }
        var whole = released(paper, paper.name(), paper.format(), clean.bytes(), false);
        return new Released.Done(keep(viewer, request, whole), 0, List.of(), List.of());
    }

    /** Gives a copy in which these parts are gone. */
    @Transactional
    public Released partly(Viewer viewer, long id, long paperId, List<Withheld> withheld) {
        var request = open(viewer, id);
        if (replies.isHandedOn(id)) return wrong("phrases", HANDED_ON);
        var paper = original(viewer, id, paperId);
        if (withheld.isEmpty()) return wrong("phrases", "requests.problem.withheld");
        var bytes = papers.open(viewer, id, paperId);
        return switch (Redaction.of(paper.name(), FileType.of(paper.format()), bytes, withheld)) {
            case Redacted.Done redacted ->
                    new Released.Done(
                            keep(
                                    viewer,
                                    request,
                                    released(paper, redacted.name(), "pdf", redacted.pdf(), true)),
                            redacted.places(),
                            words(redacted.absent()),
                            redacted.wordless());
            case Redacted.Untouched _ -> wrong("phrases", "requests.problem.untouched");
            case Redacted.Survived _ -> wrong("phrases", "requests.problem.survived");
            case Redacted.Unreadable(var message, var name) -> wrong("phrases", message, name);
        };
    }

    private static Released wrong(String field, String key, Object... arguments) {
        return new Released.Wrong(Problems.none().add(field, key, arguments));
    }

    private static List<String> words(List<Withheld> absent) {
        return absent.stream()
                .filter(Withheld.Phrase.class::isInstance)
                .map(one -> ((Withheld.Phrase) one).words())
                .toList();
    }

    private static NewPaper released(
            Paper original, String name, String format, byte[] bytes, boolean redacted) {
        return new NewPaper(
                original.requestId(),
                Paper.Kind.RELEASED,
                null,
                name,
                format,
                bytes,
                false,
                null,
                redacted,
                original.document());
    }

    private Paper keep(Viewer viewer, Request request, NewPaper paper) {
        return papers.keep(viewer.actor(), request, paper);
    }

    /**
     * The applicant gets it with the reply; until that is handed on it can be taken out again.
     *
     * @return whether it was
     */
    @Transactional
    public boolean takeOut(Viewer viewer, long id, long paperId) {
        var request = open(viewer, id);
        var paper = records.find(id, paperId).orElseThrow(() -> missing(paperId));
        if (paper.kind() != Paper.Kind.RELEASED || paper.forApplicant()) throw missing(paperId);
        if (replies.isHandedOn(id)) return false;
        papers.takeBack(viewer.actor(), request, paper);
        return true;
    }

    private Request open(Viewer viewer, long id) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        return cases.holdOpen(viewer, id);
    }

    private Paper original(Viewer viewer, long id, long paperId) {
        viewer.mustHave(Role.REQUEST_OFFICER);
        cases.read(viewer, id);
        return records.find(id, paperId)
                .filter(paper -> paper.kind() == Paper.Kind.OTHER && !paper.gone())
                .orElseThrow(() -> missing(paperId));
    }

    private static NoSuchRecord missing(long id) {
        return new NoSuchRecord("paper " + id);
    }
}
