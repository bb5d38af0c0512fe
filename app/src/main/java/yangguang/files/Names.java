package yangguang.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names of people beside the numbers that make them known, by {@code names.csv}. A name alone
 * is mostly an official's or the author's, so that only what stands beside a number is asked about;
 * 王某 and 张** are no names any more.
 */
final class Names {
    private static final Map<String, Set<String>> WORDS =
            SafetyLists.rows("names.csv")
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get("kind"),
                                    TreeMap::new,
                                    Collectors.mapping(
                                            row -> row.get("word"), Collectors.toSet())));

    private static final List<String> LABELS = longestFirst("LABEL");
    private static final List<String> TAILS = longestFirst("TAIL");

    /** How far from its number a name stands, in letters, on the lines around. */
    private static final int BEFORE = 60;

    private static final int BEHIND = 40;

    /** Given names have one letter or two, as a rule. */
    private static final int LONGEST_GIVEN = 2;

    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}·]+");
    private static final Pattern LABELLED =
            Pattern.compile(
                    "("
                            + String.join("|", LABELS).replace("姓名", "姓[ ]{0,4}名")
                            + ")[ \\t]*:[ \\t]*([\\p{IsHan}·]{2,8})");

    private Names() {}

    private static Set<String> words(String kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    static List<Spot> beside(String text, List<Spot> spots) {
        var numbers = spots.stream().filter(spot -> tellsWhose(spot.kind())).toList();
        var found = new ArrayList<Spot>();
        if (numbers.isEmpty()) return found;
        var taken = new TreeMap<Integer, Spot>();
        spots.forEach(spot -> taken.put(spot.start(), spot));
        for (Spot number : numbers)
            for (Spot name : Around.of(text, number).names())
                if (isFree(taken, name)) {
                    found.add(name);
                    taken.put(name.start(), name);
                }
        return found;
    }

    /** What was found does not overlap, so the two beside it are enough to ask. */
    private static boolean isFree(TreeMap<Integer, Spot> taken, Spot name) {
        var before = taken.floorEntry(name.start());
        var behind = taken.ceilingEntry(name.start());
        return (before == null || !before.getValue().overlaps(name))
                && (behind == null || !behind.getValue().overlaps(name));
    }

    private static boolean tellsWhose(Sensitive kind) {
        return switch (kind) {
            case RESIDENT_ID, BANK_CARD, MOBILE, PHONE, HOME_ADDRESS -> true;
            case SECRECY_MARK, SECRECY_WORD, PERSON_NAME, TERM, OWN_WORD -> false;
        };
    }

    /**
     * What stands around a number.
     *
     * @param letters of the lines around, and {@code start} their place in the text
     * @param from where the line of the number begins in them, and {@code until} where it ends
     * @param telephone whether the number is one, beside which an office names its contacts
     */
    private record Around(Letters letters, int start, int from, int until, boolean telephone) {
        static Around of(String text, Spot number) {
            int start = Math.max(0, number.start() - BEFORE);
            int end = Math.min(text.length(), number.end() + BEHIND);
            int from = start + text.substring(start, number.start()).lastIndexOf('\n') + 1;
            int until = text.substring(number.end(), end).indexOf('\n');
            var letters = Letters.of(text.substring(start, end));
            return new Around(
                    letters,
                    start,
                    letters.placeOf(from - start),
                    letters.placeOf(until < 0 ? end - start : number.end() + until - start),
                    number.kind() == Sensitive.MOBILE || number.kind() == Sensitive.PHONE);
        }

        List<Spot> names() {
            var names = new ArrayList<Spot>();
            Matcher labelled = LABELLED.matcher(letters.text());
            while (labelled.find())
                if (!isContact(labelled.group(1)))
                    add(names, labelled.start(2), labelled.group(2), false);
            Matcher run = RUN.matcher(letters.text()).region(from, until);
            while (run.find()) add(names, run.start(), run.group(), true);
            return names;
        }

        /** An office names whom to call; that is no secret of theirs. */
        private boolean isContact(String label) {
            return telephone && words("CONTACT").contains(label);
        }

        private void add(List<Spot> names, int at, String run, boolean mayBeContact) {
            int first = 0;
            for (String label : LABELS)
                if (run.startsWith(label) && run.length() > label.length()) {
                    if (isContact(label)) return;
                    first = label.length();
                    break;
                }
            if (mayBeContact && followsContact(at)) return;
            String name = withoutTail(run.substring(first));
            if (!isName(name)) return;
            var spot =
                    letters.spot(Sensitive.PERSON_NAME, at + first, at + first + name.length(), "");
            names.add(
                    new Spot(Sensitive.PERSON_NAME, start + spot.start(), start + spot.end(), ""));
        }

        private boolean followsContact(int at) {
            String before = letters.text().substring(0, at).stripTrailing();
            if (!before.endsWith(":")) return false;
            String label = before.substring(0, before.length() - 1).stripTrailing();
            return telephone && words("CONTACT").stream().anyMatch(label::endsWith);
        }
    }

    private static String withoutTail(String run) {
        for (String tail : TAILS)
            if (run.endsWith(tail) && run.length() > tail.length())
                return withoutTail(run.substring(0, run.length() - tail.length()));
        return run;
    }

    /** A surname and one letter or two, or the parts of a name with a middle dot. */
    static boolean isName(String run) {
        if (run.contains("某") || words("NOT").contains(run)) return false;
        if (run.matches("\\p{IsHan}{2,6}(?:·\\p{IsHan}{1,8})+")) return true;
        if (words("END").stream().anyMatch(run::endsWith)) return false;
        return words("SURNAME").stream()
                .filter(run::startsWith)
                .map(surname -> run.length() - surname.length())
                .anyMatch(given -> given >= 1 && given <= LONGEST_GIVEN);
    }

    private static List<String> longestFirst(String kind) {
        return words(kind).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
