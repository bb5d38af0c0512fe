package yangguang.law.catalogue;

/** 公开属性 of a document. */
public enum Attribute {
    /** 主动公开. */
    PROACTIVE,
    /** 依申请公开. */
    ON_REQUEST,
    /** 不予公开. */
    WITHHELD;

    static Attribute named(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
