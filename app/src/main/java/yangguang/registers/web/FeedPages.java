package yangguang.registers.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.Viewer;
import yangguang.law.registers.Definition;
import yangguang.pages.NoSuchRecord;
import yangguang.pages.Page;
import yangguang.registers.Entries;
import yangguang.registers.EntryQuestion;
import yangguang.registers.FeedItem;
import yangguang.registers.Feeds;
import yangguang.registers.ReadFields;
import yangguang.registers.RegisterBook;

/** 订阅: what feeds say, to be recorded where it matters. */
@Controller
public class FeedPages {
    /** Among so many of the newest entries is looked whether an item was recorded. */
    private static final int LOOKED_AT = 300;

    private final RegisterBook book;
    private final Entries entries;
    private final Feeds feeds;

    FeedPages(RegisterBook book, Entries entries, Feeds feeds) {
        this.book = book;
        this.entries = entries;
        this.feeds = feeds;
    }

    /**
     * @param setUp whether the operator named any feeds
     */
    public record FeedPage(Definition register, boolean setUp, List<Line> lines) {}

    /**
     * @param address where it is recorded
     * @param recorded whether the own body recorded it
     */
    public record Line(FeedItem item, String address, boolean recorded) {}

    @GetMapping("/desk/registers/{register}/feed")
    Page feed(Viewer viewer, @PathVariable String register) {
        var definition = book.register(register);
        var feed = definition.feed();
        if (feed == null) throw new NoSuchRecord("feed of register " + register);
        book.mayRecord(viewer, definition);
        var recorded = recorded(viewer, definition, feed);
        return Page.of(
                "registers/feed",
                new FeedPage(
                        definition,
                        feeds.areSetUp(),
                        feeds.newest().stream()
                                .map(
                                        item ->
                                                new Line(
                                                        item,
                                                        address(definition, feed, item),
                                                        recorded.contains(source(item))))
                                .toList()));
    }

    private Set<String> recorded(Viewer viewer, Definition register, Definition.Feed feed) {
        var all =
                new EntryQuestion(register.id(), null, EntryQuestion.State.named(""), "", Map.of());
        return entries.ofBody(viewer.bodyId(), all, LOOKED_AT).stream()
                .flatMap(entry -> entry.values().text(feed.source()).stream())
                .collect(Collectors.toSet());
    }

    private static String source(FeedItem item) {
        return (item.feed() + " " + item.link()).strip();
    }

    private static String address(Definition register, Definition.Feed feed, FeedItem item) {
        return UriComponentsBuilder.fromPath("/desk/registers/" + register.id() + "/new")
                .queryParam(ReadFields.name(register.title()), "{title}")
                .queryParam(ReadFields.name(register.day()), item.at().toLocalDate())
                .queryParam(ReadFields.name(feed.time()), "{time}")
                .queryParam(ReadFields.name(feed.source()), "{source}")
                .encode()
                .buildAndExpand(
                        item.title(),
                        "%02d:%02d".formatted(item.at().getHour(), item.at().getMinute()),
                        source(item))
                .toUriString();
    }
}
