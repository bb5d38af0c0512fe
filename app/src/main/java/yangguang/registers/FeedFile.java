package yangguang.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads RSS and Atom. What has no title is no item; nothing outside of the file is opened. */
final class FeedFile {
    private static final int TITLE = 200;

    private FeedFile() {}

    /**
     * @param now when an item appeared that does not say when
     */
    static List<FeedItem> read(byte[] bytes, LocalDateTime now, ZoneId zone) throws IOException {
        var file = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        var name = text(file.selectFirst("channel > title, feed > title"));
        return file.select("item, entry").stream()
                .map(
                        item ->
                                new FeedItem(
                                        text(item.selectFirst("> title")),
                                        link(item),
                                        at(item, zone).orElse(now),
                                        name))
                .filter(item -> !item.title().isEmpty())
                .toList();
    }

    private static String text(@Nullable Element element) {
        if (element == null) return "";
        var words = Jsoup.parse(element.text()).text().strip();
        return words.substring(
                0,
                words.offsetByCodePoints(
                        0, Math.min(TITLE, words.codePointCount(0, words.length()))));
    }

    private static String link(Element item) {
        return item.select("> link").stream()
                .filter(link -> !link.hasAttr("rel") || link.attr("rel").equals("alternate"))
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text())
                .map(String::strip)
                .filter(link -> link.matches("https?://\\S+"))
                .findFirst()
                .orElse("");
    }

    private static Optional<LocalDateTime> at(Element item, ZoneId zone) {
        return item.select("> pubDate, > published, > updated, > dc|date").stream()
                .flatMap(moment -> moment(moment.text().strip(), zone).stream())
                .findFirst();
    }

    private static Optional<LocalDateTime> moment(String typed, ZoneId zone) {
        return Stream.<Function<String, ZonedDateTime>>of(
                        text -> OffsetDateTime.parse(text).toZonedDateTime(),
                        text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                .flatMap(reader -> read(reader, typed).stream())
                .findFirst()
                .map(moment -> moment.withZoneSameInstant(zone).toLocalDateTime());
    }

    private static Optional<ZonedDateTime> read(
            Function<String, ZonedDateTime> reader, String typed) {
        try {
            return Optional.of(reader.apply(typed));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
