package yangguang.documents;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Role;
import yangguang.access.Viewer;
import yangguang.pages.Problems;

/** The words that a body wants to be asked about before it publishes, and those it need not be. */
@Component
public class OwnWordList {
    private static final int MOST = 2000;
    private static final int LONGEST = 50;

    private final SafetyRecords records;
    private final ApplicationEventPublisher events;

    OwnWordList(SafetyRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /** In the order of their letters. */
    public List<String> watched(Viewer viewer) {
        return records.words(viewer.bodyId(), false);
    }

    public List<String> allowed(Viewer viewer) {
        return records.words(viewer.bodyId(), true);
    }

    /**
     * Replaces both lists.
     *
     * @param watched a word a line, and {@code allowed}
     * @return what is wrong; nothing was changed then
     */
    @Transactional
    public Problems set(Viewer viewer, String watched, String allowed) {
        viewer.mustHave(Role.ADMINISTRATOR);
        List<String> watch = lines(watched);
        List<String> allow = lines(allowed);
        var problems = Problems.none();
        check(problems, "watched", watch);
        check(problems, "allowed", allow);
        allow.stream()
                .filter(watch::contains)
                .findFirst()
                .ifPresent(both -> problems.add("allowed", "documents.problem.words.both", both));
        if (!problems.isEmpty()) return problems;
        records.setWords(viewer.bodyId(), watch, allow);
        events.publishEvent(new OwnWordsSet(viewer.actor(), viewer.bodyId(), watch, allow));
        return problems;
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static void check(Problems problems, String field, List<String> words) {
        if (words.size() > MOST) problems.add(field, "documents.problem.words.many", MOST);
        words.stream()
                .filter(word -> word.length() > LONGEST || word.length() < 2)
                .findFirst()
                .ifPresent(
                        word ->
                                problems.add(
                                        field, "documents.problem.words.length", word, LONGEST));
    }
}
