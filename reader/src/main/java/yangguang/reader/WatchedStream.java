package yangguang.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part of a file, as long as somebody waits for them, and not more than so many. */
final class WatchedStream extends FilterInputStream {
    /** Unpacked; a report with a hundred tables is a tenth of it. */
    static final long MOST = 64L << 20;

    private long left = MOST;

    WatchedStream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        Patience.goOn();
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Patience.goOn();
        int read = super.read(into, offset, length);
        return counted(read, read);
    }

    private int counted(int read, int bytes) throws IOException {
        if (read >= 0) left -= bytes;
        if (left < 0) throw new IOException("unpacked, it is far too large");
        return read;
    }
}
