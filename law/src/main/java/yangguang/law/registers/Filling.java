package yangguang.law.registers;

import java.util.List;

/** 自动填写: what a field says by itself when nobody fills it in. */
public sealed interface Filling {
    /**
     * The last day of a period of the law.
     *
     * @param from the fields of the day from which it runs; the first that is filled in counts
     */
    record ByRule(String rule, List<String> from) implements Filling {
        public ByRule {
            from = List.copyOf(from);
        }
    }

    /**
     * The same as in another entry.
     *
     * @param entry the field that names it
     * @param field of that entry
     */
    record ByEntry(String entry, String field) implements Filling {}

    /**
     * 行政复议机关: who reviews what the body decided, by the law of a day.
     *
     * @param day the field of that day
     */
    record ByAuthority(String day) implements Filling {}
}
