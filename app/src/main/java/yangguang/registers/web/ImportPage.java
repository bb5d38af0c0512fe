package yangguang.registers.web;

import java.util.List;
import yangguang.law.registers.Definition;
import yangguang.pages.Problems;
import yangguang.registers.BadCell;

/**
 * Asks for a file.
 *
 * @param file the name of the one that was refused, empty for none
 * @param bad why, cell by cell
 */
public record ImportPage(Definition register, String file, List<BadCell> bad, Problems problems) {
    private static final int SHOWN = 200;

    public List<BadCell> shown() {
        return bad.stream().limit(SHOWN).toList();
    }

    /** How many are wrong beside those. */
    public int more() {
        return Math.max(0, bad.size() - SHOWN);
    }
}
