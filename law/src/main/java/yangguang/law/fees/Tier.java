package yangguang.law.fees;

import java.util.Optional;
import yangguang.law.rules.Entry;

/**
 * 超额累进的一级.
 *
 * @param after it holds from the next one on
 * @param each yuan for each
 * @param raise by which the price rises further, if it does
 */
record Tier(int after, int each, Optional<Raise> raise) {

    /** The price rises by an amount with every full block of so many. */
    record Raise(int step, int yuan) {}

    static Tier read(Entry entry) {
        entry.only("after", "each", "step", "raise");
        var raise =
                entry.has("step")
                        ? Optional.of(new Raise(entry.number("step"), entry.number("raise")))
                        : Optional.<Raise>empty();
        return new Tier(entry.number("after"), entry.number("each"), raise);
    }

    int price(int number) {
        int beyond = number - after - 1;
        return each + raise.map(more -> beyond / more.step() * more.yuan()).orElse(0);
    }
}
