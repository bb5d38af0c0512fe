package yangguang.files;

import java.util.Locale;

/** The name that a browser or a mail gives to a file. */
final class FileName {
    private static final int LONGEST = 200;

    private FileName() {}

    /** Without folders and control characters; the ending survives a name that is too long. */
    static String bare(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("\\p{C}", "").strip();
        if (clean.isEmpty()) return "unnamed";
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, LONGEST / 2)
                        + "…"
                        + clean.substring(clean.length() - LONGEST / 2);
    }

    /** The ending in small letters without its dot; empty if there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
