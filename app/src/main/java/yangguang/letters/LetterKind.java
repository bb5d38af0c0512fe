package yangguang.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The letters of a request 依申请公开. The names are kept in databases and addresses. What a letter says
 * and what it needs stands in {@code letters/<address>.txt}, which a lawyer edits.
 */
public enum LetterKind {
    RECEIPT("登记回执", Group.PROCESS),
    APPLICATION_FORM("申请表（公民）", Group.PROCESS),
    ORGANISATION_FORM("申请表（法人或者其他组织）", Group.PROCESS),
    REGISTRATION("登记表", Group.FILE),
    CORRECTION("补正告知书", Group.PROCESS),
    REASONS("说明理由告知书", Group.PROCESS),
    EXTENSION("延期答复告知书", Group.PROCESS),
    THIRD_PARTY_OPINION("征求意见书（第三方）", Group.PROCESS),
    OPINION_REPLY_SLIP("征求意见确认函", Group.PROCESS),
    CONSULTATION_NOTICE("征求意见告知书", Group.PROCESS),
    THIRD_PARTY_NOTICE("依申请公开告知书（第三方）", Group.PROCESS),
    CO_MAKER_OPINION("征求意见书（共同制作机关）", Group.PROCESS),
    ASSISTANCE("协办函", Group.PROCESS),
    FEE("收费通知书", Group.PROCESS),
    TRANSFER("转办函", Group.PROCESS),
    TRANSFER_NOTICE("转办告知书", Group.PROCESS),
    REPLY("答复书（通用）", Group.REPLY),
    REPLY_GRANTED("予以公开告知书", Group.REPLY),
    REPLY_PARTIAL("部分公开告知书", Group.REPLY),
    REPLY_REFUSED("不予公开告知书", Group.REPLY),
    REPLY_BY_OTHER_LAW("告知书（依照有关法律、行政法规办理）", Group.REPLY),
    REPLY_NOT_EXISTING("信息不存在告知书", Group.REPLY),
    REPLY_NOT_THIS_BODY("非本机关公开告知书", Group.REPLY),
    REPLY_NO_READY_INFORMATION("告知书（需加工分析）", Group.REPLY),
    REPLY_UNCLEAR("告知书（补正后仍不明确）", Group.REPLY),
    REPLY_NOT_PROCESSED("不予处理告知书", Group.REPLY),
    REPLY_REPEATED("不予重复处理告知书", Group.REPLY),
    REPLY_PUBLICATION("告知书（获取途径）", Group.REPLY),
    REPLY_ALREADY_RECEIVED("告知书（已获取信息）", Group.REPLY),
    FORMER_ALREADY_PUBLIC("政府信息公开告知书（已主动公开）", Group.FORMER),
    FORMER_GRANTED("政府信息公开告知书", Group.FORMER),
    FORMER_PARTIAL("政府信息部分公开告知书", Group.FORMER),
    FORMER_REFUSED("政府信息不予公开告知书", Group.FORMER),
    FORMER_NOT_GOVERNMENT_INFORMATION("非政府信息告知书", Group.FORMER),
    FORMER_NOT_THIS_BODY("非本机关政府信息告知书", Group.FORMER),
    FORMER_NOT_EXISTING("政府信息不存在告知书", Group.FORMER),
    FORMER_CORRECTION("补正申请通知书", Group.FORMER),
    FORMER_OTHER_ROUTE("告知书（其他途径）", Group.FORMER),
    PROVISION_DATE("政府信息提供日期通知书", Group.FORMER),
    NOT_PROCESSED_RECORD("结案登记", Group.FILE),
    DELIVERY_RECEIPT("送达回证", Group.FILE),
    APPROVAL_SHEET("审查呈批单", Group.FILE),
    CASE_COVER("案卷封面", Group.FILE),
    CASE_INVENTORY("卷内目录", Group.FILE);

    /** Where a kind stands in a list. */
    public enum Group {
        /** Between receipt and reply. */
        PROCESS,
        /** Replies under the Regulations of 2019. */
        REPLY,
        /** Letters under the Regulations of 2008. */
        FORMER,
        /** What stays in the file. */
        FILE
    }

    private final String title;
    private final Group group;

    LetterKind(String title, Group group) {
        this.title = title;
        this.group = group;
    }

    /** Its Chinese name; for replies the one in the law's catalogue of outcomes. */
    public String title() {
        return title;
    }

    public Group group() {
        return group;
    }

    /** Its name in addresses, such as {@code reply-granted}. */
    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields that a template of this kind may use. */
    public Set<MergeField> fields() {
        return LetterText.of(this).fields();
    }

    /** What the letter cannot do without, each with its article. */
    public List<Need> needs() {
        return LetterText.of(this).needs();
    }

    /**
     * The letters by which an outcome is told: usually one, two where the outcome leaves a choice.
     * The general reply where no letter bears that title.
     *
     * @param letter the title in the law's catalogue of outcomes
     */
    public static List<LetterKind> telling(String letter) {
        var exactly = titled(letter);
        if (!exactly.isEmpty()) return exactly;
        var each = Arrays.stream(letter.split("、")).flatMap(one -> titled(one).stream()).toList();
        return each.isEmpty() ? List.of(REPLY) : each;
    }

    private static List<LetterKind> titled(String title) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(title)).toList();
    }
}
