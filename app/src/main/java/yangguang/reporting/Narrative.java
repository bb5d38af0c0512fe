package yangguang.reporting;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.bodies.Bodies;
import yangguang.bodies.Body;
import yangguang.bodies.Contact;
import yangguang.law.Law;
import yangguang.law.codes.RegionCode;
import yangguang.law.reports.ChapterSet;
import yangguang.law.reports.Fact;
import yangguang.law.reports.Line;
import yangguang.law.reports.Part;
import yangguang.law.reports.Phrases;
import yangguang.law.rules.ChineseNumber;
import yangguang.registers.Entries;
import yangguang.registers.Entry;
import yangguang.registers.EntryQuestion;

/** The words of a report: what each part says by itself, or what somebody wrote in it. */
@Component
class Narrative {
    private final Law law;
    private final Bodies bodies;
    private final ReportRecords records;
    private final FiguresOfYear figures;
    private final Entries entries;

    Narrative(
            Law law, Bodies bodies, ReportRecords records, FiguresOfYear figures, Entries entries) {
        this.law = law;
        this.bodies = bodies;
        this.records = records;
        this.figures = figures;
        this.entries = entries;
    }

    /**
     * A part with its text.
     *
     * @param written what somebody wrote, or null where it writes itself
     * @param source the text with figures between double braces
     */
    record Filled(Part part, @Nullable PartText written, String source, List<Told> told) {
        /** Whether somebody must write it and nobody has. */
        boolean isMissing() {
            return part.written() && source.isBlank();
        }

        String plain() {
            return told.stream().map(Told::plain).collect(joining("\n"));
        }
    }

    /** All parts of a report. */
    record Whole(ChapterSet chapters, Telling telling, List<Filled> parts) {
        ReportWording wording(List<ReportWording.Annex> annexes) {
            return new ReportWording(
                    telling.plain(chapters.heading()),
                    parts.stream().map(Whole::frozen).toList(),
                    annexes);
        }

        private static ReportWording.Part frozen(Filled filled) {
            var part = filled.part();
            return new ReportWording.Part(
                    part.id(),
                    part.level(),
                    part.title(),
                    filled.told().stream().map(Told::plain).toList(),
                    part.tables());
        }

        Filled part(String id) {
            return parts.stream()
                    .filter(one -> one.part().id().equals(id))
                    .findFirst()
                    .orElseThrow(
                            () -> new yangguang.pages.NoSuchRecord("part " + id + " of a report"));
        }
    }

    /** The sets of chapters in which a body may report a year; the first is the usual one. */
    List<ChapterSet> sets(long bodyId, int year) {
        var region = bodies.byId(bodyId).map(Body::regionCode).map(RegionCode::new).orElse(null);
        return law.chapters().of(year, region);
    }

    /**
     * @param report null where nobody has begun it
     */
    Whole of(@Nullable AnnualReport report, long bodyId, int year) {
        var sets = sets(bodyId, year);
        var chapters =
                sets.stream()
                        .filter(set -> report != null && set.id().equals(report.chapters()))
                        .findFirst()
                        .orElseGet(sets::getFirst);
        var telling = telling(report, chapters, bodyId, year);
        var own =
                new OwnWords(
                        telling,
                        line -> named(line, bodyId, year),
                        line -> entries.counts(bodyId, line.register(), line.by(), year));
        var texts = texts(report);
        var parts = new ArrayList<Filled>();
        for (var part : chapters.parts()) {
            var written = texts.get(part.id());
            var source =
                    written == null || written.text().isBlank() ? own.of(part) : written.text();
            parts.add(new Filled(part, written, source, telling.tell(source)));
        }
        return new Whole(chapters, telling, parts);
    }

    private Map<String, PartText> texts(@Nullable AnnualReport report) {
        return report == null
                ? Map.of()
                : records.parts(report).stream().collect(toMap(PartText::part, text -> text));
    }

    private Telling telling(
            @Nullable AnnualReport report, ChapterSet chapters, long bodyId, int year) {
        var body = bodies.byId(bodyId).orElseThrow();
        var phrases = law.chapters().phrases();
        var facts = new EnumMap<Fact, String>(Fact.class);
        facts.put(Fact.BODY, body.name());
        facts.put(Fact.YEAR, String.valueOf(year));
        facts.put(Fact.LAST_YEAR, String.valueOf(year - 1));
        facts.put(Fact.NEXT_YEAR, String.valueOf(year + 1));
        facts.put(Fact.CONTACT, contact(body.contact(), phrases));
        facts.put(Fact.SITE, body.contact().website());
        facts.put(Fact.PARTS, parts(chapters));
        facts.put(Fact.COUNT_OF_PARTS, ChineseNumber.write(chapters.chapters().size()));
        facts.put(
                Fact.NOTICE,
                report == null || report.notice().isEmpty() ? phrases.notice() : report.notice());
        return new Telling(facts, figures.narrative(Set.of(bodyId), year), phrases);
    }

    private static String contact(Contact contact, Phrases phrases) {
        return Stream.of(
                        labelled(phrases.address(), contact.address()),
                        labelled(phrases.postcode(), contact.postcode()),
                        labelled(phrases.phone(), contact.phone()),
                        labelled(phrases.fax(), contact.fax()),
                        labelled(phrases.email(), contact.email()))
                .filter(one -> !one.isEmpty())
                .collect(joining("；"));
    }

    private static String labelled(String label, String value) {
        return value.isEmpty() ? "" : label + value;
    }

    /** Their titles without the numbers before them. */
    private static String parts(ChapterSet chapters) {
        return chapters.chapters().stream()
                .map(part -> part.title().replaceFirst("^[^、]{1,3}、", ""))
                .collect(joining("，"));
    }

    private List<OwnWords.Named> named(Line.Entries line, long bodyId, int year) {
        var asked = new EntryQuestion(line.register(), year, EntryQuestion.State.ALL, "", Map.of());
        return entries.ofBody(bodyId, asked, line.most()).reversed().stream()
                .map(this::named)
                .toList();
    }

    private OwnWords.Named named(Entry entry) {
        return field -> entries.words(entry, field);
    }
}
