package yangguang.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import yangguang.bodies.BadRow;
import yangguang.journal.Actor;
import yangguang.pages.Text;

/** A file of rows on the command line. */
record Rows(Path file, Text text, PrintWriter err) {
    private static final int REFUSED = 1;

    /** Whoever sits at the terminal. */
    static Actor operator() {
        return new Actor.CommandLine(System.getProperty("user.name", "unknown"));
    }

    byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new CannotRun("there is no file " + file);
        }
    }

    /** Lists every bad row, and tells the exit code. */
    int refused(List<BadRow> bad) {
        for (BadRow row : bad) {
            err.println(
                    "%s:%d: %s"
                            .formatted(
                                    file.getFileName(),
                                    row.line(),
                                    text.of(row.key(), row.arguments())));
        }
        err.println("yangguang: nothing was imported");
        err.flush();
        return REFUSED;
    }
}
