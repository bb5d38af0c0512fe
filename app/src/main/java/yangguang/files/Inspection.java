package yangguang.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Looks for what would keep a file from being read later: damage, a password, a bomb. */
final class Inspection {
    /** A document that unpacks to more than this is no document of an office. */
    private static final long MOST_UNPACKED = 400L << 20;

    /** A scanned sheet of A3 without loss has a hundred. */
    private static final long MOST_IN_PART = 160L << 20;

    private static final long SMALL_ENOUGH = 4L << 20;
    private static final int MOST_INFLATION = 150;
    private static final long MOST_PIXELS = 50_000_000;
    private static final int PDF_TAIL = 4096;

    private Inspection() {}

    /** The last part of the message key that names the fault; empty if the file is sound. */
    static Optional<String> fault(FileType type, Path path) throws IOException {
        return switch (type) {
            case DOCX -> archiveFault(path).or(() -> wordFault(path));
            case PDF -> pdfFault(path);
            case PNG, JPG -> pictureFault(path);
            case HTML, TXT -> Optional.empty();
        };
    }

    /** Unpacks every entry, which checks its sum too, and stops at a bomb. */
    private static Optional<String> archiveFault(Path path) {
        long unpacked = 0;
        try (var archive = new ZipFile(path.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                long packed = Math.max(1, entry.getCompressedSize());
                long allowed = Math.max(SMALL_ENOUGH, packed * MOST_INFLATION);
                long size = count(archive.getInputStream(entry), allowed);
                unpacked += size;
                if (size > allowed || unpacked > MOST_UNPACKED) return Optional.of("inflates");
                if (entry.getName().equals("word/document.xml") && size > WordText.LONGEST)
                    return Optional.of("too-much-text");
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of("damaged");
        }
    }

    private static long count(InputStream in, long allowed) throws IOException {
        try (var limited = new LimitedStream(in, allowed + 1)) {
            return limited.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static Optional<String> wordFault(Path path) {
        try (var document = WordText.open(path)) {
            return document.getDocument().getBody() == null
                    ? Optional.of("damaged")
                    : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.of("damaged");
        }
    }

    private static Optional<String> pdfFault(Path path) throws IOException {
        if (!tail(path).contains("%%EOF")) return Optional.of("damaged");
        try (var document = PdfText.open(path)) {
            if (document.getNumberOfPages() == 0) return Optional.of("damaged");
            return PdfStreams.inflate(document, MOST_IN_PART, MOST_UNPACKED)
                    ? Optional.of("inflates")
                    : Optional.empty();
        } catch (InvalidPasswordException locked) {
            return Optional.of("encrypted");
        } catch (IOException | RuntimeException broken) {
            return Optional.of("damaged");
        }
    }

    /** PDF readers repair a file that was cut off, so the pages that are missing go unnoticed. */
    private static String tail(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - PDF_TAIL));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<String> pictureFault(Path path) {
        try (var in = ImageIO.createImageInputStream(path.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.of("damaged");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return pictureFault(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.of("damaged");
        }
    }

    /** Reads every line of the picture, but keeps only few of them in memory. */
    private static Optional<String> pictureFault(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) return Optional.of("inflates");
        var warned = new AtomicBoolean();
        reader.addIIOReadWarningListener(new CutOff(warned));
        var every = reader.getDefaultReadParam();
        int step = 1 + (int) Math.sqrt(pixels / 1_000_000.0);
        every.setSourceSubsampling(step, step, 0, 0);
        BufferedImage small = reader.read(0, every);
        small.flush();
        return warned.get() ? Optional.of("damaged") : Optional.empty();
    }

    /** A JPEG that was cut off is filled with grey and only warned about. */
    private record CutOff(AtomicBoolean warned) implements IIOReadWarningListener {
        @Override
        public void warningOccurred(ImageReader source, String warning) {
            if (warning.contains("truncated")
                    || warning.contains("EOI")
                    || warning.contains("premature")) warned.set(true);
        }
    }
}
