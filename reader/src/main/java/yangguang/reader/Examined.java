package yangguang.reader;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import yangguang.law.forms.Form;
import yangguang.law.forms.Severity;

/**
 * 年报体检: what a report says, and where it contradicts itself.
 *
 * @param unit whose report it is, empty if it does not say
 * @param level of that body, empty if its name does not tell
 * @param year of which it reports
 * @param form the statutory form whose table it shows; else the one of its year; empty if unknown
 * @param figures in the order of the text
 * @param statedZero indicators that words deny, kept apart from a printed 0 and from silence
 * @param findings the gravest first
 * @param chapters 章节 in the order of the text
 * @param annexes 附件 that follow it
 */
public record Examined(
        String title,
        String unit,
        Optional<Level> level,
        OptionalInt year,
        Optional<Form> form,
        List<Figure> figures,
        List<String> statedZero,
        List<Finding> findings,
        List<Heading> chapters,
        List<Heading> annexes) {
    public Examined {
        figures = List.copyOf(figures);
        statedZero = List.copyOf(statedZero);
        findings = List.copyOf(findings);
        chapters = List.copyOf(chapters);
        annexes = List.copyOf(annexes);
    }

    /** A heading and where it stands. */
    public record Heading(String title, int offset) {}

    /** The kind of a body, by its name. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWN,
        STREET,
        DEPT
    }

    /**
     * 问题: something that cannot be right.
     *
     * @param rule the relation of the form, such as R4, or the rule of the reader
     * @param message one sentence, with the arithmetic
     * @param english the same in English
     * @param basis the article or the rule behind it
     * @param places the words that contradict each other
     */
    public record Finding(
            String rule,
            Severity severity,
            String message,
            String english,
            String basis,
            List<Place> places) {
        public Finding {
            places = List.copyOf(places);
        }

        public String in(boolean chinese) {
            return chinese ? message : english;
        }
    }

    /**
     * Words of the report.
     *
     * @param offset the place of the first of them in the text
     */
    public record Place(String quote, int offset) {}
}
