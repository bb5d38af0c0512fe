package yangguang.law.rules;

/** A file of the law folder that does not say what it must. The message names file and line. */
public final class BadLawFile extends RuntimeException {
    private final int line;
    private final String what;

    BadLawFile(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
        this.line = line;
        this.what = what;
    }

    public int line() {
        return line;
    }

    public String what() {
        return what;
    }
}
