package yangguang.law.registers;

import yangguang.law.rules.Entry;

/** What something is called, in both languages. */
public record Label(String chinese, String english) {
    static Label of(Entry entry) {
        return new Label(entry.text("label"), entry.text("english"));
    }

    public String in(boolean chinese) {
        return chinese ? this.chinese : english;
    }
}
