package yangguang.portal.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yangguang.documents.Lookup;
import yangguang.documents.PublishedLine;

/**
 * The newest documents as JSON Feed 1.1, and in an extension of ours what was withdrawn.
 *
 * @param withdrawn so that whoever copied it takes it down too
 */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        String language,
        List<Item> items,
        @JsonProperty("_withdrawn") List<Gone> withdrawn) {
    /** A document. */
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published,
            List<String> tags) {}

    /** What stands at its address now. */
    record Gone(String id, String at, String reason, @Nullable String successor) {}

    static JsonFeed of(
            String base,
            String self,
            String home,
            String name,
            List<PublishedLine> newest,
            List<Lookup.Withdrawn> withdrawn) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                name,
                base + home,
                base + self,
                "zh-CN",
                newest.stream().map(line -> item(base, line)).toList(),
                withdrawn.stream().map(gone -> gone(base, gone)).toList());
    }

    private static Item item(String base, PublishedLine line) {
        String address = base + line.address();
        String number = line.number() == null ? "" : line.number();
        return new Item(
                address,
                address,
                line.title(),
                number,
                line.publishedAt().toString(),
                List.of(line.category()));
    }

    private static Gone gone(String base, Lookup.Withdrawn gone) {
        return new Gone(
                base + "/i/" + gone.indexNumber(),
                gone.at().toString(),
                gone.reason(),
                gone.successor() == null ? null : base + "/i/" + gone.successor());
    }
}
