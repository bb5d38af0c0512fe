package yangguang.law.clocks;

/** What a period counts. */
public enum Unit {
    /** 工作日. */
    WORKING_DAY,
    /** 自然日; a period that ends on a day off runs to the next working day. */
    DAY,
    /** 月; as days, ending on the day of the same number. */
    MONTH;

    static Unit named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
