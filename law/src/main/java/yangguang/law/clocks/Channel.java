package yangguang.law.clocks;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** 申请渠道: how a request reaches the agency. The law makes receipt depend on it. */
public enum Channel {
    /** 当面提交. */
    IN_PERSON,
    /** 邮寄，行政机关签收. */
    REGISTERED_MAIL,
    /** 平信等无需签收的邮寄. */
    ORDINARY_MAIL,
    /** 网站在线提交. */
    ONLINE,
    /** 传真. */
    FAX,
    /** 电子邮件. */
    EMAIL;

    /** The channel as files and commands name it, such as registered-mail. */
    public static Optional<Channel> named(String name) {
        return Stream.of(values()).filter(channel -> channel.word().equals(name)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
