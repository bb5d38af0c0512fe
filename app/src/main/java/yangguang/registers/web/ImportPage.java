package yangguang.registers.web;

import java.util.List;
import yangguang.bodies.BadRow;
import yangguang.law.registers.Definition;
import yangguang.pages.Problems;

/**
 * Asks for a file.
 *
 * @param file the name of the one that was refused, empty for none
 * @param bad why, row by row
 */
public record ImportPage(Definition register, String file, List<BadRow> bad, Problems problems) {}
