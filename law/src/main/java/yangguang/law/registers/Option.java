package yangguang.law.registers;

import java.util.List;

/**
 * One thing to choose.
 *
 * @param phrases words of a sentence that mean it
 */
public record Option(String id, Label label, List<String> phrases) {
    public Option {
        phrases = List.copyOf(phrases);
    }
}
