package yangguang.reporting;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Viewer;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.pages.NoSuchRecord;

/**
 * 雷同: how much of what people wrote in a report stood, sentence by sentence and whatever its
 * figures, in last year's or stands in the published reports of bodies beside this one. What writes
 * itself is alike everywhere and does not count.
 */
@Service
@Transactional(readOnly = true)
public class TextLikeness {
    private static final int SHORTEST = 8;
    private static final int MOST_BODIES = 200;
    private static final int MOST_SHOWN = 5;
    private static final int WHOLE = 100;
    private static final Pattern END = Pattern.compile("[。；！？\\n]");
    private static final Pattern PASSED_OVER =
            Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\d]");

    private final Reports reports;
    private final HandedInRecords records;
    private final Bodies bodies;

    TextLikeness(Reports reports, HandedInRecords records, Bodies bodies) {
        this.reports = reports;
        this.records = records;
        this.bodies = bodies;
    }

    /**
     * One text that is like this one.
     *
     * @param body short name of the body
     * @param percent of the letters of what people wrote that stand in sentences of both
     * @param sentences those sentences, as this report has them
     */
    public record Alike(String body, int year, int percent, List<String> sentences) {}

    /**
     * @param written how many letters people wrote; 0 where all writes itself
     * @param alike those that share a sentence, most alike first; the body's own last year among
     *     them
     */
    public record Whole(int written, List<Alike> alike) {}

    /**
     * @throws NoSuchRecord where the viewer may not read that body, or the year has no form
     */
    public Whole read(Viewer viewer, long bodyId, int year) {
        var whole = reports.read(viewer, bodyId, year);
        var sentences = new LinkedHashSet<String>();
        for (var part : whole.parts())
            if (part.isWritten())
                part.told().forEach(told -> sentences.addAll(sentences(told.plain())));
        int written = sentences.stream().mapToInt(one -> bare(one).length()).sum();
        if (written == 0) return new Whole(0, List.of());
        var alike = new ArrayList<Alike>();
        records.wordings(beside(bodyId), year)
                .forEach(
                        other -> {
                            if (other.bodyId() == bodyId && other.year() == year) return;
                            add(other, sentences, written, alike);
                        });
        alike.sort(Comparator.comparingInt(Alike::percent).reversed());
        return new Whole(written, alike.stream().limit(MOST_SHOWN).toList());
    }

    private void add(
            HandedInRecords.Worded other, Set<String> sentences, int written, List<Alike> alike) {
        var theirs = new HashSet<String>();
        for (var part : other.wording().parts())
            sentences(part.text()).forEach(one -> theirs.add(bare(one)));
        var shared = sentences.stream().filter(one -> theirs.contains(bare(one))).toList();
        if (shared.isEmpty()) return;
        int letters = shared.stream().mapToInt(one -> bare(one).length()).sum();
        var name = bodies.byId(other.bodyId()).map(Body::shortName).orElse("");
        alike.add(new Alike(name, other.year(), WHOLE * letters / written, shared));
    }

    /** Those below the same body, this one among them. */
    private Set<Long> beside(long bodyId) {
        var parent = bodies.byId(bodyId).map(Body::parentId);
        var beside =
                parent.stream()
                        .flatMap(above -> bodies.children(above).stream())
                        .map(Body::id)
                        .limit(MOST_BODIES)
                        .collect(toSet());
        beside.add(bodyId);
        return beside;
    }

    private static List<String> sentences(String text) {
        return END.splitAsStream(text)
                .map(String::strip)
                .filter(one -> bare(one).length() >= SHORTEST)
                .toList();
    }

    /** Without blanks, points and figures. */
    private static String bare(String sentence) {
        return PASSED_OVER.matcher(sentence).replaceAll("");
    }
}
