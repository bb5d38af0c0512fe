package yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The packed parts of a PDF. */
final class PdfStreams {
    /** What packs pictures; these are measured by their pixels. */
    private static final Set<String> OF_PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode");

    private PdfStreams() {}

    static COSStream packed(PDDocument document, byte[] bytes) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }

    /** Everything that the file lists, used or not. Parts that cannot be read are left out. */
    static Stream<COSBase> parts(PDDocument document) {
        var file = document.getDocument();
        return List.copyOf(file.getXrefTable().keySet()).stream()
                .map(key -> file.getObjectFromPool(key))
                .map(part -> part == null ? null : part.getObject())
                .filter(part -> part != null);
    }

    /** Whether one stream, or all together, unpack to more than this; nothing is kept. */
    static boolean inflate(PDDocument document, long one, long all) {
        long sum = 0;
        for (var parts = parts(document).iterator(); parts.hasNext(); ) {
            if (parts.next() instanceof COSStream stream) {
                long size = size(stream, one);
                sum += size;
                if (size > one || sum > all) return true;
            }
        }
        return false;
    }

    private static long size(COSStream stream, long most) {
        var count = new Counting(most);
        try (var raw = stream.createRawInputStream()) {
            var names = filters(stream);
            InputStream in = raw;
            for (int at = 0; at < names.size(); at++) {
                if (OF_PICTURES.contains(names.get(at).getName())) break;
                boolean last = at == names.size() - 1;
                var kept = new Kept(most);
                FilterFactory.INSTANCE
                        .getFilter(names.get(at))
                        .decode(in, last ? count : kept, stream, at);
                in = new java.io.ByteArrayInputStream(kept.toByteArray());
            }
        } catch (TooLarge found) {
            return most + 1;
        } catch (IOException | RuntimeException broken) {
            return count.size; // a part that cannot be unpacked does no harm by its size
        }
        return count.size;
    }

    private static List<COSName> filters(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName one -> List.of(one);
            case COSArray several ->
                    several.toList().stream()
                            .filter(COSName.class::isInstance)
                            .map(COSName.class::cast)
                            .toList();
            case null, default -> List.of();
        };
    }

    private static final class Counting extends OutputStream {
        private final long most;
        private long size;

        Counting(long most) {
            this.most = most;
        }

        @Override
        public void write(int value) {
            if (++size > most) throw new TooLarge();
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            size += length;
            if (size > most) throw new TooLarge();
        }
    }

    private static final class Kept extends java.io.ByteArrayOutputStream {
        private final long most;

        Kept(long most) {
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (size() + (long) length > most) throw new TooLarge();
            super.write(bytes, from, length);
        }
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
