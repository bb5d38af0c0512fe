package yangguang.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yangguang.law.forms.Severity;

/** How much of labelled reports was read rightly, wrongly and not at all. */
public final class Score {
    private final Part figures = new Part();
    private final Part zeros = new Part();
    private final Part heads = new Part();
    private final Part contradictions = new Part();
    private int reports;

    /** One kind of reading. */
    public static final class Part {
        private int right;
        private final List<Miss> wrong = new ArrayList<>();
        private final List<Miss> missed = new ArrayList<>();

        private void count(String code, String file, boolean read, boolean right) {
            if (right) this.right++;
            else {
                missed.add(new Miss(code, file));
                if (read) wrong.add(new Miss(code, file));
            }
        }

        /** The part of what was read that is right, from 0 to 1. */
        public double precision() {
            return (double) right / Math.max(1, right + wrong.size());
        }

        /** The part of what there is that was read, from 0 to 1. */
        public double recall() {
            return (double) right / Math.max(1, right + missed.size());
        }

        /** What was read and is not so, by indicator. */
        public Map<String, List<String>> wrong() {
            return byCode(wrong);
        }

        /** What was not read, by indicator. */
        public Map<String, List<String>> missed() {
            return byCode(missed);
        }

        private static Map<String, List<String>> byCode(List<Miss> misses) {
            var all = new TreeMap<String, List<String>>();
            for (var miss : misses)
                all.computeIfAbsent(miss.code(), _ -> new ArrayList<>()).add(miss.file());
            return all;
        }
    }

    private record Miss(String code, String file) {}

    /** Takes in one report. */
    public void add(Labels truth, Examined examined) {
        var file = truth.path().getFileName().toString();
        reports++;
        head(truth, examined, file);
        contradictions(truth, examined, file);
        var read = new TreeMap<String, Figure>();
        examined.figures().forEach(figure -> read.putIfAbsent(figure.code(), figure));
        for (var figure : read.values()) {
            var fact = truth.facts().get(figure.code());
            if (fact != null && fact.compareTo(figure.value()) == 0) figures.right++;
            else figures.wrong.add(new Miss(figure.code(), file));
        }
        truth.facts()
                .forEach(
                        (code, value) -> {
                            var figure = read.get(code);
                            if (figure == null || figure.value().compareTo(value) != 0)
                                figures.missed.add(new Miss(code, file));
                        });
        for (var zero : examined.statedZero()) {
            if (truth.zeros().contains(zero)) zeros.right++;
            else zeros.wrong.add(new Miss(zero, file));
        }
        truth.zeros().stream()
                .filter(zero -> !examined.statedZero().contains(zero))
                .forEach(zero -> zeros.missed.add(new Miss(zero, file)));
    }

    /** Year, body and form, where the file says them. */
    private void head(Labels truth, Examined examined, String file) {
        if (truth.printsYear())
            heads.count(
                    "year",
                    file,
                    examined.year().isPresent(),
                    examined.year().equals(truth.year()));
        if (truth.printsUnit())
            heads.count("body", file, !examined.unit().isEmpty(), truth.isUnit(examined.unit()));
        if (truth.printsYear() && !truth.form().isEmpty())
            heads.count(
                    "form",
                    file,
                    examined.form().isPresent(),
                    examined.form().filter(form -> form.id().equals(truth.form())).isPresent());
    }

    /** A report that contradicts itself is found with any finding; blocking, it must be one. */
    private void contradictions(Labels truth, Examined examined, String file) {
        if (!truth.contradictions().isEmpty()) {
            boolean found = !examined.findings().isEmpty();
            contradictions.count("contradiction", file, false, found);
            return;
        }
        examined.findings().stream()
                .filter(one -> one.severity() == Severity.BLOCKING)
                .forEach(one -> contradictions.wrong.add(new Miss(one.rule(), file)));
    }

    /** Year, body and form. */
    public Part heads() {
        return heads;
    }

    /** Reports that contradict themselves, and blocking findings in those that do not. */
    public Part contradictions() {
        return contradictions;
    }

    /** Blocking findings a report that are none. */
    public double falseBlocking() {
        return (double) contradictions.wrong.size() / Math.max(1, reports);
    }

    public Part figures() {
        return figures;
    }

    public Part zeros() {
        return zeros;
    }
}
