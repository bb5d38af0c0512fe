package yangguang.journal;

import java.util.List;

/**
 * What came of proving all chains.
 *
 * @param heads the end of each chain, to be kept elsewhere
 * @param breaks the first place in each chain that does not hold; none if all hold
 */
public record Verdict(List<ChainHead> heads, List<Break> breaks) {
    public boolean holds() {
        return breaks.isEmpty();
    }
}
