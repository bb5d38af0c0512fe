package yangguang.rollup;

/** How far down a campaign asks. */
public enum Reach {
    /** 直接下级: one that has a campaign of its own hands up its sum instead of its own report. */
    DIRECT,
    /** 全部下级: everybody below, each with its own report alone. */
    ALL
}
