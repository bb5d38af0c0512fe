package yangguang.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a guide says, field by field, in the order of the form (条例第十二条第二款). */
public enum GuideField {
    /** 公开范围: what this body publishes, in its own words. */
    SCOPE(Part.KINDS, true),
    /** 公开渠道: one a line, with its address. */
    PLACES(Part.WAYS, true),
    /** 查阅场所: one a line, with address and hours. */
    READING(Part.WAYS, true),
    OFFICE(Part.OFFICE, false),
    ADDRESS(Part.OFFICE, false),
    POSTCODE(Part.OFFICE, false),
    HOURS(Part.OFFICE, false),
    PHONE(Part.OFFICE, false),
    FAX(Part.OFFICE, false),
    EMAIL(Part.OFFICE, false),
    WEBSITE(Part.OFFICE, false),
    /** 另一处受理点, where there is one. */
    SECOND(Part.OFFICE, true),
    /** 当面提交: what to bring, where to go. Cannot be closed. */
    IN_PERSON(Part.CHANNELS, true),
    /** 邮寄: to whom, what to write on the envelope. Cannot be closed. */
    BY_MAIL(Part.CHANNELS, true),
    /** 在线申请; empty where it is not offered. */
    ONLINE(Part.CHANNELS, true),
    /** 传真; empty where it is not offered. */
    BY_FAX(Part.CHANNELS, true),
    /** 电子邮件; empty where it is not offered. */
    BY_EMAIL(Part.CHANNELS, true),
    /** 注意事项 for who asks. */
    ADVICE(Part.PROCEDURE, true),
    /** 监督: who takes complaints, with telephone and address. */
    OVERSIGHT(Part.OVERSIGHT, true);

    /** Where a field stands in the guide. */
    public enum Part {
        KINDS,
        WAYS,
        OFFICE,
        CHANNELS,
        PROCEDURE,
        OVERSIGHT;

        public List<GuideField> fields() {
            return Arrays.stream(GuideField.values()).filter(field -> field.part == this).toList();
        }
    }

    private final Part part;
    private final boolean isLong;

    GuideField(Part part, boolean isLong) {
        this.part = part;
        this.isLong = isLong;
    }

    public Part part() {
        return part;
    }

    /** Whether it may take several lines. */
    public boolean isLong() {
        return isLong;
    }

    /** Without these nobody knows whom to ask (条例第十二条第二款), or how. */
    public boolean isNeeded() {
        return switch (this) {
            case OFFICE, ADDRESS, HOURS, PHONE, IN_PERSON, BY_MAIL -> true;
            case SCOPE,
                    PLACES,
                    READING,
                    POSTCODE,
                    FAX,
                    EMAIL,
                    WEBSITE,
                    SECOND,
                    ONLINE,
                    BY_FAX,
                    BY_EMAIL,
                    ADVICE,
                    OVERSIGHT ->
                    false;
        };
    }

    /** Its name in forms and in what is kept. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
