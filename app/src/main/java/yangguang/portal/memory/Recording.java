package yangguang.portal.memory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.util.ContentCachingResponseWrapper;
import yangguang.portal.memory.KeptPage.Form;
import yangguang.portal.memory.KeptPage.Header;

/** Makes a page to keep of what was just rendered. */
final class Recording {
    private static final int WORTH_PACKING = 1_000;

    /** Those are of one answer, or follow from the form in which it is sent. */
    private static final Set<String> NOT_KEPT =
            Set.of("date", "content-length", "etag", "connection", "transfer-encoding", "vary");

    private Recording() {}

    static KeptPage of(ContentCachingResponseWrapper recorded, long generation, long day)
            throws IOException {
        byte[] bytes = recorded.getContentAsByteArray();
        String digest = DigestUtils.md5DigestAsHex(bytes);
        byte[] packed = bytes.length < WORTH_PACKING ? bytes : pack(bytes);
        return new KeptPage(
                headers(recorded),
                new Form(bytes, '"' + digest + '"'),
                packed.length < bytes.length ? new Form(packed, '"' + digest + "-z\"") : null,
                generation,
                day);
    }

    private static List<Header> headers(ContentCachingResponseWrapper recorded) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(recorded.getHeaderNames());
        names.removeIf(name -> NOT_KEPT.contains(name.toLowerCase(java.util.Locale.ROOT)));
        var headers =
                new java.util.ArrayList<>(
                        names.stream()
                                .map(
                                        name ->
                                                new Header(
                                                        name,
                                                        Objects.requireNonNull(
                                                                recorded.getHeader(name))))
                                .toList());
        if (recorded.getContentType() != null && !names.contains(HttpHeaders.CONTENT_TYPE))
            headers.add(new Header(HttpHeaders.CONTENT_TYPE, recorded.getContentType()));
        headers.add(new Header(HttpHeaders.VARY, "Accept-Encoding, Cookie"));
        return List.copyOf(headers);
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
