package yangguang.backlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import yangguang.bodies.CsvRows;
import yangguang.bodies.Vocabulary;
import yangguang.registers.Workbooks;

/**
 * A source of documents: a list (XLSX, CSV) with files beside it, a folder of files and saved
 * pages, or a feed (RSS, Atom).
 */
@Component
class Source {
    private static final Set<String> READ = Set.of("docx", "pdf", "html", "htm", "txt");
    private static final Set<String> PAGES = Set.of("html", "htm");
    private static final Pattern BETWEEN_FILES = Pattern.compile("[;；|\\n\\u2028]");
    private static final int LARGEST_LIST = 64 * 1024 * 1024;

    private final Vocabulary columns;

    Source(MessageSource words) {
        this.columns =
                new Vocabulary(
                        words,
                        "backlog.column",
                        Arrays.stream(Column.values()).map(Column::columnName).toList());
    }

    /**
     * What a source holds.
     *
     * @param fingerprint the same for the same source, so that an import that was cut off goes on
     */
    record Held(String fingerprint, List<Candidate> candidates) {}

    /**
     * Reads it.
     *
     * @param beside where the files of a list lie
     */
    Held read(Path source, Path beside, ZoneId zone) {
        try {
            if (Files.isDirectory(source)) return folder(source, zone);
            if (!Files.isRegularFile(source)) throw new BadSource("backlog.source.none", source);
            if (Files.size(source) > LARGEST_LIST)
                throw new BadSource("backlog.source.large", source);
            byte[] bytes = Files.readAllBytes(source);
            String fingerprint = print(bytes);
            return ending(source).equals("xml")
                    ? new Held(fingerprint, feed(bytes, zone))
                    : new Held(fingerprint, list(bytes, beside));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source, unreadable);
        }
    }

    // --- A list --------------------------------------------------------------------------------

    private List<Candidate> list(byte[] bytes, Path beside) {
        var csv = Workbooks.isWorkbook(bytes) ? Workbooks.csv(bytes) : Optional.of(bytes);
        if (csv.isEmpty()) throw new BadSource("backlog.source.unreadable");
        var rows = CsvRows.read(csv.get(), columns, Set.of());
        if (!rows.bad().isEmpty()) {
            var bad = rows.bad().getFirst();
            throw new BadSource(bad.key(), bad.arguments().toArray());
        }
        return rows.rows().stream().map(row -> listed(row, beside)).toList();
    }

    private static Candidate listed(CsvRows.Row row, Path beside) {
        var typed = new EnumMap<Column, String>(Column.class);
        for (Column column : Column.values())
            typed.put(
                    column, row.of(column.columnName()).replace(Workbooks.NEW_LINE, '\n').strip());
        var files =
                BETWEEN_FILES
                        .splitAsStream(typed.getOrDefault(Column.FILES, ""))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> within(beside, name))
                        .toList();
        return new Candidate(row.line(), typed.getOrDefault(Column.TITLE, ""), typed, "", files);
    }

    /** A name that leads out of the folder is one of a file that is not there. */
    private static Path within(Path beside, String name) {
        Path root = beside.toAbsolutePath().normalize();
        Path file = root.resolve(name.replace('\\', '/')).normalize();
        return file.startsWith(root) ? file : root.resolve("..");
    }

    // --- A folder ------------------------------------------------------------------------------

    private static Held folder(Path folder, ZoneId zone) throws IOException {
        List<Path> files;
        try (var found = Files.walk(folder)) {
            files =
                    found.filter(Files::isRegularFile)
                            .filter(file -> READ.contains(ending(file)))
                            .sorted()
                            .toList();
        }
        var names = new StringBuilder();
        var candidates = new ArrayList<Candidate>();
        for (Path file : files) {
            String name = folder.relativize(file).toString();
            names.append(name).append('\0').append(Files.size(file)).append('\n');
            candidates.add(
                    PAGES.contains(ending(file))
                            ? page(candidates.size() + 1, name, file, zone)
                            : new Candidate(
                                    candidates.size() + 1, name, Map.of(), "", List.of(file)));
        }
        return new Held(print(names.toString().getBytes(StandardCharsets.UTF_8)), candidates);
    }

    /** A page that was saved from a government site says what it is in its meta tags. */
    private static Candidate page(long line, String name, Path file, ZoneId zone)
            throws IOException {
        Document page = Jsoup.parse(file.toFile());
        var typed = new EnumMap<Column, String>(Column.class);
        typed.put(Column.TITLE, first(meta(page, "ArticleTitle"), text(page, "h1"), page.title()));
        typed.put(Column.PUBLISHED, day(meta(page, "PubDate"), zone));
        typed.put(Column.ISSUER, meta(page, "ContentSource"));
        typed.put(Column.SUMMARY, meta(page, "Description"));
        Element body =
                page.selectFirst(
                        "article, .TRS_Editor, #zoom, .article-content, .content, #content, main");
        return new Candidate(
                line, name, typed, body == null ? page.body().html() : body.html(), List.of());
    }

    private static String meta(Document page, String name) {
        for (Element meta : page.select("meta[name][content]"))
            if (meta.attr("name").equalsIgnoreCase(name)) return meta.attr("content").strip();
        return "";
    }

    private static String text(Element of, String selector) {
        Element found = of.selectFirst(selector);
        return found == null ? "" : found.text().strip();
    }

    // --- A feed --------------------------------------------------------------------------------

    private static List<Candidate> feed(byte[] bytes, ZoneId zone) {
        var text = CsvRows.decoded(bytes);
        if (text.isEmpty()) throw new BadSource("backlog.source.unreadable");
        var feed = Jsoup.parse(text.get(), "", Parser.xmlParser());
        var candidates = new ArrayList<Candidate>();
        for (Element item : feed.select("item, entry")) {
            var typed = new EnumMap<Column, String>(Column.class);
            typed.put(Column.TITLE, text(item, "title"));
            typed.put(
                    Column.PUBLISHED,
                    day(
                            first(
                                    text(item, "pubDate"),
                                    text(item, "published"),
                                    text(item, "updated")),
                            zone));
            typed.put(Column.ISSUER, first(text(item, "author > name"), text(item, "author")));
            String html =
                    first(
                            text(item, "content|encoded"),
                            text(item, "content"),
                            text(item, "description"),
                            text(item, "summary"));
            candidates.add(
                    new Candidate(
                            candidates.size() + 1, text(item, "title"), typed, html, List.of()));
        }
        if (candidates.isEmpty()) throw new BadSource("backlog.source.no-feed");
        return candidates;
    }

    // --- Both ----------------------------------------------------------------------------------

    /** A moment as feeds and meta tags write it, as the day on which it was here. */
    private static String day(String written, ZoneId zone) {
        String moment = written.strip();
        try {
            return ZonedDateTime.parse(moment, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .withZoneSameInstant(zone)
                    .toLocalDate()
                    .toString();
        } catch (DateTimeParseException notThat) {
            // tried next
        }
        try {
            return OffsetDateTime.parse(moment).atZoneSameInstant(zone).toLocalDate().toString();
        } catch (DateTimeParseException notThat) {
            return moment.replaceFirst("[ T].*$", "");
        }
    }

    private static String first(String... some) {
        return Arrays.stream(some).filter(one -> !one.isEmpty()).findFirst().orElse("");
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String print(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
