package yangguang.law.clocks;

import java.util.Locale;

/** 征求意见的对象. */
public enum Consulted {
    /** 第三方, whose rights the information concerns. */
    THIRD_PARTY,
    /** 共同制作机关. */
    CO_MAKER;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
