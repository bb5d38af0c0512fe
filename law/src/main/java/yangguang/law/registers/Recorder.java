package yangguang.law.registers;

import java.util.Locale;

/** Who may record, by the role that they have in their body. */
public enum Recorder {
    EDITOR,
    REVIEWER,
    SECRECY_REVIEWER,
    APPROVER,
    REQUEST_OFFICER,
    STATISTICIAN,
    SUPERVISOR,
    ADMINISTRATOR;

    static Recorder named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
