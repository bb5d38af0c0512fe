package yangguang.law.registers;

import java.util.Locale;

/** The part of the work to which a register belongs. */
public enum Chapter {
    /** 公开内容: what is public by its kind, with fields of its own. */
    CONTENT,
    /** 解读回应. */
    RESPONSES,
    /** 监督救济. */
    REMEDIES,
    /** 机构保障. */
    CAPACITY;

    static Chapter named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
