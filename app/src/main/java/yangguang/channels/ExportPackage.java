package yangguang.channels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yangguang.documents.PublishedDocument;
import yangguang.documents.PublishedDocument.Attachment;
import yangguang.files.FileType;
import yangguang.files.Files;
import yangguang.pages.NoSuchRecord;

/**
 * What an editor pastes into a WeChat or Weibo account to which this platform has no key: the text
 * as a page and as plain words, and the pictures. It publishes nothing by itself.
 */
@Component
public class ExportPackage {
    /** Letters of a Weibo post with its address. */
    private static final int SHORT = 120;

    private static final String LOOK =
            "font-size:16px;line-height:1.75;text-align:justify;margin:0 0 1em";

    private final Files files;

    ExportPackage(Files files) {
        this.files = files;
    }

    /**
     * As ZIP.
     *
     * @param howTo what to do with it, for the editor
     * @param address of the document's page in full; null while the site has no domain
     */
    public byte[] zip(PublishedDocument document, String howTo, @Nullable String address) {
        var pictures = pictures(document);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "README.txt", text(howTo));
            add(zip, "article.html", text(page(document, pictures, address)));
            add(zip, "article.txt", text(words(document, address)));
            add(zip, "weibo.txt", text(post(document, address)));
            for (Attachment picture : pictures) add(zip, pictureName(picture), bytes(picture));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }

    static List<Attachment> pictures(PublishedDocument document) {
        return document.attachments().stream()
                .filter(file -> FileType.of(file.format()).picture())
                .toList();
    }

    private static String page(
            PublishedDocument document, List<Attachment> pictures, @Nullable String address) {
        return article(document, pictures, address, name -> name).outerHtml();
    }

    /**
     * Looks are given to each paragraph, for an account keeps no style sheet.
     *
     * @param pictureAt the address of a picture by its name in the package
     */
    static Document article(
            PublishedDocument document,
            List<Attachment> pictures,
            @Nullable String address,
            UnaryOperator<String> pictureAt) {
        Document page = Document.createShell("");
        page.head().prependElement("meta").attr("charset", "utf-8");
        page.title(document.line().title());
        page.body().append(document.html());
        page.body().select("p, li").attr("style", LOOK);
        for (Attachment picture : pictures)
            page.body()
                    .appendElement("p")
                    .appendElement("img")
                    .attr("src", pictureAt.apply(pictureName(picture)))
                    .attr("alt", picture.name());
        page.body().appendElement("p").attr("style", LOOK).text(source(document));
        if (address != null)
            page.body().appendElement("p").appendElement("a").attr("href", address).text(address);
        return page;
    }

    private static String words(PublishedDocument document, @Nullable String address) {
        var parts = new ArrayList<>(List.of(document.line().title(), "", document.text(), ""));
        parts.add(source(document));
        if (address != null) parts.add(address);
        return String.join("\n", parts);
    }

    private static String source(PublishedDocument document) {
        return document.issuer() + " " + document.line().indexNumber();
    }

    static String post(PublishedDocument document, @Nullable String address) {
        String about =
                document.summary().isBlank()
                        ? Jsoup.parse(document.html()).text()
                        : document.summary();
        String said = "【" + document.line().title() + "】" + about;
        int end =
                said.offsetByCodePoints(0, Math.min(SHORT, said.codePointCount(0, said.length())));
        String brief = end < said.length() ? said.substring(0, end) + "…" : said;
        return address == null ? brief : brief + " " + address;
    }

    static String pictureName(Attachment picture) {
        return "images/%02d.%s".formatted(picture.position() + 1, picture.format());
    }

    private byte[] bytes(Attachment file) throws IOException {
        return files.bytes(file.hash())
                .orElseThrow(() -> new NoSuchRecord("bytes " + file.hash()))
                .getContentAsByteArray();
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
