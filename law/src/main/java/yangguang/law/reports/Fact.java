package yangguang.law.reports;

import java.util.Arrays;
import java.util.Optional;

/** What a text may name between double braces besides figures. */
public enum Fact {
    BODY("单位"),
    YEAR("年度"),
    LAST_YEAR("上年度"),
    NEXT_YEAR("下年度"),
    /** 地址、邮编、电话 and so on, as far as they are known. */
    CONTACT("联系方式"),
    SITE("网址"),
    /** The titles of all parts. */
    PARTS("各部分"),
    COUNT_OF_PARTS("部分数"),
    /** The notice from above that asks for the report. */
    NOTICE("通知");

    private final String word;

    Fact(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Fact> named(String word) {
        return Arrays.stream(values()).filter(fact -> fact.word.equals(word)).findFirst();
    }
}
