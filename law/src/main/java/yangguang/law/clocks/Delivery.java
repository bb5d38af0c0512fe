package yangguang.law.clocks;

import java.util.Locale;

/** 送达方式: how a reply reaches the applicant. The law makes the day of the reply depend on it. */
public enum Delivery {
    /** 直接送达、委托送达: the day on which the applicant signs. */
    BY_HAND,
    /** 邮寄送达: the day on which the postal service took it. */
    BY_POST,
    /** 电子送达: on the applicant's progress page. */
    ONLINE,
    /** 电子邮件. */
    BY_EMAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
