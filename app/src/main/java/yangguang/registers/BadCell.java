package yangguang.registers;

import java.util.List;
import yangguang.bodies.BadRow;
import yangguang.bodies.CsvRows;
import yangguang.pages.Problem;

/**
 * Why a cell of a file was refused.
 *
 * @param place as spreadsheets say it, such as D5; only the row where no cell is to blame
 * @param key of the sentence that tells the remedy
 */
public record BadCell(String place, String key, List<?> arguments) {
    static BadCell of(BadRow row) {
        return new BadCell(String.valueOf(row.line()), row.key(), row.arguments());
    }

    static BadCell of(CsvRows.Row row, Problem problem) {
        var cell = row.cell(ReadFields.field(problem.field()));
        return new BadCell(
                cell.isEmpty() ? String.valueOf(row.line()) : cell,
                problem.key(),
                problem.arguments());
    }
}
