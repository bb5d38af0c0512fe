package yangguang.letters;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can stand between double braces in a template. People write the Chinese word, programs the
 * key; both mean the same.
 */
public enum MergeField {
    APPLICANT("applicant", "申请人"),
    APPLICANT_KIND("applicantKind", "申请人类型"),
    APPLICANT_IDENTITY("applicantIdentity", "申请人证件"),
    APPLICANT_REPRESENTATIVE("applicantRepresentative", "法定代表人"),
    APPLICANT_ADDRESS("applicantAddress", "申请人地址"),
    APPLICANT_POSTCODE("applicantPostcode", "申请人邮编"),
    APPLICANT_PHONE("applicantPhone", "申请人电话"),
    APPLICANT_EMAIL("applicantEmail", "申请人邮箱"),
    NUMBER("number", "受理编号"),
    LETTER_NUMBER("letterNumber", "文号"),
    BODY("body", "本机关"),
    BODY_ADDRESS("bodyAddress", "机关地址"),
    BODY_PHONE("bodyPhone", "机关电话"),
    BODY_CONTACT("bodyContact", "联系人"),
    /** Address, telephone and so on, as far as they are known. */
    BODY_CONTACTS("bodyContacts", "机关联系方式"),
    OTHER_BODY("otherBody", "受文机关"),
    HANDLER("handler", "经办人"),
    RECEIVED_ON("receivedOn", "收到日期"),
    CHANNEL("channel", "收到方式"),
    DESCRIPTION("description", "申请内容"),
    FORM("form", "提供方式"),
    SUBMITTED_ON("submittedOn", "提交日期"),
    QUERY_CODE("queryCode", "查询码"),
    PROGRESS_ADDRESS("progressAddress", "查询网址"),
    /** An address; a QR code of it is drawn. */
    PROGRESS_QR("progressQr", "查询二维码"),
    TODAY("today", "落款日期"),
    DUE("due", "答复期限"),
    DUE_SENTENCE("dueSentence", "期限说明"),
    NEW_DUE("newDue", "延长后期限"),
    REASON("reason", "原因"),
    /** Lines: what is to be corrected, or the letters that are served. */
    ITEMS("items", "事项"),
    ANSWER_BY("answerBy", "回复期限"),
    OUTCOME("outcome", "办理结果"),
    ARTICLES("articles", "依据"),
    REASONS("reasons", "理由"),
    PROPOSAL("proposal", "拟办意见"),
    /** Lines: the information that is given. */
    RELEASED("released", "公开内容"),
    WITHHELD("withheld", "不予公开内容"),
    ADVICE("advice", "告知事项"),
    REMEDY("remedy", "救济途径"),
    RECONSIDERATION_AUTHORITY("reconsiderationAuthority", "复议机关"),
    COURT("court", "受诉法院"),
    FEE("fee", "收费金额"),
    FEE_WORKING("feeWorking", "收费计算"),
    PAY_BY("payBy", "缴费期限"),
    PAY_HOW("payHow", "缴费方式"),
    THIRD_PARTY("thirdParty", "第三方"),
    INFORMATION_ASKED("informationAsked", "所涉信息"),
    OPINION_BY("opinionBy", "意见期限"),
    DELIVERY("delivery", "送达方式"),
    /** A list of maps, whose keys are those of the columns below without {@code rows.}. */
    ROWS("rows", "卷内材料"),
    ROW_NUMBER("rows.number", "材料文号"),
    ROW_MAKER("rows.maker", "材料责任者"),
    ROW_TITLE("rows.title", "材料题名"),
    ROW_DAY("rows.day", "材料日期"),
    ROW_PAGES("rows.pages", "材料页号"),
    ROW_NOTE("rows.note", "材料备注"),
    PAPER_COUNT("paperCount", "卷内件数"),
    PAGE_COUNT("pageCount", "卷内页数"),
    /** The place of a line or row among its like, from 1. It repeats its paragraph or row. */
    PLACE("place", "序号"),
    /** The body's name as it signs; its plain name unless given. */
    SIGNATURE("signature", "落款");

    private final String key;
    private final String word;

    MergeField(String key, String word) {
        this.key = key;
        this.word = word;
    }

    /** The name in the map that a program gives. */
    public String key() {
        return key;
    }

    /** The name in a template. */
    public String word() {
        return word;
    }

    /** As it stands in a template, between double braces. */
    public String written() {
        return "{{" + word + "}}";
    }

    /** Whether it is a column of {@link #ROWS}. */
    boolean isColumn() {
        return key.startsWith(ROWS.key + ".");
    }

    String column() {
        return key.substring(ROWS.key.length() + 1);
    }

    /** The field of that word or key. */
    static Optional<MergeField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.word.equals(name) || field.key.equals(name))
                .findFirst();
    }
}
