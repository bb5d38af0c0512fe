package yangguang.registers.web;

import java.util.List;
import java.util.Map;
import yangguang.law.registers.Chapter;
import yangguang.law.registers.Definition;
import yangguang.registers.Entries.Summary;

/** All registers by chapter, and how each stands. */
public record RegistersPage(
        Map<Chapter, List<Definition>> chapters,
        Map<String, Summary> summaries,
        List<Definition> recorded) {

    public Summary of(Definition register) {
        return summaries.getOrDefault(register.id(), new Summary(null, 0));
    }

    public boolean mayRecord(Definition register) {
        return recorded.contains(register);
    }
}
