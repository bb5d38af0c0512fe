package yangguang.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * An address that a text leads to.
 *
 * @param page from 1; 0 where there are none
 * @param words under which it stands; the address itself where it is printed
 */
public record Link(int page, String words, String address) {
    private static final Pattern PRINTED =
            Pattern.compile("https?://[\\w\\-.~:/?#@!$&'*+,;=%]{4,1000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile("[.,;:!?']+$");
    private static final int LONGEST = 1000;
    private static final int LONGEST_WORDS = 40;

    /** Those of safe markup: those behind words, and those that are printed. */
    public static List<Link> in(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        Set<Link> links = new LinkedHashSet<>();
        body.select("a[href]")
                .forEach(link -> add(links, 0, link.text().strip(), link.attr("href").strip()));
        body.select("a[href]").remove();
        links.addAll(printed(0, body.wholeText()));
        return List.copyOf(links);
    }

    static List<Link> printed(int page, String text) {
        if (!text.contains("://")) return List.of();
        Set<Link> links = new LinkedHashSet<>();
        var found = PRINTED.matcher(text);
        while (found.find()) {
            String address = BEHIND.matcher(found.group()).replaceFirst("");
            add(links, page, address, address);
        }
        return new ArrayList<>(links);
    }

    static void add(Set<Link> links, int page, String words, String address) {
        if (!address.matches("(?i)https?://.+") || address.length() > LONGEST) return;
        String shown = words.isEmpty() ? address : words;
        links.add(
                new Link(
                        page,
                        shown.substring(0, Math.min(shown.length(), LONGEST_WORDS)),
                        address));
    }
}
