package yangguang.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import yangguang.access.Viewer;
import yangguang.registers.OtherFigures;

/** Says 0 wherever a year has nothing recorded, so that no cell stays blank. */
public record WholeYear(AnnualTables tables, OtherFigures others, Elsewhere elsewhere) {
    /** And writes the parts that no record writes. */
    public void fill(Viewer officer, int year, WritePart write, String... parts) {
        fill(officer, year);
        for (var part : parts) write.write(officer, year, part, 0, "“" + part + "”由人写的文字。");
    }

    public void fill(Viewer officer, int year) {
        for (var table : tables.tables(Set.of(officer.bodyId()), year)) {
            for (var figure : table.figures()) {
                var indicator = figure.cell().indicator();
                if (figure.isBlank() && others.isOpen(officer.bodyId(), indicator, year))
                    elsewhere.add(
                            officer, indicator, LocalDate.of(year, 12, 1), BigDecimal.ZERO, "台账");
            }
        }
    }
}
