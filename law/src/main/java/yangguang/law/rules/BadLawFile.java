package yangguang.law.rules;

/** A file of the law folder that does not say what it must. The message names file and line. */
public final class BadLawFile extends RuntimeException {
    BadLawFile(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
