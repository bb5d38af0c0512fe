package yangguang.reader;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a PDF, for its parser, as long as somebody waits for it. */
final class WatchedBytes extends RandomAccessReadBuffer {
    WatchedBytes(byte[] bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        Patience.goOn();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Patience.goOn();
        return super.read(into, offset, length);
    }
}
