package yangguang.requests;

/**
 * 申请内容: what is asked for and how it should come (条例 art. 29).
 *
 * @param description 名称、文号或者便于查询的其他特征性描述
 * @param title the document's name where the applicant knows it; else empty
 * @param documentNumber 文号 where the applicant knows it; else empty
 */
public record Ask(String description, String title, String documentNumber, Form form, Way way) {

    /** 提供信息的形式. */
    public enum Form {
        PAPER,
        ELECTRONIC
    }

    /** 获取信息的途径. */
    public enum Way {
        /** 邮寄. */
        POST,
        /** 自行领取. */
        PICK_UP,
        /** 电子邮件. */
        EMAIL,
        /** 在线下载. */
        ONLINE;

        public boolean fits(Form form) {
            return switch (this) {
                case POST, PICK_UP -> true;
                case EMAIL, ONLINE -> form == Form.ELECTRONIC;
            };
        }
    }

    /** One line for a list. */
    public String line() {
        var first = title.isBlank() ? description : title;
        return first.strip().replaceAll("\\s+", " ");
    }
}
