package yangguang.files;

import java.util.List;
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

    /** Without its ending and without these phrases, however they are written. */
    static String without(List<String> phrases, String name) {
        var stem = bare(name).replaceFirst("\\.[^.]*$", "");
        for (var phrase : phrases) {
            var passage = new Passage();
            for (int at = 0; at < stem.length(); at++) passage.add(stem.substring(at, at + 1), at);
            var kept = new StringBuilder(stem);
            passage.find(Folding.pattern(phrase)).reversed().stream()
                    .forEach(span -> kept.replace(span.first(), span.last() + 1, "▇"));
            stem = kept.toString();
        }
        return stem;
    }

    /** The ending in small letters without its dot; empty if there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
