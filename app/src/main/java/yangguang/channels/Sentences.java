package yangguang.channels;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** How much of one text stands in another, sentence by sentence. */
final class Sentences {
    /** Shorter ones stand anywhere. */
    private static final int SHORTEST = 8;

    private static final int HUNDRED = 100;

    private Sentences() {}

    /** Percent of the sentences, from 0 to 100; a text without any is compared whole. */
    static int share(String text, String page) {
        List<String> sentences = of(text);
        if (sentences.isEmpty()) return 0;
        String there = bare(page);
        long found = sentences.stream().filter(there::contains).count();
        return (int) (found * HUNDRED / sentences.size());
    }

    /** What a reader sees of a page. */
    static String seen(byte[] page) {
        var html = Jsoup.parse(decoded(page));
        html.select("script,style,noscript,template").remove();
        return html.text();
    }

    private static String decoded(byte[] page) {
        try (var in = new java.io.ByteArrayInputStream(page)) {
            return Jsoup.parse(in, null, "").outerHtml();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("reading from memory", impossible);
        }
    }

    private static List<String> of(String text) {
        var sentences =
                Stream.of(text.split("[。；！？;!?\n]"))
                        .map(Sentences::bare)
                        .filter(sentence -> sentence.length() >= SHORTEST)
                        .distinct()
                        .toList();
        if (!sentences.isEmpty() || bare(text).isEmpty()) return sentences;
        return List.of(bare(text));
    }

    /** Letters and digits alone: pages set blanks and signs as they like. */
    private static String bare(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
